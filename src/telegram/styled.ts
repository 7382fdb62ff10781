import type { MessageEntity } from "grammy/types";
import type { Span } from "../article/article.ts";

/**
 * Text and the ranges of it that are drawn differently. Nothing is ever escaped: offsets and
 * lengths are UTF-16 code units of `text`, so words that look like markup stay words.
 */
export type Styled = { readonly text: string; readonly entities: readonly MessageEntity[] };

/** A file that the bot can send. It is made at the moment when it is sent. */
export type DocumentName = "answers";

/**
 * One message as it is handed to Telegram: at most 4,096 UTF-16 units and 100 entities; under a file at
 * most 1,024 units.
 */
export type OutgoingMessage = Styled & { readonly document?: DocumentName };

/** Text as it is. */
export function plain(text: string): Styled {
  return { text, entities: [] };
}

/** Bold text. */
export function bold(text: string): Styled {
  return whole({ type: "bold", offset: 0, length: text.length }, text);
}

/** Words that open `url`. */
export function link(text: string, url: string): Styled {
  return whole({ type: "text_link", offset: 0, length: text.length, url }, text);
}

/** A range of a text that is marked; in bold letters unless it says otherwise. */
export type Marked = Span & { readonly as?: "bold" | "underline" | "strikethrough" };

/**
 * Quotation styling. Only words that were cut from an article may be given to it.
 *
 * @param marked ranges of `text`, marked as far as they lie in it.
 */
export function blockquote(text: string, marked: readonly Marked[] = []): Styled {
  const quoted = whole({ type: "expandable_blockquote", offset: 0, length: text.length }, text);
  const inside = marked.flatMap((span) => {
    const [start, end] = [Math.max(0, span.start), Math.min(text.length, span.end)];
    const { as: type = "bold" } = span;
    return start < end ? [{ type, offset: start, length: end - start }] : [];
  });
  return { text, entities: [...quoted.entities, ...inside] };
}

/** The pieces one after the other, with `between` between them. */
export function join(pieces: readonly Styled[], between = ""): Styled {
  let text = "";
  const entities: MessageEntity[] = [];
  for (const [index, piece] of pieces.entries()) {
    if (index > 0) text += between;
    for (const entity of piece.entities) {
      entities.push({ ...entity, offset: entity.offset + text.length });
    }
    text += piece.text;
  }
  return { text, entities };
}

function whole(entity: MessageEntity, text: string): Styled {
  return { text, entities: text === "" ? [] : [entity] };
}
