import { primaryTag } from "../../../search/language-tag.ts";
import { foldWord } from "./fold.ts";
import { germanCompounds } from "./german.ts";
import ar from "./number-words/ar.json" with { type: "json" };
import de from "./number-words/de.json" with { type: "json" };
import en from "./number-words/en.json" with { type: "json" };
import es from "./number-words/es.json" with { type: "json" };
import fr from "./number-words/fr.json" with { type: "json" };
import hi from "./number-words/hi.json" with { type: "json" };
import ne from "./number-words/ne.json" with { type: "json" };
import pt from "./number-words/pt.json" with { type: "json" };
import ru from "./number-words/ru.json" with { type: "json" };
import sw from "./number-words/sw.json" with { type: "json" };
import tr from "./number-words/tr.json" with { type: "json" };
import uk from "./number-words/uk.json" with { type: "json" };
import uz from "./number-words/uz.json" with { type: "json" };

/** Forms by what they mean, apart by blanks; `stem~a,b` is `stema stemb`, `@set` a set of endings. */
type Forms = Readonly<Record<string, string>>;

/**
 * How one language words numbers. A hyphen in a form stands for a blank or a hyphen. `loose` words
 * are more often no number; `joiners` stand between parts where the sum so far ends in zeros worth
 * `joinsFrom`; `addsTeens` is "soixante-dix", `addsTensToUnits` "six and thirty".
 */
export type NumberWords = {
  readonly endings?: Forms;
  readonly numbers: Forms;
  readonly halves?: Forms;
  readonly multipliers?: Forms;
  /** By power of ten. */
  readonly scales?: Forms;
  /** Scales whose multiplier comes after them. */
  readonly scalesFirst?: Forms;
  readonly ordinals?: Forms;
  readonly unitOrdinals?: Forms;
  readonly ordinalsAfter?: string;
  readonly ordinalSuffixes?: string;
  readonly decadeSuffixes?: string;
  readonly prefixes?: string;
  readonly suffixes?: string;
  readonly loose?: string;
  readonly joiners?: string;
  readonly joinsFrom?: number;
  readonly addsTeens?: boolean;
  readonly addsTensToUnits?: boolean;
  readonly addsTenToUnits?: boolean;
  /** By power of ten. */
  readonly vague?: Forms;
  /** Words between "tens" and "thousands". */
  readonly links?: string;
  readonly several?: string;
  /** After these, a plural is a single one: "около тысячи". */
  readonly oneAfter?: string;
  readonly fractions?: Forms;
  readonly fractionParts?: Forms;
  readonly factors?: Forms;
  readonly months?: Forms;
  readonly weekdays?: Forms;
  readonly monthsAfter?: string;
  readonly ambiguousMonths?: string;
  readonly ambiguousWeekdays?: string;
  readonly idioms?: string;
};

const LANGUAGES: Readonly<Record<string, NumberWords>> = {
  ar,
  de,
  en,
  es,
  fr,
  hi,
  ne,
  pt,
  ru,
  sw,
  tr,
  uk,
  uz,
};

/** Which language is meant where a script is not that of the text's language. */
const BY_SCRIPT = { Latn: "en", Cyrl: "ru", Deva: "hi", Arab: "ar" } as const;

/** What a word may be. All readings that it has are set. */
export type WordSense = {
  readonly value?: number;
  readonly multiplier?: number;
  readonly scale?: number;
  readonly scaleFirst?: number;
  readonly ordinal?: number;
  readonly vague?: readonly number[];
  readonly fraction?: string;
  readonly fractionPart?: number;
  readonly factor?: number;
  readonly loose?: boolean;
  /** An "and" is part of the word. */
  readonly joined?: boolean;
  readonly language: Language;
};

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
  readonly senses: ReadonlyMap<string, WordSense>;
};

const languages = new Map<string, Language | undefined>();
const together = new Map<string, readonly Language[]>();

/** The languages in which a text's words are read: its own, and one for each other script. */
export function languagesOf(tag: string): readonly Language[] {
  const primary = primaryTag(tag);
  const known = together.get(primary);
  if (known !== undefined) return known;
  const scripts = scriptsOf(primary);
  const others = Object.entries(BY_SCRIPT).flatMap(([script, other]) =>
    scripts.includes(script) ? [] : [other],
  );
  const all = [primary, ...others].flatMap((one) => language(one) ?? []);
  if (/^[a-z]{2,3}$/.test(primary)) together.set(primary, all);
  return all;
}

/** The scripts (ISO 15924) that a language is written in. */
export function scriptsOf(primary: string): readonly string[] {
  if (primary === "uz") return ["Latn", "Cyrl"];
  if (!/^[a-z]{2,3}$/.test(primary)) return [];
  return [new Intl.Locale(primary).maximize().script ?? ""];
}

function language(tag: string): Language | undefined {
  if (!languages.has(tag)) {
    const words = LANGUAGES[tag];
    languages.set(tag, words === undefined ? undefined : built(tag, words));
  }
  return languages.get(tag);
}

function built(tag: string, rules: NumberWords): Language {
  const language = {
    tag,
    rules,
    joiners: wordSet(rules.joiners),
    links: wordSet(rules.links),
    several: wordSet(rules.several),
    oneAfter: wordSet(rules.oneAfter),
    ordinalsAfter: wordSet(rules.ordinalsAfter),
    ordinalSuffixes: wordSet(rules.ordinalSuffixes),
    decadeSuffixes: wordSet(rules.decadeSuffixes),
    prefixes: [...wordSet(rules.prefixes)],
    suffixes: [...wordSet(rules.suffixes)].sort((a, b) => b.length - a.length),
    senses: new Map<string, WordSense>(),
  };
  const add = (form: string, sense: Omit<WordSense, "language">) => {
    const known = language.senses.get(form);
    const vague = [...(known?.vague ?? []), ...(sense.vague ?? [])];
    language.senses.set(form, {
      ...known,
      ...sense,
      ...(vague.length > 0 ? { vague } : {}),
      language,
    });
  };
  const each = (forms: Forms | undefined, sense: (key: string) => Omit<WordSense, "language">) => {
    for (const [key, list] of Object.entries(forms ?? {}))
      for (const form of formsIn(list, rules.endings)) add(form, sense(key));
  };
  each(rules.numbers, (key) => ({ value: Number(key) }));
  each(rules.halves, (key) => ({ value: Number(key) }));
  each(rules.multipliers, (key) => ({ multiplier: Number(key) }));
  each(rules.scales, (key) => ({ scale: Number(key) }));
  each(rules.scalesFirst, (key) => ({ scaleFirst: Number(key) }));
  each(rules.ordinals, (key) => ({ ordinal: Number(key) }));
  each(rules.unitOrdinals, (key) => ({ ordinal: Number(key) }));
  each(rules.vague, (key) => ({ vague: [Number(key)] }));
  each(rules.fractions, (key) => ({ fraction: key }));
  each(rules.fractionParts, (key) => ({ fractionPart: Number(key) }));
  each(rules.factors, (key) => ({ factor: Number(key) }));
  if (tag === "de") for (const [form, sense] of germanCompounds()) add(foldWord(form), sense);
  if (tag === "fr") for (const [form, sense] of frenchOrdinals()) add(form, sense);
  for (const form of formsIn(rules.loose ?? "", rules.endings)) {
    if (language.senses.has(form)) add(form, { loose: true });
  }
  return language;
}

function* frenchOrdinals(): Generator<[string, Omit<WordSense, "language">]> {
  for (const [key, list] of Object.entries(fr.ordinals)) {
    for (const form of formsIn(list, undefined)) {
      if (form.endsWith("ieme")) yield [`${form}s`, { ordinal: Number(key) }];
    }
  }
}

/** The forms of a list, folded. */
export function formsIn(list: string, endings: Forms | undefined): readonly string[] {
  return list
    .split(" ")
    .filter((form) => form !== "")
    .flatMap((form) => {
      const [stem = "", ends] = form.split("~");
      const spelled = ends?.replace(/@(\w+)/, (_, set: string) => endings?.[set] ?? "");
      return spelled === undefined ? [stem] : spelled.split(",").map((end) => stem + end);
    })
    .map(foldWord);
}

function wordSet(list: string | undefined): ReadonlySet<string> {
  return new Set(formsIn(list ?? "", undefined));
}

/** What a folded word means in one of these languages, with its prefixes and suffixes taken off. */
export function senseOf(word: string, among: readonly Language[]): WordSense | undefined {
  for (const language of among) {
    const sense = language.senses.get(word) ?? stripped(word, language);
    if (sense !== undefined) return sense;
  }
  return undefined;
}

/** Only Arabic sets words in front of others without a blank. */
const ARABIC = /^[\u0600-\u06ff]/;

function stripped(word: string, { prefixes, suffixes, senses }: Language): WordSense | undefined {
  for (const prefix of ARABIC.test(word) ? prefixes : []) {
    if (!word.startsWith(prefix)) continue;
    const sense = senses.get(word.slice(prefix.length));
    if (sense !== undefined) return { ...sense, joined: prefix.startsWith("و") };
  }
  for (const suffix of suffixes) {
    if (!word.endsWith(suffix) || word.length < suffix.length + 2) continue;
    const stem = word.slice(0, -suffix.length).replace(/['’]$/, "");
    const sense = senses.get(stem);
    if (sense !== undefined) return sense;
    for (const inner of suffixes) {
      if (!stem.endsWith(inner)) continue;
      const deeper = senses.get(stem.slice(0, -inner.length));
      if (deeper !== undefined) return deeper;
    }
  }
  return undefined;
}
