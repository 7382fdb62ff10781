import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Group } from "../../src/sandbox/group.ts";
import type { ChatHandle, Person } from "../../src/sandbox/person.ts";
import type { Sandbox, SandboxOptions } from "../../src/sandbox/sandbox.ts";
import { call, createClock, refusal, send, startChecked, updates } from "./call.ts";

const clock = createClock();
let sandbox: Sandbox;
let ann: Person;
let ben: Person;
let strangers: Group;
let theirs: ChatHandle;
beforeEach(() => start({}));
afterEach(() => sandbox.close());

async function start(options: SandboxOptions) {
  sandbox = await startChecked({ now: clock.now, ...options });
  ann = sandbox.person({ first_name: "Ann" });
  ben = sandbox.person({ first_name: "Ben" });
  strangers = sandbox.group({ title: "Strangers", members: [ann, ben], bot_status: "left" });
  theirs = ann.chatWith(ben);
}

const result = (message_text: string, more: object = {}) => ({
  type: "article",
  id: "1",
  title: "Answer",
  input_message_content: { message_text },
  ...more,
});
const answer = (guest_query_id: string, message_text = "It runs hourly.") =>
  call(sandbox, "answerGuestQuery", { guest_query_id, result: result(message_text) });
const tooOld = "Bad Request: query is too old and response timeout expired or query ID is invalid";

describe("a bot that is called as a guest", () => {
  it("is shown the message that names it and the one that this replies to", async () => {
    const said = await ben.says(strangers, "The ferry has a timetable.");
    const name = `@${sandbox.bot.username}`;
    const { id } = await ann.asksGuest(strangers, `${name} is that so?`, { reply_to: said });
    const [update, ...others] = await updates(sandbox);
    expect(others).toEqual([]);
    expect(update?.guest_message).toMatchObject({
      guest_query_id: id,
      chat: { id: strangers.id, title: "Strangers" },
      from: { id: ann.id },
      text: `${name} is that so?`,
      reply_to_message: { text: "The ferry has a timetable." },
    });
    expect((await call(sandbox, "getMe")).result).toMatchObject({ supports_guest_queries: true });
  });

  it("is shown a chat of two people under the number of the other one", async () => {
    await ann.asksGuest(theirs, "does it run?");
    const [update] = await updates(sandbox);
    expect(update?.guest_message).toMatchObject({
      chat: { id: ben.id, type: "private", first_name: "Ben" },
      from: { id: ann.id },
      text: `@${sandbox.bot.username} does it run?`,
    });
    expect(ben.chatWith(ann)).toEqual(theirs);
  });

  it("hears nothing where it is not named, not wanted, or a member", async () => {
    await ann.says(strangers, "The ferry has a timetable.");
    await ann.says(strangers, "/ask about the ferry");
    const home = sandbox.group({ title: "Home", members: [ann] });
    await expect(ann.asksGuest(home, "does it run?")).rejects.toThrow("does not call the bot");
    const shut = sandbox.group({ title: "Shut", members: [ann], bot_status: "kicked" });
    await expect(ann.asksGuest(shut, "does it run?")).rejects.toThrow("does not call the bot");
    expect(await updates(sandbox)).toEqual([]);
    await sandbox.close();
    await start({ supports_guest_queries: false });
    await expect(ann.asksGuest(strangers, "does it run?")).rejects.toThrow("does not call the bot");
  });
});

describe("a guest's answer", () => {
  it("is posted in the bot's name, as a reply, and can be edited by its inline id", async () => {
    const asked = await ann.asksGuest(theirs, "does it run?");
    const { result: sent } = await answer(asked.id, "One moment…");
    expect(sent).toEqual({ inline_message_id: expect.any(String) });
    expect(await asked.answered).toMatchObject({
      from: { id: sandbox.bot.id },
      guest_bot_caller_user: { id: ann.id },
      reply_to_message: { message_id: asked.message.message_id },
      text: "One moment…",
    });
    const edit = { ...(sent as object), text: "It runs hourly." };
    expect((await call(sandbox, "editMessageText", edit)).result).toBe(true);
    expect(sandbox.sentTo(theirs).map(({ text }) => text)).toEqual(["It runs hourly."]);
    expect(sandbox.violations).toEqual([]);
  });

  it("comes once, within fifteen seconds, and is checked like an inline result", async () => {
    const first = await ann.asksGuest(strangers, "does it run?");
    const untitled = { guest_query_id: first.id, result: result("It does.", { title: "" }) };
    expect(await refusal(sandbox, "answerGuestQuery", untitled)).toBe(
      "Bad Request: ARTICLE_TITLE_EMPTY",
    );
    expect((await answer(first.id)).ok).toBe(true);
    expect((await answer(first.id)).description).toBe(tooOld);
    const second = await ann.asksGuest(strangers, "and in winter?");
    clock.pass(15_001);
    expect((await answer(second.id)).description).toBe(tooOld);
    expect((await answer("1")).description).toBe(tooOld);
  });

  it("can have buttons, whose taps name the inline message", async () => {
    const asked = await ann.asksGuest(strangers, "does it run?");
    const inline_keyboard = [[{ text: "More", callback_data: "more" }]];
    const given = result("It does.", { reply_markup: { inline_keyboard } });
    const reply = await call(sandbox, "answerGuestQuery", {
      guest_query_id: asked.id,
      result: given,
    });
    const tap = await ben.taps(await asked.answered, "more");
    const tapped = (await updates(sandbox)).at(-1)?.callback_query;
    expect(tapped).toMatchObject({ id: tap.id, ...(reply.result as object) });
    expect(tapped).not.toHaveProperty("message");
  });
});

describe("the number of a guest's chat", () => {
  const leaks = () => sandbox.violations.map((each) => each.split(":")[0]);

  it.each([
    ["sendMessage", { text: "Hello" }],
    ["sendChatAction", { action: "typing" }],
    ["getChat", {}],
    ["editMessageText", { message_id: 1, text: "Hello" }],
  ])("opens no group to %s, and the try is noted", async (method, more) => {
    await ann.asksGuest(strangers, "does it run?");
    expect(await refusal(sandbox, method, { chat_id: strangers.id, ...more })).toBe(
      "Forbidden: bot is not a member of the group chat",
    );
    expect(leaks()).toEqual([method]);
  });

  it("opens no chat with somebody who never wrote to the bot", async () => {
    await ann.asksGuest(theirs, "does it run?");
    expect(await refusal(sandbox, "sendMessage", { chat_id: ben.id, text: "Hello" })).toBe(
      "Bad Request: chat not found",
    );
    expect(await refusal(sandbox, "sendMessage", { chat_id: theirs.id, text: "Hello" })).toBe(
      "Bad Request: chat not found",
    );
    expect(leaks()).toEqual(["sendMessage"]);
  });

  it("is that of somebody else's chat, where a leak lands as on Telegram and is noted", async () => {
    const dm = ben.privateChat();
    await ben.says(dm, "/start");
    await send(sandbox, dm, "Hello Ben");
    clock.pass(60_000);
    await ann.asksGuest(theirs, "does it run?");
    await send(sandbox, dm, "It runs hourly, Ann.");
    expect(leaks()).toEqual(["sendMessage"]);
    clock.pass(1000);
    await ben.says(dm, "And in winter?");
    await send(sandbox, dm, "Hourly, Ben.");
    await send(sandbox, dm, "Until March.");
    expect(leaks()).toEqual(["sendMessage"]);
  });

  it("is free again when the bot has joined", async () => {
    await ann.asksGuest(strangers, "does it run?");
    await strangers.addsBot(ann);
    await send(sandbox, strangers, "Hello all");
    expect(sandbox.violations).toEqual([]);
  });
});
