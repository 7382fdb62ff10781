/** What is remembered must stay small: a text makes up most of a key. In UTF-16 code units. */
const LONGEST_KEY = 4000;

/** Gives what was made for a key before, or makes it and keeps it unless the key is long. */
export type Memory<V> = (key: string, make: () => V) => V;

/** A memory of so many entries at most, in which the oldest gives way. */
export function createMemory<V extends object | string>(most: number): Memory<V> {
  const held = new Map<string, V>();
  return (key, make) => {
    if (key.length > LONGEST_KEY) return make();
    const known = held.get(key);
    if (known !== undefined) return known;
    const made = make();
    const [oldest] = held.keys();
    if (held.size >= most && oldest !== undefined) held.delete(oldest);
    held.set(key, made);
    return made;
  };
}
