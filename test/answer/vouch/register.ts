import fc from "fast-check";
import type { Article } from "../../../src/article/article.ts";
import { buildArticle } from "../../../src/article/build.ts";
import { anArticle } from "../a-bill.ts";

/** What a sentence of the register states; none of its numbers may pass for another. */
type Entry = { readonly boats: number; readonly day: Date; readonly late: number };

const entries = fc.sample(
  fc.record({
    boats: fc.integer({ min: 10_000, max: 9_999_999 }),
    day: fc.date({ min: new Date("2015-01-01"), max: new Date("2026-10-31"), noInvalidDate: true }),
    late: fc.integer({ min: 101, max: 999 }).map((tenths) => tenths / 10),
  }),
  { numRuns: 20, seed: 1_780 },
);

/** How a language writes whole numbers, days and shares. Arabic has digits of its own in Egypt. */
function formatsOf(language: string) {
  const tag = language === "ar" ? "ar-EG" : language;
  const day = new Intl.DateTimeFormat(tag, { dateStyle: "long", timeZone: "UTC" });
  const [grouped, plain] = [true, false].map(
    (useGrouping) => new Intl.NumberFormat(tag, { useGrouping }),
  );
  const share = new Intl.NumberFormat(tag, { style: "percent", minimumFractionDigits: 1 });
  return (entry: Entry, isPlain: boolean) => ({
    boats: (isPlain ? plain : grouped)!.format(entry.boats),
    day: day.format(entry.day),
    late: share.format(entry.late / 100),
  });
}

type Written = ReturnType<ReturnType<typeof formatsOf>>;

/** Sentences over the number of boats and the day, and over the share of those that paid late. */
const wordings: Readonly<
  Record<string, readonly [(of: Written) => string, (of: Written) => string]>
> = {
  en: [
    ({ boats, day }) => `The port registered ${boats} boats on ${day}.`,
    ({ late }) => `${late} of the boats paid late.`,
  ],
  ru: [
    ({ boats, day }) => `${day} порт зарегистрировал ${boats} судов.`,
    ({ late }) => `Из судов ${late} заплатили поздно.`,
  ],
  uk: [
    ({ boats, day }) => `${day} порт зареєстрував ${boats} суден.`,
    ({ late }) => `Із суден ${late} заплатили пізно.`,
  ],
  fr: [
    ({ boats, day }) => `Le ${day}, le port a enregistré ${boats} bateaux.`,
    ({ late }) => `Parmi les bateaux, ${late} ont payé en retard.`,
  ],
  es: [
    ({ boats, day }) => `El ${day}, el puerto registró ${boats} barcos.`,
    ({ late }) => `El ${late} de los barcos pagó tarde.`,
  ],
  ar: [
    ({ boats, day }) => `سجل الميناء ${boats} قاربا في ${day}.`,
    ({ late }) => `دفع ${late} من القوارب متأخرا.`,
  ],
  hi: [
    ({ boats, day }) => `${day} को बंदरगाह ने ${boats} नावें दर्ज कीं।`,
    ({ late }) => `${late} नावों ने देर से भुगतान किया।`,
  ],
  ne: [
    ({ boats, day }) => `बन्दरगाहले ${day} मा ${boats} डुङ्गा दर्ता गर्‍यो।`,
    ({ late }) => `${late} डुङ्गाले ढिलो तिरे।`,
  ],
  sw: [
    ({ boats, day }) => `Mnamo ${day}, bandari ilisajili boti ${boats}.`,
    ({ late }) => `Boti ${late} zililipa kwa kuchelewa.`,
  ],
  uz: [
    ({ boats, day }) => `Port ${day} kuni ${boats} ta qayiqni roʻyxatga oldi.`,
    ({ late }) => `Qayiqlarning ${late} qismi kech toʻladi.`,
  ],
  zh: [
    ({ boats, day }) => `${day}，港口登记了${boats}艘船。`,
    ({ late }) => `${late}的船只付款迟了。`,
  ],
  ko: [
    ({ boats, day }) => `항구는 ${day}에 배 ${boats}척을 등록했다.`,
    ({ late }) => `배의 ${late}가 늦게 냈다.`,
  ],
  de: [
    ({ boats, day }) => `Am ${day} registrierte der Hafen ${boats} Boote.`,
    ({ late }) => `Von den Booten zahlten ${late} zu spät.`,
  ],
  pt: [
    ({ boats, day }) => `Em ${day}, o porto registrou ${boats} barcos.`,
    ({ late }) => `Dos barcos, ${late} pagaram tarde.`,
  ],
  tr: [
    ({ boats, day }) => `Liman ${day} tarihinde ${boats} tekneyi kaydetti.`,
    ({ late }) => `Teknelerin ${late} kadarı geç ödedi.`,
  ],
};

const english = formatsOf("en");

/** Sentences of the register: two for each entry. */
const sentences = entries.map((entry) => {
  const { day, boats } = english(entry, false);
  return [
    `On ${day}, the port registered ${boats} boats.`,
    `Of the boats, ${entry.late.toFixed(1)} percent paid late.`,
  ] as const;
});

/** Every sentence of the register as a language tells it, and the sentence. */
export function registeredIn(
  language: string,
): readonly { readonly text: string; readonly cites: string }[] {
  const formats = formatsOf(language);
  return entries.flatMap((entry, at) =>
    [false, true].flatMap((isPlain) =>
      (wordings[language] ?? []).map((wording, which) => ({
        text: wording(formats(entry, isPlain)),
        cites: sentences[at]![which]!,
      })),
    ),
  );
}

/** An article of many figures, the same in every run, as it comes. */
export const registerSource = anArticle(
  sentences.flat().join(" "),
  { title: "The port register" },
  "register",
);

/** The same, with its sentences. */
export function register(): Article {
  const { id, meta, text } = registerSource;
  return buildArticle(id, meta, text);
}
