import type { Middleware } from "grammy";
import type { BotContext, BotParts } from "./bot-context.ts";
import { plain } from "./styled.ts";

/** Whom the bot answers. */
export type Admission = {
  /** Whether there is anybody whom it does not answer. */
  readonly isLimited: boolean;
  /** Whether it answers in this chat, by Telegram's id of it. */
  chat(id: number): boolean;
  /** Whether it answers this person in chats that it is not in, by Telegram's id. */
  person(id: number | undefined): boolean;
};

/** How long somebody is not told again that the bot is not for them (ms). */
export const TOLD_MS = 24 * 60 * 60 * 1000;

/**
 * Everybody, or those alone whose chats are named: groups by their id, people by theirs, which is also
 * that of their private chat. Those who run the bot always are.
 */
export function admissionTo(
  chats: readonly number[] | undefined,
  adminIds: readonly number[],
): Admission {
  if (chats === undefined) return { isLimited: false, chat: () => true, person: () => true };
  const named = new Set([...chats, ...adminIds]);
  return {
    isLimited: true,
    chat: (id) => named.has(id),
    person: (id) => id !== undefined && named.has(id),
  };
}

/**
 * Ends the way of updates from chats that the bot is not for. Whoever asks there is told so once a day,
 * with the chat's id, so that it can be named.
 */
export function onlyAdmitted({
  admission,
  told,
  log,
}: Pick<BotParts, "told" | "log"> & { readonly admission: Admission }): Middleware<BotContext> {
  return async (context, next) => {
    const { place, request, words, callbackQuery } = context;
    if (admission.chat(place.chat)) return next();
    if (request?.kind === "silence") return next();
    log.debug({ because: "not an allowed chat" }, "no reply, on purpose");
    const says = words.notAdmitted(String(place.chat));
    if (callbackQuery !== undefined) {
      await context.answerTap({ text: says, show_alert: true });
      return;
    }
    if (request === undefined && context.myChatMember === undefined) return;
    await told.atMost(TOLD_MS, `not-admitted:@${place.chat}`, () =>
      context.say({ messages: [plain(says)] }),
    );
  };
}
