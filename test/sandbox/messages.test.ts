import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Group } from "../../src/sandbox/group.ts";
import type { ChatHandle, Person } from "../../src/sandbox/person.ts";
import type { Sandbox } from "../../src/sandbox/sandbox.ts";
import { call, createClock, refusal, send, startChecked, texts, updates } from "./call.ts";

const clock = createClock();
let sandbox: Sandbox;
let ann: Person;
let dm: ChatHandle;
let group: Group;

beforeEach(async () => {
  sandbox = await startChecked({ now: clock.now });
  ann = sandbox.person({ first_name: "Ann", username: "ann_volunteer" });
  dm = ann.privateChat();
  await ann.says(dm, "/start");
  group = sandbox.group({ title: "Families", members: [ann] });
});
afterEach(() => sandbox.close());

describe("sendMessage", () => {
  it("returns the message as Telegram would", async () => {
    expect(await send(sandbox, dm, "Hello")).toMatchObject({
      message_id: 2,
      date: Math.floor(clock.now() / 1000),
      chat: { id: dm.id, type: "private", first_name: "Ann", username: "ann_volunteer" },
      from: { id: sandbox.bot.id, is_bot: true, username: "pincite_bot" },
      text: "Hello",
    });
  });

  it.each([
    ["", "Bad Request: message text is empty"],
    [" \n\u200b\t", "Bad Request: message text is empty"],
    ["x".repeat(4097), "Bad Request: message is too long"],
    ["\ud83d", "Bad Request: strings must be encoded in UTF-8"],
  ])("refuses the text %j", async (text, description) => {
    const reply = await call(sandbox, "sendMessage", { chat_id: dm.id, text });
    expect(reply).toEqual({ status: 400, ok: false, error_code: 400, description });
  });

  it("takes 4,096 UTF-16 code units, counted after trimming", async () => {
    const { text } = await send(sandbox, dm, `  ${"x".repeat(4096)}\n`);
    expect(text).toHaveLength(4096);
  });

  it("knows only chats that exist", async () => {
    expect(await refusal(sandbox, "sendMessage", { chat_id: 5, text: "x" })).toBe(
      "Bad Request: chat not found",
    );
    expect(await refusal(sandbox, "sendMessage", { chat_id: "", text: "x" })).toBe(
      "Bad Request: chat_id is empty",
    );
  });

  it("cannot speak first to a person", async () => {
    const shy = sandbox.person({ first_name: "Shy" }).privateChat();
    expect(await refusal(sandbox, "sendMessage", { chat_id: shy.id, text: "x" })).toBe(
      "Forbidden: bot can't initiate conversation with a user",
    );
  });

  it("is refused by a person who blocked the bot, until they unblock it", async () => {
    await ann.blocks();
    const blocked = await call(sandbox, "sendMessage", { chat_id: dm.id, text: "x" });
    expect(blocked).toMatchObject({
      status: 403,
      description: "Forbidden: bot was blocked by the user",
    });
    await ann.unblocks();
    expect((await send(sandbox, dm, "x")).text).toBe("x");
    const kinds = (await updates(sandbox)).map((update) => update.my_chat_member?.new_chat_member);
    expect(kinds.slice(1)).toMatchObject([{ status: "kicked" }, { status: "member" }]);
  });

  it("is refused by a group that removed or muted the bot", async () => {
    await group.setsBot(ann, "restricted");
    expect(await refusal(sandbox, "sendMessage", { chat_id: group.id, text: "x" })).toBe(
      "Bad Request: not enough rights to send text messages to the chat",
    );
    await group.kicksBot(ann);
    expect(await refusal(sandbox, "sendMessage", { chat_id: group.id, text: "x" })).toBe(
      "Forbidden: bot was kicked from the group chat",
    );
    await group.addsBot(ann);
    expect((await send(sandbox, group, "back")).text).toBe("back");
  });

  it("says where a group went that became a supergroup", async () => {
    const upgraded = await group.upgrades();
    const reply = await call(sandbox, "sendMessage", { chat_id: group.id, text: "x" });
    expect(reply).toMatchObject({
      status: 400,
      description: "Bad Request: group chat was upgraded to a supergroup chat",
      parameters: { migrate_to_chat_id: upgraded.id },
    });
    expect((await send(sandbox, upgraded, "x")).chat.type).toBe("supergroup");
    const told = (await updates(sandbox)).map(({ message }) => message);
    expect(told.at(-2)?.migrate_to_chat_id).toBe(upgraded.id);
    expect(told.at(-1)?.migrate_from_chat_id).toBe(group.id);
  });

  it("keeps link_preview_options with the message", async () => {
    const quiet = { link_preview_options: { is_disabled: true } };
    expect(await send(sandbox, dm, "https://example.org", quiet)).toMatchObject(quiet);
  });

  it("refuses what it does not model rather than leave it out", async () => {
    const message = { chat_id: dm.id, text: "*x*", parse_mode: "HTML" };
    expect(await refusal(sandbox, "sendMessage", message)).toBe(
      'Bad Request: this stand-in does not do "parse_mode"',
    );
  });

  it("keeps the last thousand messages of a chat", async () => {
    for (let number = 0; number < 1005; number += 1) await ann.says(dm, `question ${number}`);
    expect(sandbox.messagesIn(dm)).toHaveLength(1000);
    expect(sandbox.messagesIn(dm)[0]?.text).toBe("question 5");
  });
});

describe("replies", () => {
  it("show the replied message, without its own reply inside", async () => {
    const first = await ann.says(dm, "A question");
    const second = await ann.says(dm, "Another", { reply_to: first });
    const reply = await send(sandbox, dm, "Answer", {
      reply_parameters: { message_id: second.message_id },
    });
    expect(reply.reply_to_message).toMatchObject({ text: "Another" });
    expect(reply.reply_to_message).not.toHaveProperty("reply_to_message");
  });

  it("need the replied message to be there, unless they may go without", async () => {
    const gone = await ann.says(dm, "Never mind");
    await ann.deletes(gone);
    const reply_parameters = { message_id: gone.message_id };
    const message = { chat_id: dm.id, text: "Answer" };
    expect(await refusal(sandbox, "sendMessage", { ...message, reply_parameters })).toBe(
      "Bad Request: message to be replied not found",
    );
    const sent = await send(sandbox, dm, "Answer", {
      reply_parameters: { ...reply_parameters, allow_sending_without_reply: true },
    });
    expect(sent).not.toHaveProperty("reply_to_message");
  });

  it("quote only the message's very words", async () => {
    const { message_id } = await ann.says(dm, "What about veterans? And what about doctors?");
    const ask = (quote: string, quote_position?: number) =>
      call(sandbox, "sendMessage", {
        chat_id: dm.id,
        text: "Answer",
        reply_parameters: { message_id, quote, ...(quote_position && { quote_position }) },
      });
    expect((await ask("what about doctors?")).result).toMatchObject({
      quote: { text: "what about doctors?", position: 25, is_manual: true },
    });
    expect((await ask("what about nurses?")).description).toBe("Bad Request: QUOTE_TEXT_INVALID");
  });

  it("quote at most 1,024 units", async () => {
    const { message_id } = await ann.says(dm, "x".repeat(2000));
    const quoting = (length: number) =>
      refusal(sandbox, "sendMessage", {
        chat_id: dm.id,
        text: "Answer",
        reply_parameters: { message_id, quote: "x".repeat(length) },
      });
    expect(await quoting(1024)).toBe("done");
    expect(await quoting(1025)).toBe("Bad Request: QUOTE_TEXT_INVALID");
  });
});

describe("editMessageText", () => {
  const edit = (message: { chat: ChatHandle; message_id: number }, text: string, more = {}) =>
    call(sandbox, "editMessageText", {
      chat_id: message.chat.id,
      message_id: message.message_id,
      text,
      ...more,
    });

  it("changes the text and notes when", async () => {
    const message = await send(sandbox, dm, "…");
    clock.pass(3000);
    expect((await edit(message, "Answer")).result).toMatchObject({
      message_id: message.message_id,
      text: "Answer",
      edit_date: message.date + 3,
    });
    expect(sandbox.sentTo(dm).map(({ text }) => text)).toEqual(["Answer"]);
  });

  it("refuses an edit that changes nothing, in Telegram's words", async () => {
    const message = await send(sandbox, dm, "Answer");
    expect((await edit(message, "Answer ")).description).toBe(
      "Bad Request: message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message",
    );
  });

  it("finds only messages that are there, and changes only its own", async () => {
    const theirs = await ann.says(dm, "mine");
    expect((await edit(theirs, "yours")).description).toBe("Bad Request: message can't be edited");
    expect((await edit({ chat: dm, message_id: 999 }, "x")).description).toBe(
      "Bad Request: message to edit not found",
    );
  });

  it("cannot change a message that asked for a reply", async () => {
    const asked = await send(sandbox, dm, "Which article?", {
      reply_markup: { force_reply: true },
    });
    expect(asked).not.toHaveProperty("reply_markup");
    expect((await edit(asked, "Which?")).description).toBe("Bad Request: message can't be edited");
  });

  it("takes the buttons away unless they are sent again", async () => {
    const reply_markup = { inline_keyboard: [[{ text: "[1]", callback_data: "one" }]] };
    const message = await send(sandbox, dm, "Answer", { reply_markup });
    const kept = await edit(message, "Answer 2", { reply_markup });
    expect(kept.result).toMatchObject({ reply_markup });
    expect((await edit(message, "Answer 3")).result).not.toHaveProperty("reply_markup");
  });
});

describe("deleteMessage", () => {
  const remove = (chat: ChatHandle, message_id: number) =>
    refusal(sandbox, "deleteMessage", { chat_id: chat.id, message_id });

  it("takes the bot's message out of the chat", async () => {
    const { message_id } = await send(sandbox, dm, "oops");
    expect(await remove(dm, message_id)).toBe("done");
    expect(sandbox.sentTo(dm)).toEqual([]);
    expect(await remove(dm, message_id)).toBe("Bad Request: message to delete not found");
  });

  it("leaves other people's words in a group alone, and all that is older than 48 hours", async () => {
    const theirs = await ann.says(group, "hello");
    expect(await remove(group, theirs.message_id)).toBe("Bad Request: message can't be deleted");
    const old = await send(sandbox, group, "old");
    clock.pass(48 * 3600 * 1000 + 1000);
    expect(await remove(group, old.message_id)).toBe("Bad Request: message can't be deleted");
  });

  it("makes no update, whoever deletes", async () => {
    const message = await ann.says(dm, "delete me");
    await ann.deletes(message);
    expect(texts(await updates(sandbox))).toEqual(["/start", "delete me"]);
  });
});

describe("sendChatAction", () => {
  it("takes the actions that Telegram knows", async () => {
    const act = (action: string) => call(sandbox, "sendChatAction", { chat_id: dm.id, action });
    expect(await act("typing")).toMatchObject({ ok: true, result: true });
  });
});
