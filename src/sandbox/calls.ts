import { type AwaitedLog, createAwaitedLog } from "./awaited-log.ts";

/** One call of the bot, as it ended. */
export type Call = {
  /** Telegram's name of the method. */
  readonly method: string;
  readonly payload: Readonly<Record<string, unknown>>;
  /** Milliseconds, by the sandbox's clock. */
  readonly at: number;
  /** What the method returned, if it was done. */
  readonly result?: unknown;
  /** Telegram's refusal, if it was not. */
  readonly error?: { readonly code: number; readonly description: string };
  /** The injected fault that it met, if any. */
  readonly fault?: string;
};

/** The log of calls, and a way to wait for the next. */
export type CallLog = AwaitedLog<Call>;

/** An empty log that keeps the last `kept` calls; a wait fails after `patience` ms. */
export function createCallLog(options: { patience: number; kept: number }): CallLog {
  return createAwaitedLog({
    ...options,
    name: "Calls",
    kindOf: ({ method, error }) => (error ? `refused ${method}` : method),
    tell: ({ method, error }) => (error ? `${method} (${error.description})` : method),
  });
}
