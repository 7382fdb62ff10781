import type { RichText } from "grammy/types";
import { isLink } from "../check-entities.ts";
import { hasLoneSurrogate } from "../clean-text.ts";
import { badRequest } from "../telegram-error.ts";
import { detectRich } from "./detect-rich.ts";
import { readRichButton } from "./read-rich-button.ts";
import type { Tally } from "./tally.ts";

/** Kinds of formatting that lie around a text, with what each must say beside it. */
const around: Readonly<Record<string, readonly string[] | undefined>> = {
  bold: [],
  italic: [],
  underline: [],
  strikethrough: [],
  spoiler: [],
  subscript: [],
  superscript: [],
  marked: [],
  code: [],
  date_time: ["unix_time", "date_time_format"],
  text_mention: ["user"],
  url: ["url"],
  email_address: ["email_address"],
  phone_number: ["phone_number"],
  bank_card_number: ["bank_card_number"],
  mention: ["username"],
  hashtag: ["hashtag"],
  cashtag: ["cashtag"],
  bot_command: ["bot_command"],
  anchor_link: ["anchor_name"],
  reference: ["name"],
  reference_link: ["reference_name"],
};

/** Kinds that stand alone. */
const alone: Readonly<Record<string, readonly string[] | undefined>> = {
  custom_emoji: ["custom_emoji_id", "alternative_text"],
  mathematical_expression: ["expression"],
  anchor: ["name"],
  button: ["button"],
};

/** Formatting within which Telegram still looks for addresses and the like. */
const seenThrough = new Set([
  "bold",
  "italic",
  "underline",
  "strikethrough",
  "spoiler",
  "subscript",
  "superscript",
  "marked",
  "reference",
]);

/** Where a text stands: how deep, and whether addresses in it become links by themselves. */
export type Place = { readonly level: number; readonly detects: boolean };

type Fields = Readonly<Record<string, unknown>> & { readonly type?: unknown };

/** Reads a rich text as Telegram stores it, and counts it. Throws a 400. */
export function readRichText(given: unknown, place: Place, tally: Tally): RichText {
  if (typeof given === "string") return readWords(given, place, tally);
  if (Array.isArray(given)) return given.map((part) => readRichText(part, place, tally));
  if (typeof given !== "object" || given === null)
    throw badRequest("can't parse rich text: a String, an Array or an Object is expected");
  const fields = given as Fields;
  const type = String(fields.type);
  const needed = around[type] ?? alone[type];
  if (!needed) throw badRequest(`can't parse rich text: unknown type "${type}"`);
  for (const name of needed)
    if (fields[name] === undefined)
      throw badRequest(`can't parse rich text: Can't find field "${name}" of the ${type}`);
  tally.level(place.level);
  note(type, fields, tally);
  if (alone[type])
    return type === "button" ? readButton(fields, place, tally) : (given as RichText);
  const inner = { level: place.level + 1, detects: place.detects && seenThrough.has(type) };
  return { ...fields, text: readRichText(fields.text, inner, tally) } as RichText;
}

function readWords(words: string, { detects }: Place, tally: Tally): RichText {
  if (hasLoneSurrogate(words)) throw badRequest("strings must be encoded in UTF-8");
  tally.text(words);
  return detects ? detectRich(words) : words;
}

function readButton({ button }: Fields, place: Place, tally: Tally): RichText {
  return { type: "button", button: readRichButton(button, place.level + 1, tally) };
}

function note(type: string, fields: Fields, tally: Tally): void {
  const named = (name: string) => String(fields[name]);
  if (type === "url" && !isLink(named("url")))
    throw badRequest(`rich text URL '${named("url")}' is invalid: Wrong HTTP URL`);
  if (type === "custom_emoji") tally.text(named("alternative_text"));
  if (type === "mathematical_expression") tally.text(named("expression"));
  if (type === "reference") tally.references.push(named("name"));
  if (type === "reference_link") tally.referenceLinks.push(named("reference_name"));
  if (type === "anchor") tally.anchors.push(named("name"));
  if (type === "anchor_link") tally.anchorLinks.push(named("anchor_name"));
}
