## Around an answer

own-sentences = Maqolaning oʻz soʻzlari bilan:
source-does-not-say = Manbada bu haqda aytilmagan.
nothing-found = Til modelisiz bu savolga javob beradigan jumla topmadim.
nearest-passages = Eng yaqin parchalar:
off-topic = Menda bor maqolalar bu haqda emas.
ask-about = Ushbu sarlavha ostidagi narsalar haqida soʻrashingiz mumkin:
several-readings = Buni bir necha xil tushunish mumkin:
open-the-passage = parchani ochish ↗
whole-paragraph = Butun xatboshi
plain-text = Oddiy matn
plain-text-not-yours = Bu javobning koʻrinishini faqat savol bergan kishi yoki administrator oʻzgartira oladi.
sentence = { $number }-jumla
page = { $number }-sahifa
part = { $of } qismdan { $number }-qism
as-of = { $date } holatiga koʻra.
newest-held = Bu haqda menda bor eng yangi matnga { $age } boʻldi.
texts-differ = Bu yerda ikki matn bir-biridan farq qiladi. Avval yangisi ({ $newer }), soʻng eskisi ({ $older }) keladi.
repaired = “{ $from }” oʻrniga “{ $to }” qidirildi.
left-out =
    { $left ->
        [one] { $of } jumladan { $left } tasi tushirib qoldirildi: uni hech bir iqtibos tasdiqlamaydi.
       *[other] { $of } jumladan { $left } tasi tushirib qoldirildi: ularni hech bir iqtibos tasdiqlamaydi.
    }
unsaid-part = Manbada bu aytilmagan: “{ $part }”.
unsaid = Manba savolingizning hammasiga javob bermaydi.
other-language = Savolingizning juda oz qismini matn bilan solishtirib boʻldi. Til modelisiz faqat maqola tilini ({ $language }) ishonchli solishtirish mumkin; boshqa tillardan ayrim soʻzlarnigina oʻtkazaman va hammasini bilmayman.
opens-with = Maqola shunday boshlanadi:
unchecked-unavailable = Til modeliga hozir ulanib boʻlmayapti.
unchecked-refused = Til modeli bunga javob berishdan bosh tortdi.
unchecked-unbacked = Til modelining javobi chiqarib tashlandi: uni hech bir iqtibos tasdiqlamaydi.
unchecked-stopped = Til modelini uning biror gapi tekshirilmasidan oldin toʻxtatdingiz.
stopped = Javobni shu yerda toʻxtatdingiz.
nothing-to-stop = Hozir hech narsa yozilmayapti.
writing = Maqolani oʻqiyapman…
budget-person = Til modeli uchun bugungi byudjetingiz tugadi. Yangisi { $date } kuni soat { $clock } (UTC) dan boshlanadi.
budget-chat = Ushbu chatning til modeli uchun bugungi byudjeti tugadi. Yangisi { $date } kuni soat { $clock } (UTC) dan boshlanadi.
budget-bot = Mening til modeli uchun bugungi byudjetim tugadi. Yangisi { $date } kuni soat { $clock } (UTC) dan boshlanadi.

## Commands

start-what = Mendan qonun loyihasi haqida soʻrang. Javobimning har bir jumlasi maqolaning oʻz soʻzlariga, soʻzma-soʻz iqtibosga tayanadi, shuning uchun uni tekshira olasiz.
start-holds-nothing = Menda hali maqola yoʻq.
start-holds = Menda bor maqolalar: { $articles }.
start-holds-more =
    { $more ->
        [one] Menda bor maqolalar: { $articles }; va yana { $more } ta.
       *[other] Menda bor maqolalar: { $articles }; va yana { $more } ta.
    }
held-article = { $title } ({ $publisher }, { $date })
start-how = Savolingizni yozing, masalan: Bu qonun boʻldimi? Guruhda /ask va savolni yozing.
start-more = /source maqolani toʻliq, /help barcha buyruqlarni koʻrsatadi.
help-what = Savol yozing, men maqolaning unga javob beradigan jumlalari bilan javob beraman. Maqolada aytilmagan boʻlsa, shuni aytaman.
help-what-model = Savol yozing. Javobni Claude yozadi va uning har bir jumlasi maqolaning oʻz soʻzlariga tayanadi, ularni koʻrsataman. Maqolada aytilmagan boʻlsa, shuni aytaman.
help-ask = /ask SAVOL – soʻrash; xabarga javoban yuborilsa, oʻsha xabar savol boʻladi
help-status = /status – qonun loyihasi qaysi bosqichda va qaysi sanaga koʻra
help-source = /source – maqola toʻliq, jumlalari raqamlangan; /source 5 – qonunning 5-moddasi
help-articles = /articles – menda bor maqolalar
help-more = /more – javobdagi iqtiboslar atrofidagi matn
help-lang = /lang – siz bilan qaysi tilda gaplashaman
help-settings = /settings – qanday ishlashim; guruhda administratorlari uchun
help-privacy = /privacy – savolingiz bilan nima boʻladi
help-stop = /stop – yozilayotgan javobni toʻxtatish
help-follow-up = Davom ettirish uchun javobimga javob yozing.
help-groups = Guruhda /ask dan foydalaning yoki xabarlarimdan biriga javob bering. Savolingizni tahrirlasangiz, javobimni tahrirlayman.
status-question = Qonun loyihasi qonunga aylanishi uchun nima boʻlishi kerak?
status-lead = Maqolalar bosqichlar haqida nima deydi, avval yangilari:
stage-introduction = Kiritilishi
stage-first-reading = Birinchi oʻqish
stage-second-reading = Ikkinchi oʻqish
stage-third-reading = Uchinchi oʻqish
stage-lower-house = Quyi palata
stage-upper-house = Yuqori palata
stage-parliament = Parlament
stage-signature = Imzo
stage-entry-into-force = Kuchga kirishi
state-done = boʻldi
state-pending = hali oldinda
state-refused = rad etildi
stage-of = { $stages }: { $state }.
status-more = Hammasi bu yerga sigʻmadi: birini koʻrish uchun /status va qonun loyihasi nomini yozing.
hello = Salom. Men qonun loyihasi haqidagi savollarga javob beraman va har bir jumla uchun manbaning oʻz soʻzlarini koʻrsataman. /ask va savolingizni yozing yoki xabarga /ask bilan javob bering. Batafsil: /help.

## Privacy: paragraphs of /privacy

privacy-model-goes = Savolingiz maqolalar yoki ulardan parchalar bilan birga Anthropic kompaniyasiga yuboriladi: javobni uning Claude modeli yozadi. Javobga javob yozsangiz, avvalgi savol va javoblar ham birga yuboriladi. Identifikatoringiz oʻrniga tuzli xeshdan boshqa siz va chat haqida hech narsa yuborilmaydi: na ism, na identifikator, na chat nomi.
privacy-model-keeps = Savolingiz va javobimni koʻpi bilan 24 soat saqlayman, toki davom ettira olasiz va bitta savol uchun ikki marta haq toʻlanmaydi. Shu muddat davomida javob xabarlarining raqamlarini va savolingizning qisqa izini saqlayman, toki savolni tahrirlasangiz, javobni tahrirlay olaman.
privacy-model-counts = Har bir kishi va har bir chat bir kunda qancha sarflaganini tuzli xeshlar ostida hisoblayman va 3 kun saqlayman.
privacy-alone = Savolingizga javob shu bot ishlayotgan mashinada tayyorlanadi. Hech qanday til modeli chaqirilmaydi va matn boshqa hech kimga bormaydi.
privacy-no-model = Savolingizga javob shu bot ishlayotgan mashinada tayyorlanadi. Javobni hech qanday til modeli yozmaydi.
privacy-keeps = 24 soat davomida javob xabarlarining raqamlarini va savolingizning qisqa izini saqlayman, toki savolni tahrirlasangiz, javobni tahrirlay olaman.
privacy-waits = Javob berilguncha xabaringizni Telegram menga qanday bergan boʻlsa, shundayligicha, ismingiz va ID raqamingiz bilan saqlayman: bir necha soniya, nosozlik paytida esa koʻpi bilan 24 soat; javobimni esa toʻliq yuborilguncha. Xabar bilan ish tugaganini 2 kun, undan voz kechishga toʻgʻri kelganini 30 kun eslayman: faqat raqami boʻyicha.
privacy-shown = Qaysi xabarimda qaysi parchalar borligini 24 soat saqlayman, toki /more va tugmalar ishlasin. Qanchalik tez-tez soʻrashingizni va bu yerga qachon yozganimni bir necha daqiqa eslayman; sizga cheklov haqida aytganimni koʻpi bilan 24 soat.
privacy-embeddings = Savolingiz matni uni sonlarga aylantiradigan serverga ({ $host }) yuboriladi, toki parchalar maʼnosiga qarab topiladi. Siz va chat haqida hech narsa yuborilmaydi va bu sonlarni saqlamayman.
privacy-feedback = Savolingiz va javobimni botni yurituvchilar uchun, ismingiz va ID raqamingizsiz saqlayman, toki ular nimaga yomon javob berayotganimni koʻrsin. Javobga bergan bahoyingiz yoki xato iqtibos haqidagi xabaringizni u bilan birga, ID raqamingiz oʻrniga tuzlangan xesh ostida saqlayman.
privacy-feedback-day = Bularning hammasi 24 soatdan keyin oʻchiriladi.
privacy-feedback-days =
    { $days ->
        [one] Bularning hammasi { $days } kundan keyin oʻchiriladi.
       *[other] Bularning hammasi { $days } kundan keyin oʻchiriladi.
    }
privacy-feedback-counts = Bir kunda nechta savol, baho va xabar boʻlganini 90 kun saqlayman; unda hech kimning soʻzi yoki ID raqami yoʻq.
privacy-forget = Javob kutayotgan xabardan tashqari, bularning qaysi biri sizniki ekanini faqat tuzlangan xesh orqali bilaman. /forget uni darhol oʻchiradi va nima boʻlganini sanab beradi.
privacy-settings = Siz belgilagan narsani, masalan tilni, uni oʻzgartirguningizcha saqlayman.
privacy-group-settings = Guruh sozlamalarini undan chiqqanimda, oʻzingiznikini esa meni bloklaganingizda unutaman.
privacy-runs = Bu botni yurituvchi siz haqingizda: “Tasdiqlash” kutayotgan maqolani 24 soat saqlayman; kim qachon qaysi maqolani qoʻshgani, olib tashlagani yoki qaytarganini, Telegram koʻrsatadigan ism bilan, 365 kun, har bir maqolaning oxirgi oʻzgarishini esa maʼlumotlarim bor ekan, saqlayman.
privacy-encryption = Botlar bilan chatlar boshidan oxirigacha shifrlanmagan: Telegram serverlari ularni oʻqiy oladi.

## Language

choose-language = Siz bilan qaysi tilda gaplashay? Maqoladan doim uning oʻz tilida iqtibos keltiraman.
language-as-in-telegram = Telegramdagidek
language-chosen = Endi siz bilan oʻzbekcha gaplashaman.
language-follows = Savolingiz tilida, aks holda Telegramingiz tilida gaplashaman.
no-such-language = “{ $language }” tilida gaplasha olmayman. Shulardan birini tanlang:
language-of-group = Guruhda mening tilimni uning administratorlari /settings orqali tanlaydi.

## Settings

menu-of-person = Siz bilan qanday ishlashim. Oʻzgartirish uchun tugmani bosing.
menu-of-group = Bu guruhda qanday ishlashim. Oʻzgartirish uchun tugmani bosing.
menu-of-topic = Bu mavzuda qanday ishlashim. Bu yerda tanlanmagani guruhdagidek boʻladi.
menu-language = Til: { $choice }
menu-who-everyone = Kim soʻrashi mumkin: hamma
menu-who-admins = Kim soʻrashi mumkin: administratorlar
menu-answers-public = /ask javoblari: hammaga koʻrinadi
menu-answers-ephemeral = /ask javoblari: faqat soʻraganga
menu-suggestions-on = Taklif qilinadigan savollar: ha
menu-suggestions-off = Taklif qilinadigan savollar: yoʻq
menu-budget = Kunlik byudjet: { $amount }
menu-budget-open = egam ruxsat berganicha
menu-quiet = Sokin soatlar: { $hours }
menu-quiet-off = Sokin soatlar: yoʻq
menu-quiet-from = { $clock } dan
menu-quiet-until = { $clock } gacha
menu-quiet-none = Sokin soatlarsiz
menu-render-classic = Koʻrinish: oddiy xabarlar
menu-render-rich = Koʻrinish: bezakli xabarlar
menu-as-in-group = Guruhdagidek
menu-back = ‹ Orqaga
menu-done = Tayyor
admins-only = Sozlamalarimni faqat shu guruh administratorlari oʻzgartira oladi.
only-admins-may-ask = Bu guruhda mendan faqat administratorlar soʻrashi mumkin.
quiet-until = Hozir bu yerda sokin soatlar. { $clock } ({ $zone }) dan yana javob beraman.
muted-in = “{ $group }” guruhida mendan nimadir soʻrashdi, ammo u yerda yozishga ruxsatim yoʻq. Iltimos, u yerga xabar yuborishimga ruxsat bering yoki meni chiqarib tashlang.

## Feedback

wrong-citation = Iqtibos xatomi?
vote-noted = Yozib qoʻyildi: { $vote }. Rahmat.
which-citation = Qaysi iqtibos xato?
what-is-wrong = Iqtibosda nima xato?
fault-unsupported = Javobni tasdiqlamaydi
fault-place = Joyi notoʻgʻri
fault-altered = Matn oʻzgartirilgan
fault-other = Boshqa narsa
report-noted = Rahmat. Buni botni yurituvchilar uchun yozib qoʻydim.
answer-forgotten = Bu javob juda eski: uni endi eslay olmayman.
cancel = Bekor qilish

## For those who run the bot

nothing-to-export = Hozir birorta ham savol saqlanmayapti.
exported = Hali saqlanayotgan savollar va javoblar, har qatorda bitta JSON obyekti, «npm run eval -- --set FILE» oʻqiydigan koʻrinishda.
stats-title = Soʻnggi yetti kun (UTC):
stats-day =
    { $date }
    Savollar: { $questions } (javob berilgan { $answered }, manba aytmaydi { $silent }, mavzudan tashqari { $offTopic }, noaniq { $unclear }, modelsiz { $unchecked })
    Olib tashlangan gaplar: { $cut } · 👍 { $up } · 👎 { $down } · xato iqtiboslar: { $faults }
    Javobsiz qolgan: { $givenUp } · xarajat: { $usd }
stats-quiet-day = { $date }: hech narsa
stats-subjects = Soʻralgan, ammo maqolalarda yoʻq: { $subjects }
stats-no-subjects = Maqolalarda javobi yoʻq savol ma’lum emas.
stats-polled = Telegram oxirgi marta javob bergan: { $clock } UTC, { $date }

## Articles, for those who run the bot

add-what = Endi faylni yoki https bilan boshlanadigan havolani yuboring. Men .txt, .md, .html, .pdf, .docx va .eml fayllarini oʻqiyman, 20 MB gacha.
add-fields =
    Matnda yoʻq yoki notoʻgʻri narsani /add dan keyin yozing, har birini alohida qatorda:
    title: …
    publisher: …
    published: 2026-02-26
add-strange = “{ $words }” tushunarsiz. /add dan keyin havola va “title: …” kabi qatorlar keladi.
add-too-large = Bu fayl 20 MB dan katta, Telegram esa menga bundan kattasini bermaydi.
add-gone = Telegramda bu fayl endi yoʻq. Uni qayta yuboring.
add-failed = Buni qabul qila olmayman: { $problem }
add-other = Bu nom boshqa maqolada bor: { $title }. Buni “slug: …” qatori, yaʼni oʻzining qisqa nomi bilan qayta yuboring.
add-read = Men buni shunday oʻqidim. Hali hech narsa eʼlon qilinmagan.
add-size = Xatboshilar: { $paragraphs }, gaplar: { $sentences }
add-first = Birinchi gap: { $words }
add-last = Oxirgi gap: { $words }
add-dropped = Tashlab ketildi: { $what }
add-warnings = Iltimos, tekshiring:
add-one-of-album = Bir vaqtda kelgan bir necha fayldan birinchisini olaman. Qolganlarini bittadan yuboring.
add-new = Bu maqola bu yerda yangi.
add-new-version = Bu mavjud maqolaning yangi versiyasi boʻladi. Nima oʻzgaradi:
add-same = U soʻzma-soʻz bor: tasdiqlaydigan narsa yoʻq.
add-confirm = Tasdiqlash
add-discard = Voz kechish
add-live = Eʼlon qilindi: { $title }. /changes orqali qaytarish mumkin.
add-discarded = Voz kechildi: { $title }.
add-over = Bu endi kutmayapti: hal qilingan yoki bir kundan oshgan.
remove-which = Qaysi maqolani olib tashlay?
remove-sure = Bu maqolani olib tashlaymi? Keyin hech bir javob undan iqtibos keltirmaydi. /changes orqali qaytarish mumkin.
remove-button = Olib tashlash
removed = Olib tashlandi: { $title }. /changes orqali qaytarish mumkin.
remove-in-folder = { $title } maqolalar jildidagi { $file } faylidan olingan. Manba – oʻsha fayl: uni oʻsha yerda oʻchiring.
changes-last = Oxirgi oʻzgarishlar (UTC):
changes-none = Hali hech qanday oʻzgarish qayd etilmagan.
change-added = qoʻshildi
change-version = yangi versiya
change-details = boshqa maʼlumotlar
change-removed = olib tashlandi
change-undo = { $what } (qaytarish)
change-by-folder = jild
undo-number = { $number } ni qaytarish
undone = Qaytarildi.
undo-late = Endi qaytarib boʻlmaydi: shundan beri bu maqola bilan boshqa narsa boʻlgan.
from-folder = { $file } faylidan
from-chat = chatdan: { $name }, { $date }
help-admin = Bu botni yurituvchi siz uchun: /add, /remove, /changes, /stats, /export

## How a file was read, for those who run the bot

warning-unknown-fields = Fayl boshida maqolalarda boʻlmaydigan maydonlar bor, ular tashlab ketildi: { $fields }.
warning-no-address = Manzil nomaʼlum. Uni “url: …” bilan koʻrsating.
warning-several-dates = Bir nechta qator sanadan iborat ({ $days }); birinchisi olindi. Boshqasi kerak boʻlsa, “published: …” deb yozing.
warning-unknown-publisher = { $host } saytining noshiri nomaʼlum, shuning uchun sayt nomi yozildi. Noshirni “publisher: …” bilan koʻrsating.
warning-unsure-language = Matn tili ehtimol { $language }. Unday boʻlmasa, “language: …” deb yozing.
warning-no-main-text = Sahifada asosiy matn ajralib turmaydi, shuning uchun boshqa narsa deb tanilmagan hamma narsa qoldirildi. Uni koʻrib chiqing.
warning-changed-later = Sahifa keyinroq oʻzgartirilgan ({ $date }). Sana uning eʼlon qilingan kunidir; boshqasi kerak boʻlsa, “published: …” deb yozing.
warning-other-language = Sahifada koʻrsatilgan til: { $said }; matnning oʻz tili: { $read }.
warning-other-encoding = Sahifada { $said } kodlashi koʻrsatilgan, lekin u UTF-8 va shunday oʻqildi.
warning-day-of-mail = Sana ({ $date }) – xat yuborilgan kun. Boshqasi kerak boʻlsa, “published: …” deb yozing.
warning-attachment = Xat bilan kelgan fayl tashlab ketildi: { $file }. U maqola boʻlsa, alohida yuboring.
warning-unnamed-attachment = Xat bilan kelgan nomsiz fayl ({ $type }) tashlab ketildi. U maqola boʻlsa, alohida yuboring.
warning-files-inside = Hujjat ichidagi fayllar tashlab ketildi: { $files }.
warning-missing-letters =
    { $n ->
        [one] Faylning { $n } ta harfi oʻqib boʻlmaydigan joyda turibdi. Nima tushib qolganini qarang.
       *[other] Faylning { $n } ta harfi oʻqib boʻlmaydigan joyda turibdi. Nima tushib qolganini qarang.
    }
warning-pages-without-text =
    { $n ->
        [one] { $n } ta sahifada matn qatlami yoʻq, shuning uchun uning matni yetishmaydi: { $pages }.
       *[other] { $n } ta sahifada matn qatlami yoʻq, shuning uchun ularning matni yetishmaydi: { $pages }.
    }
warning-joined-words = Qator oxirida boʻlingan va qoʻshib yozilgan soʻzlar: { $words }.
dropped-hidden = yashirin matn
dropped-without-scripts = faqat skriptlarsiz koʻrinadigan matn
dropped-in-place-of-media = rasm va pleyerlar oʻrnida koʻrinadigan matn
dropped-struck-out = ustidan chizilgan matn
dropped-reading-aid = oʻqishga yordamchi belgilar
dropped-cookie-banner = kuki haqida xabar
dropped-comments = izohlar
dropped-share-buttons = ulashish tugmalari
dropped-related-articles = mavzuga oid maqolalar
dropped-advertisement = reklama
dropped-invitation = obunaga taklif
dropped-navigation = navigatsiya
dropped-tags = teglar
dropped-author-box = muallif haqida
dropped-page-header = sahifa boshi
dropped-page-footer = sahifa osti
dropped-sidebar = yon ustun
dropped-dialog = muloqot oynasi
dropped-buttons-and-forms = tugmalar va shakllar
dropped-sign-of-page = sahifaning xizmat yozuvi
dropped-outside-article = maqoladan tashqaridagi matn
dropped-short-lines = xatboshilar orasidagi qisqa qatorlar
dropped-forwarded-head = yoʻnaltirilgan xat sarlavhasi
dropped-note-above = yoʻnaltirilgan xat ustidagi qayd
dropped-older-mail = pastdagi eskiroq xat
dropped-signature = imzo
dropped-notice-of-sender = yuboruvchining eslatmasi
dropped-margin-comment = hoshiyadagi izoh
dropped-deleted-text = oʻchirilgan matn
dropped-turned-text = burilgan matn
dropped-running-head = takrorlanuvchi yuqori yozuv
dropped-running-foot = takrorlanuvchi quyi yozuv
dropped-page-number = sahifa raqami

## Why a file or a link is refused, for those who run the bot

refused-empty-file = fayl boʻsh.
refused-unknown-format = uning formati nomaʼlum. Men matn (.txt, .md), veb-sahifalar (.html), matn qatlamli PDF, Word (.docx) va xatlarni (.eml) oʻqiyman.
refused-old-word = bu eski formatdagi Word fayli. Uni .docx qilib saqlang va yuboring.
refused-rich-text = bu RTF fayli. Uni .docx qilib saqlang va yuboring.
refused-archive = bu arxiv, unda Word matni yoʻq. Ichidagi fayllarni chiqarib, bittalab yuboring.
refused-picture = bu rasm, men esa faqat matn oʻqiyman.
refused-unreadable = uni oʻqib boʻlmadi, u buzilgan boʻlishi mumkin ({ $detail }). Uni oching, qaytadan saqlang va yuboring.
refused-failed = oʻqish uzilib qoldi ({ $detail }). Matnini .txt qilib saqlang va yuboring.
refused-unreadable-mail = xatni oʻqib boʻlmadi ({ $detail }). Matnini .txt qilib saqlang va yuboring.
refused-locked = u parol bilan himoyalangan. Uni parolsiz saqlang.
refused-damaged-word = bu Word fayli buzilgan. Uni oching, qaytadan saqlang va yuboring.
refused-xml-entities = bu Word faylida keraksiz XML obyektlari belgilangan. Uni qaytadan saqlang va yuboring.
refused-empty-page = sahifada maqola matni koʻrinmaydi. Uni skript yaratayotgan boʻlishi mumkin: sahifani brauzerdan yoki matnini .txt qilib saqlang va yuboring.
refused-empty-mail = xatda matn yoʻq. U bilan kelgan fayllarni alohida yuboring.
refused-no-words = unda matn yoʻq.
refused-no-text-layer = bu PDF da matn qatlami yoʻq: sahifalari rasm. Avval uni matnni tanish (OCR) dasturidan oʻtkazing.
refused-unknown-letters = bu PDF shriftlari qaysi harflarni chizishini aytmaydi. Avval uni matnni tanish (OCR) dasturidan oʻtkazing.
refused-too-large = fayl { $megabytes } MB dan katta. Uni boʻling yoki faqat matnini yuboring.
refused-too-slow = oʻqish { $seconds } soniyadan uzoq davom etdi, shuning uchun toʻxtatdim. Matnini .txt qilib saqlang va yuboring.
refused-too-much-memory = oʻqish { $megabytes } MB dan koʻp xotira oldi, shuning uchun toʻxtatdim. Matnini .txt qilib saqlang va yuboring.
refused-too-deep = uning qismlari bir-birining ichida juda chuqur joylashgan. Matnini .txt qilib saqlang va yuboring.
refused-too-many-parts = u juda koʻp qismdan iborat. Matnini .txt qilib saqlang va yuboring.
refused-too-many-pages = PDF da sahifalar juda koʻp ({ $count }; koʻpi bilan { $most }). Uni boʻling.
refused-unpacks-too-large = ochilganda u juda katta. Matnini .txt qilib saqlang va yuboring.
refused-wrong-encoding = uning kodlashi { $encoding } emas. Uni UTF-8 da saqlang yoki kodlashini “encoding: …” bilan koʻrsating (windows-1251 yoki latin1).
refused-no-text = bu matn emas: unda nol belgi (NUL) bor. Uni UTF-8 matn qilib qaytadan saqlang.
refused-missing-fields = matnda maqolaga kerakli hamma narsa koʻrinmaydi. Yetishmaganini koʻrsating: { $fields }.
refused-front-matter = fayl boshidagi maydonlarni oʻqib boʻlmadi ({ $detail }). Ularni tuzating yoki olib tashlang.
refused-no-fields = fayl boshida “title: …” kabi maydonlar boʻlishi kerak, har qatorda bittadan.
refused-field-missing = “{ $field }” yoʻq. Uni qoʻshing.
refused-field-empty = “{ $field }” boʻsh.
refused-field-not-text = “{ $field }” matn boʻlishi kerak. Uni qoʻshtirnoqqa oling.
refused-field-not-day = “{ $field }” 2026-02-26 kabi kun boʻlishi kerak.
refused-field-not-address = “{ $field }” https bilan boshlanadigan manzil boʻlishi kerak.
refused-field-not-language = “{ $field }” en yoki pt-BR kabi til kodi boʻlishi kerak.
refused-field-not-pages = “{ $field }” yozilganidek qolishi kerak. Uni olib tashlasangiz, sahifalar aytilmaydi.
refused-unknown-field = maqolada “{ $field }” degan maydon yoʻq.
refused-wrong-id = “{ $id }” maqola identifikatori boʻla olmaydi: u a-z, 0-9, “.”, “_” va “-” dan iborat, koʻpi bilan 120 ta. Boshqasini “slug: …” yoki “id: …” bilan koʻrsating.
refused-no-address = bu veb-manzil emas. https://example.org/article kabi manzil yuboring.
refused-not-web = faqat https va http oʻqiladi, bu esa { $protocol }.
refused-password-in-address = manzilda ism yoki parol bor. Uni ularsiz yuboring.
refused-other-port = faqat 80 va 443-portlar oʻqiladi, bu esa { $port }.
refused-unknown-host = { $host } manzilida sayt topilmadi. Manzilni tekshiring.
refused-host-not-public = { $host } ochiq internetda emas, shuning uchun uni oʻqimayman. Sahifani saqlab, menga faylni yuboring.
refused-too-many-redirects = manzil juda koʻp marta boshqasiga olib boradi. Brauzer koʻrsatadigan oxirgisini yuboring.
refused-redirect-to-http = manzil https dan { $address } ga olib boradi, uni yoʻlda boshqalar oʻqishi va oʻzgartirishi mumkin. Sahifani saqlab, menga faylni yuboring.
refused-no-page = bu manzilda sahifa yoʻq ({ $status }). Uni tekshiring.
refused-busy-site = sayt xato bilan javob beradi ({ $status }). Keyinroq urinib koʻring.
refused-page = sayt sahifani dasturlarga bermaydi ({ $status }). Uni brauzerda saqlab, menga faylni yuboring.
refused-no-type = sayt u yerda nima borligini aytmaydi. Men veb-sahifalar, matn, PDF, Word (.docx) va xatlarni (.eml) oʻqiyman.
refused-type = u yerda { $type } bor. Men veb-sahifalar, matn, PDF, Word (.docx) va xatlarni (.eml) oʻqiyman.
refused-download-too-large = bu manzilda { $megabytes } MB dan koʻp narsa bor. Faqat maqolani saqlab, menga faylni yuboring.
refused-download-too-slow = sayt { $seconds } soniyadan uzoq javob berdi. Keyinroq urinib koʻring yoki sahifani saqlab, menga faylni yuboring.
refused-packing = sayt yuborgan narsani ochib boʻlmadi. Yana urinib koʻring yoki sahifani saqlab, menga faylni yuboring.
refused-connection = sayt bilan ulanish amalga oshmadi ({ $detail }). Yana urinib koʻring yoki sahifani saqlab, menga faylni yuboring.

## How to ask

how-to-ask = Nimani bilmoqchisiz? Ushbu xabarga savolingiz bilan javob bering.
question-placeholder = Qonun loyihasi haqidagi savolingiz
forget-title = Siz haqingizda saqlaganlarimning hammasi oʻchirildi:
forget-questions = savollar va javoblari: { $n }
forget-follow-ups = davom ettirish mumkin boʻlgan savollar: { $n }
forget-opinions = ovozlar va shikoyatlar: { $n }
forget-messages = chatimizdagi xabarlar raqamlari: { $n }
forget-settings = /settings va /lang orqali tanlaganlaringiz
forget-nothing = Siz haqingizda hech narsa saqlamayman.
forget-stays = Nima qoladi: hech kimning ismisiz kunlik sonlar; sizga olib bormaydigan kod ostida esa 3 kun davomida til modeli byudjetidan qancha sarflaganingiz, bir necha daqiqa qanchalik tez-tez soʻrashingiz va koʻpi bilan 24 soat sizga cheklov haqida aytganim. Chatimizni Telegramning oʻzi saqlaydi; uni oʻsha yerda oʻchirishingiz mumkin.
place-in-line = Hozir savollar koʻp; sizniki navbatda { $place }-oʻrinda. Javob shu yerda paydo boʻladi.
ask-again = Bir vaqtning oʻzida juda koʻp savol. Iltimos, { $when } yana soʻrang.
too-much = Bu chatdan juda koʻp xabar keldi. Bu yerda { $when } yana javob beraman.
not-admitted = Bu bot faqat egalari tanlagan chatlarda javob beradi. Bu chatning raqami: { $chat }.
too-long =
    { $limit ->
        [one] Bu { $limit } belgidan uzun. Iltimos, qisqaroq soʻrang.
       *[other] Bu { $limit } belgidan uzun. Iltimos, qisqaroq soʻrang.
    }
text-only = Men faqat matnni oʻqiy olaman. Iltimos, savolingizni yozing.
no-words-there = Oʻsha xabarda savol sifatida oʻqiy oladigan soʻzlar yoʻq.
unknown-command = Bu buyruqni bilmayman. Nimani tushunishim /help da sanab oʻtilgan.

## Articles

no-articles = Hali maqola yoʻq, shuning uchun iqtibos keltiradigan narsa ham yoʻq.
articles-held = Menda bor maqolalar:
list-newer = ‹ Yangiroqlari
list-older = Eskiroqlari ›
list-page = { $of } sahifadan { $number }-sahifa
choose-article = Qaysi maqola? Birini tanlang yoki /source va uning raqamini yozing.
no-such-article = Bunday nomli yoki raqamli maqola yoʻq.
passage-gone = Bu parcha endi menda yoʻq.
earlier-version = Maqolaning avvalgi nusxasidan:
text-changed = Oʻshandan beri matn oʻzgargan.
passage-before = Avval:
passage-now = Endi:
passage-stands = Oʻshandan beri maqola oʻzgargan, lekin bu parcha oʻzgarmagan:
passage-dropped = Bu parcha endi maqolada yoʻq.
about-bill = Qonun loyihasi: { $bills }
more-context = Kengroq kontekst
more-of-what = Javoblarimdan biriga /more deb javob yozing, men uning iqtiboslari atrofidagi matnni koʻrsataman. Javoblarni 24 soat eslab qolaman.
passage-in-private = Bu parcha men bilan shaxsiy chatda ochiladi ↗
suggest-about = { $words } haqida nima deyilgan?
suggest-year = { $year }-yilda nima boʻldi?
published-by = { $publisher } · { $date }
open-the-article = maqolani ochish ↗

## In other chats

inline-ask = Chatimda soʻrash
inline-nearest = Javob topilmadi; eng yaqinlari mana shular
inline-nothing = Hech narsa topilmadi: chatimda soʻrang
comes-nearest = Eng yaqini
guest-how-to-ask = Savolingizni nomimdan keyin yozing: { $bot } va bilmoqchi boʻlgan narsangiz.
guest-more = Javob bu yerga sigʻmaydi: davomini chatimda oʻqing ↗

## The reader page

read-the-article = Maqolani oʻqish
reader-paragraph = { $number }-xatboshi
reader-earlier = Bu maqolaning avvalgi nusxasi.
reader-to-current = Hozirgi nusxani oʻqish
reader-gone = Bu maqola endi bu yerda yoʻq.
reader-versions = Nusxalar
reader-current = hozirgi
reader-changes = Nima oʻzgargan
reader-legend = Ustidan chizilgani: olib tashlangan. Ostiga chizilgani: qoʻshilgan.
reader-check = Bu soʻzlarni tekshirish: JSON, xeshi bilan
reader-version = Nusxa { $version }
reader-nothing = Bunday maqola, nusxa yoki parcha bu yerda yoʻq.

## When something breaks

broken = Menda nosozlik yuz berdi, shuning uchun javob bera olmayman. Iltimos, birozdan keyin yana soʻrang.
given-up = Bir necha marta urindim, ammo javob bera olmadim. Iltimos, yana soʻrang yoki maqolaning oʻzini /source bilan oching.

## What Telegram shows beside each command

command-ask = Qonun loyihasi haqida soʻrash
command-status = Qonun loyihasi qaysi bosqichda
command-source = Maqola toʻliq
command-articles = Menda bor maqolalar
command-more = Iqtiboslar atrofidagi matn
command-lang = Siz bilan qaysi tilda gaplashaman
command-settings = Bu yerda qanday ishlashim
command-privacy = Savolingiz bilan nima boʻladi
command-forget = Siz haqingizda saqlaganlarimning hammasini oʻchirish
command-stop = Yozilayotgan javobni toʻxtatish
command-help = Qanday soʻraladi
