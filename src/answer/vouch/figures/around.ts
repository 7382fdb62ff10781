import type { NumberFigure, NumberForm } from "./figure.ts";
import currencies from "./number-words/currencies.json" with { type: "json" };

const PERCENT =
  /\s{0,2}(?:[%٪％﹪]|per\s?cent|pct\b|процент|відсот|пайыз|pour[\s-]cent|por\s?ciento|por\s?cento|prozent|foiz|фоиз|(?:في\s|ب)ال(?:مئة|مائة)|प्रतिशत|फ\u093c?ीसदी|फीसद|परसेंट|퍼센트|프로(?!\p{L}))/iuy;
const POINTS =
  /\s{0,2}(?:percent(?:age)?[\s-]points?|pp(?!\p{L})|процентн\p{L}{1,4}\sпункт|п\.\s?п\.|відсотков\p{L}{1,4}\sпункт|points?\sde\spourcentage|puntos?\sporcentual|pontos?\spercentua|prozentpunkt|foiz\spunkt|foizli\spunkt|نق[اط]{1,2}ة?\sمئوية|प्रतिशत\sअंक|[%％]\s?(?:p(?!\p{L})|포인트)|퍼센트\s?포인트|个百分点|個百分點)/iuy;
const DIGIT = /\p{Nd}/uy;
const PERMILLE = /\s{0,2}‰/uy;
const TIMES = /\s?(?:倍|배(?!\p{L}{2})|गुना|गुणा|fold\b|-fold\b|times\sas\b|раза?\sбольше)/iuy;
const HOUR =
  /\s?(?:час(?:ов|а|у)?|годин[иіу]?|heures?|h|uhr|点|點|時|时|시|बजे)(?!\p{L}|间|間|간)/iuy;
/** What may follow an hour after "at": the end of what is said, or of the day. */
const HOUR_ENDS =
  /\s?(?:o['’]clock|sharp|in\sthe|on|today|tomorrow)(?!\p{L})|\s?(?:[.,;:!?)]|$)/iuy;
/** What all of these begin with, behind blanks and hyphens: a letter or a sign. */
const WORDED = /[\s\-‐‑'’]{0,4}[A-Za-z$\u0080-\u{10ffff}]/uy;
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
  const isYear = (counted.bare || !follows(DIGIT, text, counted.start)) && currency === undefined;
  return {
    kind: "number",
    start: counted.start,
    end: counted.end,
    form,
    readings:
      isNegative && counted.bare ? counted.readings.map((one) => `-${one}`) : counted.readings,
    ...(currency === undefined ? {} : { currency }),
    year: isYear && (form === "plain" || form === "ordinal"),
    hours: form === "plain" && currency === undefined ? hoursOf(text, before, counted) : [],
    scale: counted.scale,
    loose: counted.loose && (form === "plain" || form === counted.form),
  };
}

function formAround(text: string, before: string, { form, end, bare }: Counted): NumberForm {
  if (form !== "plain") return form;
  const isWorded = follows(WORDED, text, end);
  if (isWorded || text[end] === "%" || /\s/.test(text[end] ?? "")) {
    if (follows(POINTS, text, end)) return "points";
    if (follows(PERCENT, text, end)) return "percent";
  }
  if (PERCENT_BEFORE.has(lastWord(before))) return "percent";
  if (isWorded && follows(PERMILLE, text, end)) return "permille";
  if (isWorded && follows(TIMES, text, end)) return "factor";
  if (
    bare &&
    ((isWorded && follows(DECADE, text, end)) ||
      DECADE_BEFORE.has(lastWord(before)) ||
      before.endsWith("miaka ya "))
  )
    return "decade";
  return form;
}

function currencyAround(text: string, before: string, end: number): string | undefined {
  const word = lastWord(before);
  const ahead = CURRENCY_BEFORE.get(word) ?? CURRENCY_BEFORE.get(word.at(-1) ?? "");
  if (ahead !== undefined || !follows(WORDED, text, end)) return ahead;
  if (!follows(ANY_CURRENCY, text, end)) return undefined;
  return CURRENCY_AFTER.find(([, pattern]) => follows(pattern, text, end))?.[0];
}

/** "15 Uhr" is one hour; "at 3" is one of two. */
function hoursOf(
  text: string,
  before: string,
  { bare, readings, end }: Counted,
): readonly number[] {
  if (!bare) return [];
  const hours = readings.map(Number).filter((hour) => hour <= 24);
  if (follows(HOUR, text, end)) return hours;
  if (!/(?:^|[\s(])at\s$/.test(before) || !follows(HOUR_ENDS, text, end)) return [];
  return hours.flatMap((hour) => (hour >= 1 && hour <= 12 ? [hour % 12, (hour % 12) + 12] : []));
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
  const share = [POINTS, PERCENT].find((pattern) => follows(pattern, text, at));
  return share?.lastIndex ?? at;
}

function follows(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}
