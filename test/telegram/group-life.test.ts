import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Group, GroupOptions } from "../../src/sandbox/group.ts";
import type { ChatHandle, Person } from "../../src/sandbox/person.ts";
import { type RunningBot, startBot } from "./a-bot.ts";

const WEEK_MS = 7 * 24 * 60 * 60 * 1000;

let running: RunningBot;
let ann: Person;
let bob: Person;
let declined: number;
beforeEach(async () => {
  declined = 0;
  const onDeclined = () => {
    declined += 1;
  };
  running = await startBot({ bot: { onDeclined }, sandbox: { limits: "off" } });
  ann = running.sandbox.person({ first_name: "Ann", language_code: "fr" });
  bob = running.sandbox.person({ first_name: "Bob" });
});
afterEach(async () => {
  await running.stop();
  expect(running.sandbox.violations).toEqual([]);
});

const aGroup = (over: Partial<GroupOptions> = {}): Group =>
  running.sandbox.group({ title: "Families", members: [ann, bob], type: "supergroup", ...over });
const textsTo = (chat: ChatHandle) => running.sandbox.sentTo(chat).map(({ text }) => text);
const callsOf = (method: string) =>
  running.sandbox.calls.filter((call) => call.method === method).length;

async function says(person: Person, chat: ChatHandle, text: string) {
  await running.isThroughWith(await person.says(chat, text));
}

const QUESTION = "/ask@pincite_bot Has Putin signed it?";
const ANSWER = expect.stringContaining("signed by President Vladimir Putin");

describe("the settings of a group", () => {
  it("go along when it becomes a supergroup", async () => {
    const group = aGroup({ type: "group" });
    await running.settings.change({ chat: group.id }, { whoMayAsk: "admins", language: "ru" });
    const upgraded = await group.upgrades();
    for (const message of [
      running.sandbox.messagesIn(group).at(-1)!,
      running.sandbox.messagesIn(upgraded)[0]!,
    ]) {
      await running.isThroughWith(message);
    }
    expect(await running.settings.of({ chat: upgraded.id })).toMatchObject({
      ...{ whoMayAsk: "admins", language: "ru" },
    });
    expect((await running.settings.of({ chat: group.id })).whoMayAsk).toBe("everyone");
    expect(running.sandbox.sentTo(upgraded)).toEqual([]);
  });

  it("are forgotten when the bot is thrown out, topics and all", async () => {
    const group = aGroup({ is_forum: true });
    const topic = { chat: group.id, topic: 2 };
    await running.settings.change({ chat: group.id }, { whoMayAsk: "admins" });
    await running.settings.change(topic, { language: "ru" });
    await group.kicksBot(ann);
    await group.addsBot(ann);
    await says(bob, group, QUESTION);
    expect(textsTo(group)).toEqual([expect.stringContaining("Bonjour."), ANSWER]);
    expect((await running.settings.of(topic)).language).toBeUndefined();
  });
});

describe("a person's settings", () => {
  it("are forgotten when the bot is blocked", async () => {
    await running.settings.change({ chat: ann.id }, { suggestions: false });
    await says(ann, ann.privateChat(), "/help");
    await ann.blocks();
    await ann.unblocks();
    await says(ann, ann.privateChat(), "/help");
    expect((await running.settings.of({ chat: ann.id })).suggestions).toBe(true);
  });
});

describe("a group that the bot may not write in", () => {
  const MUTED = expect.stringContaining("« Families »");

  async function aMutedGroup(): Promise<Group> {
    const group = aGroup({ admins: [bob] });
    await group.setsBot(ann, "restricted");
    return group;
  }

  it("has its owner told so, once a week, privately and in their language", async () => {
    await says(ann, ann.privateChat(), "/start");
    await says(bob, bob.privateChat(), "/start");
    const group = await aMutedGroup();
    await says(bob, group, QUESTION);
    await says(bob, group, QUESTION);
    expect(textsTo(ann.privateChat()).slice(1)).toEqual([MUTED]);
    expect(textsTo(bob.privateChat())).toHaveLength(1);
    expect(textsTo(group)).toEqual([]);
    expect(declined).toBe(2);
    running.passes(WEEK_MS);
    await says(bob, group, QUESTION);
    expect(textsTo(ann.privateChat()).slice(1)).toEqual([MUTED, MUTED]);
  });

  it("has another admin told where the owner has never started the bot", async () => {
    await says(bob, bob.privateChat(), "/start");
    const group = await aMutedGroup();
    await says(bob, group, QUESTION);
    expect(textsTo(bob.privateChat()).at(-1)).toContain("“Families”");
  });

  it("is asked for its admins no more than once an hour where none can be told", async () => {
    const group = await aMutedGroup();
    await says(bob, group, QUESTION);
    await says(bob, group, QUESTION);
    expect(callsOf("getChatAdministrators")).toBe(1);
    running.passes(60 * 60 * 1000);
    await says(bob, bob.privateChat(), "/start");
    await says(bob, group, QUESTION);
    expect(textsTo(bob.privateChat()).at(-1)).toContain("“Families”");
  });

  it("is declined and not tried again, whatever becomes of telling", async () => {
    const group = await aMutedGroup();
    running.sandbox.faults.add({
      method: "getChatAdministrators",
      respond: { kind: "refuse", code: 400, description: "Bad Request: something is wrong" },
    });
    await says(bob, group, QUESTION);
    expect(declined).toBe(1);
    expect(running.answerer.asked).toHaveLength(1);
    expect(running.logged.filter((line) => line.includes('"level":50'))).toEqual([]);
  });
});

describe("who writes in a group", () => {
  it("is an anonymous admin, who is answered as the group", async () => {
    const group = aGroup();
    await group.promotes(ann, bob, { is_anonymous: true });
    await says(bob, group, QUESTION);
    expect(textsTo(group)).toEqual([ANSWER]);
    expect(running.answerer.questions[0]!.asker?.person).toBe(String(group.id));
  });

  it("is somebody in a channel's name, who is answered as the channel", async () => {
    const group = aGroup();
    const channel = running.sandbox.channel({ title: "News" });
    await running.isThroughWith(await group.channelSays(channel, QUESTION));
    expect(textsTo(group)).toEqual([ANSWER]);
    expect(running.answerer.questions[0]!.asker?.person).toBe(String(channel.id));
  });

  it("is the linked channel, whose posts ask nothing, and may be asked about", async () => {
    const channel = running.sandbox.channel({ title: "News" });
    const group = aGroup({ channel });
    await group.setsBot(ann, "administrator");
    await channel.posts("/ask Has Putin signed it?");
    const forwarded = running.sandbox.messagesIn(group).at(-1)!;
    await running.isThroughWith(forwarded);
    expect(textsTo(group)).toEqual([]);
    expect(textsTo(channel)).toEqual([]);
    await running.isThroughWith(await bob.says(group, "/ask", { reply_to: forwarded }));
    expect(textsTo(group)).toEqual([ANSWER]);
  });

  it("is another bot, which is ignored even where it can be heard", async () => {
    const group = aGroup();
    const bot = { id: 77, is_bot: true, first_name: "Other", username: "other_bot" };
    const chat = { id: group.id, type: "supergroup", title: "Families" };
    const message = { message_id: 900, date: 1, chat, from: bot, text: QUESTION };
    await running.receive({ update_id: 5, message } as never);
    expect(textsTo(group)).toEqual([]);
    expect(running.answerer.asked).toEqual([]);
  });

  it("is the bot itself, which waits its turn in slow mode", async () => {
    const group = aGroup();
    await group.setsRules(ann, { slow_mode_delay: 30 });
    await says(ann, group, QUESTION);
    await says(bob, group, QUESTION);
    expect(textsTo(group)).toEqual([ANSWER, ANSWER]);
    expect(running.waited.some((ms) => ms > 20_000)).toBe(true);
  });
});
