<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
    <context>
        <name>AboutDialog</name>
        <message>
            <source>About ENTED Desktop</source>
            <translation>حول ENTED Desktop</translation>
        </message>
        <message>
            <source>Version {version}</source>
            <translation>الإصدار {version}</translation>
        </message>
        <message>
            <source>Model {weights} on {device}</source>
            <translation>النموذج {weights} على {device}</translation>
        </message>
        <message>
            <source>Restores the faces of old photos with the help of a good photo of the same person. Nothing leaves this computer: there is no account, no upload and no statistics. Your photos are only read.</source>
            <translation>يرمّم الوجوه في الصور القديمة بمساعدة صورة جيدة للشخص نفسه. لا شيء يغادر هذا الحاسوب: لا حساب ولا رفع ولا إحصاءات. صورك تُقرأ فقط.</translation>
        </message>
        <message>
            <source>Only when you look for a newer version, the project’s page is asked for its number.</source>
            <translation>لا تُسأل صفحة المشروع عن رقم الإصدار إلا عندما تبحث أنت عن إصدار أحدث.</translation>
        </message>
        <message>
            <source>Works of others</source>
            <translation>مكوّنات من جهات أخرى</translation>
        </message>
        <message>
            <source>Licence</source>
            <translation>الترخيص</translation>
        </message>
        <message>
            <source>Works of others, and licence</source>
            <translation>أعمال الآخرين والترخيص</translation>
        </message>
    </context>
    <context>
        <name>AlbumDialog</name>
        <message>
            <source>Restore a whole album</source>
            <translation>ترميم ألبوم كامل</translation>
        </message>
        <message>
            <source>&amp;Album</source>
            <translation>الأ&amp;لبوم</translation>
        </message>
        <message>
            <source>&amp;Good photos</source>
            <translation>الصور ال&amp;جيدة</translation>
        </message>
        <message>
            <source>&amp;Copies go to</source>
            <translation>&amp;وجهة النسخ</translation>
        </message>
        <message>
            <source>&amp;Format</source>
            <translation>ال&amp;تنسيق</translation>
        </message>
        <message>
            <source>&amp;Existing files</source>
            <translation>الملفات ال&amp;موجودة</translation>
        </message>
        <message>
            <source>Choose a folder to restore</source>
            <translation>اختيار مجلد لترميمه</translation>
        </message>
        <message>
            <source>Folders and photos to restore</source>
            <translation>المجلدات والصور المطلوب ترميمها</translation>
        </message>
        <message>
            <source>Choose a folder of good photos</source>
            <translation>اختيار مجلد صور جيدة</translation>
        </message>
        <message>
            <source>Good photos of the people in the album</source>
            <translation>صور جيدة للأشخاص الظاهرين في الألبوم</translation>
        </message>
        <message>
            <source>Leave faces alone for which there is no good photo</source>
            <translation>استثناء الوجوه التي لا توجد لها صورة جيدة</translation>
        </message>
        <message>
            <source>Give the copies the dates of their originals’ files</source>
            <translation>إعطاء النسخ تواريخ ملفاتها الأصلية</translation>
        </message>
        <message>
            <source>Folder for the copies</source>
            <translation>مجلد النسخ</translation>
        </message>
        <message>
            <source>Choose a folder</source>
            <translation>اختيار مجلد</translation>
        </message>
        <message>
            <source>Choose…</source>
            <translation>اختيار…</translation>
        </message>
        <message>
            <source>Choose the folder for the copies</source>
            <translation>اختيار مجلد النسخ</translation>
        </message>
        <message>
            <source>Looking through the album</source>
            <translation>جارٍ فحص الألبوم</translation>
        </message>
        <message>
            <source>Like the original</source>
            <translation>مثل الأصل</translation>
        </message>
        <message>
            <source>JPEG: small, for everybody</source>
            <translation>JPEG: صغير، يناسب الجميع</translation>
        </message>
        <message>
            <source>PNG: keeps every pixel</source>
            <translation>PNG: يحفظ كل بكسل</translation>
        </message>
        <message>
            <source>TIFF: keeps every pixel, for archives</source>
            <translation>TIFF: يحفظ كل بكسل، للأرشفة</translation>
        </message>
        <message>
            <source>WebP: small, for the web</source>
            <translation>WebP: صغير، للويب</translation>
        </message>
        <message>
            <source>HEIC: small, for phones</source>
            <translation>HEIC: صغير، للهواتف</translation>
        </message>
        <message>
            <source>AVIF: very small, for new devices</source>
            <translation>AVIF: صغير جدًا، للأجهزة الحديثة</translation>
        </message>
        <message>
            <source>Add a number to the name</source>
            <translation>إضافة رقم إلى الاسم</translation>
        </message>
        <message>
            <source>Leave them, and skip the photo</source>
            <translation>تركها وتخطّي الصورة</translation>
        </message>
        <message>
            <source>Replace them (never the originals)</source>
            <translation>استبدالها (لا تُستبدل الصور الأصلية أبدًا)</translation>
        </message>
        <message>
            <source>{name} restored</source>
            <comment>name of a folder</comment>
            <translation>{name} بعد الترميم</translation>
        </message>
        <message>
            <source>Choose a folder for the copies</source>
            <translation>اختيار مجلد للنسخ</translation>
        </message>
        <message numerus="yes">
            <source>Looking through the album: %n photo(s) so far…</source>
            <translation>
                <numerusform>جارٍ فحص الألبوم: لا صور حتى الآن…</numerusform>
                <numerusform>جارٍ فحص الألبوم: صورة واحدة حتى الآن…</numerusform>
                <numerusform>جارٍ فحص الألبوم: صورتان حتى الآن…</numerusform>
                <numerusform>جارٍ فحص الألبوم: %n صور حتى الآن…</numerusform>
                <numerusform>جارٍ فحص الألبوم: %n صورة حتى الآن…</numerusform>
                <numerusform>جارٍ فحص الألبوم: %n صورة حتى الآن…</numerusform>
            </translation>
        </message>
        <message>
            <source>Choose the folder with the photos to restore, or drop it here.</source>
            <translation>اختر المجلد الذي فيه الصور المطلوب ترميمها، أو أفلته هنا.</translation>
        </message>
        <message>
            <source>Looking through the album…</source>
            <translation>جارٍ فحص الألبوم…</translation>
        </message>
        <message>
            <source>Without good photos of the same people, faces are only restored as far as the damaged photo tells. Choose a folder of good photos to stay true to the people.</source>
            <translation>دون صور جيدة للأشخاص أنفسهم، لا تُرمَّم الوجوه إلا بقدر ما تُظهره الصورة المتضررة. اختر مجلد صور جيدة لتبقى الوجوه مطابقة لأصحابها.</translation>
        </message>
        <message numerus="yes">
            <source>Restore %n photo(s)</source>
            <translation>
                <numerusform>ترميم %n صورة</numerusform>
                <numerusform>ترميم صورة واحدة</numerusform>
                <numerusform>ترميم صورتين</numerusform>
                <numerusform>ترميم %n صور</numerusform>
                <numerusform>ترميم %n صورة</numerusform>
                <numerusform>ترميم %n صورة</numerusform>
            </translation>
        </message>
        <message>
            <source>Restore the album</source>
            <translation>ترميم الألبوم</translation>
        </message>
        <message numerus="yes">
            <source>%n photo(s) to restore, {size}</source>
            <translation>
                <numerusform>لا صور للترميم، {size}</numerusform>
                <numerusform>صورة واحدة للترميم، {size}</numerusform>
                <numerusform>صورتان للترميم، {size}</numerusform>
                <numerusform>%n صور للترميم، {size}</numerusform>
                <numerusform>%n صورة للترميم، {size}</numerusform>
                <numerusform>%n صورة للترميم، {size}</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n of them appear twice; each is restored once</source>
            <translation>
                <numerusform>لا صور مكررة بينها</numerusform>
                <numerusform>منها صورة مكررة: تُرمَّم مرة واحدة</numerusform>
                <numerusform>منها صورتان مكررتان: تُرمَّم كل منهما مرة واحدة</numerusform>
                <numerusform>منها %n صور مكررة: تُرمَّم كل منها مرة واحدة</numerusform>
                <numerusform>منها %n صورة مكررة: تُرمَّم كل منها مرة واحدة</numerusform>
                <numerusform>منها %n صورة مكررة: تُرمَّم كل منها مرة واحدة</numerusform>
            </translation>
        </message>
        <message>
            <source>Passed over: {what}</source>
            <translation>ما جرى تخطّيه: {what}</translation>
        </message>
        <message numerus="yes">
            <source>%n folder(s) cannot be read</source>
            <translation>
                <numerusform>يمكن قراءة كل المجلدات</numerusform>
                <numerusform>تتعذّر قراءة مجلد واحد</numerusform>
                <numerusform>تتعذّر قراءة مجلدين</numerusform>
                <numerusform>تتعذّر قراءة %n مجلدات</numerusform>
                <numerusform>تتعذّر قراءة %n مجلدًا</numerusform>
                <numerusform>تتعذّر قراءة %n مجلد</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>AlbumWords</name>
        <message>
            <source>Waiting</source>
            <translation>في الانتظار</translation>
        </message>
        <message>
            <source>Being restored</source>
            <translation>جارٍ ترميمها</translation>
        </message>
        <message>
            <source>Restored</source>
            <translation>تم الترميم</translation>
        </message>
        <message>
            <source>Left as it was</source>
            <translation>بقيت كما كانت</translation>
        </message>
        <message>
            <source>Failed</source>
            <translation>تعذّر ترميمها</translation>
        </message>
        <message>
            <source>Left out</source>
            <translation>مستثناة</translation>
        </message>
        <message>
            <source>Waiting for its turn</source>
            <translation>في انتظار دوره</translation>
        </message>
        <message>
            <source>Restoring</source>
            <translation>جارٍ الترميم</translation>
        </message>
        <message>
            <source>Pausing…</source>
            <translation>جارٍ الإيقاف المؤقت…</translation>
        </message>
        <message>
            <source>Cancelling…</source>
            <translation>جارٍ الإلغاء…</translation>
        </message>
        <message>
            <source>Not finished</source>
            <translation>لم يكتمل</translation>
        </message>
        <message>
            <source>Paused</source>
            <translation>متوقف مؤقتًا</translation>
        </message>
        <message>
            <source>Cancelled</source>
            <translation>أُلغي</translation>
        </message>
        <message>
            <source>Finished</source>
            <translation>انتهى</translation>
        </message>
        <message>
            <source>Cannot be read</source>
            <translation>تتعذّر قراءته</translation>
        </message>
        <message>
            <source>Album {number}</source>
            <translation>الألبوم {number}</translation>
        </message>
        <message numerus="yes">
            <source>{name} and %n more</source>
            <translation>
                <numerusform>{name}</numerusform>
                <numerusform>{name} وعنصر آخر</numerusform>
                <numerusform>{name} وعنصران آخران</numerusform>
                <numerusform>{name} و%n عناصر أخرى</numerusform>
                <numerusform>{name} و%n عنصرًا آخر</numerusform>
                <numerusform>{name} و%n عنصر آخر</numerusform>
            </translation>
        </message>
        <message>
            <source>Restored elsewhere</source>
            <translation>يُرمَّم في مكان آخر</translation>
        </message>
        <message numerus="yes">
            <source>Finished, %n photo(s) failed</source>
            <translation>
                <numerusform>انتهى، ولم تفشل أي صورة</numerusform>
                <numerusform>انتهى، وفشلت صورة واحدة</numerusform>
                <numerusform>انتهى، وفشلت صورتان</numerusform>
                <numerusform>انتهى، وفشلت %n صور</numerusform>
                <numerusform>انتهى، وفشلت %n صورة</numerusform>
                <numerusform>انتهى، وفشلت %n صورة</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n restored</source>
            <translation>
                <numerusform>مرمَّمة: %n</numerusform>
                <numerusform>مرمَّمة: %n</numerusform>
                <numerusform>مرمَّمة: %n</numerusform>
                <numerusform>مرمَّمة: %n</numerusform>
                <numerusform>مرمَّمة: %n</numerusform>
                <numerusform>مرمَّمة: %n</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n left as they were</source>
            <translation>
                <numerusform>بقيت كما كانت: %n</numerusform>
                <numerusform>بقيت كما كانت: %n</numerusform>
                <numerusform>بقيت كما كانت: %n</numerusform>
                <numerusform>بقيت كما كانت: %n</numerusform>
                <numerusform>بقيت كما كانت: %n</numerusform>
                <numerusform>بقيت كما كانت: %n</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n failed</source>
            <translation>
                <numerusform>تعذّر ترميمها: %n</numerusform>
                <numerusform>تعذّر ترميمها: %n</numerusform>
                <numerusform>تعذّر ترميمها: %n</numerusform>
                <numerusform>تعذّر ترميمها: %n</numerusform>
                <numerusform>تعذّر ترميمها: %n</numerusform>
                <numerusform>تعذّر ترميمها: %n</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n left out</source>
            <translation>
                <numerusform>مستثناة: %n</numerusform>
                <numerusform>مستثناة: %n</numerusform>
                <numerusform>مستثناة: %n</numerusform>
                <numerusform>مستثناة: %n</numerusform>
                <numerusform>مستثناة: %n</numerusform>
                <numerusform>مستثناة: %n</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n to do</source>
            <translation>
                <numerusform>متبقية: %n</numerusform>
                <numerusform>متبقية: %n</numerusform>
                <numerusform>متبقية: %n</numerusform>
                <numerusform>متبقية: %n</numerusform>
                <numerusform>متبقية: %n</numerusform>
                <numerusform>متبقية: %n</numerusform>
            </translation>
        </message>
        <message>
            <source>{done} of {total} photos</source>
            <translation>الصور: {done} من {total}</translation>
        </message>
        <message>
            <source>{rate} photos a minute, about {left} left</source>
            <translation>الصور في الدقيقة: {rate}، الوقت المتبقي نحو {left}</translation>
        </message>
        <message>
            <source>Getting to know the good photos: {name}</source>
            <translation>جارٍ التعرّف على الصور الجيدة: {name}</translation>
        </message>
        <message numerus="yes">
            <source>%n hidden file(s)</source>
            <translation>
                <numerusform>لا ملفات مخفية</numerusform>
                <numerusform>ملف مخفي واحد</numerusform>
                <numerusform>ملفان مخفيان</numerusform>
                <numerusform>%n ملفات مخفية</numerusform>
                <numerusform>%n ملفًا مخفيًا</numerusform>
                <numerusform>%n ملف مخفي</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n file(s) with notes of other programs</source>
            <translation>
                <numerusform>لا ملفات ملاحظات من برامج أخرى</numerusform>
                <numerusform>ملف ملاحظات واحد من برامج أخرى</numerusform>
                <numerusform>ملفا ملاحظات من برامج أخرى</numerusform>
                <numerusform>%n ملفات ملاحظات من برامج أخرى</numerusform>
                <numerusform>%n ملف ملاحظات من برامج أخرى</numerusform>
                <numerusform>%n ملف ملاحظات من برامج أخرى</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n file(s) that are no photos</source>
            <translation>
                <numerusform>لا ملفات من غير الصور</numerusform>
                <numerusform>ملف واحد ليس صورة</numerusform>
                <numerusform>ملفان ليسا صورتين</numerusform>
                <numerusform>%n ملفات ليست صورًا</numerusform>
                <numerusform>%n ملفًا ليست صورًا</numerusform>
                <numerusform>%n ملف ليست صورًا</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n photo(s) restored already</source>
            <translation>
                <numerusform>لا صور مرمَّمة من قبل</numerusform>
                <numerusform>صورة واحدة مرمَّمة من قبل</numerusform>
                <numerusform>صورتان مرمَّمتان من قبل</numerusform>
                <numerusform>%n صور مرمَّمة من قبل</numerusform>
                <numerusform>%n صورة مرمَّمة من قبل</numerusform>
                <numerusform>%n صورة مرمَّمة من قبل</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n found a second time</source>
            <translation>
                <numerusform>لا عناصر متكررة</numerusform>
                <numerusform>عنصر واحد صودف مرة ثانية</numerusform>
                <numerusform>عنصران صودفا مرة ثانية</numerusform>
                <numerusform>%n عناصر صودفت مرة ثانية</numerusform>
                <numerusform>%n عنصرًا صودفت مرة ثانية</numerusform>
                <numerusform>%n عنصر صودفت مرة ثانية</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n file(s) in the folder for the copies</source>
            <translation>
                <numerusform>لا ملفات في مجلد النسخ</numerusform>
                <numerusform>ملف واحد في مجلد النسخ</numerusform>
                <numerusform>ملفان في مجلد النسخ</numerusform>
                <numerusform>%n ملفات في مجلد النسخ</numerusform>
                <numerusform>%n ملفًا في مجلد النسخ</numerusform>
                <numerusform>%n ملف في مجلد النسخ</numerusform>
            </translation>
        </message>
        <message>
            <source>Original kept</source>
            <translation>احتُفظ بالأصل</translation>
        </message>
        <message>
            <source>Accepted</source>
            <translation>مقبولة</translation>
        </message>
        <message>
            <source>Faces left as they were</source>
            <translation>بقيت الوجوه كما كانت</translation>
        </message>
        <message>
            <source>Restored, look again</source>
            <translation>تم الترميم، بحاجة إلى مراجعة</translation>
        </message>
        <message>
            <source>No face was found in it.</source>
            <translation>لم يُعثر فيها على وجه.</translation>
        </message>
        <message>
            <source>The same photo as {name}</source>
            <translation>الصورة نفسها مثل {name}</translation>
        </message>
        <message numerus="yes">
            <source>%n face(s) restored</source>
            <translation>
                <numerusform>لم يُرمَّم أي وجه</numerusform>
                <numerusform>رُمّم وجه واحد</numerusform>
                <numerusform>رُمّم وجهان</numerusform>
                <numerusform>رُمّمت %n وجوه</numerusform>
                <numerusform>رُمّم %n وجهًا</numerusform>
                <numerusform>رُمّم %n وجه</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n face(s) left alone</source>
            <translation>
                <numerusform>لم يُستثنَ أي وجه</numerusform>
                <numerusform>وجه واحد بقي كما كان</numerusform>
                <numerusform>وجهان بقيا كما كانا</numerusform>
                <numerusform>%n وجوه بقيت كما كانت</numerusform>
                <numerusform>%n وجهًا بقيت كما كانت</numerusform>
                <numerusform>%n وجه بقيت كما كانت</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ChoiceWords</name>
        <message>
            <source>Without a good photo the face gets sharper, but it may look less like the person.</source>
            <translation>دون صورة جيدة يصبح الوجه أوضح، لكنه قد يصبح أقل شبهًا بالشخص.</translation>
        </message>
        <message numerus="yes">
            <source>%n photo(s) are used together.</source>
            <translation>
                <numerusform>لا تُستخدم أي صورة.</numerusform>
                <numerusform>تُستخدم صورة واحدة.</numerusform>
                <numerusform>تُستخدم صورتان معًا.</numerusform>
                <numerusform>تُستخدم %n صور معًا.</numerusform>
                <numerusform>تُستخدم %n صورة معًا.</numerusform>
                <numerusform>تُستخدم %n صورة معًا.</numerusform>
            </translation>
        </message>
        <message>
            <source>Tick the photos to use, or choose one.</source>
            <translation>حدّد الصور التي تريد استخدامها، أو اختر صورة.</translation>
        </message>
        <message>
            <source>The program is not sure about any of these photos. Tick one if you know better.</source>
            <translation>البرنامج غير متأكد من أيٍّ من هذه الصور. حدّد واحدة إن كنت تعرف الأنسب.</translation>
        </message>
        <message>
            <source>“{file}” seems to show another person. The restored face could come to look like them.</source>
            <translation>يبدو أن «{file}» تُظهر شخصًا آخر. قد يصبح الوجه المرمَّم شبيهًا به.</translation>
        </message>
    </context>
    <context>
        <name>CompareBar</name>
        <message>
            <source>Show the restored photo</source>
            <translation>إظهار الصورة المرمَّمة</translation>
        </message>
        <message>
            <source>Slide between before and after (Shift and arrow keys)</source>
            <translation>التمرير بين قبل وبعد (Shift ومفاتيح الأسهم)</translation>
        </message>
        <message>
            <source>Show before and after side by side</source>
            <translation>إظهار قبل وبعد جنبًا إلى جنب</translation>
        </message>
        <message>
            <source>Original</source>
            <translation>الأصل</translation>
        </message>
        <message>
            <source>Hold to see the original</source>
            <translation>اضغط مطوّلًا لرؤية الأصل</translation>
        </message>
        <message>
            <source>Hold to see the original (B)</source>
            <translation>اضغط مطوّلًا لرؤية الأصل (B)</translation>
        </message>
        <message>
            <source>Show the photo at 100 % (1)</source>
            <translation>إظهار الصورة بحجم 100٪ (1)</translation>
        </message>
        <message>
            <source>Draw</source>
            <translation>رسم</translation>
        </message>
        <message>
            <source>Adjust</source>
            <translation>ضبط</translation>
        </message>
        <message>
            <source>Crop</source>
            <translation>القص</translation>
        </message>
        <message>
            <source>{percent} %</source>
            <translation>{percent}٪</translation>
        </message>
        <message>
            <source>Zoom {percent}; press for 100 %</source>
            <translation>التكبير {percent}؛ اضغط للعودة إلى 100٪</translation>
        </message>
    </context>
    <context>
        <name>CompareMode</name>
        <message>
            <source>Restored</source>
            <translation>بعد الترميم</translation>
        </message>
        <message>
            <source>Slider</source>
            <translation>شريط التمرير</translation>
        </message>
        <message>
            <source>Side by side</source>
            <translation>جنبًا إلى جنب</translation>
        </message>
    </context>
    <context>
        <name>CompareView</name>
        <message>
            <source>Before</source>
            <translation>قبل</translation>
        </message>
        <message>
            <source>After</source>
            <translation>بعد</translation>
        </message>
        <message>
            <source>Drag a box around the face, from the brows to the chin. Esc: no box</source>
            <translation>ارسم إطارًا حول الوجه، من الحاجبين إلى الذقن. Esc: بلا إطار</translation>
        </message>
        <message>
            <source>Drag to move, corners scale, the knob turns. Enter: keep, Esc: not</source>
            <translation>اسحب للتحريك، الزوايا تغيّر الحجم، والمقبض يدوّر. Enter: إبقاء، Esc: إلغاء</translation>
        </message>
        <message>
            <source>No face found. Draw a box around it (D).</source>
            <translation>لم يُعثر على وجه. ارسم إطارًا حوله (D).</translation>
        </message>
        <message>
            <source>This face has no good photo yet.</source>
            <translation>لا توجد صورة جيدة لهذا الوجه بعد.</translation>
        </message>
        <message>
            <source>Good photo: {name}</source>
            <translation>الصورة الجيدة: {name}</translation>
        </message>
        <message>
            <source>Magnifier</source>
            <translation>العدسة المكبّرة</translation>
        </message>
        <message>
            <source>Show the good photo beside it</source>
            <translation>إظهار الصورة الجيدة بجانبها</translation>
        </message>
        <message>
            <source>Show face boxes</source>
            <translation>إظهار إطارات الوجوه</translation>
        </message>
        <message>
            <source>Draw a box around a face</source>
            <translation>رسم إطار حول وجه</translation>
        </message>
        <message>
            <source>Adjust the box</source>
            <translation>ضبط الإطار</translation>
        </message>
        <message>
            <source>Enter</source>
            <translation>Enter</translation>
        </message>
        <message>
            <source>Reading the good photo…</source>
            <translation>جارٍ قراءة الصورة الجيدة…</translation>
        </message>
        <message>
            <source>Adjust the crop…</source>
            <translation>ضبط الاقتصاص…</translation>
        </message>
        <message>
            <source>Zoom in</source>
            <translation>تكبير</translation>
        </message>
        <message>
            <source>Zoom out</source>
            <translation>تصغير</translation>
        </message>
        <message>
            <source>Show the whole photo</source>
            <translation>إظهار الصورة كاملة</translation>
        </message>
        <message>
            <source>{what} ({key})</source>
            <translation>{what} ({key})</translation>
        </message>
        <message>
            <source>Good photo</source>
            <translation>صورة جيدة</translation>
        </message>
        <message>
            <source>Restore this face after all</source>
            <translation>ترميم هذا الوجه أيضًا</translation>
        </message>
        <message>
            <source>Leave this face alone</source>
            <translation>استثناء هذا الوجه</translation>
        </message>
        <message>
            <source>Bring back</source>
            <translation>استعادة</translation>
        </message>
        <message>
            <source>Leave alone</source>
            <translation>استثناء</translation>
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
            <translation>حدث خطأ</translation>
        </message>
        <message>
            <source>Something went wrong inside the program. Your work is kept.</source>
            <translation>حدث خطأ داخل البرنامج. عملك محفوظ.</translation>
        </message>
        <message>
            <source>The details are in {file}.</source>
            <translation>التفاصيل في {file}.</translation>
        </message>
    </context>
    <context>
        <name>CropEditor</name>
        <message>
            <source>Adjust the crop</source>
            <translation>ضبط الاقتصاص</translation>
        </message>
        <message>
            <source>Lay eyes, nose and mouth under the lines. Drag to move, drag in a corner to turn, use the wheel to scale.</source>
            <translation>ضع العينين والأنف والفم تحت الخطوط. اسحب للتحريك، واسحب من إحدى الزوايا للتدوير، واستخدم عجلة الفأرة لتغيير الحجم.</translation>
        </message>
        <message>
            <source>The face as the program sees it</source>
            <translation>الوجه كما يراه البرنامج</translation>
        </message>
        <message>
            <source>Arrow keys move, plus and minus scale, Alt and arrow keys turn.</source>
            <translation>مفاتيح الأسهم للتحريك، وزائد وناقص لتغيير الحجم، وAlt مع الأسهم للتدوير.</translation>
        </message>
        <message>
            <source>&amp;Across</source>
            <translation>&amp;أفقيًا</translation>
        </message>
        <message>
            <source>&amp;Down</source>
            <translation>&amp;عموديًا</translation>
        </message>
        <message>
            <source>&amp;Size</source>
            <translation>ال&amp;حجم</translation>
        </message>
        <message>
            <source>&amp;Turn</source>
            <translation>ال&amp;تدوير</translation>
        </message>
        <message>
            <source>Across</source>
            <translation>أفقيًا</translation>
        </message>
        <message>
            <source>Down</source>
            <translation>عموديًا</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>الحجم</translation>
        </message>
        <message>
            <source>Turn</source>
            <translation>التدوير</translation>
        </message>
        <message>
            <source>Show the &amp;lines</source>
            <translation>إظهار ال&amp;خطوط</translation>
        </message>
        <message>
            <source>&amp;Reset to what was found</source>
            <translation>استعادة الموضع الم&amp;كتشف</translation>
        </message>
    </context>
    <context>
        <name>Edits</name>
        <message>
            <source>Choose a reference</source>
            <translation>اختيار مرجع</translation>
        </message>
        <message>
            <source>Restore without a good photo</source>
            <translation>الترميم دون صورة جيدة</translation>
        </message>
        <message>
            <source>Adjust a crop</source>
            <translation>ضبط اقتصاص</translation>
        </message>
        <message>
            <source>Adjust a face</source>
            <translation>ضبط وجه</translation>
        </message>
        <message>
            <source>Leave a face alone</source>
            <translation>استثناء وجه</translation>
        </message>
        <message>
            <source>Bring a face back</source>
            <translation>إعادة وجه</translation>
        </message>
        <message>
            <source>Draw a face</source>
            <translation>رسم وجه</translation>
        </message>
        <message>
            <source>Change the strength</source>
            <translation>تغيير الشدة</translation>
        </message>
        <message>
            <source>Use the restored face anyway</source>
            <translation>استخدام الوجه المرمَّم رغم ذلك</translation>
        </message>
        <message>
            <source>Keep the original face</source>
            <translation>الاحتفاظ بالوجه الأصلي</translation>
        </message>
        <message>
            <source>Leave the face alone</source>
            <translation>استثناء الوجه</translation>
        </message>
        <message>
            <source>Restore the face after all</source>
            <translation>ترميم الوجه أيضًا</translation>
        </message>
        <message>
            <source>Choose the good photo</source>
            <translation>اختيار الصورة الجيدة</translation>
        </message>
        <message>
            <source>Change how the good photo is chosen</source>
            <translation>تغيير طريقة اختيار الصورة الجيدة</translation>
        </message>
        <message>
            <source>Use the good photo for the same person</source>
            <translation>استخدام الصورة الجيدة للشخص نفسه</translation>
        </message>
        <message>
            <source>Open photos</source>
            <translation>فتح صور</translation>
        </message>
        <message>
            <source>Remove photos</source>
            <translation>إزالة صور</translation>
        </message>
    </context>
    <context>
        <name>EmptyLibrary</name>
        <message>
            <source>Looking through your good photos</source>
            <translation>جارٍ فحص صورك الجيدة</translation>
        </message>
        <message>
            <source>No faces in your folder of good photos</source>
            <translation>لا وجوه في مجلد صورك الجيدة</translation>
        </message>
        <message>
            <source>Choose another folder with sharp photos of the people in your old ones, or drop a good photo here.</source>
            <translation>اختر مجلدًا آخر فيه صور واضحة للأشخاص الظاهرين في صورك القديمة، أو أفلت صورة جيدة هنا.</translation>
        </message>
        <message>
            <source>Show the program who it is</source>
            <translation>عرّف البرنامج بصاحب الوجه</translation>
        </message>
        <message>
            <source>Choose a folder with good, sharp photos of your family. For every face the program then proposes the best photo of the same person. The photos are only read; nothing leaves this computer.</source>
            <translation>اختر مجلدًا فيه صور جيدة وواضحة لعائلتك. سيقترح البرنامج عندئذٍ لكل وجه أفضل صورة للشخص نفسه. الصور تُقرأ فقط، ولا شيء يغادر هذا الحاسوب.</translation>
        </message>
        <message>
            <source>Folder of good photos…</source>
            <translation>مجلد الصور الجيدة…</translation>
        </message>
        <message>
            <source>or choose a single photo…</source>
            <translation>أو اختيار صورة واحدة…</translation>
        </message>
        <message>
            <source>You can go on working meanwhile.</source>
            <translation>يمكنك متابعة العمل في هذه الأثناء.</translation>
        </message>
        <message numerus="yes">
            <source>{done} of %n photo(s). You can go on working meanwhile.</source>
            <translation>
                <numerusform>{done} من %n صورة. يمكنك متابعة العمل في هذه الأثناء.</numerusform>
                <numerusform>{done} من صورة واحدة. يمكنك متابعة العمل في هذه الأثناء.</numerusform>
                <numerusform>{done} من صورتين. يمكنك متابعة العمل في هذه الأثناء.</numerusform>
                <numerusform>{done} من %n صور. يمكنك متابعة العمل في هذه الأثناء.</numerusform>
                <numerusform>{done} من %n صورة. يمكنك متابعة العمل في هذه الأثناء.</numerusform>
                <numerusform>{done} من %n صورة. يمكنك متابعة العمل في هذه الأثناء.</numerusform>
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
            <translation>تصدير</translation>
        </message>
        <message>
            <source>Photos</source>
            <translation>الصور</translation>
        </message>
        <message>
            <source>&amp;Format</source>
            <translation>ال&amp;تنسيق</translation>
        </message>
        <message>
            <source>Quality</source>
            <translation>الجودة</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>الحجم</translation>
        </message>
        <message>
            <source>&amp;Name</source>
            <translation>الا&amp;سم</translation>
        </message>
        <message>
            <source>Where to</source>
            <translation>الوجهة</translation>
        </message>
        <message>
            <source>&amp;Existing files</source>
            <translation>الملفات ال&amp;موجودة</translation>
        </message>
        <message>
            <source>Also copy photos in which nothing was restored</source>
            <translation>نسخ الصور التي لم يُرمَّم فيها شيء أيضًا</translation>
        </message>
        <message>
            <source>Like the original</source>
            <translation>مثل الأصل</translation>
        </message>
        <message>
            <source>JPEG: small, for everybody</source>
            <translation>JPEG: صغير، يناسب الجميع</translation>
        </message>
        <message>
            <source>PNG: keeps every pixel</source>
            <translation>PNG: يحفظ كل بكسل</translation>
        </message>
        <message>
            <source>TIFF: keeps every pixel, for archives</source>
            <translation>TIFF: يحفظ كل بكسل، للأرشفة</translation>
        </message>
        <message>
            <source>WebP: small, for the web</source>
            <translation>WebP: صغير، للويب</translation>
        </message>
        <message>
            <source>HEIC: small, for phones</source>
            <translation>HEIC: صغير، للهواتف</translation>
        </message>
        <message>
            <source>AVIF: very small, for new devices</source>
            <translation>AVIF: صغير جدًا، للأجهزة الحديثة</translation>
        </message>
        <message>
            <source>Quality in percent</source>
            <translation>الجودة بالنسبة المئوية</translation>
        </message>
        <message>
            <source>Shrink the longer side to</source>
            <translation>تصغير الضلع الأطول إلى</translation>
        </message>
        <message>
            <source> px</source>
            <translation> بكسل</translation>
        </message>
        <message>
            <source>Longer side in pixels</source>
            <translation>الضلع الأطول بالبكسل</translation>
        </message>
        <message>
            <source>In a folder “Restored” beside each original</source>
            <translation>في مجلد «Restored» بجانب كل أصل</translation>
        </message>
        <message>
            <source>In this folder:</source>
            <translation>في هذا المجلد:</translation>
        </message>
        <message>
            <source>Folder</source>
            <translation>المجلد</translation>
        </message>
        <message>
            <source>Choose a folder</source>
            <translation>اختيار مجلد</translation>
        </message>
        <message>
            <source>Choose…</source>
            <translation>اختيار…</translation>
        </message>
        <message>
            <source>Add a number to the name</source>
            <translation>إضافة رقم إلى الاسم</translation>
        </message>
        <message>
            <source>Leave them, and skip the photo</source>
            <translation>تركها وتخطّي الصورة</translation>
        </message>
        <message>
            <source>Replace them (never the originals)</source>
            <translation>استبدالها (لا تُستبدل الصور الأصلية أبدًا)</translation>
        </message>
        <message>
            <source>This photo: {name}</source>
            <translation>هذه الصورة: {name}</translation>
        </message>
        <message numerus="yes">
            <source>The %n selected photo(s)</source>
            <translation>
                <numerusform>لا صور محددة</numerusform>
                <numerusform>الصورة المحددة</numerusform>
                <numerusform>الصورتان المحددتان</numerusform>
                <numerusform>الصور المحددة (%n)</numerusform>
                <numerusform>الصور المحددة (%n)</numerusform>
                <numerusform>الصور المحددة (%n)</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>All %n open photo(s)</source>
            <translation>
                <numerusform>لا صور مفتوحة</numerusform>
                <numerusform>الصورة المفتوحة</numerusform>
                <numerusform>الصورتان المفتوحتان</numerusform>
                <numerusform>كل الصور المفتوحة (%n)</numerusform>
                <numerusform>كل الصور المفتوحة (%n)</numerusform>
                <numerusform>كل الصور المفتوحة (%n)</numerusform>
            </translation>
        </message>
        <message>
            <source>undated</source>
            <translation>بلا تاريخ</translation>
        </message>
        <message numerus="yes">
            <source>Export %n photo(s)</source>
            <translation>
                <numerusform>تصدير %n صورة</numerusform>
                <numerusform>تصدير صورة واحدة</numerusform>
                <numerusform>تصدير صورتين</numerusform>
                <numerusform>تصدير %n صور</numerusform>
                <numerusform>تصدير %n صورة</numerusform>
                <numerusform>تصدير %n صورة</numerusform>
            </translation>
        </message>
        <message>
            <source>Choose where to export</source>
            <translation>اختيار مكان التصدير</translation>
        </message>
    </context>
    <context>
        <name>ExportProgressPanel</name>
        <message>
            <source>Progress of the export</source>
            <translation>تقدّم التصدير</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>إلغاء</translation>
        </message>
        <message>
            <source>Files that are written already stay</source>
            <translation>تبقى الملفات التي كُتبت بالفعل</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>إعادة المحاولة</translation>
        </message>
        <message>
            <source>Skip this photo</source>
            <translation>تخطّي هذه الصورة</translation>
        </message>
        <message>
            <source>Show in folder</source>
            <translation>إظهار في المجلد</translation>
        </message>
        <message>
            <source>Details…</source>
            <translation>التفاصيل…</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>إغلاق</translation>
        </message>
        <message>
            <source>Continue</source>
            <translation>متابعة</translation>
        </message>
        <message>
            <source>Pause</source>
            <translation>إيقاف مؤقت</translation>
        </message>
        <message>
            <source>Export paused at {done} of {total}</source>
            <translation>التصدير متوقف مؤقتًا: {done} من {total}</translation>
        </message>
        <message>
            <source>Pausing after this photo: {done} of {total}</source>
            <translation>سيتوقف مؤقتًا بعد هذه الصورة: {done} من {total}</translation>
        </message>
        <message>
            <source>Stopping the export…</source>
            <translation>جارٍ إيقاف التصدير…</translation>
        </message>
        <message>
            <source>Exporting: {done} of {total}</source>
            <translation>جارٍ التصدير: {done} من {total}</translation>
        </message>
        <message>
            <source>{rate} photos a minute, {left} left</source>
            <translation>الصور في الدقيقة: {rate}، الوقت المتبقي: {left}</translation>
        </message>
        <message numerus="yes">
            <source>“{name}” was not exported, nor were %n other(s). {reason}</source>
            <translation>
                <numerusform>لم تُصدَّر «{name}». {reason}</numerusform>
                <numerusform>لم تُصدَّر «{name}» ولا صورة أخرى. {reason}</numerusform>
                <numerusform>لم تُصدَّر «{name}» ولا صورتان أخريان. {reason}</numerusform>
                <numerusform>لم تُصدَّر «{name}» ولا %n صور أخرى. {reason}</numerusform>
                <numerusform>لم تُصدَّر «{name}» ولا %n صورة أخرى. {reason}</numerusform>
                <numerusform>لم تُصدَّر «{name}» ولا %n صورة أخرى. {reason}</numerusform>
            </translation>
        </message>
        <message>
            <source>“{name}” was not exported. {reason}</source>
            <translation>لم تُصدَّر «{name}». {reason}</translation>
        </message>
    </context>
    <context>
        <name>ExportSummaryDialog</name>
        <message>
            <source>Export</source>
            <translation>تصدير</translation>
        </message>
        <message>
            <source>{size} in {time}</source>
            <translation>{size} في {time}</translation>
        </message>
        <message>
            <source>Photo</source>
            <translation>الصورة</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>السبب</translation>
        </message>
        <message>
            <source>Photos that were not exported</source>
            <translation>الصور التي لم تُصدَّر</translation>
        </message>
        <message>
            <source>Show in folder</source>
            <translation>إظهار في المجلد</translation>
        </message>
        <message>
            <source>Copy report</source>
            <translation>نسخ التقرير</translation>
        </message>
        <message>
            <source>Copied</source>
            <translation>تم النسخ</translation>
        </message>
    </context>
    <context>
        <name>FaceMenu</name>
        <message>
            <source>Adjust the box</source>
            <translation>ضبط الإطار</translation>
        </message>
        <message>
            <source>Adjust the crop…</source>
            <translation>ضبط الاقتصاص…</translation>
        </message>
        <message>
            <source>Put the box back</source>
            <translation>إعادة الإطار إلى موضعه</translation>
        </message>
        <message>
            <source>This is a face</source>
            <translation>هذا وجه</translation>
        </message>
        <message>
            <source>This is no face</source>
            <translation>هذا ليس وجهًا</translation>
        </message>
        <message>
            <source>Restore this face after all</source>
            <translation>ترميم هذا الوجه أيضًا</translation>
        </message>
        <message>
            <source>Leave this face alone</source>
            <translation>استثناء هذا الوجه</translation>
        </message>
        <message>
            <source>Draw a box around a face</source>
            <translation>رسم إطار حول وجه</translation>
        </message>
        <message>
            <source>Show face boxes</source>
            <translation>إظهار إطارات الوجوه</translation>
        </message>
    </context>
    <context>
        <name>FaceOverlay</name>
        <message>
            <source>Is this a face?</source>
            <translation>هل هذا وجه؟</translation>
        </message>
        <message>
            <source>Left alone</source>
            <translation>مستثنى</translation>
        </message>
        <message>
            <source>Needs a good photo</source>
            <translation>بحاجة إلى صورة جيدة</translation>
        </message>
        <message>
            <source>Ready</source>
            <translation>جاهز</translation>
        </message>
        <message>
            <source>Restoring</source>
            <translation>جارٍ الترميم</translation>
        </message>
        <message>
            <source>Restored</source>
            <translation>تم الترميم</translation>
        </message>
        <message>
            <source>Kept as it was</source>
            <translation>بقي كما كان</translation>
        </message>
        <message>
            <source>Could not be restored</source>
            <translation>تعذّر الترميم</translation>
        </message>
        <message>
            <source>Looking closer…</source>
            <translation>جارٍ التدقيق…</translation>
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
            <translation>الاحتفاظ بالأصل</translation>
        </message>
        <message>
            <source>Use it anyway</source>
            <translation>استخدامه رغم ذلك</translation>
        </message>
        <message>
            <source>Strength for all faces of this photo</source>
            <translation>الشدة لكل وجوه هذه الصورة</translation>
        </message>
        <message>
            <source>Edit crop…</source>
            <translation>ضبط الاقتصاص…</translation>
        </message>
        <message>
            <source>Move, turn and scale what is taken for the face</source>
            <translation>تحريك ما يُعدّ وجهًا وتدويره وتغيير حجمه</translation>
        </message>
        <message>
            <source>Leave alone</source>
            <translation>استثناء</translation>
        </message>
        <message>
            <source>This face stays as it is</source>
            <translation>يبقى هذا الوجه كما هو</translation>
        </message>
        <message>
            <source>Face {number} of {count}</source>
            <translation>الوجه {number} من {count}</translation>
        </message>
        <message>
            <source>The face</source>
            <translation>الوجه</translation>
        </message>
        <message>
            <source>No face selected</source>
            <translation>لم يُحدَّد أي وجه</translation>
        </message>
        <message>
            <source>Click a face in the photo.</source>
            <translation>انقر وجهًا في الصورة.</translation>
        </message>
        <message>
            <source>No face found. Draw a box around it.</source>
            <translation>لم يُعثر على وجه. ارسم إطارًا حوله.</translation>
        </message>
        <message>
            <source>What the restored face would be:</source>
            <translation>هكذا سيكون الوجه بعد الترميم:</translation>
        </message>
        <message>
            <source>Before {before}, after {after}. {change}</source>
            <translation>قبل {before}، بعد {after}. {change}</translation>
        </message>
        <message>
            <source>{share} of the detail is lent by the good photo.</source>
            <translation>{share} من التفاصيل مستعار من الصورة الجيدة.</translation>
        </message>
        <message>
            <source>You use the restored face although it looks less like the person. Compare before you export.</source>
            <translation>أنت تستخدم الوجه المرمَّم مع أنه أقل شبهًا بالشخص. قارن قبل التصدير.</translation>
        </message>
        <message>
            <source>This face stays as it is.</source>
            <translation>يبقى هذا الوجه كما هو.</translation>
        </message>
        <message>
            <source>Restore it after all</source>
            <translation>ترميمه أيضًا</translation>
        </message>
        <message>
            <source>The program is not sure that this is a face.</source>
            <translation>البرنامج غير متأكد من أن هذا وجه.</translation>
        </message>
        <message>
            <source>It is a face</source>
            <translation>إنه وجه</translation>
        </message>
        <message>
            <source>Restored without a good photo ({reason}). Check that it still looks like the person.</source>
            <translation>تم الترميم دون صورة جيدة ({reason}). تأكد من أن الوجه ما زال يشبه الشخص.</translation>
        </message>
        <message>
            <source>Restored without a good photo. Check that it still looks like the person.</source>
            <translation>تم الترميم دون صورة جيدة. تأكد من أن الوجه ما زال يشبه الشخص.</translation>
        </message>
        <message>
            <source>No good photo is ticked. Tick one below, or choose “None”.</source>
            <translation>لم تُحدَّد أي صورة جيدة. حدّد واحدة أدناه، أو اختر «بدون».</translation>
        </message>
        <message>
            <source>Looking for a good photo of this person…</source>
            <translation>جارٍ البحث عن صورة جيدة لهذا الشخص…</translation>
        </message>
        <message>
            <source>No good photo yet. Choose the folder of good photos below, or drop one here.</source>
            <translation>لا توجد صورة جيدة بعد. اختر مجلد الصور الجيدة أدناه، أو أفلت صورة هنا.</translation>
        </message>
        <message>
            <source>{reason}. Choose one below, or restore without.</source>
            <translation>{reason}. اختر صورة أدناه، أو رمّم بدونها.</translation>
        </message>
        <message>
            <source>Will be restored without a good photo.</source>
            <translation>سيُرمَّم دون صورة جيدة.</translation>
        </message>
        <message numerus="yes">
            <source>Will be restored with the %n photo(s) that you chose.</source>
            <translation>
                <numerusform>سيُرمَّم دون صورة جيدة.</numerusform>
                <numerusform>سيُرمَّم بالصورة التي اخترتها.</numerusform>
                <numerusform>سيُرمَّم بالصورتين اللتين اخترتهما.</numerusform>
                <numerusform>سيُرمَّم بالصور التي اخترتها (%n).</numerusform>
                <numerusform>سيُرمَّم بالصور التي اخترتها (%n).</numerusform>
                <numerusform>سيُرمَّم بالصور التي اخترتها (%n).</numerusform>
            </translation>
        </message>
        <message>
            <source>Will be restored with the photo that the program suggests.</source>
            <translation>سيُرمَّم بالصورة التي يقترحها البرنامج.</translation>
        </message>
    </context>
    <context>
        <name>FoldersControl</name>
        <message>
            <source>{folder} (not connected)</source>
            <translation>{folder} (غير متصل)</translation>
        </message>
        <message>
            <source>Add…</source>
            <translation>إضافة…</translation>
        </message>
        <message>
            <source>Take off</source>
            <translation>إزالة</translation>
        </message>
    </context>
    <context>
        <name>Hint</name>
        <message>
            <source>Try again</source>
            <translation>إعادة المحاولة</translation>
        </message>
    </context>
    <context>
        <name>IdentityScale</name>
        <message>
            <source>Likeness before {before}, after {after}</source>
            <translation>التشابه قبل {before}، بعد {after}</translation>
        </message>
    </context>
    <context>
        <name>IdentityWords</name>
        <message>
            <source>Still the same person: {likeness}</source>
            <translation>ما زال الشخص نفسه: {likeness}</translation>
        </message>
        <message>
            <source>Probably the same person: {likeness}</source>
            <translation>الشخص نفسه على الأرجح: {likeness}</translation>
        </message>
        <message>
            <source>Hard to say whether it is the same person: {likeness}</source>
            <translation>يصعب القول إن كان الشخص نفسه: {likeness}</translation>
        </message>
        <message>
            <source>Looks like another person: {likeness}</source>
            <translation>يبدو شخصًا آخر: {likeness}</translation>
        </message>
        <message>
            <source>More like the good photos than before</source>
            <translation>أكثر شبهًا بالصور الجيدة من قبل</translation>
        </message>
        <message>
            <source>Less like the good photos than before</source>
            <translation>أقل شبهًا بالصور الجيدة من قبل</translation>
        </message>
        <message>
            <source>As like the good photos as before</source>
            <translation>شبهه بالصور الجيدة كما كان</translation>
        </message>
        <message>
            <source>Very likely the same person</source>
            <translation>الشخص نفسه بترجيح كبير</translation>
        </message>
        <message>
            <source>Probably the same person</source>
            <translation>الشخص نفسه على الأرجح</translation>
        </message>
        <message>
            <source>Perhaps the same person</source>
            <translation>ربما الشخص نفسه</translation>
        </message>
        <message>
            <source>Looks like another person</source>
            <translation>يبدو شخصًا آخر</translation>
        </message>
        <message>
            <source>sharp</source>
            <translation>واضحة</translation>
        </message>
        <message>
            <source>slightly soft</source>
            <translation>ضبابية قليلًا</translation>
        </message>
        <message>
            <source>soft</source>
            <translation>ضبابية</translation>
        </message>
        <message>
            <source>looks right</source>
            <translation>النظر إلى اليمين</translation>
        </message>
        <message>
            <source>looks left</source>
            <translation>النظر إلى اليسار</translation>
        </message>
        <message>
            <source>looks up</source>
            <translation>النظر إلى الأعلى</translation>
        </message>
        <message>
            <source>looks down</source>
            <translation>النظر إلى الأسفل</translation>
        </message>
        <message>
            <source>looks ahead</source>
            <translation>النظر إلى الأمام</translation>
        </message>
        <message>
            <source>{size} px</source>
            <translation>{size} بكسل</translation>
        </message>
        <message>
            <source>Photo from {year}, likeness {likeness}, {sharpness}, {pose}</source>
            <translation>صورة من {year}، التشابه {likeness}، {sharpness}، {pose}</translation>
        </message>
        <message>
            <source>Photo, likeness {likeness}, {sharpness}, {pose}</source>
            <translation>صورة، التشابه {likeness}، {sharpness}، {pose}</translation>
        </message>
    </context>
    <context>
        <name>JobDetail</name>
        <message>
            <source>Progress of the album</source>
            <translation>تقدّم الألبوم</translation>
        </message>
        <message>
            <source>&amp;Start</source>
            <translation>&amp;بدء</translation>
        </message>
        <message>
            <source>Try a&amp;gain</source>
            <translation>إعادة المح&amp;اولة</translation>
        </message>
        <message>
            <source>&amp;Look through</source>
            <translation>م&amp;راجعة</translation>
        </message>
        <message>
            <source>&amp;Pause</source>
            <translation>إ&amp;يقاف مؤقت</translation>
        </message>
        <message>
            <source>&amp;Cancel…</source>
            <translation>إل&amp;غاء…</translation>
        </message>
        <message>
            <source>Copies that are written already stay</source>
            <translation>تبقى النسخ التي كُتبت بالفعل</translation>
        </message>
        <message>
            <source>Contact s&amp;heet…</source>
            <translation>صفحة الم&amp;قارنة…</translation>
        </message>
        <message>
            <source>Writes one page with before, after and good photo of each</source>
            <translation>ينشئ صفحة واحدة فيها لكل صورة: قبل وبعد والصورة الجيدة</translation>
        </message>
        <message>
            <source>Show the &amp;folder</source>
            <translation>إظهار المجل&amp;د</translation>
        </message>
        <message>
            <source>Opens the folder with the copies</source>
            <translation>يفتح مجلد النسخ</translation>
        </message>
        <message>
            <source>Take the album out of this list; its copies stay</source>
            <translation>إزالة الألبوم من هذه القائمة؛ وتبقى نسخه</translation>
        </message>
        <message>
            <source>Take out of the list</source>
            <translation>إزالة من القائمة</translation>
        </message>
        <message>
            <source>Passed over:</source>
            <translation>ما جرى تخطّيه:</translation>
        </message>
        <message>
            <source>Copies go to {folder}</source>
            <translation>وجهة النسخ: {folder}</translation>
        </message>
        <message>
            <source>The notes about this album’s progress are damaged. Start the album anew; finished copies are recognised.</source>
            <translation>ملاحظات تقدّم هذا الألبوم تالفة. ابدأ الألبوم من جديد؛ سيتعرّف البرنامج على النسخ المنتهية.</translation>
        </message>
        <message>
            <source>Stopped by itself: {reason}</source>
            <translation>توقف من تلقاء نفسه: {reason}</translation>
        </message>
        <message>
            <source>Another window or command is working on this album. It can be changed here when that has ended.</source>
            <translation>تعمل نافذة أخرى أو أمر آخر على هذا الألبوم. يمكن تغييره هنا بعد انتهاء ذلك.</translation>
        </message>
        <message>
            <source>&amp;Go on</source>
            <translation>متا&amp;بعة</translation>
        </message>
        <message numerus="yes">
            <source>Try %n failed a&amp;gain</source>
            <translation>
                <numerusform>إعادة المح&amp;اولة</numerusform>
                <numerusform>إعادة المح&amp;اولة مع صورة فاشلة</numerusform>
                <numerusform>إعادة المح&amp;اولة مع صورتين فاشلتين</numerusform>
                <numerusform>إعادة المح&amp;اولة مع %n صور فاشلة</numerusform>
                <numerusform>إعادة المح&amp;اولة مع %n صورة فاشلة</numerusform>
                <numerusform>إعادة المح&amp;اولة مع %n صورة فاشلة</numerusform>
            </translation>
        </message>
        <message>
            <source>&amp;Look through ({count})</source>
            <translation>م&amp;راجعة ({count})</translation>
        </message>
        <message>
            <source>Cancel this album?</source>
            <translation>هل تريد إلغاء ترميم هذا الألبوم؟</translation>
        </message>
        <message>
            <source>Copies that are written stay. What was not done can be started again later.</source>
            <translation>تبقى النسخ التي كُتبت. ويمكن بدء ما لم يُنجز من جديد لاحقًا.</translation>
        </message>
        <message>
            <source>Cancel the album</source>
            <translation>إلغاء الترميم</translation>
        </message>
        <message>
            <source>Take this album out of the list?</source>
            <translation>هل تريد إزالة هذا الألبوم من القائمة؟</translation>
        </message>
        <message>
            <source>Copies and originals stay. Only the notes about the album are deleted: what was restored, what failed, what you said of it.</source>
            <translation>تبقى النسخ والصور الأصلية. لا تُحذف إلا الملاحظات عن الألبوم: ما رُمّم، وما فشل، وما قررته بشأنه.</translation>
        </message>
        <message>
            <source>Take out</source>
            <translation>إزالة</translation>
        </message>
    </context>
    <context>
        <name>JobPhotosModel</name>
        <message>
            <source>Photo</source>
            <translation>الصورة</translation>
        </message>
        <message>
            <source>State</source>
            <translation>الحالة</translation>
        </message>
        <message>
            <source>What became of it</source>
            <translation>النتيجة</translation>
        </message>
    </context>
    <context>
        <name>JobPhotosView</name>
        <message>
            <source>&amp;Show</source>
            <translation>إ&amp;ظهار</translation>
        </message>
        <message>
            <source>All photos</source>
            <translation>كل الصور</translation>
        </message>
        <message>
            <source>Failed</source>
            <translation>تعذّر ترميمها</translation>
        </message>
        <message>
            <source>Doubtful</source>
            <translation>مشكوك فيها</translation>
        </message>
        <message>
            <source>Restored</source>
            <translation>تم الترميم</translation>
        </message>
        <message>
            <source>Left as they were</source>
            <translation>بقيت كما كانت</translation>
        </message>
        <message>
            <source>To do</source>
            <translation>متبقية</translation>
        </message>
        <message>
            <source>Left out</source>
            <translation>مستثناة</translation>
        </message>
        <message>
            <source>Photos of the album</source>
            <translation>صور الألبوم</translation>
        </message>
        <message>
            <source>&amp;Look at before and after</source>
            <translation>مقارنة &amp;قبل وبعد</translation>
        </message>
        <message>
            <source>Try a&amp;gain</source>
            <translation>إعادة المح&amp;اولة</translation>
        </message>
        <message>
            <source>Restore &amp;next</source>
            <translation>ترميمها أ&amp;ولًا</translation>
        </message>
        <message>
            <source>Leave &amp;out</source>
            <translation>ا&amp;ستثناء</translation>
        </message>
        <message>
            <source>Show the &amp;copy in its folder</source>
            <translation>إظهار ال&amp;نسخة في مجلدها</translation>
        </message>
        <message>
            <source>Show the &amp;original in its folder</source>
            <translation>إظهار الأ&amp;صل في مجلده</translation>
        </message>
    </context>
    <context>
        <name>LibrarySection</name>
        <message>
            <source>Stop</source>
            <translation>إيقاف</translation>
        </message>
        <message>
            <source>Look for new photos now</source>
            <translation>البحث عن صور جديدة الآن</translation>
        </message>
        <message>
            <source>No folder was chosen yet.</source>
            <translation>لم يُختر أي مجلد بعد.</translation>
        </message>
        <message>
            <source>Looking through photos: {done} of {total}</source>
            <translation>جارٍ فحص الصور: {done} من {total}</translation>
        </message>
        <message>
            <source>Looking through photos…</source>
            <translation>جارٍ فحص الصور…</translation>
        </message>
        <message>
            <source>{photos} photos with {faces} faces.</source>
            <translation>عدد الصور {photos} وعدد الوجوه {faces}.</translation>
        </message>
        <message numerus="yes">
            <source>%n photo(s) could not be read.</source>
            <translation>
                <numerusform>قُرئت كل الصور.</numerusform>
                <numerusform>تعذّرت قراءة صورة واحدة.</numerusform>
                <numerusform>تعذّرت قراءة صورتين.</numerusform>
                <numerusform>تعذّرت قراءة %n صور.</numerusform>
                <numerusform>تعذّرت قراءة %n صورة.</numerusform>
                <numerusform>تعذّرت قراءة %n صورة.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n folder(s) cannot be reached.</source>
            <translation>
                <numerusform>يمكن الوصول إلى كل المجلدات.</numerusform>
                <numerusform>يتعذّر الوصول إلى مجلد واحد.</numerusform>
                <numerusform>يتعذّر الوصول إلى مجلدين.</numerusform>
                <numerusform>يتعذّر الوصول إلى %n مجلدات.</numerusform>
                <numerusform>يتعذّر الوصول إلى %n مجلدًا.</numerusform>
                <numerusform>يتعذّر الوصول إلى %n مجلد.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>MainWindow</name>
        <message>
            <source>Photos</source>
            <translation>الصور</translation>
        </message>
        <message>
            <source>Let go to restore as an album</source>
            <translation>أفلت للترميم كألبوم</translation>
        </message>
        <message>
            <source>Let go to open</source>
            <translation>أفلت للفتح</translation>
        </message>
        <message>
            <source>Albums – ENTED Desktop</source>
            <translation>الألبومات – ENTED Desktop</translation>
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
            <translation>النماذج</translation>
        </message>
        <message>
            <source>About this model</source>
            <translation>حول هذا النموذج</translation>
        </message>
        <message>
            <source>Use this model</source>
            <translation>استخدام هذا النموذج</translation>
        </message>
        <message>
            <source>Check all models</source>
            <translation>فحص كل النماذج</translation>
        </message>
        <message>
            <source>{model} – in use</source>
            <translation>{model} – قيد الاستخدام</translation>
        </message>
        <message>
            <source>Looking for models…</source>
            <translation>جارٍ البحث عن نماذج…</translation>
        </message>
        <message>
            <source>No model is installed.</source>
            <translation>لا يوجد نموذج مثبّت.</translation>
        </message>
        <message>
            <source>The file is whole.</source>
            <translation>الملف سليم.</translation>
        </message>
        <message>
            <source>Not checked yet.</source>
            <translation>لم يُفحص بعد.</translation>
        </message>
        <message>
            <source>{size}, licence {license}. {state}</source>
            <translation>{size}، الترخيص {license}. {state}</translation>
        </message>
    </context>
    <context>
        <name>NameEdit</name>
        <message>
            <source>Example: {name}</source>
            <translation>مثال: {name}</translation>
        </message>
        <message>
            <source>Name of the files</source>
            <translation>اسم الملفات</translation>
        </message>
        <message>
            <source>Insert</source>
            <translation>إدراج</translation>
        </message>
        <message>
            <source>Insert something that differs from photo to photo</source>
            <translation>إدراج شيء يختلف من صورة إلى أخرى</translation>
        </message>
        <message>
            <source>Name of the original</source>
            <translation>اسم الأصل</translation>
        </message>
        <message>
            <source>Number in this export</source>
            <translation>الرقم في هذا التصدير</translation>
        </message>
        <message>
            <source>Date taken</source>
            <translation>تاريخ الالتقاط</translation>
        </message>
        <message>
            <source>Ending of the file</source>
            <translation>امتداد الملف</translation>
        </message>
        <message>
            <source>Folder of the original</source>
            <translation>مجلد الأصل</translation>
        </message>
        <message>
            <source>Width in pixels</source>
            <translation>العرض بالبكسل</translation>
        </message>
        <message>
            <source>Height in pixels</source>
            <translation>الارتفاع بالبكسل</translation>
        </message>
        <message>
            <source>What was done</source>
            <translation>ما أُنجز</translation>
        </message>
        <message>
            <source>Person, by the folder of the good photo</source>
            <translation>الشخص، بحسب مجلد الصورة الجيدة</translation>
        </message>
        <message>
            <source>Write a name, or insert the name of the original.</source>
            <translation>اكتب اسمًا، أو أدرج اسم الأصل.</translation>
        </message>
        <message>
            <source>“{token}” means nothing here. Choose from the menu “Insert”.</source>
            <translation>لا معنى لـ «{token}» هنا. اختر من القائمة «إدراج».</translation>
        </message>
        <message>
            <source>One of the braces { } has no partner.</source>
            <translation>أحد القوسين { } ينقصه نظيره.</translation>
        </message>
        <message>
            <source>A file name cannot contain {characters}</source>
            <translation>لا يمكن أن يحتوي اسم الملف على {characters}</translation>
        </message>
        <message>
            <source>Windows keeps the name “{name}” for itself. Add something to it.</source>
            <translation>يحتفظ Windows بالاسم «{name}» لنفسه. أضف إليه شيئًا.</translation>
        </message>
        <message>
            <source>A file name cannot end with a dot or a space.</source>
            <translation>لا يمكن أن ينتهي اسم الملف بنقطة أو مسافة.</translation>
        </message>
        <message>
            <source>The name is too long.</source>
            <translation>الاسم طويل جدًا.</translation>
        </message>
        <message>
            <source>Every photo would get the same name, so numbers are added.</source>
            <translation>ستحمل كل الصور الاسم نفسه، لذلك تُضاف أرقام.</translation>
        </message>
    </context>
    <context>
        <name>NoticeBar</name>
        <message>
            <source>Details</source>
            <translation>التفاصيل</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>إغلاق</translation>
        </message>
        <message>
            <source>Close this message</source>
            <translation>إغلاق هذه الرسالة</translation>
        </message>
    </context>
    <context>
        <name>OwnPhotos</name>
        <message>
            <source>This is the photo itself. Choose another one of the same person.</source>
            <translation>هذه هي الصورة نفسها. اختر صورة أخرى للشخص نفسه.</translation>
        </message>
        <message>
            <source>No face found in “{file}”. Choose a photo that shows the face.</source>
            <translation>لم يُعثر على وجه في «{file}». اختر صورة يظهر فيها الوجه.</translation>
        </message>
        <message>
            <source>“{file}” cannot be used. {reason}</source>
            <translation>لا يمكن استخدام «{file}». {reason}</translation>
        </message>
    </context>
    <context>
        <name>PathList</name>
        <message>
            <source>Add a folder…</source>
            <translation>إضافة مجلد…</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>إزالة</translation>
        </message>
    </context>
    <context>
        <name>PhotoListModel</name>
        <message>
            <source>{name}, {state}</source>
            <translation>{name}، {state}</translation>
        </message>
        <message>
            <source>{width} × {height} pixels</source>
            <translation>{width} × {height} بكسل</translation>
        </message>
    </context>
    <context>
        <name>PhotoStrip</name>
        <message numerus="yes">
            <source>%n photo(s) taken off the list. The files stay.</source>
            <translation>
                <numerusform>لم تُزَل أي صورة من القائمة.</numerusform>
                <numerusform>أُزيلت صورة واحدة من القائمة. الملف باقٍ.</numerusform>
                <numerusform>أُزيلت صورتان من القائمة. الملفان باقيان.</numerusform>
                <numerusform>أُزيلت %n صور من القائمة. الملفات باقية.</numerusform>
                <numerusform>أُزيلت %n صورة من القائمة. الملفات باقية.</numerusform>
                <numerusform>أُزيلت %n صورة من القائمة. الملفات باقية.</numerusform>
            </translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>تراجع</translation>
        </message>
        <message numerus="yes">
            <source>%n photo(s)</source>
            <translation>
                <numerusform>لا صور</numerusform>
                <numerusform>صورة واحدة</numerusform>
                <numerusform>صورتان</numerusform>
                <numerusform>%n صور</numerusform>
                <numerusform>%n صورة</numerusform>
                <numerusform>%n صورة</numerusform>
            </translation>
        </message>
        <message>
            <source>{shown} of {total}</source>
            <translation>{shown} من {total}</translation>
        </message>
        <message>
            <source>No photo like that is open.</source>
            <translation>لا توجد صورة مفتوحة كهذه.</translation>
        </message>
        <message>
            <source>Restore</source>
            <translation>ترميم</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>تصدير…</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>إعادة المحاولة</translation>
        </message>
        <message>
            <source>Show in folder</source>
            <translation>إظهار في المجلد</translation>
        </message>
        <message>
            <source>Take off the list</source>
            <translation>إزالة من القائمة</translation>
        </message>
        <message>
            <source>The files stay where they are.</source>
            <translation>تبقى الملفات في مكانها.</translation>
        </message>
        <message>
            <source>Photos</source>
            <translation>الصور</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>بحث</translation>
        </message>
        <message>
            <source>Search the photos by file name</source>
            <translation>البحث في الصور باسم الملف</translation>
        </message>
        <message>
            <source>Show photos in this state</source>
            <translation>إظهار الصور التي في هذه الحالة</translation>
        </message>
        <message>
            <source>Sort the photos</source>
            <translation>ترتيب الصور</translation>
        </message>
        <message>
            <source>As opened</source>
            <translation>بترتيب الفتح</translation>
        </message>
        <message>
            <source>By name</source>
            <translation>حسب الاسم</translation>
        </message>
        <message>
            <source>By date</source>
            <translation>حسب التاريخ</translation>
        </message>
        <message>
            <source>By state</source>
            <translation>حسب الحالة</translation>
        </message>
        <message>
            <source>All photos</source>
            <translation>كل الصور</translation>
        </message>
    </context>
    <context>
        <name>PhotoView</name>
        <message>
            <source>Photo</source>
            <translation>الصورة</translation>
        </message>
        <message>
            <source>No photo is shown.</source>
            <translation>لا تُعرض أي صورة.</translation>
        </message>
        <message>
            <source>Photo {name}</source>
            <translation>الصورة {name}</translation>
        </message>
        <message numerus="yes">
            <source>%n face(s)</source>
            <translation>
                <numerusform>لا وجوه</numerusform>
                <numerusform>وجه واحد</numerusform>
                <numerusform>وجهان</numerusform>
                <numerusform>%n وجوه</numerusform>
                <numerusform>%n وجهًا</numerusform>
                <numerusform>%n وجه</numerusform>
            </translation>
        </message>
        <message>
            <source>Face {number} of {count}: {state}</source>
            <translation>الوجه {number} من {count}: {state}</translation>
        </message>
    </context>
    <context>
        <name>PlanWords</name>
        <message>
            <source>Nothing was restored in these photos yet, so nothing is exported.</source>
            <translation>لم يُرمَّم شيء في هذه الصور بعد، لذلك لن يُصدَّر شيء.</translation>
        </message>
        <message numerus="yes">
            <source>%n photo(s) are skipped: nothing was restored in them.</source>
            <translation>
                <numerusform>لن تُتخطّى أي صورة.</numerusform>
                <numerusform>ستُتخطّى صورة واحدة: لم يُرمَّم فيها شيء.</numerusform>
                <numerusform>ستُتخطّى صورتان: لم يُرمَّم فيهما شيء.</numerusform>
                <numerusform>ستُتخطّى %n صور: لم يُرمَّم فيها شيء.</numerusform>
                <numerusform>ستُتخطّى %n صورة: لم يُرمَّم فيها شيء.</numerusform>
                <numerusform>ستُتخطّى %n صورة: لم يُرمَّم فيها شيء.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n photo(s) are copied without a restored face.</source>
            <translation>
                <numerusform>لن تُنسخ أي صورة دون وجه مرمَّم.</numerusform>
                <numerusform>ستُنسخ صورة واحدة دون وجه مرمَّم.</numerusform>
                <numerusform>ستُنسخ صورتان دون وجه مرمَّم.</numerusform>
                <numerusform>ستُنسخ %n صور دون وجه مرمَّم.</numerusform>
                <numerusform>ستُنسخ %n صورة دون وجه مرمَّم.</numerusform>
                <numerusform>ستُنسخ %n صورة دون وجه مرمَّم.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n copy(s) get a number, because their name is that of an original. Originals are never replaced.</source>
            <translation>
                <numerusform>لن تحصل أي نسخة على رقم. لا تُستبدل الصور الأصلية أبدًا.</numerusform>
                <numerusform>ستحصل نسخة واحدة على رقم لأن اسمها هو اسم صورة أصلية. لا تُستبدل الصور الأصلية أبدًا.</numerusform>
                <numerusform>ستحصل نسختان على رقم لأن اسميهما هما اسما صورتين أصليتين. لا تُستبدل الصور الأصلية أبدًا.</numerusform>
                <numerusform>ستحصل %n نسخ على رقم لأن أسماءها هي أسماء صور أصلية. لا تُستبدل الصور الأصلية أبدًا.</numerusform>
                <numerusform>ستحصل %n نسخة على رقم لأن أسماءها هي أسماء صور أصلية. لا تُستبدل الصور الأصلية أبدًا.</numerusform>
                <numerusform>ستحصل %n نسخة على رقم لأن أسماءها هي أسماء صور أصلية. لا تُستبدل الصور الأصلية أبدًا.</numerusform>
            </translation>
        </message>
        <message>
            <source>Photos are being restored right now; they are exported as they are.</source>
            <translation>يجري الآن ترميم بعض الصور؛ ستُصدَّر كما هي.</translation>
        </message>
        <message>
            <source>The folder “{folder}” cannot be written to. Choose another one.</source>
            <translation>تتعذّر الكتابة في المجلد «{folder}». اختر مجلدًا آخر.</translation>
        </message>
        <message>
            <source>The disk may be too small: about {need} are needed, {free} are free.</source>
            <translation>قد لا تكفي مساحة القرص: المطلوب نحو {need} والمتاح {free}.</translation>
        </message>
    </context>
    <context>
        <name>Program</name>
        <message>
            <source>What was open last time could not be read. The file was kept as {name}.</source>
            <translation>تعذّرت قراءة ما كان مفتوحًا في المرة السابقة. حُفظ الملف باسم {name}.</translation>
        </message>
    </context>
    <context>
        <name>QueuePage</name>
        <message>
            <source>Albums</source>
            <translation>الألبومات</translation>
        </message>
        <message>
            <source>Back to the &amp;photos</source>
            <translation>ال&amp;عودة إلى الصور</translation>
        </message>
        <message>
            <source>Restore a whole &amp;album…</source>
            <translation>ترميم ألب&amp;وم كامل…</translation>
        </message>
        <message>
            <source>Restore this album earlier</source>
            <translation>تقديم ترميم هذا الألبوم</translation>
        </message>
        <message>
            <source>Restore this album later</source>
            <translation>تأخير ترميم هذا الألبوم</translation>
        </message>
        <message>
            <source>No album yet</source>
            <translation>لا يوجد ألبوم بعد</translation>
        </message>
        <message>
            <source>Looking for albums…</source>
            <translation>جارٍ البحث عن ألبومات…</translation>
        </message>
        <message>
            <source>Drop a folder here, or choose one. All its photos are restored into a folder of copies. However long it takes, it can be paused at any time, and it goes on where it was.</source>
            <translation>أفلت مجلدًا هنا، أو اختر واحدًا. تُرمَّم كل صوره في مجلد للنسخ. ومهما طال الوقت، يمكن إيقاف الترميم مؤقتًا متى شئت، ثم يتابع من حيث توقف.</translation>
        </message>
    </context>
    <context>
        <name>RedoDialog</name>
        <message>
            <source>Redo</source>
            <translation>ترميم مرة أخرى</translation>
        </message>
        <message>
            <source>Restore “{name}” again:</source>
            <translation>ترميم «{name}» مرة أخرى:</translation>
        </message>
        <message>
            <source>Restore again</source>
            <translation>ترميم مرة أخرى</translation>
        </message>
        <message>
            <source>Change a good photo</source>
            <translation>تغيير صورة جيدة</translation>
        </message>
        <message numerus="yes">
            <source>“{name}” has helped to restore %n photo(s) of this album. They are restored again, nothing else changes:</source>
            <translation>
                <numerusform>لم تساعد «{name}» في ترميم أي صورة من هذا الألبوم:</numerusform>
                <numerusform>ساعدت «{name}» في ترميم صورة واحدة من هذا الألبوم. ستُرمَّم مرة أخرى، ولا يتغيّر شيء آخر:</numerusform>
                <numerusform>ساعدت «{name}» في ترميم صورتين من هذا الألبوم. ستُرمَّمان مرة أخرى، ولا يتغيّر شيء آخر:</numerusform>
                <numerusform>ساعدت «{name}» في ترميم %n صور من هذا الألبوم. ستُرمَّم مرة أخرى، ولا يتغيّر شيء آخر:</numerusform>
                <numerusform>ساعدت «{name}» في ترميم %n صورة من هذا الألبوم. ستُرمَّم مرة أخرى، ولا يتغيّر شيء آخر:</numerusform>
                <numerusform>ساعدت «{name}» في ترميم %n صورة من هذا الألبوم. ستُرمَّم مرة أخرى، ولا يتغيّر شيء آخر:</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Restore %n photo(s) again</source>
            <translation>
                <numerusform>ترميم %n صورة مرة أخرى</numerusform>
                <numerusform>ترميم صورة واحدة مرة أخرى</numerusform>
                <numerusform>ترميم صورتين مرة أخرى</numerusform>
                <numerusform>ترميم %n صور مرة أخرى</numerusform>
                <numerusform>ترميم %n صورة مرة أخرى</numerusform>
                <numerusform>ترميم %n صورة مرة أخرى</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ReferenceCards</name>
        <message>
            <source>{photo}; suggested</source>
            <translation>{photo}؛ مقترحة</translation>
        </message>
        <message>
            <source>{photo}; looks like another person</source>
            <translation>{photo}؛ يبدو شخصًا آخر</translation>
        </message>
    </context>
    <context>
        <name>ReferenceChoice</name>
        <message>
            <source>With the &amp;same good photos</source>
            <translation>ب&amp;الصور الجيدة نفسها</translation>
        </message>
        <message>
            <source>With &amp;another good photo:</source>
            <translation>بصورة جيدة أ&amp;خرى:</translation>
        </message>
        <message>
            <source>&amp;Without a good photo</source>
            <translation>&amp;دون صورة جيدة</translation>
        </message>
        <message>
            <source>The other good photo</source>
            <translation>الصورة الجيدة الأخرى</translation>
        </message>
        <message>
            <source>Choose a photo, or drop it here</source>
            <translation>اختر صورة، أو أفلتها هنا</translation>
        </message>
        <message>
            <source>&amp;Choose…</source>
            <translation>اختيا&amp;ر…</translation>
        </message>
        <message>
            <source>Choose a good photo</source>
            <translation>اختيار صورة جيدة</translation>
        </message>
        <message>
            <source>Photos ({patterns})</source>
            <translation>الصور ({patterns})</translation>
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
            <translation>التشابه {likeness}</translation>
        </message>
        <message>
            <source>{date} · {file}</source>
            <translation>{date} · {file}</translation>
        </message>
        <message>
            <source>Suggested: {reason}</source>
            <translation>مقترحة: {reason}</translation>
        </message>
    </context>
    <context>
        <name>ReferencePicker</name>
        <message>
            <source>Good photo of this person</source>
            <translation>صورة جيدة لهذا الشخص</translation>
        </message>
        <message>
            <source>Automatic</source>
            <translation>تلقائي</translation>
        </message>
        <message>
            <source>The program takes the likeliest photo of the same person</source>
            <translation>يأخذ البرنامج الصورة الأرجح للشخص نفسه</translation>
        </message>
        <message>
            <source>Chosen</source>
            <translation>مختارة</translation>
        </message>
        <message>
            <source>Only the photos that you tick are used</source>
            <translation>لا تُستخدم إلا الصور التي تحددها</translation>
        </message>
        <message>
            <source>None</source>
            <translation>بدون</translation>
        </message>
        <message>
            <source>The face is restored without a good photo</source>
            <translation>يُرمَّم الوجه دون صورة جيدة</translation>
        </message>
        <message>
            <source>Photos of this person</source>
            <translation>صور هذا الشخص</translation>
        </message>
        <message>
            <source>Click a photo to use it alone; tick several to use them together.</source>
            <translation>انقر صورة لاستخدامها وحدها، وحدّد عدة صور لاستخدامها معًا.</translation>
        </message>
        <message>
            <source>Choose a photo…</source>
            <translation>اختيار صورة…</translation>
        </message>
        <message>
            <source>Show in folder</source>
            <translation>إظهار في المجلد</translation>
        </message>
        <message>
            <source>Select a face in the photo to choose its good photo.</source>
            <translation>حدّد وجهًا في الصورة لاختيار صورته الجيدة.</translation>
        </message>
        <message>
            <source>Looking for photos of this person…</source>
            <translation>جارٍ البحث عن صور لهذا الشخص…</translation>
        </message>
        <message>
            <source>No photo in your folder looks like this person. Drop a good photo here, or choose one.</source>
            <translation>لا توجد في مجلدك صورة تشبه هذا الشخص. أفلت صورة جيدة هنا، أو اختر واحدة.</translation>
        </message>
        <message>
            <source>Choose good photos of this person</source>
            <translation>اختيار صور جيدة لهذا الشخص</translation>
        </message>
        <message>
            <source>Choose the folder of good photos</source>
            <translation>اختيار مجلد الصور الجيدة</translation>
        </message>
    </context>
    <context>
        <name>RestoreActions</name>
        <message>
            <source>Restoring…</source>
            <translation>جارٍ الترميم…</translation>
        </message>
        <message>
            <source>Restore again</source>
            <translation>ترميم مرة أخرى</translation>
        </message>
        <message>
            <source>Restore this face</source>
            <translation>ترميم هذا الوجه</translation>
        </message>
        <message numerus="yes">
            <source>Restore %n face(s)</source>
            <translation>
                <numerusform>ترميم %n وجه</numerusform>
                <numerusform>ترميم وجه واحد</numerusform>
                <numerusform>ترميم وجهين</numerusform>
                <numerusform>ترميم %n وجوه</numerusform>
                <numerusform>ترميم %n وجهًا</numerusform>
                <numerusform>ترميم %n وجه</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ReviewPage</name>
        <message>
            <source>Back to the albums</source>
            <translation>العودة إلى الألبومات</translation>
        </message>
        <message>
            <source>Contact sheet…</source>
            <translation>صفحة المقارنة…</translation>
        </message>
        <message>
            <source>Looking through “{name}”</source>
            <translation>مراجعة «{name}»</translation>
        </message>
        <message>
            <source>Everything in this album was looked at.</source>
            <translation>تمت مراجعة كل ما في هذا الألبوم.</translation>
        </message>
    </context>
    <context>
        <name>ReviewPanel</name>
        <message>
            <source>How much of the album was looked at</source>
            <translation>مقدار ما رُوجع من الألبوم</translation>
        </message>
        <message>
            <source>Face</source>
            <translation>الوجه</translation>
        </message>
        <message>
            <source>Accept (A)</source>
            <translation>قبول (A)</translation>
        </message>
        <message>
            <source>Redo… (R)</source>
            <translation>ترميم مرة أخرى… (R)</translation>
        </message>
        <message>
            <source>Keep the original (O)</source>
            <translation>الاحتفاظ بالأصل (O)</translation>
        </message>
        <message>
            <source>The copy becomes the original photo, byte for byte</source>
            <translation>تصبح النسخة مطابقة تمامًا لملف الصورة الأصلية</translation>
        </message>
        <message>
            <source>Previous (P)</source>
            <translation>السابقة (P)</translation>
        </message>
        <message>
            <source>Next (N)</source>
            <translation>التالية (N)</translation>
        </message>
        <message>
            <source>Take the last answer back</source>
            <translation>التراجع عن آخر إجابة</translation>
        </message>
        <message>
            <source>Change this good photo…</source>
            <translation>تغيير هذه الصورة الجيدة…</translation>
        </message>
        <message>
            <source>Restores again every photo that this good photo helped</source>
            <translation>يرمّم مرة أخرى كل صورة ساعدت فيها هذه الصورة الجيدة</translation>
        </message>
        <message>
            <source>Show the face (Z)</source>
            <translation>إظهار الوجه (Z)</translation>
        </message>
        <message>
            <source>Show the whole photo (Z)</source>
            <translation>إظهار الصورة كاملة (Z)</translation>
        </message>
        <message>
            <source>This one deserves a second look.</source>
            <translation>هذه الصورة تستحق نظرة ثانية.</translation>
        </message>
        <message numerus="yes">
            <source>{at} of {count}, %n still to look at</source>
            <translation>
                <numerusform>{at} من {count}، بقي للمراجعة: %n</numerusform>
                <numerusform>{at} من {count}، بقي للمراجعة: %n</numerusform>
                <numerusform>{at} من {count}، بقي للمراجعة: %n</numerusform>
                <numerusform>{at} من {count}، بقي للمراجعة: %n</numerusform>
                <numerusform>{at} من {count}، بقي للمراجعة: %n</numerusform>
                <numerusform>{at} من {count}، بقي للمراجعة: %n</numerusform>
            </translation>
        </message>
        <message>
            <source>Accepted</source>
            <translation>مقبولة</translation>
        </message>
        <message>
            <source>The original was kept</source>
            <translation>احتُفظ بالأصل</translation>
        </message>
        <message>
            <source>It is restored again and comes back for a look</source>
            <translation>يجري ترميمها مرة أخرى، ثم تعود للمراجعة</translation>
        </message>
        <message>
            <source>Face {number} of {count}: {state}</source>
            <translation>الوجه {number} من {count}: {state}</translation>
        </message>
        <message>
            <source>restored</source>
            <translation>تم ترميمه</translation>
        </message>
        <message>
            <source>failed</source>
            <translation>تعذّر ترميمه</translation>
        </message>
        <message>
            <source>kept as it was</source>
            <translation>بقي كما كان</translation>
        </message>
        <message>
            <source>Good photo: {name}</source>
            <translation>الصورة الجيدة: {name}</translation>
        </message>
    </context>
    <context>
        <name>ReviewView</name>
        <message>
            <source>The photo as it was</source>
            <translation>الصورة كما كانت</translation>
        </message>
        <message>
            <source>The restored photo</source>
            <translation>الصورة المرمَّمة</translation>
        </message>
        <message>
            <source>The good photo that helped</source>
            <translation>الصورة الجيدة التي ساعدت</translation>
        </message>
        <message>
            <source>Being restored again</source>
            <translation>جارٍ ترميمها مرة أخرى</translation>
        </message>
        <message>
            <source>There is no copy</source>
            <translation>لا توجد نسخة</translation>
        </message>
        <message>
            <source>Before</source>
            <translation>قبل</translation>
        </message>
        <message>
            <source>Original kept</source>
            <translation>احتُفظ بالأصل</translation>
        </message>
        <message>
            <source>After</source>
            <translation>بعد</translation>
        </message>
        <message>
            <source>Good photo</source>
            <translation>صورة جيدة</translation>
        </message>
    </context>
    <context>
        <name>SamePersonDialog</name>
        <message>
            <source>The same person?</source>
            <translation>هل هو الشخص نفسه؟</translation>
        </message>
        <message numerus="yes">
            <source>Is this the same person in these %n photo(s)? The chosen good photo is used for every face that is ticked.</source>
            <translation>
                <numerusform>هل هو الشخص نفسه؟ تُستخدم الصورة الجيدة المختارة لكل وجه محدد.</numerusform>
                <numerusform>هل هو الشخص نفسه في هذه الصورة؟ تُستخدم الصورة الجيدة المختارة لكل وجه محدد.</numerusform>
                <numerusform>هل هو الشخص نفسه في هاتين الصورتين؟ تُستخدم الصورة الجيدة المختارة لكل وجه محدد.</numerusform>
                <numerusform>هل هو الشخص نفسه في هذه الصور (%n)؟ تُستخدم الصورة الجيدة المختارة لكل وجه محدد.</numerusform>
                <numerusform>هل هو الشخص نفسه في هذه الصور (%n)؟ تُستخدم الصورة الجيدة المختارة لكل وجه محدد.</numerusform>
                <numerusform>هل هو الشخص نفسه في هذه الصور (%n)؟ تُستخدم الصورة الجيدة المختارة لكل وجه محدد.</numerusform>
            </translation>
        </message>
        <message>
            <source>Tick all</source>
            <translation>تحديد الكل</translation>
        </message>
        <message>
            <source>Tick none</source>
            <translation>إلغاء تحديد الكل</translation>
        </message>
        <message>
            <source>Faces that look like the same person</source>
            <translation>وجوه تبدو للشخص نفسه</translation>
        </message>
        <message>
            <source>Face in {file}, likeness {likeness}: {words}</source>
            <translation>وجه في {file}، التشابه {likeness}: {words}</translation>
        </message>
        <message numerus="yes">
            <source>%n face(s) ticked</source>
            <translation>
                <numerusform>لا وجوه محددة</numerusform>
                <numerusform>وجه واحد محدد</numerusform>
                <numerusform>وجهان محددان</numerusform>
                <numerusform>%n وجوه محددة</numerusform>
                <numerusform>%n وجهًا محددًا</numerusform>
                <numerusform>%n وجه محدد</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Use for %n face(s)</source>
            <translation>
                <numerusform>استخدامها لـ %n وجه</numerusform>
                <numerusform>استخدامها لوجه واحد</numerusform>
                <numerusform>استخدامها لوجهين</numerusform>
                <numerusform>استخدامها لـ %n وجوه</numerusform>
                <numerusform>استخدامها لـ %n وجهًا</numerusform>
                <numerusform>استخدامها لـ %n وجه</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SamePersonOffer</name>
        <message numerus="yes">
            <source>The good photo is used for %n more face(s).</source>
            <translation>
                <numerusform>لا تُستخدم الصورة الجيدة لوجوه أخرى.</numerusform>
                <numerusform>تُستخدم الصورة الجيدة لوجه آخر.</numerusform>
                <numerusform>تُستخدم الصورة الجيدة لوجهين آخرين.</numerusform>
                <numerusform>تُستخدم الصورة الجيدة لـ %n وجوه أخرى.</numerusform>
                <numerusform>تُستخدم الصورة الجيدة لـ %n وجهًا آخر.</numerusform>
                <numerusform>تُستخدم الصورة الجيدة لـ %n وجه آخر.</numerusform>
            </translation>
        </message>
        <message>
            <source>Show them…</source>
            <translation>إظهارها…</translation>
        </message>
        <message>
            <source>No, thanks</source>
            <translation>لا، شكرًا</translation>
        </message>
        <message numerus="yes">
            <source>The same person is in %n other photo(s). Use the good photo there too?</source>
            <translation>
                <numerusform>لا يظهر الشخص نفسه في صور أخرى.</numerusform>
                <numerusform>يظهر الشخص نفسه في صورة أخرى. هل تُستخدم الصورة الجيدة فيها أيضًا؟</numerusform>
                <numerusform>يظهر الشخص نفسه في صورتين أخريين. هل تُستخدم الصورة الجيدة فيهما أيضًا؟</numerusform>
                <numerusform>يظهر الشخص نفسه في %n صور أخرى. هل تُستخدم الصورة الجيدة فيها أيضًا؟</numerusform>
                <numerusform>يظهر الشخص نفسه في %n صورة أخرى. هل تُستخدم الصورة الجيدة فيها أيضًا؟</numerusform>
                <numerusform>يظهر الشخص نفسه في %n صورة أخرى. هل تُستخدم الصورة الجيدة فيها أيضًا؟</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Settings</name>
        <message>
            <source>General</source>
            <translation>عام</translation>
        </message>
        <message>
            <source>Computing</source>
            <translation>الحوسبة</translation>
        </message>
        <message>
            <source>Models</source>
            <translation>النماذج</translation>
        </message>
        <message>
            <source>Photo library</source>
            <translation>مكتبة الصور</translation>
        </message>
        <message>
            <source>Faces</source>
            <translation>الوجوه</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>تصدير</translation>
        </message>
        <message>
            <source>Storage and logs</source>
            <translation>التخزين والسجلات</translation>
        </message>
        <message>
            <source>Automatic</source>
            <translation>تلقائي</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>اللغة</translation>
        </message>
        <message>
            <source>The language of the program; it changes at once.</source>
            <translation>لغة البرنامج؛ تتغيّر فورًا.</translation>
        </message>
        <message>
            <source>Same as the system</source>
            <translation>مثل النظام</translation>
        </message>
        <message>
            <source>Appearance</source>
            <translation>المظهر</translation>
        </message>
        <message>
            <source>Light or dark windows.</source>
            <translation>نوافذ فاتحة أو داكنة.</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>فاتح</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>داكن</translation>
        </message>
        <message>
            <source>Look for a newer version at every start</source>
            <translation>البحث عن إصدار أحدث عند كل بدء تشغيل</translation>
        </message>
        <message>
            <source>Asks the project’s page for its newest version, and says so when it is newer than this one. Nothing about you, this computer or your photos is sent.</source>
            <translation>يسأل صفحة المشروع عن أحدث إصدار، ويخبرك إذا كان أحدث من هذا الإصدار. لا يُرسَل أي شيء عنك أو عن هذا الحاسوب أو عن صورك.</translation>
        </message>
        <message>
            <source>Compute on</source>
            <translation>الحوسبة على</translation>
        </message>
        <message>
            <source>What restores the faces. A graphics card is many times faster than the processor. Automatic takes the fastest one there is.</source>
            <translation>ما يرمّم الوجوه. بطاقة الرسوم أسرع من المعالج بأضعاف كثيرة. «تلقائي» يستخدم أسرع ما هو متاح.</translation>
        </message>
        <message>
            <source>Processor (CPU)</source>
            <translation>المعالج (CPU)</translation>
        </message>
        <message>
            <source>NVIDIA graphics card (CUDA)</source>
            <translation>بطاقة رسوم NVIDIA (CUDA)</translation>
        </message>
        <message>
            <source>Apple graphics (MPS)</source>
            <translation>رسوم Apple (MPS)</translation>
        </message>
        <message>
            <source>Precision</source>
            <translation>الدقة</translation>
        </message>
        <message>
            <source>Half precision needs less memory on a graphics card and is often faster. The processor always computes in full precision.</source>
            <translation>نصف الدقة يحتاج إلى ذاكرة أقل على بطاقة الرسوم، وغالبًا ما يكون أسرع. أما المعالج فيحسب دائمًا بالدقة الكاملة.</translation>
        </message>
        <message>
            <source>Full (32 bits)</source>
            <translation>كاملة (32 بت)</translation>
        </message>
        <message>
            <source>Half, wide range (bfloat16)</source>
            <translation>نصف الدقة، نطاق واسع (bfloat16)</translation>
        </message>
        <message>
            <source>Half (float16)</source>
            <translation>نصف الدقة (float16)</translation>
        </message>
        <message>
            <source>Processor cores used</source>
            <translation>أنوية المعالج المستخدمة</translation>
        </message>
        <message>
            <source>Fewer cores leave more of the computer to other programs, and take longer.</source>
            <translation>العدد الأقل من الأنوية يترك للبرامج الأخرى قدرة أكبر من الحاسوب، لكنه يستغرق وقتًا أطول.</translation>
        </message>
        <message>
            <source>All</source>
            <translation>الكل</translation>
        </message>
        <message>
            <source>Memory limit per photo</source>
            <translation>حد الذاكرة لكل صورة</translation>
        </message>
        <message>
            <source>A photo that would need more memory than this is not opened. Set it when very large scans bring the computer to a halt.</source>
            <translation>لا تُفتح صورة تحتاج إلى ذاكرة أكثر من هذا. اضبطه إن كانت الصور الممسوحة الكبيرة جدًا توقف الحاسوب.</translation>
        </message>
        <message>
            <source>No limit</source>
            <translation>بلا حد</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>النموذج</translation>
        </message>
        <message>
            <source>The trained weights that restore faces. Empty takes the default ones.</source>
            <translation>الأوزان المدرّبة التي ترمّم الوجوه. إذا تُرك الحقل فارغًا تُستخدم الأوزان الافتراضية.</translation>
        </message>
        <message>
            <source>Folders with more models</source>
            <translation>مجلدات فيها نماذج أخرى</translation>
        </message>
        <message>
            <source>Folders with weights that you trained or were given. Nothing is copied.</source>
            <translation>مجلدات فيها أوزان درّبتها أو حصلت عليها. لا يُنسخ شيء.</translation>
        </message>
        <message>
            <source>Folders with good photos</source>
            <translation>مجلدات الصور الجيدة</translation>
        </message>
        <message>
            <source>Photos in these folders are proposed as references. They are only read, never changed, and nothing leaves this computer.</source>
            <translation>تُقترح الصور الموجودة في هذه المجلدات كمراجع. تُقرأ فقط ولا تُغيَّر أبدًا، ولا شيء يغادر هذا الحاسوب.</translation>
        </message>
        <message>
            <source>Keep the original when the face changes by</source>
            <translation>الاحتفاظ بالأصل إذا تغيّر الوجه بمقدار</translation>
        </message>
        <message>
            <source>When a restored face is further from the person&apos;s own photos than the original face by more than this, the original is kept. Smaller is stricter.</source>
            <translation>إذا ابتعد الوجه المرمَّم عن صور الشخص أكثر من الوجه الأصلي بما يزيد على هذا المقدار، يُحتفظ بالأصل. القيمة الأصغر أكثر تشددًا.</translation>
        </message>
        <message>
            <source>Bring restored faces closer to their person</source>
            <translation>تقريب الوجوه المرمَّمة من أصحابها</translation>
        </message>
        <message>
            <source>Where good photos surely show the same person, a restored face is drawn a little towards them. It takes longer.</source>
            <translation>إذا كانت الصور الجيدة للشخص نفسه بالتأكيد، يُقرَّب الوجه المرمَّم منها قليلًا. يستغرق ذلك وقتًا أطول.</translation>
        </message>
        <message>
            <source>Lend faces the detail of good photos</source>
            <translation>استعارة تفاصيل الوجوه من الصور الجيدة</translation>
        </message>
        <message>
            <source>Where good photos surely show the same person, eyes, skin and hair that the damage took are taken from them, as far as they fit.</source>
            <translation>إذا كانت الصور الجيدة للشخص نفسه بالتأكيد، تُؤخذ منها تفاصيل العينين والجلد والشعر التي ذهب بها التلف، بقدر ما تتوافق.</translation>
        </message>
        <message>
            <source>Change hardly damaged faces less</source>
            <translation>تغيير أقل للوجوه قليلة الضرر</translation>
        </message>
        <message>
            <source>A face that is hardly damaged knows its person better than any restoration: it is changed a little, or not at all.</source>
            <translation>الوجه قليل الضرر يُظهر صاحبه أفضل من أي ترميم: يُغيَّر قليلًا أو لا يُغيَّر إطلاقًا.</translation>
        </message>
        <message>
            <source>How sure a found face must be</source>
            <translation>درجة التأكد المطلوبة للوجه المكتشف</translation>
        </message>
        <message>
            <source>Lower finds more faces in poor photos, and more things that are none.</source>
            <translation>القيمة الأقل تجد وجوهًا أكثر في الصور الرديئة، وأشياء أكثر ليست وجوهًا.</translation>
        </message>
        <message>
            <source>File format</source>
            <translation>تنسيق الملف</translation>
        </message>
        <message>
            <source>The format of exported photos.</source>
            <translation>تنسيق الصور المصدَّرة.</translation>
        </message>
        <message>
            <source>Same as the original</source>
            <translation>مثل الأصل</translation>
        </message>
        <message>
            <source>JPEG quality</source>
            <translation>جودة JPEG</translation>
        </message>
        <message>
            <source>Higher looks better and needs more space.</source>
            <translation>القيمة الأعلى تبدو أفضل وتحتاج إلى مساحة أكبر.</translation>
        </message>
        <message>
            <source>File name</source>
            <translation>اسم الملف</translation>
        </message>
        <message>
            <source>How exported photos are named; {name} stands for the original&apos;s name.</source>
            <translation>كيف تُسمّى الصور المصدَّرة؛ {name} يمثّل اسم الأصل.</translation>
        </message>
        <message>
            <source>Folder</source>
            <translation>المجلد</translation>
        </message>
        <message>
            <source>Where exported photos go. Empty asks, and proposes the last one.</source>
            <translation>المكان الذي تُحفظ فيه الصور المصدَّرة. إذا تُرك الحقل فارغًا يسأل البرنامج ويقترح المجلد الأخير.</translation>
        </message>
        <message>
            <source>When a file exists already</source>
            <translation>إذا كان الملف موجودًا</translation>
        </message>
        <message>
            <source>What happens when an exported photo would get the name of another file.</source>
            <translation>ما يحدث عندما تأخذ صورة مصدَّرة اسم ملف آخر.</translation>
        </message>
        <message>
            <source>Add a number to the name</source>
            <translation>إضافة رقم إلى الاسم</translation>
        </message>
        <message>
            <source>Leave it, and skip the photo</source>
            <translation>تركه وتخطّي الصورة</translation>
        </message>
        <message>
            <source>Replace it</source>
            <translation>استبداله</translation>
        </message>
        <message>
            <source>Longer side</source>
            <translation>الضلع الأطول</translation>
        </message>
        <message>
            <source>Larger photos are shrunk to this; smaller ones stay as they are.</source>
            <translation>تُصغَّر الصور الأكبر إلى هذا الحجم، وتبقى الأصغر كما هي.</translation>
        </message>
        <message>
            <source>Photos in which nothing was restored</source>
            <translation>الصور التي لم يُرمَّم فيها شيء</translation>
        </message>
        <message>
            <source>Whether an export also copies the photos that stay as they are.</source>
            <translation>هل ينسخ التصدير أيضًا الصور التي تبقى كما هي.</translation>
        </message>
        <message>
            <source>Leave them out</source>
            <translation>استثناؤها</translation>
        </message>
        <message>
            <source>Copy them</source>
            <translation>نسخها</translation>
        </message>
        <message>
            <source>Size of the cache</source>
            <translation>حجم ذاكرة التخزين المؤقت</translation>
        </message>
        <message>
            <source>Thumbnails and restored faces are kept on the disk up to this size, the oldest go first. Your photos are not in it.</source>
            <translation>تُحفظ الصور المصغّرة والوجوه المرمَّمة على القرص حتى هذا الحجم، ويُحذف الأقدم أولًا. صورك ليست ضمنها.</translation>
        </message>
        <message>
            <source>Log</source>
            <translation>السجل</translation>
        </message>
        <message>
            <source>How much is written to the log file, for finding out what went wrong.</source>
            <translation>مقدار ما يُكتب في ملف السجل لمعرفة سبب أي خطأ.</translation>
        </message>
        <message>
            <source>Problems only</source>
            <translation>المشكلات فقط</translation>
        </message>
        <message>
            <source>Normal</source>
            <translation>عادي</translation>
        </message>
        <message>
            <source>Everything</source>
            <translation>كل شيء</translation>
        </message>
    </context>
    <context>
        <name>SettingsDialog</name>
        <message>
            <source>Back to the default</source>
            <translation>العودة إلى القيمة الافتراضية</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>الإعدادات</translation>
        </message>
        <message>
            <source>Search the settings</source>
            <translation>البحث في الإعدادات</translation>
        </message>
        <message>
            <source>Groups of settings</source>
            <translation>مجموعات الإعدادات</translation>
        </message>
        <message>
            <source>No setting has this name.</source>
            <translation>لا يوجد إعداد بهذا الاسم.</translation>
        </message>
    </context>
    <context>
        <name>ShortcutsDialog</name>
        <message>
            <source>Keyboard shortcuts</source>
            <translation>اختصارات لوحة المفاتيح</translation>
        </message>
        <message>
            <source>Search commands and keys</source>
            <translation>البحث في الأوامر والمفاتيح</translation>
        </message>
        <message>
            <source>Commands and their keys</source>
            <translation>الأوامر ومفاتيحها</translation>
        </message>
        <message>
            <source>Command</source>
            <translation>الأمر</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>المفاتيح</translation>
        </message>
        <message>
            <source>In the photo</source>
            <translation>في الصورة</translation>
        </message>
        <message>
            <source>Looking through an album</source>
            <translation>مراجعة ألبوم</translation>
        </message>
        <message>
            <source>Next or previous face</source>
            <translation>الوجه التالي أو السابق</translation>
        </message>
        <message>
            <source>Adjust the box of the face, and keep it</source>
            <translation>ضبط إطار الوجه واعتماده</translation>
        </message>
        <message>
            <source>Leave the box as it was</source>
            <translation>ترك الإطار كما كان</translation>
        </message>
        <message>
            <source>Move the box or the photo</source>
            <translation>تحريك الإطار أو الصورة</translation>
        </message>
        <message>
            <source>Scale the box</source>
            <translation>تغيير حجم الإطار</translation>
        </message>
        <message>
            <source>Turn the box</source>
            <translation>تدوير الإطار</translation>
        </message>
        <message>
            <source>Draw a face</source>
            <translation>رسم وجه</translation>
        </message>
        <message>
            <source>Edit the crop</source>
            <translation>ضبط الاقتصاص</translation>
        </message>
        <message>
            <source>Leave the face alone, or take it back</source>
            <translation>استثناء الوجه أو إعادته</translation>
        </message>
        <message>
            <source>See the original while held</source>
            <translation>رؤية الأصل ما دام المفتاح مضغوطًا</translation>
        </message>
        <message>
            <source>Next way to compare</source>
            <translation>طريقة المقارنة التالية</translation>
        </message>
        <message>
            <source>Move the slider</source>
            <translation>تحريك شريط التمرير</translation>
        </message>
        <message>
            <source>Magnifier</source>
            <translation>العدسة المكبّرة</translation>
        </message>
        <message>
            <source>Show the good photo</source>
            <translation>إظهار الصورة الجيدة</translation>
        </message>
        <message>
            <source>Hide the boxes</source>
            <translation>إخفاء الإطارات</translation>
        </message>
        <message>
            <source>Zoom in or out</source>
            <translation>تكبير أو تصغير</translation>
        </message>
        <message>
            <source>Whole photo, or 100 %</source>
            <translation>الصورة كاملة أو 100٪</translation>
        </message>
        <message>
            <source>Accept the restored photo</source>
            <translation>قبول الصورة المرمَّمة</translation>
        </message>
        <message>
            <source>Restore it again, with other choices</source>
            <translation>ترميمها مرة أخرى بخيارات أخرى</translation>
        </message>
        <message>
            <source>Keep the original</source>
            <translation>الاحتفاظ بالأصل</translation>
        </message>
        <message>
            <source>Next or previous photo</source>
            <translation>الصورة التالية أو السابقة</translation>
        </message>
        <message>
            <source>Next face</source>
            <translation>الوجه التالي</translation>
        </message>
        <message>
            <source>Whole photo, or the face</source>
            <translation>الصورة كاملة أو الوجه</translation>
        </message>
        <message>
            <source>Take the last answer back</source>
            <translation>التراجع عن آخر إجابة</translation>
        </message>
        <message>
            <source>Back to the albums</source>
            <translation>العودة إلى الألبومات</translation>
        </message>
        <message>
            <source>Move an album in the queue</source>
            <translation>نقل ألبوم في قائمة الانتظار</translation>
        </message>
        <message>
            <source>Try photos again</source>
            <translation>إعادة محاولة صور</translation>
        </message>
        <message>
            <source>Restore photos next</source>
            <translation>ترميم صور تاليًا</translation>
        </message>
        <message>
            <source>Leave photos out</source>
            <translation>استثناء صور</translation>
        </message>
    </context>
    <context>
        <name>StartPage</name>
        <message>
            <source>Restore an old photo with the help of a good one</source>
            <translation>رمّم صورة قديمة بمساعدة صورة جيدة</translation>
        </message>
        <message>
            <source>The program looks for faces, finds good photos of the same people, and brings back what time took, without making anybody somebody else.</source>
            <translation>يبحث البرنامج عن الوجوه، ويجد صورًا جيدة للأشخاص أنفسهم، ويعيد ما أخذه الزمن، دون أن يحوّل أحدًا إلى شخص آخر.</translation>
        </message>
        <message>
            <source>Try it with a sample</source>
            <translation>التجربة بمثال</translation>
        </message>
        <message>
            <source>A damaged portrait and a good photo of the same person.</source>
            <translation>صورة شخصية متضررة وصورة جيدة للشخص نفسه.</translation>
        </message>
        <message>
            <source>Open the sample</source>
            <translation>فتح المثال</translation>
        </message>
        <message>
            <source>Opened lately</source>
            <translation>فُتحت مؤخرًا</translation>
        </message>
        <message>
            <source>Nothing leaves this computer. Your photos are never changed: what you export are copies.</source>
            <translation>لا شيء يغادر هذا الحاسوب. صورك لا تُغيَّر أبدًا: ما تصدّره نسخ منها.</translation>
        </message>
        <message numerus="yes">
            <source>{name} – %n photo(s)</source>
            <translation>
                <numerusform>{name} – لا صور</numerusform>
                <numerusform>{name} – صورة واحدة</numerusform>
                <numerusform>{name} – صورتان</numerusform>
                <numerusform>{name} – %n صور</numerusform>
                <numerusform>{name} – %n صورة</numerusform>
                <numerusform>{name} – %n صورة</numerusform>
            </translation>
        </message>
        <message>
            <source>Your good photos</source>
            <translation>صورك الجيدة</translation>
        </message>
        <message>
            <source>Choose the folder where you keep good photos of the same people. The program finds the right ones by itself.</source>
            <translation>اختر المجلد الذي تحفظ فيه صورًا جيدة للأشخاص أنفسهم. سيجد البرنامج الصور المناسبة بنفسه.</translation>
        </message>
        <message>
            <source>Choose the folder…</source>
            <translation>اختيار المجلد…</translation>
        </message>
        <message>
            <source>Change…</source>
            <translation>تغيير…</translation>
        </message>
        <message>
            <source>Looking through the folder…</source>
            <translation>جارٍ فحص المجلد…</translation>
        </message>
        <message numerus="yes">
            <source>%n good photo(s) are ready to help.</source>
            <translation>
                <numerusform>لا صور جيدة جاهزة بعد.</numerusform>
                <numerusform>صورة جيدة واحدة جاهزة للمساعدة.</numerusform>
                <numerusform>صورتان جيدتان جاهزتان للمساعدة.</numerusform>
                <numerusform>%n صور جيدة جاهزة للمساعدة.</numerusform>
                <numerusform>%n صورة جيدة جاهزة للمساعدة.</numerusform>
                <numerusform>%n صورة جيدة جاهزة للمساعدة.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>StatusLine</name>
        <message>
            <source>Restoring {number} of {total}, about {time} left</source>
            <translation>جارٍ ترميم {number} من {total}، متبقٍ نحو {time}</translation>
        </message>
        <message>
            <source>Restoring {number} of {total}</source>
            <translation>جارٍ ترميم {number} من {total}</translation>
        </message>
        <message>
            <source>Restoring…</source>
            <translation>جارٍ الترميم…</translation>
        </message>
        <message>
            <source>Looking through good photos: {done} of {total}</source>
            <translation>جارٍ فحص الصور الجيدة: {done} من {total}</translation>
        </message>
        <message>
            <source>Looking through good photos…</source>
            <translation>جارٍ فحص الصور الجيدة…</translation>
        </message>
        <message numerus="yes">
            <source>%n photo(s)</source>
            <translation>
                <numerusform>لا صور</numerusform>
                <numerusform>صورة واحدة</numerusform>
                <numerusform>صورتان</numerusform>
                <numerusform>%n صور</numerusform>
                <numerusform>%n صورة</numerusform>
                <numerusform>%n صورة</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n photo(s), {restored} restored</source>
            <translation>
                <numerusform>لا صور، المرمَّم منها {restored}</numerusform>
                <numerusform>صورة واحدة، المرمَّم منها {restored}</numerusform>
                <numerusform>صورتان، المرمَّم منهما {restored}</numerusform>
                <numerusform>%n صور، المرمَّم منها {restored}</numerusform>
                <numerusform>%n صورة، المرمَّم منها {restored}</numerusform>
                <numerusform>%n صورة، المرمَّم منها {restored}</numerusform>
            </translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>إعادة المحاولة</translation>
        </message>
        <message>
            <source>Stop restoring</source>
            <translation>إيقاف الترميم</translation>
        </message>
        <message>
            <source>Stop looking through good photos</source>
            <translation>إيقاف فحص الصور الجيدة</translation>
        </message>
        <message>
            <source>Starting…</source>
            <translation>جارٍ البدء…</translation>
        </message>
        <message>
            <source>Getting ready: loading the networks…</source>
            <translation>جارٍ التحضير: تحميل الشبكات…</translation>
        </message>
        <message>
            <source>Restoring stopped unexpectedly. Starting it again; your work is kept.</source>
            <translation>توقف الترميم على نحو غير متوقع. تجري إعادة تشغيله؛ عملك محفوظ.</translation>
        </message>
        <message>
            <source>Restoring does not work at the moment.</source>
            <translation>الترميم لا يعمل حاليًا.</translation>
        </message>
        <message>
            <source>Ready</source>
            <translation>جاهز</translation>
        </message>
        <message>
            <source>Ready, on {device}</source>
            <translation>جاهز، على {device}</translation>
        </message>
        <message>
            <source>Ready: {seconds} per face on {device}</source>
            <translation>جاهز: {seconds} لكل وجه على {device}</translation>
        </message>
    </context>
    <context>
        <name>StorageSection</name>
        <message>
            <source>Empty the cache</source>
            <translation>إفراغ ذاكرة التخزين المؤقت</translation>
        </message>
        <message>
            <source>Show the log files</source>
            <translation>إظهار ملفات السجل</translation>
        </message>
        <message>
            <source>Measuring the cache…</source>
            <translation>جارٍ قياس ذاكرة التخزين المؤقت…</translation>
        </message>
        <message>
            <source>The cache holds {size}.</source>
            <translation>حجم ذاكرة التخزين المؤقت {size}.</translation>
        </message>
    </context>
    <context>
        <name>StrengthSlider</name>
        <message>
            <source>&amp;Strength</source>
            <translation>ال&amp;شدة</translation>
        </message>
        <message>
            <source>Strength of the restored face</source>
            <translation>شدة الوجه المرمَّم</translation>
        </message>
        <message>
            <source>0 % shows the original, 100 % the restored face. Double-click for 100 %.</source>
            <translation>0٪ تُظهر الأصل، و100٪ تُظهر الوجه المرمَّم. انقر نقرًا مزدوجًا للعودة إلى 100٪.</translation>
        </message>
    </context>
    <context>
        <name>SummaryWords</name>
        <message numerus="yes">
            <source>Export cancelled: %n photo(s) were exported before</source>
            <translation>
                <numerusform>أُلغي التصدير: لم تُصدَّر أي صورة قبل ذلك</numerusform>
                <numerusform>أُلغي التصدير: صُدّرت صورة واحدة قبل ذلك</numerusform>
                <numerusform>أُلغي التصدير: صُدّرت صورتان قبل ذلك</numerusform>
                <numerusform>أُلغي التصدير: صُدّرت %n صور قبل ذلك</numerusform>
                <numerusform>أُلغي التصدير: صُدّرت %n صورة قبل ذلك</numerusform>
                <numerusform>أُلغي التصدير: صُدّرت %n صورة قبل ذلك</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n photo(s) could not be exported</source>
            <translation>
                <numerusform>صُدّرت كل الصور</numerusform>
                <numerusform>تعذّر تصدير صورة واحدة</numerusform>
                <numerusform>تعذّر تصدير صورتين</numerusform>
                <numerusform>تعذّر تصدير %n صور</numerusform>
                <numerusform>تعذّر تصدير %n صورة</numerusform>
                <numerusform>تعذّر تصدير %n صورة</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n photo(s) exported, {failed} could not be</source>
            <translation>
                <numerusform>لم تُصدَّر أي صورة، وتعذّر تصدير {failed}</numerusform>
                <numerusform>صُدّرت صورة واحدة، وتعذّر تصدير {failed}</numerusform>
                <numerusform>صُدّرت صورتان، وتعذّر تصدير {failed}</numerusform>
                <numerusform>صُدّرت %n صور، وتعذّر تصدير {failed}</numerusform>
                <numerusform>صُدّرت %n صورة، وتعذّر تصدير {failed}</numerusform>
                <numerusform>صُدّرت %n صورة، وتعذّر تصدير {failed}</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n photo(s) exported</source>
            <translation>
                <numerusform>لم تُصدَّر أي صورة</numerusform>
                <numerusform>صُدّرت صورة واحدة</numerusform>
                <numerusform>صُدّرت صورتان</numerusform>
                <numerusform>صُدّرت %n صور</numerusform>
                <numerusform>صُدّرت %n صورة</numerusform>
                <numerusform>صُدّرت %n صورة</numerusform>
            </translation>
        </message>
        <message>
            <source>No photo was exported</source>
            <translation>لم تُصدَّر أي صورة</translation>
        </message>
        <message numerus="yes">
            <source>%n photo(s) with restored faces</source>
            <translation>
                <numerusform>لا صور بوجوه مرمَّمة</numerusform>
                <numerusform>صورة واحدة بوجوه مرمَّمة</numerusform>
                <numerusform>صورتان بوجوه مرمَّمة</numerusform>
                <numerusform>%n صور بوجوه مرمَّمة</numerusform>
                <numerusform>%n صورة بوجوه مرمَّمة</numerusform>
                <numerusform>%n صورة بوجوه مرمَّمة</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n face(s) in them stay as they were</source>
            <translation>
                <numerusform>لا وجوه فيها تبقى كما كانت</numerusform>
                <numerusform>وجه واحد فيها يبقى كما كان</numerusform>
                <numerusform>وجهان فيها يبقيان كما كانا</numerusform>
                <numerusform>%n وجوه فيها تبقى كما كانت</numerusform>
                <numerusform>%n وجهًا فيها تبقى كما كانت</numerusform>
                <numerusform>%n وجه فيها تبقى كما كانت</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n photo(s) copied, nothing was restored</source>
            <translation>
                <numerusform>لم تُنسخ أي صورة</numerusform>
                <numerusform>نُسخت صورة واحدة، ولم يُرمَّم شيء</numerusform>
                <numerusform>نُسخت صورتان، ولم يُرمَّم شيء</numerusform>
                <numerusform>نُسخت %n صور، ولم يُرمَّم شيء</numerusform>
                <numerusform>نُسخت %n صورة، ولم يُرمَّم شيء</numerusform>
                <numerusform>نُسخت %n صورة، ولم يُرمَّم شيء</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n photo(s) skipped, nothing was restored</source>
            <translation>
                <numerusform>لم تُتجاوز أي صورة</numerusform>
                <numerusform>تُجووزت صورة واحدة، ولم يُرمَّم شيء</numerusform>
                <numerusform>تُجووزت صورتان، ولم يُرمَّم شيء</numerusform>
                <numerusform>تُجووزت %n صور، ولم يُرمَّم شيء</numerusform>
                <numerusform>تُجووزت %n صورة، ولم يُرمَّم شيء</numerusform>
                <numerusform>تُجووزت %n صورة، ولم يُرمَّم شيء</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n photo(s) skipped, the file was there</source>
            <translation>
                <numerusform>لم تُتجاوز أي صورة</numerusform>
                <numerusform>تُجووزت صورة واحدة، فالملف موجود</numerusform>
                <numerusform>تُجووزت صورتان، فالملفان موجودان</numerusform>
                <numerusform>تُجووزت %n صور، فالملفات موجودة</numerusform>
                <numerusform>تُجووزت %n صورة، فالملفات موجودة</numerusform>
                <numerusform>تُجووزت %n صورة، فالملفات موجودة</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n photo(s) failed</source>
            <translation>
                <numerusform>لم تفشل أي صورة</numerusform>
                <numerusform>فشلت صورة واحدة</numerusform>
                <numerusform>فشلت صورتان</numerusform>
                <numerusform>فشلت %n صور</numerusform>
                <numerusform>فشلت %n صورة</numerusform>
                <numerusform>فشلت %n صورة</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n photo(s) not exported, cancelled</source>
            <translation>
                <numerusform>لا صور غير مصدَّرة</numerusform>
                <numerusform>صورة واحدة لم تُصدَّر، أُلغي</numerusform>
                <numerusform>صورتان لم تُصدَّرا، أُلغي</numerusform>
                <numerusform>%n صور لم تُصدَّر، أُلغي</numerusform>
                <numerusform>%n صورة لم تُصدَّر، أُلغي</numerusform>
                <numerusform>%n صورة لم تُصدَّر، أُلغي</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>TextControl</name>
        <message>
            <source>Choose…</source>
            <translation>اختيار…</translation>
        </message>
    </context>
    <context>
        <name>UpdateDialog</name>
        <message>
            <source>Newer version</source>
            <translation>إصدار أحدث</translation>
        </message>
        <message>
            <source>The project’s page is asked for the number of its newest version. Nothing about you, this computer or your photos is sent with it; as with every page, its server sees your internet address.</source>
            <translation>تُسأل صفحة المشروع عن رقم أحدث إصدار. لا يُرسَل معها أي شيء عنك أو عن هذا الحاسوب أو عن صورك؛ وكما هو الحال مع أي صفحة، يرى خادمها عنوانك على الإنترنت.</translation>
        </message>
        <message>
            <source>Look at every start</source>
            <translation>البحث عند كل بدء تشغيل</translation>
        </message>
        <message>
            <source>Open the page</source>
            <translation>فتح الصفحة</translation>
        </message>
        <message>
            <source>What is new</source>
            <translation>ما الجديد</translation>
        </message>
        <message>
            <source>Asking the project’s page…</source>
            <translation>جارٍ سؤال صفحة المشروع…</translation>
        </message>
        <message>
            <source>The project’s page cannot be reached. Everything else works without a network.</source>
            <translation>تعذّر الوصول إلى صفحة المشروع. كل ما عدا ذلك يعمل دون شبكة.</translation>
        </message>
        <message>
            <source>No secure connection to the project’s page could be made, so it was not asked.</source>
            <translation>تعذّر إجراء اتصال آمن بصفحة المشروع، لذلك لم تُسأل.</translation>
        </message>
        <message>
            <source>The project’s page gave no answer that makes sense.</source>
            <translation>لم تُعطِ صفحة المشروع جوابًا مفهومًا.</translation>
        </message>
        <message>
            <source>Version {version} is the newest.</source>
            <translation>الإصدار {version} هو الأحدث.</translation>
        </message>
        <message>
            <source>Version {newer} can be had; this is {version}.</source>
            <translation>الإصدار {newer} متاح؛ وهذا هو الإصدار {version}.</translation>
        </message>
    </context>
    <context>
        <name>WindowActions</name>
        <message>
            <source>&amp;Open photos…</source>
            <translation>&amp;فتح صور…</translation>
        </message>
        <message>
            <source>Open a &amp;folder…</source>
            <translation>فتح &amp;مجلد…</translation>
        </message>
        <message>
            <source>Restore a whole &amp;album…</source>
            <translation>ترميم ألب&amp;وم كامل…</translation>
        </message>
        <message>
            <source>Restore all photos of folders, however many</source>
            <translation>ترميم كل صور المجلدات مهما كان عددها</translation>
        </message>
        <message>
            <source>&amp;Clear this list</source>
            <translation>م&amp;سح هذه القائمة</translation>
        </message>
        <message>
            <source>Folder of &amp;good photos…</source>
            <translation>مجلد الصور ال&amp;جيدة…</translation>
        </message>
        <message>
            <source>&amp;Export…</source>
            <translation>&amp;تصدير…</translation>
        </message>
        <message>
            <source>Save copies of the restored photos</source>
            <translation>حفظ نسخ من الصور المرمَّمة</translation>
        </message>
        <message>
            <source>Export &amp;all…</source>
            <translation>تصدير ال&amp;كل…</translation>
        </message>
        <message>
            <source>&amp;Settings…</source>
            <translation>الإ&amp;عدادات…</translation>
        </message>
        <message>
            <source>&amp;Quit</source>
            <translation>&amp;خروج</translation>
        </message>
        <message>
            <source>&amp;Paste photos</source>
            <translation>&amp;لصق صور</translation>
        </message>
        <message>
            <source>Select &amp;all photos</source>
            <translation>تحديد &amp;كل الصور</translation>
        </message>
        <message>
            <source>&amp;Remove from the list</source>
            <translation>إ&amp;زالة من القائمة</translation>
        </message>
        <message>
            <source>Closes the photos; no file is deleted</source>
            <translation>يغلق الصور؛ ولا يُحذف أي ملف</translation>
        </message>
        <message>
            <source>Photos at the &amp;side</source>
            <translation>الصور على الجا&amp;نب</translation>
        </message>
        <message>
            <source>Faces and &amp;good photos</source>
            <translation>الوجوه والصور ال&amp;جيدة</translation>
        </message>
        <message>
            <source>&amp;Full screen</source>
            <translation>ملء ال&amp;شاشة</translation>
        </message>
        <message>
            <source>&amp;Albums</source>
            <translation>الأل&amp;بومات</translation>
        </message>
        <message>
            <source>Albums that are restored, or were</source>
            <translation>الألبومات التي تُرمَّم الآن أو رُمّمت</translation>
        </message>
        <message>
            <source>&amp;Restore</source>
            <translation>&amp;ترميم</translation>
        </message>
        <message>
            <source>Restore the faces of the selected photos</source>
            <translation>ترميم وجوه الصور المحددة</translation>
        </message>
        <message>
            <source>Restore &amp;all</source>
            <translation>ترميم ال&amp;كل</translation>
        </message>
        <message>
            <source>Restore every photo that is not restored yet</source>
            <translation>ترميم كل صورة لم تُرمَّم بعد</translation>
        </message>
        <message>
            <source>S&amp;top restoring</source>
            <translation>إ&amp;يقاف الترميم</translation>
        </message>
        <message>
            <source>&amp;Next photo</source>
            <translation>الصورة التا&amp;لية</translation>
        </message>
        <message>
            <source>&amp;Previous photo</source>
            <translation>الصورة ال&amp;سابقة</translation>
        </message>
        <message>
            <source>Try the photo a&amp;gain</source>
            <translation>إعادة ال&amp;محاولة مع الصورة</translation>
        </message>
        <message>
            <source>Show in &amp;folder</source>
            <translation>إظهار في المجل&amp;د</translation>
        </message>
        <message>
            <source>&amp;Keyboard shortcuts</source>
            <translation>اختصارات &amp;لوحة المفاتيح</translation>
        </message>
        <message>
            <source>Open the &amp;sample</source>
            <translation>فتح الم&amp;ثال</translation>
        </message>
        <message>
            <source>&amp;Models…</source>
            <translation>ال&amp;نماذج…</translation>
        </message>
        <message>
            <source>Show the &amp;log files</source>
            <translation>إظهار ملفات ال&amp;سجل</translation>
        </message>
        <message>
            <source>&amp;Copy diagnosis</source>
            <translation>نسخ الت&amp;شخيص</translation>
        </message>
        <message>
            <source>Copies what a bug report needs, without names and file names</source>
            <translation>ينسخ ما يحتاج إليه تقرير الأخطاء، دون أسماء أو أسماء ملفات</translation>
        </message>
        <message>
            <source>Look for a &amp;newer version…</source>
            <translation>البحث عن إصدار أ&amp;حدث…</translation>
        </message>
        <message>
            <source>&amp;About ENTED Desktop</source>
            <translation>&amp;حول ENTED Desktop</translation>
        </message>
        <message>
            <source>&amp;Undo: {step}</source>
            <translation>&amp;تراجع: {step}</translation>
        </message>
        <message>
            <source>&amp;Undo</source>
            <translation>&amp;تراجع</translation>
        </message>
        <message>
            <source>&amp;Redo: {step}</source>
            <translation>إ&amp;عادة: {step}</translation>
        </message>
        <message>
            <source>&amp;Redo</source>
            <translation>إ&amp;عادة</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>تراجع</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>إعادة</translation>
        </message>
    </context>
    <context>
        <name>WindowAlbums</name>
        <message>
            <source>{name}, contact sheet.html</source>
            <translation>{name}، صفحة المقارنة.html</translation>
        </message>
        <message>
            <source>Web page (*.html)</source>
            <translation>صفحة ويب (*.html)</translation>
        </message>
        <message>
            <source>PDF for printing (*.pdf)</source>
            <translation>PDF للطباعة (*.pdf)</translation>
        </message>
        <message>
            <source>Save the contact sheet</source>
            <translation>حفظ صفحة المقارنة</translation>
        </message>
        <message>
            <source>The contact sheet is being written. You can go on meanwhile.</source>
            <translation>يجري إنشاء صفحة المقارنة. يمكنك المتابعة في هذه الأثناء.</translation>
        </message>
        <message>
            <source>The contact sheet is being written: {done} of {total}</source>
            <translation>جارٍ إنشاء صفحة المقارنة: {done} من {total}</translation>
        </message>
        <message>
            <source>The contact sheet is ready: {name}</source>
            <translation>صفحة المقارنة جاهزة: {name}</translation>
        </message>
        <message>
            <source>Open it</source>
            <translation>فتحها</translation>
        </message>
        <message>
            <source>“{name}” has stopped. {reason}</source>
            <translation>توقف «{name}». {reason}</translation>
        </message>
        <message>
            <source>Show the album</source>
            <translation>إظهار الألبوم</translation>
        </message>
        <message>
            <source>“{name}” is finished: {counts}</source>
            <translation>انتهى «{name}»: {counts}</translation>
        </message>
        <message>
            <source>Look through</source>
            <translation>مراجعة</translation>
        </message>
        <message>
            <source>ENTED Desktop</source>
            <translation>ENTED Desktop</translation>
        </message>
        <message numerus="yes">
            <source>%n album(s) were interrupted and can go on now.</source>
            <translation>
                <numerusform>لم ينقطع أي ألبوم.</numerusform>
                <numerusform>انقطع ألبوم واحد ويمكن متابعته الآن.</numerusform>
                <numerusform>انقطع ألبومان ويمكن متابعتهما الآن.</numerusform>
                <numerusform>انقطعت %n ألبومات ويمكن متابعتها الآن.</numerusform>
                <numerusform>انقطع %n ألبومًا ويمكن متابعتها الآن.</numerusform>
                <numerusform>انقطع %n ألبوم ويمكن متابعتها الآن.</numerusform>
            </translation>
        </message>
        <message>
            <source>Go on</source>
            <translation>متابعة</translation>
        </message>
        <message>
            <source>Album: {done}</source>
            <translation>الألبوم – {done}</translation>
        </message>
    </context>
    <context>
        <name>WindowClosing</name>
        <message>
            <source>Close ENTED Desktop</source>
            <translation>إغلاق ENTED Desktop</translation>
        </message>
        <message numerus="yes">
            <source>%n photo(s) are still to be exported.</source>
            <translation>
                <numerusform>لم تبقَ أي صورة للتصدير.</numerusform>
                <numerusform>بقيت صورة واحدة للتصدير.</numerusform>
                <numerusform>بقيت صورتان للتصدير.</numerusform>
                <numerusform>بقيت %n صور للتصدير.</numerusform>
                <numerusform>بقيت %n صورة للتصدير.</numerusform>
                <numerusform>بقيت %n صورة للتصدير.</numerusform>
            </translation>
        </message>
        <message>
            <source>Files that are written stay, and none is left half written.</source>
            <translation>الملفات المكتوبة تبقى، ولا يُترك أي ملف مكتوبًا جزئيًا.</translation>
        </message>
        <message>
            <source>Close when it is done</source>
            <translation>الإغلاق عند الانتهاء</translation>
        </message>
        <message>
            <source>Stop and close</source>
            <translation>الإيقاف والإغلاق</translation>
        </message>
        <message>
            <source>The window closes when the export is done.</source>
            <translation>ستُغلق النافذة عند انتهاء التصدير.</translation>
        </message>
        <message>
            <source>Stay open</source>
            <translation>إبقاؤها مفتوحة</translation>
        </message>
    </context>
    <context>
        <name>WindowHelp</name>
        <message>
            <source>Version {version} of this program can be had.</source>
            <translation>الإصدار {version} من هذا البرنامج متاح.</translation>
        </message>
        <message>
            <source>What is new</source>
            <translation>ما الجديد</translation>
        </message>
        <message>
            <source>Copied. It holds no names, no file names and no pictures.</source>
            <translation>تم النسخ. لا يحتوي على أسماء ولا أسماء ملفات ولا صور.</translation>
        </message>
    </context>
    <context>
        <name>WindowMenus</name>
        <message>
            <source>&amp;File</source>
            <translation>&amp;ملف</translation>
        </message>
        <message>
            <source>&amp;Edit</source>
            <translation>&amp;تحرير</translation>
        </message>
        <message>
            <source>&amp;View</source>
            <translation>&amp;عرض</translation>
        </message>
        <message>
            <source>&amp;Photo</source>
            <translation>&amp;صورة</translation>
        </message>
        <message>
            <source>&amp;Help</source>
            <translation>م&amp;ساعدة</translation>
        </message>
        <message>
            <source>Open &amp;recent</source>
            <translation>المفتوحة &amp;حديثًا</translation>
        </message>
        <message>
            <source>Toolbar</source>
            <translation>شريط الأدوات</translation>
        </message>
    </context>
    <context>
        <name>WindowMessages</name>
        <message numerus="yes">
            <source>%n face(s) need a good photo of the person first.</source>
            <translation>
                <numerusform>لا وجه بحاجة إلى صورة جيدة.</numerusform>
                <numerusform>وجه واحد بحاجة إلى صورة جيدة للشخص أولًا.</numerusform>
                <numerusform>وجهان بحاجة إلى صورة جيدة للشخص أولًا.</numerusform>
                <numerusform>%n وجوه بحاجة إلى صورة جيدة للشخص أولًا.</numerusform>
                <numerusform>%n وجهًا بحاجة إلى صورة جيدة للشخص أولًا.</numerusform>
                <numerusform>%n وجه بحاجة إلى صورة جيدة للشخص أولًا.</numerusform>
            </translation>
        </message>
        <message>
            <source>Restore without one</source>
            <translation>الترميم بدونها</translation>
        </message>
        <message>
            <source>Finished: {restored} restored, {kept} kept as they were, {failed} failed.</source>
            <translation>انتهى العمل. مرمَّمة: {restored}، بقيت كما كانت: {kept}، تعذّر ترميمها: {failed}.</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>الإعدادات</translation>
        </message>
        <message>
            <source>Your work could not be saved. Make room on the disk; it is tried again.</source>
            <translation>تعذّر حفظ عملك. أفرغ مساحة على القرص؛ ستُعاد المحاولة.</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>إعادة المحاولة</translation>
        </message>
    </context>
    <context>
        <name>WindowOpening</name>
        <message>
            <source>Open photos</source>
            <translation>فتح صور</translation>
        </message>
        <message>
            <source>Photos ({patterns})</source>
            <translation>الصور ({patterns})</translation>
        </message>
        <message>
            <source>All files (*)</source>
            <translation>كل الملفات (*)</translation>
        </message>
        <message>
            <source>Open a folder of photos</source>
            <translation>فتح مجلد صور</translation>
        </message>
        <message>
            <source>Choose the folder of good photos</source>
            <translation>اختيار مجلد الصور الجيدة</translation>
        </message>
        <message>
            <source>Good photos are looked for in {folder}. You can go on meanwhile.</source>
            <translation>يجري البحث عن صور جيدة في {folder}. يمكنك المتابعة في هذه الأثناء.</translation>
        </message>
        <message>
            <source>There is no photo in the clipboard.</source>
            <translation>لا توجد صورة في الحافظة.</translation>
        </message>
        <message>
            <source>No photos were found there.</source>
            <translation>لم يُعثر على صور هناك.</translation>
        </message>
        <message>
            <source>The picture from the clipboard could not be saved.</source>
            <translation>تعذّر حفظ الصورة الموجودة في الحافظة.</translation>
        </message>
    </context>
    <context>
        <name>Words</name>
        <message>
            <source>Waiting</source>
            <translation>في الانتظار</translation>
        </message>
        <message>
            <source>Finding faces</source>
            <translation>جارٍ البحث عن الوجوه</translation>
        </message>
        <message>
            <source>Needs a good photo</source>
            <translation>بحاجة إلى صورة جيدة</translation>
        </message>
        <message>
            <source>Ready to restore</source>
            <translation>جاهزة للترميم</translation>
        </message>
        <message>
            <source>Restoring</source>
            <translation>جارٍ الترميم</translation>
        </message>
        <message>
            <source>Restored</source>
            <translation>تم الترميم</translation>
        </message>
        <message>
            <source>Kept as it was</source>
            <translation>بقيت كما كانت</translation>
        </message>
        <message>
            <source>Could not be restored</source>
            <translation>تعذّر الترميم</translation>
        </message>
        <message>
            <source>The file is not there any more.</source>
            <translation>الملف لم يعد موجودًا.</translation>
        </message>
        <message>
            <source>Bring it back or connect its disk, then try again.</source>
            <translation>أعده إلى مكانه أو وصّل قرصه، ثم حاول من جديد.</translation>
        </message>
        <message>
            <source>The file is empty.</source>
            <translation>الملف فارغ.</translation>
        </message>
        <message>
            <source>Copy it again from where it came from.</source>
            <translation>انسخه من جديد من مصدره.</translation>
        </message>
        <message>
            <source>The file ends too early: a part of the photo is missing.</source>
            <translation>ينتهي الملف قبل أوانه: جزء من الصورة مفقود.</translation>
        </message>
        <message>
            <source>The file cannot be read.</source>
            <translation>لا يمكن قراءة الملف.</translation>
        </message>
        <message>
            <source>Check that you may open it, and that its disk is connected.</source>
            <translation>تأكد من أن لديك إذنًا بفتحه وأن قرصه متصل.</translation>
        </message>
        <message>
            <source>This is no photo that the program can read.</source>
            <translation>هذه ليست صورة يستطيع البرنامج قراءتها.</translation>
        </message>
        <message>
            <source>Save it as JPEG, PNG or TIFF with another program.</source>
            <translation>احفظها بتنسيق JPEG أو PNG أو TIFF ببرنامج آخر.</translation>
        </message>
        <message>
            <source>The photo has too many pixels.</source>
            <translation>في الصورة عدد كبير جدًا من البكسلات.</translation>
        </message>
        <message>
            <source>Open a smaller copy.</source>
            <translation>افتح نسخة أصغر.</translation>
        </message>
        <message>
            <source>The photo needs more memory than there is.</source>
            <translation>تحتاج الصورة إلى ذاكرة أكثر من المتاح.</translation>
        </message>
        <message>
            <source>Close other programs, or open a smaller copy.</source>
            <translation>أغلق برامج أخرى، أو افتح نسخة أصغر.</translation>
        </message>
        <message>
            <source>There are no photos in this folder.</source>
            <translation>لا توجد صور في هذا المجلد.</translation>
        </message>
        <message>
            <source>No face found.</source>
            <translation>لم يُعثر على وجه.</translation>
        </message>
        <message>
            <source>Draw a box around it.</source>
            <translation>ارسم إطارًا حوله.</translation>
        </message>
        <message>
            <source>The face is too small to restore.</source>
            <translation>الوجه أصغر من أن يُرمَّم.</translation>
        </message>
        <message>
            <source>The box does not fit a face.</source>
            <translation>الإطار لا يناسب وجهًا.</translation>
        </message>
        <message>
            <source>Draw it again from the brows to the chin.</source>
            <translation>ارسمه من جديد، من الحاجبين إلى الذقن.</translation>
        </message>
        <message>
            <source>This face is not in the photo any more.</source>
            <translation>هذا الوجه لم يعد في الصورة.</translation>
        </message>
        <message>
            <source>A good photo that was chosen is not there any more.</source>
            <translation>صورة جيدة كانت مختارة لم تعد موجودة.</translation>
        </message>
        <message>
            <source>Choose another one.</source>
            <translation>اختر صورة أخرى.</translation>
        </message>
        <message>
            <source>No face was found in the good photo.</source>
            <translation>لم يُعثر على وجه في الصورة الجيدة.</translation>
        </message>
        <message>
            <source>Choose one in which the face is clear.</source>
            <translation>اختر صورة يظهر فيها الوجه بوضوح.</translation>
        </message>
        <message>
            <source>Restoring this face gave no picture.</source>
            <translation>لم ينتج عن ترميم هذا الوجه أي صورة.</translation>
        </message>
        <message>
            <source>Move its box a little and try again.</source>
            <translation>حرّك إطاره قليلًا وحاول من جديد.</translation>
        </message>
        <message>
            <source>The model that restores faces is missing.</source>
            <translation>النموذج الذي يرمّم الوجوه مفقود.</translation>
        </message>
        <message>
            <source>Choose another one in the settings, or install again.</source>
            <translation>اختر نموذجًا آخر في الإعدادات، أو أعد التثبيت.</translation>
        </message>
        <message>
            <source>The model that restores faces is damaged.</source>
            <translation>النموذج الذي يرمّم الوجوه تالف.</translation>
        </message>
        <message>
            <source>The chosen model belongs to another version.</source>
            <translation>النموذج المختار يخصّ إصدارًا آخر.</translation>
        </message>
        <message>
            <source>Choose another one in the settings.</source>
            <translation>اختر نموذجًا آخر في الإعدادات.</translation>
        </message>
        <message>
            <source>The graphics card that was chosen cannot be used.</source>
            <translation>لا يمكن استخدام بطاقة الرسوم المختارة.</translation>
        </message>
        <message>
            <source>Choose Automatic in the settings under Computing.</source>
            <translation>اختر «تلقائي» في الإعدادات ضمن «الحوسبة».</translation>
        </message>
        <message>
            <source>There is not enough memory for restoring.</source>
            <translation>لا توجد ذاكرة كافية للترميم.</translation>
        </message>
        <message>
            <source>Close other programs, or compute on the processor.</source>
            <translation>أغلق برامج أخرى، أو استخدم المعالج للحوسبة.</translation>
        </message>
        <message>
            <source>This device cannot compute with the chosen precision.</source>
            <translation>لا يستطيع هذا الجهاز الحساب بالدقة المختارة.</translation>
        </message>
        <message>
            <source>There is a file of that name already.</source>
            <translation>يوجد ملف بهذا الاسم بالفعل.</translation>
        </message>
        <message>
            <source>Choose another name or folder.</source>
            <translation>اختر اسمًا آخر أو مجلدًا آخر.</translation>
        </message>
        <message>
            <source>The folder cannot be written to.</source>
            <translation>تتعذّر الكتابة في المجلد.</translation>
        </message>
        <message>
            <source>Check that its disk is connected, or choose another folder.</source>
            <translation>تأكد من أن قرصه متصل، أو اختر مجلدًا آخر.</translation>
        </message>
        <message>
            <source>This would replace the original photo.</source>
            <translation>هذا سيستبدل الصورة الأصلية.</translation>
        </message>
        <message>
            <source>Choose another name or folder. Originals are never changed.</source>
            <translation>اختر اسمًا آخر أو مجلدًا آخر. الصور الأصلية لا تُغيَّر أبدًا.</translation>
        </message>
        <message>
            <source>The photo cannot be written in this format.</source>
            <translation>لا يمكن كتابة الصورة بهذا التنسيق.</translation>
        </message>
        <message>
            <source>Choose another format.</source>
            <translation>اختر تنسيقًا آخر.</translation>
        </message>
        <message>
            <source>The disk is full.</source>
            <translation>القرص ممتلئ.</translation>
        </message>
        <message>
            <source>Make room, or choose a folder on another disk.</source>
            <translation>أفرغ مساحة، أو اختر مجلدًا على قرص آخر.</translation>
        </message>
        <message>
            <source>The cache folder cannot be written to.</source>
            <translation>تتعذّر الكتابة في مجلد ذاكرة التخزين المؤقت.</translation>
        </message>
        <message>
            <source>Make room on its disk.</source>
            <translation>أفرغ مساحة على قرصه.</translation>
        </message>
        <message>
            <source>Another program is using the photo library.</source>
            <translation>برنامج آخر يستخدم مكتبة الصور.</translation>
        </message>
        <message>
            <source>Close it and try again.</source>
            <translation>أغلقه وحاول من جديد.</translation>
        </message>
        <message>
            <source>The index of good photos was damaged and is made again.</source>
            <translation>كان فهرس الصور الجيدة تالفًا، وتجري إعادة إنشائه.</translation>
        </message>
        <message>
            <source>Your photos are not touched.</source>
            <translation>صورك لا تُمَسّ.</translation>
        </message>
        <message>
            <source>A newer version of this program made the photo library.</source>
            <translation>أنشأ مكتبةَ الصور إصدارٌ أحدث من هذا البرنامج.</translation>
        </message>
        <message>
            <source>Use that version.</source>
            <translation>استخدم ذلك الإصدار.</translation>
        </message>
        <message>
            <source>The photo library cannot be opened.</source>
            <translation>لا يمكن فتح مكتبة الصور.</translation>
        </message>
        <message>
            <source>Check that its disk is connected and has room.</source>
            <translation>تأكد من أن قرصها متصل وفيه مساحة.</translation>
        </message>
        <message>
            <source>The settings cannot be saved.</source>
            <translation>لا يمكن حفظ الإعدادات.</translation>
        </message>
        <message>
            <source>Check the disk and the folder&apos;s permissions.</source>
            <translation>افحص القرص وأذونات المجلد.</translation>
        </message>
        <message>
            <source>A setting cannot have this value.</source>
            <translation>لا يمكن أن يأخذ الإعداد هذه القيمة.</translation>
        </message>
        <message>
            <source>The part of the program that restores photos has stopped.</source>
            <translation>توقف جزء البرنامج الذي يرمّم الصور.</translation>
        </message>
        <message>
            <source>It starts again by itself, and your work is kept.</source>
            <translation>سيعود إلى العمل من تلقاء نفسه، وعملك محفوظ.</translation>
        </message>
        <message>
            <source>Working on this photo made the program stop twice.</source>
            <translation>تسبّب العمل على هذه الصورة في توقف البرنامج مرتين.</translation>
        </message>
        <message>
            <source>It was set aside. Try a smaller copy of it.</source>
            <translation>وُضعت جانبًا. جرّب نسخة أصغر منها.</translation>
        </message>
        <message>
            <source>The picture could not be drawn.</source>
            <translation>تعذّر رسم الصورة.</translation>
        </message>
        <message>
            <source>Make room on the disk and in memory, then try again.</source>
            <translation>أفرغ مساحة على القرص وفي الذاكرة، ثم حاول من جديد.</translation>
        </message>
        <message>
            <source>Something went wrong inside the program.</source>
            <translation>حدث خطأ داخل البرنامج.</translation>
        </message>
        <message>
            <source>Copy the diagnosis from the Help menu and tell us, please.</source>
            <translation>انسخ التشخيص من قائمة «مساعدة» وأرسله إلينا من فضلك.</translation>
        </message>
        <message>
            <source>A face of this photo has to be restored again.</source>
            <translation>يجب ترميم وجه في هذه الصورة مرة أخرى.</translation>
        </message>
        <message>
            <source>Restore the photo, then export it.</source>
            <translation>رمّم الصورة ثم صدّرها.</translation>
        </message>
        <message>
            <source>The photo was changed while it was read.</source>
            <translation>تغيّرت الصورة أثناء قراءتها.</translation>
        </message>
        <message>
            <source>Try again when the other program is done with it.</source>
            <translation>حاول من جديد عندما ينتهي منها البرنامج الآخر.</translation>
        </message>
        <message>
            <source>This album is being worked on already.</source>
            <translation>يجري العمل على هذا الألبوم بالفعل.</translation>
        </message>
        <message>
            <source>Wait for it, or stop the other window or command first.</source>
            <translation>انتظر انتهاءه، أو أوقف النافذة الأخرى أو الأمر الآخر أولًا.</translation>
        </message>
        <message>
            <source>The notes about this album&apos;s progress are damaged.</source>
            <translation>ملاحظات تقدّم هذا الألبوم تالفة.</translation>
        </message>
        <message>
            <source>Start the album anew; finished copies are recognised.</source>
            <translation>ابدأ الألبوم من جديد؛ سيتعرّف البرنامج على النسخ المنتهية.</translation>
        </message>
        <message>
            <source>This album is not known here any more.</source>
            <translation>هذا الألبوم لم يعد معروفًا هنا.</translation>
        </message>
        <message>
            <source>Start it anew; finished copies are recognised.</source>
            <translation>ابدأه من جديد؛ سيتعرّف البرنامج على النسخ المنتهية.</translation>
        </message>
        <message>
            <source>The album&apos;s progress cannot be noted down.</source>
            <translation>يتعذّر تدوين تقدّم الألبوم.</translation>
        </message>
        <message>
            <source>Make room on the disk, or check the folder&apos;s permissions.</source>
            <translation>أفرغ مساحة على القرص، أو افحص أذونات المجلد.</translation>
        </message>
        <message>
            <source>There are no photos there.</source>
            <translation>لا توجد صور هناك.</translation>
        </message>
        <message>
            <source>Choose photos, or folders that hold some.</source>
            <translation>اختر صورًا، أو مجلدات فيها صور.</translation>
        </message>
        <message>
            <source>This photo cannot be judged now.</source>
            <translation>لا يمكن تقييم هذه الصورة الآن.</translation>
        </message>
        <message>
            <source>Wait until it is restored.</source>
            <translation>انتظر حتى تُرمَّم.</translation>
        </message>
        <message>
            <source>This photo is not an aligned face: it is not square.</source>
            <translation>هذه الصورة ليست وجهًا مُحاذًى: فهي ليست مربعة.</translation>
        </message>
        <message>
            <source>A contact sheet is a web page or a PDF.</source>
            <translation>صفحة المقارنة هي صفحة ويب أو ملف PDF.</translation>
        </message>
        <message>
            <source>Let its name end with .html or .pdf.</source>
            <translation>اجعل اسمها ينتهي بـ ‎.html أو ‎.pdf.</translation>
        </message>
        <message>
            <source>The copies would lie among their originals.</source>
            <translation>ستقع النسخ بين صورها الأصلية.</translation>
        </message>
        <message>
            <source>Choose another folder. Originals are never changed.</source>
            <translation>اختر مجلدًا آخر. الصور الأصلية لا تُغيَّر أبدًا.</translation>
        </message>
        <message>
            <source>The copy was changed by another program since.</source>
            <translation>غيّر برنامج آخر النسخة بعد كتابتها.</translation>
        </message>
        <message>
            <source>Move it away first, so that nothing of it is lost.</source>
            <translation>انقلها إلى مكان آخر أولًا كي لا يضيع منها شيء.</translation>
        </message>
        <message>
            <source>The copy does not hold what was written to it.</source>
            <translation>لا تحتوي النسخة على ما كُتب فيها.</translation>
        </message>
        <message>
            <source>The disk may be failing. Choose a folder on another disk.</source>
            <translation>ربما بدأ القرص يتعطل. اختر مجلدًا على قرص آخر.</translation>
        </message>
        <message>
            <source>Perhaps not a face ({score} sure)</source>
            <translation>ربما ليس وجهًا (درجة التأكد {score})</translation>
        </message>
        <message>
            <source>Too small to restore: {size_px} px wide, {needed_px} px are needed</source>
            <translation>أصغر من أن يُرمَّم: العرض {size_px} بكسل، والمطلوب {needed_px} بكسل</translation>
        </message>
        <message>
            <source>Strength 0 keeps the face</source>
            <translation>الشدة 0 تُبقي الوجه كما هو</translation>
        </message>
        <message>
            <source>Same person, likeness {likeness}: the only such photo, similar pose</source>
            <translation>الشخص نفسه، التشابه {likeness}: الصورة الوحيدة من هذا النوع، وضعية مشابهة</translation>
        </message>
        <message>
            <source>Same person, likeness {likeness}: the only such photo, turned {turned_deg}° away</source>
            <translation>الشخص نفسه، التشابه {likeness}: الصورة الوحيدة من هذا النوع، بفارق دوران {turned_deg}°</translation>
        </message>
        <message>
            <source>Same person, likeness {likeness}: sharpest of {photos} photos, similar pose</source>
            <translation>الشخص نفسه، التشابه {likeness}: الأوضح بين الصور ({photos})، وضعية مشابهة</translation>
        </message>
        <message>
            <source>Same person, likeness {likeness}: sharpest of {photos} photos, turned {turned_deg}° away</source>
            <translation>الشخص نفسه، التشابه {likeness}: الأوضح بين الصور ({photos})، بفارق دوران {turned_deg}°</translation>
        </message>
        <message>
            <source>Same person, likeness {likeness}: closest in pose of {photos} photos</source>
            <translation>الشخص نفسه، التشابه {likeness}: الأقرب وضعيةً بين الصور ({photos})</translation>
        </message>
        <message>
            <source>Same person, likeness {likeness}: best of {photos} photos in pose and sharpness</source>
            <translation>الشخص نفسه، التشابه {likeness}: الأفضل وضعيةً ووضوحًا بين الصور ({photos})</translation>
        </message>
        <message>
            <source>Same person, likeness {likeness}: best of {photos} photos in pose and sharpness, turned {turned_deg}° away</source>
            <translation>الشخص نفسه، التشابه {likeness}: الأفضل وضعيةً ووضوحًا بين الصور ({photos})، بفارق دوران {turned_deg}°</translation>
        </message>
        <message>
            <source>Taken for the person of the one photo given, although the likeness is only {likeness}, as in badly damaged faces</source>
            <translation>عُدّ صاحبَ الصورة الوحيدة المقدَّمة مع أن التشابه {likeness} فقط، كما في الوجوه شديدة التضرر</translation>
        </message>
        <message>
            <source>Restored with the chosen photo, likeness {likeness}</source>
            <translation>تم الترميم بالصورة المختارة، التشابه {likeness}</translation>
        </message>
        <message>
            <source>Restored with the {photos} chosen photos, likeness of the first {likeness}</source>
            <translation>تم الترميم بالصور المختارة ({photos})، تشابه الأولى {likeness}</translation>
        </message>
        <message>
            <source>Restored with the chosen photo, although it seems to show another person: likeness {likeness}</source>
            <translation>تم الترميم بالصورة المختارة مع أنها تبدو لشخص آخر: التشابه {likeness}</translation>
        </message>
        <message>
            <source>Restored with the {photos} chosen photos, although the first seems to show another person: likeness {likeness}</source>
            <translation>تم الترميم بالصور المختارة ({photos}) مع أن الأولى تبدو لشخص آخر: التشابه {likeness}</translation>
        </message>
        <message>
            <source>Restored without a good photo</source>
            <translation>تم الترميم دون صورة جيدة</translation>
        </message>
        <message>
            <source>No good photo was given</source>
            <translation>لم تُقدَّم أي صورة جيدة</translation>
        </message>
        <message>
            <source>The only good photo is this photo itself</source>
            <translation>الصورة الجيدة الوحيدة هي هذه الصورة نفسها</translation>
        </message>
        <message>
            <source>The only good photo is this photo itself; restored without</source>
            <translation>الصورة الجيدة الوحيدة هي هذه الصورة نفسها؛ تم الترميم بدونها</translation>
        </message>
        <message>
            <source>The good photo seems to show another person: likeness {likeness}, {needed} is needed</source>
            <translation>يبدو أن الصورة الجيدة لشخص آخر: التشابه {likeness}، والمطلوب {needed}</translation>
        </message>
        <message>
            <source>The good photo seems to show another person: likeness {likeness}, {needed} is needed; restored without</source>
            <translation>يبدو أن الصورة الجيدة لشخص آخر: التشابه {likeness}، والمطلوب {needed}؛ تم الترميم بدونها</translation>
        </message>
        <message>
            <source>None of {faces} faces is likely enough: the likeliest has {likeness}, {needed} is needed</source>
            <translation>لا وجه شبيه بما يكفي بين الوجوه ({faces}): تشابه الأقرب {likeness}، والمطلوب {needed}</translation>
        </message>
        <message>
            <source>None of {faces} faces is likely enough: the likeliest has {likeness}, {needed} is needed; restored without</source>
            <translation>لا وجه شبيه بما يكفي بين الوجوه ({faces}): تشابه الأقرب {likeness}، والمطلوب {needed}؛ تم الترميم دون صورة جيدة</translation>
        </message>
        <message>
            <source>Kept as it was: restoring would have made it another face</source>
            <translation>بقي كما كان: كان الترميم سيجعله وجهًا آخر</translation>
        </message>
        <message>
            <source>Kept as it was: hardly damaged, restoring would change more than it repairs</source>
            <translation>بقي كما كان: ضرره طفيف، وكان الترميم سيغيّر أكثر مما يصلح</translation>
        </message>
        <message>
            <source>Kept as it was: restoring would have made it less like the person</source>
            <translation>بقي كما كان: كان الترميم سيجعله أقل شبهًا بالشخص</translation>
        </message>
        <message>
            <source>No good photo of this person was found</source>
            <translation>لم يُعثر على صورة جيدة لهذا الشخص</translation>
        </message>
        <message>
            <source>No folder of good photos was chosen yet</source>
            <translation>لم يُختر مجلد للصور الجيدة بعد</translation>
        </message>
        <message>
            <source>Probably the same person, likeness {likeness}</source>
            <translation>الشخص نفسه على الأرجح، التشابه {likeness}</translation>
        </message>
        <message>
            <source>Perhaps the same person, likeness {likeness}</source>
            <translation>ربما الشخص نفسه، التشابه {likeness}</translation>
        </message>
        <message>
            <source>Probably another person, likeness {likeness}</source>
            <translation>شخص آخر على الأرجح، التشابه {likeness}</translation>
        </message>
        <message>
            <source>Loading</source>
            <translation>جارٍ التحميل</translation>
        </message>
        <message>
            <source>Reading</source>
            <translation>جارٍ القراءة</translation>
        </message>
        <message>
            <source>Blending in</source>
            <translation>جارٍ الدمج</translation>
        </message>
        <message>
            <source>Writing</source>
            <translation>جارٍ الكتابة</translation>
        </message>
        <message>
            <source>Looking through photos</source>
            <translation>جارٍ فحص الصور</translation>
        </message>
        <message>
            <source>{percent} %</source>
            <translation>{percent}٪</translation>
        </message>
        <message>
            <source>{seconds} s</source>
            <translation>{seconds} ث</translation>
        </message>
        <message>
            <source>{minutes} min</source>
            <translation>{minutes} د</translation>
        </message>
        <message>
            <source>{hours} h {minutes} min</source>
            <translation>{hours} س {minutes} د</translation>
        </message>
        <message>
            <source>this computer&apos;s processor</source>
            <translation>معالج هذا الحاسوب</translation>
        </message>
        <message>
            <source>This computer&apos;s processor is used instead. Restoring takes longer.</source>
            <translation>يُستخدم معالج هذا الحاسوب بدلًا من ذلك. يستغرق الترميم وقتًا أطول.</translation>
        </message>
        <message>
            <source>The network is another one than the album was begun with.</source>
            <translation>الشبكة ليست هي التي بدأ بها الألبوم.</translation>
        </message>
        <message>
            <source>Getting to know the good photos.</source>
            <translation>جارٍ التعرّف على الصور الجيدة.</translation>
        </message>
        <message>
            <source>The good photo {file} was left out: no face was found in it.</source>
            <translation>تُركت الصورة الجيدة {file}: لم يُعثر فيها على وجه.</translation>
        </message>
        <message>
            <source>The good photo {file} was left out. {problem}</source>
            <translation>تُركت الصورة الجيدة {file}. {problem}</translation>
        </message>
        <message>
            <source>The graphics card ran out of memory, so the processor restored this photo.</source>
            <translation>نفدت ذاكرة بطاقة الرسوميات، لذلك رمّم المعالج هذه الصورة.</translation>
        </message>
        <message>
            <source>Some of the notes inside the original are damaged and were left out.</source>
            <translation>بعض الملاحظات داخل الأصل تالفة وقد تُركت.</translation>
        </message>
        <message>
            <source>The XMP notes of the original are damaged and were left out.</source>
            <translation>ملاحظات XMP في الأصل تالفة وقد تُركت.</translation>
        </message>
        <message>
            <source>The content credentials were left out: changing a photo breaks their seal.</source>
            <translation>تُركت بيانات اعتماد المحتوى: تعديل الصورة يكسر ختمها.</translation>
        </message>
        <message>
            <source>The IPTC notes were left out: {format} has no place for them.</source>
            <translation>تُركت ملاحظات IPTC: لا مكان لها في {format}.</translation>
        </message>
        <message>
            <source>The record of what was done was left out: {format} has no place for it.</source>
            <translation>تُرك سجل ما جرى عمله: لا مكان له في {format}.</translation>
        </message>
    </context>
    <context>
        <name>WorkPage</name>
        <message>
            <source>Faces and good photos</source>
            <translation>الوجوه والصور الجيدة</translation>
        </message>
    </context>
    <context>
        <name>_DropCard</name>
        <message>
            <source>Drop photos or folders here</source>
            <translation>أفلت الصور أو المجلدات هنا</translation>
        </message>
        <message>
            <source>JPEG, PNG, TIFF, HEIC, WebP and AVIF, in any size</source>
            <translation>JPEG وPNG وTIFF وHEIC وWebP وAVIF، بأي حجم</translation>
        </message>
        <message>
            <source>Open photos…</source>
            <translation>فتح صور…</translation>
        </message>
        <message>
            <source>Open a folder…</source>
            <translation>فتح مجلد…</translation>
        </message>
        <message>
            <source>Restore a whole album…</source>
            <translation>ترميم ألبوم كامل…</translation>
        </message>
        <message>
            <source>For hundreds of photos: restored one after the other, also overnight</source>
            <translation>لمئات الصور: تُرمَّم واحدة تلو الأخرى، حتى خلال الليل</translation>
        </message>
    </context>
</TS>
