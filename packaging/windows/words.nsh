; What the installer says beside NSIS's own words, in the languages of the program.

!macro Words Language Welcome RestoreWith AboutMenu OnDesktop Photo PleaseClose RemovingOlder OlderStays IsNewer TooOld TooDeep UninstallKeeps
  LangString Welcome ${LANG_${Language}} "${Welcome}"
  LangString RestoreWith ${LANG_${Language}} "${RestoreWith}"
  LangString AboutMenu ${LANG_${Language}} "${AboutMenu}"
  LangString OnDesktop ${LANG_${Language}} "${OnDesktop}"
  LangString Photo ${LANG_${Language}} "${Photo}"
  LangString PleaseClose ${LANG_${Language}} "${PleaseClose}"
  LangString RemovingOlder ${LANG_${Language}} "${RemovingOlder}"
  LangString OlderStays ${LANG_${Language}} "${OlderStays}"
  LangString IsNewer ${LANG_${Language}} "${IsNewer}"
  LangString TooOld ${LANG_${Language}} "${TooOld}"
  LangString TooDeep ${LANG_${Language}} "${TooDeep}"
  LangString UninstallKeeps ${LANG_${Language}} "${UninstallKeeps}"
!macroend

!insertmacro Words ENGLISH \
  "${NAME} restores the faces of old photos with the help of a good photo of the same person.$\r$\n$\r$\nIt is installed for you alone, without an administrator. An older version is replaced; your photos, settings and library stay as they are." \
  "Restore with ENTED" \
  "A click with the right button on photos and folders offers it." \
  "Icon on the desktop" \
  "Photo" \
  "${NAME} is running. Please close it, then choose Retry. Open work is kept." \
  "Removing the older version; settings and library stay…" \
  "The older version could not be removed. Nothing was installed." \
  "A newer version ($0) is installed. Put version ${VERSION} in its place?" \
  "${NAME} needs 64-bit Windows 10 or newer." \
  "The name of this folder is too long for Windows. Please choose a shorter one." \
  "The program will be removed from this folder. Your photos, settings and library stay; those of the program lie in %LOCALAPPDATA%\ented-desktop."

!insertmacro Words GERMAN \
  "${NAME} restauriert die Gesichter alter Fotos mit Hilfe eines guten Fotos derselben Person.$\r$\n$\r$\nEs wird nur für Sie installiert, ohne Administrator. Eine ältere Version wird ersetzt; Ihre Fotos, die Einstellungen und die Bibliothek bleiben, wie sie sind." \
  "Mit ENTED restaurieren" \
  "Ein Rechtsklick auf Fotos und Ordner bietet es an." \
  "Symbol auf dem Desktop" \
  "Foto" \
  "${NAME} läuft gerade. Bitte schließen Sie es und wählen Sie dann „Wiederholen“. Offene Arbeit bleibt erhalten." \
  "Die ältere Version wird entfernt; Einstellungen und Bibliothek bleiben …" \
  "Die ältere Version ließ sich nicht entfernen. Es wurde nichts installiert." \
  "Eine neuere Version ($0) ist installiert. Durch Version ${VERSION} ersetzen?" \
  "${NAME} braucht Windows 10 oder neuer mit 64 Bit." \
  "Der Name dieses Ordners ist zu lang für Windows. Bitte wählen Sie einen kürzeren." \
  "Das Programm wird aus diesem Ordner entfernt. Ihre Fotos, Einstellungen und die Bibliothek bleiben; was das Programm sich merkt, liegt in %LOCALAPPDATA%\ented-desktop."

!insertmacro Words SPANISH \
  "${NAME} restaura las caras de fotos antiguas con la ayuda de una buena foto de la misma persona.$\r$\n$\r$\nSe instala solo para usted, sin administrador. Una versión anterior se sustituye; sus fotos, los ajustes y la biblioteca se conservan como están." \
  "Restaurar con ENTED" \
  "Se ofrece al hacer clic con el botón derecho en fotos y carpetas." \
  "Icono en el escritorio" \
  "Foto" \
  "${NAME} está abierto. Ciérrelo y elija Reintentar. El trabajo abierto se conserva." \
  "Quitando la versión anterior; los ajustes y la biblioteca se conservan…" \
  "No se pudo quitar la versión anterior. No se ha instalado nada." \
  "Hay instalada una versión más reciente ($0). ¿Sustituirla por la versión ${VERSION}?" \
  "${NAME} necesita Windows 10 o posterior de 64 bits." \
  "El nombre de esta carpeta es demasiado largo para Windows. Elija una más corta." \
  "El programa se quitará de esta carpeta. Sus fotos, los ajustes y la biblioteca se conservan; lo que guarda el programa está en %LOCALAPPDATA%\ented-desktop."

!insertmacro Words FRENCH \
  "${NAME} restaure les visages des photos anciennes à l’aide d’une bonne photo de la même personne.$\r$\n$\r$\nIl est installé pour vous seul, sans administrateur. Une ancienne version est remplacée ; vos photos, les paramètres et la photothèque restent tels quels." \
  "Restaurer avec ENTED" \
  "Proposé par un clic droit sur des photos et des dossiers." \
  "Icône sur le bureau" \
  "Photo" \
  "${NAME} est ouvert. Fermez-le, puis choisissez Recommencer. Le travail en cours est conservé." \
  "Suppression de l’ancienne version ; les paramètres et la photothèque restent…" \
  "L’ancienne version n’a pas pu être supprimée. Rien n’a été installé." \
  "Une version plus récente ($0) est installée. La remplacer par la version ${VERSION} ?" \
  "${NAME} a besoin de Windows 10 ou plus récent, 64 bits." \
  "Le nom de ce dossier est trop long pour Windows. Choisissez-en un plus court." \
  "Le programme sera supprimé de ce dossier. Vos photos, les paramètres et la photothèque restent ; ce que le programme garde se trouve dans %LOCALAPPDATA%\ented-desktop."

!insertmacro Words SIMPCHINESE \
  "${NAME} 借助同一个人的清晰照片修复老照片中的人脸。$\r$\n$\r$\n程序只为您安装，无需管理员权限。旧版本会被替换；您的照片、设置和照片库保持不变。" \
  "用 ENTED 修复" \
  "在照片和文件夹上单击右键即可选择。" \
  "桌面图标" \
  "照片" \
  "${NAME} 正在运行。请将其关闭，然后选择“重试”。未完成的工作会保留。" \
  "正在移除旧版本；设置和照片库会保留…" \
  "无法移除旧版本。未安装任何内容。" \
  "已安装更新的版本 ($0)。要用版本 ${VERSION} 替换吗？" \
  "${NAME} 需要 64 位 Windows 10 或更高版本。" \
  "此文件夹的路径对 Windows 来说太长。请选择较短的路径。" \
  "程序将从此文件夹中移除。您的照片、设置和照片库会保留；程序保存的内容位于 %LOCALAPPDATA%\ented-desktop。"

!insertmacro Words JAPANESE \
  "${NAME} は、同じ人物のきれいな写真を手がかりに、古い写真の顔を修復します。$\r$\n$\r$\nあなた専用にインストールされ、管理者の権限は要りません。以前のバージョンは置き換えられますが、写真、設定、写真ライブラリはそのまま残ります。" \
  "ENTED で修復" \
  "写真やフォルダーを右クリックすると選べます。" \
  "デスクトップのアイコン" \
  "写真" \
  "${NAME} が起動しています。閉じてから［再試行］を選んでください。作業中の内容は保存されます。" \
  "以前のバージョンを削除しています。設定と写真ライブラリは残ります…" \
  "以前のバージョンを削除できませんでした。何もインストールしていません。" \
  "より新しいバージョン ($0) がインストールされています。バージョン ${VERSION} に置き換えますか？" \
  "${NAME} には 64 ビットの Windows 10 以降が必要です。" \
  "このフォルダーの名前は Windows には長すぎます。短いものを選んでください。" \
  "このフォルダーからアプリを削除します。写真、設定、写真ライブラリは残ります。アプリが保存したものは %LOCALAPPDATA%\ented-desktop にあります。"

!insertmacro Words ARABIC \
  "يرمّم ${NAME} وجوه الصور القديمة بمساعدة صورة جيدة للشخص نفسه.$\r$\n$\r$\nيُثبَّت لك وحدك ولا يحتاج إلى مسؤول. تُستبدل النسخة الأقدم، وتبقى صورك والإعدادات ومكتبة الصور كما هي." \
  "الترميم باستخدام ENTED" \
  "يظهر عند النقر بالزر الأيمن على الصور والمجلدات." \
  "أيقونة على سطح المكتب" \
  "صورة" \
  "برنامج ${NAME} قيد التشغيل. أغلقه ثم اختر إعادة المحاولة. يبقى العمل المفتوح محفوظًا." \
  "تُزال النسخة الأقدم؛ تبقى الإعدادات ومكتبة الصور…" \
  "تعذّرت إزالة النسخة الأقدم. لم يُثبَّت شيء." \
  "نسخة أحدث ($0) مثبّتة. هل تريد استبدالها بالإصدار ${VERSION}؟" \
  "يحتاج ${NAME} إلى Windows 10 أو أحدث بنواة 64 بت." \
  "اسم هذا المجلد أطول مما يسمح به Windows. اختر مجلدًا أقصر." \
  "سيُزال البرنامج من هذا المجلد. تبقى صورك والإعدادات ومكتبة الصور؛ وما يحفظه البرنامج موجود في %LOCALAPPDATA%\ented-desktop."
