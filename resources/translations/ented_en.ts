<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
    <context>
        <name>AlbumDialog</name>
        <message numerus="yes">
            <source>Looking through the album: %n photo(s) so far…</source>
            <translation>
                <numerusform>Looking through the album: %n photo so far…</numerusform>
                <numerusform>Looking through the album: %n photos so far…</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Restore %n photo(s)</source>
            <translation>
                <numerusform>Restore %n photo</numerusform>
                <numerusform>Restore %n photos</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n photo(s) to restore, {size}</source>
            <translation>
                <numerusform>%n photo to restore, {size}</numerusform>
                <numerusform>%n photos to restore, {size}</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n of them appear twice; each is restored once</source>
            <translation>
                <numerusform>%n of them appears twice and is restored once</numerusform>
                <numerusform>%n of them appear twice; each is restored once</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n folder(s) cannot be read</source>
            <translation>
                <numerusform>%n folder cannot be read</numerusform>
                <numerusform>%n folders cannot be read</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>AlbumWords</name>
        <message numerus="yes">
            <source>{name} and %n more</source>
            <translation>
                <numerusform>{name} and %n more</numerusform>
                <numerusform>{name} and %n more</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Finished, %n photo(s) failed</source>
            <translation>
                <numerusform>Finished, %n photo failed</numerusform>
                <numerusform>Finished, %n photos failed</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n restored</source>
            <translation>
                <numerusform>%n restored</numerusform>
                <numerusform>%n restored</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n left as they were</source>
            <translation>
                <numerusform>%n left as it was</numerusform>
                <numerusform>%n left as they were</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n failed</source>
            <translation>
                <numerusform>%n failed</numerusform>
                <numerusform>%n failed</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n left out</source>
            <translation>
                <numerusform>%n left out</numerusform>
                <numerusform>%n left out</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n to do</source>
            <translation>
                <numerusform>%n to do</numerusform>
                <numerusform>%n to do</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n hidden file(s)</source>
            <translation>
                <numerusform>%n hidden file</numerusform>
                <numerusform>%n hidden files</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n file(s) with notes of other programs</source>
            <translation>
                <numerusform>%n file with notes of other programs</numerusform>
                <numerusform>%n files with notes of other programs</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n file(s) that are no photos</source>
            <translation>
                <numerusform>%n file that is no photo</numerusform>
                <numerusform>%n files that are no photos</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n photo(s) restored already</source>
            <translation>
                <numerusform>%n photo restored already</numerusform>
                <numerusform>%n photos restored already</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n found a second time</source>
            <translation>
                <numerusform>%n found a second time</numerusform>
                <numerusform>%n found a second time</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n file(s) in the folder for the copies</source>
            <translation>
                <numerusform>%n file in the folder for the copies</numerusform>
                <numerusform>%n files in the folder for the copies</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n face(s) restored</source>
            <translation>
                <numerusform>%n face restored</numerusform>
                <numerusform>%n faces restored</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n face(s) left alone</source>
            <translation>
                <numerusform>%n face left alone</numerusform>
                <numerusform>%n faces left alone</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ChoiceWords</name>
        <message numerus="yes">
            <source>%n photo(s) are used together.</source>
            <translation>
                <numerusform>%n photo is used together.</numerusform>
                <numerusform>%n photos are used together.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>EmptyLibrary</name>
        <message numerus="yes">
            <source>{done} of %n photo(s). You can go on working meanwhile.</source>
            <translation>
                <numerusform>{done} of %n photo. You can go on working meanwhile.</numerusform>
                <numerusform>{done} of %n photos. You can go on working meanwhile.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ExportDialog</name>
        <message numerus="yes">
            <source>The %n selected photo(s)</source>
            <translation>
                <numerusform>The selected photo</numerusform>
                <numerusform>The %n selected photos</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>All %n open photo(s)</source>
            <translation>
                <numerusform>The open photo</numerusform>
                <numerusform>All %n open photos</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Export %n photo(s)</source>
            <translation>
                <numerusform>Export %n photo</numerusform>
                <numerusform>Export %n photos</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ExportProgressPanel</name>
        <message numerus="yes">
            <source>“{name}” was not exported, nor were %n other(s). {reason}</source>
            <translation>
                <numerusform>“{name}” was not exported, nor was %n other. {reason}</numerusform>
                <numerusform>“{name}” was not exported, nor were %n others. {reason}</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>FacePanel</name>
        <message numerus="yes">
            <source>Will be restored with the %n photo(s) that you chose.</source>
            <translation>
                <numerusform>Will be restored with the photo that you chose.</numerusform>
                <numerusform>Will be restored with the %n photos that you chose.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>JobDetail</name>
        <message numerus="yes">
            <source>Try %n failed a&amp;gain</source>
            <translation>
                <numerusform>Try the failed one a&amp;gain</numerusform>
                <numerusform>Try %n failed a&amp;gain</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>LibrarySection</name>
        <message numerus="yes">
            <source>%n photo(s) could not be read.</source>
            <translation>
                <numerusform>%n photo could not be read.</numerusform>
                <numerusform>%n photos could not be read.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n folder(s) cannot be reached.</source>
            <translation>
                <numerusform>%n folder cannot be reached.</numerusform>
                <numerusform>%n folders cannot be reached.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PhotoStrip</name>
        <message numerus="yes">
            <source>%n photo(s) taken off the list. The files stay.</source>
            <translation>
                <numerusform>%n photo taken off the list. The files stay.</numerusform>
                <numerusform>%n photos taken off the list. The files stay.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n photo(s)</source>
            <translation>
                <numerusform>%n photo</numerusform>
                <numerusform>%n photos</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PhotoView</name>
        <message numerus="yes">
            <source>%n face(s)</source>
            <translation>
                <numerusform>%n face</numerusform>
                <numerusform>%n faces</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PlanWords</name>
        <message numerus="yes">
            <source>%n photo(s) are skipped: nothing was restored in them.</source>
            <translation>
                <numerusform>%n photo is skipped: nothing was restored in it.</numerusform>
                <numerusform>%n photos are skipped: nothing was restored in them.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n photo(s) are copied without a restored face.</source>
            <translation>
                <numerusform>%n photo is copied without a restored face.</numerusform>
                <numerusform>%n photos are copied without a restored face.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n copy(s) get a number, because their name is that of an original. Originals are never replaced.</source>
            <translation>
                <numerusform>%n copy gets a number, because its name is that of an original. Originals are never replaced.</numerusform>
                <numerusform>%n copies get a number, because their name is that of an original. Originals are never replaced.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>RedoDialog</name>
        <message numerus="yes">
            <source>“{name}” has helped to restore %n photo(s) of this album. They are restored again, nothing else changes:</source>
            <translation>
                <numerusform>“{name}” has helped to restore %n photo of this album. It is restored again, nothing else changes:</numerusform>
                <numerusform>“{name}” has helped to restore %n photos of this album. They are restored again, nothing else changes:</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Restore %n photo(s) again</source>
            <translation>
                <numerusform>Restore %n photo again</numerusform>
                <numerusform>Restore %n photos again</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>RestoreActions</name>
        <message numerus="yes">
            <source>Restore %n face(s)</source>
            <translation>
                <numerusform>Restore %n face</numerusform>
                <numerusform>Restore %n faces</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ReviewPanel</name>
        <message numerus="yes">
            <source>{at} of {count}, %n still to look at</source>
            <translation>
                <numerusform>{at} of {count}, %n still to look at</numerusform>
                <numerusform>{at} of {count}, %n still to look at</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SamePersonDialog</name>
        <message numerus="yes">
            <source>Is this the same person in these %n photo(s)? The chosen good photo is used for every face that is ticked.</source>
            <translation>
                <numerusform>Is this the same person in this photo? The chosen good photo is used for every face that is ticked.</numerusform>
                <numerusform>Is this the same person in these %n photos? The chosen good photo is used for every face that is ticked.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n face(s) ticked</source>
            <translation>
                <numerusform>%n face ticked</numerusform>
                <numerusform>%n faces ticked</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Use for %n face(s)</source>
            <translation>
                <numerusform>Use for %n face</numerusform>
                <numerusform>Use for %n faces</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SamePersonOffer</name>
        <message numerus="yes">
            <source>The good photo is used for %n more face(s).</source>
            <translation>
                <numerusform>The good photo is used for %n more face.</numerusform>
                <numerusform>The good photo is used for %n more faces.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The same person is in %n other photo(s). Use the good photo there too?</source>
            <translation>
                <numerusform>The same person is in %n other photo. Use the good photo there too?</numerusform>
                <numerusform>The same person is in %n other photos. Use the good photo there too?</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>StartPage</name>
        <message numerus="yes">
            <source>{name} – %n photo(s)</source>
            <translation>
                <numerusform>{name} – %n photo</numerusform>
                <numerusform>{name} – %n photos</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n good photo(s) are ready to help.</source>
            <translation>
                <numerusform>%n good photo is ready to help.</numerusform>
                <numerusform>%n good photos are ready to help.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>StatusLine</name>
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
                <numerusform>%n photo, {restored} restored</numerusform>
                <numerusform>%n photos, {restored} restored</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SummaryWords</name>
        <message numerus="yes">
            <source>Export cancelled: %n photo(s) were exported before</source>
            <translation>
                <numerusform>Export cancelled: %n photo was exported before</numerusform>
                <numerusform>Export cancelled: %n photos were exported before</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n photo(s) could not be exported</source>
            <translation>
                <numerusform>%n photo could not be exported</numerusform>
                <numerusform>%n photos could not be exported</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n photo(s) exported, {failed} could not be</source>
            <translation>
                <numerusform>%n photo exported, {failed} could not be</numerusform>
                <numerusform>%n photos exported, {failed} could not be</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n photo(s) exported</source>
            <translation>
                <numerusform>%n photo exported</numerusform>
                <numerusform>%n photos exported</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n photo(s) with restored faces</source>
            <translation>
                <numerusform>%n photo with restored faces</numerusform>
                <numerusform>%n photos with restored faces</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n face(s) in them stay as they were</source>
            <translation>
                <numerusform>%n face in them stays as it was</numerusform>
                <numerusform>%n faces in them stay as they were</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n photo(s) copied, nothing was restored</source>
            <translation>
                <numerusform>%n photo copied, nothing was restored</numerusform>
                <numerusform>%n photos copied, nothing was restored</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n photo(s) skipped, nothing was restored</source>
            <translation>
                <numerusform>%n photo skipped, nothing was restored</numerusform>
                <numerusform>%n photos skipped, nothing was restored</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n photo(s) skipped, the file was there</source>
            <translation>
                <numerusform>%n photo skipped, the file was there</numerusform>
                <numerusform>%n photos skipped, the file was there</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n photo(s) failed</source>
            <translation>
                <numerusform>%n photo failed</numerusform>
                <numerusform>%n photos failed</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n photo(s) not exported, cancelled</source>
            <translation>
                <numerusform>%n photo not exported, cancelled</numerusform>
                <numerusform>%n photos not exported, cancelled</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>WindowAlbums</name>
        <message numerus="yes">
            <source>%n album(s) were interrupted and can go on now.</source>
            <translation>
                <numerusform>%n album was interrupted and can go on now.</numerusform>
                <numerusform>%n albums were interrupted and can go on now.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>WindowClosing</name>
        <message numerus="yes">
            <source>%n photo(s) are still to be exported.</source>
            <translation>
                <numerusform>%n photo is still to be exported.</numerusform>
                <numerusform>%n photos are still to be exported.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>WindowMessages</name>
        <message numerus="yes">
            <source>%n face(s) need a good photo of the person first.</source>
            <translation>
                <numerusform>%n face needs a good photo of the person first.</numerusform>
                <numerusform>%n faces need a good photo of the person first.</numerusform>
            </translation>
        </message>
    </context>
</TS>
