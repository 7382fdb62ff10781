import type { RichMessage } from "./render-rich.ts";

/** Telegram's limits of one rich message (Bot API, `sendRichMessage`). */
export const RICH_LIMITS = { characters: 32_768, blocks: 500, levels: 16 } as const;

/** What is wrong with a rich message: a limit of Telegram's, or a footnote that leads nowhere. */
export type Flaw = keyof typeof RICH_LIMITS | "footnotes";

/**
 * What keeps a rich message from being sent; `undefined`: nothing. Telegram itself refuses what is over
 * its limits, and says nothing of a footnote that leads nowhere, or to one of two places.
 */
export function flawOf({ blocks = [] }: RichMessage): Flaw | undefined {
  const found = { characters: 0, blocks: 0, levels: 0 };
  const links: string[] = [];
  const names: string[] = [];

  /** `level`: how deep it lies, the outermost at 1. A list lies where its members do. */
  function visit(node: unknown, level: number, isBlock: boolean): void {
    if (typeof node === "string") {
      found.characters += [...node].length;
      return;
    }
    if (Array.isArray(node)) {
      for (const part of node) visit(part, level, isBlock);
      return;
    }
    if (typeof node !== "object" || node === null) return;
    const { blocks, text, credit, summary, reference_name, name } = node as Node;
    if (isBlock) found.blocks += 1;
    found.levels = Math.max(found.levels, level);
    if (reference_name !== undefined) links.push(reference_name);
    if (name !== undefined) names.push(name);
    for (const inner of [text, credit, summary]) visit(inner, level + 1, false);
    visit(blocks, level + 1, true);
  }

  visit(blocks, 1, true);
  const isSound =
    new Set(names).size === names.length && links.every((link) => names.includes(link));
  if (!isSound) return "footnotes";
  const limits = Object.entries(RICH_LIMITS) as [keyof typeof RICH_LIMITS, number][];
  return limits.find(([what, most]) => found[what] > most)?.[0];
}

/** What blocks and the texts in them can hold of what the renderer uses. */
type Node = {
  readonly blocks?: unknown;
  readonly text?: unknown;
  readonly credit?: unknown;
  readonly summary?: unknown;
  readonly reference_name?: string;
  readonly name?: string;
};
