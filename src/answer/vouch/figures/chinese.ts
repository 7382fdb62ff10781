import { numberAround } from "./around.ts";
import { latinDigits, plain } from "./decimal.ts";
import { eastAsianNumber } from "./east-asian.ts";
import type { Figure } from "./figure.ts";

const NUMERAL = "〇零一二三四五六七八九十百千万萬亿億两兩壹贰貳叁肆伍陆柒捌玖拾佰仟廿卅";
const AMOUNT = `(?:[\\p{Nd}${NUMERAL}](?:[\\p{Nd}${NUMERAL}]|[,.](?=\\p{Nd})){0,30})`;
const COUNTERS =
  "个個名人位国國年月日号號天次项項条條件种種家艘架辆輛块塊元美欧歐卢盧岁歲倍成届屆章款点點时時秒周週州省市座场場轮輪批支只隻张張份部台枚颗顆户戶米公里吨噸度级級层層方类類多余餘";

const IDIOM =
  /十分(?![之钟鐘])|万一|萬一|三番五次|乱七八糟|亂七八糟|七上八下|五花八门|五花八門|四面八方|千方百[计計]|三心二意|一心一意|一五一十|不三不四|九牛一毛|十全十美|接二[连連]三|三三[两兩][两兩]|[独獨]一[无無]二|[数數]一[数數]二|一清二楚|四分五裂|亿万富翁|億萬富翁/uy;
const WEEKDAY = /(?:星期|周|週|礼拜|禮拜)([一二三四五六日天])/uy;
const VAGUE = /成千上[万萬]|[数數几幾好上]([十百千万萬亿億]+)/uy;
const HALF = /一半|半数|半數|对半|對半/uy;
const DOUBLED = /翻番|翻倍|加倍|翻一番/uy;
const PERCENT = new RegExp(`百分之(${AMOUNT})`, "uy");
const FRACTION = new RegExp(`(${AMOUNT})分之(${AMOUNT})`, "uy");
const ORDINAL = new RegExp(`第(${AMOUNT})`, "uy");
const NUMBER = new RegExp(AMOUNT, "uy");
const BEGINS = new RegExp(
  `[\\p{Nd}${NUMERAL}星周週礼禮成数數几幾好半对對翻加第乱亂五四千独獨]`,
  "u",
);
const COUNTED = new RegExp(`^\\s?[${COUNTERS}]`, "u");

/** What Chinese characters at an offset state; empty when nothing, `undefined` when not Chinese. */
export function chineseAt(
  text: string,
  start: number,
): { figures: readonly Figure[]; end: number } | undefined {
  if (!BEGINS.test(text.charAt(start))) return undefined;
  const match = (pattern: RegExp) => {
    pattern.lastIndex = start;
    return pattern.exec(text);
  };
  const span = (found: RegExpExecArray) => ({ start, end: start + found[0].length, loose: false });
  const only = (found: RegExpExecArray, figure: Figure | undefined) => ({
    figures: figure === undefined ? [] : [figure],
    end: start + found[0].length,
  });
  const number = (
    found: RegExpExecArray,
    form: "percent" | "ordinal" | "fraction" | "factor",
    reading: string | undefined,
  ) =>
    only(
      found,
      reading === undefined
        ? undefined
        : {
            ...numberAround(text, {
              ...span(found),
              form,
              readings: [reading],
              bare: false,
              scale: 0,
            }),
          },
    );
  const idiom = match(IDIOM);
  if (idiom !== null) return { figures: [], end: start + idiom[0].length };
  const weekday = match(WEEKDAY);
  if (weekday !== null) {
    const [, day = ""] = weekday;
    const at = "一二三四五六日天".indexOf(day);
    return only(weekday, { kind: "weekday", weekday: Math.min(at, 6) + 1, ...span(weekday) });
  }
  const vague = match(VAGUE);
  if (vague !== null)
    return only(vague, { kind: "vague", powers: powersOf(vague[1]), ...span(vague) });
  const half = match(HALF);
  if (half !== null) return number(half, "fraction", "1/2");
  const doubled = match(DOUBLED);
  if (doubled !== null) return number(doubled, "factor", "2");
  const percent = match(PERCENT);
  if (percent !== null) {
    const [, share = ""] = percent;
    return number(percent, "percent", eastAsianNumber(share));
  }
  const fraction = match(FRACTION);
  if (fraction !== null) {
    const [, whole = "", part = ""] = fraction;
    const [below, above] = [eastAsianNumber(whole), eastAsianNumber(part)];
    return number(
      fraction,
      "fraction",
      below === undefined || above === undefined ? undefined : `${above}/${below}`,
    );
  }
  const ordinal = match(ORDINAL);
  if (ordinal !== null) {
    const [, place = ""] = ordinal;
    return number(ordinal, "ordinal", eastAsianNumber(place));
  }
  const amount = match(NUMBER);
  if (amount === null || /^[\p{Nd},.]+$/u.test(amount[0])) return undefined;
  const reading = eastAsianNumber(amount[0]);
  if (reading === undefined)
    return only(amount, { kind: "sign", sign: amount[0], ...span(amount) });
  return only(
    amount,
    numberAround(text, {
      ...span(amount),
      form: "plain",
      readings: [reading],
      bare: false,
      scale: 0,
      loose: !isCount(
        amount[0],
        text.slice(start + amount[0].length, start + amount[0].length + 2),
      ),
    }),
  );
}

/** One character counts before a word for what is counted; `一` is an article. */
function isCount(written: string, after: string): boolean {
  if (/\p{Nd}/u.test(written)) return true;
  if (/^[一千百万萬亿億]$|^千[万萬]$|^[万萬]{2}$|^一一$/u.test(written)) return false;
  if ([...written].length > 1 || /[两兩]/u.test(written)) return true;
  return COUNTED.test(after);
}

function powersOf(scales: string | undefined): readonly number[] {
  if (scales === undefined) return [3, 4];
  const value = eastAsianNumber(scales);
  return value === undefined ? [] : [value.length - 1];
}

/** A number in digits of any script, as a whole number. */
export function wholeNumber(written: string): number {
  return Number(eastAsianNumber(written) ?? plain(latinDigits(written)));
}
