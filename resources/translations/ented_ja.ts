<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja" sourcelanguage="en">
    <context>
        <name>AboutDialog</name>
        <message>
            <source>About ENTED Desktop</source>
            <translation>ENTED Desktop について</translation>
        </message>
        <message>
            <source>Version {version}</source>
            <translation>バージョン {version}</translation>
        </message>
        <message>
            <source>Model {weights} on {device}</source>
            <translation>モデル：{weights}（使用装置：{device}）</translation>
        </message>
        <message>
            <source>Restores the faces of old photos with the help of a good photo of the same person. Nothing leaves this computer: there is no account, no upload and no statistics. Your photos are only read.</source>
            <translation>同じ人がきれいに写った写真を参考にして、古い写真の顔を修復します。データがこのパソコンの外に出ることはありません。アカウントもアップロードも利用統計もありません。写真は読み取るだけです。</translation>
        </message>
        <message>
            <source>Only when you look for a newer version, the project’s page is asked for its number.</source>
            <translation>新しいバージョンを探すときだけ、プロジェクトのページに番号を問い合わせます。</translation>
        </message>
        <message>
            <source>Works of others</source>
            <translation>第三者の著作物</translation>
        </message>
        <message>
            <source>Licence</source>
            <translation>ライセンス</translation>
        </message>
        <message>
            <source>Works of others, and licence</source>
            <translation>第三者の著作物とライセンス</translation>
        </message>
    </context>
    <context>
        <name>AlbumDialog</name>
        <message>
            <source>Restore a whole album</source>
            <translation>アルバム全体を修復</translation>
        </message>
        <message>
            <source>&amp;Album</source>
            <translation>アルバム(&amp;A)</translation>
        </message>
        <message>
            <source>&amp;Good photos</source>
            <translation>参考写真(&amp;G)</translation>
        </message>
        <message>
            <source>&amp;Copies go to</source>
            <translation>コピーの保存先(&amp;C)</translation>
        </message>
        <message>
            <source>&amp;Format</source>
            <translation>形式(&amp;F)</translation>
        </message>
        <message>
            <source>&amp;Existing files</source>
            <translation>既存のファイル(&amp;E)</translation>
        </message>
        <message>
            <source>Choose a folder to restore</source>
            <translation>修復するフォルダーを選ぶ</translation>
        </message>
        <message>
            <source>Folders and photos to restore</source>
            <translation>修復するフォルダーと写真</translation>
        </message>
        <message>
            <source>Choose a folder of good photos</source>
            <translation>参考写真のフォルダーを選ぶ</translation>
        </message>
        <message>
            <source>Good photos of the people in the album</source>
            <translation>アルバムの人たちの参考写真</translation>
        </message>
        <message>
            <source>Leave faces alone for which there is no good photo</source>
            <translation>参考写真のない顔は修復しない</translation>
        </message>
        <message>
            <source>Give the copies the dates of their originals’ files</source>
            <translation>コピーのファイル日付を元の写真に合わせる</translation>
        </message>
        <message>
            <source>Folder for the copies</source>
            <translation>コピーのフォルダー</translation>
        </message>
        <message>
            <source>Choose a folder</source>
            <translation>フォルダーを選ぶ</translation>
        </message>
        <message>
            <source>Choose…</source>
            <translation>選ぶ…</translation>
        </message>
        <message>
            <source>Choose the folder for the copies</source>
            <translation>コピーのフォルダーを選ぶ</translation>
        </message>
        <message>
            <source>Looking through the album</source>
            <translation>アルバムを調べています</translation>
        </message>
        <message>
            <source>Like the original</source>
            <translation>元の写真と同じ</translation>
        </message>
        <message>
            <source>JPEG: small, for everybody</source>
            <translation>JPEG：小さいサイズ、どこでも開けます</translation>
        </message>
        <message>
            <source>PNG: keeps every pixel</source>
            <translation>PNG：画質を落とさず保存</translation>
        </message>
        <message>
            <source>TIFF: keeps every pixel, for archives</source>
            <translation>TIFF：画質を落とさず保存、保管向け</translation>
        </message>
        <message>
            <source>WebP: small, for the web</source>
            <translation>WebP：小さいサイズ、ウェブ向け</translation>
        </message>
        <message>
            <source>HEIC: small, for phones</source>
            <translation>HEIC：小さいサイズ、スマートフォン向け</translation>
        </message>
        <message>
            <source>AVIF: very small, for new devices</source>
            <translation>AVIF：とても小さいサイズ、新しい機器向け</translation>
        </message>
        <message>
            <source>Add a number to the name</source>
            <translation>名前に番号を付ける</translation>
        </message>
        <message>
            <source>Leave them, and skip the photo</source>
            <translation>そのまま残し、写真をスキップする</translation>
        </message>
        <message>
            <source>Replace them (never the originals)</source>
            <translation>置き換える（元の写真は置き換えません）</translation>
        </message>
        <message>
            <source>{name} restored</source>
            <comment>name of a folder</comment>
            <translation>{name} 修復済み</translation>
        </message>
        <message>
            <source>Choose a folder for the copies</source>
            <translation>コピーのフォルダーを選ぶ</translation>
        </message>
        <message numerus="yes">
            <source>Looking through the album: %n photo(s) so far…</source>
            <translation>
                <numerusform>アルバムを調べています：これまでに写真%n枚…</numerusform>
            </translation>
        </message>
        <message>
            <source>Choose the folder with the photos to restore, or drop it here.</source>
            <translation>修復する写真のフォルダーを選ぶか、ここにドロップしてください。</translation>
        </message>
        <message>
            <source>Looking through the album…</source>
            <translation>アルバムを調べています…</translation>
        </message>
        <message>
            <source>Without good photos of the same people, faces are only restored as far as the damaged photo tells. Choose a folder of good photos to stay true to the people.</source>
            <translation>同じ人たちの参考写真がないと、傷んだ写真から分かる範囲でしか顔を修復できません。本人らしさを保つには、参考写真のフォルダーを選んでください。</translation>
        </message>
        <message numerus="yes">
            <source>Restore %n photo(s)</source>
            <translation>
                <numerusform>写真%n枚を修復</numerusform>
            </translation>
        </message>
        <message>
            <source>Restore the album</source>
            <translation>アルバムを修復</translation>
        </message>
        <message numerus="yes">
            <source>%n photo(s) to restore, {size}</source>
            <translation>
                <numerusform>修復する写真%n枚、{size}</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n of them appear twice; each is restored once</source>
            <translation>
                <numerusform>そのうち%n枚は重複しています。同じ写真の修復は1回だけです</numerusform>
            </translation>
        </message>
        <message>
            <source>Passed over: {what}</source>
            <translation>対象外：{what}</translation>
        </message>
        <message numerus="yes">
            <source>%n folder(s) cannot be read</source>
            <translation>
                <numerusform>%n個のフォルダーを読み込めません</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>AlbumWords</name>
        <message>
            <source>Waiting</source>
            <translation>待機中</translation>
        </message>
        <message>
            <source>Being restored</source>
            <translation>修復中</translation>
        </message>
        <message>
            <source>Restored</source>
            <translation>修復済み</translation>
        </message>
        <message>
            <source>Left as it was</source>
            <translation>元のまま</translation>
        </message>
        <message>
            <source>Failed</source>
            <translation>失敗</translation>
        </message>
        <message>
            <source>Left out</source>
            <translation>除外</translation>
        </message>
        <message>
            <source>Waiting for its turn</source>
            <translation>順番待ち</translation>
        </message>
        <message>
            <source>Restoring</source>
            <translation>修復中</translation>
        </message>
        <message>
            <source>Pausing…</source>
            <translation>一時停止しています…</translation>
        </message>
        <message>
            <source>Cancelling…</source>
            <translation>キャンセルしています…</translation>
        </message>
        <message>
            <source>Not finished</source>
            <translation>未完了</translation>
        </message>
        <message>
            <source>Paused</source>
            <translation>一時停止中</translation>
        </message>
        <message>
            <source>Cancelled</source>
            <translation>キャンセル済み</translation>
        </message>
        <message>
            <source>Finished</source>
            <translation>完了</translation>
        </message>
        <message>
            <source>Cannot be read</source>
            <translation>読み込めません</translation>
        </message>
        <message>
            <source>Album {number}</source>
            <translation>アルバム {number}</translation>
        </message>
        <message numerus="yes">
            <source>{name} and %n more</source>
            <translation>
                <numerusform>{name} とほか%n個</numerusform>
            </translation>
        </message>
        <message>
            <source>Restored elsewhere</source>
            <translation>別の場所で修復中</translation>
        </message>
        <message numerus="yes">
            <source>Finished, %n photo(s) failed</source>
            <translation>
                <numerusform>完了、写真%n枚は失敗</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n restored</source>
            <translation>
                <numerusform>修復済み %n枚</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n left as they were</source>
            <translation>
                <numerusform>元のまま %n枚</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n failed</source>
            <translation>
                <numerusform>失敗 %n枚</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n left out</source>
            <translation>
                <numerusform>除外 %n枚</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n to do</source>
            <translation>
                <numerusform>未処理 %n枚</numerusform>
            </translation>
        </message>
        <message>
            <source>{done} of {total} photos</source>
            <translation>写真 {done} / {total}枚</translation>
        </message>
        <message>
            <source>{rate} photos a minute, about {left} left</source>
            <translation>1分あたり{rate}枚、残り約{left}</translation>
        </message>
        <message>
            <source>Getting to know the good photos: {name}</source>
            <translation>参考写真を調べています：{name}</translation>
        </message>
        <message numerus="yes">
            <source>%n hidden file(s)</source>
            <translation>
                <numerusform>隠しファイル%n個</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n file(s) with notes of other programs</source>
            <translation>
                <numerusform>ほかのアプリの付属ファイル%n個</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n file(s) that are no photos</source>
            <translation>
                <numerusform>写真ではないファイル%n個</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n photo(s) restored already</source>
            <translation>
                <numerusform>すでに修復した写真%n枚</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n found a second time</source>
            <translation>
                <numerusform>重複して見つかったファイル%n個</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n file(s) in the folder for the copies</source>
            <translation>
                <numerusform>コピーのフォルダーにあるファイル%n個</numerusform>
            </translation>
        </message>
        <message>
            <source>Original kept</source>
            <translation>元の写真を残しました</translation>
        </message>
        <message>
            <source>Accepted</source>
            <translation>採用済み</translation>
        </message>
        <message>
            <source>Faces left as they were</source>
            <translation>顔は元のまま</translation>
        </message>
        <message>
            <source>Restored, look again</source>
            <translation>修復済み、要確認</translation>
        </message>
        <message>
            <source>No face was found in it.</source>
            <translation>この写真に顔が見つかりませんでした。</translation>
        </message>
        <message>
            <source>The same photo as {name}</source>
            <translation>{name} と同じ写真</translation>
        </message>
        <message numerus="yes">
            <source>%n face(s) restored</source>
            <translation>
                <numerusform>顔%n個を修復</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n face(s) left alone</source>
            <translation>
                <numerusform>顔%n個は修復せず</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ChoiceWords</name>
        <message>
            <source>Without a good photo the face gets sharper, but it may look less like the person.</source>
            <translation>参考写真がないと、顔はくっきりしますが、本人に似なくなることがあります。</translation>
        </message>
        <message numerus="yes">
            <source>%n photo(s) are used together.</source>
            <translation>
                <numerusform>%n枚の写真を一緒に使います。</numerusform>
            </translation>
        </message>
        <message>
            <source>Tick the photos to use, or choose one.</source>
            <translation>使う写真にチェックを付けるか、1枚選んでください。</translation>
        </message>
        <message>
            <source>The program is not sure about any of these photos. Tick one if you know better.</source>
            <translation>どの写真も同じ人か確信が持てません。お分かりでしたらチェックを付けてください。</translation>
        </message>
        <message>
            <source>“{file}” seems to show another person. The restored face could come to look like them.</source>
            <translation>「{file}」には別の人が写っているようです。修復した顔がその人に似てしまうことがあります。</translation>
        </message>
    </context>
    <context>
        <name>CompareBar</name>
        <message>
            <source>Show the restored photo</source>
            <translation>修復した写真を表示</translation>
        </message>
        <message>
            <source>Slide between before and after (Shift and arrow keys)</source>
            <translation>修復前と修復後をスライダーで比較（Shift＋矢印キー）</translation>
        </message>
        <message>
            <source>Show before and after side by side</source>
            <translation>修復前と修復後を並べて表示</translation>
        </message>
        <message>
            <source>Original</source>
            <translation>元の写真</translation>
        </message>
        <message>
            <source>Hold to see the original</source>
            <translation>押している間、元の写真を表示</translation>
        </message>
        <message>
            <source>Hold to see the original (B)</source>
            <translation>押している間、元の写真を表示（B）</translation>
        </message>
        <message>
            <source>Show the photo at 100 % (1)</source>
            <translation>写真を100%で表示（1）</translation>
        </message>
        <message>
            <source>Draw</source>
            <translation>描く</translation>
        </message>
        <message>
            <source>Adjust</source>
            <translation>調整</translation>
        </message>
        <message>
            <source>Crop</source>
            <translation>切り抜き</translation>
        </message>
        <message>
            <source>{percent} %</source>
            <translation>{percent}%</translation>
        </message>
        <message>
            <source>Zoom {percent}; press for 100 %</source>
            <translation>表示倍率 {percent}。押すと100%になります</translation>
        </message>
    </context>
    <context>
        <name>CompareMode</name>
        <message>
            <source>Restored</source>
            <translation>修復後</translation>
        </message>
        <message>
            <source>Slider</source>
            <translation>スライダー</translation>
        </message>
        <message>
            <source>Side by side</source>
            <translation>並べて表示</translation>
        </message>
    </context>
    <context>
        <name>CompareView</name>
        <message>
            <source>Before</source>
            <translation>修復前</translation>
        </message>
        <message>
            <source>After</source>
            <translation>修復後</translation>
        </message>
        <message>
            <source>Drag a box around the face, from the brows to the chin. Esc: no box</source>
            <translation>眉からあごまで、顔を囲むようにドラッグしてください。Esc：やめる</translation>
        </message>
        <message>
            <source>Drag to move, corners scale, the knob turns. Enter: keep, Esc: not</source>
            <translation>ドラッグで移動、角で大きさ、つまみで傾きを変えます。Enter：決定、Esc：取り消し</translation>
        </message>
        <message>
            <source>No face found. Draw a box around it (D).</source>
            <translation>顔が見つかりません。顔を枠で囲んでください（D）。</translation>
        </message>
        <message>
            <source>This face has no good photo yet.</source>
            <translation>この顔にはまだ参考写真がありません。</translation>
        </message>
        <message>
            <source>Good photo: {name}</source>
            <translation>参考写真：{name}</translation>
        </message>
        <message>
            <source>Magnifier</source>
            <translation>拡大鏡</translation>
        </message>
        <message>
            <source>Show the good photo beside it</source>
            <translation>参考写真を横に表示</translation>
        </message>
        <message>
            <source>Show face boxes</source>
            <translation>顔の枠を表示</translation>
        </message>
        <message>
            <source>Draw a box around a face</source>
            <translation>顔を枠で囲む</translation>
        </message>
        <message>
            <source>Adjust the box</source>
            <translation>枠を調整</translation>
        </message>
        <message>
            <source>Enter</source>
            <translation>Enter</translation>
        </message>
        <message>
            <source>Reading the good photo…</source>
            <translation>参考写真を読み込んでいます…</translation>
        </message>
        <message>
            <source>Adjust the crop…</source>
            <translation>切り抜きを調整…</translation>
        </message>
        <message>
            <source>Zoom in</source>
            <translation>拡大</translation>
        </message>
        <message>
            <source>Zoom out</source>
            <translation>縮小</translation>
        </message>
        <message>
            <source>Show the whole photo</source>
            <translation>写真全体を表示</translation>
        </message>
        <message>
            <source>{what} ({key})</source>
            <translation>{what}（{key}）</translation>
        </message>
        <message>
            <source>Good photo</source>
            <translation>参考写真</translation>
        </message>
        <message>
            <source>Restore this face after all</source>
            <translation>やはりこの顔を修復する</translation>
        </message>
        <message>
            <source>Leave this face alone</source>
            <translation>この顔は修復しない</translation>
        </message>
        <message>
            <source>Bring back</source>
            <translation>元に戻す</translation>
        </message>
        <message>
            <source>Leave alone</source>
            <translation>修復しない</translation>
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
            <translation>問題が発生しました</translation>
        </message>
        <message>
            <source>Something went wrong inside the program. Your work is kept.</source>
            <translation>アプリの内部で問題が発生しました。作業内容は保存されています。</translation>
        </message>
        <message>
            <source>The details are in {file}.</source>
            <translation>詳しい内容は {file} にあります。</translation>
        </message>
    </context>
    <context>
        <name>CropEditor</name>
        <message>
            <source>Adjust the crop</source>
            <translation>切り抜きの調整</translation>
        </message>
        <message>
            <source>Lay eyes, nose and mouth under the lines. Drag to move, drag in a corner to turn, use the wheel to scale.</source>
            <translation>目・鼻・口を線に合わせてください。ドラッグで移動、角のドラッグで回転、ホイールで拡大・縮小します。</translation>
        </message>
        <message>
            <source>The face as the program sees it</source>
            <translation>アプリが見ている顔</translation>
        </message>
        <message>
            <source>Arrow keys move, plus and minus scale, Alt and arrow keys turn.</source>
            <translation>矢印キーで移動、＋と−で拡大・縮小、Alt＋矢印キーで回転します。</translation>
        </message>
        <message>
            <source>&amp;Across</source>
            <translation>横(&amp;A)</translation>
        </message>
        <message>
            <source>&amp;Down</source>
            <translation>縦(&amp;D)</translation>
        </message>
        <message>
            <source>&amp;Size</source>
            <translation>大きさ(&amp;S)</translation>
        </message>
        <message>
            <source>&amp;Turn</source>
            <translation>傾き(&amp;T)</translation>
        </message>
        <message>
            <source>Across</source>
            <translation>横</translation>
        </message>
        <message>
            <source>Down</source>
            <translation>縦</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>大きさ</translation>
        </message>
        <message>
            <source>Turn</source>
            <translation>傾き</translation>
        </message>
        <message>
            <source>Show the &amp;lines</source>
            <translation>線を表示(&amp;L)</translation>
        </message>
        <message>
            <source>&amp;Reset to what was found</source>
            <translation>自動検出の位置に戻す(&amp;R)</translation>
        </message>
    </context>
    <context>
        <name>Edits</name>
        <message>
            <source>Choose a reference</source>
            <translation>参考写真の選択</translation>
        </message>
        <message>
            <source>Restore without a good photo</source>
            <translation>参考写真なしで修復</translation>
        </message>
        <message>
            <source>Adjust a crop</source>
            <translation>切り抜きの調整</translation>
        </message>
        <message>
            <source>Adjust a face</source>
            <translation>顔の枠の調整</translation>
        </message>
        <message>
            <source>Leave a face alone</source>
            <translation>顔を修復から外す</translation>
        </message>
        <message>
            <source>Bring a face back</source>
            <translation>顔を修復に戻す</translation>
        </message>
        <message>
            <source>Draw a face</source>
            <translation>顔の枠を描く</translation>
        </message>
        <message>
            <source>Change the strength</source>
            <translation>強さの変更</translation>
        </message>
        <message>
            <source>Use the restored face anyway</source>
            <translation>修復した顔を使う</translation>
        </message>
        <message>
            <source>Keep the original face</source>
            <translation>元の顔のままにする</translation>
        </message>
        <message>
            <source>Leave the face alone</source>
            <translation>顔を修復から外す</translation>
        </message>
        <message>
            <source>Restore the face after all</source>
            <translation>顔を修復に戻す</translation>
        </message>
        <message>
            <source>Choose the good photo</source>
            <translation>参考写真の選択</translation>
        </message>
        <message>
            <source>Change how the good photo is chosen</source>
            <translation>参考写真の選び方の変更</translation>
        </message>
        <message>
            <source>Use the good photo for the same person</source>
            <translation>同じ人の顔にも参考写真を使う</translation>
        </message>
        <message>
            <source>Open photos</source>
            <translation>写真を開く</translation>
        </message>
        <message>
            <source>Remove photos</source>
            <translation>写真を一覧から外す</translation>
        </message>
    </context>
    <context>
        <name>EmptyLibrary</name>
        <message>
            <source>Looking through your good photos</source>
            <translation>参考写真を調べています</translation>
        </message>
        <message>
            <source>No faces in your folder of good photos</source>
            <translation>参考写真のフォルダーに顔が見つかりません</translation>
        </message>
        <message>
            <source>Choose another folder with sharp photos of the people in your old ones, or drop a good photo here.</source>
            <translation>古い写真の人がはっきり写った写真の入った別のフォルダーを選ぶか、参考写真をここにドロップしてください。</translation>
        </message>
        <message>
            <source>Show the program who it is</source>
            <translation>誰の顔か教えてください</translation>
        </message>
        <message>
            <source>Choose a folder with good, sharp photos of your family. For every face the program then proposes the best photo of the same person. The photos are only read; nothing leaves this computer.</source>
            <translation>ご家族がはっきり写った写真のフォルダーを選んでください。それぞれの顔に、同じ人の最もよい写真をご提案します。写真は読み取るだけで、このパソコンの外に出ることはありません。</translation>
        </message>
        <message>
            <source>Folder of good photos…</source>
            <translation>参考写真のフォルダー…</translation>
        </message>
        <message>
            <source>or choose a single photo…</source>
            <translation>または写真を1枚選ぶ…</translation>
        </message>
        <message>
            <source>You can go on working meanwhile.</source>
            <translation>その間も作業を続けられます。</translation>
        </message>
        <message numerus="yes">
            <source>{done} of %n photo(s). You can go on working meanwhile.</source>
            <translation>
                <numerusform>%n枚中{done}枚。その間も作業を続けられます。</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ExportDialog</name>
        <message>
            <source>Restored</source>
            <comment>name of a folder</comment>
            <translation>修復済み</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>書き出し</translation>
        </message>
        <message>
            <source>Photos</source>
            <translation>写真</translation>
        </message>
        <message>
            <source>&amp;Format</source>
            <translation>形式(&amp;F)</translation>
        </message>
        <message>
            <source>Quality</source>
            <translation>画質</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>サイズ</translation>
        </message>
        <message>
            <source>&amp;Name</source>
            <translation>名前(&amp;N)</translation>
        </message>
        <message>
            <source>Where to</source>
            <translation>保存先</translation>
        </message>
        <message>
            <source>&amp;Existing files</source>
            <translation>既存のファイル(&amp;E)</translation>
        </message>
        <message>
            <source>Also copy photos in which nothing was restored</source>
            <translation>修復した顔がない写真もコピーする</translation>
        </message>
        <message>
            <source>Like the original</source>
            <translation>元の写真と同じ</translation>
        </message>
        <message>
            <source>JPEG: small, for everybody</source>
            <translation>JPEG：小さいサイズ、どこでも開けます</translation>
        </message>
        <message>
            <source>PNG: keeps every pixel</source>
            <translation>PNG：画質を落とさず保存</translation>
        </message>
        <message>
            <source>TIFF: keeps every pixel, for archives</source>
            <translation>TIFF：画質を落とさず保存、保管向け</translation>
        </message>
        <message>
            <source>WebP: small, for the web</source>
            <translation>WebP：小さいサイズ、ウェブ向け</translation>
        </message>
        <message>
            <source>HEIC: small, for phones</source>
            <translation>HEIC：小さいサイズ、スマートフォン向け</translation>
        </message>
        <message>
            <source>AVIF: very small, for new devices</source>
            <translation>AVIF：とても小さいサイズ、新しい機器向け</translation>
        </message>
        <message>
            <source>Quality in percent</source>
            <translation>画質（%）</translation>
        </message>
        <message>
            <source>Shrink the longer side to</source>
            <translation>長辺をこの大きさに縮小</translation>
        </message>
        <message>
            <source> px</source>
            <translation> px</translation>
        </message>
        <message>
            <source>Longer side in pixels</source>
            <translation>長辺のピクセル数</translation>
        </message>
        <message>
            <source>In a folder “Restored” beside each original</source>
            <translation>元の写真と同じ場所の「修復済み」フォルダー</translation>
        </message>
        <message>
            <source>In this folder:</source>
            <translation>次のフォルダー：</translation>
        </message>
        <message>
            <source>Folder</source>
            <translation>フォルダー</translation>
        </message>
        <message>
            <source>Choose a folder</source>
            <translation>フォルダーを選ぶ</translation>
        </message>
        <message>
            <source>Choose…</source>
            <translation>選ぶ…</translation>
        </message>
        <message>
            <source>Add a number to the name</source>
            <translation>名前に番号を付ける</translation>
        </message>
        <message>
            <source>Leave them, and skip the photo</source>
            <translation>そのまま残し、写真をスキップする</translation>
        </message>
        <message>
            <source>Replace them (never the originals)</source>
            <translation>置き換える（元の写真は置き換えません）</translation>
        </message>
        <message>
            <source>This photo: {name}</source>
            <translation>この写真：{name}</translation>
        </message>
        <message numerus="yes">
            <source>The %n selected photo(s)</source>
            <translation>
                <numerusform>選択した写真%n枚</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>All %n open photo(s)</source>
            <translation>
                <numerusform>開いている写真%n枚すべて</numerusform>
            </translation>
        </message>
        <message>
            <source>undated</source>
            <translation>日付なし</translation>
        </message>
        <message numerus="yes">
            <source>Export %n photo(s)</source>
            <translation>
                <numerusform>写真%n枚を書き出す</numerusform>
            </translation>
        </message>
        <message>
            <source>Choose where to export</source>
            <translation>書き出し先を選ぶ</translation>
        </message>
    </context>
    <context>
        <name>ExportProgressPanel</name>
        <message>
            <source>Progress of the export</source>
            <translation>書き出しの進行状況</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>キャンセル</translation>
        </message>
        <message>
            <source>Files that are written already stay</source>
            <translation>すでに書き出したファイルは残ります</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>もう一度試す</translation>
        </message>
        <message>
            <source>Skip this photo</source>
            <translation>この写真をスキップ</translation>
        </message>
        <message>
            <source>Show in folder</source>
            <translation>フォルダーで表示</translation>
        </message>
        <message>
            <source>Details…</source>
            <translation>詳細…</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>閉じる</translation>
        </message>
        <message>
            <source>Continue</source>
            <translation>再開</translation>
        </message>
        <message>
            <source>Pause</source>
            <translation>一時停止</translation>
        </message>
        <message>
            <source>Export paused at {done} of {total}</source>
            <translation>書き出しを一時停止中：{done} / {total}</translation>
        </message>
        <message>
            <source>Pausing after this photo: {done} of {total}</source>
            <translation>この写真のあとで一時停止します：{done} / {total}</translation>
        </message>
        <message>
            <source>Stopping the export…</source>
            <translation>書き出しを中止しています…</translation>
        </message>
        <message>
            <source>Exporting: {done} of {total}</source>
            <translation>書き出し中：{done} / {total}</translation>
        </message>
        <message>
            <source>{rate} photos a minute, {left} left</source>
            <translation>1分あたり{rate}枚、残り{left}</translation>
        </message>
        <message numerus="yes">
            <source>“{name}” was not exported, nor were %n other(s). {reason}</source>
            <translation>
                <numerusform>「{name}」とほか%n枚を書き出せませんでした。{reason}</numerusform>
            </translation>
        </message>
        <message>
            <source>“{name}” was not exported. {reason}</source>
            <translation>「{name}」を書き出せませんでした。{reason}</translation>
        </message>
    </context>
    <context>
        <name>ExportSummaryDialog</name>
        <message>
            <source>Export</source>
            <translation>書き出し</translation>
        </message>
        <message>
            <source>{size} in {time}</source>
            <translation>{size}（所要時間 {time}）</translation>
        </message>
        <message>
            <source>Photo</source>
            <translation>写真</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>理由</translation>
        </message>
        <message>
            <source>Photos that were not exported</source>
            <translation>書き出せなかった写真</translation>
        </message>
        <message>
            <source>Show in folder</source>
            <translation>フォルダーで表示</translation>
        </message>
        <message>
            <source>Copy report</source>
            <translation>結果をコピー</translation>
        </message>
        <message>
            <source>Copied</source>
            <translation>コピーしました</translation>
        </message>
    </context>
    <context>
        <name>FaceMenu</name>
        <message>
            <source>Adjust the box</source>
            <translation>枠を調整</translation>
        </message>
        <message>
            <source>Adjust the crop…</source>
            <translation>切り抜きを調整…</translation>
        </message>
        <message>
            <source>Put the box back</source>
            <translation>枠を元の位置に戻す</translation>
        </message>
        <message>
            <source>This is a face</source>
            <translation>これは顔です</translation>
        </message>
        <message>
            <source>This is no face</source>
            <translation>これは顔ではありません</translation>
        </message>
        <message>
            <source>Restore this face after all</source>
            <translation>やはりこの顔を修復する</translation>
        </message>
        <message>
            <source>Leave this face alone</source>
            <translation>この顔は修復しない</translation>
        </message>
        <message>
            <source>Draw a box around a face</source>
            <translation>顔を枠で囲む</translation>
        </message>
        <message>
            <source>Show face boxes</source>
            <translation>顔の枠を表示</translation>
        </message>
    </context>
    <context>
        <name>FaceOverlay</name>
        <message>
            <source>Is this a face?</source>
            <translation>これは顔ですか？</translation>
        </message>
        <message>
            <source>Left alone</source>
            <translation>修復しない</translation>
        </message>
        <message>
            <source>Needs a good photo</source>
            <translation>参考写真が必要</translation>
        </message>
        <message>
            <source>Ready</source>
            <translation>準備完了</translation>
        </message>
        <message>
            <source>Restoring</source>
            <translation>修復中</translation>
        </message>
        <message>
            <source>Restored</source>
            <translation>修復済み</translation>
        </message>
        <message>
            <source>Kept as it was</source>
            <translation>元のまま</translation>
        </message>
        <message>
            <source>Could not be restored</source>
            <translation>修復できませんでした</translation>
        </message>
        <message>
            <source>Looking closer…</source>
            <translation>詳しく調べています…</translation>
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
            <translation>元の顔を残す</translation>
        </message>
        <message>
            <source>Use it anyway</source>
            <translation>それでも使う</translation>
        </message>
        <message>
            <source>Strength for all faces of this photo</source>
            <translation>強さをこの写真のすべての顔に適用</translation>
        </message>
        <message>
            <source>Edit crop…</source>
            <translation>切り抜きを編集…</translation>
        </message>
        <message>
            <source>Move, turn and scale what is taken for the face</source>
            <translation>顔とみなす範囲を移動・回転・拡大・縮小します</translation>
        </message>
        <message>
            <source>Leave alone</source>
            <translation>修復しない</translation>
        </message>
        <message>
            <source>This face stays as it is</source>
            <translation>この顔は元のまま残ります</translation>
        </message>
        <message>
            <source>Face {number} of {count}</source>
            <translation>顔 {number} / {count}</translation>
        </message>
        <message>
            <source>The face</source>
            <translation>顔</translation>
        </message>
        <message>
            <source>No face selected</source>
            <translation>顔が選択されていません</translation>
        </message>
        <message>
            <source>Click a face in the photo.</source>
            <translation>写真の中の顔をクリックしてください。</translation>
        </message>
        <message>
            <source>No face found. Draw a box around it.</source>
            <translation>顔が見つかりません。顔を枠で囲んでください。</translation>
        </message>
        <message>
            <source>What the restored face would be:</source>
            <translation>修復した場合の顔：</translation>
        </message>
        <message>
            <source>Before {before}, after {after}. {change}</source>
            <translation>修復前 {before}、修復後 {after}。{change}</translation>
        </message>
        <message>
            <source>{share} of the detail is lent by the good photo.</source>
            <translation>細部の {share} は良い写真から借りています。</translation>
        </message>
        <message>
            <source>You use the restored face although it looks less like the person. Compare before you export.</source>
            <translation>本人に似なくなっていますが、修復した顔を使います。書き出す前に見比べてください。</translation>
        </message>
        <message>
            <source>This face stays as it is.</source>
            <translation>この顔は元のまま残ります。</translation>
        </message>
        <message>
            <source>Restore it after all</source>
            <translation>やはり修復する</translation>
        </message>
        <message>
            <source>The program is not sure that this is a face.</source>
            <translation>顔かどうかはっきりしません。</translation>
        </message>
        <message>
            <source>It is a face</source>
            <translation>顔です</translation>
        </message>
        <message>
            <source>Restored without a good photo ({reason}). Check that it still looks like the person.</source>
            <translation>参考写真なしで修復しました（{reason}）。本人に似ているか確認してください。</translation>
        </message>
        <message>
            <source>Restored without a good photo. Check that it still looks like the person.</source>
            <translation>参考写真なしで修復しました。本人に似ているか確認してください。</translation>
        </message>
        <message>
            <source>No good photo is ticked. Tick one below, or choose “None”.</source>
            <translation>参考写真にチェックが付いていません。下の写真にチェックを付けるか、「なし」を選んでください。</translation>
        </message>
        <message>
            <source>Looking for a good photo of this person…</source>
            <translation>この人の参考写真を探しています…</translation>
        </message>
        <message>
            <source>No good photo yet. Choose the folder of good photos below, or drop one here.</source>
            <translation>まだ参考写真がありません。下で参考写真のフォルダーを選ぶか、参考写真をここにドロップしてください。</translation>
        </message>
        <message>
            <source>{reason}. Choose one below, or restore without.</source>
            <translation>{reason}。下で参考写真を選ぶか、参考写真なしで修復してください。</translation>
        </message>
        <message>
            <source>Will be restored without a good photo.</source>
            <translation>参考写真なしで修復します。</translation>
        </message>
        <message numerus="yes">
            <source>Will be restored with the %n photo(s) that you chose.</source>
            <translation>
                <numerusform>選んだ%n枚の写真を使って修復します。</numerusform>
            </translation>
        </message>
        <message>
            <source>Will be restored with the photo that the program suggests.</source>
            <translation>おすすめの写真を使って修復します。</translation>
        </message>
    </context>
    <context>
        <name>FoldersControl</name>
        <message>
            <source>{folder} (not connected)</source>
            <translation>{folder}（未接続）</translation>
        </message>
        <message>
            <source>Add…</source>
            <translation>追加…</translation>
        </message>
        <message>
            <source>Take off</source>
            <translation>外す</translation>
        </message>
    </context>
    <context>
        <name>Hint</name>
        <message>
            <source>Try again</source>
            <translation>もう一度試す</translation>
        </message>
    </context>
    <context>
        <name>IdentityScale</name>
        <message>
            <source>Likeness before {before}, after {after}</source>
            <translation>似ている度合い：修復前 {before}、修復後 {after}</translation>
        </message>
    </context>
    <context>
        <name>IdentityWords</name>
        <message>
            <source>Still the same person: {likeness}</source>
            <translation>同じ人のままです：{likeness}</translation>
        </message>
        <message>
            <source>Probably the same person: {likeness}</source>
            <translation>おそらく同じ人です：{likeness}</translation>
        </message>
        <message>
            <source>Hard to say whether it is the same person: {likeness}</source>
            <translation>同じ人かどうか判断できません：{likeness}</translation>
        </message>
        <message>
            <source>Looks like another person: {likeness}</source>
            <translation>別の人のように見えます：{likeness}</translation>
        </message>
        <message>
            <source>More like the good photos than before</source>
            <translation>前より参考写真に似ています</translation>
        </message>
        <message>
            <source>Less like the good photos than before</source>
            <translation>前ほど参考写真に似ていません</translation>
        </message>
        <message>
            <source>As like the good photos as before</source>
            <translation>参考写真に似ている度合いは前と同じです</translation>
        </message>
        <message>
            <source>Very likely the same person</source>
            <translation>ほぼ確実に同じ人</translation>
        </message>
        <message>
            <source>Probably the same person</source>
            <translation>おそらく同じ人</translation>
        </message>
        <message>
            <source>Perhaps the same person</source>
            <translation>同じ人かもしれません</translation>
        </message>
        <message>
            <source>Looks like another person</source>
            <translation>別の人のようです</translation>
        </message>
        <message>
            <source>sharp</source>
            <translation>くっきり</translation>
        </message>
        <message>
            <source>slightly soft</source>
            <translation>ややぼやけ</translation>
        </message>
        <message>
            <source>soft</source>
            <translation>ぼやけ</translation>
        </message>
        <message>
            <source>looks right</source>
            <translation>右向き</translation>
        </message>
        <message>
            <source>looks left</source>
            <translation>左向き</translation>
        </message>
        <message>
            <source>looks up</source>
            <translation>上向き</translation>
        </message>
        <message>
            <source>looks down</source>
            <translation>下向き</translation>
        </message>
        <message>
            <source>looks ahead</source>
            <translation>正面</translation>
        </message>
        <message>
            <source>{size} px</source>
            <translation>{size} px</translation>
        </message>
        <message>
            <source>Photo from {year}, likeness {likeness}, {sharpness}, {pose}</source>
            <translation>{year}年の写真、似ている度合い {likeness}、{sharpness}、{pose}</translation>
        </message>
        <message>
            <source>Photo, likeness {likeness}, {sharpness}, {pose}</source>
            <translation>写真、似ている度合い {likeness}、{sharpness}、{pose}</translation>
        </message>
    </context>
    <context>
        <name>JobDetail</name>
        <message>
            <source>Progress of the album</source>
            <translation>アルバムの進行状況</translation>
        </message>
        <message>
            <source>&amp;Start</source>
            <translation>開始(&amp;S)</translation>
        </message>
        <message>
            <source>Try a&amp;gain</source>
            <translation>もう一度試す(&amp;G)</translation>
        </message>
        <message>
            <source>&amp;Look through</source>
            <translation>確認する(&amp;L)</translation>
        </message>
        <message>
            <source>&amp;Pause</source>
            <translation>一時停止(&amp;P)</translation>
        </message>
        <message>
            <source>&amp;Cancel…</source>
            <translation>キャンセル(&amp;C)…</translation>
        </message>
        <message>
            <source>Copies that are written already stay</source>
            <translation>すでに書き出したコピーは残ります</translation>
        </message>
        <message>
            <source>Contact s&amp;heet…</source>
            <translation>比較一覧(&amp;H)…</translation>
        </message>
        <message>
            <source>Writes one page with before, after and good photo of each</source>
            <translation>それぞれの修復前、修復後、参考写真を1ページにまとめます</translation>
        </message>
        <message>
            <source>Show the &amp;folder</source>
            <translation>フォルダーを表示(&amp;F)</translation>
        </message>
        <message>
            <source>Opens the folder with the copies</source>
            <translation>コピーのフォルダーを開きます</translation>
        </message>
        <message>
            <source>Take the album out of this list; its copies stay</source>
            <translation>アルバムを一覧から外します。コピーは残ります</translation>
        </message>
        <message>
            <source>Take out of the list</source>
            <translation>一覧から外す</translation>
        </message>
        <message>
            <source>Passed over:</source>
            <translation>対象外：</translation>
        </message>
        <message>
            <source>Copies go to {folder}</source>
            <translation>コピーの保存先：{folder}</translation>
        </message>
        <message>
            <source>The notes about this album’s progress are damaged. Start the album anew; finished copies are recognised.</source>
            <translation>このアルバムの進行状況の記録が壊れています。アルバムをもう一度始めてください。完成したコピーはそのまま認識されます。</translation>
        </message>
        <message>
            <source>Stopped by itself: {reason}</source>
            <translation>自動的に停止しました：{reason}</translation>
        </message>
        <message>
            <source>Another window or command is working on this album. It can be changed here when that has ended.</source>
            <translation>別のウィンドウまたはコマンドがこのアルバムを処理しています。終わるとここで変更できます。</translation>
        </message>
        <message>
            <source>&amp;Go on</source>
            <translation>再開(&amp;G)</translation>
        </message>
        <message numerus="yes">
            <source>Try %n failed a&amp;gain</source>
            <translation>
                <numerusform>失敗した%n枚をもう一度試す(&amp;G)</numerusform>
            </translation>
        </message>
        <message>
            <source>&amp;Look through ({count})</source>
            <translation>確認する（{count}）(&amp;L)</translation>
        </message>
        <message>
            <source>Cancel this album?</source>
            <translation>このアルバムをキャンセルしますか？</translation>
        </message>
        <message>
            <source>Copies that are written stay. What was not done can be started again later.</source>
            <translation>書き出したコピーは残ります。終わっていない分は、あとでまた始められます。</translation>
        </message>
        <message>
            <source>Cancel the album</source>
            <translation>アルバムをキャンセル</translation>
        </message>
        <message>
            <source>Take this album out of the list?</source>
            <translation>このアルバムを一覧から外しますか？</translation>
        </message>
        <message>
            <source>Copies and originals stay. Only the notes about the album are deleted: what was restored, what failed, what you said of it.</source>
            <translation>コピーと元の写真は残ります。削除するのは、このアルバムの記録（修復したもの、失敗したもの、あなたの評価）だけです。</translation>
        </message>
        <message>
            <source>Take out</source>
            <translation>外す</translation>
        </message>
    </context>
    <context>
        <name>JobPhotosModel</name>
        <message>
            <source>Photo</source>
            <translation>写真</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状態</translation>
        </message>
        <message>
            <source>What became of it</source>
            <translation>結果</translation>
        </message>
    </context>
    <context>
        <name>JobPhotosView</name>
        <message>
            <source>&amp;Show</source>
            <translation>表示(&amp;S)</translation>
        </message>
        <message>
            <source>All photos</source>
            <translation>すべての写真</translation>
        </message>
        <message>
            <source>Failed</source>
            <translation>失敗</translation>
        </message>
        <message>
            <source>Doubtful</source>
            <translation>要確認</translation>
        </message>
        <message>
            <source>Restored</source>
            <translation>修復済み</translation>
        </message>
        <message>
            <source>Left as they were</source>
            <translation>元のまま</translation>
        </message>
        <message>
            <source>To do</source>
            <translation>未処理</translation>
        </message>
        <message>
            <source>Left out</source>
            <translation>除外</translation>
        </message>
        <message>
            <source>Photos of the album</source>
            <translation>アルバムの写真</translation>
        </message>
        <message>
            <source>&amp;Look at before and after</source>
            <translation>修復前と修復後を見る(&amp;L)</translation>
        </message>
        <message>
            <source>Try a&amp;gain</source>
            <translation>もう一度試す(&amp;G)</translation>
        </message>
        <message>
            <source>Restore &amp;next</source>
            <translation>次に修復する(&amp;N)</translation>
        </message>
        <message>
            <source>Leave &amp;out</source>
            <translation>除外する(&amp;O)</translation>
        </message>
        <message>
            <source>Show the &amp;copy in its folder</source>
            <translation>コピーをフォルダーで表示(&amp;C)</translation>
        </message>
        <message>
            <source>Show the &amp;original in its folder</source>
            <translation>元の写真をフォルダーで表示(&amp;O)</translation>
        </message>
    </context>
    <context>
        <name>LibrarySection</name>
        <message>
            <source>Stop</source>
            <translation>中止</translation>
        </message>
        <message>
            <source>Look for new photos now</source>
            <translation>新しい写真を今すぐ探す</translation>
        </message>
        <message>
            <source>No folder was chosen yet.</source>
            <translation>まだフォルダーが選ばれていません。</translation>
        </message>
        <message>
            <source>Looking through photos: {done} of {total}</source>
            <translation>写真を調べています：{done} / {total}</translation>
        </message>
        <message>
            <source>Looking through photos…</source>
            <translation>写真を調べています…</translation>
        </message>
        <message>
            <source>{photos} photos with {faces} faces.</source>
            <translation>写真{photos}枚、顔{faces}個。</translation>
        </message>
        <message numerus="yes">
            <source>%n photo(s) could not be read.</source>
            <translation>
                <numerusform>%n枚の写真を読み込めませんでした。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n folder(s) cannot be reached.</source>
            <translation>
                <numerusform>%n個のフォルダーを開けません。</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>MainWindow</name>
        <message>
            <source>Photos</source>
            <translation>写真</translation>
        </message>
        <message>
            <source>Let go to restore as an album</source>
            <translation>離すとアルバムとして修復します</translation>
        </message>
        <message>
            <source>Let go to open</source>
            <translation>離すと開きます</translation>
        </message>
        <message>
            <source>Albums – ENTED Desktop</source>
            <translation>アルバム – ENTED Desktop</translation>
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
            <translation>モデル</translation>
        </message>
        <message>
            <source>About this model</source>
            <translation>このモデルについて</translation>
        </message>
        <message>
            <source>Use this model</source>
            <translation>このモデルを使う</translation>
        </message>
        <message>
            <source>Check all models</source>
            <translation>すべてのモデルを確認</translation>
        </message>
        <message>
            <source>{model} – in use</source>
            <translation>{model}（使用中）</translation>
        </message>
        <message>
            <source>Looking for models…</source>
            <translation>モデルを探しています…</translation>
        </message>
        <message>
            <source>No model is installed.</source>
            <translation>モデルがインストールされていません。</translation>
        </message>
        <message>
            <source>The file is whole.</source>
            <translation>ファイルに問題はありません。</translation>
        </message>
        <message>
            <source>Not checked yet.</source>
            <translation>まだ確認していません。</translation>
        </message>
        <message>
            <source>{size}, licence {license}. {state}</source>
            <translation>{size}、ライセンス：{license}。{state}</translation>
        </message>
    </context>
    <context>
        <name>NameEdit</name>
        <message>
            <source>Example: {name}</source>
            <translation>例：{name}</translation>
        </message>
        <message>
            <source>Name of the files</source>
            <translation>ファイルの名前</translation>
        </message>
        <message>
            <source>Insert</source>
            <translation>挿入</translation>
        </message>
        <message>
            <source>Insert something that differs from photo to photo</source>
            <translation>写真ごとに変わる項目を挿入します</translation>
        </message>
        <message>
            <source>Name of the original</source>
            <translation>元の写真の名前</translation>
        </message>
        <message>
            <source>Number in this export</source>
            <translation>書き出しの通し番号</translation>
        </message>
        <message>
            <source>Date taken</source>
            <translation>撮影日</translation>
        </message>
        <message>
            <source>Ending of the file</source>
            <translation>ファイルの拡張子</translation>
        </message>
        <message>
            <source>Folder of the original</source>
            <translation>元の写真のフォルダー</translation>
        </message>
        <message>
            <source>Width in pixels</source>
            <translation>幅（ピクセル）</translation>
        </message>
        <message>
            <source>Height in pixels</source>
            <translation>高さ（ピクセル）</translation>
        </message>
        <message>
            <source>What was done</source>
            <translation>修復の結果</translation>
        </message>
        <message>
            <source>Person, by the folder of the good photo</source>
            <translation>人物（良い写真のフォルダーによる）</translation>
        </message>
        <message>
            <source>Write a name, or insert the name of the original.</source>
            <translation>名前を入力するか、元の写真の名前を挿入してください。</translation>
        </message>
        <message>
            <source>“{token}” means nothing here. Choose from the menu “Insert”.</source>
            <translation>「{token}」は使えません。「挿入」メニューから選んでください。</translation>
        </message>
        <message>
            <source>One of the braces { } has no partner.</source>
            <translation>かっこ { } の片方がありません。</translation>
        </message>
        <message>
            <source>A file name cannot contain {characters}</source>
            <translation>ファイル名に使えない文字があります：{characters}</translation>
        </message>
        <message>
            <source>Windows keeps the name “{name}” for itself. Add something to it.</source>
            <translation>「{name}」は Windows が使う名前です。何か文字を付け加えてください。</translation>
        </message>
        <message>
            <source>A file name cannot end with a dot or a space.</source>
            <translation>ファイル名の最後にピリオドや空白は使えません。</translation>
        </message>
        <message>
            <source>The name is too long.</source>
            <translation>名前が長すぎます。</translation>
        </message>
        <message>
            <source>Every photo would get the same name, so numbers are added.</source>
            <translation>すべての写真が同じ名前になるため、番号を付けます。</translation>
        </message>
    </context>
    <context>
        <name>NoticeBar</name>
        <message>
            <source>Details</source>
            <translation>詳細</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>閉じる</translation>
        </message>
        <message>
            <source>Close this message</source>
            <translation>このメッセージを閉じる</translation>
        </message>
    </context>
    <context>
        <name>OwnPhotos</name>
        <message>
            <source>This is the photo itself. Choose another one of the same person.</source>
            <translation>これは修復する写真そのものです。同じ人の別の写真を選んでください。</translation>
        </message>
        <message>
            <source>No face found in “{file}”. Choose a photo that shows the face.</source>
            <translation>「{file}」に顔が見つかりません。顔が写っている写真を選んでください。</translation>
        </message>
        <message>
            <source>“{file}” cannot be used. {reason}</source>
            <translation>「{file}」は使えません。{reason}</translation>
        </message>
    </context>
    <context>
        <name>PathList</name>
        <message>
            <source>Add a folder…</source>
            <translation>フォルダーを追加…</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>外す</translation>
        </message>
    </context>
    <context>
        <name>PhotoListModel</name>
        <message>
            <source>{name}, {state}</source>
            <translation>{name}、{state}</translation>
        </message>
        <message>
            <source>{width} × {height} pixels</source>
            <translation>{width} × {height} ピクセル</translation>
        </message>
    </context>
    <context>
        <name>PhotoStrip</name>
        <message numerus="yes">
            <source>%n photo(s) taken off the list. The files stay.</source>
            <translation>
                <numerusform>写真%n枚を一覧から外しました。ファイルは残っています。</numerusform>
            </translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>元に戻す</translation>
        </message>
        <message numerus="yes">
            <source>%n photo(s)</source>
            <translation>
                <numerusform>写真%n枚</numerusform>
            </translation>
        </message>
        <message>
            <source>{shown} of {total}</source>
            <translation>{total}枚中{shown}枚</translation>
        </message>
        <message>
            <source>No photo like that is open.</source>
            <translation>該当する写真は開かれていません。</translation>
        </message>
        <message>
            <source>Restore</source>
            <translation>修復</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>書き出し…</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>もう一度試す</translation>
        </message>
        <message>
            <source>Show in folder</source>
            <translation>フォルダーで表示</translation>
        </message>
        <message>
            <source>Take off the list</source>
            <translation>一覧から外す</translation>
        </message>
        <message>
            <source>The files stay where they are.</source>
            <translation>ファイルは元の場所に残ります。</translation>
        </message>
        <message>
            <source>Photos</source>
            <translation>写真</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>検索</translation>
        </message>
        <message>
            <source>Search the photos by file name</source>
            <translation>ファイル名で写真を検索</translation>
        </message>
        <message>
            <source>Show photos in this state</source>
            <translation>この状態の写真を表示</translation>
        </message>
        <message>
            <source>Sort the photos</source>
            <translation>写真の並べ替え</translation>
        </message>
        <message>
            <source>As opened</source>
            <translation>開いた順</translation>
        </message>
        <message>
            <source>By name</source>
            <translation>名前順</translation>
        </message>
        <message>
            <source>By date</source>
            <translation>日付順</translation>
        </message>
        <message>
            <source>By state</source>
            <translation>状態順</translation>
        </message>
        <message>
            <source>All photos</source>
            <translation>すべての写真</translation>
        </message>
    </context>
    <context>
        <name>PhotoView</name>
        <message>
            <source>Photo</source>
            <translation>写真</translation>
        </message>
        <message>
            <source>No photo is shown.</source>
            <translation>写真は表示されていません。</translation>
        </message>
        <message>
            <source>Photo {name}</source>
            <translation>写真 {name}</translation>
        </message>
        <message numerus="yes">
            <source>%n face(s)</source>
            <translation>
                <numerusform>顔%n個</numerusform>
            </translation>
        </message>
        <message>
            <source>Face {number} of {count}: {state}</source>
            <translation>顔 {number} / {count}：{state}</translation>
        </message>
    </context>
    <context>
        <name>PlanWords</name>
        <message>
            <source>Nothing was restored in these photos yet, so nothing is exported.</source>
            <translation>これらの写真にはまだ修復した顔がないため、何も書き出しません。</translation>
        </message>
        <message numerus="yes">
            <source>%n photo(s) are skipped: nothing was restored in them.</source>
            <translation>
                <numerusform>写真%n枚は、修復した顔がないためスキップします。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n photo(s) are copied without a restored face.</source>
            <translation>
                <numerusform>写真%n枚は、修復した顔がないままコピーします。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n copy(s) get a number, because their name is that of an original. Originals are never replaced.</source>
            <translation>
                <numerusform>コピー%n枚は、元の写真と同じ名前になるため番号を付けます。元の写真は決して置き換えません。</numerusform>
            </translation>
        </message>
        <message>
            <source>Photos are being restored right now; they are exported as they are.</source>
            <translation>修復中の写真があります。今の状態のまま書き出します。</translation>
        </message>
        <message>
            <source>The folder “{folder}” cannot be written to. Choose another one.</source>
            <translation>フォルダー「{folder}」に書き込めません。別のフォルダーを選んでください。</translation>
        </message>
        <message>
            <source>The disk may be too small: about {need} are needed, {free} are free.</source>
            <translation>ディスクの空きが足りないかもしれません。約 {need} 必要ですが、空きは {free} です。</translation>
        </message>
    </context>
    <context>
        <name>Program</name>
        <message>
            <source>What was open last time could not be read. The file was kept as {name}.</source>
            <translation>前回開いていた内容を読み込めませんでした。ファイルは {name} として残してあります。</translation>
        </message>
    </context>
    <context>
        <name>QueuePage</name>
        <message>
            <source>Albums</source>
            <translation>アルバム</translation>
        </message>
        <message>
            <source>Back to the &amp;photos</source>
            <translation>写真に戻る(&amp;P)</translation>
        </message>
        <message>
            <source>Restore a whole &amp;album…</source>
            <translation>アルバム全体を修復(&amp;A)…</translation>
        </message>
        <message>
            <source>Restore this album earlier</source>
            <translation>このアルバムの順番を早める</translation>
        </message>
        <message>
            <source>Restore this album later</source>
            <translation>このアルバムの順番を遅らせる</translation>
        </message>
        <message>
            <source>No album yet</source>
            <translation>まだアルバムがありません</translation>
        </message>
        <message>
            <source>Looking for albums…</source>
            <translation>アルバムを探しています…</translation>
        </message>
        <message>
            <source>Drop a folder here, or choose one. All its photos are restored into a folder of copies. However long it takes, it can be paused at any time, and it goes on where it was.</source>
            <translation>フォルダーをここにドロップするか、選んでください。中の写真をすべて修復し、コピーを1つのフォルダーに保存します。どれだけ時間がかかっても、いつでも一時停止でき、続きから再開できます。</translation>
        </message>
    </context>
    <context>
        <name>RedoDialog</name>
        <message>
            <source>Redo</source>
            <translation>もう一度修復</translation>
        </message>
        <message>
            <source>Restore “{name}” again:</source>
            <translation>「{name}」をもう一度修復：</translation>
        </message>
        <message>
            <source>Restore again</source>
            <translation>もう一度修復</translation>
        </message>
        <message>
            <source>Change a good photo</source>
            <translation>参考写真の変更</translation>
        </message>
        <message numerus="yes">
            <source>“{name}” has helped to restore %n photo(s) of this album. They are restored again, nothing else changes:</source>
            <translation>
                <numerusform>「{name}」は、このアルバムの写真%n枚の修復に使われました。それらの写真をもう一度修復します。ほかは何も変わりません：</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Restore %n photo(s) again</source>
            <translation>
                <numerusform>写真%n枚をもう一度修復</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ReferenceCards</name>
        <message>
            <source>{photo}; suggested</source>
            <translation>{photo}、おすすめ</translation>
        </message>
        <message>
            <source>{photo}; looks like another person</source>
            <translation>{photo}、別の人のようです</translation>
        </message>
    </context>
    <context>
        <name>ReferenceChoice</name>
        <message>
            <source>With the &amp;same good photos</source>
            <translation>同じ参考写真を使う(&amp;S)</translation>
        </message>
        <message>
            <source>With &amp;another good photo:</source>
            <translation>別の参考写真を使う(&amp;A)：</translation>
        </message>
        <message>
            <source>&amp;Without a good photo</source>
            <translation>参考写真なし(&amp;W)</translation>
        </message>
        <message>
            <source>The other good photo</source>
            <translation>別の参考写真</translation>
        </message>
        <message>
            <source>Choose a photo, or drop it here</source>
            <translation>写真を選ぶか、ここにドロップ</translation>
        </message>
        <message>
            <source>&amp;Choose…</source>
            <translation>選ぶ(&amp;C)…</translation>
        </message>
        <message>
            <source>Choose a good photo</source>
            <translation>参考写真を選ぶ</translation>
        </message>
        <message>
            <source>Photos ({patterns})</source>
            <translation>写真 ({patterns})</translation>
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
            <translation>似ている度合い {likeness}</translation>
        </message>
        <message>
            <source>{date} · {file}</source>
            <translation>{date} · {file}</translation>
        </message>
        <message>
            <source>Suggested: {reason}</source>
            <translation>おすすめ：{reason}</translation>
        </message>
    </context>
    <context>
        <name>ReferencePicker</name>
        <message>
            <source>Good photo of this person</source>
            <translation>この人の参考写真</translation>
        </message>
        <message>
            <source>Automatic</source>
            <translation>自動</translation>
        </message>
        <message>
            <source>The program takes the likeliest photo of the same person</source>
            <translation>同じ人と思われる写真をアプリが選びます</translation>
        </message>
        <message>
            <source>Chosen</source>
            <translation>自分で選ぶ</translation>
        </message>
        <message>
            <source>Only the photos that you tick are used</source>
            <translation>チェックを付けた写真だけを使います</translation>
        </message>
        <message>
            <source>None</source>
            <translation>なし</translation>
        </message>
        <message>
            <source>The face is restored without a good photo</source>
            <translation>参考写真を使わずに顔を修復します</translation>
        </message>
        <message>
            <source>Photos of this person</source>
            <translation>この人の写真</translation>
        </message>
        <message>
            <source>Click a photo to use it alone; tick several to use them together.</source>
            <translation>クリックするとその写真だけを使います。複数にチェックを付けると一緒に使います。</translation>
        </message>
        <message>
            <source>Choose a photo…</source>
            <translation>写真を選ぶ…</translation>
        </message>
        <message>
            <source>Show in folder</source>
            <translation>フォルダーで表示</translation>
        </message>
        <message>
            <source>Select a face in the photo to choose its good photo.</source>
            <translation>写真の中の顔を選ぶと、参考写真を選べます。</translation>
        </message>
        <message>
            <source>Looking for photos of this person…</source>
            <translation>この人の写真を探しています…</translation>
        </message>
        <message>
            <source>No photo in your folder looks like this person. Drop a good photo here, or choose one.</source>
            <translation>フォルダーの中にこの人に似た写真がありません。参考写真をここにドロップするか、選んでください。</translation>
        </message>
        <message>
            <source>Choose good photos of this person</source>
            <translation>この人の参考写真を選ぶ</translation>
        </message>
        <message>
            <source>Choose the folder of good photos</source>
            <translation>参考写真のフォルダーを選ぶ</translation>
        </message>
    </context>
    <context>
        <name>RestoreActions</name>
        <message>
            <source>Restoring…</source>
            <translation>修復しています…</translation>
        </message>
        <message>
            <source>Restore again</source>
            <translation>もう一度修復</translation>
        </message>
        <message>
            <source>Restore this face</source>
            <translation>この顔を修復</translation>
        </message>
        <message numerus="yes">
            <source>Restore %n face(s)</source>
            <translation>
                <numerusform>%n個の顔を修復</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ReviewPage</name>
        <message>
            <source>Back to the albums</source>
            <translation>アルバムに戻る</translation>
        </message>
        <message>
            <source>Contact sheet…</source>
            <translation>比較一覧…</translation>
        </message>
        <message>
            <source>Looking through “{name}”</source>
            <translation>「{name}」の確認</translation>
        </message>
        <message>
            <source>Everything in this album was looked at.</source>
            <translation>このアルバムの写真はすべて確認しました。</translation>
        </message>
    </context>
    <context>
        <name>ReviewPanel</name>
        <message>
            <source>How much of the album was looked at</source>
            <translation>アルバムの確認の進み具合</translation>
        </message>
        <message>
            <source>Face</source>
            <translation>顔</translation>
        </message>
        <message>
            <source>Accept (A)</source>
            <translation>採用（A）</translation>
        </message>
        <message>
            <source>Redo… (R)</source>
            <translation>もう一度修復…（R）</translation>
        </message>
        <message>
            <source>Keep the original (O)</source>
            <translation>元の写真を残す（O）</translation>
        </message>
        <message>
            <source>The copy becomes the original photo, byte for byte</source>
            <translation>コピーを、元の写真とまったく同じ内容にします</translation>
        </message>
        <message>
            <source>Previous (P)</source>
            <translation>前へ（P）</translation>
        </message>
        <message>
            <source>Next (N)</source>
            <translation>次へ（N）</translation>
        </message>
        <message>
            <source>Take the last answer back</source>
            <translation>直前の回答を取り消す</translation>
        </message>
        <message>
            <source>Change this good photo…</source>
            <translation>この参考写真を変更…</translation>
        </message>
        <message>
            <source>Restores again every photo that this good photo helped</source>
            <translation>この参考写真を使った写真をすべてもう一度修復します</translation>
        </message>
        <message>
            <source>Show the face (Z)</source>
            <translation>顔を表示（Z）</translation>
        </message>
        <message>
            <source>Show the whole photo (Z)</source>
            <translation>写真全体を表示（Z）</translation>
        </message>
        <message>
            <source>This one deserves a second look.</source>
            <translation>この写真はもう一度よくご確認ください。</translation>
        </message>
        <message numerus="yes">
            <source>{at} of {count}, %n still to look at</source>
            <translation>
                <numerusform>{at} / {count}、未確認 %n枚</numerusform>
            </translation>
        </message>
        <message>
            <source>Accepted</source>
            <translation>採用済み</translation>
        </message>
        <message>
            <source>The original was kept</source>
            <translation>元の写真を残しました</translation>
        </message>
        <message>
            <source>It is restored again and comes back for a look</source>
            <translation>もう一度修復し、終わったら再び確認していただきます</translation>
        </message>
        <message>
            <source>Face {number} of {count}: {state}</source>
            <translation>顔 {number} / {count}：{state}</translation>
        </message>
        <message>
            <source>restored</source>
            <translation>修復済み</translation>
        </message>
        <message>
            <source>failed</source>
            <translation>失敗</translation>
        </message>
        <message>
            <source>kept as it was</source>
            <translation>元のまま</translation>
        </message>
        <message>
            <source>Good photo: {name}</source>
            <translation>参考写真：{name}</translation>
        </message>
    </context>
    <context>
        <name>ReviewView</name>
        <message>
            <source>The photo as it was</source>
            <translation>元の写真</translation>
        </message>
        <message>
            <source>The restored photo</source>
            <translation>修復した写真</translation>
        </message>
        <message>
            <source>The good photo that helped</source>
            <translation>修復に使った参考写真</translation>
        </message>
        <message>
            <source>Being restored again</source>
            <translation>もう一度修復しています</translation>
        </message>
        <message>
            <source>There is no copy</source>
            <translation>コピーがありません</translation>
        </message>
        <message>
            <source>Before</source>
            <translation>修復前</translation>
        </message>
        <message>
            <source>Original kept</source>
            <translation>元の写真を残しました</translation>
        </message>
        <message>
            <source>After</source>
            <translation>修復後</translation>
        </message>
        <message>
            <source>Good photo</source>
            <translation>参考写真</translation>
        </message>
    </context>
    <context>
        <name>SamePersonDialog</name>
        <message>
            <source>The same person?</source>
            <translation>同じ人ですか？</translation>
        </message>
        <message numerus="yes">
            <source>Is this the same person in these %n photo(s)? The chosen good photo is used for every face that is ticked.</source>
            <translation>
                <numerusform>この%n枚の写真に写っているのは同じ人ですか？ チェックを付けたすべての顔に、選んだ参考写真を使います。</numerusform>
            </translation>
        </message>
        <message>
            <source>Tick all</source>
            <translation>すべてにチェックを付ける</translation>
        </message>
        <message>
            <source>Tick none</source>
            <translation>すべてのチェックを外す</translation>
        </message>
        <message>
            <source>Faces that look like the same person</source>
            <translation>同じ人に見える顔</translation>
        </message>
        <message>
            <source>Face in {file}, likeness {likeness}: {words}</source>
            <translation>「{file}」の顔、似ている度合い {likeness}：{words}</translation>
        </message>
        <message numerus="yes">
            <source>%n face(s) ticked</source>
            <translation>
                <numerusform>%n個の顔にチェックを付けました</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Use for %n face(s)</source>
            <translation>
                <numerusform>%n個の顔に使う</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SamePersonOffer</name>
        <message numerus="yes">
            <source>The good photo is used for %n more face(s).</source>
            <translation>
                <numerusform>参考写真をほかの%n個の顔にも使いました。</numerusform>
            </translation>
        </message>
        <message>
            <source>Show them…</source>
            <translation>見てみる…</translation>
        </message>
        <message>
            <source>No, thanks</source>
            <translation>いいえ</translation>
        </message>
        <message numerus="yes">
            <source>The same person is in %n other photo(s). Use the good photo there too?</source>
            <translation>
                <numerusform>ほかの%n枚の写真にも同じ人が写っています。そこでも参考写真を使いますか？</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Settings</name>
        <message>
            <source>General</source>
            <translation>全般</translation>
        </message>
        <message>
            <source>Computing</source>
            <translation>計算</translation>
        </message>
        <message>
            <source>Models</source>
            <translation>モデル</translation>
        </message>
        <message>
            <source>Photo library</source>
            <translation>写真ライブラリ</translation>
        </message>
        <message>
            <source>Faces</source>
            <translation>顔</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>書き出し</translation>
        </message>
        <message>
            <source>Storage and logs</source>
            <translation>保存領域とログ</translation>
        </message>
        <message>
            <source>Automatic</source>
            <translation>自動</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>言語</translation>
        </message>
        <message>
            <source>The language of the program; it changes at once.</source>
            <translation>アプリの言語です。すぐに切り替わります。</translation>
        </message>
        <message>
            <source>Same as the system</source>
            <translation>システムと同じ</translation>
        </message>
        <message>
            <source>Appearance</source>
            <translation>外観</translation>
        </message>
        <message>
            <source>Light or dark windows.</source>
            <translation>ウィンドウの明るさです。</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>ライト</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>ダーク</translation>
        </message>
        <message>
            <source>Look for a newer version at every start</source>
            <translation>起動のたびに新しいバージョンを探す</translation>
        </message>
        <message>
            <source>Asks the project’s page for its newest version, and says so when it is newer than this one. Nothing about you, this computer or your photos is sent.</source>
            <translation>プロジェクトのページに最新のバージョンを問い合わせ、これより新しければお知らせします。あなた、このコンピューター、写真についての情報は何も送られません。</translation>
        </message>
        <message>
            <source>Compute on</source>
            <translation>計算に使う装置</translation>
        </message>
        <message>
            <source>What restores the faces. A graphics card is many times faster than the processor. Automatic takes the fastest one there is.</source>
            <translation>顔を修復する装置です。グラフィックボードは CPU の何倍も速く処理します。「自動」では最も速いものを使います。</translation>
        </message>
        <message>
            <source>Processor (CPU)</source>
            <translation>CPU（プロセッサー）</translation>
        </message>
        <message>
            <source>NVIDIA graphics card (CUDA)</source>
            <translation>NVIDIA グラフィックボード（CUDA）</translation>
        </message>
        <message>
            <source>Apple graphics (MPS)</source>
            <translation>Apple のグラフィックス（MPS）</translation>
        </message>
        <message>
            <source>Precision</source>
            <translation>計算の精度</translation>
        </message>
        <message>
            <source>Half precision needs less memory on a graphics card and is often faster. The processor always computes in full precision.</source>
            <translation>半精度はグラフィックボードのメモリを節約でき、多くの場合速くなります。CPU では常に全精度で計算します。</translation>
        </message>
        <message>
            <source>Full (32 bits)</source>
            <translation>全精度（32ビット）</translation>
        </message>
        <message>
            <source>Half, wide range (bfloat16)</source>
            <translation>半精度、広い範囲（bfloat16）</translation>
        </message>
        <message>
            <source>Half (float16)</source>
            <translation>半精度（float16）</translation>
        </message>
        <message>
            <source>Processor cores used</source>
            <translation>使用する CPU コア数</translation>
        </message>
        <message>
            <source>Fewer cores leave more of the computer to other programs, and take longer.</source>
            <translation>少なくするとほかのアプリが快適に動きますが、時間がかかります。</translation>
        </message>
        <message>
            <source>All</source>
            <translation>すべて</translation>
        </message>
        <message>
            <source>Memory limit per photo</source>
            <translation>写真1枚あたりのメモリの上限</translation>
        </message>
        <message>
            <source>A photo that would need more memory than this is not opened. Set it when very large scans bring the computer to a halt.</source>
            <translation>これより多くのメモリが必要な写真は開きません。とても大きなスキャン画像でパソコンが動かなくなる場合に設定してください。</translation>
        </message>
        <message>
            <source>No limit</source>
            <translation>上限なし</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>モデル</translation>
        </message>
        <message>
            <source>The trained weights that restore faces. Empty takes the default ones.</source>
            <translation>顔を修復する学習済みデータです。空欄なら標準のものを使います。</translation>
        </message>
        <message>
            <source>Folders with more models</source>
            <translation>追加のモデルのフォルダー</translation>
        </message>
        <message>
            <source>Folders with weights that you trained or were given. Nothing is copied.</source>
            <translation>自分で学習させた、または人から受け取った学習済みデータのフォルダーです。コピーはしません。</translation>
        </message>
        <message>
            <source>Folders with good photos</source>
            <translation>参考写真のフォルダー</translation>
        </message>
        <message>
            <source>Photos in these folders are proposed as references. They are only read, never changed, and nothing leaves this computer.</source>
            <translation>これらのフォルダーの写真を参考写真として提案します。写真は読み取るだけで変更せず、このパソコンの外に出ることはありません。</translation>
        </message>
        <message>
            <source>Keep the original when the face changes by</source>
            <translation>元の顔を残す基準（顔の変化）</translation>
        </message>
        <message>
            <source>When a restored face is further from the person&apos;s own photos than the original face by more than this, the original is kept. Smaller is stricter.</source>
            <translation>修復した顔が、元の顔と比べてこの値より大きく本人の写真から離れたときは、元の顔を残します。小さいほど厳しくなります。</translation>
        </message>
        <message>
            <source>Bring restored faces closer to their person</source>
            <translation>修復した顔を本人に近づける</translation>
        </message>
        <message>
            <source>Where good photos surely show the same person, a restored face is drawn a little towards them. It takes longer.</source>
            <translation>参考写真が確実に同じ人の場合、修復した顔を少しその写真に近づけます。時間は長くかかります。</translation>
        </message>
        <message>
            <source>Lend faces the detail of good photos</source>
            <translation>良い写真から顔の細部を借りる</translation>
        </message>
        <message>
            <source>Where good photos surely show the same person, eyes, skin and hair that the damage took are taken from them, as far as they fit.</source>
            <translation>良い写真に写っているのが確かに同じ人物の場合、損傷で失われた目・肌・髪の細部を、合う範囲でその写真から補います。</translation>
        </message>
        <message>
            <source>Change hardly damaged faces less</source>
            <translation>ほとんど傷んでいない顔はあまり変えない</translation>
        </message>
        <message>
            <source>A face that is hardly damaged knows its person better than any restoration: it is changed a little, or not at all.</source>
            <translation>ほとんど傷んでいない顔は、どんな修復よりも本人をよく表しています。変更は少しだけか、まったくしません。</translation>
        </message>
        <message>
            <source>How sure a found face must be</source>
            <translation>顔と判断する確かさ</translation>
        </message>
        <message>
            <source>Lower finds more faces in poor photos, and more things that are none.</source>
            <translation>低くすると、写りの悪い写真でも顔が多く見つかりますが、顔でないものも増えます。</translation>
        </message>
        <message>
            <source>File format</source>
            <translation>ファイル形式</translation>
        </message>
        <message>
            <source>The format of exported photos.</source>
            <translation>書き出す写真の形式です。</translation>
        </message>
        <message>
            <source>Same as the original</source>
            <translation>元の写真と同じ</translation>
        </message>
        <message>
            <source>JPEG quality</source>
            <translation>JPEG の画質</translation>
        </message>
        <message>
            <source>Higher looks better and needs more space.</source>
            <translation>高いほどきれいですが、ファイルが大きくなります。</translation>
        </message>
        <message>
            <source>File name</source>
            <translation>ファイル名</translation>
        </message>
        <message>
            <source>How exported photos are named; {name} stands for the original&apos;s name.</source>
            <translation>書き出す写真の名前です。{name} は元の写真の名前になります。</translation>
        </message>
        <message>
            <source>Folder</source>
            <translation>フォルダー</translation>
        </message>
        <message>
            <source>Where exported photos go. Empty asks, and proposes the last one.</source>
            <translation>写真の書き出し先です。空欄なら毎回確認し、前回の場所を提案します。</translation>
        </message>
        <message>
            <source>When a file exists already</source>
            <translation>同じ名前のファイルがある場合</translation>
        </message>
        <message>
            <source>What happens when an exported photo would get the name of another file.</source>
            <translation>書き出す写真がほかのファイルと同じ名前になる場合の動作です。</translation>
        </message>
        <message>
            <source>Add a number to the name</source>
            <translation>名前に番号を付ける</translation>
        </message>
        <message>
            <source>Leave it, and skip the photo</source>
            <translation>そのまま残し、写真をスキップする</translation>
        </message>
        <message>
            <source>Replace it</source>
            <translation>置き換える</translation>
        </message>
        <message>
            <source>Longer side</source>
            <translation>長辺</translation>
        </message>
        <message>
            <source>Larger photos are shrunk to this; smaller ones stay as they are.</source>
            <translation>大きい写真はこの大きさに縮小し、小さい写真はそのままにします。</translation>
        </message>
        <message>
            <source>Photos in which nothing was restored</source>
            <translation>修復した顔がない写真</translation>
        </message>
        <message>
            <source>Whether an export also copies the photos that stay as they are.</source>
            <translation>元のままの写真も、書き出すときにコピーするかどうかを選びます。</translation>
        </message>
        <message>
            <source>Leave them out</source>
            <translation>含めない</translation>
        </message>
        <message>
            <source>Copy them</source>
            <translation>コピーする</translation>
        </message>
        <message>
            <source>Size of the cache</source>
            <translation>キャッシュの大きさ</translation>
        </message>
        <message>
            <source>Thumbnails and restored faces are kept on the disk up to this size, the oldest go first. Your photos are not in it.</source>
            <translation>縮小画像と修復した顔を、この大きさまでディスクに保存します。古いものから消えます。お使いの写真は含まれません。</translation>
        </message>
        <message>
            <source>Log</source>
            <translation>ログ</translation>
        </message>
        <message>
            <source>How much is written to the log file, for finding out what went wrong.</source>
            <translation>問題の原因を調べるためのログファイルに、どこまで記録するかを選びます。</translation>
        </message>
        <message>
            <source>Problems only</source>
            <translation>問題のみ</translation>
        </message>
        <message>
            <source>Normal</source>
            <translation>標準</translation>
        </message>
        <message>
            <source>Everything</source>
            <translation>すべて</translation>
        </message>
    </context>
    <context>
        <name>SettingsDialog</name>
        <message>
            <source>Back to the default</source>
            <translation>標準に戻す</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>設定</translation>
        </message>
        <message>
            <source>Search the settings</source>
            <translation>設定を検索</translation>
        </message>
        <message>
            <source>Groups of settings</source>
            <translation>設定の分類</translation>
        </message>
        <message>
            <source>No setting has this name.</source>
            <translation>該当する設定はありません。</translation>
        </message>
    </context>
    <context>
        <name>ShortcutsDialog</name>
        <message>
            <source>Keyboard shortcuts</source>
            <translation>キーボードショートカット</translation>
        </message>
        <message>
            <source>Search commands and keys</source>
            <translation>操作とキーを検索</translation>
        </message>
        <message>
            <source>Commands and their keys</source>
            <translation>操作とそのキー</translation>
        </message>
        <message>
            <source>Command</source>
            <translation>操作</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>キー</translation>
        </message>
        <message>
            <source>In the photo</source>
            <translation>写真の表示中</translation>
        </message>
        <message>
            <source>Looking through an album</source>
            <translation>アルバムの確認</translation>
        </message>
        <message>
            <source>Next or previous face</source>
            <translation>次の顔、前の顔</translation>
        </message>
        <message>
            <source>Adjust the box of the face, and keep it</source>
            <translation>顔の枠を調整、決定</translation>
        </message>
        <message>
            <source>Leave the box as it was</source>
            <translation>枠の変更を取り消す</translation>
        </message>
        <message>
            <source>Move the box or the photo</source>
            <translation>枠または写真を移動</translation>
        </message>
        <message>
            <source>Scale the box</source>
            <translation>枠を拡大・縮小</translation>
        </message>
        <message>
            <source>Turn the box</source>
            <translation>枠を回転</translation>
        </message>
        <message>
            <source>Draw a face</source>
            <translation>顔を枠で囲む</translation>
        </message>
        <message>
            <source>Edit the crop</source>
            <translation>切り抜きを編集</translation>
        </message>
        <message>
            <source>Leave the face alone, or take it back</source>
            <translation>顔を修復しない、修復に戻す</translation>
        </message>
        <message>
            <source>See the original while held</source>
            <translation>押している間、元の写真を表示</translation>
        </message>
        <message>
            <source>Next way to compare</source>
            <translation>次の比較方法</translation>
        </message>
        <message>
            <source>Move the slider</source>
            <translation>スライダーを動かす</translation>
        </message>
        <message>
            <source>Magnifier</source>
            <translation>拡大鏡</translation>
        </message>
        <message>
            <source>Show the good photo</source>
            <translation>参考写真を表示</translation>
        </message>
        <message>
            <source>Hide the boxes</source>
            <translation>枠を隠す</translation>
        </message>
        <message>
            <source>Zoom in or out</source>
            <translation>拡大、縮小</translation>
        </message>
        <message>
            <source>Whole photo, or 100 %</source>
            <translation>写真全体、100%</translation>
        </message>
        <message>
            <source>Accept the restored photo</source>
            <translation>修復した写真を採用する</translation>
        </message>
        <message>
            <source>Restore it again, with other choices</source>
            <translation>選択を変えてもう一度修復する</translation>
        </message>
        <message>
            <source>Keep the original</source>
            <translation>元の顔を残す</translation>
        </message>
        <message>
            <source>Next or previous photo</source>
            <translation>次または前の写真</translation>
        </message>
        <message>
            <source>Next face</source>
            <translation>次の顔</translation>
        </message>
        <message>
            <source>Whole photo, or the face</source>
            <translation>写真全体または顔</translation>
        </message>
        <message>
            <source>Take the last answer back</source>
            <translation>直前の回答を取り消す</translation>
        </message>
        <message>
            <source>Back to the albums</source>
            <translation>アルバムに戻る</translation>
        </message>
        <message>
            <source>Move an album in the queue</source>
            <translation>順番待ちのアルバムを移動する</translation>
        </message>
        <message>
            <source>Try photos again</source>
            <translation>写真をもう一度試す</translation>
        </message>
        <message>
            <source>Restore photos next</source>
            <translation>写真を次に修復する</translation>
        </message>
        <message>
            <source>Leave photos out</source>
            <translation>写真を除外する</translation>
        </message>
    </context>
    <context>
        <name>StartPage</name>
        <message>
            <source>Restore an old photo with the help of a good one</source>
            <translation>きれいな写真を参考に、古い写真を修復</translation>
        </message>
        <message>
            <source>The program looks for faces, finds good photos of the same people, and brings back what time took, without making anybody somebody else.</source>
            <translation>古い写真の顔を見つけ、同じ人のきれいな写真を探して、年月とともに失われたものを取り戻します。別の人の顔にはしません。</translation>
        </message>
        <message>
            <source>Try it with a sample</source>
            <translation>見本で試す</translation>
        </message>
        <message>
            <source>A damaged portrait and a good photo of the same person.</source>
            <translation>傷んだ人物写真と、同じ人の参考写真です。</translation>
        </message>
        <message>
            <source>Open the sample</source>
            <translation>見本を開く</translation>
        </message>
        <message>
            <source>Opened lately</source>
            <translation>最近開いた項目</translation>
        </message>
        <message>
            <source>Nothing leaves this computer. Your photos are never changed: what you export are copies.</source>
            <translation>データがこのパソコンの外に出ることはありません。元の写真は決して変更せず、書き出すのはコピーです。</translation>
        </message>
        <message numerus="yes">
            <source>{name} – %n photo(s)</source>
            <translation>
                <numerusform>{name} – 写真%n枚</numerusform>
            </translation>
        </message>
        <message>
            <source>Your good photos</source>
            <translation>参考写真</translation>
        </message>
        <message>
            <source>Choose the folder where you keep good photos of the same people. The program finds the right ones by itself.</source>
            <translation>同じ人たちがきれいに写った写真のフォルダーを選んでください。合う写真はアプリが自動的に見つけます。</translation>
        </message>
        <message>
            <source>Choose the folder…</source>
            <translation>フォルダーを選ぶ…</translation>
        </message>
        <message>
            <source>Change…</source>
            <translation>変更…</translation>
        </message>
        <message>
            <source>Looking through the folder…</source>
            <translation>フォルダーを調べています…</translation>
        </message>
        <message numerus="yes">
            <source>%n good photo(s) are ready to help.</source>
            <translation>
                <numerusform>参考写真%n枚の準備ができました。</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>StatusLine</name>
        <message>
            <source>Restoring {number} of {total}, about {time} left</source>
            <translation>修復中：{number} / {total}、残り約{time}</translation>
        </message>
        <message>
            <source>Restoring {number} of {total}</source>
            <translation>修復中：{number} / {total}</translation>
        </message>
        <message>
            <source>Restoring…</source>
            <translation>修復しています…</translation>
        </message>
        <message>
            <source>Looking through good photos: {done} of {total}</source>
            <translation>参考写真を調べています：{done} / {total}</translation>
        </message>
        <message>
            <source>Looking through good photos…</source>
            <translation>参考写真を調べています…</translation>
        </message>
        <message numerus="yes">
            <source>%n photo(s)</source>
            <translation>
                <numerusform>写真%n枚</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n photo(s), {restored} restored</source>
            <translation>
                <numerusform>写真%n枚、{restored}枚を修復済み</numerusform>
            </translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>もう一度試す</translation>
        </message>
        <message>
            <source>Stop restoring</source>
            <translation>修復を中止</translation>
        </message>
        <message>
            <source>Stop looking through good photos</source>
            <translation>参考写真を調べるのを中止</translation>
        </message>
        <message>
            <source>Starting…</source>
            <translation>起動しています…</translation>
        </message>
        <message>
            <source>Getting ready: loading the networks…</source>
            <translation>準備しています：顔を修復する仕組みを読み込み中…</translation>
        </message>
        <message>
            <source>Restoring stopped unexpectedly. Starting it again; your work is kept.</source>
            <translation>修復が予期せず停止しました。再起動しています。作業内容は保存されています。</translation>
        </message>
        <message>
            <source>Restoring does not work at the moment.</source>
            <translation>現在、修復できません。</translation>
        </message>
        <message>
            <source>Ready</source>
            <translation>準備完了</translation>
        </message>
        <message>
            <source>Ready, on {device}</source>
            <translation>準備完了（{device}）</translation>
        </message>
        <message>
            <source>Ready: {seconds} per face on {device}</source>
            <translation>準備完了：顔1つあたり{seconds}（{device}）</translation>
        </message>
    </context>
    <context>
        <name>StorageSection</name>
        <message>
            <source>Empty the cache</source>
            <translation>キャッシュを空にする</translation>
        </message>
        <message>
            <source>Show the log files</source>
            <translation>ログファイルを表示</translation>
        </message>
        <message>
            <source>Measuring the cache…</source>
            <translation>キャッシュの大きさを調べています…</translation>
        </message>
        <message>
            <source>The cache holds {size}.</source>
            <translation>キャッシュの使用量は {size} です。</translation>
        </message>
    </context>
    <context>
        <name>StrengthSlider</name>
        <message>
            <source>&amp;Strength</source>
            <translation>強さ(&amp;S)</translation>
        </message>
        <message>
            <source>Strength of the restored face</source>
            <translation>修復した顔の強さ</translation>
        </message>
        <message>
            <source>0 % shows the original, 100 % the restored face. Double-click for 100 %.</source>
            <translation>0%で元の写真、100%で修復した顔になります。ダブルクリックで100%に戻ります。</translation>
        </message>
    </context>
    <context>
        <name>SummaryWords</name>
        <message numerus="yes">
            <source>Export cancelled: %n photo(s) were exported before</source>
            <translation>
                <numerusform>書き出しをキャンセルしました。それまでに写真%n枚を書き出しました</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n photo(s) could not be exported</source>
            <translation>
                <numerusform>写真%n枚を書き出せませんでした</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n photo(s) exported, {failed} could not be</source>
            <translation>
                <numerusform>写真%n枚を書き出しました。{failed}枚は書き出せませんでした</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n photo(s) exported</source>
            <translation>
                <numerusform>写真%n枚を書き出しました</numerusform>
            </translation>
        </message>
        <message>
            <source>No photo was exported</source>
            <translation>写真は書き出されませんでした</translation>
        </message>
        <message numerus="yes">
            <source>%n photo(s) with restored faces</source>
            <translation>
                <numerusform>修復した顔のある写真：%n枚</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n face(s) in them stay as they were</source>
            <translation>
                <numerusform>その中で元のままの顔：%n個</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n photo(s) copied, nothing was restored</source>
            <translation>
                <numerusform>修復した顔がなく、コピーした写真：%n枚</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n photo(s) skipped, nothing was restored</source>
            <translation>
                <numerusform>修復した顔がなく、スキップした写真：%n枚</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n photo(s) skipped, the file was there</source>
            <translation>
                <numerusform>同じ名前のファイルがあり、スキップした写真：%n枚</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n photo(s) failed</source>
            <translation>
                <numerusform>失敗した写真：%n枚</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n photo(s) not exported, cancelled</source>
            <translation>
                <numerusform>キャンセルにより書き出さなかった写真：%n枚</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>TextControl</name>
        <message>
            <source>Choose…</source>
            <translation>選ぶ…</translation>
        </message>
    </context>
    <context>
        <name>UpdateDialog</name>
        <message>
            <source>Newer version</source>
            <translation>新しいバージョン</translation>
        </message>
        <message>
            <source>The project’s page is asked for the number of its newest version. Nothing about you, this computer or your photos is sent with it; as with every page, its server sees your internet address.</source>
            <translation>プロジェクトのページに最新バージョンの番号を問い合わせます。あなた、このコンピューター、写真についての情報は何も送られません。どのページでも同じですが、サーバーにはあなたのインターネットアドレスが見えます。</translation>
        </message>
        <message>
            <source>Look at every start</source>
            <translation>起動のたびに探す</translation>
        </message>
        <message>
            <source>Open the page</source>
            <translation>ページを開く</translation>
        </message>
        <message>
            <source>What is new</source>
            <translation>新しい点</translation>
        </message>
        <message>
            <source>Asking the project’s page…</source>
            <translation>プロジェクトのページに問い合わせています…</translation>
        </message>
        <message>
            <source>The project’s page cannot be reached. Everything else works without a network.</source>
            <translation>プロジェクトのページに接続できません。ほかの機能はネットワークなしで使えます。</translation>
        </message>
        <message>
            <source>No secure connection to the project’s page could be made, so it was not asked.</source>
            <translation>プロジェクトのページと安全に接続できなかったため、問い合わせていません。</translation>
        </message>
        <message>
            <source>The project’s page gave no answer that makes sense.</source>
            <translation>プロジェクトのページから意味のある応答がありませんでした。</translation>
        </message>
        <message>
            <source>Version {version} is the newest.</source>
            <translation>バージョン {version} が最新です。</translation>
        </message>
        <message>
            <source>Version {newer} can be had; this is {version}.</source>
            <translation>バージョン {newer} があります。これは {version} です。</translation>
        </message>
    </context>
    <context>
        <name>WindowActions</name>
        <message>
            <source>&amp;Open photos…</source>
            <translation>写真を開く(&amp;O)…</translation>
        </message>
        <message>
            <source>Open a &amp;folder…</source>
            <translation>フォルダーを開く(&amp;F)…</translation>
        </message>
        <message>
            <source>Restore a whole &amp;album…</source>
            <translation>アルバム全体を修復(&amp;A)…</translation>
        </message>
        <message>
            <source>Restore all photos of folders, however many</source>
            <translation>フォルダーの写真を、何枚でもすべて修復します</translation>
        </message>
        <message>
            <source>&amp;Clear this list</source>
            <translation>この一覧を消去(&amp;C)</translation>
        </message>
        <message>
            <source>Folder of &amp;good photos…</source>
            <translation>参考写真のフォルダー(&amp;G)…</translation>
        </message>
        <message>
            <source>&amp;Export…</source>
            <translation>書き出し(&amp;E)…</translation>
        </message>
        <message>
            <source>Save copies of the restored photos</source>
            <translation>修復した写真のコピーを保存します</translation>
        </message>
        <message>
            <source>Export &amp;all…</source>
            <translation>すべて書き出し(&amp;A)…</translation>
        </message>
        <message>
            <source>&amp;Settings…</source>
            <translation>設定(&amp;S)…</translation>
        </message>
        <message>
            <source>&amp;Quit</source>
            <translation>終了(&amp;Q)</translation>
        </message>
        <message>
            <source>&amp;Paste photos</source>
            <translation>写真を貼り付け(&amp;P)</translation>
        </message>
        <message>
            <source>Select &amp;all photos</source>
            <translation>すべての写真を選択(&amp;A)</translation>
        </message>
        <message>
            <source>&amp;Remove from the list</source>
            <translation>一覧から外す(&amp;R)</translation>
        </message>
        <message>
            <source>Closes the photos; no file is deleted</source>
            <translation>写真を閉じます。ファイルは削除しません</translation>
        </message>
        <message>
            <source>Photos at the &amp;side</source>
            <translation>写真の一覧を横に表示(&amp;S)</translation>
        </message>
        <message>
            <source>Faces and &amp;good photos</source>
            <translation>顔と参考写真(&amp;G)</translation>
        </message>
        <message>
            <source>&amp;Full screen</source>
            <translation>全画面表示(&amp;F)</translation>
        </message>
        <message>
            <source>&amp;Albums</source>
            <translation>アルバム(&amp;A)</translation>
        </message>
        <message>
            <source>Albums that are restored, or were</source>
            <translation>修復中または修復したアルバム</translation>
        </message>
        <message>
            <source>&amp;Restore</source>
            <translation>修復(&amp;R)</translation>
        </message>
        <message>
            <source>Restore the faces of the selected photos</source>
            <translation>選択した写真の顔を修復します</translation>
        </message>
        <message>
            <source>Restore &amp;all</source>
            <translation>すべて修復(&amp;A)</translation>
        </message>
        <message>
            <source>Restore every photo that is not restored yet</source>
            <translation>まだ修復していない写真をすべて修復します</translation>
        </message>
        <message>
            <source>S&amp;top restoring</source>
            <translation>修復を中止(&amp;T)</translation>
        </message>
        <message>
            <source>&amp;Next photo</source>
            <translation>次の写真(&amp;N)</translation>
        </message>
        <message>
            <source>&amp;Previous photo</source>
            <translation>前の写真(&amp;P)</translation>
        </message>
        <message>
            <source>Try the photo a&amp;gain</source>
            <translation>この写真をもう一度試す(&amp;G)</translation>
        </message>
        <message>
            <source>Show in &amp;folder</source>
            <translation>フォルダーで表示(&amp;F)</translation>
        </message>
        <message>
            <source>&amp;Keyboard shortcuts</source>
            <translation>キーボードショートカット(&amp;K)</translation>
        </message>
        <message>
            <source>Open the &amp;sample</source>
            <translation>見本を開く(&amp;S)</translation>
        </message>
        <message>
            <source>&amp;Models…</source>
            <translation>モデル(&amp;M)…</translation>
        </message>
        <message>
            <source>Show the &amp;log files</source>
            <translation>ログファイルを表示(&amp;L)</translation>
        </message>
        <message>
            <source>&amp;Copy diagnosis</source>
            <translation>診断情報をコピー(&amp;C)</translation>
        </message>
        <message>
            <source>Copies what a bug report needs, without names and file names</source>
            <translation>不具合の報告に必要な情報をコピーします。人の名前やファイル名は含みません</translation>
        </message>
        <message>
            <source>Look for a &amp;newer version…</source>
            <translation>新しいバージョンを探す(&amp;N)…</translation>
        </message>
        <message>
            <source>&amp;About ENTED Desktop</source>
            <translation>ENTED Desktop について(&amp;A)</translation>
        </message>
        <message>
            <source>&amp;Undo: {step}</source>
            <translation>元に戻す(&amp;U)：{step}</translation>
        </message>
        <message>
            <source>&amp;Undo</source>
            <translation>元に戻す(&amp;U)</translation>
        </message>
        <message>
            <source>&amp;Redo: {step}</source>
            <translation>やり直す(&amp;R)：{step}</translation>
        </message>
        <message>
            <source>&amp;Redo</source>
            <translation>やり直す(&amp;R)</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>元に戻す</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>やり直す</translation>
        </message>
    </context>
    <context>
        <name>WindowAlbums</name>
        <message>
            <source>{name}, contact sheet.html</source>
            <translation>{name} 比較一覧.html</translation>
        </message>
        <message>
            <source>Web page (*.html)</source>
            <translation>ウェブページ (*.html)</translation>
        </message>
        <message>
            <source>PDF for printing (*.pdf)</source>
            <translation>印刷用 PDF (*.pdf)</translation>
        </message>
        <message>
            <source>Save the contact sheet</source>
            <translation>比較一覧の保存</translation>
        </message>
        <message>
            <source>The contact sheet is being written. You can go on meanwhile.</source>
            <translation>比較一覧を作成しています。その間も作業を続けられます。</translation>
        </message>
        <message>
            <source>The contact sheet is being written: {done} of {total}</source>
            <translation>比較一覧を作成しています：{done} / {total}</translation>
        </message>
        <message>
            <source>The contact sheet is ready: {name}</source>
            <translation>比較一覧ができました：{name}</translation>
        </message>
        <message>
            <source>Open it</source>
            <translation>開く</translation>
        </message>
        <message>
            <source>“{name}” has stopped. {reason}</source>
            <translation>「{name}」が停止しました。{reason}</translation>
        </message>
        <message>
            <source>Show the album</source>
            <translation>アルバムを表示</translation>
        </message>
        <message>
            <source>“{name}” is finished: {counts}</source>
            <translation>「{name}」が完了しました：{counts}</translation>
        </message>
        <message>
            <source>Look through</source>
            <translation>確認する</translation>
        </message>
        <message>
            <source>ENTED Desktop</source>
            <translation>ENTED Desktop</translation>
        </message>
        <message numerus="yes">
            <source>%n album(s) were interrupted and can go on now.</source>
            <translation>
                <numerusform>中断された%n件のアルバムを再開できます。</numerusform>
            </translation>
        </message>
        <message>
            <source>Go on</source>
            <translation>再開</translation>
        </message>
        <message>
            <source>Album: {done}</source>
            <translation>アルバム：{done}</translation>
        </message>
    </context>
    <context>
        <name>WindowClosing</name>
        <message>
            <source>Close ENTED Desktop</source>
            <translation>ENTED Desktop を閉じる</translation>
        </message>
        <message numerus="yes">
            <source>%n photo(s) are still to be exported.</source>
            <translation>
                <numerusform>まだ書き出していない写真が%n枚あります。</numerusform>
            </translation>
        </message>
        <message>
            <source>Files that are written stay, and none is left half written.</source>
            <translation>書き込み済みのファイルは残り、書きかけのファイルは残りません。</translation>
        </message>
        <message>
            <source>Close when it is done</source>
            <translation>終わったら閉じる</translation>
        </message>
        <message>
            <source>Stop and close</source>
            <translation>中止して閉じる</translation>
        </message>
        <message>
            <source>The window closes when the export is done.</source>
            <translation>書き出しが終わるとウィンドウを閉じます。</translation>
        </message>
        <message>
            <source>Stay open</source>
            <translation>閉じない</translation>
        </message>
    </context>
    <context>
        <name>WindowHelp</name>
        <message>
            <source>Version {version} of this program can be had.</source>
            <translation>このプログラムのバージョン {version} があります。</translation>
        </message>
        <message>
            <source>What is new</source>
            <translation>新しい点</translation>
        </message>
        <message>
            <source>Copied. It holds no names, no file names and no pictures.</source>
            <translation>コピーしました。人の名前、ファイル名、画像は含まれていません。</translation>
        </message>
    </context>
    <context>
        <name>WindowMenus</name>
        <message>
            <source>&amp;File</source>
            <translation>ファイル(&amp;F)</translation>
        </message>
        <message>
            <source>&amp;Edit</source>
            <translation>編集(&amp;E)</translation>
        </message>
        <message>
            <source>&amp;View</source>
            <translation>表示(&amp;V)</translation>
        </message>
        <message>
            <source>&amp;Photo</source>
            <translation>写真(&amp;P)</translation>
        </message>
        <message>
            <source>&amp;Help</source>
            <translation>ヘルプ(&amp;H)</translation>
        </message>
        <message>
            <source>Open &amp;recent</source>
            <translation>最近開いた項目(&amp;R)</translation>
        </message>
        <message>
            <source>Toolbar</source>
            <translation>ツールバー</translation>
        </message>
    </context>
    <context>
        <name>WindowMessages</name>
        <message numerus="yes">
            <source>%n face(s) need a good photo of the person first.</source>
            <translation>
                <numerusform>%n個の顔に、まず本人の参考写真が必要です。</numerusform>
            </translation>
        </message>
        <message>
            <source>Restore without one</source>
            <translation>参考写真なしで修復</translation>
        </message>
        <message>
            <source>Finished: {restored} restored, {kept} kept as they were, {failed} failed.</source>
            <translation>完了：修復済み {restored}枚、元のまま {kept}枚、失敗 {failed}枚</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>設定</translation>
        </message>
        <message>
            <source>Your work could not be saved. Make room on the disk; it is tried again.</source>
            <translation>作業内容を保存できませんでした。ディスクの空きを増やしてください。保存は自動的にやり直されます。</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>もう一度試す</translation>
        </message>
    </context>
    <context>
        <name>WindowOpening</name>
        <message>
            <source>Open photos</source>
            <translation>写真を開く</translation>
        </message>
        <message>
            <source>Photos ({patterns})</source>
            <translation>写真 ({patterns})</translation>
        </message>
        <message>
            <source>All files (*)</source>
            <translation>すべてのファイル (*)</translation>
        </message>
        <message>
            <source>Open a folder of photos</source>
            <translation>写真のフォルダーを開く</translation>
        </message>
        <message>
            <source>Choose the folder of good photos</source>
            <translation>参考写真のフォルダーを選ぶ</translation>
        </message>
        <message>
            <source>Good photos are looked for in {folder}. You can go on meanwhile.</source>
            <translation>{folder} の中から参考写真を探しています。その間も作業を続けられます。</translation>
        </message>
        <message>
            <source>There is no photo in the clipboard.</source>
            <translation>クリップボードに写真がありません。</translation>
        </message>
        <message>
            <source>No photos were found there.</source>
            <translation>写真が見つかりませんでした。</translation>
        </message>
        <message>
            <source>The picture from the clipboard could not be saved.</source>
            <translation>クリップボードの画像を保存できませんでした。</translation>
        </message>
    </context>
    <context>
        <name>Words</name>
        <message>
            <source>Waiting</source>
            <translation>待機中</translation>
        </message>
        <message>
            <source>Finding faces</source>
            <translation>顔を検出中</translation>
        </message>
        <message>
            <source>Needs a good photo</source>
            <translation>参考写真が必要</translation>
        </message>
        <message>
            <source>Ready to restore</source>
            <translation>修復できます</translation>
        </message>
        <message>
            <source>Restoring</source>
            <translation>修復中</translation>
        </message>
        <message>
            <source>Restored</source>
            <translation>修復済み</translation>
        </message>
        <message>
            <source>Kept as it was</source>
            <translation>元のまま</translation>
        </message>
        <message>
            <source>Could not be restored</source>
            <translation>修復できませんでした</translation>
        </message>
        <message>
            <source>The file is not there any more.</source>
            <translation>ファイルが見つかりません。</translation>
        </message>
        <message>
            <source>Bring it back or connect its disk, then try again.</source>
            <translation>ファイルを元に戻すかディスクを接続して、もう一度お試しください。</translation>
        </message>
        <message>
            <source>The file is empty.</source>
            <translation>ファイルが空です。</translation>
        </message>
        <message>
            <source>Copy it again from where it came from.</source>
            <translation>元の場所からもう一度コピーしてください。</translation>
        </message>
        <message>
            <source>The file ends too early: a part of the photo is missing.</source>
            <translation>ファイルが途中で切れていて、写真の一部がありません。</translation>
        </message>
        <message>
            <source>The file cannot be read.</source>
            <translation>ファイルを読み込めません。</translation>
        </message>
        <message>
            <source>Check that you may open it, and that its disk is connected.</source>
            <translation>ファイルを開く許可があるか、ディスクが接続されているかをご確認ください。</translation>
        </message>
        <message>
            <source>This is no photo that the program can read.</source>
            <translation>このアプリで読み込める写真ではありません。</translation>
        </message>
        <message>
            <source>Save it as JPEG, PNG or TIFF with another program.</source>
            <translation>別のアプリで JPEG、PNG、TIFF のいずれかの形式で保存してください。</translation>
        </message>
        <message>
            <source>The photo has too many pixels.</source>
            <translation>写真の画素数が多すぎます。</translation>
        </message>
        <message>
            <source>Open a smaller copy.</source>
            <translation>小さくしたコピーを開いてください。</translation>
        </message>
        <message>
            <source>The photo needs more memory than there is.</source>
            <translation>写真を開くためのメモリが足りません。</translation>
        </message>
        <message>
            <source>Close other programs, or open a smaller copy.</source>
            <translation>ほかのアプリを閉じるか、小さくしたコピーを開いてください。</translation>
        </message>
        <message>
            <source>There are no photos in this folder.</source>
            <translation>このフォルダーには写真がありません。</translation>
        </message>
        <message>
            <source>No face found.</source>
            <translation>顔が見つかりません。</translation>
        </message>
        <message>
            <source>Draw a box around it.</source>
            <translation>顔を枠で囲んでください。</translation>
        </message>
        <message>
            <source>The face is too small to restore.</source>
            <translation>顔が小さすぎて修復できません。</translation>
        </message>
        <message>
            <source>The box does not fit a face.</source>
            <translation>枠が顔に合っていません。</translation>
        </message>
        <message>
            <source>Draw it again from the brows to the chin.</source>
            <translation>眉からあごまでを囲むように、枠を描き直してください。</translation>
        </message>
        <message>
            <source>This face is not in the photo any more.</source>
            <translation>この顔はもう写真の中にありません。</translation>
        </message>
        <message>
            <source>A good photo that was chosen is not there any more.</source>
            <translation>選んだ参考写真が見つかりません。</translation>
        </message>
        <message>
            <source>Choose another one.</source>
            <translation>別の写真を選んでください。</translation>
        </message>
        <message>
            <source>No face was found in the good photo.</source>
            <translation>参考写真に顔が見つかりませんでした。</translation>
        </message>
        <message>
            <source>Choose one in which the face is clear.</source>
            <translation>顔がはっきり写っている写真を選んでください。</translation>
        </message>
        <message>
            <source>Restoring this face gave no picture.</source>
            <translation>この顔を修復しましたが、画像が得られませんでした。</translation>
        </message>
        <message>
            <source>Move its box a little and try again.</source>
            <translation>枠を少し動かして、もう一度お試しください。</translation>
        </message>
        <message>
            <source>The model that restores faces is missing.</source>
            <translation>顔を修復するモデルがありません。</translation>
        </message>
        <message>
            <source>Choose another one in the settings, or install again.</source>
            <translation>設定で別のモデルを選ぶか、インストールし直してください。</translation>
        </message>
        <message>
            <source>The model that restores faces is damaged.</source>
            <translation>顔を修復するモデルが壊れています。</translation>
        </message>
        <message>
            <source>The chosen model belongs to another version.</source>
            <translation>選んだモデルは別のバージョン用です。</translation>
        </message>
        <message>
            <source>Choose another one in the settings.</source>
            <translation>設定で別のモデルを選んでください。</translation>
        </message>
        <message>
            <source>The graphics card that was chosen cannot be used.</source>
            <translation>選んだグラフィックボードを使えません。</translation>
        </message>
        <message>
            <source>Choose Automatic in the settings under Computing.</source>
            <translation>設定の「計算」で「自動」を選んでください。</translation>
        </message>
        <message>
            <source>There is not enough memory for restoring.</source>
            <translation>修復するためのメモリが足りません。</translation>
        </message>
        <message>
            <source>Close other programs, or compute on the processor.</source>
            <translation>ほかのアプリを閉じるか、CPU で計算してください。</translation>
        </message>
        <message>
            <source>This device cannot compute with the chosen precision.</source>
            <translation>この装置では、選んだ精度で計算できません。</translation>
        </message>
        <message>
            <source>There is a file of that name already.</source>
            <translation>同じ名前のファイルがすでにあります。</translation>
        </message>
        <message>
            <source>Choose another name or folder.</source>
            <translation>別の名前かフォルダーを選んでください。</translation>
        </message>
        <message>
            <source>The folder cannot be written to.</source>
            <translation>フォルダーに書き込めません。</translation>
        </message>
        <message>
            <source>Check that its disk is connected, or choose another folder.</source>
            <translation>ディスクが接続されているか確認するか、別のフォルダーを選んでください。</translation>
        </message>
        <message>
            <source>This would replace the original photo.</source>
            <translation>元の写真を置き換えることになります。</translation>
        </message>
        <message>
            <source>Choose another name or folder. Originals are never changed.</source>
            <translation>別の名前かフォルダーを選んでください。元の写真は決して変更しません。</translation>
        </message>
        <message>
            <source>The photo cannot be written in this format.</source>
            <translation>この形式では写真を書き出せません。</translation>
        </message>
        <message>
            <source>Choose another format.</source>
            <translation>別の形式を選んでください。</translation>
        </message>
        <message>
            <source>The disk is full.</source>
            <translation>ディスクがいっぱいです。</translation>
        </message>
        <message>
            <source>Make room, or choose a folder on another disk.</source>
            <translation>空きを増やすか、別のディスクのフォルダーを選んでください。</translation>
        </message>
        <message>
            <source>The cache folder cannot be written to.</source>
            <translation>キャッシュのフォルダーに書き込めません。</translation>
        </message>
        <message>
            <source>Make room on its disk.</source>
            <translation>ディスクの空きを増やしてください。</translation>
        </message>
        <message>
            <source>Another program is using the photo library.</source>
            <translation>別のアプリが写真ライブラリを使用しています。</translation>
        </message>
        <message>
            <source>Close it and try again.</source>
            <translation>そのアプリを閉じて、もう一度お試しください。</translation>
        </message>
        <message>
            <source>The index of good photos was damaged and is made again.</source>
            <translation>参考写真の索引が壊れていたため、作り直しています。</translation>
        </message>
        <message>
            <source>Your photos are not touched.</source>
            <translation>写真には影響ありません。</translation>
        </message>
        <message>
            <source>A newer version of this program made the photo library.</source>
            <translation>写真ライブラリは、このアプリの新しいバージョンで作られています。</translation>
        </message>
        <message>
            <source>Use that version.</source>
            <translation>そのバージョンをお使いください。</translation>
        </message>
        <message>
            <source>The photo library cannot be opened.</source>
            <translation>写真ライブラリを開けません。</translation>
        </message>
        <message>
            <source>Check that its disk is connected and has room.</source>
            <translation>ディスクが接続され、空きがあることをご確認ください。</translation>
        </message>
        <message>
            <source>The settings cannot be saved.</source>
            <translation>設定を保存できません。</translation>
        </message>
        <message>
            <source>Check the disk and the folder&apos;s permissions.</source>
            <translation>ディスクと、フォルダーのアクセス許可をご確認ください。</translation>
        </message>
        <message>
            <source>A setting cannot have this value.</source>
            <translation>この値は設定できません。</translation>
        </message>
        <message>
            <source>The part of the program that restores photos has stopped.</source>
            <translation>写真を修復する部分が停止しました。</translation>
        </message>
        <message>
            <source>It starts again by itself, and your work is kept.</source>
            <translation>自動的に再開します。作業内容は保存されています。</translation>
        </message>
        <message>
            <source>Working on this photo made the program stop twice.</source>
            <translation>この写真の処理中に、アプリが2回停止しました。</translation>
        </message>
        <message>
            <source>It was set aside. Try a smaller copy of it.</source>
            <translation>この写真は処理から外しました。小さくしたコピーでお試しください。</translation>
        </message>
        <message>
            <source>The picture could not be drawn.</source>
            <translation>画像を表示できませんでした。</translation>
        </message>
        <message>
            <source>Make room on the disk and in memory, then try again.</source>
            <translation>ディスクとメモリの空きを増やして、もう一度お試しください。</translation>
        </message>
        <message>
            <source>Something went wrong inside the program.</source>
            <translation>アプリの内部で問題が発生しました。</translation>
        </message>
        <message>
            <source>Copy the diagnosis from the Help menu and tell us, please.</source>
            <translation>ヘルプメニューから診断情報をコピーして、お知らせください。</translation>
        </message>
        <message>
            <source>A face of this photo has to be restored again.</source>
            <translation>この写真には、もう一度修復する必要のある顔があります。</translation>
        </message>
        <message>
            <source>Restore the photo, then export it.</source>
            <translation>写真を修復してから書き出してください。</translation>
        </message>
        <message>
            <source>The photo was changed while it was read.</source>
            <translation>読み込み中に写真が変更されました。</translation>
        </message>
        <message>
            <source>Try again when the other program is done with it.</source>
            <translation>ほかのアプリの処理が終わってから、もう一度お試しください。</translation>
        </message>
        <message>
            <source>This album is being worked on already.</source>
            <translation>このアルバムはすでに処理中です。</translation>
        </message>
        <message>
            <source>Wait for it, or stop the other window or command first.</source>
            <translation>終わるまで待つか、先に別のウィンドウまたはコマンドを停止してください。</translation>
        </message>
        <message>
            <source>The notes about this album&apos;s progress are damaged.</source>
            <translation>このアルバムの進行状況の記録が壊れています。</translation>
        </message>
        <message>
            <source>Start the album anew; finished copies are recognised.</source>
            <translation>アルバムをもう一度始めてください。完成したコピーはそのまま認識されます。</translation>
        </message>
        <message>
            <source>This album is not known here any more.</source>
            <translation>このアルバムの記録は、もうここにありません。</translation>
        </message>
        <message>
            <source>Start it anew; finished copies are recognised.</source>
            <translation>もう一度始めてください。完成したコピーはそのまま認識されます。</translation>
        </message>
        <message>
            <source>The album&apos;s progress cannot be noted down.</source>
            <translation>このアルバムの進行状況を記録できません。</translation>
        </message>
        <message>
            <source>Make room on the disk, or check the folder&apos;s permissions.</source>
            <translation>ディスクの空きを増やすか、フォルダーのアクセス許可をご確認ください。</translation>
        </message>
        <message>
            <source>There are no photos there.</source>
            <translation>そこには写真がありません。</translation>
        </message>
        <message>
            <source>Choose photos, or folders that hold some.</source>
            <translation>写真か、写真の入ったフォルダーを選んでください。</translation>
        </message>
        <message>
            <source>This photo cannot be judged now.</source>
            <translation>この写真はまだ評価できません。</translation>
        </message>
        <message>
            <source>Wait until it is restored.</source>
            <translation>修復が終わるまでお待ちください。</translation>
        </message>
        <message>
            <source>This photo is not an aligned face: it is not square.</source>
            <translation>この写真は位置を合わせた顔画像ではありません：正方形ではありません。</translation>
        </message>
        <message>
            <source>A contact sheet is a web page or a PDF.</source>
            <translation>比較一覧はウェブページまたは PDF です。</translation>
        </message>
        <message>
            <source>Let its name end with .html or .pdf.</source>
            <translation>名前の末尾を .html または .pdf にしてください。</translation>
        </message>
        <message>
            <source>The copies would lie among their originals.</source>
            <translation>コピーが元の写真と同じ場所に混ざってしまいます。</translation>
        </message>
        <message>
            <source>Choose another folder. Originals are never changed.</source>
            <translation>別のフォルダーを選んでください。元の写真は決して変更しません。</translation>
        </message>
        <message>
            <source>The copy was changed by another program since.</source>
            <translation>コピーがその後、別のアプリで変更されています。</translation>
        </message>
        <message>
            <source>Move it away first, so that nothing of it is lost.</source>
            <translation>内容を失わないよう、先に別の場所へ移してください。</translation>
        </message>
        <message>
            <source>The copy does not hold what was written to it.</source>
            <translation>コピーの内容が、書き込んだ内容と一致しません。</translation>
        </message>
        <message>
            <source>The disk may be failing. Choose a folder on another disk.</source>
            <translation>ディスクが故障しかけているかもしれません。別のディスクのフォルダーを選んでください。</translation>
        </message>
        <message>
            <source>Perhaps not a face ({score} sure)</source>
            <translation>顔ではないかもしれません（顔である確かさ {score}）</translation>
        </message>
        <message>
            <source>Too small to restore: {size_px} px wide, {needed_px} px are needed</source>
            <translation>小さすぎて修復できません：幅 {size_px} px（{needed_px} px 必要）</translation>
        </message>
        <message>
            <source>Strength 0 keeps the face</source>
            <translation>強さが0のため元の顔のままです</translation>
        </message>
        <message>
            <source>Same person, likeness {likeness}: the only such photo, similar pose</source>
            <translation>同じ人（似ている度合い {likeness}）：該当する写真はこの1枚だけで、顔の向きも近い</translation>
        </message>
        <message>
            <source>Same person, likeness {likeness}: the only such photo, turned {turned_deg}° away</source>
            <translation>同じ人（似ている度合い {likeness}）：該当する写真はこの1枚だけで、顔の向きの差は{turned_deg}°</translation>
        </message>
        <message>
            <source>Same person, likeness {likeness}: sharpest of {photos} photos, similar pose</source>
            <translation>同じ人（似ている度合い {likeness}）：{photos}枚のうち最も鮮明で、顔の向きも近い</translation>
        </message>
        <message>
            <source>Same person, likeness {likeness}: sharpest of {photos} photos, turned {turned_deg}° away</source>
            <translation>同じ人（似ている度合い {likeness}）：{photos}枚のうち最も鮮明で、顔の向きの差は{turned_deg}°</translation>
        </message>
        <message>
            <source>Same person, likeness {likeness}: closest in pose of {photos} photos</source>
            <translation>同じ人（似ている度合い {likeness}）：{photos}枚のうち顔の向きが最も近い</translation>
        </message>
        <message>
            <source>Same person, likeness {likeness}: best of {photos} photos in pose and sharpness</source>
            <translation>同じ人（似ている度合い {likeness}）：{photos}枚のうち顔の向きと鮮明さが最もよい</translation>
        </message>
        <message>
            <source>Same person, likeness {likeness}: best of {photos} photos in pose and sharpness, turned {turned_deg}° away</source>
            <translation>同じ人（似ている度合い {likeness}）：{photos}枚のうち顔の向きと鮮明さが最もよく、顔の向きの差は{turned_deg}°</translation>
        </message>
        <message>
            <source>Taken for the person of the one photo given, although the likeness is only {likeness}, as in badly damaged faces</source>
            <translation>似ている度合いは {likeness} だけですが、傷みのひどい顔では低くなるため、指定された1枚の写真と同じ人とみなしました</translation>
        </message>
        <message>
            <source>Restored with the chosen photo, likeness {likeness}</source>
            <translation>選んだ写真を使って修復しました（似ている度合い {likeness}）</translation>
        </message>
        <message>
            <source>Restored with the {photos} chosen photos, likeness of the first {likeness}</source>
            <translation>選んだ{photos}枚の写真を使って修復しました（1枚目の似ている度合い {likeness}）</translation>
        </message>
        <message>
            <source>Restored with the chosen photo, although it seems to show another person: likeness {likeness}</source>
            <translation>選んだ写真を使って修復しましたが、別の人が写っているようです（似ている度合い {likeness}）</translation>
        </message>
        <message>
            <source>Restored with the {photos} chosen photos, although the first seems to show another person: likeness {likeness}</source>
            <translation>選んだ{photos}枚の写真を使って修復しましたが、1枚目には別の人が写っているようです（似ている度合い {likeness}）</translation>
        </message>
        <message>
            <source>Restored without a good photo</source>
            <translation>参考写真なしで修復しました</translation>
        </message>
        <message>
            <source>No good photo was given</source>
            <translation>参考写真が指定されていません</translation>
        </message>
        <message>
            <source>The only good photo is this photo itself</source>
            <translation>参考写真が修復する写真そのものしかありません</translation>
        </message>
        <message>
            <source>The only good photo is this photo itself; restored without</source>
            <translation>参考写真が修復する写真そのものしかないため、参考写真なしで修復しました</translation>
        </message>
        <message>
            <source>The good photo seems to show another person: likeness {likeness}, {needed} is needed</source>
            <translation>参考写真には別の人が写っているようです：似ている度合い {likeness}、必要な値は {needed}</translation>
        </message>
        <message>
            <source>The good photo seems to show another person: likeness {likeness}, {needed} is needed; restored without</source>
            <translation>参考写真には別の人が写っているようです：似ている度合い {likeness}、必要な値は {needed}。参考写真なしで修復しました</translation>
        </message>
        <message>
            <source>None of {faces} faces is likely enough: the likeliest has {likeness}, {needed} is needed</source>
            <translation>{faces}個の顔の中に十分似ている顔がありません：似ている度合いは最高で {likeness}、必要な値は {needed}</translation>
        </message>
        <message>
            <source>None of {faces} faces is likely enough: the likeliest has {likeness}, {needed} is needed; restored without</source>
            <translation>{faces}個の顔の中に十分似ている顔がありません：似ている度合いは最高で {likeness}、必要な値は {needed}。参考写真なしで修復しました</translation>
        </message>
        <message>
            <source>Kept as it was: restoring would have made it another face</source>
            <translation>元のままにしました：修復すると別の顔になるところでした</translation>
        </message>
        <message>
            <source>Kept as it was: hardly damaged, restoring would change more than it repairs</source>
            <translation>元のままにしました：傷みがほとんどなく、修復すると直る以上に変わってしまいます</translation>
        </message>
        <message>
            <source>Kept as it was: restoring would have made it less like the person</source>
            <translation>元のままにしました：修復すると本人に似なくなるところでした</translation>
        </message>
        <message>
            <source>No good photo of this person was found</source>
            <translation>この人の参考写真が見つかりませんでした</translation>
        </message>
        <message>
            <source>No folder of good photos was chosen yet</source>
            <translation>参考写真のフォルダーがまだ選ばれていません</translation>
        </message>
        <message>
            <source>Probably the same person, likeness {likeness}</source>
            <translation>おそらく同じ人（似ている度合い {likeness}）</translation>
        </message>
        <message>
            <source>Perhaps the same person, likeness {likeness}</source>
            <translation>同じ人かもしれません（似ている度合い {likeness}）</translation>
        </message>
        <message>
            <source>Probably another person, likeness {likeness}</source>
            <translation>おそらく別の人（似ている度合い {likeness}）</translation>
        </message>
        <message>
            <source>Loading</source>
            <translation>読み込み中</translation>
        </message>
        <message>
            <source>Reading</source>
            <translation>読み取り中</translation>
        </message>
        <message>
            <source>Blending in</source>
            <translation>写真になじませています</translation>
        </message>
        <message>
            <source>Writing</source>
            <translation>書き込み中</translation>
        </message>
        <message>
            <source>Looking through photos</source>
            <translation>写真を調べています</translation>
        </message>
        <message>
            <source>{percent} %</source>
            <translation>{percent}%</translation>
        </message>
        <message>
            <source>{seconds} s</source>
            <translation>{seconds}秒</translation>
        </message>
        <message>
            <source>{minutes} min</source>
            <translation>{minutes}分</translation>
        </message>
        <message>
            <source>{hours} h {minutes} min</source>
            <translation>{hours}時間{minutes}分</translation>
        </message>
        <message>
            <source>this computer&apos;s processor</source>
            <translation>このパソコンの CPU</translation>
        </message>
        <message>
            <source>This computer&apos;s processor is used instead. Restoring takes longer.</source>
            <translation>代わりにこのパソコンの CPU を使います。修復に時間がかかります。</translation>
        </message>
        <message>
            <source>The network is another one than the album was begun with.</source>
            <translation>アルバムを始めたときとは別のネットワークです。</translation>
        </message>
        <message>
            <source>Getting to know the good photos.</source>
            <translation>良い写真を調べています。</translation>
        </message>
        <message>
            <source>The good photo {file} was left out: no face was found in it.</source>
            <translation>良い写真 {file} は使いませんでした。顔が見つかりませんでした。</translation>
        </message>
        <message>
            <source>The good photo {file} was left out. {problem}</source>
            <translation>良い写真 {file} は使いませんでした。{problem}</translation>
        </message>
        <message>
            <source>The graphics card ran out of memory, so the processor restored this photo.</source>
            <translation>グラフィックカードのメモリが足りなくなったため、この写真はプロセッサーで修復しました。</translation>
        </message>
        <message>
            <source>Some of the notes inside the original are damaged and were left out.</source>
            <translation>元の写真の付記の一部が壊れていたため、引き継ぎませんでした。</translation>
        </message>
        <message>
            <source>The XMP notes of the original are damaged and were left out.</source>
            <translation>元の写真の XMP の付記が壊れていたため、引き継ぎませんでした。</translation>
        </message>
        <message>
            <source>The content credentials were left out: changing a photo breaks their seal.</source>
            <translation>コンテンツ認証情報は引き継ぎませんでした。写真を変えるとその封印が壊れます。</translation>
        </message>
        <message>
            <source>The IPTC notes were left out: {format} has no place for them.</source>
            <translation>IPTC の付記は引き継ぎませんでした。{format} には入れる場所がありません。</translation>
        </message>
        <message>
            <source>The record of what was done was left out: {format} has no place for it.</source>
            <translation>処理の記録は引き継ぎませんでした。{format} には入れる場所がありません。</translation>
        </message>
    </context>
    <context>
        <name>WorkPage</name>
        <message>
            <source>Faces and good photos</source>
            <translation>顔と参考写真</translation>
        </message>
    </context>
    <context>
        <name>_DropCard</name>
        <message>
            <source>Drop photos or folders here</source>
            <translation>ここに写真やフォルダーをドロップ</translation>
        </message>
        <message>
            <source>JPEG, PNG, TIFF, HEIC, WebP and AVIF, in any size</source>
            <translation>JPEG、PNG、TIFF、HEIC、WebP、AVIF（大きさは問いません）</translation>
        </message>
        <message>
            <source>Open photos…</source>
            <translation>写真を開く…</translation>
        </message>
        <message>
            <source>Open a folder…</source>
            <translation>フォルダーを開く…</translation>
        </message>
        <message>
            <source>Restore a whole album…</source>
            <translation>アルバム全体を修復…</translation>
        </message>
        <message>
            <source>For hundreds of photos: restored one after the other, also overnight</source>
            <translation>何百枚もの写真に：1枚ずつ順に、夜の間も修復します</translation>
        </message>
    </context>
</TS>
