import type { Api } from "grammy";
import type { ChatMember } from "grammy/types";
import type { Logger } from "pino";
import type { BotContext, BotParts } from "./bot-context.ts";
import { explainError } from "./explain-error.ts";
import { isMuting, refusalOf } from "./refusals.ts";
import { wordsIn } from "./words.ts";

const HOUR_MS = 60 * 60 * 1000;
const WEEK_MS = 7 * 24 * HOUR_MS;

/**
 * Tells an admin of a group that the bot may not write there: once a week, privately, the owner before
 * the others, and the first who has started the bot. Never rejects: the question that it comes from is
 * left unanswered on purpose, whatever becomes of this.
 */
export function tellOfMuting({
  api,
  settings,
  told,
  log,
}: Pick<BotParts, "settings" | "told"> & { readonly api: Api; readonly log: Logger }) {
  /** `false` where the bot may not write to this person. */
  async function tell({ user }: ChatMember, group: string): Promise<boolean> {
    const { language = user.language_code } = await settings.of({ chat: user.id });
    try {
      await api.sendMessage(user.id, wordsIn(language).mutedIn(group));
      return true;
    } catch (error) {
      if (refusalOf(error) === "unwelcome") return false;
      throw error;
    }
  }

  async function tellSomebody(chat: number, title: string): Promise<void> {
    const what = `muted:@${chat}`;
    if (await told.isOld(what)) return;
    // So that what happens beside it does not tell as well.
    await told.note(what, HOUR_MS);
    const admins = (await api.getChatAdministrators(chat)).filter(({ user }) => !user.is_bot);
    for (const admin of admins.sort(ownerFirst)) {
      if (await tell(admin, title)) return told.note(what, WEEK_MS);
    }
    log.info(
      "no admin of a group has started the bot, so none was told that it may not write there",
    );
  }

  return async (error: unknown, { chat }: BotContext): Promise<void> => {
    if (!isMuting(error) || (chat?.type !== "group" && chat?.type !== "supergroup")) return;
    try {
      await tellSomebody(chat.id, chat.title);
    } catch (trouble) {
      log.warn(
        explainError(trouble),
        "no admin could be told that the bot may not write in a group",
      );
    }
  };
}

function ownerFirst(a: ChatMember, b: ChatMember): number {
  return Number(b.status === "creator") - Number(a.status === "creator");
}
