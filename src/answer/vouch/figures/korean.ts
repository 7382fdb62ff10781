import { numberAround } from "./around.ts";
import { eastAsianNumber, sinoKorean } from "./east-asian.ts";
import type { Figure, NumberForm } from "./figure.ts";

const TENS = ["열", "스물", "서른", "마흔", "쉰", "예순", "일흔", "여든", "아흔"];
const ONES = ["하나", "둘", "셋", "넷", "다섯", "여섯", "일곱", "여덟", "아홉"];
/** Before what is counted, some are shorter. */
const COUNTING: Readonly<Record<string, number>> = { 한: 1, 두: 2, 세: 3, 네: 4, 석: 3, 넉: 4 };
const ONE = "하나|한|둘|두|셋|세|넷|네|다섯|여섯|일곱|여덟|아홉";
const COUNTER =
  "개국|개월|개|명|나라|사람|국가|가지|번|차례|달|시간|시|살|배|건|곳|대|마리|주|해|척|분|권|장|쌍|차|조|항|원|년|일|월|퍼센트|프로|유로|루블|여";

const NATIVE = new RegExp(
  `(열|스물|스무|서른|마흔|쉰|예순|일흔|여든|아흔)(${ONE})?|(${ONE})`,
  "uy",
);
const SINO = /[일이삼사오육륙칠팔구십백천만억영공]+/uy;
const MIXED =
  /\p{Nd}(?:\p{Nd}|[,.](?=\p{Nd})){0,20}\s?(?:[십백천]?[만억]|[백천])(?:\s?\p{Nd}(?:\p{Nd}|[,.](?=\p{Nd})){0,20}(?:[십백천]?[만억]|[백천])?){0,4}/uy;
const ORDINAL =
  /제\s?(\p{Nd}+|[일이삼사오육칠팔구십백]+)(?=\s?(?:조|항|차|호|회|장|대|편|부|국|군|\s|$))/uy;
const FRACTION = /(\p{Nd}+|[이삼사오육칠팔구십백]+)\s?분의\s?(\p{Nd}+|[일이삼사오육칠팔구십]+)/uy;
const FIRST = /첫(?:째|\s?번째|(?=\s))/uy;
const HALF = /절반/uy;
const WEEKDAY = /([월화수목금토일])요일/uy;
const VAGUE = /수([십백천만억]+)/uy;
const COUNTED = new RegExp(`^여?\\s?(?:${COUNTER})`, "u");
/** One syllable is a number only by itself, before a counter. */
const COUNTED_APART = new RegExp(`^\\s(?:${COUNTER})`, "u");
const NTH = /^\s?번째/u;

/** What Korean at the start of a word states. */
export function koreanAt(
  text: string,
  start: number,
): { figures: readonly Figure[]; end: number } | undefined {
  const match = (pattern: RegExp) => {
    pattern.lastIndex = start;
    return pattern.exec(text);
  };
  const only = (found: RegExpExecArray, figure: Figure) => ({
    figures: [figure],
    end: start + found[0].length,
  });
  const span = (found: RegExpExecArray) => ({ start, end: start + found[0].length, loose: false });
  const number = (found: RegExpExecArray, form: NumberForm, reading: string, loose = false) =>
    only(
      found,
      numberAround(text, {
        ...span(found),
        form,
        readings: [reading],
        bare: false,
        scale: 0,
        loose,
      }),
    );
  const weekday = match(WEEKDAY);
  if (weekday !== null) {
    const [, day = ""] = weekday;
    const at = "월화수목금토일".indexOf(day);
    return only(weekday, { kind: "weekday", weekday: at + 1, ...span(weekday) });
  }
  const vague = match(VAGUE);
  if (vague !== null) {
    const [, scale = ""] = vague;
    const power = sino(scale);
    if (power !== undefined)
      return only(vague, { kind: "vague", powers: [power.length - 1], ...span(vague) });
  }
  const half = match(HALF);
  if (half !== null) return number(half, "fraction", "1/2");
  const first = match(FIRST);
  if (first !== null) return number(first, "ordinal", "1");
  const fraction = match(FRACTION);
  if (fraction !== null) {
    const [, below = "", above = ""] = fraction;
    return number(fraction, "fraction", `${sino(above)}/${sino(below)}`);
  }
  const ordinal = match(ORDINAL);
  if (ordinal !== null) {
    const [, written = ""] = ordinal;
    return number(ordinal, "ordinal", String(sino(written)));
  }
  const mixed = match(MIXED);
  const mixedReading = mixed === null ? undefined : sino(mixed[0]);
  if (mixed !== null && mixedReading !== undefined) return number(mixed, "plain", mixedReading);
  const spelled = match(SINO);
  if (spelled !== null && /[십백천만억]/u.test(spelled[0])) {
    const reading = sino(spelled[0]);
    const from = start + spelled[0].length;
    const after = text.slice(from, from + 12);
    const isLetter = spelled[0].length === 1 && !COUNTED_APART.test(after.slice(0, 8));
    if (reading !== undefined && !isLetter) {
      const isOther =
        !COUNTED.test(after.slice(0, 8)) && (spelled[0].length < 3 || /^\p{L}{3}/u.test(after));
      return number(spelled, NTH.test(after) ? "ordinal" : "plain", reading, isOther);
    }
  }
  const native = match(NATIVE);
  if (native === null) return undefined;
  const after = text.slice(start + native[0].length, start + native[0].length + 8);
  const reading = nativeNumber(native);
  if (reading === 1) return number(native, NTH.test(after) ? "ordinal" : "plain", "1", true);
  const isSure = COUNTED.test(after) || (native[0].length > 1 && !/^\p{L}/u.test(after));
  return number(native, NTH.test(after) ? "ordinal" : "plain", String(reading), !isSure);
}

function nativeNumber([, tens = "", ones = "", alone = ""]: RegExpExecArray): number {
  const ten = (TENS.indexOf(tens === "스무" ? "스물" : tens) + 1) * 10;
  const one = ones + alone;
  return ten + (COUNTING[one] ?? ONES.indexOf(one) + 1);
}

function sino(written: string): string | undefined {
  return eastAsianNumber(sinoKorean(written));
}
