import { AsyncLocalStorage } from "node:async_hooks";
import type { Transformer } from "grammy";

/** Which calls of the Bot API a piece of work may make. */
export type MayCall = (method: string, payload: object) => boolean;

/** Keeps a piece of work from calling anything but what it may. */
export type Confinement = {
  /** Goes before every call. */
  readonly guard: Transformer;
  /** Does the work. What it calls besides, and what anything calls that it begins, is a {@link LeakError}. */
  within<T>(mayCall: MayCall, work: () => Promise<T>): Promise<T>;
};

/** A call that would have reached a chat which is none of the bot's business; it was not made. */
export class LeakError extends Error {
  override readonly name = "LeakError";
  constructor(method: string) {
    super(`${method} must not be called while this update is handled.`);
  }
}

/** One for all confinements: on Node 20 every promise of the process asks each that there is. */
const confined = new AsyncLocalStorage<MayCall>();

/**
 * Confines calls by the work that they are made for, wherever in the program they are made: the number
 * of a guest's chat is not forbidden in itself, for it may be that of one of the bot's own.
 */
export function createConfinement(): Confinement {
  return {
    async guard(previous, method, payload, signal) {
      const mayCall = confined.getStore();
      if (mayCall !== undefined && !mayCall(method, payload)) throw new LeakError(method);
      return previous(method, payload, signal);
    },
    within: (mayCall, work) => confined.run(mayCall, work),
  };
}
