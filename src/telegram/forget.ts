import { Composer } from "grammy";
import type { Sleep } from "../sleep.ts";
import type { BotContext, BotParts } from "./bot-context.ts";
import { explainError } from "./explain-error.ts";
import { plain } from "./styled.ts";

type Parts = Pick<BotParts, "forgetting" | "log"> & {
  readonly sleep: Sleep;
  readonly signal?: AbortSignal | undefined;
};

/** By then the message that asked for it is handled, and nothing of it is kept either. */
const PURGE_AFTER_MS = 5_000;

/** `/forget`: deletes all that is kept of whoever writes it, and lists what that was. */
export function forget(parts: Parts): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  composer.use(async (context, next) => {
    const { request, from, words } = context;
    const isAsked = request?.kind === "command" && request.name === "forget";
    if (!isAsked || from === undefined) return next();
    const forgotten = await parts.forgetting.of(from.id);
    await context.say({ messages: [plain(words.forgotten(forgotten))] });
    void purgeLater(parts);
  });
  return composer;
}

/** The bytes of what was deleted lie about until the engine is told to drop them. */
async function purgeLater({ forgetting, sleep, signal, log }: Parts): Promise<void> {
  try {
    await sleep(PURGE_AFTER_MS, signal);
    await forgetting.purge();
  } catch (error) {
    log.error(explainError(error), "what was forgotten lies in the store's files until tomorrow");
  }
}
