import { primaryTag } from "./language-tag.ts";
import english from "./lexicon/en.json" with { type: "json" };
import { termsOf } from "./terms.ts";

const GROUPS: Readonly<Record<string, readonly string[]>> = { en: english };

const tables = new Map<string, ReadonlyMap<string, ReadonlySet<string>>>();

/**
 * Stems that mean much the same as this one, by our own lexicon (`lexicon/`): the general
 * vocabulary of laws, armies and ordinary questions, one group of near-synonyms a line.
 */
export function synonymsOf(stem: string, language: string): ReadonlySet<string> {
  const primary = primaryTag(language);
  let table = tables.get(primary);
  if (table === undefined) {
    table = tableOf(GROUPS[primary] ?? [], primary);
    tables.set(primary, table);
  }
  return table.get(stem) ?? NONE;
}

const NONE: ReadonlySet<string> = new Set();

function tableOf(groups: readonly string[], language: string): Map<string, Set<string>> {
  const table = new Map<string, Set<string>>();
  for (const group of groups) {
    const stems = termsOf(group, language).map((term) => term.stem);
    for (const stem of stems) {
      const others = stems.filter((other) => other !== stem);
      table.set(stem, new Set([...(table.get(stem) ?? []), ...others]));
    }
  }
  return table;
}
