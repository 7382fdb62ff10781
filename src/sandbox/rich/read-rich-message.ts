import type { InputRichMessage, RichMessage } from "grammy/types";
import { badRequest } from "../telegram-error.ts";
import type { World } from "../world.ts";
import { readRichBlocks, UnmodelledBlockError } from "./read-rich-blocks.ts";
import { createTally, type Tally } from "./tally.ts";

const forms = ["blocks", "html", "markdown"] as const;

/**
 * Reads an `InputRichMessage` as Telegram hands it back. Of its three forms this stand-in does
 * `blocks`; the others, and blocks with media, are refused and noted as violations. A link that
 * leads nowhere is no error on Telegram: with `strict` it is noted. Throws a 400.
 */
export function readRichMessage(world: World, given: unknown): RichMessage {
  if (typeof given !== "object" || given === null)
    throw badRequest("can't parse rich message: an Object is expected");
  const message = given as InputRichMessage;
  const used = forms.filter((form) => message[form] !== undefined);
  if (used.length !== 1)
    throw badRequest("exactly one of blocks, html and markdown must be in a rich message");
  if (message.blocks === undefined) throw unmodelled(world, `"${used}" in a rich message`);
  if (message.media !== undefined) throw unmodelled(world, "media in a rich message");
  const tally = createTally();
  const place = { level: 1, detects: message.skip_entity_detection !== true };
  try {
    const blocks = readRichBlocks(message.blocks, place, tally);
    if (tally.isEmpty()) throw badRequest("message text is empty");
    if (world.strict) world.violations.push(...loose(tally));
    return { blocks, ...(message.is_rtl === true && { is_rtl: true }) };
  } catch (error) {
    if (error instanceof UnmodelledBlockError) throw unmodelled(world, error.message);
    throw error;
  }
}

function loose({ references, referenceLinks, anchors, anchorLinks }: Tally): string[] {
  const twice = (names: readonly string[]) => names.filter((name, at) => names.indexOf(name) < at);
  return [
    ...referenceLinks
      .filter((name) => !references.includes(name))
      .map((name) => `rich message: the footnote "${name}" leads nowhere`),
    ...anchorLinks
      .filter((name) => name !== "" && !anchors.includes(name))
      .map((name) => `rich message: the link to the anchor "${name}" leads nowhere`),
    ...twice(references).map((name) => `rich message: two footnotes are named "${name}"`),
    ...twice(anchors).map((name) => `rich message: two anchors are named "${name}"`),
  ];
}

function unmodelled(world: World, what: string) {
  world.violations.push(`the sandbox does not do ${what}`);
  return badRequest(`this stand-in does not do ${what}`);
}
