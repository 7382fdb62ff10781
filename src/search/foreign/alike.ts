import type { WordTable } from "../held-words.ts";
import { editDistance } from "../spelling.ts";
import { gramsOf } from "../word-grams.ts";
import { soundOf } from "./sound.ts";

/** A word of the index, by its number, and how much it sounds like the one that was looked for. */
export type Alike = { readonly at: number; readonly likeness: number };

/** Finds words by others that sound like them: names, and words that languages share. */
export type SoundTable = WordTable & {
  /**
   * Words that sound like this one (a form as {@link soundOf} gives), most alike first. Likeness is
   * the share of letters that need no change, 0 to 1.
   */
  find(sound: string): Alike[];
};

/** Least share of grams in common (Dice) to be compared letter by letter. */
const LEAST_SHARED = 0.3;
/** Least likeness to be taken for the same word. */
const LEAST_LIKENESS = 0.8;
/** A word this short is one of too many alike. */
const SHORTEST = 4;
/** How many words are compared letter by letter. */
const MOST_COMPARED = 40;

/**
 * A table of no words yet. Words are found by runs of four letters of how they sound, so that none is
 * looked at that has nothing in common with what is looked for.
 */
export function createSoundTable(): SoundTable {
  const sounds = new Map<number, string>();
  const holders = new Map<number, number[]>();

  function sharing(grams: readonly number[]): Map<number, number> {
    const shared = new Map<number, number>();
    for (const gram of grams) {
      for (const at of holders.get(gram) ?? []) shared.set(at, (shared.get(at) ?? 0) + 1);
    }
    return shared;
  }

  return {
    add(word, at) {
      if (/\d/.test(word)) return;
      const sound = soundOf(word, "");
      if (sound.length < SHORTEST) return;
      sounds.set(at, sound);
      for (const gram of gramsIn(sound)) {
        const list = holders.get(gram);
        if (list === undefined) holders.set(gram, [at]);
        else list.push(at);
      }
    },
    find(sound) {
      if (sound.length < SHORTEST) return [];
      const grams = gramsIn(sound);
      return Array.from(sharing(grams), ([at, shared]) => {
        const other = sounds.get(at) ?? "";
        return { at, other, dice: (2 * shared) / (grams.length + other.length + 2 - 3) };
      })
        .filter(({ dice }) => dice >= LEAST_SHARED)
        .sort((a, b) => b.dice - a.dice || a.at - b.at)
        .slice(0, MOST_COMPARED)
        .map(({ at, other }) => ({ at, likeness: likeness(sound, other) }))
        .filter((found) => found.likeness >= LEAST_LIKENESS)
        .sort((a, b) => b.likeness - a.likeness || a.at - b.at);
    },
  };
}

/** The grams of a word with a mark at either end, each once. */
function gramsIn(sound: string): number[] {
  return [...new Set(gramsOf(`${sound}$`))];
}

function likeness(a: string, b: string): number {
  const longer = Math.max(a.length, b.length);
  return 1 - editDistance(a, b, longer) / longer;
}
