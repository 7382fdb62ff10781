## Around an answer

own-sentences = Kwa maneno ya makala yenyewe:
source-does-not-say = Chanzo hakisemi hilo.
nothing-found = Bila modeli ya lugha, sikupata sentensi inayojibu swali hili.
nearest-passages = Sehemu zinazokaribia zaidi:
off-topic = Makala nilizonazo hazihusu jambo hilo.
ask-about = Unaweza kuuliza kuhusu yaliyo chini ya kichwa hiki:
several-readings = Hili linaweza kueleweka kwa njia zaidi ya moja:
open-the-passage = fungua sehemu hii ↗
whole-paragraph = Aya nzima
plain-text = Maandishi ya kawaida
plain-text-not-yours = Ni aliyeuliza, au msimamizi, tu anayeweza kubadilisha mwonekano wa jibu hili.
sentence = sentensi ya { $number }
page = ukurasa wa { $number }
part = sehemu ya { $number } kati ya { $of }
as-of = Kufikia { $date }.
newest-held = Umri wa maandishi mapya zaidi niliyo nayo kuhusu hili: { $age }.
texts-differ = Maandishi mawili yanatofautiana hapa. Jipya zaidi ({ $newer }) linatangulia; la zamani ({ $older }) linafuata.
repaired = Nilitafuta “{ $to }” badala ya “{ $from }”.
left-out =
    { $left ->
        [one] Sentensi { $left } kati ya { $of } imeachwa: hakuna nukuu inayoithibitisha.
       *[other] Sentensi { $left } kati ya { $of } zimeachwa: hakuna nukuu inayozithibitisha.
    }
unsaid-part = Chanzo hakisemi: “{ $part }”.
unsaid = Chanzo hakijibu swali lako lote.
other-language = Ni sehemu ndogo tu ya swali lako iliyoweza kulinganishwa na makala. Bila modeli ya lugha, ni lugha ya makala tu ({ $language }) inayoweza kulinganishwa kwa uhakika; kutoka lugha nyingine nahamisha neno mojamoja, na siyajui yote.
opens-with = Makala yanaanza hivi:
unchecked-unavailable = Modeli ya lugha haipatikani kwa sasa.
unchecked-refused = Modeli ya lugha imekataa kujibu swali hili.
unchecked-unbacked = Jibu la modeli ya lugha limeachwa: hakuna nukuu inayolithibitisha.
unchecked-stopped = Ulisimamisha modeli ya lugha kabla ya sentensi yake yoyote kuhakikiwa.
stopped = Ulisimamisha jibu hapa.
nothing-to-stop = Hakuna kinachoandikwa kwa sasa.
writing = Ninasoma makala…
budget-person = Bajeti yako ya leo ya modeli ya lugha imekwisha. Mpya itaanza saa { $clock } UTC, { $date }.
budget-chat = Bajeti ya leo ya gumzo hili ya modeli ya lugha imekwisha. Mpya itaanza saa { $clock } UTC, { $date }.
budget-bot = Bajeti yangu ya leo ya modeli ya lugha imekwisha. Mpya itaanza saa { $clock } UTC, { $date }.

## Commands

start-what = Niulize kuhusu mswada. Kila sentensi ya jibu langu imeegemea maneno ya makala yenyewe, neno kwa neno, ili uweze kuihakiki.
start-holds-nothing = Bado sina makala yoyote.
start-holds = Nina: { $articles }.
start-holds-more =
    { $more ->
        [one] Nina: { $articles }; na { $more } nyingine.
       *[other] Nina: { $articles }; na { $more } nyingine.
    }
held-article = { $title } ({ $publisher }, { $date })
start-how = Andika tu swali lako, kwa mfano: Je, hii tayari ni sheria? Katika kikundi, andika /ask na swali.
start-more = /source huonyesha makala yote, /help amri zote.
help-what = Andika swali, nami nitajibu kwa sentensi za makala zinazolijibu. Makala yasiposema, nitakuambia hivyo.
help-what-model = Andika swali. Claude huandika jibu, na kila sentensi yake imeegemea maneno ya makala yenyewe, ambayo nakuonyesha. Makala yasiposema, nitakuambia hivyo.
help-ask = /ask SWALI – uliza; ukiijibu ujumbe kwa amri hii, ujumbe huo ndio swali
help-status = /status – mswada uko hatua gani, na kufikia lini
help-source = /source – makala yote, sentensi zikiwa na namba; /source 5 – kifungu cha 5 cha sheria
help-articles = /articles – makala nilizonazo
help-more = /more – maandishi yanayozunguka nukuu za jibu
help-lang = /lang – lugha ninayozungumza nawe
help-settings = /settings – jinsi niwe; katika kikundi, kwa wasimamizi wake
help-privacy = /privacy – kinachotokea kwa swali lako
help-stop = /stop – simamisha jibu linaloandikwa
help-follow-up = Jibu jibu langu ili kuendelea kuuliza.
help-groups = Katika kikundi, tumia /ask au jibu ujumbe wangu mmojawapo. Ukihariri swali lako, nami nahariri jibu langu.
status-question = Ni nini lazima kitokee kabla mswada haujawa sheria?
status-lead = Makala yanavyosema kuhusu hatua, mpya zaidi kwanza:
stage-introduction = Kuwasilishwa
stage-first-reading = Usomaji wa kwanza
stage-second-reading = Usomaji wa pili
stage-third-reading = Usomaji wa tatu
stage-lower-house = Bunge la chini
stage-upper-house = Bunge la juu
stage-parliament = Bunge
stage-signature = Sahihi
stage-entry-into-force = Kuanza kutumika
state-done = tayari
state-pending = bado
state-refused = imekataliwa
stage-of = { $stages }: { $state }.
status-more = Si yote yametosha hapa: andika /status na jina la mswada ili kuuona.
hello = Habari. Najibu maswali kuhusu mswada, na kwa kila sentensi naonyesha maneno ya chanzo chenyewe. Andika /ask na swali lako, au jibu ujumbe kwa /ask. Maelezo zaidi: /help.

## Privacy: paragraphs of /privacy

privacy-model-goes = Swali lako linatumwa kwa Anthropic, ambao modeli yao Claude huandika jibu, pamoja na makala au sehemu zake. Ukijibu jibu, maswali na majibu yaliyotangulia yanatumwa pia. Isipokuwa hashi yenye chumvi badala ya kitambulisho chako, hakuna chochote kukuhusu wala kuhusu gumzo kinachotumwa: si jina, si kitambulisho, si kichwa cha gumzo.
privacy-model-keeps = Nahifadhi swali lako na jibu langu kwa saa 24 zaidi, ili uweze kuendelea kuuliza na ili swali lilelile lisilipiwe mara mbili. Kwa muda huohuo nahifadhi namba za ujumbe wa jibu langu na alama fupi ya swali lako, ili nihariri jibu ukihariri swali.
privacy-model-counts = Kiasi ambacho kila mtu na kila gumzo limetumia kwa siku nakihesabu chini ya hashi zenye chumvi na kukihifadhi siku 3.
privacy-alone = Swali lako linajibiwa kwenye mashine inayoendesha boti hii. Hakuna modeli ya lugha inayoitwa, na maandishi hayaendi kwa mtu mwingine.
privacy-no-model = Swali lako linajibiwa kwenye mashine inayoendesha boti hii. Hakuna modeli ya lugha inayoandika jibu.
privacy-keeps = Kwa saa 24 nahifadhi namba za ujumbe wa jibu langu na alama fupi ya swali lako, ili nihariri jibu ukihariri swali.
privacy-waits = Hadi ujumbe wako ujibiwe, nauhifadhi kama Telegram ilivyonipa, pamoja na jina na kitambulisho chako: kwa sekunde, au wakati wa hitilafu kwa saa 24 zaidi; na jibu langu hadi lote litumwe. Kwamba nilishughulikia ujumbe nakumbuka kwa siku 2, na kwamba nililazimika kuuacha, kwa siku 30: kwa namba yake pekee.
privacy-shown = Ni sehemu zipi zilizo katika ujumbe wangu upi nahifadhi kwa saa 24, ili /more na vitufe vifanye kazi. Unauliza kwa kasi gani na niliandika hapa lini nakumbuka kwa dakika chache; kwamba nilikuambia kuhusu kikomo, kwa saa 24 zaidi.
privacy-embeddings = Maandishi ya swali lako yanatumwa kwa seva ({ $host }) inayoyageuza kuwa namba, ili sehemu zipatikane kwa maana yake. Hakuna chochote kukuhusu wala kuhusu gumzo kinachotumwa, na sihifadhi namba hizo.
privacy-feedback = Swali lako na jibu langu nayahifadhi kwa ajili ya wanaoendesha boti hii, bila jina wala kitambulisho chako, ili waone ninachojibu vibaya. Kura yako kwa jibu, au taarifa ya nukuu isiyo sahihi, naihifadhi pamoja nalo, chini ya hashi yenye chumvi badala ya kitambulisho chako.
privacy-feedback-day = Yote hayo yanafutwa baada ya saa 24.
privacy-feedback-days =
    { $days ->
        [one] Yote hayo yanafutwa baada ya siku { $days }.
       *[other] Yote hayo yanafutwa baada ya siku { $days }.
    }
privacy-feedback-counts = Idadi ya maswali, kura na taarifa za siku naihifadhi siku 90; haina maneno wala kitambulisho cha mtu.
privacy-forget = Isipokuwa ujumbe unaosubiri jibu, najua kilicho chako kwa heshi yenye chumvi pekee. /forget hukifuta mara moja na kuorodhesha kilikuwa nini.
privacy-settings = Unachoweka, kama lugha, nakihifadhi hadi utakapokibadilisha.
privacy-group-settings = Yaliyowekwa kwa kikundi nayasahau ninapokiacha, na uliyoweka mwenyewe, unaponizuia.
privacy-runs = Kukuhusu wewe unayeendesha boti hii: makala inayosubiri “Thibitisha” naihifadhi kwa saa 24; nani aliongeza, aliondoa au alirudisha makala ipi na lini, kwa jina ambalo Telegram inaonyesha, kwa siku 365, na badiliko la mwisho la kila makala kwa muda wote data yangu ipo.
privacy-encryption = Magumzo na boti hayajasimbwa mwisho hadi mwisho: seva za Telegram zinaweza kuyasoma.

## Language

choose-language = Nizungumze nawe kwa lugha gani? Makala hunukuliwa kwa lugha yake daima.
language-as-in-telegram = Kama kwenye Telegram
language-chosen = Sasa nazungumza nawe kwa Kiswahili.
language-follows = Nazungumza lugha ya swali lako, au vinginevyo ya Telegram yako.
no-such-language = Sizungumzi “{ $language }”. Chagua mojawapo ya hizi:
language-of-group = Katika kikundi, wasimamizi wake huchagua lugha yangu kwa /settings.

## Settings

menu-of-person = Jinsi niwe nawe. Gusa kitufe ili kubadilisha.
menu-of-group = Jinsi niwe katika kikundi hiki. Gusa kitufe ili kubadilisha.
menu-of-topic = Jinsi niwe katika mada hii. Ambacho hakijachaguliwa hapa ni kama katika kikundi.
menu-language = Lugha: { $choice }
menu-who-everyone = Anayeweza kuuliza: kila mtu
menu-who-admins = Anayeweza kuuliza: wasimamizi
menu-answers-public = Majibu ya /ask: yaonekane na wote
menu-answers-ephemeral = Majibu ya /ask: kwa aliyeuliza tu
menu-suggestions-on = Maswali yanayopendekezwa: ndiyo
menu-suggestions-off = Maswali yanayopendekezwa: hapana
menu-budget = Bajeti ya siku: { $amount }
menu-budget-open = kama mmiliki wangu anavyoruhusu
menu-quiet = Saa za utulivu: { $hours }
menu-quiet-off = Saa za utulivu: hakuna
menu-quiet-from = kuanzia { $clock }
menu-quiet-until = hadi { $clock }
menu-quiet-none = Bila saa za utulivu
menu-render-classic = Mwonekano: ujumbe wa kawaida
menu-render-rich = Mwonekano: ujumbe uliopambwa
menu-as-in-group = Kama katika kikundi
menu-back = ‹ Rudi
menu-done = Tayari
admins-only = Wasimamizi wa kikundi hiki tu ndio wanaoweza kubadilisha mipangilio yangu.
only-admins-may-ask = Katika kikundi hiki, wasimamizi tu ndio wanaoweza kuniuliza.
quiet-until = Sasa ni saa za utulivu hapa. Nitajibu tena kuanzia { $clock } ({ $zone }).
muted-in = Mtu ameniuliza jambo katika “{ $group }”, lakini siruhusiwi kuandika huko. Tafadhali niruhusu kutuma ujumbe huko, au niondoe.

## Feedback

wrong-citation = Nukuu si sahihi?
vote-noted = Imeandikwa: { $vote }. Asante.
which-citation = Nukuu ipi si sahihi?
what-is-wrong = Nukuu ina kosa gani?
fault-unsupported = Haithibitishi jibu
fault-place = Mahali si sahihi
fault-altered = Maandishi yamebadilishwa
fault-other = Jambo jingine
report-noted = Asante. Nimeliandika kwa ajili ya wanaoendesha boti hii.
answer-forgotten = Jibu hilo ni la zamani mno: silikumbuki tena.
cancel = Ghairi

## For those who run the bot

nothing-to-export = Kwa sasa hakuna swali lililohifadhiwa.
exported = Maswali na majibu ambayo bado yamehifadhiwa, kitu kimoja cha JSON kwa kila mstari, kama “npm run eval -- --set FILE” inavyoyasoma.
stats-title = Siku saba zilizopita (UTC):
stats-day =
    { $date }
    Maswali: { $questions } (yaliyojibiwa { $answered }, chanzo hakisemi { $silent }, nje ya mada { $offTopic }, yasiyoeleweka { $unclear }, bila modeli { $unchecked })
    Sentensi zilizoondolewa: { $cut } · 👍 { $up } · 👎 { $down } · nukuu zisizo sahihi: { $faults }
    Yaliyoachwa bila jibu: { $givenUp } · gharama: { $usd }
stats-quiet-day = { $date }: hakuna
stats-subjects = Yaliyoulizwa lakini hayamo katika makala: { $subjects }
stats-no-subjects = Hakuna swali linalojulikana ambalo makala hayalijibu.
stats-polled = Telegram ilijibu mara ya mwisho saa { $clock } UTC, { $date }

## Articles, for those who run the bot

add-what = Nitumie faili sasa, au kiungo kinachoanza na https. Nasoma .txt, .md, .html, .pdf, .docx na .eml, hadi MB 20.
add-fields =
    Kile ambacho maandishi hayasemi, au yanakosea, kiandike baada ya /add, mstari mmoja kwa kila jambo:
    title: …
    publisher: …
    published: 2026-02-26
add-strange = Sielewi “{ $words }”. Baada ya /add huja kiungo na mistari kama “title: …”.
add-too-large = Faili hili linazidi MB 20, na Telegram hainipi makubwa zaidi.
add-gone = Telegram haina tena faili hilo. Tafadhali litume tena.
add-failed = Siwezi kulipokea hili: { $problem }
add-other = Makala nyingine ina jina hilo: { $title }. Tuma hii tena pamoja na mstari “slug: …”, yaani jina fupi lake lenyewe.
add-read = Hivi ndivyo nilivyoisoma. Hakuna kilichochapishwa bado.
add-size = Aya: { $paragraphs }, sentensi: { $sentences }
add-first = Sentensi ya kwanza: { $words }
add-last = Sentensi ya mwisho: { $words }
add-dropped = Zilizoachwa nje: { $what }
add-warnings = Tafadhali hakiki:
add-one-of-album = Kati ya faili kadhaa kwa pamoja nachukua la kwanza. Tuma mengine moja moja.
add-new = Makala hii ni mpya hapa.
add-new-version = Hili ni toleo jipya la makala iliyopo. Kinachobadilika:
add-same = Ipo tayari, neno kwa neno: hakuna cha kuthibitisha.
add-confirm = Thibitisha
add-discard = Tupilia mbali
add-live = Imechapishwa: { $title }. /changes inaweza kuitengua.
add-discarded = Imetupwa: { $title }.
add-over = Hii haisubiri tena: imeshaamuliwa, au imepita siku moja.
remove-which = Niondoe makala gani?
remove-sure = Niondoe makala hii? Hakuna jibu litakaloinukuu tena. /changes inaweza kutengua.
remove-button = Ondoa
removed = Imeondolewa: { $title }. /changes inaweza kutengua.
remove-in-folder = { $title } imetoka kwenye faili { $file } katika folda ya makala. Faili hilo ndilo chanzo: liondoe huko.
changes-last = Mabadiliko ya mwisho (UTC):
changes-none = Hakuna badiliko lililoandikwa bado.
change-added = imeongezwa
change-version = toleo jipya
change-details = maelezo mengine
change-removed = imeondolewa
change-undo = { $what } (kutengua)
change-by-folder = folda
undo-number = Tengua { $number }
undone = Imetenguliwa.
undo-late = Haiwezi kutenguliwa tena: kuna jambo jingine limeipata makala hiyo tangu hapo.
from-folder = kutoka faili { $file }
from-chat = kutoka gumzo: { $name }, { $date }
help-admin = Kwa wewe unayeendesha boti hii: /add, /remove, /changes, /stats, /export

## How a file was read, for those who run the bot

warning-unknown-fields = Mwanzoni mwa faili kuna sehemu ambazo makala hazina; zimeachwa nje: { $fields }.
warning-no-address = Anwani haijulikani. Iandike kwa “url: …”.
warning-several-dates = Mistari kadhaa ni tarehe ({ $days }); wa kwanza umechukuliwa. Kwa nyingine, andika “published: …”.
warning-unknown-publisher = Mchapishaji wa { $host } hajulikani, kwa hiyo tovuti imetajwa. Mtaje kwa “publisher: …”.
warning-unsure-language = Huenda lugha ya maandishi ni { $language }. Kama sivyo, andika “language: …”.
warning-no-main-text = Hakuna maandishi makuu yanayojitokeza kwenye ukurasa, kwa hiyo yote yasiyotambuliwa kuwa kitu kingine yamebaki. Yapitie.
warning-changed-later = Ukurasa ulibadilishwa baadaye ({ $date }). Tarehe yake ni ile ya kuchapishwa; kwa nyingine, andika “published: …”.
warning-other-language = Lugha inayotajwa na ukurasa: { $said }; lugha ya maandishi yenyewe: { $read }.
warning-other-encoding = Ukurasa unasema usimbaji wake ni { $said }, lakini ni UTF-8, na umesomwa hivyo.
warning-day-of-mail = Tarehe ({ $date }) ni siku barua pepe ilipotumwa. Kwa nyingine, andika “published: …”.
warning-attachment = Faili iliyokuja na barua pepe imeachwa nje: { $file }. Kama ni makala, itume peke yake.
warning-unnamed-attachment = Faili isiyo na jina ({ $type }) iliyokuja na barua pepe imeachwa nje. Kama ni makala, itume peke yake.
warning-files-inside = Faili zilizo ndani ya hati zimeachwa nje: { $files }.
warning-missing-letters =
    { $n ->
        [one] Herufi { $n } ya faili iko mahali ambapo haikuweza kusomwa. Tafuta mapengo.
       *[other] Herufi { $n } za faili ziko mahali ambapo hazikuweza kusomwa. Tafuta mapengo.
    }
warning-pages-without-text =
    { $n ->
        [one] Ukurasa mmoja ({ $n }) hauna tabaka la maandishi, hivyo maandishi yake hayapo: { $pages }.
       *[other] Kurasa { $n } hazina tabaka la maandishi, hivyo maandishi yake hayapo: { $pages }.
    }
warning-joined-words = Maneno yaliyogawanywa mwishoni mwa mstari na kuunganishwa: { $words }.
dropped-hidden = maandishi yaliyofichwa
dropped-without-scripts = yanayoonekana bila skripti tu
dropped-in-place-of-media = yanayoonekana badala ya picha na vichezaji
dropped-struck-out = maandishi yaliyokatwa
dropped-reading-aid = alama za kusaidia kusoma
dropped-cookie-banner = tangazo la vidakuzi
dropped-comments = maoni ya wasomaji
dropped-share-buttons = vitufe vya kushiriki
dropped-related-articles = makala zinazohusiana
dropped-advertisement = tangazo
dropped-invitation = mwaliko wa kujiandikisha
dropped-navigation = urambazaji
dropped-tags = lebo
dropped-author-box = maelezo ya mwandishi
dropped-page-header = kichwa cha ukurasa
dropped-page-footer = kijachini cha ukurasa
dropped-sidebar = safu ya pembeni
dropped-dialog = kisanduku cha mazungumzo
dropped-buttons-and-forms = vitufe na fomu
dropped-sign-of-page = mstari wa huduma wa ukurasa
dropped-outside-article = maandishi nje ya makala
dropped-short-lines = mistari mifupi kati ya aya
dropped-forwarded-head = kichwa cha barua pepe iliyosambazwa
dropped-note-above = maelezo juu ya barua pepe iliyosambazwa
dropped-older-mail = barua pepe ya zamani hapo chini
dropped-signature = sahihi
dropped-notice-of-sender = ilani ya mtumaji
dropped-margin-comment = maoni ya pambizoni
dropped-deleted-text = maandishi yaliyofutwa
dropped-turned-text = maandishi yaliyozungushwa
dropped-running-head = kichwa kinachojirudia
dropped-running-foot = kijachini kinachojirudia
dropped-page-number = namba ya ukurasa

## Why a file or a link is refused, for those who run the bot

refused-empty-file = faili ni tupu.
refused-unknown-format = muundo wake haujulikani. Nasoma maandishi (.txt, .md), kurasa za wavuti (.html), PDF yenye tabaka la maandishi, Word (.docx) na barua pepe (.eml).
refused-old-word = hili ni faili la Word la muundo wa zamani. Lihifadhi kama .docx kisha ulitume.
refused-rich-text = hili ni faili la RTF. Lihifadhi kama .docx kisha ulitume.
refused-archive = hii ni kumbukumbu iliyobanwa isiyo na maandishi ya Word ndani. Toa mafaili yaliyomo na uyatume moja moja.
refused-picture = hii ni picha, na mimi nasoma maandishi tu.
refused-unreadable = halisomeki, huenda limeharibika ({ $detail }). Lifungue, lihifadhi upya, kisha ulitume.
refused-failed = kulisoma kumeshindikana ({ $detail }). Hifadhi maandishi yake kama .txt kisha uyatume.
refused-unreadable-mail = barua pepe haisomeki ({ $detail }). Hifadhi maandishi yake kama .txt kisha uyatume.
refused-locked = limefungwa kwa nenosiri. Lihifadhi bila nenosiri.
refused-damaged-word = faili hili la Word limeharibika. Lifungue, lihifadhi upya, kisha ulitume.
refused-xml-entities = faili hili la Word linafafanua viumbo vya XML visivyohitajika. Lihifadhi upya kisha ulitume.
refused-empty-page = ukurasa hauonyeshi maandishi ya makala. Huenda unatengenezwa na hati: hifadhi ukurasa kutoka kivinjari, au maandishi yake kama .txt, kisha utume.
refused-empty-mail = hakuna maandishi kwenye barua pepe. Tuma peke yake mafaili yaliyokuja nayo.
refused-no-words = hakuna maandishi ndani yake.
refused-no-text-layer = PDF hii haina tabaka la maandishi: kurasa zake ni picha. Kwanza ipitishe kwenye utambuzi wa maandishi (OCR).
refused-unknown-letters = fonti za PDF hii hazisemi zinachora herufi zipi. Kwanza ipitishe kwenye utambuzi wa maandishi (OCR).
refused-too-large = faili linazidi MB { $megabytes }. Ligawanye, au tuma maandishi yake tu.
refused-too-slow = kulisoma kumechukua zaidi ya sekunde { $seconds }, kwa hiyo nimeacha. Hifadhi maandishi yake kama .txt kisha uyatume.
refused-too-much-memory = kulisoma kumechukua zaidi ya MB { $megabytes } za kumbukumbu, kwa hiyo nimeacha. Hifadhi maandishi yake kama .txt kisha uyatume.
refused-too-deep = sehemu zake zimepangwa ndani ya nyingine kwa kina mno. Hifadhi maandishi yake kama .txt kisha uyatume.
refused-too-many-parts = lina sehemu nyingi mno. Hifadhi maandishi yake kama .txt kisha uyatume.
refused-too-many-pages = PDF ina kurasa nyingi mno ({ $count }; zisizidi { $most }). Igawanye.
refused-unpacks-too-large = likifunguliwa ni kubwa mno. Hifadhi maandishi yake kama .txt kisha uyatume.
refused-wrong-encoding = usimbaji wake si { $encoding }. Lihifadhi kwa UTF-8, au taja usimbaji wake kwa “encoding: …” (windows-1251 au latin1).
refused-no-text = haya si maandishi: kuna herufi tupu (NUL) ndani yake. Lihifadhi upya kama maandishi ya UTF-8.
refused-missing-fields = maandishi hayaonyeshi yote yanayohitajika kwa makala. Taja yanayokosekana: { $fields }.
refused-front-matter = sehemu za mwanzoni mwa faili hazisomeki ({ $detail }). Zirekebishe au ziondoe.
refused-no-fields = mwanzoni mwa faili lazima kuwe na sehemu kama “title: …”, moja kwa kila mstari.
refused-field-missing = “{ $field }” haipo. Iongeze.
refused-field-empty = “{ $field }” ni tupu.
refused-field-not-text = “{ $field }” lazima iwe maandishi. Yaweke ndani ya alama za kunukuu.
refused-field-not-day = “{ $field }” lazima iwe siku kama 2026-02-26.
refused-field-not-address = “{ $field }” lazima iwe anwani inayoanza na https.
refused-field-not-language = “{ $field }” lazima iwe alama ya lugha kama en au pt-BR.
refused-field-not-pages = “{ $field }” lazima ibaki kama ilivyoandikwa. Ukiiondoa, kurasa hazitatajwa.
refused-unknown-field = makala haina sehemu iitwayo “{ $field }”.
refused-wrong-id = “{ $id }” haiwezi kuwa kitambulisho cha makala: kina a-z, 0-9, “.”, “_” na “-”, zisizozidi 120. Taja kingine kwa “slug: …” au “id: …”.
refused-no-address = hii si anwani ya wavuti. Tuma moja kama https://example.org/article.
refused-not-web = zinasomwa https na http tu, na hii ni { $protocol }.
refused-password-in-address = kuna jina au nenosiri kwenye anwani. Itume bila hivyo.
refused-other-port = zinasomwa bandari 80 na 443 tu, na hii ni { $port }.
refused-unknown-host = hakuna tovuti iliyopatikana kwenye { $host }. Kagua anwani.
refused-host-not-public = { $host } haiko kwenye intaneti ya umma, kwa hiyo siisomi. Hifadhi ukurasa na unitumie faili.
refused-too-many-redirects = anwani inaelekeza kwingine mara nyingi mno. Tuma ya mwisho, kama kivinjari kinavyoionyesha.
refused-redirect-to-http = anwani inaelekeza kutoka https hadi { $address }, ambayo wengine wanaweza kuisoma na kuibadilisha njiani. Hifadhi ukurasa na unitumie faili.
refused-no-page = hakuna ukurasa kwenye anwani hii ({ $status }). Ikague.
refused-busy-site = tovuti inajibu kwa hitilafu ({ $status }). Jaribu tena baadaye.
refused-page = tovuti haitoi ukurasa kwa programu ({ $status }). Uhifadhi kwenye kivinjari na unitumie faili.
refused-no-type = tovuti haisemi kuna nini hapo. Nasoma kurasa za wavuti, maandishi, PDF, Word (.docx) na barua pepe (.eml).
refused-type = kilichopo hapo ni { $type }. Nasoma kurasa za wavuti, maandishi, PDF, Word (.docx) na barua pepe (.eml).
refused-download-too-large = kuna zaidi ya MB { $megabytes } kwenye anwani hii. Hifadhi makala peke yake na unitumie faili.
refused-download-too-slow = tovuti imechukua zaidi ya sekunde { $seconds }. Jaribu tena baadaye, au hifadhi ukurasa na unitumie faili.
refused-packing = kilichotumwa na tovuti hakifunguki. Jaribu tena, au hifadhi ukurasa na unitumie faili.
refused-connection = muunganisho na tovuti umeshindikana ({ $detail }). Jaribu tena, au hifadhi ukurasa na unitumie faili.

## How to ask

how-to-ask = Ungependa kujua nini? Jibu ujumbe huu kwa swali lako.
question-placeholder = Swali lako kuhusu mswada
forget-title = Yote niliyohifadhi kukuhusu yamefutwa:
forget-questions = maswali na majibu yake: { $n }
forget-follow-ups = maswali ya kuendeleza: { $n }
forget-opinions = kura na ripoti: { $n }
forget-messages = nambari za ujumbe katika gumzo letu: { $n }
forget-settings = ulichochagua kwenye /settings na /lang
forget-nothing = Sihifadhi chochote kukuhusu.
forget-stays = Kinachobaki: hesabu za siku bila jina la mtu yeyote; na chini ya msimbo usiorudisha kwako, kwa siku 3 kiasi ulichotumia cha bajeti ya modeli ya lugha, kwa dakika chache unauliza kwa kasi gani, na kwa saa 24 zaidi kwamba nilikuambia kuhusu kikomo. Telegram yenyewe huhifadhi gumzo letu; unaweza kulifuta huko.
place-in-line = Kuna maswali mengi kwa sasa; lako ni la { $place } kwenye foleni. Jibu litaonekana hapa.
ask-again = Maswali mengi mno kwa wakati mmoja. Tafadhali uliza tena { $when }.
too-much = Ujumbe mwingi mno umetoka kwenye gumzo hili. Nitajibu hapa tena { $when }.
not-admitted = Bot hii hujibu tu kwenye magumzo yaliyochaguliwa na wamiliki wake. Nambari ya gumzo hili: { $chat }.
too-long =
    { $limit ->
        [one] Hilo linazidi herufi { $limit }. Tafadhali uliza kwa ufupi zaidi.
       *[other] Hilo linazidi herufi { $limit }. Tafadhali uliza kwa ufupi zaidi.
    }
text-only = Ninasoma maandishi tu. Tafadhali andika swali lako.
no-words-there = Ujumbe huo hauna maneno ninayoweza kuyasoma kama swali.
unknown-command = Siijui amri hiyo. /help inaorodhesha ninayoelewa.

## Articles

no-articles = Bado hakuna makala, kwa hiyo hakuna cha kunukuu.
articles-held = Makala zilizopo:
list-newer = ‹ Mpya zaidi
list-older = Za zamani zaidi ›
list-page = Ukurasa wa { $number } kati ya { $of }
choose-article = Makala gani? Chagua mojawapo, au andika /source na namba yake.
no-such-article = Hakuna makala yenye jina au namba hiyo.
passage-gone = Sehemu hiyo haipo hapa tena.
earlier-version = Kutoka toleo la awali la makala:
text-changed = Maandishi yamebadilika tangu wakati huo.
passage-before = Awali:
passage-now = Sasa:
passage-stands = Makala yamebadilika tangu wakati huo, lakini sehemu hii bado ipo:
passage-dropped = Sehemu hii haipo tena katika makala.
about-bill = Mswada: { $bills }
more-context = Muktadha zaidi
more-of-what = Jibu mojawapo ya majibu yangu kwa /more, nami nitaonyesha maandishi yanayozunguka nukuu zake. Nakumbuka majibu kwa saa 24.
passage-in-private = Kifungu hiki kinafunguka kwenye gumzo langu la faragha ↗
suggest-about = Nini kinasemwa kuhusu { $words }?
suggest-year = Nini kilitokea mwaka { $year }?
published-by = { $publisher } · { $date }
open-the-article = fungua makala ↗

## In other chats

inline-ask = Uliza katika gumzo langu
inline-nearest = Sikupata jibu; haya ndiyo yaliyo karibu zaidi
inline-nothing = Hakuna kilichopatikana: uliza katika gumzo langu
comes-nearest = Karibu zaidi
guest-how-to-ask = Andika swali lako baada ya jina langu: { $bot } kisha unachotaka kujua.
guest-more = Jibu ni refu kuliko nafasi iliyopo hapa: endelea kusoma katika gumzo langu ↗

## The reader page

read-the-article = Soma makala
reader-paragraph = Aya ya { $number }
reader-earlier = Hili ni toleo la awali la makala.
reader-to-current = Soma toleo la sasa
reader-gone = Makala hii haipo hapa tena.
reader-versions = Matoleo
reader-current = la sasa
reader-changes = Kilichobadilika
reader-legend = Kilichokatwa kwa mstari: kimeondolewa. Kilichopigiwa mstari chini: kimeongezwa.
reader-check = Hakiki maneno haya: JSON pamoja na heshi yake
reader-version = Toleo { $version }
reader-nothing = Hakuna makala, toleo au sehemu kama hiyo hapa.

## When something breaks

broken = Kuna hitilafu upande wangu, kwa hiyo siwezi kujibu. Tafadhali uliza tena baada ya muda mfupi.
given-up = Sikuweza kujibu, ingawa nilijaribu mara kadhaa. Tafadhali uliza tena, au fungua makala yenyewe kwa /source.

## What Telegram shows beside each command

command-ask = Uliza swali kuhusu mswada
command-status = Mswada uko hatua gani
command-source = Makala yote
command-articles = Makala nilizonazo
command-more = Maandishi yanayozunguka nukuu
command-lang = Lugha ninayozungumza nawe
command-settings = Jinsi niwe hapa
command-privacy = Kinachotokea kwa swali lako
command-forget = Futa yote ninayohifadhi kukuhusu
command-stop = Simamisha jibu linaloandikwa
command-help = Jinsi ya kuuliza
