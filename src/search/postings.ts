import { withRoom } from "./growing.ts";
import type { WordCounts } from "./word-counts.ts";

/** Something that counts as a word, and how fully. */
export type WeightedId = { readonly id: number; readonly weight: number };

/** A word to rank by: everything that counts as it, taken as one, and what it is worth. */
export type RankedTerm = { readonly idf: number; readonly matches: readonly WeightedId[] };

/** Frequencies are whole numbers of this many to one occurrence: a word in a title counts a part. */
export const FREQUENCY_UNIT = 10;

/**
 * An entry is a document above its frequency in one unsigned 32-bit number: 22 bits for the one, 10
 * for the other. A word that stands more than 102 times in a document counts as standing there 102
 * times, which BM25 could hardly tell apart.
 */
const FREQUENCY_BITS = 10;
const MOST_FREQUENT = (1 << FREQUENCY_BITS) - 1;

/** Numbers that documents can have; those of removed documents are taken until all is laid anew. */
export const MOST_DOCUMENTS = 1 << (32 - FREQUENCY_BITS);

/**
 * Each list is a chain of blocks in one array. The first block holds one entry, each further one
 * twice as many as the last, at most this many; behind its entries stands where the next begins.
 */
const LARGEST_BLOCK = 1024;

/** There are more paragraphs than the index has numbers for. */
export class IndexFullError extends Error {
  override readonly name = "IndexFullError";
  constructor() {
    super(
      `The articles have more than ${MOST_DOCUMENTS} paragraphs, and the index can number no more. Remove articles, or split the store among several bots.`,
    );
  }
}

/**
 * The lists and documents as rows of numbers, for reading. Rows of a word are read by vocabulary id.
 * Like `Tokens`, they may be longer than what they hold and are replaced when they grow.
 */
export type PostingRows = {
  /** Blocks of all lists. */
  readonly pool: Uint32Array;
  /** Where the word's first block begins in the pool. */
  readonly heads: Uint32Array;
  /** Where the word's next entry goes, or the link to its next block when the last one is full. */
  readonly tails: Uint32Array;
  /** Entries of the word, those of removed documents among them. */
  readonly entries: Uint32Array;
  /** Documents in which the word stands. */
  readonly frequencies: Uint32Array;
  /**
   * Each document's length in units of frequency; endless for a removed one, so that nothing counts
   * in it. Those of more than a million words are rounded.
   */
  readonly lengths: Float32Array;
};

/** Inverted lists: which documents hold which word, and how often. */
export type Postings = {
  /** Adds a document with these words. Returns its number: one more than the last one's. */
  add(counts: WordCounts): number;
  /** Takes out a document that holds these words, each named once. */
  remove(doc: number, ids: Int32Array): void;
  /** In how many documents the word stands. */
  frequency(id: number): number;
  /** How many documents there are. */
  readonly size: number;
  /** How many numbers are taken, by documents and by those removed. */
  readonly numbers: number;
  /** Lengths of all documents added up, in units of frequency. */
  readonly totalLength: number;
  readonly rows: PostingRows;
  /** How much of `rows.pool` is filled. */
  readonly filled: number;
};

/** What {@link createPostings} makes the same lists of. */
export type PostingColumns = PostingRows & { readonly size: number; readonly totalLength: number };

/**
 * Lists, empty unless the columns of others are given.
 */
export function createPostings(given?: PostingColumns): Postings {
  let pool = given?.pool ?? new Uint32Array(0);
  let filled = pool.length;
  let heads = given?.heads ?? new Uint32Array(0);
  let tails = given?.tails ?? new Uint32Array(0);
  let entries = given?.entries ?? new Uint32Array(0);
  let frequencies = given?.frequencies ?? new Uint32Array(0);
  let lengths = given?.lengths ?? new Float32Array(0);
  let numbers = lengths.length;
  let size = given?.size ?? 0;
  let totalLength = given?.totalLength ?? 0;

  function add(counts: WordCounts): number {
    if (numbers >= MOST_DOCUMENTS) throw new IndexFullError();
    const doc = numbers;
    const { ids } = counts;
    let length = 0;
    for (let at = 0; at < ids.length; at += 1) {
      const id = ids[at] ?? 0;
      const frequency = counts.of(id);
      length += frequency;
      push(id, ((doc << FREQUENCY_BITS) | Math.min(frequency, MOST_FREQUENT)) >>> 0);
    }
    numbers += 1;
    size += 1;
    lengths = withRoom(lengths, numbers);
    lengths[doc] = length;
    totalLength += lengths[doc] ?? 0;
    return doc;
  }

  function push(id: number, entry: number): void {
    if (id >= entries.length) makeRoom(id);
    const before = entries[id] ?? 0;
    const size = nextBlock(before);
    if (size > 0) startBlock(id, before, size);
    const tail = tails[id] ?? 0;
    pool[tail] = entry;
    tails[id] = tail + 1;
    entries[id] = before + 1;
    frequencies[id] = (frequencies[id] ?? 0) + 1;
  }

  function startBlock(id: number, before: number, size: number): void {
    const start = filled;
    filled += size + 1;
    pool = withRoom(pool, filled);
    if (before === 0) heads[id] = start;
    else pool[tails[id] ?? 0] = start;
    tails[id] = start;
  }

  function makeRoom(id: number): void {
    heads = withRoom(heads, id + 1);
    tails = withRoom(tails, id + 1);
    entries = withRoom(entries, id + 1);
    frequencies = withRoom(frequencies, id + 1);
  }

  return {
    add,
    remove(doc, ids) {
      const length = lengths[doc];
      if (doc >= numbers || length === undefined || length === Number.POSITIVE_INFINITY) return;
      lengths[doc] = Number.POSITIVE_INFINITY;
      totalLength -= length;
      size -= 1;
      for (const id of ids) frequencies[id] = (frequencies[id] ?? 1) - 1;
    },
    frequency: (id) => frequencies[id] ?? 0,
    get size() {
      return size;
    },
    get numbers() {
      return numbers;
    },
    get totalLength() {
      return totalLength;
    },
    get rows() {
      return { pool, heads, tails, entries, frequencies, lengths };
    },
    get filled() {
      return filled;
    },
  };
}

/**
 * The size of the block that begins behind so many entries of a list; 0 when none begins there.
 * Blocks of 1, 2, 4, … end behind 1, 3, 7, … entries; those of the largest size at equal distances.
 */
function nextBlock(entries: number): number {
  const size = Math.min(entries + 1, LARGEST_BLOCK);
  return ((entries + 1) & (size - 1)) === 0 ? size : 0;
}

/** Documents with the numbers `[from, to)`. */
export type DocumentRange = { readonly from: number; readonly to: number };

/** A stretch of entries of one list, `[from, to)` in the pool. */
export type Stretch = { readonly from: number; readonly to: number };

/**
 * The stretches of the pool that hold what a word's list says of a range of documents, in rising
 * order of documents. Blocks that end before the range cost one look each.
 */
export function stretchesOf(
  { pool, heads, entries }: PostingRows,
  id: number,
  range: DocumentRange,
): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let left = entries[id] ?? 0;
  let block = heads[id] ?? 0;
  for (let size = 1; left > 0; size = Math.min(size * 2, LARGEST_BLOCK)) {
    const end = block + Math.min(size, left);
    left -= size;
    const next = left > 0 ? (pool[block + size] ?? 0) : 0;
    const isBefore = left > 0 && documentOf(pool[next] ?? 0) <= range.from;
    if (!isBefore) {
      const from = firstFrom(pool, block, end, range.from);
      const to = firstFrom(pool, from, end, range.to);
      if (from < to) stretches.push({ from, to });
      if (to < end) break;
    }
    block = next;
  }
  return stretches;
}

/** The first of the entries `[from, to)` whose document has that number or a higher one. */
function firstFrom(pool: Uint32Array, from: number, to: number, doc: number): number {
  if (from < to && documentOf(pool[to - 1] ?? 0) < doc) return to;
  let at = from;
  while (at < to && documentOf(pool[at] ?? 0) < doc) at += 1;
  return at;
}

/** The document of an entry. */
export function documentOf(entry: number): number {
  return entry >>> FREQUENCY_BITS;
}

/** How often the word of an entry's list stands in its document, in units of frequency. */
export function frequencyOf(entry: number): number {
  return entry & MOST_FREQUENT;
}
