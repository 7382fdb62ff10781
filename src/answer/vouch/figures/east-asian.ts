import { latinDigits, plain, shifted } from "./decimal.ts";

/** Characters that Chinese writes numbers with, by what they are worth. */
const UNITS = "〇零一二三四五六七八九";
const DIGIT: Readonly<Record<string, number>> = {
  ...Object.fromEntries([...UNITS].map((char, at) => [char, Math.max(0, at - 1)])),
  ...{
    两: 2,
    兩: 2,
    壹: 1,
    贰: 2,
    貳: 2,
    叁: 3,
    參: 3,
    肆: 4,
    伍: 5,
    陆: 6,
    柒: 7,
    捌: 8,
    玖: 9,
    廿: 20,
    卅: 30,
  },
};
const TENS: Readonly<Record<string, number>> = { 十: 1, 拾: 1, 百: 2, 佰: 2, 千: 3, 仟: 3 };
const SCALES: Readonly<Record<string, number>> = { 万: 4, 萬: 4, 亿: 8, 億: 8, 兆: 12 };

/** Sino-Korean numerals as the Chinese ones that they are. */
const KOREAN: Readonly<Record<string, string>> = {
  영: "零",
  공: "〇",
  일: "一",
  이: "二",
  삼: "三",
  사: "四",
  오: "五",
  육: "六",
  륙: "六",
  칠: "七",
  팔: "八",
  구: "九",
  십: "十",
  백: "百",
  천: "千",
  만: "万",
  억: "亿",
  조: "兆",
};

/** Korean numerals as Chinese ones; other characters stay. */
export function sinoKorean(written: string): string {
  return [...written].map((char) => KOREAN[char] ?? char).join("");
}

/**
 * The number that Chinese numerals state, alone or among digits: `千七百八十`, `二〇二六`, `17万8000`.
 * As a plain decimal; `undefined` where they state none.
 */
export function eastAsianNumber(written: string): string | undefined {
  const numerals = written.replace(/[\s,]/gu, "");
  if (/^[〇零一二三四五六七八九]{2,}$/u.test(numerals)) {
    return plain([...numerals].map((char) => DIGIT[char]).join(""));
  }
  let total = 0;
  let section = 0;
  let current: string | undefined;
  let lastTens = Infinity;
  let lastScale = Infinity;
  for (const [part] of numerals.matchAll(/\p{Nd}+(?:[.．]\p{Nd}+)?|./gu)) {
    const tens = TENS[part];
    const scale = SCALES[part];
    if (tens !== undefined) {
      if (tens >= lastTens) return undefined;
      section += Number(shifted(current ?? "1", tens));
      current = undefined;
      lastTens = tens;
    } else if (scale !== undefined) {
      const sum = section + Number(current ?? (section === 0 && total === 0 ? "1" : "0"));
      if (scale < lastScale) total += Number(shifted(String(sum), scale));
      else total = Number(shifted(String(total + sum), scale));
      section = 0;
      current = undefined;
      lastScale = scale;
      lastTens = Infinity;
    } else {
      const digits = /^\p{Nd}/u.test(part)
        ? plain(latinDigits(part).replace("．", "."))
        : undefined;
      const value = digits ?? String(DIGIT[part]);
      if (current !== undefined && current !== "0") return undefined;
      if (digits === undefined && DIGIT[part] === undefined) return undefined;
      current = value;
    }
  }
  const sum = total + section + Number(current ?? "0");
  return Number.isFinite(sum) && sum < 1e21 ? plain(String(sum)) : undefined;
}
