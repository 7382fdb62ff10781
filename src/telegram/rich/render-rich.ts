import type { InputRichMessageWithoutUpload, RichText } from "grammy/types";
import type { Quote } from "../../article/quote.ts";
import { followedBy } from "../direction.ts";
import type { Outline, Piece } from "../outline.ts";
import { linkToPublisher } from "../passage-link.ts";
import { sourceLine } from "../quote-blocks.ts";
import type { Look } from "../render.ts";
import type { Styled } from "../styled.ts";

/** A message of blocks, without files. */
export type RichMessage = InputRichMessageWithoutUpload;

type RichBlock = NonNullable<RichMessage["blocks"]>[number];

/** What rich messages show beyond what classic ones do. */
export type RichLook = Look & {
  /** The paragraphs that quotes stand in, where they hold more than the quote. */
  readonly around: ReadonlyMap<Quote, Quote>;
};

/**
 * The outline of an answer as one message of blocks: words as paragraphs, whose footnotes lead to the
 * words that they stand on; each quote verbatim as a quotation with its source line for a credit, and
 * the paragraph that it stands in folded away below. Nothing but the article's words is in quotation
 * style. Telegram is to look for no links in any of it.
 *
 * The limits of such a message are not kept here: see `check-rich.ts`.
 */
export function renderRich(outline: Outline, look: RichLook): RichMessage {
  return {
    blocks: outline.flatMap((piece) => blocksOf(piece, look)),
    skip_entity_detection: true,
    ...(look.words.direction === "rtl" && { is_rtl: true }),
  };
}

function blocksOf(piece: Piece, look: RichLook): RichBlock[] {
  if (piece.kind === "words") return [paragraph(withFootnotes(piece))];
  if (piece.kind === "quote") return quotation(piece, look);
  return [paragraph({ type: "url", text: piece.text, url: piece.url })];
}

function withFootnotes({ text, on }: Extract<Piece, { kind: "words" }>): RichText {
  if (on === undefined) return text;
  const links = on.map((number) => ({
    type: "reference_link" as const,
    text: `[${number}]`,
    reference_name: String(number),
  }));
  return [followedBy(text, ""), ...links];
}

function quotation({ quote, number }: Extract<Piece, { kind: "quote" }>, look: RichLook) {
  const { words, linkTo = linkToPublisher, around } = look;
  const { text } = quote;
  const marker = number === undefined ? {} : { marker: number };
  const said: RichText =
    number === undefined ? text : { type: "reference", name: String(number), text };
  const cited: RichBlock = {
    type: "blockquote",
    blocks: [paragraph(said)],
    credit: richText(sourceLine(quote, { words, linkTo, ...marker })),
  };
  const passage = around.get(quote);
  if (passage === undefined) return [cited];
  const details: RichBlock = {
    type: "details",
    summary: words.wholeParagraph,
    blocks: [paragraph(marked(quote, passage))],
  };
  return [cited, details];
}

/** The passage with the quote in it marked. */
function marked(quote: Quote, passage: Quote): RichText {
  const before = passage.text.slice(0, quote.start - passage.start);
  const behind = passage.text.slice(quote.end - passage.start);
  const parts: RichText[] = [before, { type: "marked", text: quote.text }, behind];
  return parts.filter((part) => part !== "");
}

function paragraph(text: RichText): RichBlock {
  return { type: "paragraph", text };
}

/** A line of text with its links. */
function richText({ text, entities }: Styled): RichText {
  const parts: RichText[] = [];
  let at = 0;
  for (const entity of entities) {
    if (entity.type !== "text_link") continue;
    const end = entity.offset + entity.length;
    const linked = text.slice(entity.offset, end);
    parts.push(text.slice(at, entity.offset), { type: "url", text: linked, url: entity.url });
    at = end;
  }
  return [...parts, text.slice(at)].filter((part) => part !== "");
}
