import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Person } from "../../src/sandbox/person.ts";
import { type RunningBot, startBot } from "./a-bot.ts";

let running: RunningBot;
let ann: Person;
beforeEach(async () => {
  running = await startBot();
  ann = running.sandbox.person({ first_name: "Ann" });
});
afterEach(async () => {
  await running.stop();
  expect(running.sandbox.violations).toEqual([]);
});

async function asks(text: string) {
  const message = await ann.says(ann.privateChat(), text);
  await running.isThroughWith(message);
  return message;
}

async function edits(message: Awaited<ReturnType<typeof asks>>, text: string) {
  running.passes(2000);
  await running.isThroughWith(await ann.edits(message, text));
}

const replies = () => running.sandbox.sentTo(ann.privateChat());
const calls = (method: string) => running.sandbox.calls.filter((call) => call.method === method);

describe("an edited question", () => {
  it("gets its answer edited", async () => {
    const question = await asks("Has Putin signed it?");
    const [before] = replies();
    await edits(question, "Which lawmakers?");
    expect(replies()).toHaveLength(1);
    expect(replies()[0]!.message_id).toBe(before!.message_id);
    expect(replies()[0]!.text).toContain("Lawmakers in the lower-house");
  });

  it("gets nothing new when its words have not changed", async () => {
    const question = await asks("Has Putin signed it?");
    await edits(question, "Has  Putin signed it?");
    expect(running.answerer.asked).toHaveLength(1);
    expect(calls("editMessageText")).toEqual([]);
  });

  it("gets an answer of its own when none is known", async () => {
    const question = await asks("Has Putin signed it?");
    running.passes(25 * 60 * 60 * 1000);
    await running.restart({ forgetful: true });
    await edits(question, "Which lawmakers?");
    expect(replies()).toHaveLength(2);
  });

  it("gets a new answer when somebody deleted the old one", async () => {
    const question = await asks("Has Putin signed it?");
    await ann.deletes(replies()[0]!);
    await edits(question, "Which lawmakers?");
    expect(replies().map(({ text }) => text?.includes("Lawmakers"))).toEqual([true]);
  });

  it("may become a command, and a command a question", async () => {
    const question = await asks("Has Putin signed it?");
    await edits(question, "/privacy");
    expect(replies().map(({ text }) => text?.slice(0, 13))).toEqual(["Your question"]);
    await edits(question, "Which lawmakers?");
    expect(replies()[0]!.text).toContain("Lawmakers in the lower-house");
  });

  it("gets the parts that a longer answer adds, and loses those that a shorter one has not", async () => {
    const long = Array.from({ length: 300 }, (_, i) => `Sentence ${i} of a long bill.`).join(" ");
    await running.store.put({
      ...(await running.store.list())[0]!,
      text: `Headline\n\n${long}\n\n${long}`,
    });
    const question = await asks("/help");
    await edits(question, "/source");
    const parts = replies().length;
    expect(parts).toBeGreaterThan(2);
    await edits(question, "/help");
    expect(replies()).toHaveLength(1);
    expect(calls("deleteMessage")).toHaveLength(parts - 1);
  });

  it("without words stays without a reply: a live location that moves says nothing", async () => {
    const location = { latitude: 1, longitude: 2 };
    const message = await ann.says(ann.privateChat(), "", { location });
    await running.isThroughWith(message);
    const edited = { ...message, location: { latitude: 1.1, longitude: 2 }, edit_date: 9 };
    await running.receive({ update_id: 1, edited_message: edited as never });
    expect(replies()).toHaveLength(1);
  });
});

describe("an update that is handed over again", () => {
  it("is not answered again", async () => {
    const message = await asks("Has Putin signed it?");
    await running.receive({ update_id: 5, message: message as never });
    expect(replies()).toHaveLength(1);
    expect(running.answerer.asked).toHaveLength(1);
  });

  it("is answered from where the last attempt broke off", async () => {
    const long = Array.from({ length: 300 }, (_, i) => `Sentence ${i} of a long bill.`).join(" ");
    await running.store.put({
      ...(await running.store.list())[0]!,
      text: `Headline\n\n${long}`,
    });
    running.sandbox.faults.add({
      method: "sendMessage",
      respond: { kind: "bad_gateway" },
      skip: 1,
    });
    await asks("/source");
    const texts = replies().map(({ text }) => text);
    expect(texts.length).toBeGreaterThan(1);
    expect(new Set(texts).size).toBe(texts.length);
    expect(calls("editMessageText")).toEqual([]);
  });
});
