import { createMemory } from "../remembered.ts";
import type { Said } from "../said.ts";
import { clausesOf } from "./clauses.ts";
import { FORMS, isContent, PHRASES } from "./english-words.ts";
import { groupedBy } from "./grouped.ts";
import { type Modality, modalitiesOf } from "./modalities.ts";
import { type Negation, negationsOf } from "./negations.ts";
import { type Parity, parityOf } from "./parity.ts";
import { type Word, wordsOf } from "./words.ts";

/** English texts as they are compared. */
export type Reading = Parity & {
  readonly words: readonly Word[];
  readonly negations: readonly Negation[];
  readonly modalities: readonly Modality[];
  /** The number of the clause that each word is in, in the order of the words. */
  readonly clauses: readonly number[];
  readonly byStem: ReadonlyMap<string, readonly Word[]>;
};

/** The same passages are quoted again and again. */
const MOST_READINGS = 200;
const readings = createMemory<Reading>(MOST_READINGS);

/** English texts as one, each sentence by itself. */
export function readingOf(texts: readonly Said[]): Reading {
  const key = texts.map(({ text }) => text).join("\n\0");
  return readings(key, () => read(texts));
}

function read(texts: readonly Said[]): Reading {
  const words: Word[] = [];
  for (const text of texts) {
    const sentences = (words.at(-1)?.sentence ?? -1) + 1;
    for (const word of wordsOf({ ...text, language: "en" }, PHRASES)) {
      const stem = FORMS.get(word.norm) ?? word.stem;
      words.push({ ...word, stem, at: words.length, sentence: word.sentence + sentences });
    }
  }
  const negations = negationsOf(words);
  const unsaid = new Set(
    negations.flatMap(({ strength, heads }) => (strength === "explicit" ? heads : [])),
  );
  const modalities = modalitiesOf(words).filter(
    ({ mode, sign }) => mode !== "attribution" || !unsaid.has(sign),
  );
  const clauses = clausesOf(words);
  return {
    words,
    negations,
    modalities,
    clauses,
    byStem: groupedBy(words.filter(isContent), ({ stem }) => stem),
    ...parityOf(words, negations, clauses),
  };
}
