import { afterEach, describe, expect, it } from "vitest";
import { createMemoryAllowance } from "../../src/delivery/memory-allowance.ts";
import type { Group } from "../../src/sandbox/group.ts";
import type { ChatHandle, Person } from "../../src/sandbox/person.ts";
import { perMinute } from "../../src/telegram/limits.ts";
import { type RunningBot, startBot } from "./a-bot.ts";

const QUESTION = "Has Putin signed it?";
const ANSWER = expect.stringContaining("signed by President Vladimir Putin");

let running: RunningBot;
let ann: Person;
let bob: Person;
let group: Group;
let time: number;
let limited: string[];

type Bot = NonNullable<Parameters<typeof startBot>[0]>["bot"];

async function start(bot: Bot = {}, { person = 3, all = 4 } = {}) {
  time = 1_000_000;
  limited = [];
  running = await startBot({
    sandbox: { limits: "off" },
    bot: {
      asking: {
        limits: { person: perMinute(person), group: perMinute(all) },
        allowance: createMemoryAllowance({ now: () => time }),
        onLimited: (because) => limited.push(because),
      },
      ...bot,
    },
  });
  ann = running.sandbox.person({ first_name: "Ann" });
  bob = running.sandbox.person({ first_name: "Bob" });
  group = running.sandbox.group({ title: "Duma watchers", members: [ann, bob] });
}

afterEach(async () => {
  await running.stop();
  expect(running.sandbox.violations).toEqual([]);
});

const textsTo = (chat: ChatHandle) => running.sandbox.sentTo(chat).map(({ text }) => text);

async function asks(person: Person, chat: ChatHandle, times = 1, text = QUESTION) {
  for (let n = 0; n < times; n += 1)
    await running.isThroughWith(await person.says(chat, `${text}${" ".repeat(n)}`));
}

describe("who asks faster than they may", () => {
  it("is told when to come back, once, and answered then", async () => {
    await start();
    const chat = ann.privateChat();
    await asks(ann, chat, 6);
    expect(textsTo(chat).slice(0, 3)).toEqual([ANSWER, ANSWER, ANSWER]);
    expect(textsTo(chat).slice(3)).toEqual([
      "Too many questions at once. Please ask again in 20 seconds.",
    ]);
    expect(limited).toEqual(["person", "person", "person"]);
    time += 20_000;
    running.passes(20_000);
    await asks(ann, chat);
    expect(textsTo(chat).at(-1)).toEqual(ANSWER);
  });

  it("keeps nobody else from being answered", async () => {
    await start();
    await asks(ann, ann.privateChat(), 5);
    await asks(bob, bob.privateChat());
    expect(textsTo(bob.privateChat())).toEqual([ANSWER]);
  });

  it("may ask no more in a group for all that others asked there", async () => {
    await start();
    await asks(ann, group, 3, "/ask Has Putin signed it?");
    await asks(bob, group, 2, "/ask Has Putin signed it?");
    expect(textsTo(group)).toHaveLength(5);
    expect(textsTo(group).at(-1)).toBe(
      "Too many questions at once. Please ask again in 15 seconds.",
    );
    expect(limited).toEqual(["group"]);
    await asks(bob, bob.privateChat(), 2);
    expect(textsTo(bob.privateChat())).toEqual([ANSWER, ANSWER]);
  });

  it("is met with silence for ten minutes when they go on and on, and told so once", async () => {
    await start();
    const chat = ann.privateChat();
    await asks(ann, chat, 40);
    expect(textsTo(chat).slice(3)).toEqual([
      "Too many questions at once. Please ask again in 20 seconds.",
      "Far too many messages came from this chat. I will answer here again in 10 minutes.",
    ]);
    expect(limited.at(-1)).toBe("flood");
    time += 5 * 60_000;
    running.passes(5 * 60_000);
    await asks(ann, chat);
    expect(textsTo(chat)).toHaveLength(5);
    time += 5 * 60_000;
    running.passes(5 * 60_000);
    await asks(ann, chat);
    expect(textsTo(chat).at(-1)).toEqual(ANSWER);
  });

  it("is told so as a guest, too, and offered nothing more inline", async () => {
    const preview = { sleep: async () => {}, now: () => time };
    await start({ preview });
    const theirs = ann.chatWith(bob);
    for (let n = 0; n < 4; n += 1) await (await ann.asksGuest(theirs, QUESTION)).answered;
    expect(textsTo(theirs).slice(3)).toEqual([
      "Too many questions at once. Please ask again in 20 seconds.",
    ]);
    const offered: number[] = [];
    for (let n = 0; n < 31; n += 1) {
      const asked = await ann.asksInline(theirs, `${QUESTION}${" ".repeat(n)}x`);
      offered.push((await asked.answered).results.length);
    }
    expect(offered[0]).toBeGreaterThan(0);
    expect(offered.at(-1)).toBe(0);
  });

  it("has as much as they like when they run the bot", async () => {
    await start();
    const admin = running.sandbox.person({ first_name: "Eve" });
    await running.stop();
    await start({ adminIds: [admin.id] });
    const eve = running.sandbox.person({ first_name: "Eve" });
    await asks(eve, eve.privateChat(), 5);
    expect(textsTo(eve.privateChat())).toHaveLength(5);
  });
});

describe("a bot for named chats alone", () => {
  it("answers there, and tells the others why not, once a day, with the number to name", async () => {
    await start();
    const [allowed] = [ann.id];
    await running.stop();
    await start({ allowedChats: [allowed] });
    await asks(ann, ann.privateChat());
    await asks(bob, bob.privateChat(), 3);
    await asks(bob, group, 2, "/ask Has Putin signed it?");
    expect(textsTo(ann.privateChat())).toEqual([ANSWER]);
    expect(textsTo(bob.privateChat())).toEqual([
      `This bot answers only in chats that its owners have chosen. This chat’s number is ${bob.id}.`,
    ]);
    expect(textsTo(group)).toEqual([
      `This bot answers only in chats that its owners have chosen. This chat’s number is ${group.id}.`,
    ]);
  });

  it("offers nothing inline to people who are not named, and tells them why as a guest", async () => {
    const preview = { sleep: async () => {}, now: () => time };
    await start({ allowedChats: [-1], preview });
    const theirs = ann.chatWith(bob);
    const asked = await ann.asksInline(theirs, QUESTION);
    expect((await asked.answered).results).toEqual([]);
    await (await ann.asksGuest(theirs, QUESTION)).answered;
    expect(textsTo(theirs)).toEqual([
      `This bot answers only in chats that its owners have chosen. This chat’s number is ${ann.id}.`,
    ]);
  });
});
