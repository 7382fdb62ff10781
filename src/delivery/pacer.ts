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
 * Says when the next message may go out. One contract for one process and for many that share a
 * Redis; `test/delivery/pacer-contract.ts` holds it.
 */
export type Pacer = {
  /**
   * Takes a place for one message to this chat, in the chat's limits and the bot's, if there is one
   * now: then 0. Else takes none, and gives the ms after which there may be one.
   */
  take(chat: number): Promise<number>;
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
