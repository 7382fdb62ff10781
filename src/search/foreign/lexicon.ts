import { existsSync, readFileSync } from "node:fs";
import { primaryTag } from "../language-tag.ts";
import { stemmerOf } from "../stem.ts";
import { type Token, tokenize } from "../tokens.ts";
import { calendarNames, countryNames } from "./platform-names.ts";
import { formsOf, spelledAlike } from "./word-forms.ts";

/**
 * Something people speak of, named by the English words that may stand for it: "extradite
 * extradition". The same in all languages, so it leads from each to each.
 */
export type Concept = string;

/** A concept that a stretch of text may stand for. */
export type Sense = {
  readonly concept: Concept;
  /** No other concept lists these words further to the front. */
  readonly isMain: boolean;
};

/** Tokens `[from, to)` of a text that stand for concepts: more than one when they are ambiguous. */
export type Reading = {
  readonly from: number;
  readonly to: number;
  readonly senses: readonly Sense[];
};

/** What the words and short phrases of a language stand for. */
export type Lexicon = {
  /** The stretches that are understood, in order, none over another; the longest phrase counts. */
  read(tokens: readonly Token[]): Reading[];
  /** What a normalised word may stand for by itself. */
  conceptsOf(norm: string): readonly Concept[];
  /** Its single words as they are compared, for cutting text that has no spaces. */
  readonly words: ReadonlySet<string>;
};

/** A word of a phrase: compared by stem, or the beginning of one with any ending. */
type Part = { readonly text: string; readonly open: boolean };

type Phrase = {
  readonly parts: readonly Part[];
  readonly concept: Concept;
  readonly rank: number;
  readonly isName: boolean;
};

/** No phrase has more words. */
const LONGEST = 8;

/** From this length on a country's name is known with any ending: "Gruzii" by "Gruzi". */
const LONG_NAME = 5;

const lexicons = new Map<string, Lexicon>();

/**
 * The lexicon of a language (BCP 47 tag), read when it is first asked for: `lexicon/<tag>.json`,
 * where there is one, and what the platform calls countries, months and weekdays. English is the
 * concepts' own words.
 *
 * @throws Error when a file of ours is not JSON.
 */
export function lexiconOf(language: string): Lexicon {
  const primary = primaryTag(language);
  let lexicon = lexicons.get(primary);
  if (lexicon === undefined) {
    lexicon = createLexicon(phrasesIn(primary), primary);
    lexicons.set(primary, lexicon);
  }
  return lexicon;
}

/** Languages that we have a list of our own for. */
export function isListed(language: string): boolean {
  const primary = primaryTag(language);
  return primary === "en" || (/^[a-z]{2,3}$/.test(primary) && existsSync(fileOf(primary)));
}

/** All our lists have the same concepts, but for some of their own. */
const CONCEPTS_OF = "fr";

function phrasesIn(primary: string): Phrase[] {
  const listed = Object.entries(readList(primary)).flatMap(([concept, items]) =>
    items.split(",").map((item, rank) => phraseOf(item, concept, { primary, rank })),
  );
  const dates = calendarNames(primary).map(([concept, name]) =>
    phraseOf(name, concept, { primary }),
  );
  return [...listed, ...dates, ...countries(primary)].filter(({ parts }) => parts.length > 0);
}

function readList(primary: string): Readonly<Record<Concept, string>> {
  if (primary === "en") {
    const concepts = Object.keys(readList(CONCEPTS_OF));
    return Object.fromEntries(concepts.map((concept) => [concept, concept.replaceAll(" ", ",")]));
  }
  return isListed(primary) ? JSON.parse(readFileSync(fileOf(primary), "utf8")) : {};
}

function fileOf(primary: string): URL {
  return new URL(`../lexicon/${primary}.json`, import.meta.url);
}

function countries(primary: string): Phrase[] {
  return countryNames(primary).map(([concept, name]) => {
    const { parts } = phraseOf(name, concept, { primary });
    const stumps = tokenize(name).map(({ norm }) =>
      spelledAlike(norm, primary).replace(/\p{L}$/u, ""),
    );
    const inflected = parts.map((part, at) => {
      const stump = stumps[at] ?? "";
      return stump.length < LONG_NAME ? part : { text: stump, open: true };
    });
    return { parts: inflected, concept, rank: 0, isName: true };
  });
}

/** `rank`: how far in the front of the concept's list it stands, 0 first. */
function phraseOf(
  item: string,
  concept: Concept,
  { primary, rank = 0 }: { readonly primary: string; readonly rank?: number },
): Phrase {
  const stem = stemmerOf(primary);
  const parts = tokenize(item).map(({ norm, end }): Part => {
    const open = item[end] === "*";
    return { text: spelledAlike(open ? norm : stem(norm), primary), open };
  });
  return { parts, concept, rank, isName: false };
}

function createLexicon(phrases: readonly Phrase[], primary: string): Lexicon {
  const stem = stemmerOf(primary);
  const closed = new Map<string, Phrase[]>();
  const open = new Map<string, Phrase[]>();
  for (const phrase of phrases) {
    const [first] = phrase.parts;
    if (first === undefined) continue;
    const table = first.open ? open : closed;
    table.set(first.text, [...(table.get(first.text) ?? []), phrase]);
  }

  function wordOf(norm: string): Form[] {
    return formsOf(norm, primary).map((form) => ({
      whole: spelledAlike(form, primary),
      stem: spelledAlike(stem(form), primary),
    }));
  }

  /** All phrases whose first word this is. */
  function beginningWith(word: readonly Form[]): Phrase[] {
    return word.flatMap((form) => {
      const found = [...(closed.get(form.stem) ?? [])];
      for (let length = 1; length <= form.whole.length; length += 1) {
        found.push(...(open.get(form.whole.slice(0, length)) ?? []));
      }
      return found;
    });
  }

  /** The phrases that tell most of those that begin with the first of these words. */
  function phrasesAt(words: readonly (readonly Form[])[], mayBeName: boolean): Phrase[] {
    const [first = []] = words;
    const found = beginningWith(first).filter(
      ({ parts, isName }) =>
        (mayBeName || !isName) &&
        parts.every((part, at) => words[at]?.some((form) => isWord(form, part))),
    );
    const listed = found.filter(({ isName }) => !isName);
    return longest([...mostTelling(listed, first), ...found.filter(({ isName }) => isName)]);
  }

  return {
    read(tokens) {
      const words = tokens.map(({ norm }) => wordOf(norm));
      const readings: Reading[] = [];
      for (let from = 0; from < tokens.length; ) {
        const phrases = phrasesAt(words.slice(from, from + LONGEST), mayBeName(tokens[from]));
        const length = phrases[0]?.parts.length ?? 0;
        if (length > 0) readings.push({ from, to: from + length, senses: sensesOf(phrases) });
        from += Math.max(1, length);
      }
      return readings;
    },
    conceptsOf: (norm) =>
      phrasesAt([wordOf(norm)], true).flatMap(({ parts, concept }) =>
        parts.length === 1 ? [concept] : [],
      ),
    words: new Set(
      phrases.flatMap(({ parts }) => (parts.length === 1 ? [parts[0]?.text ?? ""] : [])),
    ),
  };
}

type Form = { readonly whole: string; readonly stem: string };

function isWord({ whole, stem }: Form, { text, open }: Part): boolean {
  return open ? whole.startsWith(text) : stem === text;
}

/** Where a script has capitals, a name has one: "Mali" is a country, "malyj" is small. */
function mayBeName(token: Token | undefined): boolean {
  return token !== undefined && (token.capital || token.norm === token.norm.toUpperCase());
}

function longest(found: readonly Phrase[]): Phrase[] {
  const most = Math.max(0, ...found.map(({ parts }) => parts.length));
  return found.filter(({ parts }) => parts.length === most);
}

/** Of the longest phrases, those whose first word says most of its letters. */
function mostTelling(found: readonly Phrase[], forms: readonly Form[]): Phrase[] {
  const long = longest(found);
  const letters = (phrase: Phrase) => lettersOf(phrase.parts[0], forms);
  const most = Math.max(0, ...long.map(letters));
  return long.filter((phrase) => letters(phrase) === most);
}

/** How many letters of a word its first part speaks for: a stem for all of them. */
function lettersOf(part: Part | undefined, forms: readonly Form[]): number {
  if (part === undefined) return 0;
  return part.open ? part.text.length : (forms[0]?.whole.length ?? 0);
}

function sensesOf(phrases: readonly Phrase[]): Sense[] {
  const ranks = new Map<Concept, number>();
  for (const { concept, rank } of phrases) {
    ranks.set(concept, Math.min(rank, ranks.get(concept) ?? rank));
  }
  const main = Math.min(...ranks.values());
  return Array.from(ranks, ([concept, rank]) => ({ concept, isMain: rank === main }));
}
