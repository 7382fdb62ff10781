import type { InlineKeyboardMarkup, Message } from "grammy/types";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Group } from "../../src/sandbox/group.ts";
import type { ChatHandle, Person } from "../../src/sandbox/person.ts";
import { wordsIn } from "../../src/telegram/words.ts";
import { type RunningBot, startBot } from "./a-bot.ts";
import { anAnswer, aStatement } from "./an-answer.ts";

const words = wordsIn("en");

let running: RunningBot;
let ann: Person;
let bob: Person;
beforeEach(() => start());
afterEach(async () => {
  await running.stop();
  expect(running.sandbox.violations).toEqual([]);
});

async function start(options: Parameters<typeof startBot>[0] = {}): Promise<void> {
  running = await startBot(options);
  ann = running.sandbox.person({ first_name: "Ann", language_code: "en" });
  bob = running.sandbox.person({ first_name: "Bob", language_code: "en" });
}

async function restart(options: Parameters<typeof startBot>[0]): Promise<void> {
  await running.stop();
  await start(options);
}

/** The last message of the answer to what Ann says. */
async function answerTo(text: string, chat: ChatHandle = ann.privateChat()): Promise<Message> {
  await running.isThroughWith(await ann.says(chat, text));
  return running.sandbox.sentTo(chat).at(-1)!;
}

/** What the buttons say, and the data behind the one that says `label`. */
function buttonsOf(message: Message): { text: string; callback_data: string }[] {
  const { inline_keyboard } = message.reply_markup as InlineKeyboardMarkup;
  return inline_keyboard.flat() as { text: string; callback_data: string }[];
}
/** What people can say of the answer; its other buttons are not feedback's. */
const labels = (message: Message) =>
  buttonsOf(message)
    .filter(({ callback_data }) => /^(?:vote|wrong|alone):/.test(callback_data))
    .map(({ text }) => text);

function dataOf(message: Message, label: string): string {
  const found = buttonsOf(message).find(({ text }) => text === label);
  if (found === undefined) throw new Error(`${label} is not among ${labels(message).join(", ")}`);
  return found.callback_data;
}

/** Taps the button, and gives back what the tap is answered with. */
async function taps(person: Person, message: Message, label: string) {
  return (await person.taps(message, dataOf(message, label))).answered;
}

/** The message as it stands now. */
const now = ({ chat, message_id }: Message) =>
  running.sandbox.sentTo(chat).find((message) => message.message_id === message_id)!;

/** The text of a report: quotes by their numbers, with what is wrong. */
const reports = async () => (await running.feedback().all()).flatMap((answer) => answer.reports);
const votes = async () => (await running.feedback().all()).map((answer) => answer.votes);

/** Has the bot answer with the first two sentences of the article. */
function answersWithTwoQuotes(): void {
  const { answerer, store } = running;
  answerer.before = async (question) => {
    const [article] = await store.list();
    const [, second] = article!.paragraphs;
    const spans = second!.sentences.slice(0, 2);
    const { id, version } = article!;
    const quotes = await Promise.all(
      spans.map(async ({ start, end }) => store.quote({ article: id, version, start, end })),
    );
    const [one, two] = quotes.map((quote) => aStatement(quote!.text, quote!));
    answerer.instead = () =>
      anAnswer({ outcome: "answered", statements: [one!, two!] }, { question: question.text });
  };
}

describe("under an answer", () => {
  it.each([
    ["Has Putin signed it?", "answered"],
    ["xylophones", "off topic"],
  ])("to %j (%s) are two votes and a way to report a citation", async (question) => {
    const answer = await answerTo(question);
    expect(labels(answer)).toEqual(["👍", "👎", "Wrong citation?"]);
    for (const { callback_data } of buttonsOf(answer))
      expect(Buffer.byteLength(callback_data)).toBeLessThanOrEqual(64);
  });

  it("they are in the language of the answer", async () => {
    const carl = running.sandbox.person({ first_name: "Карл", language_code: "ru" });
    const chat = carl.privateChat();
    await running.isThroughWith(await carl.says(chat, "Putin"));
    expect(labels(running.sandbox.sentTo(chat)[0]!)).toContain("Неверная цитата?");
  });

  it("there are none under what is no answer", async () => {
    const help = await answerTo("/help");
    expect(help.reply_markup).toBeUndefined();
  });

  it("they are of the new question when a question is edited", async () => {
    const question = await ann.says(ann.privateChat(), "Has Putin signed it?");
    await running.isThroughWith(question);
    const answer = running.sandbox.sentTo(ann.privateChat())[0]!;
    await taps(ann, answer, "👍");
    await running.isThroughWith(await ann.edits(question, "Who are the nationals?"));
    expect(dataOf(now(answer), "👍")).not.toBe(dataOf(answer, "👍"));
    await taps(ann, now(answer), "👎");
    expect(await votes()).toEqual(
      expect.arrayContaining([
        { up: 1, down: 0 },
        { up: 0, down: 1 },
      ]),
    );
  });
});

describe("a vote", () => {
  it("is thanked for, counts once, and can be changed", async () => {
    const answer = await answerTo("Has Putin signed it?");
    expect(await taps(ann, answer, "👍")).toEqual({ text: "Noted: 👍. Thank you." });
    expect(await taps(ann, answer, "👍")).toEqual({ text: "Noted: 👍. Thank you." });
    expect(await votes()).toEqual([{ up: 1, down: 0 }]);
    expect(await taps(ann, answer, "👎")).toEqual({ text: "Noted: 👎. Thank you." });
    expect(await votes()).toEqual([{ up: 0, down: 1 }]);
    expect(now(answer)).toEqual(answer);
  });

  it("is everybody's in a group, one each", async () => {
    const group = running.sandbox.group({ title: "Duma", members: [ann, bob] });
    const answer = await answerTo("/ask Has Putin signed it?", group);
    await taps(ann, answer, "👍");
    await taps(bob, answer, "👎");
    expect(await votes()).toEqual([{ up: 1, down: 1 }]);
  });

  it("is only theirs who may ask, where a group's admins say so", async () => {
    const group = running.sandbox.group({ title: "Duma", members: [ann, bob] });
    const answer = await answerTo("/ask Has Putin signed it?", group);
    await running.settings.change({ chat: group.id }, { whoMayAsk: "admins" });
    expect(await taps(bob, answer, "👎")).toEqual({
      text: words.onlyAdminsMayAsk,
      show_alert: true,
    });
    expect(await votes()).toEqual([{ up: 0, down: 0 }]);
  });

  it("on an answer that is kept no longer gets a sentence", async () => {
    const answer = await answerTo("Has Putin signed it?");
    await running.forgetAnswers();
    expect(await taps(ann, answer, "👍")).toEqual({ text: words.answerForgotten });
    expect(await taps(ann, answer, "Wrong citation?")).toEqual({ text: words.answerForgotten });
    expect(labels(now(answer))).toEqual(["👍", "👎", "Wrong citation?"]);
  });

  it("that was given when the process died is counted once after the next start", async () => {
    const answer = await answerTo("Has Putin signed it?");
    const tapped = await ann.taps(answer, dataOf(answer, "👍"));
    await tapped.answered;
    await running.restart();
    await taps(ann, answer, "👍");
    expect(await votes()).toEqual([{ up: 1, down: 0 }]);
  });
});

describe("a report of a wrong citation, in a private chat", () => {
  it("asks under the answer what is wrong, thanks, and puts the buttons back", async () => {
    const answer = await answerTo("Has Putin signed it?");
    expect(await taps(ann, answer, "Wrong citation?")).toEqual({ text: words.whatIsWrong });
    await running.sandbox.nextCall("editMessageReplyMarkup");
    expect(labels(now(answer))).toEqual([...Object.values(words.faults), "Cancel"]);
    expect(now(answer).text).toBe(answer.text);
    expect(await taps(ann, now(answer), words.faults.altered)).toEqual({ text: words.reportNoted });
    await running.sandbox.nextCall("editMessageReplyMarkup");
    expect(labels(now(answer))).toEqual(["👍", "👎", "Wrong citation?"]);
    expect(await reports()).toEqual([{ quote: 1, fault: "altered" }]);
  });

  it("asks first which of several quotes it is", async () => {
    answersWithTwoQuotes();
    const answer = await answerTo("What does it do?");
    expect(await taps(ann, answer, "Wrong citation?")).toEqual({ text: words.whichCitation });
    await running.sandbox.nextCall("editMessageReplyMarkup");
    expect(labels(now(answer))).toEqual(["[1] sentence 2", "[2] sentence 3", "Cancel"]);
    await taps(ann, now(answer), "[2] sentence 3");
    await running.sandbox.nextCall("editMessageReplyMarkup");
    await taps(ann, now(answer), words.faults.place);
    expect(await reports()).toEqual([{ quote: 2, fault: "place" }]);
  });

  it("can be taken back on the way", async () => {
    const answer = await answerTo("Has Putin signed it?");
    await taps(ann, answer, "Wrong citation?");
    await running.sandbox.nextCall("editMessageReplyMarkup");
    expect(await taps(ann, now(answer), "Cancel")).toEqual({});
    await running.sandbox.nextCall("editMessageReplyMarkup");
    expect(labels(now(answer))).toEqual(["👍", "👎", "Wrong citation?"]);
    expect(await reports()).toEqual([]);
  });

  it("takes no number that no quote has", async () => {
    const answer = await answerTo("Has Putin signed it?");
    const [, id] = dataOf(answer, "👍").split(":");
    await running.receive({
      update_id: 1,
      callback_query: {
        id: "77",
        from: ann.user,
        chat_instance: "1",
        message: answer,
        data: `wrong:${id}:9:place`,
      },
    } as Parameters<typeof running.receive>[0]);
    expect(await reports()).toEqual([]);
  });
});

describe("a report of a wrong citation, in a group", () => {
  let group: Group;
  let answer: Message;
  const shownTo = (person: Person) => person.ephemeralsIn(group);

  async function begin(): Promise<void> {
    group = running.sandbox.group({ title: "Duma", type: "supergroup", members: [ann, bob] });
    answersWithTwoQuotes();
    answer = await answerTo("/ask What does it do?", group);
  }

  it("asks whoever tapped, and nobody else sees it", async () => {
    await begin();
    await taps(bob, answer, "Wrong citation?");
    const [asked] = shownTo(bob);
    expect(asked!.text).toBe(words.whichCitation);
    await taps(bob, asked!, "[1] sentence 2");
    await running.sandbox.nextCall("editEphemeralMessageText");
    expect(shownTo(bob)[0]!.text).toBe(words.whatIsWrong);
    const thanks = await taps(bob, shownTo(bob)[0]!, words.faults.unsupported);
    expect(thanks).toEqual({ text: words.reportNoted });
    await running.sandbox.nextCall("editEphemeralMessageText");
    expect(shownTo(bob)[0]).toMatchObject({ text: words.reportNoted });
    expect(shownTo(bob)[0]!.reply_markup).toBeUndefined();
    expect(await reports()).toEqual([{ quote: 1, fault: "unsupported" }]);
    expect(shownTo(ann)).toEqual([]);
    expect(now(answer)).toEqual(answer);
  });

  it("leaves nothing when it is taken back", async () => {
    await begin();
    await taps(bob, answer, "Wrong citation?");
    await taps(bob, shownTo(bob)[0]!, "Cancel");
    await running.sandbox.nextCall("deleteEphemeralMessage");
    expect(shownTo(bob)).toEqual([]);
    expect(await reports()).toEqual([]);
  });

  it("is noted by the tap alone where Telegram lets nobody be asked", async () => {
    await begin();
    running.sandbox.faults.add({
      method: "sendMessage",
      respond: { kind: "refuse", code: 400, description: "Bad Request: METHOD_NOT_AVAILABLE" },
    });
    expect(await taps(bob, answer, "Wrong citation?")).toEqual({ text: words.reportNoted });
    expect(await reports()).toEqual([{ quote: 0, fault: "other" }]);
  });

  it("asks under the answer itself when only the asker sees that", async () => {
    group = running.sandbox.group({ title: "Duma", type: "supergroup", members: [ann, bob] });
    await running.settings.change({ chat: group.id }, { answers: "ephemeral" });
    await running.isThroughWith(await ann.says(group, "/ask Has Putin signed it?"));
    const own = () => shownTo(ann)[0]!;
    const { text } = own();
    await taps(ann, own(), "Wrong citation?");
    await running.sandbox.nextCall("editEphemeralMessageReplyMarkup");
    await taps(ann, own(), words.faults.other);
    await running.sandbox.nextCall("editEphemeralMessageReplyMarkup");
    expect(labels(own())).toEqual(["👍", "👎", "Wrong citation?"]);
    expect(own().text).toBe(text);
    expect(await reports()).toEqual([{ quote: 1, fault: "other" }]);
  });
});

describe("/privacy", () => {
  it("says for how long questions are kept, and that votes name nobody", async () => {
    const said = (await answerTo("/privacy")).text!;
    expect(said).toContain("All of that is gone after 24 hours.");
    expect(said).toContain("under a salted hash in place of your id");
    expect(said).not.toContain("only until my answer stands");
    await restart({ keepDays: 30 });
    expect((await answerTo("/privacy")).text).toContain("All of that is gone after 30 days.");
  });
});
