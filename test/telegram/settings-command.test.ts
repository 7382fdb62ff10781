import type { InlineKeyboardButton, Message, Update } from "grammy/types";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Group, GroupOptions } from "../../src/sandbox/group.ts";
import type { ChatHandle, Person } from "../../src/sandbox/person.ts";
import { type RunningBot, startBot } from "./a-bot.ts";

type Options = NonNullable<Parameters<typeof startBot>[0]>["bot"];

let running: RunningBot;
let ann: Person;
let bob: Person;
let group: Group;

async function start(bot: NonNullable<Options> = {}, over: Partial<GroupOptions> = {}) {
  running = await startBot({ bot, sandbox: { limits: "off" } });
  ann = running.sandbox.person({ first_name: "Ann" });
  bob = running.sandbox.person({ first_name: "Bob" });
  group = running.sandbox.group({ title: "Duma watchers", members: [ann, bob], ...over });
}

afterEach(async () => {
  await running.stop();
  expect(running.sandbox.violations).toEqual([]);
});

const sentTo = (chat: ChatHandle) => running.sandbox.sentTo(chat);
const last = (chat: ChatHandle) => sentTo(chat).at(-1)!;
const buttonsOf = ({ reply_markup }: Message) =>
  (reply_markup?.inline_keyboard.flat() ?? []) as InlineKeyboardButton.CallbackButton[];
const labels = (message: Message) => buttonsOf(message).map(({ text }) => text);
const callsOf = (method: string) =>
  running.sandbox.calls.filter((call) => call.method === method).length;

async function says(
  person: Person,
  chat: ChatHandle,
  text: string,
  said: Parameters<Person["says"]>[2] = {},
) {
  await running.isThroughWith(await person.says(chat, text, said));
  return last(chat);
}

/** Taps the button with these words, and waits until the message shows what came of it. */
async function taps(person: Person, message: Message, label: string) {
  const now = sentTo(message.chat).find(({ message_id }) => message_id === message.message_id)!;
  const button = buttonsOf(now).find(({ text }) => text.startsWith(label));
  const tap = await person.taps(now, button!.callback_data);
  const answer = await tap.answered;
  if (answer.text === undefined) await running.sandbox.nextCall("editMessageText");
  return {
    answer,
    menu: sentTo(message.chat).find(({ message_id }) => message_id === message.message_id)!,
  };
}

describe("/settings in a group", () => {
  beforeEach(() => start());

  it("shows an admin each setting with what is chosen", async () => {
    const menu = await says(ann, group, "/settings");
    expect(menu.text).toBe("How I am to be in this group. A tap on a button changes it.");
    expect(labels(menu)).toEqual([
      "Language: As in Telegram",
      "Who may ask: everyone",
      "Answers to /ask: for all to see",
      "Quiet hours: none",
      "Suggested questions: off",
      "Look: plain messages",
      "Done",
    ]);
  });

  it.each([
    ["Who may ask", "Who may ask: admins", { whoMayAsk: "admins" }],
    ["Answers", "Answers to /ask: for the asker alone", { answers: "ephemeral" }],
    ["Suggested", "Suggested questions: on", { suggestions: true }],
    ["Look", "Look: rich messages", { render: "rich" }],
  ])("turns “%s” over in the same message, and back", async (label, turned, part) => {
    const menu = await says(ann, group, "/settings");
    const before = await running.settings.of({ chat: group.id });
    const { menu: after } = await taps(ann, menu, label);
    expect(labels(after)).toContain(turned);
    expect(await running.settings.of({ chat: group.id })).toEqual({ ...before, ...part });
    await taps(ann, after, label);
    expect(await running.settings.of({ chat: group.id })).toEqual(before);
    expect(sentTo(group)).toHaveLength(1);
  });

  it("offers the languages, and speaks the one that is chosen at once, whoever asks", async () => {
    const menu = await says(ann, group, "/settings");
    const { menu: choices } = await taps(ann, menu, "Language");
    expect(labels(choices)).toContain("Русский");
    const { menu: russian } = await taps(ann, choices, "Русский");
    expect(labels(russian)[0]).toBe("Язык: Русский");
    expect((await says(bob, group, "/ask Has Putin signed it?")).text).toContain("По состоянию");
    const { menu: again } = await taps(ann, russian, "Язык");
    const { menu: none } = await taps(ann, again, "Как в Telegram");
    expect(labels(none)[0]).toBe("Language: As in Telegram");
  });

  it("lets quiet hours be chosen by the hour and the time zone, and taken back", async () => {
    const menu = await says(ann, group, "/settings");
    let { menu: night } = await taps(ann, menu, "Quiet hours");
    expect(labels(night)).toEqual([
      ...["−", "from 22:00", "+"],
      ...["−", "until 07:00", "+"],
      ...["−", "UTC", "+"],
      "‹ Back",
    ]);
    ({ menu: night } = await taps(ann, night, "from 22:00"));
    expect(night.text).toContain("Quiet hours: 22:00–07:00 UTC");
    for (const data of ["set:quiet:23-7-0", "set:quiet:23-6-0", "set:quiet:23-6-60"]) {
      await (await ann.taps(night, data)).answered;
      await running.sandbox.nextCall("editMessageText");
      night = last(group);
    }
    expect(night.text).toContain("Quiet hours: 23:00–06:00 UTC+1");
    expect((await running.settings.of({ chat: group.id })).quietHours).toEqual({
      ...{ from: 23, until: 6, ahead: 60 },
    });
    const { menu: none } = await taps(ann, night, "No quiet hours");
    expect(labels(none)).toContain("Quiet hours: none");
  });

  it("goes around the clock and around the world", async () => {
    await running.settings.change(
      { chat: group.id },
      { quietHours: { from: 23, until: 0, ahead: 840 } },
    );
    const menu = await says(ann, group, "/settings");
    const { menu: night } = await taps(ann, menu, "Quiet hours");
    expect(buttonsOf(night).map(({ callback_data }) => callback_data)).toEqual([
      ...["set:quiet:22-0-840", "set:quiet:23-0-840", "set:quiet:0-0-840"],
      ...["set:quiet:23-23-840", "set:quiet:23-0-840", "set:quiet:23-1-840"],
      ...["set:quiet:23-0-780", "set:quiet:23-0-840", "set:quiet:23-0-m720"],
      ...["set:quiet:none", "set:all"],
    ]);
  });

  it("takes its buttons away when it is done", async () => {
    const menu = await says(ann, group, "/settings");
    const { menu: done } = await taps(ann, menu, "Done");
    expect(done).not.toHaveProperty("reply_markup");
  });

  it("holds two choices that are made at once", async () => {
    const menu = await says(ann, group, "/settings");
    await Promise.all(
      ["set:who:admins", "set:answers:ephemeral"].map((data) => ann.taps(menu, data)),
    );
    for (let edit = 0; edit < 2; edit += 1) await running.sandbox.nextCall("editMessageText");
    expect(await running.settings.of({ chat: group.id })).toMatchObject({
      ...{ whoMayAsk: "admins", answers: "ephemeral" },
    });
    expect(labels(last(group))).toEqual(
      expect.arrayContaining(["Who may ask: admins", "Answers to /ask: for the asker alone"]),
    );
  });

  it("comes out the same if Telegram hands a tap over twice", async () => {
    const menu = await says(ann, group, "/settings");
    await taps(ann, menu, "Who may ask");
    const tap = { id: "77", from: ann.user, chat_instance: "1", message: menu };
    const update = { update_id: 900, callback_query: { ...tap, data: "set:who:admins" } } as Update;
    await running.receive(update);
    await running.receive(update);
    expect(labels(last(group))).toContain("Who may ask: admins");
    expect(running.logged.filter((line) => line.includes('"level":50'))).toEqual([]);
  });

  it("is refused to who is no admin: in words once an hour, on a button each time", async () => {
    const menu = await says(ann, group, "/settings");
    const before = await running.settings.of({ chat: group.id });
    const { answer } = await taps(bob, menu, "Who may ask");
    expect(answer).toEqual({
      text: "Only this group’s admins can change my settings.",
      show_alert: true,
    });
    expect(await running.settings.of({ chat: group.id })).toEqual(before);
    await says(bob, group, "/settings");
    await says(bob, group, "/settings");
    expect(sentTo(group)).toHaveLength(2);
    expect(last(group).text).toBe("Only this group’s admins can change my settings.");
    running.passes(60 * 60 * 1000);
    await says(bob, group, "/settings");
    expect(sentTo(group)).toHaveLength(3);
  });

  it("asks Telegram who is an admin no more than once a minute", async () => {
    await group.promotes(ann, bob);
    const menu = await says(bob, group, "/settings");
    await taps(bob, menu, "Who may ask");
    await group.demotes(ann, bob);
    await taps(bob, menu, "Suggested");
    expect(callsOf("getChatMember")).toBe(1);
    running.passes(61_000);
    const { answer } = await taps(bob, menu, "Suggested");
    expect(answer.show_alert).toBe(true);
    expect(callsOf("getChatMember")).toBe(2);
  });

  it("is for an anonymous admin, too, who writes as the group", async () => {
    await group.promotes(ann, bob, { is_anonymous: true });
    const menu = await says(bob, group, "/settings");
    expect(labels(menu)).toContain("Who may ask: everyone");
    expect(callsOf("getChatMember")).toBe(0);
  });

  it("is not for who writes as a channel", async () => {
    const channel = running.sandbox.channel({ title: "Bob's own" });
    const message = await group.channelSays(channel, "/settings");
    await running.isThroughWith(message);
    expect(last(group).text).toBe("Only this group’s admins can change my settings.");
  });

  it("knows the admins of a group whose members are hidden from the bot", async () => {
    await group.setsRules(ann, { has_hidden_members: true });
    expect(labels(await says(ann, group, "/settings"))).toContain("Done");
    expect(labels(await says(bob, group, "/settings"))).toEqual([]);
  });
});

describe("/settings of a group with a model", () => {
  it("offers daily budgets below the owner's, and asks the model within the chosen one", async () => {
    await start({ model: true, chatBudget: 0.5 });
    const menu = await says(ann, group, "/settings");
    expect(labels(menu)).toContain("Daily budget: as my owner allows");
    const { menu: choices } = await taps(ann, menu, "Daily budget");
    expect(labels(choices)).toEqual(["$0", "$0.10", "$0.25", "as my owner allows", "‹ Back"]);
    const { menu: chosen } = await taps(ann, choices, "$0.25");
    expect(labels(chosen)).toContain("Daily budget: $0.25");
    await says(bob, group, "/ask Has Putin signed it?");
    expect(running.answerer.questions.at(-1)!.asker).toMatchObject({ chatBudget: 0.25 });
    const { menu: again } = await taps(ann, chosen, "Daily budget");
    await taps(ann, again, "as my owner allows");
    await says(bob, group, "/ask Has Putin signed it?");
    expect(running.answerer.questions.at(-1)!.asker).not.toHaveProperty("chatBudget");
  });
});

describe("/settings in a forum topic", () => {
  beforeEach(() => start({ model: true }, { is_forum: true }));

  it("is for the topic alone, until the group's hold again", async () => {
    const { message_thread_id: topic } = await group.opensTopic(ann, "The bill");
    const menu = await says(ann, group, "/settings", { message_thread_id: topic });
    expect(menu.message_thread_id).toBe(topic);
    expect(labels(menu).join("\n")).not.toContain("budget");
    await taps(ann, menu, "Who may ask");
    expect((await running.settings.of({ chat: group.id })).whoMayAsk).toBe("everyone");
    expect((await running.settings.of({ chat: group.id, topic })).whoMayAsk).toBe("admins");
    await taps(ann, menu, "As in the group");
    expect((await running.settings.of({ chat: group.id, topic })).whoMayAsk).toBe("everyone");
  });

  it("can do without the quiet hours that the group has", async () => {
    const { message_thread_id: topic } = await group.opensTopic(ann, "The bill");
    const quietHours = { from: 22, until: 7, ahead: 0 };
    await running.settings.change({ chat: group.id }, { quietHours });
    const menu = await says(ann, group, "/settings", { message_thread_id: topic });
    expect(labels(menu)).toContain("Quiet hours: 22:00–07:00 UTC");
    const { menu: night } = await taps(ann, menu, "Quiet hours");
    const { menu: none } = await taps(ann, night, "No quiet hours");
    expect(labels(none)).toContain("Quiet hours: none");
    expect((await running.settings.of({ chat: group.id })).quietHours).toEqual(quietHours);
  });
});

describe("/settings in private", () => {
  it("are a person's own: language, suggestions and look", async () => {
    await start();
    const menu = await says(ann, ann.privateChat(), "/settings");
    expect(labels(menu)).toEqual([
      "Language: As in Telegram",
      "Suggested questions: on",
      "Look: plain messages",
      "Done",
    ]);
    const { menu: choices } = await taps(ann, menu, "Language");
    const { menu: french } = await taps(ann, choices, "Français");
    expect(labels(french)[0]).toBe("Langue : Français");
    await taps(ann, french, "Questions");
    expect(await running.settings.of({ chat: ann.id })).toMatchObject({
      ...{ language: "fr", suggestions: false },
    });
  });
});

describe("/settings of people who run the bot", () => {
  it("are theirs to change in every group", async () => {
    await start({ adminIds: [1_000_000_002] });
    expect(bob.id).toBe(1_000_000_002);
    expect(labels(await says(bob, group, "/settings"))).toContain("Done");
  });
});
