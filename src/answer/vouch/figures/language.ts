import { formsIn } from "./forms.ts";
import { germanNumber } from "./german.ts";
import { type Meaning, meaningsIn } from "./meanings.ts";
import { type NumberWords, RULES } from "./rules.ts";

/** What a word may be, in the language that says so. */
export type WordSense = Meaning & { readonly language: Language };

/** A language's words, ready to be looked up. */
export type Language = {
  readonly tag: string;
  readonly rules: NumberWords;
  readonly joiners: ReadonlySet<string>;
  readonly links: ReadonlySet<string>;
  readonly several: ReadonlySet<string>;
  readonly oneAfter: ReadonlySet<string>;
  readonly ordinalsAfter: ReadonlySet<string>;
  readonly ordinalSuffixes: ReadonlySet<string>;
  readonly decadeSuffixes: ReadonlySet<string>;
  readonly prefixes: readonly string[];
  readonly suffixes: readonly string[];
  /** What a folded word, or two with a hyphen between, mean as they stand. */
  readonly senseOf: (word: string) => WordSense | undefined;
  /** Whether a word may be the first of two that mean something together. */
  readonly opensPair: (word: string) => boolean;
};

/** Which language is meant where a script is not that of the text's language. */
const BY_SCRIPT = [
  // Letters of no script fold to Latin ones: "𝟏 𝐨𝐧𝐞".
  { script: "Latn", tag: "en", letters: /\p{Script=Latin}|(?=\p{Script=Common})\p{L}/u },
  { script: "Cyrl", tag: "ru", letters: /\p{Script=Cyrillic}/u },
  { script: "Deva", tag: "hi", letters: /\p{Script=Devanagari}/u },
  { script: "Arab", tag: "ar", letters: /\p{Script=Arabic}/u },
] as const;

/**
 * The languages in which the words of a text in a language (primary tag) are read: its own, and one
 * for each other script that the text has letters of.
 */
export function languagesOf(primary: string, text: string): readonly Language[] {
  const own = scriptsOf(primary);
  const others = BY_SCRIPT.filter(
    ({ script, letters }) => !own.includes(script) && letters.test(text),
  );
  return [primary, ...others.map(({ tag }) => tag)].flatMap((tag) => languageOf(tag) ?? []);
}

const scripts = new Map(Object.keys(RULES).map((tag) => [tag, likelyScripts(tag)]));

/** The scripts (ISO 15924) that a language is written in. */
export function scriptsOf(primary: string): readonly string[] {
  return scripts.get(primary) ?? likelyScripts(primary);
}

function likelyScripts(primary: string): readonly string[] {
  if (primary === "uz") return ["Latn", "Cyrl"];
  if (!/^[a-z]{2,3}$/.test(primary)) return [];
  return [new Intl.Locale(primary).maximize().script ?? ""];
}

const languages = new Map<string, Language>();

function languageOf(tag: string): Language | undefined {
  const known = languages.get(tag);
  const rules = RULES[tag];
  if (known !== undefined || rules === undefined) return known;
  const built = languageFrom(tag, rules);
  languages.set(tag, built);
  return built;
}

function languageFrom(tag: string, rules: NumberWords): Language {
  const meanings = meaningsIn(tag, rules);
  const prefixes = [...wordSet(rules.prefixes)];
  const openers = new Set(
    [...meanings.keys()].flatMap((form) => (form.includes("-") ? [form.split("-")[0] ?? ""] : [])),
  );
  const senses = new Map<string, WordSense>();
  const language: Language = {
    tag,
    rules,
    joiners: wordSet(rules.joiners),
    links: wordSet(rules.links),
    several: wordSet(rules.several),
    oneAfter: wordSet(rules.oneAfter),
    ordinalsAfter: wordSet(rules.ordinalsAfter),
    ordinalSuffixes: wordSet(rules.ordinalSuffixes),
    decadeSuffixes: wordSet(rules.decadeSuffixes),
    prefixes,
    suffixes: [...wordSet(rules.suffixes)].sort((a, b) => b.length - a.length),
    senseOf: (word) => senses.get(word) ?? (tag === "de" ? germanSense(word, language) : undefined),
    opensPair: (word) =>
      openers.has(word) ||
      prefixes.some((prefix) => word.startsWith(prefix) && openers.has(word.slice(prefix.length))),
  };
  for (const [form, meaning] of meanings) senses.set(form, { ...meaning, language });
  return language;
}

function germanSense(word: string, language: Language): WordSense | undefined {
  const value = germanNumber(word);
  return value === undefined ? undefined : { value, language };
}

function wordSet(list: string | undefined): ReadonlySet<string> {
  return new Set(formsIn(list ?? "", undefined));
}
