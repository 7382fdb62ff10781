import type { Middleware } from "grammy";
import type { Message } from "grammy/types";
import { NoArticlesError } from "../../answer/answerer.ts";
import type { Sleep } from "../../sleep.ts";
import type { Admission } from "../admission.ts";
import { askerOf } from "../asker.ts";
import type { BotContext, BotParts } from "../bot-context.ts";
import type { Confinement } from "../confine.ts";
import { explainError } from "../explain-error.ts";
import type { WaitOf } from "../limits.ts";
import { inOneMessage } from "../one-message.ts";
import { factsOf } from "../questions.ts";
import { passes } from "../rescue.ts";
import { type Spoken, speakingTo } from "../speaking.ts";
import { type OutgoingMessage, plain } from "../styled.ts";
import { type Request, understandGuest } from "../understand.ts";
import { QUESTION_LIMIT } from "../words.ts";
import type { GuestReplies } from "./guest-replies.ts";

/** What guest mode works with. */
export type GuestParts = Pick<BotParts, "answerer" | "settings" | "linkTo" | "model" | "log"> & {
  readonly admission: Admission;
  readonly waitOf: WaitOf;
  readonly confinement: Confinement;
  readonly replies: GuestReplies;
  readonly sleep: Sleep;
};

/** After this time something is posted that the answer will replace. */
const LONG_MS = 2000;

/**
 * Guest mode: somebody names the bot in a chat where it is not, and it answers there with one message.
 * That chat is none of the bot's business otherwise: its number may be that of somebody else's chat, so
 * no other call gets out while such a message is handled.
 */
export function guests(parts: GuestParts): Middleware<BotContext> {
  const { confinement, log } = parts;
  return async (context, next) => {
    const { guestMessage: message, me, update } = context;
    if (message === undefined) return next();
    const id = message.guest_query_id;
    const request = understandGuest(message, me);
    if (id === undefined || !me.supports_guest_queries || request.kind === "silence") {
      return log.debug("no reply to a guest, on purpose");
    }
    try {
      await confinement.within(mayCall, () => answer({ id, message, request }, context, parts));
    } catch (error) {
      if (passes(error)) throw error;
      log.error({ update: update.update_id, ...explainError(error) }, "a guest was not answered");
    }
  };
}

/** What names no chat, and is sent by the number of the question or of its answer. */
function mayCall(method: string, payload: object): boolean {
  if (method === "editMessageText")
    return "inline_message_id" in payload && !("chat_id" in payload);
  return method === "answerGuestQuery";
}

type Asked = { readonly id: string; readonly message: Message; readonly request: Request };

async function answer(asked: Asked, context: BotContext, parts: GuestParts): Promise<void> {
  const { replies, settings, sleep, model, log } = parts;
  const { update, me } = context;
  const spoken = await speakingTo(asked.message.from, settings);
  const { words } = spoken;

  async function compose(): Promise<OutgoingMessage> {
    try {
      return await said(asked, { ...spoken, bot: me.username }, update.update_id, parts);
    } catch (error) {
      if (passes(error)) throw error;
      if (error instanceof NoArticlesError) return plain(words.noArticles);
      log.error({ update: update.update_id, ...explainError(error) }, "a guest's question broke");
      return plain(words.broken);
    }
  }

  const meanwhile = {
    message: plain(words.writing),
    isDue: (signal: AbortSignal) => sleep(LONG_MS, signal),
  };
  await replies.reply(
    { id: asked.id, title: me.first_name },
    // Search alone never takes long.
    { compose, ...(model && asked.request.kind === "question" && { meanwhile }) },
  );
}

/** How to speak with whoever asks, and the bot's username. */
type Voice = Spoken & { readonly bot: string };

async function said(
  { message, request }: Asked,
  { words, wordsFor, chosen, bot }: Voice,
  update: number,
  { answerer, linkTo, admission, waitOf, log }: GuestParts,
): Promise<OutgoingMessage> {
  const wait = request.kind === "question" ? await waitOf("guest", message.from?.id) : 0;
  if (wait > 0) return plain(words.askAgain(wait));
  if (!admission.person(message.from?.id))
    return plain(words.notAdmitted(String(message.from?.id)));
  switch (request.kind) {
    case "question": {
      const { text } = request;
      if ([...text].length > QUESTION_LIMIT) return plain(words.tooLong);
      const { person, chat } = askerOf(message);
      // Not the chat of the same number, whose money that would be.
      const found = await answerer.answer({
        text,
        asker: { person, chat: `guest:${chat}` },
        ...(chosen !== undefined && { answerIn: chosen }),
      });
      log.info({ update, ...factsOf(found) }, "an answer to a guest is ready");
      return inOneMessage(found, { linkTo, words: wordsFor(found.language), bot });
    }
    case "no_words_there":
      return plain(words.noWordsThere);
    case "wordless":
      return plain(words.textOnly);
    default:
      return plain(words.guestHowToAsk(`@${bot}`));
  }
}
