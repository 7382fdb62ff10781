import type { Api } from "grammy";
import type { Check, Finding } from "./health.ts";

/** What a store is looked at by. */
type Store = {
  get(key: string): Promise<unknown>;
  set(key: string, value: unknown, ttlMs: number): Promise<unknown>;
};

/** What is written to see whether the store writes. It is gone soon, and counts for nothing. */
const KEY = "ready:";
const KEPT_MS = 60_000;

/** Whether the store takes what is written, and gives it back. */
export function storeCheck(store: Store): Check {
  return {
    name: "store",
    broken: "The store does not take or give back what is written. Look at the disk and STORE_URL.",
    async look() {
      await store.set(KEY, true, KEPT_MS);
      const isThere = (await store.get(KEY)) !== undefined;
      return isThere
        ? fine("The store gives back what is written.")
        : poor("The store took a value and does not hold it.");
    },
  };
}

/** Whether Telegram answers, and accepts the token. */
export function telegramCheck(api: Pick<Api, "getMe">): Check {
  return {
    name: "telegram",
    broken: "Telegram cannot be reached, or does not accept the token; the log says which.",
    async look(signal) {
      await api.getMe(signal as GrammySignal);
      return fine("Telegram answers.");
    },
  };
}

/** grammY types signals after a package of its own; it only listens for `abort`. */
type GrammySignal = NonNullable<Parameters<Api["getMe"]>[0]>;

/** How long the oldest update may wait before something must be wrong (ms). */
const LONGEST_WAIT_MS = 5 * 60_000;

/** Whether the queue can be read, and moves. */
export function queueCheck(
  backlog: () => Promise<{ readonly updates: number; readonly oldestMs: number }>,
): Check {
  return {
    name: "queue",
    broken: "The queue cannot be read. Look at the store that keeps it.",
    async look() {
      const { updates, oldestMs } = await backlog();
      const said = `${updates} updates wait or are being answered, the oldest for ${Math.round(oldestMs / 1000)} s.`;
      return oldestMs > LONGEST_WAIT_MS ? poor(said) : fine(said);
    },
  };
}

/** Whether everything that the process does has begun, such as answering. */
export function startCheck(hasStarted: () => boolean): Check {
  return {
    name: "start",
    broken: "Nobody knows whether it has started.",
    async look() {
      return hasStarted() ? fine("It has started.") : poor("It is starting.");
    },
  };
}

function fine(says: string): Finding {
  return { ok: true, says };
}

function poor(says: string): Finding {
  return { ok: false, says };
}
