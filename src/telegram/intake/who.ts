import type { By } from "../../article/changes.ts";
import type { BotContext } from "../bot-context.ts";

/** Who of those who run the bot writes or taps here, in the private chat with it; else nobody. */
export function whoRuns(
  { chat, from }: BotContext,
  adminIds: readonly number[],
): (By & { readonly from: "chat" }) | undefined {
  if (chat?.type !== "private" || from === undefined || !adminIds.includes(from.id))
    return undefined;
  return { from: "chat", person: from.id, name: from.first_name };
}
