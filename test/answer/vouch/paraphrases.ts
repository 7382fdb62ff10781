/** What a model may rightly write about the article that ships, and words of what it cites for it. */
export type Paraphrase = {
  readonly language: string;
  readonly text: string;
  readonly cites: readonly string[];
};

const LEAD = "Lawmakers in the lower-house";
const AIM = "by most accounts is aimed";
const PAST = "already concluded";
const NEXT = "before becoming law";
const UNKNOWN = "does not say how many";
const KOREA = "North Korean soldiers";
const SYBIHA = "1,780 people";
const ORDER = "executive order";
const EXPERTS = "Migration experts";
const UKRAINE = "Ukraine has also allowed";
const DATE = "February 26, 2026";

const of = (language: string, rows: readonly (readonly [string, ...string[]])[]): Paraphrase[] =>
  rows.map(([text, ...cites]) => ({ language, text, cites }));

/** In the languages that people ask in, over one article in English. */
export const paraphrases: readonly Paraphrase[] = [
  ...of("en", [
    ["The State Duma passed the bill on Thursday.", LEAD],
    [
      "It would shield foreign nationals who enlist in the Russian military from extradition.",
      LEAD,
    ],
    [
      "The bill would protect foreigners who join the Russian military from being extradited.",
      LEAD,
    ],
    [
      "It would make it illegal to extradite foreigners who signed military contracts and served in combat.",
      AIM,
    ],
    ["Under the bill, foreigners could not be extradited if they served in combat.", AIM],
    ["By most accounts, the bill aims to attract foreign nationals to the army.", AIM],
    [
      "The rule would also apply to foreigners who have already concluded their military service.",
      PAST,
    ],
    [
      "Yes, the draft legislation would also cover foreign nationals who have finished their service.",
      PAST,
    ],
    [
      "The bill must still be passed in the Federation Council and signed by President Vladimir Putin.",
      NEXT,
    ],
    ["It is not yet law: the Federation Council must pass it and Putin must sign it.", NEXT],
    ["Before it becomes law, the bill needs the Federation Council and President Putin.", NEXT],
    [
      "Several foreign nationals have faced criminal prosecution at home for having fought against Ukraine.",
      NEXT,
    ],
    ["Russia does not say how many foreigners serve on the front lines.", UNKNOWN],
    [
      "Moscow has confirmed that North Korean soldiers are deployed alongside Russian forces.",
      KOREA,
    ],
    [
      "Thousands of foreigners from dozens of other countries are known to have fought for Russia.",
      KOREA,
    ],
    [
      "Ukraine's foreign minister Andrii Sybiha claimed that 1,780 people from 36 African countries are fighting in the Russian army.",
      SYBIHA,
    ],
    ["Sybiha said that 1780 Africans from 36 countries fight for Russia.", SYBIHA],
    [
      "According to Sybiha, people from 36 African countries are fighting in the Russian army.",
      SYBIHA,
    ],
    [
      "In 2024, Putin eased the requirements for Russian citizenship for applicants who had served in the military.",
      ORDER,
    ],
    ["Putin signed an executive order on citizenship in 2024.", ORDER],
    [
      "Migration experts have said that the policy has not significantly increased enlistment.",
      EXPERTS,
    ],
    ["Ukraine has also allowed foreigners to fight alongside its armed forces.", UKRAINE],
    [
      "Citizens of Georgia, Azerbaijan and Belarus have fought alongside Ukraine's armed forces.",
      UKRAINE,
    ],
    ["The article is dated February 26, 2026.", DATE],
    ["The Duma passed the bill, and the Federation Council must pass it next.", LEAD, NEXT],
  ]),
  ...of("ru", [
    ["Государственная дума приняла законопроект в четверг.", LEAD],
    ["Он запретил бы выдавать иностранцев, которые подписали контракт и участвовали в боях.", AIM],
    ["Норма распространилась бы и на тех, кто уже завершил службу.", PAST],
    [
      "Законопроект ещё должен одобрить Совет Федерации и подписать президент Владимир Путин.",
      NEXT,
    ],
    [
      "По словам Андрея Сибиги, в российской армии воюют 1780 человек из 36 африканских стран.",
      SYBIHA,
    ],
    ["По словам Сибиги, речь идёт о 1 780 людях из тридцати шести стран Африки.", SYBIHA],
    ["В 2024 году Путин подписал указ, упростивший получение гражданства.", ORDER],
    ["Статья опубликована 26 февраля 2026 года.", DATE],
    ["Россия не сообщает, сколько иностранцев служит на фронте.", UNKNOWN],
  ]),
  ...of("uk", [
    ["Державна дума ухвалила законопроєкт у четвер.", LEAD],
    ["За словами Сибіги, у російській армії воюють 1780 людей із 36 країн Африки.", SYBIHA],
    ["Статтю опубліковано 26 лютого 2026 року.", DATE],
  ]),
  ...of("fr", [
    ["La Douma a adopté le projet de loi jeudi.", LEAD],
    [
      "Le texte interdirait d'extrader les étrangers qui ont signé un contrat militaire et combattu.",
      AIM,
    ],
    [
      "Il doit encore être adopté par le Conseil de la Fédération et signé par le président Vladimir Poutine.",
      NEXT,
    ],
    [
      "Selon Andrii Sybiha, 1 780 personnes de 36 pays africains combattent dans l'armée russe.",
      SYBIHA,
    ],
    ["En 2024, Poutine a signé un décret qui facilite l'obtention de la citoyenneté russe.", ORDER],
    ["L'article date du 26 février 2026.", DATE],
  ]),
  ...of("es", [
    ["La Duma aprobó el proyecto de ley el jueves.", LEAD],
    ["También se aplicaría a los extranjeros que ya concluyeron su servicio militar.", PAST],
    ["Según Sybiha, 1.780 personas de 36 países africanos combaten en el ejército ruso.", SYBIHA],
    ["En 2024, Putin firmó un decreto sobre la ciudadanía rusa.", ORDER],
    ["El artículo es del 26 de febrero de 2026.", DATE],
  ]),
  ...of("de", [
    ["Die Staatsduma hat den Entwurf am Donnerstag angenommen.", LEAD],
    [
      "Laut Sybiha kämpfen 1.780 Menschen aus 36 afrikanischen Ländern in der russischen Armee.",
      SYBIHA,
    ],
    ["Der Artikel ist vom 26. Februar 2026.", DATE],
  ]),
  ...of("pt", [
    ["A Duma aprovou o projeto de lei na quinta-feira.", LEAD],
    ["Segundo Sybiha, 1.780 pessoas de 36 países africanos lutam no exército russo.", SYBIHA],
  ]),
  ...of("tr", [
    ["Duma tasarıyı perşembe günü kabul etti.", LEAD],
    ["Sybiha'ya göre 36 Afrika ülkesinden 1.780 kişi Rus ordusunda savaşıyor.", SYBIHA],
  ]),
  ...of("ar", [
    ["أقر مجلس الدوما مشروع القانون يوم الخميس.", LEAD],
    ["بحسب سيبيها، يقاتل ١٬٧٨٠ شخصا من ٣٦ دولة أفريقية في الجيش الروسي.", SYBIHA],
    ["في عام 2024 وقع بوتين مرسوما يسهل الحصول على الجنسية.", ORDER],
    ["نشر المقال في 26 فبراير 2026.", DATE],
  ]),
  ...of("hi", [
    ["स्टेट ड्यूमा ने गुरुवार को विधेयक पारित किया।", LEAD],
    ["सिबिहा के अनुसार 36 अफ़्रीकी देशों के 1,780 लोग रूसी सेना में लड़ रहे हैं।", SYBIHA],
    ["यह लेख 26 फ़रवरी 2026 का है।", DATE],
  ]),
  ...of("ne", [
    ["सिबिहाका अनुसार ३६ अफ्रिकी देशका १,७८० जना रुसी सेनामा लडिरहेका छन्।", SYBIHA],
    ["सन् २०२४ मा पुटिनले एउटा आदेशमा हस्ताक्षर गरे।", ORDER],
  ]),
  ...of("sw", [
    ["Duma ilipitisha mswada huo siku ya Alhamisi.", LEAD],
    [
      "Kwa mujibu wa Sybiha, watu 1,780 kutoka nchi 36 za Afrika wanapigana katika jeshi la Urusi.",
      SYBIHA,
    ],
    ["Mwaka 2024 Putin alitia saini amri kuhusu uraia.", ORDER],
  ]),
  ...of("uz", [
    ["Davlat Dumasi qonun loyihasini payshanba kuni qabul qildi.", LEAD],
    [
      "Sibihaning aytishicha, Rossiya armiyasida 36 Afrika davlatidan 1 780 kishi jang qilmoqda.",
      SYBIHA,
    ],
    ["2024-yilda Putin fuqarolik haqidagi farmonni imzoladi.", ORDER],
  ]),
  ...of("zh", [
    ["国家杜马星期四通过了该法案。", LEAD],
    ["西比加称，来自36个非洲国家的1780人正在俄罗斯军队中作战。", SYBIHA],
    ["2024年，普京签署了一项关于公民身份的行政命令。", ORDER],
    ["文章发表于2026年2月26日。", DATE],
  ]),
  ...of("ko", [
    ["국가두마는 목요일에 법안을 통과시켰다.", LEAD],
    ["시비하는 36개 아프리카 국가 출신 1,780명이 러시아군에서 싸우고 있다고 주장했다.", SYBIHA],
    ["푸틴은 2024년에 시민권에 관한 행정명령에 서명했다.", ORDER],
  ]),
];
