import type { SearchIndex } from "./index.ts";

/** What is made of an index, and made anew when articles have come or gone since it was asked for last. */
export function perRevision<T>(make: (index: SearchIndex) => T): (index: SearchIndex) => T {
  const made = new WeakMap<SearchIndex, { readonly revision: number; readonly result: T }>();
  return (index) => {
    const known = made.get(index);
    if (known?.revision === index.revision) return known.result;
    const result = make(index);
    made.set(index, { revision: index.revision, result });
    return result;
  };
}
