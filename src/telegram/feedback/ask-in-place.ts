import { GrammyError } from "grammy";
import type { InlineKeyboardMarkup, Message } from "grammy/types";
import type { Logger } from "pino";
import { isOutage } from "../../delivery/fate.ts";
import type { BotContext } from "../bot-context.ts";
import { refusalOf } from "../refusals.ts";
import { plain } from "../styled.ts";
import { whisper } from "../whisper.ts";
import { alone, type feedbackRow, withRows } from "./rows.ts";

type Row = ReturnType<typeof feedbackRow>;

/** A question to whoever tapped a button, and the buttons to answer it with. */
export type Asked = { readonly text: string; readonly rows: readonly Row[] };

/** Asks whoever tapped, and nobody else. All of it may be done twice, so no plan is recorded for it. */
export type InPlace = {
  /** `false` when Telegram does not let the bot ask. */
  ask(asked: Asked): Promise<boolean>;
  /** Ends the asking with words, or without any; `row` is what people can say of the answer. */
  end(row: Row, text?: string): Promise<void>;
};

/**
 * The way to ask. Where only whoever tapped sees the answer, the question takes the place of its
 * buttons; to somebody in a group it goes by a message that only they see.
 *
 * @param isAlone the tap was under such a message.
 */
export function inPlace(context: BotContext, isAlone: boolean, log: Logger): InPlace {
  const own = ownMessage(context);
  if (isAlone) return byOwnMessage(context, own);
  if (own !== undefined || context.chat?.type === "private") return byButtons(context, own);
  return {
    ask: ({ text, rows }) =>
      whisper(context, { ...plain(text), markup: { inline_keyboard: alone(rows) } }, log),
    async end(_, text) {
      await context.answerTap(text === undefined ? undefined : { text });
    },
  };
}

function byButtons(context: BotContext, own: Own | undefined): InPlace {
  const { api, callbackQuery } = context;
  const message = callbackQuery?.message;

  async function put(rows: readonly Row[]): Promise<void> {
    if (message === undefined) return;
    const { reply_markup: present } = message as Pick<Message, "reply_markup">;
    const reply_markup = withRows(present, rows);
    await unlessRefused(() =>
      own === undefined
        ? api.editMessageReplyMarkup(message.chat.id, message.message_id, { reply_markup })
        : api.raw.editEphemeralMessageReplyMarkup({ ...own, reply_markup }),
    );
  }

  return {
    async ask({ text, rows }) {
      await context.answerTap({ text });
      await put(rows);
      return true;
    },
    async end(row, text) {
      await context.answerTap(text === undefined ? undefined : { text });
      await put([row]);
    },
  };
}

function byOwnMessage(context: BotContext, own: Own | undefined): InPlace {
  const { api } = context;
  const change = async (text: string, reply_markup?: InlineKeyboardMarkup) =>
    own !== undefined &&
    unlessRefused(() =>
      api.raw.editEphemeralMessageText({ ...own, text, ...(reply_markup && { reply_markup }) }),
    );
  return {
    ask: ({ text, rows }) => change(text, { inline_keyboard: alone(rows) }),
    async end(_, text) {
      await context.answerTap(text === undefined ? undefined : { text });
      if (text !== undefined) await change(text);
      else if (own !== undefined) await unlessRefused(() => api.raw.deleteEphemeralMessage(own));
    },
  };
}

/** A message in a group that only one person sees. */
type Own = {
  readonly chat_id: number;
  readonly receiver_user_id: number;
  readonly ephemeral_message_id: number;
};

/** The message that was tapped, if it is such a one. */
function ownMessage({ callbackQuery }: BotContext): Own | undefined {
  const { chat, ephemeral_message_id } = (callbackQuery?.message ?? {}) as Partial<Message>;
  if (callbackQuery === undefined || chat === undefined || ephemeral_message_id === undefined)
    return undefined;
  return { chat_id: chat.id, receiver_user_id: callbackQuery.from.id, ephemeral_message_id };
}

/** What only one person sees can be sent for some seconds only, and may vanish at any time. */
async function unlessRefused(call: () => Promise<unknown>): Promise<boolean> {
  try {
    await call();
    return true;
  } catch (error) {
    if (!(error instanceof GrammyError) || isOutage(error)) throw error;
    return refusalOf(error) === "not_modified";
  }
}
