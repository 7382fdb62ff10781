import { algorithms, newStemmer } from "snowball-stemmers";
import irregular from "./data/irregular-forms.json" with { type: "json" };
import { primaryTag } from "./language-tag.ts";
import { remembered } from "./remembered.ts";
import { stemEnglish } from "./stem-english.ts";

const SNOWBALL: Readonly<Record<string, string>> = {
  ar: "arabic",
  ca: "catalan",
  cs: "czech",
  da: "danish",
  de: "german",
  en: "english",
  es: "spanish",
  eu: "basque",
  fi: "finnish",
  fr: "french",
  ga: "irish",
  hu: "hungarian",
  hy: "armenian",
  it: "italian",
  nl: "dutch",
  no: "norwegian",
  pt: "portuguese",
  ro: "romanian",
  ru: "russian",
  sl: "slovene",
  sv: "swedish",
  ta: "tamil",
  tr: "turkish",
};

const stemmers = new Map<string, (word: string) => string>();

/** Forms that no rule about endings leads back to their word: "fought" of "fight". */
const IRREGULAR: Readonly<Record<string, Readonly<Record<string, string>>>> = irregular;

/**
 * The stem of a normalised word (`Token.norm`) in a language (BCP 47 tag; only its first part
 * counts), by Snowball's algorithm of that language, after irregular forms have become
 * their word. Languages without an algorithm keep the word as it is.
 * Source of the algorithms: https://snowballstem.org
 */
export function stem(word: string, language: string): string {
  return stemmerOf(language)(word);
}

/** {@link stem} for one language, for use on many words. */
export function stemmerOf(language: string): (word: string) => string {
  const primary = primaryTag(language);
  let stemmer = stemmers.get(primary);
  if (stemmer === undefined) {
    stemmer = remembered(stemmerFor(primary));
    stemmers.set(primary, stemmer);
  }
  return stemmer;
}

/** {@link stemmerOf} a language (primary tag), but keeping nothing: for what is kept in another form. */
export function stemmerFor(primary: string): (word: string) => string {
  const algorithm = SNOWBALL[primary];
  if (algorithm === undefined || !algorithms().includes(algorithm)) return (word) => word;
  const regular = regularForms(primary);
  const snowball = newStemmer(algorithm);
  const stemRegular = primary === "en" ? stemEnglish : (word: string) => snowball.stem(word);
  return (word) => (/\d/.test(word) ? word : stemRegular(regular.get(word) ?? word));
}

function regularForms(primary: string): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(IRREGULAR[primary] ?? {}).flatMap(([word, forms]) =>
      forms.split(" ").map((form) => [form, word] as const),
    ),
  );
}
