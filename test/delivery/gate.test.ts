import { Api, GrammyError, HttpError } from "grammy";
import { pino } from "pino";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { isOutage } from "../../src/delivery/fate.ts";
import { createGate } from "../../src/delivery/gate.ts";
import { createMemoryPacer } from "../../src/delivery/memory-pacer.ts";
import { StoppedError } from "../../src/delivery/stopped.ts";
import type { ChatHandle } from "../../src/sandbox/person.ts";
import { type Sandbox, startSandbox } from "../../src/sandbox/sandbox.ts";
import { checkParameters } from "../sandbox/schema.ts";
import { createVirtualTime, type VirtualTime } from "./virtual-time.ts";

let time: VirtualTime;
let sandbox: Sandbox;
let stopping: AbortController;
let counted: { sent: number; pauses: number[]; upgraded: [from: number, to: number][] };
let api: Api;
let ann: ChatHandle;
beforeEach(async () => {
  time = createVirtualTime();
  stopping = new AbortController();
  counted = { sent: 0, pauses: [], upgraded: [] };
  sandbox = await startSandbox({ checkParameters, limits: "telegram", now: time.now });
  api = throughGate(sandbox.apiRoot);
  ann = await aPrivateChat("Ann");
});
afterEach(async () => {
  await sandbox.close();
  expect(sandbox.violations).toEqual([]);
});

function throughGate(apiRoot: string, sleep = time.sleep): Api {
  const { now } = time;
  const gated = new Api(sandbox.token, { apiRoot });
  gated.config.use(
    time.standsStill,
    createGate({
      pacer: createMemoryPacer({ now }),
      sleep,
      now,
      log: pino({ level: "silent" }),
      signal: stopping.signal,
      onSend: () => {
        counted.sent += 1;
      },
      onPause: (ms) => counted.pauses.push(ms),
      onUpgraded: (from, to) => counted.upgraded.push([from, to]),
    }),
  );
  return gated;
}

async function aPrivateChat(first_name: string): Promise<ChatHandle> {
  const person = sandbox.person({ first_name });
  await person.says(person.privateChat(), "/start");
  return person.privateChat();
}

/** Sends so many numbered messages at once, and resolves when all stand. */
function sendAtOnce(chat: ChatHandle, count: number): Promise<unknown> {
  const numbers = Array.from({ length: count }, (_, i) => i);
  return Promise.all(numbers.map((number) => api.sendMessage(chat.id, `Message ${number}`)));
}

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setImmediate(resolve));
}

const textsIn = (chat: ChatHandle) => sandbox.sentTo(chat).map(({ text }) => text);
const callsOf = (method: string, chat?: ChatHandle) =>
  sandbox.calls.filter(
    (call) => call.method === method && (chat === undefined || call.payload.chat_id === chat.id),
  );
const refusals = () => sandbox.calls.filter(({ error }) => error !== undefined);
const tooMany = (retry_after: number) =>
  ({
    kind: "refuse",
    code: 429,
    description: `Too Many Requests: retry after ${retry_after}`,
    retry_after,
  }) as const;
const failure = (work: Promise<unknown>) =>
  time.run(
    work.then(
      () => undefined,
      (error: unknown) => error,
    ),
  );

describe("Telegram's limits", () => {
  it("are never overstepped, and every message comes, in order in its chat", async () => {
    const people = await Promise.all(
      Array.from({ length: 40 }, (_, i) => aPrivateChat(`Person ${i}`)),
    );
    const groups = ["group", "supergroup", "supergroup"].map((type, i) =>
      sandbox.group({ title: `Group ${i}`, members: [], type: type as "group" }),
    );
    const all = [
      ...people.map((chat) => ({ chat, count: 8 })),
      ...groups.map((chat) => ({ chat, count: 25 })),
    ];
    await time.run(Promise.all(all.map(({ chat, count }) => sendAtOnce(chat, count))));

    expect(refusals()).toEqual([]);
    for (const { chat, count } of all) {
      expect(textsIn(chat)).toEqual(Array.from({ length: count }, (_, i) => `Message ${i}`));
    }
    expect(counted).toEqual({ sent: 40 * 8 + 3 * 25, pauses: [], upgraded: [] });
  });

  it("count edits like messages", async () => {
    const { message_id } = await api.sendMessage(ann.id, "0");
    const edits = Array.from({ length: 9 }, (_, i) =>
      api.editMessageText(ann.id, message_id, `${i + 1}`),
    );
    await time.run(Promise.all(edits));
    expect(refusals()).toEqual([]);
    const times = callsOf("editMessageText").map(({ at }) => at);
    expect(times.slice(1).map((at, i) => at - times[i]!)).toEqual(Array(8).fill(1000));
  });
});

describe("when Telegram asks for silence", () => {
  it("it gets it, for one second or for forty, time and again, and no message is lost", async () => {
    const asked = Array.from({ length: 40 }, (_, i) => ((i * 17) % 40) + 1);
    for (const seconds of asked)
      sandbox.faults.add({ method: "sendMessage", respond: tooMany(seconds) });
    await time.run(sendAtOnce(ann, 5));

    const calls = callsOf("sendMessage", ann);
    const gaps = calls.slice(1).map(({ at }, i) => (at - calls[i]!.at) / 1000);
    expect(gaps.slice(0, 40)).toEqual(asked);
    expect(textsIn(ann)).toEqual([0, 1, 2, 3, 4].map((number) => `Message ${number}`));
    expect(counted.pauses).toEqual(asked.map((seconds) => seconds * 1000));
  });

  it("the other chats go on", async () => {
    const bob = await aPrivateChat("Bob");
    sandbox.faults.add({ method: "sendMessage", respond: tooMany(30) });
    const begun = time.now();
    const slow = api.sendMessage(ann.id, "To Ann");
    await time.run(sandbox.nextRefusal("sendMessage"));
    await time.run(sendAtOnce(bob, 3));
    expect(time.now() - begun).toBe(2000);
    await time.run(slow);
    expect(time.now() - begun).toBe(30_000);
  });

  it("in two chats within a second, there is silence everywhere", async () => {
    const [bob, eve] = [await aPrivateChat("Bob"), await aPrivateChat("Eve")];
    sandbox.faults.add({ method: "sendMessage", respond: tooMany(30), times: 2 });
    const both = Promise.all([
      api.sendMessage(ann.id, "To Ann"),
      api.sendMessage(bob.id, "To Bob"),
    ]);
    await until(() => counted.pauses.length === 2);
    const begun = time.now();
    await time.run(Promise.all([both, api.sendMessage(eve.id, "To Eve")]));
    const [call] = callsOf("sendMessage", eve);
    expect(call!.at - begun).toBe(30_000);
  });

  it("before a message is deleted, it is deleted after that", async () => {
    const { message_id } = await api.sendMessage(ann.id, "Wrong");
    sandbox.faults.add({ method: "deleteMessage", respond: tooMany(9) });
    await time.run(api.deleteMessage(ann.id, message_id));
    const [first, second] = callsOf("deleteMessage");
    expect(second!.at - first!.at).toBe(9000);
  });

  it("about something that is in no chat, only that waits", async () => {
    sandbox.faults.add({ method: "setMyCommands", respond: tooMany(600) });
    const begun = time.now();
    const slow = api.setMyCommands([{ command: "ask", description: "Ask" }]);
    await sandbox.nextRefusal("setMyCommands");
    await api.sendMessage(ann.id, "To Ann");
    expect(time.now()).toBe(begun);
    await time.run(slow);
    expect(time.now() - begun).toBe(600_000);
  });

  it("of the poll loop, that hears it at once", async () => {
    sandbox.faults.add({ method: "getUpdates", respond: tooMany(5) });
    expect(await api.getUpdates().catch((error: unknown) => error)).toMatchObject({
      error_code: 429,
    });
  });

  it("a stopping process does not sit it out", async () => {
    sandbox.faults.add({ method: "sendMessage", respond: tooMany(40) });
    const sending = Promise.allSettled([
      api.sendMessage(ann.id, "1"),
      api.sendMessage(ann.id, "2"),
    ]);
    await sandbox.nextRefusal("sendMessage");
    stopping.abort();
    for (const end of await sending) {
      expect(end).toMatchObject({ status: "rejected", reason: expect.any(StoppedError) });
      expect(isOutage((end as PromiseRejectedResult).reason)).toBe(true);
    }
    expect(textsIn(ann)).toEqual([]);
  });
});

describe("a sign of life", () => {
  it("goes out at once and takes no place from a message", async () => {
    const begun = time.now();
    for (let i = 0; i < 5; i += 1) await api.sendChatAction(ann.id, "typing");
    await api.sendMessage(ann.id, "Answer");
    expect(time.now()).toBe(begun);
    expect(counted.sent).toBe(1);
  });

  it("is dropped while messages wait in its chat", async () => {
    await api.sendMessage(ann.id, "1");
    const second = api.sendMessage(ann.id, "2");
    expect(await failure(api.sendChatAction(ann.id, "typing"))).toBeInstanceOf(GrammyError);
    await time.run(second);
    expect(callsOf("sendChatAction")).toEqual([]);
  });

  it("is dropped while there is silence, and never asked for again", async () => {
    sandbox.faults.add({ method: "sendChatAction", respond: tooMany(3) });
    for (let i = 0; i < 3; i += 1)
      expect(await failure(api.sendChatAction(ann.id, "typing"))).toBeInstanceOf(GrammyError);
    expect(callsOf("sendChatAction")).toHaveLength(1);
    await time.run(time.sleep(3000));
    await api.sendChatAction(ann.id, "typing");
    expect(callsOf("sendChatAction")).toHaveLength(2);
  });
});

describe("trouble on the way", () => {
  const reset = { kind: "reset", when: "after" } as const;

  it("before anything was sent is waited out", async () => {
    const { apiRoot, token } = sandbox;
    await sandbox.close();
    let isBack = false;
    const patient = throughGate(apiRoot, async (ms) => {
      await time.sleep(ms);
      if (isBack || ms !== 500) return;
      isBack = true;
      sandbox = await startSandbox({ port: Number(new URL(apiRoot).port), token });
      ann = await aPrivateChat("Ann");
    });
    await time.run(patient.sendMessage(ann.id, "Answer"));
    expect(textsIn(ann)).toEqual(["Answer"]);
    expect(isBack).toBe(true);
  });

  it("is given back after three tries", async () => {
    await sandbox.close();
    const error = await failure(api.sendMessage(ann.id, "Answer"));
    expect(error).toBeInstanceOf(HttpError);
    expect(isOutage(error)).toBe(true);
    sandbox = await startSandbox();
  });

  it("after a message may have arrived is given back at once", async () => {
    sandbox.faults.add({ method: "sendMessage", respond: reset });
    expect(await failure(api.sendMessage(ann.id, "Answer"))).toBeInstanceOf(HttpError);
    expect(textsIn(ann)).toEqual(["Answer"]);
  });

  it("is tried again where that does nothing twice", async () => {
    const { message_id } = await api.sendMessage(ann.id, "Answer");
    sandbox.faults.add({ method: "getMe", respond: reset, times: 2 });
    expect((await time.run(api.getMe())).id).toBe(sandbox.bot.id);
    sandbox.faults.add({ method: "deleteMessage", respond: { kind: "reset", when: "before" } });
    await time.run(api.deleteMessage(ann.id, message_id));
    expect(textsIn(ann)).toEqual([]);
  });

  it("is not tried again for somebody who has called it off", async () => {
    const calledOff = new AbortController();
    sandbox.faults.add({ method: "getMe", respond: { kind: "hang", when: "after" } });
    const asked = failure(api.getMe(calledOff.signal as Parameters<typeof api.getMe>[0]));
    await sandbox.nextCall("getMe");
    calledOff.abort();
    expect(await asked).toBeInstanceOf(HttpError);
    expect(callsOf("getMe")).toHaveLength(1);
  });

  it("on Telegram's side counts as not done", async () => {
    const respond = { kind: "refuse", code: 500, description: "Internal Server Error" } as const;
    sandbox.faults.add({ method: "sendMessage", respond, times: 2 });
    await time.run(api.sendMessage(ann.id, "Answer"));
    expect(textsIn(ann)).toEqual(["Answer"]);
    sandbox.faults.add({ method: "sendMessage", respond, times: 3 });
    const error = await failure(api.sendMessage(ann.id, "Another"));
    expect(error).toMatchObject({ error_code: 500 });
    expect(isOutage(error)).toBe(true);
  });

  it("leaves the answer to a guest or to an inline query at one call, whatever comes of it", async () => {
    const eve = sandbox.person({ first_name: "Eve" });
    const strangers = sandbox.group({ title: "Strangers", members: [eve], bot_status: "left" });
    const { id } = await eve.asksGuest(strangers, "is it signed?");
    const result = {
      type: "article",
      id: "1",
      title: "Answer",
      input_message_content: { message_text: "Answer" },
    } as const;
    const respond = { kind: "refuse", code: 500, description: "Internal Server Error" } as const;
    const methods = ["answerGuestQuery", "answerInlineQuery"];
    for (const method of methods) {
      sandbox.faults.add({ method, respond });
      sandbox.faults.add({ method, respond: reset });
    }
    for (const tries of [1, 2]) {
      expect(await failure(api.answerGuestQuery(id, result))).toBeDefined();
      expect(await failure(api.answerInlineQuery("1", [result]))).toBeDefined();
      expect(methods.map((method) => callsOf(method).length)).toEqual([tries, tries]);
    }
    expect(textsIn(strangers)).toEqual(["Answer"]);
  });

  it("in one chat keeps no other waiting", async () => {
    const bob = await aPrivateChat("Bob");
    const fault = sandbox.faults.add({
      method: "sendMessage",
      respond: { kind: "hang", when: "after" },
    });
    const hanging = api.sendMessage(ann.id, "To Ann");
    await sandbox.nextCall("sendMessage");
    await api.sendMessage(bob.id, "To Bob");
    fault.release();
    await hanging;
  });
});

describe("a group that was upgraded", () => {
  it("is followed, message by message, into the limits of the new one", async () => {
    const owner = sandbox.person({ first_name: "Owner" });
    const group = sandbox.group({ title: "Families", members: [owner] });
    const upgraded = await group.upgrades();
    await time.run(sendAtOnce(group, 4));
    expect(textsIn(upgraded)).toEqual([0, 1, 2, 3].map((number) => `Message ${number}`));
    expect(refusals().map(({ error }) => error?.description)).toEqual(
      Array(4).fill("Bad Request: group chat was upgraded to a supergroup chat"),
    );
    expect(counted.upgraded).toEqual(Array(4).fill([group.id, upgraded.id]));
  });
});
