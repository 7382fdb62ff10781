import type { Message, Update } from "grammy/types";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Answer } from "../../src/answer/answer.ts";
import type { Onlooker } from "../../src/answer/onlooker.ts";
import type { Quote } from "../../src/article/quote.ts";
import type { ChatHandle, Person } from "../../src/sandbox/person.ts";
import { gate } from "../claude/gate.ts";
import { type RunningBot, startBot } from "./a-bot.ts";
import { aWaitingClock, type WaitingClock } from "./a-waiting-clock.ts";
import { aStatement, composed } from "./an-answer.ts";

let bot: RunningBot;
let clock: WaitingClock;
let ann: Person;
let dm: ChatHandle;
beforeEach(async () => {
  clock = aWaitingClock();
  bot = await startBot({ bot: { model: true, preview: clock } });
  ann = bot.sandbox.person({ first_name: "Ann" });
  dm = ann.privateChat();
});
afterEach(async () => {
  expect(bot.sandbox.violations).toEqual([]);
  await bot.stop();
});

const FIRST = "The bill protects foreign fighters.";
const SECOND = "It was passed by the State Duma.";
const THIRD = "It is no law yet.";

/** What a model has written of these sentences, each over the article's first. */
async function answerOf(sentences: readonly string[]): Promise<Answer> {
  const [article] = await bot.store.list();
  const { start, end } = article!.paragraphs[0]!.sentences[0]!;
  const quote = (await bot.store.quote({
    ...{ article: article!.id, version: article!.version },
    ...{ start, end },
  })) as Quote;
  const [first, ...rest] = sentences.map((text) => aStatement(text, quote));
  return composed({ outcome: "answered", statements: [first!, ...rest] });
}

/** A model that writes when it is told to. */
function aModel() {
  const begun = gate();
  const finished = gate();
  let onlooker: Onlooker = {};
  let instead: Answer | undefined;
  bot.answerer.before = async (_, watching) => {
    onlooker = watching;
    watching.onAsked?.();
    begun.open();
    await finished.opened;
  };
  bot.answerer.instead = () => instead;
  return {
    begun: begun.opened,
    get stop() {
      return onlooker.stop!;
    },
    async verifies(...sentences: string[]) {
      onlooker.onVerified!(await answerOf(sentences));
    },
    async ends(...sentences: string[]) {
      instead = await answerOf(sentences);
      finished.open();
    },
  };
}

const turn = () => new Promise((resolve) => setImmediate(resolve));

describe("an answer in a private chat", () => {
  it("is thought about, grows by verified sentences, and ends as a message that begins the same", async () => {
    const model = aModel();
    const question = await ann.says(dm, "Whom does it protect?");
    expect(await ann.nextDraft()).toMatchObject({ text: "", can_stop: true });
    clock.pass(1000);
    await model.verifies(FIRST);
    expect(await ann.nextDraft()).toMatchObject({ text: `${FIRST} [1]` });
    clock.pass(1000);
    await model.verifies(FIRST, SECOND);
    const last = await ann.nextDraft();
    expect(last.text).toBe(`${FIRST} [1]\n\n${SECOND} [1]`);
    await model.ends(FIRST, SECOND);
    await bot.isThroughWith(question);
    const [answer] = bot.sandbox.sentTo(dm);
    expect(answer!.text!.startsWith(last.text)).toBe(true);
    expect(bot.sandbox.ghosts).toEqual([]);
  });

  it("shows the first sentence at once, and then the latest at most once a second", async () => {
    const model = aModel();
    await ann.says(dm, "Whom does it protect?");
    await ann.nextDraft();
    await model.verifies(FIRST);
    await ann.nextDraft();
    await model.verifies(FIRST, SECOND);
    await model.verifies(FIRST, SECOND, THIRD);
    await turn();
    expect(ann.draft()).toMatchObject({ text: `${FIRST} [1]` });
    clock.pass(1000);
    expect((await ann.nextDraft()).text).toContain(THIRD);
    await model.ends(FIRST, SECOND, THIRD);
  });

  it("stays in view when nothing comes for longer than a draft lives", async () => {
    const model = aModel();
    await ann.says(dm, "Whom does it protect?");
    await ann.nextDraft();
    clock.pass(18_000);
    expect(await ann.nextDraft()).toMatchObject({ text: "" });
    await model.ends(FIRST);
  });

  it("ends when the person presses stop, and when the person writes /stop", async () => {
    const model = aModel();
    await ann.says(dm, "Whom does it protect?");
    await ann.nextDraft();
    const stopped = new Promise((resolve) => model.stop.addEventListener("abort", resolve));
    await ann.stops();
    await stopped;
    await model.ends(FIRST);

    const again = aModel();
    await ann.says(dm, "Whom else does it protect?");
    await again.begun;
    const ended = new Promise((resolve) => again.stop.addEventListener("abort", resolve));
    await ann.says(dm, "/stop");
    await ended;
    await again.ends(FIRST);
  });

  it("says that nothing is being written when there is nothing to stop", async () => {
    await ann.says(dm, "/stop");
    expect((await bot.sandbox.nextCall("sendMessage")).payload.text).toBe(
      "Nothing is being written just now.",
    );
  });

  it("comes as one message after typing where Telegram shows no drafts", async () => {
    bot.sandbox.faults.add({
      method: "sendMessageDraft",
      respond: { kind: "refuse", code: 400, description: "Bad Request: drafts are not supported" },
    });
    const model = aModel();
    const question = await ann.says(dm, "Whom does it protect?");
    await bot.sandbox.nextCall("sendChatAction");
    clock.pass(1000);
    await model.verifies(FIRST);
    await model.ends(FIRST);
    await bot.isThroughWith(question);
    expect(ann.draft()).toBeUndefined();
    expect(bot.sandbox.sentTo(dm)).toHaveLength(1);
  });
});

describe("an answer in a group", () => {
  let group: ReturnType<RunningBot["sandbox"]["group"]>;
  beforeEach(() => {
    group = bot.sandbox.group({ title: "Readers", members: [ann] });
  });

  it("is one message when it is there within eight seconds", async () => {
    const model = aModel();
    const question = await ann.says(group, "/ask Whom does it protect?");
    await model.begun;
    clock.pass(7999);
    await model.verifies(FIRST);
    await model.ends(FIRST, SECOND);
    await bot.isThroughWith(question);
    expect(bot.sandbox.sentTo(group)).toHaveLength(1);
    expect(bot.sandbox.calls.filter(({ method }) => method === "editMessageText")).toEqual([]);
  });

  it("comes to its asker alone, and no word of it to all, as long as Telegram allows for that", async () => {
    await bot.settings.change({ chat: group.id }, { answers: "ephemeral" });
    const model = aModel();
    const question = await ann.says(group, "/ask Whom does it protect?");
    await model.begun;
    clock.pass(14_999);
    await model.ends(FIRST, SECOND);
    await bot.isThroughWith(question);
    expect(bot.sandbox.sentTo(group)).toEqual([]);
    expect(ann.ephemeralsIn(group)).toHaveLength(1);
  });

  it("takes the place of a word that it will come, where it takes longer", async () => {
    const model = aModel();
    const question = await ann.says(group, "/ask Whom does it protect?");
    await model.begun;
    clock.pass(8000);
    const placeholder = await bot.sandbox.nextCall("sendMessage");
    expect(placeholder.payload.text).toBe("I am reading the article…");
    await model.verifies(FIRST);
    clock.pass(3999);
    await turn();
    expect(bot.sandbox.calls.filter(({ method }) => method === "editMessageText")).toEqual([]);
    clock.pass(1);
    expect((await bot.sandbox.nextCall("editMessageText")).payload.text).toBe(`${FIRST} [1]`);
    await model.ends(FIRST, SECOND);
    await bot.isThroughWith(question);
    const sent = bot.sandbox.sentTo(group);
    expect(sent).toHaveLength(1);
    expect(sent[0]!.text).toContain(SECOND);
  });

  it("takes that place after a restart in the middle, too", async () => {
    const model = aModel();
    const question = await ann.says(group, "/ask Whom does it protect?");
    await model.begun;
    clock.pass(8000);
    await bot.sandbox.nextCall("sendMessage");
    const record = new RegExp(`answered:message:~[0-9a-f]{32}:${question.message_id}"`);
    await vi.waitFor(async () => expect(await bot.kept()).toMatch(record));
    // Another process takes the question up, while the first one will not go on.
    bot.answerer.before = async () => {};
    await bot.receive({ update_id: 99_000_001, message: question as Message & Update.NonChannel });
    expect(bot.sandbox.sentTo(group)).toHaveLength(1);
    expect(bot.sandbox.sentTo(group)[0]!.text).not.toContain("reading");
    await model.ends(FIRST);
  });

  it("cannot be stopped by somebody else", async () => {
    const bob = bot.sandbox.person({ first_name: "Bob" });
    await group.adds(ann, bob);
    const model = aModel();
    await ann.says(group, "/ask Whom does it protect?");
    await model.begun;
    await bob.says(group, "/stop@pincite_bot");
    expect((await bot.sandbox.nextCall("sendMessage")).payload.text).toContain("Nothing");
    expect(model.stop.aborted).toBe(false);
    await model.ends(FIRST);
  });
});
