; What the installer says beside NSIS's own words, in the languages of the program.

!macro Words Language RestoreWith AboutMenu OnDesktop Photo PleaseClose RemovingOlder OlderStays IsNewer TooOld UninstallKeeps
  LangString RestoreWith ${LANG_${Language}} "${RestoreWith}"
  LangString AboutMenu ${LANG_${Language}} "${AboutMenu}"
  LangString OnDesktop ${LANG_${Language}} "${OnDesktop}"
  LangString Photo ${LANG_${Language}} "${Photo}"
  LangString PleaseClose ${LANG_${Language}} "${PleaseClose}"
  LangString RemovingOlder ${LANG_${Language}} "${RemovingOlder}"
  LangString OlderStays ${LANG_${Language}} "${OlderStays}"
  LangString IsNewer ${LANG_${Language}} "${IsNewer}"
  LangString TooOld ${LANG_${Language}} "${TooOld}"
  LangString UninstallKeeps ${LANG_${Language}} "${UninstallKeeps}"
!macroend

!insertmacro Words ENGLISH \
  "Restore with ENTED" \
  "A click with the right button on photos and folders offers it." \
  "Icon on the desktop" \
  "Photo" \
  "${NAME} is running. Please close it, then choose Retry. Open work is kept." \
  "Removing the older version; settings and library stay…" \
  "The older version could not be removed. Nothing was installed." \
  "A newer version ($0) is installed. Put version ${VERSION} in its place?" \
  "${NAME} needs 64-bit Windows 10 or newer." \
  "The program will be removed from this folder. Your photos, settings and library stay; those of the program lie in %LOCALAPPDATA%\ented-desktop."

!insertmacro Words GERMAN \
  "Mit ENTED restaurieren" \
  "Ein Rechtsklick auf Fotos und Ordner bietet es an." \
  "Symbol auf dem Desktop" \
  "Foto" \
  "${NAME} läuft gerade. Bitte schließen Sie es und wählen Sie dann „Wiederholen“. Offene Arbeit bleibt erhalten." \
  "Die ältere Version wird entfernt; Einstellungen und Bibliothek bleiben …" \
  "Die ältere Version ließ sich nicht entfernen. Es wurde nichts installiert." \
  "Eine neuere Version ($0) ist installiert. Durch Version ${VERSION} ersetzen?" \
  "${NAME} braucht Windows 10 oder neuer mit 64 Bit." \
  "Das Programm wird aus diesem Ordner entfernt. Ihre Fotos, Einstellungen und die Bibliothek bleiben; was das Programm sich merkt, liegt in %LOCALAPPDATA%\ented-desktop."

!insertmacro Words SPANISH \
  "Restaurar con ENTED" \
  "Se ofrece al hacer clic con el botón derecho en fotos y carpetas." \
  "Icono en el escritorio" \
  "Foto" \
  "${NAME} está abierto. Ciérrelo y elija Reintentar. El trabajo abierto se conserva." \
  "Quitando la versión anterior; los ajustes y la biblioteca se conservan…" \
  "No se pudo quitar la versión anterior. No se ha instalado nada." \
  "Hay instalada una versión más reciente ($0). ¿Sustituirla por la versión ${VERSION}?" \
  "${NAME} necesita Windows 10 o posterior de 64 bits." \
  "El programa se quitará de esta carpeta. Sus fotos, los ajustes y la biblioteca se conservan; lo que guarda el programa está en %LOCALAPPDATA%\ented-desktop."

!insertmacro Words FRENCH \
  "Restaurer avec ENTED" \
  "Proposé par un clic droit sur des photos et des dossiers." \
  "Icône sur le bureau" \
  "Photo" \
  "${NAME} est ouvert. Fermez-le, puis choisissez Recommencer. Le travail en cours est conservé." \
  "Suppression de l’ancienne version ; les paramètres et la photothèque restent…" \
  "L’ancienne version n’a pas pu être supprimée. Rien n’a été installé." \
  "Une version plus récente ($0) est installée. La remplacer par la version ${VERSION} ?" \
  "${NAME} a besoin de Windows 10 ou plus récent, 64 bits." \
  "Le programme sera supprimé de ce dossier. Vos photos, les paramètres et la photothèque restent ; ce que le programme garde se trouve dans %LOCALAPPDATA%\ented-desktop."

!insertmacro Words SIMPCHINESE \
  "用 ENTED 修复" \
  "在照片和文件夹上单击右键即可选择。" \
  "桌面图标" \
  "照片" \
  "${NAME} 正在运行。请将其关闭，然后选择“重试”。未完成的工作会保留。" \
  "正在移除旧版本；设置和照片库会保留…" \
  "无法移除旧版本。未安装任何内容。" \
  "已安装更新的版本 ($0)。要用版本 ${VERSION} 替换吗？" \
  "${NAME} 需要 64 位 Windows 10 或更高版本。" \
  "程序将从此文件夹中移除。您的照片、设置和照片库会保留；程序保存的内容位于 %LOCALAPPDATA%\ented-desktop。"

!insertmacro Words JAPANESE \
  "ENTED で修復" \
  "写真やフォルダーを右クリックすると選べます。" \
  "デスクトップのアイコン" \
  "写真" \
  "${NAME} が起動しています。閉じてから［再試行］を選んでください。作業中の内容は保存されます。" \
  "以前のバージョンを削除しています。設定と写真ライブラリは残ります…" \
  "以前のバージョンを削除できませんでした。何もインストールしていません。" \
  "より新しいバージョン ($0) がインストールされています。バージョン ${VERSION} に置き換えますか？" \
  "${NAME} には 64 ビットの Windows 10 以降が必要です。" \
  "このフォルダーからアプリを削除します。写真、設定、写真ライブラリは残ります。アプリが保存したものは %LOCALAPPDATA%\ented-desktop にあります。"

!insertmacro Words ARABIC \
  "ترميم باستخدام ENTED" \
  "يظهر عند النقر بالزر الأيمن على الصور والمجلدات." \
  "أيقونة على سطح المكتب" \
  "صورة" \
  "برنامج ${NAME} قيد التشغيل. أغلقه ثم اختر إعادة المحاولة. يبقى العمل المفتوح محفوظًا." \
  "تُزال النسخة الأقدم؛ تبقى الإعدادات ومكتبة الصور…" \
  "تعذّرت إزالة النسخة الأقدم. لم يُثبَّت شيء." \
  "نسخة أحدث ($0) مثبّتة. هل تريد استبدالها بالإصدار ${VERSION}؟" \
  "يحتاج ${NAME} إلى Windows 10 أو أحدث بنواة 64 بت." \
  "سيُزال البرنامج من هذا المجلد. تبقى صورك والإعدادات ومكتبة الصور؛ وما يحفظه البرنامج موجود في %LOCALAPPDATA%\ented-desktop."
