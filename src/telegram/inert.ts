import type { Transformer } from "grammy";
import type { MessageEntity } from "grammy/types";

/**
 * What Telegram's servers and apps make active by themselves: addresses, mentions, commands, tags,
 * phone and card numbers (https://core.telegram.org/api/entities). Rather too much than too little:
 * whatever looks like a domain counts as one. Where a text lacks the sign, nobody looks closer.
 */
const ACTIVE: readonly (readonly [sign: string, pattern: RegExp])[] = [
  ["://", /\p{L}[\p{L}\d+.-]*:\/\/[^\s<>"]+/gu],
  [
    ".",
    /(?<![\p{L}\d])(?:[\p{L}\d](?:[\p{L}\d-]*[\p{L}\d])?\.)+(?:xn--[a-z\d-]+|\p{Ll}{2,24}|\p{Lu}{2,24})(?![\p{L}\d])(?:[/?#:][^\s<>"]*)?/gu,
  ],
  ["@", /[\w.+-]*@\w+(?:[.-]\w+)*/gu],
  ["/", /(?<![\p{L}\d_/<>])\/\w+(?:@\w+)?/gu],
  ["#", /(?<![\p{L}\d_])#(?=[\p{L}\d_]*\p{L})[\p{L}\d_·]+(?:@\w+)?/gu],
  ["$", /(?<![\p{L}\d_$])\$[A-Z]{1,8}(?![\p{L}\d_$])/gu],
  ["+", /\+\d(?:[ ().-]{0,2}\d){5,17}(?!\w)/gu],
  ["", /(?<![\w+])\d(?:[ -]?\d){12,18}(?!\w)/gu],
];

/** So many entities of a message are drawn (https://core.telegram.org/bots/api#messageentity). */
const MOST_ENTITIES = 100;

/** Entities that nothing inside becomes active in, and those that only change how words look. */
const KEEPS_OUT: readonly string[] = ["code", "pre", "text_link", "text_mention", "custom_emoji"];
const LOOKS: readonly string[] = ["bold", "italic", "underline", "strikethrough", "spoiler"];
const QUOTES: readonly string[] = ["blockquote", "expandable_blockquote"];

type Range = { readonly start: number; readonly end: number };

/** The bot's own commands, which stay active where its own words name them, and its username. */
export type Own = { readonly commands: readonly string[]; readonly username: () => string };

/**
 * The entities of a text with all of it made inert that Telegram would make active by itself: it is set
 * in code, where nothing is. No word of it changes. What our links say stays a link; commands of our own
 * stay commands, but not within a quotation.
 */
export function inertEntities(
  text: string,
  entities: readonly MessageEntity[],
  own: Own,
): MessageEntity[] {
  const quoted = rangesOf(entities, QUOTES);
  const kept = rangesOf(entities, KEEPS_OUT);
  const found = merged(
    activeIn(text).flatMap((match) => {
      const range = { start: match.index, end: match.index + match[0].length };
      if (kept.some((other) => overlaps(range, other))) return [];
      const isQuoted = quoted.some((other) => overlaps(range, other));
      // A command that is addressed looks like a mail address without its slash.
      const slash = text[match.index - 1] === "/" ? "/" : "";
      return !isQuoted && isOwn(`${slash}${match[0]}`, own) ? [] : [range];
    }),
  );
  if (found.length === 0) return [...entities];
  const borders = entities.flatMap(({ offset, length }) => [offset, offset + length]);
  const inside = found.flatMap((range) => splitAt(range, borders));
  const looks = entities.flatMap((entity) =>
    LOOKS.includes(entity.type) ? around(entity, inside) : [entity],
  );
  return inOrder(looks, fewer(inside, MOST_ENTITIES - looks.length, borders));
}

function activeIn(text: string): readonly RegExpExecArray[] {
  return ACTIVE.flatMap(([sign, pattern]) =>
    text.includes(sign) ? [...text.matchAll(pattern)] : [],
  );
}

function isOwn(word: string, { commands, username }: Own): boolean {
  const me = username().toLowerCase();
  const [, command, at] = /^\/(\w+)(?:@(\w+))?$/.exec(word) ?? [];
  if (command !== undefined) {
    return commands.includes(command) && (at === undefined || at.toLowerCase() === me);
  }
  return word.toLowerCase() === `@${me}`;
}

function rangesOf(entities: readonly MessageEntity[], types: readonly string[]): readonly Range[] {
  return entities
    .filter(({ type }) => types.includes(type))
    .map(({ offset, length }) => ({ start: offset, end: offset + length }));
}

function overlaps(a: Range, b: Range): boolean {
  return a.start < b.end && b.start < a.end;
}

function merged(ranges: readonly Range[]): readonly Range[] {
  const apart: Range[] = [];
  for (const range of ranges.toSorted((a, b) => a.start - b.start)) {
    const last = apart.at(-1);
    if (last === undefined || range.start >= last.end) apart.push(range);
    else apart[apart.length - 1] = { start: last.start, end: Math.max(last.end, range.end) };
  }
  return apart;
}

/** No entity may cross another one, so what lies across a border becomes two. */
function splitAt({ start, end }: Range, borders: readonly number[]): readonly Range[] {
  const inner = borders.filter((at) => start < at && at < end).toSorted((a, b) => a - b);
  const edges = [start, ...new Set(inner), end];
  return edges.slice(1).map((edge, i) => ({ start: edges[i] ?? start, end: edge }));
}

/** Telegram takes no other look together with code, so it goes around. */
function around(entity: MessageEntity, code: readonly Range[]): readonly MessageEntity[] {
  const pieces: MessageEntity[] = [];
  let at = entity.offset;
  const end = entity.offset + entity.length;
  for (const { start, end: codeEnd } of code) {
    if (codeEnd <= at || start >= end) continue;
    if (start > at) pieces.push({ ...entity, offset: at, length: start - at });
    at = Math.min(end, codeEnd);
  }
  if (at < end) pieces.push({ ...entity, offset: at, length: end - at });
  return pieces;
}

/** As few ranges as there is room for: the nearest ones become one, where no entity begins between them. */
function fewer(
  ranges: readonly Range[],
  most: number,
  borders: readonly number[],
): readonly Range[] {
  const left = [...ranges];
  while (left.length > most) {
    const gaps = left.slice(1).map(({ start }, i) => {
      const end = left[i]?.end ?? 0;
      return borders.some((at) => end <= at && at <= start)
        ? Number.POSITIVE_INFINITY
        : start - end;
    });
    const nearest = gaps.indexOf(Math.min(...gaps));
    if (gaps.length === 0 || gaps[nearest] === Number.POSITIVE_INFINITY) break;
    const [a, b] = [left[nearest], left[nearest + 1]];
    if (a === undefined || b === undefined) break;
    left.splice(nearest, 2, { start: a.start, end: b.end });
  }
  return left;
}

function inOrder(entities: readonly MessageEntity[], code: readonly Range[]): MessageEntity[] {
  const added = code.map(
    ({ start, end }): MessageEntity => ({ type: "code", offset: start, length: end - start }),
  );
  return [...entities, ...added].sort((a, b) => a.offset - b.offset || b.length - a.length);
}

/** What holds a text with its entities, at whatever depth of what is sent. */
type Holder = { readonly [name: string]: unknown };

const PAIRS = [
  ["text", "entities"],
  ["caption", "caption_entities"],
  ["message_text", "entities"],
] as const;

/**
 * Has every call to Telegram carry no text that becomes active by itself. It stands on the way of all of
 * them, so that nobody who writes a message needs to think of it.
 */
export function makeInert(own: Own): Transformer {
  return (previous, method, payload, signal) =>
    previous(method, inert(payload, own) as typeof payload, signal);
}

function inert(value: unknown, own: Own): unknown {
  if (Array.isArray(value)) return value.map((one) => inert(one, own));
  if (typeof value !== "object" || value === null || !isPlain(value)) return value;
  const copy: Record<string, unknown> = {};
  for (const [name, one] of Object.entries(value)) copy[name] = inert(one, own);
  for (const [text, entities] of PAIRS) {
    const said = copy[text];
    if (typeof said !== "string" || !mayHold(text, copy)) continue;
    const given = (copy[entities] ?? []) as readonly MessageEntity[];
    const made = inertEntities(said, given, own);
    if (made.length > 0 || copy[entities] !== undefined) copy[entities] = made;
  }
  return copy;
}

/** Buttons and answers to taps have a text, too, in which nothing becomes active. */
function mayHold(text: string, holder: Holder): boolean {
  return text !== "text" || "chat_id" in holder || "inline_message_id" in holder;
}

/** Files that are uploaded go through as they are. */
function isPlain(value: object): boolean {
  const prototype = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
