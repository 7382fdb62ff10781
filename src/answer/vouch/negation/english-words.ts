import { stem } from "../../../search/stem.ts";
import { synonymsOf } from "../../../search/synonyms.ts";
import lists from "./en.json" with { type: "json" };
import { type Phrases, phrasesOf, type Word } from "./words.ts";

/** Phrases of English that mean one word, or nothing, to whoever looks for negations. */
export const PHRASES: Phrases = phrasesOf(lists.phrases);

/** Forms that share no stem with their word. */
export const FORMS: ReadonlyMap<string, string> = new Map(Object.entries(lists.forms));

type ListName = {
  [Name in keyof typeof lists]: (typeof lists)[Name] extends string ? Name : never;
}[keyof typeof lists];

type Forms = { readonly words: ReadonlySet<string>; readonly stems: ReadonlySet<string> };

const known = new Map<ListName, Forms>();

/** Whether a word is in a list of `en.json` as it is written. */
export function isWord({ norm }: Word, list: ListName): boolean {
  return (known.get(list) ?? formsOf(list)).words.has(norm);
}

/** Whether a form of the word is in a list of `en.json`. */
export function isForm({ stem }: Word, list: ListName): boolean {
  return (known.get(list) ?? formsOf(list)).stems.has(stem);
}

function formsOf(list: ListName): Forms {
  const forms = { words: setFrom(lists[list]), stems: stemsOf(lists[list]) };
  known.set(list, forms);
  return forms;
}

const CLOSE = lists.close.map((group) => new Set(group.split(" ").map((word) => stem(word, "en"))));

/** Stems that mean much the same. */
export function closeTo(word: string): ReadonlySet<string> {
  const more = CLOSE.filter((group) => group.has(word)).flatMap((group) => [...group]);
  const synonyms = synonymsOf(word, "en");
  return more.length === 0 ? synonyms : new Set([...synonyms, ...more]);
}

/** Words that are each other's opposite, as stems: the affirming side first. */
export const OPPOSITES: readonly (readonly [ReadonlySet<string>, ReadonlySet<string>])[] =
  lists.opposites.map(([yes = "", no = ""]) => [stemsOf(yes), stemsOf(no)] as const);

/** Opposites with a middle between them: what did not rise need not have fallen. */
export const CONTRARIES: typeof OPPOSITES = lists.contraries.map(
  ([yes = "", no = ""]) => [stemsOf(yes), stemsOf(no)] as const,
);

function stemsOf(words: string): ReadonlySet<string> {
  return new Set(words.split(" ").map((word) => stem(word, "en")));
}

/** Prepositions that turn what follows them round, each with those that mean the reverse. */
export const RELATIONS: readonly (readonly [ReadonlySet<string>, ReadonlySet<string>])[] =
  lists.relations.map(([one = "", other = ""]) => [setFrom(one), setFrom(other)] as const);

function setFrom(words: string): ReadonlySet<string> {
  return new Set(words.split(" "));
}

/** It carries a subject: not a pronoun, article, preposition, conjunction or auxiliary. */
export function isContent(word: Word): boolean {
  return !isWord(word, "function") && word.norm.length > 1;
}

/** It says how or when, not what. */
export function isAdverb(word: Word): boolean {
  return (
    isWord(word, "adverbs") ||
    (/ly$/.test(word.norm) &&
      !/^(?:app|rep|supp|rel|fami|on|monopo|ear|assemb|anoma)ly$|^(?:multiply|apply|reply|supply|rely|comply|imply|ally|family|assembly|italy|july|belly|bully|early)$/.test(
        word.norm,
      ))
  );
}

/** It says what, or how in a way that has an opposite: "unlawfully". */
export function isMeant(word: Word): boolean {
  return !isAdverb(word) || OPPOSITES.some((sides) => sides.some((side) => side.has(word.stem)));
}
