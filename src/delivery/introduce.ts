import { type Bot, GrammyError } from "grammy";
import type { Logger } from "pino";
import type { Sleep } from "../sleep.ts";
import { isOutage } from "./fate.ts";
import { PollingError } from "./polling-error.ts";

const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 30_000;

/** What learning the bot's name works with; `explain`: what may be logged of an error. */
export type IntroduceDeps = {
  readonly explain: (error: unknown) => Readonly<Record<string, unknown>>;
  readonly log: Pick<Logger, "warn">;
  readonly sleep: Sleep;
};

/**
 * Learns the bot's name, as soon as Telegram is there.
 *
 * @throws PollingError when Telegram does not know the token.
 */
export async function introduce(
  bot: Pick<Bot, "api" | "botInfo">,
  { explain, log, sleep }: IntroduceDeps,
): Promise<void> {
  for (let pause = FIRST_PAUSE_MS; ; pause = Math.min(2 * pause, LONGEST_PAUSE_MS)) {
    try {
      // grammY's own way of asking would pause for up to twenty minutes.
      bot.botInfo = await bot.api.getMe();
      return;
    } catch (error) {
      if (error instanceof GrammyError && [401, 404].includes(error.error_code)) {
        throw new PollingError(error.error_code);
      }
      if (!isOutage(error)) throw error;
      log.warn(explain(error), "Telegram is not there, so answering waits for it");
      await sleep(pause);
    }
  }
}
