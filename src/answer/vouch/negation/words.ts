import { splitSentences } from "../../../article/sentences.ts";
import { stemmerOf } from "../../../search/stem.ts";
import { tokenize } from "../../../search/tokens.ts";
import { createMemory } from "../remembered.ts";
import type { Said } from "../said.ts";

/** A word as it is compared: by its stem. A phrase that means one word is that word. */
export type Word = {
  readonly norm: string;
  readonly stem: string;
  /** Its place in the text, counted in words. */
  readonly at: number;
  /** Which sentence of the text it is in, from 0. */
  readonly sentence: number;
  /** It is set apart from the word before it by a comma, a dash or the like. */
  readonly apart: boolean;
  readonly capital: boolean;
  readonly number: boolean;
};

/** What phrases of words (by their norms) mean, in words; an empty meaning is left out. */
export type Phrases = {
  readonly meanings: ReadonlyMap<string, string>;
  /** The words that phrases begin with. */
  readonly openings: ReadonlySet<string>;
};

/** Makes phrases ready to be looked up. */
export function phrasesOf(meanings: Readonly<Record<string, string>>): Phrases {
  return {
    meanings: new Map(Object.entries(meanings)),
    openings: new Set(Object.keys(meanings).map((phrase) => phrase.replace(/ .*/, ""))),
  };
}

const LONGEST_PHRASE = 4;

type Bare = Omit<Word, "at" | "stem">;

/** The words of a text in order, with contractions written out and phrases replaced. */
export function wordsOf({ text, language }: Said, phrases: Phrases): readonly Word[] {
  const bare = bareWords(`${language}\n${text}`, () =>
    splitSentences(text, language).flatMap(({ start, end }, sentence) =>
      spelledOut(text.slice(start, end), sentence),
    ),
  );
  const stem = stemmerOf(language);
  return replaced(bare, phrases).map((word, at) => ({ ...word, at, stem: stem(word.norm) }));
}

/** The same text is read with other phrases for what it denies than for who does what. */
const MOST_TEXTS = 400;
const bareWords = createMemory<readonly Bare[]>(MOST_TEXTS);

function spelledOut(text: string, sentence: number): Bare[] {
  let end = 0;
  return tokenize(text).flatMap((token) => {
    const between = text.slice(end, token.start);
    end = token.end;
    const apart = between !== " " && /[,;:()—–[\]]|\s-\s/u.test(between);
    return parts(token.norm).map((norm, index) => ({
      norm,
      sentence,
      apart: apart && index === 0,
      capital: token.capital,
      number: token.number,
    }));
  });
}

const IRREGULAR: Readonly<Record<string, string>> = { wo: "will", ca: "can", sha: "shall" };
const ENDINGS: ReadonlyMap<string, string> = new Map([
  ["ll", "will"],
  ["re", "are"],
  ["ve", "have"],
  ["d", "would"],
  ["m", "am"],
]);

function parts(norm: string): readonly string[] {
  if (norm === "cannot") return ["can", "not"];
  if (!norm.includes("'")) return [norm];
  if (norm.endsWith("n't")) {
    const verb = norm.slice(0, -3);
    return [IRREGULAR[verb] ?? verb, "not"];
  }
  const [, verb = norm, ending = ""] = /^(\p{L}+)'(\p{L}+)$/u.exec(norm) ?? [];
  const spelled = ENDINGS.get(ending);
  return spelled === undefined ? [norm] : [verb, spelled];
}

function replaced(words: readonly Bare[], phrases: Phrases): Bare[] {
  let next = 0;
  return words.flatMap((word, at) => {
    if (at < next) return [];
    const phrase =
      phrases.openings.has(word.norm) && phraseOf(words.slice(at, at + LONGEST_PHRASE), phrases);
    if (!phrase) return [word];
    next = at + phrase.length;
    return phrase.meaning
      .split(" ")
      .filter(Boolean)
      .map((norm) => ({ ...word, norm }));
  });
}

/** The longest phrase that words begin with, in words, and what it means. */
function phraseOf(words: readonly Bare[], { meanings }: Phrases) {
  const norms = words.map(({ norm }) => norm);
  for (let length = norms.length; length > 1; length -= 1) {
    const meaning = meanings.get(norms.slice(0, length).join(" "));
    if (meaning !== undefined) return { length, meaning };
  }
  return undefined;
}
