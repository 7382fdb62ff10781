import words from "./data/question-words.json" with { type: "json" };
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
const ASK_BY_VERB: readonly string[] = ["en", "de", "es", "pt"];

/** "What is the bill's official *number*?" asks for a number; how many words the noun may lie behind. */
const NOUN_WITHIN = 5;

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
 * the same word the longest counts.
 */
export function readOpening(question: string, language: string): Opening {
  const tokens = tokenize(question);
  const found = phrasesOf(primaryTag(language)).flatMap(({ kind, phrase, onlyFirst }) => {
    const at = indexOfPhrase(tokens, phrase);
    return at < 0 || (onlyFirst && at > 0) ? [] : [{ kind, at, length: phrase.length }];
  });
  found.sort((a, b) => a.at - b.at || b.length - a.length);
  const [best] = found;
  if (best === undefined) return { kind: "open", end: 0 };
  const rest = best.at + best.length;
  const kind =
    best.kind === "what" ? kindOfNoun(tokens.slice(rest, rest + NOUN_WITHIN)) : best.kind;
  return { kind, end: tokens[rest - 1]?.end ?? 0 };
}

function kindOfNoun(tokens: readonly Token[]): QuestionKind {
  const noun = tokens.find((token) => ASKED_NOUNS.has(token.norm));
  return ASKED_NOUNS.get(noun?.norm ?? "") ?? "what";
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

type Phrase = {
  readonly kind: QuestionKind;
  readonly phrase: readonly string[];
  readonly onlyFirst: boolean;
};

const phrases = new Map<string, readonly Phrase[]>();

function phrasesOf(primary: string): readonly Phrase[] {
  let known = phrases.get(primary);
  if (known === undefined) {
    known = Object.entries(QUESTION_WORDS[primary] ?? {}).flatMap(([kind, list]) =>
      list.map((phrase) => ({
        kind: kind as QuestionKind,
        phrase: tokenize(phrase).map((token) => token.norm),
        onlyFirst: kind === "yes_no" && ASK_BY_VERB.includes(primary),
      })),
    );
    phrases.set(primary, known);
  }
  return known;
}

function indexOfPhrase(tokens: readonly Token[], phrase: readonly string[]): number {
  return tokens.findIndex((_, at) =>
    phrase.every((word, offset) => tokens[at + offset]?.norm === word),
  );
}
