import type { NumberFigure, NumberForm } from "./figure.ts";
import currencies from "./number-words/currencies.json" with { type: "json" };

const PERCENT =
  /\s{0,2}(?:[%٪％﹪]|per\s?cent|pct\b|процент|відсот|пайыз|pour[\s-]cent|por\s?ciento|por\s?cento|prozent|foiz|фоиз|(?:في\s|ب)ال(?:مئة|مائة)|प्रतिशत|फ\u093c?ीसदी|फीसद|परसेंट|퍼센트|프로(?!\p{L})|个百分点|個百分點)/iuy;
const PERMILLE = /\s{0,2}‰/uy;
const TIMES = /\s?(?:倍|배(?!\p{L}{2})|गुना|गुणा|fold\b|-fold\b|times\sas\b|раза?\sбольше)/iuy;
const HOUR =
  /\s?(?:час(?:ов|а|у)?|годин[иіу]?|heures?|h|uhr|点|點|時|时|시|बजे)(?!\p{L}|间|間|간)/iuy;
const DECADE =
  /(?:['’]?s(?!\p{L})|[-‐‑](?:х|е|ті|er)(?!\p{L})|er(?!\p{L})|年代|년대|\s(?:के\s|को\s)?दशक|[-‐‑\s](?:yillar|йиллар))/uy;
/** Words in front of a share, and of a decade. */
const PERCENT_BEFORE = new Set(["asilimia", "yüzde", "%", "٪"]);
const DECADE_BEFORE = new Set(["années", "años", "anos", "تسعينيات", "عقد"]);

const CODES = Object.entries(currencies).map(([code, names]) => [code, names.split(" ")] as const);
const CURRENCY_BEFORE = new Map(
  CODES.flatMap(([code, names]) => names.map((name) => [name, code] as const)),
);
const escaped = (names: readonly string[]) =>
  names.map((name) => name.replace(/[$]/g, "\\$&").replace(/['ʼ]/g, "['’ʻ‘ʼ]")).join("|");
const afterNumber = (names: readonly string[]) =>
  new RegExp(
    `\\s{0,2}[-‐]?(?:(?:de|of|d['’]|من)\\s?)?(?:U\\.?S\\.?\\s?)?(?:${escaped(names)})`,
    "iuy",
  );
const ANY_CURRENCY = afterNumber(CODES.flatMap(([, names]) => names));
const CURRENCY_AFTER = CODES.map(([code, names]) => [code, afterNumber(names)] as const);

/** What is read of a number itself, before what stands around it. */
export type Counted = Pick<NumberFigure, "start" | "end" | "readings" | "loose" | "scale"> & {
  readonly form: NumberForm;
  /** It is only digits, as a year is written. */
  readonly bare: boolean;
};

/** The number with the percent sign, currency, decade or minus that stands beside it. */
export function numberAround(text: string, counted: Counted): NumberFigure {
  const before = text.slice(Math.max(0, counted.start - 14), counted.start).toLowerCase();
  const form = formAround(text, before, counted);
  const currency = currencyAround(text, before, counted.end);
  const isNegative = /(?:^|[\s(])[-−–]$/u.test(before) || /−$/u.test(before);
  const isYear =
    (counted.bare || !/^\p{Nd}/u.test(text.slice(counted.start))) && currency === undefined;
  return {
    kind: "number",
    start: counted.start,
    end: counted.end,
    form,
    readings:
      isNegative && counted.bare ? counted.readings.map((one) => `-${one}`) : counted.readings,
    ...(currency === undefined ? {} : { currency }),
    year: isYear && (form === "plain" || form === "ordinal"),
    hour: counted.bare && follows(HOUR, text, counted.end),
    scale: counted.scale,
    loose: counted.loose && (form === "plain" || form === counted.form),
  };
}

function formAround(text: string, before: string, { form, end, bare }: Counted): NumberForm {
  if (form !== "plain") return form;
  if (follows(PERCENT, text, end) || PERCENT_BEFORE.has(lastWord(before))) return "percent";
  if (follows(PERMILLE, text, end)) return "permille";
  if (follows(TIMES, text, end)) return "factor";
  if (
    bare &&
    (follows(DECADE, text, end) ||
      DECADE_BEFORE.has(lastWord(before)) ||
      before.endsWith("miaka ya "))
  )
    return "decade";
  return form;
}

function currencyAround(text: string, before: string, end: number): string | undefined {
  const word = lastWord(before);
  const ahead = CURRENCY_BEFORE.get(word) ?? CURRENCY_BEFORE.get(word.at(-1) ?? "");
  if (ahead !== undefined || !follows(ANY_CURRENCY, text, end)) return ahead;
  return CURRENCY_AFTER.find(([, pattern]) => follows(pattern, text, end))?.[0];
}

/** The word or sign in front of a number, without stops and brackets. */
function lastWord(before: string): string {
  return (
    /[^\s\p{Nd}([.]*(?=\.?\s{0,2}$)/u.exec(
      before.slice(before.trimEnd().lastIndexOf(" ") + 1),
    )?.[0] ?? ""
  );
}

/** Where the sign or word for a share after a number ends: it may hold a number word itself. */
export function shareEnd(text: string, at: number): number {
  PERCENT.lastIndex = at;
  return at + (PERCENT.exec(text)?.[0].length ?? 0);
}

function follows(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}
