## Around an answer

own-sentences = लेखकै शब्दमा:
source-does-not-say = स्रोतमा यो भनिएको छैन।
nothing-found = भाषा मोडेलबिना मैले यसको उत्तर दिने कुनै वाक्य भेटिनँ।
nearest-passages = सबैभन्दा नजिकका अंश:
off-topic = मसँग भएका लेख यस विषयमा छैनन्।
ask-about = तपाईं यस शीर्षकमुनि लेखिएका कुराबारे सोध्न सक्नुहुन्छ:
several-readings = यसलाई एकभन्दा बढी तरिकाले बुझ्न सकिन्छ:
open-the-passage = अंश खोल्नुहोस् ↗
whole-paragraph = पूरा अनुच्छेद
plain-text = सादा पाठ
plain-text-not-yours = यो उत्तरको रूप सोध्ने व्यक्ति वा एडमिनले मात्र बदल्न सक्छन्।
sentence = वाक्य { $number }
page = पृष्ठ { $number }
part = भाग { $number } / { $of }
as-of = { $date } सम्मको अवस्था।
newest-held = यस विषयमा मसँग भएको सबैभन्दा नयाँ पाठ { $age } पुरानो हो।
texts-differ = यहाँ दुई पाठले फरक कुरा भन्छन्। पहिले नयाँ ({ $newer }) छ, त्यसपछि पुरानो ({ $older })।
repaired = “{ $from }” को सट्टा “{ $to }” खोजियो।
left-out =
    { $left ->
        [one] { $of } मध्ये { $left } वाक्य हटाइयो: कुनै उद्धरणले त्यसलाई पुष्टि गर्दैन।
       *[other] { $of } मध्ये { $left } वाक्य हटाइए: कुनै उद्धरणले तिनलाई पुष्टि गर्दैन।
    }
unsaid-part = स्रोतमा यो भनिएको छैन: “{ $part }”।
unsaid = स्रोतले तपाईंको पूरै प्रश्नको उत्तर दिँदैन।
other-language = तपाईंको प्रश्नको निकै थोरै अंश लेखसँग मिलाउन सकियो। भाषा मोडेलबिना लेखको भाषा ({ $language }) मात्र भरपर्दो गरी मिलाउन सकिन्छ; अरू भाषाबाट म छुट्टाछुट्टै शब्द मात्र मिलाउँछु, र सबै शब्द जान्दिनँ।
opens-with = लेख यसरी सुरु हुन्छ:
unchecked-unavailable = भाषा मोडेलसँग अहिले सम्पर्क हुन सकेन।
unchecked-refused = भाषा मोडेलले यसको उत्तर दिन मानेन।
unchecked-unbacked = भाषा मोडेलको उत्तर हटाइयो: कुनै उद्धरणले त्यसलाई पुष्टि गर्दैन।
unchecked-stopped = तपाईंले भाषा मोडेललाई त्यसको एउटै वाक्य जाँचिनुअघि रोक्नुभयो।
stopped = तपाईंले उत्तर यहीँ रोक्नुभयो।
nothing-to-stop = अहिले केही लेखिँदै छैन।
writing = म लेख पढ्दै छु…
budget-person = भाषा मोडेलका लागि तपाईंको आजको बजेट सकियो। नयाँ बजेट { $date } मा { $clock } UTC देखि सुरु हुन्छ।
budget-chat = भाषा मोडेलका लागि यस च्याटको आजको बजेट सकियो। नयाँ बजेट { $date } मा { $clock } UTC देखि सुरु हुन्छ।
budget-bot = भाषा मोडेलका लागि मेरो आजको बजेट सकियो। नयाँ बजेट { $date } मा { $clock } UTC देखि सुरु हुन्छ।

## Commands

start-what = मलाई विधेयकबारे सोध्नुहोस्। मेरो उत्तरको हरेक वाक्य लेखकै शब्दमा, जस्ताको तस्तै उद्धरणमा टेकेको हुन्छ, त्यसैले तपाईं जाँच्न सक्नुहुन्छ।
start-holds-nothing = मसँग अहिलेसम्म कुनै लेख छैन।
start-holds = मसँग यी लेख छन्: { $articles }।
start-holds-more =
    { $more ->
        [one] मसँग यी लेख छन्: { $articles }; र अरू { $more } वटा।
       *[other] मसँग यी लेख छन्: { $articles }; र अरू { $more } वटा।
    }
held-article = { $title } ({ $publisher }, { $date })
start-how = आफ्नो प्रश्न लेख्नुहोस्, जस्तै: यो कानुन भइसक्यो? समूहमा /ask र प्रश्न लेख्नुहोस्।
start-more = /source ले पूरा लेख देखाउँछ, /help ले सबै आदेश।
help-what = प्रश्न लेख्नुहोस्, म त्यसको उत्तर दिने लेखका वाक्यहरूले उत्तर दिन्छु। लेखमा भनिएको छैन भने म त्यही भन्छु।
help-what-model = प्रश्न लेख्नुहोस्। उत्तर Claude ले लेख्छ, र त्यसको हरेक वाक्य लेखकै शब्दमा टेकेको हुन्छ, जुन म देखाउँछु। लेखमा भनिएको छैन भने म त्यही भन्छु।
help-ask = /ask प्रश्न – सोध्नुहोस्; कुनै सन्देशको जवाफमा पठाए त्यही सन्देश प्रश्न हुन्छ
help-status = /status – विधेयक कुन चरणमा छ, कुन मितिसम्म
help-source = /source – पूरा लेख, वाक्यको क्रमसङ्ख्यासहित; /source 5 – कुनै ऐनको दफा 5
help-articles = /articles – मसँग भएका लेख
help-more = /more – जवाफका उद्धरणहरूको वरिपरिको पाठ
help-lang = /lang – म तपाईंसँग कुन भाषामा बोल्छु
help-settings = /settings – म कसरी चलूँ; समूहमा त्यसका एडमिनका लागि
help-privacy = /privacy – तपाईंको प्रश्नलाई के हुन्छ
help-stop = /stop – लेखिँदै गरेको उत्तर रोक्ने
help-follow-up = थप सोध्न मेरो उत्तरको जवाफ दिनुहोस्।
help-groups = समूहमा /ask प्रयोग गर्नुहोस् वा मेरो कुनै सन्देशको जवाफ दिनुहोस्। तपाईंले प्रश्न सच्याउनुभयो भने म उत्तर सच्याउँछु।
status-question = विधेयक कानुन बन्नुअघि के-के हुनुपर्छ?
status-lead = लेखहरूले चरणबारे के भन्छन्, नयाँ पहिले:
stage-introduction = पेस हुनु
stage-first-reading = पहिलो वाचन
stage-second-reading = दोस्रो वाचन
stage-third-reading = तेस्रो वाचन
stage-lower-house = तल्लो सदन
stage-upper-house = माथिल्लो सदन
stage-parliament = संसद्
stage-signature = हस्ताक्षर
stage-entry-into-force = लागू हुनु
state-done = भइसक्यो
state-pending = अझै बाँकी
state-refused = अस्वीकृत
stage-of = { $stages }: { $state }।
status-more = यहाँ सबै अटाएन: कुनै एउटा हेर्न /status र विधेयकको नाम लेख्नुहोस्।
hello = नमस्ते। म विधेयकबारेका प्रश्नको उत्तर दिन्छु र हरेक वाक्यका लागि स्रोतकै शब्द देखाउँछु। /ask र आफ्नो प्रश्न लेख्नुहोस्, वा कुनै सन्देशको जवाफमा /ask लेख्नुहोस्। थप जानकारी: /help।

## Privacy: paragraphs of /privacy

privacy-model-goes = तपाईंको प्रश्न लेख वा तिनका अंशसँगै Anthropic मा जान्छ, जसको मोडेल Claude ले उत्तर लेख्छ। कुनै उत्तरको जवाफ दिनुभयो भने त्यसअघिका प्रश्न र उत्तर पनि सँगै जान्छन्। तपाईंको परिचय सङ्ख्याको सट्टा एउटा सल्टेड ह्यासबाहेक तपाईं वा च्याटबारे केही पठाइँदैन: न नाम, न परिचय सङ्ख्या, न च्याटको शीर्षक।
privacy-model-keeps = तपाईंको प्रश्न र मेरो उत्तर म बढीमा 24 घण्टा राख्छु, ताकि तपाईं थप सोध्न सक्नुहोस् र एउटै प्रश्नका लागि दुई पटक तिर्न नपरोस्। त्यति नै समय म आफ्नो उत्तरका सन्देशका क्रमसङ्ख्या र तपाईंको प्रश्नको छोटो छाप राख्छु, ताकि तपाईंले प्रश्न सच्याउँदा म उत्तर सच्याउन सकूँ।
privacy-model-counts = हरेक व्यक्ति र हरेक च्याटले दिनमा कति खर्च गर्‍यो, त्यो म सल्टेड ह्यासका नाममा गन्छु र 3 दिन राख्छु।
privacy-alone = तपाईंको प्रश्नको उत्तर यो बट चल्ने मेसिनमै तयार हुन्छ। कुनै भाषा मोडेल बोलाइँदैन, र पाठ अरू कसैकहाँ जाँदैन।
privacy-no-model = तपाईंको प्रश्नको उत्तर यो बट चल्ने मेसिनमै तयार हुन्छ। उत्तर कुनै भाषा मोडेलले लेख्दैन।
privacy-keeps = 24 घण्टा म आफ्नो उत्तरका सन्देशका क्रमसङ्ख्या र तपाईंको प्रश्नको छोटो छाप राख्छु, ताकि तपाईंले प्रश्न सच्याउँदा म उत्तर सच्याउन सकूँ।
privacy-waits = उत्तर नपाउन्जेल तपाईंको सन्देश म Telegram ले दिएजस्तै, तपाईंको नाम र ID सहित राख्छु: केही सेकेन्ड, वा गडबडीका बेला बढीमा 24 घण्टा; र मेरो उत्तर त्यो पूरै नपुगेसम्म। कुनै सन्देश सम्हालेँ भन्ने म 2 दिन सम्झन्छु, र त्यसलाई छोड्नुपर्‍यो भन्ने 30 दिन: त्यसको क्रमसङ्ख्याले मात्र।
privacy-shown = मेरा कुन सन्देशमा कुन अंश छन् भन्ने म 24 घण्टा राख्छु, ताकि /more र बटनले काम गरून्। तपाईं कति छिटो-छिटो सोध्नुहुन्छ र मैले यहाँ कहिले लेखेँ भन्ने म केही मिनेट सम्झन्छु; तपाईंलाई कुनै सीमाबारे भनेँ भन्ने, बढीमा 24 घण्टा।
privacy-embeddings = तपाईंको प्रश्नको पाठ एउटा सर्भर ({ $host }) मा जान्छ, जसले त्यसलाई सङ्ख्यामा बदल्छ, ताकि अंश अर्थअनुसार भेटिऊन्। तपाईं वा च्याटबारे केही सँगै जाँदैन, र ती सङ्ख्या म राख्दिनँ।
privacy-feedback = तपाईंको प्रश्न र मेरो उत्तर म यो बट चलाउनेहरूका लागि तपाईंको नाम र ID बिना राख्छु, ताकि म केको उत्तर राम्ररी दिन्नँ भन्ने उनीहरूले देखून्। उत्तरमा तपाईंको मत वा गलत उद्धरणको सूचना म त्यसैसँग राख्छु, तपाईंको ID को सट्टा सल्ट गरिएको ह्यासमुनि।
privacy-feedback-day = यो सबै 24 घण्टापछि मेटिन्छ।
privacy-feedback-days =
    { $days ->
        [one] यो सबै { $days } दिनपछि मेटिन्छ।
       *[other] यो सबै { $days } दिनपछि मेटिन्छ।
    }
privacy-feedback-counts = एक दिनमा कति प्रश्न, मत र सूचना आए भन्ने म 90 दिन राख्छु; त्यसमा कसैका शब्द वा ID हुँदैनन्।
privacy-forget = उत्तर पर्खिरहेको सन्देशबाहेक, यीमध्ये कुन तपाईंको हो भन्ने मलाई साल्टेड ह्यासले मात्र थाहा हुन्छ। /forget ले त्यो तुरुन्तै मेटाउँछ र के थियो भनी सूची दिन्छ।
privacy-settings = तपाईंले तोकेका कुरा, जस्तै भाषा, तपाईंले नबदलेसम्म म राख्छु।
privacy-group-settings = समूहका सेटिङ म त्यसलाई छोड्दा बिर्सन्छु, र तपाईंका आफ्नै, तपाईंले मलाई ब्लक गर्दा।
privacy-runs = यो बट चलाउने तपाईंबारे: “पुष्टि गर्नुहोस्” पर्खिरहेको लेख म 24 घण्टा राख्छु; कसले कहिले कुन लेख थप्यो, हटायो वा फर्कायो भन्ने, Telegram मा देखिने नामसहित 365 दिन, र हरेक लेखको अन्तिम परिवर्तन मेरो डेटा रहेसम्म।
privacy-encryption = बटसँगका च्याट एन्ड-टु-एन्ड इन्क्रिप्टेड हुँदैनन्: Telegram का सर्भरले ती पढ्न सक्छन्।

## Language

choose-language = म तपाईंसँग कुन भाषामा बोलूँ? लेख भने सधैं त्यसकै भाषामा उद्धृत गर्छु।
language-as-in-telegram = Telegram मा जस्तै
language-chosen = अब म तपाईंसँग नेपालीमा बोल्छु।
language-follows = म तपाईंको प्रश्नको भाषामा बोल्छु, नत्र तपाईंको Telegram को भाषामा।
no-such-language = म “{ $language }” बोल्दिनँ। यीमध्ये एउटा छान्नुहोस्:
language-of-group = समूहमा मेरो भाषा त्यसका एडमिनले /settings बाट छान्छन्।

## Settings

menu-of-person = म तपाईंसँग कसरी चलूँ। बदल्न बटन थिच्नुहोस्।
menu-of-group = यस समूहमा म कसरी चलूँ। बदल्न बटन थिच्नुहोस्।
menu-of-topic = यस विषयमा म कसरी चलूँ। यहाँ नछानिएको कुरा समूहमा जस्तै हुन्छ।
menu-language = भाषा: { $choice }
menu-who-everyone = कसले सोध्न सक्छ: सबैले
menu-who-admins = कसले सोध्न सक्छ: एडमिनले
menu-answers-public = /ask का उत्तर: सबैले देख्ने
menu-answers-ephemeral = /ask का उत्तर: सोध्नेले मात्र
menu-suggestions-on = सुझाइएका प्रश्न: हो
menu-suggestions-off = सुझाइएका प्रश्न: होइन
menu-budget = दैनिक बजेट: { $amount }
menu-budget-open = मेरो मालिकले दिएजति
menu-quiet = शान्त समय: { $hours }
menu-quiet-off = शान्त समय: छैन
menu-quiet-from = { $clock } देखि
menu-quiet-until = { $clock } सम्म
menu-quiet-none = शान्त समय नराख्ने
menu-render-classic = रूप: सादा सन्देश
menu-render-rich = रूप: सजाइएका सन्देश
menu-as-in-group = समूहमा जस्तै
menu-back = ‹ पछाडि
menu-done = भयो
admins-only = मेरा सेटिङ यस समूहका एडमिनले मात्र बदल्न सक्छन्।
only-admins-may-ask = यस समूहमा एडमिनले मात्र मलाई सोध्न सक्छन्।
quiet-until = अहिले यहाँ शान्त समय हो। म { $clock } ({ $zone }) देखि फेरि उत्तर दिन्छु।
muted-in = “{ $group }” मा कसैले मलाई केही सोध्यो, तर मलाई त्यहाँ लेख्न दिइएको छैन। कृपया मलाई त्यहाँ सन्देश पठाउन दिनुहोस्, वा मलाई हटाउनुहोस्।

## Feedback

wrong-citation = उद्धरण गलत छ?
vote-noted = टिपियो: { $vote }। धन्यवाद।
which-citation = कुन उद्धरण गलत छ?
what-is-wrong = उद्धरणमा के गलत छ?
fault-unsupported = पुष्टि गर्दैन
fault-place = ठाउँ गलत
fault-altered = पाठ बदलिएको
fault-other = अरू केही
report-noted = धन्यवाद। यो बट चलाउनेहरूका लागि मैले यो टिपेको छु।
answer-forgotten = त्यो उत्तर धेरै पुरानो भयो: मलाई अब याद छैन।
cancel = रद्द गर्नुहोस्

## For those who run the bot

nothing-to-export = अहिले कुनै प्रश्न राखिएको छैन।
exported = अझै राखिएका प्रश्न र उत्तरहरू, हरेक पङ्क्तिमा एउटा JSON वस्तु, “npm run eval -- --set FILE” ले पढ्ने रूपमा।
stats-title = पछिल्ला सात दिन (UTC):
stats-day =
    { $date }
    प्रश्न: { $questions } (उत्तर दिइएका { $answered }, स्रोत मौन { $silent }, विषयबाहिर { $offTopic }, अस्पष्ट { $unclear }, मोडेलबिना { $unchecked })
    हटाइएका वाक्य: { $cut } · 👍 { $up } · 👎 { $down } · गलत उद्धरण: { $faults }
    उत्तर नपाएका: { $givenUp } · खर्च: { $usd }
stats-quiet-day = { $date }: केही छैन
stats-subjects = सोधिएको तर लेखहरूमा नभएको: { $subjects }
stats-no-subjects = लेखहरूले उत्तर नदिने कुनै प्रश्न थाहा छैन।
stats-polled = Telegram को पछिल्लो उत्तर: { $clock } UTC, { $date }

## Articles, for those who run the bot

add-what = अब फाइल पठाउनुहोस्, वा https बाट सुरु हुने लिङ्क। म .txt, .md, .html, .pdf, .docx र .eml पढ्छु, 20 MB सम्म।
add-fields =
    पाठमा नभएको वा गलत भएको कुरा /add पछि लेख्नुहोस्, हरेकका लागि एक पङ्क्ति:
    title: …
    publisher: …
    published: 2026-02-26
add-strange = “{ $words }” बुझिएन। /add पछि लिङ्क र “title: …” जस्ता पङ्क्तिहरू आउँछन्।
add-too-large = यो फाइल 20 MB भन्दा ठूलो छ, र Telegram ले मलाई त्योभन्दा ठूलो दिँदैन।
add-gone = Telegram सँग त्यो फाइल अब छैन। कृपया फेरि पठाउनुहोस्।
add-failed = म यो लिन सक्दिनँ: { $problem }
add-other = अर्को लेखको त्यही नाम छ: { $title }। यसलाई “slug: …” पङ्क्ति, अर्थात् यसको आफ्नै छोटो नामसहित, फेरि पठाउनुहोस्।
add-read = मैले यसलाई यसरी पढेँ। अहिलेसम्म केही प्रकाशित भएको छैन।
add-size = अनुच्छेद: { $paragraphs }, वाक्य: { $sentences }
add-first = पहिलो वाक्य: { $words }
add-last = अन्तिम वाक्य: { $words }
add-dropped = छोडिएको: { $what }
add-warnings = कृपया जाँच्नुहोस्:
add-one-of-album = एकैचोटि आएका धेरै फाइलमध्ये म पहिलो लिन्छु। बाँकी एक-एक गरी पठाउनुहोस्।
add-new = यो लेख यहाँ नयाँ हो।
add-new-version = यो भइरहेको लेखको नयाँ संस्करण हुनेछ। के बदलिन्छ:
add-same = यो शब्दशः पहिल्यै छ: पुष्टि गर्नुपर्ने केही छैन।
add-confirm = पुष्टि गर्नुहोस्
add-discard = त्याग्नुहोस्
add-live = अब प्रकाशित: { $title }। /changes बाट फिर्ता लिन सकिन्छ।
add-discarded = त्यागियो: { $title }।
add-over = यो अब पर्खिरहेको छैन: निर्णय भइसक्यो, वा एक दिनभन्दा पुरानो भयो।
remove-which = कुन लेख हटाऊँ?
remove-sure = यो लेख हटाऊँ? त्यसपछि कुनै उत्तरले यसलाई उद्धृत गर्ने छैन। /changes बाट फिर्ता लिन सकिन्छ।
remove-button = हटाउनुहोस्
removed = हटाइयो: { $title }। /changes बाट फिर्ता लिन सकिन्छ।
remove-in-folder = { $title } लेखहरूको फोल्डरको फाइल { $file } बाट आएको हो। स्रोत त्यही फाइल हो: त्यहीँ हटाउनुहोस्।
changes-last = पछिल्ला परिवर्तन (UTC):
changes-none = अहिलेसम्म कुनै परिवर्तन टिपिएको छैन।
change-added = थपियो
change-version = नयाँ संस्करण
change-details = अरू विवरण
change-removed = हटाइयो
change-undo = { $what } (फिर्ता)
change-by-folder = फोल्डर
undo-number = { $number } फिर्ता लिनुहोस्
undone = फिर्ता लिइयो।
undo-late = अब फिर्ता लिन सकिँदैन: त्यसपछि त्यो लेखमा अरू केही भइसकेको छ।
from-folder = फाइल { $file } बाट
from-chat = च्याटबाट: { $name }, { $date }
help-admin = यो बट चलाउने तपाईंका लागि: /add, /remove, /changes, /stats, /export

## How a file was read, for those who run the bot

warning-unknown-fields = फाइलको सुरुमा लेखहरूमा नहुने फिल्डहरू छन्; ती छोडिए: { $fields }।
warning-no-address = ठेगाना थाहा छैन। “url: …” लेखेर बताउनुहोस्।
warning-several-dates = धेरै पङ्क्तिहरू मिति हुन् ({ $days }); पहिलो लिइयो। अर्को चाहिए “published: …” लेख्नुहोस्।
warning-unknown-publisher = { $host } को प्रकाशक थाहा छैन, त्यसैले साइटको नाम राखियो। प्रकाशक “publisher: …” लेखेर बताउनुहोस्।
warning-unsure-language = पाठको भाषा सायद { $language } हो। होइन भने “language: …” लेख्नुहोस्।
warning-no-main-text = पृष्ठमा कुनै मुख्य पाठ छुट्टिएन, त्यसैले अरू नै भनी नचिनिएको सबै राखियो। त्यसलाई हेर्नुहोस्।
warning-changed-later = पृष्ठ पछि बदलियो ({ $date })। मिति यसको प्रकाशनको हो; अर्को चाहिए “published: …” लेख्नुहोस्।
warning-other-language = पृष्ठले बताएको भाषा: { $said }; पाठको आफ्नै भाषा: { $read }।
warning-other-encoding = पृष्ठले आफ्नो इन्कोडिङ { $said } भन्छ, तर त्यो UTF-8 हो, र त्यसरी नै पढियो।
warning-day-of-mail = मिति ({ $date }) मेल पठाइएको दिन हो। अर्को चाहिए “published: …” लेख्नुहोस्।
warning-attachment = मेलसँग आएको फाइल छोडियो: { $file }। लेख हो भने छुट्टै पठाउनुहोस्।
warning-unnamed-attachment = मेलसँग आएको नाम नभएको फाइल ({ $type }) छोडियो। लेख हो भने छुट्टै पठाउनुहोस्।
warning-files-inside = कागजातभित्रका फाइलहरू छोडिए: { $files }।
warning-missing-letters =
    { $n ->
        [one] फाइलको { $n } अक्षर पढ्न नसकिएको ठाउँमा छ। के छुट्यो, हेर्नुहोस्।
       *[other] फाइलका { $n } अक्षर पढ्न नसकिएका ठाउँमा छन्। के छुट्यो, हेर्नुहोस्।
    }
warning-pages-without-text =
    { $n ->
        [one] { $n } पृष्ठमा पाठको तह छैन, त्यसैले त्यसको पाठ छैन: { $pages }।
       *[other] { $n } पृष्ठमा पाठको तह छैन, त्यसैले तिनको पाठ छैन: { $pages }।
    }
warning-joined-words = पङ्क्तिको अन्त्यमा टुक्रिएका र जोडिएका शब्दहरू: { $words }।
dropped-hidden = लुकेको पाठ
dropped-without-scripts = स्क्रिप्ट नहुँदा मात्र देखिने पाठ
dropped-in-place-of-media = चित्र र प्लेयरको ठाउँमा देखिने पाठ
dropped-struck-out = केरिएको पाठ
dropped-reading-aid = पढ्न सघाउने चिह्न
dropped-cookie-banner = कुकी सूचना
dropped-comments = टिप्पणीहरू
dropped-share-buttons = सेयर बटन
dropped-related-articles = सम्बन्धित लेखहरू
dropped-advertisement = विज्ञापन
dropped-invitation = सदस्यताको निम्तो
dropped-navigation = नेभिगेसन
dropped-tags = ट्यागहरू
dropped-author-box = लेखक परिचय
dropped-page-header = पृष्ठको शिर
dropped-page-footer = पृष्ठको पुछार
dropped-sidebar = साइडबार
dropped-dialog = संवाद बाकस
dropped-buttons-and-forms = बटन र फारमहरू
dropped-sign-of-page = पृष्ठको सूचक पङ्क्ति
dropped-outside-article = लेखबाहिरको पाठ
dropped-short-lines = अनुच्छेदबीचका छोटा पङ्क्तिहरू
dropped-forwarded-head = फर्वार्ड गरिएको मेलको शिर
dropped-note-above = फर्वार्ड गरिएको मेलमाथिको टिपोट
dropped-older-mail = तलको पुरानो मेल
dropped-signature = हस्ताक्षर
dropped-notice-of-sender = पठाउनेको सूचना
dropped-margin-comment = किनारको टिप्पणी
dropped-deleted-text = मेटिएको पाठ
dropped-turned-text = घुमाइएको पाठ
dropped-running-head = दोहोरिने शिर
dropped-running-foot = दोहोरिने पुछार
dropped-page-number = पृष्ठ सङ्ख्या

## Why a file or a link is refused, for those who run the bot

refused-empty-file = फाइल खाली छ।
refused-unknown-format = यसको ढाँचा थाहा छैन। म पाठ (.txt, .md), वेब पृष्ठ (.html), पाठ तह भएको PDF, Word (.docx) र मेल (.eml) पढ्छु।
refused-old-word = यो पुरानो ढाँचाको Word फाइल हो। यसलाई .docx मा सेभ गरेर पठाउनुहोस्।
refused-rich-text = यो RTF फाइल हो। यसलाई .docx मा सेभ गरेर पठाउनुहोस्।
refused-archive = यो आर्काइभ हो र यसमा Word को पाठ छैन। फाइलहरू निकालेर एक-एक गरी पठाउनुहोस्।
refused-picture = यो चित्र हो, र म पाठ मात्र पढ्छु।
refused-unreadable = यो पढ्न सकिएन, बिग्रिएको हुन सक्छ ({ $detail })। यसलाई खोल्नुहोस्, फेरि सेभ गर्नुहोस् र पठाउनुहोस्।
refused-failed = पढाइ असफल भयो ({ $detail })। यसको पाठ .txt मा सेभ गरेर पठाउनुहोस्।
refused-unreadable-mail = मेल पढ्न सकिएन ({ $detail })। यसको पाठ .txt मा सेभ गरेर पठाउनुहोस्।
refused-locked = यसमा पासवर्ड लगाइएको छ। पासवर्डबिना सेभ गर्नुहोस्।
refused-damaged-word = यो Word फाइल बिग्रिएको छ। यसलाई खोल्नुहोस्, फेरि सेभ गर्नुहोस् र पठाउनुहोस्।
refused-xml-entities = यो Word फाइलमा XML एन्टिटी परिभाषित छन्, जुन आवश्यक हुँदैनन्। यसलाई फेरि सेभ गरेर पठाउनुहोस्।
refused-empty-page = पृष्ठमा कुनै लेखको पाठ देखिएन। यसलाई स्क्रिप्टले बनाएको हुन सक्छ: ब्राउजरबाट पृष्ठ, वा यसको पाठ .txt मा, सेभ गरेर पठाउनुहोस्।
refused-empty-mail = मेलमा पाठ छैन। यससँग आएका फाइलहरू छुट्टै पठाउनुहोस्।
refused-no-words = यसमा पाठ छैन।
refused-no-text-layer = यो PDF मा पाठ तह छैन: यसका पृष्ठहरू चित्र हुन्। पहिले पाठ पहिचान (OCR) चलाउनुहोस्।
refused-unknown-letters = यो PDF का फन्टहरूले कुन अक्षर बनाउँछन् भनी बताउँदैनन्। पहिले पाठ पहिचान (OCR) चलाउनुहोस्।
refused-too-large = फाइल { $megabytes } MB भन्दा ठूलो छ। यसलाई टुक्र्याउनुहोस्, वा पाठ मात्र पठाउनुहोस्।
refused-too-slow = पढ्न { $seconds } सेकेन्डभन्दा बढी लाग्यो, त्यसैले रोकियो। यसको पाठ .txt मा सेभ गरेर पठाउनुहोस्।
refused-too-much-memory = पढ्न { $megabytes } MB भन्दा बढी मेमोरी लाग्यो, त्यसैले रोकियो। यसको पाठ .txt मा सेभ गरेर पठाउनुहोस्।
refused-too-deep = यसका भागहरू एकअर्काभित्र धेरै गहिरो छन्। यसको पाठ .txt मा सेभ गरेर पठाउनुहोस्।
refused-too-many-parts = यो धेरै भागहरू मिलेर बनेको छ। यसको पाठ .txt मा सेभ गरेर पठाउनुहोस्।
refused-too-many-pages = PDF मा धेरै पृष्ठ छन् ({ $count }; बढीमा { $most })। यसलाई टुक्र्याउनुहोस्।
refused-unpacks-too-large = खोल्दा यो धेरै ठूलो हुन्छ। यसको पाठ .txt मा सेभ गरेर पठाउनुहोस्।
refused-wrong-encoding = यसको इन्कोडिङ { $encoding } होइन। यसलाई UTF-8 मा सेभ गर्नुहोस्, वा “encoding: …” लेखेर इन्कोडिङ बताउनुहोस् (windows-1251 वा latin1)।
refused-no-text = यो पाठ होइन: यसमा शून्य वर्ण (NUL) छ। यसलाई UTF-8 पाठका रूपमा फेरि सेभ गर्नुहोस्।
refused-missing-fields = लेखलाई चाहिने सबै कुरा पाठमा देखिएन। नभएको कुरा बताउनुहोस्: { $fields }।
refused-front-matter = फाइलको सुरुका फिल्डहरू पढ्न सकिएन ({ $detail })। तिनलाई सच्याउनुहोस् वा हटाउनुहोस्।
refused-no-fields = फाइलको सुरुमा “title: …” जस्ता फिल्डहरू हुनुपर्छ, हरेक पङ्क्तिमा एउटा।
refused-field-missing = “{ $field }” छैन। थप्नुहोस्।
refused-field-empty = “{ $field }” खाली छ।
refused-field-not-text = “{ $field }” पाठ हुनुपर्छ। उद्धरण चिह्नमा राख्नुहोस्।
refused-field-not-day = “{ $field }” 2026-02-26 जस्तो दिन हुनुपर्छ।
refused-field-not-address = “{ $field }” https बाट सुरु हुने ठेगाना हुनुपर्छ।
refused-field-not-language = “{ $field }” en वा pt-BR जस्तो भाषा ट्याग हुनुपर्छ।
refused-field-not-pages = “{ $field }” जस्तो लेखिएको थियो त्यस्तै रहनुपर्छ। हटाउनुभयो भने पृष्ठहरू बताइँदैनन्।
refused-unknown-field = लेखमा “{ $field }” भन्ने फिल्ड हुँदैन।
refused-wrong-id = “{ $id }” लेखको पहिचान हुन सक्दैन: त्यसमा a-z, 0-9, “.”, “_” र “-” हुन्छन्, बढीमा 120। “slug: …” वा “id: …” लेखेर अर्को बताउनुहोस्।
refused-no-address = यो वेब ठेगाना होइन। https://example.org/article जस्तो ठेगाना पठाउनुहोस्।
refused-not-web = https र http मात्र पढिन्छ, र यो { $protocol } हो।
refused-password-in-address = ठेगानामा नाम वा पासवर्ड छ। ती बिना पठाउनुहोस्।
refused-other-port = पोर्ट 80 र 443 मात्र पढिन्छ, र यो { $port } हो।
refused-unknown-host = { $host } मा कुनै साइट भेटिएन। ठेगाना जाँच्नुहोस्।
refused-host-not-public = { $host } सार्वजनिक इन्टरनेटमा छैन, त्यसैले म त्यो पढ्दिनँ। पृष्ठ सेभ गरेर मलाई फाइल पठाउनुहोस्।
refused-too-many-redirects = ठेगानाले धेरै पटक अन्यत्र पठाउँछ। ब्राउजरले देखाउने अन्तिम ठेगाना पठाउनुहोस्।
refused-redirect-to-http = ठेगानाले https बाट { $address } मा लैजान्छ, जुन बाटोमा अरूले पढ्न र बदल्न सक्छन्। पृष्ठ सेभ गरेर मलाई फाइल पठाउनुहोस्।
refused-no-page = यो ठेगानामा पृष्ठ छैन ({ $status })। ठेगाना जाँच्नुहोस्।
refused-busy-site = साइटले त्रुटि जवाफ दिन्छ ({ $status })। पछि फेरि प्रयास गर्नुहोस्।
refused-page = साइटले प्रोग्रामहरूलाई पृष्ठ दिँदैन ({ $status })। ब्राउजरमा सेभ गरेर मलाई फाइल पठाउनुहोस्।
refused-no-type = त्यहाँ के छ भनी साइटले बताउँदैन। म वेब पृष्ठ, पाठ, PDF, Word (.docx) र मेल (.eml) पढ्छु।
refused-type = त्यहाँ { $type } छ। म वेब पृष्ठ, पाठ, PDF, Word (.docx) र मेल (.eml) पढ्छु।
refused-download-too-large = यो ठेगानामा { $megabytes } MB भन्दा बढी छ। लेख मात्र सेभ गरेर मलाई फाइल पठाउनुहोस्।
refused-download-too-slow = साइटलाई { $seconds } सेकेन्डभन्दा बढी लाग्यो। पछि फेरि प्रयास गर्नुहोस्, वा पृष्ठ सेभ गरेर मलाई फाइल पठाउनुहोस्।
refused-packing = साइटले पठाएको कुरा खोल्न सकिएन। फेरि प्रयास गर्नुहोस्, वा पृष्ठ सेभ गरेर मलाई फाइल पठाउनुहोस्।
refused-connection = साइटसँगको जडान असफल भयो ({ $detail })। फेरि प्रयास गर्नुहोस्, वा पृष्ठ सेभ गरेर मलाई फाइल पठाउनुहोस्।

## How to ask

how-to-ask = तपाईं के जान्न चाहनुहुन्छ? यस सन्देशको जवाफमा आफ्नो प्रश्न लेख्नुहोस्।
question-placeholder = विधेयकबारे तपाईंको प्रश्न
forget-title = तपाईंबारे मैले राखेको सबै मेटियो:
forget-questions = प्रश्न र तिनका जवाफ: { $n }
forget-follow-ups = अगाडि सोध्न सकिने प्रश्न: { $n }
forget-opinions = मत र उजुरी: { $n }
forget-messages = हाम्रो च्याटका सन्देशका नम्बर: { $n }
forget-settings = /settings र /lang मा तपाईंले रोजेको
forget-nothing = तपाईंबारे म केही राख्दिनँ।
forget-stays = के बाँकी रहन्छ: कसैको नाम बिनाका दिनका गन्ती; र तपाईंसम्म नपुर्‍याउने कोडमा, 3 दिनसम्म तपाईंले भाषा मोडेलको बजेटबाट कति खर्च गर्नुभयो, केही मिनेट तपाईं कति छिटो-छिटो सोध्नुहुन्छ, र बढीमा 24 घण्टा तपाईंलाई कुनै सीमाबारे भनेँ भन्ने। हाम्रो च्याट Telegram आफैँ राख्छ; त्यहीँ मेटाउन सक्नुहुन्छ।
place-in-line = अहिले धेरै प्रश्न छन्; पङ्क्तिमा तपाईंको नम्बर { $place } हो। जवाफ यहीँ देखिनेछ।
ask-again = एकैचोटि धेरै प्रश्न आए। कृपया { $when } फेरि सोध्नुहोस्।
too-much = यस च्याटबाट धेरै नै सन्देश आए। म यहाँ { $when } फेरि जवाफ दिनेछु।
not-admitted = यो बटले यसका सञ्चालकले छानेका च्याटमा मात्र जवाफ दिन्छ। यस च्याटको नम्बर: { $chat }।
too-long =
    { $limit ->
        [one] यो { $limit } अक्षरभन्दा लामो छ। कृपया छोटो गरी सोध्नुहोस्।
       *[other] यो { $limit } अक्षरभन्दा लामो छ। कृपया छोटो गरी सोध्नुहोस्।
    }
text-only = म लेखिएको पाठ मात्र पढ्न सक्छु। कृपया आफ्नो प्रश्न लेख्नुहोस्।
no-words-there = त्यस सन्देशमा प्रश्नका रूपमा पढ्न मिल्ने शब्द छैनन्।
unknown-command = म यो आदेश जान्दिनँ। म बुझ्ने कुरा /help मा छन्।

## Articles

no-articles = अहिलेसम्म कुनै लेख छैन, त्यसैले उद्धृत गर्ने केही छैन।
articles-held = मसँग भएका लेख:
list-newer = ‹ नयाँ
list-older = पुराना ›
list-page = पृष्ठ { $number } / { $of }
choose-article = कुन लेख? एउटा छान्नुहोस्, वा /source र त्यसको क्रमसङ्ख्या लेख्नुहोस्।
no-such-article = यस नाम वा क्रमसङ्ख्याको कुनै लेख छैन।
passage-gone = त्यो अंश अब मसँग छैन।
earlier-version = लेखको अघिल्लो संस्करणबाट:
text-changed = त्यसपछि पाठ बदलिएको छ।
passage-before = पहिले:
passage-now = अहिले:
passage-stands = त्यसपछि लेख बदलिएको छ, तर यो अंश उस्तै छ:
passage-dropped = यो अंश अब लेखमा छैन।
about-bill = विधेयक: { $bills }
more-context = थप सन्दर्भ
more-of-what = मेरो कुनै जवाफलाई /more लेखेर जवाफ दिनुहोस्, म त्यसका उद्धरणहरूको वरिपरिको पाठ देखाउँछु। म जवाफहरू 24 घण्टा सम्झन्छु।
passage-in-private = यो अंश मेरो निजी च्याटमा खुल्छ ↗
suggest-about = { $words } बारे के भनिएको छ?
suggest-year = { $year } मा के भयो?
published-by = { $publisher } · { $date }
open-the-article = लेख खोल्नुहोस् ↗

## In other chats

inline-ask = मेरो च्याटमा सोध्नुहोस्
inline-nearest = उत्तर भेटिएन; यी सबैभन्दा नजिकका हुन्
inline-nothing = केही भेटिएन: मेरो च्याटमा सोध्नुहोस्
comes-nearest = सबैभन्दा नजिकको
guest-how-to-ask = आफ्नो प्रश्न मेरो नामपछि लेख्नुहोस्: { $bot } अनि जान्न चाहेको कुरा।
guest-more = उत्तर यहाँ अटाउनेभन्दा लामो छ: बाँकी मेरो च्याटमा पढ्नुहोस् ↗

## The reader page

read-the-article = लेख पढ्नुहोस्
reader-paragraph = अनुच्छेद { $number }
reader-earlier = यो लेखको अघिल्लो संस्करण हो।
reader-to-current = हालको संस्करण पढ्नुहोस्
reader-gone = यो लेख अब यहाँ छैन।
reader-versions = संस्करणहरू
reader-current = हालको
reader-changes = के फेरियो
reader-legend = काटिएको: हटाइएको। रेखाङ्कित: थपिएको।
reader-check = यी शब्द जाँच्नुहोस्: JSON, तिनको ह्याससहित
reader-version = संस्करण { $version }
reader-nothing = यस्तो लेख, संस्करण वा अंश यहाँ छैन।

## When something breaks

broken = मेरोतर्फ केही बिग्रियो, त्यसैले म उत्तर दिन सक्दिनँ। कृपया एकछिनपछि फेरि सोध्नुहोस्।
given-up = धेरै पटक कोसिस गर्दा पनि मैले उत्तर दिन सकिनँ। कृपया फेरि सोध्नुहोस्, वा /source बाट लेख नै खोल्नुहोस्।

## What Telegram shows beside each command

command-ask = विधेयकबारे प्रश्न सोध्नुहोस्
command-status = विधेयक कुन चरणमा छ
command-source = पूरा लेख
command-articles = मसँग भएका लेख
command-more = उद्धरणहरूको वरिपरिको पाठ
command-lang = म तपाईंसँग कुन भाषामा बोल्छु
command-settings = म यहाँ कसरी चलूँ
command-privacy = तपाईंको प्रश्नलाई के हुन्छ
command-forget = तपाईंबारे मैले राखेको सबै मेटाउने
command-stop = लेखिँदै गरेको उत्तर रोक्ने
command-help = कसरी सोध्ने
