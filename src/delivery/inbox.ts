import type { Update } from "grammy/types";

/**
 * Where updates are safe between Telegram and their answer. One contract for every place that they
 * are kept in; `test/delivery/inbox-contract.ts` holds it.
 */
export type Inbox = {
  /**
   * Keeps updates, all of them or none. Resolves when they would survive a power cut, so that
   * Telegram may forget them. One that is kept, or was handled within two days, changes nothing.
   *
   * @throws StoreError when they could not be kept; Telegram must not forget them then.
   */
  put(updates: readonly Update[]): Promise<void>;
  /**
   * Hands over what is kept and what comes: oldest first and one at a time in each lane (`lane.ts`),
   * many lanes side by side. What was on its way when a process died comes again.
   */
  drain(attempt: Attempt, onQueued?: OnQueued): Draining;
  /** What was given up, newest first. No word of anybody is in it. */
  deadLetters(): Promise<readonly DeadLetter[]>;
  backlog(): Promise<Backlog>;
};

/** Tries to answer an update once; see `attempt.ts`. Never rejects. */
export type Attempt = (kept: Kept, stopping: AbortSignal) => Promise<Outcome>;

/**
 * Told of an update that has waited for a place for `QUEUED_MS` (`room.ts`), and how many come first: once each
 * time that it waits, in one process, and no try of it begins before that has resolved. Control lanes are not told.
 * Never rejects.
 */
export type OnQueued = (update: Update, ahead: number) => Promise<void>;

/** An update as it is kept. */
export type Kept = {
  readonly update: Update;
  /** When it was put in (ms since 1970). */
  readonly at: number;
  /** How many tries have begun before this one and count. */
  readonly tries: number;
};

/** What came of a try. */
export type Outcome =
  /** Answered, or deliberately not; never comes again. */
  | { readonly kind: "done" }
  /** Comes again after so many ms. `counts`: towards the tries that it has. */
  | { readonly kind: "again"; readonly afterMs: number; readonly counts: boolean }
  /** Never comes again, and is listed among the dead letters. */
  | { readonly kind: "given_up"; readonly because: DeadLetter["because"] };

/** An update that was given up. */
export type DeadLetter = {
  readonly update: number;
  /** When it was put in and given up (ms since 1970). */
  readonly at: number;
  readonly givenUpAt: number;
  readonly because: "tries" | "age";
};

/** How much waits, with what is being handled. */
export type Backlog = {
  readonly updates: number;
  /** How long the oldest has been kept (ms); 0 when there is none. */
  readonly oldestMs: number;
};

/** Handing over that goes on. */
export type Draining = {
  /**
   * Begins nothing new, and resolves when what runs has ended, or after `ms`: what has not ended is
   * told so by its signal, stays kept, and comes again.
   */
  stop(ms: number): Promise<void>;
};
