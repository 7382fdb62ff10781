import type { Chat } from "grammy/types";
import { tooManyRequests } from "./telegram-error.ts";

/**
 * How fast the bot may talk. Telegram names one message a second in a chat, 20 a minute in a
 * group and about 30 a second over all, and lets short bursts pass; the sizes of the bursts are
 * not published, so these are modest guesses. Edits count like messages. Drafts and typing signs
 * share a count of their own in each chat, as bots in the field have found.
 */
const rules = {
  perSecondInChat: 1,
  burstInPrivate: 5,
  burstInGroup: 3,
  perMinuteInGroup: 20,
  perSecondOverall: 30,
  signs: [
    { most: 20, withinMs: 5_000 },
    { most: 40, withinMs: 30_000 },
  ],
};

/** What is counted: messages and edits, or the signs that one is coming: drafts and "typing…". */
export type Counted = "message" | "sign";

/** Counts what the bot sends. */
export type Limits = {
  /** Throws a 429 that says how long to wait, if one more to the chat is too many now. */
  check(chat: Chat, what: Counted): void;
  /** Counts one that went out. */
  count(chat: Chat, what: Counted): void;
};

/** Limits as on Telegram, by the clock `now` (ms). */
export function createLimits({ now }: { now: () => number }): Limits {
  const buckets = new Map<number, { tokens: number; at: number }>();
  const groupTimes = new Map<number, number[]>();
  const signTimes = new Map<number, number[]>();
  let allTimes: number[] = [];

  const within = (times: readonly number[], ms: number) => times.filter((at) => at > now() - ms);

  function bucketOf({ id, type }: Chat): { tokens: number; at: number } {
    const size = type === "private" ? rules.burstInPrivate : rules.burstInGroup;
    const before = buckets.get(id) ?? { tokens: size, at: now() };
    const refilled = before.tokens + ((now() - before.at) / 1000) * rules.perSecondInChat;
    return { tokens: Math.min(size, refilled), at: now() };
  }

  function checkMessage(chat: Chat): void {
    allTimes = within(allTimes, 1000);
    if (allTimes.length >= rules.perSecondOverall) throw tooManyRequests(1);
    const times = within(groupTimes.get(chat.id) ?? [], 60_000);
    const [oldest] = times;
    if (oldest !== undefined && times.length >= rules.perMinuteInGroup)
      throw tooManyRequests((oldest + 60_000 - now()) / 1000);
    const { tokens } = bucketOf(chat);
    if (tokens < 1) throw tooManyRequests((1 - tokens) / rules.perSecondInChat);
  }

  function countMessage(chat: Chat): void {
    const { tokens, at } = bucketOf(chat);
    buckets.set(chat.id, { tokens: tokens - 1, at });
    const times = within(groupTimes.get(chat.id) ?? [], 60_000);
    if (chat.type !== "private") groupTimes.set(chat.id, [...times, now()]);
    allTimes.push(now());
  }

  function checkSign({ id }: Chat): void {
    const waits = rules.signs.map(({ most, withinMs }) => {
      const blocking = within(signTimes.get(id) ?? [], withinMs).at(-most);
      return blocking === undefined ? 0 : blocking + withinMs - now();
    });
    const wait = Math.max(...waits);
    if (wait > 0) throw tooManyRequests(wait / 1000);
  }

  function countSign({ id }: Chat): void {
    const longest = Math.max(...rules.signs.map(({ withinMs }) => withinMs));
    signTimes.set(id, [...within(signTimes.get(id) ?? [], longest), now()]);
  }

  return {
    check: (chat, what) => (what === "sign" ? checkSign(chat) : checkMessage(chat)),
    count: (chat, what) => (what === "sign" ? countSign(chat) : countMessage(chat)),
  };
}
