/**
 * Ordinals in words, from first to ninety-ninth, as Arabic laws number their articles: "الثانية عشرة",
 * "الحادية والعشرون". Marks of vowels do not count, nor which of two letters stands where people write
 * one for the other; each word may have the article "ال" or not.
 */

/** The number that a text begins with, and where what is behind it begins. */
export type Ordinal = { readonly value: number; readonly length: number };

/** From 1 on, masculine and feminine. */
const units = table(
  "أول أولى|ثاني ثان ثانية|ثالث ثالثة|رابع رابعة|خامس خامسة|سادس سادسة|سابع سابعة|ثامن ثامنة|تاسع تاسعة",
);
/** The same before a ten. */
const unitsBefore = [...table("حادي حادية واحد واحدة أول أولى"), ...units.slice(1)];
const [ten = [], teen = []] = table("عاشر عاشرة|عشر عشرة");
/** From 20 on, as a subject and otherwise. */
const tens = table(
  "عشرون عشرين|ثلاثون ثلاثين|أربعون أربعين|خمسون خمسين|ستون ستين|سبعون سبعين|ثمانون ثمانين|تسعون تسعين",
);

const values: ReadonlyMap<string, number> = new Map([
  ...units.flatMap((names, at) => each(names, at + 1)),
  ...each(ten, 10),
  ...compounds("", teen, 10),
  ...tens.flatMap((names, at) => [
    ...each(names, 20 + 10 * at),
    ...compounds("و", names, 20 + 10 * at),
  ]),
]);

const letters = "[\\p{L}\\p{M}\\u0640]+";
/** Two words before one: "الثانية" begins "الثانية عشرة", too. */
const looks = [
  new RegExp(`^${letters}\\s+(?:و\\s+)?${letters}`, "u"),
  new RegExp(`^${letters}`, "u"),
];

/** The ordinal in words that a text begins with; `undefined`: it begins with none up to 99. */
export function arabicOrdinal(text: string): Ordinal | undefined {
  for (const look of looks) {
    const [words = ""] = look.exec(text) ?? [];
    const value = values.get(plain(words));
    if (value !== undefined) return { value, length: words.length };
  }
  return undefined;
}

/** Names between blanks, of numbers between bars; each without the article "ال" and with it. */
function table(words: string): string[][] {
  return words
    .split("|")
    .map((names) => names.split(" ").flatMap((name) => [plain(name), `ال${plain(name)}`]));
}

function each(names: readonly string[], value: number): [string, number][] {
  return names.map((name) => [name, value]);
}

/** A ten with each of the units before it. */
function compounds(joint: string, names: readonly string[], ten: number): [string, number][] {
  return unitsBefore.flatMap((unit, at) =>
    unit.flatMap((first) =>
      names.map((name): [string, number] => [`${first} ${joint}${name}`, ten + at + 1]),
    ),
  );
}

/** Words as they are looked up. */
function plain(words: string): string {
  return words
    .replace(/[\p{M}\u0640]/gu, "")
    .replace(/[أإآٱ]/g, "ا")
    .replace(/ى/g, "ي")
    .replace(/ة/g, "ه")
    .replace(/\s+و\s+/g, " و")
    .replace(/\s+/g, " ");
}
