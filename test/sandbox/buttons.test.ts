import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { ChatHandle, Person } from "../../src/sandbox/person.ts";
import type { Sandbox } from "../../src/sandbox/sandbox.ts";
import { createClock, refusal, send, startChecked, updates } from "./call.ts";

const clock = createClock();
let sandbox: Sandbox;
let ann: Person;
let dm: ChatHandle;
beforeEach(async () => {
  sandbox = await startChecked({ now: clock.now });
  ann = sandbox.person({ first_name: "Ann" });
  dm = ann.privateChat();
  await ann.says(dm, "/start");
});
afterEach(() => sandbox.close());

const keyboard = (...buttons: object[]) => ({ reply_markup: { inline_keyboard: [buttons] } });
const thumb = keyboard({ text: "👍", callback_data: "good" });

describe("buttons under a message", () => {
  it.each([
    ["data above 64 bytes", { text: "x", callback_data: "é".repeat(33) }, "BUTTON_DATA_INVALID"],
    ["empty data", { text: "x", callback_data: "" }, "BUTTON_DATA_INVALID"],
    [
      "no usable link",
      { text: "x", url: "javascript:alert(1)" },
      "inline keyboard button URL 'javascript:alert(1)' is invalid: Wrong HTTP URL",
    ],
    [
      "a web app without https",
      { text: "x", web_app: { url: "http://127.0.0.1/a" } },
      "inline keyboard button Web App URL 'http://127.0.0.1/a' is invalid: Only HTTPS links are allowed",
    ],
    [
      "too long a text to copy",
      { text: "x", copy_text: { text: "x".repeat(257) } },
      "BUTTON_COPY_TEXT_INVALID",
    ],
  ])("are refused with %s", async (_, button, says) => {
    const message = { chat_id: dm.id, text: "Answer", ...keyboard(button) };
    expect(await refusal(sandbox, "sendMessage", message)).toBe(`Bad Request: ${says}`);
  });

  it("open a web app in private chats alone", async () => {
    const group = sandbox.group({ title: "Families", members: [ann] });
    const button = keyboard({ text: "x", web_app: { url: "https://example.org/a" } });
    await send(sandbox, dm, "Answer", button);
    expect(
      await refusal(sandbox, "sendMessage", { chat_id: group.id, text: "Answer", ...button }),
    ).toBe("Bad Request: BUTTON_TYPE_INVALID");
  });

  it("can be changed and taken away without touching the text", async () => {
    const { message_id } = await send(sandbox, dm, "Answer", thumb);
    const where = { chat_id: dm.id, message_id };
    expect(await refusal(sandbox, "editMessageReplyMarkup", { ...where, ...thumb })).toContain(
      "message is not modified",
    );
    expect(await refusal(sandbox, "editMessageReplyMarkup", where)).toBe("done");
    expect(sandbox.sentTo(dm)[0]).toMatchObject({ text: "Answer" });
    expect(sandbox.sentTo(dm)[0]).not.toHaveProperty("reply_markup");
  });
});

describe("a tap", () => {
  it("reaches the bot with the message, and its answer reaches the person", async () => {
    const message = await send(sandbox, dm, "Answer", thumb);
    const { id, answered } = await ann.taps(message, "good");
    const [, update] = await updates(sandbox);
    expect(update?.callback_query).toMatchObject({
      id,
      from: { id: ann.id },
      data: "good",
      message: { message_id: message.message_id },
    });
    const answer = { callback_query_id: id, text: "Thank you" };
    expect(await refusal(sandbox, "answerCallbackQuery", answer)).toBe("done");
    expect(await answered).toEqual({ text: "Thank you" });
  });

  it("can be answered once, within fifteen seconds, in at most 200 characters", async () => {
    const message = await send(sandbox, dm, "Answer", thumb);
    const answer = (callback_query_id: string, text = "") =>
      refusal(sandbox, "answerCallbackQuery", { callback_query_id, text });
    const tooOld =
      "Bad Request: query is too old and response timeout expired or query ID is invalid";
    const first = await ann.taps(message, "good");
    expect(await answer(first.id, "x".repeat(201))).toBe("Bad Request: MESSAGE_TOO_LONG");
    expect(await answer(first.id)).toBe("done");
    expect(await answer(first.id)).toBe(tooOld);
    const second = await ann.taps(message, "good");
    clock.pass(15_001);
    expect(await answer(second.id)).toBe(tooOld);
  });

  it("needs a button that is there", async () => {
    const message = await send(sandbox, dm, "Answer", thumb);
    await expect(ann.taps(message, "bad")).rejects.toThrow('No button with the data "bad"');
  });
});
