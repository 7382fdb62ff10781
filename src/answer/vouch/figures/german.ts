import { foldWord } from "./fold.ts";
import words from "./number-words/de.json" with { type: "json" };

type Compound = { readonly value: number } | { readonly ordinal: number };

const ORDINAL_ENDINGS = ["e", "er", "en", "em", "es"];

/** German numbers below a hundred that are one word, their ordinals, and 100 and 1000. */
export function germanCompounds(): readonly (readonly [string, Compound])[] {
  const below = Array.from({ length: 79 }, (_, at) => at + 21).flatMap((value) => {
    const form = belowHundred(value);
    return [
      [form, { value }] as const,
      ...ORDINAL_ENDINGS.map((end) => [`${form}st${end}`, { ordinal: value }] as const),
    ];
  });
  return [...below, ["hundert", { value: 100 }], ["tausend", { value: 1000 }]];
}

const UNIT = Array.from({ length: 9 }, (_, at) => unitBefore(at + 1)).join("|");
const LONG = new RegExp(`^(?:(${UNIT})?(tausend))?(?:(${UNIT})?(hundert))?(.*)$`, "u");
const COUNTS = new Map(Array.from({ length: 9 }, (_, at) => [unitBefore(at + 1), at + 1] as const));
const RESTS = new Map(
  Array.from({ length: 99 }, (_, at) => [foldWord(belowHundred(at + 1)), at + 1] as const),
);

/** What a folded German word between 100 and 9999 states: "tausendsiebenhundertachtzig". */
export function germanNumber(word: string): number | undefined {
  const [, thousands = "ein", thousand, hundreds = "ein", hundred, rest = ""] =
    LONG.exec(word) ?? [];
  const last = rest === "" ? 0 : RESTS.get(rest);
  if (last === undefined || (thousand ?? hundred) === undefined) return undefined;
  const above = thousand === undefined ? 0 : 1000 * (COUNTS.get(thousands) ?? 0);
  return above + (hundred === undefined ? 0 : 100 * (COUNTS.get(hundreds) ?? 0)) + last;
}

function belowHundred(value: number): string {
  const unit = value % 10;
  if (value < 20 || unit === 0) return first(value);
  return `${unitBefore(unit)}und${first(value - unit)}`;
}

function unitBefore(unit: number): string {
  return unit === 1 ? "ein" : foldWord(first(unit));
}

function first(value: number): string {
  return (words.numbers as Readonly<Record<string, string>>)[String(value)]?.split(" ")[0] ?? "";
}
