import { CONTRARIES, closeTo, isContent, OPPOSITES } from "./english-words.ts";
import type { Reading } from "./reading.ts";
import type { Word } from "./words.ts";

/** A word of the quotes that a word of the statement answers to. */
export type Place = {
  readonly word: Word;
  /** It means the reverse. */
  readonly isOpposite: boolean;
  /** There is something between the two: what did not rise need not have fallen. */
  readonly hasMiddle: boolean;
};

/** A statement beside its quotes. */
export type Pairing = {
  readonly said: Reading;
  readonly quoted: Reading;
  /** The same word in the quotes, or those of like or opposite meaning, in the likeliest sentences. */
  readonly placesOf: (word: Word) => readonly Place[];
};

/** Sets a statement beside its quotes. */
export function pairingOf(said: Reading, quoted: Reading): Pairing {
  const likeness = likenessOf(said, quoted);
  const known = new Map<string, readonly Place[]>();
  const nearest = (places: readonly Place[]) => {
    const most = Math.max(...places.map(({ word }) => likeness.get(word.sentence) ?? 0));
    return places.filter(({ word }) => (likeness.get(word.sentence) ?? 0) === most);
  };
  const placesOf = ({ stem }: Word) => {
    const before = known.get(stem);
    if (before !== undefined) return before;
    const same = (quoted.byStem.get(stem) ?? []).map(alike);
    const places = nearest(
      same.length > 0 ? same : [...close(stem, quoted), ...turnedRound(stem, said, quoted)],
    );
    known.set(stem, places);
    return places;
  };
  return { said, quoted, placesOf };
}

function alike(word: Word): Place {
  return { word, isOpposite: false, hasMiddle: false };
}

function close(stem: string, { byStem }: Reading): readonly Place[] {
  return [...closeTo(stem)].flatMap((other) => (byStem.get(other) ?? []).map(alike));
}

/** Only where the statement has one side alone, and the quotes the other. */
function turnedRound(stem: string, said: Reading, quoted: Reading): readonly Place[] {
  const has = ({ byStem }: Reading, stems: ReadonlySet<string>) =>
    [...stems].some((one) => byStem.has(one));
  return [...OPPOSITES, ...CONTRARIES].flatMap((pair) =>
    [pair, [pair[1], pair[0]] as const].flatMap(([own, other]) => {
      if (!own.has(stem) || has(quoted, own) || has(said, other)) return [];
      const words = [...other].flatMap((one) => quoted.byStem.get(one) ?? []);
      return words.map((word) => ({
        word,
        isOpposite: true,
        hasMiddle: CONTRARIES.includes(pair),
      }));
    }),
  );
}

/** How many stems each sentence of the quotes shares with the statement. */
function likenessOf(said: Reading, { words }: Reading): ReadonlyMap<number, number> {
  const shared = new Map<number, Set<string>>();
  for (const word of words) {
    if (!isContent(word) || !said.byStem.has(word.stem)) continue;
    const stems = shared.get(word.sentence) ?? new Set();
    shared.set(word.sentence, stems.add(word.stem));
  }
  return new Map([...shared].map(([sentence, stems]) => [sentence, stems.size]));
}
