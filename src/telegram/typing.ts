import type { Api } from "grammy";
import type { Logger } from "pino";
import type { Place } from "./deliver.ts";
import { explainError } from "./explain-error.ts";

/** An answer that is ready sooner needs no sign of life. */
const QUIET_MS = 300;
/** Telegram shows the sign for five seconds. */
const AGAIN_MS = 4000;

/** Where typing is shown, and whether it is still of use: by default it is. */
export type Typing = {
  readonly api: Api;
  readonly place: Place;
  readonly isNeeded?: () => boolean;
  readonly log: Logger;
};

/** Shows "typing…" while `work` takes longer than a moment. Never delays it and never fails it. */
export async function whileTyping<T>(
  { api, place, isNeeded = () => true, log }: Typing,
  work: () => Promise<T>,
): Promise<T> {
  let timer = setTimeout(show, QUIET_MS);

  function show(): void {
    timer = setTimeout(show, AGAIN_MS);
    if (!isNeeded()) return;
    const { chat, topic } = place;
    const where = topic === undefined ? {} : { message_thread_id: topic };
    api.sendChatAction(chat, "typing", where).catch((error: unknown) => {
      log.debug(explainError(error), "typing was not shown");
    });
  }

  try {
    return await work();
  } finally {
    clearTimeout(timer);
  }
}
