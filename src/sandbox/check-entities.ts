import type { MessageEntity } from "grammy/types";

/** Telegram marks at most this many parts of a text and ignores the rest. */
export const mostEntities = 100;

const quotes = new Set(["blockquote", "expandable_blockquote"]);
const verbatim = new Set(["code", "pre"]);
const links = new Set(["text_link", "text_mention", "custom_emoji"]);
const plain = new Set(["bold", "italic", "underline", "strikethrough", "spoiler", "date_time"]);
/** Telegram accepts these in a request and finds them by itself. */
export const foundByServer: ReadonlySet<string> = new Set([
  "mention",
  "hashtag",
  "cashtag",
  "bot_command",
  "url",
  "email",
  "phone_number",
]);

/** One thing wrong with a list of entities: which one, and why. */
export type EntityProblem = { readonly index: number; readonly says: string };

/**
 * Finds what is wrong with entities over `text`. The real server drops or repairs most of these
 * without a word; a text that relies on that looks other than its author thinks.
 */
export function findEntityProblems(
  text: string,
  entities: readonly MessageEntity[],
): EntityProblem[] {
  const problems = entities.flatMap((entity, index) => {
    const says = index >= mostEntities ? tooMany(entities) : alone(text, entity);
    return says === undefined ? [] : [{ index, says: `entity ${index} ${says}` }];
  });
  const broken = new Set(problems.map(({ index }) => index));
  const sound = entities
    .map((entity, index) => ({ entity, index }))
    .filter(({ index }) => !broken.has(index));
  for (const [place, { entity, index }] of sound.entries()) {
    const clash = sound
      .slice(0, place)
      .flatMap((earlier) => together(earlier.entity, entity) ?? [])
      .at(0);
    if (clash !== undefined) problems.push({ index, says: `entity ${index} ${clash}` });
  }
  return problems;
}

function tooMany(entities: readonly MessageEntity[]): string {
  return `is one too many: ${entities.length} given, ${mostEntities} count`;
}

function alone(text: string, entity: MessageEntity): string | undefined {
  const { type, offset, length } = entity;
  if (![quotes, verbatim, links, plain, foundByServer].some((types) => types.has(type)))
    return `has the unknown type "${type}"`;
  const where = `(${type}, offset ${offset}, length ${length})`;
  if (!Number.isInteger(offset) || !Number.isInteger(length) || offset < 0)
    return `${where} has an incorrect offset or length`;
  if (length <= 0) return `${where} is empty`;
  const end = offset + length;
  if (end > text.length) return `${where} ends beyond the text of ${text.length} UTF-16 code units`;
  if (splitsPair(text, offset) || splitsPair(text, end)) return `${where} splits a surrogate pair`;
  if (text.slice(offset, end).trim() === "") return `${where} covers only white space`;
  if (entity.type === "text_link" && !isLink(entity.url))
    return `${where} has the URL "${entity.url}", which is not http, https or tg`;
  return undefined;
}

function together(a: MessageEntity, b: MessageEntity): string | undefined {
  const aEnd = a.offset + a.length;
  const bEnd = b.offset + b.length;
  if (aEnd <= b.offset || bEnd <= a.offset) return undefined;
  const pair = `(${b.type}, offset ${b.offset}) and the ${a.type} at offset ${a.offset}`;
  if (quotes.has(a.type) && quotes.has(b.type)) return `${pair}: block quotes cannot nest`;
  const aHoldsB = a.offset <= b.offset && bEnd <= aEnd;
  const bHoldsA = b.offset <= a.offset && aEnd <= bEnd;
  if (!aHoldsB && !bHoldsA) return `${pair} cross each other`;
  const isQuotedCode = (quoted: MessageEntity, quote: MessageEntity, holds: boolean) =>
    verbatim.has(quoted.type) && quotes.has(quote.type) && holds;
  if (verbatim.has(a.type) || verbatim.has(b.type))
    return isQuotedCode(a, b, bHoldsA) || isQuotedCode(b, a, aHoldsB)
      ? undefined
      : `${pair}: code and pre hold no other entity and stand only in block quotes`;
  if (links.has(a.type) && links.has(b.type)) return `${pair}: links cannot nest`;
  return undefined;
}

function splitsPair(text: string, at: number): boolean {
  return /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(at - 1, at + 1));
}

/** Whether Telegram takes this as the address of a link or of a button. */
export function isLink(url: string): boolean {
  return URL.canParse(url) && ["http:", "https:", "tg:"].includes(new URL(url).protocol);
}
