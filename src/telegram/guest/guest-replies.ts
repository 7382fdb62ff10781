import { type Api, GrammyError } from "grammy";
import type { InlineQueryResultArticle } from "grammy/types";
import type { Keyv } from "keyv";
import type { Logger } from "pino";
import { isOutage, isUnknown, neverLeft } from "../../delivery/fate.ts";
import { explainError } from "../explain-error.ts";
import { refusalOf } from "../refusals.ts";
import type { OutgoingMessage } from "../styled.ts";

/** A guest's question. */
export type GuestQuery = {
  /** What the one answer to it names. */
  readonly id: string;
  /** Never empty: Telegram wants one, though it shows none. */
  readonly title: string;
};

/** What a guest is answered. */
export type GuestReply = {
  readonly compose: () => Promise<OutgoingMessage>;
  /** What stands there from when `isDue` until the answer is composed. */
  readonly meanwhile?: {
    readonly message: OutgoingMessage;
    readonly isDue: (signal: AbortSignal) => Promise<void>;
  };
};

/** Answers guests. */
export type GuestReplies = {
  /**
   * Answers a guest's question, or goes on with that where it broke off. Resolves when the answer
   * stands, or nothing more can be done for it. Rejects when it should be gone on with later.
   */
  reply(query: GuestQuery, reply: GuestReply): Promise<void>;
};

/** What answering guests needs. */
export type GuestRepliesDeps = {
  readonly api: Api;
  readonly records: Pick<Keyv, "get" | "set">;
  readonly log: Logger;
  /** An answer was sent, and nobody knows whether it arrived. */
  readonly onUnknown?: (() => void) | undefined;
};

/** How far the answer to a guest has come. Its words are in it only until they stand. */
type GuestRecord =
  /** Telegram certainly has no answer. */
  | { readonly stage: "open" }
  /** The one call was begun: whatever came of it, there is no other. */
  | { readonly stage: "called" }
  /** Something stands for the time being; the answer, once composed, comes in its place. */
  | { readonly stage: "held"; readonly message: string; readonly answer?: OutgoingMessage }
  | { readonly stage: "done" };

/** Telegram keeps an undelivered update for 24 hours, so nothing older can come again. */
const KEPT_MS = 24 * 60 * 60 * 1000;

/**
 * A guest's question has one answer, and that takes one call, which must not be made twice, not even
 * when nobody knows whether it was done. So it is written down before it is made, and made again only
 * if no connection came about or Telegram asked for silence. What it posted can be edited as often as
 * need be: its id is written down before the answer is waited for, and the answer before the edit.
 */
export function createGuestReplies(deps: GuestRepliesDeps): GuestReplies {
  const { api, log, onUnknown } = deps;
  const key = (id: string) => `answered:guest:${id}`;
  const read = (id: string) => deps.records.get<GuestRecord>(key(id));
  const write = async (id: string, record: GuestRecord): Promise<void> => {
    await deps.records.set(key(id), record, KEPT_MS);
  };

  async function begin(query: GuestQuery, { compose, meanwhile }: GuestReply): Promise<void> {
    const composing = compose();
    const answer = meanwhile ? await orUndefined(composing, meanwhile.isDue) : await composing;
    if (meanwhile === undefined || answer !== undefined) {
      if ((await call(query, answer ?? (await composing))) === undefined) return;
      return write(query.id, { stage: "done" });
    }
    const message = await call(query, meanwhile.message);
    if (message === undefined) return;
    await write(query.id, { stage: "held", message });
    await replace(query.id, message, await composing);
  }

  /** The one call. Gives the id of what it posted; `undefined` when it posted nothing, or who knows. */
  async function call({ id, title }: GuestQuery, message: OutgoingMessage) {
    await write(id, { stage: "called" });
    try {
      const { inline_message_id } = await api.answerGuestQuery(id, resultOf(title, message));
      return inline_message_id;
    } catch (error) {
      if (isNotDone(error)) {
        await write(id, { stage: "open" });
        throw error;
      }
      if (refusalOf(error) === "query_gone") {
        log.info("a guest's question is too old to be answered");
      } else if (isUnknown(error) || isOutage(error)) {
        onUnknown?.();
        log.warn(explainError(error), "nobody knows whether a guest was answered");
      } else {
        throw error;
      }
      return undefined;
    }
  }

  async function replace(id: string, message: string, answer: OutgoingMessage): Promise<void> {
    await write(id, { stage: "held", message, answer });
    try {
      await api.editMessageTextInline(message, answer.text, lookOf(answer));
    } catch (error) {
      if (isOutage(error)) throw error;
      await write(id, { stage: "done" });
      const refusal = refusalOf(error);
      if (refusal === "edit_gone" || refusal === "unwelcome") {
        return log.info(explainError(error), "what held a guest's place is gone");
      }
      if (refusal !== "not_modified") throw error;
    }
    await write(id, { stage: "done" });
  }

  return {
    async reply(query, reply) {
      const record = await read(query.id);
      switch (record?.stage) {
        case "done":
          return;
        case "called":
          onUnknown?.();
          return log.warn("a process ended while a guest was answered: that is not done twice");
        case "held":
          return replace(query.id, record.message, record.answer ?? (await reply.compose()));
        default:
          return begin(query, reply);
      }
    },
  };
}

/** What is composed before it `isDue`. */
async function orUndefined<T>(
  composing: Promise<T>,
  isDue: (signal: AbortSignal) => Promise<void>,
): Promise<T | undefined> {
  const ended = new AbortController();
  // It is waited for again later; meanwhile its failure is nobody's.
  composing.catch(() => {});
  try {
    return await Promise.race([composing, isDue(ended.signal).then(() => undefined)]);
  } finally {
    ended.abort();
  }
}

/** Whether Telegram certainly has not taken an answer, and would take it later. */
function isNotDone(error: unknown): boolean {
  return (
    neverLeft(error) || (error instanceof GrammyError && [401, 429].includes(error.error_code))
  );
}

function resultOf(title: string, message: OutgoingMessage): InlineQueryResultArticle {
  return {
    type: "article",
    id: "answer",
    title,
    input_message_content: { message_text: message.text, ...lookOf(message) },
  };
}

function lookOf({ entities }: OutgoingMessage) {
  return { entities: [...entities], link_preview_options: { is_disabled: true } };
}
