import type { Message } from "grammy/types";
import { keepFile } from "../files.ts";
import { formatText } from "../format-text.ts";
import type { Parameters } from "../parameters.ts";
import { isUpload } from "../read-form.ts";
import { badRequest } from "../telegram-error.ts";
import type { World } from "../world.ts";
import { send } from "./messages.ts";
import type { Method } from "./method.ts";

/** In UTF-16 code units. */
const longestCaption = 1024;
const largestFile = 50 * 1024 * 1024;

/** Posts a file as the bot, with words under it. */
export const sendDocument: Method = (world, parameters) => send(world, parameters, readDocument);

function readDocument(
  world: World,
  parameters: Parameters,
): Pick<Message, "document" | "caption" | "caption_entities"> {
  const file = parameters.raw.document;
  if (!isUpload(file)) throw badRequest("this stand-in takes files only as they are uploaded");
  if (file.bytes.length === 0) throw badRequest("file must be non-empty");
  if (file.bytes.length > largestFile) throw badRequest("file is too big");
  const given = parameters.json("caption_entities") ?? [];
  if (!Array.isArray(given)) throw badRequest("can't parse caption entities: a list is expected");
  const { text, entities } = formatText(parameters.text("caption"), given, world);
  if (text.length > longestCaption) throw badRequest("message caption is too long");
  return {
    document: keepFile(world, file.name, file.bytes),
    ...(text !== "" && { caption: text }),
    ...(entities.length > 0 && { caption_entities: entities }),
  };
}
