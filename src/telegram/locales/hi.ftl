## Around an answer

own-sentences = लेख के अपने शब्दों में:
source-does-not-say = स्रोत में यह नहीं लिखा है।
nothing-found = भाषा मॉडल के बिना मुझे ऐसा कोई वाक्य नहीं मिला जो इसका उत्तर दे।
nearest-passages = सबसे नज़दीकी अंश:
off-topic = मेरे पास मौजूद लेख इस विषय पर नहीं हैं।
ask-about = आप उस बारे में पूछ सकते हैं जो इस शीर्षक के नीचे लिखा है:
several-readings = इसे एक से अधिक तरह से समझा जा सकता है:
open-the-passage = अंश खोलें ↗
whole-paragraph = पूरा अनुच्छेद
plain-text = सादा पाठ
plain-text-not-yours = इस उत्तर का रूप केवल पूछने वाला या कोई एडमिन बदल सकता है।
sentence = वाक्य { $number }
page = पृष्ठ { $number }
part = भाग { $number } / { $of }
as-of = { $date } तक की स्थिति।
newest-held = इस विषय पर मेरे पास सबसे नया पाठ { $age } पुराना है।
texts-differ = यहाँ दो पाठ अलग-अलग बात कहते हैं। पहले नया ({ $newer }) है, फिर पुराना ({ $older })।
repaired = “{ $from }” की जगह “{ $to }” खोजा गया।
left-out =
    { $left ->
        [one] { $of } में से { $left } वाक्य छोड़ दिया गया: कोई उद्धरण उसकी पुष्टि नहीं करता।
       *[other] { $of } में से { $left } वाक्य छोड़ दिए गए: कोई उद्धरण उनकी पुष्टि नहीं करता।
    }
unsaid-part = स्रोत में यह नहीं लिखा है: “{ $part }”।
unsaid = स्रोत आपके पूरे प्रश्न का उत्तर नहीं देता।
other-language = आपके प्रश्न का बहुत कम हिस्सा लेख से मिलाया जा सका। भाषा मॉडल के बिना केवल लेख की भाषा ({ $language }) का भरोसेमंद मिलान हो सकता है; दूसरी भाषाओं से मैं अलग-अलग शब्द ही मिलाता हूँ, और सभी शब्द नहीं जानता।
opens-with = लेख इस तरह शुरू होता है:
unchecked-unavailable = भाषा मॉडल से अभी संपर्क नहीं हो पा रहा है।
unchecked-refused = भाषा मॉडल ने इसका उत्तर देने से मना कर दिया।
unchecked-unbacked = भाषा मॉडल का उत्तर हटा दिया गया: कोई उद्धरण उसकी पुष्टि नहीं करता।
unchecked-stopped = आपने भाषा मॉडल को उसका एक भी वाक्य जाँचे जाने से पहले रोक दिया।
stopped = आपने उत्तर यहीं रोक दिया।
nothing-to-stop = अभी कुछ नहीं लिखा जा रहा है।
writing = मैं लेख पढ़ रहा हूँ…
budget-person = भाषा मॉडल के लिए आपका आज का बजट समाप्त हो गया है। नया बजट { $date } को { $clock } UTC पर मिलेगा।
budget-chat = भाषा मॉडल के लिए इस चैट का आज का बजट समाप्त हो गया है। नया बजट { $date } को { $clock } UTC पर मिलेगा।
budget-bot = भाषा मॉडल के लिए मेरा आज का बजट समाप्त हो गया है। नया बजट { $date } को { $clock } UTC पर मिलेगा।

## Commands

start-what = मुझसे विधेयक के बारे में पूछें। मेरे उत्तर का हर वाक्य लेख के अपने शब्दों पर टिका है, जो ज्यों-के-त्यों दिखाए जाते हैं, ताकि आप जाँच सकें।
start-holds-nothing = मेरे पास अभी कोई लेख नहीं है।
start-holds = मेरे पास ये लेख हैं: { $articles }।
start-holds-more =
    { $more ->
        [one] मेरे पास ये लेख हैं: { $articles }; और { $more } अन्य।
       *[other] मेरे पास ये लेख हैं: { $articles }; और { $more } अन्य।
    }
held-article = { $title } ({ $publisher }, { $date })
start-how = बस अपना प्रश्न लिखें, जैसे: क्या यह क़ानून बन चुका है? समूह में /ask और प्रश्न लिखें।
start-more = /source पूरा लेख दिखाता है, /help सभी कमांड।
help-what = प्रश्न लिखें, और मैं लेख के उन वाक्यों से उत्तर दूँगा जो उसका उत्तर देते हैं। अगर लेख में नहीं लिखा है, तो मैं यही बताऊँगा।
help-what-model = प्रश्न लिखें। उत्तर Claude लिखता है, और उसका हर वाक्य लेख के अपने शब्दों पर टिका होता है, जो मैं दिखाता हूँ। अगर लेख में नहीं लिखा है, तो मैं यही बताऊँगा।
help-ask = /ask प्रश्न – पूछें; किसी संदेश के जवाब में भेजें, तो वही संदेश प्रश्न है
help-status = /status – विधेयक किस चरण में है, और किस तारीख़ तक
help-source = /source – पूरा लेख, वाक्यों के क्रमांक के साथ; /source 5 – किसी क़ानून का अनुच्छेद 5
help-articles = /articles – मेरे पास कौन-से लेख हैं
help-more = /more – उत्तर के उद्धरणों के आसपास का पाठ
help-lang = /lang – मैं आपसे किस भाषा में बात करता हूँ
help-settings = /settings – मैं कैसे काम करूँ; समूह में उसके एडमिन के लिए
help-privacy = /privacy – आपके प्रश्न का क्या होता है
help-stop = /stop – लिखा जा रहा उत्तर रोकें
help-follow-up = आगे पूछने के लिए मेरे उत्तर का जवाब दें।
help-groups = समूह में /ask लिखें या मेरे किसी संदेश का जवाब दें। आप अपना प्रश्न बदलेंगे, तो मैं अपना उत्तर बदल दूँगा।
status-question = विधेयक के क़ानून बनने से पहले क्या-क्या होना ज़रूरी है?
status-lead = चरणों के बारे में लेख क्या कहते हैं, सबसे नया पहले:
stage-introduction = पेश होना
stage-first-reading = पहला वाचन
stage-second-reading = दूसरा वाचन
stage-third-reading = तीसरा वाचन
stage-lower-house = निचला सदन
stage-upper-house = ऊपरी सदन
stage-parliament = संसद
stage-signature = हस्ताक्षर
stage-entry-into-force = लागू होना
state-done = हो चुका
state-pending = अभी बाकी
state-refused = अस्वीकृत
stage-of = { $stages }: { $state }।
status-more = यहाँ सब कुछ नहीं समाया: किसी एक को देखने के लिए /status और विधेयक का नाम लिखें।
hello = नमस्ते। मैं विधेयक के बारे में प्रश्नों के उत्तर देता हूँ और हर वाक्य के लिए स्रोत के अपने शब्द दिखाता हूँ। /ask और अपना प्रश्न लिखें, या किसी संदेश के जवाब में /ask लिखें। अधिक जानकारी: /help।

## Privacy: paragraphs of /privacy

privacy-model-goes = आपका प्रश्न लेखों या उनके अंशों के साथ Anthropic को जाता है, जिसका मॉडल Claude उत्तर लिखता है। अगर आप किसी उत्तर का जवाब देते हैं, तो उससे पहले के प्रश्न और उत्तर भी साथ जाते हैं। आपकी आईडी की जगह एक सॉल्टेड हैश के सिवा आपके या चैट के बारे में कुछ नहीं भेजा जाता: न नाम, न आईडी, न चैट का शीर्षक।
privacy-model-keeps = आपका प्रश्न और अपना उत्तर मैं अधिकतम 24 घंटे रखता हूँ, ताकि आप आगे पूछ सकें और एक ही प्रश्न के लिए दो बार भुगतान न हो। उतने ही समय तक मैं अपने उत्तर के संदेशों के क्रमांक और आपके प्रश्न की एक छोटी छाप रखता हूँ, ताकि आप प्रश्न बदलें तो मैं उत्तर बदल सकूँ।
privacy-model-counts = हर व्यक्ति और हर चैट ने एक दिन में कितना ख़र्च किया, यह मैं सॉल्टेड हैश के नाम से गिनता हूँ और 3 दिन रखता हूँ।
privacy-alone = आपके प्रश्न का उत्तर उसी मशीन पर तैयार होता है जिस पर यह बॉट चलता है। किसी भाषा मॉडल को नहीं बुलाया जाता, और पाठ किसी और के पास नहीं जाता।
privacy-no-model = आपके प्रश्न का उत्तर उसी मशीन पर तैयार होता है जिस पर यह बॉट चलता है। उत्तर कोई भाषा मॉडल नहीं लिखता।
privacy-keeps = 24 घंटे तक मैं अपने उत्तर के संदेशों के क्रमांक और आपके प्रश्न की एक छोटी छाप रखता हूँ, ताकि आप प्रश्न बदलें तो मैं उत्तर बदल सकूँ।
privacy-waits = जब तक उत्तर नहीं मिल जाता, मैं आपका संदेश वैसा ही रखता हूँ जैसा Telegram ने मुझे दिया, आपके नाम और ID के साथ: कुछ सेकंड, या गड़बड़ी के दौरान अधिकतम 24 घंटे; और अपना उत्तर तब तक, जब तक वह पूरा न पहुँच जाए। कोई संदेश निपटाया गया, यह मैं 2 दिन याद रखता हूँ, और उसे छोड़ना पड़ा, यह 30 दिन: केवल उसके क्रमांक से।
privacy-shown = मेरे किस संदेश में कौन-से अंश हैं, यह मैं 24 घंटे रखता हूँ, ताकि /more और बटन काम करें। आप कितनी जल्दी-जल्दी पूछते हैं और मैंने यहाँ कब लिखा, यह मैं कुछ मिनट याद रखता हूँ; मैंने आपको किसी सीमा के बारे में बताया, यह अधिकतम 24 घंटे।
privacy-embeddings = आपके प्रश्न का पाठ एक सर्वर ({ $host }) को जाता है, जो उसे संख्याओं में बदलता है, ताकि अंश अपने अर्थ से खोजे जा सकें। आपके या चैट के बारे में कुछ साथ नहीं जाता, और मैं वे संख्याएँ नहीं रखता।
privacy-feedback = आपका प्रश्न और अपना उत्तर मैं इस बॉट को चलाने वालों के लिए रखता हूँ, आपके नाम और ID के बिना, ताकि वे देखें कि मैं किसका उत्तर ठीक नहीं देता। उत्तर पर आपका वोट या ग़लत उद्धरण की सूचना मैं उसी के साथ रखता हूँ, आपकी ID की जगह सॉल्ट किए हुए हैश के नीचे।
privacy-feedback-day = यह सब 24 घंटे बाद मिट जाता है।
privacy-feedback-days =
    { $days ->
        [one] यह सब { $days } दिन बाद मिट जाता है।
       *[other] यह सब { $days } दिन बाद मिट जाता है।
    }
privacy-feedback-counts = किसी दिन कितने प्रश्न, वोट और सूचनाएँ आईं, यह मैं 90 दिन रखता हूँ; उसमें किसी के शब्द या ID नहीं होते।
privacy-forget = उत्तर का इंतज़ार करते संदेश को छोड़कर, इसमें से आपका क्या है, यह मुझे केवल एक सॉल्टेड हैश से पता चलता है। /forget उसे तुरंत मिटाता है और बताता है कि क्या था।
privacy-settings = आप जो तय करते हैं, जैसे भाषा, उसे मैं तब तक रखता हूँ जब तक आप उसे न बदलें।
privacy-group-settings = समूह की सेटिंग मैं उसे छोड़ते ही भूल जाता हूँ, और आपकी अपनी तब, जब आप मुझे ब्लॉक करते हैं।
privacy-runs = आपके बारे में, जो यह बॉट चलाते हैं: “पुष्टि करें” का इंतज़ार करता लेख मैं 24 घंटे रखता हूँ; किसने कब कौन-सा लेख जोड़ा, हटाया या वापस लाया, यह Telegram में दिखने वाले नाम के साथ 365 दिन, और हर लेख का आख़िरी बदलाव तब तक, जब तक मेरा डेटा रहता है।
privacy-encryption = बॉट के साथ चैट एंड-टू-एंड एन्क्रिप्टेड नहीं होतीं: Telegram के सर्वर उन्हें पढ़ सकते हैं।

## Language

choose-language = मैं आपसे किस भाषा में बात करूँ? लेख को मैं हमेशा उसकी अपनी भाषा में उद्धृत करता हूँ।
language-as-in-telegram = जैसी Telegram में है
language-chosen = अब मैं आपसे हिन्दी में बात करूँगा।
language-follows = मैं आपके प्रश्न की भाषा में बात करता हूँ, नहीं तो आपके Telegram की भाषा में।
no-such-language = मैं “{ $language }” नहीं बोलता। इनमें से एक चुनें:
language-of-group = समूह में मेरी भाषा उसके एडमिन /settings से चुनते हैं।

## Settings

menu-of-person = आपके साथ मैं कैसे काम करूँ। बदलने के लिए बटन दबाएँ।
menu-of-group = इस समूह में मैं कैसे काम करूँ। बदलने के लिए बटन दबाएँ।
menu-of-topic = इस विषय में मैं कैसे काम करूँ। जो यहाँ नहीं चुना गया, वह समूह जैसा है।
menu-language = भाषा: { $choice }
menu-who-everyone = कौन पूछ सकता है: सभी
menu-who-admins = कौन पूछ सकता है: एडमिन
menu-answers-public = /ask के उत्तर: सबको दिखें
menu-answers-ephemeral = /ask के उत्तर: केवल पूछने वाले को
menu-suggestions-on = सुझाए गए प्रश्न: हाँ
menu-suggestions-off = सुझाए गए प्रश्न: नहीं
menu-budget = दैनिक बजट: { $amount }
menu-budget-open = जितना मेरा मालिक अनुमति दे
menu-quiet = शांत घंटे: { $hours }
menu-quiet-off = शांत घंटे: नहीं
menu-quiet-from = { $clock } से
menu-quiet-until = { $clock } तक
menu-quiet-none = शांत घंटे न रखें
menu-render-classic = रूप: सादे संदेश
menu-render-rich = रूप: सजे हुए संदेश
menu-as-in-group = जैसा समूह में है
menu-back = ‹ वापस
menu-done = हो गया
admins-only = मेरी सेटिंग केवल इस समूह के एडमिन बदल सकते हैं।
only-admins-may-ask = इस समूह में केवल एडमिन मुझसे पूछ सकते हैं।
quiet-until = यहाँ अभी शांत घंटे हैं। मैं { $clock } ({ $zone }) से फिर उत्तर दूँगा।
muted-in = “{ $group }” में किसी ने मुझसे कुछ पूछा, पर मुझे वहाँ लिखने की अनुमति नहीं है। कृपया मुझे वहाँ संदेश भेजने दें, या मुझे हटा दें।

## Feedback

wrong-citation = उद्धरण ग़लत है?
vote-noted = दर्ज हुआ: { $vote }। धन्यवाद।
which-citation = कौन-सा उद्धरण ग़लत है?
what-is-wrong = उद्धरण में क्या ग़लत है?
fault-unsupported = पुष्टि नहीं करता
fault-place = ग़लत जगह
fault-altered = पाठ बदला हुआ है
fault-other = कुछ और
report-noted = धन्यवाद। इसे इस बॉट को चलाने वालों के लिए दर्ज कर लिया गया है।
answer-forgotten = वह उत्तर बहुत पुराना है: अब वह मुझे याद नहीं।
cancel = रद्द करें

## For those who run the bot

nothing-to-export = इस समय कोई प्रश्न सहेजा हुआ नहीं है।
exported = अब तक सहेजे हुए प्रश्न और उत्तर, हर पंक्ति में एक JSON ऑब्जेक्ट, जैसे “npm run eval -- --set FILE” उन्हें पढ़ता है।
stats-title = पिछले सात दिन (UTC):
stats-day =
    { $date }
    प्रश्न: { $questions } (उत्तर मिला { $answered }, स्रोत मौन { $silent }, विषय से बाहर { $offTopic }, अस्पष्ट { $unclear }, मॉडल के बिना { $unchecked })
    हटाए गए वाक्य: { $cut } · 👍 { $up } · 👎 { $down } · ग़लत उद्धरण: { $faults }
    बिना उत्तर छूटे: { $givenUp } · ख़र्च: { $usd }
stats-quiet-day = { $date }: कुछ नहीं
stats-subjects = पूछा गया, पर लेखों में नहीं है: { $subjects }
stats-no-subjects = ऐसा कोई प्रश्न मालूम नहीं जिसका उत्तर लेखों में न हो।
stats-polled = Telegram का पिछला उत्तर: { $clock } UTC, { $date }

## Articles, for those who run the bot

add-what = अब फ़ाइल भेजें, या https से शुरू होने वाला लिंक। मैं .txt, .md, .html, .pdf, .docx और .eml पढ़ता हूँ, 20 MB तक।
add-fields =
    जो पाठ में नहीं है या ग़लत है, उसे /add के बाद लिखें, हर बात एक पंक्ति में:
    title: …
    publisher: …
    published: 2026-02-26
add-strange = “{ $words }” समझ में नहीं आया। /add के बाद एक लिंक और “title: …” जैसी पंक्तियाँ आती हैं।
add-too-large = यह फ़ाइल 20 MB से बड़ी है, और Telegram मुझे इससे बड़ी फ़ाइल नहीं देता।
add-gone = Telegram के पास यह फ़ाइल अब नहीं है। कृपया दोबारा भेजें।
add-failed = मैं इसे नहीं ले सकता: { $problem }
add-other = यह नाम एक दूसरे लेख का है: { $title }। इसे “slug: …” पंक्ति के साथ, यानी इसके अपने छोटे नाम के साथ, दोबारा भेजें।
add-read = मैंने इसे ऐसे पढ़ा। अभी कुछ भी प्रकाशित नहीं है।
add-size = अनुच्छेद: { $paragraphs }, वाक्य: { $sentences }
add-first = पहला वाक्य: { $words }
add-last = आख़िरी वाक्य: { $words }
add-dropped = छोड़ा गया: { $what }
add-warnings = कृपया जाँच लें:
add-one-of-album = एक साथ आई कई फ़ाइलों में से मैं पहली लेता हूँ। बाक़ी एक-एक करके भेजें।
add-new = यह लेख यहाँ नया है।
add-new-version = यह मौजूद लेख का नया संस्करण होगा। क्या बदलेगा:
add-same = यह पहले से शब्दशः मौजूद है: पुष्टि करने को कुछ नहीं है।
add-confirm = पुष्टि करें
add-discard = छोड़ दें
add-live = अब प्रकाशित: { $title }। /changes से इसे वापस लिया जा सकता है।
add-discarded = छोड़ दिया गया: { $title }।
add-over = यह अब प्रतीक्षा में नहीं है: फ़ैसला हो चुका है, या एक दिन से पुराना है।
remove-which = कौन-सा लेख हटाऊँ?
remove-sure = यह लेख हटा दूँ? फिर कोई उत्तर इसे उद्धृत नहीं करेगा। /changes से इसे वापस लिया जा सकता है।
remove-button = हटाएँ
removed = हटाया गया: { $title }। /changes से इसे वापस लिया जा सकता है।
remove-in-folder = { $title } लेखों के फ़ोल्डर की फ़ाइल { $file } से आता है। वही फ़ाइल स्रोत है: उसे वहीं हटाएँ।
changes-last = पिछले बदलाव (UTC):
changes-none = अभी कोई बदलाव दर्ज नहीं है।
change-added = जोड़ा गया
change-version = नया संस्करण
change-details = दूसरे विवरण
change-removed = हटाया गया
change-undo = { $what } (वापस लिया)
change-by-folder = फ़ोल्डर
undo-number = { $number } वापस लें
undone = वापस ले लिया गया।
undo-late = अब वापस नहीं लिया जा सकता: उस लेख में इस बीच कुछ और बदला है।
from-folder = फ़ाइल { $file } से
from-chat = चैट से: { $name }, { $date }
help-admin = आपके लिए, जो यह बॉट चलाते हैं: /add, /remove, /changes, /stats, /export

## How a file was read, for those who run the bot

warning-unknown-fields = फ़ाइल की शुरुआत में ऐसे फ़ील्ड हैं जो लेखों में नहीं होते; वे छोड़ दिए गए: { $fields }।
warning-no-address = पता मालूम नहीं है। उसे “url: …” से बताएँ।
warning-several-dates = कई पंक्तियाँ तारीख़ें हैं ({ $days }); पहली ली गई है। दूसरी के लिए “published: …” लिखें।
warning-unknown-publisher = { $host } का प्रकाशक मालूम नहीं है, इसलिए साइट का नाम दिया गया है। प्रकाशक को “publisher: …” से बताएँ।
warning-unsure-language = पाठ की भाषा शायद { $language } है। अगर नहीं, तो “language: …” लिखें।
warning-no-main-text = पृष्ठ पर कोई मुख्य पाठ अलग नहीं दिखता, इसलिए वह सब रखा गया है जो कुछ और नहीं पहचाना गया। उसे देख लें।
warning-changed-later = पृष्ठ बाद में बदला गया ({ $date })। तारीख़ उसके प्रकाशन की है; दूसरी के लिए “published: …” लिखें।
warning-other-language = पृष्ठ की बताई भाषा: { $said }; पाठ की अपनी भाषा: { $read }।
warning-other-encoding = पृष्ठ अपनी एन्कोडिंग { $said } बताता है, पर वह UTF-8 है, और वैसे ही पढ़ा गया।
warning-day-of-mail = तारीख़ ({ $date }) मेल भेजे जाने की है। दूसरी के लिए “published: …” लिखें।
warning-attachment = मेल के साथ आई फ़ाइल छोड़ दी गई: { $file }। अगर वह लेख है, तो उसे अलग से भेजें।
warning-unnamed-attachment = मेल के साथ आई बिना नाम की फ़ाइल ({ $type }) छोड़ दी गई। अगर वह लेख है, तो उसे अलग से भेजें।
warning-files-inside = दस्तावेज़ के भीतर की फ़ाइलें छोड़ दी गईं: { $files }।
warning-missing-letters =
    { $n ->
        [one] फ़ाइल का { $n } अक्षर ऐसी जगह है जहाँ उसे पढ़ा नहीं जा सका। देखें कि क्या छूटा है।
       *[other] फ़ाइल के { $n } अक्षर ऐसी जगह हैं जहाँ उन्हें पढ़ा नहीं जा सका। देखें कि क्या छूटा है।
    }
warning-pages-without-text =
    { $n ->
        [one] { $n } पृष्ठ में टेक्स्ट लेयर नहीं है, इसलिए उसका पाठ नहीं है: { $pages }।
       *[other] { $n } पृष्ठों में टेक्स्ट लेयर नहीं है, इसलिए उनका पाठ नहीं है: { $pages }।
    }
warning-joined-words = पंक्ति के अंत में टूटे और जोड़े गए शब्द: { $words }।
dropped-hidden = छिपा हुआ पाठ
dropped-without-scripts = केवल स्क्रिप्ट के बिना दिखने वाला
dropped-in-place-of-media = चित्रों और प्लेयरों की जगह दिखने वाला
dropped-struck-out = काटा हुआ पाठ
dropped-reading-aid = पढ़ने में सहायक चिह्न
dropped-cookie-banner = कुकी सूचना
dropped-comments = टिप्पणियाँ
dropped-share-buttons = शेयर बटन
dropped-related-articles = संबंधित लेख
dropped-advertisement = विज्ञापन
dropped-invitation = सदस्यता का निमंत्रण
dropped-navigation = नेविगेशन
dropped-tags = टैग
dropped-author-box = लेखक परिचय
dropped-page-header = पृष्ठ का शीर्ष
dropped-page-footer = पृष्ठ का पाद
dropped-sidebar = साइडबार
dropped-dialog = डायलॉग बॉक्स
dropped-buttons-and-forms = बटन और फ़ॉर्म
dropped-sign-of-page = पृष्ठ की सूचक पंक्ति
dropped-outside-article = लेख से बाहर का पाठ
dropped-short-lines = अनुच्छेदों के बीच की छोटी पंक्तियाँ
dropped-forwarded-head = आगे भेजे गए मेल का शीर्ष
dropped-note-above = आगे भेजे गए मेल के ऊपर की टिप्पणी
dropped-older-mail = नीचे का पुराना मेल
dropped-signature = हस्ताक्षर
dropped-notice-of-sender = भेजने वाले की सूचना
dropped-margin-comment = हाशिये की टिप्पणी
dropped-deleted-text = हटाया गया पाठ
dropped-turned-text = घुमाया हुआ पाठ
dropped-running-head = दोहराया गया शीर्ष
dropped-running-foot = दोहराया गया पाद
dropped-page-number = पृष्ठ संख्या

## Why a file or a link is refused, for those who run the bot

refused-empty-file = फ़ाइल ख़ाली है।
refused-unknown-format = इसका फ़ॉर्मैट मालूम नहीं है। मैं पाठ (.txt, .md), वेब पृष्ठ (.html), पाठ परत वाला PDF, Word (.docx) और मेल (.eml) पढ़ता हूँ।
refused-old-word = यह पुराने फ़ॉर्मैट की Word फ़ाइल है। इसे .docx के रूप में सहेजकर भेजें।
refused-rich-text = यह RTF फ़ाइल है। इसे .docx के रूप में सहेजकर भेजें।
refused-archive = यह आर्काइव है और इसमें Word का पाठ नहीं है। फ़ाइलें निकालकर एक-एक करके भेजें।
refused-picture = यह चित्र है, और मैं केवल पाठ पढ़ता हूँ।
refused-unreadable = यह पढ़ी नहीं जा सकती, शायद ख़राब है ({ $detail })। इसे खोलें, फिर से सहेजें और भेजें।
refused-failed = पढ़ना विफल रहा ({ $detail })। इसका पाठ .txt के रूप में सहेजकर भेजें।
refused-unreadable-mail = मेल पढ़ी नहीं जा सकती ({ $detail })। इसका पाठ .txt के रूप में सहेजकर भेजें।
refused-locked = इस पर पासवर्ड लगा है। इसे बिना पासवर्ड के सहेजें।
refused-damaged-word = यह Word फ़ाइल ख़राब है। इसे खोलें, फिर से सहेजें और भेजें।
refused-xml-entities = इस Word फ़ाइल में XML एंटिटी परिभाषित हैं, जिनकी ज़रूरत नहीं होती। इसे फिर से सहेजकर भेजें।
refused-empty-page = पृष्ठ पर किसी लेख का पाठ नहीं दिखता। शायद उसे कोई स्क्रिप्ट बनाती है: ब्राउज़र से पृष्ठ, या उसका पाठ .txt के रूप में, सहेजकर भेजें।
refused-empty-mail = मेल में कोई पाठ नहीं है। उसके साथ आई फ़ाइलें अलग से भेजें।
refused-no-words = इसमें कोई पाठ नहीं है।
refused-no-text-layer = इस PDF में पाठ परत नहीं है: इसके पृष्ठ चित्र हैं। पहले इस पर पाठ पहचान (OCR) चलाएँ।
refused-unknown-letters = इस PDF के फ़ॉन्ट नहीं बताते कि वे कौन-से अक्षर बनाते हैं। पहले इस पर पाठ पहचान (OCR) चलाएँ।
refused-too-large = फ़ाइल { $megabytes } MB से बड़ी है। इसे बाँटें, या केवल इसका पाठ भेजें।
refused-too-slow = पढ़ने में { $seconds } सेकंड से ज़्यादा लगे, इसलिए रोक दिया। इसका पाठ .txt के रूप में सहेजकर भेजें।
refused-too-much-memory = पढ़ने में { $megabytes } MB से ज़्यादा मेमोरी लगी, इसलिए रोक दिया। इसका पाठ .txt के रूप में सहेजकर भेजें।
refused-too-deep = इसके हिस्से एक-दूसरे के भीतर बहुत गहरे हैं। इसका पाठ .txt के रूप में सहेजकर भेजें।
refused-too-many-parts = यह बहुत सारे हिस्सों से बनी है। इसका पाठ .txt के रूप में सहेजकर भेजें।
refused-too-many-pages = PDF में बहुत सारे पृष्ठ हैं ({ $count }; ज़्यादा से ज़्यादा { $most })। इसे बाँटें।
refused-unpacks-too-large = खोलने पर यह बहुत बड़ी हो जाती है। इसका पाठ .txt के रूप में सहेजकर भेजें।
refused-wrong-encoding = इसकी एन्कोडिंग { $encoding } नहीं है। इसे UTF-8 में सहेजें, या “encoding: …” से एन्कोडिंग बताएँ (windows-1251 या latin1)।
refused-no-text = यह पाठ नहीं है: इसमें शून्य वर्ण (NUL) है। इसे UTF-8 पाठ के रूप में फिर से सहेजें।
refused-missing-fields = पाठ से वह सब पता नहीं चलता जो लेख के लिए ज़रूरी है। जो नहीं है, वह बताएँ: { $fields }।
refused-front-matter = फ़ाइल की शुरुआत के फ़ील्ड पढ़े नहीं जा सकते ({ $detail })। उन्हें ठीक करें या हटा दें।
refused-no-fields = फ़ाइल की शुरुआत में “title: …” जैसे फ़ील्ड होने चाहिए, हर पंक्ति में एक।
refused-field-missing = “{ $field }” नहीं है। उसे जोड़ें।
refused-field-empty = “{ $field }” ख़ाली है।
refused-field-not-text = “{ $field }” पाठ होना चाहिए। उसे उद्धरण चिह्नों में रखें।
refused-field-not-day = “{ $field }” 2026-02-26 जैसा दिन होना चाहिए।
refused-field-not-address = “{ $field }” https से शुरू होने वाला पता होना चाहिए।
refused-field-not-language = “{ $field }” en या pt-BR जैसा भाषा टैग होना चाहिए।
refused-field-not-pages = “{ $field }” वैसा ही रहना चाहिए जैसा लिखा गया था। उसे हटा दें, तो पृष्ठ नहीं बताए जाएँगे।
refused-unknown-field = लेख में “{ $field }” नाम का कोई फ़ील्ड नहीं होता।
refused-wrong-id = “{ $id }” लेख की पहचान नहीं हो सकती: उसमें a-z, 0-9, “.”, “_” और “-” होते हैं, ज़्यादा से ज़्यादा 120। “slug: …” या “id: …” से दूसरी बताएँ।
refused-no-address = यह वेब पता नहीं है। https://example.org/article जैसा पता भेजें।
refused-not-web = केवल https और http पढ़े जाते हैं, और यह { $protocol } है।
refused-password-in-address = पते में नाम या पासवर्ड है। उसे उनके बिना भेजें।
refused-other-port = केवल पोर्ट 80 और 443 पढ़े जाते हैं, और यह { $port } है।
refused-unknown-host = { $host } पर कोई साइट नहीं मिली। पता जाँच लें।
refused-host-not-public = { $host } सार्वजनिक इंटरनेट पर नहीं है, इसलिए मैं उसे नहीं पढ़ता। पृष्ठ सहेजकर मुझे फ़ाइल भेजें।
refused-too-many-redirects = पता बहुत बार आगे भेजता है। आख़िरी पता भेजें, जैसा ब्राउज़र दिखाता है।
refused-redirect-to-http = पता https से { $address } पर ले जाता है, जिसे रास्ते में दूसरे पढ़ और बदल सकते हैं। पृष्ठ सहेजकर मुझे फ़ाइल भेजें।
refused-no-page = इस पते पर कोई पृष्ठ नहीं है ({ $status })। पता जाँच लें।
refused-busy-site = साइट त्रुटि का जवाब देती है ({ $status })। बाद में फिर कोशिश करें।
refused-page = साइट प्रोग्रामों को पृष्ठ नहीं देती ({ $status })। उसे ब्राउज़र में सहेजकर मुझे फ़ाइल भेजें।
refused-no-type = साइट नहीं बताती कि वहाँ क्या है। मैं वेब पृष्ठ, पाठ, PDF, Word (.docx) और मेल (.eml) पढ़ता हूँ।
refused-type = वहाँ { $type } है। मैं वेब पृष्ठ, पाठ, PDF, Word (.docx) और मेल (.eml) पढ़ता हूँ।
refused-download-too-large = इस पते पर { $megabytes } MB से ज़्यादा है। केवल लेख सहेजकर मुझे फ़ाइल भेजें।
refused-download-too-slow = साइट ने { $seconds } सेकंड से ज़्यादा लिए। बाद में फिर कोशिश करें, या पृष्ठ सहेजकर मुझे फ़ाइल भेजें।
refused-packing = साइट ने जो भेजा, वह खोला नहीं जा सकता। फिर कोशिश करें, या पृष्ठ सहेजकर मुझे फ़ाइल भेजें।
refused-connection = साइट से कनेक्शन विफल रहा ({ $detail })। फिर कोशिश करें, या पृष्ठ सहेजकर मुझे फ़ाइल भेजें।

## How to ask

how-to-ask = आप क्या जानना चाहते हैं? इस संदेश के जवाब में अपना प्रश्न लिखें।
question-placeholder = विधेयक के बारे में आपका प्रश्न
forget-title = आपके बारे में जो कुछ रखा था, वह मिटा दिया गया:
forget-questions = सवाल और उनके जवाब: { $n }
forget-follow-ups = आगे पूछने लायक सवाल: { $n }
forget-opinions = वोट और शिकायतें: { $n }
forget-messages = हमारी चैट के संदेशों के नंबर: { $n }
forget-settings = /settings और /lang में आपकी पसंद
forget-nothing = आपके बारे में कुछ भी नहीं रखा है।
forget-stays = जो बचता है: बिना किसी नाम के दिन भर की गिनती; और ऐसे कोड में जो आप तक नहीं पहुँचाता, 3 दिन तक यह कि आपने भाषा मॉडल के बजट से कितना खर्च किया, कुछ मिनट यह कि आप कितनी जल्दी-जल्दी पूछते हैं, और अधिकतम 24 घंटे यह कि मैंने आपको किसी सीमा के बारे में बताया। हमारी चैट Telegram खुद रखता है; उसे आप वहीं मिटा सकते हैं।
place-in-line = अभी बहुत सारे सवाल हैं; कतार में आपका नंबर { $place } है। जवाब यहीं आएगा।
ask-again = एक साथ बहुत सारे सवाल आ गए। कृपया { $when } फिर पूछें।
too-much = इस चैट से बहुत ज़्यादा संदेश आए। यहाँ जवाब { $when } फिर मिलेंगे।
not-admitted = यह बॉट केवल उन्हीं चैट में जवाब देता है जिन्हें इसके संचालकों ने चुना है। इस चैट का नंबर: { $chat }।
too-long =
    { $limit ->
        [one] यह { $limit } अक्षर से लंबा है। कृपया छोटा प्रश्न पूछें।
       *[other] यह { $limit } अक्षरों से लंबा है। कृपया छोटा प्रश्न पूछें।
    }
text-only = मैं केवल लिखा हुआ पढ़ सकता हूँ। कृपया अपना प्रश्न लिखें।
no-words-there = उस संदेश में ऐसे शब्द नहीं हैं जिन्हें मैं प्रश्न के रूप में पढ़ सकूँ।
unknown-command = मैं यह कमांड नहीं जानता। मैं जो समझता हूँ, वह /help में है।

## Articles

no-articles = अभी कोई लेख नहीं है, इसलिए उद्धृत करने को कुछ नहीं है।
articles-held = मौजूद लेख:
list-newer = ‹ नए
list-older = पुराने ›
list-page = पृष्ठ { $number } / { $of }
choose-article = कौन-सा लेख? एक चुनें, या /source और उसका क्रमांक लिखें।
no-such-article = इस नाम या क्रमांक का कोई लेख नहीं है।
passage-gone = वह अंश अब मेरे पास नहीं है।
earlier-version = लेख के पुराने संस्करण से:
text-changed = तब से पाठ बदल गया है।
passage-before = पहले:
passage-now = अब:
passage-stands = तब से लेख बदल गया है, पर यह अंश वैसा ही है:
passage-dropped = यह अंश अब लेख में नहीं है।
about-bill = विधेयक: { $bills }
more-context = और संदर्भ
more-of-what = मेरे किसी उत्तर के जवाब में /more लिखें, तो मैं उसके उद्धरणों के आसपास का पाठ दिखाता हूँ। मैं उत्तर 24 घंटे याद रखता हूँ।
passage-in-private = यह अंश मेरी निजी चैट में खुलता है ↗
suggest-about = { $words } के बारे में क्या कहा गया है?
suggest-year = { $year } में क्या हुआ?
published-by = { $publisher } · { $date }
open-the-article = लेख खोलें ↗

## In other chats

inline-ask = मेरी चैट में पूछें
inline-nearest = उत्तर नहीं मिला; ये सबसे निकट हैं
inline-nothing = कुछ नहीं मिला: मेरी चैट में पूछें
comes-nearest = सबसे निकट
guest-how-to-ask = अपना प्रश्न मेरे नाम के बाद लिखें: { $bot } और फिर जो आप जानना चाहते हैं।
guest-more = उत्तर यहाँ समाने से लंबा है: आगे मेरी चैट में पढ़ें ↗

## The reader page

read-the-article = लेख पढ़ें
reader-paragraph = अनुच्छेद { $number }
reader-earlier = यह लेख का पुराना संस्करण है।
reader-to-current = मौजूदा संस्करण पढ़ें
reader-gone = यह लेख अब यहाँ नहीं है।
reader-versions = संस्करण
reader-current = मौजूदा
reader-changes = क्या बदला
reader-legend = कटा हुआ: हटाया गया। रेखांकित: जोड़ा गया।
reader-check = ये शब्द जाँचें: JSON, उनके हैश के साथ
reader-version = संस्करण { $version }
reader-nothing = ऐसा कोई लेख, संस्करण या अंश यहाँ नहीं है।

## When something breaks

broken = मेरी ओर कुछ गड़बड़ हो गई, इसलिए मैं उत्तर नहीं दे सकता। कृपया थोड़ी देर में फिर पूछें।
given-up = कई बार कोशिश करने पर भी मैं उत्तर नहीं दे सका। कृपया फिर पूछें, या /source से लेख ही खोल लें।

## What Telegram shows beside each command

command-ask = विधेयक के बारे में प्रश्न पूछें
command-status = विधेयक किस चरण में है
command-source = पूरा लेख
command-articles = मेरे पास कौन-से लेख हैं
command-more = उद्धरणों के आसपास का पाठ
command-lang = मैं आपसे किस भाषा में बात करता हूँ
command-settings = मैं यहाँ कैसे काम करूँ
command-privacy = आपके प्रश्न का क्या होता है
command-forget = आपके बारे में रखा सब कुछ मिटाएँ
command-stop = लिखा जा रहा उत्तर रोकें
command-help = कैसे पूछें
