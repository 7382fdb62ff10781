import { badRequest } from "../telegram-error.ts";

/** Telegram's limits of one rich message. */
const most = { characters: 32_768, blocks: 500, levels: 16, columns: 20 };

/** What is counted while a rich message is read. Each method throws a 400 at its limit. */
export type Tally = {
  /** Counts the characters (code points) of words that people see. */
  text(words: string): void;
  /** Counts a block, a list's item or a table's row. */
  block(): void;
  /** Checks how deep formatting and blocks lie in each other; the outermost has the level 1. */
  level(level: number): void;
  columns(columns: number): void;
  /** Whether there is anything to see. */
  readonly isEmpty: () => boolean;
  /** Names that can be jumped to, and jumps to them. */
  readonly references: string[];
  readonly referenceLinks: string[];
  readonly anchors: string[];
  readonly anchorLinks: string[];
};

/** Nothing counted yet. */
export function createTally(): Tally {
  let characters = 0;
  let blocks = 0;
  let isEmpty = true;

  function within(value: number, limit: number, what: string): void {
    if (value > limit)
      throw badRequest(`rich message has too many ${what}: ${value}, and at most ${limit} go`);
  }

  return {
    text(words) {
      characters += [...words].length;
      if (words.trim() !== "") isEmpty = false;
      within(characters, most.characters, "characters");
    },
    block() {
      blocks += 1;
      within(blocks, most.blocks, "blocks");
    },
    level: (level) => within(level, most.levels, "levels of nesting"),
    columns: (columns) => within(columns, most.columns, "columns in a table"),
    isEmpty: () => isEmpty,
    references: [],
    referenceLinks: [],
    anchors: [],
    anchorLinks: [],
  };
}
