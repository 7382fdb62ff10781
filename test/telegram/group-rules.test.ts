import type { Message } from "grammy/types";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Group, GroupOptions } from "../../src/sandbox/group.ts";
import type { ChatHandle, Person } from "../../src/sandbox/person.ts";
import type { ChatSettings } from "../../src/telegram/settings.ts";
import { type RunningBot, startBot } from "./a-bot.ts";
import { aStatement, composed } from "./an-answer.ts";

const HOUR_MS = 60 * 60 * 1000;

let running: RunningBot;
let ann: Person;
let bob: Person;
let group: Group;

async function start(over: Partial<GroupOptions> = {}) {
  running = await startBot({ sandbox: { limits: "off" } });
  ann = running.sandbox.person({ first_name: "Ann" });
  bob = running.sandbox.person({ first_name: "Bob" });
  group = running.sandbox.group({ title: "Duma watchers", members: [ann, bob], ...over });
}

beforeEach(() => start());
afterEach(async () => {
  await running.stop();
  expect(running.sandbox.violations).toEqual([]);
});

const sentTo = (chat: ChatHandle) => running.sandbox.sentTo(chat);
const textsTo = (chat: ChatHandle) => sentTo(chat).map(({ text }) => text);
const seenBy = (person: Person) => person.ephemeralsIn(group).map(({ text }) => text);
const isSet = (part: Partial<ChatSettings>, topic?: number) =>
  running.settings.change({ chat: group.id, ...(topic !== undefined && { topic }) }, part);

async function says(person: Person, text: string, said: Parameters<Person["says"]>[2] = {}) {
  const message = await person.says(group, text, said);
  await running.isThroughWith(message);
  return message;
}

const QUESTION = "/ask Has Putin signed it?";
const ANSWER = expect.stringContaining("signed by President Vladimir Putin");
const ADMINS_ONLY = "In this group, only its admins may ask me.";

describe("a group in which only admins may ask", () => {
  beforeEach(() => isSet({ whoMayAsk: "admins" }));

  it("has its admins answered", async () => {
    await says(ann, QUESTION);
    expect(textsTo(group)).toEqual([ANSWER]);
  });

  it("has an anonymous admin answered", async () => {
    await group.promotes(ann, bob, { is_anonymous: true });
    await says(bob, QUESTION);
    expect(textsTo(group)).toEqual([ANSWER]);
  });

  it("has the others told so, alone and once an hour, and is silent after that", async () => {
    await says(bob, QUESTION);
    await says(bob, QUESTION);
    await says(bob, "/status");
    expect(seenBy(bob)).toEqual([ADMINS_ONLY]);
    running.passes(HOUR_MS);
    await says(bob, QUESTION);
    expect(seenBy(bob)).toEqual([ADMINS_ONLY, ADMINS_ONLY]);
    expect(textsTo(group)).toEqual([]);
    expect(running.answerer.asked).toEqual([]);
  });

  it("has somebody told before all where Telegram shows nothing to one person", async () => {
    await says(ann, QUESTION);
    const [answer] = sentTo(group);
    await says(bob, "And when?", { reply_to: answer! });
    expect(textsTo(group).at(-1)).toBe(ADMINS_ONLY);
  });

  it("has a channel told so in whose name somebody asks", async () => {
    const channel = running.sandbox.channel({ title: "Bob's own" });
    await running.isThroughWith(await group.channelSays(channel, QUESTION));
    expect(textsTo(group)).toEqual([ADMINS_ONLY]);
  });

  it("still has everybody helped", async () => {
    await says(bob, "/help@pincite_bot");
    expect(textsTo(group)[0]).toMatch(/^Write a question/);
  });

  it("has a private chat left alone", async () => {
    const message = await bob.says(bob.privateChat(), "Has Putin signed it?");
    await running.isThroughWith(message);
    expect(textsTo(bob.privateChat())).toEqual([ANSWER]);
  });
});

describe("quiet hours", () => {
  // The clock begins at noon, UTC.
  const quietHours = { from: 14, until: 16, ahead: 120 };
  const QUIET = "These are quiet hours here. I answer again from 16:00 (UTC+2).";

  it("are told of once an hour for the whole group, and kept by silence after that", async () => {
    await isSet({ quietHours });
    await says(ann, QUESTION);
    await says(bob, QUESTION);
    await says(bob, "/help@pincite_bot");
    expect(textsTo(group)).toEqual([QUIET]);
    running.passes(HOUR_MS);
    await says(bob, QUESTION);
    expect(textsTo(group)).toEqual([QUIET, QUIET]);
    running.passes(HOUR_MS);
    await says(bob, QUESTION);
    expect(textsTo(group)).toEqual([QUIET, QUIET, ANSWER]);
  });

  it("leave admins their settings", async () => {
    await isSet({ quietHours });
    await says(ann, "/settings");
    expect(textsTo(group)[0]).toMatch(/^How I am to be in this group/);
  });

  it("last over midnight", async () => {
    await isSet({ quietHours: { from: 22, until: 13, ahead: 0 } });
    await says(ann, QUESTION);
    running.passes(HOUR_MS);
    await says(ann, QUESTION);
    expect(textsTo(group)).toEqual([expect.stringContaining("13:00 (UTC)"), ANSWER]);
  });

  it("are kept in one topic, and not in another", async () => {
    await running.stop();
    await start({ is_forum: true });
    const { message_thread_id } = await group.opensTopic(ann, "Quiet");
    await isSet({ quietHours }, message_thread_id);
    await says(bob, QUESTION, { message_thread_id });
    await says(bob, QUESTION);
    expect(textsTo(group)).toEqual([QUIET, ANSWER]);
    expect(sentTo(group).map((sent) => sent.message_thread_id)).toEqual([
      message_thread_id,
      undefined,
    ]);
  });
});

describe("a group in which answers are for the asker alone", () => {
  beforeEach(() => isSet({ answers: "ephemeral" }));

  it("has only whoever asks with a command see the answer", async () => {
    await says(bob, QUESTION);
    expect(seenBy(bob)).toEqual([ANSWER]);
    expect(seenBy(ann)).toEqual([]);
    expect(sentTo(group)).toEqual([]);
  });

  it("sees an answer that takes longer than Telegram allows for that", async () => {
    running.answerer.before = async () => running.passes(16_000);
    await says(bob, QUESTION);
    expect(textsTo(group)).toEqual([ANSWER]);
    expect(seenBy(bob)).toEqual([]);
  });

  it("does not see an answer that had to be cut to one message either", async () => {
    const [article] = await running.store.list();
    const { start, end } = article!.paragraphs[2]!.sentences[0]!;
    const place = { article: article!.id, version: article!.version, start, end };
    const quote = (await running.store.quote(place))!;
    const long = (_: unknown, i: number) => aStatement(`Long ${i}${" and on".repeat(90)}.`, quote);
    const [first, ...rest] = Array.from({ length: 9 }, long);
    running.answerer.instead = () =>
      composed({ outcome: "answered", statements: [first!, ...rest] });
    await says(bob, QUESTION);
    expect(sentTo(group)).toEqual([]);
    expect(seenBy(bob)).toHaveLength(1);
  });

  it.each([
    [400, "Bad Request: ephemeral messages can't be sent"],
    [403, "Forbidden: the user doesn't want it"],
  ])("sees an answer that Telegram will not show to one person (%i)", async (code, description) => {
    running.sandbox.faults.add({
      method: "sendMessage",
      respond: { kind: "refuse", code, description },
    });
    await says(bob, QUESTION);
    expect(textsTo(group)).toEqual([ANSWER]);
  });

  it("sees what somebody asked without a command, or as the group", async () => {
    await says(bob, QUESTION);
    await says(bob, "/ask");
    const [howToAsk] = sentTo(group);
    await says(bob, "Has Putin signed it?", { reply_to: howToAsk as Message });
    await group.promotes(ann, bob, { is_anonymous: true });
    await says(bob, QUESTION);
    expect(textsTo(group).slice(1)).toEqual([ANSWER, ANSWER]);
  });

  it("answers once, even if Telegram hands the question over again", async () => {
    const message = await says(bob, QUESTION);
    await running.receive({ update_id: 1, message } as never);
    expect(seenBy(bob)).toEqual([ANSWER]);
    expect(sentTo(group)).toEqual([]);
    expect(running.answerer.asked).toHaveLength(1);
  });

  it("sees the answer when its asker edits the question later", async () => {
    const message = await says(bob, QUESTION);
    running.passes(20_000);
    await running.isThroughWith(await bob.edits(message, "/ask Who is Putin?"));
    expect(textsTo(group)).toEqual([ANSWER]);
  });
});
