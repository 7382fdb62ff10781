/** A limit of so many messages in any stretch of so many milliseconds. */
export type Limit = { readonly messages: number; readonly withinMs: number };

/**
 * Telegram's limits on a bot's messages, where edits count like messages
 * (https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this).
 */
export const LIMITS = {
  chat: { messages: 1, withinMs: 1000 },
  /** In groups besides; their ids are negative. */
  group: { messages: 20, withinMs: 60_000 },
  all: { messages: 30, withinMs: 1000 },
} as const satisfies Record<string, Limit>;

/**
 * What somebody gets who wants to send a message. `taken`: a place, in so many ms. Else none yet: it may
 * be asked for again in so many ms.
 */
export type Turn = { readonly taken: boolean; readonly inMs: number };

/**
 * Says when the next message may go out. One contract for one process and for many that share a
 * Redis; `test/delivery/pacer-contract.ts` holds it.
 */
export type Pacer = {
  /**
   * Takes the next place in the bot's limits for a message to this chat, so that whoever waits for it
   * asks once and not over and over. Takes none while the chat's own limits last longer, or there is
   * silence: a place that far ahead would keep others from those before it.
   */
  take(chat: number): Promise<Turn>;
  /** The ms for which nothing may go to this chat, because Telegram said so; takes no place. */
  paused(chat: number): Promise<number>;
  /** Telegram asked for `ms` of silence in this chat; `undefined`: in all. */
  pause(chat: number | undefined, ms: number): Promise<void>;
};

/**
 * A limit over all chats as an even pace. What is sent in bursts is under way at the same time, and a process
 * that dies then cannot tell of any of it whether it arrived.
 */
export function evenly(perSecond: number): Limit {
  return { messages: 1, withinMs: 1000 / perSecond };
}
