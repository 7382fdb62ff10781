import type { InlineKeyboardMarkup, InlineQueryResultArticle } from "grammy/types";
import { type Content, readContent } from "./methods/read-content.ts";
import { readParameters } from "./parameters.ts";
import { readReplyMarkup } from "./reply-markup.ts";
import { badRequest } from "./telegram-error.ts";
import type { World } from "./world.ts";

const longestId = 64;

/** What a bot offers in inline mode: how it looks in the list, and the message that it becomes. */
export type InlineResult = {
  readonly id: string;
  readonly title: string;
  readonly description?: string;
  readonly url?: string;
  readonly body: Content;
  readonly reply_markup?: InlineKeyboardMarkup;
};

/**
 * Reads one `InlineQueryResultArticle`. Other kinds of results carry media, which this stand-in
 * does not do: they are refused and noted as a violation. Throws a 400.
 */
export function readInlineResult(world: World, given: unknown): InlineResult {
  if (typeof given !== "object" || given === null)
    throw badRequest("can't parse inline query result: expected an Object");
  const { type, id, title, description, url, input_message_content, reply_markup } =
    given as Partial<InlineQueryResultArticle>;
  if (type !== "article") throw unmodelled(world, `an inline result of the type "${type}"`);
  const bytes = Buffer.byteLength(String(id ?? ""));
  if (bytes === 0 || bytes > longestId) throw badRequest("RESULT_ID_INVALID");
  if (typeof title !== "string")
    throw badRequest("can't parse inline query result: Can't find field \"title\"");
  if (title.trim() === "") throw badRequest("ARTICLE_TITLE_EMPTY");
  const keyboard = readReplyMarkup(reply_markup);
  return {
    id: String(id),
    title,
    ...(description !== undefined && { description }),
    ...(url !== undefined && { url }),
    body: readMessageContent(world, input_message_content),
    ...(keyboard && { reply_markup: keyboard }),
  };
}

function readMessageContent(world: World, content: unknown): Content {
  if (typeof content !== "object" || content === null)
    throw badRequest("can't parse inline query result: Can't find field \"input_message_content\"");
  const { message_text, ...rest } = content as Record<string, unknown>;
  if ((message_text ?? rest.rich_message) === undefined || "parse_mode" in rest)
    throw unmodelled(world, `the content ${Object.keys(content).join(", ")} of an inline result`);
  return readContent(world, readParameters({ ...rest, text: message_text }));
}

function unmodelled(world: World, what: string) {
  world.violations.push(`the sandbox does not do ${what}`);
  return badRequest(`this stand-in does not do ${what}`);
}
