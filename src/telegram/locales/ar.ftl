## Around an answer

own-sentences = بكلمات المقال نفسه:
source-does-not-say = لا يذكر المصدر ذلك.
nothing-found = من دون النموذج اللغوي لم أجد جملة تجيب عن هذا السؤال.
nearest-passages = أقرب المقاطع إلى السؤال:
off-topic = المقالات الموجودة لديّ لا تتناول هذا الموضوع.
ask-about = يمكنك أن تسأل عمّا ورد تحت هذا العنوان:
several-readings = يمكن فهم هذا السؤال بأكثر من معنى:
open-the-passage = افتح المقطع ↗
whole-paragraph = الفقرة كاملة
plain-text = نص عادي
plain-text-not-yours = لا يغيّر شكل هذا الجواب إلا من طرح السؤال أو أحد المشرفين.
sentence = الجملة { $number }
page = الصفحة { $number }
part = الجزء { $number } من { $of }
as-of = حتى تاريخ { $date }.
newest-held = عُمر أحدث نص لديّ عن هذا: { $age }.
texts-differ = يختلف نصّان هنا. يأتي الأحدث أولًا ({ $newer })، ثم الآخر ({ $older }).
repaired = بحثتُ عن «{ $to }» بدلًا من «{ $from }».
left-out =
    { $left ->
        [zero] لم تُحذف أي جملة من أصل { $of }.
        [one] حُذفت جملة واحدة من أصل { $of }: لا يسندها أي اقتباس.
        [two] حُذفت جملتان من أصل { $of }: لا يسندهما أي اقتباس.
        [few] حُذفت { $left } جمل من أصل { $of }: لا يسندها أي اقتباس.
        [many] حُذفت { $left } جملةً من أصل { $of }: لا يسندها أي اقتباس.
       *[other] حُذفت { $left } جملة من أصل { $of }: لا يسندها أي اقتباس.
    }
unsaid-part = لا يذكر المصدر: «{ $part }».
unsaid = لا يجيب المصدر عن كل ما في سؤالك.
other-language = لم أستطع مطابقة سوى القليل من سؤالك مع النص. من دون نموذج لغوي لا يمكن الاعتماد إلا على المطابقة بلغة المقال ({ $language })؛ أما من اللغات الأخرى فأنقل كلمات مفردة، ولا أعرفها كلها.
opens-with = هكذا يبدأ المقال:
unchecked-unavailable = لا يمكن الوصول إلى النموذج اللغوي في الوقت الحالي.
unchecked-refused = امتنع النموذج اللغوي عن الإجابة عن هذا السؤال.
unchecked-unbacked = استُبعد جواب النموذج اللغوي: لا يسنده أي اقتباس.
unchecked-stopped = أوقفتَ النموذج اللغوي قبل التحقق من أي جملة من جُمله.
stopped = هنا أوقفتَ الإجابة.
nothing-to-stop = لا تُكتب أي إجابة الآن.
writing = أقرأ المقال…
budget-person = نفدت ميزانيتك اليومية للنموذج اللغوي. تتجدد الساعة { $clock } بالتوقيت العالمي يوم { $date }.
budget-chat = نفدت ميزانية هذه المحادثة اليومية للنموذج اللغوي. تتجدد الساعة { $clock } بالتوقيت العالمي يوم { $date }.
budget-bot = نفدت ميزانيتي اليومية للنموذج اللغوي. تتجدد الساعة { $clock } بالتوقيت العالمي يوم { $date }.

## Commands

start-what = اسألني عن مشروع القانون. كل جملة في جوابي تستند إلى كلمات المقال نفسه حرفيًا، فيمكنك التحقق منها.
start-holds-nothing = ليس لديّ أي مقال بعد.
start-holds = لديّ: { $articles }.
start-holds-more =
    { $more ->
        [zero] لديّ: { $articles }.
        [one] لديّ: { $articles }; ومقال آخر.
        [two] لديّ: { $articles }; ومقالان آخران.
        [few] لديّ: { $articles }; و{ $more } مقالات أخرى.
        [many] لديّ: { $articles }; و{ $more } مقالًا آخر.
       *[other] لديّ: { $articles }; و{ $more } مقال آخر.
    }
held-article = { $title } ({ $publisher }، { $date })
start-how = اكتب سؤالك فحسب، مثلًا: هل أصبح هذا قانونًا؟ وفي المجموعات اكتب /ask ثم السؤال.
start-more = الأمر /source يعرض المقال كاملًا، و /help يعرض كل الأوامر.
help-what = اكتب سؤالًا فأجيب بجمل المقال التي تجيب عنه. وإن لم يذكر المقال ذلك قلت لك إنه لا يذكره.
help-what-model = اكتب سؤالًا. يكتب Claude الجواب، وكل جملة فيه تستند إلى كلمات المقال نفسه، وأنا أعرضها. وإن لم يذكر المقال ذلك قلت لك إنه لا يذكره.
help-ask = /ask السؤال – للسؤال؛ وإذا جاء الأمر ردًّا على رسالة فتلك الرسالة هي السؤال
help-status = /status – المرحلة التي بلغها مشروع القانون، وتاريخ ذلك
help-source = /source – المقال كاملًا، وجمله مرقّمة؛ /source 5 – المادة 5 من قانون
help-articles = /articles – المقالات الموجودة لديّ
help-more = /more – ما يحيط باقتباسات الجواب
help-lang = /lang – اللغة التي أخاطبك بها
help-settings = /settings – كيف أعمل؛ وفي المجموعات لمشرفيها
help-privacy = /privacy – ما الذي يحدث لسؤالك
help-stop = /stop – إيقاف الإجابة الجارية كتابتها
help-follow-up = للمتابعة اكتب سؤالك التالي ردًّا على جوابي.
help-groups = في المجموعات استخدم /ask أو ردّ على إحدى رسائلي. إذا عدّلت سؤالك عدّلت جوابي.
status-question = ما الذي يجب أن يحدث قبل أن يصبح مشروع القانون قانونًا؟
status-lead = ما تقوله المقالات عن المراحل، الأحدث أولًا:
stage-introduction = التقديم
stage-first-reading = القراءة الأولى
stage-second-reading = القراءة الثانية
stage-third-reading = القراءة الثالثة
stage-lower-house = المجلس الأدنى
stage-upper-house = المجلس الأعلى
stage-parliament = البرلمان
stage-signature = التوقيع
stage-entry-into-force = دخول حيز التنفيذ
state-done = تمّ
state-pending = لم يتمّ بعد
state-refused = رُفض
stage-of = { $stages }: { $state }.
status-more = لا يتسع المكان هنا لكل شيء: اكتب /status واسم مشروع القانون لتراه.
hello = مرحبًا. أجيب عن الأسئلة المتعلقة بمشروع القانون، وأعرض لكل جملة كلمات المصدر نفسه. اكتب /ask ثم سؤالك، أو ردّ على رسالة بالأمر /ask. للمزيد: /help.

## Privacy: paragraphs of /privacy

privacy-model-goes = يُرسل سؤالك إلى شركة Anthropic، التي يكتب نموذجها Claude الجواب، ومعه المقالات أو مقاطع منها. وإذا رددت على جواب، أُرسل معه ما سبقه من أسئلة وأجوبة. وعدا بصمة مملّحة تحلّ محل معرّفك، لا يُرسل شيء عنك ولا عن المحادثة: لا اسم ولا معرّف ولا عنوان.
privacy-model-keeps = أحتفظ بسؤالك وجوابي 24 ساعة على الأكثر، لتتمكن من المتابعة ولئلا يُدفع ثمن السؤال نفسه مرتين. وللمدة نفسها أحتفظ بأرقام رسائل جوابي وببصمة قصيرة لسؤالك، لأعدّل الجواب إذا عدّلت السؤال.
privacy-model-counts = ما ينفقه كل شخص وكل محادثة في اليوم أحسبه تحت بصمات مملّحة وأحتفظ به 3 أيام.
privacy-alone = يُجاب عن سؤالك على الجهاز الذي يعمل عليه هذا البوت. لا يُستدعى أي نموذج لغوي، ولا يذهب النص إلى أي جهة أخرى.
privacy-no-model = يُجاب عن سؤالك على الجهاز الذي يعمل عليه هذا البوت. ولا يكتب الجواب أي نموذج لغوي.
privacy-keeps = ولمدة 24 ساعة أحتفظ بأرقام رسائل جوابي وببصمة قصيرة لسؤالك، لأعدّل الجواب إذا عدّلت السؤال.
privacy-waits = إلى أن تُجاب رسالتك أحتفظ بها كما سلّمها إليّ Telegram، ومعها اسمك ومعرّفك: ثوانيَ، أو 24 ساعة على الأكثر عند العطل؛ وبجوابي إلى أن يُرسل كله. وأدوّن لمدة يومين (2) أني عالجت رسالة، ولمدة 30 يومًا أني اضطررت إلى تركها: برقمها وحده.
privacy-shown = أي المقاطع في أي رسائلي أحتفظ به 24 ساعة، ليعمل /more والأزرار. وأتذكر دقائقَ كم تُسرع في السؤال ومتى كتبتُ هنا، و24 ساعة على الأكثر أني نبّهتك إلى حدّ.
privacy-embeddings = يُرسل نص سؤالك إلى خادم ({ $host }) يحوّله إلى أرقام، للعثور على المقاطع بحسب معناها. لا يُرسل معه شيء عنك ولا عن المحادثة، ولا أحتفظ بأي من تلك الأرقام.
privacy-feedback = أحتفظ بسؤالك وجوابي لمن يديرون هذا البوت، من دون اسمك أو معرّفك، ليروا ما أسيء الجواب عنه. وتقييمك لجواب أو إبلاغك عن اقتباس خاطئ أحتفظ به معه، تحت تجزئة مملَّحة بدلًا من معرّفك.
privacy-feedback-day = يُحذف كل ذلك بعد 24 ساعة.
privacy-feedback-days =
    { $days ->
        [zero] يُحذف كل ذلك بعد { $days } يوم.
        [one] يُحذف كل ذلك بعد يوم واحد ({ $days }).
        [two] يُحذف كل ذلك بعد يومين ({ $days }).
        [few] يُحذف كل ذلك بعد { $days } أيام.
        [many] يُحذف كل ذلك بعد { $days } يومًا.
       *[other] يُحذف كل ذلك بعد { $days } يوم.
    }
privacy-feedback-counts = أما عدد الأسئلة والتقييمات والبلاغات في اليوم فأحتفظ به 90 يومًا؛ وليس فيه كلام أحد ولا معرّفه.
privacy-forget = وعدا رسالة تنتظر الجواب، لا أعرف ما يخصك من ذلك إلا من بصمة مملّحة. /forget يحذفه فورًا ويسرد ما كان.
privacy-settings = ما تضبطه، كاللغة، أحتفظ به إلى أن تغيّره.
privacy-group-settings = إعدادات المجموعة أنساها حين أغادرها، وإعداداتك أنت حين تحظرني.
privacy-runs = عنك، يا من تدير هذا البوت: المقالة التي تنتظر «تأكيد» أحتفظ بها 24 ساعة؛ ومن أضاف أي مقالة أو أزالها أو أعادها ومتى، بالاسم الذي يعرضه Telegram، 365 يومًا، وآخر تغيير في كل مقالة ما دامت بياناتي قائمة.
privacy-encryption = المحادثات مع البوتات ليست مشفّرة من طرف إلى طرف: خوادم Telegram تستطيع قراءتها.

## Language

choose-language = بأي لغة أخاطبك؟ أما المقال فأقتبسه دائمًا بلغته.
language-as-in-telegram = كما في Telegram
language-chosen = أخاطبك الآن بالعربية.
language-follows = أتكلم بلغة سؤالك، وإلا فبلغة Telegram لديك.
no-such-language = لا أتكلم «{ $language }». اختر إحدى هذه اللغات:
language-of-group = في المجموعات يختار المشرفون لغتي بالأمر /settings.

## Settings

menu-of-person = كيف أتعامل معك. اضغط زرًا لتغيير ما فيه.
menu-of-group = كيف أعمل في هذه المجموعة. اضغط زرًا لتغيير ما فيه.
menu-of-topic = كيف أعمل في هذا الموضوع. ما لم يُختر هنا فهو كما في المجموعة.
menu-language = اللغة: { $choice }
menu-who-everyone = من يحق له السؤال: الجميع
menu-who-admins = من يحق له السؤال: المشرفون
menu-answers-public = أجوبة /ask: يراها الجميع
menu-answers-ephemeral = أجوبة /ask: لصاحب السؤال وحده
menu-suggestions-on = أسئلة مقترحة: نعم
menu-suggestions-off = أسئلة مقترحة: لا
menu-budget = الميزانية اليومية: { $amount }
menu-budget-open = بقدر ما يسمح مالكي
menu-quiet = ساعات الهدوء: { $hours }
menu-quiet-off = ساعات الهدوء: لا توجد
menu-quiet-from = من { $clock }
menu-quiet-until = حتى { $clock }
menu-quiet-none = بلا ساعات هدوء
menu-render-classic = الشكل: رسائل بسيطة
menu-render-rich = الشكل: رسائل منسّقة
menu-as-in-group = كما في المجموعة
menu-back = ‹ رجوع
menu-done = تم
admins-only = لا يغيّر إعداداتي إلا مشرفو هذه المجموعة.
only-admins-may-ask = في هذه المجموعة لا يحق لغير المشرفين أن يسألوني.
quiet-until = الآن ساعات هدوء هنا. أعود إلى الإجابة من الساعة { $clock } ({ $zone }).
muted-in = سألني أحدهم في «{ $group }»، لكن لا يُسمح لي بالكتابة هناك. من فضلك اسمح لي بإرسال الرسائل فيها أو أخرجني منها.

## Feedback

wrong-citation = اقتباس خاطئ؟
vote-noted = سُجّل: { $vote }. شكرًا.
which-citation = أي اقتباس هو الخاطئ؟
what-is-wrong = ما الخطأ في الاقتباس؟
fault-unsupported = لا يؤيّد الجواب
fault-place = الموضع خاطئ
fault-altered = النص مغيَّر
fault-other = شيء آخر
report-noted = شكرًا. سجّلت ذلك لمن يديرون هذا البوت.
answer-forgotten = هذا الجواب قديم جدًا: لم أعد أتذكره.
cancel = إلغاء

## For those who run the bot

nothing-to-export = لا يُحتفظ بأي سؤال في الوقت الحالي.
exported = الأسئلة والأجوبة التي ما زلت أحتفظ بها، كائن JSON واحد في كل سطر، كما يقرؤها «npm run eval -- --set FILE».
stats-title = الأيام السبعة الأخيرة (UTC):
stats-day =
    { $date }
    الأسئلة: { $questions } (أُجيب عنها { $answered }، المصدر لا يذكر { $silent }، خارج الموضوع { $offTopic }، غير واضحة { $unclear }، من دون النموذج { $unchecked })
    جمل محذوفة: { $cut } · 👍 { $up } · 👎 { $down } · اقتباسات خاطئة: { $faults }
    بقيت بلا جواب: { $givenUp } · التكلفة: { $usd }
stats-quiet-day = { $date }: لا شيء
stats-subjects = سُئل عنه وليس في المقالات: { $subjects }
stats-no-subjects = لا يُعرف سؤال لا تجيب عنه المقالات.
stats-polled = آخر ردّ من Telegram: الساعة { $clock } UTC، { $date }

## Articles, for those who run the bot

add-what = أرسل إليّ الملف الآن، أو رابطًا يبدأ بـ https. أقرأ ‎.txt و‎.md و‎.html و‎.pdf و‎.docx و‎.eml، حتى 20 ميغابايت.
add-fields =
    ما لا يقوله النص، أو يقوله خطأً، اكتبه بعد /add، سطرًا لكل أمر:
    title: …
    publisher: …
    published: 2026-02-26
add-strange = لا أفهم «{ $words }». بعد /add يأتي رابط وأسطر مثل «title: …».
add-too-large = هذا الملف أكبر من 20 ميغابايت، وتيليغرام لا يعطيني ملفات أكبر.
add-gone = لم يعد هذا الملف لدى تيليغرام. أرسله من جديد.
add-failed = لا أستطيع إدخال هذا: { $problem }
add-other = هناك مقال آخر بهذا الاسم: { $title }. أرسل هذا من جديد مع سطر «slug: …»، وهو اسم قصير خاص به.
add-read = هكذا قرأته. لم يُنشر شيء بعد.
add-size = الفقرات: { $paragraphs }، الجمل: { $sentences }
add-first = الجملة الأولى: { $words }
add-last = الجملة الأخيرة: { $words }
add-dropped = تُرك خارجًا: { $what }
add-warnings = يرجى التحقق:
add-one-of-album = من عدة ملفات معًا آخذ الأول. أرسل البقية واحدًا واحدًا.
add-new = هذا المقال جديد هنا.
add-new-version = هذه نسخة جديدة من مقال موجود. ما يتغير:
add-same = هو موجود كما هو، كلمة بكلمة: ليس هناك ما يُؤكَّد.
add-confirm = تأكيد
add-discard = تجاهل
add-live = نُشر الآن: { $title }. يمكن التراجع في /changes.
add-discarded = تم تجاهله: { $title }.
add-over = لم يعد هذا ينتظر: إما حُسم أمره، أو مضى عليه أكثر من يوم.
remove-which = أي مقال أزيل؟
remove-sure = هل أزيل هذا المقال؟ لن يقتبس منه أي جواب بعد ذلك. يمكن التراجع في /changes.
remove-button = إزالة
removed = أُزيل: { $title }. يمكن التراجع في /changes.
remove-in-folder = { $title } مأخوذ من الملف { $file } في مجلد المقالات. ذلك الملف هو المصدر: احذفه هناك.
changes-last = آخر التغييرات (UTC):
changes-none = لم يُسجَّل أي تغيير بعد.
change-added = أُضيف
change-version = نسخة جديدة
change-details = بيانات أخرى
change-removed = أُزيل
change-undo = { $what } (تراجع)
change-by-folder = المجلد
undo-number = تراجع عن { $number }
undone = تم التراجع.
undo-late = فات أوان التراجع: طرأ شيء آخر على ذلك المقال منذ ذلك الحين.
from-folder = من الملف { $file }
from-chat = من المحادثة: { $name }، { $date }
help-admin = لك، يا من تدير هذا البوت: /add و/remove و/changes و/stats و/export

## How a file was read, for those who run the bot

warning-unknown-fields = في مقدمة الملف حقول لا توجد في المقالات، فتُركت خارجًا: { $fields }.
warning-no-address = العنوان غير معروف. حدّده بسطر «‎url: …‎».
warning-several-dates = في النص عدة أسطر هي تواريخ ({ $days })؛ أُخذ أولها. إن أردت غيره فاكتب «‎published: …‎».
warning-unknown-publisher = الناشر في { $host } غير معروف، فذُكر اسم الموقع. حدّده بسطر «‎publisher: …‎».
warning-unsure-language = قد تكون لغة النص { $language }. إن لم تكن كذلك فاكتب «‎language: …‎».
warning-no-main-text = لا يبرز في الصفحة نص رئيسي، فأُبقي كل ما لم يُعرف أنه شيء آخر. راجعه.
warning-changed-later = عُدّلت الصفحة لاحقًا ({ $date }). تاريخ المقال هو تاريخ نشره؛ إن أردت غيره فاكتب «‎published: …‎».
warning-other-language = اللغة التي تذكرها الصفحة: { $said }؛ ولغة النص نفسه: { $read }.
warning-other-encoding = تذكر الصفحة أن ترميزها { $said }، لكنه UTF-8، وقُرئت على هذا الأساس.
warning-day-of-mail = التاريخ ({ $date }) هو يوم إرسال الرسالة. إن أردت غيره فاكتب «‎published: …‎».
warning-attachment = تُرك خارجًا ملف جاء مع الرسالة: { $file }. إن كان مقالًا فأرسله وحده.
warning-unnamed-attachment = تُرك خارجًا ملف بلا اسم ({ $type }) جاء مع الرسالة. إن كان مقالًا فأرسله وحده.
warning-files-inside = تُركت خارجًا ملفات داخل المستند: { $files }.
warning-missing-letters =
    { $n ->
        [zero] تعذّرت قراءة { $n } حرف من الملف. ابحث عما ينقص.
        [one] تعذّرت قراءة حرف واحد ({ $n }) من الملف. ابحث عما ينقص.
        [two] تعذّرت قراءة حرفين ({ $n }) من الملف. ابحث عما ينقص.
        [few] تعذّرت قراءة { $n } أحرف من الملف. ابحث عما ينقص.
        [many] تعذّرت قراءة { $n } حرفًا من الملف. ابحث عما ينقص.
       *[other] تعذّرت قراءة { $n } حرف من الملف. ابحث عما ينقص.
    }
warning-pages-without-text =
    { $n ->
        [zero] { $n } صفحة بلا طبقة نص، فنصها مفقود: { $pages }.
        [one] صفحة واحدة ({ $n }) بلا طبقة نص، فنصها مفقود: { $pages }.
        [two] صفحتان ({ $n }) بلا طبقة نص، فنصهما مفقود: { $pages }.
        [few] { $n } صفحات بلا طبقة نص، فنصها مفقود: { $pages }.
        [many] { $n } صفحة بلا طبقة نص، فنصها مفقود: { $pages }.
       *[other] { $n } صفحة بلا طبقة نص، فنصها مفقود: { $pages }.
    }
warning-joined-words = كلمات قُسمت في نهاية السطر فوُصلت: { $words }.
dropped-hidden = نص مخفي
dropped-without-scripts = ما يظهر من دون برامج نصية فقط
dropped-in-place-of-media = ما يظهر مكان الصور والمشغلات
dropped-struck-out = نص مشطوب
dropped-reading-aid = علامات معينة على القراءة
dropped-cookie-banner = إشعار ملفات تعريف الارتباط
dropped-comments = تعليقات
dropped-share-buttons = أزرار المشاركة
dropped-related-articles = مقالات ذات صلة
dropped-advertisement = إعلان
dropped-invitation = دعوة إلى الاشتراك
dropped-navigation = قوائم التنقل
dropped-tags = وسوم
dropped-author-box = نبذة عن الكاتب
dropped-page-header = رأس الصفحة
dropped-page-footer = تذييل الصفحة
dropped-sidebar = شريط جانبي
dropped-dialog = نافذة حوار
dropped-buttons-and-forms = أزرار ونماذج
dropped-sign-of-page = عبارة من عبارات الصفحة
dropped-outside-article = نص خارج المقال
dropped-short-lines = أسطر قصيرة بين الفقرات
dropped-forwarded-head = ترويسة الرسالة المعاد توجيهها
dropped-note-above = ملاحظة فوق الرسالة المعاد توجيهها
dropped-older-mail = رسالة أقدم في الأسفل
dropped-signature = توقيع
dropped-notice-of-sender = إشعار من المرسل
dropped-margin-comment = تعليق في الهامش
dropped-deleted-text = نص محذوف
dropped-turned-text = نص مُدار
dropped-running-head = ترويسة متكررة
dropped-running-foot = تذييل متكرر
dropped-page-number = رقم الصفحة

## Why a file or a link is refused, for those who run the bot

refused-empty-file = الملف فارغ.
refused-unknown-format = صيغته غير معروفة. أقرأ النصوص (‎.txt و‎.md) وصفحات الويب (‎.html) وPDF ذا طبقة النص وWord (‎.docx) والبريد (‎.eml).
refused-old-word = هذا ملف Word من الصيغة القديمة. احفظه بصيغة ‎.docx ثم أرسله.
refused-rich-text = هذا ملف RTF. احفظه بصيغة ‎.docx ثم أرسله.
refused-archive = هذا ملف مضغوط ليس فيه نص Word. أخرج الملفات منه وأرسلها واحدًا واحدًا.
refused-picture = هذه صورة، وأنا لا أقرأ إلا النصوص.
refused-unreadable = لا يمكن قراءته، وقد يكون تالفًا ({ $detail }). افتحه واحفظه من جديد ثم أرسله.
refused-failed = تعذرت قراءته ({ $detail }). احفظ نصه بصيغة ‎.txt وأرسله.
refused-unreadable-mail = لا يمكن قراءة الرسالة ({ $detail }). احفظ نصها بصيغة ‎.txt وأرسله.
refused-locked = هو محمي بكلمة مرور. احفظه من دونها.
refused-damaged-word = ملف Word هذا تالف. افتحه واحفظه من جديد ثم أرسله.
refused-xml-entities = ملف Word هذا يعرّف كيانات XML لا حاجة إليها. احفظه من جديد ثم أرسله.
refused-empty-page = لا تُظهر الصفحة نص مقال. قد يكون مصدرها برنامجًا نصيًا: احفظ الصفحة من متصفح، أو نصها بصيغة ‎.txt، ثم أرسلها.
refused-empty-mail = ليس في الرسالة نص. أرسل الملفات التي جاءت معها وحدها.
refused-no-words = ليس فيه نص.
refused-no-text-layer = ليس في ملف PDF هذا طبقة نص: صفحاته صور. مرّره أولًا على التعرف على النصوص (OCR).
refused-unknown-letters = خطوط ملف PDF هذا لا تقول أي حروف ترسم. مرّره أولًا على التعرف على النصوص (OCR).
refused-too-large = الملف أكبر من { $megabytes } ميغابايت. قسّمه، أو أرسل نصه وحده.
refused-too-slow = استغرقت قراءته أكثر من { $seconds } ث، فأوقفتها. احفظ نصه بصيغة ‎.txt وأرسله.
refused-too-much-memory = احتاجت قراءته إلى أكثر من { $megabytes } ميغابايت من الذاكرة، فأوقفتها. احفظ نصه بصيغة ‎.txt وأرسله.
refused-too-deep = أجزاؤه متداخلة بعمق زائد. احفظ نصه بصيغة ‎.txt وأرسله.
refused-too-many-parts = يتكون من أجزاء كثيرة جدًا. احفظ نصه بصيغة ‎.txt وأرسله.
refused-too-many-pages = صفحات ملف PDF كثيرة جدًا ({ $count }؛ الحد الأقصى { $most }). قسّمه.
refused-unpacks-too-large = حجمه بعد فك الضغط كبير جدًا. احفظ نصه بصيغة ‎.txt وأرسله.
refused-wrong-encoding = ترميزه ليس { $encoding }. احفظه بترميز UTF-8، أو اذكر ترميزه بسطر «‎encoding: …‎» (windows-1251 أو latin1).
refused-no-text = هذا ليس نصًا: فيه حرف صفري. احفظه من جديد نصًا بترميز UTF-8.
refused-missing-fields = لا يُظهر النص كل ما يحتاج إليه المقال. اذكر ما ينقص: { $fields }.
refused-front-matter = لا يمكن قراءة مقدمة الملف ({ $detail }). صححها أو احذفها.
refused-no-fields = يجب أن تكون مقدمة الملف حقولًا مثل «‎title: …‎»، كل حقل في سطر.
refused-field-missing = الحقل «{ $field }» غير موجود. أضفه.
refused-field-empty = الحقل «{ $field }» فارغ.
refused-field-not-text = يجب أن يكون الحقل «{ $field }» نصًا. ضعه بين علامتي اقتباس.
refused-field-not-day = يجب أن يكون الحقل «{ $field }» يومًا مثل ‎2026-02-26‎.
refused-field-not-address = يجب أن يكون الحقل «{ $field }» عنوانًا يبدأ بـ https.
refused-field-not-language = يجب أن يكون الحقل «{ $field }» رمز لغة مثل en أو pt-BR.
refused-field-not-pages = يجب أن يبقى الحقل «{ $field }» كما كُتب. إن حذفته فلن تُذكر الصفحات.
refused-unknown-field = ليس للمقال حقل باسم «{ $field }».
refused-wrong-id = لا يصلح «{ $id }» معرّفًا لمقال: يتكون المعرّف من a-z و0-9 و«.» و«_» و«-»، بما لا يزيد على 120 حرفًا. اذكر غيره بسطر «‎slug: …‎» أو «‎id: …‎».
refused-no-address = هذا ليس عنوان ويب. أرسل عنوانًا مثل https://example.org/article.
refused-not-web = لا يُقرأ إلا https وhttp، وهذا { $protocol }.
refused-password-in-address = في العنوان اسم أو كلمة مرور. أرسله من دونهما.
refused-other-port = لا يُقرأ إلا المنفذان 80 و443، وهذا { $port }.
refused-unknown-host = لا يوجد موقع في { $host }. تحقق من العنوان.
refused-host-not-public = ليس { $host } على الإنترنت العام، فلا أقرؤه. احفظ الصفحة وأرسل إليّ الملف.
refused-too-many-redirects = يحيل العنوان إلى غيره مرات كثيرة جدًا. أرسل آخرها، كما يُظهره المتصفح.
refused-redirect-to-http = يحيل العنوان من https إلى { $address }، ويمكن لآخرين قراءة ذلك وتغييره في الطريق. احفظ الصفحة وأرسل إليّ الملف.
refused-no-page = لا توجد صفحة في هذا العنوان ({ $status }). تحقق منه.
refused-busy-site = يجيب الموقع بخطأ ({ $status }). حاول لاحقًا.
refused-page = لا يسلّم الموقع الصفحة للبرامج ({ $status }). احفظها في متصفح وأرسل إليّ الملف.
refused-no-type = لا يقول الموقع ماذا يوجد هناك. أقرأ صفحات الويب والنصوص وPDF وWord (‎.docx) والبريد (‎.eml).
refused-type = الموجود هناك هو { $type }. أقرأ صفحات الويب والنصوص وPDF وWord (‎.docx) والبريد (‎.eml).
refused-download-too-large = في هذا العنوان أكثر من { $megabytes } ميغابايت. احفظ المقال وحده وأرسل إليّ الملف.
refused-download-too-slow = استغرق الموقع أكثر من { $seconds } ث. حاول لاحقًا، أو احفظ الصفحة وأرسل إليّ الملف.
refused-packing = لا يمكن فك ضغط ما أرسله الموقع. حاول من جديد، أو احفظ الصفحة وأرسل إليّ الملف.
refused-connection = فشل الاتصال بالموقع ({ $detail }). حاول من جديد، أو احفظ الصفحة وأرسل إليّ الملف.

## How to ask

how-to-ask = ماذا تريد أن تعرف؟ ردّ على هذه الرسالة بسؤالك.
question-placeholder = سؤالك عن مشروع القانون
forget-title = حُذف كل ما كنت أحتفظ به عنك:
forget-questions = أسئلة مع أجوبتها: { $n }
forget-follow-ups = أسئلة يمكن متابعتها: { $n }
forget-opinions = تقييمات وبلاغات: { $n }
forget-messages = أرقام رسائل في محادثتنا: { $n }
forget-settings = ما اخترته في /settings و/lang
forget-nothing = لا أحتفظ بشيء عنك.
forget-stays = ما يبقى: أعداد يومية بلا اسم أحد؛ وتحت رمز لا يدل عليك: لمدة 3 أيام ما أنفقته من ميزانية النموذج اللغوي، ولدقائق كم تُسرع في السؤال، و24 ساعة على الأكثر أني نبّهتك إلى حدّ. تيليجرام نفسه يحتفظ بمحادثتنا، ويمكنك حذفها هناك.
place-in-line = هناك أسئلة كثيرة الآن، وترتيب سؤالك في الانتظار { $place }. سيظهر الجواب هنا.
ask-again = أسئلة كثيرة في وقت واحد. اسأل مجددًا { $when }.
too-much = وصلت من هذه المحادثة رسائل كثيرة جدًا. سأجيب هنا مجددًا { $when }.
not-admitted = لا يجيب هذا البوت إلا في محادثات اختارها القائمون عليه. رقم هذه المحادثة: { $chat }.
too-long =
    { $limit ->
        [zero] هذا أطول من المسموح. من فضلك اسأل باختصار.
        [one] هذا أطول من حرف واحد. من فضلك اسأل باختصار.
        [two] هذا أطول من حرفين. من فضلك اسأل باختصار.
        [few] هذا أطول من { $limit } أحرف. من فضلك اسأل باختصار.
        [many] هذا أطول من { $limit } حرفًا. من فضلك اسأل باختصار.
       *[other] هذا أطول من { $limit } حرف. من فضلك اسأل باختصار.
    }
text-only = لا أقرأ إلا النصوص. من فضلك اكتب سؤالك.
no-words-there = ليس في تلك الرسالة كلمات يمكنني قراءتها على أنها سؤال.
unknown-command = لا أعرف هذا الأمر. في /help قائمة بما أفهمه.

## Articles

no-articles = لا يوجد أي مقال بعد، فليس هناك ما يُقتبس.
articles-held = المقالات الموجودة لديّ:
list-newer = ‹ الأحدث
list-older = الأقدم ›
list-page = الصفحة { $number } من { $of }
choose-article = أي مقال؟ اختر واحدًا، أو اكتب /source ورقمه.
no-such-article = لا يوجد مقال بهذا الاسم أو الرقم.
passage-gone = لم يعد ذلك المقطع موجودًا لديّ.
earlier-version = من نسخة سابقة للمقال:
text-changed = تغيّر النص منذ ذلك الحين.
passage-before = من قبل:
passage-now = الآن:
passage-stands = تغيّر المقال منذ ذلك الحين، لكن هذا المقطع ما زال كما هو:
passage-dropped = لم يعد هذا المقطع في المقال.
about-bill = مشروع القانون: { $bills }
more-context = سياق أوسع
more-of-what = ردّ بالأمر /more على أحد أجوبتي، فأعرض ما يحيط باقتباساته. أتذكر الأجوبة 24 ساعة.
passage-in-private = تُفتح هذه الفقرة في محادثتي الخاصة ↗
suggest-about = ماذا يقال عن { $words }؟
suggest-year = ماذا حدث في عام { $year }؟
published-by = { $publisher } · { $date }
open-the-article = افتح المقال ↗

## In other chats

inline-ask = اسأل في محادثتي
inline-nearest = لم أجد جوابًا؛ هذه أقرب المقاطع
inline-nothing = لم أجد شيئًا: اسأل في محادثتي
comes-nearest = من أقرب المقاطع
guest-how-to-ask = اكتب سؤالك بعد اسمي: { $bot } ثم ما تريد معرفته.
guest-more = الجواب أطول مما يتسع له المكان هنا: تابع القراءة في محادثتي ↗

## The reader page

read-the-article = اقرأ المقال
reader-paragraph = الفقرة { $number }
reader-earlier = هذه نسخة سابقة من المقال.
reader-to-current = اقرأ النسخة الحالية
reader-gone = لم يعد هذا المقال محفوظًا هنا.
reader-versions = النسخ
reader-current = الحالية
reader-changes = ما الذي تغيّر
reader-legend = ما شُطب: حُذف. وما تحته خط: أُضيف.
reader-check = تحقّق من هذه الكلمات: JSON مع بصمتها
reader-version = النسخة { $version }
reader-nothing = لا يوجد هنا مقال أو نسخة أو مقطع كهذا.

## When something breaks

broken = حدث خلل عندي فلا أستطيع الإجابة. من فضلك أعد السؤال بعد قليل.
given-up = لم أستطع الإجابة رغم محاولات عدة. من فضلك أعد السؤال، أو افتح المقال نفسه بالأمر /source.

## What Telegram shows beside each command

command-ask = اسأل عن مشروع القانون
command-status = المرحلة التي بلغها مشروع القانون
command-source = المقال كاملًا
command-articles = المقالات الموجودة لديّ
command-more = ما يحيط بالاقتباسات
command-lang = اللغة التي أخاطبك بها
command-settings = كيف أعمل هنا
command-privacy = ما الذي يحدث لسؤالك
command-forget = حذف كل ما أحتفظ به عنك
command-stop = إيقاف الإجابة الجارية كتابتها
command-help = كيف تسأل
