import { splitSentences } from "../../../article/sentences.ts";
import { stem } from "../../../search/stem.ts";
import { tokenize } from "../../../search/tokens.ts";
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
    openings: new Set(Object.keys(meanings).map((phrase) => phrase.split(" ")[0] ?? phrase)),
  };
}

const LONGEST_PHRASE = 4;

type Bare = Omit<Word, "at" | "stem">;

/** The words of a text in order, with contractions written out and phrases replaced. */
export function wordsOf({ text, language }: Said, phrases: Phrases): readonly Word[] {
  const bare = splitSentences(text, language).flatMap(({ start, end }, sentence) =>
    spelledOut(text.slice(start, end), sentence),
  );
  return replaced(bare, phrases).map((word, at) => ({
    ...word,
    at,
    stem: stem(word.norm, language),
  }));
}

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

function parts(norm: string): readonly string[] {
  if (norm === "cannot") return ["can", "not"];
  if (!norm.includes("'")) return [norm];
  if (norm.endsWith("n't")) {
    const verb = norm.slice(0, -3);
    return [IRREGULAR[verb] ?? verb, "not"];
  }
  const [, verb, ending] = /^(\p{L}+)'(ll|re|ve|d|m)$/u.exec(norm) ?? [];
  if (verb === undefined || ending === undefined) return [norm];
  return [verb, { ll: "will", re: "are", ve: "have", d: "would", m: "am" }[ending] ?? ending];
}

function replaced(words: readonly Bare[], phrases: Phrases): Bare[] {
  const out: Bare[] = [];
  for (let at = 0; at < words.length; ) {
    const first = words[at];
    if (first === undefined) break;
    const length = phraseAt(words, at, phrases);
    if (length === 0) {
      out.push(first);
      at += 1;
      continue;
    }
    const meaning = phrases.meanings.get(normsOf(words, at, length)) ?? "";
    for (const norm of meaning.split(" ").filter(Boolean)) out.push({ ...first, norm });
    at += length;
  }
  return out;
}

function phraseAt(words: readonly Bare[], at: number, { meanings, openings }: Phrases): number {
  if (!openings.has(words[at]?.norm ?? "")) return 0;
  for (let length = LONGEST_PHRASE; length > 1; length -= 1) {
    if (at + length <= words.length && meanings.has(normsOf(words, at, length))) return length;
  }
  return 0;
}

function normsOf(words: readonly Bare[], at: number, length: number): string {
  return words
    .slice(at, at + length)
    .map(({ norm }) => norm)
    .join(" ");
}
