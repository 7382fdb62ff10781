/** The languages that the bot speaks, as BCP 47 tags, each by its own name. */
export const LANGUAGES = {
  en: "English",
  ru: "Русский",
  uk: "Українська",
  fr: "Français",
  es: "Español",
  ar: "العربية",
  hi: "हिन्दी",
  sw: "Kiswahili",
  uz: "Oʻzbekcha",
  zh: "中文",
  ko: "한국어",
  ne: "नेपाली",
} as const;

const rightToLeft: ReadonlySet<string> = new Set(["ar"]);

/** A language that the bot speaks. */
export type Language = keyof typeof LANGUAGES;

/** Whether a language is written from left to right or from right to left. */
export type Direction = "ltr" | "rtl";

/** The language of a tag such as `pt-BR`, whatever its region or script; `undefined` if it is none of ours. */
export function spokenLanguage(tag: string | undefined): Language | undefined {
  const [primary = ""] = (tag ?? "").toLowerCase().split(/[-_]/, 1);
  return isLanguage(primary) ? primary : undefined;
}

export function directionOf(language: Language): Direction {
  return rightToLeft.has(language) ? "rtl" : "ltr";
}

/**
 * The tag by which `Intl` writes dates and numbers. Its digits are those of the markers `[1]` and of
 * the numbers of sentences in every language: people look a number up by its look.
 */
export function intlTag(language: Language): string {
  return `${language === "en" ? "en-GB" : language}-u-nu-latn`;
}

function isLanguage(tag: string): tag is Language {
  return Object.hasOwn(LANGUAGES, tag);
}
