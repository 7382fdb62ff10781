/** Gives what was made for a key before, or makes it and keeps it. */
export type Memory<V> = (key: string, make: () => V) => V;

/** A memory of so many entries at most, in which the oldest gives way. */
export function createMemory<V extends object>(most: number): Memory<V> {
  const held = new Map<string, V>();
  return (key, make) => {
    const known = held.get(key);
    if (known !== undefined) return known;
    const made = make();
    const [oldest] = held.keys();
    if (held.size >= most && oldest !== undefined) held.delete(oldest);
    held.set(key, made);
    return made;
  };
}

/** Longer texts, in UTF-16 code units, are read anew: what is remembered must stay small. */
export const LONGEST_REMEMBERED = 4000;
