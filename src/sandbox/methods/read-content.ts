import type { RichMessage } from "grammy/types";
import type { Parameters } from "../parameters.ts";
import { readRichMessage } from "../rich/read-rich-message.ts";
import { badRequest } from "../telegram-error.ts";
import type { World } from "../world.ts";
import { type Body, readText } from "./read-text.ts";

/** What a message says: a text, or blocks. A rich message has no text. */
export type Content = Body | { readonly rich_message: RichMessage };

/** Reads `text` with what belongs to it, or `rich_message`; not both. Throws a 400. */
export function readContent(world: World, parameters: Parameters): Content {
  if (!parameters.has("rich_message")) return readText(world, parameters);
  if (parameters.has("text")) throw badRequest("either text or rich_message must be specified");
  return readRich(world, parameters);
}

/** Reads `rich_message`. Throws a 400. */
export function readRich(world: World, parameters: Parameters): Content {
  return { rich_message: readRichMessage(world, parameters.json("rich_message")) };
}
