import { healParagraphs } from "./lines.ts";
import { escapeMarkdown, setHeadingsApart, stripMarkdown } from "./markdown.ts";

/**
 * The canonical text of an article as it came: NFC, paragraphs parted by one blank line, torn
 * paragraphs healed, Markdown read as its words. A paragraph with the title comes first if no
 * paragraph is the title. Nothing that the publisher wrote is dropped.
 *
 * `canonicalText(markdownOf(canonicalText(raw, title)), title)` is `canonicalText(raw, title)`.
 */
export function canonicalText(raw: string, title: string): string {
  const headline = cleanLine(title);
  const blocks = blocksOf(raw).map(stripMarkdown);
  const paragraphs = settle(blocks.join("\n\n"), headline);
  const hasTitle = headline === "" || paragraphs.includes(headline);
  return (hasTitle ? paragraphs : [headline, ...paragraphs]).join("\n\n");
}

/** Markdown that {@link canonicalText} reads as this very canonical text. */
export function markdownOf(text: string): string {
  return text.split("\n\n").map(escapeMarkdown).join("\n\n");
}

/** One line of text, such as a title, as it stands in a canonical text. */
export function cleanLine(line: string): string {
  return cleanCharacters(line).replace(/\s+/g, " ").trim();
}

/** The first block of a raw text, without marks: most often the title. */
export function firstBlock(raw: string): string {
  return stripMarkdown(blocksOf(raw)[0] ?? "").trim();
}

/**
 * Healing one tear can show another, so it goes on until nothing changes; each round leaves fewer
 * line breaks, so it ends.
 */
function settle(text: string, title: string): string[] {
  let before = text;
  for (;;) {
    const paragraphs = healParagraphs(splitBlocks(before), title);
    const after = paragraphs.join("\n\n").normalize("NFC");
    if (after === before) return paragraphs;
    before = after;
  }
}

/** The blocks of a raw text, parted by blank lines and headings, still with their Markdown. */
export function blocksOf(raw: string): string[] {
  return splitBlocks(setHeadingsApart(cleanCharacters(raw)));
}

function splitBlocks(text: string): string[] {
  return text
    .split(/\n\s*\n/)
    .map(trimLines)
    .filter((block) => block !== "");
}

function trimLines(block: string): string {
  return block
    .split("\n")
    .map((line) => line.replace(/[ \t]+/g, " ").trim())
    .filter((line) => line !== "")
    .join("\n");
}

/**
 * One kind of line break, no control characters, no noncharacters, no soft hyphens (they are for
 * the typesetter; one at the end of a line joins the word again). A form feed ends a page.
 */
function cleanCharacters(raw: string): string {
  return raw
    .replace(/\r\n?|[\u0085\u2028]/g, "\n")
    .replace(/[\v\f\u2029]/g, "\n\n")
    .replace(/\u00ad[ \t]*\n\s*/g, "")
    .replace(/(?![\n\t])[\p{Cc}\p{Noncharacter_Code_Point}\u00ad\ufeff]/gu, "")
    .normalize("NFC");
}
