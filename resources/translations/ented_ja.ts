<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About ENTED Desktop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model {weights} on {device}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restores the faces of old photos with the help of a good photo of the same person. Nothing leaves this computer: there is no account, no upload and no statistics. Your photos are only read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Works of others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licence</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CompareBar</name>
    <message>
        <source>Show the restored photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slide between before and after (Shift and arrow keys)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show before and after side by side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold to see the original</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold to see the original (B)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the photo at 100 % (1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom {percent}; press for 100 %</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CompareMode</name>
    <message>
        <source>Restored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CompareView</name>
    <message>
        <source>Before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This face has no good photo yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the good photo …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good photo: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Magnifier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the good photo beside it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show face boxes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw a box around a face</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adjust the box</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adjust the crop …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the whole photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what} ({key})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore this face after all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave this face alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CrashReport</name>
    <message>
        <source>Something went wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong inside the program. Your work is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The details are in {file}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CropEditor</name>
    <message>
        <source>Adjust the crop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lay eyes, nose and mouth under the lines. Drag to move, drag in a corner to turn, use the wheel to scale.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The face as the program sees it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrow keys move, plus and minus scale, Alt and arrow keys turn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Across</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Turn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Across</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the &amp;lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reset to what was found</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Edits</name>
    <message>
        <source>Choose a reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore without a good photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adjust a crop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adjust a face</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave a face alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring a face back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw a face</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the strength</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the restored face anyway</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the original face</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave the face alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore the face after all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the good photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change how the good photo is chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the good photo for the same person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove photos</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EmptyLibrary</name>
    <message>
        <source>Looking through your good photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No faces in your folder of good photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another folder with sharp photos of the people in your old ones, or drop a good photo here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the program who it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder with good, sharp photos of your family. For every face the program then proposes the best photo of the same person. The photos are only read; nothing leaves this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder of good photos…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>or choose a single photo…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can go on working meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{done} of %n photo(s). You can go on working meanwhile.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Restored</source>
        <comment>name of a folder</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quality</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Existing files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also copy photos in which nothing was restored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Like the original</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JPEG: small, for everybody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PNG: keeps every pixel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TIFF: keeps every pixel, for archives</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WebP: small, for the web</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HEIC: small, for phones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AVIF: very small, for new devices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quality in percent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shrink the longer side to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> px</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Longer side in pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In a folder “Restored” beside each original</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In this folder:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a number to the name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave them, and skip the photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace them (never the originals)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This photo: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The %n selected photo(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n open photo(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>undated</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Export %n photo(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was restored in these photos yet, so nothing is exported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) are skipped: nothing was restored in them.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) are copied without a restored face.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n copy(s) get a number, because their name is that of an original. Originals are never replaced.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Photos are being restored right now; they are exported as they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder “{folder}” cannot be written to. Choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk may be too small: about {need} are needed, {free} are free.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose where to export</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExportProgressPanel</name>
    <message>
        <source>Progress of the export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files that are written already stay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skip this photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export paused at {done} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pausing after this photo: {done} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping the export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exporting: {done} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{rate} photos a minute, {left} left</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>“{name}” was not exported, nor were %n other(s). {reason}</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>“{name}” was not exported. {reason}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExportSummary</name>
    <message>
        <source>Export cancelled: %n photo(s) were exported before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%n photo(s) could not be exported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%n photo(s) exported, {failed} could not be</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%n photo(s) exported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No photo was exported</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExportSummaryDialog</name>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{size} in {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photos that were not exported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FaceMenu</name>
    <message>
        <source>Adjust the box</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adjust the crop …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the box back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a face</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no face</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore this face after all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave this face alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw a box around a face</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show face boxes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FaceOverlay</name>
    <message>
        <source>Is this a face?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs a good photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restoring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept as it was</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Could not be restored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking closer …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} · {state}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FacePanel</name>
    <message>
        <source>Keep the original</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use it anyway</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strength for all faces of this photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit crop…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move, turn and scale what is taken for the face</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This face stays as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Face {number} of {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The face</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No face selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click a face in the photo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No face found. Draw a box around it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the restored face would be:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before {before}, after {after}. {change}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You use the restored face although it looks less like the person. Compare before you export.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This face stays as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore it after all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program is not sure that this is a face.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is a face</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restored without a good photo ({reason}). Check that it still looks like the person.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restored without a good photo. Check that it still looks like the person.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No good photo is ticked. Tick one below, or choose “None”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for a good photo of this person…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No good photo yet. Choose the folder of good photos below, or drop one here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{reason}. Choose one below, or restore without.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Will be restored without a good photo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Will be restored with the %n photo(s) that you chose.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Will be restored with the photo that the program suggests.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FoldersControl</name>
    <message>
        <source>{folder} (not connected)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take off</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>IdentityScale</name>
    <message>
        <source>Likeness before {before}, after {after}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>IdentityWords</name>
    <message>
        <source>Still the same person: {likeness}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Probably the same person: {likeness}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hard to say whether it is the same person: {likeness}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looks like another person: {likeness}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More like the good photos than before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Less like the good photos than before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As like the good photos as before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Very likely the same person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Probably the same person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Perhaps the same person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looks like another person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sharp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>slightly soft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>soft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>looks right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>looks left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>looks up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>looks down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>looks ahead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{size} px</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photo from {year}, likeness {likeness}, {sharpness}, {pose}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photo, likeness {likeness}, {sharpness}, {pose}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LibrarySection</name>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for new photos now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No folder was chosen yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking through photos: {done} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking through photos…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{photos} photos with {faces} faces.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) could not be read.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n folder(s) cannot be reached.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photos ({patterns})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a folder of photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the folder of good photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good photos are looked for in {folder}. You can go on meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no photo in the clipboard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No photos were found there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture from the clipboard could not be saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let go to open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} – ENTED Desktop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ENTED Desktop</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n face(s) need a good photo of the person first.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Restore without one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finished: {restored} restored, {kept} kept as they were, {failed} failed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your work could not be saved. Make room on the disk; it is tried again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ModelsSection</name>
    <message>
        <source>Models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About this model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use this model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check all models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{model} – in use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for models…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No model is installed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is whole.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not checked yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{size}, licence {license}. {state}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NameEdit</name>
    <message>
        <source>Example: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Insert</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Insert something that differs from photo to photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the original</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number in this export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ending of the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder of the original</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Width in pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Height in pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a name, or insert the name of the original.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{token}” means nothing here. Choose from the menu “Insert”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One of the braces { } has no partner.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file name cannot contain {characters}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Windows keeps the name “{name}” for itself. Add something to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file name cannot end with a dot or a space.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name is too long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every photo would get the same name, so numbers are added.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PhotoListModel</name>
    <message>
        <source>{name}, {state}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{width} × {height} pixels</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PhotoStrip</name>
    <message numerus="yes">
        <source>%n photo(s) taken off the list. The files stay.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{shown} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take off the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The files stay where they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search the photos by file name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show photos in this state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sort the photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All photos</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PhotoView</name>
    <message>
        <source>Photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No photo is shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photo {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n face(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Face {number} of {count}: {state}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Program</name>
    <message>
        <source>What was open last time could not be read. The file was kept as {name}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReferenceCards</name>
    <message>
        <source>{photo}; suggested</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{photo}; looks like another person</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReferenceDelegate</name>
    <message>
        <source>{sharpness} · {pose} · {size}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Likeness {likeness}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{date} · {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suggested: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReferencePicker</name>
    <message>
        <source>This is the photo itself. Choose another one of the same person.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good photo of this person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program takes the likeliest photo of the same person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the photos that you tick are used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The face is restored without a good photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photos of this person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click a photo to use it alone; tick several to use them together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a photo…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a face in the photo to choose its good photo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for photos of this person…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No photo in your folder looks like this person. Drop a good photo here, or choose one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without a good photo the face gets sharper, but it may look less like the person.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tick the photos to use, or choose one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) are used together.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The program is not sure about any of these photos. Tick one if you know better.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{file}” seems to show another person. The restored face could come to look like them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restoring…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore this face</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Restore %n face(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Choose good photos of this person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the folder of good photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No face found in “{file}”. Choose a photo that shows the face.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{file}” cannot be used. {reason}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SamePersonDialog</name>
    <message>
        <source>The same person?</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Is this the same person in these %n photo(s)? The chosen good photo is used for every face that is ticked.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Tick all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tick none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Faces that look like the same person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Face in {file}, likeness {likeness}: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n face(s) ticked</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Use for %n face(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SamePersonOffer</name>
    <message numerus="yes">
        <source>The good photo is used for %n more face(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Show them…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No, thanks</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The same person is in %n other photo(s). Use the good photo there too?</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>General</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Computing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photo library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Faces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Storage and logs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The language of the program; it changes at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same as the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light or dark windows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compute on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What restores the faces. A graphics card is many times faster than the processor. Automatic takes the fastest one there is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Processor (CPU)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NVIDIA graphics card (CUDA)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apple graphics (MPS)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Precision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Half precision needs less memory on a graphics card and is often faster. The processor always computes in full precision.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full (32 bits)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Half, wide range (bfloat16)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Half (float16)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Processor cores used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fewer cores leave more of the computer to other programs, and take longer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory limit per photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A photo that would need more memory than this is not opened. Set it when very large scans bring the computer to a halt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The trained weights that restore faces. Empty takes the default ones.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folders with more models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folders with weights that you trained or were given. Nothing is copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folders with good photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photos in these folders are proposed as references. They are only read, never changed, and nothing leaves this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the original when the face changes by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When a restored face is further from the person&apos;s own photos than the original face by more than this, the original is kept. Smaller is stricter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How sure a found face must be</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lower finds more faces in poor photos, and more things that are none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The format of exported photos.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same as the original</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JPEG quality</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Higher looks better and needs more space.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How exported photos are named; {name} stands for the original&apos;s name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where exported photos go. Empty asks, and proposes the last one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When a file exists already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happens when an exported photo would get the name of another file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a number to the name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it, and skip the photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size of the cache</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thumbnails and restored faces are kept on the disk up to this size, the oldest go first. Your photos are not in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much is written to the log file, for finding out what went wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problems only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Normal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Back to the default</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search the settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Groups of settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No setting has this name.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search commands and keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commands and their keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next or previous face</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adjust the box of the face, and keep it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave the box as it was</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the box or the photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scale the box</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn the box</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw a face</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit the crop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave the face alone, or take it back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See the original while held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next way to compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the slider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Magnifier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the good photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide the boxes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom in or out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole photo, or 100 %</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Restore an old photo with the help of a good one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program looks for faces, finds good photos of the same people, and brings back what time took, without making anybody somebody else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try it with a sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A damaged portrait and a good photo of the same person.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opened lately</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing leaves this computer. Your photos are never changed: what you export are copies.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{name} – %n photo(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Your good photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the folder where you keep good photos of the same people. The program finds the right ones by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking through the folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n good photo(s) are ready to help.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Restoring {number} of {total}, about {time} left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restoring {number} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restoring…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking through good photos: {done} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking through good photos…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s), {restored} restored</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop restoring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop looking through good photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Getting ready: loading the networks…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restoring stopped unexpectedly. Starting it again; your work is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restoring does not work at the moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready, on {device}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready: {seconds} per face on {device}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StorageSection</name>
    <message>
        <source>Empty the cache</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the log files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measuring the cache…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cache holds {size}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StrengthSlider</name>
    <message>
        <source>&amp;Strength</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strength of the restored face</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0 % shows the original, 100 % the restored face. Double-click for 100 %.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TextControl</name>
    <message>
        <source>Choose…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WindowActions</name>
    <message>
        <source>&amp;Open photos…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a &amp;folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Clear this list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder of &amp;good photos…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save copies of the restored photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export &amp;all…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Paste photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select &amp;all photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Remove from the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closes the photos; no file is deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photos at the &amp;side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Faces and &amp;good photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore the faces of the selected photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore &amp;all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore every photo that is not restored yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;top restoring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Previous photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try the photo a&amp;gain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in &amp;folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the &amp;sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Models…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the &amp;log files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy diagnosis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copies what a bug report needs, without names and file names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About ENTED Desktop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo: {step}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo: {step}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WindowHelp</name>
    <message>
        <source>Copied. It holds no names, no file names and no pictures.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WindowMenus</name>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Toolbar</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finding faces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs a good photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready to restore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restoring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept as it was</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Could not be restored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is not there any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring it back or connect its disk, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy it again from where it came from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file ends too early: a part of the photo is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that you may open it, and that its disk is connected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no photo that the program can read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save it as JPEG, PNG or TIFF with another program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The photo has too many pixels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a smaller copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The photo needs more memory than there is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close other programs, or open a smaller copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no photos in this folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No face found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw a box around it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The face is too small to restore.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The box does not fit a face.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw it again from the brows to the chin.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This face is not in the photo any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A good photo that was chosen is not there any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No face was found in the good photo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one in which the face is clear.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restoring this face gave no picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move its box a little and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model that restores faces is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another one in the settings, or install again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model that restores faces is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chosen model belongs to another version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another one in the settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The graphics card that was chosen cannot be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose Automatic in the settings under Computing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is not enough memory for restoring.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close other programs, or compute on the processor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This device cannot compute with the chosen precision.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a file of that name already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another name or folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder cannot be written to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that its disk is connected, or choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This would replace the original photo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another name or folder. Originals are never changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The photo cannot be written in this format.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another format.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make room, or choose a folder on another disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cache folder cannot be written to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make room on its disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program is using the photo library.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close it and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The index of good photos was damaged and is made again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your photos are not touched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A newer version of this program made the photo library.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use that version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The photo library cannot be opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that its disk is connected and has room.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings cannot be saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the disk and the folder&apos;s permissions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A setting cannot have this value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The part of the program that restores photos has stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It starts again by itself, and your work is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Working on this photo made the program stop twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was set aside. Try a smaller copy of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture could not be drawn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make room on the disk and in memory, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong inside the program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the diagnosis from the Help menu and tell us, please.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Perhaps not a face ({score} sure)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too small to restore: {size_px} px wide, {needed_px} px are needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strength 0 keeps the face</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same person, likeness {likeness}: the only such photo, similar pose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same person, likeness {likeness}: the only such photo, turned {turned_deg}° away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same person, likeness {likeness}: sharpest of {photos} photos, similar pose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same person, likeness {likeness}: sharpest of {photos} photos, turned {turned_deg}° away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same person, likeness {likeness}: closest in pose of {photos} photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same person, likeness {likeness}: best of {photos} photos in pose and sharpness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same person, likeness {likeness}: best of {photos} photos in pose and sharpness, turned {turned_deg}° away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken for the person of the one photo given, although the likeness is only {likeness}, as in badly damaged faces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restored with the chosen photo, likeness {likeness}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restored with the {photos} chosen photos, likeness of the first {likeness}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restored with the chosen photo, although it seems to show another person: likeness {likeness}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restored with the {photos} chosen photos, although the first seems to show another person: likeness {likeness}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restored without a good photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No good photo was given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The only good photo is this photo itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The only good photo is this photo itself; restored without</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The good photo seems to show another person: likeness {likeness}, {needed} is needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The good photo seems to show another person: likeness {likeness}, {needed} is needed; restored without</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of {faces} faces is likely enough: the likeliest has {likeness}, {needed} is needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of {faces} faces is likely enough: the likeliest has {likeness}, {needed} is needed; restored without</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept as it was: restoring would have made it another face</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept as it was: restoring would have made it less like the person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No good photo of this person was found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No folder of good photos was chosen yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blending in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking through photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this computer&apos;s processor</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WorkPage</name>
    <message>
        <source>Faces and good photos</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_DropCard</name>
    <message>
        <source>Drop photos or folders here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JPEG, PNG, TIFF, HEIC, WebP and AVIF, in any size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open photos…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a folder…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
