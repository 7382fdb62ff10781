import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Group } from "../../src/sandbox/group.ts";
import type { Person } from "../../src/sandbox/person.ts";
import type { Sandbox } from "../../src/sandbox/sandbox.ts";
import { createClock, refusal, send, startChecked, texts, updates } from "./call.ts";

let clock: ReturnType<typeof createClock>;
let sandbox: Sandbox;
let ann: Person;
let ben: Person;
let group: Group;
beforeEach(async () => {
  clock = createClock();
  sandbox = await startChecked({ now: clock.now });
  ann = sandbox.person({ first_name: "Ann" });
  ben = sandbox.person({ first_name: "Ben" });
  group = sandbox.group({ title: "Families", members: [ann, ben], type: "supergroup" });
});
afterEach(() => sandbox.close());

const buttons = { reply_markup: { inline_keyboard: [[{ text: "[1]", callback_data: "one" }]] } };
const tooLate =
  "Bad Request: ephemeral messages can be sent only within 15 seconds of the user's command or button press";
const tooOld = "Bad Request: query is too old and response timeout expired or query ID is invalid";

const toAnn = (parameters: object = {}) => ({
  ephemeral_message_parameters: { receiver_user_id: ann.id, ...parameters },
});
const whisper = (parameters: object, chat: { id: number } = group) =>
  refusal(sandbox, "sendMessage", { chat_id: chat.id, text: "The passage", ...parameters });

async function tapOfAnn() {
  const answer = await send(sandbox, group, "Answer", buttons);
  return { answer, tap: await ann.taps(answer, "one") };
}

describe("an ephemeral message", () => {
  it("is seen by the person who tapped, and by nobody else", async () => {
    const { tap } = await tapOfAnn();
    const shown = await send(sandbox, group, "The passage", toAnn({ callback_query_id: tap.id }));
    expect(shown).toMatchObject({
      message_id: 0,
      ephemeral_message_id: 1,
      receiver_user: { id: ann.id },
      from: { id: sandbox.bot.id },
      text: "The passage",
    });
    expect(ann.ephemeralsIn(group)).toEqual([shown]);
    expect(ben.ephemeralsIn(group)).toEqual([]);
    expect(sandbox.messagesIn(group).map(({ text }) => text)).toEqual(["Answer"]);
    expect(sandbox.sentTo(group)).toHaveLength(1);
  });

  it("follows a tap for fifteen seconds, even one that is answered already", async () => {
    const { tap } = await tapOfAnn();
    const parameters = toAnn({ callback_query_id: tap.id });
    await refusal(sandbox, "answerCallbackQuery", { callback_query_id: tap.id });
    clock.pass(15_000);
    expect(await whisper(parameters)).toBe("done");
    clock.pass(1);
    expect(await whisper(parameters)).toBe(tooOld);
  });

  it("follows a command of the person for fifteen seconds", async () => {
    await ann.says(group, `/ask@${sandbox.bot.username} What now?`);
    clock.pass(15_000);
    expect(await whisper(toAnn())).toBe("done");
    clock.pass(1);
    expect(await whisper(toAnn())).toBe(tooLate);
  });

  it("follows nothing else: no plain words, and no tap without its id", async () => {
    await ann.says(group, "What now?");
    expect(await whisper(toAnn())).toBe(tooLate);
    await ben.says(group, `/ask@${sandbox.bot.username} What now?`);
    expect(await whisper(toAnn())).toBe(tooLate);
    await tapOfAnn();
    expect(await whisper(toAnn())).toBe(tooLate);
  });

  it("goes to the one who tapped, in the chat of the tap", async () => {
    const { tap } = await tapOfAnn();
    const other = sandbox.group({ title: "Others", members: [ann, ben] });
    const elsewhere = "Bad Request: the callback query is of another chat or user";
    expect(await whisper(toAnn({ callback_query_id: tap.id }), other)).toBe(elsewhere);
    const toBen = { receiver_user_id: ben.id, callback_query_id: tap.id };
    expect(await whisper({ ephemeral_message_parameters: toBen })).toBe(elsewhere);
  });

  it("is for groups only, and for those who are in them", async () => {
    const dm = ann.privateChat();
    await ann.says(dm, "/start");
    expect(await whisper(toAnn(), dm)).toBe(
      "Bad Request: ephemeral messages can be sent only to groups and supergroups",
    );
    const cleo = sandbox.person({ first_name: "Cleo" });
    const toCleo = { ephemeral_message_parameters: { receiver_user_id: cleo.id } };
    expect(await whisper(toCleo)).toBe("Bad Request: USER_NOT_PARTICIPANT");
  });

  it("can be changed and taken away", async () => {
    const { tap } = await tapOfAnn();
    const parameters = toAnn({ callback_query_id: tap.id });
    const { ephemeral_message_id } = await send(sandbox, group, "One moment", parameters);
    const where = { chat_id: group.id, receiver_user_id: ann.id, ephemeral_message_id };
    const text = { ...where, text: "The passage", ...buttons };
    expect(await refusal(sandbox, "editEphemeralMessageText", text)).toBe("done");
    expect(ann.ephemeralsIn(group)).toMatchObject([{ text: "The passage", ...buttons }]);
    expect(await refusal(sandbox, "editEphemeralMessageText", text)).toContain(
      "message is not modified",
    );
    expect(await refusal(sandbox, "editEphemeralMessageReplyMarkup", where)).toBe("done");
    expect(ann.ephemeralsIn(group)[0]).not.toHaveProperty("reply_markup");
    const toBen = { ...where, receiver_user_id: ben.id };
    expect(await refusal(sandbox, "deleteEphemeralMessage", toBen)).toBe(
      "Bad Request: message to delete not found",
    );
    expect(await refusal(sandbox, "deleteEphemeralMessage", where)).toBe("done");
    expect(ann.ephemeralsIn(group)).toEqual([]);
    expect(await refusal(sandbox, "editEphemeralMessageText", text)).toBe(
      "Bad Request: message to edit not found",
    );
  });

  it("has buttons that its receiver alone can tap", async () => {
    const { tap } = await tapOfAnn();
    const parameters = { ...buttons, ...toAnn({ callback_query_id: tap.id }) };
    const shown = await send(sandbox, group, "The passage", parameters);
    await expect(ben.taps(shown, "one")).rejects.toThrow("No button");
    const next = await ann.taps(shown, "one");
    expect((await updates(sandbox)).at(-1)?.callback_query).toMatchObject({
      id: next.id,
      message: { message_id: 0, ephemeral_message_id: shown.ephemeral_message_id },
    });
    const replacing = { callback_query_id: next.id, replace_callback_query_message: true };
    expect(await whisper(toAnn(replacing))).toBe(
      "Bad Request: ephemeral messages must be edited, they can't be replaced",
    );
    expect(await whisper(toAnn({ callback_query_id: next.id }))).toBe("done");
  });

  it("hangs on a message of the group, and is no message that others reply to", async () => {
    const { answer, tap } = await tapOfAnn();
    const reply_parameters = { message_id: answer.message_id };
    const parameters = { reply_parameters, ...toAnn({ callback_query_id: tap.id }) };
    const shown = await send(sandbox, group, "The passage", parameters);
    expect(shown.reply_to_message?.message_id).toBe(answer.message_id);
    await expect(ben.says(group, "What?", { reply_to: shown })).rejects.toThrow("no message 0");
    expect(texts(await updates(sandbox)).filter(Boolean)).toEqual([]);
  });
});
