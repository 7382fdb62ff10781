import { readData } from "./data-file.ts";
import { primaryTag } from "./language-tag.ts";

/** A stem that is used like another, and how far it counts as it, 0 to 1. */
export type NearWord = { readonly stem: string; readonly weight: number };

type Table = Readonly<Record<string, string>>;

/** Read when the first question comes. */
const tables = new Map<string, Table>();

function tableOf(primary: string): Table {
  const known = tables.get(primary);
  if (known !== undefined) return known;
  const { near } = primary === "en" ? readData<{ near: Table }>("near-words.en.json") : NONE;
  tables.set(primary, near);
  return near;
}

const NONE: { readonly near: Table } = { near: {} };

/** Two words that nothing but chance brings together have about this cosine. */
const CHANCE = 0.25;

/** No near word counts as the word itself. */
const MOST = 0.9;

/**
 * Stems that stand where this one could stand ("pass": "approve", "enact"), opposites among them.
 * They say that a sentence is about the same thing, and nothing more; so passages are not found by
 * them, only sentences weighed. Table: `scripts/train/near-words.ts`.
 */
export function nearWords(stem: string, language: string): readonly NearWord[] {
  const table = tableOf(primaryTag(language));
  if (!Object.hasOwn(table, stem)) return [];
  const parts = (table[stem] ?? "").split(" ");
  return parts.flatMap((near, at) =>
    at % 2 === 0 ? [{ stem: near, weight: weightOf(Number(parts[at + 1]) / 100) }] : [],
  );
}

function weightOf(cosine: number): number {
  return (MOST * (cosine - CHANCE)) / (1 - CHANCE);
}
