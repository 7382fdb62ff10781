import type { Update } from "grammy/types";
import { conflict } from "./telegram-error.ts";
import { isUsual, knownKinds, type UpdateKind } from "./update-kinds.ts";

/** One `getUpdates` call. `timeout` is in seconds; `signal` fires when the client hangs up. */
export type Poll = {
  readonly offset?: number;
  readonly limit?: number;
  readonly timeout?: number;
  readonly allowed_updates?: readonly string[];
  readonly signal?: AbortSignal;
};

/** What Telegram keeps for the bot until the bot confirms it. */
export type UpdateQueue = {
  /** Keeps the update, unless the bot has not asked for this kind. Wakes a waiting poll. */
  push<K extends UpdateKind>(kind: K, content: NonNullable<Update[K]>): void;
  /** Confirms everything below `offset`, then resolves with what is there or comes within `timeout`. */
  poll(poll: Poll): Promise<readonly Update[]>;
  /** The list that the last call gave, or undefined while it is Telegram's default. */
  allowed(): readonly string[] | undefined;
  /** Remembers a list of kinds; one without any means Telegram's default. */
  allow(kinds: readonly string[]): void;
  /** The oldest unconfirmed updates, without confirming them. */
  peek(limit: number): readonly Update[];
  /** Confirms every update below `offset`. */
  confirm(offset: number): void;
  pendingCount(): number;
  drop(): void;
  /** Ends the waiting poll with a 409, as `setWebhook` and a second poller do. */
  interrupt(reason: string): void;
  /** Settles as soon as a poll waits. */
  polled(): Promise<void>;
  /** Calls `listener` whenever an update was kept. Returns the way to stop. */
  onPush(listener: () => void): () => void;
};

type Kept = { readonly update: Update; readonly expiresAt: number };
type Waiter = { wake(): void; fail(error: Error): void };

const day = 24 * 60 * 60 * 1000;
/** Telegram cuts a long poll off at 50 seconds, whatever was asked. */
const longestPollSeconds = 50;

/** Told to the earlier of two pollers, word for word. */
export const otherPoller =
  "terminated by other getUpdates request; make sure that only one bot instance is running";

/**
 * An update queue with the real server's manners: updates live 24 hours by `now` (ms), an offset
 * confirms everything below it, and `allowed_updates` is remembered and decides when an update is
 * born, not when it is fetched.
 */
export function createUpdateQueue({ now }: { now: () => number }): UpdateQueue {
  let kept: Kept[] = [];
  let nextId = 730_000_001;
  let allowedKinds: readonly UpdateKind[] | undefined;
  let waiter: Waiter | undefined;
  const listeners = new Set<() => void>();
  const watchers: (() => void)[] = [];

  const isAllowed = (kind: UpdateKind) =>
    allowedKinds ? allowedKinds.includes(kind) : isUsual(kind);

  function peek(limit: number): readonly Update[] {
    kept = kept.filter(({ expiresAt }) => expiresAt > now());
    return kept.slice(0, limit).map(({ update }) => update);
  }

  function confirm(offset: number): void {
    if (offset < 0) kept = kept.slice(offset);
    else if (offset > 0) kept = kept.filter(({ update }) => update.update_id >= offset);
  }

  function interrupt(reason: string): void {
    waiter?.fail(conflict(reason));
    waiter = undefined;
  }

  function allow(names: readonly string[]): void {
    const kinds = knownKinds(names);
    allowedKinds = kinds.length > 0 ? kinds : undefined;
  }

  function wait(seconds: number, limit: number, signal?: AbortSignal): Promise<readonly Update[]> {
    return new Promise((resolve, reject) => {
      const leave = () => {
        clearTimeout(timer);
        signal?.removeEventListener("abort", giveUp);
        if (waiter === mine) waiter = undefined;
      };
      const finish = () => {
        leave();
        resolve(peek(limit));
      };
      const giveUp = () => {
        leave();
        resolve([]);
      };
      const fail = (error: Error) => {
        leave();
        reject(error);
      };
      const mine: Waiter = { wake: finish, fail };
      const timer = setTimeout(finish, seconds * 1000);
      signal?.addEventListener("abort", giveUp, { once: true });
      waiter = mine;
      for (const settle of watchers.splice(0)) settle();
    });
  }

  return {
    push(kind, content) {
      if (!isAllowed(kind)) return;
      kept.push({ update: { update_id: nextId++, [kind]: content }, expiresAt: now() + day });
      waiter?.wake();
      for (const listener of listeners) listener();
    },
    async poll({ offset = 0, limit = 100, timeout = 0, allowed_updates, signal }) {
      interrupt(otherPoller);
      if (allowed_updates) allow(allowed_updates);
      confirm(offset);
      const atMost = Math.min(Math.max(limit, 1), 100);
      const ready = peek(atMost);
      const seconds = Math.min(timeout, longestPollSeconds);
      if (ready.length > 0 || seconds <= 0 || signal?.aborted) return ready;
      return wait(seconds, atMost, signal);
    },
    allowed: () => allowedKinds,
    allow,
    peek,
    confirm,
    pendingCount: () => peek(Number.POSITIVE_INFINITY).length,
    drop() {
      kept = [];
    },
    interrupt,
    polled: () =>
      waiter ? Promise.resolve() : new Promise<void>((resolve) => watchers.push(resolve)),
    onPush(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
