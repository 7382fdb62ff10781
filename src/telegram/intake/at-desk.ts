import { Composer } from "grammy";
import { changes } from "../admin/changes.ts";
import { remove } from "../admin/remove.ts";
import type { BotContext, BotParts } from "../bot-context.ts";
import { type IntakeParts, intake } from "./intake.ts";

/** `/add`, `/remove` and `/changes`, where there is a desk to do it at. */
export function atDesk({
  desk,
  ...parts
}: BotParts & Pick<IntakeParts, "records">): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  if (desk !== undefined) {
    composer.use(
      intake({ ...parts, desk }),
      remove({ ...parts, desk }),
      changes({ ...parts, desk }),
    );
  }
  return composer;
}
