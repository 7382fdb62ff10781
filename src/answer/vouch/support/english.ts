import { stem } from "../../../search/stem.ts";
import { isContent } from "../negation/english-words.ts";
import { phrasesOf, type Word, wordsOf } from "../negation/words.ts";
import { createMemory } from "../remembered.ts";
import type { Said } from "../said.ts";
import lists from "./english.json" with { type: "json" };

/** English texts, one behind the other, as they are compared. */
export type English = {
  readonly words: readonly Word[];
  /** Stems of the words that carry a subject. */
  readonly stems: ReadonlySet<string>;
  /** All words, as they are written and by their stems. */
  readonly forms: ReadonlySet<string>;
};

const PHRASES = phrasesOf(lists.phrases);
const FORMS: ReadonlyMap<string, string> = new Map(
  Object.entries(lists.forms).map(([form, base]) => [form, stem(base, "en")]),
);

/** The same passages are quoted again and again. */
const MOST_TEXTS = 200;
const readings = createMemory<English>(MOST_TEXTS);

/** Reads English texts as one, each sentence by itself. Irregular forms share their verb's stem. */
export function englishOf(texts: readonly Said[]): English {
  return readings(texts.map(({ text }) => text).join("\n\0"), () => read(texts));
}

function read(texts: readonly Said[]): English {
  const words: Word[] = [];
  // What stands behind a semicolon is told for itself.
  for (const text of texts.flatMap(({ text: whole }) => whole.split(/;\s+/u))) {
    const sentences = (words.at(-1)?.sentence ?? -1) + 1;
    for (const word of wordsOf({ text, language: "en" }, PHRASES)) {
      words.push({
        ...word,
        stem: FORMS.get(word.norm) ?? word.stem,
        at: words.length,
        sentence: word.sentence + sentences,
      });
    }
  }
  return {
    words,
    stems: new Set(words.filter(isContent).map((word) => word.stem)),
    forms: new Set(words.flatMap(({ norm, stem: own }) => [norm, own])),
  };
}

type ListName = {
  [Name in keyof typeof lists]: (typeof lists)[Name] extends string ? Name : never;
}[keyof typeof lists];

/** Lists of verbs, in whatever form. */
const STEMMED: ReadonlySet<string> = new Set(["speech", "voices", "replies"]);

type Forms = { readonly words: ReadonlySet<string>; readonly stems?: ReadonlySet<string> };

const known = new Map<ListName, Forms>();

/** Whether a word stands in a list of `english.json`, as it is written or by its stem. */
export function isOf({ norm, stem: own }: Word, list: ListName): boolean {
  const { words, stems } = known.get(list) ?? formsOf(list);
  return words.has(norm) || stems?.has(own) === true;
}

function formsOf(list: ListName): Forms {
  const words = lists[list].split(" ");
  const stems = STEMMED.has(list) && { stems: new Set(words.map((word) => stem(word, "en"))) };
  const forms = { words: new Set(words), ...stems };
  known.set(list, forms);
  return forms;
}

/** Whether the word is a form of an irregular verb. */
export function isIrregular({ norm }: Word): boolean {
  return FORMS.has(norm);
}
