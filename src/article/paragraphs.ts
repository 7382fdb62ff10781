import type { ArticleMeta, ParagraphKind, Span } from "./article.ts";
import { isDateLine } from "./dates.ts";
import { isAddress, isBareLabel, labelOf } from "./labels.ts";
import { startsListItem } from "./lines.ts";

/** A paragraph before its sentences are found. */
export type ParagraphSpan = Span & { readonly kind: ParagraphKind };

/** Longest caption and longest heading, in UTF-16 code units. */
const longestCaption = 400;
const longestHeading = 100;

/** Finds the paragraphs of a canonical text, in order, and what each is to a reader. */
export function findParagraphs(text: string, meta: ArticleMeta): ParagraphSpan[] {
  const found: ParagraphSpan[] = [];
  let announced: ParagraphKind | undefined;
  let titled = false;
  for (const { start, end } of spansOf(text)) {
    const words = text.slice(start, end);
    const isHeadline: boolean = !titled && words === meta.title;
    const kind: ParagraphKind = isHeadline
      ? "headline"
      : (follow(announced, words) ?? kindOf(words, meta));
    titled ||= isHeadline;
    announced = isBareLabel(words) ? kind : undefined;
    found.push({ start, end, kind });
  }
  const last = found.at(-1);
  if (last?.kind === "heading") found[found.length - 1] = { ...last, kind: "body" };
  return found;
}

/** Runs of lines that no blank line parts, without the blanks around them. */
function spansOf(text: string): Span[] {
  const spans: Span[] = [];
  let at = 0;
  for (const piece of text.split(/(\n\s*\n)/)) {
    const start = at + piece.length - piece.trimStart().length;
    const end = at + piece.trimEnd().length;
    if (start < end) spans.push({ start, end });
    at += piece.length;
  }
  return spans;
}

/** A label alone on its line gives its kind to the paragraph after it. */
function follow(announced: ParagraphKind | undefined, words: string): ParagraphKind | undefined {
  if (announced === "source") return isAddress(words) ? "source" : undefined;
  if (announced === "related") return words.length <= 200 ? "related" : undefined;
  return undefined;
}

function kindOf(words: string, meta: ArticleMeta): ParagraphKind {
  const label = labelOf(words);
  if (label === "related" || label === "source") return label;
  if (isDateLine(words)) return "dateline";
  if (label === "photo" || isCaption(words, meta.credit)) return "caption";
  if (words === meta.url) return "source";
  return isHeading(words) ? "heading" : "body";
}

/**
 * The credit stands at a caption's end, after a stop, a bar or a bracket. "…, according to TASS."
 * is a sentence about the agency.
 */
function isCaption(words: string, credit: string | undefined): boolean {
  if (credit === undefined || words.length > longestCaption) return false;
  const bare = words.replace(/[\s.)\]]+$/, "");
  if (!bare.endsWith(credit.replace(/[\s.)\]]+$/, ""))) return false;
  const before = bare.slice(0, bare.length - credit.length).trimEnd();
  return before === "" || !/[.)]$/.test(words) || /[^\p{L}\p{N},]$/u.test(before);
}

/** A short line that begins like a title and does not end like a sentence. */
export function isHeading(words: string): boolean {
  if (words.length > longestHeading || words.includes("\n") || startsListItem(words)) return false;
  return /^["“„«(]*[\p{Lu}\p{Lt}\p{Lo}\p{N}]/u.test(words) && /[\p{L}\p{N})”"»]$/u.test(words);
}
