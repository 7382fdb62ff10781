import { arabicOrdinal } from "./arabic-ordinals.ts";

/**
 * How laws number their articles, and what stands beneath them, at the beginning of a line. To add a
 * language, add its word for an article of a law, and how that is shortened.
 */

/** What a line begins with. */
export type LawNumber = {
  /** Numbers of one kind follow one another: "article" for those at the top, else by their look. */
  readonly kind: string;
  /** What it counts to, such as 5 for "Article 5", "第五条" and "(e)". */
  readonly value: number;
  /** What is behind the number, such as "a" in "Article 5a" and "1" in "Article 12.1". */
  readonly suffix: string;
  /** What a reader calls it, such as "Art. 5", "ч. 2" or "(a)". */
  readonly label: string;
  /** Where the rest of the line begins. */
  readonly length: number;
};

/** Words before a number, in lower case, and what is written in their place. */
const words: Readonly<Record<string, string>> = {
  ...{ article: "Art.", art: "Art.", section: "Sec.", sec: "Sec.", clause: "Clause", "§": "§" },
  ...{ статья: "ст.", ст: "ст.", стаття: "ст.", артыкул: "арт.", член: "чл." },
  ...{ artikel: "Art.", artículo: "Art.", articulo: "Art.", artigo: "Art.", articolo: "Art." },
  ...{ artykuł: "Art.", madde: "Madde", kifungu: "Kifungu", ibara: "Ibara" },
  ...{ المادة: "المادة", مادة: "المادة", धारा: "धारा", अनुच्छेद: "अनुच्छेद", दफा: "दफा" },
};

const digits = "[0-9\\u0660-\\u0669\\u06f0-\\u06f9\\u0966-\\u096f]{1,4}";
const hanDigits = "[〇零一二三四五六七八九十百千]{1,7}";
const roman = "[IVXLC]{1,7}";

const worded = new RegExp(
  `^(${Object.keys(words).join("|")})\\.?(?:\\s+(?:ya|cha))?\\s*\\(?(${digits}|${roman})(?:er|[ºo°])?(?:[.-](\\d{1,3})|(\\p{L}))?(?!\\p{L}|\\p{N})\\)?`,
  "iu",
);
const uzbek = new RegExp(`^(${digits})(?:-(\\d{1,2}))?-modda(?!\\p{L})`, "iu");
const han = new RegExp(`^第\\s*(${hanDigits}|${digits})\\s*[条條](?:之(${hanDigits}))?`, "u");
const korean = new RegExp(`^제\\s*(${digits})\\s*조(?:의\\s*(\\d{1,2}))?`, "u");

/** The word for an article before a number in words, in brackets or not. */
const arabicWord = /^\(?(?:ال)?ماد\u0651?ة\s+\(?/u;
/** An article by the look of its line, whatever its number is, such as one beyond 99 or "12 مكرر". */
const arabicHeading =
  /^\(?(?:ال)?ماد\u0651?ة(?:\s+\(?(?:و?ال[\p{L}\p{M}]+|عشر[ةه]?|بعد|مكرر\p{M}*ا?|\p{L}|\p{Nd}{1,4})\p{M}*\)?){1,8}\s*(?:[.:：—–-]|$)/u;

/** What may stand behind the number of an article: its end, or a heading, but no sentence about it. */
const behindWord = /^(?:\s*$|\s*[.:：)—–-]|\s+[(\d\p{Lu}"«“„])/u;
const behindHan = /^(?:$|[\s:：.．、(（【])/u;

/** The article of a law that a line begins, if it begins one. */
export function articleNumber(line: string): LawNumber | undefined {
  const word = worded.exec(line);
  if (word !== null && behindWord.test(line.slice(word[0].length))) {
    const [all, name = "", number = "", part, letter] = word;
    const suffix = part ?? letter?.toLowerCase() ?? "";
    const shown = `${number}${part === undefined ? (letter ?? "") : all.slice(-part.length - 1)}`;
    return article(all, number, suffix, `${words[name.toLowerCase()]} ${shown}`);
  }
  const modda = uzbek.exec(line);
  if (modda !== null) return article(modda[0], modda[1] ?? "", modda[2] ?? "", modda[0]);
  const cjk = han.exec(line) ?? korean.exec(line);
  if (cjk !== null && behindHan.test(line.slice(cjk[0].length))) {
    return article(cjk[0], cjk[1] ?? "", cjk[2] ?? "", cjk[0].replace(/\s/g, ""));
  }
  return articleInArabicWords(line);
}

/** Whether a line begins an article of a law whose number is not read: it ends the one before it. */
export function beginsUnreadArticle(line: string): boolean {
  return arabicHeading.test(line) && articleNumber(line) === undefined;
}

function articleInArabicWords(line: string): LawNumber | undefined {
  const [word] = arabicWord.exec(line) ?? [];
  const ordinal = word === undefined ? undefined : arabicOrdinal(line.slice(word.length));
  if (word === undefined || ordinal === undefined) return undefined;
  const { value } = ordinal;
  const length = word.length + ordinal.length;
  if (!behindWord.test(line.slice(length))) return undefined;
  return { kind: "article", value, suffix: "", label: `المادة ${value}`, length };
}

function article(all: string, number: string, suffix: string, label: string): LawNumber {
  return { kind: "article", value: countOf(number), suffix, label, length: all.length };
}

/** Numbers beneath an article: how each kind looks, and the letters that it counts with, if any. */
const beneath: readonly { readonly kind: string; readonly look: RegExp; readonly by?: string }[] = [
  { kind: "1.", look: new RegExp(`^(${digits})(?:[.-](\\d{1,2}))?\\.(?=\\s|$)`, "u") },
  { kind: "(1)", look: new RegExp(`^[(（](${digits})(?:[.-](\\d{1,2}))?[)）]`, "u") },
  { kind: "1)", look: new RegExp(`^(${digits})(?:[.-](\\d{1,2}))?\\)(?=\\s|$)`, "u") },
  { kind: "（一）", look: new RegExp(`^[（(](${hanDigits})[)）]`, "u") },
  { kind: "①", look: /^([①-⑳])/u, by: "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳" },
  { kind: "(a)", look: /^\(?([a-z])\)(?=\s|$)/, by: "abcdefghijklmnopqrstuvwxyz" },
  { kind: "(i)", look: /^\(?([ivx]{1,5})\)(?=\s|$)/ },
  { kind: "а)", look: /^\(?([а-я])\)(?=\s|$)/, by: "абвгдежзиклмнопрстуфхцчшщэюя" },
];

/** What Russian and Ukrainian laws call what stands beneath an article. */
const slavic: Readonly<Record<string, string>> = { "1.": "ч.", "1)": "п.", "а)": "подп." };

/**
 * The numbers beneath an article that a line may begin with: "(i)" is a letter and a Roman number.
 * `under` is the article's own label.
 */
export function numbersBeneath(line: string, under: string): LawNumber[] {
  return beneath.flatMap(({ kind, look, by }) => {
    const [all, number, suffix = ""] = look.exec(line) ?? [];
    if (all === undefined || number === undefined) return [];
    const value = by === undefined ? countOf(number) : by.indexOf(number) + 1;
    const called = under.startsWith("ст.") ? slavic[kind] : undefined;
    const shown = `${number}${suffix === "" ? "" : `.${suffix}`}`;
    const label =
      called === undefined ? (kind === "①" ? shown : `(${shown})`) : ` ${called} ${shown}`;
    return [{ kind, value, suffix, label, length: all.length }];
  });
}

const larger =
  /^(?:chapter|part|title|annex|schedule|appendix|глава|раздел|часть|приложение|розділ|глава|додаток|kapitel|abschnitt|teil|anlage|chapitre|titre|annexe|capítulo|título|anexo|الفصل|الباب|الملحق|अध्याय|परिच्छेद|sura|bob|पाठ)(?!\p{L})(?:\s+[\p{N}IVXLC]+)?(?:[\s.:—–-]+\P{Ll}|[.:]?$)|^第[〇零一二三四五六七八九十百\d]+[章编編节節]|^제\s*\d+\s*[장편절]|^(?:附则|附則|부칙)/iu;

/** Whether a line begins a part of a law that is larger than its articles, such as a chapter. */
export function beginsLargerPart(line: string): boolean {
  return larger.test(line) && line.length <= 160;
}

/** What a number counts to, whatever it is written in. */
function countOf(number: string): number {
  if (/^[ivxlc]+$/i.test(number)) return romanValue(number.toLowerCase());
  if (/^[〇零一二三四五六七八九十百千]+$/.test(number)) return hanValue(number);
  return Number(latinDigits(number));
}

/** Digits of any script as those that a computer reads. */
export function latinDigits(number: string): string {
  return number.replace(/\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    const zero = [0x30, 0x660, 0x6f0, 0x966].find((first) => code >= first && code < first + 10);
    return zero === undefined ? digit : String(code - zero);
  });
}

function romanValue(number: string): number {
  const worth: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 };
  const values = [...number].map((letter) => worth[letter] ?? 0);
  return values.reduce(
    (sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value),
    0,
  );
}

function hanValue(number: string): number {
  let sum = 0;
  let digit = 0;
  for (const sign of number) {
    const value = "〇一二三四五六七八九".indexOf(sign === "零" ? "〇" : sign);
    const unit = { 十: 10, 百: 100, 千: 1000 }[sign];
    if (unit === undefined) digit = value;
    else {
      sum += Math.max(digit, 1) * unit;
      digit = 0;
    }
  }
  return sum + digit;
}
