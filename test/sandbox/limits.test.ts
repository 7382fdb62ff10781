import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Sandbox } from "../../src/sandbox/sandbox.ts";
import { call, createClock, startChecked } from "./call.ts";

let clock: ReturnType<typeof createClock>;
let sandbox: Sandbox;
beforeEach(async () => {
  clock = createClock();
  sandbox = await startChecked({ now: clock.now, limits: "telegram" });
});
afterEach(() => sandbox.close());

const sendTo = (chat_id: number, text = "x") => call(sandbox, "sendMessage", { chat_id, text });

async function openDm(first_name = "Ann") {
  const person = sandbox.person({ first_name });
  const dm = person.privateChat();
  await person.says(dm, "/start");
  return dm;
}

async function sentOf(count: number, chat_id: number, gapMs = 0) {
  let sent = 0;
  for (let number = 0; number < count; number += 1) {
    clock.pass(gapMs);
    if ((await sendTo(chat_id)).ok) sent += 1;
  }
  return sent;
}

describe("flood control", () => {
  it("lets five messages burst into a private chat, then one a second", async () => {
    const dm = await openDm();
    expect(await sentOf(5, dm.id)).toBe(5);
    expect(await sendTo(dm.id)).toEqual({
      status: 429,
      ok: false,
      error_code: 429,
      description: "Too Many Requests: retry after 1",
      parameters: { retry_after: 1 },
    });
    clock.pass(1000);
    expect(await sentOf(2, dm.id)).toBe(1);
  });

  it("lets twenty messages a minute into a group and says how long to wait", async () => {
    const { id } = sandbox.group({ title: "Families", members: [] });
    expect(await sentOf(20, id, 1000)).toBe(20);
    clock.pass(1000);
    expect((await sendTo(id)).parameters).toEqual({ retry_after: 40 });
    clock.pass(40_000);
    expect((await sendTo(id)).ok).toBe(true);
  });

  it("lets a private chat go on for as long as it keeps to one a second", async () => {
    const dm = await openDm();
    expect(await sentOf(40, dm.id, 1000)).toBe(40);
  });

  it("lets thirty messages a second out over all", async () => {
    const chats = [];
    for (let number = 0; number < 31; number += 1) chats.push(await openDm(`Person ${number}`));
    const replies = [];
    for (const { id } of chats) replies.push(await sendTo(id));
    expect(replies.map(({ ok }) => ok)).toEqual([...Array(30).fill(true), false]);
  });

  it("counts edits, and does not count what was refused", async () => {
    const dm = await openDm();
    for (let number = 0; number < 9; number += 1) await sendTo(dm.id, "");
    const { result } = await sendTo(dm.id);
    const { message_id } = result as { message_id: number };
    const edit = (text: string) =>
      call(sandbox, "editMessageText", { chat_id: dm.id, message_id, text });
    const ends = [];
    for (const text of ["a", "b", "c", "d", "e"]) ends.push((await edit(text)).status);
    expect(ends).toEqual([200, 200, 200, 200, 429]);
  });

  it("leaves typing signs and button answers alone", async () => {
    const dm = await openDm();
    for (let number = 0; number < 10; number += 1)
      expect(
        await call(sandbox, "sendChatAction", { chat_id: dm.id, action: "typing" }),
      ).toMatchObject({ ok: true });
  });
});
