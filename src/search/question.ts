import clauses from "./data/clause-links.json" with { type: "json" };
import words from "./data/question-words.json" with { type: "json" };
import { lexiconOf } from "./foreign/lexicon.ts";
import { formsOf } from "./foreign/word-forms.ts";
import { primaryTag } from "./language-tag.ts";
import { type Token, tokenize } from "./tokens.ts";

/** What a question asks for. `open` is a question that no known question word opens. */
export type QuestionKind =
  | "who"
  | "when"
  | "where"
  | "quantity"
  | "why"
  | "yes_no"
  | "how"
  | "what"
  | "open";

/** How a question opens: what it asks for, and the UTF-16 offset at which its question word ends. */
export type Opening = { readonly kind: QuestionKind; readonly end: number };

const QUESTION_WORDS: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = words;

/** In these languages the yes/no words are verbs, which ask only as the first word of a question. */
const ASK_BY_VERB: readonly string[] = ["en", "de", "es", "hi", "it", "pt"];

/**
 * Words that ask, but join a clause just as often ("ceux *qui* ont signé"), and those that may stand
 * before one that asks ("*avec* qui").
 */
const CLAUSES: Readonly<Record<string, { readonly links: string; readonly before: string }>> =
  clauses;

/** "What is the bill's official *number*?" asks for a number; how many words the noun may lie behind. */
const NOUN_WITHIN = 5;

/** The same in other languages, where the noun follows at once or behind "is the". */
const FOREIGN_NOUN_WITHIN = 3;

/** English nouns that say what "what" and "which" ask for. */
const ASKED_NOUNS: ReadonlyMap<string, QuestionKind> = new Map(
  Object.entries({
    number: "quantity",
    amount: "quantity",
    percentage: "quantity",
    share: "quantity",
    price: "quantity",
    cost: "quantity",
    age: "quantity",
    year: "when",
    date: "when",
    day: "when",
    month: "when",
    century: "when",
    decade: "when",
    country: "where",
    countries: "where",
    city: "where",
    cities: "where",
    place: "where",
    region: "where",
    person: "who",
    people: "who",
    company: "who",
    organization: "who",
    group: "who",
    reason: "why",
    reasons: "why",
    purpose: "why",
    aim: "why",
    cause: "why",
  } satisfies Record<string, QuestionKind>),
);

/**
 * Reads what a question asks for off the question word that comes first; of several that begin at
 * the same word the longest counts. `tokens`: those of the question, where they are known.
 */
export function readOpening(
  question: string,
  language: string,
  tokens: readonly Token[] = tokenize(question),
): Opening {
  const primary = primaryTag(language);
  const norms = tokens.map(({ norm }) => askingForm(norm, primary));
  const phrases = phrasesOf(primary);
  for (let at = 0; at < norms.length; at += 1) {
    const asking = phrases.get(norms[at] ?? "")?.find((phrase) => standsAt(at, phrase, norms));
    if (asking === undefined) continue;
    if (onlyLinks(at, norms, primary) && !isMarked(question, tokens[at])) continue;
    const rest = at + asking.words.length;
    const kind = asking.kind === "what" ? kindOfNoun(tokens.slice(rest), primary) : asking.kind;
    return { kind, end: tokens[rest - 1]?.end ?? 0 };
  }
  return { kind: "open", end: 0 };
}

function standsAt(at: number, { words, onlyFirst }: Phrase, norms: readonly string[]): boolean {
  return (at === 0 || !onlyFirst) && words.every((word, offset) => norms[at + offset] === word);
}

/** Whether a word joins a clause: neither does the question open with it nor does it stand last. */
function onlyLinks(at: number, norms: readonly string[], primary: string): boolean {
  const clauses = CLAUSES[primary];
  if (clauses === undefined || !normsOf(clauses.links).has(norms[at] ?? "")) return false;
  const opening = normsOf(clauses.before);
  return at < norms.length - 1 && !norms.slice(0, at).every((norm) => opening.has(norm));
}

/** Whether a Spanish question mark stands right before a word. */
function isMarked(question: string, token: Token | undefined): boolean {
  return /¿[\s\p{P}]*$/u.test(question.slice(0, token?.start));
}

/** A word without what is written on to it: "d'où" asks where, "qu'a-t-il" asks what. */
function askingForm(norm: string, primary: string): string {
  if (primary !== "fr" && primary !== "it") return norm;
  return /^qu'/.test(norm) && norm !== "qu'est" ? "que" : (formsOf(norm, primary).at(-1) ?? norm);
}

const norms = new Map<string, ReadonlySet<string>>();

function normsOf(list: string): ReadonlySet<string> {
  const known = norms.get(list) ?? new Set(tokenize(list).map(({ norm }) => norm));
  norms.set(list, known);
  return known;
}

function kindOfNoun(tokens: readonly Token[], primary: string): QuestionKind {
  if (primary === "en") return kindOfWords(tokens.slice(0, NOUN_WITHIN).map(({ norm }) => norm));
  const near = tokens.slice(0, FOREIGN_NOUN_WITHIN);
  const senses = lexiconOf(primary)
    .read(near)
    .flatMap((reading) => reading.senses);
  return kindOfWords(senses.flatMap(({ concept }) => concept.split(" ")));
}

function kindOfWords(words: readonly string[]): QuestionKind {
  const noun = words.find((word) => ASKED_NOUNS.has(word));
  return ASKED_NOUNS.get(noun ?? "") ?? "what";
}

/**
 * The words of a language that ask and nothing else. "what country" makes "what" one of them, never
 * "country".
 */
export function questionWords(language: string): readonly string[] {
  return Object.values(QUESTION_WORDS[primaryTag(language)] ?? {})
    .flat()
    .filter((phrase) => !phrase.includes(" "));
}

/** The same without the verbs that open a yes/no question: "who", "when", "how". */
export function openQuestionWords(language: string): readonly string[] {
  const { yes_no, ...open } = QUESTION_WORDS[primaryTag(language)] ?? {};
  return Object.values(open)
    .flat()
    .filter((phrase) => !phrase.includes(" ") && yes_no?.includes(phrase) !== true);
}

type Phrase = {
  readonly kind: QuestionKind;
  readonly words: readonly string[];
  readonly onlyFirst: boolean;
};

/** By their first word, of those with the same one the longest first. */
type Phrases = ReadonlyMap<string, readonly Phrase[]>;

const phrases = new Map<string, Phrases>();

function phrasesOf(primary: string): Phrases {
  const known = phrases.get(primary) ?? byFirstWord(readPhrases(primary));
  phrases.set(primary, known);
  return known;
}

function readPhrases(primary: string): readonly Phrase[] {
  return Object.entries(QUESTION_WORDS[primary] ?? {}).flatMap(([kind, list]) =>
    list.map((phrase) => ({
      kind: kind as QuestionKind,
      words: tokenize(phrase).map(({ norm }) => norm),
      onlyFirst: kind === "yes_no" && ASK_BY_VERB.includes(primary),
    })),
  );
}

function byFirstWord(list: readonly Phrase[]): Phrases {
  const found = new Map<string, Phrase[]>();
  for (const phrase of [...list].sort((a, b) => b.words.length - a.words.length)) {
    const [first = ""] = phrase.words;
    found.set(first, [...(found.get(first) ?? []), phrase]);
  }
  return found;
}
