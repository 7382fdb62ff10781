import { createHash } from "node:crypto";
import type { Keyv } from "keyv";

/** Which messages answer a question. No word of the question or the answer is in it. */
export type AnswerRecord = {
  /** Tells whether the question has changed since; see {@link fingerprintOf}. */
  readonly fingerprint: string;
  /** Ids of the bot's messages, in order. */
  readonly messages: readonly number[];
  /** Every message was sent. */
  readonly done: boolean;
};

/** Remembers for a day which message was answered by which. */
export type AnswerRecords = {
  get(origin: string): Promise<AnswerRecord | undefined>;
  set(origin: string, record: AnswerRecord): Promise<void>;
};

/** Telegram keeps an undelivered update for 24 hours, so nothing older can come again. */
const KEPT_MS = 24 * 60 * 60 * 1000;

/** Records over Keyv, under keys that begin with `answered:`. */
export function createAnswerRecords(keyv: Pick<Keyv, "get" | "set">): AnswerRecords {
  const key = (origin: string) => `answered:${origin}`;
  return {
    get: (origin) => keyv.get<AnswerRecord>(key(origin)),
    async set(origin, record) {
      await keyv.set(key(origin), record, KEPT_MS);
    },
  };
}

/** 32 bits of a hash: enough to see a change, too few to find the words again. */
export function fingerprintOf(request: unknown): string {
  return createHash("sha256").update(JSON.stringify(request)).digest("hex").slice(0, 8);
}
