import type { InlineQueryResultsButton, Message, User } from "grammy/types";
import { deliver, placeOf } from "./deliver.ts";
import { openInlineMessage } from "./inline-messages.ts";
import type { InlineResult } from "./inline-result.ts";
import { refuseSilenced, senderOf } from "./membership.ts";
import { RefusedError } from "./refused-error.ts";
import { type ChatState, chatState, plainBot, type World } from "./world.ts";

/**
 * How long an inline query waits for its answer (ms). Telegram does not publish it; bots report
 * refusals from about ten seconds on.
 */
export const inlineLifetime = 10_000;

const longestQuery = 256;

/** What the bot answered, as the person's app shows it. */
export type InlineAnswer = {
  readonly results: readonly InlineResult[];
  /** Where the next query with the same words goes on; "" where there is no more. */
  readonly next_offset: string;
  /** Above the results. */
  readonly button?: InlineQueryResultsButton;
  /** Whether Telegram answered from what it had kept, without asking the bot. */
  readonly isKept: boolean;
};

/** Words typed behind "@bot " in a chat. */
export type InlineAsked = {
  readonly id: string;
  readonly chat: { readonly id: number };
  readonly query: string;
  /** Settles when the bot answers. */
  readonly answered: Promise<InlineAnswer>;
};

/** An inline query that waits for the bot's answer. `at` is in ms. */
export type OpenInlineQuery = {
  readonly user: User;
  readonly query: string;
  readonly offset: string;
  readonly at: number;
  readonly answer: (answer: InlineAnswer) => void;
};

/** Results that Telegram keeps, so that it need not ask the bot. `until` is in ms. */
export type KeptInlineAnswer = { readonly answer: InlineAnswer; readonly until: number };

/** Under what Telegram keeps results: for everybody, or for one person. */
export function inlineKey(query: string, offset: string, userId?: number): string {
  return JSON.stringify([query, offset, userId ?? "everybody"]);
}

/**
 * Types `query` behind the bot's name. The bot is asked, unless Telegram still keeps the answer to
 * the same words. Throws a plain sentence.
 */
export function askInline(
  world: World,
  user: User,
  chatId: number,
  { query, offset }: { readonly query: string; readonly offset: string },
): InlineAsked {
  const { bot, updates, now, inlineQueries } = world;
  const state = chatState(world, chatId);
  refuseSilenced(world, state, user);
  if (!bot.supports_inline_queries) throw new RefusedError("The bot has no inline mode.");
  if (query.length > longestQuery)
    throw new RefusedError(`An inline query has at most ${longestQuery} characters.`);
  const id = String(++world.lastQueryId);
  const asked = { id, chat: { id: chatId }, query };
  const kept = keptAnswer(world, user, query, offset);
  if (kept) return { ...asked, answered: Promise.resolve({ ...kept, isKept: true }) };
  for (const [old, { at }] of inlineQueries)
    if (now() - at > inlineLifetime) inlineQueries.delete(old);
  const answered = new Promise<InlineAnswer>((answer) => {
    inlineQueries.set(id, { user, query, offset, at: now(), answer });
  });
  updates.push("inline_query", {
    id,
    from: user,
    query,
    offset,
    chat_type: placeName(world, state),
  });
  return { ...asked, answered };
}

/**
 * Posts a result of the answered query into the chat where it was asked. The bot hears of it where
 * it is in the chat, and by `chosen_inline_result` where the feedback is on; it can edit the
 * message only if that has buttons. Throws a plain sentence.
 */
export async function pickResult(
  world: World,
  user: User,
  asked: InlineAsked,
  resultId: string,
  said: { readonly message_thread_id?: number },
): Promise<Message> {
  const { results } = await asked.answered;
  const result = results.find(({ id }) => id === resultId);
  if (!result) throw new RefusedError(`There is no result "${resultId}" in the list.`);
  const state = chatState(world, asked.chat.id);
  refuseSilenced(world, state, user);
  const { body, reply_markup } = result;
  const message = deliver(world, state, {
    ...senderOf(state, user),
    via_bot: plainBot(world),
    ...placeOf(state, said),
    ...body,
    ...(reply_markup && { reply_markup }),
  });
  state.wroteAt.set(user.id, world.now());
  const inlineId = reply_markup && openInlineMessage(world, message);
  if (world.inlineFeedback)
    world.updates.push("chosen_inline_result", {
      result_id: resultId,
      from: user,
      query: asked.query,
      ...(inlineId !== undefined && { inline_message_id: inlineId }),
    });
  return message;
}

function keptAnswer(
  { keptInlineAnswers, now }: World,
  user: User,
  query: string,
  offset: string,
): InlineAnswer | undefined {
  for (const key of [inlineKey(query, offset, user.id), inlineKey(query, offset)]) {
    const kept = keptInlineAnswers.get(key);
    if (kept && kept.until > now()) return kept.answer;
    keptInlineAnswers.delete(key);
  }
  return undefined;
}

/** The private chat with the bot itself is the "sender". */
function placeName(world: World, { chat, members }: ChatState) {
  return chat.type === "private" && members.has(world.bot.id) ? "sender" : chat.type;
}
