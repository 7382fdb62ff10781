import type { Article } from "../../article/article.ts";
import type { BotContext, BotParts } from "../bot-context.ts";
import { whoRuns } from "./who.ts";

/** Where each of these articles comes from, in words for those who run the bot; nothing for others. */
export async function originsFor(
  context: BotContext,
  held: readonly Article[],
  { desk, adminIds }: Pick<BotParts, "desk" | "adminIds">,
): Promise<readonly string[]> {
  if (desk === undefined || whoRuns(context, adminIds) === undefined) return [];
  const { intake } = context.words;
  const files = await desk.filesOf();
  const origins = await desk.changes.originsOf(held.map(({ id }) => id));
  return held.map(({ id }, at) => {
    const [file, origin] = [files.get(id), origins[at]];
    const fromFile = file === undefined ? [] : [intake.fromFolder(file)];
    if (origin?.by.from !== "chat") return fromFile.join("");
    const sent = intake.fromChat(origin.by.name, new Date(origin.at).toISOString());
    return [sent, ...fromFile].join(" · ");
  });
}
