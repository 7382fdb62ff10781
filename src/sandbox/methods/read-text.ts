import type { LinkPreviewOptions, MessageEntity } from "grammy/types";
import { type Formatted, formatText } from "../format-text.ts";
import type { Parameters } from "../parameters.ts";
import { badRequest } from "../telegram-error.ts";
import type { World } from "../world.ts";

/** In UTF-16 code units, after trimming. */
const longestText = 4096;

/** The words of a message, as it carries them. */
export type Body = {
  readonly text: string;
  readonly entities?: MessageEntity[];
  readonly link_preview_options?: LinkPreviewOptions;
};

/** Reads `text`, `entities` and `link_preview_options` of a message. Throws a 400. */
export function readText(world: World, parameters: Parameters): Body {
  const body = readTextOrNothing(world, parameters);
  if (body.text === "") throw badRequest("message text is empty");
  return body;
}

/** The same where the text may be empty, as that of a draft. Throws a 400. */
export function readTextOrNothing(world: World, parameters: Parameters): Body {
  const given = parameters.json("entities") ?? [];
  if (!Array.isArray(given)) throw badRequest("can't parse entities: a list is expected");
  const { text, entities }: Formatted = formatText(parameters.text("text"), given, world);
  if (text.length > longestText) throw badRequest("message is too long");
  const preview = parameters.json("link_preview_options") as LinkPreviewOptions | undefined;
  return {
    text,
    ...(entities.length > 0 && { entities }),
    ...(preview && { link_preview_options: preview }),
  };
}

const unmodelled = [
  "business_connection_id",
  "direct_messages_topic_id",
  "ephemeral_message_parameters",
  "inline_message_id",
  "message_effect_id",
  "parse_mode",
  "rich_message",
  "suggested_post_parameters",
] as const;

/**
 * Refuses what Telegram takes and this stand-in does not do: better than to leave it out quietly.
 * `but` names what the method at hand does do.
 */
export function refuseUnmodelled(
  parameters: Parameters,
  but: readonly (typeof unmodelled)[number][] = [],
): void {
  for (const name of unmodelled)
    if (parameters.has(name) && !but.includes(name))
      throw badRequest(`this stand-in does not do "${name}"`);
}
