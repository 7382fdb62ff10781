import english from "./data/background.en.json" with { type: "json" };
import { primaryTag } from "./language-tag.ts";

/** How many passages of general text stand behind a store, however small it is. */
const PRIOR_PASSAGES = 1000;

/** In how many of a store's passages a word stands. */
export type Counts = { readonly frequency: number; readonly passages: number };

/**
 * Document frequencies of general text. A store with one short article has none of its own worth
 * the name: every word of it stands in one paragraph or two.
 */
export type Background = {
  /**
   * Inverse document frequency (natural logarithm) of a stem over the store's passages and
   * {@link PRIOR_PASSAGES} passages of general text. Languages without a table use the store alone.
   */
  idf(stem: string, language: string, held: Counts): number;
  /** The stem is an ordinary word of the language, so it is no slip of the keyboard. */
  knows(stem: string, language: string): boolean;
};

type Table = {
  readonly passages: number;
  /** Stems by the number of passages in which they stand: `{"3": "stem stem …"}`. */
  readonly stemsByFrequency: Readonly<Record<string, string>>;
};

/** The tables shipped in `data/`, made by `scripts/train/background.ts`. */
export function createBackground(
  tables: Readonly<Record<string, Table>> = { en: english },
): Background {
  const byLanguage = new Map(
    Object.entries(tables).map(([language, table]) => [
      language,
      { passages: table.passages, frequencies: frequenciesOf(table) },
    ]),
  );
  return {
    idf(stem, language, held) {
      const table = byLanguage.get(primaryTag(language));
      const share = table === undefined ? 0 : (table.frequencies.get(stem) ?? 0) / table.passages;
      const passages = held.passages + PRIOR_PASSAGES;
      const frequency = held.frequency + PRIOR_PASSAGES * share;
      return Math.log(1 + (passages - frequency + 0.5) / (frequency + 0.5));
    },
    knows: (stem, language) => byLanguage.get(primaryTag(language))?.frequencies.has(stem) ?? false,
  };
}

/** What was read of a table: a process has more than one use for the one that ships. */
const known = new WeakMap<Table, ReadonlyMap<string, number>>();

function frequenciesOf(table: Table): ReadonlyMap<string, number> {
  const read =
    known.get(table) ??
    new Map(
      Object.entries(table.stemsByFrequency).flatMap(([frequency, stems]) =>
        stems.split(" ").map((stem) => [stem, Number(frequency)] as const),
      ),
    );
  known.set(table, read);
  return read;
}
