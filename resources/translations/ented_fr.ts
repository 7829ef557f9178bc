<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
    <context>
        <name>AboutDialog</name>
        <message>
            <source>About ENTED Desktop</source>
            <translation>À propos d’ENTED Desktop</translation>
        </message>
        <message>
            <source>Version {version}</source>
            <translation>Version {version}</translation>
        </message>
        <message>
            <source>Model {weights} on {device}</source>
            <translation>Modèle {weights} sur {device}</translation>
        </message>
        <message>
            <source>Restores the faces of old photos with the help of a good photo of the same person. Nothing leaves this computer: there is no account, no upload and no statistics. Your photos are only read.</source>
            <translation>Restaure les visages des photos anciennes à l’aide d’une bonne photo de la même personne. Rien ne quitte cet ordinateur : pas de compte, pas d’envoi, pas de statistiques. Vos photos sont seulement lues.</translation>
        </message>
        <message>
            <source>Only when you look for a newer version, the project’s page is asked for its number.</source>
            <translation>C’est seulement quand vous cherchez une version plus récente que la page du projet est interrogée sur son numéro.</translation>
        </message>
        <message>
            <source>Works of others</source>
            <translation>Composants tiers</translation>
        </message>
        <message>
            <source>Licence</source>
            <translation>Licence</translation>
        </message>
        <message>
            <source>Works of others, and licence</source>
            <translation>Œuvres d’autres personnes et licence</translation>
        </message>
    </context>
    <context>
        <name>AlbumDialog</name>
        <message>
            <source>Restore a whole album</source>
            <translation>Restaurer un album entier</translation>
        </message>
        <message>
            <source>&amp;Album</source>
            <translation>&amp;Album</translation>
        </message>
        <message>
            <source>&amp;Good photos</source>
            <translation>&amp;Bonnes photos</translation>
        </message>
        <message>
            <source>&amp;Copies go to</source>
            <translation>&amp;Copies dans</translation>
        </message>
        <message>
            <source>&amp;Format</source>
            <translation>&amp;Format</translation>
        </message>
        <message>
            <source>&amp;Existing files</source>
            <translation>Fichiers e&amp;xistants</translation>
        </message>
        <message>
            <source>Choose a folder to restore</source>
            <translation>Choisir un dossier à restaurer</translation>
        </message>
        <message>
            <source>Folders and photos to restore</source>
            <translation>Dossiers et photos à restaurer</translation>
        </message>
        <message>
            <source>Choose a folder of good photos</source>
            <translation>Choisir un dossier de bonnes photos</translation>
        </message>
        <message>
            <source>Good photos of the people in the album</source>
            <translation>Bonnes photos des personnes de l’album</translation>
        </message>
        <message>
            <source>Leave faces alone for which there is no good photo</source>
            <translation>Ne pas toucher aux visages sans bonne photo</translation>
        </message>
        <message>
            <source>Give the copies the dates of their originals’ files</source>
            <translation>Donner aux copies les dates des fichiers d’origine</translation>
        </message>
        <message>
            <source>Folder for the copies</source>
            <translation>Dossier des copies</translation>
        </message>
        <message>
            <source>Choose a folder</source>
            <translation>Choisir un dossier</translation>
        </message>
        <message>
            <source>Choose…</source>
            <translation>Choisir…</translation>
        </message>
        <message>
            <source>Choose the folder for the copies</source>
            <translation>Choisir le dossier des copies</translation>
        </message>
        <message>
            <source>Looking through the album</source>
            <translation>Analyse de l’album</translation>
        </message>
        <message>
            <source>Like the original</source>
            <translation>Comme l’original</translation>
        </message>
        <message>
            <source>JPEG: small, for everybody</source>
            <translation>JPEG : léger, pour tout le monde</translation>
        </message>
        <message>
            <source>PNG: keeps every pixel</source>
            <translation>PNG : conserve chaque pixel</translation>
        </message>
        <message>
            <source>TIFF: keeps every pixel, for archives</source>
            <translation>TIFF : conserve chaque pixel, pour l’archivage</translation>
        </message>
        <message>
            <source>WebP: small, for the web</source>
            <translation>WebP : léger, pour le Web</translation>
        </message>
        <message>
            <source>HEIC: small, for phones</source>
            <translation>HEIC : léger, pour les téléphones</translation>
        </message>
        <message>
            <source>AVIF: very small, for new devices</source>
            <translation>AVIF : très léger, pour les appareils récents</translation>
        </message>
        <message>
            <source>Add a number to the name</source>
            <translation>Ajouter un numéro au nom</translation>
        </message>
        <message>
            <source>Leave them, and skip the photo</source>
            <translation>Les laisser et ignorer la photo</translation>
        </message>
        <message>
            <source>Replace them (never the originals)</source>
            <translation>Les remplacer (jamais les originaux)</translation>
        </message>
        <message>
            <source>{name} restored</source>
            <comment>name of a folder</comment>
            <translation>{name} restauré</translation>
        </message>
        <message>
            <source>Choose a folder for the copies</source>
            <translation>Choisir un dossier pour les copies</translation>
        </message>
        <message numerus="yes">
            <source>Looking through the album: %n photo(s) so far…</source>
            <translation>
                <numerusform>Analyse de l’album : %n photo pour l’instant…</numerusform>
                <numerusform>Analyse de l’album : %n photos pour l’instant…</numerusform>
            </translation>
        </message>
        <message>
            <source>Choose the folder with the photos to restore, or drop it here.</source>
            <translation>Choisissez le dossier des photos à restaurer ou déposez-le ici.</translation>
        </message>
        <message>
            <source>Looking through the album…</source>
            <translation>Analyse de l’album…</translation>
        </message>
        <message>
            <source>Without good photos of the same people, faces are only restored as far as the damaged photo tells. Choose a folder of good photos to stay true to the people.</source>
            <translation>Sans bonnes photos des mêmes personnes, les visages ne sont restaurés que d’après ce que montre la photo abîmée. Choisissez un dossier de bonnes photos pour que les visages restent fidèles aux personnes.</translation>
        </message>
        <message numerus="yes">
            <source>Restore %n photo(s)</source>
            <translation>
                <numerusform>Restaurer %n photo</numerusform>
                <numerusform>Restaurer %n photos</numerusform>
            </translation>
        </message>
        <message>
            <source>Restore the album</source>
            <translation>Restaurer l’album</translation>
        </message>
        <message numerus="yes">
            <source>%n photo(s) to restore, {size}</source>
            <translation>
                <numerusform>%n photo à restaurer, {size}</numerusform>
                <numerusform>%n photos à restaurer, {size}</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n of them appear twice; each is restored once</source>
            <translation>
                <numerusform>dont %n en double : elle n’est restaurée qu’une fois</numerusform>
                <numerusform>dont %n en double : elles ne sont restaurées qu’une fois</numerusform>
            </translation>
        </message>
        <message>
            <source>Passed over: {what}</source>
            <translation>Ignorés : {what}</translation>
        </message>
        <message numerus="yes">
            <source>%n folder(s) cannot be read</source>
            <translation>
                <numerusform>%n dossier ne peut pas être lu</numerusform>
                <numerusform>%n dossiers ne peuvent pas être lus</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>AlbumWords</name>
        <message>
            <source>Waiting</source>
            <translation>En attente</translation>
        </message>
        <message>
            <source>Being restored</source>
            <translation>En cours de restauration</translation>
        </message>
        <message>
            <source>Restored</source>
            <translation>Restaurée</translation>
        </message>
        <message>
            <source>Left as it was</source>
            <translation>Laissée telle quelle</translation>
        </message>
        <message>
            <source>Failed</source>
            <translation>En échec</translation>
        </message>
        <message>
            <source>Left out</source>
            <translation>Exclue</translation>
        </message>
        <message>
            <source>Waiting for its turn</source>
            <translation>En attente de son tour</translation>
        </message>
        <message>
            <source>Restoring</source>
            <translation>En cours de restauration</translation>
        </message>
        <message>
            <source>Pausing…</source>
            <translation>Mise en pause…</translation>
        </message>
        <message>
            <source>Cancelling…</source>
            <translation>Annulation…</translation>
        </message>
        <message>
            <source>Not finished</source>
            <translation>Pas terminé</translation>
        </message>
        <message>
            <source>Paused</source>
            <translation>En pause</translation>
        </message>
        <message>
            <source>Cancelled</source>
            <translation>Annulé</translation>
        </message>
        <message>
            <source>Finished</source>
            <translation>Terminé</translation>
        </message>
        <message>
            <source>Cannot be read</source>
            <translation>Illisible</translation>
        </message>
        <message>
            <source>Album {number}</source>
            <translation>Album {number}</translation>
        </message>
        <message numerus="yes">
            <source>{name} and %n more</source>
            <translation>
                <numerusform>{name} et %n autre</numerusform>
                <numerusform>{name} et %n autres</numerusform>
            </translation>
        </message>
        <message>
            <source>Restored elsewhere</source>
            <translation>Restauré ailleurs</translation>
        </message>
        <message numerus="yes">
            <source>Finished, %n photo(s) failed</source>
            <translation>
                <numerusform>Terminé, %n photo en échec</numerusform>
                <numerusform>Terminé, %n photos en échec</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n restored</source>
            <translation>
                <numerusform>%n restaurée</numerusform>
                <numerusform>%n restaurées</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n left as they were</source>
            <translation>
                <numerusform>%n laissée telle quelle</numerusform>
                <numerusform>%n laissées telles quelles</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n failed</source>
            <translation>
                <numerusform>%n en échec</numerusform>
                <numerusform>%n en échec</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n left out</source>
            <translation>
                <numerusform>%n exclue</numerusform>
                <numerusform>%n exclues</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n to do</source>
            <translation>
                <numerusform>%n à faire</numerusform>
                <numerusform>%n à faire</numerusform>
            </translation>
        </message>
        <message>
            <source>{done} of {total} photos</source>
            <translation>{done} photos sur {total}</translation>
        </message>
        <message>
            <source>{rate} photos a minute, about {left} left</source>
            <translation>{rate} photos par minute, encore {left} environ</translation>
        </message>
        <message>
            <source>Getting to know the good photos: {name}</source>
            <translation>Lecture des bonnes photos : {name}</translation>
        </message>
        <message numerus="yes">
            <source>%n hidden file(s)</source>
            <translation>
                <numerusform>%n fichier masqué</numerusform>
                <numerusform>%n fichiers masqués</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n file(s) with notes of other programs</source>
            <translation>
                <numerusform>%n fichier de notes d’autres programmes</numerusform>
                <numerusform>%n fichiers de notes d’autres programmes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n file(s) that are no photos</source>
            <translation>
                <numerusform>%n fichier qui n’est pas une photo</numerusform>
                <numerusform>%n fichiers qui ne sont pas des photos</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n photo(s) restored already</source>
            <translation>
                <numerusform>%n photo déjà restaurée</numerusform>
                <numerusform>%n photos déjà restaurées</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n found a second time</source>
            <translation>
                <numerusform>%n élément rencontré une deuxième fois</numerusform>
                <numerusform>%n éléments rencontrés une deuxième fois</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n file(s) in the folder for the copies</source>
            <translation>
                <numerusform>%n fichier dans le dossier des copies</numerusform>
                <numerusform>%n fichiers dans le dossier des copies</numerusform>
            </translation>
        </message>
        <message>
            <source>Original kept</source>
            <translation>Original conservé</translation>
        </message>
        <message>
            <source>Accepted</source>
            <translation>Acceptée</translation>
        </message>
        <message>
            <source>Faces left as they were</source>
            <translation>Visages laissés tels quels</translation>
        </message>
        <message>
            <source>Restored, look again</source>
            <translation>Restaurée, à vérifier</translation>
        </message>
        <message>
            <source>No face was found in it.</source>
            <translation>Aucun visage n’y a été trouvé.</translation>
        </message>
        <message>
            <source>The same photo as {name}</source>
            <translation>La même photo que {name}</translation>
        </message>
        <message numerus="yes">
            <source>%n face(s) restored</source>
            <translation>
                <numerusform>%n visage restauré</numerusform>
                <numerusform>%n visages restaurés</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n face(s) left alone</source>
            <translation>
                <numerusform>%n visage laissé tel quel</numerusform>
                <numerusform>%n visages laissés tels quels</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ChoiceWords</name>
        <message>
            <source>Without a good photo the face gets sharper, but it may look less like the person.</source>
            <translation>Sans bonne photo, le visage devient plus net, mais il peut moins ressembler à la personne.</translation>
        </message>
        <message numerus="yes">
            <source>%n photo(s) are used together.</source>
            <translation>
                <numerusform>%n photo est utilisée.</numerusform>
                <numerusform>%n photos sont utilisées ensemble.</numerusform>
            </translation>
        </message>
        <message>
            <source>Tick the photos to use, or choose one.</source>
            <translation>Cochez les photos à utiliser ou choisissez-en une.</translation>
        </message>
        <message>
            <source>The program is not sure about any of these photos. Tick one if you know better.</source>
            <translation>Le programme n’est sûr d’aucune de ces photos. Cochez-en une si vous savez laquelle convient.</translation>
        </message>
        <message>
            <source>“{file}” seems to show another person. The restored face could come to look like them.</source>
            <translation>« {file} » semble montrer une autre personne. Le visage restauré pourrait finir par lui ressembler.</translation>
        </message>
    </context>
    <context>
        <name>CompareBar</name>
        <message>
            <source>Show the restored photo</source>
            <translation>Afficher la photo restaurée</translation>
        </message>
        <message>
            <source>Slide between before and after (Shift and arrow keys)</source>
            <translation>Glisser entre avant et après (Maj et touches fléchées)</translation>
        </message>
        <message>
            <source>Show before and after side by side</source>
            <translation>Afficher avant et après côte à côte</translation>
        </message>
        <message>
            <source>Original</source>
            <translation>Original</translation>
        </message>
        <message>
            <source>Hold to see the original</source>
            <translation>Maintenir pour voir l’original</translation>
        </message>
        <message>
            <source>Hold to see the original (B)</source>
            <translation>Maintenir pour voir l’original (B)</translation>
        </message>
        <message>
            <source>Show the photo at 100 % (1)</source>
            <translation>Afficher la photo à 100 % (1)</translation>
        </message>
        <message>
            <source>Draw</source>
            <translation>Tracer</translation>
        </message>
        <message>
            <source>Adjust</source>
            <translation>Ajuster</translation>
        </message>
        <message>
            <source>Crop</source>
            <translation>Cadrage</translation>
        </message>
        <message>
            <source>{percent} %</source>
            <translation>{percent} %</translation>
        </message>
        <message>
            <source>Zoom {percent}; press for 100 %</source>
            <translation>Zoom {percent} ; appuyer pour 100 %</translation>
        </message>
    </context>
    <context>
        <name>CompareMode</name>
        <message>
            <source>Restored</source>
            <translation>Restaurée</translation>
        </message>
        <message>
            <source>Slider</source>
            <translation>Curseur</translation>
        </message>
        <message>
            <source>Side by side</source>
            <translation>Côte à côte</translation>
        </message>
    </context>
    <context>
        <name>CompareView</name>
        <message>
            <source>Before</source>
            <translation>Avant</translation>
        </message>
        <message>
            <source>After</source>
            <translation>Après</translation>
        </message>
        <message>
            <source>Drag a box around the face, from the brows to the chin. Esc: no box</source>
            <translation>Tracez un cadre autour du visage, des sourcils au menton. Échap : pas de cadre</translation>
        </message>
        <message>
            <source>Drag to move, corners scale, the knob turns. Enter: keep, Esc: not</source>
            <translation>Glissez pour déplacer, les coins changent la taille, la poignée tourne. Entrée : garder, Échap : non</translation>
        </message>
        <message>
            <source>No face found. Draw a box around it (D).</source>
            <translation>Aucun visage trouvé. Tracez un cadre autour de lui (D).</translation>
        </message>
        <message>
            <source>This face has no good photo yet.</source>
            <translation>Ce visage n’a pas encore de bonne photo.</translation>
        </message>
        <message>
            <source>Good photo: {name}</source>
            <translation>Bonne photo : {name}</translation>
        </message>
        <message>
            <source>Magnifier</source>
            <translation>Loupe</translation>
        </message>
        <message>
            <source>Show the good photo beside it</source>
            <translation>Afficher la bonne photo à côté</translation>
        </message>
        <message>
            <source>Show face boxes</source>
            <translation>Afficher les cadres des visages</translation>
        </message>
        <message>
            <source>Draw a box around a face</source>
            <translation>Tracer un cadre autour d’un visage</translation>
        </message>
        <message>
            <source>Adjust the box</source>
            <translation>Ajuster le cadre</translation>
        </message>
        <message>
            <source>Enter</source>
            <translation>Entrée</translation>
        </message>
        <message>
            <source>Reading the good photo…</source>
            <translation>Lecture de la bonne photo…</translation>
        </message>
        <message>
            <source>Adjust the crop…</source>
            <translation>Ajuster le recadrage…</translation>
        </message>
        <message>
            <source>Zoom in</source>
            <translation>Zoom avant</translation>
        </message>
        <message>
            <source>Zoom out</source>
            <translation>Zoom arrière</translation>
        </message>
        <message>
            <source>Show the whole photo</source>
            <translation>Afficher la photo entière</translation>
        </message>
        <message>
            <source>{what} ({key})</source>
            <translation>{what} ({key})</translation>
        </message>
        <message>
            <source>Good photo</source>
            <translation>Bonne photo</translation>
        </message>
        <message>
            <source>Restore this face after all</source>
            <translation>Restaurer quand même ce visage</translation>
        </message>
        <message>
            <source>Leave this face alone</source>
            <translation>Ne pas toucher à ce visage</translation>
        </message>
        <message>
            <source>Bring back</source>
            <translation>Reprendre</translation>
        </message>
        <message>
            <source>Leave alone</source>
            <translation>Ne pas toucher</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Suppr</translation>
        </message>
    </context>
    <context>
        <name>CrashReport</name>
        <message>
            <source>Something went wrong</source>
            <translation>Un problème est survenu</translation>
        </message>
        <message>
            <source>Something went wrong inside the program. Your work is kept.</source>
            <translation>Un problème est survenu dans le programme. Votre travail est conservé.</translation>
        </message>
        <message>
            <source>The details are in {file}.</source>
            <translation>Les détails se trouvent dans {file}.</translation>
        </message>
    </context>
    <context>
        <name>CropEditor</name>
        <message>
            <source>Adjust the crop</source>
            <translation>Ajuster le recadrage</translation>
        </message>
        <message>
            <source>Lay eyes, nose and mouth under the lines. Drag to move, drag in a corner to turn, use the wheel to scale.</source>
            <translation>Placez les yeux, le nez et la bouche sous les lignes. Faites glisser pour déplacer, faites glisser un coin pour tourner, utilisez la molette pour changer la taille.</translation>
        </message>
        <message>
            <source>The face as the program sees it</source>
            <translation>Le visage tel que le programme le voit</translation>
        </message>
        <message>
            <source>Arrow keys move, plus and minus scale, Alt and arrow keys turn.</source>
            <translation>Les flèches déplacent, plus et moins changent la taille, Alt et les flèches tournent.</translation>
        </message>
        <message>
            <source>&amp;Across</source>
            <translation>&amp;Horizontal</translation>
        </message>
        <message>
            <source>&amp;Down</source>
            <translation>&amp;Vertical</translation>
        </message>
        <message>
            <source>&amp;Size</source>
            <translation>&amp;Taille</translation>
        </message>
        <message>
            <source>&amp;Turn</source>
            <translation>R&amp;otation</translation>
        </message>
        <message>
            <source>Across</source>
            <translation>Horizontal</translation>
        </message>
        <message>
            <source>Down</source>
            <translation>Vertical</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>Taille</translation>
        </message>
        <message>
            <source>Turn</source>
            <translation>Rotation</translation>
        </message>
        <message>
            <source>Show the &amp;lines</source>
            <translation>Afficher les &amp;lignes</translation>
        </message>
        <message>
            <source>&amp;Reset to what was found</source>
            <translation>&amp;Revenir à la détection</translation>
        </message>
    </context>
    <context>
        <name>Edits</name>
        <message>
            <source>Choose a reference</source>
            <translation>Choisir une référence</translation>
        </message>
        <message>
            <source>Restore without a good photo</source>
            <translation>Restaurer sans bonne photo</translation>
        </message>
        <message>
            <source>Adjust a crop</source>
            <translation>Ajuster un recadrage</translation>
        </message>
        <message>
            <source>Adjust a face</source>
            <translation>Ajuster un visage</translation>
        </message>
        <message>
            <source>Leave a face alone</source>
            <translation>Ne pas toucher à un visage</translation>
        </message>
        <message>
            <source>Bring a face back</source>
            <translation>Reprendre un visage</translation>
        </message>
        <message>
            <source>Draw a face</source>
            <translation>Tracer un visage</translation>
        </message>
        <message>
            <source>Change the strength</source>
            <translation>Modifier l’intensité</translation>
        </message>
        <message>
            <source>Use the restored face anyway</source>
            <translation>Utiliser quand même le visage restauré</translation>
        </message>
        <message>
            <source>Keep the original face</source>
            <translation>Conserver le visage d’origine</translation>
        </message>
        <message>
            <source>Leave the face alone</source>
            <translation>Ne pas toucher au visage</translation>
        </message>
        <message>
            <source>Restore the face after all</source>
            <translation>Restaurer quand même le visage</translation>
        </message>
        <message>
            <source>Choose the good photo</source>
            <translation>Choisir la bonne photo</translation>
        </message>
        <message>
            <source>Change how the good photo is chosen</source>
            <translation>Changer le mode de choix de la bonne photo</translation>
        </message>
        <message>
            <source>Use the good photo for the same person</source>
            <translation>Utiliser la bonne photo pour la même personne</translation>
        </message>
        <message>
            <source>Open photos</source>
            <translation>Ouvrir des photos</translation>
        </message>
        <message>
            <source>Remove photos</source>
            <translation>Retirer des photos</translation>
        </message>
    </context>
    <context>
        <name>EmptyLibrary</name>
        <message>
            <source>Looking through your good photos</source>
            <translation>Analyse de vos bonnes photos</translation>
        </message>
        <message>
            <source>No faces in your folder of good photos</source>
            <translation>Aucun visage dans votre dossier de bonnes photos</translation>
        </message>
        <message>
            <source>Choose another folder with sharp photos of the people in your old ones, or drop a good photo here.</source>
            <translation>Choisissez un autre dossier contenant des photos nettes des personnes de vos photos anciennes, ou déposez une bonne photo ici.</translation>
        </message>
        <message>
            <source>Show the program who it is</source>
            <translation>Montrez au programme de qui il s’agit</translation>
        </message>
        <message>
            <source>Choose a folder with good, sharp photos of your family. For every face the program then proposes the best photo of the same person. The photos are only read; nothing leaves this computer.</source>
            <translation>Choisissez un dossier de bonnes photos bien nettes de votre famille. Pour chaque visage, le programme propose alors la meilleure photo de la même personne. Les photos sont seulement lues ; rien ne quitte cet ordinateur.</translation>
        </message>
        <message>
            <source>Folder of good photos…</source>
            <translation>Dossier de bonnes photos…</translation>
        </message>
        <message>
            <source>or choose a single photo…</source>
            <translation>ou choisir une seule photo…</translation>
        </message>
        <message>
            <source>You can go on working meanwhile.</source>
            <translation>Vous pouvez continuer à travailler pendant ce temps.</translation>
        </message>
        <message numerus="yes">
            <source>{done} of %n photo(s). You can go on working meanwhile.</source>
            <translation>
                <numerusform>{done} sur %n photo. Vous pouvez continuer à travailler pendant ce temps.</numerusform>
                <numerusform>{done} sur %n photos. Vous pouvez continuer à travailler pendant ce temps.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ExportDialog</name>
        <message>
            <source>Restored</source>
            <comment>name of a folder</comment>
            <translation>Restored</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>Exporter</translation>
        </message>
        <message>
            <source>Photos</source>
            <translation>Photos</translation>
        </message>
        <message>
            <source>&amp;Format</source>
            <translation>&amp;Format</translation>
        </message>
        <message>
            <source>Quality</source>
            <translation>Qualité</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>Taille</translation>
        </message>
        <message>
            <source>&amp;Name</source>
            <translation>&amp;Nom</translation>
        </message>
        <message>
            <source>Where to</source>
            <translation>Destination</translation>
        </message>
        <message>
            <source>&amp;Existing files</source>
            <translation>Fichiers e&amp;xistants</translation>
        </message>
        <message>
            <source>Also copy photos in which nothing was restored</source>
            <translation>Copier aussi les photos où rien n’a été restauré</translation>
        </message>
        <message>
            <source>Like the original</source>
            <translation>Comme l’original</translation>
        </message>
        <message>
            <source>JPEG: small, for everybody</source>
            <translation>JPEG : léger, pour tout le monde</translation>
        </message>
        <message>
            <source>PNG: keeps every pixel</source>
            <translation>PNG : conserve chaque pixel</translation>
        </message>
        <message>
            <source>TIFF: keeps every pixel, for archives</source>
            <translation>TIFF : conserve chaque pixel, pour l’archivage</translation>
        </message>
        <message>
            <source>WebP: small, for the web</source>
            <translation>WebP : léger, pour le Web</translation>
        </message>
        <message>
            <source>HEIC: small, for phones</source>
            <translation>HEIC : léger, pour les téléphones</translation>
        </message>
        <message>
            <source>AVIF: very small, for new devices</source>
            <translation>AVIF : très léger, pour les appareils récents</translation>
        </message>
        <message>
            <source>Quality in percent</source>
            <translation>Qualité en pour cent</translation>
        </message>
        <message>
            <source>Shrink the longer side to</source>
            <translation>Réduire le grand côté à</translation>
        </message>
        <message>
            <source> px</source>
            <translation> px</translation>
        </message>
        <message>
            <source>Longer side in pixels</source>
            <translation>Grand côté en pixels</translation>
        </message>
        <message>
            <source>In a folder “Restored” beside each original</source>
            <translation>Dans un dossier « Restored » à côté de chaque original</translation>
        </message>
        <message>
            <source>In this folder:</source>
            <translation>Dans ce dossier :</translation>
        </message>
        <message>
            <source>Folder</source>
            <translation>Dossier</translation>
        </message>
        <message>
            <source>Choose a folder</source>
            <translation>Choisir un dossier</translation>
        </message>
        <message>
            <source>Choose…</source>
            <translation>Choisir…</translation>
        </message>
        <message>
            <source>Add a number to the name</source>
            <translation>Ajouter un numéro au nom</translation>
        </message>
        <message>
            <source>Leave them, and skip the photo</source>
            <translation>Les laisser et ignorer la photo</translation>
        </message>
        <message>
            <source>Replace them (never the originals)</source>
            <translation>Les remplacer (jamais les originaux)</translation>
        </message>
        <message>
            <source>This photo: {name}</source>
            <translation>Cette photo : {name}</translation>
        </message>
        <message numerus="yes">
            <source>The %n selected photo(s)</source>
            <translation>
                <numerusform>%n photo sélectionnée</numerusform>
                <numerusform>Les %n photos sélectionnées</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>All %n open photo(s)</source>
            <translation>
                <numerusform>%n photo ouverte</numerusform>
                <numerusform>Les %n photos ouvertes</numerusform>
            </translation>
        </message>
        <message>
            <source>undated</source>
            <translation>sans date</translation>
        </message>
        <message numerus="yes">
            <source>Export %n photo(s)</source>
            <translation>
                <numerusform>Exporter %n photo</numerusform>
                <numerusform>Exporter %n photos</numerusform>
            </translation>
        </message>
        <message>
            <source>Choose where to export</source>
            <translation>Choisir où exporter</translation>
        </message>
    </context>
    <context>
        <name>ExportProgressPanel</name>
        <message>
            <source>Progress of the export</source>
            <translation>Progression de l’exportation</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Annuler</translation>
        </message>
        <message>
            <source>Files that are written already stay</source>
            <translation>Les fichiers déjà écrits sont conservés</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Réessayer</translation>
        </message>
        <message>
            <source>Skip this photo</source>
            <translation>Ignorer cette photo</translation>
        </message>
        <message>
            <source>Show in folder</source>
            <translation>Afficher dans le dossier</translation>
        </message>
        <message>
            <source>Details…</source>
            <translation>Détails…</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Fermer</translation>
        </message>
        <message>
            <source>Continue</source>
            <translation>Continuer</translation>
        </message>
        <message>
            <source>Pause</source>
            <translation>Pause</translation>
        </message>
        <message>
            <source>Export paused at {done} of {total}</source>
            <translation>Exportation en pause : {done} sur {total}</translation>
        </message>
        <message>
            <source>Pausing after this photo: {done} of {total}</source>
            <translation>Pause après cette photo : {done} sur {total}</translation>
        </message>
        <message>
            <source>Stopping the export…</source>
            <translation>Arrêt de l’exportation…</translation>
        </message>
        <message>
            <source>Exporting: {done} of {total}</source>
            <translation>Exportation : {done} sur {total}</translation>
        </message>
        <message>
            <source>{rate} photos a minute, {left} left</source>
            <translation>{rate} photos par minute, encore {left}</translation>
        </message>
        <message numerus="yes">
            <source>“{name}” was not exported, nor were %n other(s). {reason}</source>
            <translation>
                <numerusform>« {name} » n’a pas été exportée, ni %n autre photo. {reason}</numerusform>
                <numerusform>« {name} » n’a pas été exportée, ni %n autres photos. {reason}</numerusform>
            </translation>
        </message>
        <message>
            <source>“{name}” was not exported. {reason}</source>
            <translation>« {name} » n’a pas été exportée. {reason}</translation>
        </message>
    </context>
    <context>
        <name>ExportSummaryDialog</name>
        <message>
            <source>Export</source>
            <translation>Exporter</translation>
        </message>
        <message>
            <source>{size} in {time}</source>
            <translation>{size} en {time}</translation>
        </message>
        <message>
            <source>Photo</source>
            <translation>Photo</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>Motif</translation>
        </message>
        <message>
            <source>Photos that were not exported</source>
            <translation>Photos non exportées</translation>
        </message>
        <message>
            <source>Show in folder</source>
            <translation>Afficher dans le dossier</translation>
        </message>
        <message>
            <source>Copy report</source>
            <translation>Copier le rapport</translation>
        </message>
        <message>
            <source>Copied</source>
            <translation>Copié</translation>
        </message>
    </context>
    <context>
        <name>FaceMenu</name>
        <message>
            <source>Adjust the box</source>
            <translation>Ajuster le cadre</translation>
        </message>
        <message>
            <source>Adjust the crop…</source>
            <translation>Ajuster le recadrage…</translation>
        </message>
        <message>
            <source>Put the box back</source>
            <translation>Rétablir le cadre</translation>
        </message>
        <message>
            <source>This is a face</source>
            <translation>C’est un visage</translation>
        </message>
        <message>
            <source>This is no face</source>
            <translation>Ce n’est pas un visage</translation>
        </message>
        <message>
            <source>Restore this face after all</source>
            <translation>Restaurer quand même ce visage</translation>
        </message>
        <message>
            <source>Leave this face alone</source>
            <translation>Ne pas toucher à ce visage</translation>
        </message>
        <message>
            <source>Draw a box around a face</source>
            <translation>Tracer un cadre autour d’un visage</translation>
        </message>
        <message>
            <source>Show face boxes</source>
            <translation>Afficher les cadres des visages</translation>
        </message>
    </context>
    <context>
        <name>FaceOverlay</name>
        <message>
            <source>Is this a face?</source>
            <translation>Est-ce un visage ?</translation>
        </message>
        <message>
            <source>Left alone</source>
            <translation>Non touché</translation>
        </message>
        <message>
            <source>Needs a good photo</source>
            <translation>Bonne photo requise</translation>
        </message>
        <message>
            <source>Ready</source>
            <translation>Prêt</translation>
        </message>
        <message>
            <source>Restoring</source>
            <translation>En cours de restauration</translation>
        </message>
        <message>
            <source>Restored</source>
            <translation>Restauré</translation>
        </message>
        <message>
            <source>Kept as it was</source>
            <translation>Laissé tel quel</translation>
        </message>
        <message>
            <source>Could not be restored</source>
            <translation>Échec de la restauration</translation>
        </message>
        <message>
            <source>Looking closer…</source>
            <translation>Examen plus précis…</translation>
        </message>
        <message>
            <source>{number} · {state}</source>
            <translation>{number} · {state}</translation>
        </message>
    </context>
    <context>
        <name>FacePanel</name>
        <message>
            <source>Keep the original</source>
            <translation>Conserver l’original</translation>
        </message>
        <message>
            <source>Use it anyway</source>
            <translation>L’utiliser quand même</translation>
        </message>
        <message>
            <source>Strength for all faces of this photo</source>
            <translation>Intensité pour tous les visages de cette photo</translation>
        </message>
        <message>
            <source>Edit crop…</source>
            <translation>Ajuster le recadrage…</translation>
        </message>
        <message>
            <source>Move, turn and scale what is taken for the face</source>
            <translation>Déplacer, tourner et redimensionner la zone considérée comme le visage</translation>
        </message>
        <message>
            <source>Leave alone</source>
            <translation>Ne pas toucher</translation>
        </message>
        <message>
            <source>This face stays as it is</source>
            <translation>Ce visage reste tel quel</translation>
        </message>
        <message>
            <source>Face {number} of {count}</source>
            <translation>Visage {number} sur {count}</translation>
        </message>
        <message>
            <source>The face</source>
            <translation>Le visage</translation>
        </message>
        <message>
            <source>No face selected</source>
            <translation>Aucun visage sélectionné</translation>
        </message>
        <message>
            <source>Click a face in the photo.</source>
            <translation>Cliquez sur un visage dans la photo.</translation>
        </message>
        <message>
            <source>No face found. Draw a box around it.</source>
            <translation>Aucun visage trouvé. Tracez un cadre autour du visage.</translation>
        </message>
        <message>
            <source>What the restored face would be:</source>
            <translation>Le visage restauré serait :</translation>
        </message>
        <message>
            <source>Before {before}, after {after}. {change}</source>
            <translation>Avant {before}, après {after}. {change}</translation>
        </message>
        <message>
            <source>{share} of the detail is lent by the good photo.</source>
            <translation>{share} du détail est prêté par la bonne photo.</translation>
        </message>
        <message>
            <source>You use the restored face although it looks less like the person. Compare before you export.</source>
            <translation>Vous utilisez le visage restauré bien qu’il ressemble moins à la personne. Comparez avant d’exporter.</translation>
        </message>
        <message>
            <source>This face stays as it is.</source>
            <translation>Ce visage reste tel quel.</translation>
        </message>
        <message>
            <source>Restore it after all</source>
            <translation>Le restaurer quand même</translation>
        </message>
        <message>
            <source>The program is not sure that this is a face.</source>
            <translation>Le programme n’est pas sûr qu’il s’agisse d’un visage.</translation>
        </message>
        <message>
            <source>It is a face</source>
            <translation>C’est un visage</translation>
        </message>
        <message>
            <source>Restored without a good photo ({reason}). Check that it still looks like the person.</source>
            <translation>Restauré sans bonne photo ({reason}). Vérifiez qu’il ressemble toujours à la personne.</translation>
        </message>
        <message>
            <source>Restored without a good photo. Check that it still looks like the person.</source>
            <translation>Restauré sans bonne photo. Vérifiez qu’il ressemble toujours à la personne.</translation>
        </message>
        <message>
            <source>No good photo is ticked. Tick one below, or choose “None”.</source>
            <translation>Aucune bonne photo n’est cochée. Cochez-en une ci-dessous ou choisissez « Aucune ».</translation>
        </message>
        <message>
            <source>Looking for a good photo of this person…</source>
            <translation>Recherche d’une bonne photo de cette personne…</translation>
        </message>
        <message>
            <source>No good photo yet. Choose the folder of good photos below, or drop one here.</source>
            <translation>Pas encore de bonne photo. Choisissez ci-dessous le dossier de bonnes photos ou déposez-en une ici.</translation>
        </message>
        <message>
            <source>{reason}. Choose one below, or restore without.</source>
            <translation>{reason}. Choisissez-en une ci-dessous ou restaurez sans.</translation>
        </message>
        <message>
            <source>Will be restored without a good photo.</source>
            <translation>Sera restauré sans bonne photo.</translation>
        </message>
        <message numerus="yes">
            <source>Will be restored with the %n photo(s) that you chose.</source>
            <translation>
                <numerusform>Sera restauré avec %n photo que vous avez choisie.</numerusform>
                <numerusform>Sera restauré avec les %n photos que vous avez choisies.</numerusform>
            </translation>
        </message>
        <message>
            <source>Will be restored with the photo that the program suggests.</source>
            <translation>Sera restauré avec la photo que le programme propose.</translation>
        </message>
    </context>
    <context>
        <name>FoldersControl</name>
        <message>
            <source>{folder} (not connected)</source>
            <translation>{folder} (non connecté)</translation>
        </message>
        <message>
            <source>Add…</source>
            <translation>Ajouter…</translation>
        </message>
        <message>
            <source>Take off</source>
            <translation>Retirer</translation>
        </message>
    </context>
    <context>
        <name>Hint</name>
        <message>
            <source>Try again</source>
            <translation>Réessayer</translation>
        </message>
    </context>
    <context>
        <name>IdentityScale</name>
        <message>
            <source>Likeness before {before}, after {after}</source>
            <translation>Ressemblance avant {before}, après {after}</translation>
        </message>
    </context>
    <context>
        <name>IdentityWords</name>
        <message>
            <source>Still the same person: {likeness}</source>
            <translation>Toujours la même personne : {likeness}</translation>
        </message>
        <message>
            <source>Probably the same person: {likeness}</source>
            <translation>Probablement la même personne : {likeness}</translation>
        </message>
        <message>
            <source>Hard to say whether it is the same person: {likeness}</source>
            <translation>Difficile de dire si c’est la même personne : {likeness}</translation>
        </message>
        <message>
            <source>Looks like another person: {likeness}</source>
            <translation>On dirait une autre personne : {likeness}</translation>
        </message>
        <message>
            <source>More like the good photos than before</source>
            <translation>Plus proche des bonnes photos qu’avant</translation>
        </message>
        <message>
            <source>Less like the good photos than before</source>
            <translation>Moins proche des bonnes photos qu’avant</translation>
        </message>
        <message>
            <source>As like the good photos as before</source>
            <translation>Aussi proche des bonnes photos qu’avant</translation>
        </message>
        <message>
            <source>Very likely the same person</source>
            <translation>Très probablement la même personne</translation>
        </message>
        <message>
            <source>Probably the same person</source>
            <translation>Probablement la même personne</translation>
        </message>
        <message>
            <source>Perhaps the same person</source>
            <translation>Peut-être la même personne</translation>
        </message>
        <message>
            <source>Looks like another person</source>
            <translation>On dirait une autre personne</translation>
        </message>
        <message>
            <source>sharp</source>
            <translation>nette</translation>
        </message>
        <message>
            <source>slightly soft</source>
            <translation>un peu floue</translation>
        </message>
        <message>
            <source>soft</source>
            <translation>floue</translation>
        </message>
        <message>
            <source>looks right</source>
            <translation>regarde à droite</translation>
        </message>
        <message>
            <source>looks left</source>
            <translation>regarde à gauche</translation>
        </message>
        <message>
            <source>looks up</source>
            <translation>regarde vers le haut</translation>
        </message>
        <message>
            <source>looks down</source>
            <translation>regarde vers le bas</translation>
        </message>
        <message>
            <source>looks ahead</source>
            <translation>regarde droit devant</translation>
        </message>
        <message>
            <source>{size} px</source>
            <translation>{size} px</translation>
        </message>
        <message>
            <source>Photo from {year}, likeness {likeness}, {sharpness}, {pose}</source>
            <translation>Photo de {year}, ressemblance {likeness}, {sharpness}, {pose}</translation>
        </message>
        <message>
            <source>Photo, likeness {likeness}, {sharpness}, {pose}</source>
            <translation>Photo, ressemblance {likeness}, {sharpness}, {pose}</translation>
        </message>
    </context>
    <context>
        <name>JobDetail</name>
        <message>
            <source>Progress of the album</source>
            <translation>Progression de l’album</translation>
        </message>
        <message>
            <source>&amp;Start</source>
            <translation>Dé&amp;marrer</translation>
        </message>
        <message>
            <source>Try a&amp;gain</source>
            <translation>&amp;Réessayer</translation>
        </message>
        <message>
            <source>&amp;Look through</source>
            <translation>Passer en re&amp;vue</translation>
        </message>
        <message>
            <source>&amp;Pause</source>
            <translation>Pa&amp;use</translation>
        </message>
        <message>
            <source>&amp;Cancel…</source>
            <translation>A&amp;nnuler…</translation>
        </message>
        <message>
            <source>Copies that are written already stay</source>
            <translation>Les copies déjà écrites sont conservées</translation>
        </message>
        <message>
            <source>Contact s&amp;heet…</source>
            <translation>Planc&amp;he-contact…</translation>
        </message>
        <message>
            <source>Writes one page with before, after and good photo of each</source>
            <translation>Crée une page avec l’avant, l’après et la bonne photo pour chaque photo</translation>
        </message>
        <message>
            <source>Show the &amp;folder</source>
            <translation>Afficher le d&amp;ossier</translation>
        </message>
        <message>
            <source>Opens the folder with the copies</source>
            <translation>Ouvre le dossier des copies</translation>
        </message>
        <message>
            <source>Take the album out of this list; its copies stay</source>
            <translation>Retirer l’album de cette liste ; ses copies sont conservées</translation>
        </message>
        <message>
            <source>Take out of the list</source>
            <translation>Retirer de la liste</translation>
        </message>
        <message>
            <source>Passed over:</source>
            <translation>Ignorés :</translation>
        </message>
        <message>
            <source>Copies go to {folder}</source>
            <translation>Copies dans {folder}</translation>
        </message>
        <message>
            <source>The notes about this album’s progress are damaged. Start the album anew; finished copies are recognised.</source>
            <translation>Les notes sur la progression de cet album sont endommagées. Recommencez l’album ; les copies terminées sont reconnues.</translation>
        </message>
        <message>
            <source>Stopped by itself: {reason}</source>
            <translation>Arrêté de lui-même : {reason}</translation>
        </message>
        <message>
            <source>Another window or command is working on this album. It can be changed here when that has ended.</source>
            <translation>Une autre fenêtre ou commande travaille sur cet album. Il pourra être modifié ici quand elle aura terminé.</translation>
        </message>
        <message>
            <source>&amp;Go on</source>
            <translation>&amp;Continuer</translation>
        </message>
        <message numerus="yes">
            <source>Try %n failed a&amp;gain</source>
            <translation>
                <numerusform>&amp;Réessayer %n photo en échec</numerusform>
                <numerusform>&amp;Réessayer %n photos en échec</numerusform>
            </translation>
        </message>
        <message>
            <source>&amp;Look through ({count})</source>
            <translation>Passer en re&amp;vue ({count})</translation>
        </message>
        <message>
            <source>Cancel this album?</source>
            <translation>Annuler la restauration de cet album ?</translation>
        </message>
        <message>
            <source>Copies that are written stay. What was not done can be started again later.</source>
            <translation>Les copies déjà écrites sont conservées. Ce qui n’a pas été fait pourra être repris plus tard.</translation>
        </message>
        <message>
            <source>Cancel the album</source>
            <translation>Annuler la restauration</translation>
        </message>
        <message>
            <source>Take this album out of the list?</source>
            <translation>Retirer cet album de la liste ?</translation>
        </message>
        <message>
            <source>Copies and originals stay. Only the notes about the album are deleted: what was restored, what failed, what you said of it.</source>
            <translation>Les copies et les originaux sont conservés. Seules les notes sur l’album sont supprimées : ce qui a été restauré, ce qui a échoué, ce que vous en avez dit.</translation>
        </message>
        <message>
            <source>Take out</source>
            <translation>Retirer</translation>
        </message>
    </context>
    <context>
        <name>JobPhotosModel</name>
        <message>
            <source>Photo</source>
            <translation>Photo</translation>
        </message>
        <message>
            <source>State</source>
            <translation>État</translation>
        </message>
        <message>
            <source>What became of it</source>
            <translation>Résultat</translation>
        </message>
    </context>
    <context>
        <name>JobPhotosView</name>
        <message>
            <source>&amp;Show</source>
            <translation>Affich&amp;er</translation>
        </message>
        <message>
            <source>All photos</source>
            <translation>Toutes les photos</translation>
        </message>
        <message>
            <source>Failed</source>
            <translation>En échec</translation>
        </message>
        <message>
            <source>Doubtful</source>
            <translation>Douteuses</translation>
        </message>
        <message>
            <source>Restored</source>
            <translation>Restaurées</translation>
        </message>
        <message>
            <source>Left as they were</source>
            <translation>Laissées telles quelles</translation>
        </message>
        <message>
            <source>To do</source>
            <translation>À faire</translation>
        </message>
        <message>
            <source>Left out</source>
            <translation>Exclues</translation>
        </message>
        <message>
            <source>Photos of the album</source>
            <translation>Photos de l’album</translation>
        </message>
        <message>
            <source>&amp;Look at before and after</source>
            <translation>&amp;Voir avant et après</translation>
        </message>
        <message>
            <source>Try a&amp;gain</source>
            <translation>&amp;Réessayer</translation>
        </message>
        <message>
            <source>Restore &amp;next</source>
            <translation>Restaurer en &amp;premier</translation>
        </message>
        <message>
            <source>Leave &amp;out</source>
            <translation>&amp;Exclure</translation>
        </message>
        <message>
            <source>Show the &amp;copy in its folder</source>
            <translation>Afficher la &amp;copie dans son dossier</translation>
        </message>
        <message>
            <source>Show the &amp;original in its folder</source>
            <translation>Afficher l’&amp;original dans son dossier</translation>
        </message>
    </context>
    <context>
        <name>LibrarySection</name>
        <message>
            <source>Stop</source>
            <translation>Arrêter</translation>
        </message>
        <message>
            <source>Look for new photos now</source>
            <translation>Rechercher de nouvelles photos maintenant</translation>
        </message>
        <message>
            <source>No folder was chosen yet.</source>
            <translation>Aucun dossier n’a encore été choisi.</translation>
        </message>
        <message>
            <source>Looking through photos: {done} of {total}</source>
            <translation>Analyse des photos : {done} sur {total}</translation>
        </message>
        <message>
            <source>Looking through photos…</source>
            <translation>Analyse des photos…</translation>
        </message>
        <message>
            <source>{photos} photos with {faces} faces.</source>
            <translation>{photos} photos avec {faces} visages.</translation>
        </message>
        <message numerus="yes">
            <source>%n photo(s) could not be read.</source>
            <translation>
                <numerusform>%n photo n’a pas pu être lue.</numerusform>
                <numerusform>%n photos n’ont pas pu être lues.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n folder(s) cannot be reached.</source>
            <translation>
                <numerusform>%n dossier est inaccessible.</numerusform>
                <numerusform>%n dossiers sont inaccessibles.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>MainWindow</name>
        <message>
            <source>Photos</source>
            <translation>Photos</translation>
        </message>
        <message>
            <source>Let go to restore as an album</source>
            <translation>Relâchez pour restaurer comme un album</translation>
        </message>
        <message>
            <source>Let go to open</source>
            <translation>Relâchez pour ouvrir</translation>
        </message>
        <message>
            <source>Albums – ENTED Desktop</source>
            <translation>Albums – ENTED Desktop</translation>
        </message>
        <message>
            <source>{name} – ENTED Desktop</source>
            <translation>{name} – ENTED Desktop</translation>
        </message>
        <message>
            <source>ENTED Desktop</source>
            <translation>ENTED Desktop</translation>
        </message>
    </context>
    <context>
        <name>ModelsSection</name>
        <message>
            <source>Models</source>
            <translation>Modèles</translation>
        </message>
        <message>
            <source>About this model</source>
            <translation>À propos de ce modèle</translation>
        </message>
        <message>
            <source>Use this model</source>
            <translation>Utiliser ce modèle</translation>
        </message>
        <message>
            <source>Check all models</source>
            <translation>Vérifier tous les modèles</translation>
        </message>
        <message>
            <source>{model} – in use</source>
            <translation>{model} – utilisé</translation>
        </message>
        <message>
            <source>Looking for models…</source>
            <translation>Recherche de modèles…</translation>
        </message>
        <message>
            <source>No model is installed.</source>
            <translation>Aucun modèle n’est installé.</translation>
        </message>
        <message>
            <source>The file is whole.</source>
            <translation>Le fichier est intact.</translation>
        </message>
        <message>
            <source>Not checked yet.</source>
            <translation>Pas encore vérifié.</translation>
        </message>
        <message>
            <source>{size}, licence {license}. {state}</source>
            <translation>{size}, licence {license}. {state}</translation>
        </message>
    </context>
    <context>
        <name>NameEdit</name>
        <message>
            <source>Example: {name}</source>
            <translation>Exemple : {name}</translation>
        </message>
        <message>
            <source>Name of the files</source>
            <translation>Nom des fichiers</translation>
        </message>
        <message>
            <source>Insert</source>
            <translation>Insérer</translation>
        </message>
        <message>
            <source>Insert something that differs from photo to photo</source>
            <translation>Insérer un élément qui varie d’une photo à l’autre</translation>
        </message>
        <message>
            <source>Name of the original</source>
            <translation>Nom de l’original</translation>
        </message>
        <message>
            <source>Number in this export</source>
            <translation>Numéro dans cette exportation</translation>
        </message>
        <message>
            <source>Date taken</source>
            <translation>Date de prise de vue</translation>
        </message>
        <message>
            <source>Ending of the file</source>
            <translation>Extension du fichier</translation>
        </message>
        <message>
            <source>Folder of the original</source>
            <translation>Dossier de l’original</translation>
        </message>
        <message>
            <source>Width in pixels</source>
            <translation>Largeur en pixels</translation>
        </message>
        <message>
            <source>Height in pixels</source>
            <translation>Hauteur en pixels</translation>
        </message>
        <message>
            <source>What was done</source>
            <translation>Ce qui a été fait</translation>
        </message>
        <message>
            <source>Person, by the folder of the good photo</source>
            <translation>Personne, d’après le dossier de la bonne photo</translation>
        </message>
        <message>
            <source>Write a name, or insert the name of the original.</source>
            <translation>Saisissez un nom ou insérez le nom de l’original.</translation>
        </message>
        <message>
            <source>“{token}” means nothing here. Choose from the menu “Insert”.</source>
            <translation>« {token} » n’a pas de sens ici. Choisissez dans le menu « Insérer ».</translation>
        </message>
        <message>
            <source>One of the braces { } has no partner.</source>
            <translation>L’une des accolades { } n’a pas de pendant.</translation>
        </message>
        <message>
            <source>A file name cannot contain {characters}</source>
            <translation>Un nom de fichier ne peut pas contenir {characters}</translation>
        </message>
        <message>
            <source>Windows keeps the name “{name}” for itself. Add something to it.</source>
            <translation>Windows se réserve le nom « {name} ». Complétez-le.</translation>
        </message>
        <message>
            <source>A file name cannot end with a dot or a space.</source>
            <translation>Un nom de fichier ne peut pas se terminer par un point ou une espace.</translation>
        </message>
        <message>
            <source>The name is too long.</source>
            <translation>Le nom est trop long.</translation>
        </message>
        <message>
            <source>Every photo would get the same name, so numbers are added.</source>
            <translation>Toutes les photos auraient le même nom, des numéros sont donc ajoutés.</translation>
        </message>
    </context>
    <context>
        <name>NoticeBar</name>
        <message>
            <source>Details</source>
            <translation>Détails</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Fermer</translation>
        </message>
        <message>
            <source>Close this message</source>
            <translation>Fermer ce message</translation>
        </message>
    </context>
    <context>
        <name>OwnPhotos</name>
        <message>
            <source>This is the photo itself. Choose another one of the same person.</source>
            <translation>C’est la photo elle-même. Choisissez-en une autre de la même personne.</translation>
        </message>
        <message>
            <source>No face found in “{file}”. Choose a photo that shows the face.</source>
            <translation>Aucun visage trouvé dans « {file} ». Choisissez une photo qui montre le visage.</translation>
        </message>
        <message>
            <source>“{file}” cannot be used. {reason}</source>
            <translation>« {file} » ne peut pas être utilisée. {reason}</translation>
        </message>
    </context>
    <context>
        <name>PathList</name>
        <message>
            <source>Add a folder…</source>
            <translation>Ajouter un dossier…</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Retirer</translation>
        </message>
    </context>
    <context>
        <name>PhotoListModel</name>
        <message>
            <source>{name}, {state}</source>
            <translation>{name}, {state}</translation>
        </message>
        <message>
            <source>{width} × {height} pixels</source>
            <translation>{width} × {height} pixels</translation>
        </message>
    </context>
    <context>
        <name>PhotoStrip</name>
        <message numerus="yes">
            <source>%n photo(s) taken off the list. The files stay.</source>
            <translation>
                <numerusform>%n photo retirée de la liste. Le fichier est conservé.</numerusform>
                <numerusform>%n photos retirées de la liste. Les fichiers sont conservés.</numerusform>
            </translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Annuler</translation>
        </message>
        <message numerus="yes">
            <source>%n photo(s)</source>
            <translation>
                <numerusform>%n photo</numerusform>
                <numerusform>%n photos</numerusform>
            </translation>
        </message>
        <message>
            <source>{shown} of {total}</source>
            <translation>{shown} sur {total}</translation>
        </message>
        <message>
            <source>No photo like that is open.</source>
            <translation>Aucune photo de ce genre n’est ouverte.</translation>
        </message>
        <message>
            <source>Restore</source>
            <translation>Restaurer</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>Exporter…</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Réessayer</translation>
        </message>
        <message>
            <source>Show in folder</source>
            <translation>Afficher dans le dossier</translation>
        </message>
        <message>
            <source>Take off the list</source>
            <translation>Retirer de la liste</translation>
        </message>
        <message>
            <source>The files stay where they are.</source>
            <translation>Les fichiers restent où ils sont.</translation>
        </message>
        <message>
            <source>Photos</source>
            <translation>Photos</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>Rechercher</translation>
        </message>
        <message>
            <source>Search the photos by file name</source>
            <translation>Rechercher les photos par nom de fichier</translation>
        </message>
        <message>
            <source>Show photos in this state</source>
            <translation>Afficher les photos dans cet état</translation>
        </message>
        <message>
            <source>Sort the photos</source>
            <translation>Trier les photos</translation>
        </message>
        <message>
            <source>As opened</source>
            <translation>Ordre d’ouverture</translation>
        </message>
        <message>
            <source>By name</source>
            <translation>Par nom</translation>
        </message>
        <message>
            <source>By date</source>
            <translation>Par date</translation>
        </message>
        <message>
            <source>By state</source>
            <translation>Par état</translation>
        </message>
        <message>
            <source>All photos</source>
            <translation>Toutes les photos</translation>
        </message>
    </context>
    <context>
        <name>PhotoView</name>
        <message>
            <source>Photo</source>
            <translation>Photo</translation>
        </message>
        <message>
            <source>No photo is shown.</source>
            <translation>Aucune photo n’est affichée.</translation>
        </message>
        <message>
            <source>Photo {name}</source>
            <translation>Photo {name}</translation>
        </message>
        <message numerus="yes">
            <source>%n face(s)</source>
            <translation>
                <numerusform>%n visage</numerusform>
                <numerusform>%n visages</numerusform>
            </translation>
        </message>
        <message>
            <source>Face {number} of {count}: {state}</source>
            <translation>Visage {number} sur {count} : {state}</translation>
        </message>
    </context>
    <context>
        <name>PlanWords</name>
        <message>
            <source>Nothing was restored in these photos yet, so nothing is exported.</source>
            <translation>Rien n’a encore été restauré dans ces photos, donc rien n’est exporté.</translation>
        </message>
        <message numerus="yes">
            <source>%n photo(s) are skipped: nothing was restored in them.</source>
            <translation>
                <numerusform>%n photo est ignorée : rien n’y a été restauré.</numerusform>
                <numerusform>%n photos sont ignorées : rien n’y a été restauré.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n photo(s) are copied without a restored face.</source>
            <translation>
                <numerusform>%n photo est copiée sans visage restauré.</numerusform>
                <numerusform>%n photos sont copiées sans visage restauré.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n copy(s) get a number, because their name is that of an original. Originals are never replaced.</source>
            <translation>
                <numerusform>%n copie reçoit un numéro, car elle porte le nom d’un original. Les originaux ne sont jamais remplacés.</numerusform>
                <numerusform>%n copies reçoivent un numéro, car elles portent le nom d’un original. Les originaux ne sont jamais remplacés.</numerusform>
            </translation>
        </message>
        <message>
            <source>Photos are being restored right now; they are exported as they are.</source>
            <translation>Des photos sont en cours de restauration ; elles sont exportées telles quelles.</translation>
        </message>
        <message>
            <source>The folder “{folder}” cannot be written to. Choose another one.</source>
            <translation>Impossible d’écrire dans le dossier « {folder} ». Choisissez-en un autre.</translation>
        </message>
        <message>
            <source>The disk may be too small: about {need} are needed, {free} are free.</source>
            <translation>L’espace disque risque de manquer : il faut environ {need}, {free} sont libres.</translation>
        </message>
    </context>
    <context>
        <name>Program</name>
        <message>
            <source>What was open last time could not be read. The file was kept as {name}.</source>
            <translation>Ce qui était ouvert la dernière fois n’a pas pu être lu. Le fichier a été conservé sous le nom {name}.</translation>
        </message>
    </context>
    <context>
        <name>QueuePage</name>
        <message>
            <source>Albums</source>
            <translation>Albums</translation>
        </message>
        <message>
            <source>Back to the &amp;photos</source>
            <translation>Re&amp;tour aux photos</translation>
        </message>
        <message>
            <source>Restore a whole &amp;album…</source>
            <translation>Restaurer un a&amp;lbum entier…</translation>
        </message>
        <message>
            <source>Restore this album earlier</source>
            <translation>Restaurer cet album plus tôt</translation>
        </message>
        <message>
            <source>Restore this album later</source>
            <translation>Restaurer cet album plus tard</translation>
        </message>
        <message>
            <source>No album yet</source>
            <translation>Pas encore d’album</translation>
        </message>
        <message>
            <source>Looking for albums…</source>
            <translation>Recherche d’albums…</translation>
        </message>
        <message>
            <source>Drop a folder here, or choose one. All its photos are restored into a folder of copies. However long it takes, it can be paused at any time, and it goes on where it was.</source>
            <translation>Déposez un dossier ici ou choisissez-en un. Toutes ses photos sont restaurées dans un dossier de copies. Même si cela dure longtemps, vous pouvez mettre en pause à tout moment ; la restauration reprend là où elle en était.</translation>
        </message>
    </context>
    <context>
        <name>RedoDialog</name>
        <message>
            <source>Redo</source>
            <translation>Restaurer à nouveau</translation>
        </message>
        <message>
            <source>Restore “{name}” again:</source>
            <translation>Restaurer « {name} » à nouveau :</translation>
        </message>
        <message>
            <source>Restore again</source>
            <translation>Restaurer à nouveau</translation>
        </message>
        <message>
            <source>Change a good photo</source>
            <translation>Changer une bonne photo</translation>
        </message>
        <message numerus="yes">
            <source>“{name}” has helped to restore %n photo(s) of this album. They are restored again, nothing else changes:</source>
            <translation>
                <numerusform>« {name} » a aidé à restaurer %n photo de cet album. Elle est restaurée à nouveau, rien d’autre ne change :</numerusform>
                <numerusform>« {name} » a aidé à restaurer %n photos de cet album. Elles sont restaurées à nouveau, rien d’autre ne change :</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Restore %n photo(s) again</source>
            <translation>
                <numerusform>Restaurer %n photo à nouveau</numerusform>
                <numerusform>Restaurer %n photos à nouveau</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ReferenceCards</name>
        <message>
            <source>{photo}; suggested</source>
            <translation>{photo} ; proposée</translation>
        </message>
        <message>
            <source>{photo}; looks like another person</source>
            <translation>{photo} ; on dirait une autre personne</translation>
        </message>
    </context>
    <context>
        <name>ReferenceChoice</name>
        <message>
            <source>With the &amp;same good photos</source>
            <translation>Avec les &amp;mêmes bonnes photos</translation>
        </message>
        <message>
            <source>With &amp;another good photo:</source>
            <translation>Avec une &amp;autre bonne photo :</translation>
        </message>
        <message>
            <source>&amp;Without a good photo</source>
            <translation>&amp;Sans bonne photo</translation>
        </message>
        <message>
            <source>The other good photo</source>
            <translation>L’autre bonne photo</translation>
        </message>
        <message>
            <source>Choose a photo, or drop it here</source>
            <translation>Choisissez une photo ou déposez-la ici</translation>
        </message>
        <message>
            <source>&amp;Choose…</source>
            <translation>&amp;Choisir…</translation>
        </message>
        <message>
            <source>Choose a good photo</source>
            <translation>Choisir une bonne photo</translation>
        </message>
        <message>
            <source>Photos ({patterns})</source>
            <translation>Photos ({patterns})</translation>
        </message>
    </context>
    <context>
        <name>ReferenceDelegate</name>
        <message>
            <source>{sharpness} · {pose} · {size}</source>
            <translation>{sharpness} · {pose} · {size}</translation>
        </message>
        <message>
            <source>Likeness {likeness}</source>
            <translation>Ressemblance {likeness}</translation>
        </message>
        <message>
            <source>{date} · {file}</source>
            <translation>{date} · {file}</translation>
        </message>
        <message>
            <source>Suggested: {reason}</source>
            <translation>Proposée : {reason}</translation>
        </message>
    </context>
    <context>
        <name>ReferencePicker</name>
        <message>
            <source>Good photo of this person</source>
            <translation>Bonne photo de cette personne</translation>
        </message>
        <message>
            <source>Automatic</source>
            <translation>Automatique</translation>
        </message>
        <message>
            <source>The program takes the likeliest photo of the same person</source>
            <translation>Le programme prend la photo la plus probable de la même personne</translation>
        </message>
        <message>
            <source>Chosen</source>
            <translation>Choisies</translation>
        </message>
        <message>
            <source>Only the photos that you tick are used</source>
            <translation>Seules les photos que vous cochez sont utilisées</translation>
        </message>
        <message>
            <source>None</source>
            <translation>Aucune</translation>
        </message>
        <message>
            <source>The face is restored without a good photo</source>
            <translation>Le visage est restauré sans bonne photo</translation>
        </message>
        <message>
            <source>Photos of this person</source>
            <translation>Photos de cette personne</translation>
        </message>
        <message>
            <source>Click a photo to use it alone; tick several to use them together.</source>
            <translation>Cliquez sur une photo pour l’utiliser seule ; cochez-en plusieurs pour les utiliser ensemble.</translation>
        </message>
        <message>
            <source>Choose a photo…</source>
            <translation>Choisir une photo…</translation>
        </message>
        <message>
            <source>Show in folder</source>
            <translation>Afficher dans le dossier</translation>
        </message>
        <message>
            <source>Select a face in the photo to choose its good photo.</source>
            <translation>Sélectionnez un visage dans la photo pour choisir sa bonne photo.</translation>
        </message>
        <message>
            <source>Looking for photos of this person…</source>
            <translation>Recherche de photos de cette personne…</translation>
        </message>
        <message>
            <source>No photo in your folder looks like this person. Drop a good photo here, or choose one.</source>
            <translation>Aucune photo de votre dossier ne ressemble à cette personne. Déposez une bonne photo ici ou choisissez-en une.</translation>
        </message>
        <message>
            <source>Choose good photos of this person</source>
            <translation>Choisir de bonnes photos de cette personne</translation>
        </message>
        <message>
            <source>Choose the folder of good photos</source>
            <translation>Choisir le dossier de bonnes photos</translation>
        </message>
    </context>
    <context>
        <name>RestoreActions</name>
        <message>
            <source>Restoring…</source>
            <translation>Restauration…</translation>
        </message>
        <message>
            <source>Restore again</source>
            <translation>Restaurer à nouveau</translation>
        </message>
        <message>
            <source>Restore this face</source>
            <translation>Restaurer ce visage</translation>
        </message>
        <message numerus="yes">
            <source>Restore %n face(s)</source>
            <translation>
                <numerusform>Restaurer %n visage</numerusform>
                <numerusform>Restaurer %n visages</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ReviewPage</name>
        <message>
            <source>Back to the albums</source>
            <translation>Retour aux albums</translation>
        </message>
        <message>
            <source>Contact sheet…</source>
            <translation>Planche-contact…</translation>
        </message>
        <message>
            <source>Looking through “{name}”</source>
            <translation>Revue de « {name} »</translation>
        </message>
        <message>
            <source>Everything in this album was looked at.</source>
            <translation>Tout a été passé en revue dans cet album.</translation>
        </message>
    </context>
    <context>
        <name>ReviewPanel</name>
        <message>
            <source>How much of the album was looked at</source>
            <translation>Part de l’album passée en revue</translation>
        </message>
        <message>
            <source>Face</source>
            <translation>Visage</translation>
        </message>
        <message>
            <source>Accept (A)</source>
            <translation>Accepter (A)</translation>
        </message>
        <message>
            <source>Redo… (R)</source>
            <translation>Refaire… (R)</translation>
        </message>
        <message>
            <source>Keep the original (O)</source>
            <translation>Conserver l’original (O)</translation>
        </message>
        <message>
            <source>The copy becomes the original photo, byte for byte</source>
            <translation>La copie redevient la photo d’origine, à l’octet près</translation>
        </message>
        <message>
            <source>Previous (P)</source>
            <translation>Précédente (P)</translation>
        </message>
        <message>
            <source>Next (N)</source>
            <translation>Suivante (N)</translation>
        </message>
        <message>
            <source>Take the last answer back</source>
            <translation>Annuler la dernière réponse</translation>
        </message>
        <message>
            <source>Change this good photo…</source>
            <translation>Changer cette bonne photo…</translation>
        </message>
        <message>
            <source>Restores again every photo that this good photo helped</source>
            <translation>Restaure à nouveau toutes les photos que cette bonne photo a aidé à restaurer</translation>
        </message>
        <message>
            <source>Show the face (Z)</source>
            <translation>Afficher le visage (Z)</translation>
        </message>
        <message>
            <source>Show the whole photo (Z)</source>
            <translation>Afficher la photo entière (Z)</translation>
        </message>
        <message>
            <source>This one deserves a second look.</source>
            <translation>Cette photo mérite un second regard.</translation>
        </message>
        <message numerus="yes">
            <source>{at} of {count}, %n still to look at</source>
            <translation>
                <numerusform>{at} sur {count}, encore %n à voir</numerusform>
                <numerusform>{at} sur {count}, encore %n à voir</numerusform>
            </translation>
        </message>
        <message>
            <source>Accepted</source>
            <translation>Acceptée</translation>
        </message>
        <message>
            <source>The original was kept</source>
            <translation>L’original a été conservé</translation>
        </message>
        <message>
            <source>It is restored again and comes back for a look</source>
            <translation>Elle est restaurée à nouveau et reviendra pour vérification</translation>
        </message>
        <message>
            <source>Face {number} of {count}: {state}</source>
            <translation>Visage {number} sur {count} : {state}</translation>
        </message>
        <message>
            <source>restored</source>
            <translation>restauré</translation>
        </message>
        <message>
            <source>failed</source>
            <translation>en échec</translation>
        </message>
        <message>
            <source>kept as it was</source>
            <translation>laissé tel quel</translation>
        </message>
        <message>
            <source>Good photo: {name}</source>
            <translation>Bonne photo : {name}</translation>
        </message>
    </context>
    <context>
        <name>ReviewView</name>
        <message>
            <source>The photo as it was</source>
            <translation>La photo telle qu’elle était</translation>
        </message>
        <message>
            <source>The restored photo</source>
            <translation>La photo restaurée</translation>
        </message>
        <message>
            <source>The good photo that helped</source>
            <translation>La bonne photo qui a aidé</translation>
        </message>
        <message>
            <source>Being restored again</source>
            <translation>Nouvelle restauration en cours</translation>
        </message>
        <message>
            <source>There is no copy</source>
            <translation>Il n’y a pas de copie</translation>
        </message>
        <message>
            <source>Before</source>
            <translation>Avant</translation>
        </message>
        <message>
            <source>Original kept</source>
            <translation>Original conservé</translation>
        </message>
        <message>
            <source>After</source>
            <translation>Après</translation>
        </message>
        <message>
            <source>Good photo</source>
            <translation>Bonne photo</translation>
        </message>
    </context>
    <context>
        <name>SamePersonDialog</name>
        <message>
            <source>The same person?</source>
            <translation>La même personne ?</translation>
        </message>
        <message numerus="yes">
            <source>Is this the same person in these %n photo(s)? The chosen good photo is used for every face that is ticked.</source>
            <translation>
                <numerusform>Est-ce la même personne sur cette photo ? La bonne photo choisie est utilisée pour chaque visage coché.</numerusform>
                <numerusform>Est-ce la même personne sur ces %n photos ? La bonne photo choisie est utilisée pour chaque visage coché.</numerusform>
            </translation>
        </message>
        <message>
            <source>Tick all</source>
            <translation>Tout cocher</translation>
        </message>
        <message>
            <source>Tick none</source>
            <translation>Tout décocher</translation>
        </message>
        <message>
            <source>Faces that look like the same person</source>
            <translation>Visages qui semblent être ceux de la même personne</translation>
        </message>
        <message>
            <source>Face in {file}, likeness {likeness}: {words}</source>
            <translation>Visage dans {file}, ressemblance {likeness} : {words}</translation>
        </message>
        <message numerus="yes">
            <source>%n face(s) ticked</source>
            <translation>
                <numerusform>%n visage coché</numerusform>
                <numerusform>%n visages cochés</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Use for %n face(s)</source>
            <translation>
                <numerusform>Utiliser pour %n visage</numerusform>
                <numerusform>Utiliser pour %n visages</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SamePersonOffer</name>
        <message numerus="yes">
            <source>The good photo is used for %n more face(s).</source>
            <translation>
                <numerusform>La bonne photo est utilisée pour %n visage de plus.</numerusform>
                <numerusform>La bonne photo est utilisée pour %n visages de plus.</numerusform>
            </translation>
        </message>
        <message>
            <source>Show them…</source>
            <translation>Les afficher…</translation>
        </message>
        <message>
            <source>No, thanks</source>
            <translation>Non, merci</translation>
        </message>
        <message numerus="yes">
            <source>The same person is in %n other photo(s). Use the good photo there too?</source>
            <translation>
                <numerusform>La même personne figure sur %n autre photo. Y utiliser aussi la bonne photo ?</numerusform>
                <numerusform>La même personne figure sur %n autres photos. Y utiliser aussi la bonne photo ?</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Settings</name>
        <message>
            <source>General</source>
            <translation>Général</translation>
        </message>
        <message>
            <source>Computing</source>
            <translation>Calcul</translation>
        </message>
        <message>
            <source>Models</source>
            <translation>Modèles</translation>
        </message>
        <message>
            <source>Photo library</source>
            <translation>Photothèque</translation>
        </message>
        <message>
            <source>Faces</source>
            <translation>Visages</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>Exporter</translation>
        </message>
        <message>
            <source>Storage and logs</source>
            <translation>Stockage et journaux</translation>
        </message>
        <message>
            <source>Automatic</source>
            <translation>Automatique</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Langue</translation>
        </message>
        <message>
            <source>The language of the program; it changes at once.</source>
            <translation>La langue du programme ; elle change aussitôt.</translation>
        </message>
        <message>
            <source>Same as the system</source>
            <translation>Comme le système</translation>
        </message>
        <message>
            <source>Appearance</source>
            <translation>Apparence</translation>
        </message>
        <message>
            <source>Light or dark windows.</source>
            <translation>Fenêtres claires ou sombres.</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>Clair</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>Sombre</translation>
        </message>
        <message>
            <source>Look for a newer version at every start</source>
            <translation>Chercher une version plus récente à chaque démarrage</translation>
        </message>
        <message>
            <source>Asks the project’s page for its newest version, and says so when it is newer than this one. Nothing about you, this computer or your photos is sent.</source>
            <translation>Demande à la page du projet sa version la plus récente et le signale si elle est plus récente que celle-ci. Rien n’est envoyé sur vous, cet ordinateur ou vos photos.</translation>
        </message>
        <message>
            <source>Compute on</source>
            <translation>Calculer avec</translation>
        </message>
        <message>
            <source>What restores the faces. A graphics card is many times faster than the processor. Automatic takes the fastest one there is.</source>
            <translation>Ce qui restaure les visages. Une carte graphique est beaucoup plus rapide que le processeur. « Automatique » prend le plus rapide disponible.</translation>
        </message>
        <message>
            <source>Processor (CPU)</source>
            <translation>Processeur (CPU)</translation>
        </message>
        <message>
            <source>NVIDIA graphics card (CUDA)</source>
            <translation>Carte graphique NVIDIA (CUDA)</translation>
        </message>
        <message>
            <source>Apple graphics (MPS)</source>
            <translation>Puce graphique Apple (MPS)</translation>
        </message>
        <message>
            <source>Precision</source>
            <translation>Précision</translation>
        </message>
        <message>
            <source>Half precision needs less memory on a graphics card and is often faster. The processor always computes in full precision.</source>
            <translation>La demi-précision demande moins de mémoire à une carte graphique et est souvent plus rapide. Le processeur calcule toujours en pleine précision.</translation>
        </message>
        <message>
            <source>Full (32 bits)</source>
            <translation>Pleine (32 bits)</translation>
        </message>
        <message>
            <source>Half, wide range (bfloat16)</source>
            <translation>Demi, plage étendue (bfloat16)</translation>
        </message>
        <message>
            <source>Half (float16)</source>
            <translation>Demi (float16)</translation>
        </message>
        <message>
            <source>Processor cores used</source>
            <translation>Cœurs du processeur utilisés</translation>
        </message>
        <message>
            <source>Fewer cores leave more of the computer to other programs, and take longer.</source>
            <translation>Moins de cœurs laissent plus de ressources aux autres programmes, mais le calcul dure plus longtemps.</translation>
        </message>
        <message>
            <source>All</source>
            <translation>Tous</translation>
        </message>
        <message>
            <source>Memory limit per photo</source>
            <translation>Limite de mémoire par photo</translation>
        </message>
        <message>
            <source>A photo that would need more memory than this is not opened. Set it when very large scans bring the computer to a halt.</source>
            <translation>Une photo qui demanderait plus de mémoire n’est pas ouverte. Utile si de très grandes numérisations bloquent l’ordinateur.</translation>
        </message>
        <message>
            <source>No limit</source>
            <translation>Aucune limite</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>Modèle</translation>
        </message>
        <message>
            <source>The trained weights that restore faces. Empty takes the default ones.</source>
            <translation>Les poids entraînés qui restaurent les visages. Si le champ est vide, ceux par défaut sont utilisés.</translation>
        </message>
        <message>
            <source>Folders with more models</source>
            <translation>Dossiers contenant d’autres modèles</translation>
        </message>
        <message>
            <source>Folders with weights that you trained or were given. Nothing is copied.</source>
            <translation>Dossiers de poids que vous avez entraînés ou reçus. Rien n’est copié.</translation>
        </message>
        <message>
            <source>Folders with good photos</source>
            <translation>Dossiers de bonnes photos</translation>
        </message>
        <message>
            <source>Photos in these folders are proposed as references. They are only read, never changed, and nothing leaves this computer.</source>
            <translation>Les photos de ces dossiers sont proposées comme références. Elles sont seulement lues, jamais modifiées, et rien ne quitte cet ordinateur.</translation>
        </message>
        <message>
            <source>Keep the original when the face changes by</source>
            <translation>Conserver l’original si le visage change de</translation>
        </message>
        <message>
            <source>When a restored face is further from the person&apos;s own photos than the original face by more than this, the original is kept. Smaller is stricter.</source>
            <translation>Si un visage restauré s’éloigne des photos de la personne plus que le visage d’origine, et que l’écart dépasse cette valeur, l’original est conservé. Plus la valeur est petite, plus c’est strict.</translation>
        </message>
        <message>
            <source>Bring restored faces closer to their person</source>
            <translation>Rapprocher les visages restaurés de la personne</translation>
        </message>
        <message>
            <source>Where good photos surely show the same person, a restored face is drawn a little towards them. It takes longer.</source>
            <translation>Quand les bonnes photos montrent à coup sûr la même personne, le visage restauré en est un peu rapproché. Cela prend plus de temps.</translation>
        </message>
        <message>
            <source>Lend faces the detail of good photos</source>
            <translation>Prêter aux visages les détails des bonnes photos</translation>
        </message>
        <message>
            <source>Where good photos surely show the same person, eyes, skin and hair that the damage took are taken from them, as far as they fit.</source>
            <translation>Là où de bonnes photos montrent sûrement la même personne, les yeux, la peau et les cheveux que les dégâts ont effacés en sont repris, autant qu’ils conviennent.</translation>
        </message>
        <message>
            <source>Change hardly damaged faces less</source>
            <translation>Modifier moins les visages à peine abîmés</translation>
        </message>
        <message>
            <source>A face that is hardly damaged knows its person better than any restoration: it is changed a little, or not at all.</source>
            <translation>Un visage à peine abîmé montre la personne mieux que toute restauration : il est modifié un peu, ou pas du tout.</translation>
        </message>
        <message>
            <source>How sure a found face must be</source>
            <translation>Certitude exigée pour un visage trouvé</translation>
        </message>
        <message>
            <source>Lower finds more faces in poor photos, and more things that are none.</source>
            <translation>Une valeur plus basse trouve plus de visages dans les photos médiocres, et aussi plus de choses qui n’en sont pas.</translation>
        </message>
        <message>
            <source>File format</source>
            <translation>Format de fichier</translation>
        </message>
        <message>
            <source>The format of exported photos.</source>
            <translation>Le format des photos exportées.</translation>
        </message>
        <message>
            <source>Same as the original</source>
            <translation>Comme l’original</translation>
        </message>
        <message>
            <source>JPEG quality</source>
            <translation>Qualité JPEG</translation>
        </message>
        <message>
            <source>Higher looks better and needs more space.</source>
            <translation>Une valeur plus élevée donne un meilleur résultat et prend plus de place.</translation>
        </message>
        <message>
            <source>File name</source>
            <translation>Nom de fichier</translation>
        </message>
        <message>
            <source>How exported photos are named; {name} stands for the original&apos;s name.</source>
            <translation>Le nom des photos exportées ; {name} représente le nom de l’original.</translation>
        </message>
        <message>
            <source>Folder</source>
            <translation>Dossier</translation>
        </message>
        <message>
            <source>Where exported photos go. Empty asks, and proposes the last one.</source>
            <translation>L’endroit où vont les photos exportées. Si le champ est vide, le programme demande et propose le dernier dossier.</translation>
        </message>
        <message>
            <source>When a file exists already</source>
            <translation>Si un fichier existe déjà</translation>
        </message>
        <message>
            <source>What happens when an exported photo would get the name of another file.</source>
            <translation>Ce qui se passe si une photo exportée devait prendre le nom d’un autre fichier.</translation>
        </message>
        <message>
            <source>Add a number to the name</source>
            <translation>Ajouter un numéro au nom</translation>
        </message>
        <message>
            <source>Leave it, and skip the photo</source>
            <translation>Le laisser et ignorer la photo</translation>
        </message>
        <message>
            <source>Replace it</source>
            <translation>Le remplacer</translation>
        </message>
        <message>
            <source>Longer side</source>
            <translation>Grand côté</translation>
        </message>
        <message>
            <source>Larger photos are shrunk to this; smaller ones stay as they are.</source>
            <translation>Les photos plus grandes sont réduites à cette taille ; les plus petites restent telles quelles.</translation>
        </message>
        <message>
            <source>Photos in which nothing was restored</source>
            <translation>Photos où rien n’a été restauré</translation>
        </message>
        <message>
            <source>Whether an export also copies the photos that stay as they are.</source>
            <translation>Indique si une exportation copie aussi les photos qui restent telles quelles.</translation>
        </message>
        <message>
            <source>Leave them out</source>
            <translation>Les laisser de côté</translation>
        </message>
        <message>
            <source>Copy them</source>
            <translation>Les copier</translation>
        </message>
        <message>
            <source>Size of the cache</source>
            <translation>Taille du cache</translation>
        </message>
        <message>
            <source>Thumbnails and restored faces are kept on the disk up to this size, the oldest go first. Your photos are not in it.</source>
            <translation>Les miniatures et les visages restaurés restent sur le disque jusqu’à cette taille ; les plus anciens partent en premier. Vos photos n’y sont pas.</translation>
        </message>
        <message>
            <source>Log</source>
            <translation>Journal</translation>
        </message>
        <message>
            <source>How much is written to the log file, for finding out what went wrong.</source>
            <translation>Ce qui est écrit dans le journal pour comprendre un éventuel problème.</translation>
        </message>
        <message>
            <source>Problems only</source>
            <translation>Problèmes seulement</translation>
        </message>
        <message>
            <source>Normal</source>
            <translation>Normal</translation>
        </message>
        <message>
            <source>Everything</source>
            <translation>Tout</translation>
        </message>
    </context>
    <context>
        <name>SettingsDialog</name>
        <message>
            <source>Back to the default</source>
            <translation>Rétablir la valeur par défaut</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Paramètres</translation>
        </message>
        <message>
            <source>Search the settings</source>
            <translation>Rechercher dans les paramètres</translation>
        </message>
        <message>
            <source>Groups of settings</source>
            <translation>Groupes de paramètres</translation>
        </message>
        <message>
            <source>No setting has this name.</source>
            <translation>Aucun paramètre ne porte ce nom.</translation>
        </message>
    </context>
    <context>
        <name>ShortcutsDialog</name>
        <message>
            <source>Keyboard shortcuts</source>
            <translation>Raccourcis clavier</translation>
        </message>
        <message>
            <source>Search commands and keys</source>
            <translation>Rechercher des commandes et des touches</translation>
        </message>
        <message>
            <source>Commands and their keys</source>
            <translation>Commandes et leurs touches</translation>
        </message>
        <message>
            <source>Command</source>
            <translation>Commande</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>Touches</translation>
        </message>
        <message>
            <source>In the photo</source>
            <translation>Dans la photo</translation>
        </message>
        <message>
            <source>Looking through an album</source>
            <translation>Passer un album en revue</translation>
        </message>
        <message>
            <source>Next or previous face</source>
            <translation>Visage suivant ou précédent</translation>
        </message>
        <message>
            <source>Adjust the box of the face, and keep it</source>
            <translation>Ajuster le cadre du visage et le conserver</translation>
        </message>
        <message>
            <source>Leave the box as it was</source>
            <translation>Laisser le cadre tel quel</translation>
        </message>
        <message>
            <source>Move the box or the photo</source>
            <translation>Déplacer le cadre ou la photo</translation>
        </message>
        <message>
            <source>Scale the box</source>
            <translation>Redimensionner le cadre</translation>
        </message>
        <message>
            <source>Turn the box</source>
            <translation>Tourner le cadre</translation>
        </message>
        <message>
            <source>Draw a face</source>
            <translation>Tracer un visage</translation>
        </message>
        <message>
            <source>Edit the crop</source>
            <translation>Ajuster le recadrage</translation>
        </message>
        <message>
            <source>Leave the face alone, or take it back</source>
            <translation>Ne pas toucher au visage, ou le reprendre</translation>
        </message>
        <message>
            <source>See the original while held</source>
            <translation>Voir l’original tant que la touche est maintenue</translation>
        </message>
        <message>
            <source>Next way to compare</source>
            <translation>Mode de comparaison suivant</translation>
        </message>
        <message>
            <source>Move the slider</source>
            <translation>Déplacer le curseur</translation>
        </message>
        <message>
            <source>Magnifier</source>
            <translation>Loupe</translation>
        </message>
        <message>
            <source>Show the good photo</source>
            <translation>Afficher la bonne photo</translation>
        </message>
        <message>
            <source>Hide the boxes</source>
            <translation>Masquer les cadres</translation>
        </message>
        <message>
            <source>Zoom in or out</source>
            <translation>Zoom avant ou arrière</translation>
        </message>
        <message>
            <source>Whole photo, or 100 %</source>
            <translation>Photo entière ou 100 %</translation>
        </message>
        <message>
            <source>Accept the restored photo</source>
            <translation>Accepter la photo restaurée</translation>
        </message>
        <message>
            <source>Restore it again, with other choices</source>
            <translation>La restaurer à nouveau, avec d’autres choix</translation>
        </message>
        <message>
            <source>Keep the original</source>
            <translation>Conserver l’original</translation>
        </message>
        <message>
            <source>Next or previous photo</source>
            <translation>Photo suivante ou précédente</translation>
        </message>
        <message>
            <source>Next face</source>
            <translation>Visage suivant</translation>
        </message>
        <message>
            <source>Whole photo, or the face</source>
            <translation>Photo entière ou visage</translation>
        </message>
        <message>
            <source>Take the last answer back</source>
            <translation>Annuler la dernière réponse</translation>
        </message>
        <message>
            <source>Back to the albums</source>
            <translation>Retour aux albums</translation>
        </message>
        <message>
            <source>Move an album in the queue</source>
            <translation>Déplacer un album dans la file</translation>
        </message>
        <message>
            <source>Try photos again</source>
            <translation>Réessayer des photos</translation>
        </message>
        <message>
            <source>Restore photos next</source>
            <translation>Restaurer des photos ensuite</translation>
        </message>
        <message>
            <source>Leave photos out</source>
            <translation>Exclure des photos</translation>
        </message>
    </context>
    <context>
        <name>StartPage</name>
        <message>
            <source>Restore an old photo with the help of a good one</source>
            <translation>Restaurez une photo ancienne à l’aide d’une bonne photo</translation>
        </message>
        <message>
            <source>The program looks for faces, finds good photos of the same people, and brings back what time took, without making anybody somebody else.</source>
            <translation>Le programme cherche les visages, trouve de bonnes photos des mêmes personnes et ramène ce que le temps a effacé, sans transformer qui que ce soit en quelqu’un d’autre.</translation>
        </message>
        <message>
            <source>Try it with a sample</source>
            <translation>Essayer avec un exemple</translation>
        </message>
        <message>
            <source>A damaged portrait and a good photo of the same person.</source>
            <translation>Un portrait abîmé et une bonne photo de la même personne.</translation>
        </message>
        <message>
            <source>Open the sample</source>
            <translation>Ouvrir l’exemple</translation>
        </message>
        <message>
            <source>Opened lately</source>
            <translation>Ouvertes récemment</translation>
        </message>
        <message>
            <source>Nothing leaves this computer. Your photos are never changed: what you export are copies.</source>
            <translation>Rien ne quitte cet ordinateur. Vos photos ne sont jamais modifiées : ce que vous exportez, ce sont des copies.</translation>
        </message>
        <message numerus="yes">
            <source>{name} – %n photo(s)</source>
            <translation>
                <numerusform>{name} – %n photo</numerusform>
                <numerusform>{name} – %n photos</numerusform>
            </translation>
        </message>
        <message>
            <source>Your good photos</source>
            <translation>Vos bonnes photos</translation>
        </message>
        <message>
            <source>Choose the folder where you keep good photos of the same people. The program finds the right ones by itself.</source>
            <translation>Choisissez le dossier où se trouvent de bonnes photos des mêmes personnes. Le programme trouve lui-même celles qui conviennent.</translation>
        </message>
        <message>
            <source>Choose the folder…</source>
            <translation>Choisir le dossier…</translation>
        </message>
        <message>
            <source>Change…</source>
            <translation>Modifier…</translation>
        </message>
        <message>
            <source>Looking through the folder…</source>
            <translation>Analyse du dossier…</translation>
        </message>
        <message numerus="yes">
            <source>%n good photo(s) are ready to help.</source>
            <translation>
                <numerusform>%n bonne photo est prête à servir.</numerusform>
                <numerusform>%n bonnes photos sont prêtes à servir.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>StatusLine</name>
        <message>
            <source>Restoring {number} of {total}, about {time} left</source>
            <translation>Restauration {number} sur {total}, encore {time} environ</translation>
        </message>
        <message>
            <source>Restoring {number} of {total}</source>
            <translation>Restauration {number} sur {total}</translation>
        </message>
        <message>
            <source>Restoring…</source>
            <translation>Restauration…</translation>
        </message>
        <message>
            <source>Looking through good photos: {done} of {total}</source>
            <translation>Analyse des bonnes photos : {done} sur {total}</translation>
        </message>
        <message>
            <source>Looking through good photos…</source>
            <translation>Analyse des bonnes photos…</translation>
        </message>
        <message numerus="yes">
            <source>%n photo(s)</source>
            <translation>
                <numerusform>%n photo</numerusform>
                <numerusform>%n photos</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n photo(s), {restored} restored</source>
            <translation>
                <numerusform>%n photo, {restored} restaurées</numerusform>
                <numerusform>%n photos, {restored} restaurées</numerusform>
            </translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Réessayer</translation>
        </message>
        <message>
            <source>Stop restoring</source>
            <translation>Arrêter la restauration</translation>
        </message>
        <message>
            <source>Stop looking through good photos</source>
            <translation>Arrêter l’analyse des bonnes photos</translation>
        </message>
        <message>
            <source>Starting…</source>
            <translation>Démarrage…</translation>
        </message>
        <message>
            <source>Getting ready: loading the networks…</source>
            <translation>Préparation : chargement des réseaux…</translation>
        </message>
        <message>
            <source>Restoring stopped unexpectedly. Starting it again; your work is kept.</source>
            <translation>La restauration s’est arrêtée de façon inattendue. Elle redémarre ; votre travail est conservé.</translation>
        </message>
        <message>
            <source>Restoring does not work at the moment.</source>
            <translation>La restauration ne fonctionne pas pour le moment.</translation>
        </message>
        <message>
            <source>Ready</source>
            <translation>Prêt</translation>
        </message>
        <message>
            <source>Ready, on {device}</source>
            <translation>Prêt, sur {device}</translation>
        </message>
        <message>
            <source>Ready: {seconds} per face on {device}</source>
            <translation>Prêt : {seconds} par visage sur {device}</translation>
        </message>
    </context>
    <context>
        <name>StorageSection</name>
        <message>
            <source>Empty the cache</source>
            <translation>Vider le cache</translation>
        </message>
        <message>
            <source>Show the log files</source>
            <translation>Afficher les journaux</translation>
        </message>
        <message>
            <source>Measuring the cache…</source>
            <translation>Mesure du cache…</translation>
        </message>
        <message>
            <source>The cache holds {size}.</source>
            <translation>Le cache contient {size}.</translation>
        </message>
    </context>
    <context>
        <name>StrengthSlider</name>
        <message>
            <source>&amp;Strength</source>
            <translation>&amp;Intensité</translation>
        </message>
        <message>
            <source>Strength of the restored face</source>
            <translation>Intensité du visage restauré</translation>
        </message>
        <message>
            <source>0 % shows the original, 100 % the restored face. Double-click for 100 %.</source>
            <translation>0 % montre l’original, 100 % le visage restauré. Double-cliquez pour 100 %.</translation>
        </message>
    </context>
    <context>
        <name>SummaryWords</name>
        <message numerus="yes">
            <source>Export cancelled: %n photo(s) were exported before</source>
            <translation>
                <numerusform>Exportation annulée : %n photo avait déjà été exportée</numerusform>
                <numerusform>Exportation annulée : %n photos avaient déjà été exportées</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n photo(s) could not be exported</source>
            <translation>
                <numerusform>%n photo n’a pas pu être exportée</numerusform>
                <numerusform>%n photos n’ont pas pu être exportées</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n photo(s) exported, {failed} could not be</source>
            <translation>
                <numerusform>%n photo exportée, échec pour {failed}</numerusform>
                <numerusform>%n photos exportées, échec pour {failed}</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n photo(s) exported</source>
            <translation>
                <numerusform>%n photo exportée</numerusform>
                <numerusform>%n photos exportées</numerusform>
            </translation>
        </message>
        <message>
            <source>No photo was exported</source>
            <translation>Aucune photo n’a été exportée</translation>
        </message>
        <message numerus="yes">
            <source>%n photo(s) with restored faces</source>
            <translation>
                <numerusform>%n photo avec des visages restaurés</numerusform>
                <numerusform>%n photos avec des visages restaurés</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n face(s) in them stay as they were</source>
            <translation>
                <numerusform>%n visage y reste tel qu’il était</numerusform>
                <numerusform>%n visages y restent tels qu’ils étaient</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n photo(s) copied, nothing was restored</source>
            <translation>
                <numerusform>%n photo copiée, rien n’a été restauré</numerusform>
                <numerusform>%n photos copiées, rien n’a été restauré</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n photo(s) skipped, nothing was restored</source>
            <translation>
                <numerusform>%n photo ignorée, rien n’a été restauré</numerusform>
                <numerusform>%n photos ignorées, rien n’a été restauré</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n photo(s) skipped, the file was there</source>
            <translation>
                <numerusform>%n photo ignorée, le fichier existait déjà</numerusform>
                <numerusform>%n photos ignorées, les fichiers existaient déjà</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n photo(s) failed</source>
            <translation>
                <numerusform>%n photo en échec</numerusform>
                <numerusform>%n photos en échec</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n photo(s) not exported, cancelled</source>
            <translation>
                <numerusform>%n photo non exportée, annulé</numerusform>
                <numerusform>%n photos non exportées, annulé</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>TextControl</name>
        <message>
            <source>Choose…</source>
            <translation>Choisir…</translation>
        </message>
    </context>
    <context>
        <name>UpdateDialog</name>
        <message>
            <source>Newer version</source>
            <translation>Version plus récente</translation>
        </message>
        <message>
            <source>The project’s page is asked for the number of its newest version. Nothing about you, this computer or your photos is sent with it; as with every page, its server sees your internet address.</source>
            <translation>La page du projet est interrogée sur le numéro de sa version la plus récente. Rien n’est envoyé sur vous, cet ordinateur ou vos photos ; comme pour toute page, son serveur voit votre adresse internet.</translation>
        </message>
        <message>
            <source>Look at every start</source>
            <translation>Chercher à chaque démarrage</translation>
        </message>
        <message>
            <source>Open the page</source>
            <translation>Ouvrir la page</translation>
        </message>
        <message>
            <source>What is new</source>
            <translation>Nouveautés</translation>
        </message>
        <message>
            <source>Asking the project’s page…</source>
            <translation>Interrogation de la page du projet…</translation>
        </message>
        <message>
            <source>The project’s page cannot be reached. Everything else works without a network.</source>
            <translation>La page du projet est injoignable. Tout le reste fonctionne sans réseau.</translation>
        </message>
        <message>
            <source>No secure connection to the project’s page could be made, so it was not asked.</source>
            <translation>Aucune connexion sûre à la page du projet n’a pu être établie ; elle n’a donc pas été interrogée.</translation>
        </message>
        <message>
            <source>The project’s page gave no answer that makes sense.</source>
            <translation>La page du projet n’a pas donné de réponse compréhensible.</translation>
        </message>
        <message>
            <source>Version {version} is the newest.</source>
            <translation>La version {version} est la plus récente.</translation>
        </message>
        <message>
            <source>Version {newer} can be had; this is {version}.</source>
            <translation>La version {newer} est disponible ; celle-ci est la {version}.</translation>
        </message>
    </context>
    <context>
        <name>WindowActions</name>
        <message>
            <source>&amp;Open photos…</source>
            <translation>&amp;Ouvrir des photos…</translation>
        </message>
        <message>
            <source>Open a &amp;folder…</source>
            <translation>Ouvrir un &amp;dossier…</translation>
        </message>
        <message>
            <source>Restore a whole &amp;album…</source>
            <translation>Restaurer un a&amp;lbum entier…</translation>
        </message>
        <message>
            <source>Restore all photos of folders, however many</source>
            <translation>Restaurer toutes les photos de dossiers entiers, quel qu’en soit le nombre</translation>
        </message>
        <message>
            <source>&amp;Clear this list</source>
            <translation>&amp;Effacer cette liste</translation>
        </message>
        <message>
            <source>Folder of &amp;good photos…</source>
            <translation>Dossier de &amp;bonnes photos…</translation>
        </message>
        <message>
            <source>&amp;Export…</source>
            <translation>&amp;Exporter…</translation>
        </message>
        <message>
            <source>Save copies of the restored photos</source>
            <translation>Enregistrer des copies des photos restaurées</translation>
        </message>
        <message>
            <source>Export &amp;all…</source>
            <translation>&amp;Tout exporter…</translation>
        </message>
        <message>
            <source>&amp;Settings…</source>
            <translation>&amp;Paramètres…</translation>
        </message>
        <message>
            <source>&amp;Quit</source>
            <translation>&amp;Quitter</translation>
        </message>
        <message>
            <source>&amp;Paste photos</source>
            <translation>&amp;Coller des photos</translation>
        </message>
        <message>
            <source>Select &amp;all photos</source>
            <translation>&amp;Sélectionner toutes les photos</translation>
        </message>
        <message>
            <source>&amp;Remove from the list</source>
            <translation>Retirer de la &amp;liste</translation>
        </message>
        <message>
            <source>Closes the photos; no file is deleted</source>
            <translation>Ferme les photos ; aucun fichier n’est supprimé</translation>
        </message>
        <message>
            <source>Photos at the &amp;side</source>
            <translation>Photos sur le &amp;côté</translation>
        </message>
        <message>
            <source>Faces and &amp;good photos</source>
            <translation>Visages et &amp;bonnes photos</translation>
        </message>
        <message>
            <source>&amp;Full screen</source>
            <translation>&amp;Plein écran</translation>
        </message>
        <message>
            <source>&amp;Albums</source>
            <translation>&amp;Albums</translation>
        </message>
        <message>
            <source>Albums that are restored, or were</source>
            <translation>Albums en cours de restauration ou déjà restaurés</translation>
        </message>
        <message>
            <source>&amp;Restore</source>
            <translation>&amp;Restaurer</translation>
        </message>
        <message>
            <source>Restore the faces of the selected photos</source>
            <translation>Restaurer les visages des photos sélectionnées</translation>
        </message>
        <message>
            <source>Restore &amp;all</source>
            <translation>&amp;Tout restaurer</translation>
        </message>
        <message>
            <source>Restore every photo that is not restored yet</source>
            <translation>Restaurer toutes les photos qui ne le sont pas encore</translation>
        </message>
        <message>
            <source>S&amp;top restoring</source>
            <translation>&amp;Arrêter la restauration</translation>
        </message>
        <message>
            <source>&amp;Next photo</source>
            <translation>Photo &amp;suivante</translation>
        </message>
        <message>
            <source>&amp;Previous photo</source>
            <translation>Photo &amp;précédente</translation>
        </message>
        <message>
            <source>Try the photo a&amp;gain</source>
            <translation>Réessayer avec cette p&amp;hoto</translation>
        </message>
        <message>
            <source>Show in &amp;folder</source>
            <translation>Afficher dans le &amp;dossier</translation>
        </message>
        <message>
            <source>&amp;Keyboard shortcuts</source>
            <translation>&amp;Raccourcis clavier</translation>
        </message>
        <message>
            <source>Open the &amp;sample</source>
            <translation>Ouvrir l’&amp;exemple</translation>
        </message>
        <message>
            <source>&amp;Models…</source>
            <translation>&amp;Modèles…</translation>
        </message>
        <message>
            <source>Show the &amp;log files</source>
            <translation>Afficher les &amp;journaux</translation>
        </message>
        <message>
            <source>&amp;Copy diagnosis</source>
            <translation>&amp;Copier le diagnostic</translation>
        </message>
        <message>
            <source>Copies what a bug report needs, without names and file names</source>
            <translation>Copie ce qu’il faut pour un rapport d’erreur, sans noms ni noms de fichiers</translation>
        </message>
        <message>
            <source>Look for a &amp;newer version…</source>
            <translation>Chercher une version plus &amp;récente…</translation>
        </message>
        <message>
            <source>&amp;About ENTED Desktop</source>
            <translation>À &amp;propos d’ENTED Desktop</translation>
        </message>
        <message>
            <source>&amp;Undo: {step}</source>
            <translation>&amp;Annuler : {step}</translation>
        </message>
        <message>
            <source>&amp;Undo</source>
            <translation>&amp;Annuler</translation>
        </message>
        <message>
            <source>&amp;Redo: {step}</source>
            <translation>&amp;Rétablir : {step}</translation>
        </message>
        <message>
            <source>&amp;Redo</source>
            <translation>&amp;Rétablir</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Annuler</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>Rétablir</translation>
        </message>
    </context>
    <context>
        <name>WindowAlbums</name>
        <message>
            <source>{name}, contact sheet.html</source>
            <translation>{name}, planche-contact.html</translation>
        </message>
        <message>
            <source>Web page (*.html)</source>
            <translation>Page Web (*.html)</translation>
        </message>
        <message>
            <source>PDF for printing (*.pdf)</source>
            <translation>PDF à imprimer (*.pdf)</translation>
        </message>
        <message>
            <source>Save the contact sheet</source>
            <translation>Enregistrer la planche-contact</translation>
        </message>
        <message>
            <source>The contact sheet is being written. You can go on meanwhile.</source>
            <translation>La planche-contact est en cours de création. Vous pouvez continuer pendant ce temps.</translation>
        </message>
        <message>
            <source>The contact sheet is being written: {done} of {total}</source>
            <translation>Création de la planche-contact : {done} sur {total}</translation>
        </message>
        <message>
            <source>The contact sheet is ready: {name}</source>
            <translation>La planche-contact est prête : {name}</translation>
        </message>
        <message>
            <source>Open it</source>
            <translation>L’ouvrir</translation>
        </message>
        <message>
            <source>“{name}” has stopped. {reason}</source>
            <translation>« {name} » s’est arrêté. {reason}</translation>
        </message>
        <message>
            <source>Show the album</source>
            <translation>Afficher l’album</translation>
        </message>
        <message>
            <source>“{name}” is finished: {counts}</source>
            <translation>« {name} » est terminé : {counts}</translation>
        </message>
        <message>
            <source>Look through</source>
            <translation>Passer en revue</translation>
        </message>
        <message>
            <source>ENTED Desktop</source>
            <translation>ENTED Desktop</translation>
        </message>
        <message numerus="yes">
            <source>%n album(s) were interrupted and can go on now.</source>
            <translation>
                <numerusform>%n album a été interrompu et peut maintenant continuer.</numerusform>
                <numerusform>%n albums ont été interrompus et peuvent maintenant continuer.</numerusform>
            </translation>
        </message>
        <message>
            <source>Go on</source>
            <translation>Continuer</translation>
        </message>
        <message>
            <source>Album: {done}</source>
            <translation>Album : {done}</translation>
        </message>
    </context>
    <context>
        <name>WindowClosing</name>
        <message>
            <source>Close ENTED Desktop</source>
            <translation>Fermer ENTED Desktop</translation>
        </message>
        <message numerus="yes">
            <source>%n photo(s) are still to be exported.</source>
            <translation>
                <numerusform>%n photo reste à exporter.</numerusform>
                <numerusform>%n photos restent à exporter.</numerusform>
            </translation>
        </message>
        <message>
            <source>Files that are written stay, and none is left half written.</source>
            <translation>Les fichiers écrits restent, et aucun n’est laissé à moitié écrit.</translation>
        </message>
        <message>
            <source>Close when it is done</source>
            <translation>Fermer une fois terminé</translation>
        </message>
        <message>
            <source>Stop and close</source>
            <translation>Arrêter et fermer</translation>
        </message>
        <message>
            <source>The window closes when the export is done.</source>
            <translation>La fenêtre se fermera quand l’exportation sera terminée.</translation>
        </message>
        <message>
            <source>Stay open</source>
            <translation>Garder ouverte</translation>
        </message>
    </context>
    <context>
        <name>WindowHelp</name>
        <message>
            <source>Version {version} of this program can be had.</source>
            <translation>La version {version} de ce programme est disponible.</translation>
        </message>
        <message>
            <source>What is new</source>
            <translation>Nouveautés</translation>
        </message>
        <message>
            <source>Copied. It holds no names, no file names and no pictures.</source>
            <translation>Copié. Cela ne contient ni noms, ni noms de fichiers, ni images.</translation>
        </message>
    </context>
    <context>
        <name>WindowMenus</name>
        <message>
            <source>&amp;File</source>
            <translation>&amp;Fichier</translation>
        </message>
        <message>
            <source>&amp;Edit</source>
            <translation>É&amp;dition</translation>
        </message>
        <message>
            <source>&amp;View</source>
            <translation>&amp;Affichage</translation>
        </message>
        <message>
            <source>&amp;Photo</source>
            <translation>&amp;Photo</translation>
        </message>
        <message>
            <source>&amp;Help</source>
            <translation>A&amp;ide</translation>
        </message>
        <message>
            <source>Open &amp;recent</source>
            <translation>Ouvrir un élément &amp;récent</translation>
        </message>
        <message>
            <source>Toolbar</source>
            <translation>Barre d’outils</translation>
        </message>
    </context>
    <context>
        <name>WindowMessages</name>
        <message numerus="yes">
            <source>%n face(s) need a good photo of the person first.</source>
            <translation>
                <numerusform>%n visage a d’abord besoin d’une bonne photo de la personne.</numerusform>
                <numerusform>%n visages ont d’abord besoin d’une bonne photo de la personne.</numerusform>
            </translation>
        </message>
        <message>
            <source>Restore without one</source>
            <translation>Restaurer sans</translation>
        </message>
        <message>
            <source>Finished: {restored} restored, {kept} kept as they were, {failed} failed.</source>
            <translation>Terminé : {restored} restaurées, {kept} laissées telles quelles, {failed} en échec.</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Paramètres</translation>
        </message>
        <message>
            <source>Your work could not be saved. Make room on the disk; it is tried again.</source>
            <translation>Votre travail n’a pas pu être enregistré. Libérez de l’espace sur le disque ; une nouvelle tentative aura lieu.</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Réessayer</translation>
        </message>
    </context>
    <context>
        <name>WindowOpening</name>
        <message>
            <source>Open photos</source>
            <translation>Ouvrir des photos</translation>
        </message>
        <message>
            <source>Photos ({patterns})</source>
            <translation>Photos ({patterns})</translation>
        </message>
        <message>
            <source>All files (*)</source>
            <translation>Tous les fichiers (*)</translation>
        </message>
        <message>
            <source>Open a folder of photos</source>
            <translation>Ouvrir un dossier de photos</translation>
        </message>
        <message>
            <source>Choose the folder of good photos</source>
            <translation>Choisir le dossier de bonnes photos</translation>
        </message>
        <message>
            <source>Good photos are looked for in {folder}. You can go on meanwhile.</source>
            <translation>Recherche de bonnes photos dans {folder}. Vous pouvez continuer pendant ce temps.</translation>
        </message>
        <message>
            <source>There is no photo in the clipboard.</source>
            <translation>Le presse-papiers ne contient aucune photo.</translation>
        </message>
        <message>
            <source>No photos were found there.</source>
            <translation>Aucune photo trouvée à cet endroit.</translation>
        </message>
        <message>
            <source>The picture from the clipboard could not be saved.</source>
            <translation>L’image du presse-papiers n’a pas pu être enregistrée.</translation>
        </message>
    </context>
    <context>
        <name>Words</name>
        <message>
            <source>Waiting</source>
            <translation>En attente</translation>
        </message>
        <message>
            <source>Finding faces</source>
            <translation>Recherche des visages</translation>
        </message>
        <message>
            <source>Needs a good photo</source>
            <translation>Bonne photo requise</translation>
        </message>
        <message>
            <source>Ready to restore</source>
            <translation>Prête à restaurer</translation>
        </message>
        <message>
            <source>Restoring</source>
            <translation>En cours de restauration</translation>
        </message>
        <message>
            <source>Restored</source>
            <translation>Restaurée</translation>
        </message>
        <message>
            <source>Kept as it was</source>
            <translation>Laissée telle quelle</translation>
        </message>
        <message>
            <source>Could not be restored</source>
            <translation>Échec de la restauration</translation>
        </message>
        <message>
            <source>The file is not there any more.</source>
            <translation>Le fichier n’est plus là.</translation>
        </message>
        <message>
            <source>Bring it back or connect its disk, then try again.</source>
            <translation>Remettez-le en place ou connectez son disque, puis réessayez.</translation>
        </message>
        <message>
            <source>The file is empty.</source>
            <translation>Le fichier est vide.</translation>
        </message>
        <message>
            <source>Copy it again from where it came from.</source>
            <translation>Copiez-le à nouveau depuis sa source.</translation>
        </message>
        <message>
            <source>The file ends too early: a part of the photo is missing.</source>
            <translation>Le fichier se termine trop tôt : une partie de la photo manque.</translation>
        </message>
        <message>
            <source>The file cannot be read.</source>
            <translation>Le fichier ne peut pas être lu.</translation>
        </message>
        <message>
            <source>Check that you may open it, and that its disk is connected.</source>
            <translation>Vérifiez que vous avez le droit de l’ouvrir et que son disque est connecté.</translation>
        </message>
        <message>
            <source>This is no photo that the program can read.</source>
            <translation>Ce n’est pas une photo que le programme peut lire.</translation>
        </message>
        <message>
            <source>Save it as JPEG, PNG or TIFF with another program.</source>
            <translation>Enregistrez-la en JPEG, PNG ou TIFF avec un autre programme.</translation>
        </message>
        <message>
            <source>The photo has too many pixels.</source>
            <translation>La photo a trop de pixels.</translation>
        </message>
        <message>
            <source>Open a smaller copy.</source>
            <translation>Ouvrez une copie plus petite.</translation>
        </message>
        <message>
            <source>The photo needs more memory than there is.</source>
            <translation>La photo demande plus de mémoire qu’il n’y en a.</translation>
        </message>
        <message>
            <source>Close other programs, or open a smaller copy.</source>
            <translation>Fermez d’autres programmes ou ouvrez une copie plus petite.</translation>
        </message>
        <message>
            <source>There are no photos in this folder.</source>
            <translation>Ce dossier ne contient aucune photo.</translation>
        </message>
        <message>
            <source>No face found.</source>
            <translation>Aucun visage trouvé.</translation>
        </message>
        <message>
            <source>Draw a box around it.</source>
            <translation>Tracez un cadre autour du visage.</translation>
        </message>
        <message>
            <source>The face is too small to restore.</source>
            <translation>Le visage est trop petit pour être restauré.</translation>
        </message>
        <message>
            <source>The box does not fit a face.</source>
            <translation>Le cadre ne correspond pas à un visage.</translation>
        </message>
        <message>
            <source>Draw it again from the brows to the chin.</source>
            <translation>Tracez-le à nouveau, des sourcils au menton.</translation>
        </message>
        <message>
            <source>This face is not in the photo any more.</source>
            <translation>Ce visage n’est plus dans la photo.</translation>
        </message>
        <message>
            <source>A good photo that was chosen is not there any more.</source>
            <translation>Une bonne photo choisie n’est plus là.</translation>
        </message>
        <message>
            <source>Choose another one.</source>
            <translation>Choisissez-en une autre.</translation>
        </message>
        <message>
            <source>No face was found in the good photo.</source>
            <translation>Aucun visage n’a été trouvé dans la bonne photo.</translation>
        </message>
        <message>
            <source>Choose one in which the face is clear.</source>
            <translation>Choisissez-en une où le visage est bien visible.</translation>
        </message>
        <message>
            <source>Restoring this face gave no picture.</source>
            <translation>La restauration de ce visage n’a donné aucune image.</translation>
        </message>
        <message>
            <source>Move its box a little and try again.</source>
            <translation>Déplacez un peu son cadre et réessayez.</translation>
        </message>
        <message>
            <source>The model that restores faces is missing.</source>
            <translation>Le modèle qui restaure les visages est absent.</translation>
        </message>
        <message>
            <source>Choose another one in the settings, or install again.</source>
            <translation>Choisissez-en un autre dans les paramètres ou réinstallez.</translation>
        </message>
        <message>
            <source>The model that restores faces is damaged.</source>
            <translation>Le modèle qui restaure les visages est endommagé.</translation>
        </message>
        <message>
            <source>The chosen model belongs to another version.</source>
            <translation>Le modèle choisi correspond à une autre version.</translation>
        </message>
        <message>
            <source>Choose another one in the settings.</source>
            <translation>Choisissez-en un autre dans les paramètres.</translation>
        </message>
        <message>
            <source>The graphics card that was chosen cannot be used.</source>
            <translation>La carte graphique choisie ne peut pas être utilisée.</translation>
        </message>
        <message>
            <source>Choose Automatic in the settings under Computing.</source>
            <translation>Choisissez « Automatique » dans les paramètres, sous « Calcul ».</translation>
        </message>
        <message>
            <source>There is not enough memory for restoring.</source>
            <translation>Il n’y a pas assez de mémoire pour restaurer.</translation>
        </message>
        <message>
            <source>Close other programs, or compute on the processor.</source>
            <translation>Fermez d’autres programmes ou calculez avec le processeur.</translation>
        </message>
        <message>
            <source>This device cannot compute with the chosen precision.</source>
            <translation>Cet appareil ne peut pas calculer avec la précision choisie.</translation>
        </message>
        <message>
            <source>There is a file of that name already.</source>
            <translation>Un fichier de ce nom existe déjà.</translation>
        </message>
        <message>
            <source>Choose another name or folder.</source>
            <translation>Choisissez un autre nom ou un autre dossier.</translation>
        </message>
        <message>
            <source>The folder cannot be written to.</source>
            <translation>Impossible d’écrire dans le dossier.</translation>
        </message>
        <message>
            <source>Check that its disk is connected, or choose another folder.</source>
            <translation>Vérifiez que son disque est connecté ou choisissez un autre dossier.</translation>
        </message>
        <message>
            <source>This would replace the original photo.</source>
            <translation>Cela remplacerait la photo d’origine.</translation>
        </message>
        <message>
            <source>Choose another name or folder. Originals are never changed.</source>
            <translation>Choisissez un autre nom ou un autre dossier. Les originaux ne sont jamais modifiés.</translation>
        </message>
        <message>
            <source>The photo cannot be written in this format.</source>
            <translation>La photo ne peut pas être écrite dans ce format.</translation>
        </message>
        <message>
            <source>Choose another format.</source>
            <translation>Choisissez un autre format.</translation>
        </message>
        <message>
            <source>The disk is full.</source>
            <translation>Le disque est plein.</translation>
        </message>
        <message>
            <source>Make room, or choose a folder on another disk.</source>
            <translation>Libérez de l’espace ou choisissez un dossier sur un autre disque.</translation>
        </message>
        <message>
            <source>The cache folder cannot be written to.</source>
            <translation>Impossible d’écrire dans le dossier du cache.</translation>
        </message>
        <message>
            <source>Make room on its disk.</source>
            <translation>Libérez de l’espace sur son disque.</translation>
        </message>
        <message>
            <source>Another program is using the photo library.</source>
            <translation>Un autre programme utilise la photothèque.</translation>
        </message>
        <message>
            <source>Close it and try again.</source>
            <translation>Fermez-le et réessayez.</translation>
        </message>
        <message>
            <source>The index of good photos was damaged and is made again.</source>
            <translation>L’index des bonnes photos était endommagé ; il est en cours de reconstruction.</translation>
        </message>
        <message>
            <source>Your photos are not touched.</source>
            <translation>Vos photos ne sont pas touchées.</translation>
        </message>
        <message>
            <source>A newer version of this program made the photo library.</source>
            <translation>Une version plus récente de ce programme a créé la photothèque.</translation>
        </message>
        <message>
            <source>Use that version.</source>
            <translation>Utilisez cette version-là.</translation>
        </message>
        <message>
            <source>The photo library cannot be opened.</source>
            <translation>La photothèque ne peut pas être ouverte.</translation>
        </message>
        <message>
            <source>Check that its disk is connected and has room.</source>
            <translation>Vérifiez que son disque est connecté et qu’il y reste de l’espace.</translation>
        </message>
        <message>
            <source>The settings cannot be saved.</source>
            <translation>Les paramètres ne peuvent pas être enregistrés.</translation>
        </message>
        <message>
            <source>Check the disk and the folder&apos;s permissions.</source>
            <translation>Vérifiez le disque et les droits du dossier.</translation>
        </message>
        <message>
            <source>A setting cannot have this value.</source>
            <translation>Un paramètre ne peut pas avoir cette valeur.</translation>
        </message>
        <message>
            <source>The part of the program that restores photos has stopped.</source>
            <translation>La partie du programme qui restaure les photos s’est arrêtée.</translation>
        </message>
        <message>
            <source>It starts again by itself, and your work is kept.</source>
            <translation>Elle redémarre d’elle-même, et votre travail est conservé.</translation>
        </message>
        <message>
            <source>Working on this photo made the program stop twice.</source>
            <translation>Cette photo a fait s’arrêter le programme deux fois.</translation>
        </message>
        <message>
            <source>It was set aside. Try a smaller copy of it.</source>
            <translation>Elle a été mise de côté. Essayez avec une copie plus petite.</translation>
        </message>
        <message>
            <source>The picture could not be drawn.</source>
            <translation>L’image n’a pas pu être affichée.</translation>
        </message>
        <message>
            <source>Make room on the disk and in memory, then try again.</source>
            <translation>Libérez de l’espace sur le disque et en mémoire, puis réessayez.</translation>
        </message>
        <message>
            <source>Something went wrong inside the program.</source>
            <translation>Un problème est survenu dans le programme.</translation>
        </message>
        <message>
            <source>Copy the diagnosis from the Help menu and tell us, please.</source>
            <translation>Copiez le diagnostic depuis le menu Aide et envoyez-le-nous, s’il vous plaît.</translation>
        </message>
        <message>
            <source>A face of this photo has to be restored again.</source>
            <translation>Un visage de cette photo doit être restauré à nouveau.</translation>
        </message>
        <message>
            <source>Restore the photo, then export it.</source>
            <translation>Restaurez la photo, puis exportez-la.</translation>
        </message>
        <message>
            <source>The photo was changed while it was read.</source>
            <translation>La photo a été modifiée pendant sa lecture.</translation>
        </message>
        <message>
            <source>Try again when the other program is done with it.</source>
            <translation>Réessayez quand l’autre programme aura terminé.</translation>
        </message>
        <message>
            <source>This album is being worked on already.</source>
            <translation>Cet album est déjà en cours de traitement.</translation>
        </message>
        <message>
            <source>Wait for it, or stop the other window or command first.</source>
            <translation>Attendez la fin, ou arrêtez d’abord l’autre fenêtre ou commande.</translation>
        </message>
        <message>
            <source>The notes about this album&apos;s progress are damaged.</source>
            <translation>Les notes sur la progression de cet album sont endommagées.</translation>
        </message>
        <message>
            <source>Start the album anew; finished copies are recognised.</source>
            <translation>Recommencez l’album ; les copies terminées sont reconnues.</translation>
        </message>
        <message>
            <source>This album is not known here any more.</source>
            <translation>Cet album n’est plus connu ici.</translation>
        </message>
        <message>
            <source>Start it anew; finished copies are recognised.</source>
            <translation>Recommencez-le ; les copies terminées sont reconnues.</translation>
        </message>
        <message>
            <source>The album&apos;s progress cannot be noted down.</source>
            <translation>La progression de l’album ne peut pas être notée.</translation>
        </message>
        <message>
            <source>Make room on the disk, or check the folder&apos;s permissions.</source>
            <translation>Libérez de l’espace sur le disque ou vérifiez les droits du dossier.</translation>
        </message>
        <message>
            <source>There are no photos there.</source>
            <translation>Il n’y a pas de photos à cet endroit.</translation>
        </message>
        <message>
            <source>Choose photos, or folders that hold some.</source>
            <translation>Choisissez des photos ou des dossiers qui en contiennent.</translation>
        </message>
        <message>
            <source>This photo cannot be judged now.</source>
            <translation>Cette photo ne peut pas être évaluée maintenant.</translation>
        </message>
        <message>
            <source>Wait until it is restored.</source>
            <translation>Attendez qu’elle soit restaurée.</translation>
        </message>
        <message>
            <source>This photo is not an aligned face: it is not square.</source>
            <translation>Cette photo n’est pas un visage aligné : elle n’est pas carrée.</translation>
        </message>
        <message>
            <source>A contact sheet is a web page or a PDF.</source>
            <translation>Une planche-contact est une page web ou un PDF.</translation>
        </message>
        <message>
            <source>Let its name end with .html or .pdf.</source>
            <translation>Faites finir son nom par .html ou .pdf.</translation>
        </message>
        <message>
            <source>The copies would lie among their originals.</source>
            <translation>Les copies se trouveraient parmi leurs originaux.</translation>
        </message>
        <message>
            <source>Choose another folder. Originals are never changed.</source>
            <translation>Choisissez un autre dossier. Les originaux ne sont jamais modifiés.</translation>
        </message>
        <message>
            <source>The copy was changed by another program since.</source>
            <translation>La copie a été modifiée depuis par un autre programme.</translation>
        </message>
        <message>
            <source>Move it away first, so that nothing of it is lost.</source>
            <translation>Déplacez-la d’abord pour n’en rien perdre.</translation>
        </message>
        <message>
            <source>The copy does not hold what was written to it.</source>
            <translation>La copie ne contient pas ce qui y a été écrit.</translation>
        </message>
        <message>
            <source>The disk may be failing. Choose a folder on another disk.</source>
            <translation>Le disque est peut-être défaillant. Choisissez un dossier sur un autre disque.</translation>
        </message>
        <message>
            <source>Perhaps not a face ({score} sure)</source>
            <translation>Peut-être pas un visage (certitude : {score})</translation>
        </message>
        <message>
            <source>Too small to restore: {size_px} px wide, {needed_px} px are needed</source>
            <translation>Trop petit pour être restauré : {size_px} px de large, il en faut {needed_px} px</translation>
        </message>
        <message>
            <source>Strength 0 keeps the face</source>
            <translation>L’intensité 0 laisse le visage tel quel</translation>
        </message>
        <message>
            <source>Same person, likeness {likeness}: the only such photo, similar pose</source>
            <translation>Même personne, ressemblance {likeness} : la seule photo de ce genre, pose similaire</translation>
        </message>
        <message>
            <source>Same person, likeness {likeness}: the only such photo, turned {turned_deg}° away</source>
            <translation>Même personne, ressemblance {likeness} : la seule photo de ce genre, tournée de {turned_deg}°</translation>
        </message>
        <message>
            <source>Same person, likeness {likeness}: sharpest of {photos} photos, similar pose</source>
            <translation>Même personne, ressemblance {likeness} : la plus nette de {photos} photos, pose similaire</translation>
        </message>
        <message>
            <source>Same person, likeness {likeness}: sharpest of {photos} photos, turned {turned_deg}° away</source>
            <translation>Même personne, ressemblance {likeness} : la plus nette de {photos} photos, tournée de {turned_deg}°</translation>
        </message>
        <message>
            <source>Same person, likeness {likeness}: closest in pose of {photos} photos</source>
            <translation>Même personne, ressemblance {likeness} : la pose la plus proche parmi {photos} photos</translation>
        </message>
        <message>
            <source>Same person, likeness {likeness}: best of {photos} photos in pose and sharpness</source>
            <translation>Même personne, ressemblance {likeness} : la meilleure de {photos} photos pour la pose et la netteté</translation>
        </message>
        <message>
            <source>Same person, likeness {likeness}: best of {photos} photos in pose and sharpness, turned {turned_deg}° away</source>
            <translation>Même personne, ressemblance {likeness} : la meilleure de {photos} photos pour la pose et la netteté, tournée de {turned_deg}°</translation>
        </message>
        <message>
            <source>Taken for the person of the one photo given, although the likeness is only {likeness}, as in badly damaged faces</source>
            <translation>Considéré comme la personne de la seule photo fournie, bien que la ressemblance ne soit que de {likeness}, comme pour les visages très abîmés</translation>
        </message>
        <message>
            <source>Restored with the chosen photo, likeness {likeness}</source>
            <translation>Restauré avec la photo choisie, ressemblance {likeness}</translation>
        </message>
        <message>
            <source>Restored with the {photos} chosen photos, likeness of the first {likeness}</source>
            <translation>Restauré avec les {photos} photos choisies, ressemblance de la première {likeness}</translation>
        </message>
        <message>
            <source>Restored with the chosen photo, although it seems to show another person: likeness {likeness}</source>
            <translation>Restauré avec la photo choisie, bien qu’elle semble montrer une autre personne : ressemblance {likeness}</translation>
        </message>
        <message>
            <source>Restored with the {photos} chosen photos, although the first seems to show another person: likeness {likeness}</source>
            <translation>Restauré avec les {photos} photos choisies, bien que la première semble montrer une autre personne : ressemblance {likeness}</translation>
        </message>
        <message>
            <source>Restored without a good photo</source>
            <translation>Restauré sans bonne photo</translation>
        </message>
        <message>
            <source>No good photo was given</source>
            <translation>Aucune bonne photo n’a été fournie</translation>
        </message>
        <message>
            <source>The only good photo is this photo itself</source>
            <translation>La seule bonne photo est cette photo elle-même</translation>
        </message>
        <message>
            <source>The only good photo is this photo itself; restored without</source>
            <translation>La seule bonne photo est cette photo elle-même ; restauré sans</translation>
        </message>
        <message>
            <source>The good photo seems to show another person: likeness {likeness}, {needed} is needed</source>
            <translation>La bonne photo semble montrer une autre personne : ressemblance {likeness}, il faut {needed}</translation>
        </message>
        <message>
            <source>The good photo seems to show another person: likeness {likeness}, {needed} is needed; restored without</source>
            <translation>La bonne photo semble montrer une autre personne : ressemblance {likeness}, il faut {needed} ; restauré sans</translation>
        </message>
        <message>
            <source>None of {faces} faces is likely enough: the likeliest has {likeness}, {needed} is needed</source>
            <translation>Aucun des {faces} visages n’est assez ressemblant : le plus proche atteint {likeness}, il faut {needed}</translation>
        </message>
        <message>
            <source>None of {faces} faces is likely enough: the likeliest has {likeness}, {needed} is needed; restored without</source>
            <translation>Aucun des {faces} visages n’est assez ressemblant : le plus proche atteint {likeness}, il faut {needed} ; restauré sans bonne photo</translation>
        </message>
        <message>
            <source>Kept as it was: restoring would have made it another face</source>
            <translation>Laissé tel quel : la restauration en aurait fait un autre visage</translation>
        </message>
        <message>
            <source>Kept as it was: hardly damaged, restoring would change more than it repairs</source>
            <translation>Laissé tel quel : à peine abîmé, le restaurer changerait plus qu’il ne réparerait</translation>
        </message>
        <message>
            <source>Kept as it was: restoring would have made it less like the person</source>
            <translation>Laissé tel quel : restauré, il aurait moins ressemblé à la personne</translation>
        </message>
        <message>
            <source>No good photo of this person was found</source>
            <translation>Aucune bonne photo de cette personne n’a été trouvée</translation>
        </message>
        <message>
            <source>No folder of good photos was chosen yet</source>
            <translation>Aucun dossier de bonnes photos n’a encore été choisi</translation>
        </message>
        <message>
            <source>Probably the same person, likeness {likeness}</source>
            <translation>Probablement la même personne, ressemblance {likeness}</translation>
        </message>
        <message>
            <source>Perhaps the same person, likeness {likeness}</source>
            <translation>Peut-être la même personne, ressemblance {likeness}</translation>
        </message>
        <message>
            <source>Probably another person, likeness {likeness}</source>
            <translation>Probablement une autre personne, ressemblance {likeness}</translation>
        </message>
        <message>
            <source>Loading</source>
            <translation>Chargement</translation>
        </message>
        <message>
            <source>Reading</source>
            <translation>Lecture</translation>
        </message>
        <message>
            <source>Blending in</source>
            <translation>Fusion</translation>
        </message>
        <message>
            <source>Writing</source>
            <translation>Écriture</translation>
        </message>
        <message>
            <source>Looking through photos</source>
            <translation>Analyse des photos</translation>
        </message>
        <message>
            <source>{percent} %</source>
            <translation>{percent} %</translation>
        </message>
        <message>
            <source>{seconds} s</source>
            <translation>{seconds} s</translation>
        </message>
        <message>
            <source>{minutes} min</source>
            <translation>{minutes} min</translation>
        </message>
        <message>
            <source>{hours} h {minutes} min</source>
            <translation>{hours} h {minutes} min</translation>
        </message>
        <message>
            <source>this computer&apos;s processor</source>
            <translation>le processeur de cet ordinateur</translation>
        </message>
        <message>
            <source>This computer&apos;s processor is used instead. Restoring takes longer.</source>
            <translation>Le processeur de cet ordinateur est utilisé à la place. La restauration prend plus de temps.</translation>
        </message>
        <message>
            <source>The network is another one than the album was begun with.</source>
            <translation>Le réseau n’est pas celui avec lequel l’album a été commencé.</translation>
        </message>
        <message>
            <source>Getting to know the good photos.</source>
            <translation>Découverte des bonnes photos.</translation>
        </message>
        <message>
            <source>The good photo {file} was left out: no face was found in it.</source>
            <translation>La bonne photo {file} a été laissée de côté : aucun visage n’y a été trouvé.</translation>
        </message>
        <message>
            <source>The good photo {file} was left out. {problem}</source>
            <translation>La bonne photo {file} a été laissée de côté. {problem}</translation>
        </message>
        <message>
            <source>The graphics card ran out of memory, so the processor restored this photo.</source>
            <translation>La carte graphique a manqué de mémoire ; le processeur a donc restauré cette photo.</translation>
        </message>
        <message>
            <source>Some of the notes inside the original are damaged and were left out.</source>
            <translation>Certaines notes de l’original sont endommagées et ont été laissées de côté.</translation>
        </message>
        <message>
            <source>The XMP notes of the original are damaged and were left out.</source>
            <translation>Les notes XMP de l’original sont endommagées et ont été laissées de côté.</translation>
        </message>
        <message>
            <source>The content credentials were left out: changing a photo breaks their seal.</source>
            <translation>Les justificatifs de contenu ont été laissés de côté : modifier une photo brise leur sceau.</translation>
        </message>
        <message>
            <source>The IPTC notes were left out: {format} has no place for them.</source>
            <translation>Les notes IPTC ont été laissées de côté : {format} n’a pas de place pour elles.</translation>
        </message>
        <message>
            <source>The record of what was done was left out: {format} has no place for it.</source>
            <translation>La trace de ce qui a été fait a été laissée de côté : {format} n’a pas de place pour elle.</translation>
        </message>
    </context>
    <context>
        <name>WorkPage</name>
        <message>
            <source>Faces and good photos</source>
            <translation>Visages et bonnes photos</translation>
        </message>
    </context>
    <context>
        <name>_DropCard</name>
        <message>
            <source>Drop photos or folders here</source>
            <translation>Déposez des photos ou des dossiers ici</translation>
        </message>
        <message>
            <source>JPEG, PNG, TIFF, HEIC, WebP and AVIF, in any size</source>
            <translation>JPEG, PNG, TIFF, HEIC, WebP et AVIF, de toute taille</translation>
        </message>
        <message>
            <source>Open photos…</source>
            <translation>Ouvrir des photos…</translation>
        </message>
        <message>
            <source>Open a folder…</source>
            <translation>Ouvrir un dossier…</translation>
        </message>
        <message>
            <source>Restore a whole album…</source>
            <translation>Restaurer un album entier…</translation>
        </message>
        <message>
            <source>For hundreds of photos: restored one after the other, also overnight</source>
            <translation>Pour des centaines de photos : restaurées l’une après l’autre, même la nuit</translation>
        </message>
    </context>
</TS>
