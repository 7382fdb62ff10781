import type { DroppedKind } from "../dropped.ts";
import { type Block, blocksOf } from "../html/blocks.ts";
import { furnitureOf, isUnseen } from "../html/furniture.ts";
import { type PageElement, parsePage } from "../html/page.ts";

/** A line of a mail. */
export type MailLine = {
  readonly text: string;
  /** What a list shows before it. */
  readonly mark: string;
  /** Lines with the same number are one paragraph. */
  readonly paragraph: number;
  /** What it is called, if it is known by its element that it is not the article's. */
  readonly name: DroppedKind | undefined;
};

/** The lines of a mail that came as HTML, which mails lay out with tables and name by nothing. */
export function linesOfHtml(html: string): MailLine[] {
  const blocks = blocksOf(parsePage(html).body, nameOf);
  return blocks.flatMap((block, paragraph) => linesOf(block, paragraph));
}

/** The lines of a mail in plain text, without the marks before what was quoted. */
export function linesOfText(text: string): MailLine[] {
  let paragraph = 0;
  return text.split(/\r?\n/).flatMap((raw) => {
    // The mark of a signature ends in a blank.
    const line = raw.replace(/^(?:>\s?)+/, "");
    if (line.trim() === "") {
      paragraph += 1;
      return [];
    }
    return [{ text: line === "-- " ? line : line.trim(), mark: "", paragraph, name: undefined }];
  });
}

function linesOf({ text, mark, furniture }: Block, paragraph: number): MailLine[] {
  return text
    .split("\n")
    .filter((line) => line !== "")
    .map((line, at) => ({ text: line, mark: at === 0 ? mark : "", paragraph, name: furniture }));
}

function nameOf(element: PageElement): DroppedKind | undefined {
  const classes = element.getAttribute("class") ?? "";
  if (/\b(?:gmail_signature|moz-signature|signature)\b/i.test(classes)) return "signature";
  const name = furnitureOf(element);
  return name !== undefined && (isUnseen(name) || name === "buttons-and-forms") ? name : undefined;
}
