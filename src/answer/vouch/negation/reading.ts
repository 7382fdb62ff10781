import type { Said } from "../said.ts";
import { closeTo, isContent, PHRASES } from "./english-words.ts";
import { type Modality, modalitiesOf } from "./modalities.ts";
import { type Negation, negationsOf } from "./negations.ts";
import { type Word, wordsOf } from "./words.ts";

/** An English text as it is compared. */
export type Reading = {
  readonly words: readonly Word[];
  readonly negations: readonly Negation[];
  readonly modalities: readonly Modality[];
};

/** English texts as one, each sentence by itself. */
export function readingOf(texts: readonly Said[]): Reading {
  const words: Word[] = [];
  for (const text of texts) {
    const sentences = (words.at(-1)?.sentence ?? -1) + 1;
    for (const word of wordsOf({ ...text, language: "en" }, PHRASES)) {
      words.push({ ...word, at: words.length, sentence: word.sentence + sentences });
    }
  }
  const negations = negationsOf(words);
  const isUnsaid = ({ mode, sign }: Modality) =>
    mode === "attribution" &&
    negations.some(({ strength, heads }) => strength === "explicit" && heads.includes(sign));
  const modalities = modalitiesOf(words).filter((modality) => !isUnsaid(modality));
  return { words, negations, modalities };
}

/** The same word, or one that means much the same, in the sentences most like the statement. */
export function occurrencesOf(head: Word, said: Reading, quoted: Reading): readonly Word[] {
  const same = quoted.words.filter(({ stem }) => stem === head.stem);
  const likely = nearest(same, said, quoted);
  if (likely.length > 0) return likely;
  const synonyms = closeTo(head.stem);
  return nearest(
    quoted.words.filter(({ stem }) => synonyms.has(stem)),
    said,
    quoted,
  );
}

function nearest(words: readonly Word[], said: Reading, quoted: Reading): readonly Word[] {
  const shared = words.map(({ sentence }) => sharedWith(sentence, said, quoted));
  const most = Math.max(...shared);
  return words.filter((_, index) => shared[index] === most);
}

function sharedWith(sentence: number, said: Reading, quoted: Reading): number {
  const own = new Set(said.words.filter(isContent).map(({ stem }) => stem));
  const theirs = quoted.words.filter((word) => word.sentence === sentence && own.has(word.stem));
  return new Set(theirs.map(({ stem }) => stem)).size;
}

/** Something denies the word, or puts it off. */
export function isDenied(place: Word, { negations }: Reading): boolean {
  return negations.some(
    ({ heads, governed }) => heads.includes(place) || governed.slice(0, 12).includes(place),
  );
}
