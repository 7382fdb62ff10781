import type { MessageEntity } from "@grammyjs/types";

/** A piece of a message: plain text, or an entity around smaller pieces. */
export type Span =
  | { readonly kind: "text"; readonly text: string }
  | {
      readonly kind: "entity";
      readonly entity: MessageEntity;
      /** Where this piece stands in the message, `[start, end)` in UTF-16 code units. */
      readonly start: number;
      readonly end: number;
      readonly children: readonly Span[];
    };

type Placed = {
  readonly entity: MessageEntity;
  readonly start: number;
  readonly end: number;
};

/**
 * Turns a message's flat list of entities into nested spans, so that drawing it is a walk.
 *
 * The text of the spans, joined, is `text` to the letter. Entities that nest properly become one
 * span each. Where two overlap without nesting (Telegram never sends that, a bug might), one of
 * them is split, and its parts together still cover exactly its range. Ranges that leave the text
 * are cut to it; empty ones are left out. Never throws.
 *
 * @param text the message's text
 * @param entities its entities; offsets and lengths in UTF-16 code units
 */
export function toEntityTree(text: string, entities: readonly MessageEntity[]): readonly Span[] {
  const placed = entities
    .map((entity) => place(entity, text.length))
    .filter((each) => each.start < each.end)
    .sort(outermostFirst);
  return spansWithin(text, placed, 0, text.length);
}

function place(entity: MessageEntity, length: number): Placed {
  const start = clamp(entity.offset, length);
  return { entity, start, end: Math.max(start, clamp(entity.offset + entity.length, length)) };
}

function clamp(offset: number, length: number): number {
  return Number.isNaN(offset) ? 0 : Math.trunc(Math.min(Math.max(offset, 0), length));
}

/** Blocks go outside inline styles, since a quote that bold text cuts in two would be two quotes. */
function outermostFirst(a: Placed, b: Placed): number {
  return (
    Number(isBlock(b.entity)) - Number(isBlock(a.entity)) || a.start - b.start || b.end - a.end
  );
}

/** Whether an entity stands on lines of its own. */
export function isBlock(entity: MessageEntity): boolean {
  return (
    entity.type === "blockquote" || entity.type === "expandable_blockquote" || entity.type === "pre"
  );
}

/** `placed` is ordered outermost first, and every one of them meets `[start, end)`. */
function spansWithin(
  text: string,
  placed: readonly Placed[],
  start: number,
  end: number,
): readonly Span[] {
  const spans: Span[] = [];
  let at = start;
  while (at < end) {
    const outer = placed.find((each) => each.start <= at && at < each.end);
    if (outer === undefined) {
      const next = nextStart(placed, at, end);
      spans.push({ kind: "text", text: text.slice(at, next) });
      at = next;
      continue;
    }
    const outranking = placed.slice(0, placed.indexOf(outer));
    const stop = nextStart(outranking, at, Math.min(outer.end, end));
    const inner = placed
      .slice(outranking.length + 1)
      .filter((each) => each.start < stop && at < each.end);
    spans.push({
      kind: "entity",
      entity: outer.entity,
      start: at,
      end: stop,
      children: spansWithin(text, inner, at, stop),
    });
    at = stop;
  }
  return spans;
}

function nextStart(placed: readonly Placed[], after: number, limit: number): number {
  return placed.reduce(
    (next, each) => (each.start > after && each.start < next ? each.start : next),
    limit,
  );
}
