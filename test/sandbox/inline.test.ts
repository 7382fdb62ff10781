import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Group } from "../../src/sandbox/group.ts";
import type { ChatHandle, Person } from "../../src/sandbox/person.ts";
import type { Sandbox, SandboxOptions } from "../../src/sandbox/sandbox.ts";
import { call, createClock, refusal, startChecked, updates } from "./call.ts";

const clock = createClock();
let sandbox: Sandbox;
let ann: Person;
let dm: ChatHandle;
let strangers: Group;
beforeEach(() => start({}));
afterEach(() => sandbox.close());

async function start(options: SandboxOptions) {
  sandbox = await startChecked({ now: clock.now, ...options });
  ann = sandbox.person({ first_name: "Ann" });
  dm = ann.privateChat();
  strangers = sandbox.group({ title: "Strangers", members: [ann], bot_status: "left" });
}

const article = (id: string, more: object = {}) => ({
  type: "article",
  id,
  title: `Result ${id}`,
  input_message_content: { message_text: `Words of ${id}` },
  ...more,
});
const thumb = { inline_keyboard: [[{ text: "👍", callback_data: "good" }]] };
const tooOld = "Bad Request: query is too old and response timeout expired or query ID is invalid";

const answer = (inline_query_id: string, results: object[], more: object = {}) =>
  refusal(sandbox, "answerInlineQuery", { inline_query_id, results, ...more });

async function askAndAnswer(chat: ChatHandle, results: object[], more: object = {}) {
  const asked = await ann.asksInline(chat, "ferry");
  expect(await answer(asked.id, results, { cache_time: 0, ...more })).toBe("done");
  return asked;
}

describe("an inline query", () => {
  it("tells the bot who typed what, and in what kind of chat, even where the bot is not", async () => {
    await ann.asksInline(dm, "ferry");
    const { id } = await ann.asksInline(strangers, "ferry in winter", { offset: "10" });
    const [first, second] = await updates(sandbox);
    expect(first?.inline_query).toMatchObject({ query: "ferry", offset: "", chat_type: "sender" });
    expect(second?.inline_query).toEqual({
      id,
      from: ann.user,
      query: "ferry in winter",
      offset: "10",
      chat_type: "group",
    });
  });

  it("has at most 256 characters, and needs inline mode", async () => {
    await expect(ann.asksInline(dm, "x".repeat(257))).rejects.toThrow("at most 256 characters");
    expect((await call(sandbox, "getMe")).result).toMatchObject({ supports_inline_queries: true });
    await sandbox.close();
    await start({ supports_inline_queries: false });
    expect((await call(sandbox, "getMe")).result).toMatchObject({ supports_inline_queries: false });
    await expect(ann.asksInline(dm, "ferry")).rejects.toThrow("The bot has no inline mode.");
  });

  it("is answered once, within ten seconds", async () => {
    const { id, answered } = await ann.asksInline(dm, "ferry");
    const button = { text: "Ask in private", start_parameter: "ask" };
    const more = { next_offset: "10", button, cache_time: 0 };
    expect(await answer(id, [article("a")], more)).toBe("done");
    expect(await answered).toMatchObject({
      results: [{ id: "a", title: "Result a", body: { text: "Words of a" } }],
      next_offset: "10",
      button,
    });
    expect(await answer(id, [article("a")])).toBe(tooOld);
    const late = await ann.asksInline(dm, "ferry");
    clock.pass(10_001);
    expect(await answer(late.id, [article("a")])).toBe(tooOld);
  });

  it.each([
    ["more than 50 results", Array.from({ length: 51 }, (_, at) => article(`${at}`)), {}],
    ["an id above 64 bytes", [article("é".repeat(33))], {}],
    ["an empty id", [article("")], {}],
    ["the same id twice", [article("a"), article("a")], {}],
    ["an empty title", [article("a", { title: " " })], {}],
    ["no words", [article("a", { input_message_content: { message_text: " " } })], {}],
    [
      "more than 4,096 units of words",
      [article("a", { input_message_content: { message_text: "x".repeat(4097) } })],
      {},
    ],
    [
      "an entity that ends beyond the words",
      [
        article("a", {
          input_message_content: {
            message_text: "short",
            entities: [{ type: "bold", offset: 0, length: 6 }],
          },
        }),
      ],
      {},
    ],
    ["a next offset above 64 bytes", [article("a")], { next_offset: "x".repeat(65) }],
    ["a button that leads nowhere", [], { button: { text: "Go" } }],
    ["a button's parameter with spaces", [], { button: { text: "Go", start_parameter: "a b" } }],
  ])("takes no answer with %s", async (_, results, more) => {
    const { id } = await ann.asksInline(dm, "ferry");
    expect(await answer(id, results, more)).toMatch(/^Bad Request: /);
    expect(await answer(id, [article("a")])).toBe("done");
  });

  it("does no results but articles of words, and says so", async () => {
    const { id } = await ann.asksInline(dm, "ferry");
    const place = { type: "location", id: "a", title: "Here", latitude: 0, longitude: 0 };
    expect(await answer(id, [place])).toContain("this stand-in does not do");
    expect(sandbox.violations).toEqual([
      'the sandbox does not do an inline result of the type "location"',
    ]);
  });

  it("is answered from what Telegram kept, for everybody or for one person", async () => {
    const ben = sandbox.person({ first_name: "Ben" });
    const shared = await ann.asksInline(dm, "ferry");
    await answer(shared.id, [article("a")], { cache_time: 60 });
    const own = await ann.asksInline(dm, "harbour");
    await answer(own.id, [article("b")], { cache_time: 60, is_personal: true });
    const before = sandbox.pendingUpdates();

    const bens = await ben.asksInline(ben.privateChat(), "ferry");
    expect(await bens.answered).toMatchObject({ isKept: true, results: [{ id: "a" }] });
    expect(await (await ann.asksInline(dm, "harbour")).answered).toMatchObject({ isKept: true });
    expect(sandbox.pendingUpdates()).toBe(before);

    await ben.asksInline(ben.privateChat(), "harbour");
    clock.pass(60_000);
    await ann.asksInline(dm, "ferry");
    expect(sandbox.pendingUpdates()).toBe(before + 2);
  });
});

describe("a result that somebody picks", () => {
  it("is posted in that person's name, through the bot", async () => {
    const asked = await askAndAnswer(strangers, [article("a"), article("b")]);
    const posted = await ann.picks(asked, "b");
    expect(posted).toMatchObject({
      from: { id: ann.id },
      via_bot: { id: sandbox.bot.id, username: sandbox.bot.username },
      text: "Words of b",
    });
    expect(sandbox.messagesIn(strangers)).toEqual([posted]);
    expect(sandbox.sentTo(strangers)).toEqual([]);
    await expect(ann.picks(asked, "c")).rejects.toThrow('There is no result "c" in the list.');
  });

  it("comes back to the bot as a message where the bot is in the chat", async () => {
    await ann.picks(await askAndAnswer(dm, [article("a")]), "a");
    expect((await updates(sandbox)).at(-1)?.message).toMatchObject({
      text: "Words of a",
      via_bot: { id: sandbox.bot.id },
    });
    await ann.picks(await askAndAnswer(strangers, [article("a")]), "a");
    expect((await updates(sandbox)).at(-1)?.inline_query).toBeDefined();
  });

  it("is told to the bot only where the feedback is on, with an id only where it has buttons", async () => {
    const results = [article("a"), article("b", { reply_markup: thumb })];
    await ann.picks(await askAndAnswer(strangers, results), "a");
    expect(await updates(sandbox)).toHaveLength(1);
    await sandbox.close();
    await start({ inline_feedback: true });
    await ann.picks(await askAndAnswer(strangers, results), "a");
    await ann.picks(await askAndAnswer(strangers, results), "b");
    const chosen = (await updates(sandbox)).flatMap((update) => update.chosen_inline_result ?? []);
    expect(chosen).toEqual([
      { result_id: "a", from: ann.user, query: "ferry" },
      {
        result_id: "b",
        from: ann.user,
        query: "ferry",
        inline_message_id: expect.any(String),
      },
    ]);
  });

  it("is known to the bot by its inline id alone, for taps and for edits", async () => {
    const results = [article("a", { reply_markup: thumb })];
    const posted = await ann.picks(await askAndAnswer(strangers, results), "a");
    await ann.taps(posted, "good");
    const tapped = (await updates(sandbox)).at(-1)?.callback_query;
    expect(tapped).not.toHaveProperty("message");
    const inline_message_id = tapped?.inline_message_id;
    const edit = { inline_message_id, text: "Other words" };
    expect((await call(sandbox, "editMessageText", edit)).result).toBe(true);
    expect(sandbox.messagesIn(strangers)[0]).toMatchObject({
      text: "Other words",
      via_bot: { id: sandbox.bot.id },
      edit_date: expect.any(Number),
    });
    expect(await refusal(sandbox, "editMessageText", edit)).toContain("message is not modified");
    const buttons = { inline_message_id, reply_markup: thumb };
    expect(await refusal(sandbox, "editMessageReplyMarkup", buttons)).toBe("done");
    await ann.deletes(posted);
    expect(await refusal(sandbox, "editMessageText", { ...edit, text: "Gone" })).toBe(
      "Bad Request: MESSAGE_ID_INVALID",
    );
  });

  it("stands in the topic where it was asked for", async () => {
    const forum = sandbox.group({ title: "Forum", members: [ann], is_forum: true });
    const { message_thread_id } = await forum.opensTopic(ann, "Ferries");
    const asked = await askAndAnswer(forum, [article("a")]);
    expect(await ann.picks(asked, "a", { message_thread_id })).toMatchObject({ message_thread_id });
  });

  it("counts as the bot's own message when it is edited too often", async () => {
    await sandbox.close();
    await start({ limits: "telegram" });
    const results = [article("a", { reply_markup: thumb })];
    const posted = await ann.picks(await askAndAnswer(strangers, results), "a");
    await ann.taps(posted, "good");
    const id = (await updates(sandbox)).at(-1)?.callback_query?.inline_message_id;
    const edits = [1, 2, 3, 4].map((at) => ({ inline_message_id: id, text: `Words ${at}` }));
    const answers: string[] = [];
    for (const edit of edits) answers.push(await refusal(sandbox, "editMessageText", edit));
    expect(answers).toEqual(["done", "done", "done", "Too Many Requests: retry after 1"]);
  });
});
