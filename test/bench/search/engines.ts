import type { Engine } from "./engine.ts";
import { flexSearch } from "./flexsearch.ts";
import { fts5 } from "./fts5.ts";
import { miniSearch, miniSearchTuned } from "./minisearch.ts";
import { oursRanked, oursWithSentences } from "./ours.ts";
import { wink } from "./wink.ts";

/** The engine that the others are measured by. */
export const PEER = "MiniSearch, stems and stop words";

/** Every engine by what tables call it. */
export const ENGINES: Readonly<Record<string, Engine>> = {
  "Pincite, passages": oursRanked,
  "Pincite, sentences": oursWithSentences,
  [PEER]: miniSearchTuned,
  "MiniSearch as it comes": miniSearch,
  "SQLite FTS5": fts5,
  FlexSearch: flexSearch,
  "wink-bm25-text-search": wink,
};
