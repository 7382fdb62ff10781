import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { figuresIn, unbackedFigures } from "../../../src/answer/vouch/figures.ts";
import { anyCharacter } from "../../any-character.ts";

const LOCALES = [
  "en",
  "en-IN",
  "ru",
  "uk",
  "fr",
  "es",
  "ar-EG",
  "ar-MA",
  "hi",
  "hi-IN-u-nu-deva",
  "ne",
  "sw",
  "uz",
  "uz-Cyrl",
  "zh-Hans",
  "zh-Hant",
  "ko",
  "de",
  "de-CH",
  "pt",
  "tr",
];
const locale = fc.constantFrom(...LOCALES);
const count = fc.oneof(fc.nat(9_999_999), fc.nat(9999), fc.nat(99));
const date = fc.date({
  min: new Date("1900-01-01"),
  max: new Date("2099-12-31"),
  noInvalidDate: true,
});
const style = fc.constantFrom("long" as const, "medium" as const);

const said = (language: string, text: string) => ({ language, text });
const numbers = new Map(LOCALES.map((tag) => [tag, new Intl.NumberFormat(tag)]));
const number = (n: number, tag: string) => said(tag, numbers.get(tag)!.format(n));
const [long, medium] = (["long", "medium"] as const).map(
  (dateStyle) =>
    new Map(
      LOCALES.map((tag) => [
        tag,
        new Intl.DateTimeFormat(tag, { dateStyle, timeZone: "UTC", calendar: "gregory" }),
      ]),
    ),
);
const written = (day: Date, tag: string, dateStyle: "long" | "medium") =>
  said(tag, (dateStyle === "long" ? long : medium)!.get(tag)!.format(day));

describe("numbers in digits", () => {
  it("are the same in the form of any place", () => {
    fc.assert(
      fc.property(count, locale, locale, (n, one, other) => {
        expect(unbackedFigures(number(n, one), [number(n, other)])).toEqual([]);
      }),
    );
  });

  it("are not backed by another number", () => {
    fc.assert(
      fc.property(count, count, locale, locale, (n, m, one, other) => {
        fc.pre(n !== m);
        expect(unbackedFigures(number(n, one), [number(m, other)])).toHaveLength(1);
      }),
    );
  });

  it("are found when one digit is put in or changed", () => {
    const digit = fc.constantFrom(..."0123456789");
    const edit = fc.record({
      n: fc.integer({ min: 1, max: 999_999 }),
      at: fc.nat(6),
      digit,
      replace: fc.nat(1),
    });
    fc.assert(
      fc.property(edit, ({ n, at, digit, replace }) => {
        const text = `They counted ${n} people.`;
        const place = 13 + Math.min(at, String(n).length - 1);
        const altered = text.slice(0, place) + digit + text.slice(place + replace);
        fc.pre(Number(/\d+/.exec(altered)?.[0]) !== n);
        expect(unbackedFigures(said("en", altered), [said("en", text)])).toHaveLength(1);
      }),
    );
  });
});

describe("dates", () => {
  it("are the same in any language", () => {
    fc.assert(
      fc.property(date, locale, locale, style, style, (day, one, other, a, b) => {
        const statement = written(day, one, a);
        const quote = written(day, other, b);
        expect({ statement, quote, unbacked: unbackedFigures(statement, [quote]) }).toMatchObject({
          unbacked: [],
        });
      }),
      { numRuns: 300 },
    );
  });

  it("are not backed by a date that differs in one part", () => {
    const part = fc.constantFrom("year", "month", "day");
    fc.assert(
      fc.property(date, part, locale, locale, style, style, (day, changed, one, other, a, b) => {
        const different = differing(day, changed);
        const statement = written(day, one, a);
        const quote = written(different, other, b);
        expect({
          statement,
          quote,
          unbacked: unbackedFigures(statement, [quote]).length > 0,
        }).toMatchObject({ unbacked: true });
      }),
      { numRuns: 300 },
    );
  });
});

function differing(day: Date, part: string): Date {
  const [year, month, date] = [
    day.getUTCFullYear(),
    day.getUTCMonth(),
    Math.min(28, day.getUTCDate()),
  ];
  if (part === "year") return new Date(Date.UTC(year + 1, month, date));
  if (part === "month") return new Date(Date.UTC(year, (month + 5) % 12, date));
  return new Date(Date.UTC(year, month, (day.getUTCDate() % 28) + 1));
}

const ENGLISH =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const ENGLISH_TENS = "zero ten twenty thirty forty fifty sixty seventy eighty ninety".split(" ");

function english(n: number): string {
  if (n < 20) return ENGLISH[n]!;
  if (n < 100) return ENGLISH_TENS[Math.floor(n / 10)]! + (n % 10 > 0 ? `-${ENGLISH[n % 10]}` : "");
  const [unit, name] = n < 1000 ? [100, "hundred"] : [1000, "thousand"];
  return `${english(Math.floor(n / unit))} ${name}${n % unit > 0 ? ` ${english(n % unit)}` : ""}`;
}

const HAN = "零一二三四五六七八九";
function chinese(n: number): string {
  const places = ["千", "百", "十", ""];
  const digits = [...String(n).padStart(4, "0")];
  return digits
    .map((digit, at) => (digit === "0" ? "零" : HAN[Number(digit)]! + places[at]))
    .join("")
    .replace(/零+/g, "零")
    .replace(/^零|零$/g, "");
}

const RUSSIAN = [
  "ноль один два три четыре пять шесть семь восемь девять десять одиннадцать двенадцать тринадцать четырнадцать пятнадцать шестнадцать семнадцать восемнадцать девятнадцать".split(
    " ",
  ),
  " десять двадцать тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто".split(" "),
  " сто двести триста четыреста пятьсот шестьсот семьсот восемьсот девятьсот".split(" "),
] as const;
function russian(n: number): string {
  if (n < 20) return RUSSIAN[0][n]!;
  if (n < 100)
    return [RUSSIAN[1][Math.floor(n / 10)], n % 10 > 0 ? russian(n % 10) : ""].join(" ").trim();
  if (n < 1000)
    return [RUSSIAN[2][Math.floor(n / 100)], n % 100 > 0 ? russian(n % 100) : ""].join(" ").trim();
  return `${russian(Math.floor(n / 1000))} тысяч ${n % 1000 > 0 ? russian(n % 1000) : ""}`.trim();
}

const UZBEK = [
  "nol bir ikki uch to'rt besh olti yetti sakkiz to'qqiz".split(" "),
  " o'n yigirma o'ttiz qirq ellik oltmish yetmish sakson to'qson".split(" "),
] as const;
function uzbek(n: number): string {
  if (n < 10) return UZBEK[0][n]!;
  if (n < 100) return `${UZBEK[1][Math.floor(n / 10)]} ${n % 10 > 0 ? uzbek(n % 10) : ""}`.trim();
  const [unit, name] = n < 1000 ? [100, "yuz"] : [1000, "ming"];
  return `${uzbek(Math.floor(n / unit))} ${name} ${n % unit > 0 ? uzbek(n % unit) : ""}`.trim();
}

const SPANISH = [
  "cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve veinte veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve".split(
    " ",
  ),
  "   treinta cuarenta cincuenta sesenta setenta ochenta noventa".split(" "),
  " ciento doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos novecientos".split(
    " ",
  ),
] as const;
function spanish(n: number): string {
  if (n < 30) return SPANISH[0][n]!;
  if (n < 100) return SPANISH[1][Math.floor(n / 10)]! + (n % 10 > 0 ? ` y ${spanish(n % 10)}` : "");
  if (n === 100) return "cien";
  if (n < 1000)
    return `${SPANISH[2][Math.floor(n / 100)]} ${n % 100 > 0 ? spanish(n % 100) : ""}`.trim();
  const thousands = Math.floor(n / 1000);
  return `${thousands > 1 ? spanish(thousands) : ""} mil ${n % 1000 > 0 ? spanish(n % 1000) : ""}`.trim();
}

const FRENCH =
  "zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf".split(
    " ",
  );
const FRENCH_TENS =
  "  vingt trente quarante cinquante soixante soixante quatre-vingt quatre-vingt".split(" ");
function french(n: number): string {
  if (n < 20) return FRENCH[n]!;
  if (n < 100) {
    const tens = Math.floor(n / 10);
    const rest = n - (tens === 7 || tens === 9 ? tens - 1 : tens) * 10;
    if (rest === 0) return FRENCH_TENS[tens]! + (tens === 8 ? "s" : "");
    return (
      FRENCH_TENS[tens]! + ((rest === 1 || rest === 11) && tens < 8 ? " et " : "-") + french(rest)
    );
  }
  const [unit, name] = n < 1000 ? [100, "cent"] : [1000, "mille"];
  const head = Math.floor(n / unit);
  return `${head > 1 ? `${french(head)} ` : ""}${name}${n % unit > 0 ? ` ${french(n % unit)}` : ""}`;
}

const ARABIC = "صفر واحد اثنان ثلاثة أربعة خمسة ستة سبعة ثمانية تسعة عشرة".split(" ");
const ARABIC_TENS = " عشرة عشرون ثلاثون أربعون خمسون ستون سبعون ثمانون تسعون".split(" ");
const ARABIC_HUNDREDS = " مئة مئتان ثلاثمئة أربعمئة خمسمئة ستمئة سبعمئة ثمانمئة تسعمئة".split(" ");
function arabic(n: number): string {
  if (n <= 10) return ARABIC[n]!;
  if (n === 11) return "أحد عشر";
  if (n === 12) return "اثنا عشر";
  if (n < 20) return `${ARABIC[n - 10]} عشر`;
  if (n < 100) return (n % 10 > 0 ? `${ARABIC[n % 10]} و` : "") + ARABIC_TENS[Math.floor(n / 10)];
  if (n < 1000)
    return ARABIC_HUNDREDS[Math.floor(n / 100)]! + (n % 100 > 0 ? ` و${arabic(n % 100)}` : "");
  const thousands = Math.floor(n / 1000);
  const head = thousands === 1 ? "ألف" : thousands === 2 ? "ألفان" : `${arabic(thousands)} آلاف`;
  return head + (n % 1000 > 0 ? ` و${arabic(n % 1000)}` : "");
}

const SWAHILI = [
  "sifuri moja mbili tatu nne tano sita saba nane tisa".split(" "),
  " kumi ishirini thelathini arobaini hamsini sitini sabini themanini tisini".split(" "),
] as const;
function swahili(n: number): string {
  if (n < 10) return SWAHILI[0][n]!;
  if (n < 100)
    return SWAHILI[1][Math.floor(n / 10)]! + (n % 10 > 0 ? ` na ${swahili(n % 10)}` : "");
  const [unit, name] = n < 1000 ? [100, "mia"] : [1000, "elfu"];
  const rest = n % unit;
  return `${name} ${swahili(Math.floor(n / unit))}${rest > 0 ? `${rest < 100 ? " na" : ""} ${swahili(rest)}` : ""}`;
}

const KOREAN = " 일이삼사오육칠팔구";
function korean(n: number): string {
  const places = ["천", "백", "십", ""];
  return [...String(n).padStart(4, "0")]
    .map((digit, at) =>
      digit === "0" ? "" : (digit === "1" && at < 3 ? "" : KOREAN[Number(digit)]!) + places[at],
    )
    .join("");
}

const SPELLED: readonly (readonly [string, (n: number) => string])[] = [
  ["en", english],
  ["ru", russian],
  ["uz", uzbek],
  ["es", spanish],
  ["fr", french],
  ["ar", arabic],
  ["sw", swahili],
  ["zh", (n) => `${chinese(n)}个`],
  ["ko", (n) => `${korean(n)} 명`],
];

describe("number words", () => {
  it.each(SPELLED)("of %s say the number that digits say, and no other", (language, spell) => {
    fc.assert(
      fc.property(
        fc.integer({ min: 11, max: 9999 }),
        fc.integer({ min: 11, max: 9999 }),
        (n, m) => {
          const statement = said(language, spell(n));
          expect({
            statement,
            unbacked: unbackedFigures(statement, [said("en", String(n))]),
          }).toMatchObject({ unbacked: [] });
          fc.pre(n !== m);
          expect({
            statement,
            m,
            unbacked: unbackedFigures(statement, [said("en", `${m} people`)]).length,
          }).toMatchObject({ unbacked: 1 });
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe("a quote that was read before", () => {
  it("backs what it backs when it is read for the first time", () => {
    const pieces = fc.constantFrom(
      "36 ",
      "five ",
      "пять ",
      "26 Feb. 2026 ",
      "5% ",
      "$5 ",
      "Su-27 ",
    );
    const texts = fc.array(pieces, { maxLength: 6 }).map((all) => all.join(""));
    fc.assert(
      fc.property(texts, texts, locale, (text, quote, language) => {
        const judged = () => unbackedFigures(said(language, text), [said(language, quote)]);
        // What is longer than what is remembered is read anew.
        const anew = said(language, quote + " ".repeat(5000));
        expect([judged(), judged()]).toEqual(
          Array(2).fill(unbackedFigures(said(language, text), [anew])),
        );
      }),
    );
  });
});

describe("figuresIn", () => {
  it.each([["code points", anyCharacter] as const, ["graphemes", "grapheme"] as const])(
    "reads any text of %s, inside its bounds",
    (_, unit) => {
      fc.assert(
        fc.property(fc.string({ unit, maxLength: 80 }), locale, (text, language) => {
          for (const { start, end } of figuresIn({ text, language })) {
            expect(start).toBeGreaterThanOrEqual(0);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(text.length);
          }
        }),
        { numRuns: 500 },
      );
    },
  );
});
