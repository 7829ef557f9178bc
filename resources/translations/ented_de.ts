<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
    <context>
        <name>AboutDialog</name>
        <message>
            <source>About ENTED Desktop</source>
            <translation>Über ENTED Desktop</translation>
        </message>
        <message>
            <source>Version {version}</source>
            <translation>Version {version}</translation>
        </message>
        <message>
            <source>Model {weights} on {device}</source>
            <translation>Modell {weights} auf: {device}</translation>
        </message>
        <message>
            <source>Restores the faces of old photos with the help of a good photo of the same person. Nothing leaves this computer: there is no account, no upload and no statistics. Your photos are only read.</source>
            <translation>Stellt die Gesichter alter Fotos mit Hilfe eines guten Fotos derselben Person wieder her. Nichts verlässt diesen Computer: kein Konto, kein Hochladen, keine Statistik. Ihre Fotos werden nur gelesen.</translation>
        </message>
        <message>
            <source>Only when you look for a newer version, the project’s page is asked for its number.</source>
            <translation>Nur wenn Sie nach einer neueren Version suchen, wird die Seite des Projekts nach deren Nummer gefragt.</translation>
        </message>
        <message>
            <source>Works of others</source>
            <translation>Werke anderer</translation>
        </message>
        <message>
            <source>Licence</source>
            <translation>Lizenz</translation>
        </message>
        <message>
            <source>Works of others, and licence</source>
            <translation>Werke anderer, und die Lizenz</translation>
        </message>
    </context>
    <context>
        <name>AlbumDialog</name>
        <message>
            <source>Restore a whole album</source>
            <translation>Ein ganzes Album restaurieren</translation>
        </message>
        <message>
            <source>&amp;Album</source>
            <translation>&amp;Album</translation>
        </message>
        <message>
            <source>&amp;Good photos</source>
            <translation>&amp;Gute Fotos</translation>
        </message>
        <message>
            <source>&amp;Copies go to</source>
            <translation>&amp;Kopien nach</translation>
        </message>
        <message>
            <source>&amp;Format</source>
            <translation>&amp;Format</translation>
        </message>
        <message>
            <source>&amp;Existing files</source>
            <translation>Vorhandene &amp;Dateien</translation>
        </message>
        <message>
            <source>Choose a folder to restore</source>
            <translation>Einen Ordner zum Restaurieren wählen</translation>
        </message>
        <message>
            <source>Folders and photos to restore</source>
            <translation>Ordner und Fotos zum Restaurieren</translation>
        </message>
        <message>
            <source>Choose a folder of good photos</source>
            <translation>Einen Ordner mit guten Fotos wählen</translation>
        </message>
        <message>
            <source>Good photos of the people in the album</source>
            <translation>Gute Fotos der Personen im Album</translation>
        </message>
        <message>
            <source>Leave faces alone for which there is no good photo</source>
            <translation>Gesichter in Ruhe lassen, von denen es kein gutes Foto gibt</translation>
        </message>
        <message>
            <source>Give the copies the dates of their originals’ files</source>
            <translation>Den Kopien das Datum der Originaldateien geben</translation>
        </message>
        <message>
            <source>Folder for the copies</source>
            <translation>Ordner für die Kopien</translation>
        </message>
        <message>
            <source>Choose a folder</source>
            <translation>Ordner wählen</translation>
        </message>
        <message>
            <source>Choose…</source>
            <translation>Wählen…</translation>
        </message>
        <message>
            <source>Choose the folder for the copies</source>
            <translation>Den Ordner für die Kopien wählen</translation>
        </message>
        <message>
            <source>Looking through the album</source>
            <translation>Das Album wird durchgesehen</translation>
        </message>
        <message>
            <source>Like the original</source>
            <translation>Wie das Original</translation>
        </message>
        <message>
            <source>JPEG: small, for everybody</source>
            <translation>JPEG: klein, für alle</translation>
        </message>
        <message>
            <source>PNG: keeps every pixel</source>
            <translation>PNG: erhält jedes Pixel</translation>
        </message>
        <message>
            <source>TIFF: keeps every pixel, for archives</source>
            <translation>TIFF: erhält jedes Pixel, für Archive</translation>
        </message>
        <message>
            <source>WebP: small, for the web</source>
            <translation>WebP: klein, fürs Web</translation>
        </message>
        <message>
            <source>HEIC: small, for phones</source>
            <translation>HEIC: klein, für Telefone</translation>
        </message>
        <message>
            <source>AVIF: very small, for new devices</source>
            <translation>AVIF: sehr klein, für neue Geräte</translation>
        </message>
        <message>
            <source>Add a number to the name</source>
            <translation>Eine Nummer an den Namen hängen</translation>
        </message>
        <message>
            <source>Leave them, and skip the photo</source>
            <translation>Stehen lassen und das Foto überspringen</translation>
        </message>
        <message>
            <source>Replace them (never the originals)</source>
            <translation>Ersetzen (nie die Originale)</translation>
        </message>
        <message>
            <source>{name} restored</source>
            <comment>name of a folder</comment>
            <translation>{name} restauriert</translation>
        </message>
        <message>
            <source>Choose a folder for the copies</source>
            <translation>Einen Ordner für die Kopien wählen</translation>
        </message>
        <message numerus="yes">
            <source>Looking through the album: %n photo(s) so far…</source>
            <translation>
                <numerusform>Das Album wird durchgesehen: bisher %n Foto…</numerusform>
                <numerusform>Das Album wird durchgesehen: bisher %n Fotos…</numerusform>
            </translation>
        </message>
        <message>
            <source>Choose the folder with the photos to restore, or drop it here.</source>
            <translation>Wählen Sie den Ordner mit den Fotos zum Restaurieren, oder ziehen Sie ihn hierher.</translation>
        </message>
        <message>
            <source>Looking through the album…</source>
            <translation>Das Album wird durchgesehen…</translation>
        </message>
        <message>
            <source>Without good photos of the same people, faces are only restored as far as the damaged photo tells. Choose a folder of good photos to stay true to the people.</source>
            <translation>Ohne gute Fotos derselben Menschen werden Gesichter nur so weit restauriert, wie das beschädigte Foto es hergibt. Wählen Sie einen Ordner mit guten Fotos, damit die Menschen sich treu bleiben.</translation>
        </message>
        <message numerus="yes">
            <source>Restore %n photo(s)</source>
            <translation>
                <numerusform>%n Foto restaurieren</numerusform>
                <numerusform>%n Fotos restaurieren</numerusform>
            </translation>
        </message>
        <message>
            <source>Restore the album</source>
            <translation>Das Album restaurieren</translation>
        </message>
        <message numerus="yes">
            <source>%n photo(s) to restore, {size}</source>
            <translation>
                <numerusform>%n Foto zu restaurieren, {size}</numerusform>
                <numerusform>%n Fotos zu restaurieren, {size}</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n of them appear twice; each is restored once</source>
            <translation>
                <numerusform>%n davon doppelt: Es wird nur einmal restauriert</numerusform>
                <numerusform>%n davon doppelt: Sie werden nur einmal restauriert</numerusform>
            </translation>
        </message>
        <message>
            <source>Passed over: {what}</source>
            <translation>Übergangen: {what}</translation>
        </message>
        <message numerus="yes">
            <source>%n folder(s) cannot be read</source>
            <translation>
                <numerusform>%n Ordner kann nicht gelesen werden</numerusform>
                <numerusform>%n Ordner können nicht gelesen werden</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>AlbumWords</name>
        <message>
            <source>Waiting</source>
            <translation>Wartet</translation>
        </message>
        <message>
            <source>Being restored</source>
            <translation>Wird restauriert</translation>
        </message>
        <message>
            <source>Restored</source>
            <translation>Restauriert</translation>
        </message>
        <message>
            <source>Left as it was</source>
            <translation>Unverändert gelassen</translation>
        </message>
        <message>
            <source>Failed</source>
            <translation>Fehlgeschlagen</translation>
        </message>
        <message>
            <source>Left out</source>
            <translation>Ausgelassen</translation>
        </message>
        <message>
            <source>Waiting for its turn</source>
            <translation>Wartet, bis es an der Reihe ist</translation>
        </message>
        <message>
            <source>Restoring</source>
            <translation>Wird restauriert</translation>
        </message>
        <message>
            <source>Pausing…</source>
            <translation>Wird angehalten…</translation>
        </message>
        <message>
            <source>Cancelling…</source>
            <translation>Wird abgebrochen…</translation>
        </message>
        <message>
            <source>Not finished</source>
            <translation>Nicht fertig</translation>
        </message>
        <message>
            <source>Paused</source>
            <translation>Angehalten</translation>
        </message>
        <message>
            <source>Cancelled</source>
            <translation>Abgebrochen</translation>
        </message>
        <message>
            <source>Finished</source>
            <translation>Fertig</translation>
        </message>
        <message>
            <source>Cannot be read</source>
            <translation>Kann nicht gelesen werden</translation>
        </message>
        <message>
            <source>Album {number}</source>
            <translation>Album {number}</translation>
        </message>
        <message numerus="yes">
            <source>{name} and %n more</source>
            <translation>
                <numerusform>{name} und %n weiteres</numerusform>
                <numerusform>{name} und %n weitere</numerusform>
            </translation>
        </message>
        <message>
            <source>Restored elsewhere</source>
            <translation>Wird anderswo restauriert</translation>
        </message>
        <message numerus="yes">
            <source>Finished, %n photo(s) failed</source>
            <translation>
                <numerusform>Fertig, %n Foto fehlgeschlagen</numerusform>
                <numerusform>Fertig, %n Fotos fehlgeschlagen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n restored</source>
            <translation>
                <numerusform>%n restauriert</numerusform>
                <numerusform>%n restauriert</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n left as they were</source>
            <translation>
                <numerusform>%n unverändert gelassen</numerusform>
                <numerusform>%n unverändert gelassen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n failed</source>
            <translation>
                <numerusform>%n fehlgeschlagen</numerusform>
                <numerusform>%n fehlgeschlagen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n left out</source>
            <translation>
                <numerusform>%n ausgelassen</numerusform>
                <numerusform>%n ausgelassen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n to do</source>
            <translation>
                <numerusform>%n noch zu tun</numerusform>
                <numerusform>%n noch zu tun</numerusform>
            </translation>
        </message>
        <message>
            <source>{done} of {total} photos</source>
            <translation>{done} von {total} Fotos</translation>
        </message>
        <message>
            <source>{rate} photos a minute, about {left} left</source>
            <translation>{rate} Fotos pro Minute, noch etwa {left}</translation>
        </message>
        <message>
            <source>Getting to know the good photos: {name}</source>
            <translation>Gute Fotos werden angesehen: {name}</translation>
        </message>
        <message numerus="yes">
            <source>%n hidden file(s)</source>
            <translation>
                <numerusform>%n verborgene Datei</numerusform>
                <numerusform>%n verborgene Dateien</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n file(s) with notes of other programs</source>
            <translation>
                <numerusform>%n Datei mit Notizen anderer Programme</numerusform>
                <numerusform>%n Dateien mit Notizen anderer Programme</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n file(s) that are no photos</source>
            <translation>
                <numerusform>%n Datei, die kein Foto ist</numerusform>
                <numerusform>%n Dateien, die keine Fotos sind</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n photo(s) restored already</source>
            <translation>
                <numerusform>%n schon restauriertes Foto</numerusform>
                <numerusform>%n schon restaurierte Fotos</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n found a second time</source>
            <translation>
                <numerusform>%n ein zweites Mal angetroffen</numerusform>
                <numerusform>%n ein zweites Mal angetroffen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n file(s) in the folder for the copies</source>
            <translation>
                <numerusform>%n Datei im Ordner für die Kopien</numerusform>
                <numerusform>%n Dateien im Ordner für die Kopien</numerusform>
            </translation>
        </message>
        <message>
            <source>Original kept</source>
            <translation>Original behalten</translation>
        </message>
        <message>
            <source>Accepted</source>
            <translation>Angenommen</translation>
        </message>
        <message>
            <source>Faces left as they were</source>
            <translation>Gesichter unverändert gelassen</translation>
        </message>
        <message>
            <source>Restored, look again</source>
            <translation>Restauriert, noch einmal ansehen</translation>
        </message>
        <message>
            <source>No face was found in it.</source>
            <translation>Darin wurde kein Gesicht gefunden.</translation>
        </message>
        <message>
            <source>The same photo as {name}</source>
            <translation>Dasselbe Foto wie {name}</translation>
        </message>
        <message numerus="yes">
            <source>%n face(s) restored</source>
            <translation>
                <numerusform>%n Gesicht restauriert</numerusform>
                <numerusform>%n Gesichter restauriert</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n face(s) left alone</source>
            <translation>
                <numerusform>%n Gesicht in Ruhe gelassen</numerusform>
                <numerusform>%n Gesichter in Ruhe gelassen</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ChoiceWords</name>
        <message>
            <source>Without a good photo the face gets sharper, but it may look less like the person.</source>
            <translation>Ohne gutes Foto wird das Gesicht schärfer, ähnelt der Person aber vielleicht weniger.</translation>
        </message>
        <message numerus="yes">
            <source>%n photo(s) are used together.</source>
            <translation>
                <numerusform>%n Foto wird verwendet.</numerusform>
                <numerusform>%n Fotos werden zusammen verwendet.</numerusform>
            </translation>
        </message>
        <message>
            <source>Tick the photos to use, or choose one.</source>
            <translation>Kreuzen Sie die Fotos an, oder wählen Sie eines.</translation>
        </message>
        <message>
            <source>The program is not sure about any of these photos. Tick one if you know better.</source>
            <translation>Das Programm ist bei keinem dieser Fotos sicher. Kreuzen Sie eines an, wenn Sie es besser wissen.</translation>
        </message>
        <message>
            <source>“{file}” seems to show another person. The restored face could come to look like them.</source>
            <translation>„{file}“ scheint eine andere Person zu zeigen. Das restaurierte Gesicht könnte ihr ähnlich werden.</translation>
        </message>
    </context>
    <context>
        <name>CompareBar</name>
        <message>
            <source>Show the restored photo</source>
            <translation>Das restaurierte Foto zeigen</translation>
        </message>
        <message>
            <source>Slide between before and after (Shift and arrow keys)</source>
            <translation>Zwischen vorher und nachher schieben (Umschalt und Pfeiltasten)</translation>
        </message>
        <message>
            <source>Show before and after side by side</source>
            <translation>Vorher und nachher nebeneinander zeigen</translation>
        </message>
        <message>
            <source>Original</source>
            <translation>Original</translation>
        </message>
        <message>
            <source>Hold to see the original</source>
            <translation>Halten, um das Original zu sehen</translation>
        </message>
        <message>
            <source>Hold to see the original (B)</source>
            <translation>Halten, um das Original zu sehen (B)</translation>
        </message>
        <message>
            <source>Show the photo at 100 % (1)</source>
            <translation>Das Foto bei 100 % zeigen (1)</translation>
        </message>
        <message>
            <source>Draw</source>
            <translation>Zeichnen</translation>
        </message>
        <message>
            <source>Adjust</source>
            <translation>Anpassen</translation>
        </message>
        <message>
            <source>Crop</source>
            <translation>Ausschnitt</translation>
        </message>
        <message>
            <source>{percent} %</source>
            <translation>{percent} %</translation>
        </message>
        <message>
            <source>Zoom {percent}; press for 100 %</source>
            <translation>Zoom {percent}; drücken für 100 %</translation>
        </message>
    </context>
    <context>
        <name>CompareMode</name>
        <message>
            <source>Restored</source>
            <translation>Restauriert</translation>
        </message>
        <message>
            <source>Slider</source>
            <translation>Schieber</translation>
        </message>
        <message>
            <source>Side by side</source>
            <translation>Nebeneinander</translation>
        </message>
    </context>
    <context>
        <name>CompareView</name>
        <message>
            <source>Before</source>
            <translation>Vorher</translation>
        </message>
        <message>
            <source>After</source>
            <translation>Nachher</translation>
        </message>
        <message>
            <source>Drag a box around the face, from the brows to the chin. Esc: no box</source>
            <translation>Ziehen Sie einen Rahmen um das Gesicht, von den Brauen bis zum Kinn. Esc: kein Rahmen</translation>
        </message>
        <message>
            <source>Drag to move, corners scale, the knob turns. Enter: keep, Esc: not</source>
            <translation>Ziehen verschiebt, die Ecken ändern die Größe, der Knopf dreht. Enter: übernehmen, Esc: nicht</translation>
        </message>
        <message>
            <source>No face found. Draw a box around it (D).</source>
            <translation>Kein Gesicht gefunden. Ziehen Sie einen Rahmen darum (D).</translation>
        </message>
        <message>
            <source>This face has no good photo yet.</source>
            <translation>Dieses Gesicht hat noch kein gutes Foto.</translation>
        </message>
        <message>
            <source>Good photo: {name}</source>
            <translation>Gutes Foto: {name}</translation>
        </message>
        <message>
            <source>Magnifier</source>
            <translation>Lupe</translation>
        </message>
        <message>
            <source>Show the good photo beside it</source>
            <translation>Das gute Foto daneben zeigen</translation>
        </message>
        <message>
            <source>Show face boxes</source>
            <translation>Rahmen um Gesichter zeigen</translation>
        </message>
        <message>
            <source>Draw a box around a face</source>
            <translation>Einen Rahmen um ein Gesicht ziehen</translation>
        </message>
        <message>
            <source>Adjust the box</source>
            <translation>Den Rahmen anpassen</translation>
        </message>
        <message>
            <source>Enter</source>
            <translation>Eingabe</translation>
        </message>
        <message>
            <source>Reading the good photo…</source>
            <translation>Das gute Foto wird gelesen …</translation>
        </message>
        <message>
            <source>Adjust the crop…</source>
            <translation>Ausschnitt anpassen …</translation>
        </message>
        <message>
            <source>Zoom in</source>
            <translation>Vergrößern</translation>
        </message>
        <message>
            <source>Zoom out</source>
            <translation>Verkleinern</translation>
        </message>
        <message>
            <source>Show the whole photo</source>
            <translation>Das ganze Foto zeigen</translation>
        </message>
        <message>
            <source>{what} ({key})</source>
            <translation>{what} ({key})</translation>
        </message>
        <message>
            <source>Good photo</source>
            <translation>Gutes Foto</translation>
        </message>
        <message>
            <source>Restore this face after all</source>
            <translation>Dieses Gesicht doch restaurieren</translation>
        </message>
        <message>
            <source>Leave this face alone</source>
            <translation>Dieses Gesicht in Ruhe lassen</translation>
        </message>
        <message>
            <source>Bring back</source>
            <translation>Zurückholen</translation>
        </message>
        <message>
            <source>Leave alone</source>
            <translation>In Ruhe lassen</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Entf</translation>
        </message>
    </context>
    <context>
        <name>CrashReport</name>
        <message>
            <source>Something went wrong</source>
            <translation>Etwas ist schiefgegangen</translation>
        </message>
        <message>
            <source>Something went wrong inside the program. Your work is kept.</source>
            <translation>Im Programm ist etwas schiefgegangen. Ihre Arbeit ist gesichert.</translation>
        </message>
        <message>
            <source>The details are in {file}.</source>
            <translation>Einzelheiten stehen in {file}.</translation>
        </message>
    </context>
    <context>
        <name>CropEditor</name>
        <message>
            <source>Adjust the crop</source>
            <translation>Den Ausschnitt anpassen</translation>
        </message>
        <message>
            <source>Lay eyes, nose and mouth under the lines. Drag to move, drag in a corner to turn, use the wheel to scale.</source>
            <translation>Legen Sie Augen, Nase und Mund unter die Linien. Ziehen verschiebt, Ziehen in einer Ecke dreht, das Mausrad ändert die Größe.</translation>
        </message>
        <message>
            <source>The face as the program sees it</source>
            <translation>Das Gesicht, wie das Programm es sieht</translation>
        </message>
        <message>
            <source>Arrow keys move, plus and minus scale, Alt and arrow keys turn.</source>
            <translation>Pfeiltasten verschieben, Plus und Minus ändern die Größe, Alt und Pfeiltasten drehen.</translation>
        </message>
        <message>
            <source>&amp;Across</source>
            <translation>&amp;Waagerecht</translation>
        </message>
        <message>
            <source>&amp;Down</source>
            <translation>&amp;Senkrecht</translation>
        </message>
        <message>
            <source>&amp;Size</source>
            <translation>&amp;Größe</translation>
        </message>
        <message>
            <source>&amp;Turn</source>
            <translation>&amp;Drehung</translation>
        </message>
        <message>
            <source>Across</source>
            <translation>Waagerecht</translation>
        </message>
        <message>
            <source>Down</source>
            <translation>Senkrecht</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>Größe</translation>
        </message>
        <message>
            <source>Turn</source>
            <translation>Drehung</translation>
        </message>
        <message>
            <source>Show the &amp;lines</source>
            <translation>&amp;Linien zeigen</translation>
        </message>
        <message>
            <source>&amp;Reset to what was found</source>
            <translation>&amp;Zurück zum Gefundenen</translation>
        </message>
    </context>
    <context>
        <name>Edits</name>
        <message>
            <source>Choose a reference</source>
            <translation>Referenz wählen</translation>
        </message>
        <message>
            <source>Restore without a good photo</source>
            <translation>Ohne gutes Foto restaurieren</translation>
        </message>
        <message>
            <source>Adjust a crop</source>
            <translation>Ausschnitt anpassen</translation>
        </message>
        <message>
            <source>Adjust a face</source>
            <translation>Gesicht anpassen</translation>
        </message>
        <message>
            <source>Leave a face alone</source>
            <translation>Gesicht in Ruhe lassen</translation>
        </message>
        <message>
            <source>Bring a face back</source>
            <translation>Gesicht zurückholen</translation>
        </message>
        <message>
            <source>Draw a face</source>
            <translation>Gesicht einzeichnen</translation>
        </message>
        <message>
            <source>Change the strength</source>
            <translation>Stärke ändern</translation>
        </message>
        <message>
            <source>Use the restored face anyway</source>
            <translation>Restauriertes Gesicht trotzdem nehmen</translation>
        </message>
        <message>
            <source>Keep the original face</source>
            <translation>Originalgesicht behalten</translation>
        </message>
        <message>
            <source>Leave the face alone</source>
            <translation>Gesicht in Ruhe lassen</translation>
        </message>
        <message>
            <source>Restore the face after all</source>
            <translation>Gesicht doch restaurieren</translation>
        </message>
        <message>
            <source>Choose the good photo</source>
            <translation>Gutes Foto wählen</translation>
        </message>
        <message>
            <source>Change how the good photo is chosen</source>
            <translation>Wahl des guten Fotos ändern</translation>
        </message>
        <message>
            <source>Use the good photo for the same person</source>
            <translation>Gutes Foto für dieselbe Person nehmen</translation>
        </message>
        <message>
            <source>Open photos</source>
            <translation>Fotos öffnen</translation>
        </message>
        <message>
            <source>Remove photos</source>
            <translation>Fotos entfernen</translation>
        </message>
    </context>
    <context>
        <name>EmptyLibrary</name>
        <message>
            <source>Looking through your good photos</source>
            <translation>Ihre guten Fotos werden durchgesehen</translation>
        </message>
        <message>
            <source>No faces in your folder of good photos</source>
            <translation>Keine Gesichter in Ihrem Ordner mit guten Fotos</translation>
        </message>
        <message>
            <source>Choose another folder with sharp photos of the people in your old ones, or drop a good photo here.</source>
            <translation>Wählen Sie einen anderen Ordner mit scharfen Fotos der Personen auf Ihren alten Bildern, oder ziehen Sie ein gutes Foto hierher.</translation>
        </message>
        <message>
            <source>Show the program who it is</source>
            <translation>Zeigen Sie dem Programm, wer es ist</translation>
        </message>
        <message>
            <source>Choose a folder with good, sharp photos of your family. For every face the program then proposes the best photo of the same person. The photos are only read; nothing leaves this computer.</source>
            <translation>Wählen Sie einen Ordner mit guten, scharfen Fotos Ihrer Familie. Für jedes Gesicht schlägt das Programm dann das beste Foto derselben Person vor. Die Fotos werden nur gelesen; nichts verlässt diesen Computer.</translation>
        </message>
        <message>
            <source>Folder of good photos…</source>
            <translation>Ordner mit guten Fotos…</translation>
        </message>
        <message>
            <source>or choose a single photo…</source>
            <translation>oder ein einzelnes Foto wählen…</translation>
        </message>
        <message>
            <source>You can go on working meanwhile.</source>
            <translation>Sie können inzwischen weiterarbeiten.</translation>
        </message>
        <message numerus="yes">
            <source>{done} of %n photo(s). You can go on working meanwhile.</source>
            <translation>
                <numerusform>{done} von %n Foto. Sie können inzwischen weiterarbeiten.</numerusform>
                <numerusform>{done} von %n Fotos. Sie können inzwischen weiterarbeiten.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ExportDialog</name>
        <message>
            <source>Restored</source>
            <comment>name of a folder</comment>
            <translation>Restauriert</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>Exportieren</translation>
        </message>
        <message>
            <source>Photos</source>
            <translation>Fotos</translation>
        </message>
        <message>
            <source>&amp;Format</source>
            <translation>&amp;Format</translation>
        </message>
        <message>
            <source>Quality</source>
            <translation>Qualität</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>Größe</translation>
        </message>
        <message>
            <source>&amp;Name</source>
            <translation>&amp;Name</translation>
        </message>
        <message>
            <source>Where to</source>
            <translation>Wohin</translation>
        </message>
        <message>
            <source>&amp;Existing files</source>
            <translation>Vorhandene &amp;Dateien</translation>
        </message>
        <message>
            <source>Also copy photos in which nothing was restored</source>
            <translation>Auch Fotos kopieren, in denen nichts restauriert wurde</translation>
        </message>
        <message>
            <source>Like the original</source>
            <translation>Wie das Original</translation>
        </message>
        <message>
            <source>JPEG: small, for everybody</source>
            <translation>JPEG: klein, für alle</translation>
        </message>
        <message>
            <source>PNG: keeps every pixel</source>
            <translation>PNG: erhält jedes Pixel</translation>
        </message>
        <message>
            <source>TIFF: keeps every pixel, for archives</source>
            <translation>TIFF: erhält jedes Pixel, für Archive</translation>
        </message>
        <message>
            <source>WebP: small, for the web</source>
            <translation>WebP: klein, fürs Web</translation>
        </message>
        <message>
            <source>HEIC: small, for phones</source>
            <translation>HEIC: klein, für Telefone</translation>
        </message>
        <message>
            <source>AVIF: very small, for new devices</source>
            <translation>AVIF: sehr klein, für neue Geräte</translation>
        </message>
        <message>
            <source>Quality in percent</source>
            <translation>Qualität in Prozent</translation>
        </message>
        <message>
            <source>Shrink the longer side to</source>
            <translation>Längere Seite verkleinern auf</translation>
        </message>
        <message>
            <source> px</source>
            <translation> px</translation>
        </message>
        <message>
            <source>Longer side in pixels</source>
            <translation>Längere Seite in Pixeln</translation>
        </message>
        <message>
            <source>In a folder “Restored” beside each original</source>
            <translation>In einem Ordner „Restored“ neben jedem Original</translation>
        </message>
        <message>
            <source>In this folder:</source>
            <translation>In diesem Ordner:</translation>
        </message>
        <message>
            <source>Folder</source>
            <translation>Ordner</translation>
        </message>
        <message>
            <source>Choose a folder</source>
            <translation>Ordner wählen</translation>
        </message>
        <message>
            <source>Choose…</source>
            <translation>Wählen…</translation>
        </message>
        <message>
            <source>Add a number to the name</source>
            <translation>Eine Nummer an den Namen hängen</translation>
        </message>
        <message>
            <source>Leave them, and skip the photo</source>
            <translation>Stehen lassen und das Foto überspringen</translation>
        </message>
        <message>
            <source>Replace them (never the originals)</source>
            <translation>Ersetzen (nie die Originale)</translation>
        </message>
        <message>
            <source>This photo: {name}</source>
            <translation>Dieses Foto: {name}</translation>
        </message>
        <message numerus="yes">
            <source>The %n selected photo(s)</source>
            <translation>
                <numerusform>Das %n ausgewählte Foto</numerusform>
                <numerusform>Die %n ausgewählten Fotos</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>All %n open photo(s)</source>
            <translation>
                <numerusform>Das %n offene Foto</numerusform>
                <numerusform>Alle %n offenen Fotos</numerusform>
            </translation>
        </message>
        <message>
            <source>undated</source>
            <translation>undatiert</translation>
        </message>
        <message numerus="yes">
            <source>Export %n photo(s)</source>
            <translation>
                <numerusform>%n Foto exportieren</numerusform>
                <numerusform>%n Fotos exportieren</numerusform>
            </translation>
        </message>
        <message>
            <source>Choose where to export</source>
            <translation>Ziel des Exports wählen</translation>
        </message>
    </context>
    <context>
        <name>ExportProgressPanel</name>
        <message>
            <source>Progress of the export</source>
            <translation>Fortschritt des Exports</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>Files that are written already stay</source>
            <translation>Schon geschriebene Dateien bleiben</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Noch einmal versuchen</translation>
        </message>
        <message>
            <source>Skip this photo</source>
            <translation>Dieses Foto überspringen</translation>
        </message>
        <message>
            <source>Show in folder</source>
            <translation>Im Ordner zeigen</translation>
        </message>
        <message>
            <source>Details…</source>
            <translation>Einzelheiten…</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <source>Continue</source>
            <translation>Fortsetzen</translation>
        </message>
        <message>
            <source>Pause</source>
            <translation>Pause</translation>
        </message>
        <message>
            <source>Export paused at {done} of {total}</source>
            <translation>Export angehalten bei {done} von {total}</translation>
        </message>
        <message>
            <source>Pausing after this photo: {done} of {total}</source>
            <translation>Pause nach diesem Foto: {done} von {total}</translation>
        </message>
        <message>
            <source>Stopping the export…</source>
            <translation>Der Export wird beendet…</translation>
        </message>
        <message>
            <source>Exporting: {done} of {total}</source>
            <translation>Export: {done} von {total}</translation>
        </message>
        <message>
            <source>{rate} photos a minute, {left} left</source>
            <translation>{rate} Fotos pro Minute, noch {left}</translation>
        </message>
        <message numerus="yes">
            <source>“{name}” was not exported, nor were %n other(s). {reason}</source>
            <translation>
                <numerusform>„{name}“ und %n weiteres wurden nicht exportiert. {reason}</numerusform>
                <numerusform>„{name}“ und %n weitere wurden nicht exportiert. {reason}</numerusform>
            </translation>
        </message>
        <message>
            <source>“{name}” was not exported. {reason}</source>
            <translation>„{name}“ wurde nicht exportiert. {reason}</translation>
        </message>
    </context>
    <context>
        <name>ExportSummaryDialog</name>
        <message>
            <source>Export</source>
            <translation>Exportieren</translation>
        </message>
        <message>
            <source>{size} in {time}</source>
            <translation>{size} in {time}</translation>
        </message>
        <message>
            <source>Photo</source>
            <translation>Foto</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>Warum</translation>
        </message>
        <message>
            <source>Photos that were not exported</source>
            <translation>Fotos, die nicht exportiert wurden</translation>
        </message>
        <message>
            <source>Show in folder</source>
            <translation>Im Ordner zeigen</translation>
        </message>
        <message>
            <source>Copy report</source>
            <translation>Bericht kopieren</translation>
        </message>
        <message>
            <source>Copied</source>
            <translation>Kopiert</translation>
        </message>
    </context>
    <context>
        <name>FaceMenu</name>
        <message>
            <source>Adjust the box</source>
            <translation>Den Rahmen anpassen</translation>
        </message>
        <message>
            <source>Adjust the crop…</source>
            <translation>Ausschnitt anpassen …</translation>
        </message>
        <message>
            <source>Put the box back</source>
            <translation>Rahmen zurücksetzen</translation>
        </message>
        <message>
            <source>This is a face</source>
            <translation>Das ist ein Gesicht</translation>
        </message>
        <message>
            <source>This is no face</source>
            <translation>Das ist kein Gesicht</translation>
        </message>
        <message>
            <source>Restore this face after all</source>
            <translation>Dieses Gesicht doch restaurieren</translation>
        </message>
        <message>
            <source>Leave this face alone</source>
            <translation>Dieses Gesicht in Ruhe lassen</translation>
        </message>
        <message>
            <source>Draw a box around a face</source>
            <translation>Einen Rahmen um ein Gesicht ziehen</translation>
        </message>
        <message>
            <source>Show face boxes</source>
            <translation>Rahmen um Gesichter zeigen</translation>
        </message>
    </context>
    <context>
        <name>FaceOverlay</name>
        <message>
            <source>Is this a face?</source>
            <translation>Ist das ein Gesicht?</translation>
        </message>
        <message>
            <source>Left alone</source>
            <translation>In Ruhe gelassen</translation>
        </message>
        <message>
            <source>Needs a good photo</source>
            <translation>Braucht ein gutes Foto</translation>
        </message>
        <message>
            <source>Ready</source>
            <translation>Bereit</translation>
        </message>
        <message>
            <source>Restoring</source>
            <translation>Wird restauriert</translation>
        </message>
        <message>
            <source>Restored</source>
            <translation>Restauriert</translation>
        </message>
        <message>
            <source>Kept as it was</source>
            <translation>Behalten, wie es war</translation>
        </message>
        <message>
            <source>Could not be restored</source>
            <translation>Ließ sich nicht restaurieren</translation>
        </message>
        <message>
            <source>Looking closer…</source>
            <translation>Es wird genauer hingesehen …</translation>
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
            <translation>Original behalten</translation>
        </message>
        <message>
            <source>Use it anyway</source>
            <translation>Trotzdem nehmen</translation>
        </message>
        <message>
            <source>Strength for all faces of this photo</source>
            <translation>Stärke für alle Gesichter dieses Fotos</translation>
        </message>
        <message>
            <source>Edit crop…</source>
            <translation>Ausschnitt…</translation>
        </message>
        <message>
            <source>Move, turn and scale what is taken for the face</source>
            <translation>Verschieben, drehen und vergrößern, was als Gesicht gilt</translation>
        </message>
        <message>
            <source>Leave alone</source>
            <translation>In Ruhe lassen</translation>
        </message>
        <message>
            <source>This face stays as it is</source>
            <translation>Dieses Gesicht bleibt, wie es ist</translation>
        </message>
        <message>
            <source>Face {number} of {count}</source>
            <translation>Gesicht {number} von {count}</translation>
        </message>
        <message>
            <source>The face</source>
            <translation>Das Gesicht</translation>
        </message>
        <message>
            <source>No face selected</source>
            <translation>Kein Gesicht ausgewählt</translation>
        </message>
        <message>
            <source>Click a face in the photo.</source>
            <translation>Klicken Sie im Foto auf ein Gesicht.</translation>
        </message>
        <message>
            <source>No face found. Draw a box around it.</source>
            <translation>Kein Gesicht gefunden. Ziehen Sie einen Rahmen darum.</translation>
        </message>
        <message>
            <source>What the restored face would be:</source>
            <translation>So wäre das restaurierte Gesicht:</translation>
        </message>
        <message>
            <source>Before {before}, after {after}. {change}</source>
            <translation>Vorher {before}, nachher {after}. {change}</translation>
        </message>
        <message>
            <source>{share} of the detail is lent by the good photo.</source>
            <translation>{share} der Einzelheiten leiht das gute Foto.</translation>
        </message>
        <message>
            <source>You use the restored face although it looks less like the person. Compare before you export.</source>
            <translation>Sie nehmen das restaurierte Gesicht, obwohl es der Person weniger ähnelt. Vergleichen Sie vor dem Export.</translation>
        </message>
        <message>
            <source>This face stays as it is.</source>
            <translation>Dieses Gesicht bleibt, wie es ist.</translation>
        </message>
        <message>
            <source>Restore it after all</source>
            <translation>Doch restaurieren</translation>
        </message>
        <message>
            <source>The program is not sure that this is a face.</source>
            <translation>Das Programm ist nicht sicher, ob das ein Gesicht ist.</translation>
        </message>
        <message>
            <source>It is a face</source>
            <translation>Es ist ein Gesicht</translation>
        </message>
        <message>
            <source>Restored without a good photo ({reason}). Check that it still looks like the person.</source>
            <translation>Ohne gutes Foto restauriert ({reason}). Prüfen Sie, ob es noch nach der Person aussieht.</translation>
        </message>
        <message>
            <source>Restored without a good photo. Check that it still looks like the person.</source>
            <translation>Ohne gutes Foto restauriert. Prüfen Sie, ob es noch nach der Person aussieht.</translation>
        </message>
        <message>
            <source>No good photo is ticked. Tick one below, or choose “None”.</source>
            <translation>Kein gutes Foto ist angekreuzt. Kreuzen Sie unten eines an, oder wählen Sie „Keines“.</translation>
        </message>
        <message>
            <source>Looking for a good photo of this person…</source>
            <translation>Ein gutes Foto dieser Person wird gesucht…</translation>
        </message>
        <message>
            <source>No good photo yet. Choose the folder of good photos below, or drop one here.</source>
            <translation>Noch kein gutes Foto. Wählen Sie unten den Ordner mit guten Fotos, oder ziehen Sie eines hierher.</translation>
        </message>
        <message>
            <source>{reason}. Choose one below, or restore without.</source>
            <translation>{reason}. Wählen Sie unten eines, oder restaurieren Sie ohne.</translation>
        </message>
        <message>
            <source>Will be restored without a good photo.</source>
            <translation>Wird ohne gutes Foto restauriert.</translation>
        </message>
        <message numerus="yes">
            <source>Will be restored with the %n photo(s) that you chose.</source>
            <translation>
                <numerusform>Wird mit dem %n Foto restauriert, das Sie gewählt haben.</numerusform>
                <numerusform>Wird mit den %n Fotos restauriert, die Sie gewählt haben.</numerusform>
            </translation>
        </message>
        <message>
            <source>Will be restored with the photo that the program suggests.</source>
            <translation>Wird mit dem Foto restauriert, das das Programm vorschlägt.</translation>
        </message>
    </context>
    <context>
        <name>FoldersControl</name>
        <message>
            <source>{folder} (not connected)</source>
            <translation>{folder} (nicht verbunden)</translation>
        </message>
        <message>
            <source>Add…</source>
            <translation>Hinzufügen…</translation>
        </message>
        <message>
            <source>Take off</source>
            <translation>Entfernen</translation>
        </message>
    </context>
    <context>
        <name>Hint</name>
        <message>
            <source>Try again</source>
            <translation>Noch einmal versuchen</translation>
        </message>
    </context>
    <context>
        <name>IdentityScale</name>
        <message>
            <source>Likeness before {before}, after {after}</source>
            <translation>Ähnlichkeit vorher {before}, nachher {after}</translation>
        </message>
    </context>
    <context>
        <name>IdentityWords</name>
        <message>
            <source>Still the same person: {likeness}</source>
            <translation>Noch dieselbe Person: {likeness}</translation>
        </message>
        <message>
            <source>Probably the same person: {likeness}</source>
            <translation>Wahrscheinlich dieselbe Person: {likeness}</translation>
        </message>
        <message>
            <source>Hard to say whether it is the same person: {likeness}</source>
            <translation>Schwer zu sagen, ob es dieselbe Person ist: {likeness}</translation>
        </message>
        <message>
            <source>Looks like another person: {likeness}</source>
            <translation>Sieht nach einer anderen Person aus: {likeness}</translation>
        </message>
        <message>
            <source>More like the good photos than before</source>
            <translation>Den guten Fotos ähnlicher als vorher</translation>
        </message>
        <message>
            <source>Less like the good photos than before</source>
            <translation>Den guten Fotos weniger ähnlich als vorher</translation>
        </message>
        <message>
            <source>As like the good photos as before</source>
            <translation>Den guten Fotos so ähnlich wie vorher</translation>
        </message>
        <message>
            <source>Very likely the same person</source>
            <translation>Sehr wahrscheinlich dieselbe Person</translation>
        </message>
        <message>
            <source>Probably the same person</source>
            <translation>Wahrscheinlich dieselbe Person</translation>
        </message>
        <message>
            <source>Perhaps the same person</source>
            <translation>Vielleicht dieselbe Person</translation>
        </message>
        <message>
            <source>Looks like another person</source>
            <translation>Sieht nach einer anderen Person aus</translation>
        </message>
        <message>
            <source>sharp</source>
            <translation>scharf</translation>
        </message>
        <message>
            <source>slightly soft</source>
            <translation>etwas weich</translation>
        </message>
        <message>
            <source>soft</source>
            <translation>weich</translation>
        </message>
        <message>
            <source>looks right</source>
            <translation>blickt nach rechts</translation>
        </message>
        <message>
            <source>looks left</source>
            <translation>blickt nach links</translation>
        </message>
        <message>
            <source>looks up</source>
            <translation>blickt nach oben</translation>
        </message>
        <message>
            <source>looks down</source>
            <translation>blickt nach unten</translation>
        </message>
        <message>
            <source>looks ahead</source>
            <translation>blickt geradeaus</translation>
        </message>
        <message>
            <source>{size} px</source>
            <translation>{size} px</translation>
        </message>
        <message>
            <source>Photo from {year}, likeness {likeness}, {sharpness}, {pose}</source>
            <translation>Foto von {year}, Ähnlichkeit {likeness}, {sharpness}, {pose}</translation>
        </message>
        <message>
            <source>Photo, likeness {likeness}, {sharpness}, {pose}</source>
            <translation>Foto, Ähnlichkeit {likeness}, {sharpness}, {pose}</translation>
        </message>
    </context>
    <context>
        <name>JobDetail</name>
        <message>
            <source>Progress of the album</source>
            <translation>Fortschritt des Albums</translation>
        </message>
        <message>
            <source>&amp;Start</source>
            <translation>&amp;Starten</translation>
        </message>
        <message>
            <source>Try a&amp;gain</source>
            <translation>Noch &amp;einmal versuchen</translation>
        </message>
        <message>
            <source>&amp;Look through</source>
            <translation>D&amp;urchsehen</translation>
        </message>
        <message>
            <source>&amp;Pause</source>
            <translation>&amp;Pause</translation>
        </message>
        <message>
            <source>&amp;Cancel…</source>
            <translation>Abbre&amp;chen…</translation>
        </message>
        <message>
            <source>Copies that are written already stay</source>
            <translation>Schon geschriebene Kopien bleiben</translation>
        </message>
        <message>
            <source>Contact s&amp;heet…</source>
            <translation>&amp;Kontaktbogen…</translation>
        </message>
        <message>
            <source>Writes one page with before, after and good photo of each</source>
            <translation>Schreibt eine Seite mit Vorher, Nachher und gutem Foto von jedem</translation>
        </message>
        <message>
            <source>Show the &amp;folder</source>
            <translation>&amp;Ordner zeigen</translation>
        </message>
        <message>
            <source>Opens the folder with the copies</source>
            <translation>Öffnet den Ordner mit den Kopien</translation>
        </message>
        <message>
            <source>Take the album out of this list; its copies stay</source>
            <translation>Das Album aus dieser Liste nehmen; seine Kopien bleiben</translation>
        </message>
        <message>
            <source>Take out of the list</source>
            <translation>Aus der Liste nehmen</translation>
        </message>
        <message>
            <source>Passed over:</source>
            <translation>Übergangen:</translation>
        </message>
        <message>
            <source>Copies go to {folder}</source>
            <translation>Kopien kommen nach {folder}</translation>
        </message>
        <message>
            <source>The notes about this album’s progress are damaged. Start the album anew; finished copies are recognised.</source>
            <translation>Die Notizen über den Fortschritt dieses Albums sind beschädigt. Starten Sie das Album neu; fertige Kopien werden erkannt.</translation>
        </message>
        <message>
            <source>Stopped by itself: {reason}</source>
            <translation>Von selbst angehalten: {reason}</translation>
        </message>
        <message>
            <source>Another window or command is working on this album. It can be changed here when that has ended.</source>
            <translation>Ein anderes Fenster oder ein Befehl arbeitet an diesem Album. Es lässt sich hier ändern, wenn das beendet ist.</translation>
        </message>
        <message>
            <source>&amp;Go on</source>
            <translation>Fortse&amp;tzen</translation>
        </message>
        <message numerus="yes">
            <source>Try %n failed a&amp;gain</source>
            <translation>
                <numerusform>%n fehlgeschlagenes noch &amp;einmal versuchen</numerusform>
                <numerusform>%n fehlgeschlagene noch &amp;einmal versuchen</numerusform>
            </translation>
        </message>
        <message>
            <source>&amp;Look through ({count})</source>
            <translation>D&amp;urchsehen ({count})</translation>
        </message>
        <message>
            <source>Cancel this album?</source>
            <translation>Dieses Album abbrechen?</translation>
        </message>
        <message>
            <source>Copies that are written stay. What was not done can be started again later.</source>
            <translation>Geschriebene Kopien bleiben. Was noch nicht getan ist, lässt sich später wieder starten.</translation>
        </message>
        <message>
            <source>Cancel the album</source>
            <translation>Das Album abbrechen</translation>
        </message>
        <message>
            <source>Take this album out of the list?</source>
            <translation>Dieses Album aus der Liste nehmen?</translation>
        </message>
        <message>
            <source>Copies and originals stay. Only the notes about the album are deleted: what was restored, what failed, what you said of it.</source>
            <translation>Kopien und Originale bleiben. Nur die Notizen über das Album werden gelöscht: was restauriert wurde, was fehlschlug, was Sie dazu gesagt haben.</translation>
        </message>
        <message>
            <source>Take out</source>
            <translation>Herausnehmen</translation>
        </message>
    </context>
    <context>
        <name>JobPhotosModel</name>
        <message>
            <source>Photo</source>
            <translation>Foto</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Zustand</translation>
        </message>
        <message>
            <source>What became of it</source>
            <translation>Was daraus wurde</translation>
        </message>
    </context>
    <context>
        <name>JobPhotosView</name>
        <message>
            <source>&amp;Show</source>
            <translation>&amp;Zeigen</translation>
        </message>
        <message>
            <source>All photos</source>
            <translation>Alle Fotos</translation>
        </message>
        <message>
            <source>Failed</source>
            <translation>Fehlgeschlagen</translation>
        </message>
        <message>
            <source>Doubtful</source>
            <translation>Zweifelhaft</translation>
        </message>
        <message>
            <source>Restored</source>
            <translation>Restauriert</translation>
        </message>
        <message>
            <source>Left as they were</source>
            <translation>Unverändert gelassen</translation>
        </message>
        <message>
            <source>To do</source>
            <translation>Noch zu tun</translation>
        </message>
        <message>
            <source>Left out</source>
            <translation>Ausgelassen</translation>
        </message>
        <message>
            <source>Photos of the album</source>
            <translation>Fotos des Albums</translation>
        </message>
        <message>
            <source>&amp;Look at before and after</source>
            <translation>&amp;Vorher und nachher ansehen</translation>
        </message>
        <message>
            <source>Try a&amp;gain</source>
            <translation>Noch &amp;einmal versuchen</translation>
        </message>
        <message>
            <source>Restore &amp;next</source>
            <translation>Als &amp;Nächstes restaurieren</translation>
        </message>
        <message>
            <source>Leave &amp;out</source>
            <translation>Aus&amp;lassen</translation>
        </message>
        <message>
            <source>Show the &amp;copy in its folder</source>
            <translation>Die &amp;Kopie in ihrem Ordner zeigen</translation>
        </message>
        <message>
            <source>Show the &amp;original in its folder</source>
            <translation>Das &amp;Original in seinem Ordner zeigen</translation>
        </message>
    </context>
    <context>
        <name>LibrarySection</name>
        <message>
            <source>Stop</source>
            <translation>Anhalten</translation>
        </message>
        <message>
            <source>Look for new photos now</source>
            <translation>Jetzt nach neuen Fotos suchen</translation>
        </message>
        <message>
            <source>No folder was chosen yet.</source>
            <translation>Noch kein Ordner gewählt.</translation>
        </message>
        <message>
            <source>Looking through photos: {done} of {total}</source>
            <translation>Fotos werden durchgesehen: {done} von {total}</translation>
        </message>
        <message>
            <source>Looking through photos…</source>
            <translation>Fotos werden durchgesehen…</translation>
        </message>
        <message>
            <source>{photos} photos with {faces} faces.</source>
            <translation>{photos} Fotos mit {faces} Gesichtern.</translation>
        </message>
        <message numerus="yes">
            <source>%n photo(s) could not be read.</source>
            <translation>
                <numerusform>%n Foto konnte nicht gelesen werden.</numerusform>
                <numerusform>%n Fotos konnten nicht gelesen werden.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n folder(s) cannot be reached.</source>
            <translation>
                <numerusform>%n Ordner ist nicht erreichbar.</numerusform>
                <numerusform>%n Ordner sind nicht erreichbar.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>MainWindow</name>
        <message>
            <source>Photos</source>
            <translation>Fotos</translation>
        </message>
        <message>
            <source>Let go to restore as an album</source>
            <translation>Loslassen, um als Album zu restaurieren</translation>
        </message>
        <message>
            <source>Let go to open</source>
            <translation>Zum Öffnen loslassen</translation>
        </message>
        <message>
            <source>Albums – ENTED Desktop</source>
            <translation>Alben – ENTED Desktop</translation>
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
            <translation>Modelle</translation>
        </message>
        <message>
            <source>About this model</source>
            <translation>Über dieses Modell</translation>
        </message>
        <message>
            <source>Use this model</source>
            <translation>Dieses Modell verwenden</translation>
        </message>
        <message>
            <source>Check all models</source>
            <translation>Alle Modelle prüfen</translation>
        </message>
        <message>
            <source>{model} – in use</source>
            <translation>{model} – in Gebrauch</translation>
        </message>
        <message>
            <source>Looking for models…</source>
            <translation>Modelle werden gesucht…</translation>
        </message>
        <message>
            <source>No model is installed.</source>
            <translation>Kein Modell ist installiert.</translation>
        </message>
        <message>
            <source>The file is whole.</source>
            <translation>Die Datei ist vollständig.</translation>
        </message>
        <message>
            <source>Not checked yet.</source>
            <translation>Noch nicht geprüft.</translation>
        </message>
        <message>
            <source>{size}, licence {license}. {state}</source>
            <translation>{size}, Lizenz {license}. {state}</translation>
        </message>
    </context>
    <context>
        <name>NameEdit</name>
        <message>
            <source>Example: {name}</source>
            <translation>Beispiel: {name}</translation>
        </message>
        <message>
            <source>Name of the files</source>
            <translation>Name der Dateien</translation>
        </message>
        <message>
            <source>Insert</source>
            <translation>Einfügen</translation>
        </message>
        <message>
            <source>Insert something that differs from photo to photo</source>
            <translation>Etwas einfügen, das von Foto zu Foto wechselt</translation>
        </message>
        <message>
            <source>Name of the original</source>
            <translation>Name des Originals</translation>
        </message>
        <message>
            <source>Number in this export</source>
            <translation>Nummer in diesem Export</translation>
        </message>
        <message>
            <source>Date taken</source>
            <translation>Aufnahmedatum</translation>
        </message>
        <message>
            <source>Ending of the file</source>
            <translation>Dateiendung</translation>
        </message>
        <message>
            <source>Folder of the original</source>
            <translation>Ordner des Originals</translation>
        </message>
        <message>
            <source>Width in pixels</source>
            <translation>Breite in Pixeln</translation>
        </message>
        <message>
            <source>Height in pixels</source>
            <translation>Höhe in Pixeln</translation>
        </message>
        <message>
            <source>What was done</source>
            <translation>Was getan wurde</translation>
        </message>
        <message>
            <source>Person, by the folder of the good photo</source>
            <translation>Person, nach dem Ordner des guten Fotos</translation>
        </message>
        <message>
            <source>Write a name, or insert the name of the original.</source>
            <translation>Schreiben Sie einen Namen, oder fügen Sie den Namen des Originals ein.</translation>
        </message>
        <message>
            <source>“{token}” means nothing here. Choose from the menu “Insert”.</source>
            <translation>„{token}“ bedeutet hier nichts. Wählen Sie aus dem Menü „Einfügen“.</translation>
        </message>
        <message>
            <source>One of the braces { } has no partner.</source>
            <translation>Einer der Klammern { } fehlt die zweite.</translation>
        </message>
        <message>
            <source>A file name cannot contain {characters}</source>
            <translation>Ein Dateiname kann {characters} nicht enthalten</translation>
        </message>
        <message>
            <source>Windows keeps the name “{name}” for itself. Add something to it.</source>
            <translation>Den Namen „{name}“ behält Windows für sich. Ergänzen Sie ihn.</translation>
        </message>
        <message>
            <source>A file name cannot end with a dot or a space.</source>
            <translation>Ein Dateiname kann nicht mit einem Punkt oder Leerzeichen enden.</translation>
        </message>
        <message>
            <source>The name is too long.</source>
            <translation>Der Name ist zu lang.</translation>
        </message>
        <message>
            <source>Every photo would get the same name, so numbers are added.</source>
            <translation>Alle Fotos bekämen denselben Namen, deshalb werden Nummern angehängt.</translation>
        </message>
    </context>
    <context>
        <name>NoticeBar</name>
        <message>
            <source>Details</source>
            <translation>Einzelheiten</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <source>Close this message</source>
            <translation>Diese Meldung schließen</translation>
        </message>
    </context>
    <context>
        <name>OwnPhotos</name>
        <message>
            <source>This is the photo itself. Choose another one of the same person.</source>
            <translation>Das ist das Foto selbst. Wählen Sie ein anderes derselben Person.</translation>
        </message>
        <message>
            <source>No face found in “{file}”. Choose a photo that shows the face.</source>
            <translation>Kein Gesicht in „{file}“ gefunden. Wählen Sie ein Foto, das das Gesicht zeigt.</translation>
        </message>
        <message>
            <source>“{file}” cannot be used. {reason}</source>
            <translation>„{file}“ kann nicht verwendet werden. {reason}</translation>
        </message>
    </context>
    <context>
        <name>PathList</name>
        <message>
            <source>Add a folder…</source>
            <translation>Ordner hinzufügen…</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Entfernen</translation>
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
            <translation>{width} × {height} Pixel</translation>
        </message>
    </context>
    <context>
        <name>PhotoStrip</name>
        <message numerus="yes">
            <source>%n photo(s) taken off the list. The files stay.</source>
            <translation>
                <numerusform>%n Foto aus der Liste genommen. Die Datei bleibt.</numerusform>
                <numerusform>%n Fotos aus der Liste genommen. Die Dateien bleiben.</numerusform>
            </translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Rückgängig</translation>
        </message>
        <message numerus="yes">
            <source>%n photo(s)</source>
            <translation>
                <numerusform>%n Foto</numerusform>
                <numerusform>%n Fotos</numerusform>
            </translation>
        </message>
        <message>
            <source>{shown} of {total}</source>
            <translation>{shown} von {total}</translation>
        </message>
        <message>
            <source>No photo like that is open.</source>
            <translation>Kein solches Foto ist offen.</translation>
        </message>
        <message>
            <source>Restore</source>
            <translation>Restaurieren</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>Exportieren …</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Noch einmal versuchen</translation>
        </message>
        <message>
            <source>Show in folder</source>
            <translation>Im Ordner zeigen</translation>
        </message>
        <message>
            <source>Take off the list</source>
            <translation>Aus der Liste nehmen</translation>
        </message>
        <message>
            <source>The files stay where they are.</source>
            <translation>Die Dateien bleiben, wo sie sind.</translation>
        </message>
        <message>
            <source>Photos</source>
            <translation>Fotos</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>Suchen</translation>
        </message>
        <message>
            <source>Search the photos by file name</source>
            <translation>Fotos nach Dateinamen suchen</translation>
        </message>
        <message>
            <source>Show photos in this state</source>
            <translation>Fotos in diesem Zustand zeigen</translation>
        </message>
        <message>
            <source>Sort the photos</source>
            <translation>Fotos sortieren</translation>
        </message>
        <message>
            <source>As opened</source>
            <translation>Wie geöffnet</translation>
        </message>
        <message>
            <source>By name</source>
            <translation>Nach Name</translation>
        </message>
        <message>
            <source>By date</source>
            <translation>Nach Datum</translation>
        </message>
        <message>
            <source>By state</source>
            <translation>Nach Zustand</translation>
        </message>
        <message>
            <source>All photos</source>
            <translation>Alle Fotos</translation>
        </message>
    </context>
    <context>
        <name>PhotoView</name>
        <message>
            <source>Photo</source>
            <translation>Foto</translation>
        </message>
        <message>
            <source>No photo is shown.</source>
            <translation>Kein Foto wird gezeigt.</translation>
        </message>
        <message>
            <source>Photo {name}</source>
            <translation>Foto {name}</translation>
        </message>
        <message numerus="yes">
            <source>%n face(s)</source>
            <translation>
                <numerusform>%n Gesicht</numerusform>
                <numerusform>%n Gesichter</numerusform>
            </translation>
        </message>
        <message>
            <source>Face {number} of {count}: {state}</source>
            <translation>Gesicht {number} von {count}: {state}</translation>
        </message>
    </context>
    <context>
        <name>PlanWords</name>
        <message>
            <source>Nothing was restored in these photos yet, so nothing is exported.</source>
            <translation>In diesen Fotos wurde noch nichts restauriert, deshalb wird nichts exportiert.</translation>
        </message>
        <message numerus="yes">
            <source>%n photo(s) are skipped: nothing was restored in them.</source>
            <translation>
                <numerusform>%n Foto wird übersprungen: Darin wurde nichts restauriert.</numerusform>
                <numerusform>%n Fotos werden übersprungen: Darin wurde nichts restauriert.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n photo(s) are copied without a restored face.</source>
            <translation>
                <numerusform>%n Foto wird ohne restauriertes Gesicht kopiert.</numerusform>
                <numerusform>%n Fotos werden ohne restauriertes Gesicht kopiert.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n copy(s) get a number, because their name is that of an original. Originals are never replaced.</source>
            <translation>
                <numerusform>%n Kopie bekommt eine Nummer, weil sie wie ein Original heißt. Originale werden nie ersetzt.</numerusform>
                <numerusform>%n Kopien bekommen eine Nummer, weil sie wie ein Original heißen. Originale werden nie ersetzt.</numerusform>
            </translation>
        </message>
        <message>
            <source>Photos are being restored right now; they are exported as they are.</source>
            <translation>Gerade werden Fotos restauriert; sie werden so exportiert, wie sie sind.</translation>
        </message>
        <message>
            <source>The folder “{folder}” cannot be written to. Choose another one.</source>
            <translation>In den Ordner „{folder}“ kann nicht geschrieben werden. Wählen Sie einen anderen.</translation>
        </message>
        <message>
            <source>The disk may be too small: about {need} are needed, {free} are free.</source>
            <translation>Der Platz könnte nicht reichen: Etwa {need} werden gebraucht, {free} sind frei.</translation>
        </message>
    </context>
    <context>
        <name>Program</name>
        <message>
            <source>What was open last time could not be read. The file was kept as {name}.</source>
            <translation>Was zuletzt offen war, ließ sich nicht lesen. Die Datei wurde als {name} aufgehoben.</translation>
        </message>
    </context>
    <context>
        <name>QueuePage</name>
        <message>
            <source>Albums</source>
            <translation>Alben</translation>
        </message>
        <message>
            <source>Back to the &amp;photos</source>
            <translation>Zu&amp;rück zu den Fotos</translation>
        </message>
        <message>
            <source>Restore a whole &amp;album…</source>
            <translation>Ein ganzes Albu&amp;m restaurieren…</translation>
        </message>
        <message>
            <source>Restore this album earlier</source>
            <translation>Dieses Album früher restaurieren</translation>
        </message>
        <message>
            <source>Restore this album later</source>
            <translation>Dieses Album später restaurieren</translation>
        </message>
        <message>
            <source>No album yet</source>
            <translation>Noch kein Album</translation>
        </message>
        <message>
            <source>Looking for albums…</source>
            <translation>Alben werden gesucht…</translation>
        </message>
        <message>
            <source>Drop a folder here, or choose one. All its photos are restored into a folder of copies. However long it takes, it can be paused at any time, and it goes on where it was.</source>
            <translation>Ziehen Sie einen Ordner hierher, oder wählen Sie einen. Alle Fotos darin werden restauriert und kommen in einen Ordner mit Kopien. Wie lange es auch dauert: Sie können jederzeit anhalten, und es geht dort weiter, wo es war.</translation>
        </message>
    </context>
    <context>
        <name>RedoDialog</name>
        <message>
            <source>Redo</source>
            <translation>Noch einmal restaurieren</translation>
        </message>
        <message>
            <source>Restore “{name}” again:</source>
            <translation>„{name}“ noch einmal restaurieren:</translation>
        </message>
        <message>
            <source>Restore again</source>
            <translation>Noch einmal restaurieren</translation>
        </message>
        <message>
            <source>Change a good photo</source>
            <translation>Ein gutes Foto ändern</translation>
        </message>
        <message numerus="yes">
            <source>“{name}” has helped to restore %n photo(s) of this album. They are restored again, nothing else changes:</source>
            <translation>
                <numerusform>„{name}“ hat geholfen, %n Foto dieses Albums zu restaurieren. Es wird noch einmal restauriert, sonst ändert sich nichts:</numerusform>
                <numerusform>„{name}“ hat geholfen, %n Fotos dieses Albums zu restaurieren. Sie werden noch einmal restauriert, sonst ändert sich nichts:</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Restore %n photo(s) again</source>
            <translation>
                <numerusform>%n Foto noch einmal restaurieren</numerusform>
                <numerusform>%n Fotos noch einmal restaurieren</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ReferenceCards</name>
        <message>
            <source>{photo}; suggested</source>
            <translation>{photo}; vorgeschlagen</translation>
        </message>
        <message>
            <source>{photo}; looks like another person</source>
            <translation>{photo}; sieht nach einer anderen Person aus</translation>
        </message>
    </context>
    <context>
        <name>ReferenceChoice</name>
        <message>
            <source>With the &amp;same good photos</source>
            <translation>Mit &amp;denselben guten Fotos</translation>
        </message>
        <message>
            <source>With &amp;another good photo:</source>
            <translation>Mit einem &amp;anderen guten Foto:</translation>
        </message>
        <message>
            <source>&amp;Without a good photo</source>
            <translation>&amp;Ohne gutes Foto</translation>
        </message>
        <message>
            <source>The other good photo</source>
            <translation>Das andere gute Foto</translation>
        </message>
        <message>
            <source>Choose a photo, or drop it here</source>
            <translation>Ein Foto wählen oder hierher ziehen</translation>
        </message>
        <message>
            <source>&amp;Choose…</source>
            <translation>&amp;Wählen…</translation>
        </message>
        <message>
            <source>Choose a good photo</source>
            <translation>Ein gutes Foto wählen</translation>
        </message>
        <message>
            <source>Photos ({patterns})</source>
            <translation>Fotos ({patterns})</translation>
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
            <translation>Ähnlichkeit {likeness}</translation>
        </message>
        <message>
            <source>{date} · {file}</source>
            <translation>{date} · {file}</translation>
        </message>
        <message>
            <source>Suggested: {reason}</source>
            <translation>Vorgeschlagen: {reason}</translation>
        </message>
    </context>
    <context>
        <name>ReferencePicker</name>
        <message>
            <source>Good photo of this person</source>
            <translation>Gutes Foto dieser Person</translation>
        </message>
        <message>
            <source>Automatic</source>
            <translation>Automatisch</translation>
        </message>
        <message>
            <source>The program takes the likeliest photo of the same person</source>
            <translation>Das Programm nimmt das wahrscheinlichste Foto derselben Person</translation>
        </message>
        <message>
            <source>Chosen</source>
            <translation>Gewählt</translation>
        </message>
        <message>
            <source>Only the photos that you tick are used</source>
            <translation>Nur die angekreuzten Fotos werden verwendet</translation>
        </message>
        <message>
            <source>None</source>
            <translation>Keines</translation>
        </message>
        <message>
            <source>The face is restored without a good photo</source>
            <translation>Das Gesicht wird ohne gutes Foto restauriert</translation>
        </message>
        <message>
            <source>Photos of this person</source>
            <translation>Fotos dieser Person</translation>
        </message>
        <message>
            <source>Click a photo to use it alone; tick several to use them together.</source>
            <translation>Klicken Sie ein Foto an, um nur dieses zu nehmen; kreuzen Sie mehrere an, um sie zusammen zu nehmen.</translation>
        </message>
        <message>
            <source>Choose a photo…</source>
            <translation>Foto wählen…</translation>
        </message>
        <message>
            <source>Show in folder</source>
            <translation>Im Ordner zeigen</translation>
        </message>
        <message>
            <source>Select a face in the photo to choose its good photo.</source>
            <translation>Wählen Sie im Foto ein Gesicht, um sein gutes Foto zu bestimmen.</translation>
        </message>
        <message>
            <source>Looking for photos of this person…</source>
            <translation>Fotos dieser Person werden gesucht…</translation>
        </message>
        <message>
            <source>No photo in your folder looks like this person. Drop a good photo here, or choose one.</source>
            <translation>Kein Foto in Ihrem Ordner sieht nach dieser Person aus. Ziehen Sie ein gutes Foto hierher, oder wählen Sie eines.</translation>
        </message>
        <message>
            <source>Choose good photos of this person</source>
            <translation>Gute Fotos dieser Person wählen</translation>
        </message>
        <message>
            <source>Choose the folder of good photos</source>
            <translation>Den Ordner mit guten Fotos wählen</translation>
        </message>
    </context>
    <context>
        <name>RestoreActions</name>
        <message>
            <source>Restoring…</source>
            <translation>Wird restauriert…</translation>
        </message>
        <message>
            <source>Restore again</source>
            <translation>Noch einmal restaurieren</translation>
        </message>
        <message>
            <source>Restore this face</source>
            <translation>Dieses Gesicht restaurieren</translation>
        </message>
        <message numerus="yes">
            <source>Restore %n face(s)</source>
            <translation>
                <numerusform>%n Gesicht restaurieren</numerusform>
                <numerusform>%n Gesichter restaurieren</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ReviewPage</name>
        <message>
            <source>Back to the albums</source>
            <translation>Zurück zu den Alben</translation>
        </message>
        <message>
            <source>Contact sheet…</source>
            <translation>Kontaktbogen…</translation>
        </message>
        <message>
            <source>Looking through “{name}”</source>
            <translation>„{name}“ durchsehen</translation>
        </message>
        <message>
            <source>Everything in this album was looked at.</source>
            <translation>In diesem Album ist alles angesehen.</translation>
        </message>
    </context>
    <context>
        <name>ReviewPanel</name>
        <message>
            <source>How much of the album was looked at</source>
            <translation>Wie viel vom Album angesehen ist</translation>
        </message>
        <message>
            <source>Face</source>
            <translation>Gesicht</translation>
        </message>
        <message>
            <source>Accept (A)</source>
            <translation>Annehmen (A)</translation>
        </message>
        <message>
            <source>Redo… (R)</source>
            <translation>Noch einmal… (R)</translation>
        </message>
        <message>
            <source>Keep the original (O)</source>
            <translation>Original behalten (O)</translation>
        </message>
        <message>
            <source>The copy becomes the original photo, byte for byte</source>
            <translation>Die Kopie wird zum Originalfoto, Byte für Byte</translation>
        </message>
        <message>
            <source>Previous (P)</source>
            <translation>Voriges (P)</translation>
        </message>
        <message>
            <source>Next (N)</source>
            <translation>Nächstes (N)</translation>
        </message>
        <message>
            <source>Take the last answer back</source>
            <translation>Letzte Antwort zurücknehmen</translation>
        </message>
        <message>
            <source>Change this good photo…</source>
            <translation>Dieses gute Foto ändern…</translation>
        </message>
        <message>
            <source>Restores again every photo that this good photo helped</source>
            <translation>Restauriert jedes Foto noch einmal, bei dem dieses gute Foto geholfen hat</translation>
        </message>
        <message>
            <source>Show the face (Z)</source>
            <translation>Das Gesicht zeigen (Z)</translation>
        </message>
        <message>
            <source>Show the whole photo (Z)</source>
            <translation>Das ganze Foto zeigen (Z)</translation>
        </message>
        <message>
            <source>This one deserves a second look.</source>
            <translation>Dieses verdient einen zweiten Blick.</translation>
        </message>
        <message numerus="yes">
            <source>{at} of {count}, %n still to look at</source>
            <translation>
                <numerusform>{at} von {count}, noch %n anzusehen</numerusform>
                <numerusform>{at} von {count}, noch %n anzusehen</numerusform>
            </translation>
        </message>
        <message>
            <source>Accepted</source>
            <translation>Angenommen</translation>
        </message>
        <message>
            <source>The original was kept</source>
            <translation>Das Original wurde behalten</translation>
        </message>
        <message>
            <source>It is restored again and comes back for a look</source>
            <translation>Es wird noch einmal restauriert und kommt dann wieder zum Ansehen</translation>
        </message>
        <message>
            <source>Face {number} of {count}: {state}</source>
            <translation>Gesicht {number} von {count}: {state}</translation>
        </message>
        <message>
            <source>restored</source>
            <translation>restauriert</translation>
        </message>
        <message>
            <source>failed</source>
            <translation>fehlgeschlagen</translation>
        </message>
        <message>
            <source>kept as it was</source>
            <translation>behalten, wie es war</translation>
        </message>
        <message>
            <source>Good photo: {name}</source>
            <translation>Gutes Foto: {name}</translation>
        </message>
    </context>
    <context>
        <name>ReviewView</name>
        <message>
            <source>The photo as it was</source>
            <translation>Das Foto, wie es war</translation>
        </message>
        <message>
            <source>The restored photo</source>
            <translation>Das restaurierte Foto</translation>
        </message>
        <message>
            <source>The good photo that helped</source>
            <translation>Das gute Foto, das geholfen hat</translation>
        </message>
        <message>
            <source>Being restored again</source>
            <translation>Wird noch einmal restauriert</translation>
        </message>
        <message>
            <source>There is no copy</source>
            <translation>Es gibt keine Kopie</translation>
        </message>
        <message>
            <source>Before</source>
            <translation>Vorher</translation>
        </message>
        <message>
            <source>Original kept</source>
            <translation>Original behalten</translation>
        </message>
        <message>
            <source>After</source>
            <translation>Nachher</translation>
        </message>
        <message>
            <source>Good photo</source>
            <translation>Gutes Foto</translation>
        </message>
    </context>
    <context>
        <name>SamePersonDialog</name>
        <message>
            <source>The same person?</source>
            <translation>Dieselbe Person?</translation>
        </message>
        <message numerus="yes">
            <source>Is this the same person in these %n photo(s)? The chosen good photo is used for every face that is ticked.</source>
            <translation>
                <numerusform>Ist das auf diesem %n Foto dieselbe Person? Das gewählte gute Foto wird für jedes angekreuzte Gesicht verwendet.</numerusform>
                <numerusform>Ist das auf diesen %n Fotos dieselbe Person? Das gewählte gute Foto wird für jedes angekreuzte Gesicht verwendet.</numerusform>
            </translation>
        </message>
        <message>
            <source>Tick all</source>
            <translation>Alle ankreuzen</translation>
        </message>
        <message>
            <source>Tick none</source>
            <translation>Keines ankreuzen</translation>
        </message>
        <message>
            <source>Faces that look like the same person</source>
            <translation>Gesichter, die nach derselben Person aussehen</translation>
        </message>
        <message>
            <source>Face in {file}, likeness {likeness}: {words}</source>
            <translation>Gesicht in {file}, Ähnlichkeit {likeness}: {words}</translation>
        </message>
        <message numerus="yes">
            <source>%n face(s) ticked</source>
            <translation>
                <numerusform>%n Gesicht angekreuzt</numerusform>
                <numerusform>%n Gesichter angekreuzt</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Use for %n face(s)</source>
            <translation>
                <numerusform>Für %n Gesicht verwenden</numerusform>
                <numerusform>Für %n Gesichter verwenden</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SamePersonOffer</name>
        <message numerus="yes">
            <source>The good photo is used for %n more face(s).</source>
            <translation>
                <numerusform>Das gute Foto wird für %n weiteres Gesicht verwendet.</numerusform>
                <numerusform>Das gute Foto wird für %n weitere Gesichter verwendet.</numerusform>
            </translation>
        </message>
        <message>
            <source>Show them…</source>
            <translation>Zeigen…</translation>
        </message>
        <message>
            <source>No, thanks</source>
            <translation>Nein, danke</translation>
        </message>
        <message numerus="yes">
            <source>The same person is in %n other photo(s). Use the good photo there too?</source>
            <translation>
                <numerusform>Dieselbe Person ist auf %n weiteren Foto. Das gute Foto auch dort verwenden?</numerusform>
                <numerusform>Dieselbe Person ist auf %n weiteren Fotos. Das gute Foto auch dort verwenden?</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Settings</name>
        <message>
            <source>General</source>
            <translation>Allgemein</translation>
        </message>
        <message>
            <source>Computing</source>
            <translation>Rechnen</translation>
        </message>
        <message>
            <source>Models</source>
            <translation>Modelle</translation>
        </message>
        <message>
            <source>Photo library</source>
            <translation>Fotobibliothek</translation>
        </message>
        <message>
            <source>Faces</source>
            <translation>Gesichter</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>Exportieren</translation>
        </message>
        <message>
            <source>Storage and logs</source>
            <translation>Speicher und Protokolle</translation>
        </message>
        <message>
            <source>Automatic</source>
            <translation>Automatisch</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Sprache</translation>
        </message>
        <message>
            <source>The language of the program; it changes at once.</source>
            <translation>Die Sprache des Programms; sie wechselt sofort.</translation>
        </message>
        <message>
            <source>Same as the system</source>
            <translation>Wie das System</translation>
        </message>
        <message>
            <source>Appearance</source>
            <translation>Aussehen</translation>
        </message>
        <message>
            <source>Light or dark windows.</source>
            <translation>Helle oder dunkle Fenster.</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>Hell</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>Dunkel</translation>
        </message>
        <message>
            <source>Look for a newer version at every start</source>
            <translation>Bei jedem Start nach einer neueren Version suchen</translation>
        </message>
        <message>
            <source>Asks the project’s page for its newest version, and says so when it is newer than this one. Nothing about you, this computer or your photos is sent.</source>
            <translation>Fragt die Seite des Projekts nach der neuesten Version und sagt Bescheid, wenn sie neuer ist als diese. Über Sie, diesen Computer oder Ihre Fotos wird nichts gesendet.</translation>
        </message>
        <message>
            <source>Compute on</source>
            <translation>Rechnen auf</translation>
        </message>
        <message>
            <source>What restores the faces. A graphics card is many times faster than the processor. Automatic takes the fastest one there is.</source>
            <translation>Was die Gesichter restauriert. Eine Grafikkarte ist um ein Vielfaches schneller als der Prozessor. Automatisch nimmt das Schnellste, was da ist.</translation>
        </message>
        <message>
            <source>Processor (CPU)</source>
            <translation>Prozessor (CPU)</translation>
        </message>
        <message>
            <source>NVIDIA graphics card (CUDA)</source>
            <translation>NVIDIA-Grafikkarte (CUDA)</translation>
        </message>
        <message>
            <source>Apple graphics (MPS)</source>
            <translation>Apple-Grafik (MPS)</translation>
        </message>
        <message>
            <source>Precision</source>
            <translation>Genauigkeit</translation>
        </message>
        <message>
            <source>Half precision needs less memory on a graphics card and is often faster. The processor always computes in full precision.</source>
            <translation>Halbe Genauigkeit braucht auf einer Grafikkarte weniger Speicher und ist oft schneller. Der Prozessor rechnet immer mit voller Genauigkeit.</translation>
        </message>
        <message>
            <source>Full (32 bits)</source>
            <translation>Voll (32 Bit)</translation>
        </message>
        <message>
            <source>Half, wide range (bfloat16)</source>
            <translation>Halb, großer Bereich (bfloat16)</translation>
        </message>
        <message>
            <source>Half (float16)</source>
            <translation>Halb (float16)</translation>
        </message>
        <message>
            <source>Processor cores used</source>
            <translation>Verwendete Prozessorkerne</translation>
        </message>
        <message>
            <source>Fewer cores leave more of the computer to other programs, and take longer.</source>
            <translation>Weniger Kerne lassen anderen Programmen mehr vom Computer und brauchen länger.</translation>
        </message>
        <message>
            <source>All</source>
            <translation>Alle</translation>
        </message>
        <message>
            <source>Memory limit per photo</source>
            <translation>Speichergrenze je Foto</translation>
        </message>
        <message>
            <source>A photo that would need more memory than this is not opened. Set it when very large scans bring the computer to a halt.</source>
            <translation>Ein Foto, das mehr Speicher bräuchte, wird nicht geöffnet. Nützlich, wenn sehr große Scans den Computer lahmlegen.</translation>
        </message>
        <message>
            <source>No limit</source>
            <translation>Keine Grenze</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>Modell</translation>
        </message>
        <message>
            <source>The trained weights that restore faces. Empty takes the default ones.</source>
            <translation>Die trainierten Gewichte, die Gesichter restaurieren. Leer nimmt die mitgelieferten.</translation>
        </message>
        <message>
            <source>Folders with more models</source>
            <translation>Ordner mit weiteren Modellen</translation>
        </message>
        <message>
            <source>Folders with weights that you trained or were given. Nothing is copied.</source>
            <translation>Ordner mit Gewichten, die Sie trainiert oder bekommen haben. Nichts wird kopiert.</translation>
        </message>
        <message>
            <source>Folders with good photos</source>
            <translation>Ordner mit guten Fotos</translation>
        </message>
        <message>
            <source>Photos in these folders are proposed as references. They are only read, never changed, and nothing leaves this computer.</source>
            <translation>Fotos in diesen Ordnern werden als Referenz vorgeschlagen. Sie werden nur gelesen, nie verändert, und nichts verlässt diesen Computer.</translation>
        </message>
        <message>
            <source>Keep the original when the face changes by</source>
            <translation>Original behalten, wenn sich das Gesicht ändert um</translation>
        </message>
        <message>
            <source>When a restored face is further from the person&apos;s own photos than the original face by more than this, the original is kept. Smaller is stricter.</source>
            <translation>Wenn ein restauriertes Gesicht um mehr als dies weiter von den Fotos der Person entfernt ist als das ursprüngliche, bleibt das Original. Kleiner ist strenger.</translation>
        </message>
        <message>
            <source>Bring restored faces closer to their person</source>
            <translation>Restaurierte Gesichter ihrer Person näher bringen</translation>
        </message>
        <message>
            <source>Where good photos surely show the same person, a restored face is drawn a little towards them. It takes longer.</source>
            <translation>Wo gute Fotos sicher dieselbe Person zeigen, wird ein restauriertes Gesicht ihnen etwas angenähert. Das dauert länger.</translation>
        </message>
        <message>
            <source>Lend faces the detail of good photos</source>
            <translation>Gesichtern Einzelheiten guter Fotos leihen</translation>
        </message>
        <message>
            <source>Where good photos surely show the same person, eyes, skin and hair that the damage took are taken from them, as far as they fit.</source>
            <translation>Wo gute Fotos sicher dieselbe Person zeigen, werden Augen, Haut und Haare, die der Schaden genommen hat, aus ihnen übernommen, soweit sie passen.</translation>
        </message>
        <message>
            <source>Change hardly damaged faces less</source>
            <translation>Kaum beschädigte Gesichter weniger verändern</translation>
        </message>
        <message>
            <source>A face that is hardly damaged knows its person better than any restoration: it is changed a little, or not at all.</source>
            <translation>Ein kaum beschädigtes Gesicht zeigt die Person besser als jede Restaurierung: Es wird wenig oder gar nicht verändert.</translation>
        </message>
        <message>
            <source>How sure a found face must be</source>
            <translation>Wie sicher ein gefundenes Gesicht sein muss</translation>
        </message>
        <message>
            <source>Lower finds more faces in poor photos, and more things that are none.</source>
            <translation>Niedriger findet mehr Gesichter in schlechten Fotos, und mehr Dinge, die keine sind.</translation>
        </message>
        <message>
            <source>File format</source>
            <translation>Dateiformat</translation>
        </message>
        <message>
            <source>The format of exported photos.</source>
            <translation>Das Format exportierter Fotos.</translation>
        </message>
        <message>
            <source>Same as the original</source>
            <translation>Wie das Original</translation>
        </message>
        <message>
            <source>JPEG quality</source>
            <translation>JPEG-Qualität</translation>
        </message>
        <message>
            <source>Higher looks better and needs more space.</source>
            <translation>Höher sieht besser aus und braucht mehr Platz.</translation>
        </message>
        <message>
            <source>File name</source>
            <translation>Dateiname</translation>
        </message>
        <message>
            <source>How exported photos are named; {name} stands for the original&apos;s name.</source>
            <translation>Wie exportierte Fotos heißen; {name} steht für den Namen des Originals.</translation>
        </message>
        <message>
            <source>Folder</source>
            <translation>Ordner</translation>
        </message>
        <message>
            <source>Where exported photos go. Empty asks, and proposes the last one.</source>
            <translation>Wohin exportierte Fotos kommen. Leer fragt und schlägt den letzten Ordner vor.</translation>
        </message>
        <message>
            <source>When a file exists already</source>
            <translation>Wenn es die Datei schon gibt</translation>
        </message>
        <message>
            <source>What happens when an exported photo would get the name of another file.</source>
            <translation>Was geschieht, wenn ein exportiertes Foto den Namen einer anderen Datei bekäme.</translation>
        </message>
        <message>
            <source>Add a number to the name</source>
            <translation>Eine Nummer an den Namen hängen</translation>
        </message>
        <message>
            <source>Leave it, and skip the photo</source>
            <translation>Stehen lassen und das Foto überspringen</translation>
        </message>
        <message>
            <source>Replace it</source>
            <translation>Ersetzen</translation>
        </message>
        <message>
            <source>Longer side</source>
            <translation>Längere Seite</translation>
        </message>
        <message>
            <source>Larger photos are shrunk to this; smaller ones stay as they are.</source>
            <translation>Größere Fotos werden darauf verkleinert; kleinere bleiben, wie sie sind.</translation>
        </message>
        <message>
            <source>Photos in which nothing was restored</source>
            <translation>Fotos, in denen nichts restauriert wurde</translation>
        </message>
        <message>
            <source>Whether an export also copies the photos that stay as they are.</source>
            <translation>Ob beim Exportieren auch die Fotos kopiert werden, die bleiben, wie sie sind.</translation>
        </message>
        <message>
            <source>Leave them out</source>
            <translation>Auslassen</translation>
        </message>
        <message>
            <source>Copy them</source>
            <translation>Kopieren</translation>
        </message>
        <message>
            <source>Size of the cache</source>
            <translation>Größe des Zwischenspeichers</translation>
        </message>
        <message>
            <source>Thumbnails and restored faces are kept on the disk up to this size, the oldest go first. Your photos are not in it.</source>
            <translation>Vorschaubilder und restaurierte Gesichter bleiben bis zu dieser Größe auf dem Datenträger, die ältesten gehen zuerst. Ihre Fotos sind nicht darin.</translation>
        </message>
        <message>
            <source>Log</source>
            <translation>Protokoll</translation>
        </message>
        <message>
            <source>How much is written to the log file, for finding out what went wrong.</source>
            <translation>Wie viel ins Protokoll geschrieben wird, um Fehler zu finden.</translation>
        </message>
        <message>
            <source>Problems only</source>
            <translation>Nur Probleme</translation>
        </message>
        <message>
            <source>Normal</source>
            <translation>Normal</translation>
        </message>
        <message>
            <source>Everything</source>
            <translation>Alles</translation>
        </message>
    </context>
    <context>
        <name>SettingsDialog</name>
        <message>
            <source>Back to the default</source>
            <translation>Zurück zur Vorgabe</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Einstellungen</translation>
        </message>
        <message>
            <source>Search the settings</source>
            <translation>Einstellungen durchsuchen</translation>
        </message>
        <message>
            <source>Groups of settings</source>
            <translation>Gruppen von Einstellungen</translation>
        </message>
        <message>
            <source>No setting has this name.</source>
            <translation>Keine Einstellung heißt so.</translation>
        </message>
    </context>
    <context>
        <name>ShortcutsDialog</name>
        <message>
            <source>Keyboard shortcuts</source>
            <translation>Tastenkürzel</translation>
        </message>
        <message>
            <source>Search commands and keys</source>
            <translation>Befehle und Tasten suchen</translation>
        </message>
        <message>
            <source>Commands and their keys</source>
            <translation>Befehle und ihre Tasten</translation>
        </message>
        <message>
            <source>Command</source>
            <translation>Befehl</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>Tasten</translation>
        </message>
        <message>
            <source>In the photo</source>
            <translation>Im Foto</translation>
        </message>
        <message>
            <source>Looking through an album</source>
            <translation>Ein Album durchsehen</translation>
        </message>
        <message>
            <source>Next or previous face</source>
            <translation>Nächstes oder voriges Gesicht</translation>
        </message>
        <message>
            <source>Adjust the box of the face, and keep it</source>
            <translation>Den Rahmen des Gesichts anpassen und übernehmen</translation>
        </message>
        <message>
            <source>Leave the box as it was</source>
            <translation>Den Rahmen lassen, wie er war</translation>
        </message>
        <message>
            <source>Move the box or the photo</source>
            <translation>Den Rahmen oder das Foto verschieben</translation>
        </message>
        <message>
            <source>Scale the box</source>
            <translation>Die Größe des Rahmens ändern</translation>
        </message>
        <message>
            <source>Turn the box</source>
            <translation>Den Rahmen drehen</translation>
        </message>
        <message>
            <source>Draw a face</source>
            <translation>Gesicht einzeichnen</translation>
        </message>
        <message>
            <source>Edit the crop</source>
            <translation>Den Ausschnitt bearbeiten</translation>
        </message>
        <message>
            <source>Leave the face alone, or take it back</source>
            <translation>Das Gesicht in Ruhe lassen, oder doch nicht</translation>
        </message>
        <message>
            <source>See the original while held</source>
            <translation>Das Original sehen, solange gehalten</translation>
        </message>
        <message>
            <source>Next way to compare</source>
            <translation>Nächste Art zu vergleichen</translation>
        </message>
        <message>
            <source>Move the slider</source>
            <translation>Den Schieber bewegen</translation>
        </message>
        <message>
            <source>Magnifier</source>
            <translation>Lupe</translation>
        </message>
        <message>
            <source>Show the good photo</source>
            <translation>Das gute Foto zeigen</translation>
        </message>
        <message>
            <source>Hide the boxes</source>
            <translation>Die Rahmen verbergen</translation>
        </message>
        <message>
            <source>Zoom in or out</source>
            <translation>Vergrößern oder verkleinern</translation>
        </message>
        <message>
            <source>Whole photo, or 100 %</source>
            <translation>Ganzes Foto oder 100 %</translation>
        </message>
        <message>
            <source>Accept the restored photo</source>
            <translation>Das restaurierte Foto annehmen</translation>
        </message>
        <message>
            <source>Restore it again, with other choices</source>
            <translation>Noch einmal restaurieren, mit anderer Wahl</translation>
        </message>
        <message>
            <source>Keep the original</source>
            <translation>Original behalten</translation>
        </message>
        <message>
            <source>Next or previous photo</source>
            <translation>Nächstes oder voriges Foto</translation>
        </message>
        <message>
            <source>Next face</source>
            <translation>Nächstes Gesicht</translation>
        </message>
        <message>
            <source>Whole photo, or the face</source>
            <translation>Ganzes Foto oder das Gesicht</translation>
        </message>
        <message>
            <source>Take the last answer back</source>
            <translation>Letzte Antwort zurücknehmen</translation>
        </message>
        <message>
            <source>Back to the albums</source>
            <translation>Zurück zu den Alben</translation>
        </message>
        <message>
            <source>Move an album in the queue</source>
            <translation>Ein Album in der Reihe verschieben</translation>
        </message>
        <message>
            <source>Try photos again</source>
            <translation>Fotos noch einmal versuchen</translation>
        </message>
        <message>
            <source>Restore photos next</source>
            <translation>Fotos als Nächstes restaurieren</translation>
        </message>
        <message>
            <source>Leave photos out</source>
            <translation>Fotos auslassen</translation>
        </message>
    </context>
    <context>
        <name>StartPage</name>
        <message>
            <source>Restore an old photo with the help of a good one</source>
            <translation>Ein altes Foto mit Hilfe eines guten wiederherstellen</translation>
        </message>
        <message>
            <source>The program looks for faces, finds good photos of the same people, and brings back what time took, without making anybody somebody else.</source>
            <translation>Das Programm sucht Gesichter, findet gute Fotos derselben Menschen und holt zurück, was die Zeit genommen hat, ohne aus jemandem einen anderen zu machen.</translation>
        </message>
        <message>
            <source>Try it with a sample</source>
            <translation>Mit einem Beispiel ausprobieren</translation>
        </message>
        <message>
            <source>A damaged portrait and a good photo of the same person.</source>
            <translation>Ein beschädigtes Porträt und ein gutes Foto derselben Person.</translation>
        </message>
        <message>
            <source>Open the sample</source>
            <translation>Beispiel öffnen</translation>
        </message>
        <message>
            <source>Opened lately</source>
            <translation>Zuletzt geöffnet</translation>
        </message>
        <message>
            <source>Nothing leaves this computer. Your photos are never changed: what you export are copies.</source>
            <translation>Nichts verlässt diesen Computer. Ihre Fotos werden nie verändert: Exportiert werden Kopien.</translation>
        </message>
        <message numerus="yes">
            <source>{name} – %n photo(s)</source>
            <translation>
                <numerusform>{name} – %n Foto</numerusform>
                <numerusform>{name} – %n Fotos</numerusform>
            </translation>
        </message>
        <message>
            <source>Your good photos</source>
            <translation>Ihre guten Fotos</translation>
        </message>
        <message>
            <source>Choose the folder where you keep good photos of the same people. The program finds the right ones by itself.</source>
            <translation>Wählen Sie den Ordner mit guten Fotos derselben Menschen. Das Programm findet die richtigen selbst.</translation>
        </message>
        <message>
            <source>Choose the folder…</source>
            <translation>Ordner wählen…</translation>
        </message>
        <message>
            <source>Change…</source>
            <translation>Ändern…</translation>
        </message>
        <message>
            <source>Looking through the folder…</source>
            <translation>Der Ordner wird durchgesehen…</translation>
        </message>
        <message numerus="yes">
            <source>%n good photo(s) are ready to help.</source>
            <translation>
                <numerusform>%n gutes Foto steht bereit.</numerusform>
                <numerusform>%n gute Fotos stehen bereit.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>StatusLine</name>
        <message>
            <source>Restoring {number} of {total}, about {time} left</source>
            <translation>Restauriere {number} von {total}, noch etwa {time}</translation>
        </message>
        <message>
            <source>Restoring {number} of {total}</source>
            <translation>Restauriere {number} von {total}</translation>
        </message>
        <message>
            <source>Restoring…</source>
            <translation>Wird restauriert…</translation>
        </message>
        <message>
            <source>Looking through good photos: {done} of {total}</source>
            <translation>Gute Fotos werden durchgesehen: {done} von {total}</translation>
        </message>
        <message>
            <source>Looking through good photos…</source>
            <translation>Gute Fotos werden durchgesehen…</translation>
        </message>
        <message numerus="yes">
            <source>%n photo(s)</source>
            <translation>
                <numerusform>%n Foto</numerusform>
                <numerusform>%n Fotos</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n photo(s), {restored} restored</source>
            <translation>
                <numerusform>%n Foto, {restored} restauriert</numerusform>
                <numerusform>%n Fotos, {restored} restauriert</numerusform>
            </translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Noch einmal versuchen</translation>
        </message>
        <message>
            <source>Stop restoring</source>
            <translation>Restaurieren beenden</translation>
        </message>
        <message>
            <source>Stop looking through good photos</source>
            <translation>Durchsehen der guten Fotos beenden</translation>
        </message>
        <message>
            <source>Starting…</source>
            <translation>Wird gestartet…</translation>
        </message>
        <message>
            <source>Getting ready: loading the networks…</source>
            <translation>Vorbereitung: Die Netze werden geladen…</translation>
        </message>
        <message>
            <source>Restoring stopped unexpectedly. Starting it again; your work is kept.</source>
            <translation>Das Restaurieren brach unerwartet ab. Es wird neu gestartet; Ihre Arbeit ist gesichert.</translation>
        </message>
        <message>
            <source>Restoring does not work at the moment.</source>
            <translation>Restaurieren geht im Moment nicht.</translation>
        </message>
        <message>
            <source>Ready</source>
            <translation>Bereit</translation>
        </message>
        <message>
            <source>Ready, on {device}</source>
            <translation>Bereit, auf: {device}</translation>
        </message>
        <message>
            <source>Ready: {seconds} per face on {device}</source>
            <translation>Bereit: {seconds} je Gesicht auf: {device}</translation>
        </message>
    </context>
    <context>
        <name>StorageSection</name>
        <message>
            <source>Empty the cache</source>
            <translation>Zwischenspeicher leeren</translation>
        </message>
        <message>
            <source>Show the log files</source>
            <translation>Protokolldateien zeigen</translation>
        </message>
        <message>
            <source>Measuring the cache…</source>
            <translation>Der Zwischenspeicher wird gemessen…</translation>
        </message>
        <message>
            <source>The cache holds {size}.</source>
            <translation>Der Zwischenspeicher enthält {size}.</translation>
        </message>
    </context>
    <context>
        <name>StrengthSlider</name>
        <message>
            <source>&amp;Strength</source>
            <translation>&amp;Stärke</translation>
        </message>
        <message>
            <source>Strength of the restored face</source>
            <translation>Stärke des restaurierten Gesichts</translation>
        </message>
        <message>
            <source>0 % shows the original, 100 % the restored face. Double-click for 100 %.</source>
            <translation>0 % zeigt das Original, 100 % das restaurierte Gesicht. Doppelklick für 100 %.</translation>
        </message>
    </context>
    <context>
        <name>SummaryWords</name>
        <message numerus="yes">
            <source>Export cancelled: %n photo(s) were exported before</source>
            <translation>
                <numerusform>Export abgebrochen: %n Foto wurde vorher exportiert</numerusform>
                <numerusform>Export abgebrochen: %n Fotos wurden vorher exportiert</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n photo(s) could not be exported</source>
            <translation>
                <numerusform>%n Foto konnte nicht exportiert werden</numerusform>
                <numerusform>%n Fotos konnten nicht exportiert werden</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n photo(s) exported, {failed} could not be</source>
            <translation>
                <numerusform>%n Foto exportiert, {failed} nicht</numerusform>
                <numerusform>%n Fotos exportiert, {failed} nicht</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n photo(s) exported</source>
            <translation>
                <numerusform>%n Foto exportiert</numerusform>
                <numerusform>%n Fotos exportiert</numerusform>
            </translation>
        </message>
        <message>
            <source>No photo was exported</source>
            <translation>Kein Foto wurde exportiert</translation>
        </message>
        <message numerus="yes">
            <source>%n photo(s) with restored faces</source>
            <translation>
                <numerusform>%n Foto mit restaurierten Gesichtern</numerusform>
                <numerusform>%n Fotos mit restaurierten Gesichtern</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n face(s) in them stay as they were</source>
            <translation>
                <numerusform>%n Gesicht darin bleibt, wie es war</numerusform>
                <numerusform>%n Gesichter darin bleiben, wie sie waren</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n photo(s) copied, nothing was restored</source>
            <translation>
                <numerusform>%n Foto kopiert, nichts wurde restauriert</numerusform>
                <numerusform>%n Fotos kopiert, nichts wurde restauriert</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n photo(s) skipped, nothing was restored</source>
            <translation>
                <numerusform>%n Foto übergangen, nichts wurde restauriert</numerusform>
                <numerusform>%n Fotos übergangen, nichts wurde restauriert</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n photo(s) skipped, the file was there</source>
            <translation>
                <numerusform>%n Foto übergangen, die Datei war schon da</numerusform>
                <numerusform>%n Fotos übergangen, die Dateien waren schon da</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n photo(s) failed</source>
            <translation>
                <numerusform>%n Foto fehlgeschlagen</numerusform>
                <numerusform>%n Fotos fehlgeschlagen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n photo(s) not exported, cancelled</source>
            <translation>
                <numerusform>%n Foto nicht exportiert, abgebrochen</numerusform>
                <numerusform>%n Fotos nicht exportiert, abgebrochen</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>TextControl</name>
        <message>
            <source>Choose…</source>
            <translation>Wählen…</translation>
        </message>
    </context>
    <context>
        <name>UpdateDialog</name>
        <message>
            <source>Newer version</source>
            <translation>Neuere Version</translation>
        </message>
        <message>
            <source>The project’s page is asked for the number of its newest version. Nothing about you, this computer or your photos is sent with it; as with every page, its server sees your internet address.</source>
            <translation>Die Seite des Projekts wird nach der Nummer ihrer neuesten Version gefragt. Über Sie, diesen Computer oder Ihre Fotos wird dabei nichts gesendet; wie bei jeder Seite sieht deren Server Ihre Internetadresse.</translation>
        </message>
        <message>
            <source>Look at every start</source>
            <translation>Bei jedem Start nachsehen</translation>
        </message>
        <message>
            <source>Open the page</source>
            <translation>Seite öffnen</translation>
        </message>
        <message>
            <source>What is new</source>
            <translation>Was neu ist</translation>
        </message>
        <message>
            <source>Asking the project’s page…</source>
            <translation>Die Seite des Projekts wird gefragt …</translation>
        </message>
        <message>
            <source>The project’s page cannot be reached. Everything else works without a network.</source>
            <translation>Die Seite des Projekts ist nicht erreichbar. Alles andere funktioniert ohne Netz.</translation>
        </message>
        <message>
            <source>No secure connection to the project’s page could be made, so it was not asked.</source>
            <translation>Es kam keine sichere Verbindung zur Seite des Projekts zustande; deshalb wurde sie nicht gefragt.</translation>
        </message>
        <message>
            <source>The project’s page gave no answer that makes sense.</source>
            <translation>Die Seite des Projekts gab keine verständliche Antwort.</translation>
        </message>
        <message>
            <source>Version {version} is the newest.</source>
            <translation>Version {version} ist die neueste.</translation>
        </message>
        <message>
            <source>Version {newer} can be had; this is {version}.</source>
            <translation>Version {newer} ist verfügbar; diese ist {version}.</translation>
        </message>
    </context>
    <context>
        <name>WindowActions</name>
        <message>
            <source>&amp;Open photos…</source>
            <translation>Fotos ö&amp;ffnen…</translation>
        </message>
        <message>
            <source>Open a &amp;folder…</source>
            <translation>&amp;Ordner öffnen…</translation>
        </message>
        <message>
            <source>Restore a whole &amp;album…</source>
            <translation>Ein ganzes Albu&amp;m restaurieren…</translation>
        </message>
        <message>
            <source>Restore all photos of folders, however many</source>
            <translation>Alle Fotos in Ordnern restaurieren, wie viele es auch sind</translation>
        </message>
        <message>
            <source>&amp;Clear this list</source>
            <translation>Diese &amp;Liste leeren</translation>
        </message>
        <message>
            <source>Folder of &amp;good photos…</source>
            <translation>Ordner mit &amp;guten Fotos…</translation>
        </message>
        <message>
            <source>&amp;Export…</source>
            <translation>&amp;Exportieren…</translation>
        </message>
        <message>
            <source>Save copies of the restored photos</source>
            <translation>Kopien der restaurierten Fotos speichern</translation>
        </message>
        <message>
            <source>Export &amp;all…</source>
            <translation>&amp;Alle exportieren…</translation>
        </message>
        <message>
            <source>&amp;Settings…</source>
            <translation>&amp;Einstellungen…</translation>
        </message>
        <message>
            <source>&amp;Quit</source>
            <translation>&amp;Beenden</translation>
        </message>
        <message>
            <source>&amp;Paste photos</source>
            <translation>Fotos e&amp;infügen</translation>
        </message>
        <message>
            <source>Select &amp;all photos</source>
            <translation>&amp;Alle Fotos auswählen</translation>
        </message>
        <message>
            <source>&amp;Remove from the list</source>
            <translation>Aus der Liste &amp;nehmen</translation>
        </message>
        <message>
            <source>Closes the photos; no file is deleted</source>
            <translation>Schließt die Fotos; keine Datei wird gelöscht</translation>
        </message>
        <message>
            <source>Photos at the &amp;side</source>
            <translation>Fotos an der &amp;Seite</translation>
        </message>
        <message>
            <source>Faces and &amp;good photos</source>
            <translation>Gesichter und &amp;gute Fotos</translation>
        </message>
        <message>
            <source>&amp;Full screen</source>
            <translation>&amp;Vollbild</translation>
        </message>
        <message>
            <source>&amp;Albums</source>
            <translation>&amp;Alben</translation>
        </message>
        <message>
            <source>Albums that are restored, or were</source>
            <translation>Alben, die restauriert werden oder wurden</translation>
        </message>
        <message>
            <source>&amp;Restore</source>
            <translation>&amp;Restaurieren</translation>
        </message>
        <message>
            <source>Restore the faces of the selected photos</source>
            <translation>Die Gesichter der ausgewählten Fotos restaurieren</translation>
        </message>
        <message>
            <source>Restore &amp;all</source>
            <translation>&amp;Alle restaurieren</translation>
        </message>
        <message>
            <source>Restore every photo that is not restored yet</source>
            <translation>Jedes Foto restaurieren, das es noch nicht ist</translation>
        </message>
        <message>
            <source>S&amp;top restoring</source>
            <translation>Restaurieren be&amp;enden</translation>
        </message>
        <message>
            <source>&amp;Next photo</source>
            <translation>&amp;Nächstes Foto</translation>
        </message>
        <message>
            <source>&amp;Previous photo</source>
            <translation>&amp;Voriges Foto</translation>
        </message>
        <message>
            <source>Try the photo a&amp;gain</source>
            <translation>Das Foto noch &amp;einmal versuchen</translation>
        </message>
        <message>
            <source>Show in &amp;folder</source>
            <translation>Im &amp;Ordner zeigen</translation>
        </message>
        <message>
            <source>&amp;Keyboard shortcuts</source>
            <translation>&amp;Tastenkürzel</translation>
        </message>
        <message>
            <source>Open the &amp;sample</source>
            <translation>&amp;Beispiel öffnen</translation>
        </message>
        <message>
            <source>&amp;Models…</source>
            <translation>&amp;Modelle…</translation>
        </message>
        <message>
            <source>Show the &amp;log files</source>
            <translation>&amp;Protokolldateien zeigen</translation>
        </message>
        <message>
            <source>&amp;Copy diagnosis</source>
            <translation>&amp;Diagnose kopieren</translation>
        </message>
        <message>
            <source>Copies what a bug report needs, without names and file names</source>
            <translation>Kopiert, was ein Fehlerbericht braucht, ohne Namen und Dateinamen</translation>
        </message>
        <message>
            <source>Look for a &amp;newer version…</source>
            <translation>Nach einer &amp;neueren Version suchen…</translation>
        </message>
        <message>
            <source>&amp;About ENTED Desktop</source>
            <translation>Ü&amp;ber ENTED Desktop</translation>
        </message>
        <message>
            <source>&amp;Undo: {step}</source>
            <translation>&amp;Rückgängig: {step}</translation>
        </message>
        <message>
            <source>&amp;Undo</source>
            <translation>&amp;Rückgängig</translation>
        </message>
        <message>
            <source>&amp;Redo: {step}</source>
            <translation>&amp;Wiederholen: {step}</translation>
        </message>
        <message>
            <source>&amp;Redo</source>
            <translation>&amp;Wiederholen</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Rückgängig</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>Wiederholen</translation>
        </message>
    </context>
    <context>
        <name>WindowAlbums</name>
        <message>
            <source>{name}, contact sheet.html</source>
            <translation>{name}, Kontaktbogen.html</translation>
        </message>
        <message>
            <source>Web page (*.html)</source>
            <translation>Webseite (*.html)</translation>
        </message>
        <message>
            <source>PDF for printing (*.pdf)</source>
            <translation>PDF zum Drucken (*.pdf)</translation>
        </message>
        <message>
            <source>Save the contact sheet</source>
            <translation>Den Kontaktbogen speichern</translation>
        </message>
        <message>
            <source>The contact sheet is being written. You can go on meanwhile.</source>
            <translation>Der Kontaktbogen wird geschrieben. Sie können inzwischen weiterarbeiten.</translation>
        </message>
        <message>
            <source>The contact sheet is being written: {done} of {total}</source>
            <translation>Der Kontaktbogen wird geschrieben: {done} von {total}</translation>
        </message>
        <message>
            <source>The contact sheet is ready: {name}</source>
            <translation>Der Kontaktbogen ist fertig: {name}</translation>
        </message>
        <message>
            <source>Open it</source>
            <translation>Öffnen</translation>
        </message>
        <message>
            <source>“{name}” has stopped. {reason}</source>
            <translation>„{name}“ wurde angehalten. {reason}</translation>
        </message>
        <message>
            <source>Show the album</source>
            <translation>Das Album zeigen</translation>
        </message>
        <message>
            <source>“{name}” is finished: {counts}</source>
            <translation>„{name}“ ist fertig: {counts}</translation>
        </message>
        <message>
            <source>Look through</source>
            <translation>Durchsehen</translation>
        </message>
        <message>
            <source>ENTED Desktop</source>
            <translation>ENTED Desktop</translation>
        </message>
        <message numerus="yes">
            <source>%n album(s) were interrupted and can go on now.</source>
            <translation>
                <numerusform>%n Album wurde unterbrochen und kann jetzt fortgesetzt werden.</numerusform>
                <numerusform>%n Alben wurden unterbrochen und können jetzt fortgesetzt werden.</numerusform>
            </translation>
        </message>
        <message>
            <source>Go on</source>
            <translation>Fortsetzen</translation>
        </message>
        <message>
            <source>Album: {done}</source>
            <translation>Album: {done}</translation>
        </message>
    </context>
    <context>
        <name>WindowClosing</name>
        <message>
            <source>Close ENTED Desktop</source>
            <translation>ENTED Desktop schließen</translation>
        </message>
        <message numerus="yes">
            <source>%n photo(s) are still to be exported.</source>
            <translation>
                <numerusform>%n Foto muss noch exportiert werden.</numerusform>
                <numerusform>%n Fotos müssen noch exportiert werden.</numerusform>
            </translation>
        </message>
        <message>
            <source>Files that are written stay, and none is left half written.</source>
            <translation>Geschriebene Dateien bleiben, und keine bleibt halb geschrieben.</translation>
        </message>
        <message>
            <source>Close when it is done</source>
            <translation>Schließen, wenn es fertig ist</translation>
        </message>
        <message>
            <source>Stop and close</source>
            <translation>Anhalten und schließen</translation>
        </message>
        <message>
            <source>The window closes when the export is done.</source>
            <translation>Das Fenster schließt sich, wenn der Export fertig ist.</translation>
        </message>
        <message>
            <source>Stay open</source>
            <translation>Offen lassen</translation>
        </message>
    </context>
    <context>
        <name>WindowHelp</name>
        <message>
            <source>Version {version} of this program can be had.</source>
            <translation>Version {version} dieses Programms ist verfügbar.</translation>
        </message>
        <message>
            <source>What is new</source>
            <translation>Was neu ist</translation>
        </message>
        <message>
            <source>Copied. It holds no names, no file names and no pictures.</source>
            <translation>Kopiert. Es enthält keine Namen, keine Dateinamen und keine Bilder.</translation>
        </message>
    </context>
    <context>
        <name>WindowMenus</name>
        <message>
            <source>&amp;File</source>
            <translation>&amp;Datei</translation>
        </message>
        <message>
            <source>&amp;Edit</source>
            <translation>&amp;Bearbeiten</translation>
        </message>
        <message>
            <source>&amp;View</source>
            <translation>&amp;Ansicht</translation>
        </message>
        <message>
            <source>&amp;Photo</source>
            <translation>&amp;Foto</translation>
        </message>
        <message>
            <source>&amp;Help</source>
            <translation>&amp;Hilfe</translation>
        </message>
        <message>
            <source>Open &amp;recent</source>
            <translation>&amp;Zuletzt geöffnet</translation>
        </message>
        <message>
            <source>Toolbar</source>
            <translation>Werkzeugleiste</translation>
        </message>
    </context>
    <context>
        <name>WindowMessages</name>
        <message numerus="yes">
            <source>%n face(s) need a good photo of the person first.</source>
            <translation>
                <numerusform>%n Gesicht braucht zuerst ein gutes Foto der Person.</numerusform>
                <numerusform>%n Gesichter brauchen zuerst ein gutes Foto der Person.</numerusform>
            </translation>
        </message>
        <message>
            <source>Restore without one</source>
            <translation>Ohne restaurieren</translation>
        </message>
        <message>
            <source>Finished: {restored} restored, {kept} kept as they were, {failed} failed.</source>
            <translation>Fertig: {restored} restauriert, {kept} behalten, {failed} gescheitert.</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Einstellungen</translation>
        </message>
        <message>
            <source>Your work could not be saved. Make room on the disk; it is tried again.</source>
            <translation>Ihre Arbeit konnte nicht gesichert werden. Schaffen Sie Platz auf dem Datenträger; es wird noch einmal versucht.</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Noch einmal versuchen</translation>
        </message>
    </context>
    <context>
        <name>WindowOpening</name>
        <message>
            <source>Open photos</source>
            <translation>Fotos öffnen</translation>
        </message>
        <message>
            <source>Photos ({patterns})</source>
            <translation>Fotos ({patterns})</translation>
        </message>
        <message>
            <source>All files (*)</source>
            <translation>Alle Dateien (*)</translation>
        </message>
        <message>
            <source>Open a folder of photos</source>
            <translation>Einen Ordner mit Fotos öffnen</translation>
        </message>
        <message>
            <source>Choose the folder of good photos</source>
            <translation>Den Ordner mit guten Fotos wählen</translation>
        </message>
        <message>
            <source>Good photos are looked for in {folder}. You can go on meanwhile.</source>
            <translation>In {folder} wird nach guten Fotos gesucht. Sie können inzwischen weiterarbeiten.</translation>
        </message>
        <message>
            <source>There is no photo in the clipboard.</source>
            <translation>In der Zwischenablage ist kein Foto.</translation>
        </message>
        <message>
            <source>No photos were found there.</source>
            <translation>Dort wurden keine Fotos gefunden.</translation>
        </message>
        <message>
            <source>The picture from the clipboard could not be saved.</source>
            <translation>Das Bild aus der Zwischenablage konnte nicht gespeichert werden.</translation>
        </message>
    </context>
    <context>
        <name>Words</name>
        <message>
            <source>Waiting</source>
            <translation>Wartet</translation>
        </message>
        <message>
            <source>Finding faces</source>
            <translation>Sucht Gesichter</translation>
        </message>
        <message>
            <source>Needs a good photo</source>
            <translation>Braucht ein gutes Foto</translation>
        </message>
        <message>
            <source>Ready to restore</source>
            <translation>Bereit zum Restaurieren</translation>
        </message>
        <message>
            <source>Restoring</source>
            <translation>Wird restauriert</translation>
        </message>
        <message>
            <source>Restored</source>
            <translation>Restauriert</translation>
        </message>
        <message>
            <source>Kept as it was</source>
            <translation>Behalten, wie es war</translation>
        </message>
        <message>
            <source>Could not be restored</source>
            <translation>Ließ sich nicht restaurieren</translation>
        </message>
        <message>
            <source>The file is not there any more.</source>
            <translation>Die Datei ist nicht mehr da.</translation>
        </message>
        <message>
            <source>Bring it back or connect its disk, then try again.</source>
            <translation>Holen Sie sie zurück oder verbinden Sie den Datenträger, dann noch einmal.</translation>
        </message>
        <message>
            <source>The file is empty.</source>
            <translation>Die Datei ist leer.</translation>
        </message>
        <message>
            <source>Copy it again from where it came from.</source>
            <translation>Kopieren Sie sie noch einmal von dort, woher sie kam.</translation>
        </message>
        <message>
            <source>The file ends too early: a part of the photo is missing.</source>
            <translation>Die Datei endet zu früh: Ein Teil des Fotos fehlt.</translation>
        </message>
        <message>
            <source>The file cannot be read.</source>
            <translation>Die Datei kann nicht gelesen werden.</translation>
        </message>
        <message>
            <source>Check that you may open it, and that its disk is connected.</source>
            <translation>Prüfen Sie, ob Sie sie öffnen dürfen und der Datenträger verbunden ist.</translation>
        </message>
        <message>
            <source>This is no photo that the program can read.</source>
            <translation>Das ist kein Foto, das das Programm lesen kann.</translation>
        </message>
        <message>
            <source>Save it as JPEG, PNG or TIFF with another program.</source>
            <translation>Speichern Sie es mit einem anderen Programm als JPEG, PNG oder TIFF.</translation>
        </message>
        <message>
            <source>The photo has too many pixels.</source>
            <translation>Das Foto hat zu viele Pixel.</translation>
        </message>
        <message>
            <source>Open a smaller copy.</source>
            <translation>Öffnen Sie eine kleinere Kopie.</translation>
        </message>
        <message>
            <source>The photo needs more memory than there is.</source>
            <translation>Das Foto braucht mehr Speicher, als da ist.</translation>
        </message>
        <message>
            <source>Close other programs, or open a smaller copy.</source>
            <translation>Schließen Sie andere Programme, oder öffnen Sie eine kleinere Kopie.</translation>
        </message>
        <message>
            <source>There are no photos in this folder.</source>
            <translation>In diesem Ordner sind keine Fotos.</translation>
        </message>
        <message>
            <source>No face found.</source>
            <translation>Kein Gesicht gefunden.</translation>
        </message>
        <message>
            <source>Draw a box around it.</source>
            <translation>Ziehen Sie einen Rahmen darum.</translation>
        </message>
        <message>
            <source>The face is too small to restore.</source>
            <translation>Das Gesicht ist zu klein zum Restaurieren.</translation>
        </message>
        <message>
            <source>The box does not fit a face.</source>
            <translation>Der Rahmen passt zu keinem Gesicht.</translation>
        </message>
        <message>
            <source>Draw it again from the brows to the chin.</source>
            <translation>Ziehen Sie ihn neu, von den Brauen bis zum Kinn.</translation>
        </message>
        <message>
            <source>This face is not in the photo any more.</source>
            <translation>Dieses Gesicht ist nicht mehr im Foto.</translation>
        </message>
        <message>
            <source>A good photo that was chosen is not there any more.</source>
            <translation>Ein gewähltes gutes Foto ist nicht mehr da.</translation>
        </message>
        <message>
            <source>Choose another one.</source>
            <translation>Wählen Sie ein anderes.</translation>
        </message>
        <message>
            <source>No face was found in the good photo.</source>
            <translation>Im guten Foto wurde kein Gesicht gefunden.</translation>
        </message>
        <message>
            <source>Choose one in which the face is clear.</source>
            <translation>Wählen Sie eines, auf dem das Gesicht deutlich ist.</translation>
        </message>
        <message>
            <source>Restoring this face gave no picture.</source>
            <translation>Das Restaurieren dieses Gesichts ergab kein Bild.</translation>
        </message>
        <message>
            <source>Move its box a little and try again.</source>
            <translation>Verschieben Sie den Rahmen ein wenig und versuchen Sie es noch einmal.</translation>
        </message>
        <message>
            <source>The model that restores faces is missing.</source>
            <translation>Das Modell, das Gesichter restauriert, fehlt.</translation>
        </message>
        <message>
            <source>Choose another one in the settings, or install again.</source>
            <translation>Wählen Sie in den Einstellungen ein anderes, oder installieren Sie neu.</translation>
        </message>
        <message>
            <source>The model that restores faces is damaged.</source>
            <translation>Das Modell, das Gesichter restauriert, ist beschädigt.</translation>
        </message>
        <message>
            <source>The chosen model belongs to another version.</source>
            <translation>Das gewählte Modell gehört zu einer anderen Version.</translation>
        </message>
        <message>
            <source>Choose another one in the settings.</source>
            <translation>Wählen Sie in den Einstellungen ein anderes.</translation>
        </message>
        <message>
            <source>The graphics card that was chosen cannot be used.</source>
            <translation>Die gewählte Grafikkarte kann nicht verwendet werden.</translation>
        </message>
        <message>
            <source>Choose Automatic in the settings under Computing.</source>
            <translation>Wählen Sie in den Einstellungen unter Rechnen „Automatisch“.</translation>
        </message>
        <message>
            <source>There is not enough memory for restoring.</source>
            <translation>Der Speicher reicht nicht zum Restaurieren.</translation>
        </message>
        <message>
            <source>Close other programs, or compute on the processor.</source>
            <translation>Schließen Sie andere Programme, oder rechnen Sie auf dem Prozessor.</translation>
        </message>
        <message>
            <source>This device cannot compute with the chosen precision.</source>
            <translation>Dieses Gerät kann nicht mit der gewählten Genauigkeit rechnen.</translation>
        </message>
        <message>
            <source>There is a file of that name already.</source>
            <translation>Es gibt schon eine Datei dieses Namens.</translation>
        </message>
        <message>
            <source>Choose another name or folder.</source>
            <translation>Wählen Sie einen anderen Namen oder Ordner.</translation>
        </message>
        <message>
            <source>The folder cannot be written to.</source>
            <translation>In den Ordner kann nicht geschrieben werden.</translation>
        </message>
        <message>
            <source>Check that its disk is connected, or choose another folder.</source>
            <translation>Prüfen Sie, ob der Datenträger verbunden ist, oder wählen Sie einen anderen Ordner.</translation>
        </message>
        <message>
            <source>This would replace the original photo.</source>
            <translation>Das würde das Originalfoto ersetzen.</translation>
        </message>
        <message>
            <source>Choose another name or folder. Originals are never changed.</source>
            <translation>Wählen Sie einen anderen Namen oder Ordner. Originale werden nie verändert.</translation>
        </message>
        <message>
            <source>The photo cannot be written in this format.</source>
            <translation>Das Foto kann in diesem Format nicht geschrieben werden.</translation>
        </message>
        <message>
            <source>Choose another format.</source>
            <translation>Wählen Sie ein anderes Format.</translation>
        </message>
        <message>
            <source>The disk is full.</source>
            <translation>Der Datenträger ist voll.</translation>
        </message>
        <message>
            <source>Make room, or choose a folder on another disk.</source>
            <translation>Schaffen Sie Platz, oder wählen Sie einen Ordner auf einem anderen Datenträger.</translation>
        </message>
        <message>
            <source>The cache folder cannot be written to.</source>
            <translation>In den Ordner des Zwischenspeichers kann nicht geschrieben werden.</translation>
        </message>
        <message>
            <source>Make room on its disk.</source>
            <translation>Schaffen Sie Platz auf seinem Datenträger.</translation>
        </message>
        <message>
            <source>Another program is using the photo library.</source>
            <translation>Ein anderes Programm benutzt die Fotobibliothek.</translation>
        </message>
        <message>
            <source>Close it and try again.</source>
            <translation>Schließen Sie es und versuchen Sie es noch einmal.</translation>
        </message>
        <message>
            <source>The index of good photos was damaged and is made again.</source>
            <translation>Das Verzeichnis der guten Fotos war beschädigt und wird neu angelegt.</translation>
        </message>
        <message>
            <source>Your photos are not touched.</source>
            <translation>Ihre Fotos werden nicht angerührt.</translation>
        </message>
        <message>
            <source>A newer version of this program made the photo library.</source>
            <translation>Eine neuere Version dieses Programms hat die Fotobibliothek angelegt.</translation>
        </message>
        <message>
            <source>Use that version.</source>
            <translation>Verwenden Sie jene Version.</translation>
        </message>
        <message>
            <source>The photo library cannot be opened.</source>
            <translation>Die Fotobibliothek kann nicht geöffnet werden.</translation>
        </message>
        <message>
            <source>Check that its disk is connected and has room.</source>
            <translation>Prüfen Sie, ob ihr Datenträger verbunden ist und Platz hat.</translation>
        </message>
        <message>
            <source>The settings cannot be saved.</source>
            <translation>Die Einstellungen können nicht gespeichert werden.</translation>
        </message>
        <message>
            <source>Check the disk and the folder&apos;s permissions.</source>
            <translation>Prüfen Sie den Datenträger und die Rechte des Ordners.</translation>
        </message>
        <message>
            <source>A setting cannot have this value.</source>
            <translation>Eine Einstellung kann diesen Wert nicht haben.</translation>
        </message>
        <message>
            <source>The part of the program that restores photos has stopped.</source>
            <translation>Der Teil des Programms, der Fotos restauriert, ist stehengeblieben.</translation>
        </message>
        <message>
            <source>It starts again by itself, and your work is kept.</source>
            <translation>Er startet von selbst neu, und Ihre Arbeit ist gesichert.</translation>
        </message>
        <message>
            <source>Working on this photo made the program stop twice.</source>
            <translation>Bei der Arbeit an diesem Foto blieb das Programm zweimal stehen.</translation>
        </message>
        <message>
            <source>It was set aside. Try a smaller copy of it.</source>
            <translation>Es wurde beiseitegelegt. Versuchen Sie es mit einer kleineren Kopie.</translation>
        </message>
        <message>
            <source>The picture could not be drawn.</source>
            <translation>Das Bild konnte nicht gezeichnet werden.</translation>
        </message>
        <message>
            <source>Make room on the disk and in memory, then try again.</source>
            <translation>Schaffen Sie Platz auf dem Datenträger und im Speicher, dann noch einmal.</translation>
        </message>
        <message>
            <source>Something went wrong inside the program.</source>
            <translation>Im Programm ist etwas schiefgegangen.</translation>
        </message>
        <message>
            <source>Copy the diagnosis from the Help menu and tell us, please.</source>
            <translation>Kopieren Sie bitte die Diagnose aus dem Menü Hilfe und berichten Sie uns davon.</translation>
        </message>
        <message>
            <source>A face of this photo has to be restored again.</source>
            <translation>Ein Gesicht dieses Fotos muss noch einmal restauriert werden.</translation>
        </message>
        <message>
            <source>Restore the photo, then export it.</source>
            <translation>Restaurieren Sie das Foto, dann exportieren Sie es.</translation>
        </message>
        <message>
            <source>The photo was changed while it was read.</source>
            <translation>Das Foto wurde geändert, während es gelesen wurde.</translation>
        </message>
        <message>
            <source>Try again when the other program is done with it.</source>
            <translation>Versuchen Sie es noch einmal, wenn das andere Programm damit fertig ist.</translation>
        </message>
        <message>
            <source>This album is being worked on already.</source>
            <translation>An diesem Album wird schon gearbeitet.</translation>
        </message>
        <message>
            <source>Wait for it, or stop the other window or command first.</source>
            <translation>Warten Sie, oder beenden Sie zuerst das andere Fenster oder den anderen Befehl.</translation>
        </message>
        <message>
            <source>The notes about this album&apos;s progress are damaged.</source>
            <translation>Die Notizen über den Fortschritt dieses Albums sind beschädigt.</translation>
        </message>
        <message>
            <source>Start the album anew; finished copies are recognised.</source>
            <translation>Starten Sie das Album neu; fertige Kopien werden erkannt.</translation>
        </message>
        <message>
            <source>This album is not known here any more.</source>
            <translation>Dieses Album ist hier nicht mehr bekannt.</translation>
        </message>
        <message>
            <source>Start it anew; finished copies are recognised.</source>
            <translation>Starten Sie es neu; fertige Kopien werden erkannt.</translation>
        </message>
        <message>
            <source>The album&apos;s progress cannot be noted down.</source>
            <translation>Der Fortschritt des Albums kann nicht notiert werden.</translation>
        </message>
        <message>
            <source>Make room on the disk, or check the folder&apos;s permissions.</source>
            <translation>Schaffen Sie Platz auf dem Datenträger, oder prüfen Sie die Rechte des Ordners.</translation>
        </message>
        <message>
            <source>There are no photos there.</source>
            <translation>Dort sind keine Fotos.</translation>
        </message>
        <message>
            <source>Choose photos, or folders that hold some.</source>
            <translation>Wählen Sie Fotos oder Ordner mit Fotos.</translation>
        </message>
        <message>
            <source>This photo cannot be judged now.</source>
            <translation>Dieses Foto kann jetzt nicht beurteilt werden.</translation>
        </message>
        <message>
            <source>Wait until it is restored.</source>
            <translation>Warten Sie, bis es restauriert ist.</translation>
        </message>
        <message>
            <source>This photo is not an aligned face: it is not square.</source>
            <translation>Dieses Foto ist kein ausgerichtetes Gesicht: Es ist nicht quadratisch.</translation>
        </message>
        <message>
            <source>A contact sheet is a web page or a PDF.</source>
            <translation>Ein Kontaktbogen ist eine Webseite oder ein PDF.</translation>
        </message>
        <message>
            <source>Let its name end with .html or .pdf.</source>
            <translation>Lassen Sie den Namen auf .html oder .pdf enden.</translation>
        </message>
        <message>
            <source>The copies would lie among their originals.</source>
            <translation>Die Kopien lägen zwischen ihren Originalen.</translation>
        </message>
        <message>
            <source>Choose another folder. Originals are never changed.</source>
            <translation>Wählen Sie einen anderen Ordner. Originale werden nie verändert.</translation>
        </message>
        <message>
            <source>The copy was changed by another program since.</source>
            <translation>Die Kopie wurde seitdem von einem anderen Programm geändert.</translation>
        </message>
        <message>
            <source>Move it away first, so that nothing of it is lost.</source>
            <translation>Legen Sie sie zuerst woandershin, damit nichts davon verloren geht.</translation>
        </message>
        <message>
            <source>The copy does not hold what was written to it.</source>
            <translation>Die Kopie enthält nicht, was in sie geschrieben wurde.</translation>
        </message>
        <message>
            <source>The disk may be failing. Choose a folder on another disk.</source>
            <translation>Der Datenträger ist vielleicht defekt. Wählen Sie einen Ordner auf einem anderen Datenträger.</translation>
        </message>
        <message>
            <source>Perhaps not a face ({score} sure)</source>
            <translation>Vielleicht kein Gesicht ({score} sicher)</translation>
        </message>
        <message>
            <source>Too small to restore: {size_px} px wide, {needed_px} px are needed</source>
            <translation>Zu klein zum Restaurieren: {size_px} px breit, {needed_px} px sind nötig</translation>
        </message>
        <message>
            <source>Strength 0 keeps the face</source>
            <translation>Stärke 0 behält das Gesicht</translation>
        </message>
        <message>
            <source>Same person, likeness {likeness}: the only such photo, similar pose</source>
            <translation>Dieselbe Person, Ähnlichkeit {likeness}: das einzige solche Foto, ähnliche Haltung</translation>
        </message>
        <message>
            <source>Same person, likeness {likeness}: the only such photo, turned {turned_deg}° away</source>
            <translation>Dieselbe Person, Ähnlichkeit {likeness}: das einzige solche Foto, um {turned_deg}° gedreht</translation>
        </message>
        <message>
            <source>Same person, likeness {likeness}: sharpest of {photos} photos, similar pose</source>
            <translation>Dieselbe Person, Ähnlichkeit {likeness}: das schärfste von {photos} Fotos, ähnliche Haltung</translation>
        </message>
        <message>
            <source>Same person, likeness {likeness}: sharpest of {photos} photos, turned {turned_deg}° away</source>
            <translation>Dieselbe Person, Ähnlichkeit {likeness}: das schärfste von {photos} Fotos, um {turned_deg}° gedreht</translation>
        </message>
        <message>
            <source>Same person, likeness {likeness}: closest in pose of {photos} photos</source>
            <translation>Dieselbe Person, Ähnlichkeit {likeness}: in der Haltung am nächsten von {photos} Fotos</translation>
        </message>
        <message>
            <source>Same person, likeness {likeness}: best of {photos} photos in pose and sharpness</source>
            <translation>Dieselbe Person, Ähnlichkeit {likeness}: in Haltung und Schärfe das beste von {photos} Fotos</translation>
        </message>
        <message>
            <source>Same person, likeness {likeness}: best of {photos} photos in pose and sharpness, turned {turned_deg}° away</source>
            <translation>Dieselbe Person, Ähnlichkeit {likeness}: in Haltung und Schärfe das beste von {photos} Fotos, um {turned_deg}° gedreht</translation>
        </message>
        <message>
            <source>Taken for the person of the one photo given, although the likeness is only {likeness}, as in badly damaged faces</source>
            <translation>Für die Person des einen gegebenen Fotos gehalten, obwohl die Ähnlichkeit nur {likeness} ist, wie bei stark beschädigten Gesichtern</translation>
        </message>
        <message>
            <source>Restored with the chosen photo, likeness {likeness}</source>
            <translation>Mit dem gewählten Foto restauriert, Ähnlichkeit {likeness}</translation>
        </message>
        <message>
            <source>Restored with the {photos} chosen photos, likeness of the first {likeness}</source>
            <translation>Mit den {photos} gewählten Fotos restauriert, Ähnlichkeit des ersten {likeness}</translation>
        </message>
        <message>
            <source>Restored with the chosen photo, although it seems to show another person: likeness {likeness}</source>
            <translation>Mit dem gewählten Foto restauriert, obwohl es eine andere Person zu zeigen scheint: Ähnlichkeit {likeness}</translation>
        </message>
        <message>
            <source>Restored with the {photos} chosen photos, although the first seems to show another person: likeness {likeness}</source>
            <translation>Mit den {photos} gewählten Fotos restauriert, obwohl das erste eine andere Person zu zeigen scheint: Ähnlichkeit {likeness}</translation>
        </message>
        <message>
            <source>Restored without a good photo</source>
            <translation>Ohne gutes Foto restauriert</translation>
        </message>
        <message>
            <source>No good photo was given</source>
            <translation>Kein gutes Foto wurde gegeben</translation>
        </message>
        <message>
            <source>The only good photo is this photo itself</source>
            <translation>Das einzige gute Foto ist dieses Foto selbst</translation>
        </message>
        <message>
            <source>The only good photo is this photo itself; restored without</source>
            <translation>Das einzige gute Foto ist dieses Foto selbst; ohne restauriert</translation>
        </message>
        <message>
            <source>The good photo seems to show another person: likeness {likeness}, {needed} is needed</source>
            <translation>Das gute Foto scheint eine andere Person zu zeigen: Ähnlichkeit {likeness}, nötig ist {needed}</translation>
        </message>
        <message>
            <source>The good photo seems to show another person: likeness {likeness}, {needed} is needed; restored without</source>
            <translation>Das gute Foto scheint eine andere Person zu zeigen: Ähnlichkeit {likeness}, nötig ist {needed}; ohne restauriert</translation>
        </message>
        <message>
            <source>None of {faces} faces is likely enough: the likeliest has {likeness}, {needed} is needed</source>
            <translation>Keines von {faces} Gesichtern ist ähnlich genug: Das ähnlichste hat {likeness}, nötig ist {needed}</translation>
        </message>
        <message>
            <source>None of {faces} faces is likely enough: the likeliest has {likeness}, {needed} is needed; restored without</source>
            <translation>Keines von {faces} Gesichtern ist ähnlich genug: Das ähnlichste hat {likeness}, nötig ist {needed}; ohne restauriert</translation>
        </message>
        <message>
            <source>Kept as it was: restoring would have made it another face</source>
            <translation>Behalten, wie es war: Restaurieren hätte ein anderes Gesicht daraus gemacht</translation>
        </message>
        <message>
            <source>Kept as it was: hardly damaged, restoring would change more than it repairs</source>
            <translation>Behalten, wie es war: kaum beschädigt, Restaurieren würde mehr verändern als ausbessern</translation>
        </message>
        <message>
            <source>Kept as it was: restoring would have made it less like the person</source>
            <translation>Behalten, wie es war: Restaurieren hätte es der Person unähnlicher gemacht</translation>
        </message>
        <message>
            <source>No good photo of this person was found</source>
            <translation>Kein gutes Foto dieser Person wurde gefunden</translation>
        </message>
        <message>
            <source>No folder of good photos was chosen yet</source>
            <translation>Noch kein Ordner mit guten Fotos gewählt</translation>
        </message>
        <message>
            <source>Probably the same person, likeness {likeness}</source>
            <translation>Wahrscheinlich dieselbe Person, Ähnlichkeit {likeness}</translation>
        </message>
        <message>
            <source>Perhaps the same person, likeness {likeness}</source>
            <translation>Vielleicht dieselbe Person, Ähnlichkeit {likeness}</translation>
        </message>
        <message>
            <source>Probably another person, likeness {likeness}</source>
            <translation>Wahrscheinlich eine andere Person, Ähnlichkeit {likeness}</translation>
        </message>
        <message>
            <source>Loading</source>
            <translation>Laden</translation>
        </message>
        <message>
            <source>Reading</source>
            <translation>Lesen</translation>
        </message>
        <message>
            <source>Blending in</source>
            <translation>Einfügen</translation>
        </message>
        <message>
            <source>Writing</source>
            <translation>Schreiben</translation>
        </message>
        <message>
            <source>Looking through photos</source>
            <translation>Fotos durchsehen</translation>
        </message>
        <message>
            <source>{percent} %</source>
            <translation>{percent} %</translation>
        </message>
        <message>
            <source>{seconds} s</source>
            <translation>{seconds} s</translation>
        </message>
        <message>
            <source>{minutes} min</source>
            <translation>{minutes} min</translation>
        </message>
        <message>
            <source>{hours} h {minutes} min</source>
            <translation>{hours} h {minutes} min</translation>
        </message>
        <message>
            <source>this computer&apos;s processor</source>
            <translation>dem Prozessor dieses Computers</translation>
        </message>
        <message>
            <source>This computer&apos;s processor is used instead. Restoring takes longer.</source>
            <translation>Stattdessen wird der Prozessor dieses Computers verwendet. Das Restaurieren dauert länger.</translation>
        </message>
        <message>
            <source>The network is another one than the album was begun with.</source>
            <translation>Das Netz ist ein anderes als das, mit dem das Album begonnen wurde.</translation>
        </message>
        <message>
            <source>Getting to know the good photos.</source>
            <translation>Die guten Fotos werden kennengelernt.</translation>
        </message>
        <message>
            <source>The good photo {file} was left out: no face was found in it.</source>
            <translation>Das gute Foto {file} wurde ausgelassen: Es wurde kein Gesicht darin gefunden.</translation>
        </message>
        <message>
            <source>The good photo {file} was left out. {problem}</source>
            <translation>Das gute Foto {file} wurde ausgelassen. {problem}</translation>
        </message>
        <message>
            <source>The graphics card ran out of memory, so the processor restored this photo.</source>
            <translation>Der Grafikkarte ging der Speicher aus; deshalb hat der Prozessor dieses Foto restauriert.</translation>
        </message>
        <message>
            <source>Some of the notes inside the original are damaged and were left out.</source>
            <translation>Einige Angaben im Original sind beschädigt und wurden weggelassen.</translation>
        </message>
        <message>
            <source>The XMP notes of the original are damaged and were left out.</source>
            <translation>Die XMP-Angaben des Originals sind beschädigt und wurden weggelassen.</translation>
        </message>
        <message>
            <source>The content credentials were left out: changing a photo breaks their seal.</source>
            <translation>Die Inhaltsnachweise (Content Credentials) wurden weggelassen: Wird ein Foto geändert, bricht ihr Siegel.</translation>
        </message>
        <message>
            <source>The IPTC notes were left out: {format} has no place for them.</source>
            <translation>Die IPTC-Angaben wurden weggelassen: {format} hat keinen Platz dafür.</translation>
        </message>
        <message>
            <source>The record of what was done was left out: {format} has no place for it.</source>
            <translation>Der Vermerk, was getan wurde, wurde weggelassen: {format} hat keinen Platz dafür.</translation>
        </message>
    </context>
    <context>
        <name>WorkPage</name>
        <message>
            <source>Faces and good photos</source>
            <translation>Gesichter und gute Fotos</translation>
        </message>
    </context>
    <context>
        <name>_DropCard</name>
        <message>
            <source>Drop photos or folders here</source>
            <translation>Fotos oder Ordner hierher ziehen</translation>
        </message>
        <message>
            <source>JPEG, PNG, TIFF, HEIC, WebP and AVIF, in any size</source>
            <translation>JPEG, PNG, TIFF, HEIC, WebP und AVIF, in jeder Größe</translation>
        </message>
        <message>
            <source>Open photos…</source>
            <translation>Fotos öffnen…</translation>
        </message>
        <message>
            <source>Open a folder…</source>
            <translation>Ordner öffnen…</translation>
        </message>
        <message>
            <source>Restore a whole album…</source>
            <translation>Ein ganzes Album restaurieren…</translation>
        </message>
        <message>
            <source>For hundreds of photos: restored one after the other, also overnight</source>
            <translation>Für Hunderte von Fotos: eines nach dem anderen restauriert, auch über Nacht</translation>
        </message>
    </context>
</TS>
