import { withRoom } from "./growing.ts";
import type { SearchIndex } from "./index.ts";
import { nearWords } from "./near-words.ts";
import type { Query } from "./query.ts";
import { createGramTable, gramsOf } from "./word-grams.ts";

/** A stretch of tokens, `[from, to)`; `ids` are vocabulary ids, -1 for a stop word. */
export type Stretch = { readonly ids: Int32Array; readonly from: number; readonly to: number };

/** What a word of the texts is to a question. */
export type AskedWord = {
  /** The term that it counts as in the first place; -1 when it is only near or alike. */
  readonly term: number;
  /** How fully it counts as each term, 0 to 1; `undefined` when it is only alike. */
  readonly held: readonly number[] | undefined;
  /** The same, for words that are merely used like it too. */
  readonly near: readonly number[];
  /** Grams of the question that it has. */
  readonly grams: readonly number[];
};

/** The words of a stretch that are something to the question, in order, and where they stand. */
export type Reading = { readonly at: readonly number[]; readonly words: readonly AskedWord[] };

/** What the words of the texts are to one question. */
export type Matcher = {
  readonly query: Query;
  /** What a vocabulary id is to the question; `undefined` when it is nothing. */
  word(id: number): AskedWord | undefined;
  read(stretch: Stretch): Reading;
  /** What each gram of the question is worth: a share, 1 together. */
  readonly gramWeights: Float64Array;
  /** Whether two terms are neighbours in the question, at `first * terms + second`. */
  readonly isPair: Uint8Array;
};

/** Most grams of the texts are none of the question's, which so many bits tell without a look-up. */
const SIEVE = 4096;

/**
 * Makes matchers over an index. What a word is to a question is worked out when the word is met, and
 * kept until the next question: one matcher is in use at a time.
 */
export function createMatchers(index: SearchIndex): (query: Query) => Matcher {
  /** For each vocabulary id the question it was last looked at for, and the number of its word then. */
  let lookedAt = new Uint32Array(0);
  let wordOf = new Int32Array(0);
  let grams = createGramTable(index.stemOf);
  /** Vocabulary ids mean the same as long as the tokens lie in the same array. */
  let gramsFor = index.tokens.ids;
  let question = 0;

  return (query) => {
    question += 1;
    if (gramsFor !== index.tokens.ids) {
      grams = createGramTable(index.stemOf);
      gramsFor = index.tokens.ids;
    }
    const mine = question;
    const held = heldBy(query);
    const near = nearTo(query, index);
    const { gramAt, gramWeights, sieve } = gramsAsked(query);
    const words: AskedWord[] = [];

    function keep(id: number, word: AskedWord | undefined): void {
      lookedAt = withRoom(lookedAt, id + 1);
      wordOf = withRoom(wordOf, id + 1);
      lookedAt[id] = mine;
      wordOf[id] = word === undefined ? -1 : words.push(word) - 1;
    }

    /** Looks at a word that is neither held nor near: it may be alike. */
    function look(id: number): void {
      const shared = gramsShared(id);
      keep(id, shared.length === 0 ? undefined : { ...NO_TERM, grams: shared });
    }

    function gramsShared(id: number): readonly number[] {
      const place = grams.find(id);
      const { pool } = grams;
      const end = place + (pool[place] ?? 0);
      let shared: number[] | undefined;
      for (let one = place + 1; one <= end; one += 1) {
        const gram = pool[one] ?? 0;
        if (sieve[gram & (SIEVE - 1)] === 0) continue;
        const at = gramAt.get(gram);
        if (at === undefined) continue;
        shared ??= [];
        shared.push(at);
      }
      return shared ?? NONE;
    }

    for (const id of new Set([...held.keys(), ...near.keys()])) {
      keep(id, { ...countsAs(held.get(id), near.get(id)), grams: gramsShared(id) });
    }

    return {
      query,
      gramWeights,
      isPair: pairsOf(query),
      word(id) {
        if (id < 0) return undefined;
        if (lookedAt[id] !== mine) look(id);
        return words[wordOf[id] ?? -1];
      },
      read({ ids, from, to }) {
        const reading = { at: [] as number[], words: [] as AskedWord[] };
        for (let token = from; token < to; token += 1) {
          const id = ids[token] ?? -1;
          if (id < 0) continue;
          if (lookedAt[id] !== mine) look(id);
          const word = wordOf[id] ?? -1;
          if (word < 0) continue;
          reading.at.push(token);
          reading.words.push(words[word] as AskedWord);
        }
        return reading;
      },
    };
  };
}

const NONE: readonly number[] = [];

/** A word that is only alike. */
const NO_TERM = { term: -1, held: undefined, near: NONE };

function countsAs(
  held: readonly number[] | undefined,
  near: readonly number[] | undefined,
): Omit<AskedWord, "grams"> {
  if (held === undefined) return { ...NO_TERM, near: near ?? NONE };
  return {
    term: held.findIndex((weight) => weight > 0),
    held,
    near: held.map((weight, term) => Math.max(weight, near?.[term] ?? 0)),
  };
}

function heldBy({ terms }: Query): Map<number, number[]> {
  const held = new Map<number, number[]>();
  for (const [term, { matches }] of terms.entries()) {
    for (const { id, weight } of matches) raise(held, id, { term, weight, size: terms.length });
  }
  return held;
}

function nearTo({ terms, language }: Query, index: SearchIndex): Map<number, number[]> {
  const near = new Map<number, number[]>();
  for (const [term, { stem }] of terms.entries()) {
    for (const { stem: other, weight } of nearWords(stem, language)) {
      const id = index.idOf(other);
      if (id !== undefined) raise(near, id, { term, weight, size: terms.length });
    }
  }
  return near;
}

type Raise = { readonly term: number; readonly weight: number; readonly size: number };

function raise(map: Map<number, number[]>, id: number, { term, weight, size }: Raise): void {
  const weights = map.get(id) ?? new Array<number>(size).fill(0);
  weights[term] = Math.max(weights[term] ?? 0, weight);
  map.set(id, weights);
}

/** A term's share of the question's idf mass is shared out among its grams. */
function gramsAsked({ terms, mass }: Query) {
  const gramAt = new Map<number, number>();
  const weights: number[] = [];
  const sieve = new Uint8Array(SIEVE);
  for (const { stem, idf } of terms) {
    const grams = gramsOf(stem);
    for (const gram of grams) {
      const at = gramAt.get(gram) ?? weights.push(0) - 1;
      gramAt.set(gram, at);
      sieve[gram & (SIEVE - 1)] = 1;
      weights[at] = (weights[at] ?? 0) + (mass === 0 ? 0 : idf / mass / grams.length);
    }
  }
  return { gramAt, gramWeights: Float64Array.from(weights), sieve };
}

function pairsOf({ pairs, terms }: Query): Uint8Array {
  const isPair = new Uint8Array(terms.length * terms.length);
  for (const [first, second] of pairs) isPair[first * terms.length + second] = 1;
  return isPair;
}
