import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { figuresIn, unbackedFigures } from "../../../src/answer/vouch/figures.ts";
import { cpuMs } from "./cpu-time.ts";
import { MORE_BACKED, MORE_UNBACKED, ODD } from "./figures.fixture.ts";

const bill = "1,780 people from 36 African countries are fighting.";
const day = "State Duma passes a bill. February 26, 2026.";

function unbacked(statement: string, quote: string): readonly string[] {
  const [language = "", text = ""] = split(statement);
  const [theirs = "", said = ""] = split(quote);
  return unbackedFigures({ text, language }, [{ text: said, language: theirs }]);
}

/** A tag in front names the language; English has none. */
function split(tagged: string): readonly [string, string] {
  const [, tag, text] = /^(?:(\w\w(?:-\w+)?): )?(.*)$/su.exec(tagged) ?? [];
  return [tag ?? "en", text ?? ""];
}

const BACKED: readonly (readonly [statement: string, quote: string])[] = [
  ["Thirty-six countries.", bill],
  ["1 780 people", bill],
  ["1.780 people", bill],
  ["1'780 people", bill],
  ["1.78 thousand people", bill],
  ["one thousand seven hundred and eighty people", bill],
  ["2 million people", "2,000,000 people"],
  ["1,78,000 people", "178,000 people"],
  ["５ people", "five people"],
  ["5 percent", "five per cent"],
  ["half of them", "50 % of them"],
  ["a third of them", "one third of them"],
  ["two-thirds of deputies", "2/3 of deputies"],
  ["the fifth article", "Article 5"],
  ["the two chambers", "both chambers"],
  ["both men", "none"],
  ["the 1st reading", "the first reading"],
  ["in February 2026", day],
  ["in 2026", day],
  ["in February", day],
  ["on 26 Feb. 2026", day],
  ["on 26.02.2026", day],
  ["on 2026-02-26", day],
  ["February 26–27, 2026", "26–27 February 2026"],
  ["on Thursday", "ru: в четверг"],
  ["at 15:30", "ru: в 15:30"],
  ["at 3:30 p.m.", "at 15:30"],
  ["5-7 days", "5–7 days"],
  ["from 5 to 7 percent", "5–7 %"],
  ["the 1990s", "ru: в 1990-х годах"],
  ["Su-27 jets of the G7", "ru: самолёты Су-27, страны G7"],
  ["COVID-19 under A/RES/68/262", "a/res/68/262 on Covid-19"],
  ["thousands of foreigners from dozens of countries", "ru: тысячи иностранцев из десятков стран"],
  ["tens of thousands", "ru: десятки тысяч людей"],
  ["$5 million", "5 million dollars"],
  ["no one of them, at first", "none"],
  ["It may pass. They march on.", "none"],
  ["Lawmakers may pass one of the bills, and a second later leave.", "none"],
  ["ru: 26 февраля 2026 года", day],
  ["ru: тридцать шесть стран", bill],
  ["ru: из тридцати шести стран", bill],
  ["ru: тысяча семьсот восемьдесят человек", bill],
  ["ru: тысячи семисот восьмидесяти человек", bill],
  ["ru: 1,78 тыс. человек", bill],
  ["ru: 5-го созыва", "the 5th convocation"],
  ["ru: 5 процентов", "5 percent"],
  ["ru: двадцать шестого февраля", day],
  ["ru: в четверг, один из них", "on Thursday"],
  ["ru: во-первых, в первую очередь", "none"],
  ["ru: около тысячи человек", "about 1,000 people"],
  ["ru: вдвое больше, половина", "twice as many, half"],
  ["uk: тридцять шість країн", bill],
  ["uk: тисяча сімсот вісімдесят осіб", bill],
  ["uk: 26 лютого 2026 року, у четвер", "Thursday, February 26, 2026"],
  ["uk: тисячі іноземців із десятків країн", "thousands of foreigners from dozens of countries"],
  ["uk: п'ять відсотків", "5 %"],
  ["fr: mille sept cent quatre-vingts personnes de trente-six pays", bill],
  ["fr: quatre-vingt-dix-sept, soixante et onze", "97 and 71"],
  ["fr: le 26 février 2026, jeudi", "Thursday, February 26, 2026"],
  ["fr: en mars 2026", "March 2, 2026"],
  [
    "fr: des milliers d'étrangers, des dizaines de pays",
    "thousands of foreigners, dozens of countries",
  ],
  ["fr: la 5e lecture, le 1er article", "the fifth reading, the first article"],
  ["fr: 2 millions d'euros", "€2 million"],
  ["fr: le Premier ministre", "none"],
  ["es: mil setecientas ochenta personas de treinta y seis países", bill],
  ["es: el 26 de febrero de 2026, el jueves", "Thursday, February 26, 2026"],
  ["es: 5 por ciento, la mitad", "5 percent, half"],
  [
    "es: miles de extranjeros de decenas de países",
    "thousands of foreigners from dozens of countries",
  ],
  ["es: dos millones", "2,000,000"],
  ["ar: ١٬٧٨٠ شخصا من ٣٦ دولة", bill],
  ["ar: ستة وثلاثون دولة", bill],
  ["ar: ألف وسبعمئة وثمانون شخصا", bill],
  ["ar: ثلاثة وثلاثين", "33"],
  ["ar: خمسة عشر", "15"],
  ["ar: ثلاثة آلاف", "3,000"],
  ["ar: في ٢٦ فبراير ٢٠٢٦، يوم الخميس", "Thursday, February 26, 2026"],
  ["ar: 26 شباط 2026", day],
  ["ar: آلاف الأجانب من عشرات الدول", "thousands of foreigners from dozens of countries"],
  ["ar: 5 في المئة ونصف", "5 percent and half"],
  ["hi: छत्तीस देशों से १,७८० लोग", bill],
  ["hi: एक हज़ार सात सौ अस्सी लोग", bill],
  ["hi: 2 लाख", "200,000"],
  ["hi: 26 फरवरी 2026 को गुरुवार", "Thursday, February 26, 2026"],
  ["hi: हज़ारों विदेशी दर्जनों देशों से", "thousands from dozens of countries"],
  ["hi: 5 फ़ीसदी", "5 percent"],
  ["ne: छत्तीस देशका १,७८० जना", bill],
  ["ne: एक हजार सात सय असी", bill],
  ["ne: २०२६ फेब्रुअरी २६, बिहीबार", "Thursday, February 26, 2026"],
  ["ne: हजारौं विदेशी", "thousands of foreigners"],
  ["sw: watu elfu moja mia saba na themanini kutoka nchi thelathini na sita", bill],
  ["sw: tarehe 26 Februari 2026, Alhamisi", "Thursday, February 26, 2026"],
  ["sw: maelfu ya wageni", "thousands of foreigners"],
  ["sw: asilimia 5", "5 percent"],
  ["sw: milioni 2", "2,000,000"],
  ["uz: o‘ttiz olti mamlakatdan 1780 kishi", bill],
  ["uz: ming yetti yuz sakson kishi", bill],
  ["uz: 2026-yil 26-fevral, payshanba", "Thursday, February 26, 2026"],
  ["uz: 2026 йил 26 феврал", day],
  ["uz: ўттиз олти мамлакат", bill],
  ["uz: minglab chet elliklar", "thousands of foreigners"],
  ["uz: 5 foiz", "5 %"],
  ["zh: 来自三十六个非洲国家的1780人", bill],
  ["zh: 一千七百八十人", bill],
  ["zh: 2026年2月26日星期四", "Thursday, February 26, 2026"],
  ["zh: 二〇二六年二月二十六日", day],
  ["zh: 百分之五，三分之一，一半", "5 percent, one third, half"],
  ["zh: 17万8000人", "178,000 people"],
  ["zh: 数千名外国人来自数十个国家", "thousands of foreigners from dozens of countries"],
  ["zh: 第五条", "Article 5"],
  ["zh: 一些人统一认为一个国家十分重要", "none"],
  ["ko: 아프리카 36개국 출신 1,780명", bill],
  ["ko: 서른여섯 나라", bill],
  ["ko: 삼십육 개국", bill],
  ["ko: 천칠백팔십 명", bill],
  ["ko: 2026년 2월 26일 목요일", "Thursday, February 26, 2026"],
  ["ko: 수천 명의 외국인이 수십 개국에서", "thousands of foreigners from dozens of countries"],
  ["ko: 5퍼센트", "5 %"],
  ["ko: 3만 5천 명", "35,000 people"],
  ["de: sechsunddreißig Länder, tausendsiebenhundertachtzig Menschen", bill],
  ["de: am 26. Februar 2026, Donnerstag", "Thursday, February 26, 2026"],
  ["pt: mil setecentas e oitenta pessoas de trinta e seis países", bill],
  ["pt: em 26 de fevereiro de 2026, quinta-feira", "Thursday, February 26, 2026"],
  ["tr: otuz altı ülkeden bin yedi yüz seksen kişi", bill],
  ["tr: 26 Şubat 2026 Perşembe", "Thursday, February 26, 2026"],
  ["tr: yüzde 5", "5 percent"],
  ["5 percentage points", "zh: 5个百分点"],
  ["by 5 to 7 percentage points", "ru: на 5–7 процентных пунктов"],
  ["at 3", "at 3 pm"],
  ["The vote was at 3 on Thursday.", "ru: в четверг в 15:00"],
  ["es: 1 segundo", "1 second"],
  ["es: Un segundo después se fue.", "none"],
  ["es: Según Sybiha, 1780 personas", bill],
  ["pt: Segundo Sybiha, 1.780 pessoas", bill],
];

const UNBACKED: readonly (readonly [
  statement: string,
  quote: string,
  written: readonly string[],
])[] = [
  ["37 countries", bill, ["37"]],
  ["thirty-seven countries", bill, ["thirty-seven"]],
  ["36 percent", bill, ["36"]],
  ["5 people", "5 percent", ["5"]],
  ["26 people", day, ["26"]],
  ["the 26th", day, ["26th"]],
  ["on 27 February 2026", day, ["27 February 2026"]],
  ["on 26 March 2026", day, ["26 March 2026"]],
  ["on 26 February 2025", day, ["26 February 2025"]],
  ["on 26 February 2026", "in February 2026", ["26 February 2026"]],
  ["in February 2026", "in February. In 2026", ["February 2026"]],
  ["in May", "It may pass.", ["May"]],
  ["on Friday", "on Thursday", ["Friday"]],
  ["€5", "$5", ["5"]],
  ["5 million", "5 thousand", ["5 million"]],
  ["-5 degrees", "5 degrees", ["5"]],
  ["at 3 pm", "at 3 am", ["3 pm"]],
  ["the Su-35", "the Su-27", ["Su-35"]],
  ["thousands of people", "dozens of people", ["thousands"]],
  ["half of them", "a third of them", ["half"]],
  ["½ of it", "¼ of it", ["½"]],
  ["chapter Ⅻ", "chapter 12", ["Ⅻ"]],
  ["3 countries", "the third country", ["3"]],
  ["in 1990", "in the 1990s", ["1990"]],
  ["twice as many", "three times as many", ["twice"]],
  ["ru: тридцать семь стран", bill, ["тридцать семь"]],
  ["ru: в пятницу", "on Thursday", ["пятницу"]],
  ["ru: 27 февраля", day, ["27 февраля"]],
  ["uk: тридцять сім країн", bill, ["тридцять сім"]],
  ["fr: trente-sept pays", bill, ["trente-sept"]],
  ["es: treinta y siete países", bill, ["treinta y siete"]],
  ["ar: سبعة وثلاثون دولة", bill, ["سبعة وثلاثون"]],
  ["hi: सैंतीस देश", bill, ["सैंतीस"]],
  ["ne: सैंतीस देश", bill, ["सैंतीस"]],
  ["sw: nchi thelathini na saba", bill, ["thelathini na saba"]],
  ["uz: o'ttiz yetti mamlakat", bill, ["o'ttiz yetti"]],
  ["zh: 三十七个国家", bill, ["三十七"]],
  ["ko: 서른일곱 나라", bill, ["서른일곱"]],
  ["de: siebenunddreißig Länder", bill, ["siebenunddreißig"]],
  ["pt: trinta e sete países", bill, ["trinta e sete"]],
  ["tr: otuz yedi ülke", bill, ["otuz yedi"]],
  ["5 percentage points", "5 percent", ["5"]],
  ["5 percent", "5 percentage points", ["5"]],
  ["zh: 5个百分点", "5 percent", ["5"]],
  ["100 people", "zh: 5个百分点", ["100"]],
  ["at 3 stations", "at 3 pm", ["3"]],
  ["at 3", "at 4 pm", ["3"]],
  ["es: el segundo artículo", "Article 3", ["segundo"]],
  ["es: un segundo proyecto", "a bill", ["segundo"]],
];

describe("unbackedFigures", () => {
  it.each([...BACKED, ...MORE_BACKED])("lets %j stand on %j", (statement, quote) => {
    expect(unbacked(statement, quote)).toEqual([]);
  });

  it.each([...UNBACKED, ...MORE_UNBACKED])(
    "does not let %j stand on %j",
    (statement, quote, written) => {
      expect(unbacked(statement, quote)).toEqual(written);
    },
  );

  it("finds the figures of a whole article in the article itself", () => {
    const folder = join(import.meta.dirname, "../../../articles");
    for (const file of readdirSync(folder).filter((name) => name.endsWith(".md"))) {
      const text = readFileSync(join(folder, file), "utf8");
      expect(unbackedFigures({ text, language: "en" }, [{ text, language: "en" }])).toEqual([]);
    }
  });

  it("decides on a quote that it has read before as it did then", () => {
    for (const language of ["en", "ru", "en"]) {
      const quotes = Array.from({ length: 300 }, (_, n) => ({ text: `${n} сто`, language }));
      expect(unbackedFigures({ text: "299, 300", language: "en" }, quotes)).toEqual(["300"]);
      expect(unbackedFigures({ text: "299, 300", language: "en" }, quotes)).toEqual(["300"]);
    }
    const may = (language: string) => [{ text: "3.000", language }];
    expect(unbackedFigures({ text: "3,000 people", language: "en" }, may("de"))).toEqual([]);
  });

  it("wants all parts of a date from one date", () => {
    const quotes = ["In February.", "On 3 March 2026."].map((text) => ({ text, language: "en" }));
    expect(unbackedFigures({ text: "in February 2026", language: "en" }, quotes)).toHaveLength(1);
  });
});

const LONG = 10_000;
/** In ms. A pattern that goes back over what it read would take several seconds. */
const LONGEST_READING = 600;

describe("figuresIn", () => {
  it.each([
    "1,",
    "5%",
    "A-",
    "1-",
    "1 ",
    "1/2/",
    "one ",
    "in the first place ",
    "aB1",
    "五分之",
    "1만",
  ])("reads a long text of %j in time that grows with its length", (piece) => {
    const text = piece.repeat(LONG / piece.length);
    expect(cpuMs(() => figuresIn({ text, language: "en" }))).toBeLessThan(LONGEST_READING);
  });

  it.each(ODD)(
    "reads %j as far as it goes: it backs itself, and no figure reaches beyond it",
    (odd) => {
      const [language = "", text = ""] = split(odd);
      for (const { start, end } of figuresIn({ text, language })) {
        expect(0 <= start && start < end && end <= text.length).toBe(true);
      }
      expect(unbacked(odd, odd)).toEqual([]);
    },
  );

  it("says where in the text a figure is written", () => {
    const text = "On 26 February 2026, thirty-six countries";
    const written = figuresIn({ text, language: "en" }).map(({ start, end }) =>
      text.slice(start, end),
    );
    expect(written).toEqual(["26 February 2026", "thirty-six"]);
  });
});
