import { primaryTag } from "./language-tag.ts";
import { perRevision } from "./per-revision.ts";

/** The languages of the articles that an index holds, as primary tags, that of most articles first. */
export const heldLanguages = perRevision((index): readonly string[] => {
  const counts = new Map<string, number>();
  for (const { meta } of index.articles()) {
    const language = primaryTag(meta.language);
    counts.set(language, (counts.get(language) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1]).map(([language]) => language);
});
