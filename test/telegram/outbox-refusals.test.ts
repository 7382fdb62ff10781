import { Api } from "grammy";
import type { ReplyParameters } from "grammy/types";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Group } from "../../src/sandbox/group.ts";
import type { ChatHandle, Person } from "../../src/sandbox/person.ts";
import { send } from "../../src/telegram/send.ts";
import { aBotOfManyLives, type BotOfManyLives, updateOf } from "./a-bot-of-many-lives.ts";

let bot: BotOfManyLives;
let ann: Person;
beforeEach(async () => {
  bot = await aBotOfManyLives();
  ann = bot.sandbox.person({ first_name: "Ann" });
});
afterEach(async () => {
  await bot.close();
  expect(bot.sandbox.violations).toEqual([]);
});

const QUESTION = "/ask Which paragraph?";
const ANSWER = expect.stringContaining("Paragraph 0");
const hears = async (chat: ChatHandle, said = {}) =>
  bot.hears(updateOf(await ann.says(chat, QUESTION, said)));
const textsIn = (chat: ChatHandle) => bot.sandbox.sentTo(chat).map(({ text }) => text);
const calls = (method: string) => bot.sandbox.calls.filter((call) => call.method === method);
const refuses = (method: string, code: number, description: string) =>
  bot.sandbox.faults.add({ method, respond: { kind: "refuse", code, description } });
const aGroup = (more = {}) =>
  bot.sandbox.group({ title: "Families", members: [ann], type: "supergroup", ...more });

describe("what Telegram refuses", () => {
  it.each([
    "message to be replied not found",
    "message to reply not found",
    "replied message not found",
  ])("%s: the answer comes without hanging on it", async (words) => {
    const group = aGroup();
    refuses("sendMessage", 400, `Bad Request: ${words}`);
    await hears(group);
    expect(textsIn(group)).toEqual([ANSWER]);
    expect(calls("sendMessage").map(({ payload }) => "reply_parameters" in payload)).toEqual([
      true,
      false,
    ]);
  });

  it.each(["message thread not found", "TOPIC_DELETED"])(
    "%s: the answer comes outside of the topic",
    async (words) => {
      const forum = aGroup({ is_forum: true });
      const { message_thread_id } = await forum.opensTopic(ann, "The bill");
      refuses("sendMessage", 400, `Bad Request: ${words}`);
      await hears(forum, { message_thread_id });
      expect(textsIn(forum)).toEqual([ANSWER]);
      expect(calls("sendMessage").map(({ payload }) => payload.message_thread_id)).toEqual([
        message_thread_id,
        undefined,
      ]);
    },
  );

  it("both of them: the answer comes without either", async () => {
    const forum = aGroup({ is_forum: true });
    const { message_thread_id } = await forum.opensTopic(ann, "The bill");
    for (let refusal = 0; refusal < 2; refusal += 1)
      refuses("sendMessage", 400, "Bad Request: message thread not found");
    await hears(forum, { message_thread_id });
    expect(textsIn(forum)).toEqual([ANSWER]);
    const { payload } = calls("sendMessage").at(-1)!;
    expect(payload).not.toHaveProperty("message_thread_id");
    expect(payload).not.toHaveProperty("reply_parameters");
  });

  it("a quote that does not stand there: the message comes without it", async () => {
    const chat = ann.privateChat();
    const { message_id } = await ann.says(chat, "Some words");
    const api = new Api(bot.sandbox.token, { apiRoot: bot.sandbox.apiRoot });
    const reply_parameters: ReplyParameters = { message_id, quote: "Other words" };
    await send(api, { chat_id: chat.id, text: "Yes", reply_parameters });
    const [sent] = bot.sandbox.sentTo(chat);
    expect(sent).toMatchObject({ text: "Yes", reply_to_message: { message_id } });
    expect(sent).not.toHaveProperty("quote");
  });

  it("an edit that changes nothing: the answer stands", async () => {
    const question = await ann.says(ann.privateChat(), "Which paragraph?");
    await bot.hears(updateOf(question));
    const respond = { kind: "reset", when: "after" } as const;
    bot.sandbox.faults.add({ method: "editMessageText", respond });
    await bot.hears(updateOf(await ann.edits(question, "And which paragraph?")));
    expect(textsIn(ann.privateChat())).toEqual([ANSWER]);
    expect(calls("editMessageText")[1]?.error?.description).toContain("message is not modified");
  });

  it.each(["message to edit not found", "message can't be edited", "MESSAGE_ID_INVALID"])(
    "%s: the answer is sent anew",
    async (words) => {
      const question = await ann.says(ann.privateChat(), "Which headline?");
      await bot.hears(updateOf(question));
      refuses("editMessageText", 400, `Bad Request: ${words}`);
      await bot.hears(updateOf(await ann.edits(question, "Which paragraph?")));
      expect(textsIn(ann.privateChat()).at(-1)).toEqual(ANSWER);
      expect(calls("sendMessage")).toHaveLength(2);
    },
  );

  it("a group that was upgraded: the answer comes in the new one", async () => {
    const group = aGroup({ type: "group" });
    let upgraded: Group | undefined;
    bot.answerer.before = async () => {
      upgraded = await group.upgrades();
    };
    await hears(group);
    expect(textsIn(upgraded!)).toEqual([ANSWER]);
  });

  it("anything else: the person is told, and the log", async () => {
    refuses("sendMessage", 400, "Bad Request: something is wrong");
    await hears(ann.privateChat());
    expect(textsIn(ann.privateChat())).toEqual([expect.stringContaining("Something went wrong")]);
    expect(bot.logged.join("")).toContain("something is wrong");
  });
});

describe("a chat in which the bot may not write", () => {
  /** Declined: nothing is sent, nothing thrown, nothing kept, and the log has one line. */
  async function expectDeclined(chat: ChatHandle, said = {}) {
    expect(await hears(chat, said)).toBe("answered");
    expect(textsIn(chat)).toEqual([]);
    const sent = calls("sendMessage").filter(({ payload }) => payload.chat_id === chat.id);
    expect(sent).toHaveLength(1);
    const lines = bot.logged.map((line) => JSON.parse(line));
    const declined = lines.filter(({ msg }) => /no reply: .* may not write/.test(msg));
    expect(declined).toEqual([expect.objectContaining({ level: 30, update: expect.any(Number) })]);
    expect(lines.filter(({ level }) => level > 30)).toEqual([]);
    expect(await bot.kept()).not.toContain("Paragraph");
  }

  it("because the person has blocked it, is left alone", async () => {
    bot.answerer.before = () => ann.blocks();
    await expectDeclined(ann.privateChat());
  });

  it("because it was thrown out, is left alone", async () => {
    const group = aGroup();
    bot.answerer.before = () => group.kicksBot(ann);
    await expectDeclined(group);
  });

  it("because it was muted, is left alone", async () => {
    const group = aGroup();
    bot.answerer.before = () => group.setsBot(ann, "restricted");
    await expectDeclined(group);
  });

  it("because the topic was closed, is left alone", async () => {
    const forum = aGroup({ is_forum: true });
    const { message_thread_id } = await forum.opensTopic(ann, "The bill");
    bot.answerer.before = () => forum.closesTopic(ann, message_thread_id);
    await expectDeclined(forum, { message_thread_id });
  });

  it.each([
    [400, "Bad Request: chat not found"],
    [400, "Bad Request: have no rights to send a message"],
    [400, "Bad Request: CHAT_WRITE_FORBIDDEN"],
    [400, "Bad Request: group chat was deactivated"],
    [403, "Forbidden: user is deactivated"],
    [403, "Forbidden: bot can't send messages to bots"],
  ])("(%i %s) is left alone", async (code, description) => {
    refuses("sendMessage", code, description);
    await expectDeclined(ann.privateChat());
  });

  it("not even for an apology, is left alone", async () => {
    bot.answerer.before = async () => {
      await ann.blocks();
      throw new TypeError("broken");
    };
    expect(await hears(ann.privateChat())).toBe("answered");
    expect(textsIn(ann.privateChat())).toEqual([]);
    const levels = bot.logged.map((line) => JSON.parse(line).level);
    expect(levels).toEqual([50, 30]);
  });
});
