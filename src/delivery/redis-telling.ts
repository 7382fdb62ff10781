import { randomUUID } from "node:crypto";
import { repeat } from "../article/repeat.ts";
import type { OnQueued } from "./inbox.ts";
import type { Queued, RedisLine } from "./redis-line.ts";

/** What telling people their place in line works with. */
export type RedisTellingDeps = {
  readonly line: RedisLine;
  readonly onQueued: OnQueued;
  /** How often this process looks, and says that it is still telling. */
  readonly everyMs: number;
  readonly onError: (error: unknown) => void;
};

/** Telling that goes on. */
export type RedisTelling = {
  /** Tells nobody new, and resolves when what is being told is told. */
  finish(): Promise<void>;
  /** Looks no more: what is still being told another process may tell, once it is nobody's. */
  end(): Promise<void>;
};

/** What is told takes room in Telegram's limits from answers, so it is not more at a time. */
const MOST_AT_ONCE = 16;

/**
 * Looks for those who have waited long for a place, and tells them. Every process that works does, for
 * whichever has none free; `redis-line.ts` keeps two from telling the same.
 */
export function tellInRedis({ line, onQueued, everyMs, onError }: RedisTellingDeps): RedisTelling {
  const teller = randomUUID();
  const telling = new Map<string, Promise<void>>();
  let looking = Promise.resolve();
  let isFinishing = false;

  async function look(): Promise<void> {
    const most = isFinishing ? 0 : MOST_AT_ONCE - telling.size;
    for (const queued of await line.look({ teller, telling: [...telling.keys()], most })) {
      const told = tell(queued)
        .catch(onError)
        .finally(() => telling.delete(queued.id));
      telling.set(queued.id, told);
    }
  }

  async function tell({ id, ahead, update }: Queued): Promise<void> {
    try {
      await onQueued(update(), ahead);
    } finally {
      await line.told(id, teller);
    }
  }

  function lookOnce(): Promise<void> {
    looking = look();
    return looking;
  }

  const end = repeat(lookOnce, { everyMs, onError });
  return {
    async finish() {
      isFinishing = true;
      await looking.catch(onError);
      await Promise.all(telling.values());
    },
    end,
  };
}
