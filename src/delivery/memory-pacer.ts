import { LIMITS, type Limit, type Pacer } from "./pacer.ts";

/** Places taken in one chat, or in all. */
type Taken = {
  /** When each is (ms), oldest first; only those that still count towards a limit. */
  readonly at: number[];
  /** Nothing may go before this (ms). */
  pausedUntil: number;
};

/**
 * A pacer for a bot of one process. Knows nothing of what a process before it has sent: then Telegram
 * says 429, which is obeyed. Chats that have been quiet for a minute are forgotten.
 *
 * @param now in ms, never going back: `performance.now`, not the time of day.
 */
export function createMemoryPacer({
  now,
  overall = LIMITS.all,
}: {
  readonly now: () => number;
  /** The limit over all chats; a wider one than Telegram's usual is for bots that pay for it. */
  readonly overall?: Limit;
}): Pacer {
  const all: Taken = nothingTaken();
  /** The chat that took a place longest ago comes first. */
  const chats = new Map<number, Taken>();

  function pauseOf(taken: Taken | undefined): number {
    return Math.max(0, all.pausedUntil - now(), (taken?.pausedUntil ?? 0) - now());
  }

  function forgetQuietChats(): void {
    for (const [chat, { at, pausedUntil }] of chats) {
      const quietFrom = Math.max(pausedUntil, (at.at(-1) ?? 0) + LIMITS.group.withinMs);
      if (quietFrom > now()) return;
      chats.delete(chat);
    }
  }

  return {
    async take(chat) {
      const taken = chats.get(chat) ?? nothingTaken();
      const limits: readonly Limit[] = chat < 0 ? [LIMITS.chat, LIMITS.group] : [LIMITS.chat];
      const closedMs = Math.max(
        pauseOf(taken),
        ...limits.map((limit) => untilRoom(taken, limit, now())),
      );
      const inMs = untilRoom(all, overall, now());
      if (closedMs > inMs) return { taken: false, inMs: closedMs };
      note(all, overall, now() + inMs);
      note(taken, chat < 0 ? LIMITS.group : LIMITS.chat, now() + inMs);
      chats.delete(chat);
      chats.set(chat, taken);
      forgetQuietChats();
      return { taken: true, inMs };
    },
    paused: async (chat) => pauseOf(chats.get(chat)),
    async pause(chat, ms) {
      const paused = chat === undefined ? all : (chats.get(chat) ?? nothingTaken());
      paused.pausedUntil = Math.max(paused.pausedUntil, now() + ms);
      if (chat !== undefined) chats.set(chat, paused);
    },
  };
}

function nothingTaken(): Taken {
  return { at: [], pausedUntil: 0 };
}

/** The ms until one more place is within the limit: when the one that is `messages` back is old enough. */
function untilRoom({ at }: Taken, { messages, withinMs }: Limit, now: number): number {
  const before = at.at(-messages);
  return before === undefined ? 0 : Math.max(0, before + withinMs - now);
}

/** Notes a place. More of them than the widest limit counts are of no use. */
function note({ at }: Taken, { messages }: Limit, time: number): void {
  at.push(time);
  if (at.length > messages) at.shift();
}
