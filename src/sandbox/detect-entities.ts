import type { MessageEntity } from "grammy/types";

type Found = MessageEntity.CommonMessageEntity;
type Pattern = { readonly type: Found["type"]; readonly pattern: RegExp };

const domainEnd =
  "com|org|net|info|edu|gov|mil|int|biz|name|pro|app|dev|xyz|online|site|news|рф|[a-z]{2}";

/**
 * What the server marks by itself, in anybody's text. The patterns follow Telegram's rules for
 * the cases that matter here; only its list of top-level domains is shortened (any two letters
 * count as a country). Earlier patterns win where two overlap.
 */
const patterns: readonly Pattern[] = [
  {
    type: "url",
    pattern: new RegExp(
      `(?:(?:https?|tg|ton)://[^\\s<>"]+|(?<![\\p{L}\\d_@.-])(?:[\\p{L}\\d](?:[\\p{L}\\d-]*[\\p{L}\\d])?\\.)+(?:${domainEnd})(?![\\p{L}\\d_@-])(?:[/?#][^\\s<>"]*)?)`,
      "giu",
    ),
  },
  { type: "email", pattern: /(?<![\w.+-])[\w.+-]+@(?:[a-z\d-]+\.)+[a-z]{2,}(?!\w)/giu },
  { type: "mention", pattern: /(?<![\p{L}\d_])@\w{4,32}(?![\p{L}\d_])/giu },
  {
    type: "bot_command",
    pattern: /(?<![\p{L}\d_/<>])\/\w{1,64}(?:@\w{3,32})?(?![\p{L}\d_/<>@])/giu,
  },
  {
    type: "hashtag",
    pattern: /(?<![\p{L}\d_])#(?=[\p{L}\d_]*\p{L})[\p{L}\d_\u00b7]{1,256}(?!#)/gu,
  },
  { type: "cashtag", pattern: /(?<![\p{L}\d_$])\$[A-Z]{1,8}(?![\p{L}\d_$])/gu },
  { type: "phone_number", pattern: /(?<![\w+])\+\d{7,15}(?!\w)/gu },
];

const keepsOut = new Set(["code", "pre", "text_link", "text_mention", "custom_emoji"]);

/**
 * Marks mentions, commands, addresses and tags as Telegram does, except where the author's own
 * entities forbid it, and returns all entities in Telegram's order.
 */
export function withDetected(text: string, given: readonly MessageEntity[]): MessageEntity[] {
  const detected: MessageEntity[] = [];
  for (const { type, pattern } of patterns) {
    for (const match of text.matchAll(pattern)) {
      const length = type === "url" ? trimmedUrl(match[0]).length : match[0].length;
      const entity: MessageEntity = { type, offset: match.index, length };
      const fits = (other: MessageEntity) => !overlaps(entity, other);
      const fitsGiven = (other: MessageEntity) =>
        fits(other) || (!keepsOut.has(other.type) && !crosses(entity, other));
      if (detected.every(fits) && given.every(fitsGiven)) detected.push(entity);
    }
  }
  return [...given, ...detected].sort((a, b) => a.offset - b.offset || b.length - a.length);
}

function trimmedUrl(url: string): string {
  const bare = url.replace(/[.,:;!?'"…»)\]]+$/u, "");
  const closesItsOwn = bare.includes("(") && url[bare.length] === ")";
  return closesItsOwn ? `${bare})` : bare;
}

function overlaps(a: MessageEntity, b: MessageEntity): boolean {
  return a.offset < b.offset + b.length && b.offset < a.offset + a.length;
}

function crosses(a: MessageEntity, b: MessageEntity): boolean {
  const [aEnd, bEnd] = [a.offset + a.length, b.offset + b.length];
  const nests = (a.offset <= b.offset && bEnd <= aEnd) || (b.offset <= a.offset && aEnd <= bEnd);
  return overlaps(a, b) && !nests;
}
