import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { ChatHandle, Person } from "../../src/sandbox/person.ts";
import type { Sandbox } from "../../src/sandbox/sandbox.ts";
import { call, createClock, refusal, send, startChecked, updates } from "./call.ts";

let clock: ReturnType<typeof createClock>;
let sandbox: Sandbox;
let ann: Person;
let dm: ChatHandle;
beforeEach(async () => {
  clock = createClock();
  sandbox = await startChecked({ now: clock.now, patience: 100 });
  ann = sandbox.person({ first_name: "Ann" });
  dm = ann.privateChat();
  await ann.says(dm, "What now?");
});
afterEach(() => sandbox.close());

const draft = (text: string, parameters: object = {}) =>
  refusal(sandbox, "sendMessageDraft", { chat_id: dm.id, draft_id: 7, text, ...parameters });

describe("a draft", () => {
  it("grows before the person's eyes, beginning with nothing", async () => {
    const entities = [{ type: "bold", offset: 0, length: 3 }];
    expect(await draft("")).toBe("done");
    expect(await draft("The ferry", { entities })).toBe("done");
    expect(await ann.nextDraft()).toMatchObject({ draft_id: 7, text: "", can_stop: false });
    expect(await ann.nextDraft()).toMatchObject({ text: "The ferry", entities });
    expect(ann.draft()).toMatchObject({ text: "The ferry" });
    expect(sandbox.messagesIn(dm)).toHaveLength(1);
  });

  it("can be waited for, and the wait says what did come", async () => {
    const waiting = ann.nextDraft(({ text }) => text.includes("winter"));
    await draft("The ferry");
    await draft("The ferry runs in winter");
    expect(await waiting).toMatchObject({ text: "The ferry runs in winter" });
    await expect(ann.nextDraft(({ text }) => text === "x")).rejects.toThrow(
      `No draft in chat ${dm.id} came: 100 ms are over. Drafts so far: 7 "The ferry", 7 "The ferry runs in winter".`,
    );
  });

  it("lives thirty seconds, and longer when it is sent again", async () => {
    await draft("The ferry");
    clock.pass(29_999);
    expect(ann.draft()).toBeDefined();
    await draft("The ferry");
    clock.pass(29_999);
    expect(ann.draft()).toBeDefined();
    clock.pass(1);
    expect(ann.draft()).toBeUndefined();
  });

  it("gives way to another one", async () => {
    await draft("The ferry");
    await draft("The bridge", { draft_id: 8 });
    expect(ann.draft()).toMatchObject({ draft_id: 8, text: "The bridge" });
  });

  it("ends when the bot sends a message, and not when it writes elsewhere", async () => {
    const ben = sandbox.person({ first_name: "Ben" });
    await ben.says(ben.privateChat(), "And now?");
    await draft("The ferry");
    await send(sandbox, ben.privateChat(), "Answer");
    expect(ann.draft()).toBeDefined();
    await send(sandbox, dm, "The ferry runs.");
    expect(ann.draft()).toBeUndefined();
    expect(sandbox.ghosts).toEqual([]);
  });

  it("is a ghost when it comes after the message that ended it", async () => {
    await draft("The ferry");
    await draft("The ferry runs", { draft_id: 8 });
    await send(sandbox, dm, "The ferry runs.");
    await draft("The ferry runs");
    expect(ann.draft()).toMatchObject({ text: "The ferry runs" });
    expect(sandbox.ghosts).toMatchObject([{ chat_id: dm.id, draft_id: 7 }]);
    expect(sandbox.violations).toEqual([
      "sendMessageDraft: draft 7 came after the message that ended it",
    ]);
    await draft("The next answer", { draft_id: 9 });
    expect(sandbox.ghosts).toHaveLength(1);
  });

  it.each([
    ["a draft without an identifier", { draft_id: 0 }, "invalid draft identifier specified"],
    ["a text that is too long", { text: "x".repeat(4097) }, "message is too long"],
    ["a topic in a chat without topics", { message_thread_id: 5 }, "message thread not found"],
    [
      "broken entities",
      { entities: [{ type: "bold", offset: 0, length: 99 }] },
      "can't parse entities: entity 0 (bold, offset 0, length 99) ends beyond the text of 9 UTF-16 code units",
    ],
    ["a parse_mode", { parse_mode: "HTML" }, 'this stand-in does not do "parse_mode"'],
  ])("is refused with %s", async (_, parameters, says) => {
    expect(await draft("The ferry", parameters)).toBe(`Bad Request: ${says}`);
  });

  it("is for private chats only, and not for somebody who has blocked the bot", async () => {
    const group = sandbox.group({ title: "Families", members: [ann] });
    expect(await draft("The ferry", { chat_id: group.id })).toBe(
      "Bad Request: TEXTDRAFT_PEER_INVALID",
    );
    await ann.blocks();
    expect(await draft("The ferry")).toBe("Forbidden: bot was blocked by the user");
  });
});

describe("the button that stops a draft", () => {
  it("tells the bot, takes the draft away, and keeps later ones out of view", async () => {
    await draft("The ferry", { can_stop: true });
    await ann.stops();
    expect(ann.draft()).toBeUndefined();
    expect((await updates(sandbox)).at(-1)?.stopped_message_generation).toEqual({
      chat: expect.objectContaining({ id: dm.id, type: "private" }),
      draft_id: 7,
    });
    expect(await draft("The ferry runs", { can_stop: true })).toBe("done");
    expect(ann.draft()).toBeUndefined();
    await send(sandbox, dm, "The ferry.");
    expect(sandbox.ghosts).toEqual([]);
  });

  it("leaves the draft in view where the bot wants that", async () => {
    await draft("The ferry", { can_stop: true, keep_on_stop: true });
    await ann.stops();
    expect(ann.draft()).toMatchObject({ text: "The ferry", can_stop: false });
    await expect(ann.stops()).rejects.toThrow("This draft has no button that stops it.");
  });

  it("is not there without can_stop, nor after the draft's life or end", async () => {
    await draft("The ferry");
    await expect(ann.stops()).rejects.toThrow("This draft has no button that stops it.");
    await draft("The ferry", { can_stop: true });
    clock.pass(30_000);
    await expect(ann.stops()).rejects.toThrow("There is no draft to stop.");
    await draft("The ferry", { can_stop: true });
    await send(sandbox, dm, "The ferry runs.");
    await expect(ann.stops()).rejects.toThrow("There is no draft to stop.");
  });

  it("says nothing to a bot that has not asked for such updates", async () => {
    const allowed_updates = ["message", "callback_query"];
    await updates(sandbox, { offset: -1, allowed_updates });
    await draft("The ferry", { can_stop: true });
    await ann.stops();
    expect(sandbox.pendingUpdates()).toBe(1);
  });
});

describe("flood control of drafts", () => {
  let strict: Sandbox;
  let id: number;
  beforeEach(async () => {
    strict = await startChecked({ now: clock.now, limits: "telegram" });
    const ben = strict.person({ first_name: "Ben" });
    ({ id } = ben.privateChat());
    await ben.says(ben.privateChat(), "/start");
  });
  afterEach(() => strict.close());

  const sign = (number: number) =>
    number % 2 === 0
      ? call(strict, "sendMessageDraft", { chat_id: id, draft_id: 1, text: `${number}` })
      : call(strict, "sendChatAction", { chat_id: id, action: "typing" });

  async function passed(count: number, gapMs: number) {
    const ends: number[] = [];
    for (let number = 0; number < count; number += 1) {
      ends.push((await sign(number)).status);
      clock.pass(gapMs);
    }
    return ends.filter((status) => status === 200).length;
  }

  it("lets twenty drafts and typing signs out in five seconds", async () => {
    expect(await passed(21, 0)).toBe(20);
    expect((await sign(0)).parameters).toEqual({ retry_after: 5 });
    clock.pass(5000);
    expect((await sign(0)).ok).toBe(true);
  });

  it("lets forty out in thirty seconds, and one a second for ever", async () => {
    expect(await passed(41, 500)).toBe(40);
    clock.pass(30_000);
    expect(await passed(60, 1000)).toBe(60);
  });

  it("counts them apart from messages", async () => {
    await passed(20, 0);
    expect((await call(strict, "sendMessage", { chat_id: id, text: "x" })).ok).toBe(true);
  });
});
