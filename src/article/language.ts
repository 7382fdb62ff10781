import * as lists from "stopword";

const packaged: Readonly<Record<string, readonly string[]>> = lists;

/** A language as a BCP 47 tag, and whether another was about as likely. */
export type DetectedLanguage = { readonly language: string; readonly sure: boolean };

/** Scripts that few languages are written in: the most likely comes first. */
const scripts: readonly (readonly [script: string, languages: readonly string[]])[] = [
  ["Hangul", ["ko"]],
  ["Hiragana", ["ja"]],
  ["Katakana", ["ja"]],
  ["Han", ["zh"]],
  ["Greek", ["el"]],
  ["Hebrew", ["he"]],
  ["Armenian", ["hy"]],
  ["Georgian", ["ka"]],
  ["Thai", ["th"]],
  ["Bengali", ["bn"]],
  ["Gujarati", ["gu"]],
  ["Gurmukhi", ["pa"]],
  ["Tamil", ["ta"]],
  ["Myanmar", ["my"]],
  ["Ethiopic", ["am"]],
  ["Devanagari", ["hi", "mr", "ne"]],
  ["Arabic", ["ar", "fa", "ur"]],
  ["Cyrillic", ["ru", "uk", "bg", "uz"]],
  [
    "Latin",
    [
      ...["en", "es", "fr", "de", "it", "pt", "nl", "pl", "tr", "cs", "sk", "sv", "da", "nb", "fi"],
      ...["hu", "ro", "hr", "sl", "ca", "id", "vi", "lt", "lv", "et", "sw", "uz"],
    ],
  ],
];

const lettersOf = scripts.map(([script, languages]) => ({
  languages,
  letter: new RegExp(`\\p{Script=${script}}`, "gu"),
}));

const LATIN = {
  languages: scripts.find(([script]) => script === "Latin")?.[1] ?? [],
  letter: /\p{Script=Latin}/u,
};

/** The stop words of each language: its tag, and the name of its list in `stopword`. */
const stopWords = new Map(
  `ar:ara bg:bul ca:cat cs:ces da:dan de:deu en:eng es:spa et:est fa:fas fi:fin fr:fra
   hi:hin hr:hrv hu:hun id:ind it:ita lt:lit lv:lav mr:mar nb:nob nl:nld pl:pol pt:por
   ro:ron ru:rus sk:slk sl:slv sv:swe sw:swa tr:tur uk:ukr ur:urd vi:vie`
    .split(/\s+/)
    .map((pair): [string, ReadonlySet<string>] => {
      const [language = "", list = ""] = pair.split(":");
      return [language, new Set(packaged[list])];
    }),
);

/** Short words of languages that `stopword` has no list of, by which alone they can be told. */
const tellingWords: Readonly<Record<string, ReadonlySet<string>>> = {
  ne: wordsOf(
    "के यो यी त्यो को कति कहाँ कहिले किन कसले कसरी कुन छ छन् छैन हो होइन हुन् हुन्छ भयो भएको थियो गरे गर्ने गर्छ सन् अनुसार जना पनि तर वा लागि सबै",
  ),
  sw: wordsOf(
    "je nani nini lini wapi gani vipi kwanini ipi huo hii hiyo hao wao yao ambao ambayo kuwa siku",
  ),
  uz: wordsOf(
    "bu va bilan uchun ham yoki kim nima qachon qayerda qanday nechta qancha nega emas edi deb qildi bo'lgan haqida keyin kuni loyihasini бу ва билан учун ҳам ёки ким нима қачон қандай нечта эмас",
  ),
};

function wordsOf(list: string): ReadonlySet<string> {
  return new Set(list.split(" "));
}

/** Words of a language that carry no subject, in lower case; none if the language has no list. */
export function stopWordsOf(language: string): ReadonlySet<string> {
  const [key = ""] = language.toLowerCase().split("-", 1);
  return stopWords.get(key) ?? new Set();
}

const told = [...new Set([...stopWords.keys(), ...Object.keys(tellingWords)])];

/**
 * In which languages (by their places in `told`) a word is a stop word, or tells them: so each word
 * of a text is looked up once.
 */
const languagesOfWord = new Map<string, number[]>();
for (const [place, language] of told.entries()) {
  const words = [...(stopWords.get(language) ?? []), ...(tellingWords[language] ?? [])];
  for (const word of new Set(words)) {
    const places = languagesOfWord.get(word);
    if (places === undefined) languagesOfWord.set(word, [place]);
    else places.push(place);
  }
}

/** Letters, marks and endings that one language of a script has and its neighbours lack. */
const ownLetters: Readonly<Record<string, RegExp>> = {
  es: /[ñ¿¡]/g,
  fr: /[çœ]|\bl['’]|\bqu['’]/g,
  pt: /[ãõ]/g,
  tr: /[ığ]/g,
  uz: /q(?!u)|[og][ʻʼ‘’'`](?=\p{L})|[қғҳў]/gu,
  ne: /(?<=[\u0900-\u097f]{2})(?:को|का|की|मा|ले|लाई|हरू)(?![\u0900-\u097f])/gu,
  ru: /[ыэъё]/g,
  uk: /[іїєґ]/g,
  fa: /[پچژگ]/g,
  ur: /[ٹڈڑےں]/g,
};

/** How much of a text is looked at, in UTF-16 code units. */
const enough = 20_000;
/** Least share of stop words, and least lead over the next language, to be sure. */
const leastShare = 0.15;
const leastLead = 1.15;

/**
 * The language of a text: by its script, then by which language's stop words (and own letters) are
 * most of its words. `undefined` when there is no letter.
 */
export function detectLanguage(text: string): DetectedLanguage | undefined {
  const sample = text.slice(0, enough).normalize("NFC").toLowerCase();
  const languages = languagesByScript(sample);
  if (languages === undefined) return undefined;
  const [only = "en", ...others] = languages;
  if (others.length === 0) return { language: only, sure: true };
  const words = sample.match(/[\p{L}\p{M}'’]+/gu) ?? [];
  const hits = hitsIn(words);
  const votes = languages
    .map((language) => ({
      language,
      share:
        ((hits[told.indexOf(language)] ?? 0) + lettersIn(sample, language) / 2) /
        Math.max(words.length, 1),
    }))
    .sort((a, b) => b.share - a.share);
  const [best, next] = votes;
  if (best === undefined || next === undefined) return undefined;
  return {
    language: best.language,
    sure: best.share >= leastShare && best.share >= leastLead * next.share,
  };
}

/** Nothing is written in another script than Latin: so are most texts, and to count takes longer. */
const LATIN_ALONE = /^[\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]*$/u;

/** A few kana among many Han characters are enough for Japanese. */
function languagesByScript(sample: string): readonly string[] | undefined {
  if (LATIN_ALONE.test(sample)) return LATIN.letter.test(sample) ? LATIN.languages : undefined;
  const counts = lettersOf.map(({ languages, letter }) => ({
    languages,
    count: sample.match(letter)?.length ?? 0,
  }));
  const most = counts.reduce((a, b) => (b.count > a.count ? b : a));
  if (most.count === 0) return undefined;
  const kana = (sample.match(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu) ?? []).length;
  return most.languages[0] === "zh" && kana > most.count / 20 ? ["ja"] : most.languages;
}

/** How many of the words are stop words of each language, in the order of `told`. */
function hitsIn(words: readonly string[]): readonly number[] {
  const hits = told.map(() => 0);
  for (const word of words) {
    for (const place of languagesOfWord.get(word) ?? []) hits[place] = (hits[place] ?? 0) + 1;
  }
  return hits;
}

function lettersIn(sample: string, language: string): number {
  const own = ownLetters[language];
  return own === undefined ? 0 : (sample.match(own)?.length ?? 0);
}
