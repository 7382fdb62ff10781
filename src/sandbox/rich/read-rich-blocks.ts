import type { RichBlock, RichBlockListItem, RichBlockTableCell } from "grammy/types";
import { badRequest } from "../telegram-error.ts";
import { listLabel } from "./list-label.ts";
import { readRichButton } from "./read-rich-button.ts";
import { type Place, readRichText } from "./read-rich-text.ts";
import type { Tally } from "./tally.ts";

/** Kinds of blocks that carry files or maps; what this stand-in draws are words. */
const unmodelled = new Set([
  "animation",
  "audio",
  "collage",
  "document",
  "map",
  "photo",
  "slideshow",
  "video",
  "voice_note",
]);
const mostButtons = 8;

type Fields = Readonly<Record<string, unknown>>;

/** A block that Telegram takes and this stand-in does not do. */
export class UnmodelledBlockError extends Error {
  override readonly name = "UnmodelledBlockError";
}

/**
 * Reads blocks as Telegram hands them back, and counts them. Throws a 400, or an
 * `UnmodelledBlockError`.
 */
export function readRichBlocks(given: unknown, place: Place, tally: Tally): RichBlock[] {
  return list(given, "blocks").map((block) => {
    tally.block();
    tally.level(place.level);
    return readBlock(block, { ...place, level: place.level + 1 }, tally);
  });
}

function readBlock(block: Fields, inner: Place, tally: Tally): RichBlock {
  const { type } = block;
  const text = (name: string, detects = inner.detects) =>
    readRichText(block[name], { ...inner, detects }, tally);
  const optional = (name: string) => block[name] !== undefined && { [name]: text(name) };
  switch (type) {
    case "paragraph":
    case "footer":
      return { type, text: text("text") };
    case "heading": {
      const size = Number(block.size) as 1;
      if (![1, 2, 3, 4, 5, 6].includes(size)) throw badRequest("heading size must be from 1 to 6");
      return { type, text: text("text"), size };
    }
    case "pre": {
      const language = typeof block.language === "string" && { language: block.language };
      return { type, text: text("text", false), ...language };
    }
    case "expandable_blockquote":
    case "pullquote":
      return { type, text: text("text"), ...optional("credit") };
    case "blockquote":
      return { type, blocks: readRichBlocks(block.blocks, inner, tally), ...optional("credit") };
    case "details": {
      const summary = text("summary");
      const blocks = readRichBlocks(block.blocks, inner, tally);
      return { type, summary, blocks, ...(block.is_open === true && { is_open: true as const }) };
    }
    case "list":
      return { type, items: readItems(block.items, inner, tally) };
    case "table": {
      const flags = ["is_bordered", "is_striped", "is_compact"].filter((name) => block[name]);
      const cells = readRows(block.cells, inner, tally);
      const looks = Object.fromEntries(flags.map((name) => [name, true as const]));
      return { type, cells, ...looks, ...optional("caption") };
    }
    case "buttons":
      return readRow(block, inner, tally);
    case "divider":
      return { type };
    case "mathematical_expression":
      tally.text(String(block.expression));
      return { type, expression: String(block.expression) };
    case "anchor":
      tally.anchors.push(String(block.name));
      return { type, name: String(block.name) };
    case "thinking":
      throw badRequest("the thinking block may be used only in drafts");
    default:
      if (unmodelled.has(String(type))) throw new UnmodelledBlockError(`the block "${type}"`);
      throw badRequest(`can't parse rich block: unknown type "${type}"`);
  }
}

function readItems(given: unknown, inner: Place, tally: Tally): RichBlockListItem[] {
  let count = 0;
  return list(given, "items").map((item) => {
    tally.block();
    count = typeof item.value === "number" ? item.value : count + 1;
    const { blocks, ...rest } = item;
    const isNumbered = item.type !== undefined || item.value !== undefined;
    return {
      ...rest,
      label: isNumbered ? listLabel(count, String(item.type ?? "1")) : "•",
      blocks: readRichBlocks(blocks, inner, tally),
    };
  });
}

function readRows(given: unknown, inner: Place, tally: Tally): RichBlockTableCell[][] {
  if (!Array.isArray(given)) throw badRequest('field "cells" must be an Array of Arrays');
  return given.map((row: unknown) => {
    tally.block();
    const cells = list(row, "cells");
    tally.columns(cells.reduce((sum, { colspan }) => sum + Number(colspan ?? 1), 0));
    return cells.map(
      (cell) =>
        ({
          ...cell,
          ...(cell.text !== undefined && { text: readRichText(cell.text, inner, tally) }),
        }) as RichBlockTableCell,
    );
  });
}

function readRow({ buttons, align }: Fields, inner: Place, tally: Tally): RichBlock {
  const row = list(buttons, "buttons");
  if (row.length < 1 || row.length > mostButtons)
    throw badRequest(`a row has 1 to ${mostButtons} buttons`);
  return {
    type: "buttons",
    buttons: row.map((button) => readRichButton(button, inner.level, tally)),
    ...(align !== undefined && { align: align as "left" }),
  };
}

function list(given: unknown, name: string): Fields[] {
  if (!Array.isArray(given) || given.some((each) => typeof each !== "object" || each === null))
    throw badRequest(`field "${name}" must be an Array of Objects`);
  return given;
}
