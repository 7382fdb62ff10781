import { Composer } from "grammy";
import type { BotContext } from "../bot-context.ts";
import { plain } from "../styled.ts";
import type { Generations } from "./generations.ts";

/**
 * Ends what is being written: by the button of a draft, or by `/stop` of whoever asked. The answer
 * itself comes from where it is written, with what was verified by then, so nothing is said here.
 */
export function stopButton(generations: Generations): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  composer.use(async ({ update }, next) => {
    const stopped = update.stopped_message_generation;
    if (stopped === undefined) return next();
    const { chat, message_thread_id: topic } = stopped;
    const spot = { chat: chat.id, ...(topic !== undefined && { topic }) };
    await generations.stop(spot, { draft: String(stopped.draft_id) });
  });
  return composer;
}

/** `/stop`. */
export function stopCommand(generations: Generations): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  composer.use(async ({ request, place, asker, words, say }, next) => {
    if (request?.kind !== "command" || request.name !== "stop") return next();
    const isStopped = asker !== undefined && (await generations.stop(place, asker));
    if (!isStopped) await say({ messages: [plain(words.nothingToStop)] });
  });
  return composer;
}
