import type { InlineKeyboardButton, Message } from "grammy/types";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Group } from "../../src/sandbox/group.ts";
import type { ChatHandle, Person } from "../../src/sandbox/person.ts";
import { wordsIn } from "../../src/telegram/words.ts";
import { type RunningBot, startBot } from "./a-bot.ts";
import { paragraphs, report } from "./a-long-article.ts";
import { anAnswer, aStatement } from "./an-answer.ts";

const words = wordsIn("en");

let running: RunningBot;
let ann: Person;
let bob: Person;
let group: Group;
beforeEach(() => start());
afterEach(async () => {
  await running.stop();
  expect(running.sandbox.violations).toEqual([]);
});

async function start(options: Parameters<typeof startBot>[0] = {}): Promise<void> {
  running = await startBot({ articles: [report], ...options });
  const { sandbox } = running;
  ann = sandbox.person({ first_name: "Ann", language_code: "en" });
  bob = sandbox.person({ first_name: "Bob", language_code: "en" });
  group = sandbox.group({ title: "Families", members: [ann, bob], type: "supergroup" });
}

/** The last message of the answer to what somebody says. */
async function answerTo(text: string, chat: ChatHandle = ann.privateChat(), said = {}) {
  await running.isThroughWith(await ann.says(chat, text, said));
  return running.sandbox.sentTo(chat).at(-1)!;
}

function buttonsOf(message: Message): InlineKeyboardButton.CallbackButton[] {
  const { inline_keyboard = [] } = message.reply_markup ?? {};
  return inline_keyboard.flat() as InlineKeyboardButton.CallbackButton[];
}
const labels = (message: Message) => buttonsOf(message).map(({ text }) => text);

function dataOf(message: Message, label: string): string {
  const found = buttonsOf(message).find(({ text }) => text === label);
  if (found === undefined) throw new Error(`${label} is not among ${labels(message).join(", ")}`);
  return found.callback_data;
}
const taps = async (person: Person, message: Message, label: string) =>
  (await person.taps(message, dataOf(message, label))).answered;

/** What a message shows in quotation styling, and what of it is bold. */
function styled({ text = "", entities = [] }: Message, type: "expandable_blockquote" | "bold") {
  return entities
    .filter((entity) => entity.type === type)
    .map(({ offset, length }) => text.slice(offset, offset + length));
}
const quoted = (message: Message) => styled(message, "expandable_blockquote");
const bold = (message: Message) => styled(message, "bold");

/** Where a button of this data leads, and its answer when Telegram shows nothing to one person alone. */
const deepLink = (data: string) => `https://t.me/${running.sandbox.bot.username}?start=${data}`;

/** Has the bot answer with the whole paragraphs of these numbers. */
function answersWith(...numbers: number[]): void {
  running.answerer.before = async ({ text }) => {
    const [article] = await running.store.list();
    const { id, version } = article!;
    const statements = await Promise.all(
      numbers.map(async (number) => {
        const { start, end } = article!.paragraphs[number]!.sentences[0]!;
        const quote = await running.store.quote({ article: id, version, start, end });
        return aStatement(quote!.text, quote!);
      }),
    );
    const [first, ...rest] = statements;
    running.answerer.instead = () =>
      anAnswer({ outcome: "answered", statements: [first!, ...rest] }, { question: text });
  };
}

describe("under an answer in a group", () => {
  it("is a button for each quote, in one row, of at most eight", async () => {
    answersWith(3, 4);
    const answer = await answerTo("/ask What now?", group);
    expect(answer.reply_markup!.inline_keyboard[0]!.map(({ text }) => text)).toEqual([
      "[1]",
      "[2]",
    ]);
    for (const { callback_data } of buttonsOf(answer))
      expect(Buffer.byteLength(callback_data)).toBeLessThanOrEqual(64);
  });

  it("shows the passage, whole and with its source, to whoever taps and to nobody else", async () => {
    answersWith(3, 4);
    const answer = await answerTo("/ask What now?", group);
    expect(await taps(bob, answer, "[2]")).toEqual({});
    const [shown, ...others] = bob.ephemeralsIn(group);
    expect(others).toEqual([]);
    expect(quoted(shown!)).toEqual([
      "Moscow has confirmed the deployment of North Korean soldiers alongside its forces.",
    ]);
    expect(shown!.text).toContain("The Moscow Times · 26 Feb 2026 · sentence 5");
    expect(ann.ephemeralsIn(group)).toEqual([]);
    expect(running.sandbox.sentTo(group)).toHaveLength(1);
  });

  it("says that the text has changed since, and whether the passage has", async () => {
    answersWith(3);
    const answer = await answerTo("/ask What now?", group);
    await running.store.put({ ...report, text: `${report.text}\n\nOne line more.` });
    await taps(ann, answer, "[1]");
    const [shown] = ann.ephemeralsIn(group);
    expect(shown!.text).toMatch(new RegExp(`^${words.passageStands}`));
    expect(quoted(shown!)).toEqual([paragraphs[3]]);
  });

  it("opens the passage in the bot's chat where Telegram shows nothing to one person", async () => {
    answersWith(3);
    const answer = await answerTo("/ask What now?", group);
    running.sandbox.faults.add({
      method: "sendMessage",
      respond: { kind: "refuse", code: 400, description: "Bad Request: not in this chat" },
    });
    const data = dataOf(answer, "[1]");
    expect(await taps(ann, answer, "[1]")).toEqual({ url: deepLink(data) });
    expect(ann.ephemeralsIn(group)).toEqual([]);
    const opened = await answerTo(`/start ${data}`);
    expect(quoted(opened)).toEqual([paragraphs[3]]);
  });

  it("says where the passage is when the tap cannot be answered any more either", async () => {
    answersWith(3);
    const answer = await answerTo("/ask What now?", group);
    const { callback_data: data } = buttonsOf(answer)[0]!;
    const { user: from } = ann;
    const callback_query = { id: "long-ago", from, message: answer, chat_instance: "1", data };
    await running.receive({ update_id: 900_000, callback_query });
    const said = running.sandbox.sentTo(group).at(-1)!;
    expect(said.text).toBe(words.passageInPrivate);
    expect(said.entities).toMatchObject([{ type: "text_link", url: deepLink(data) }]);
  });

  it("stands one message, however long the answer: the rest is behind its buttons", async () => {
    await running.stop();
    const long = Array(3)
      .fill(0)
      .map((_, at) => `Part ${at}: ${"the law goes on ".repeat(100)}end.`);
    await start({ articles: [{ ...report, text: long.join("\n\n") }] });
    answersWith(0, 1, 2);
    await answerTo("/ask What now?", group);
    const [answer, ...others] = running.sandbox.sentTo(group);
    expect(others).toEqual([]);
    expect(quoted(answer!)).toEqual(long.slice(0, 2));
    expect(answer!.text).toContain(words.guestMore);
    expect(labels(answer!).slice(0, 3)).toEqual(["[1]", "[2]", "[3]"]);
    await taps(ann, answer!, "[3]");
    expect(quoted(ann.ephemeralsIn(group)[0]!)).toEqual([long[2]]);
  });
});

describe("more context", () => {
  it("is the paragraph around each quote with its neighbours, and the quote in bold", async () => {
    answersWith(4);
    const answer = await answerTo("Who has fought?");
    await taps(ann, answer, words.moreContext);
    const shown = await sent((text) => text.includes(paragraphs[5]!));
    expect(quoted(shown)).toEqual([paragraphs.slice(3, 6).join("\n\n")]);
    expect(bold(shown)).toEqual([paragraphs[4]!.split(" Thousands")[0]]);
    expect(shown.text).toContain("The Moscow Times · 26 Feb 2026 · sentence 4");
  });

  it("is what /more shows of the answer that it replies to, else of the last one", async () => {
    answersWith(1);
    const first = await answerTo("Who passed it?");
    answersWith(6);
    await answerTo("What was eased?");
    const last = await answerTo("/more");
    expect(bold(last)).toEqual([paragraphs[6]]);
    const replied = await answerTo("/more", ann.privateChat(), { reply_to: first });
    expect(bold(replied)).toEqual([paragraphs[1]]);
  });

  it("shows quotes that stand close together in one passage", async () => {
    answersWith(2, 4);
    await answerTo("Who has fought?");
    const shown = await answerTo("/more");
    expect(quoted(shown)).toEqual([paragraphs.slice(1, 6).join("\n\n")]);
    expect(bold(shown)).toHaveLength(2);
  });

  it("can be read on from in both directions", async () => {
    answersWith(3);
    await answerTo("Who signs it?");
    const shown = await answerTo("/more");
    expect(labels(shown)).toEqual(["‹ sentence 1", "sentence 7 ›"]);
    await taps(ann, shown, "sentence 7 ›");
    const next = await sent((text) => text.includes(paragraphs[6]!));
    expect(quoted(next)).toEqual([paragraphs.slice(5).join("\n\n")]);
    expect(labels(running.sandbox.sentTo(ann.privateChat()).at(-1)!)).toEqual(["‹ sentence 3"]);
  });

  it("is read on from in a group by whoever taps, alone", async () => {
    answersWith(3);
    await answerTo("/ask Who signs it?", group);
    const shown = await answerTo("/more", group);
    await taps(bob, shown, "sentence 7 ›");
    expect(quoted(bob.ephemeralsIn(group)[0]!)).toEqual([paragraphs.slice(5).join("\n\n")]);
    expect(running.sandbox.sentTo(group)).toHaveLength(2);
  });

  it("says what it is for where there is no answer", async () => {
    expect((await answerTo("/more")).text).toBe(words.moreOfWhat);
  });
});

describe("a suggested question", () => {
  const suggestions = (message: Message) =>
    buttonsOf(message).filter(({ callback_data }) => callback_data.startsWith("ask:"));

  it("is one that the article answers with words that were not shown", async () => {
    answersWith(3);
    const answer = await answerTo("Who signs it?");
    const offered = suggestions(answer);
    expect(offered.map(({ text }) => text)).toEqual([
      "What is said about North Korean soldiers?",
      "What is said about State Duma?",
      "What is said about Foreign Minister Andrii Sybiha?",
    ]);
    for (const { callback_data } of offered)
      expect(Buffer.byteLength(callback_data)).toBeLessThanOrEqual(64);
    for (const { text } of offered) {
      const { answer: found } = await running.answerer.passages(text, 3);
      expect(found.outcome).toBe("answered");
    }
  });

  it("is asked by a tap, and stands above its answer", async () => {
    answersWith(3);
    const answer = await answerTo("Who signs it?");
    const { text, callback_data } = suggestions(answer)[0]!;
    await ann.taps(answer, callback_data);
    const next = await sent((said) => said.startsWith(text));
    expect(bold(next)).toEqual([text]);
    expect(running.answerer.questions.at(-1)).toMatchObject({
      text,
      asker: { person: String(ann.id), chat: String(ann.id) },
    });
  });

  it("is offered in a group that wants it, and is asked by whoever taps in reply to the answer", async () => {
    answersWith(3);
    expect(suggestions(await answerTo("/ask Who signs it?", group))).toEqual([]);
    await running.settings.change({ chat: group.id }, { suggestions: true });
    const answer = await answerTo("/ask Who signs it?", group);
    const { text, callback_data } = suggestions(answer)[0]!;
    await bob.taps(answer, callback_data);
    const next = await sent((said) => said.startsWith(text));
    expect(next.reply_parameters).toMatchObject({ message_id: answer.message_id });
    expect(running.answerer.questions.at(-1)?.asker).toEqual({
      person: String(bob.id),
      chat: String(group.id),
    });
  });

  it("is not asked by whoever may not ask", async () => {
    await running.settings.change({ chat: group.id }, { suggestions: true });
    answersWith(3);
    const answer = await answerTo("/ask Who signs it?", group);
    await running.settings.change({ chat: group.id }, { whoMayAsk: "admins" });
    const { callback_data } = suggestions(answer)[0]!;
    expect(await (await bob.taps(answer, callback_data)).answered).toEqual({
      text: words.onlyAdminsMayAsk,
      show_alert: true,
    });
    expect(running.answerer.asked).toHaveLength(1);
  });

  it("is forgotten with its answer", async () => {
    answersWith(3);
    const answer = await answerTo("Who signs it?");
    await running.forgetAnswers();
    const { callback_data } = suggestions(answer)[0]!;
    expect(await (await ann.taps(answer, callback_data)).answered).toEqual({
      text: words.answerForgotten,
    });
  });

  it("is in the article's language, so nobody else is offered any without a model", async () => {
    answersWith(3);
    const dan = running.sandbox.person({ first_name: "Dan", language_code: "ru" });
    await running.isThroughWith(await dan.says(dan.privateChat(), "Кто подписывает?"));
    expect(suggestions(running.sandbox.sentTo(dan.privateChat()).at(-1)!)).toEqual([]);
  });

  it("is not offered to whoever wants none", async () => {
    await running.settings.change({ chat: ann.id }, { suggestions: false });
    answersWith(3);
    expect(suggestions(await answerTo("Who signs it?"))).toEqual([]);
  });
});

/** The next message that the bot sends with such a text, as it was handed to Telegram. */
async function sent(fits: (text: string) => boolean) {
  const call = await running.sandbox.nextCall("sendMessage", ({ payload }) =>
    fits(String(payload.text)),
  );
  return call.payload as unknown as Message & { reply_parameters?: { message_id: number } };
}
