import { type Api, GrammyError, type InputFile } from "grammy";
import type { Logger } from "pino";
import { isOutage, isUnknown } from "../delivery/fate.ts";
import type { AnswerRecord, AnswerRecords, Plan } from "./answer-records.ts";
import { explainError } from "./explain-error.ts";
import { classic, classicLook, forAll, lookOf, lookOfNext, onePut } from "./plan.ts";
import { refusalOf } from "./refusals.ts";
import { addressOf, send } from "./send.ts";
import type { DocumentName, OutgoingMessage } from "./styled.ts";

/** Where a reply goes. */
export type Place = {
  readonly chat: number;
  /** A forum topic; left out for General. */
  readonly topic?: number;
  /** The message that the reply hangs on, in groups. */
  readonly replyTo?: number;
  /** What is being answered; the reply to one origin is sent once, and edited after that. */
  readonly origin: string;
};

/**
 * What is said: messages in order, or one rich message in their place, what hangs under the last of
 * them, what they answer, and who alone is to see them.
 */
export type Reply = Pick<Plan, "rich" | "markup" | "shows" | "answers" | "onlyFor"> & {
  readonly messages: readonly OutgoingMessage[];
};

/** A record of what is not done yet. */
export type Unfinished = AnswerRecord & { readonly plan: Plan };

/** Puts replies into chats. */
export type Delivery = {
  /**
   * Sends a reply, or edits the messages that its origin has been answered by already: missing ones are
   * added, surplus ones deleted. `fingerprint` says which wording of the origin is answered.
   */
  begin(
    place: Place,
    reply: Reply,
    answers: Pick<AnswerRecord, "fingerprint" | "messages">,
  ): Promise<void>;
  /** Goes on with a reply that broke off. */
  goOn(place: Place, record: Unfinished): Promise<void>;
  /**
   * Sends what stands in the reply's place until there is one, and returns its id. The reply, whoever
   * brings it, is an edit of it.
   */
  hold(place: Place, message: OutgoingMessage, fingerprint: string): Promise<number>;
};

/** What delivering needs. */
export type DeliveryDeps = {
  readonly api: Api;
  readonly records: AnswerRecords;
  /** Waits; rejects when the process stops. */
  readonly wait: (ms: number) => Promise<void>;
  readonly log: Logger;
  /** Makes a file to send. Its content is in no record. */
  readonly makeFile: (name: DocumentName) => Promise<InputFile>;
  /** Called when all messages stand. */
  readonly remember: (
    place: Place,
    messages: readonly number[],
    what: Pick<Plan, "answers" | "shows">,
  ) => Promise<void>;
  /** A message was sent, and nobody knows whether it arrived. */
  readonly onUnknown?: (() => void) | undefined;
};

/** How often a message is sent again of which nobody knows whether it arrived. */
const MOST_COPIES = 3;
const FIRST_PAUSE_MS = 1000;

/**
 * Delivery by a plan, which is recorded before the first message is sent and again after each step:
 * whoever takes it up goes on with the next message and composes nothing. The texts leave the record
 * as soon as they stand, or Telegram has refused them.
 *
 * A question without an answer is worse than one with two. So a message of which nobody knows whether
 * it arrived is sent again, but only after Telegram has answered something harmless: while nothing
 * gets through, no copy is sent into the dark.
 */
export function createDelivery(deps: DeliveryDeps): Delivery {
  const { api, records, wait, log, remember, onUnknown } = deps;

  async function goOn(place: Place, record: Unfinished): Promise<void> {
    let current = record;
    // Before anything is sent: a store that takes no writes must not cost a copy with every try.
    await records.set(place.origin, current);
    try {
      while (current.plan.rest.length > 0) {
        current = await putNext(place, current).catch(withoutRich(current));
        if (!isThrough(current)) await records.set(place.origin, current);
      }
      await finish(place, current);
    } catch (error) {
      const isRefused = error instanceof GrammyError && !isOutage(error);
      if (isRefused) await records.set(place.origin, withoutPlan(current));
      throw error;
    }
  }

  /** One step: the next message stands, or what kept it from being put is out of the way. */
  async function putNext(place: Place, record: Unfinished): Promise<Unfinished> {
    const { plan, messages } = record;
    const [existing, ...later] = messages.slice(plan.put);
    if (existing === undefined) return sendNext(place, record);
    const isFile = plan.rest[0]?.document !== undefined;
    if (!isFile && (await edit(place, lookOfNext(plan), existing)))
      return { ...record, plan: onePut(plan) };
    // It is sent anew, below what stands; so must be what comes after it.
    await removeAll(place, isFile ? [existing, ...later] : later);
    return { ...record, messages: messages.slice(0, plan.put) };
  }

  /** A rich message that Telegram refuses, where the chat takes any, goes out classic. */
  function withoutRich(record: Unfinished) {
    return (error: unknown): Unfinished => {
      const isRefused = error instanceof GrammyError && !isOutage(error);
      const isUnwelcome = refusalOf(error) === "unwelcome";
      if (record.plan.rich === undefined || !isRefused || isUnwelcome) throw error;
      log.warn(explainError(error), "a rich message was refused, and goes out classic");
      return { ...record, plan: classic(record.plan) };
    };
  }

  async function sendNext(place: Place, record: Unfinished): Promise<Unfinished> {
    const { plan, messages } = record;
    if (plan.unheard > 0) {
      await wait(FIRST_PAUSE_MS * 2 ** (plan.unheard - 1));
      await api.getMe();
    }
    if (plan.onlyFor !== undefined) return showNext(place, record, plan.onlyFor);
    try {
      const name = plan.rest[0]?.document;
      const file = name && (await deps.makeFile(name));
      const id = await send(api, { ...addressOf(place), ...lookOfNext(plan) }, file);
      return { ...record, messages: [...messages, id], plan: onePut(plan) };
    } catch (error) {
      if (!isUnknown(error)) throw error;
      onUnknown?.();
      if (plan.unheard < MOST_COPIES) {
        return { ...record, plan: { ...plan, unheard: plan.unheard + 1 } };
      }
      log.error(
        { copies: plan.unheard + 1 },
        "nobody knows whether a message of an answer arrived",
      );
      return { ...record, plan: { ...onePut(plan), put: plan.put } };
    }
  }

  /**
   * Shows the next message to one person; Telegram forgets it soon, so nothing can be edited. Lost on
   * its way or refused, as when it comes too late after the command, it is for all to see.
   */
  async function showNext(place: Place, record: Unfinished, person: number): Promise<Unfinished> {
    const { reply_markup, ...look } = classicLook(record.plan);
    const buttons = reply_markup !== undefined && "inline_keyboard" in reply_markup;
    try {
      await api.raw.sendMessage({
        ...addressOf(place),
        ...look,
        ...(buttons && { reply_markup }),
        ephemeral_message_parameters: { receiver_user_id: person },
      });
      return { ...record, plan: { ...onePut(record.plan), put: record.plan.put } };
    } catch (error) {
      const isRefused = error instanceof GrammyError && !isOutage(error);
      if (!isRefused && !isUnknown(error)) throw error;
      if (isUnknown(error)) onUnknown?.();
      log.info(explainError(error), "a reply could not be shown to one person alone");
      return { ...record, plan: forAll(record.plan) };
    }
  }

  async function finish(place: Place, record: Unfinished): Promise<void> {
    const { plan } = record;
    const messages = record.messages.slice(0, plan.put);
    await removeAll(place, record.messages.slice(plan.put));
    if (messages.length > 0) await remember(place, messages, plan);
    await records.set(place.origin, { ...withoutPlan(record), messages, done: true });
  }

  /** `false` when the message is gone or can no longer be edited. */
  async function edit({ chat }: Place, look: Look, id: number): Promise<boolean> {
    const { reply_markup, ...rest } = look;
    const buttons = reply_markup !== undefined && "inline_keyboard" in reply_markup;
    const address = { chat_id: chat, message_id: id };
    try {
      await api.raw.editMessageText({ ...address, ...rest, ...(buttons && { reply_markup }) });
      return true;
    } catch (error) {
      const refusal = refusalOf(error);
      if (refusal === "not_modified") return true;
      if (refusal === "edit_gone") return false;
      throw error;
    }
  }

  async function removeAll({ chat }: Place, ids: readonly number[]): Promise<void> {
    for (const id of ids) {
      try {
        await api.deleteMessage(chat, id);
      } catch (error) {
        // Somebody deleted it first, or it is too old to: either way nothing is left to do.
        if (refusalOf(error) !== "delete_gone") throw error;
      }
    }
  }

  return {
    begin(place, { messages: rest, ...reply }, { fingerprint, messages }) {
      const asked = { ...reply, rest, put: 0, unheard: 0 };
      const isOne = rest.length === 1 && messages.length === 0;
      const plan = isOne && reply.onlyFor !== undefined ? classic(asked) : forAll(asked);
      return goOn(place, { fingerprint, messages, done: false, plan });
    },
    goOn,
    async hold(place, message, fingerprint) {
      const id = await send(api, { ...addressOf(place), ...lookOf(message) });
      await records.set(place.origin, { fingerprint, messages: [id], done: false });
      return id;
    },
  };
}

/** Nothing is left to be done but to write down that it stands, which `finish` does. */
function isThrough({ plan, messages }: Unfinished): boolean {
  return plan.rest.length === 0 && messages.length === plan.put && plan.answers === undefined;
}

function withoutPlan({ plan: _, ...record }: AnswerRecord): AnswerRecord {
  return record;
}

type Look = ReturnType<typeof lookOfNext>;
