import { Composer } from "grammy";
import type { InlineKeyboardButton, InlineKeyboardMarkup, Message } from "grammy/types";
import { type AnswerRecords, fingerprintOf } from "../answer-records.ts";
import type { BotContext, BotParts } from "../bot-context.ts";
import type { Delivery } from "../deliver.ts";
import { exchangesBefore } from "../follow-ups.ts";
import { isGroup, whoOf } from "../group-rules.ts";
import type { Outline, Piece } from "../outline.ts";
import { renderOutline } from "../render.ts";
import { type Words, wordsIn } from "../words.ts";
import { type PlainForm, withChat } from "./plain-forms.ts";

/** `plain:<id>`, the id by which feedback knows the answer. */
const PLAIN = /^plain:([0-9a-f]{16})$/;

/**
 * Under a rich message, not in it: an app that cannot show the message shows the button all the same.
 */
export function plainRow(id: string, { plainText }: Words): InlineKeyboardButton.CallbackButton[] {
  return [{ text: plainText, callback_data: `plain:${id}` }];
}

type Parts = Pick<
  BotParts,
  "store" | "linkTo" | "plainForms" | "pseudonym" | "admins" | "exchanges" | "model" | "log"
> & { readonly delivery: Delivery; readonly records: AnswerRecords };

/**
 * Changes a rich message into the classic form of its answer, and sends what more of it there is: in
 * private for anybody, in groups for whoever asked and for admins. Done again, it changes nothing. The
 * words of quotes are read from the store again.
 */
export function plainText(parts: Parts): Composer<BotContext> {
  const { plainForms, admins, delivery, records, store, linkTo, pseudonym } = parts;
  const composer = new Composer<BotContext>();
  /** Two taps at once would both send what there is beyond the first message. */
  const underWay = new Set<string>();

  const mayChange = async (context: BotContext, form: PlainForm) =>
    !isGroup(context) ||
    pseudonym(String(context.from?.id)) === form.asker ||
    admins.has(context.place.chat, whoOf(context));

  composer.callbackQuery(PLAIN, async (context) => {
    const [, id = ""] = PLAIN.exec(context.callbackQuery.data) ?? [];
    const { message } = context.callbackQuery;
    if (message === undefined || underWay.has(id)) return;
    underWay.add(id);
    try {
      await change(context, id, message.message_id);
    } finally {
      underWay.delete(id);
    }
  });

  async function change(context: BotContext, id: string, message: number): Promise<void> {
    const { words, place } = context;
    const form = await plainForms.of(id);
    const outline = form && (await readAgain(form.outline));
    if (form === undefined || outline === undefined) {
      await context.answerTap({ text: words.answerForgotten });
      return;
    }
    if (!(await mayChange(context, form))) {
      await context.answerTap({ text: words.plainTextNotYours, show_alert: true });
      return;
    }
    void context.answerTap();
    // A copy that nobody knew of is in no record of the question's.
    const asked = withChat(form.origin, place.chat);
    const answered = await records.get(asked);
    const isOwn = answered?.messages.includes(message) === true;
    const origin = isOwn ? asked : `plain:@${place.chat}:${message}`;
    const before = isOwn ? answered : await records.get(origin);
    const chain = await exchangesBefore({ place, followsUp: message }, parts);
    const exchange = chain.at(-1);
    await delivery.begin(
      { ...place, origin },
      {
        messages: renderOutline(outline, { words: wordsIn(form.language), linkTo }),
        markup: withoutPlain(context.callbackQuery?.message),
        shows: form.outline.flatMap((piece) => (piece.kind === "quote" ? [piece.quote] : [])),
        ...(exchange !== undefined && { answers: { exchange, earlier: chain.slice(0, -1) } }),
      },
      before ?? { fingerprint: fingerprintOf(origin), messages: [message] },
    );
  }

  /** `undefined`: something that it quotes is not held any longer. */
  async function readAgain(outline: PlainForm["outline"]): Promise<Outline | undefined> {
    const pieces: Piece[] = [];
    for (const piece of outline) {
      const quote = piece.kind === "quote" ? await store.quote(piece.quote) : undefined;
      if (piece.kind !== "quote") pieces.push(piece);
      else if (quote !== undefined) pieces.push({ ...piece, quote });
      else return undefined;
    }
    return pieces;
  }

  return composer;
}

/** The buttons of the message but for the one that was tapped. */
function withoutPlain(message: object | undefined): InlineKeyboardMarkup {
  const { reply_markup: present } = (message ?? {}) as Pick<Message, "reply_markup">;
  const isPlain = (button: InlineKeyboardButton) =>
    "callback_data" in button && PLAIN.test(button.callback_data);
  const rows = present?.inline_keyboard ?? [];
  return { inline_keyboard: rows.filter((row) => !row.some(isPlain)) };
}
