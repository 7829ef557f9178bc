<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
    <context>
        <name>AboutDialog</name>
        <message>
            <source>About ENTED Desktop</source>
            <translation>Acerca de ENTED Desktop</translation>
        </message>
        <message>
            <source>Version {version}</source>
            <translation>Versión {version}</translation>
        </message>
        <message>
            <source>Model {weights} on {device}</source>
            <translation>Modelo {weights} en {device}</translation>
        </message>
        <message>
            <source>Restores the faces of old photos with the help of a good photo of the same person. Nothing leaves this computer: there is no account, no upload and no statistics. Your photos are only read.</source>
            <translation>Restaura las caras de fotos antiguas con la ayuda de una foto buena de la misma persona. Nada sale de este equipo: no hay cuentas, ni subidas, ni estadísticas. Sus fotos solo se leen.</translation>
        </message>
        <message>
            <source>Only when you look for a newer version, the project’s page is asked for its number.</source>
            <translation>Solo cuando busca una versión más reciente se pregunta su número a la página del proyecto.</translation>
        </message>
        <message>
            <source>Works of others</source>
            <translation>Componentes de terceros</translation>
        </message>
        <message>
            <source>Licence</source>
            <translation>Licencia</translation>
        </message>
        <message>
            <source>Works of others, and licence</source>
            <translation>Obras de otros y licencia</translation>
        </message>
    </context>
    <context>
        <name>AlbumDialog</name>
        <message>
            <source>Restore a whole album</source>
            <translation>Restaurar un álbum entero</translation>
        </message>
        <message>
            <source>&amp;Album</source>
            <translation>Á&amp;lbum</translation>
        </message>
        <message>
            <source>&amp;Good photos</source>
            <translation>Fotos &amp;buenas</translation>
        </message>
        <message>
            <source>&amp;Copies go to</source>
            <translation>Las &amp;copias van a</translation>
        </message>
        <message>
            <source>&amp;Format</source>
            <translation>&amp;Formato</translation>
        </message>
        <message>
            <source>&amp;Existing files</source>
            <translation>&amp;Archivos existentes</translation>
        </message>
        <message>
            <source>Choose a folder to restore</source>
            <translation>Elegir una carpeta para restaurar</translation>
        </message>
        <message>
            <source>Folders and photos to restore</source>
            <translation>Carpetas y fotos para restaurar</translation>
        </message>
        <message>
            <source>Choose a folder of good photos</source>
            <translation>Elegir una carpeta de fotos buenas</translation>
        </message>
        <message>
            <source>Good photos of the people in the album</source>
            <translation>Fotos buenas de las personas del álbum</translation>
        </message>
        <message>
            <source>Leave faces alone for which there is no good photo</source>
            <translation>No tocar las caras de las que no hay ninguna foto buena</translation>
        </message>
        <message>
            <source>Give the copies the dates of their originals’ files</source>
            <translation>Dar a las copias las fechas de los archivos originales</translation>
        </message>
        <message>
            <source>Folder for the copies</source>
            <translation>Carpeta para las copias</translation>
        </message>
        <message>
            <source>Choose a folder</source>
            <translation>Elegir una carpeta</translation>
        </message>
        <message>
            <source>Choose…</source>
            <translation>Elegir…</translation>
        </message>
        <message>
            <source>Choose the folder for the copies</source>
            <translation>Elegir la carpeta para las copias</translation>
        </message>
        <message>
            <source>Looking through the album</source>
            <translation>Revisando el álbum</translation>
        </message>
        <message>
            <source>Like the original</source>
            <translation>Como el original</translation>
        </message>
        <message>
            <source>JPEG: small, for everybody</source>
            <translation>JPEG: pequeño, para todo el mundo</translation>
        </message>
        <message>
            <source>PNG: keeps every pixel</source>
            <translation>PNG: conserva cada píxel</translation>
        </message>
        <message>
            <source>TIFF: keeps every pixel, for archives</source>
            <translation>TIFF: conserva cada píxel, para archivar</translation>
        </message>
        <message>
            <source>WebP: small, for the web</source>
            <translation>WebP: pequeño, para la web</translation>
        </message>
        <message>
            <source>HEIC: small, for phones</source>
            <translation>HEIC: pequeño, para teléfonos</translation>
        </message>
        <message>
            <source>AVIF: very small, for new devices</source>
            <translation>AVIF: muy pequeño, para dispositivos nuevos</translation>
        </message>
        <message>
            <source>Add a number to the name</source>
            <translation>Añadir un número al nombre</translation>
        </message>
        <message>
            <source>Leave them, and skip the photo</source>
            <translation>Dejarlos y omitir la foto</translation>
        </message>
        <message>
            <source>Replace them (never the originals)</source>
            <translation>Reemplazarlos (nunca los originales)</translation>
        </message>
        <message>
            <source>{name} restored</source>
            <comment>name of a folder</comment>
            <translation>{name} restaurado</translation>
        </message>
        <message>
            <source>Choose a folder for the copies</source>
            <translation>Elegir una carpeta para las copias</translation>
        </message>
        <message numerus="yes">
            <source>Looking through the album: %n photo(s) so far…</source>
            <translation>
                <numerusform>Revisando el álbum: %n foto hasta ahora…</numerusform>
                <numerusform>Revisando el álbum: %n fotos hasta ahora…</numerusform>
            </translation>
        </message>
        <message>
            <source>Choose the folder with the photos to restore, or drop it here.</source>
            <translation>Elija la carpeta con las fotos que quiere restaurar o suéltela aquí.</translation>
        </message>
        <message>
            <source>Looking through the album…</source>
            <translation>Revisando el álbum…</translation>
        </message>
        <message>
            <source>Without good photos of the same people, faces are only restored as far as the damaged photo tells. Choose a folder of good photos to stay true to the people.</source>
            <translation>Sin fotos buenas de las mismas personas, las caras solo se restauran hasta donde lo permite la foto dañada. Elija una carpeta de fotos buenas para ser fiel a las personas.</translation>
        </message>
        <message numerus="yes">
            <source>Restore %n photo(s)</source>
            <translation>
                <numerusform>Restaurar %n foto</numerusform>
                <numerusform>Restaurar %n fotos</numerusform>
            </translation>
        </message>
        <message>
            <source>Restore the album</source>
            <translation>Restaurar el álbum</translation>
        </message>
        <message numerus="yes">
            <source>%n photo(s) to restore, {size}</source>
            <translation>
                <numerusform>%n foto para restaurar, {size}</numerusform>
                <numerusform>%n fotos para restaurar, {size}</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n of them appear twice; each is restored once</source>
            <translation>
                <numerusform>%n de ellas está repetida: se restaura una sola vez</numerusform>
                <numerusform>%n de ellas están repetidas: se restauran una sola vez</numerusform>
            </translation>
        </message>
        <message>
            <source>Passed over: {what}</source>
            <translation>Omitidos: {what}</translation>
        </message>
        <message numerus="yes">
            <source>%n folder(s) cannot be read</source>
            <translation>
                <numerusform>No se puede leer %n carpeta</numerusform>
                <numerusform>No se pueden leer %n carpetas</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>AlbumWords</name>
        <message>
            <source>Waiting</source>
            <translation>En espera</translation>
        </message>
        <message>
            <source>Being restored</source>
            <translation>Restaurando</translation>
        </message>
        <message>
            <source>Restored</source>
            <translation>Restaurada</translation>
        </message>
        <message>
            <source>Left as it was</source>
            <translation>Sin cambios</translation>
        </message>
        <message>
            <source>Failed</source>
            <translation>Fallida</translation>
        </message>
        <message>
            <source>Left out</source>
            <translation>Omitida</translation>
        </message>
        <message>
            <source>Waiting for its turn</source>
            <translation>Espera su turno</translation>
        </message>
        <message>
            <source>Restoring</source>
            <translation>Restaurando</translation>
        </message>
        <message>
            <source>Pausing…</source>
            <translation>Poniendo en pausa…</translation>
        </message>
        <message>
            <source>Cancelling…</source>
            <translation>Cancelando…</translation>
        </message>
        <message>
            <source>Not finished</source>
            <translation>Sin terminar</translation>
        </message>
        <message>
            <source>Paused</source>
            <translation>En pausa</translation>
        </message>
        <message>
            <source>Cancelled</source>
            <translation>Cancelado</translation>
        </message>
        <message>
            <source>Finished</source>
            <translation>Terminado</translation>
        </message>
        <message>
            <source>Cannot be read</source>
            <translation>No se puede leer</translation>
        </message>
        <message>
            <source>Album {number}</source>
            <translation>Álbum {number}</translation>
        </message>
        <message numerus="yes">
            <source>{name} and %n more</source>
            <translation>
                <numerusform>{name} y %n más</numerusform>
                <numerusform>{name} y %n más</numerusform>
            </translation>
        </message>
        <message>
            <source>Restored elsewhere</source>
            <translation>Se restaura en otro lugar</translation>
        </message>
        <message numerus="yes">
            <source>Finished, %n photo(s) failed</source>
            <translation>
                <numerusform>Terminado, %n foto falló</numerusform>
                <numerusform>Terminado, %n fotos fallaron</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n restored</source>
            <translation>
                <numerusform>%n restaurada</numerusform>
                <numerusform>%n restauradas</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n left as they were</source>
            <translation>
                <numerusform>%n sin cambios</numerusform>
                <numerusform>%n sin cambios</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n failed</source>
            <translation>
                <numerusform>%n fallida</numerusform>
                <numerusform>%n fallidas</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n left out</source>
            <translation>
                <numerusform>%n omitida</numerusform>
                <numerusform>%n omitidas</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n to do</source>
            <translation>
                <numerusform>%n pendiente</numerusform>
                <numerusform>%n pendientes</numerusform>
            </translation>
        </message>
        <message>
            <source>{done} of {total} photos</source>
            <translation>{done} de {total} fotos</translation>
        </message>
        <message>
            <source>{rate} photos a minute, about {left} left</source>
            <translation>{rate} fotos por minuto; tiempo restante aproximado: {left}</translation>
        </message>
        <message>
            <source>Getting to know the good photos: {name}</source>
            <translation>Examinando las fotos buenas: {name}</translation>
        </message>
        <message numerus="yes">
            <source>%n hidden file(s)</source>
            <translation>
                <numerusform>%n archivo oculto</numerusform>
                <numerusform>%n archivos ocultos</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n file(s) with notes of other programs</source>
            <translation>
                <numerusform>%n archivo con notas de otros programas</numerusform>
                <numerusform>%n archivos con notas de otros programas</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n file(s) that are no photos</source>
            <translation>
                <numerusform>%n archivo que no es una foto</numerusform>
                <numerusform>%n archivos que no son fotos</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n photo(s) restored already</source>
            <translation>
                <numerusform>%n foto ya restaurada</numerusform>
                <numerusform>%n fotos ya restauradas</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n found a second time</source>
            <translation>
                <numerusform>%n encontrada por segunda vez</numerusform>
                <numerusform>%n encontradas por segunda vez</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n file(s) in the folder for the copies</source>
            <translation>
                <numerusform>%n archivo en la carpeta para las copias</numerusform>
                <numerusform>%n archivos en la carpeta para las copias</numerusform>
            </translation>
        </message>
        <message>
            <source>Original kept</source>
            <translation>Original conservado</translation>
        </message>
        <message>
            <source>Accepted</source>
            <translation>Aceptada</translation>
        </message>
        <message>
            <source>Faces left as they were</source>
            <translation>Caras sin cambios</translation>
        </message>
        <message>
            <source>Restored, look again</source>
            <translation>Restaurada, mírela otra vez</translation>
        </message>
        <message>
            <source>No face was found in it.</source>
            <translation>No se encontró ninguna cara en ella.</translation>
        </message>
        <message>
            <source>The same photo as {name}</source>
            <translation>La misma foto que {name}</translation>
        </message>
        <message numerus="yes">
            <source>%n face(s) restored</source>
            <translation>
                <numerusform>%n cara restaurada</numerusform>
                <numerusform>%n caras restauradas</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n face(s) left alone</source>
            <translation>
                <numerusform>%n cara sin tocar</numerusform>
                <numerusform>%n caras sin tocar</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ChoiceWords</name>
        <message>
            <source>Without a good photo the face gets sharper, but it may look less like the person.</source>
            <translation>Sin una foto buena, la cara gana nitidez, pero puede parecerse menos a la persona.</translation>
        </message>
        <message numerus="yes">
            <source>%n photo(s) are used together.</source>
            <translation>
                <numerusform>Se usa %n foto.</numerusform>
                <numerusform>Se usan %n fotos juntas.</numerusform>
            </translation>
        </message>
        <message>
            <source>Tick the photos to use, or choose one.</source>
            <translation>Marque las fotos que quiera usar o elija una.</translation>
        </message>
        <message>
            <source>The program is not sure about any of these photos. Tick one if you know better.</source>
            <translation>El programa no está seguro de ninguna de estas fotos. Marque una si usted lo sabe mejor.</translation>
        </message>
        <message>
            <source>“{file}” seems to show another person. The restored face could come to look like them.</source>
            <translation>«{file}» parece mostrar a otra persona. La cara restaurada podría acabar pareciéndose a ella.</translation>
        </message>
    </context>
    <context>
        <name>CompareBar</name>
        <message>
            <source>Show the restored photo</source>
            <translation>Mostrar la foto restaurada</translation>
        </message>
        <message>
            <source>Slide between before and after (Shift and arrow keys)</source>
            <translation>Deslizar entre el antes y el después (Mayús y teclas de flecha)</translation>
        </message>
        <message>
            <source>Show before and after side by side</source>
            <translation>Mostrar el antes y el después lado a lado</translation>
        </message>
        <message>
            <source>Original</source>
            <translation>Original</translation>
        </message>
        <message>
            <source>Hold to see the original</source>
            <translation>Mantener pulsado para ver el original</translation>
        </message>
        <message>
            <source>Hold to see the original (B)</source>
            <translation>Mantener pulsado para ver el original (B)</translation>
        </message>
        <message>
            <source>Show the photo at 100 % (1)</source>
            <translation>Mostrar la foto al 100 % (1)</translation>
        </message>
        <message>
            <source>Draw</source>
            <translation>Dibujar</translation>
        </message>
        <message>
            <source>Adjust</source>
            <translation>Ajustar</translation>
        </message>
        <message>
            <source>Crop</source>
            <translation>Recorte</translation>
        </message>
        <message>
            <source>{percent} %</source>
            <translation>{percent} %</translation>
        </message>
        <message>
            <source>Zoom {percent}; press for 100 %</source>
            <translation>Zoom {percent}; pulsar para 100 %</translation>
        </message>
    </context>
    <context>
        <name>CompareMode</name>
        <message>
            <source>Restored</source>
            <translation>Restaurada</translation>
        </message>
        <message>
            <source>Slider</source>
            <translation>Deslizador</translation>
        </message>
        <message>
            <source>Side by side</source>
            <translation>Lado a lado</translation>
        </message>
    </context>
    <context>
        <name>CompareView</name>
        <message>
            <source>Before</source>
            <translation>Antes</translation>
        </message>
        <message>
            <source>After</source>
            <translation>Después</translation>
        </message>
        <message>
            <source>Drag a box around the face, from the brows to the chin. Esc: no box</source>
            <translation>Arrastre para dibujar un recuadro alrededor de la cara, de las cejas a la barbilla. Esc: sin recuadro</translation>
        </message>
        <message>
            <source>Drag to move, corners scale, the knob turns. Enter: keep, Esc: not</source>
            <translation>Arrastre para mover, las esquinas cambian el tamaño, el tirador gira. Intro: conservar, Esc: no</translation>
        </message>
        <message>
            <source>No face found. Draw a box around it (D).</source>
            <translation>No se encontró ninguna cara. Dibuje un recuadro alrededor de ella (D).</translation>
        </message>
        <message>
            <source>This face has no good photo yet.</source>
            <translation>Esta cara aún no tiene una foto buena.</translation>
        </message>
        <message>
            <source>Good photo: {name}</source>
            <translation>Foto buena: {name}</translation>
        </message>
        <message>
            <source>Magnifier</source>
            <translation>Lupa</translation>
        </message>
        <message>
            <source>Show the good photo beside it</source>
            <translation>Mostrar al lado la foto buena</translation>
        </message>
        <message>
            <source>Show face boxes</source>
            <translation>Mostrar los recuadros de las caras</translation>
        </message>
        <message>
            <source>Draw a box around a face</source>
            <translation>Dibujar un recuadro alrededor de una cara</translation>
        </message>
        <message>
            <source>Adjust the box</source>
            <translation>Ajustar el recuadro</translation>
        </message>
        <message>
            <source>Enter</source>
            <translation>Intro</translation>
        </message>
        <message>
            <source>Reading the good photo…</source>
            <translation>Leyendo la foto buena…</translation>
        </message>
        <message>
            <source>Adjust the crop…</source>
            <translation>Ajustar el recorte…</translation>
        </message>
        <message>
            <source>Zoom in</source>
            <translation>Acercar</translation>
        </message>
        <message>
            <source>Zoom out</source>
            <translation>Alejar</translation>
        </message>
        <message>
            <source>Show the whole photo</source>
            <translation>Mostrar la foto entera</translation>
        </message>
        <message>
            <source>{what} ({key})</source>
            <translation>{what} ({key})</translation>
        </message>
        <message>
            <source>Good photo</source>
            <translation>Foto buena</translation>
        </message>
        <message>
            <source>Restore this face after all</source>
            <translation>Restaurar también esta cara</translation>
        </message>
        <message>
            <source>Leave this face alone</source>
            <translation>No tocar esta cara</translation>
        </message>
        <message>
            <source>Bring back</source>
            <translation>Recuperar</translation>
        </message>
        <message>
            <source>Leave alone</source>
            <translation>No tocar</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Supr</translation>
        </message>
    </context>
    <context>
        <name>CrashReport</name>
        <message>
            <source>Something went wrong</source>
            <translation>Algo ha fallado</translation>
        </message>
        <message>
            <source>Something went wrong inside the program. Your work is kept.</source>
            <translation>Algo ha fallado en el programa. Su trabajo está a salvo.</translation>
        </message>
        <message>
            <source>The details are in {file}.</source>
            <translation>Los detalles están en {file}.</translation>
        </message>
    </context>
    <context>
        <name>CropEditor</name>
        <message>
            <source>Adjust the crop</source>
            <translation>Ajustar el recorte</translation>
        </message>
        <message>
            <source>Lay eyes, nose and mouth under the lines. Drag to move, drag in a corner to turn, use the wheel to scale.</source>
            <translation>Haga coincidir los ojos, la nariz y la boca con las líneas. Arrastre para mover, arrastre en una esquina para girar y use la rueda para cambiar el tamaño.</translation>
        </message>
        <message>
            <source>The face as the program sees it</source>
            <translation>La cara tal como la ve el programa</translation>
        </message>
        <message>
            <source>Arrow keys move, plus and minus scale, Alt and arrow keys turn.</source>
            <translation>Las flechas mueven, más y menos cambian el tamaño, Alt y las flechas giran.</translation>
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
            <translation>&amp;Tamaño</translation>
        </message>
        <message>
            <source>&amp;Turn</source>
            <translation>&amp;Giro</translation>
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
            <translation>Tamaño</translation>
        </message>
        <message>
            <source>Turn</source>
            <translation>Giro</translation>
        </message>
        <message>
            <source>Show the &amp;lines</source>
            <translation>Mostrar las &amp;líneas</translation>
        </message>
        <message>
            <source>&amp;Reset to what was found</source>
            <translation>&amp;Restablecer lo detectado</translation>
        </message>
    </context>
    <context>
        <name>Edits</name>
        <message>
            <source>Choose a reference</source>
            <translation>Elegir una referencia</translation>
        </message>
        <message>
            <source>Restore without a good photo</source>
            <translation>Restaurar sin foto buena</translation>
        </message>
        <message>
            <source>Adjust a crop</source>
            <translation>Ajustar un recorte</translation>
        </message>
        <message>
            <source>Adjust a face</source>
            <translation>Ajustar una cara</translation>
        </message>
        <message>
            <source>Leave a face alone</source>
            <translation>No tocar una cara</translation>
        </message>
        <message>
            <source>Bring a face back</source>
            <translation>Recuperar una cara</translation>
        </message>
        <message>
            <source>Draw a face</source>
            <translation>Dibujar una cara</translation>
        </message>
        <message>
            <source>Change the strength</source>
            <translation>Cambiar la intensidad</translation>
        </message>
        <message>
            <source>Use the restored face anyway</source>
            <translation>Usar la cara restaurada de todos modos</translation>
        </message>
        <message>
            <source>Keep the original face</source>
            <translation>Conservar la cara original</translation>
        </message>
        <message>
            <source>Leave the face alone</source>
            <translation>No tocar la cara</translation>
        </message>
        <message>
            <source>Restore the face after all</source>
            <translation>Restaurar también la cara</translation>
        </message>
        <message>
            <source>Choose the good photo</source>
            <translation>Elegir la foto buena</translation>
        </message>
        <message>
            <source>Change how the good photo is chosen</source>
            <translation>Cambiar la forma de elegir la foto buena</translation>
        </message>
        <message>
            <source>Use the good photo for the same person</source>
            <translation>Usar la foto buena para la misma persona</translation>
        </message>
        <message>
            <source>Open photos</source>
            <translation>Abrir fotos</translation>
        </message>
        <message>
            <source>Remove photos</source>
            <translation>Quitar fotos</translation>
        </message>
    </context>
    <context>
        <name>EmptyLibrary</name>
        <message>
            <source>Looking through your good photos</source>
            <translation>Revisando sus fotos buenas</translation>
        </message>
        <message>
            <source>No faces in your folder of good photos</source>
            <translation>No hay caras en su carpeta de fotos buenas</translation>
        </message>
        <message>
            <source>Choose another folder with sharp photos of the people in your old ones, or drop a good photo here.</source>
            <translation>Elija otra carpeta con fotos nítidas de las personas de sus fotos antiguas, o suelte aquí una foto buena.</translation>
        </message>
        <message>
            <source>Show the program who it is</source>
            <translation>Muestre al programa quién es</translation>
        </message>
        <message>
            <source>Choose a folder with good, sharp photos of your family. For every face the program then proposes the best photo of the same person. The photos are only read; nothing leaves this computer.</source>
            <translation>Elija una carpeta con fotos buenas y nítidas de su familia. El programa propondrá para cada cara la mejor foto de la misma persona. Las fotos solo se leen; nada sale de este equipo.</translation>
        </message>
        <message>
            <source>Folder of good photos…</source>
            <translation>Carpeta de fotos buenas…</translation>
        </message>
        <message>
            <source>or choose a single photo…</source>
            <translation>o elegir una sola foto…</translation>
        </message>
        <message>
            <source>You can go on working meanwhile.</source>
            <translation>Mientras tanto, puede seguir trabajando.</translation>
        </message>
        <message numerus="yes">
            <source>{done} of %n photo(s). You can go on working meanwhile.</source>
            <translation>
                <numerusform>{done} de %n foto. Mientras tanto, puede seguir trabajando.</numerusform>
                <numerusform>{done} de %n fotos. Mientras tanto, puede seguir trabajando.</numerusform>
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
            <translation>Exportar</translation>
        </message>
        <message>
            <source>Photos</source>
            <translation>Fotos</translation>
        </message>
        <message>
            <source>&amp;Format</source>
            <translation>&amp;Formato</translation>
        </message>
        <message>
            <source>Quality</source>
            <translation>Calidad</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>Tamaño</translation>
        </message>
        <message>
            <source>&amp;Name</source>
            <translation>&amp;Nombre</translation>
        </message>
        <message>
            <source>Where to</source>
            <translation>Destino</translation>
        </message>
        <message>
            <source>&amp;Existing files</source>
            <translation>&amp;Archivos existentes</translation>
        </message>
        <message>
            <source>Also copy photos in which nothing was restored</source>
            <translation>Copiar también las fotos en las que no se restauró nada</translation>
        </message>
        <message>
            <source>Like the original</source>
            <translation>Como el original</translation>
        </message>
        <message>
            <source>JPEG: small, for everybody</source>
            <translation>JPEG: pequeño, para todo el mundo</translation>
        </message>
        <message>
            <source>PNG: keeps every pixel</source>
            <translation>PNG: conserva cada píxel</translation>
        </message>
        <message>
            <source>TIFF: keeps every pixel, for archives</source>
            <translation>TIFF: conserva cada píxel, para archivar</translation>
        </message>
        <message>
            <source>WebP: small, for the web</source>
            <translation>WebP: pequeño, para la web</translation>
        </message>
        <message>
            <source>HEIC: small, for phones</source>
            <translation>HEIC: pequeño, para teléfonos</translation>
        </message>
        <message>
            <source>AVIF: very small, for new devices</source>
            <translation>AVIF: muy pequeño, para dispositivos nuevos</translation>
        </message>
        <message>
            <source>Quality in percent</source>
            <translation>Calidad en porcentaje</translation>
        </message>
        <message>
            <source>Shrink the longer side to</source>
            <translation>Reducir el lado más largo a</translation>
        </message>
        <message>
            <source> px</source>
            <translation> px</translation>
        </message>
        <message>
            <source>Longer side in pixels</source>
            <translation>Lado más largo en píxeles</translation>
        </message>
        <message>
            <source>In a folder “Restored” beside each original</source>
            <translation>En una carpeta «Restored» junto a cada original</translation>
        </message>
        <message>
            <source>In this folder:</source>
            <translation>En esta carpeta:</translation>
        </message>
        <message>
            <source>Folder</source>
            <translation>Carpeta</translation>
        </message>
        <message>
            <source>Choose a folder</source>
            <translation>Elegir una carpeta</translation>
        </message>
        <message>
            <source>Choose…</source>
            <translation>Elegir…</translation>
        </message>
        <message>
            <source>Add a number to the name</source>
            <translation>Añadir un número al nombre</translation>
        </message>
        <message>
            <source>Leave them, and skip the photo</source>
            <translation>Dejarlos y omitir la foto</translation>
        </message>
        <message>
            <source>Replace them (never the originals)</source>
            <translation>Reemplazarlos (nunca los originales)</translation>
        </message>
        <message>
            <source>This photo: {name}</source>
            <translation>Esta foto: {name}</translation>
        </message>
        <message numerus="yes">
            <source>The %n selected photo(s)</source>
            <translation>
                <numerusform>%n foto seleccionada</numerusform>
                <numerusform>Las %n fotos seleccionadas</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>All %n open photo(s)</source>
            <translation>
                <numerusform>%n foto abierta</numerusform>
                <numerusform>Las %n fotos abiertas</numerusform>
            </translation>
        </message>
        <message>
            <source>undated</source>
            <translation>sin fecha</translation>
        </message>
        <message numerus="yes">
            <source>Export %n photo(s)</source>
            <translation>
                <numerusform>Exportar %n foto</numerusform>
                <numerusform>Exportar %n fotos</numerusform>
            </translation>
        </message>
        <message>
            <source>Choose where to export</source>
            <translation>Elegir dónde exportar</translation>
        </message>
    </context>
    <context>
        <name>ExportProgressPanel</name>
        <message>
            <source>Progress of the export</source>
            <translation>Progreso de la exportación</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancelar</translation>
        </message>
        <message>
            <source>Files that are written already stay</source>
            <translation>Los archivos ya escritos se quedan</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Reintentar</translation>
        </message>
        <message>
            <source>Skip this photo</source>
            <translation>Omitir esta foto</translation>
        </message>
        <message>
            <source>Show in folder</source>
            <translation>Mostrar en la carpeta</translation>
        </message>
        <message>
            <source>Details…</source>
            <translation>Detalles…</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Cerrar</translation>
        </message>
        <message>
            <source>Continue</source>
            <translation>Continuar</translation>
        </message>
        <message>
            <source>Pause</source>
            <translation>Pausa</translation>
        </message>
        <message>
            <source>Export paused at {done} of {total}</source>
            <translation>Exportación en pausa: {done} de {total}</translation>
        </message>
        <message>
            <source>Pausing after this photo: {done} of {total}</source>
            <translation>En pausa después de esta foto: {done} de {total}</translation>
        </message>
        <message>
            <source>Stopping the export…</source>
            <translation>Deteniendo la exportación…</translation>
        </message>
        <message>
            <source>Exporting: {done} of {total}</source>
            <translation>Exportando: {done} de {total}</translation>
        </message>
        <message>
            <source>{rate} photos a minute, {left} left</source>
            <translation>{rate} fotos por minuto; tiempo restante: {left}</translation>
        </message>
        <message numerus="yes">
            <source>“{name}” was not exported, nor were %n other(s). {reason}</source>
            <translation>
                <numerusform>No se exportó «{name}» ni %n foto más. {reason}</numerusform>
                <numerusform>No se exportaron «{name}» ni %n fotos más. {reason}</numerusform>
            </translation>
        </message>
        <message>
            <source>“{name}” was not exported. {reason}</source>
            <translation>No se exportó «{name}». {reason}</translation>
        </message>
    </context>
    <context>
        <name>ExportSummaryDialog</name>
        <message>
            <source>Export</source>
            <translation>Exportar</translation>
        </message>
        <message>
            <source>{size} in {time}</source>
            <translation>{size} en {time}</translation>
        </message>
        <message>
            <source>Photo</source>
            <translation>Foto</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>Motivo</translation>
        </message>
        <message>
            <source>Photos that were not exported</source>
            <translation>Fotos que no se exportaron</translation>
        </message>
        <message>
            <source>Show in folder</source>
            <translation>Mostrar en la carpeta</translation>
        </message>
        <message>
            <source>Copy report</source>
            <translation>Copiar informe</translation>
        </message>
        <message>
            <source>Copied</source>
            <translation>Copiado</translation>
        </message>
    </context>
    <context>
        <name>FaceMenu</name>
        <message>
            <source>Adjust the box</source>
            <translation>Ajustar el recuadro</translation>
        </message>
        <message>
            <source>Adjust the crop…</source>
            <translation>Ajustar el recorte…</translation>
        </message>
        <message>
            <source>Put the box back</source>
            <translation>Restablecer el recuadro</translation>
        </message>
        <message>
            <source>This is a face</source>
            <translation>Esto es una cara</translation>
        </message>
        <message>
            <source>This is no face</source>
            <translation>Esto no es una cara</translation>
        </message>
        <message>
            <source>Restore this face after all</source>
            <translation>Restaurar también esta cara</translation>
        </message>
        <message>
            <source>Leave this face alone</source>
            <translation>No tocar esta cara</translation>
        </message>
        <message>
            <source>Draw a box around a face</source>
            <translation>Dibujar un recuadro alrededor de una cara</translation>
        </message>
        <message>
            <source>Show face boxes</source>
            <translation>Mostrar los recuadros de las caras</translation>
        </message>
    </context>
    <context>
        <name>FaceOverlay</name>
        <message>
            <source>Is this a face?</source>
            <translation>¿Esto es una cara?</translation>
        </message>
        <message>
            <source>Left alone</source>
            <translation>Sin tocar</translation>
        </message>
        <message>
            <source>Needs a good photo</source>
            <translation>Falta una foto buena</translation>
        </message>
        <message>
            <source>Ready</source>
            <translation>Lista</translation>
        </message>
        <message>
            <source>Restoring</source>
            <translation>Restaurando</translation>
        </message>
        <message>
            <source>Restored</source>
            <translation>Restaurada</translation>
        </message>
        <message>
            <source>Kept as it was</source>
            <translation>Se dejó como estaba</translation>
        </message>
        <message>
            <source>Could not be restored</source>
            <translation>No se pudo restaurar</translation>
        </message>
        <message>
            <source>Looking closer…</source>
            <translation>Mirando de cerca…</translation>
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
            <translation>Conservar el original</translation>
        </message>
        <message>
            <source>Use it anyway</source>
            <translation>Usarla de todos modos</translation>
        </message>
        <message>
            <source>Strength for all faces of this photo</source>
            <translation>Intensidad para todas las caras de esta foto</translation>
        </message>
        <message>
            <source>Edit crop…</source>
            <translation>Ajustar recorte…</translation>
        </message>
        <message>
            <source>Move, turn and scale what is taken for the face</source>
            <translation>Mover, girar y escalar lo que se toma por la cara</translation>
        </message>
        <message>
            <source>Leave alone</source>
            <translation>No tocar</translation>
        </message>
        <message>
            <source>This face stays as it is</source>
            <translation>Esta cara se queda como está</translation>
        </message>
        <message>
            <source>Face {number} of {count}</source>
            <translation>Cara {number} de {count}</translation>
        </message>
        <message>
            <source>The face</source>
            <translation>La cara</translation>
        </message>
        <message>
            <source>No face selected</source>
            <translation>Ninguna cara seleccionada</translation>
        </message>
        <message>
            <source>Click a face in the photo.</source>
            <translation>Haga clic en una cara de la foto.</translation>
        </message>
        <message>
            <source>No face found. Draw a box around it.</source>
            <translation>No se encontró ninguna cara. Dibuje un recuadro alrededor.</translation>
        </message>
        <message>
            <source>What the restored face would be:</source>
            <translation>Así quedaría la cara restaurada:</translation>
        </message>
        <message>
            <source>Before {before}, after {after}. {change}</source>
            <translation>Antes {before}, después {after}. {change}</translation>
        </message>
        <message>
            <source>{share} of the detail is lent by the good photo.</source>
            <translation>El {share} del detalle lo presta la foto buena.</translation>
        </message>
        <message>
            <source>You use the restored face although it looks less like the person. Compare before you export.</source>
            <translation>Usa la cara restaurada aunque se parece menos a la persona. Compare antes de exportar.</translation>
        </message>
        <message>
            <source>This face stays as it is.</source>
            <translation>Esta cara se queda como está.</translation>
        </message>
        <message>
            <source>Restore it after all</source>
            <translation>Restaurarla también</translation>
        </message>
        <message>
            <source>The program is not sure that this is a face.</source>
            <translation>El programa no está seguro de que esto sea una cara.</translation>
        </message>
        <message>
            <source>It is a face</source>
            <translation>Es una cara</translation>
        </message>
        <message>
            <source>Restored without a good photo ({reason}). Check that it still looks like the person.</source>
            <translation>Restaurada sin foto buena ({reason}). Compruebe que sigue pareciéndose a la persona.</translation>
        </message>
        <message>
            <source>Restored without a good photo. Check that it still looks like the person.</source>
            <translation>Restaurada sin foto buena. Compruebe que sigue pareciéndose a la persona.</translation>
        </message>
        <message>
            <source>No good photo is ticked. Tick one below, or choose “None”.</source>
            <translation>No hay ninguna foto buena marcada. Marque una abajo o elija «Ninguna».</translation>
        </message>
        <message>
            <source>Looking for a good photo of this person…</source>
            <translation>Buscando una foto buena de esta persona…</translation>
        </message>
        <message>
            <source>No good photo yet. Choose the folder of good photos below, or drop one here.</source>
            <translation>Todavía no hay foto buena. Elija abajo la carpeta de fotos buenas o suelte una aquí.</translation>
        </message>
        <message>
            <source>{reason}. Choose one below, or restore without.</source>
            <translation>{reason}. Elija una abajo o restaure sin ella.</translation>
        </message>
        <message>
            <source>Will be restored without a good photo.</source>
            <translation>Se restaurará sin foto buena.</translation>
        </message>
        <message numerus="yes">
            <source>Will be restored with the %n photo(s) that you chose.</source>
            <translation>
                <numerusform>Se restaurará con %n foto que usted eligió.</numerusform>
                <numerusform>Se restaurará con las %n fotos que usted eligió.</numerusform>
            </translation>
        </message>
        <message>
            <source>Will be restored with the photo that the program suggests.</source>
            <translation>Se restaurará con la foto que sugiere el programa.</translation>
        </message>
    </context>
    <context>
        <name>FoldersControl</name>
        <message>
            <source>{folder} (not connected)</source>
            <translation>{folder} (no conectada)</translation>
        </message>
        <message>
            <source>Add…</source>
            <translation>Añadir…</translation>
        </message>
        <message>
            <source>Take off</source>
            <translation>Quitar</translation>
        </message>
    </context>
    <context>
        <name>Hint</name>
        <message>
            <source>Try again</source>
            <translation>Reintentar</translation>
        </message>
    </context>
    <context>
        <name>IdentityScale</name>
        <message>
            <source>Likeness before {before}, after {after}</source>
            <translation>Parecido antes {before}, después {after}</translation>
        </message>
    </context>
    <context>
        <name>IdentityWords</name>
        <message>
            <source>Still the same person: {likeness}</source>
            <translation>Sigue siendo la misma persona: {likeness}</translation>
        </message>
        <message>
            <source>Probably the same person: {likeness}</source>
            <translation>Probablemente la misma persona: {likeness}</translation>
        </message>
        <message>
            <source>Hard to say whether it is the same person: {likeness}</source>
            <translation>Es difícil decir si es la misma persona: {likeness}</translation>
        </message>
        <message>
            <source>Looks like another person: {likeness}</source>
            <translation>Parece otra persona: {likeness}</translation>
        </message>
        <message>
            <source>More like the good photos than before</source>
            <translation>Se parece más a las fotos buenas que antes</translation>
        </message>
        <message>
            <source>Less like the good photos than before</source>
            <translation>Se parece menos a las fotos buenas que antes</translation>
        </message>
        <message>
            <source>As like the good photos as before</source>
            <translation>Se parece a las fotos buenas igual que antes</translation>
        </message>
        <message>
            <source>Very likely the same person</source>
            <translation>Muy probablemente la misma persona</translation>
        </message>
        <message>
            <source>Probably the same person</source>
            <translation>Probablemente la misma persona</translation>
        </message>
        <message>
            <source>Perhaps the same person</source>
            <translation>Quizá la misma persona</translation>
        </message>
        <message>
            <source>Looks like another person</source>
            <translation>Parece otra persona</translation>
        </message>
        <message>
            <source>sharp</source>
            <translation>nítida</translation>
        </message>
        <message>
            <source>slightly soft</source>
            <translation>algo borrosa</translation>
        </message>
        <message>
            <source>soft</source>
            <translation>borrosa</translation>
        </message>
        <message>
            <source>looks right</source>
            <translation>mira a la derecha</translation>
        </message>
        <message>
            <source>looks left</source>
            <translation>mira a la izquierda</translation>
        </message>
        <message>
            <source>looks up</source>
            <translation>mira hacia arriba</translation>
        </message>
        <message>
            <source>looks down</source>
            <translation>mira hacia abajo</translation>
        </message>
        <message>
            <source>looks ahead</source>
            <translation>mira de frente</translation>
        </message>
        <message>
            <source>{size} px</source>
            <translation>{size} px</translation>
        </message>
        <message>
            <source>Photo from {year}, likeness {likeness}, {sharpness}, {pose}</source>
            <translation>Foto de {year}, parecido {likeness}, {sharpness}, {pose}</translation>
        </message>
        <message>
            <source>Photo, likeness {likeness}, {sharpness}, {pose}</source>
            <translation>Foto, parecido {likeness}, {sharpness}, {pose}</translation>
        </message>
    </context>
    <context>
        <name>JobDetail</name>
        <message>
            <source>Progress of the album</source>
            <translation>Progreso del álbum</translation>
        </message>
        <message>
            <source>&amp;Start</source>
            <translation>&amp;Iniciar</translation>
        </message>
        <message>
            <source>Try a&amp;gain</source>
            <translation>&amp;Reintentar</translation>
        </message>
        <message>
            <source>&amp;Look through</source>
            <translation>Revi&amp;sar</translation>
        </message>
        <message>
            <source>&amp;Pause</source>
            <translation>&amp;Pausa</translation>
        </message>
        <message>
            <source>&amp;Cancel…</source>
            <translation>&amp;Cancelar…</translation>
        </message>
        <message>
            <source>Copies that are written already stay</source>
            <translation>Las copias ya escritas se quedan</translation>
        </message>
        <message>
            <source>Contact s&amp;heet…</source>
            <translation>&amp;Hoja de contactos…</translation>
        </message>
        <message>
            <source>Writes one page with before, after and good photo of each</source>
            <translation>Escribe una página con el antes, el después y la foto buena de cada una</translation>
        </message>
        <message>
            <source>Show the &amp;folder</source>
            <translation>&amp;Mostrar la carpeta</translation>
        </message>
        <message>
            <source>Opens the folder with the copies</source>
            <translation>Abre la carpeta con las copias</translation>
        </message>
        <message>
            <source>Take the album out of this list; its copies stay</source>
            <translation>Quitar el álbum de esta lista; sus copias se quedan</translation>
        </message>
        <message>
            <source>Take out of the list</source>
            <translation>Quitar de la lista</translation>
        </message>
        <message>
            <source>Passed over:</source>
            <translation>Omitidos:</translation>
        </message>
        <message>
            <source>Copies go to {folder}</source>
            <translation>Las copias van a {folder}</translation>
        </message>
        <message>
            <source>The notes about this album’s progress are damaged. Start the album anew; finished copies are recognised.</source>
            <translation>Las notas sobre el progreso de este álbum están dañadas. Inicie el álbum de nuevo; las copias terminadas se reconocen.</translation>
        </message>
        <message>
            <source>Stopped by itself: {reason}</source>
            <translation>Se detuvo por sí solo: {reason}</translation>
        </message>
        <message>
            <source>Another window or command is working on this album. It can be changed here when that has ended.</source>
            <translation>Otra ventana u otro comando está trabajando en este álbum. Podrá cambiarlo aquí cuando haya terminado.</translation>
        </message>
        <message>
            <source>&amp;Go on</source>
            <translation>Con&amp;tinuar</translation>
        </message>
        <message numerus="yes">
            <source>Try %n failed a&amp;gain</source>
            <translation>
                <numerusform>&amp;Reintentar %n fallida</numerusform>
                <numerusform>&amp;Reintentar %n fallidas</numerusform>
            </translation>
        </message>
        <message>
            <source>&amp;Look through ({count})</source>
            <translation>Revi&amp;sar ({count})</translation>
        </message>
        <message>
            <source>Cancel this album?</source>
            <translation>¿Cancelar este álbum?</translation>
        </message>
        <message>
            <source>Copies that are written stay. What was not done can be started again later.</source>
            <translation>Las copias ya escritas se quedan. Lo que no se hizo se puede volver a iniciar más tarde.</translation>
        </message>
        <message>
            <source>Cancel the album</source>
            <translation>Cancelar el álbum</translation>
        </message>
        <message>
            <source>Take this album out of the list?</source>
            <translation>¿Quitar este álbum de la lista?</translation>
        </message>
        <message>
            <source>Copies and originals stay. Only the notes about the album are deleted: what was restored, what failed, what you said of it.</source>
            <translation>Las copias y los originales se quedan. Solo se eliminan las notas sobre el álbum: qué se restauró, qué falló y qué dijo usted de ello.</translation>
        </message>
        <message>
            <source>Take out</source>
            <translation>Quitar</translation>
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
            <translation>Estado</translation>
        </message>
        <message>
            <source>What became of it</source>
            <translation>Resultado</translation>
        </message>
    </context>
    <context>
        <name>JobPhotosView</name>
        <message>
            <source>&amp;Show</source>
            <translation>M&amp;ostrar</translation>
        </message>
        <message>
            <source>All photos</source>
            <translation>Todas las fotos</translation>
        </message>
        <message>
            <source>Failed</source>
            <translation>Fallidas</translation>
        </message>
        <message>
            <source>Doubtful</source>
            <translation>Dudosas</translation>
        </message>
        <message>
            <source>Restored</source>
            <translation>Restaurada</translation>
        </message>
        <message>
            <source>Left as they were</source>
            <translation>Sin cambios</translation>
        </message>
        <message>
            <source>To do</source>
            <translation>Pendientes</translation>
        </message>
        <message>
            <source>Left out</source>
            <translation>Omitidas</translation>
        </message>
        <message>
            <source>Photos of the album</source>
            <translation>Fotos del álbum</translation>
        </message>
        <message>
            <source>&amp;Look at before and after</source>
            <translation>&amp;Ver el antes y el después</translation>
        </message>
        <message>
            <source>Try a&amp;gain</source>
            <translation>&amp;Reintentar</translation>
        </message>
        <message>
            <source>Restore &amp;next</source>
            <translation>Restaurar a &amp;continuación</translation>
        </message>
        <message>
            <source>Leave &amp;out</source>
            <translation>&amp;Omitir</translation>
        </message>
        <message>
            <source>Show the &amp;copy in its folder</source>
            <translation>Mostrar la co&amp;pia en su carpeta</translation>
        </message>
        <message>
            <source>Show the &amp;original in its folder</source>
            <translation>Mostrar el ori&amp;ginal en su carpeta</translation>
        </message>
    </context>
    <context>
        <name>LibrarySection</name>
        <message>
            <source>Stop</source>
            <translation>Detener</translation>
        </message>
        <message>
            <source>Look for new photos now</source>
            <translation>Buscar fotos nuevas ahora</translation>
        </message>
        <message>
            <source>No folder was chosen yet.</source>
            <translation>Todavía no se ha elegido ninguna carpeta.</translation>
        </message>
        <message>
            <source>Looking through photos: {done} of {total}</source>
            <translation>Revisando fotos: {done} de {total}</translation>
        </message>
        <message>
            <source>Looking through photos…</source>
            <translation>Revisando fotos…</translation>
        </message>
        <message>
            <source>{photos} photos with {faces} faces.</source>
            <translation>{photos} fotos con {faces} caras.</translation>
        </message>
        <message numerus="yes">
            <source>%n photo(s) could not be read.</source>
            <translation>
                <numerusform>No se pudo leer %n foto.</numerusform>
                <numerusform>No se pudieron leer %n fotos.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n folder(s) cannot be reached.</source>
            <translation>
                <numerusform>No se puede acceder a %n carpeta.</numerusform>
                <numerusform>No se puede acceder a %n carpetas.</numerusform>
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
            <translation>Suelte para restaurar como álbum</translation>
        </message>
        <message>
            <source>Let go to open</source>
            <translation>Suelte para abrir</translation>
        </message>
        <message>
            <source>Albums – ENTED Desktop</source>
            <translation>Álbumes – ENTED Desktop</translation>
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
            <translation>Modelos</translation>
        </message>
        <message>
            <source>About this model</source>
            <translation>Acerca de este modelo</translation>
        </message>
        <message>
            <source>Use this model</source>
            <translation>Usar este modelo</translation>
        </message>
        <message>
            <source>Check all models</source>
            <translation>Comprobar todos los modelos</translation>
        </message>
        <message>
            <source>{model} – in use</source>
            <translation>{model} – en uso</translation>
        </message>
        <message>
            <source>Looking for models…</source>
            <translation>Buscando modelos…</translation>
        </message>
        <message>
            <source>No model is installed.</source>
            <translation>No hay ningún modelo instalado.</translation>
        </message>
        <message>
            <source>The file is whole.</source>
            <translation>El archivo está completo.</translation>
        </message>
        <message>
            <source>Not checked yet.</source>
            <translation>Aún sin comprobar.</translation>
        </message>
        <message>
            <source>{size}, licence {license}. {state}</source>
            <translation>{size}, licencia {license}. {state}</translation>
        </message>
    </context>
    <context>
        <name>NameEdit</name>
        <message>
            <source>Example: {name}</source>
            <translation>Ejemplo: {name}</translation>
        </message>
        <message>
            <source>Name of the files</source>
            <translation>Nombre de los archivos</translation>
        </message>
        <message>
            <source>Insert</source>
            <translation>Insertar</translation>
        </message>
        <message>
            <source>Insert something that differs from photo to photo</source>
            <translation>Insertar algo que cambia de una foto a otra</translation>
        </message>
        <message>
            <source>Name of the original</source>
            <translation>Nombre del original</translation>
        </message>
        <message>
            <source>Number in this export</source>
            <translation>Número en esta exportación</translation>
        </message>
        <message>
            <source>Date taken</source>
            <translation>Fecha de la toma</translation>
        </message>
        <message>
            <source>Ending of the file</source>
            <translation>Extensión del archivo</translation>
        </message>
        <message>
            <source>Folder of the original</source>
            <translation>Carpeta del original</translation>
        </message>
        <message>
            <source>Width in pixels</source>
            <translation>Anchura en píxeles</translation>
        </message>
        <message>
            <source>Height in pixels</source>
            <translation>Altura en píxeles</translation>
        </message>
        <message>
            <source>What was done</source>
            <translation>Qué se hizo</translation>
        </message>
        <message>
            <source>Person, by the folder of the good photo</source>
            <translation>Persona, según la carpeta de la foto buena</translation>
        </message>
        <message>
            <source>Write a name, or insert the name of the original.</source>
            <translation>Escriba un nombre o inserte el nombre del original.</translation>
        </message>
        <message>
            <source>“{token}” means nothing here. Choose from the menu “Insert”.</source>
            <translation>«{token}» no significa nada aquí. Elija en el menú «Insertar».</translation>
        </message>
        <message>
            <source>One of the braces { } has no partner.</source>
            <translation>A una de las llaves { } le falta su pareja.</translation>
        </message>
        <message>
            <source>A file name cannot contain {characters}</source>
            <translation>Un nombre de archivo no puede contener {characters}</translation>
        </message>
        <message>
            <source>Windows keeps the name “{name}” for itself. Add something to it.</source>
            <translation>Windows reserva el nombre «{name}» para sí. Añádale algo.</translation>
        </message>
        <message>
            <source>A file name cannot end with a dot or a space.</source>
            <translation>Un nombre de archivo no puede terminar en punto ni en espacio.</translation>
        </message>
        <message>
            <source>The name is too long.</source>
            <translation>El nombre es demasiado largo.</translation>
        </message>
        <message>
            <source>Every photo would get the same name, so numbers are added.</source>
            <translation>Todas las fotos tendrían el mismo nombre, así que se añaden números.</translation>
        </message>
    </context>
    <context>
        <name>NoticeBar</name>
        <message>
            <source>Details</source>
            <translation>Detalles</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Cerrar</translation>
        </message>
        <message>
            <source>Close this message</source>
            <translation>Cerrar este mensaje</translation>
        </message>
    </context>
    <context>
        <name>OwnPhotos</name>
        <message>
            <source>This is the photo itself. Choose another one of the same person.</source>
            <translation>Esta es la propia foto. Elija otra de la misma persona.</translation>
        </message>
        <message>
            <source>No face found in “{file}”. Choose a photo that shows the face.</source>
            <translation>No se encontró ninguna cara en «{file}». Elija una foto en la que se vea la cara.</translation>
        </message>
        <message>
            <source>“{file}” cannot be used. {reason}</source>
            <translation>No se puede usar «{file}». {reason}</translation>
        </message>
    </context>
    <context>
        <name>PathList</name>
        <message>
            <source>Add a folder…</source>
            <translation>Añadir una carpeta…</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Quitar</translation>
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
            <translation>{width} × {height} píxeles</translation>
        </message>
    </context>
    <context>
        <name>PhotoStrip</name>
        <message numerus="yes">
            <source>%n photo(s) taken off the list. The files stay.</source>
            <translation>
                <numerusform>%n foto quitada de la lista. El archivo se conserva.</numerusform>
                <numerusform>%n fotos quitadas de la lista. Los archivos se conservan.</numerusform>
            </translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Deshacer</translation>
        </message>
        <message numerus="yes">
            <source>%n photo(s)</source>
            <translation>
                <numerusform>%n foto</numerusform>
                <numerusform>%n fotos</numerusform>
            </translation>
        </message>
        <message>
            <source>{shown} of {total}</source>
            <translation>{shown} de {total}</translation>
        </message>
        <message>
            <source>No photo like that is open.</source>
            <translation>No hay ninguna foto así abierta.</translation>
        </message>
        <message>
            <source>Restore</source>
            <translation>Restaurar</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>Exportar…</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Reintentar</translation>
        </message>
        <message>
            <source>Show in folder</source>
            <translation>Mostrar en la carpeta</translation>
        </message>
        <message>
            <source>Take off the list</source>
            <translation>Quitar de la lista</translation>
        </message>
        <message>
            <source>The files stay where they are.</source>
            <translation>Los archivos se quedan donde están.</translation>
        </message>
        <message>
            <source>Photos</source>
            <translation>Fotos</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>Buscar</translation>
        </message>
        <message>
            <source>Search the photos by file name</source>
            <translation>Buscar fotos por nombre de archivo</translation>
        </message>
        <message>
            <source>Show photos in this state</source>
            <translation>Mostrar las fotos en este estado</translation>
        </message>
        <message>
            <source>Sort the photos</source>
            <translation>Ordenar las fotos</translation>
        </message>
        <message>
            <source>As opened</source>
            <translation>Orden de apertura</translation>
        </message>
        <message>
            <source>By name</source>
            <translation>Por nombre</translation>
        </message>
        <message>
            <source>By date</source>
            <translation>Por fecha</translation>
        </message>
        <message>
            <source>By state</source>
            <translation>Por estado</translation>
        </message>
        <message>
            <source>All photos</source>
            <translation>Todas las fotos</translation>
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
            <translation>No se muestra ninguna foto.</translation>
        </message>
        <message>
            <source>Photo {name}</source>
            <translation>Foto {name}</translation>
        </message>
        <message numerus="yes">
            <source>%n face(s)</source>
            <translation>
                <numerusform>%n cara</numerusform>
                <numerusform>%n caras</numerusform>
            </translation>
        </message>
        <message>
            <source>Face {number} of {count}: {state}</source>
            <translation>Cara {number} de {count}: {state}</translation>
        </message>
    </context>
    <context>
        <name>PlanWords</name>
        <message>
            <source>Nothing was restored in these photos yet, so nothing is exported.</source>
            <translation>Todavía no se ha restaurado nada en estas fotos, así que no se exporta nada.</translation>
        </message>
        <message numerus="yes">
            <source>%n photo(s) are skipped: nothing was restored in them.</source>
            <translation>
                <numerusform>%n foto se omite: no se restauró nada en ella.</numerusform>
                <numerusform>%n fotos se omiten: no se restauró nada en ellas.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n photo(s) are copied without a restored face.</source>
            <translation>
                <numerusform>%n foto se copia sin ninguna cara restaurada.</numerusform>
                <numerusform>%n fotos se copian sin ninguna cara restaurada.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n copy(s) get a number, because their name is that of an original. Originals are never replaced.</source>
            <translation>
                <numerusform>%n copia recibe un número, porque su nombre es el de un original. Los originales nunca se reemplazan.</numerusform>
                <numerusform>%n copias reciben un número, porque su nombre es el de un original. Los originales nunca se reemplazan.</numerusform>
            </translation>
        </message>
        <message>
            <source>Photos are being restored right now; they are exported as they are.</source>
            <translation>Ahora mismo se están restaurando fotos; se exportan tal como están.</translation>
        </message>
        <message>
            <source>The folder “{folder}” cannot be written to. Choose another one.</source>
            <translation>No se puede escribir en la carpeta «{folder}». Elija otra.</translation>
        </message>
        <message>
            <source>The disk may be too small: about {need} are needed, {free} are free.</source>
            <translation>Puede que no haya espacio suficiente: se necesitan unos {need} y hay {free} libres.</translation>
        </message>
    </context>
    <context>
        <name>Program</name>
        <message>
            <source>What was open last time could not be read. The file was kept as {name}.</source>
            <translation>No se pudo leer lo que estaba abierto la última vez. El archivo se conservó como {name}.</translation>
        </message>
    </context>
    <context>
        <name>QueuePage</name>
        <message>
            <source>Albums</source>
            <translation>Álbumes</translation>
        </message>
        <message>
            <source>Back to the &amp;photos</source>
            <translation>Vo&amp;lver a las fotos</translation>
        </message>
        <message>
            <source>Restore a whole &amp;album…</source>
            <translation>Restaurar un álb&amp;um entero…</translation>
        </message>
        <message>
            <source>Restore this album earlier</source>
            <translation>Restaurar antes este álbum</translation>
        </message>
        <message>
            <source>Restore this album later</source>
            <translation>Restaurar después este álbum</translation>
        </message>
        <message>
            <source>No album yet</source>
            <translation>Todavía no hay álbumes</translation>
        </message>
        <message>
            <source>Looking for albums…</source>
            <translation>Buscando álbumes…</translation>
        </message>
        <message>
            <source>Drop a folder here, or choose one. All its photos are restored into a folder of copies. However long it takes, it can be paused at any time, and it goes on where it was.</source>
            <translation>Suelte aquí una carpeta o elija una. Todas sus fotos se restauran en una carpeta de copias. Por mucho que tarde, puede ponerlo en pausa en cualquier momento, y continúa donde estaba.</translation>
        </message>
    </context>
    <context>
        <name>RedoDialog</name>
        <message>
            <source>Redo</source>
            <translation>Restaurar de nuevo</translation>
        </message>
        <message>
            <source>Restore “{name}” again:</source>
            <translation>Restaurar «{name}» de nuevo:</translation>
        </message>
        <message>
            <source>Restore again</source>
            <translation>Restaurar de nuevo</translation>
        </message>
        <message>
            <source>Change a good photo</source>
            <translation>Cambiar una foto buena</translation>
        </message>
        <message numerus="yes">
            <source>“{name}” has helped to restore %n photo(s) of this album. They are restored again, nothing else changes:</source>
            <translation>
                <numerusform>«{name}» ha ayudado a restaurar %n foto de este álbum. Se restaura de nuevo; no cambia nada más:</numerusform>
                <numerusform>«{name}» ha ayudado a restaurar %n fotos de este álbum. Se restauran de nuevo; no cambia nada más:</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Restore %n photo(s) again</source>
            <translation>
                <numerusform>Restaurar %n foto de nuevo</numerusform>
                <numerusform>Restaurar %n fotos de nuevo</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ReferenceCards</name>
        <message>
            <source>{photo}; suggested</source>
            <translation>{photo}; sugerida</translation>
        </message>
        <message>
            <source>{photo}; looks like another person</source>
            <translation>{photo}; parece otra persona</translation>
        </message>
    </context>
    <context>
        <name>ReferenceChoice</name>
        <message>
            <source>With the &amp;same good photos</source>
            <translation>Con las &amp;mismas fotos buenas</translation>
        </message>
        <message>
            <source>With &amp;another good photo:</source>
            <translation>Con &amp;otra foto buena:</translation>
        </message>
        <message>
            <source>&amp;Without a good photo</source>
            <translation>&amp;Sin foto buena</translation>
        </message>
        <message>
            <source>The other good photo</source>
            <translation>La otra foto buena</translation>
        </message>
        <message>
            <source>Choose a photo, or drop it here</source>
            <translation>Elija una foto o suéltela aquí</translation>
        </message>
        <message>
            <source>&amp;Choose…</source>
            <translation>&amp;Elegir…</translation>
        </message>
        <message>
            <source>Choose a good photo</source>
            <translation>Elegir una foto buena</translation>
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
            <translation>Parecido {likeness}</translation>
        </message>
        <message>
            <source>{date} · {file}</source>
            <translation>{date} · {file}</translation>
        </message>
        <message>
            <source>Suggested: {reason}</source>
            <translation>Sugerida: {reason}</translation>
        </message>
    </context>
    <context>
        <name>ReferencePicker</name>
        <message>
            <source>Good photo of this person</source>
            <translation>Foto buena de esta persona</translation>
        </message>
        <message>
            <source>Automatic</source>
            <translation>Automática</translation>
        </message>
        <message>
            <source>The program takes the likeliest photo of the same person</source>
            <translation>El programa toma la foto más probable de la misma persona</translation>
        </message>
        <message>
            <source>Chosen</source>
            <translation>Elegidas</translation>
        </message>
        <message>
            <source>Only the photos that you tick are used</source>
            <translation>Solo se usan las fotos que usted marque</translation>
        </message>
        <message>
            <source>None</source>
            <translation>Ninguna</translation>
        </message>
        <message>
            <source>The face is restored without a good photo</source>
            <translation>La cara se restaura sin foto buena</translation>
        </message>
        <message>
            <source>Photos of this person</source>
            <translation>Fotos de esta persona</translation>
        </message>
        <message>
            <source>Click a photo to use it alone; tick several to use them together.</source>
            <translation>Haga clic en una foto para usar solo esa; marque varias para usarlas juntas.</translation>
        </message>
        <message>
            <source>Choose a photo…</source>
            <translation>Elegir una foto…</translation>
        </message>
        <message>
            <source>Show in folder</source>
            <translation>Mostrar en la carpeta</translation>
        </message>
        <message>
            <source>Select a face in the photo to choose its good photo.</source>
            <translation>Seleccione una cara en la foto para elegir su foto buena.</translation>
        </message>
        <message>
            <source>Looking for photos of this person…</source>
            <translation>Buscando fotos de esta persona…</translation>
        </message>
        <message>
            <source>No photo in your folder looks like this person. Drop a good photo here, or choose one.</source>
            <translation>Ninguna foto de su carpeta se parece a esta persona. Suelte aquí una foto buena o elija una.</translation>
        </message>
        <message>
            <source>Choose good photos of this person</source>
            <translation>Elegir fotos buenas de esta persona</translation>
        </message>
        <message>
            <source>Choose the folder of good photos</source>
            <translation>Elegir la carpeta de fotos buenas</translation>
        </message>
    </context>
    <context>
        <name>RestoreActions</name>
        <message>
            <source>Restoring…</source>
            <translation>Restaurando…</translation>
        </message>
        <message>
            <source>Restore again</source>
            <translation>Restaurar de nuevo</translation>
        </message>
        <message>
            <source>Restore this face</source>
            <translation>Restaurar esta cara</translation>
        </message>
        <message numerus="yes">
            <source>Restore %n face(s)</source>
            <translation>
                <numerusform>Restaurar %n cara</numerusform>
                <numerusform>Restaurar %n caras</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ReviewPage</name>
        <message>
            <source>Back to the albums</source>
            <translation>Volver a los álbumes</translation>
        </message>
        <message>
            <source>Contact sheet…</source>
            <translation>Hoja de contactos…</translation>
        </message>
        <message>
            <source>Looking through “{name}”</source>
            <translation>Revisando «{name}»</translation>
        </message>
        <message>
            <source>Everything in this album was looked at.</source>
            <translation>Ya se ha revisado todo en este álbum.</translation>
        </message>
    </context>
    <context>
        <name>ReviewPanel</name>
        <message>
            <source>How much of the album was looked at</source>
            <translation>Cuánto del álbum se ha revisado</translation>
        </message>
        <message>
            <source>Face</source>
            <translation>Cara</translation>
        </message>
        <message>
            <source>Accept (A)</source>
            <translation>Aceptar (A)</translation>
        </message>
        <message>
            <source>Redo… (R)</source>
            <translation>Rehacer… (R)</translation>
        </message>
        <message>
            <source>Keep the original (O)</source>
            <translation>Conservar el original (O)</translation>
        </message>
        <message>
            <source>The copy becomes the original photo, byte for byte</source>
            <translation>La copia pasa a ser la foto original, byte a byte</translation>
        </message>
        <message>
            <source>Previous (P)</source>
            <translation>Anterior (P)</translation>
        </message>
        <message>
            <source>Next (N)</source>
            <translation>Siguiente (N)</translation>
        </message>
        <message>
            <source>Take the last answer back</source>
            <translation>Deshacer la última respuesta</translation>
        </message>
        <message>
            <source>Change this good photo…</source>
            <translation>Cambiar esta foto buena…</translation>
        </message>
        <message>
            <source>Restores again every photo that this good photo helped</source>
            <translation>Restaura de nuevo todas las fotos en las que ayudó esta foto buena</translation>
        </message>
        <message>
            <source>Show the face (Z)</source>
            <translation>Mostrar la cara (Z)</translation>
        </message>
        <message>
            <source>Show the whole photo (Z)</source>
            <translation>Mostrar la foto entera (Z)</translation>
        </message>
        <message>
            <source>This one deserves a second look.</source>
            <translation>Esta merece una segunda mirada.</translation>
        </message>
        <message numerus="yes">
            <source>{at} of {count}, %n still to look at</source>
            <translation>
                <numerusform>{at} de {count}; queda %n por revisar</numerusform>
                <numerusform>{at} de {count}; quedan %n por revisar</numerusform>
            </translation>
        </message>
        <message>
            <source>Accepted</source>
            <translation>Aceptada</translation>
        </message>
        <message>
            <source>The original was kept</source>
            <translation>Se conservó el original</translation>
        </message>
        <message>
            <source>It is restored again and comes back for a look</source>
            <translation>Se restaura de nuevo y vuelve para que la revise</translation>
        </message>
        <message>
            <source>Face {number} of {count}: {state}</source>
            <translation>Cara {number} de {count}: {state}</translation>
        </message>
        <message>
            <source>restored</source>
            <translation>restaurada</translation>
        </message>
        <message>
            <source>failed</source>
            <translation>no se pudo restaurar</translation>
        </message>
        <message>
            <source>kept as it was</source>
            <translation>se dejó como estaba</translation>
        </message>
        <message>
            <source>Good photo: {name}</source>
            <translation>Foto buena: {name}</translation>
        </message>
    </context>
    <context>
        <name>ReviewView</name>
        <message>
            <source>The photo as it was</source>
            <translation>La foto como estaba</translation>
        </message>
        <message>
            <source>The restored photo</source>
            <translation>La foto restaurada</translation>
        </message>
        <message>
            <source>The good photo that helped</source>
            <translation>La foto buena que ayudó</translation>
        </message>
        <message>
            <source>Being restored again</source>
            <translation>Restaurándose de nuevo</translation>
        </message>
        <message>
            <source>There is no copy</source>
            <translation>No hay ninguna copia</translation>
        </message>
        <message>
            <source>Before</source>
            <translation>Antes</translation>
        </message>
        <message>
            <source>Original kept</source>
            <translation>Original conservado</translation>
        </message>
        <message>
            <source>After</source>
            <translation>Después</translation>
        </message>
        <message>
            <source>Good photo</source>
            <translation>Foto buena</translation>
        </message>
    </context>
    <context>
        <name>SamePersonDialog</name>
        <message>
            <source>The same person?</source>
            <translation>¿Es la misma persona?</translation>
        </message>
        <message numerus="yes">
            <source>Is this the same person in these %n photo(s)? The chosen good photo is used for every face that is ticked.</source>
            <translation>
                <numerusform>¿Es la misma persona en esta foto? La foto buena elegida se usa para cada cara marcada.</numerusform>
                <numerusform>¿Es la misma persona en estas %n fotos? La foto buena elegida se usa para cada cara marcada.</numerusform>
            </translation>
        </message>
        <message>
            <source>Tick all</source>
            <translation>Marcar todas</translation>
        </message>
        <message>
            <source>Tick none</source>
            <translation>No marcar ninguna</translation>
        </message>
        <message>
            <source>Faces that look like the same person</source>
            <translation>Caras que parecen de la misma persona</translation>
        </message>
        <message>
            <source>Face in {file}, likeness {likeness}: {words}</source>
            <translation>Cara en {file}, parecido {likeness}: {words}</translation>
        </message>
        <message numerus="yes">
            <source>%n face(s) ticked</source>
            <translation>
                <numerusform>%n cara marcada</numerusform>
                <numerusform>%n caras marcadas</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Use for %n face(s)</source>
            <translation>
                <numerusform>Usar para %n cara</numerusform>
                <numerusform>Usar para %n caras</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SamePersonOffer</name>
        <message numerus="yes">
            <source>The good photo is used for %n more face(s).</source>
            <translation>
                <numerusform>La foto buena se usa para %n cara más.</numerusform>
                <numerusform>La foto buena se usa para %n caras más.</numerusform>
            </translation>
        </message>
        <message>
            <source>Show them…</source>
            <translation>Mostrarlas…</translation>
        </message>
        <message>
            <source>No, thanks</source>
            <translation>No, gracias</translation>
        </message>
        <message numerus="yes">
            <source>The same person is in %n other photo(s). Use the good photo there too?</source>
            <translation>
                <numerusform>La misma persona aparece en %n foto más. ¿Usar también ahí la foto buena?</numerusform>
                <numerusform>La misma persona aparece en %n fotos más. ¿Usar también ahí la foto buena?</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Settings</name>
        <message>
            <source>General</source>
            <translation>General</translation>
        </message>
        <message>
            <source>Computing</source>
            <translation>Cálculo</translation>
        </message>
        <message>
            <source>Models</source>
            <translation>Modelos</translation>
        </message>
        <message>
            <source>Photo library</source>
            <translation>Biblioteca de fotos</translation>
        </message>
        <message>
            <source>Faces</source>
            <translation>Caras</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>Exportar</translation>
        </message>
        <message>
            <source>Storage and logs</source>
            <translation>Almacenamiento y registros</translation>
        </message>
        <message>
            <source>Automatic</source>
            <translation>Automático</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Idioma</translation>
        </message>
        <message>
            <source>The language of the program; it changes at once.</source>
            <translation>El idioma del programa; cambia al instante.</translation>
        </message>
        <message>
            <source>Same as the system</source>
            <translation>Igual que el sistema</translation>
        </message>
        <message>
            <source>Appearance</source>
            <translation>Apariencia</translation>
        </message>
        <message>
            <source>Light or dark windows.</source>
            <translation>Ventanas claras u oscuras.</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>Claro</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>Oscuro</translation>
        </message>
        <message>
            <source>Look for a newer version at every start</source>
            <translation>Buscar una versión más reciente en cada inicio</translation>
        </message>
        <message>
            <source>Asks the project’s page for its newest version, and says so when it is newer than this one. Nothing about you, this computer or your photos is sent.</source>
            <translation>Pregunta a la página del proyecto por su versión más reciente y avisa si es posterior a esta. No se envía nada sobre usted, este equipo ni sus fotos.</translation>
        </message>
        <message>
            <source>Compute on</source>
            <translation>Calcular con</translation>
        </message>
        <message>
            <source>What restores the faces. A graphics card is many times faster than the processor. Automatic takes the fastest one there is.</source>
            <translation>Lo que restaura las caras. Una tarjeta gráfica es muchas veces más rápida que el procesador. «Automático» usa lo más rápido que haya.</translation>
        </message>
        <message>
            <source>Processor (CPU)</source>
            <translation>Procesador (CPU)</translation>
        </message>
        <message>
            <source>NVIDIA graphics card (CUDA)</source>
            <translation>Tarjeta gráfica NVIDIA (CUDA)</translation>
        </message>
        <message>
            <source>Apple graphics (MPS)</source>
            <translation>Gráficos de Apple (MPS)</translation>
        </message>
        <message>
            <source>Precision</source>
            <translation>Precisión</translation>
        </message>
        <message>
            <source>Half precision needs less memory on a graphics card and is often faster. The processor always computes in full precision.</source>
            <translation>La precisión media necesita menos memoria en una tarjeta gráfica y suele ser más rápida. El procesador siempre calcula con precisión completa.</translation>
        </message>
        <message>
            <source>Full (32 bits)</source>
            <translation>Completa (32 bits)</translation>
        </message>
        <message>
            <source>Half, wide range (bfloat16)</source>
            <translation>Media, rango amplio (bfloat16)</translation>
        </message>
        <message>
            <source>Half (float16)</source>
            <translation>Media (float16)</translation>
        </message>
        <message>
            <source>Processor cores used</source>
            <translation>Núcleos de procesador usados</translation>
        </message>
        <message>
            <source>Fewer cores leave more of the computer to other programs, and take longer.</source>
            <translation>Con menos núcleos queda más equipo libre para otros programas, pero se tarda más.</translation>
        </message>
        <message>
            <source>All</source>
            <translation>Todos</translation>
        </message>
        <message>
            <source>Memory limit per photo</source>
            <translation>Límite de memoria por foto</translation>
        </message>
        <message>
            <source>A photo that would need more memory than this is not opened. Set it when very large scans bring the computer to a halt.</source>
            <translation>No se abre una foto que necesite más memoria que esta. Actívelo si los escaneos muy grandes bloquean el equipo.</translation>
        </message>
        <message>
            <source>No limit</source>
            <translation>Sin límite</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>Modelo</translation>
        </message>
        <message>
            <source>The trained weights that restore faces. Empty takes the default ones.</source>
            <translation>Los pesos entrenados que restauran las caras. Si se deja vacío, se usan los predeterminados.</translation>
        </message>
        <message>
            <source>Folders with more models</source>
            <translation>Carpetas con más modelos</translation>
        </message>
        <message>
            <source>Folders with weights that you trained or were given. Nothing is copied.</source>
            <translation>Carpetas con pesos que usted entrenó o recibió. No se copia nada.</translation>
        </message>
        <message>
            <source>Folders with good photos</source>
            <translation>Carpetas con fotos buenas</translation>
        </message>
        <message>
            <source>Photos in these folders are proposed as references. They are only read, never changed, and nothing leaves this computer.</source>
            <translation>Las fotos de estas carpetas se proponen como referencias. Solo se leen, nunca se modifican, y nada sale de este equipo.</translation>
        </message>
        <message>
            <source>Keep the original when the face changes by</source>
            <translation>Conservar el original si la cara cambia en</translation>
        </message>
        <message>
            <source>When a restored face is further from the person&apos;s own photos than the original face by more than this, the original is kept. Smaller is stricter.</source>
            <translation>Si una cara restaurada se aleja de las fotos de la persona más que la cara original, y la diferencia supera este valor, se conserva el original. Un valor menor es más estricto.</translation>
        </message>
        <message>
            <source>Bring restored faces closer to their person</source>
            <translation>Acercar las caras restauradas a su persona</translation>
        </message>
        <message>
            <source>Where good photos surely show the same person, a restored face is drawn a little towards them. It takes longer.</source>
            <translation>Cuando las fotos buenas muestran con seguridad a la misma persona, la cara restaurada se acerca un poco a ellas. Tarda más.</translation>
        </message>
        <message>
            <source>Lend faces the detail of good photos</source>
            <translation>Prestar a las caras el detalle de las fotos buenas</translation>
        </message>
        <message>
            <source>Where good photos surely show the same person, eyes, skin and hair that the damage took are taken from them, as far as they fit.</source>
            <translation>Donde las fotos buenas muestran con seguridad a la misma persona, los ojos, la piel y el pelo que el daño se llevó se toman de ellas, en la medida en que encajan.</translation>
        </message>
        <message>
            <source>Change hardly damaged faces less</source>
            <translation>Cambiar menos las caras apenas dañadas</translation>
        </message>
        <message>
            <source>A face that is hardly damaged knows its person better than any restoration: it is changed a little, or not at all.</source>
            <translation>Una cara apenas dañada muestra a la persona mejor que cualquier restauración: se cambia poco o nada.</translation>
        </message>
        <message>
            <source>How sure a found face must be</source>
            <translation>Seguridad exigida a una cara encontrada</translation>
        </message>
        <message>
            <source>Lower finds more faces in poor photos, and more things that are none.</source>
            <translation>Un valor más bajo encuentra más caras en fotos malas, y también más cosas que no lo son.</translation>
        </message>
        <message>
            <source>File format</source>
            <translation>Formato de archivo</translation>
        </message>
        <message>
            <source>The format of exported photos.</source>
            <translation>El formato de las fotos exportadas.</translation>
        </message>
        <message>
            <source>Same as the original</source>
            <translation>Igual que el original</translation>
        </message>
        <message>
            <source>JPEG quality</source>
            <translation>Calidad JPEG</translation>
        </message>
        <message>
            <source>Higher looks better and needs more space.</source>
            <translation>Un valor más alto se ve mejor y ocupa más espacio.</translation>
        </message>
        <message>
            <source>File name</source>
            <translation>Nombre de archivo</translation>
        </message>
        <message>
            <source>How exported photos are named; {name} stands for the original&apos;s name.</source>
            <translation>Cómo se llaman las fotos exportadas; {name} representa el nombre del original.</translation>
        </message>
        <message>
            <source>Folder</source>
            <translation>Carpeta</translation>
        </message>
        <message>
            <source>Where exported photos go. Empty asks, and proposes the last one.</source>
            <translation>Adónde van las fotos exportadas. Si se deja vacío, se pregunta y se propone la última carpeta.</translation>
        </message>
        <message>
            <source>When a file exists already</source>
            <translation>Si el archivo ya existe</translation>
        </message>
        <message>
            <source>What happens when an exported photo would get the name of another file.</source>
            <translation>Qué ocurre si una foto exportada fuera a tener el nombre de otro archivo.</translation>
        </message>
        <message>
            <source>Add a number to the name</source>
            <translation>Añadir un número al nombre</translation>
        </message>
        <message>
            <source>Leave it, and skip the photo</source>
            <translation>Dejarlo y omitir la foto</translation>
        </message>
        <message>
            <source>Replace it</source>
            <translation>Reemplazarlo</translation>
        </message>
        <message>
            <source>Longer side</source>
            <translation>Lado más largo</translation>
        </message>
        <message>
            <source>Larger photos are shrunk to this; smaller ones stay as they are.</source>
            <translation>Las fotos más grandes se reducen a este tamaño; las más pequeñas se quedan como están.</translation>
        </message>
        <message>
            <source>Photos in which nothing was restored</source>
            <translation>Fotos en las que no se restauró nada</translation>
        </message>
        <message>
            <source>Whether an export also copies the photos that stay as they are.</source>
            <translation>Si una exportación copia también las fotos que se quedan como están.</translation>
        </message>
        <message>
            <source>Leave them out</source>
            <translation>Omitirlas</translation>
        </message>
        <message>
            <source>Copy them</source>
            <translation>Copiarlas</translation>
        </message>
        <message>
            <source>Size of the cache</source>
            <translation>Tamaño de la caché</translation>
        </message>
        <message>
            <source>Thumbnails and restored faces are kept on the disk up to this size, the oldest go first. Your photos are not in it.</source>
            <translation>Las miniaturas y las caras restauradas se guardan en el disco hasta este tamaño; las más antiguas se eliminan primero. Sus fotos no están ahí.</translation>
        </message>
        <message>
            <source>Log</source>
            <translation>Registro</translation>
        </message>
        <message>
            <source>How much is written to the log file, for finding out what went wrong.</source>
            <translation>Cuánto se escribe en el archivo de registro, para averiguar qué ha fallado.</translation>
        </message>
        <message>
            <source>Problems only</source>
            <translation>Solo problemas</translation>
        </message>
        <message>
            <source>Normal</source>
            <translation>Normal</translation>
        </message>
        <message>
            <source>Everything</source>
            <translation>Todo</translation>
        </message>
    </context>
    <context>
        <name>SettingsDialog</name>
        <message>
            <source>Back to the default</source>
            <translation>Volver al valor predeterminado</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Ajustes</translation>
        </message>
        <message>
            <source>Search the settings</source>
            <translation>Buscar en los ajustes</translation>
        </message>
        <message>
            <source>Groups of settings</source>
            <translation>Grupos de ajustes</translation>
        </message>
        <message>
            <source>No setting has this name.</source>
            <translation>Ningún ajuste se llama así.</translation>
        </message>
    </context>
    <context>
        <name>ShortcutsDialog</name>
        <message>
            <source>Keyboard shortcuts</source>
            <translation>Atajos de teclado</translation>
        </message>
        <message>
            <source>Search commands and keys</source>
            <translation>Buscar comandos y teclas</translation>
        </message>
        <message>
            <source>Commands and their keys</source>
            <translation>Comandos y sus teclas</translation>
        </message>
        <message>
            <source>Command</source>
            <translation>Comando</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>Teclas</translation>
        </message>
        <message>
            <source>In the photo</source>
            <translation>En la foto</translation>
        </message>
        <message>
            <source>Looking through an album</source>
            <translation>Revisar un álbum</translation>
        </message>
        <message>
            <source>Next or previous face</source>
            <translation>Cara siguiente o anterior</translation>
        </message>
        <message>
            <source>Adjust the box of the face, and keep it</source>
            <translation>Ajustar el recuadro de la cara y conservarlo</translation>
        </message>
        <message>
            <source>Leave the box as it was</source>
            <translation>Dejar el recuadro como estaba</translation>
        </message>
        <message>
            <source>Move the box or the photo</source>
            <translation>Mover el recuadro o la foto</translation>
        </message>
        <message>
            <source>Scale the box</source>
            <translation>Cambiar el tamaño del recuadro</translation>
        </message>
        <message>
            <source>Turn the box</source>
            <translation>Girar el recuadro</translation>
        </message>
        <message>
            <source>Draw a face</source>
            <translation>Dibujar una cara</translation>
        </message>
        <message>
            <source>Edit the crop</source>
            <translation>Ajustar el recorte</translation>
        </message>
        <message>
            <source>Leave the face alone, or take it back</source>
            <translation>No tocar la cara, o volver a incluirla</translation>
        </message>
        <message>
            <source>See the original while held</source>
            <translation>Ver el original mientras se mantiene pulsada</translation>
        </message>
        <message>
            <source>Next way to compare</source>
            <translation>Siguiente forma de comparar</translation>
        </message>
        <message>
            <source>Move the slider</source>
            <translation>Mover el deslizador</translation>
        </message>
        <message>
            <source>Magnifier</source>
            <translation>Lupa</translation>
        </message>
        <message>
            <source>Show the good photo</source>
            <translation>Mostrar la foto buena</translation>
        </message>
        <message>
            <source>Hide the boxes</source>
            <translation>Ocultar los recuadros</translation>
        </message>
        <message>
            <source>Zoom in or out</source>
            <translation>Acercar o alejar</translation>
        </message>
        <message>
            <source>Whole photo, or 100 %</source>
            <translation>Foto entera o 100 %</translation>
        </message>
        <message>
            <source>Accept the restored photo</source>
            <translation>Aceptar la foto restaurada</translation>
        </message>
        <message>
            <source>Restore it again, with other choices</source>
            <translation>Restaurarla de nuevo, con otras opciones</translation>
        </message>
        <message>
            <source>Keep the original</source>
            <translation>Conservar el original</translation>
        </message>
        <message>
            <source>Next or previous photo</source>
            <translation>Foto siguiente o anterior</translation>
        </message>
        <message>
            <source>Next face</source>
            <translation>Cara siguiente</translation>
        </message>
        <message>
            <source>Whole photo, or the face</source>
            <translation>Foto entera o la cara</translation>
        </message>
        <message>
            <source>Take the last answer back</source>
            <translation>Deshacer la última respuesta</translation>
        </message>
        <message>
            <source>Back to the albums</source>
            <translation>Volver a los álbumes</translation>
        </message>
        <message>
            <source>Move an album in the queue</source>
            <translation>Mover un álbum en la cola</translation>
        </message>
        <message>
            <source>Try photos again</source>
            <translation>Volver a intentar fotos</translation>
        </message>
        <message>
            <source>Restore photos next</source>
            <translation>Restaurar fotos a continuación</translation>
        </message>
        <message>
            <source>Leave photos out</source>
            <translation>Omitir fotos</translation>
        </message>
    </context>
    <context>
        <name>StartPage</name>
        <message>
            <source>Restore an old photo with the help of a good one</source>
            <translation>Restaure una foto antigua con la ayuda de una buena</translation>
        </message>
        <message>
            <source>The program looks for faces, finds good photos of the same people, and brings back what time took, without making anybody somebody else.</source>
            <translation>El programa busca caras, encuentra fotos buenas de las mismas personas y recupera lo que el tiempo se llevó, sin convertir a nadie en otra persona.</translation>
        </message>
        <message>
            <source>Try it with a sample</source>
            <translation>Probar con un ejemplo</translation>
        </message>
        <message>
            <source>A damaged portrait and a good photo of the same person.</source>
            <translation>Un retrato dañado y una foto buena de la misma persona.</translation>
        </message>
        <message>
            <source>Open the sample</source>
            <translation>Abrir el ejemplo</translation>
        </message>
        <message>
            <source>Opened lately</source>
            <translation>Abiertas recientemente</translation>
        </message>
        <message>
            <source>Nothing leaves this computer. Your photos are never changed: what you export are copies.</source>
            <translation>Nada sale de este equipo. Sus fotos nunca se modifican: lo que se exporta son copias.</translation>
        </message>
        <message numerus="yes">
            <source>{name} – %n photo(s)</source>
            <translation>
                <numerusform>{name} – %n foto</numerusform>
                <numerusform>{name} – %n fotos</numerusform>
            </translation>
        </message>
        <message>
            <source>Your good photos</source>
            <translation>Sus fotos buenas</translation>
        </message>
        <message>
            <source>Choose the folder where you keep good photos of the same people. The program finds the right ones by itself.</source>
            <translation>Elija la carpeta donde guarda fotos buenas de las mismas personas. El programa encuentra por sí solo las adecuadas.</translation>
        </message>
        <message>
            <source>Choose the folder…</source>
            <translation>Elegir la carpeta…</translation>
        </message>
        <message>
            <source>Change…</source>
            <translation>Cambiar…</translation>
        </message>
        <message>
            <source>Looking through the folder…</source>
            <translation>Revisando la carpeta…</translation>
        </message>
        <message numerus="yes">
            <source>%n good photo(s) are ready to help.</source>
            <translation>
                <numerusform>%n foto buena está lista para ayudar.</numerusform>
                <numerusform>%n fotos buenas están listas para ayudar.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>StatusLine</name>
        <message>
            <source>Restoring {number} of {total}, about {time} left</source>
            <translation>Restaurando {number} de {total}; tiempo restante aproximado: {time}</translation>
        </message>
        <message>
            <source>Restoring {number} of {total}</source>
            <translation>Restaurando {number} de {total}</translation>
        </message>
        <message>
            <source>Restoring…</source>
            <translation>Restaurando…</translation>
        </message>
        <message>
            <source>Looking through good photos: {done} of {total}</source>
            <translation>Revisando fotos buenas: {done} de {total}</translation>
        </message>
        <message>
            <source>Looking through good photos…</source>
            <translation>Revisando fotos buenas…</translation>
        </message>
        <message numerus="yes">
            <source>%n photo(s)</source>
            <translation>
                <numerusform>%n foto</numerusform>
                <numerusform>%n fotos</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n photo(s), {restored} restored</source>
            <translation>
                <numerusform>%n foto, {restored} restauradas</numerusform>
                <numerusform>%n fotos, {restored} restauradas</numerusform>
            </translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Reintentar</translation>
        </message>
        <message>
            <source>Stop restoring</source>
            <translation>Detener la restauración</translation>
        </message>
        <message>
            <source>Stop looking through good photos</source>
            <translation>Dejar de revisar las fotos buenas</translation>
        </message>
        <message>
            <source>Starting…</source>
            <translation>Iniciando…</translation>
        </message>
        <message>
            <source>Getting ready: loading the networks…</source>
            <translation>Preparando: cargando las redes…</translation>
        </message>
        <message>
            <source>Restoring stopped unexpectedly. Starting it again; your work is kept.</source>
            <translation>La restauración se detuvo de forma inesperada. Se está iniciando de nuevo; su trabajo está a salvo.</translation>
        </message>
        <message>
            <source>Restoring does not work at the moment.</source>
            <translation>La restauración no funciona en este momento.</translation>
        </message>
        <message>
            <source>Ready</source>
            <translation>Listo</translation>
        </message>
        <message>
            <source>Ready, on {device}</source>
            <translation>Listo, en {device}</translation>
        </message>
        <message>
            <source>Ready: {seconds} per face on {device}</source>
            <translation>Listo: {seconds} por cara en {device}</translation>
        </message>
    </context>
    <context>
        <name>StorageSection</name>
        <message>
            <source>Empty the cache</source>
            <translation>Vaciar la caché</translation>
        </message>
        <message>
            <source>Show the log files</source>
            <translation>Mostrar los archivos de registro</translation>
        </message>
        <message>
            <source>Measuring the cache…</source>
            <translation>Midiendo la caché…</translation>
        </message>
        <message>
            <source>The cache holds {size}.</source>
            <translation>La caché ocupa {size}.</translation>
        </message>
    </context>
    <context>
        <name>StrengthSlider</name>
        <message>
            <source>&amp;Strength</source>
            <translation>&amp;Intensidad</translation>
        </message>
        <message>
            <source>Strength of the restored face</source>
            <translation>Intensidad de la cara restaurada</translation>
        </message>
        <message>
            <source>0 % shows the original, 100 % the restored face. Double-click for 100 %.</source>
            <translation>0 % muestra el original; 100 %, la cara restaurada. Doble clic para 100 %.</translation>
        </message>
    </context>
    <context>
        <name>SummaryWords</name>
        <message numerus="yes">
            <source>Export cancelled: %n photo(s) were exported before</source>
            <translation>
                <numerusform>Exportación cancelada: antes se exportó %n foto</numerusform>
                <numerusform>Exportación cancelada: antes se exportaron %n fotos</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n photo(s) could not be exported</source>
            <translation>
                <numerusform>No se pudo exportar %n foto</numerusform>
                <numerusform>No se pudieron exportar %n fotos</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n photo(s) exported, {failed} could not be</source>
            <translation>
                <numerusform>%n foto exportada; no se pudo con {failed}</numerusform>
                <numerusform>%n fotos exportadas; no se pudo con {failed}</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n photo(s) exported</source>
            <translation>
                <numerusform>%n foto exportada</numerusform>
                <numerusform>%n fotos exportadas</numerusform>
            </translation>
        </message>
        <message>
            <source>No photo was exported</source>
            <translation>No se exportó ninguna foto</translation>
        </message>
        <message numerus="yes">
            <source>%n photo(s) with restored faces</source>
            <translation>
                <numerusform>%n foto con caras restauradas</numerusform>
                <numerusform>%n fotos con caras restauradas</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n face(s) in them stay as they were</source>
            <translation>
                <numerusform>%n cara en ellas queda como estaba</numerusform>
                <numerusform>%n caras en ellas quedan como estaban</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n photo(s) copied, nothing was restored</source>
            <translation>
                <numerusform>%n foto copiada, no se restauró nada</numerusform>
                <numerusform>%n fotos copiadas, no se restauró nada</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n photo(s) skipped, nothing was restored</source>
            <translation>
                <numerusform>%n foto omitida, no se restauró nada</numerusform>
                <numerusform>%n fotos omitidas, no se restauró nada</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n photo(s) skipped, the file was there</source>
            <translation>
                <numerusform>%n foto omitida, el archivo ya existía</numerusform>
                <numerusform>%n fotos omitidas, los archivos ya existían</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n photo(s) failed</source>
            <translation>
                <numerusform>%n foto falló</numerusform>
                <numerusform>%n fotos fallaron</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n photo(s) not exported, cancelled</source>
            <translation>
                <numerusform>%n foto no exportada, cancelado</numerusform>
                <numerusform>%n fotos no exportadas, cancelado</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>TextControl</name>
        <message>
            <source>Choose…</source>
            <translation>Elegir…</translation>
        </message>
    </context>
    <context>
        <name>UpdateDialog</name>
        <message>
            <source>Newer version</source>
            <translation>Versión más reciente</translation>
        </message>
        <message>
            <source>The project’s page is asked for the number of its newest version. Nothing about you, this computer or your photos is sent with it; as with every page, its server sees your internet address.</source>
            <translation>Se pregunta a la página del proyecto el número de su versión más reciente. No se envía nada sobre usted, este equipo ni sus fotos; como con cualquier página, su servidor ve su dirección de internet.</translation>
        </message>
        <message>
            <source>Look at every start</source>
            <translation>Buscar en cada inicio</translation>
        </message>
        <message>
            <source>Open the page</source>
            <translation>Abrir la página</translation>
        </message>
        <message>
            <source>What is new</source>
            <translation>Novedades</translation>
        </message>
        <message>
            <source>Asking the project’s page…</source>
            <translation>Consultando la página del proyecto…</translation>
        </message>
        <message>
            <source>The project’s page cannot be reached. Everything else works without a network.</source>
            <translation>No se puede acceder a la página del proyecto. Todo lo demás funciona sin red.</translation>
        </message>
        <message>
            <source>No secure connection to the project’s page could be made, so it was not asked.</source>
            <translation>No se pudo establecer una conexión segura con la página del proyecto, así que no se le preguntó.</translation>
        </message>
        <message>
            <source>The project’s page gave no answer that makes sense.</source>
            <translation>La página del proyecto no dio una respuesta comprensible.</translation>
        </message>
        <message>
            <source>Version {version} is the newest.</source>
            <translation>La versión {version} es la más reciente.</translation>
        </message>
        <message>
            <source>Version {newer} can be had; this is {version}.</source>
            <translation>Está disponible la versión {newer}; esta es la {version}.</translation>
        </message>
    </context>
    <context>
        <name>WindowActions</name>
        <message>
            <source>&amp;Open photos…</source>
            <translation>&amp;Abrir fotos…</translation>
        </message>
        <message>
            <source>Open a &amp;folder…</source>
            <translation>Abrir una &amp;carpeta…</translation>
        </message>
        <message>
            <source>Restore a whole &amp;album…</source>
            <translation>Restaurar un álb&amp;um entero…</translation>
        </message>
        <message>
            <source>Restore all photos of folders, however many</source>
            <translation>Restaurar todas las fotos de carpetas, por muchas que sean</translation>
        </message>
        <message>
            <source>&amp;Clear this list</source>
            <translation>&amp;Vaciar esta lista</translation>
        </message>
        <message>
            <source>Folder of &amp;good photos…</source>
            <translation>Carpeta de fotos &amp;buenas…</translation>
        </message>
        <message>
            <source>&amp;Export…</source>
            <translation>&amp;Exportar…</translation>
        </message>
        <message>
            <source>Save copies of the restored photos</source>
            <translation>Guardar copias de las fotos restauradas</translation>
        </message>
        <message>
            <source>Export &amp;all…</source>
            <translation>Exportar &amp;todas…</translation>
        </message>
        <message>
            <source>&amp;Settings…</source>
            <translation>A&amp;justes…</translation>
        </message>
        <message>
            <source>&amp;Quit</source>
            <translation>&amp;Salir</translation>
        </message>
        <message>
            <source>&amp;Paste photos</source>
            <translation>&amp;Pegar fotos</translation>
        </message>
        <message>
            <source>Select &amp;all photos</source>
            <translation>Seleccionar &amp;todas las fotos</translation>
        </message>
        <message>
            <source>&amp;Remove from the list</source>
            <translation>&amp;Quitar de la lista</translation>
        </message>
        <message>
            <source>Closes the photos; no file is deleted</source>
            <translation>Cierra las fotos; no se elimina ningún archivo</translation>
        </message>
        <message>
            <source>Photos at the &amp;side</source>
            <translation>Fotos en el &amp;lateral</translation>
        </message>
        <message>
            <source>Faces and &amp;good photos</source>
            <translation>Caras y fotos &amp;buenas</translation>
        </message>
        <message>
            <source>&amp;Full screen</source>
            <translation>&amp;Pantalla completa</translation>
        </message>
        <message>
            <source>&amp;Albums</source>
            <translation>Álb&amp;umes</translation>
        </message>
        <message>
            <source>Albums that are restored, or were</source>
            <translation>Álbumes que se están restaurando o ya se restauraron</translation>
        </message>
        <message>
            <source>&amp;Restore</source>
            <translation>&amp;Restaurar</translation>
        </message>
        <message>
            <source>Restore the faces of the selected photos</source>
            <translation>Restaurar las caras de las fotos seleccionadas</translation>
        </message>
        <message>
            <source>Restore &amp;all</source>
            <translation>Restaurar &amp;todas</translation>
        </message>
        <message>
            <source>Restore every photo that is not restored yet</source>
            <translation>Restaurar todas las fotos que aún no estén restauradas</translation>
        </message>
        <message>
            <source>S&amp;top restoring</source>
            <translation>&amp;Detener la restauración</translation>
        </message>
        <message>
            <source>&amp;Next photo</source>
            <translation>Foto &amp;siguiente</translation>
        </message>
        <message>
            <source>&amp;Previous photo</source>
            <translation>Foto &amp;anterior</translation>
        </message>
        <message>
            <source>Try the photo a&amp;gain</source>
            <translation>Reintentar con la &amp;foto</translation>
        </message>
        <message>
            <source>Show in &amp;folder</source>
            <translation>Mostrar en la &amp;carpeta</translation>
        </message>
        <message>
            <source>&amp;Keyboard shortcuts</source>
            <translation>&amp;Atajos de teclado</translation>
        </message>
        <message>
            <source>Open the &amp;sample</source>
            <translation>Abrir el &amp;ejemplo</translation>
        </message>
        <message>
            <source>&amp;Models…</source>
            <translation>&amp;Modelos…</translation>
        </message>
        <message>
            <source>Show the &amp;log files</source>
            <translation>Mostrar los archivos de &amp;registro</translation>
        </message>
        <message>
            <source>&amp;Copy diagnosis</source>
            <translation>&amp;Copiar diagnóstico</translation>
        </message>
        <message>
            <source>Copies what a bug report needs, without names and file names</source>
            <translation>Copia lo que necesita un informe de errores, sin nombres ni nombres de archivo</translation>
        </message>
        <message>
            <source>Look for a &amp;newer version…</source>
            <translation>Buscar una versión más &amp;nueva…</translation>
        </message>
        <message>
            <source>&amp;About ENTED Desktop</source>
            <translation>Acerca &amp;de ENTED Desktop</translation>
        </message>
        <message>
            <source>&amp;Undo: {step}</source>
            <translation>&amp;Deshacer: {step}</translation>
        </message>
        <message>
            <source>&amp;Undo</source>
            <translation>&amp;Deshacer</translation>
        </message>
        <message>
            <source>&amp;Redo: {step}</source>
            <translation>&amp;Rehacer: {step}</translation>
        </message>
        <message>
            <source>&amp;Redo</source>
            <translation>&amp;Rehacer</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Deshacer</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>Rehacer</translation>
        </message>
    </context>
    <context>
        <name>WindowAlbums</name>
        <message>
            <source>{name}, contact sheet.html</source>
            <translation>{name}, hoja de contactos.html</translation>
        </message>
        <message>
            <source>Web page (*.html)</source>
            <translation>Página web (*.html)</translation>
        </message>
        <message>
            <source>PDF for printing (*.pdf)</source>
            <translation>PDF para imprimir (*.pdf)</translation>
        </message>
        <message>
            <source>Save the contact sheet</source>
            <translation>Guardar la hoja de contactos</translation>
        </message>
        <message>
            <source>The contact sheet is being written. You can go on meanwhile.</source>
            <translation>Se está escribiendo la hoja de contactos. Mientras tanto, puede continuar.</translation>
        </message>
        <message>
            <source>The contact sheet is being written: {done} of {total}</source>
            <translation>Se está escribiendo la hoja de contactos: {done} de {total}</translation>
        </message>
        <message>
            <source>The contact sheet is ready: {name}</source>
            <translation>La hoja de contactos está lista: {name}</translation>
        </message>
        <message>
            <source>Open it</source>
            <translation>Abrirla</translation>
        </message>
        <message>
            <source>“{name}” has stopped. {reason}</source>
            <translation>«{name}» se ha detenido. {reason}</translation>
        </message>
        <message>
            <source>Show the album</source>
            <translation>Mostrar el álbum</translation>
        </message>
        <message>
            <source>“{name}” is finished: {counts}</source>
            <translation>«{name}» ha terminado: {counts}</translation>
        </message>
        <message>
            <source>Look through</source>
            <translation>Revisar</translation>
        </message>
        <message>
            <source>ENTED Desktop</source>
            <translation>ENTED Desktop</translation>
        </message>
        <message numerus="yes">
            <source>%n album(s) were interrupted and can go on now.</source>
            <translation>
                <numerusform>%n álbum se interrumpió y ya puede continuar.</numerusform>
                <numerusform>%n álbumes se interrumpieron y ya pueden continuar.</numerusform>
            </translation>
        </message>
        <message>
            <source>Go on</source>
            <translation>Continuar</translation>
        </message>
        <message>
            <source>Album: {done}</source>
            <translation>Álbum: {done}</translation>
        </message>
    </context>
    <context>
        <name>WindowClosing</name>
        <message>
            <source>Close ENTED Desktop</source>
            <translation>Cerrar ENTED Desktop</translation>
        </message>
        <message numerus="yes">
            <source>%n photo(s) are still to be exported.</source>
            <translation>
                <numerusform>%n foto está aún por exportar.</numerusform>
                <numerusform>%n fotos están aún por exportar.</numerusform>
            </translation>
        </message>
        <message>
            <source>Files that are written stay, and none is left half written.</source>
            <translation>Los archivos escritos se conservan y ninguno queda a medias.</translation>
        </message>
        <message>
            <source>Close when it is done</source>
            <translation>Cerrar al terminar</translation>
        </message>
        <message>
            <source>Stop and close</source>
            <translation>Detener y cerrar</translation>
        </message>
        <message>
            <source>The window closes when the export is done.</source>
            <translation>La ventana se cerrará cuando termine la exportación.</translation>
        </message>
        <message>
            <source>Stay open</source>
            <translation>Dejar abierta</translation>
        </message>
    </context>
    <context>
        <name>WindowHelp</name>
        <message>
            <source>Version {version} of this program can be had.</source>
            <translation>Está disponible la versión {version} de este programa.</translation>
        </message>
        <message>
            <source>What is new</source>
            <translation>Novedades</translation>
        </message>
        <message>
            <source>Copied. It holds no names, no file names and no pictures.</source>
            <translation>Copiado. No contiene nombres, nombres de archivo ni imágenes.</translation>
        </message>
    </context>
    <context>
        <name>WindowMenus</name>
        <message>
            <source>&amp;File</source>
            <translation>&amp;Archivo</translation>
        </message>
        <message>
            <source>&amp;Edit</source>
            <translation>&amp;Editar</translation>
        </message>
        <message>
            <source>&amp;View</source>
            <translation>&amp;Ver</translation>
        </message>
        <message>
            <source>&amp;Photo</source>
            <translation>&amp;Foto</translation>
        </message>
        <message>
            <source>&amp;Help</source>
            <translation>A&amp;yuda</translation>
        </message>
        <message>
            <source>Open &amp;recent</source>
            <translation>Abrir &amp;recientes</translation>
        </message>
        <message>
            <source>Toolbar</source>
            <translation>Barra de herramientas</translation>
        </message>
    </context>
    <context>
        <name>WindowMessages</name>
        <message numerus="yes">
            <source>%n face(s) need a good photo of the person first.</source>
            <translation>
                <numerusform>%n cara necesita antes una foto buena de la persona.</numerusform>
                <numerusform>%n caras necesitan antes una foto buena de la persona.</numerusform>
            </translation>
        </message>
        <message>
            <source>Restore without one</source>
            <translation>Restaurar sin ella</translation>
        </message>
        <message>
            <source>Finished: {restored} restored, {kept} kept as they were, {failed} failed.</source>
            <translation>Terminado: {restored} restauradas, {kept} se dejaron como estaban, {failed} con errores.</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Ajustes</translation>
        </message>
        <message>
            <source>Your work could not be saved. Make room on the disk; it is tried again.</source>
            <translation>No se pudo guardar su trabajo. Libere espacio en el disco; se volverá a intentar.</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Reintentar</translation>
        </message>
    </context>
    <context>
        <name>WindowOpening</name>
        <message>
            <source>Open photos</source>
            <translation>Abrir fotos</translation>
        </message>
        <message>
            <source>Photos ({patterns})</source>
            <translation>Fotos ({patterns})</translation>
        </message>
        <message>
            <source>All files (*)</source>
            <translation>Todos los archivos (*)</translation>
        </message>
        <message>
            <source>Open a folder of photos</source>
            <translation>Abrir una carpeta de fotos</translation>
        </message>
        <message>
            <source>Choose the folder of good photos</source>
            <translation>Elegir la carpeta de fotos buenas</translation>
        </message>
        <message>
            <source>Good photos are looked for in {folder}. You can go on meanwhile.</source>
            <translation>Se están buscando fotos buenas en {folder}. Mientras tanto, puede continuar.</translation>
        </message>
        <message>
            <source>There is no photo in the clipboard.</source>
            <translation>No hay ninguna foto en el portapapeles.</translation>
        </message>
        <message>
            <source>No photos were found there.</source>
            <translation>No se encontraron fotos ahí.</translation>
        </message>
        <message>
            <source>The picture from the clipboard could not be saved.</source>
            <translation>No se pudo guardar la imagen del portapapeles.</translation>
        </message>
    </context>
    <context>
        <name>Words</name>
        <message>
            <source>Waiting</source>
            <translation>En espera</translation>
        </message>
        <message>
            <source>Finding faces</source>
            <translation>Buscando caras</translation>
        </message>
        <message>
            <source>Needs a good photo</source>
            <translation>Falta una foto buena</translation>
        </message>
        <message>
            <source>Ready to restore</source>
            <translation>Lista para restaurar</translation>
        </message>
        <message>
            <source>Restoring</source>
            <translation>Restaurando</translation>
        </message>
        <message>
            <source>Restored</source>
            <translation>Restaurada</translation>
        </message>
        <message>
            <source>Kept as it was</source>
            <translation>Se dejó como estaba</translation>
        </message>
        <message>
            <source>Could not be restored</source>
            <translation>No se pudo restaurar</translation>
        </message>
        <message>
            <source>The file is not there any more.</source>
            <translation>El archivo ya no está.</translation>
        </message>
        <message>
            <source>Bring it back or connect its disk, then try again.</source>
            <translation>Recupérelo o conecte su disco e inténtelo de nuevo.</translation>
        </message>
        <message>
            <source>The file is empty.</source>
            <translation>El archivo está vacío.</translation>
        </message>
        <message>
            <source>Copy it again from where it came from.</source>
            <translation>Vuelva a copiarlo desde su origen.</translation>
        </message>
        <message>
            <source>The file ends too early: a part of the photo is missing.</source>
            <translation>El archivo termina antes de tiempo: falta una parte de la foto.</translation>
        </message>
        <message>
            <source>The file cannot be read.</source>
            <translation>No se puede leer el archivo.</translation>
        </message>
        <message>
            <source>Check that you may open it, and that its disk is connected.</source>
            <translation>Compruebe que tiene permiso para abrirlo y que su disco está conectado.</translation>
        </message>
        <message>
            <source>This is no photo that the program can read.</source>
            <translation>Esto no es una foto que el programa pueda leer.</translation>
        </message>
        <message>
            <source>Save it as JPEG, PNG or TIFF with another program.</source>
            <translation>Guárdela como JPEG, PNG o TIFF con otro programa.</translation>
        </message>
        <message>
            <source>The photo has too many pixels.</source>
            <translation>La foto tiene demasiados píxeles.</translation>
        </message>
        <message>
            <source>Open a smaller copy.</source>
            <translation>Abra una copia más pequeña.</translation>
        </message>
        <message>
            <source>The photo needs more memory than there is.</source>
            <translation>La foto necesita más memoria de la que hay.</translation>
        </message>
        <message>
            <source>Close other programs, or open a smaller copy.</source>
            <translation>Cierre otros programas o abra una copia más pequeña.</translation>
        </message>
        <message>
            <source>There are no photos in this folder.</source>
            <translation>No hay fotos en esta carpeta.</translation>
        </message>
        <message>
            <source>No face found.</source>
            <translation>No se encontró ninguna cara.</translation>
        </message>
        <message>
            <source>Draw a box around it.</source>
            <translation>Dibuje un recuadro alrededor.</translation>
        </message>
        <message>
            <source>The face is too small to restore.</source>
            <translation>La cara es demasiado pequeña para restaurarla.</translation>
        </message>
        <message>
            <source>The box does not fit a face.</source>
            <translation>El recuadro no corresponde a una cara.</translation>
        </message>
        <message>
            <source>Draw it again from the brows to the chin.</source>
            <translation>Dibújelo de nuevo, de las cejas a la barbilla.</translation>
        </message>
        <message>
            <source>This face is not in the photo any more.</source>
            <translation>Esta cara ya no está en la foto.</translation>
        </message>
        <message>
            <source>A good photo that was chosen is not there any more.</source>
            <translation>Una foto buena que se había elegido ya no está.</translation>
        </message>
        <message>
            <source>Choose another one.</source>
            <translation>Elija otra.</translation>
        </message>
        <message>
            <source>No face was found in the good photo.</source>
            <translation>No se encontró ninguna cara en la foto buena.</translation>
        </message>
        <message>
            <source>Choose one in which the face is clear.</source>
            <translation>Elija una en la que la cara se vea bien.</translation>
        </message>
        <message>
            <source>Restoring this face gave no picture.</source>
            <translation>La restauración de esta cara no dio ninguna imagen.</translation>
        </message>
        <message>
            <source>Move its box a little and try again.</source>
            <translation>Mueva un poco el recuadro e inténtelo de nuevo.</translation>
        </message>
        <message>
            <source>The model that restores faces is missing.</source>
            <translation>Falta el modelo que restaura las caras.</translation>
        </message>
        <message>
            <source>Choose another one in the settings, or install again.</source>
            <translation>Elija otro en los ajustes o vuelva a instalar.</translation>
        </message>
        <message>
            <source>The model that restores faces is damaged.</source>
            <translation>El modelo que restaura las caras está dañado.</translation>
        </message>
        <message>
            <source>The chosen model belongs to another version.</source>
            <translation>El modelo elegido es de otra versión.</translation>
        </message>
        <message>
            <source>Choose another one in the settings.</source>
            <translation>Elija otro en los ajustes.</translation>
        </message>
        <message>
            <source>The graphics card that was chosen cannot be used.</source>
            <translation>No se puede usar la tarjeta gráfica elegida.</translation>
        </message>
        <message>
            <source>Choose Automatic in the settings under Computing.</source>
            <translation>Elija «Automático» en los ajustes, en «Cálculo».</translation>
        </message>
        <message>
            <source>There is not enough memory for restoring.</source>
            <translation>No hay memoria suficiente para restaurar.</translation>
        </message>
        <message>
            <source>Close other programs, or compute on the processor.</source>
            <translation>Cierre otros programas o calcule con el procesador.</translation>
        </message>
        <message>
            <source>This device cannot compute with the chosen precision.</source>
            <translation>Este dispositivo no puede calcular con la precisión elegida.</translation>
        </message>
        <message>
            <source>There is a file of that name already.</source>
            <translation>Ya existe un archivo con ese nombre.</translation>
        </message>
        <message>
            <source>Choose another name or folder.</source>
            <translation>Elija otro nombre u otra carpeta.</translation>
        </message>
        <message>
            <source>The folder cannot be written to.</source>
            <translation>No se puede escribir en la carpeta.</translation>
        </message>
        <message>
            <source>Check that its disk is connected, or choose another folder.</source>
            <translation>Compruebe que su disco está conectado o elija otra carpeta.</translation>
        </message>
        <message>
            <source>This would replace the original photo.</source>
            <translation>Esto reemplazaría la foto original.</translation>
        </message>
        <message>
            <source>Choose another name or folder. Originals are never changed.</source>
            <translation>Elija otro nombre u otra carpeta. Los originales nunca se modifican.</translation>
        </message>
        <message>
            <source>The photo cannot be written in this format.</source>
            <translation>La foto no se puede escribir en este formato.</translation>
        </message>
        <message>
            <source>Choose another format.</source>
            <translation>Elija otro formato.</translation>
        </message>
        <message>
            <source>The disk is full.</source>
            <translation>El disco está lleno.</translation>
        </message>
        <message>
            <source>Make room, or choose a folder on another disk.</source>
            <translation>Libere espacio o elija una carpeta en otro disco.</translation>
        </message>
        <message>
            <source>The cache folder cannot be written to.</source>
            <translation>No se puede escribir en la carpeta de la caché.</translation>
        </message>
        <message>
            <source>Make room on its disk.</source>
            <translation>Libere espacio en su disco.</translation>
        </message>
        <message>
            <source>Another program is using the photo library.</source>
            <translation>Otro programa está usando la biblioteca de fotos.</translation>
        </message>
        <message>
            <source>Close it and try again.</source>
            <translation>Ciérrelo e inténtelo de nuevo.</translation>
        </message>
        <message>
            <source>The index of good photos was damaged and is made again.</source>
            <translation>El índice de fotos buenas estaba dañado y se está creando de nuevo.</translation>
        </message>
        <message>
            <source>Your photos are not touched.</source>
            <translation>Sus fotos no se tocan.</translation>
        </message>
        <message>
            <source>A newer version of this program made the photo library.</source>
            <translation>Una versión más reciente de este programa creó la biblioteca de fotos.</translation>
        </message>
        <message>
            <source>Use that version.</source>
            <translation>Use esa versión.</translation>
        </message>
        <message>
            <source>The photo library cannot be opened.</source>
            <translation>No se puede abrir la biblioteca de fotos.</translation>
        </message>
        <message>
            <source>Check that its disk is connected and has room.</source>
            <translation>Compruebe que su disco está conectado y tiene espacio.</translation>
        </message>
        <message>
            <source>The settings cannot be saved.</source>
            <translation>No se pueden guardar los ajustes.</translation>
        </message>
        <message>
            <source>Check the disk and the folder&apos;s permissions.</source>
            <translation>Compruebe el disco y los permisos de la carpeta.</translation>
        </message>
        <message>
            <source>A setting cannot have this value.</source>
            <translation>Un ajuste no puede tener este valor.</translation>
        </message>
        <message>
            <source>The part of the program that restores photos has stopped.</source>
            <translation>La parte del programa que restaura las fotos se ha detenido.</translation>
        </message>
        <message>
            <source>It starts again by itself, and your work is kept.</source>
            <translation>Se inicia de nuevo por sí sola, y su trabajo está a salvo.</translation>
        </message>
        <message>
            <source>Working on this photo made the program stop twice.</source>
            <translation>Trabajar en esta foto hizo que el programa se detuviera dos veces.</translation>
        </message>
        <message>
            <source>It was set aside. Try a smaller copy of it.</source>
            <translation>Se ha apartado. Pruebe con una copia más pequeña.</translation>
        </message>
        <message>
            <source>The picture could not be drawn.</source>
            <translation>No se pudo dibujar la imagen.</translation>
        </message>
        <message>
            <source>Make room on the disk and in memory, then try again.</source>
            <translation>Libere espacio en el disco y en la memoria e inténtelo de nuevo.</translation>
        </message>
        <message>
            <source>Something went wrong inside the program.</source>
            <translation>Algo ha fallado en el programa.</translation>
        </message>
        <message>
            <source>Copy the diagnosis from the Help menu and tell us, please.</source>
            <translation>Copie el diagnóstico desde el menú Ayuda y envíenoslo, por favor.</translation>
        </message>
        <message>
            <source>A face of this photo has to be restored again.</source>
            <translation>Hay que restaurar de nuevo una cara de esta foto.</translation>
        </message>
        <message>
            <source>Restore the photo, then export it.</source>
            <translation>Restaure la foto y después expórtela.</translation>
        </message>
        <message>
            <source>The photo was changed while it was read.</source>
            <translation>La foto se modificó mientras se leía.</translation>
        </message>
        <message>
            <source>Try again when the other program is done with it.</source>
            <translation>Inténtelo de nuevo cuando el otro programa haya terminado con ella.</translation>
        </message>
        <message>
            <source>This album is being worked on already.</source>
            <translation>Ya se está trabajando en este álbum.</translation>
        </message>
        <message>
            <source>Wait for it, or stop the other window or command first.</source>
            <translation>Espere, o detenga antes la otra ventana o el otro comando.</translation>
        </message>
        <message>
            <source>The notes about this album&apos;s progress are damaged.</source>
            <translation>Las notas sobre el progreso de este álbum están dañadas.</translation>
        </message>
        <message>
            <source>Start the album anew; finished copies are recognised.</source>
            <translation>Inicie el álbum de nuevo; las copias terminadas se reconocen.</translation>
        </message>
        <message>
            <source>This album is not known here any more.</source>
            <translation>Este álbum ya no se conoce aquí.</translation>
        </message>
        <message>
            <source>Start it anew; finished copies are recognised.</source>
            <translation>Inícielo de nuevo; las copias terminadas se reconocen.</translation>
        </message>
        <message>
            <source>The album&apos;s progress cannot be noted down.</source>
            <translation>No se puede anotar el progreso del álbum.</translation>
        </message>
        <message>
            <source>Make room on the disk, or check the folder&apos;s permissions.</source>
            <translation>Libere espacio en el disco o compruebe los permisos de la carpeta.</translation>
        </message>
        <message>
            <source>There are no photos there.</source>
            <translation>Ahí no hay fotos.</translation>
        </message>
        <message>
            <source>Choose photos, or folders that hold some.</source>
            <translation>Elija fotos o carpetas que las contengan.</translation>
        </message>
        <message>
            <source>This photo cannot be judged now.</source>
            <translation>Esta foto no se puede valorar ahora.</translation>
        </message>
        <message>
            <source>Wait until it is restored.</source>
            <translation>Espere hasta que esté restaurada.</translation>
        </message>
        <message>
            <source>This photo is not an aligned face: it is not square.</source>
            <translation>Esta foto no es una cara alineada: no es cuadrada.</translation>
        </message>
        <message>
            <source>A contact sheet is a web page or a PDF.</source>
            <translation>Una hoja de contactos es una página web o un PDF.</translation>
        </message>
        <message>
            <source>Let its name end with .html or .pdf.</source>
            <translation>Haga que su nombre termine en .html o .pdf.</translation>
        </message>
        <message>
            <source>The copies would lie among their originals.</source>
            <translation>Las copias quedarían entre sus originales.</translation>
        </message>
        <message>
            <source>Choose another folder. Originals are never changed.</source>
            <translation>Elija otra carpeta. Los originales nunca se modifican.</translation>
        </message>
        <message>
            <source>The copy was changed by another program since.</source>
            <translation>Otro programa modificó la copia desde entonces.</translation>
        </message>
        <message>
            <source>Move it away first, so that nothing of it is lost.</source>
            <translation>Muévala antes a otro sitio, para que no se pierda nada de ella.</translation>
        </message>
        <message>
            <source>The copy does not hold what was written to it.</source>
            <translation>La copia no contiene lo que se escribió en ella.</translation>
        </message>
        <message>
            <source>The disk may be failing. Choose a folder on another disk.</source>
            <translation>Puede que el disco esté fallando. Elija una carpeta en otro disco.</translation>
        </message>
        <message>
            <source>Perhaps not a face ({score} sure)</source>
            <translation>Quizá no sea una cara (seguridad: {score})</translation>
        </message>
        <message>
            <source>Too small to restore: {size_px} px wide, {needed_px} px are needed</source>
            <translation>Demasiado pequeña para restaurar: {size_px} px de ancho; se necesitan {needed_px} px</translation>
        </message>
        <message>
            <source>Strength 0 keeps the face</source>
            <translation>La intensidad 0 deja la cara como está</translation>
        </message>
        <message>
            <source>Same person, likeness {likeness}: the only such photo, similar pose</source>
            <translation>Misma persona, parecido {likeness}: la única foto así, pose similar</translation>
        </message>
        <message>
            <source>Same person, likeness {likeness}: the only such photo, turned {turned_deg}° away</source>
            <translation>Misma persona, parecido {likeness}: la única foto así, con un giro de {turned_deg}°</translation>
        </message>
        <message>
            <source>Same person, likeness {likeness}: sharpest of {photos} photos, similar pose</source>
            <translation>Misma persona, parecido {likeness}: la más nítida de {photos} fotos, pose similar</translation>
        </message>
        <message>
            <source>Same person, likeness {likeness}: sharpest of {photos} photos, turned {turned_deg}° away</source>
            <translation>Misma persona, parecido {likeness}: la más nítida de {photos} fotos, con un giro de {turned_deg}°</translation>
        </message>
        <message>
            <source>Same person, likeness {likeness}: closest in pose of {photos} photos</source>
            <translation>Misma persona, parecido {likeness}: la pose más cercana de {photos} fotos</translation>
        </message>
        <message>
            <source>Same person, likeness {likeness}: best of {photos} photos in pose and sharpness</source>
            <translation>Misma persona, parecido {likeness}: la mejor de {photos} fotos en pose y nitidez</translation>
        </message>
        <message>
            <source>Same person, likeness {likeness}: best of {photos} photos in pose and sharpness, turned {turned_deg}° away</source>
            <translation>Misma persona, parecido {likeness}: la mejor de {photos} fotos en pose y nitidez, con un giro de {turned_deg}°</translation>
        </message>
        <message>
            <source>Taken for the person of the one photo given, although the likeness is only {likeness}, as in badly damaged faces</source>
            <translation>Se toma por la persona de la única foto dada, aunque el parecido es solo {likeness}, como ocurre con caras muy dañadas</translation>
        </message>
        <message>
            <source>Restored with the chosen photo, likeness {likeness}</source>
            <translation>Restaurada con la foto elegida, parecido {likeness}</translation>
        </message>
        <message>
            <source>Restored with the {photos} chosen photos, likeness of the first {likeness}</source>
            <translation>Restaurada con las {photos} fotos elegidas, parecido de la primera {likeness}</translation>
        </message>
        <message>
            <source>Restored with the chosen photo, although it seems to show another person: likeness {likeness}</source>
            <translation>Restaurada con la foto elegida, aunque parece mostrar a otra persona: parecido {likeness}</translation>
        </message>
        <message>
            <source>Restored with the {photos} chosen photos, although the first seems to show another person: likeness {likeness}</source>
            <translation>Restaurada con las {photos} fotos elegidas, aunque la primera parece mostrar a otra persona: parecido {likeness}</translation>
        </message>
        <message>
            <source>Restored without a good photo</source>
            <translation>Restaurada sin foto buena</translation>
        </message>
        <message>
            <source>No good photo was given</source>
            <translation>No se dio ninguna foto buena</translation>
        </message>
        <message>
            <source>The only good photo is this photo itself</source>
            <translation>La única foto buena es esta misma foto</translation>
        </message>
        <message>
            <source>The only good photo is this photo itself; restored without</source>
            <translation>La única foto buena es esta misma foto; restaurada sin ella</translation>
        </message>
        <message>
            <source>The good photo seems to show another person: likeness {likeness}, {needed} is needed</source>
            <translation>La foto buena parece mostrar a otra persona: parecido {likeness}, se necesita {needed}</translation>
        </message>
        <message>
            <source>The good photo seems to show another person: likeness {likeness}, {needed} is needed; restored without</source>
            <translation>La foto buena parece mostrar a otra persona: parecido {likeness}, se necesita {needed}; restaurada sin ella</translation>
        </message>
        <message>
            <source>None of {faces} faces is likely enough: the likeliest has {likeness}, {needed} is needed</source>
            <translation>Ninguna de las {faces} caras se parece lo suficiente: la más parecida tiene {likeness}, se necesita {needed}</translation>
        </message>
        <message>
            <source>None of {faces} faces is likely enough: the likeliest has {likeness}, {needed} is needed; restored without</source>
            <translation>Ninguna de las {faces} caras se parece lo suficiente: la más parecida tiene {likeness}, se necesita {needed}; restaurada sin foto buena</translation>
        </message>
        <message>
            <source>Kept as it was: restoring would have made it another face</source>
            <translation>Se dejó como estaba: restaurarla la habría convertido en otra cara</translation>
        </message>
        <message>
            <source>Kept as it was: hardly damaged, restoring would change more than it repairs</source>
            <translation>Se dejó como estaba: apenas está dañada, restaurarla cambiaría más de lo que repara</translation>
        </message>
        <message>
            <source>Kept as it was: restoring would have made it less like the person</source>
            <translation>Se dejó como estaba: restaurarla habría reducido el parecido con la persona</translation>
        </message>
        <message>
            <source>No good photo of this person was found</source>
            <translation>No se encontró ninguna foto buena de esta persona</translation>
        </message>
        <message>
            <source>No folder of good photos was chosen yet</source>
            <translation>Todavía no se ha elegido ninguna carpeta de fotos buenas</translation>
        </message>
        <message>
            <source>Probably the same person, likeness {likeness}</source>
            <translation>Probablemente la misma persona, parecido {likeness}</translation>
        </message>
        <message>
            <source>Perhaps the same person, likeness {likeness}</source>
            <translation>Quizá la misma persona, parecido {likeness}</translation>
        </message>
        <message>
            <source>Probably another person, likeness {likeness}</source>
            <translation>Probablemente otra persona, parecido {likeness}</translation>
        </message>
        <message>
            <source>Loading</source>
            <translation>Cargando</translation>
        </message>
        <message>
            <source>Reading</source>
            <translation>Leyendo</translation>
        </message>
        <message>
            <source>Blending in</source>
            <translation>Integrando</translation>
        </message>
        <message>
            <source>Writing</source>
            <translation>Escribiendo</translation>
        </message>
        <message>
            <source>Looking through photos</source>
            <translation>Revisando fotos</translation>
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
            <translation>el procesador de este equipo</translation>
        </message>
        <message>
            <source>This computer&apos;s processor is used instead. Restoring takes longer.</source>
            <translation>En su lugar se usa el procesador de este equipo. La restauración tarda más.</translation>
        </message>
        <message>
            <source>The network is another one than the album was begun with.</source>
            <translation>La red es otra que aquella con la que se empezó el álbum.</translation>
        </message>
        <message>
            <source>Getting to know the good photos.</source>
            <translation>Conociendo las fotos buenas.</translation>
        </message>
        <message>
            <source>The good photo {file} was left out: no face was found in it.</source>
            <translation>Se omitió la foto buena {file}: no se encontró ninguna cara en ella.</translation>
        </message>
        <message>
            <source>The good photo {file} was left out. {problem}</source>
            <translation>Se omitió la foto buena {file}. {problem}</translation>
        </message>
        <message>
            <source>The graphics card ran out of memory, so the processor restored this photo.</source>
            <translation>La tarjeta gráfica se quedó sin memoria, así que el procesador restauró esta foto.</translation>
        </message>
        <message>
            <source>Some of the notes inside the original are damaged and were left out.</source>
            <translation>Algunas de las notas del original están dañadas y se omitieron.</translation>
        </message>
        <message>
            <source>The XMP notes of the original are damaged and were left out.</source>
            <translation>Las notas XMP del original están dañadas y se omitieron.</translation>
        </message>
        <message>
            <source>The content credentials were left out: changing a photo breaks their seal.</source>
            <translation>Las credenciales de contenido se omitieron: cambiar una foto rompe su sello.</translation>
        </message>
        <message>
            <source>The IPTC notes were left out: {format} has no place for them.</source>
            <translation>Las notas IPTC se omitieron: {format} no tiene sitio para ellas.</translation>
        </message>
        <message>
            <source>The record of what was done was left out: {format} has no place for it.</source>
            <translation>El registro de lo que se hizo se omitió: {format} no tiene sitio para él.</translation>
        </message>
    </context>
    <context>
        <name>WorkPage</name>
        <message>
            <source>Faces and good photos</source>
            <translation>Caras y fotos buenas</translation>
        </message>
    </context>
    <context>
        <name>_DropCard</name>
        <message>
            <source>Drop photos or folders here</source>
            <translation>Suelte aquí fotos o carpetas</translation>
        </message>
        <message>
            <source>JPEG, PNG, TIFF, HEIC, WebP and AVIF, in any size</source>
            <translation>JPEG, PNG, TIFF, HEIC, WebP y AVIF, de cualquier tamaño</translation>
        </message>
        <message>
            <source>Open photos…</source>
            <translation>Abrir fotos…</translation>
        </message>
        <message>
            <source>Open a folder…</source>
            <translation>Abrir una carpeta…</translation>
        </message>
        <message>
            <source>Restore a whole album…</source>
            <translation>Restaurar un álbum entero…</translation>
        </message>
        <message>
            <source>For hundreds of photos: restored one after the other, also overnight</source>
            <translation>Para cientos de fotos: se restauran una tras otra, también durante la noche</translation>
        </message>
    </context>
</TS>
