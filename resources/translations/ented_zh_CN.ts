<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
    <context>
        <name>AboutDialog</name>
        <message>
            <source>About ENTED Desktop</source>
            <translation>关于 ENTED Desktop</translation>
        </message>
        <message>
            <source>Version {version}</source>
            <translation>版本 {version}</translation>
        </message>
        <message>
            <source>Model {weights} on {device}</source>
            <translation>模型：{weights}，设备：{device}</translation>
        </message>
        <message>
            <source>Restores the faces of old photos with the help of a good photo of the same person. Nothing leaves this computer: there is no account, no upload and no statistics. Your photos are only read.</source>
            <translation>借助同一个人的清晰照片，修复老照片中的人脸。所有内容都留在这台电脑上：无需账号，不会上传，也不做统计。您的照片只会被读取。</translation>
        </message>
        <message>
            <source>Only when you look for a newer version, the project’s page is asked for its number.</source>
            <translation>只有在您查找新版本时，才会向项目页面询问版本号。</translation>
        </message>
        <message>
            <source>Works of others</source>
            <translation>第三方作品</translation>
        </message>
        <message>
            <source>Licence</source>
            <translation>许可证</translation>
        </message>
        <message>
            <source>Works of others, and licence</source>
            <translation>第三方作品与许可证</translation>
        </message>
    </context>
    <context>
        <name>AlbumDialog</name>
        <message>
            <source>Restore a whole album</source>
            <translation>修复整本相册</translation>
        </message>
        <message>
            <source>&amp;Album</source>
            <translation>相册(&amp;A)</translation>
        </message>
        <message>
            <source>&amp;Good photos</source>
            <translation>清晰照片(&amp;G)</translation>
        </message>
        <message>
            <source>&amp;Copies go to</source>
            <translation>副本保存到(&amp;C)</translation>
        </message>
        <message>
            <source>&amp;Format</source>
            <translation>格式(&amp;F)</translation>
        </message>
        <message>
            <source>&amp;Existing files</source>
            <translation>同名文件(&amp;E)</translation>
        </message>
        <message>
            <source>Choose a folder to restore</source>
            <translation>选择要修复的文件夹</translation>
        </message>
        <message>
            <source>Folders and photos to restore</source>
            <translation>要修复的文件夹和照片</translation>
        </message>
        <message>
            <source>Choose a folder of good photos</source>
            <translation>选择清晰照片文件夹</translation>
        </message>
        <message>
            <source>Good photos of the people in the album</source>
            <translation>相册中人物的清晰照片</translation>
        </message>
        <message>
            <source>Leave faces alone for which there is no good photo</source>
            <translation>没有清晰照片的人脸不修复</translation>
        </message>
        <message>
            <source>Give the copies the dates of their originals’ files</source>
            <translation>副本的文件日期与原照片相同</translation>
        </message>
        <message>
            <source>Folder for the copies</source>
            <translation>存放副本的文件夹</translation>
        </message>
        <message>
            <source>Choose a folder</source>
            <translation>选择文件夹</translation>
        </message>
        <message>
            <source>Choose…</source>
            <translation>选择…</translation>
        </message>
        <message>
            <source>Choose the folder for the copies</source>
            <translation>选择存放副本的文件夹</translation>
        </message>
        <message>
            <source>Looking through the album</source>
            <translation>正在清点相册</translation>
        </message>
        <message>
            <source>Like the original</source>
            <translation>与原照片相同</translation>
        </message>
        <message>
            <source>JPEG: small, for everybody</source>
            <translation>JPEG：文件小，到处通用</translation>
        </message>
        <message>
            <source>PNG: keeps every pixel</source>
            <translation>PNG：保留每个像素</translation>
        </message>
        <message>
            <source>TIFF: keeps every pixel, for archives</source>
            <translation>TIFF：保留每个像素，适合存档</translation>
        </message>
        <message>
            <source>WebP: small, for the web</source>
            <translation>WebP：文件小，适合网页</translation>
        </message>
        <message>
            <source>HEIC: small, for phones</source>
            <translation>HEIC：文件小，适合手机</translation>
        </message>
        <message>
            <source>AVIF: very small, for new devices</source>
            <translation>AVIF：文件很小，适合新设备</translation>
        </message>
        <message>
            <source>Add a number to the name</source>
            <translation>在文件名后加编号</translation>
        </message>
        <message>
            <source>Leave them, and skip the photo</source>
            <translation>保留已有文件，跳过这张照片</translation>
        </message>
        <message>
            <source>Replace them (never the originals)</source>
            <translation>替换已有文件（绝不替换原照片）</translation>
        </message>
        <message>
            <source>{name} restored</source>
            <comment>name of a folder</comment>
            <translation>{name} 已修复</translation>
        </message>
        <message>
            <source>Choose a folder for the copies</source>
            <translation>选择存放副本的文件夹</translation>
        </message>
        <message numerus="yes">
            <source>Looking through the album: %n photo(s) so far…</source>
            <translation>
                <numerusform>正在清点相册：目前 %n 张照片…</numerusform>
            </translation>
        </message>
        <message>
            <source>Choose the folder with the photos to restore, or drop it here.</source>
            <translation>请选择要修复的照片所在的文件夹，或将它拖到这里。</translation>
        </message>
        <message>
            <source>Looking through the album…</source>
            <translation>正在清点相册…</translation>
        </message>
        <message>
            <source>Without good photos of the same people, faces are only restored as far as the damaged photo tells. Choose a folder of good photos to stay true to the people.</source>
            <translation>没有同一批人的清晰照片，就只能根据受损的照片来修复人脸。请选择清晰照片文件夹，让修复后的人脸更像本人。</translation>
        </message>
        <message numerus="yes">
            <source>Restore %n photo(s)</source>
            <translation>
                <numerusform>修复 %n 张照片</numerusform>
            </translation>
        </message>
        <message>
            <source>Restore the album</source>
            <translation>修复相册</translation>
        </message>
        <message numerus="yes">
            <source>%n photo(s) to restore, {size}</source>
            <translation>
                <numerusform>要修复 %n 张照片，{size}</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n of them appear twice; each is restored once</source>
            <translation>
                <numerusform>其中 %n 张重复，同样的照片只修复一次</numerusform>
            </translation>
        </message>
        <message>
            <source>Passed over: {what}</source>
            <translation>略过：{what}</translation>
        </message>
        <message numerus="yes">
            <source>%n folder(s) cannot be read</source>
            <translation>
                <numerusform>%n 个文件夹无法读取</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>AlbumWords</name>
        <message>
            <source>Waiting</source>
            <translation>等待中</translation>
        </message>
        <message>
            <source>Being restored</source>
            <translation>正在修复</translation>
        </message>
        <message>
            <source>Restored</source>
            <translation>已修复</translation>
        </message>
        <message>
            <source>Left as it was</source>
            <translation>保持原样</translation>
        </message>
        <message>
            <source>Failed</source>
            <translation>失败</translation>
        </message>
        <message>
            <source>Left out</source>
            <translation>不处理</translation>
        </message>
        <message>
            <source>Waiting for its turn</source>
            <translation>排队等待</translation>
        </message>
        <message>
            <source>Restoring</source>
            <translation>修复中</translation>
        </message>
        <message>
            <source>Pausing…</source>
            <translation>正在暂停…</translation>
        </message>
        <message>
            <source>Cancelling…</source>
            <translation>正在取消…</translation>
        </message>
        <message>
            <source>Not finished</source>
            <translation>未完成</translation>
        </message>
        <message>
            <source>Paused</source>
            <translation>已暂停</translation>
        </message>
        <message>
            <source>Cancelled</source>
            <translation>已取消</translation>
        </message>
        <message>
            <source>Finished</source>
            <translation>已完成</translation>
        </message>
        <message>
            <source>Cannot be read</source>
            <translation>无法读取</translation>
        </message>
        <message>
            <source>Album {number}</source>
            <translation>相册 {number}</translation>
        </message>
        <message numerus="yes">
            <source>{name} and %n more</source>
            <translation>
                <numerusform>{name} 和另外 %n 个</numerusform>
            </translation>
        </message>
        <message>
            <source>Restored elsewhere</source>
            <translation>正在别处修复</translation>
        </message>
        <message numerus="yes">
            <source>Finished, %n photo(s) failed</source>
            <translation>
                <numerusform>已完成，%n 张照片失败</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n restored</source>
            <translation>
                <numerusform>已修复 %n 张</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n left as they were</source>
            <translation>
                <numerusform>保持原样 %n 张</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n failed</source>
            <translation>
                <numerusform>失败 %n 张</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n left out</source>
            <translation>
                <numerusform>不处理 %n 张</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n to do</source>
            <translation>
                <numerusform>待处理 %n 张</numerusform>
            </translation>
        </message>
        <message>
            <source>{done} of {total} photos</source>
            <translation>{done}/{total} 张照片</translation>
        </message>
        <message>
            <source>{rate} photos a minute, about {left} left</source>
            <translation>每分钟 {rate} 张，大约还需 {left}</translation>
        </message>
        <message>
            <source>Getting to know the good photos: {name}</source>
            <translation>正在分析清晰照片：{name}</translation>
        </message>
        <message numerus="yes">
            <source>%n hidden file(s)</source>
            <translation>
                <numerusform>%n 个隐藏文件</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n file(s) with notes of other programs</source>
            <translation>
                <numerusform>%n 个其他程序的附属文件</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n file(s) that are no photos</source>
            <translation>
                <numerusform>%n 个不是照片的文件</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n photo(s) restored already</source>
            <translation>
                <numerusform>%n 张已修复过的照片</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n found a second time</source>
            <translation>
                <numerusform>%n 个重复遇到的文件</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n file(s) in the folder for the copies</source>
            <translation>
                <numerusform>%n 个在副本文件夹中的文件</numerusform>
            </translation>
        </message>
        <message>
            <source>Original kept</source>
            <translation>已保留原照片</translation>
        </message>
        <message>
            <source>Accepted</source>
            <translation>已采用</translation>
        </message>
        <message>
            <source>Faces left as they were</source>
            <translation>人脸保持原样</translation>
        </message>
        <message>
            <source>Restored, look again</source>
            <translation>已修复，请再看看</translation>
        </message>
        <message>
            <source>No face was found in it.</source>
            <translation>照片中没有找到人脸。</translation>
        </message>
        <message>
            <source>The same photo as {name}</source>
            <translation>与 {name} 是同一张照片</translation>
        </message>
        <message numerus="yes">
            <source>%n face(s) restored</source>
            <translation>
                <numerusform>已修复 %n 张人脸</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n face(s) left alone</source>
            <translation>
                <numerusform>%n 张人脸未修复</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ChoiceWords</name>
        <message>
            <source>Without a good photo the face gets sharper, but it may look less like the person.</source>
            <translation>没有清晰照片，人脸会变清晰，但可能不那么像本人。</translation>
        </message>
        <message numerus="yes">
            <source>%n photo(s) are used together.</source>
            <translation>
                <numerusform>将同时使用 %n 张照片。</numerusform>
            </translation>
        </message>
        <message>
            <source>Tick the photos to use, or choose one.</source>
            <translation>勾选要使用的照片，或另选一张。</translation>
        </message>
        <message>
            <source>The program is not sure about any of these photos. Tick one if you know better.</source>
            <translation>程序对这些照片都没有把握。如果您认得出来，请勾选一张。</translation>
        </message>
        <message>
            <source>“{file}” seems to show another person. The restored face could come to look like them.</source>
            <translation>“{file}”里似乎是另一个人。修复后的人脸可能会变得像那个人。</translation>
        </message>
    </context>
    <context>
        <name>CompareBar</name>
        <message>
            <source>Show the restored photo</source>
            <translation>显示修复后的照片</translation>
        </message>
        <message>
            <source>Slide between before and after (Shift and arrow keys)</source>
            <translation>在修复前后之间滑动（Shift 加方向键）</translation>
        </message>
        <message>
            <source>Show before and after side by side</source>
            <translation>并排显示修复前后</translation>
        </message>
        <message>
            <source>Original</source>
            <translation>原图</translation>
        </message>
        <message>
            <source>Hold to see the original</source>
            <translation>按住查看原图</translation>
        </message>
        <message>
            <source>Hold to see the original (B)</source>
            <translation>按住查看原图 (B)</translation>
        </message>
        <message>
            <source>Show the photo at 100 % (1)</source>
            <translation>按 100% 显示照片 (1)</translation>
        </message>
        <message>
            <source>Draw</source>
            <translation>绘制</translation>
        </message>
        <message>
            <source>Adjust</source>
            <translation>调整</translation>
        </message>
        <message>
            <source>Crop</source>
            <translation>裁剪</translation>
        </message>
        <message>
            <source>{percent} %</source>
            <translation>{percent}%</translation>
        </message>
        <message>
            <source>Zoom {percent}; press for 100 %</source>
            <translation>缩放 {percent}，按下恢复 100%</translation>
        </message>
    </context>
    <context>
        <name>CompareMode</name>
        <message>
            <source>Restored</source>
            <translation>修复后</translation>
        </message>
        <message>
            <source>Slider</source>
            <translation>滑动</translation>
        </message>
        <message>
            <source>Side by side</source>
            <translation>并排</translation>
        </message>
    </context>
    <context>
        <name>CompareView</name>
        <message>
            <source>Before</source>
            <translation>修复前</translation>
        </message>
        <message>
            <source>After</source>
            <translation>修复后</translation>
        </message>
        <message>
            <source>Drag a box around the face, from the brows to the chin. Esc: no box</source>
            <translation>拖动画框，框住人脸，从眉毛到下巴。Esc 键：不画框</translation>
        </message>
        <message>
            <source>Drag to move, corners scale, the knob turns. Enter: keep, Esc: not</source>
            <translation>拖动可移动，拖角可缩放，拖圆点可旋转。Enter 键：保留，Esc 键：取消</translation>
        </message>
        <message>
            <source>No face found. Draw a box around it (D).</source>
            <translation>没有找到人脸。请在人脸周围画框 (D)。</translation>
        </message>
        <message>
            <source>This face has no good photo yet.</source>
            <translation>这张人脸还没有清晰照片。</translation>
        </message>
        <message>
            <source>Good photo: {name}</source>
            <translation>清晰照片：{name}</translation>
        </message>
        <message>
            <source>Magnifier</source>
            <translation>放大镜</translation>
        </message>
        <message>
            <source>Show the good photo beside it</source>
            <translation>在旁边显示清晰照片</translation>
        </message>
        <message>
            <source>Show face boxes</source>
            <translation>显示人脸框</translation>
        </message>
        <message>
            <source>Draw a box around a face</source>
            <translation>在人脸周围画框</translation>
        </message>
        <message>
            <source>Adjust the box</source>
            <translation>调整人脸框</translation>
        </message>
        <message>
            <source>Enter</source>
            <translation>Enter</translation>
        </message>
        <message>
            <source>Reading the good photo…</source>
            <translation>正在读取清晰照片…</translation>
        </message>
        <message>
            <source>Adjust the crop…</source>
            <translation>调整裁剪范围…</translation>
        </message>
        <message>
            <source>Zoom in</source>
            <translation>放大</translation>
        </message>
        <message>
            <source>Zoom out</source>
            <translation>缩小</translation>
        </message>
        <message>
            <source>Show the whole photo</source>
            <translation>显示整张照片</translation>
        </message>
        <message>
            <source>{what} ({key})</source>
            <translation>{what} ({key})</translation>
        </message>
        <message>
            <source>Good photo</source>
            <translation>清晰照片</translation>
        </message>
        <message>
            <source>Restore this face after all</source>
            <translation>仍要修复这张人脸</translation>
        </message>
        <message>
            <source>Leave this face alone</source>
            <translation>不修复这张人脸</translation>
        </message>
        <message>
            <source>Bring back</source>
            <translation>恢复</translation>
        </message>
        <message>
            <source>Leave alone</source>
            <translation>不修复</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Delete</translation>
        </message>
    </context>
    <context>
        <name>CrashReport</name>
        <message>
            <source>Something went wrong</source>
            <translation>出错了</translation>
        </message>
        <message>
            <source>Something went wrong inside the program. Your work is kept.</source>
            <translation>程序内部出错。您的工作已保存。</translation>
        </message>
        <message>
            <source>The details are in {file}.</source>
            <translation>详情请见 {file}。</translation>
        </message>
    </context>
    <context>
        <name>CropEditor</name>
        <message>
            <source>Adjust the crop</source>
            <translation>调整裁剪范围</translation>
        </message>
        <message>
            <source>Lay eyes, nose and mouth under the lines. Drag to move, drag in a corner to turn, use the wheel to scale.</source>
            <translation>让眼睛、鼻子和嘴对准线条。拖动可移动，在角上拖动可旋转，用滚轮可缩放。</translation>
        </message>
        <message>
            <source>The face as the program sees it</source>
            <translation>程序看到的人脸</translation>
        </message>
        <message>
            <source>Arrow keys move, plus and minus scale, Alt and arrow keys turn.</source>
            <translation>方向键移动，加号和减号缩放，Alt 加方向键旋转。</translation>
        </message>
        <message>
            <source>&amp;Across</source>
            <translation>水平(&amp;A)</translation>
        </message>
        <message>
            <source>&amp;Down</source>
            <translation>垂直(&amp;D)</translation>
        </message>
        <message>
            <source>&amp;Size</source>
            <translation>大小(&amp;S)</translation>
        </message>
        <message>
            <source>&amp;Turn</source>
            <translation>旋转(&amp;T)</translation>
        </message>
        <message>
            <source>Across</source>
            <translation>水平</translation>
        </message>
        <message>
            <source>Down</source>
            <translation>垂直</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>大小</translation>
        </message>
        <message>
            <source>Turn</source>
            <translation>旋转</translation>
        </message>
        <message>
            <source>Show the &amp;lines</source>
            <translation>显示线条(&amp;L)</translation>
        </message>
        <message>
            <source>&amp;Reset to what was found</source>
            <translation>恢复为自动检测的结果(&amp;R)</translation>
        </message>
    </context>
    <context>
        <name>Edits</name>
        <message>
            <source>Choose a reference</source>
            <translation>选择参考照片</translation>
        </message>
        <message>
            <source>Restore without a good photo</source>
            <translation>不用清晰照片修复</translation>
        </message>
        <message>
            <source>Adjust a crop</source>
            <translation>调整裁剪范围</translation>
        </message>
        <message>
            <source>Adjust a face</source>
            <translation>调整人脸</translation>
        </message>
        <message>
            <source>Leave a face alone</source>
            <translation>不修复人脸</translation>
        </message>
        <message>
            <source>Bring a face back</source>
            <translation>找回人脸</translation>
        </message>
        <message>
            <source>Draw a face</source>
            <translation>框出人脸</translation>
        </message>
        <message>
            <source>Change the strength</source>
            <translation>更改强度</translation>
        </message>
        <message>
            <source>Use the restored face anyway</source>
            <translation>仍用修复后的人脸</translation>
        </message>
        <message>
            <source>Keep the original face</source>
            <translation>保留原来的人脸</translation>
        </message>
        <message>
            <source>Leave the face alone</source>
            <translation>不修复人脸</translation>
        </message>
        <message>
            <source>Restore the face after all</source>
            <translation>仍要修复人脸</translation>
        </message>
        <message>
            <source>Choose the good photo</source>
            <translation>选择清晰照片</translation>
        </message>
        <message>
            <source>Change how the good photo is chosen</source>
            <translation>更改清晰照片的选择方式</translation>
        </message>
        <message>
            <source>Use the good photo for the same person</source>
            <translation>为同一个人使用清晰照片</translation>
        </message>
        <message>
            <source>Open photos</source>
            <translation>打开照片</translation>
        </message>
        <message>
            <source>Remove photos</source>
            <translation>移除照片</translation>
        </message>
    </context>
    <context>
        <name>EmptyLibrary</name>
        <message>
            <source>Looking through your good photos</source>
            <translation>正在分析您的清晰照片</translation>
        </message>
        <message>
            <source>No faces in your folder of good photos</source>
            <translation>清晰照片文件夹中没有人脸</translation>
        </message>
        <message>
            <source>Choose another folder with sharp photos of the people in your old ones, or drop a good photo here.</source>
            <translation>请另选一个文件夹，里面要有老照片中人物的清晰照片，或将一张清晰照片拖到这里。</translation>
        </message>
        <message>
            <source>Show the program who it is</source>
            <translation>告诉程序照片里是谁</translation>
        </message>
        <message>
            <source>Choose a folder with good, sharp photos of your family. For every face the program then proposes the best photo of the same person. The photos are only read; nothing leaves this computer.</source>
            <translation>请选择一个存有家人清晰照片的文件夹。程序会为每张人脸推荐同一个人最合适的照片。照片只会被读取，所有内容都留在这台电脑上。</translation>
        </message>
        <message>
            <source>Folder of good photos…</source>
            <translation>清晰照片文件夹…</translation>
        </message>
        <message>
            <source>or choose a single photo…</source>
            <translation>或只选一张照片…</translation>
        </message>
        <message>
            <source>You can go on working meanwhile.</source>
            <translation>您可以继续操作。</translation>
        </message>
        <message numerus="yes">
            <source>{done} of %n photo(s). You can go on working meanwhile.</source>
            <translation>
                <numerusform>已完成 {done} 张，共 %n 张照片。您可以继续操作。</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ExportDialog</name>
        <message>
            <source>Restored</source>
            <comment>name of a folder</comment>
            <translation>已修复</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>导出</translation>
        </message>
        <message>
            <source>Photos</source>
            <translation>照片</translation>
        </message>
        <message>
            <source>&amp;Format</source>
            <translation>格式(&amp;F)</translation>
        </message>
        <message>
            <source>Quality</source>
            <translation>质量</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>尺寸</translation>
        </message>
        <message>
            <source>&amp;Name</source>
            <translation>文件名(&amp;N)</translation>
        </message>
        <message>
            <source>Where to</source>
            <translation>导出到</translation>
        </message>
        <message>
            <source>&amp;Existing files</source>
            <translation>同名文件(&amp;E)</translation>
        </message>
        <message>
            <source>Also copy photos in which nothing was restored</source>
            <translation>没有修复内容的照片也一并复制</translation>
        </message>
        <message>
            <source>Like the original</source>
            <translation>与原照片相同</translation>
        </message>
        <message>
            <source>JPEG: small, for everybody</source>
            <translation>JPEG：文件小，到处通用</translation>
        </message>
        <message>
            <source>PNG: keeps every pixel</source>
            <translation>PNG：保留每个像素</translation>
        </message>
        <message>
            <source>TIFF: keeps every pixel, for archives</source>
            <translation>TIFF：保留每个像素，适合存档</translation>
        </message>
        <message>
            <source>WebP: small, for the web</source>
            <translation>WebP：文件小，适合网页</translation>
        </message>
        <message>
            <source>HEIC: small, for phones</source>
            <translation>HEIC：文件小，适合手机</translation>
        </message>
        <message>
            <source>AVIF: very small, for new devices</source>
            <translation>AVIF：文件很小，适合新设备</translation>
        </message>
        <message>
            <source>Quality in percent</source>
            <translation>质量百分比</translation>
        </message>
        <message>
            <source>Shrink the longer side to</source>
            <translation>长边缩小到</translation>
        </message>
        <message>
            <source> px</source>
            <translation> 像素</translation>
        </message>
        <message>
            <source>Longer side in pixels</source>
            <translation>长边的像素数</translation>
        </message>
        <message>
            <source>In a folder “Restored” beside each original</source>
            <translation>每张原照片旁的“已修复”文件夹</translation>
        </message>
        <message>
            <source>In this folder:</source>
            <translation>此文件夹：</translation>
        </message>
        <message>
            <source>Folder</source>
            <translation>文件夹</translation>
        </message>
        <message>
            <source>Choose a folder</source>
            <translation>选择文件夹</translation>
        </message>
        <message>
            <source>Choose…</source>
            <translation>选择…</translation>
        </message>
        <message>
            <source>Add a number to the name</source>
            <translation>在文件名后加编号</translation>
        </message>
        <message>
            <source>Leave them, and skip the photo</source>
            <translation>保留已有文件，跳过这张照片</translation>
        </message>
        <message>
            <source>Replace them (never the originals)</source>
            <translation>替换已有文件（绝不替换原照片）</translation>
        </message>
        <message>
            <source>This photo: {name}</source>
            <translation>这张照片：{name}</translation>
        </message>
        <message numerus="yes">
            <source>The %n selected photo(s)</source>
            <translation>
                <numerusform>选中的 %n 张照片</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>All %n open photo(s)</source>
            <translation>
                <numerusform>全部 %n 张打开的照片</numerusform>
            </translation>
        </message>
        <message>
            <source>undated</source>
            <translation>无日期</translation>
        </message>
        <message numerus="yes">
            <source>Export %n photo(s)</source>
            <translation>
                <numerusform>导出 %n 张照片</numerusform>
            </translation>
        </message>
        <message>
            <source>Choose where to export</source>
            <translation>选择导出位置</translation>
        </message>
    </context>
    <context>
        <name>ExportProgressPanel</name>
        <message>
            <source>Progress of the export</source>
            <translation>导出进度</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Files that are written already stay</source>
            <translation>已写好的文件会保留</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>重试</translation>
        </message>
        <message>
            <source>Skip this photo</source>
            <translation>跳过这张照片</translation>
        </message>
        <message>
            <source>Show in folder</source>
            <translation>在文件夹中显示</translation>
        </message>
        <message>
            <source>Details…</source>
            <translation>详情…</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>Continue</source>
            <translation>继续</translation>
        </message>
        <message>
            <source>Pause</source>
            <translation>暂停</translation>
        </message>
        <message>
            <source>Export paused at {done} of {total}</source>
            <translation>导出已暂停：{done}/{total}</translation>
        </message>
        <message>
            <source>Pausing after this photo: {done} of {total}</source>
            <translation>完成这张照片后暂停：{done}/{total}</translation>
        </message>
        <message>
            <source>Stopping the export…</source>
            <translation>正在停止导出…</translation>
        </message>
        <message>
            <source>Exporting: {done} of {total}</source>
            <translation>正在导出：{done}/{total}</translation>
        </message>
        <message>
            <source>{rate} photos a minute, {left} left</source>
            <translation>每分钟 {rate} 张，剩余 {left}</translation>
        </message>
        <message numerus="yes">
            <source>“{name}” was not exported, nor were %n other(s). {reason}</source>
            <translation>
                <numerusform>“{name}”和另外 %n 张照片未能导出。{reason}</numerusform>
            </translation>
        </message>
        <message>
            <source>“{name}” was not exported. {reason}</source>
            <translation>“{name}”未能导出。{reason}</translation>
        </message>
    </context>
    <context>
        <name>ExportSummaryDialog</name>
        <message>
            <source>Export</source>
            <translation>导出</translation>
        </message>
        <message>
            <source>{size} in {time}</source>
            <translation>{size}，用时 {time}</translation>
        </message>
        <message>
            <source>Photo</source>
            <translation>照片</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>原因</translation>
        </message>
        <message>
            <source>Photos that were not exported</source>
            <translation>未能导出的照片</translation>
        </message>
        <message>
            <source>Show in folder</source>
            <translation>在文件夹中显示</translation>
        </message>
        <message>
            <source>Copy report</source>
            <translation>复制报告</translation>
        </message>
        <message>
            <source>Copied</source>
            <translation>已复制</translation>
        </message>
    </context>
    <context>
        <name>FaceMenu</name>
        <message>
            <source>Adjust the box</source>
            <translation>调整人脸框</translation>
        </message>
        <message>
            <source>Adjust the crop…</source>
            <translation>调整裁剪范围…</translation>
        </message>
        <message>
            <source>Put the box back</source>
            <translation>还原人脸框</translation>
        </message>
        <message>
            <source>This is a face</source>
            <translation>这是人脸</translation>
        </message>
        <message>
            <source>This is no face</source>
            <translation>这不是人脸</translation>
        </message>
        <message>
            <source>Restore this face after all</source>
            <translation>仍要修复这张人脸</translation>
        </message>
        <message>
            <source>Leave this face alone</source>
            <translation>不修复这张人脸</translation>
        </message>
        <message>
            <source>Draw a box around a face</source>
            <translation>在人脸周围画框</translation>
        </message>
        <message>
            <source>Show face boxes</source>
            <translation>显示人脸框</translation>
        </message>
    </context>
    <context>
        <name>FaceOverlay</name>
        <message>
            <source>Is this a face?</source>
            <translation>这是人脸吗？</translation>
        </message>
        <message>
            <source>Left alone</source>
            <translation>不修复</translation>
        </message>
        <message>
            <source>Needs a good photo</source>
            <translation>需要清晰照片</translation>
        </message>
        <message>
            <source>Ready</source>
            <translation>就绪</translation>
        </message>
        <message>
            <source>Restoring</source>
            <translation>修复中</translation>
        </message>
        <message>
            <source>Restored</source>
            <translation>已修复</translation>
        </message>
        <message>
            <source>Kept as it was</source>
            <translation>保持原样</translation>
        </message>
        <message>
            <source>Could not be restored</source>
            <translation>未能修复</translation>
        </message>
        <message>
            <source>Looking closer…</source>
            <translation>正在细看…</translation>
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
            <translation>保留原样</translation>
        </message>
        <message>
            <source>Use it anyway</source>
            <translation>仍然使用</translation>
        </message>
        <message>
            <source>Strength for all faces of this photo</source>
            <translation>强度用于这张照片的所有人脸</translation>
        </message>
        <message>
            <source>Edit crop…</source>
            <translation>调整裁剪…</translation>
        </message>
        <message>
            <source>Move, turn and scale what is taken for the face</source>
            <translation>移动、旋转和缩放识别为人脸的区域</translation>
        </message>
        <message>
            <source>Leave alone</source>
            <translation>不修复</translation>
        </message>
        <message>
            <source>This face stays as it is</source>
            <translation>这张人脸保持原样</translation>
        </message>
        <message>
            <source>Face {number} of {count}</source>
            <translation>第 {number} 张人脸，共 {count} 张</translation>
        </message>
        <message>
            <source>The face</source>
            <translation>人脸</translation>
        </message>
        <message>
            <source>No face selected</source>
            <translation>未选择人脸</translation>
        </message>
        <message>
            <source>Click a face in the photo.</source>
            <translation>请在照片中点击一张人脸。</translation>
        </message>
        <message>
            <source>No face found. Draw a box around it.</source>
            <translation>没有找到人脸。请在人脸周围画框。</translation>
        </message>
        <message>
            <source>What the restored face would be:</source>
            <translation>如果使用修复后的人脸：</translation>
        </message>
        <message>
            <source>Before {before}, after {after}. {change}</source>
            <translation>修复前 {before}，修复后 {after}。{change}</translation>
        </message>
        <message>
            <source>{share} of the detail is lent by the good photo.</source>
            <translation>{share} 的细节取自清晰照片。</translation>
        </message>
        <message>
            <source>You use the restored face although it looks less like the person. Compare before you export.</source>
            <translation>您选择使用修复后的人脸，虽然它不如原来像本人。导出前请先对比。</translation>
        </message>
        <message>
            <source>This face stays as it is.</source>
            <translation>这张人脸保持原样。</translation>
        </message>
        <message>
            <source>Restore it after all</source>
            <translation>仍要修复</translation>
        </message>
        <message>
            <source>The program is not sure that this is a face.</source>
            <translation>程序不确定这是不是人脸。</translation>
        </message>
        <message>
            <source>It is a face</source>
            <translation>这是人脸</translation>
        </message>
        <message>
            <source>Restored without a good photo ({reason}). Check that it still looks like the person.</source>
            <translation>修复时没有使用清晰照片（{reason}）。请检查是否仍像本人。</translation>
        </message>
        <message>
            <source>Restored without a good photo. Check that it still looks like the person.</source>
            <translation>修复时没有使用清晰照片。请检查是否仍像本人。</translation>
        </message>
        <message>
            <source>No good photo is ticked. Tick one below, or choose “None”.</source>
            <translation>没有勾选清晰照片。请在下方勾选一张，或选择“不用”。</translation>
        </message>
        <message>
            <source>Looking for a good photo of this person…</source>
            <translation>正在查找此人的清晰照片…</translation>
        </message>
        <message>
            <source>No good photo yet. Choose the folder of good photos below, or drop one here.</source>
            <translation>还没有清晰照片。请在下方选择清晰照片文件夹，或将一张照片拖到这里。</translation>
        </message>
        <message>
            <source>{reason}. Choose one below, or restore without.</source>
            <translation>{reason}。请在下方选择一张，或不用清晰照片直接修复。</translation>
        </message>
        <message>
            <source>Will be restored without a good photo.</source>
            <translation>将不用清晰照片直接修复。</translation>
        </message>
        <message numerus="yes">
            <source>Will be restored with the %n photo(s) that you chose.</source>
            <translation>
                <numerusform>将用您选择的 %n 张照片修复。</numerusform>
            </translation>
        </message>
        <message>
            <source>Will be restored with the photo that the program suggests.</source>
            <translation>将用程序推荐的照片修复。</translation>
        </message>
    </context>
    <context>
        <name>FoldersControl</name>
        <message>
            <source>{folder} (not connected)</source>
            <translation>{folder}（未连接）</translation>
        </message>
        <message>
            <source>Add…</source>
            <translation>添加…</translation>
        </message>
        <message>
            <source>Take off</source>
            <translation>移除</translation>
        </message>
    </context>
    <context>
        <name>Hint</name>
        <message>
            <source>Try again</source>
            <translation>重试</translation>
        </message>
    </context>
    <context>
        <name>IdentityScale</name>
        <message>
            <source>Likeness before {before}, after {after}</source>
            <translation>相似度：修复前 {before}，修复后 {after}</translation>
        </message>
    </context>
    <context>
        <name>IdentityWords</name>
        <message>
            <source>Still the same person: {likeness}</source>
            <translation>仍是同一个人：{likeness}</translation>
        </message>
        <message>
            <source>Probably the same person: {likeness}</source>
            <translation>大概是同一个人：{likeness}</translation>
        </message>
        <message>
            <source>Hard to say whether it is the same person: {likeness}</source>
            <translation>难以判断是否为同一个人：{likeness}</translation>
        </message>
        <message>
            <source>Looks like another person: {likeness}</source>
            <translation>看起来像另一个人：{likeness}</translation>
        </message>
        <message>
            <source>More like the good photos than before</source>
            <translation>比修复前更像清晰照片</translation>
        </message>
        <message>
            <source>Less like the good photos than before</source>
            <translation>不如修复前像清晰照片</translation>
        </message>
        <message>
            <source>As like the good photos as before</source>
            <translation>与清晰照片的相似程度和修复前一样</translation>
        </message>
        <message>
            <source>Very likely the same person</source>
            <translation>很可能是同一个人</translation>
        </message>
        <message>
            <source>Probably the same person</source>
            <translation>大概是同一个人</translation>
        </message>
        <message>
            <source>Perhaps the same person</source>
            <translation>也许是同一个人</translation>
        </message>
        <message>
            <source>Looks like another person</source>
            <translation>看起来像另一个人</translation>
        </message>
        <message>
            <source>sharp</source>
            <translation>清晰</translation>
        </message>
        <message>
            <source>slightly soft</source>
            <translation>略模糊</translation>
        </message>
        <message>
            <source>soft</source>
            <translation>模糊</translation>
        </message>
        <message>
            <source>looks right</source>
            <translation>朝右</translation>
        </message>
        <message>
            <source>looks left</source>
            <translation>朝左</translation>
        </message>
        <message>
            <source>looks up</source>
            <translation>朝上</translation>
        </message>
        <message>
            <source>looks down</source>
            <translation>朝下</translation>
        </message>
        <message>
            <source>looks ahead</source>
            <translation>朝前</translation>
        </message>
        <message>
            <source>{size} px</source>
            <translation>{size} 像素</translation>
        </message>
        <message>
            <source>Photo from {year}, likeness {likeness}, {sharpness}, {pose}</source>
            <translation>{year} 年的照片，相似度 {likeness}，{sharpness}，{pose}</translation>
        </message>
        <message>
            <source>Photo, likeness {likeness}, {sharpness}, {pose}</source>
            <translation>照片，相似度 {likeness}，{sharpness}，{pose}</translation>
        </message>
    </context>
    <context>
        <name>JobDetail</name>
        <message>
            <source>Progress of the album</source>
            <translation>相册的进度</translation>
        </message>
        <message>
            <source>&amp;Start</source>
            <translation>开始(&amp;S)</translation>
        </message>
        <message>
            <source>Try a&amp;gain</source>
            <translation>重试(&amp;G)</translation>
        </message>
        <message>
            <source>&amp;Look through</source>
            <translation>逐张查看(&amp;L)</translation>
        </message>
        <message>
            <source>&amp;Pause</source>
            <translation>暂停(&amp;P)</translation>
        </message>
        <message>
            <source>&amp;Cancel…</source>
            <translation>取消(&amp;C)…</translation>
        </message>
        <message>
            <source>Copies that are written already stay</source>
            <translation>已写好的副本会保留</translation>
        </message>
        <message>
            <source>Contact s&amp;heet…</source>
            <translation>对照一览(&amp;H)…</translation>
        </message>
        <message>
            <source>Writes one page with before, after and good photo of each</source>
            <translation>生成一页，列出每张照片修复前、修复后的样子和清晰照片</translation>
        </message>
        <message>
            <source>Show the &amp;folder</source>
            <translation>显示文件夹(&amp;F)</translation>
        </message>
        <message>
            <source>Opens the folder with the copies</source>
            <translation>打开存放副本的文件夹</translation>
        </message>
        <message>
            <source>Take the album out of this list; its copies stay</source>
            <translation>从列表移除相册，副本会保留</translation>
        </message>
        <message>
            <source>Take out of the list</source>
            <translation>从列表移除</translation>
        </message>
        <message>
            <source>Passed over:</source>
            <translation>略过：</translation>
        </message>
        <message>
            <source>Copies go to {folder}</source>
            <translation>副本保存到 {folder}</translation>
        </message>
        <message>
            <source>The notes about this album’s progress are damaged. Start the album anew; finished copies are recognised.</source>
            <translation>此相册的进度记录已损坏。请重新开始此相册，已完成的副本会被识别出来。</translation>
        </message>
        <message>
            <source>Stopped by itself: {reason}</source>
            <translation>自动停止：{reason}</translation>
        </message>
        <message>
            <source>Another window or command is working on this album. It can be changed here when that has ended.</source>
            <translation>另一个窗口或命令正在处理此相册。等它结束后，才能在这里更改。</translation>
        </message>
        <message>
            <source>&amp;Go on</source>
            <translation>继续(&amp;G)</translation>
        </message>
        <message numerus="yes">
            <source>Try %n failed a&amp;gain</source>
            <translation>
                <numerusform>重试失败的 %n 张(&amp;G)</numerusform>
            </translation>
        </message>
        <message>
            <source>&amp;Look through ({count})</source>
            <translation>逐张查看（{count}）(&amp;L)</translation>
        </message>
        <message>
            <source>Cancel this album?</source>
            <translation>取消此相册？</translation>
        </message>
        <message>
            <source>Copies that are written stay. What was not done can be started again later.</source>
            <translation>已写好的副本会保留。未完成的部分以后可以重新开始。</translation>
        </message>
        <message>
            <source>Cancel the album</source>
            <translation>取消相册</translation>
        </message>
        <message>
            <source>Take this album out of the list?</source>
            <translation>从列表移除此相册？</translation>
        </message>
        <message>
            <source>Copies and originals stay. Only the notes about the album are deleted: what was restored, what failed, what you said of it.</source>
            <translation>副本和原照片会保留。只会删除此相册的记录：哪些已修复、哪些失败，以及您的评价。</translation>
        </message>
        <message>
            <source>Take out</source>
            <translation>移除</translation>
        </message>
    </context>
    <context>
        <name>JobPhotosModel</name>
        <message>
            <source>Photo</source>
            <translation>照片</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>What became of it</source>
            <translation>处理结果</translation>
        </message>
    </context>
    <context>
        <name>JobPhotosView</name>
        <message>
            <source>&amp;Show</source>
            <translation>显示(&amp;S)</translation>
        </message>
        <message>
            <source>All photos</source>
            <translation>所有照片</translation>
        </message>
        <message>
            <source>Failed</source>
            <translation>失败</translation>
        </message>
        <message>
            <source>Doubtful</source>
            <translation>存疑</translation>
        </message>
        <message>
            <source>Restored</source>
            <translation>已修复</translation>
        </message>
        <message>
            <source>Left as they were</source>
            <translation>保持原样</translation>
        </message>
        <message>
            <source>To do</source>
            <translation>待处理</translation>
        </message>
        <message>
            <source>Left out</source>
            <translation>不处理</translation>
        </message>
        <message>
            <source>Photos of the album</source>
            <translation>相册中的照片</translation>
        </message>
        <message>
            <source>&amp;Look at before and after</source>
            <translation>查看修复前后(&amp;L)</translation>
        </message>
        <message>
            <source>Try a&amp;gain</source>
            <translation>重试(&amp;G)</translation>
        </message>
        <message>
            <source>Restore &amp;next</source>
            <translation>接下来修复这张(&amp;N)</translation>
        </message>
        <message>
            <source>Leave &amp;out</source>
            <translation>不处理(&amp;O)</translation>
        </message>
        <message>
            <source>Show the &amp;copy in its folder</source>
            <translation>在文件夹中显示副本(&amp;C)</translation>
        </message>
        <message>
            <source>Show the &amp;original in its folder</source>
            <translation>在文件夹中显示原照片(&amp;O)</translation>
        </message>
    </context>
    <context>
        <name>LibrarySection</name>
        <message>
            <source>Stop</source>
            <translation>停止</translation>
        </message>
        <message>
            <source>Look for new photos now</source>
            <translation>立即查找新照片</translation>
        </message>
        <message>
            <source>No folder was chosen yet.</source>
            <translation>还没有选择文件夹。</translation>
        </message>
        <message>
            <source>Looking through photos: {done} of {total}</source>
            <translation>正在分析照片：{done}/{total}</translation>
        </message>
        <message>
            <source>Looking through photos…</source>
            <translation>正在分析照片…</translation>
        </message>
        <message>
            <source>{photos} photos with {faces} faces.</source>
            <translation>{photos} 张照片，共 {faces} 张人脸。</translation>
        </message>
        <message numerus="yes">
            <source>%n photo(s) could not be read.</source>
            <translation>
                <numerusform>%n 张照片无法读取。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n folder(s) cannot be reached.</source>
            <translation>
                <numerusform>%n 个文件夹无法访问。</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>MainWindow</name>
        <message>
            <source>Photos</source>
            <translation>照片</translation>
        </message>
        <message>
            <source>Let go to restore as an album</source>
            <translation>松开即可作为相册修复</translation>
        </message>
        <message>
            <source>Let go to open</source>
            <translation>松开即可打开</translation>
        </message>
        <message>
            <source>Albums – ENTED Desktop</source>
            <translation>相册 – ENTED Desktop</translation>
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
            <translation>模型</translation>
        </message>
        <message>
            <source>About this model</source>
            <translation>关于此模型</translation>
        </message>
        <message>
            <source>Use this model</source>
            <translation>使用此模型</translation>
        </message>
        <message>
            <source>Check all models</source>
            <translation>检查所有模型</translation>
        </message>
        <message>
            <source>{model} – in use</source>
            <translation>{model} – 使用中</translation>
        </message>
        <message>
            <source>Looking for models…</source>
            <translation>正在查找模型…</translation>
        </message>
        <message>
            <source>No model is installed.</source>
            <translation>没有安装模型。</translation>
        </message>
        <message>
            <source>The file is whole.</source>
            <translation>文件完好。</translation>
        </message>
        <message>
            <source>Not checked yet.</source>
            <translation>尚未检查。</translation>
        </message>
        <message>
            <source>{size}, licence {license}. {state}</source>
            <translation>{size}，许可证：{license}。{state}</translation>
        </message>
    </context>
    <context>
        <name>NameEdit</name>
        <message>
            <source>Example: {name}</source>
            <translation>示例：{name}</translation>
        </message>
        <message>
            <source>Name of the files</source>
            <translation>文件的名称</translation>
        </message>
        <message>
            <source>Insert</source>
            <translation>插入</translation>
        </message>
        <message>
            <source>Insert something that differs from photo to photo</source>
            <translation>插入每张照片各不相同的内容</translation>
        </message>
        <message>
            <source>Name of the original</source>
            <translation>原照片的名称</translation>
        </message>
        <message>
            <source>Number in this export</source>
            <translation>本次导出中的编号</translation>
        </message>
        <message>
            <source>Date taken</source>
            <translation>拍摄日期</translation>
        </message>
        <message>
            <source>Ending of the file</source>
            <translation>文件扩展名</translation>
        </message>
        <message>
            <source>Folder of the original</source>
            <translation>原照片的文件夹</translation>
        </message>
        <message>
            <source>Width in pixels</source>
            <translation>宽度（像素）</translation>
        </message>
        <message>
            <source>Height in pixels</source>
            <translation>高度（像素）</translation>
        </message>
        <message>
            <source>What was done</source>
            <translation>处理结果</translation>
        </message>
        <message>
            <source>Person, by the folder of the good photo</source>
            <translation>人物（按好照片所在的文件夹）</translation>
        </message>
        <message>
            <source>Write a name, or insert the name of the original.</source>
            <translation>请输入名称，或插入原照片的名称。</translation>
        </message>
        <message>
            <source>“{token}” means nothing here. Choose from the menu “Insert”.</source>
            <translation>“{token}”在这里没有意义。请从“插入”菜单中选择。</translation>
        </message>
        <message>
            <source>One of the braces { } has no partner.</source>
            <translation>花括号 { } 没有成对。</translation>
        </message>
        <message>
            <source>A file name cannot contain {characters}</source>
            <translation>文件名不能包含 {characters}</translation>
        </message>
        <message>
            <source>Windows keeps the name “{name}” for itself. Add something to it.</source>
            <translation>“{name}”是 Windows 保留的名称。请在名称中再加些内容。</translation>
        </message>
        <message>
            <source>A file name cannot end with a dot or a space.</source>
            <translation>文件名不能以句点或空格结尾。</translation>
        </message>
        <message>
            <source>The name is too long.</source>
            <translation>名称太长。</translation>
        </message>
        <message>
            <source>Every photo would get the same name, so numbers are added.</source>
            <translation>所有照片的名称都会相同，因此会加上编号。</translation>
        </message>
    </context>
    <context>
        <name>NoticeBar</name>
        <message>
            <source>Details</source>
            <translation>详情</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>Close this message</source>
            <translation>关闭此消息</translation>
        </message>
    </context>
    <context>
        <name>OwnPhotos</name>
        <message>
            <source>This is the photo itself. Choose another one of the same person.</source>
            <translation>这就是这张照片本身。请选择同一个人的另一张照片。</translation>
        </message>
        <message>
            <source>No face found in “{file}”. Choose a photo that shows the face.</source>
            <translation>在“{file}”中没有找到人脸。请选择能看到人脸的照片。</translation>
        </message>
        <message>
            <source>“{file}” cannot be used. {reason}</source>
            <translation>“{file}”无法使用。{reason}</translation>
        </message>
    </context>
    <context>
        <name>PathList</name>
        <message>
            <source>Add a folder…</source>
            <translation>添加文件夹…</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>移除</translation>
        </message>
    </context>
    <context>
        <name>PhotoListModel</name>
        <message>
            <source>{name}, {state}</source>
            <translation>{name}，{state}</translation>
        </message>
        <message>
            <source>{width} × {height} pixels</source>
            <translation>{width} × {height} 像素</translation>
        </message>
    </context>
    <context>
        <name>PhotoStrip</name>
        <message numerus="yes">
            <source>%n photo(s) taken off the list. The files stay.</source>
            <translation>
                <numerusform>已从列表移除 %n 张照片。文件仍然保留。</numerusform>
            </translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>撤销</translation>
        </message>
        <message numerus="yes">
            <source>%n photo(s)</source>
            <translation>
                <numerusform>%n 张照片</numerusform>
            </translation>
        </message>
        <message>
            <source>{shown} of {total}</source>
            <translation>显示 {shown}，共 {total}</translation>
        </message>
        <message>
            <source>No photo like that is open.</source>
            <translation>打开的照片中没有这样的。</translation>
        </message>
        <message>
            <source>Restore</source>
            <translation>修复</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>导出…</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>重试</translation>
        </message>
        <message>
            <source>Show in folder</source>
            <translation>在文件夹中显示</translation>
        </message>
        <message>
            <source>Take off the list</source>
            <translation>从列表移除</translation>
        </message>
        <message>
            <source>The files stay where they are.</source>
            <translation>文件留在原处。</translation>
        </message>
        <message>
            <source>Photos</source>
            <translation>照片</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>搜索</translation>
        </message>
        <message>
            <source>Search the photos by file name</source>
            <translation>按文件名搜索照片</translation>
        </message>
        <message>
            <source>Show photos in this state</source>
            <translation>显示此状态的照片</translation>
        </message>
        <message>
            <source>Sort the photos</source>
            <translation>照片排序</translation>
        </message>
        <message>
            <source>As opened</source>
            <translation>按打开顺序</translation>
        </message>
        <message>
            <source>By name</source>
            <translation>按名称</translation>
        </message>
        <message>
            <source>By date</source>
            <translation>按日期</translation>
        </message>
        <message>
            <source>By state</source>
            <translation>按状态</translation>
        </message>
        <message>
            <source>All photos</source>
            <translation>所有照片</translation>
        </message>
    </context>
    <context>
        <name>PhotoView</name>
        <message>
            <source>Photo</source>
            <translation>照片</translation>
        </message>
        <message>
            <source>No photo is shown.</source>
            <translation>没有显示照片。</translation>
        </message>
        <message>
            <source>Photo {name}</source>
            <translation>照片 {name}</translation>
        </message>
        <message numerus="yes">
            <source>%n face(s)</source>
            <translation>
                <numerusform>%n 张人脸</numerusform>
            </translation>
        </message>
        <message>
            <source>Face {number} of {count}: {state}</source>
            <translation>第 {number} 张人脸，共 {count} 张：{state}</translation>
        </message>
    </context>
    <context>
        <name>PlanWords</name>
        <message>
            <source>Nothing was restored in these photos yet, so nothing is exported.</source>
            <translation>这些照片还没有修复过任何内容，因此不会导出。</translation>
        </message>
        <message numerus="yes">
            <source>%n photo(s) are skipped: nothing was restored in them.</source>
            <translation>
                <numerusform>%n 张照片将跳过：没有修复内容。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n photo(s) are copied without a restored face.</source>
            <translation>
                <numerusform>%n 张照片将直接复制，不含修复的人脸。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n copy(s) get a number, because their name is that of an original. Originals are never replaced.</source>
            <translation>
                <numerusform>%n 份副本会加上编号，因为与原照片同名。原照片绝不会被替换。</numerusform>
            </translation>
        </message>
        <message>
            <source>Photos are being restored right now; they are exported as they are.</source>
            <translation>有照片正在修复，将按目前的样子导出。</translation>
        </message>
        <message>
            <source>The folder “{folder}” cannot be written to. Choose another one.</source>
            <translation>无法写入文件夹“{folder}”。请另选一个。</translation>
        </message>
        <message>
            <source>The disk may be too small: about {need} are needed, {free} are free.</source>
            <translation>磁盘空间可能不足：大约需要 {need}，可用 {free}。</translation>
        </message>
    </context>
    <context>
        <name>Program</name>
        <message>
            <source>What was open last time could not be read. The file was kept as {name}.</source>
            <translation>无法读取上次打开的内容。该文件已保留为 {name}。</translation>
        </message>
    </context>
    <context>
        <name>QueuePage</name>
        <message>
            <source>Albums</source>
            <translation>相册</translation>
        </message>
        <message>
            <source>Back to the &amp;photos</source>
            <translation>返回照片(&amp;P)</translation>
        </message>
        <message>
            <source>Restore a whole &amp;album…</source>
            <translation>修复整本相册(&amp;A)…</translation>
        </message>
        <message>
            <source>Restore this album earlier</source>
            <translation>提前修复此相册</translation>
        </message>
        <message>
            <source>Restore this album later</source>
            <translation>推后修复此相册</translation>
        </message>
        <message>
            <source>No album yet</source>
            <translation>还没有相册</translation>
        </message>
        <message>
            <source>Looking for albums…</source>
            <translation>正在查找相册…</translation>
        </message>
        <message>
            <source>Drop a folder here, or choose one. All its photos are restored into a folder of copies. However long it takes, it can be paused at any time, and it goes on where it was.</source>
            <translation>请将文件夹拖到这里，或选择一个。其中所有照片修复后的副本都会存入一个文件夹。无论需要多久，随时可以暂停，之后从停下的地方继续。</translation>
        </message>
    </context>
    <context>
        <name>RedoDialog</name>
        <message>
            <source>Redo</source>
            <translation>重新修复</translation>
        </message>
        <message>
            <source>Restore “{name}” again:</source>
            <translation>重新修复“{name}”：</translation>
        </message>
        <message>
            <source>Restore again</source>
            <translation>重新修复</translation>
        </message>
        <message>
            <source>Change a good photo</source>
            <translation>更换清晰照片</translation>
        </message>
        <message numerus="yes">
            <source>“{name}” has helped to restore %n photo(s) of this album. They are restored again, nothing else changes:</source>
            <translation>
                <numerusform>“{name}”用于修复此相册中的 %n 张照片。这些照片会重新修复，其他都不变：</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Restore %n photo(s) again</source>
            <translation>
                <numerusform>重新修复 %n 张照片</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ReferenceCards</name>
        <message>
            <source>{photo}; suggested</source>
            <translation>{photo}；推荐</translation>
        </message>
        <message>
            <source>{photo}; looks like another person</source>
            <translation>{photo}；看起来像另一个人</translation>
        </message>
    </context>
    <context>
        <name>ReferenceChoice</name>
        <message>
            <source>With the &amp;same good photos</source>
            <translation>用原来的清晰照片(&amp;S)</translation>
        </message>
        <message>
            <source>With &amp;another good photo:</source>
            <translation>用另一张清晰照片(&amp;A)：</translation>
        </message>
        <message>
            <source>&amp;Without a good photo</source>
            <translation>不用清晰照片(&amp;W)</translation>
        </message>
        <message>
            <source>The other good photo</source>
            <translation>另一张清晰照片</translation>
        </message>
        <message>
            <source>Choose a photo, or drop it here</source>
            <translation>选择照片，或拖到这里</translation>
        </message>
        <message>
            <source>&amp;Choose…</source>
            <translation>选择(&amp;C)…</translation>
        </message>
        <message>
            <source>Choose a good photo</source>
            <translation>选择清晰照片</translation>
        </message>
        <message>
            <source>Photos ({patterns})</source>
            <translation>照片 ({patterns})</translation>
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
            <translation>相似度 {likeness}</translation>
        </message>
        <message>
            <source>{date} · {file}</source>
            <translation>{date} · {file}</translation>
        </message>
        <message>
            <source>Suggested: {reason}</source>
            <translation>推荐：{reason}</translation>
        </message>
    </context>
    <context>
        <name>ReferencePicker</name>
        <message>
            <source>Good photo of this person</source>
            <translation>此人的清晰照片</translation>
        </message>
        <message>
            <source>Automatic</source>
            <translation>自动</translation>
        </message>
        <message>
            <source>The program takes the likeliest photo of the same person</source>
            <translation>程序选用最可能是同一个人的照片</translation>
        </message>
        <message>
            <source>Chosen</source>
            <translation>自选</translation>
        </message>
        <message>
            <source>Only the photos that you tick are used</source>
            <translation>只使用您勾选的照片</translation>
        </message>
        <message>
            <source>None</source>
            <translation>不用</translation>
        </message>
        <message>
            <source>The face is restored without a good photo</source>
            <translation>不用清晰照片直接修复人脸</translation>
        </message>
        <message>
            <source>Photos of this person</source>
            <translation>此人的照片</translation>
        </message>
        <message>
            <source>Click a photo to use it alone; tick several to use them together.</source>
            <translation>点击一张照片可单独使用，勾选多张可一起使用。</translation>
        </message>
        <message>
            <source>Choose a photo…</source>
            <translation>选择照片…</translation>
        </message>
        <message>
            <source>Show in folder</source>
            <translation>在文件夹中显示</translation>
        </message>
        <message>
            <source>Select a face in the photo to choose its good photo.</source>
            <translation>请在照片中选择一张人脸，为它选择清晰照片。</translation>
        </message>
        <message>
            <source>Looking for photos of this person…</source>
            <translation>正在查找此人的照片…</translation>
        </message>
        <message>
            <source>No photo in your folder looks like this person. Drop a good photo here, or choose one.</source>
            <translation>您的文件夹中没有像此人的照片。请将一张清晰照片拖到这里，或选择一张。</translation>
        </message>
        <message>
            <source>Choose good photos of this person</source>
            <translation>选择此人的清晰照片</translation>
        </message>
        <message>
            <source>Choose the folder of good photos</source>
            <translation>选择清晰照片文件夹</translation>
        </message>
    </context>
    <context>
        <name>RestoreActions</name>
        <message>
            <source>Restoring…</source>
            <translation>正在修复…</translation>
        </message>
        <message>
            <source>Restore again</source>
            <translation>重新修复</translation>
        </message>
        <message>
            <source>Restore this face</source>
            <translation>修复这张人脸</translation>
        </message>
        <message numerus="yes">
            <source>Restore %n face(s)</source>
            <translation>
                <numerusform>修复 %n 张人脸</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ReviewPage</name>
        <message>
            <source>Back to the albums</source>
            <translation>返回相册</translation>
        </message>
        <message>
            <source>Contact sheet…</source>
            <translation>对照一览…</translation>
        </message>
        <message>
            <source>Looking through “{name}”</source>
            <translation>逐张查看“{name}”</translation>
        </message>
        <message>
            <source>Everything in this album was looked at.</source>
            <translation>此相册已全部看过。</translation>
        </message>
    </context>
    <context>
        <name>ReviewPanel</name>
        <message>
            <source>How much of the album was looked at</source>
            <translation>相册已查看了多少</translation>
        </message>
        <message>
            <source>Face</source>
            <translation>人脸</translation>
        </message>
        <message>
            <source>Accept (A)</source>
            <translation>采用 (A)</translation>
        </message>
        <message>
            <source>Redo… (R)</source>
            <translation>重新修复… (R)</translation>
        </message>
        <message>
            <source>Keep the original (O)</source>
            <translation>保留原照片 (O)</translation>
        </message>
        <message>
            <source>The copy becomes the original photo, byte for byte</source>
            <translation>副本会变得与原照片完全一样，一个字节都不差</translation>
        </message>
        <message>
            <source>Previous (P)</source>
            <translation>上一张 (P)</translation>
        </message>
        <message>
            <source>Next (N)</source>
            <translation>下一张 (N)</translation>
        </message>
        <message>
            <source>Take the last answer back</source>
            <translation>撤回上一个决定</translation>
        </message>
        <message>
            <source>Change this good photo…</source>
            <translation>更换这张清晰照片…</translation>
        </message>
        <message>
            <source>Restores again every photo that this good photo helped</source>
            <translation>重新修复所有用过这张清晰照片的照片</translation>
        </message>
        <message>
            <source>Show the face (Z)</source>
            <translation>显示人脸 (Z)</translation>
        </message>
        <message>
            <source>Show the whole photo (Z)</source>
            <translation>显示整张照片 (Z)</translation>
        </message>
        <message>
            <source>This one deserves a second look.</source>
            <translation>这张值得再看一眼。</translation>
        </message>
        <message numerus="yes">
            <source>{at} of {count}, %n still to look at</source>
            <translation>
                <numerusform>第 {at} 张，共 {count} 张，还有 %n 张要看</numerusform>
            </translation>
        </message>
        <message>
            <source>Accepted</source>
            <translation>已采用</translation>
        </message>
        <message>
            <source>The original was kept</source>
            <translation>已保留原照片</translation>
        </message>
        <message>
            <source>It is restored again and comes back for a look</source>
            <translation>会重新修复，完成后再请您查看</translation>
        </message>
        <message>
            <source>Face {number} of {count}: {state}</source>
            <translation>第 {number} 张人脸，共 {count} 张：{state}</translation>
        </message>
        <message>
            <source>restored</source>
            <translation>已修复</translation>
        </message>
        <message>
            <source>failed</source>
            <translation>失败</translation>
        </message>
        <message>
            <source>kept as it was</source>
            <translation>保持原样</translation>
        </message>
        <message>
            <source>Good photo: {name}</source>
            <translation>清晰照片：{name}</translation>
        </message>
    </context>
    <context>
        <name>ReviewView</name>
        <message>
            <source>The photo as it was</source>
            <translation>原来的照片</translation>
        </message>
        <message>
            <source>The restored photo</source>
            <translation>修复后的照片</translation>
        </message>
        <message>
            <source>The good photo that helped</source>
            <translation>所用的清晰照片</translation>
        </message>
        <message>
            <source>Being restored again</source>
            <translation>正在重新修复</translation>
        </message>
        <message>
            <source>There is no copy</source>
            <translation>没有副本</translation>
        </message>
        <message>
            <source>Before</source>
            <translation>修复前</translation>
        </message>
        <message>
            <source>Original kept</source>
            <translation>已保留原照片</translation>
        </message>
        <message>
            <source>After</source>
            <translation>修复后</translation>
        </message>
        <message>
            <source>Good photo</source>
            <translation>清晰照片</translation>
        </message>
    </context>
    <context>
        <name>SamePersonDialog</name>
        <message>
            <source>The same person?</source>
            <translation>是同一个人吗？</translation>
        </message>
        <message numerus="yes">
            <source>Is this the same person in these %n photo(s)? The chosen good photo is used for every face that is ticked.</source>
            <translation>
                <numerusform>这 %n 张照片里是同一个人吗？所选的清晰照片会用于每张勾选的人脸。</numerusform>
            </translation>
        </message>
        <message>
            <source>Tick all</source>
            <translation>全部勾选</translation>
        </message>
        <message>
            <source>Tick none</source>
            <translation>全部取消</translation>
        </message>
        <message>
            <source>Faces that look like the same person</source>
            <translation>看起来是同一个人的人脸</translation>
        </message>
        <message>
            <source>Face in {file}, likeness {likeness}: {words}</source>
            <translation>{file} 中的人脸，相似度 {likeness}：{words}</translation>
        </message>
        <message numerus="yes">
            <source>%n face(s) ticked</source>
            <translation>
                <numerusform>已勾选 %n 张人脸</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Use for %n face(s)</source>
            <translation>
                <numerusform>用于 %n 张人脸</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SamePersonOffer</name>
        <message numerus="yes">
            <source>The good photo is used for %n more face(s).</source>
            <translation>
                <numerusform>清晰照片还会用于另外 %n 张人脸。</numerusform>
            </translation>
        </message>
        <message>
            <source>Show them…</source>
            <translation>查看…</translation>
        </message>
        <message>
            <source>No, thanks</source>
            <translation>不用了</translation>
        </message>
        <message numerus="yes">
            <source>The same person is in %n other photo(s). Use the good photo there too?</source>
            <translation>
                <numerusform>另外 %n 张照片里也有此人。那里也用这张清晰照片吗？</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Settings</name>
        <message>
            <source>General</source>
            <translation>常规</translation>
        </message>
        <message>
            <source>Computing</source>
            <translation>计算</translation>
        </message>
        <message>
            <source>Models</source>
            <translation>模型</translation>
        </message>
        <message>
            <source>Photo library</source>
            <translation>照片库</translation>
        </message>
        <message>
            <source>Faces</source>
            <translation>人脸</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>导出</translation>
        </message>
        <message>
            <source>Storage and logs</source>
            <translation>存储与日志</translation>
        </message>
        <message>
            <source>Automatic</source>
            <translation>自动</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>语言</translation>
        </message>
        <message>
            <source>The language of the program; it changes at once.</source>
            <translation>程序的语言，更改后立即生效。</translation>
        </message>
        <message>
            <source>Same as the system</source>
            <translation>跟随系统</translation>
        </message>
        <message>
            <source>Appearance</source>
            <translation>外观</translation>
        </message>
        <message>
            <source>Light or dark windows.</source>
            <translation>浅色或深色窗口。</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>浅色</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>深色</translation>
        </message>
        <message>
            <source>Look for a newer version at every start</source>
            <translation>每次启动时查找新版本</translation>
        </message>
        <message>
            <source>Asks the project’s page for its newest version, and says so when it is newer than this one. Nothing about you, this computer or your photos is sent.</source>
            <translation>向项目页面询问最新版本，若比当前版本新则告知。不会发送任何关于您、这台电脑或您照片的信息。</translation>
        </message>
        <message>
            <source>Compute on</source>
            <translation>计算设备</translation>
        </message>
        <message>
            <source>What restores the faces. A graphics card is many times faster than the processor. Automatic takes the fastest one there is.</source>
            <translation>用什么来修复人脸。显卡比处理器快很多倍。“自动”会选用最快的设备。</translation>
        </message>
        <message>
            <source>Processor (CPU)</source>
            <translation>处理器（CPU）</translation>
        </message>
        <message>
            <source>NVIDIA graphics card (CUDA)</source>
            <translation>NVIDIA 显卡（CUDA）</translation>
        </message>
        <message>
            <source>Apple graphics (MPS)</source>
            <translation>Apple 图形处理器（MPS）</translation>
        </message>
        <message>
            <source>Precision</source>
            <translation>精度</translation>
        </message>
        <message>
            <source>Half precision needs less memory on a graphics card and is often faster. The processor always computes in full precision.</source>
            <translation>半精度在显卡上占用内存更少，而且往往更快。处理器始终用全精度计算。</translation>
        </message>
        <message>
            <source>Full (32 bits)</source>
            <translation>全精度（32 位）</translation>
        </message>
        <message>
            <source>Half, wide range (bfloat16)</source>
            <translation>半精度，范围大（bfloat16）</translation>
        </message>
        <message>
            <source>Half (float16)</source>
            <translation>半精度（float16）</translation>
        </message>
        <message>
            <source>Processor cores used</source>
            <translation>使用的处理器核心数</translation>
        </message>
        <message>
            <source>Fewer cores leave more of the computer to other programs, and take longer.</source>
            <translation>核心越少，留给其他程序的资源越多，但用时更长。</translation>
        </message>
        <message>
            <source>All</source>
            <translation>全部</translation>
        </message>
        <message>
            <source>Memory limit per photo</source>
            <translation>每张照片的内存上限</translation>
        </message>
        <message>
            <source>A photo that would need more memory than this is not opened. Set it when very large scans bring the computer to a halt.</source>
            <translation>需要更多内存的照片将不会打开。如果很大的扫描件让电脑卡住，请设置此项。</translation>
        </message>
        <message>
            <source>No limit</source>
            <translation>不限</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>模型</translation>
        </message>
        <message>
            <source>The trained weights that restore faces. Empty takes the default ones.</source>
            <translation>修复人脸所用的模型。留空则使用默认模型。</translation>
        </message>
        <message>
            <source>Folders with more models</source>
            <translation>其他模型文件夹</translation>
        </message>
        <message>
            <source>Folders with weights that you trained or were given. Nothing is copied.</source>
            <translation>存放您自己训练或他人提供的模型的文件夹。不会复制任何文件。</translation>
        </message>
        <message>
            <source>Folders with good photos</source>
            <translation>清晰照片文件夹</translation>
        </message>
        <message>
            <source>Photos in these folders are proposed as references. They are only read, never changed, and nothing leaves this computer.</source>
            <translation>这些文件夹中的照片会被推荐为参考照片。照片只会被读取，绝不会被更改，所有内容都留在这台电脑上。</translation>
        </message>
        <message>
            <source>Keep the original when the face changes by</source>
            <translation>人脸变化超过此值时保留原样</translation>
        </message>
        <message>
            <source>When a restored face is further from the person&apos;s own photos than the original face by more than this, the original is kept. Smaller is stricter.</source>
            <translation>修复后的人脸与本人照片的差距比原来的人脸大，且超出此值时，保留原来的人脸。数值越小越严格。</translation>
        </message>
        <message>
            <source>Bring restored faces closer to their person</source>
            <translation>让修复后的人脸更像本人</translation>
        </message>
        <message>
            <source>Where good photos surely show the same person, a restored face is drawn a little towards them. It takes longer.</source>
            <translation>如果清晰照片里确定是同一个人，就让修复后的人脸稍微向其靠近。用时更长。</translation>
        </message>
        <message>
            <source>Lend faces the detail of good photos</source>
            <translation>从好照片借用面部细节</translation>
        </message>
        <message>
            <source>Where good photos surely show the same person, eyes, skin and hair that the damage took are taken from them, as far as they fit.</source>
            <translation>如果好照片显示的确实是同一个人，受损丢失的眼睛、皮肤和头发细节会在吻合之处取自这些照片。</translation>
        </message>
        <message>
            <source>Change hardly damaged faces less</source>
            <translation>对几乎没有损坏的人脸少作改动</translation>
        </message>
        <message>
            <source>A face that is hardly damaged knows its person better than any restoration: it is changed a little, or not at all.</source>
            <translation>几乎没有损坏的人脸比任何修复都更像本人：只作少量改动，或不作改动。</translation>
        </message>
        <message>
            <source>How sure a found face must be</source>
            <translation>判定为人脸所需的把握</translation>
        </message>
        <message>
            <source>Lower finds more faces in poor photos, and more things that are none.</source>
            <translation>数值越低，在质量差的照片中找到的人脸越多，误认也越多。</translation>
        </message>
        <message>
            <source>File format</source>
            <translation>文件格式</translation>
        </message>
        <message>
            <source>The format of exported photos.</source>
            <translation>导出照片的格式。</translation>
        </message>
        <message>
            <source>Same as the original</source>
            <translation>与原照片相同</translation>
        </message>
        <message>
            <source>JPEG quality</source>
            <translation>JPEG 质量</translation>
        </message>
        <message>
            <source>Higher looks better and needs more space.</source>
            <translation>数值越高，效果越好，占用空间越大。</translation>
        </message>
        <message>
            <source>File name</source>
            <translation>文件名</translation>
        </message>
        <message>
            <source>How exported photos are named; {name} stands for the original&apos;s name.</source>
            <translation>导出照片的命名方式，{name} 代表原照片的名称。</translation>
        </message>
        <message>
            <source>Folder</source>
            <translation>文件夹</translation>
        </message>
        <message>
            <source>Where exported photos go. Empty asks, and proposes the last one.</source>
            <translation>导出照片的存放位置。留空则每次询问，并建议上次的位置。</translation>
        </message>
        <message>
            <source>When a file exists already</source>
            <translation>文件已存在时</translation>
        </message>
        <message>
            <source>What happens when an exported photo would get the name of another file.</source>
            <translation>导出的照片与其他文件同名时如何处理。</translation>
        </message>
        <message>
            <source>Add a number to the name</source>
            <translation>在文件名后加编号</translation>
        </message>
        <message>
            <source>Leave it, and skip the photo</source>
            <translation>保留已有文件，跳过这张照片</translation>
        </message>
        <message>
            <source>Replace it</source>
            <translation>替换已有文件</translation>
        </message>
        <message>
            <source>Longer side</source>
            <translation>长边</translation>
        </message>
        <message>
            <source>Larger photos are shrunk to this; smaller ones stay as they are.</source>
            <translation>较大的照片会缩小到此尺寸，较小的保持不变。</translation>
        </message>
        <message>
            <source>Photos in which nothing was restored</source>
            <translation>没有修复内容的照片</translation>
        </message>
        <message>
            <source>Whether an export also copies the photos that stay as they are.</source>
            <translation>导出时是否也复制保持原样的照片。</translation>
        </message>
        <message>
            <source>Leave them out</source>
            <translation>跳过</translation>
        </message>
        <message>
            <source>Copy them</source>
            <translation>复制</translation>
        </message>
        <message>
            <source>Size of the cache</source>
            <translation>缓存大小</translation>
        </message>
        <message>
            <source>Thumbnails and restored faces are kept on the disk up to this size, the oldest go first. Your photos are not in it.</source>
            <translation>缩略图和修复后的人脸保存在磁盘上，最多占用这么大空间，超出时先删除最旧的。您的照片不在其中。</translation>
        </message>
        <message>
            <source>Log</source>
            <translation>日志</translation>
        </message>
        <message>
            <source>How much is written to the log file, for finding out what went wrong.</source>
            <translation>日志文件记录多少内容，用于查找问题原因。</translation>
        </message>
        <message>
            <source>Problems only</source>
            <translation>仅问题</translation>
        </message>
        <message>
            <source>Normal</source>
            <translation>正常</translation>
        </message>
        <message>
            <source>Everything</source>
            <translation>全部</translation>
        </message>
    </context>
    <context>
        <name>SettingsDialog</name>
        <message>
            <source>Back to the default</source>
            <translation>恢复默认值</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>设置</translation>
        </message>
        <message>
            <source>Search the settings</source>
            <translation>搜索设置</translation>
        </message>
        <message>
            <source>Groups of settings</source>
            <translation>设置分类</translation>
        </message>
        <message>
            <source>No setting has this name.</source>
            <translation>没有这个名称的设置。</translation>
        </message>
    </context>
    <context>
        <name>ShortcutsDialog</name>
        <message>
            <source>Keyboard shortcuts</source>
            <translation>键盘快捷键</translation>
        </message>
        <message>
            <source>Search commands and keys</source>
            <translation>搜索命令和按键</translation>
        </message>
        <message>
            <source>Commands and their keys</source>
            <translation>命令及其按键</translation>
        </message>
        <message>
            <source>Command</source>
            <translation>命令</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>按键</translation>
        </message>
        <message>
            <source>In the photo</source>
            <translation>在照片中</translation>
        </message>
        <message>
            <source>Looking through an album</source>
            <translation>逐张查看相册</translation>
        </message>
        <message>
            <source>Next or previous face</source>
            <translation>下一张或上一张人脸</translation>
        </message>
        <message>
            <source>Adjust the box of the face, and keep it</source>
            <translation>调整人脸框并保留</translation>
        </message>
        <message>
            <source>Leave the box as it was</source>
            <translation>放弃人脸框的改动</translation>
        </message>
        <message>
            <source>Move the box or the photo</source>
            <translation>移动人脸框或照片</translation>
        </message>
        <message>
            <source>Scale the box</source>
            <translation>缩放人脸框</translation>
        </message>
        <message>
            <source>Turn the box</source>
            <translation>旋转人脸框</translation>
        </message>
        <message>
            <source>Draw a face</source>
            <translation>框出人脸</translation>
        </message>
        <message>
            <source>Edit the crop</source>
            <translation>调整裁剪范围</translation>
        </message>
        <message>
            <source>Leave the face alone, or take it back</source>
            <translation>不修复人脸，或恢复修复</translation>
        </message>
        <message>
            <source>See the original while held</source>
            <translation>按住查看原图</translation>
        </message>
        <message>
            <source>Next way to compare</source>
            <translation>切换对比方式</translation>
        </message>
        <message>
            <source>Move the slider</source>
            <translation>移动滑块</translation>
        </message>
        <message>
            <source>Magnifier</source>
            <translation>放大镜</translation>
        </message>
        <message>
            <source>Show the good photo</source>
            <translation>显示清晰照片</translation>
        </message>
        <message>
            <source>Hide the boxes</source>
            <translation>隐藏人脸框</translation>
        </message>
        <message>
            <source>Zoom in or out</source>
            <translation>放大或缩小</translation>
        </message>
        <message>
            <source>Whole photo, or 100 %</source>
            <translation>整张照片，或 100%</translation>
        </message>
        <message>
            <source>Accept the restored photo</source>
            <translation>采用修复后的照片</translation>
        </message>
        <message>
            <source>Restore it again, with other choices</source>
            <translation>换别的选择重新修复</translation>
        </message>
        <message>
            <source>Keep the original</source>
            <translation>保留原样</translation>
        </message>
        <message>
            <source>Next or previous photo</source>
            <translation>下一张或上一张照片</translation>
        </message>
        <message>
            <source>Next face</source>
            <translation>下一张人脸</translation>
        </message>
        <message>
            <source>Whole photo, or the face</source>
            <translation>整张照片或人脸</translation>
        </message>
        <message>
            <source>Take the last answer back</source>
            <translation>撤回上一个决定</translation>
        </message>
        <message>
            <source>Back to the albums</source>
            <translation>返回相册</translation>
        </message>
        <message>
            <source>Move an album in the queue</source>
            <translation>在队列中移动相册</translation>
        </message>
        <message>
            <source>Try photos again</source>
            <translation>重试照片</translation>
        </message>
        <message>
            <source>Restore photos next</source>
            <translation>接下来修复这些照片</translation>
        </message>
        <message>
            <source>Leave photos out</source>
            <translation>跳过照片</translation>
        </message>
    </context>
    <context>
        <name>StartPage</name>
        <message>
            <source>Restore an old photo with the help of a good one</source>
            <translation>用清晰照片修复老照片</translation>
        </message>
        <message>
            <source>The program looks for faces, finds good photos of the same people, and brings back what time took, without making anybody somebody else.</source>
            <translation>程序会找出人脸，找到同一个人的清晰照片，找回岁月带走的细节，但不会把任何人变成另一个人。</translation>
        </message>
        <message>
            <source>Try it with a sample</source>
            <translation>用示例试一试</translation>
        </message>
        <message>
            <source>A damaged portrait and a good photo of the same person.</source>
            <translation>一张受损的肖像，和同一个人的一张清晰照片。</translation>
        </message>
        <message>
            <source>Open the sample</source>
            <translation>打开示例</translation>
        </message>
        <message>
            <source>Opened lately</source>
            <translation>最近打开</translation>
        </message>
        <message>
            <source>Nothing leaves this computer. Your photos are never changed: what you export are copies.</source>
            <translation>所有内容都留在这台电脑上。您的照片绝不会被更改，导出的都是副本。</translation>
        </message>
        <message numerus="yes">
            <source>{name} – %n photo(s)</source>
            <translation>
                <numerusform>{name} – %n 张照片</numerusform>
            </translation>
        </message>
        <message>
            <source>Your good photos</source>
            <translation>您的清晰照片</translation>
        </message>
        <message>
            <source>Choose the folder where you keep good photos of the same people. The program finds the right ones by itself.</source>
            <translation>请选择存有同一批人清晰照片的文件夹。程序会自动找到合适的照片。</translation>
        </message>
        <message>
            <source>Choose the folder…</source>
            <translation>选择文件夹…</translation>
        </message>
        <message>
            <source>Change…</source>
            <translation>更改…</translation>
        </message>
        <message>
            <source>Looking through the folder…</source>
            <translation>正在分析文件夹…</translation>
        </message>
        <message numerus="yes">
            <source>%n good photo(s) are ready to help.</source>
            <translation>
                <numerusform>%n 张清晰照片已可使用。</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>StatusLine</name>
        <message>
            <source>Restoring {number} of {total}, about {time} left</source>
            <translation>正在修复 {number}/{total}，大约还需 {time}</translation>
        </message>
        <message>
            <source>Restoring {number} of {total}</source>
            <translation>正在修复 {number}/{total}</translation>
        </message>
        <message>
            <source>Restoring…</source>
            <translation>正在修复…</translation>
        </message>
        <message>
            <source>Looking through good photos: {done} of {total}</source>
            <translation>正在分析清晰照片：{done}/{total}</translation>
        </message>
        <message>
            <source>Looking through good photos…</source>
            <translation>正在分析清晰照片…</translation>
        </message>
        <message numerus="yes">
            <source>%n photo(s)</source>
            <translation>
                <numerusform>%n 张照片</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n photo(s), {restored} restored</source>
            <translation>
                <numerusform>%n 张照片，已修复 {restored} 张</numerusform>
            </translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>重试</translation>
        </message>
        <message>
            <source>Stop restoring</source>
            <translation>停止修复</translation>
        </message>
        <message>
            <source>Stop looking through good photos</source>
            <translation>停止分析清晰照片</translation>
        </message>
        <message>
            <source>Starting…</source>
            <translation>正在启动…</translation>
        </message>
        <message>
            <source>Getting ready: loading the networks…</source>
            <translation>正在准备：加载模型…</translation>
        </message>
        <message>
            <source>Restoring stopped unexpectedly. Starting it again; your work is kept.</source>
            <translation>修复意外停止，正在重新启动。您的工作已保存。</translation>
        </message>
        <message>
            <source>Restoring does not work at the moment.</source>
            <translation>修复功能目前无法使用。</translation>
        </message>
        <message>
            <source>Ready</source>
            <translation>就绪</translation>
        </message>
        <message>
            <source>Ready, on {device}</source>
            <translation>就绪 · {device}</translation>
        </message>
        <message>
            <source>Ready: {seconds} per face on {device}</source>
            <translation>就绪 · {device}，每张人脸 {seconds}</translation>
        </message>
    </context>
    <context>
        <name>StorageSection</name>
        <message>
            <source>Empty the cache</source>
            <translation>清空缓存</translation>
        </message>
        <message>
            <source>Show the log files</source>
            <translation>显示日志文件</translation>
        </message>
        <message>
            <source>Measuring the cache…</source>
            <translation>正在计算缓存大小…</translation>
        </message>
        <message>
            <source>The cache holds {size}.</source>
            <translation>缓存已占用 {size}。</translation>
        </message>
    </context>
    <context>
        <name>StrengthSlider</name>
        <message>
            <source>&amp;Strength</source>
            <translation>强度(&amp;S)</translation>
        </message>
        <message>
            <source>Strength of the restored face</source>
            <translation>修复后人脸的强度</translation>
        </message>
        <message>
            <source>0 % shows the original, 100 % the restored face. Double-click for 100 %.</source>
            <translation>0% 显示原图，100% 显示修复后的人脸。双击恢复 100%。</translation>
        </message>
    </context>
    <context>
        <name>SummaryWords</name>
        <message numerus="yes">
            <source>Export cancelled: %n photo(s) were exported before</source>
            <translation>
                <numerusform>导出已取消：此前已导出 %n 张照片</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n photo(s) could not be exported</source>
            <translation>
                <numerusform>%n 张照片未能导出</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n photo(s) exported, {failed} could not be</source>
            <translation>
                <numerusform>已导出 %n 张照片，{failed} 张未能导出</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n photo(s) exported</source>
            <translation>
                <numerusform>已导出 %n 张照片</numerusform>
            </translation>
        </message>
        <message>
            <source>No photo was exported</source>
            <translation>没有导出照片</translation>
        </message>
        <message numerus="yes">
            <source>%n photo(s) with restored faces</source>
            <translation>
                <numerusform>%n 张照片含修复后的人脸</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n face(s) in them stay as they were</source>
            <translation>
                <numerusform>其中 %n 张人脸保持原样</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n photo(s) copied, nothing was restored</source>
            <translation>
                <numerusform>%n 张照片直接复制，没有修复内容</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n photo(s) skipped, nothing was restored</source>
            <translation>
                <numerusform>跳过 %n 张照片，没有修复内容</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n photo(s) skipped, the file was there</source>
            <translation>
                <numerusform>跳过 %n 张照片，文件已存在</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n photo(s) failed</source>
            <translation>
                <numerusform>%n 张照片失败</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n photo(s) not exported, cancelled</source>
            <translation>
                <numerusform>%n 张照片未导出，已取消</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>TextControl</name>
        <message>
            <source>Choose…</source>
            <translation>选择…</translation>
        </message>
    </context>
    <context>
        <name>UpdateDialog</name>
        <message>
            <source>Newer version</source>
            <translation>新版本</translation>
        </message>
        <message>
            <source>The project’s page is asked for the number of its newest version. Nothing about you, this computer or your photos is sent with it; as with every page, its server sees your internet address.</source>
            <translation>会向项目页面询问其最新版本号。不会随之发送任何关于您、这台电脑或您照片的信息；与访问任何网页一样，其服务器会看到您的网络地址。</translation>
        </message>
        <message>
            <source>Look at every start</source>
            <translation>每次启动时查找</translation>
        </message>
        <message>
            <source>Open the page</source>
            <translation>打开页面</translation>
        </message>
        <message>
            <source>What is new</source>
            <translation>新增内容</translation>
        </message>
        <message>
            <source>Asking the project’s page…</source>
            <translation>正在询问项目页面…</translation>
        </message>
        <message>
            <source>The project’s page cannot be reached. Everything else works without a network.</source>
            <translation>无法访问项目页面。其他功能无需网络即可使用。</translation>
        </message>
        <message>
            <source>No secure connection to the project’s page could be made, so it was not asked.</source>
            <translation>无法与项目页面建立安全连接，因此没有询问。</translation>
        </message>
        <message>
            <source>The project’s page gave no answer that makes sense.</source>
            <translation>项目页面没有给出可理解的答复。</translation>
        </message>
        <message>
            <source>Version {version} is the newest.</source>
            <translation>版本 {version} 已是最新。</translation>
        </message>
        <message>
            <source>Version {newer} can be had; this is {version}.</source>
            <translation>有版本 {newer} 可用；当前为 {version}。</translation>
        </message>
    </context>
    <context>
        <name>WindowActions</name>
        <message>
            <source>&amp;Open photos…</source>
            <translation>打开照片(&amp;O)…</translation>
        </message>
        <message>
            <source>Open a &amp;folder…</source>
            <translation>打开文件夹(&amp;F)…</translation>
        </message>
        <message>
            <source>Restore a whole &amp;album…</source>
            <translation>修复整本相册(&amp;A)…</translation>
        </message>
        <message>
            <source>Restore all photos of folders, however many</source>
            <translation>修复文件夹中的所有照片，多少张都行</translation>
        </message>
        <message>
            <source>&amp;Clear this list</source>
            <translation>清空此列表(&amp;C)</translation>
        </message>
        <message>
            <source>Folder of &amp;good photos…</source>
            <translation>清晰照片文件夹(&amp;G)…</translation>
        </message>
        <message>
            <source>&amp;Export…</source>
            <translation>导出(&amp;E)…</translation>
        </message>
        <message>
            <source>Save copies of the restored photos</source>
            <translation>保存修复后照片的副本</translation>
        </message>
        <message>
            <source>Export &amp;all…</source>
            <translation>全部导出(&amp;A)…</translation>
        </message>
        <message>
            <source>&amp;Settings…</source>
            <translation>设置(&amp;S)…</translation>
        </message>
        <message>
            <source>&amp;Quit</source>
            <translation>退出(&amp;Q)</translation>
        </message>
        <message>
            <source>&amp;Paste photos</source>
            <translation>粘贴照片(&amp;P)</translation>
        </message>
        <message>
            <source>Select &amp;all photos</source>
            <translation>选择所有照片(&amp;A)</translation>
        </message>
        <message>
            <source>&amp;Remove from the list</source>
            <translation>从列表移除(&amp;R)</translation>
        </message>
        <message>
            <source>Closes the photos; no file is deleted</source>
            <translation>关闭照片，不删除任何文件</translation>
        </message>
        <message>
            <source>Photos at the &amp;side</source>
            <translation>侧边照片栏(&amp;S)</translation>
        </message>
        <message>
            <source>Faces and &amp;good photos</source>
            <translation>人脸与清晰照片(&amp;G)</translation>
        </message>
        <message>
            <source>&amp;Full screen</source>
            <translation>全屏(&amp;F)</translation>
        </message>
        <message>
            <source>&amp;Albums</source>
            <translation>相册(&amp;A)</translation>
        </message>
        <message>
            <source>Albums that are restored, or were</source>
            <translation>正在修复或修复过的相册</translation>
        </message>
        <message>
            <source>&amp;Restore</source>
            <translation>修复(&amp;R)</translation>
        </message>
        <message>
            <source>Restore the faces of the selected photos</source>
            <translation>修复所选照片中的人脸</translation>
        </message>
        <message>
            <source>Restore &amp;all</source>
            <translation>全部修复(&amp;A)</translation>
        </message>
        <message>
            <source>Restore every photo that is not restored yet</source>
            <translation>修复所有尚未修复的照片</translation>
        </message>
        <message>
            <source>S&amp;top restoring</source>
            <translation>停止修复(&amp;T)</translation>
        </message>
        <message>
            <source>&amp;Next photo</source>
            <translation>下一张照片(&amp;N)</translation>
        </message>
        <message>
            <source>&amp;Previous photo</source>
            <translation>上一张照片(&amp;P)</translation>
        </message>
        <message>
            <source>Try the photo a&amp;gain</source>
            <translation>重试这张照片(&amp;G)</translation>
        </message>
        <message>
            <source>Show in &amp;folder</source>
            <translation>在文件夹中显示(&amp;F)</translation>
        </message>
        <message>
            <source>&amp;Keyboard shortcuts</source>
            <translation>键盘快捷键(&amp;K)</translation>
        </message>
        <message>
            <source>Open the &amp;sample</source>
            <translation>打开示例(&amp;S)</translation>
        </message>
        <message>
            <source>&amp;Models…</source>
            <translation>模型(&amp;M)…</translation>
        </message>
        <message>
            <source>Show the &amp;log files</source>
            <translation>显示日志文件(&amp;L)</translation>
        </message>
        <message>
            <source>&amp;Copy diagnosis</source>
            <translation>复制诊断信息(&amp;C)</translation>
        </message>
        <message>
            <source>Copies what a bug report needs, without names and file names</source>
            <translation>复制报告问题所需的信息，不含人名和文件名</translation>
        </message>
        <message>
            <source>Look for a &amp;newer version…</source>
            <translation>查找新版本(&amp;N)…</translation>
        </message>
        <message>
            <source>&amp;About ENTED Desktop</source>
            <translation>关于 ENTED Desktop(&amp;A)</translation>
        </message>
        <message>
            <source>&amp;Undo: {step}</source>
            <translation>撤销：{step}(&amp;U)</translation>
        </message>
        <message>
            <source>&amp;Undo</source>
            <translation>撤销(&amp;U)</translation>
        </message>
        <message>
            <source>&amp;Redo: {step}</source>
            <translation>重做：{step}(&amp;R)</translation>
        </message>
        <message>
            <source>&amp;Redo</source>
            <translation>重做(&amp;R)</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>撤销</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>重做</translation>
        </message>
    </context>
    <context>
        <name>WindowAlbums</name>
        <message>
            <source>{name}, contact sheet.html</source>
            <translation>{name} 对照一览.html</translation>
        </message>
        <message>
            <source>Web page (*.html)</source>
            <translation>网页 (*.html)</translation>
        </message>
        <message>
            <source>PDF for printing (*.pdf)</source>
            <translation>用于打印的 PDF (*.pdf)</translation>
        </message>
        <message>
            <source>Save the contact sheet</source>
            <translation>保存对照一览</translation>
        </message>
        <message>
            <source>The contact sheet is being written. You can go on meanwhile.</source>
            <translation>正在生成对照一览。您可以继续操作。</translation>
        </message>
        <message>
            <source>The contact sheet is being written: {done} of {total}</source>
            <translation>正在生成对照一览：{done}/{total}</translation>
        </message>
        <message>
            <source>The contact sheet is ready: {name}</source>
            <translation>对照一览已完成：{name}</translation>
        </message>
        <message>
            <source>Open it</source>
            <translation>打开</translation>
        </message>
        <message>
            <source>“{name}” has stopped. {reason}</source>
            <translation>“{name}”已停止。{reason}</translation>
        </message>
        <message>
            <source>Show the album</source>
            <translation>显示相册</translation>
        </message>
        <message>
            <source>“{name}” is finished: {counts}</source>
            <translation>“{name}”已完成：{counts}</translation>
        </message>
        <message>
            <source>Look through</source>
            <translation>逐张查看</translation>
        </message>
        <message>
            <source>ENTED Desktop</source>
            <translation>ENTED Desktop</translation>
        </message>
        <message numerus="yes">
            <source>%n album(s) were interrupted and can go on now.</source>
            <translation>
                <numerusform>%n 本相册曾中断，现在可以继续。</numerusform>
            </translation>
        </message>
        <message>
            <source>Go on</source>
            <translation>继续</translation>
        </message>
        <message>
            <source>Album: {done}</source>
            <translation>相册：{done}</translation>
        </message>
    </context>
    <context>
        <name>WindowClosing</name>
        <message>
            <source>Close ENTED Desktop</source>
            <translation>关闭 ENTED Desktop</translation>
        </message>
        <message numerus="yes">
            <source>%n photo(s) are still to be exported.</source>
            <translation>
                <numerusform>还有 %n 张照片尚未导出。</numerusform>
            </translation>
        </message>
        <message>
            <source>Files that are written stay, and none is left half written.</source>
            <translation>已写入的文件会保留，不会留下只写了一半的文件。</translation>
        </message>
        <message>
            <source>Close when it is done</source>
            <translation>完成后关闭</translation>
        </message>
        <message>
            <source>Stop and close</source>
            <translation>停止并关闭</translation>
        </message>
        <message>
            <source>The window closes when the export is done.</source>
            <translation>导出完成后，窗口会关闭。</translation>
        </message>
        <message>
            <source>Stay open</source>
            <translation>不关闭</translation>
        </message>
    </context>
    <context>
        <name>WindowHelp</name>
        <message>
            <source>Version {version} of this program can be had.</source>
            <translation>本程序有版本 {version} 可用。</translation>
        </message>
        <message>
            <source>What is new</source>
            <translation>新增内容</translation>
        </message>
        <message>
            <source>Copied. It holds no names, no file names and no pictures.</source>
            <translation>已复制。其中不含人名、文件名和图片。</translation>
        </message>
    </context>
    <context>
        <name>WindowMenus</name>
        <message>
            <source>&amp;File</source>
            <translation>文件(&amp;F)</translation>
        </message>
        <message>
            <source>&amp;Edit</source>
            <translation>编辑(&amp;E)</translation>
        </message>
        <message>
            <source>&amp;View</source>
            <translation>视图(&amp;V)</translation>
        </message>
        <message>
            <source>&amp;Photo</source>
            <translation>照片(&amp;P)</translation>
        </message>
        <message>
            <source>&amp;Help</source>
            <translation>帮助(&amp;H)</translation>
        </message>
        <message>
            <source>Open &amp;recent</source>
            <translation>最近打开(&amp;R)</translation>
        </message>
        <message>
            <source>Toolbar</source>
            <translation>工具栏</translation>
        </message>
    </context>
    <context>
        <name>WindowMessages</name>
        <message numerus="yes">
            <source>%n face(s) need a good photo of the person first.</source>
            <translation>
                <numerusform>%n 张人脸需要先有本人的清晰照片。</numerusform>
            </translation>
        </message>
        <message>
            <source>Restore without one</source>
            <translation>不用清晰照片修复</translation>
        </message>
        <message>
            <source>Finished: {restored} restored, {kept} kept as they were, {failed} failed.</source>
            <translation>完成：已修复 {restored} 张，保持原样 {kept} 张，失败 {failed} 张。</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>设置</translation>
        </message>
        <message>
            <source>Your work could not be saved. Make room on the disk; it is tried again.</source>
            <translation>无法保存您的工作。请腾出磁盘空间，程序会再次尝试。</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>重试</translation>
        </message>
    </context>
    <context>
        <name>WindowOpening</name>
        <message>
            <source>Open photos</source>
            <translation>打开照片</translation>
        </message>
        <message>
            <source>Photos ({patterns})</source>
            <translation>照片 ({patterns})</translation>
        </message>
        <message>
            <source>All files (*)</source>
            <translation>所有文件 (*)</translation>
        </message>
        <message>
            <source>Open a folder of photos</source>
            <translation>打开照片文件夹</translation>
        </message>
        <message>
            <source>Choose the folder of good photos</source>
            <translation>选择清晰照片文件夹</translation>
        </message>
        <message>
            <source>Good photos are looked for in {folder}. You can go on meanwhile.</source>
            <translation>正在“{folder}”中查找清晰照片。您可以继续操作。</translation>
        </message>
        <message>
            <source>There is no photo in the clipboard.</source>
            <translation>剪贴板中没有照片。</translation>
        </message>
        <message>
            <source>No photos were found there.</source>
            <translation>那里没有找到照片。</translation>
        </message>
        <message>
            <source>The picture from the clipboard could not be saved.</source>
            <translation>无法保存剪贴板中的图片。</translation>
        </message>
    </context>
    <context>
        <name>Words</name>
        <message>
            <source>Waiting</source>
            <translation>等待中</translation>
        </message>
        <message>
            <source>Finding faces</source>
            <translation>正在查找人脸</translation>
        </message>
        <message>
            <source>Needs a good photo</source>
            <translation>需要清晰照片</translation>
        </message>
        <message>
            <source>Ready to restore</source>
            <translation>可以修复</translation>
        </message>
        <message>
            <source>Restoring</source>
            <translation>修复中</translation>
        </message>
        <message>
            <source>Restored</source>
            <translation>已修复</translation>
        </message>
        <message>
            <source>Kept as it was</source>
            <translation>保持原样</translation>
        </message>
        <message>
            <source>Could not be restored</source>
            <translation>未能修复</translation>
        </message>
        <message>
            <source>The file is not there any more.</source>
            <translation>文件已不在原处。</translation>
        </message>
        <message>
            <source>Bring it back or connect its disk, then try again.</source>
            <translation>请把文件放回原处或连接它所在的磁盘，然后重试。</translation>
        </message>
        <message>
            <source>The file is empty.</source>
            <translation>文件是空的。</translation>
        </message>
        <message>
            <source>Copy it again from where it came from.</source>
            <translation>请从原来的来源重新复制。</translation>
        </message>
        <message>
            <source>The file ends too early: a part of the photo is missing.</source>
            <translation>文件不完整：照片缺了一部分。</translation>
        </message>
        <message>
            <source>The file cannot be read.</source>
            <translation>无法读取文件。</translation>
        </message>
        <message>
            <source>Check that you may open it, and that its disk is connected.</source>
            <translation>请检查您是否有权打开它，以及它所在的磁盘是否已连接。</translation>
        </message>
        <message>
            <source>This is no photo that the program can read.</source>
            <translation>这不是程序能读取的照片。</translation>
        </message>
        <message>
            <source>Save it as JPEG, PNG or TIFF with another program.</source>
            <translation>请用其他程序将它另存为 JPEG、PNG 或 TIFF。</translation>
        </message>
        <message>
            <source>The photo has too many pixels.</source>
            <translation>照片的像素太多。</translation>
        </message>
        <message>
            <source>Open a smaller copy.</source>
            <translation>请打开尺寸较小的副本。</translation>
        </message>
        <message>
            <source>The photo needs more memory than there is.</source>
            <translation>内存不足，无法打开这张照片。</translation>
        </message>
        <message>
            <source>Close other programs, or open a smaller copy.</source>
            <translation>请关闭其他程序，或打开尺寸较小的副本。</translation>
        </message>
        <message>
            <source>There are no photos in this folder.</source>
            <translation>此文件夹中没有照片。</translation>
        </message>
        <message>
            <source>No face found.</source>
            <translation>没有找到人脸。</translation>
        </message>
        <message>
            <source>Draw a box around it.</source>
            <translation>请在人脸周围画框。</translation>
        </message>
        <message>
            <source>The face is too small to restore.</source>
            <translation>人脸太小，无法修复。</translation>
        </message>
        <message>
            <source>The box does not fit a face.</source>
            <translation>框中没有合适的人脸。</translation>
        </message>
        <message>
            <source>Draw it again from the brows to the chin.</source>
            <translation>请重新画框，从眉毛到下巴。</translation>
        </message>
        <message>
            <source>This face is not in the photo any more.</source>
            <translation>这张人脸已不在照片中。</translation>
        </message>
        <message>
            <source>A good photo that was chosen is not there any more.</source>
            <translation>所选的一张清晰照片已不在原处。</translation>
        </message>
        <message>
            <source>Choose another one.</source>
            <translation>请另选一张。</translation>
        </message>
        <message>
            <source>No face was found in the good photo.</source>
            <translation>在清晰照片中没有找到人脸。</translation>
        </message>
        <message>
            <source>Choose one in which the face is clear.</source>
            <translation>请选择人脸清楚的照片。</translation>
        </message>
        <message>
            <source>Restoring this face gave no picture.</source>
            <translation>修复这张人脸没有得到图像。</translation>
        </message>
        <message>
            <source>Move its box a little and try again.</source>
            <translation>请稍微移动人脸框，然后重试。</translation>
        </message>
        <message>
            <source>The model that restores faces is missing.</source>
            <translation>缺少修复人脸的模型。</translation>
        </message>
        <message>
            <source>Choose another one in the settings, or install again.</source>
            <translation>请在设置中另选一个，或重新安装。</translation>
        </message>
        <message>
            <source>The model that restores faces is damaged.</source>
            <translation>修复人脸的模型已损坏。</translation>
        </message>
        <message>
            <source>The chosen model belongs to another version.</source>
            <translation>所选模型属于其他版本。</translation>
        </message>
        <message>
            <source>Choose another one in the settings.</source>
            <translation>请在设置中另选一个。</translation>
        </message>
        <message>
            <source>The graphics card that was chosen cannot be used.</source>
            <translation>所选显卡无法使用。</translation>
        </message>
        <message>
            <source>Choose Automatic in the settings under Computing.</source>
            <translation>请在设置的“计算”中选择“自动”。</translation>
        </message>
        <message>
            <source>There is not enough memory for restoring.</source>
            <translation>内存不足，无法修复。</translation>
        </message>
        <message>
            <source>Close other programs, or compute on the processor.</source>
            <translation>请关闭其他程序，或改用处理器计算。</translation>
        </message>
        <message>
            <source>This device cannot compute with the chosen precision.</source>
            <translation>此设备无法用所选精度计算。</translation>
        </message>
        <message>
            <source>There is a file of that name already.</source>
            <translation>已有同名文件。</translation>
        </message>
        <message>
            <source>Choose another name or folder.</source>
            <translation>请另选名称或文件夹。</translation>
        </message>
        <message>
            <source>The folder cannot be written to.</source>
            <translation>无法写入该文件夹。</translation>
        </message>
        <message>
            <source>Check that its disk is connected, or choose another folder.</source>
            <translation>请检查它所在的磁盘是否已连接，或另选文件夹。</translation>
        </message>
        <message>
            <source>This would replace the original photo.</source>
            <translation>这样会替换原照片。</translation>
        </message>
        <message>
            <source>Choose another name or folder. Originals are never changed.</source>
            <translation>请另选名称或文件夹。原照片绝不会被更改。</translation>
        </message>
        <message>
            <source>The photo cannot be written in this format.</source>
            <translation>无法用此格式保存照片。</translation>
        </message>
        <message>
            <source>Choose another format.</source>
            <translation>请另选格式。</translation>
        </message>
        <message>
            <source>The disk is full.</source>
            <translation>磁盘已满。</translation>
        </message>
        <message>
            <source>Make room, or choose a folder on another disk.</source>
            <translation>请腾出空间，或选择其他磁盘上的文件夹。</translation>
        </message>
        <message>
            <source>The cache folder cannot be written to.</source>
            <translation>无法写入缓存文件夹。</translation>
        </message>
        <message>
            <source>Make room on its disk.</source>
            <translation>请在它所在的磁盘上腾出空间。</translation>
        </message>
        <message>
            <source>Another program is using the photo library.</source>
            <translation>另一个程序正在使用照片库。</translation>
        </message>
        <message>
            <source>Close it and try again.</source>
            <translation>请关闭它，然后重试。</translation>
        </message>
        <message>
            <source>The index of good photos was damaged and is made again.</source>
            <translation>清晰照片的索引已损坏，正在重新建立。</translation>
        </message>
        <message>
            <source>Your photos are not touched.</source>
            <translation>您的照片不受影响。</translation>
        </message>
        <message>
            <source>A newer version of this program made the photo library.</source>
            <translation>此照片库由本程序的较新版本创建。</translation>
        </message>
        <message>
            <source>Use that version.</source>
            <translation>请使用那个版本。</translation>
        </message>
        <message>
            <source>The photo library cannot be opened.</source>
            <translation>无法打开照片库。</translation>
        </message>
        <message>
            <source>Check that its disk is connected and has room.</source>
            <translation>请检查它所在的磁盘是否已连接，空间是否足够。</translation>
        </message>
        <message>
            <source>The settings cannot be saved.</source>
            <translation>无法保存设置。</translation>
        </message>
        <message>
            <source>Check the disk and the folder&apos;s permissions.</source>
            <translation>请检查磁盘和文件夹的权限。</translation>
        </message>
        <message>
            <source>A setting cannot have this value.</source>
            <translation>设置不能使用这个值。</translation>
        </message>
        <message>
            <source>The part of the program that restores photos has stopped.</source>
            <translation>程序中负责修复照片的部分已停止。</translation>
        </message>
        <message>
            <source>It starts again by itself, and your work is kept.</source>
            <translation>它会自动重新启动，您的工作已保存。</translation>
        </message>
        <message>
            <source>Working on this photo made the program stop twice.</source>
            <translation>处理这张照片使程序停止了两次。</translation>
        </message>
        <message>
            <source>It was set aside. Try a smaller copy of it.</source>
            <translation>这张照片已搁置。请换用尺寸较小的副本。</translation>
        </message>
        <message>
            <source>The picture could not be drawn.</source>
            <translation>无法绘制图像。</translation>
        </message>
        <message>
            <source>Make room on the disk and in memory, then try again.</source>
            <translation>请腾出磁盘空间和内存，然后重试。</translation>
        </message>
        <message>
            <source>Something went wrong inside the program.</source>
            <translation>程序内部出错。</translation>
        </message>
        <message>
            <source>Copy the diagnosis from the Help menu and tell us, please.</source>
            <translation>请从“帮助”菜单复制诊断信息并告诉我们。</translation>
        </message>
        <message>
            <source>A face of this photo has to be restored again.</source>
            <translation>这张照片中有一张人脸需要重新修复。</translation>
        </message>
        <message>
            <source>Restore the photo, then export it.</source>
            <translation>请先修复照片，然后导出。</translation>
        </message>
        <message>
            <source>The photo was changed while it was read.</source>
            <translation>读取时照片发生了变化。</translation>
        </message>
        <message>
            <source>Try again when the other program is done with it.</source>
            <translation>请等其他程序处理完后重试。</translation>
        </message>
        <message>
            <source>This album is being worked on already.</source>
            <translation>此相册已在处理中。</translation>
        </message>
        <message>
            <source>Wait for it, or stop the other window or command first.</source>
            <translation>请等它完成，或先停止另一个窗口或命令。</translation>
        </message>
        <message>
            <source>The notes about this album&apos;s progress are damaged.</source>
            <translation>此相册的进度记录已损坏。</translation>
        </message>
        <message>
            <source>Start the album anew; finished copies are recognised.</source>
            <translation>请重新开始此相册，已完成的副本会被识别出来。</translation>
        </message>
        <message>
            <source>This album is not known here any more.</source>
            <translation>这里已经没有此相册的记录。</translation>
        </message>
        <message>
            <source>Start it anew; finished copies are recognised.</source>
            <translation>请重新开始，已完成的副本会被识别出来。</translation>
        </message>
        <message>
            <source>The album&apos;s progress cannot be noted down.</source>
            <translation>无法记录此相册的进度。</translation>
        </message>
        <message>
            <source>Make room on the disk, or check the folder&apos;s permissions.</source>
            <translation>请腾出磁盘空间，或检查文件夹的权限。</translation>
        </message>
        <message>
            <source>There are no photos there.</source>
            <translation>那里没有照片。</translation>
        </message>
        <message>
            <source>Choose photos, or folders that hold some.</source>
            <translation>请选择照片，或含有照片的文件夹。</translation>
        </message>
        <message>
            <source>This photo cannot be judged now.</source>
            <translation>现在还不能评价这张照片。</translation>
        </message>
        <message>
            <source>Wait until it is restored.</source>
            <translation>请等它修复完成。</translation>
        </message>
        <message>
            <source>This photo is not an aligned face: it is not square.</source>
            <translation>这张照片不是对齐好的人脸图：它不是正方形。</translation>
        </message>
        <message>
            <source>A contact sheet is a web page or a PDF.</source>
            <translation>对照一览是网页或 PDF。</translation>
        </message>
        <message>
            <source>Let its name end with .html or .pdf.</source>
            <translation>请让文件名以 .html 或 .pdf 结尾。</translation>
        </message>
        <message>
            <source>The copies would lie among their originals.</source>
            <translation>副本会与原照片混在一起。</translation>
        </message>
        <message>
            <source>Choose another folder. Originals are never changed.</source>
            <translation>请另选一个文件夹。原照片绝不会被更改。</translation>
        </message>
        <message>
            <source>The copy was changed by another program since.</source>
            <translation>此后副本被其他程序更改过。</translation>
        </message>
        <message>
            <source>Move it away first, so that nothing of it is lost.</source>
            <translation>请先把它移到别处，以免丢失任何内容。</translation>
        </message>
        <message>
            <source>The copy does not hold what was written to it.</source>
            <translation>副本的内容与写入的内容不一致。</translation>
        </message>
        <message>
            <source>The disk may be failing. Choose a folder on another disk.</source>
            <translation>磁盘可能出了故障。请选择其他磁盘上的文件夹。</translation>
        </message>
        <message>
            <source>Perhaps not a face ({score} sure)</source>
            <translation>可能不是人脸（把握 {score}）</translation>
        </message>
        <message>
            <source>Too small to restore: {size_px} px wide, {needed_px} px are needed</source>
            <translation>太小，无法修复：宽 {size_px} 像素，至少需要 {needed_px} 像素</translation>
        </message>
        <message>
            <source>Strength 0 keeps the face</source>
            <translation>强度为 0，保持原样</translation>
        </message>
        <message>
            <source>Same person, likeness {likeness}: the only such photo, similar pose</source>
            <translation>同一个人，相似度 {likeness}：唯一合适的照片，角度相近</translation>
        </message>
        <message>
            <source>Same person, likeness {likeness}: the only such photo, turned {turned_deg}° away</source>
            <translation>同一个人，相似度 {likeness}：唯一合适的照片，角度相差 {turned_deg}°</translation>
        </message>
        <message>
            <source>Same person, likeness {likeness}: sharpest of {photos} photos, similar pose</source>
            <translation>同一个人，相似度 {likeness}：{photos} 张照片中最清晰，角度相近</translation>
        </message>
        <message>
            <source>Same person, likeness {likeness}: sharpest of {photos} photos, turned {turned_deg}° away</source>
            <translation>同一个人，相似度 {likeness}：{photos} 张照片中最清晰，角度相差 {turned_deg}°</translation>
        </message>
        <message>
            <source>Same person, likeness {likeness}: closest in pose of {photos} photos</source>
            <translation>同一个人，相似度 {likeness}：{photos} 张照片中角度最接近</translation>
        </message>
        <message>
            <source>Same person, likeness {likeness}: best of {photos} photos in pose and sharpness</source>
            <translation>同一个人，相似度 {likeness}：{photos} 张照片中角度和清晰度最佳</translation>
        </message>
        <message>
            <source>Same person, likeness {likeness}: best of {photos} photos in pose and sharpness, turned {turned_deg}° away</source>
            <translation>同一个人，相似度 {likeness}：{photos} 张照片中角度和清晰度最佳，角度相差 {turned_deg}°</translation>
        </message>
        <message>
            <source>Taken for the person of the one photo given, although the likeness is only {likeness}, as in badly damaged faces</source>
            <translation>视为所给的那一张照片中的人，虽然相似度只有 {likeness}，人脸严重受损时会这样</translation>
        </message>
        <message>
            <source>Restored with the chosen photo, likeness {likeness}</source>
            <translation>已用所选照片修复，相似度 {likeness}</translation>
        </message>
        <message>
            <source>Restored with the {photos} chosen photos, likeness of the first {likeness}</source>
            <translation>已用所选的 {photos} 张照片修复，第一张的相似度 {likeness}</translation>
        </message>
        <message>
            <source>Restored with the chosen photo, although it seems to show another person: likeness {likeness}</source>
            <translation>已用所选照片修复，虽然里面似乎是另一个人：相似度 {likeness}</translation>
        </message>
        <message>
            <source>Restored with the {photos} chosen photos, although the first seems to show another person: likeness {likeness}</source>
            <translation>已用所选的 {photos} 张照片修复，虽然第一张里似乎是另一个人：相似度 {likeness}</translation>
        </message>
        <message>
            <source>Restored without a good photo</source>
            <translation>修复时没有使用清晰照片</translation>
        </message>
        <message>
            <source>No good photo was given</source>
            <translation>没有提供清晰照片</translation>
        </message>
        <message>
            <source>The only good photo is this photo itself</source>
            <translation>唯一的清晰照片就是这张照片本身</translation>
        </message>
        <message>
            <source>The only good photo is this photo itself; restored without</source>
            <translation>唯一的清晰照片就是这张照片本身，因此修复时没有使用</translation>
        </message>
        <message>
            <source>The good photo seems to show another person: likeness {likeness}, {needed} is needed</source>
            <translation>清晰照片里似乎是另一个人：相似度 {likeness}，需要达到 {needed}</translation>
        </message>
        <message>
            <source>The good photo seems to show another person: likeness {likeness}, {needed} is needed; restored without</source>
            <translation>清晰照片里似乎是另一个人：相似度 {likeness}，需要达到 {needed}，因此修复时没有使用</translation>
        </message>
        <message>
            <source>None of {faces} faces is likely enough: the likeliest has {likeness}, {needed} is needed</source>
            <translation>{faces} 张人脸都不够像：最像的为 {likeness}，需要达到 {needed}</translation>
        </message>
        <message>
            <source>None of {faces} faces is likely enough: the likeliest has {likeness}, {needed} is needed; restored without</source>
            <translation>{faces} 张人脸都不够像：最像的为 {likeness}，需要达到 {needed}，因此修复时没有使用</translation>
        </message>
        <message>
            <source>Kept as it was: restoring would have made it another face</source>
            <translation>保持原样：修复会把它变成另一张脸</translation>
        </message>
        <message>
            <source>Kept as it was: hardly damaged, restoring would change more than it repairs</source>
            <translation>保持原样：几乎没有损坏，修复带来的改变会多于修补</translation>
        </message>
        <message>
            <source>Kept as it was: restoring would have made it less like the person</source>
            <translation>保持原样：修复会让它不那么像本人</translation>
        </message>
        <message>
            <source>No good photo of this person was found</source>
            <translation>没有找到此人的清晰照片</translation>
        </message>
        <message>
            <source>No folder of good photos was chosen yet</source>
            <translation>还没有选择清晰照片文件夹</translation>
        </message>
        <message>
            <source>Probably the same person, likeness {likeness}</source>
            <translation>大概是同一个人，相似度 {likeness}</translation>
        </message>
        <message>
            <source>Perhaps the same person, likeness {likeness}</source>
            <translation>也许是同一个人，相似度 {likeness}</translation>
        </message>
        <message>
            <source>Probably another person, likeness {likeness}</source>
            <translation>大概是另一个人，相似度 {likeness}</translation>
        </message>
        <message>
            <source>Loading</source>
            <translation>加载中</translation>
        </message>
        <message>
            <source>Reading</source>
            <translation>读取中</translation>
        </message>
        <message>
            <source>Blending in</source>
            <translation>融合中</translation>
        </message>
        <message>
            <source>Writing</source>
            <translation>写入中</translation>
        </message>
        <message>
            <source>Looking through photos</source>
            <translation>正在分析照片</translation>
        </message>
        <message>
            <source>{percent} %</source>
            <translation>{percent}%</translation>
        </message>
        <message>
            <source>{seconds} s</source>
            <translation>{seconds} 秒</translation>
        </message>
        <message>
            <source>{minutes} min</source>
            <translation>{minutes} 分钟</translation>
        </message>
        <message>
            <source>{hours} h {minutes} min</source>
            <translation>{hours} 小时 {minutes} 分钟</translation>
        </message>
        <message>
            <source>this computer&apos;s processor</source>
            <translation>本机处理器</translation>
        </message>
        <message>
            <source>This computer&apos;s processor is used instead. Restoring takes longer.</source>
            <translation>将改用本机处理器，修复用时会更长。</translation>
        </message>
        <message>
            <source>The network is another one than the album was begun with.</source>
            <translation>当前网络与相册开始时使用的不同。</translation>
        </message>
        <message>
            <source>Getting to know the good photos.</source>
            <translation>正在熟悉好照片。</translation>
        </message>
        <message>
            <source>The good photo {file} was left out: no face was found in it.</source>
            <translation>好照片 {file} 未被使用：其中没有找到人脸。</translation>
        </message>
        <message>
            <source>The good photo {file} was left out. {problem}</source>
            <translation>好照片 {file} 未被使用。{problem}</translation>
        </message>
        <message>
            <source>The graphics card ran out of memory, so the processor restored this photo.</source>
            <translation>显卡内存不足，这张照片改由处理器修复。</translation>
        </message>
        <message>
            <source>Some of the notes inside the original are damaged and were left out.</source>
            <translation>原件中的部分附注已损坏，未予保留。</translation>
        </message>
        <message>
            <source>The XMP notes of the original are damaged and were left out.</source>
            <translation>原件的 XMP 附注已损坏，未予保留。</translation>
        </message>
        <message>
            <source>The content credentials were left out: changing a photo breaks their seal.</source>
            <translation>内容凭证未予保留：更改照片会破坏其封印。</translation>
        </message>
        <message>
            <source>The IPTC notes were left out: {format} has no place for them.</source>
            <translation>IPTC 附注未予保留：{format} 无法存放。</translation>
        </message>
        <message>
            <source>The record of what was done was left out: {format} has no place for it.</source>
            <translation>处理记录未予保留：{format} 无法存放。</translation>
        </message>
    </context>
    <context>
        <name>WorkPage</name>
        <message>
            <source>Faces and good photos</source>
            <translation>人脸与清晰照片</translation>
        </message>
    </context>
    <context>
        <name>_DropCard</name>
        <message>
            <source>Drop photos or folders here</source>
            <translation>将照片或文件夹拖到这里</translation>
        </message>
        <message>
            <source>JPEG, PNG, TIFF, HEIC, WebP and AVIF, in any size</source>
            <translation>支持 JPEG、PNG、TIFF、HEIC、WebP 和 AVIF，尺寸不限</translation>
        </message>
        <message>
            <source>Open photos…</source>
            <translation>打开照片…</translation>
        </message>
        <message>
            <source>Open a folder…</source>
            <translation>打开文件夹…</translation>
        </message>
        <message>
            <source>Restore a whole album…</source>
            <translation>修复整本相册…</translation>
        </message>
        <message>
            <source>For hundreds of photos: restored one after the other, also overnight</source>
            <translation>适合成百上千张照片：一张接一张修复，夜里也能进行</translation>
        </message>
    </context>
</TS>
