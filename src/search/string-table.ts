import { withRoom } from "./growing.ts";

/**
 * Strings by number, found again by their letters. A `Map` does the same, and takes five times as long
 * to fill with half a million words, most of it for growing.
 */
export type StringTable = {
  /** The number of a string, counted from 0; `undefined` when it is not in the table. */
  idOf(text: string): number | undefined;
  /** Puts a string that is not in the table behind the others and returns its number. */
  add(text: string): number;
  /** Every string, in the order of their numbers. */
  readonly strings: readonly string[];
};

const FEWEST_SLOTS = 1024;

/** A table of these strings, which must differ. */
export function createStringTable(given: readonly string[] = []): StringTable {
  const strings = [...given];
  let hashes = new Uint32Array(strings.length);
  /** For each slot the number of a string, plus 1; at least half of them are empty (0). */
  let slots = new Uint32Array(0);
  for (let id = 0; id < strings.length; id += 1) hashes[id] = hashOf(strings[id] ?? "");
  makeSlots();

  function makeSlots(): void {
    let size = FEWEST_SLOTS;
    while (size < 4 * strings.length) size *= 2;
    slots = new Uint32Array(size);
    for (let id = 0; id < strings.length; id += 1) occupy(id);
  }

  function occupy(id: number): void {
    const last = slots.length - 1;
    let slot = (hashes[id] ?? 0) & last;
    while (slots[slot] !== 0) slot = (slot + 1) & last;
    slots[slot] = id + 1;
  }

  return {
    strings,
    idOf(text) {
      const hash = hashOf(text);
      const last = slots.length - 1;
      let slot = hash & last;
      for (let id = slots[slot] ?? 0; id !== 0; id = slots[slot] ?? 0) {
        if (hashes[id - 1] === hash && strings[id - 1] === text) return id - 1;
        slot = (slot + 1) & last;
      }
      return undefined;
    },
    add(text) {
      const id = strings.push(text) - 1;
      hashes = withRoom(hashes, strings.length);
      hashes[id] = hashOf(text);
      if (2 * strings.length > slots.length) makeSlots();
      else occupy(id);
      return id;
    },
  };
}

/**
 * 32 bits of a string: FNV-1a over its UTF-16 code units, with its high bits mixed into the low ones
 * (http://www.isthe.com/chongo/tech/comp/fnv/).
 */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return (hash ^ (hash >>> 15)) >>> 0;
}
