import type { SearchIndex } from "./index.ts";
import { primaryTag } from "./language-tag.ts";

type Known = { readonly revision: number; readonly languages: readonly string[] };

const known = new WeakMap<SearchIndex, Known>();

/** The languages of the articles that an index holds, as primary tags, that of most articles first. */
export function heldLanguages(index: SearchIndex): readonly string[] {
  const before = known.get(index);
  if (before?.revision === index.revision) return before.languages;
  const counts = new Map<string, number>();
  for (const { meta } of index.articles()) {
    const language = primaryTag(meta.language);
    counts.set(language, (counts.get(language) ?? 0) + 1);
  }
  const languages = [...counts].sort((a, b) => b[1] - a[1]).map(([language]) => language);
  known.set(index, { revision: index.revision, languages });
  return languages;
}
