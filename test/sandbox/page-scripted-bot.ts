import { Bot, type Context } from "grammy";
import type { MessageEntity } from "grammy/types";
import type { Sandbox } from "../../src/sandbox/sandbox.ts";

const quoted =
  "The harbour board voted on Tuesday to keep the old ferry running through the winter, after a petition that 412 people had signed within two weeks. The crossing will run hourly until the end of March, the board said. It did not say what happens after that, and the operator has asked for a decision by February at the latest.";

/** The text of the bot's answer, piece by piece, each with the entities that lie on it. */
const pieces: readonly (readonly [string, ...Partial<MessageEntity>[]])[] = [
  ["⛴️ "],
  ["It keeps running", { type: "bold" }, { type: "italic" }],
  [" until the end of "],
  ["March", { type: "underline" }],
  [". [1]\n"],
  [quoted, { type: "expandable_blockquote" }],
  ["\n"],
  ["Old ferry stays", { type: "text_link", url: "https://example.org/ferry?a=1#b" }],
  [" · read "],
  ["/source", { type: "bot_command" }],
  [" or "],
  ["example.org/read", { type: "url" }],
  ["\n"],
  ["As of 26 Feb 2026.", { type: "blockquote" }],
  ["\n<b>not bold</b> & <img src=x onerror=alert(1)>"],
];

/** What the bot answers to any question in a private chat. */
export const answer = pieces.reduce<{ text: string; entities: MessageEntity[] }>(
  ({ text, entities }, [words, ...marks]) => ({
    text: text + words,
    entities: [
      ...entities,
      ...marks.map(
        (mark) => ({ ...mark, offset: text.length, length: words.length }) as MessageEntity,
      ),
    ],
  }),
  { text: "", entities: [] },
);

/** The bot's words in the quote that opens. */
export const quoteText = quoted;

const buttons = {
  inline_keyboard: [
    [
      { text: "👍", callback_data: "up" },
      { text: "Wrong citation?", callback_data: "wrong" },
    ],
    [{ text: "Open the passage", url: "https://example.org/ferry" }],
  ],
};

/** A running bot with a script; `stop` resolves once it has let go of the sandbox. */
export type ScriptedBot = { readonly stop: () => Promise<void> };

/**
 * Starts a bot that answers through the Bot API. It says {@link answer} to any private text, asks
 * back on a bare `/ask`, echoes replies in groups, and edits its answer when the question is edited.
 *
 * @param beforeAnswering awaited between "typing…" and the answer
 */
export async function startScriptedBot(
  sandbox: Sandbox,
  beforeAnswering: () => Promise<void> = async () => {},
): Promise<ScriptedBot> {
  const bot = new Bot(sandbox.token, { client: { apiRoot: sandbox.apiRoot } });
  const answers = new Map<number, number>();
  await bot.api.setMyCommands([
    { command: "start", description: "Begin here" },
    { command: "help", description: "What this bot does" },
    { command: "ask", description: "Ask a question" },
  ]);
  bot.command("ask", (context) =>
    context.reply("What is your question?", {
      reply_parameters: { message_id: context.msg.message_id },
      reply_markup: {
        force_reply: true,
        selective: true,
        input_field_placeholder: "Your question",
      },
    }),
  );
  bot.command(["start", "source", "help"], (context) =>
    context.reply(`You sent ${context.msg.text}`),
  );
  bot.chatType("private").on("message:text", async (context) => {
    await context.replyWithChatAction("typing");
    await beforeAnswering();
    const sent = await context.reply(answer.text, {
      entities: answer.entities,
      reply_markup: buttons,
      reply_parameters: { message_id: context.msg.message_id },
    });
    answers.set(context.msg.message_id, sent.message_id);
  });
  bot.on("edited_message:text", (context) => editAnswer(context, answers));
  bot.on("message:text", (context) =>
    context.reply(`${context.from.first_name} asks: ${context.msg.text}`, {
      reply_parameters: { message_id: context.msg.message_id },
    }),
  );
  bot.on("callback_query:data", (context) =>
    context.callbackQuery.data === "wrong"
      ? context.answerCallbackQuery({ text: "Thank you, we look into it.", show_alert: true })
      : context.answerCallbackQuery({ text: "Noted." }),
  );
  const running = bot.start({
    allowed_updates: ["message", "edited_message", "callback_query"],
  });
  return {
    async stop() {
      await bot.stop();
      await running;
    },
  };
}

async function editAnswer(context: Context, answers: ReadonlyMap<number, number>): Promise<void> {
  const id = context.msg === undefined ? undefined : answers.get(context.msg.message_id);
  if (id === undefined || context.chat === undefined) return;
  await context.api.editMessageText(context.chat.id, id, `Now about: ${context.msg?.text}`);
}
