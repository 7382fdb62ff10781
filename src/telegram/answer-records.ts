import { createHash } from "node:crypto";
import type { ForceReply, InlineKeyboardMarkup } from "grammy/types";
import type { Keyv } from "keyv";
import type { Exchange } from "../answer/answer.ts";
import type { QuotePlace } from "../feedback/shown-answer.ts";
import type { RichMessage } from "./rich/render-rich.ts";
import type { OutgoingMessage } from "./styled.ts";

/** Which messages answer a question. Once all stand, no word of the question or the answer is in it. */
export type AnswerRecord = {
  /** Tells whether the question has changed since; see {@link fingerprintOf}. */
  readonly fingerprint: string;
  /** Ids of the bot's messages, in order. */
  readonly messages: readonly number[];
  /** Every message stands, and none too many. */
  readonly done: boolean;
  /** What is still to be done; only while it is. */
  readonly plan?: Plan;
};

/** How a reply goes on, so that whoever takes it up after a crash need not compose it again. */
export type Plan = {
  /** How many of the record's messages hold this reply; those behind them hold an earlier one. */
  readonly put: number;
  /** What is not put yet, in order. */
  readonly rest: readonly OutgoingMessage[];
  /** What goes out in place of all of `rest`, unless Telegram refuses it. */
  readonly rich?: RichForm;
  /** What hangs under the last of them. */
  readonly markup?: InlineKeyboardMarkup | ForceReply;
  /**
   * The one person of a group who is to see the reply, where Telegram shows it to one person: not as
   * several messages, and not long after a command.
   */
  readonly onlyFor?: number;
  /** How often the next one was sent without word from Telegram: that many copies may stand. */
  readonly unheard: number;
  /** Which passages the messages show, so that `/more` can show what stands around them. */
  readonly shows?: readonly QuotePlace[];
  /** What the messages answer, so that a reply to one of them can follow it up. */
  readonly answers?: Answered;
};

/** A reply as one rich message, and what hangs under it. */
export type RichForm = { readonly message: RichMessage; readonly markup: InlineKeyboardMarkup };

/** A question with its answer, and what it followed up on, oldest first. */
export type Answered = { readonly exchange: Exchange; readonly earlier: readonly Exchange[] };

/** Remembers for a day which message was answered by which. */
export type AnswerRecords = {
  get(origin: string): Promise<AnswerRecord | undefined>;
  set(origin: string, record: AnswerRecord): Promise<void>;
};

/** Telegram keeps an undelivered update for 24 hours, so nothing older can come again (ms). */
export const KEPT_MS = 24 * 60 * 60 * 1000;

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
