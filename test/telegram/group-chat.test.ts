import type { Message } from "grammy/types";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { GroupOptions } from "../../src/sandbox/group.ts";
import type { Person } from "../../src/sandbox/person.ts";
import { type RunningBot, startBot } from "./a-bot.ts";

let running: RunningBot;
let ann: Person;
let bob: Person;
beforeEach(async () => {
  running = await startBot();
  ann = running.sandbox.person({ first_name: "Ann" });
  bob = running.sandbox.person({ first_name: "Bob" });
});
afterEach(async () => {
  await running.stop();
  expect(running.sandbox.violations).toEqual([]);
});

function aGroup(over: Partial<GroupOptions> = {}) {
  const group = running.sandbox.group({ title: "Duma watchers", members: [ann, bob], ...over });
  return {
    group,
    replies: () => running.sandbox.sentTo(group),
    async says(text: string, said: Parameters<Person["says"]>[2] = {}) {
      const before = running.sandbox.sentTo(group).length;
      const message = await ann.says(group, text, said);
      await running.isThroughWith(message);
      return { message, replies: running.sandbox.sentTo(group).slice(before) };
    },
  };
}

describe("in a group", () => {
  it("answers /ask as a reply to whoever asked", async () => {
    const { message, replies } = await aGroup().says("/ask Has Putin signed it?");
    expect(replies).toHaveLength(1);
    expect(replies[0]!.text).toContain("signed by President Vladimir Putin");
    expect(replies[0]!.reply_to_message?.message_id).toBe(message.message_id);
  });

  it("takes somebody's message as the question when /ask replies to it", async () => {
    const { group, says } = aGroup();
    const remark = await bob.says(group, "Has Putin signed it?");
    const { message, replies } = await says("/ask", { reply_to: remark });
    expect(running.answerer.asked).toEqual(["Has Putin signed it?"]);
    expect(replies[0]!.reply_to_message?.message_id).toBe(message.message_id);
  });

  it("says so when the message that /ask replies to has no words", async () => {
    const { group, says } = aGroup();
    const dice = await bob.says(group, "", { dice: { emoji: "🎲", value: 3 } });
    const { replies } = await says("/ask", { reply_to: dice });
    expect(replies.map(({ text }) => text)).toEqual([
      "That message has no words that I could read as a question.",
    ]);
  });

  it("says how to ask when /ask stands alone, and takes the reply to that as the question", async () => {
    const { says } = aGroup();
    const { replies } = await says("/ask");
    expect(replies[0]!.text).toContain("Reply to this message");
    const followUp = await says("Has Putin signed it?", { reply_to: replies[0]! });
    expect(followUp.replies[0]!.text).toContain("signed by President Vladimir Putin");
  });

  it("takes a reply to one of its messages as the next question", async () => {
    const { says } = aGroup();
    const { replies } = await says("/ask Has Putin signed it?");
    await says("And who else are the nationals?", { reply_to: replies[0]! });
    expect(running.answerer.asked[1]).toBe("And who else are the nationals?");
  });

  it("leaves a command for another bot alone", async () => {
    const { replies } = await seesAll("/ask@other_bot Has Putin signed it?");
    expect(replies).toEqual([]);
  });

  it("stays out of talk that is not for it", async () => {
    const { replies } = await seesAll("Has Putin signed it?");
    expect(replies).toEqual([]);
    expect(running.answerer.asked).toEqual([]);
  });

  it("answers who calls it by name, where it may hear that", async () => {
    const { replies } = await seesAll("@pincite_bot has Putin signed it?");
    expect(running.answerer.asked).toEqual(["has Putin signed it?"]);
    expect(replies).toHaveLength(1);
  });

  it("leaves an unknown command alone unless it is named in it", async () => {
    const { says } = aGroup();
    expect((await says("/frobnicate")).replies).toEqual([]);
    expect((await says("/frobnicate@pincite_bot")).replies).toHaveLength(1);
  });

  it("keeps to the forum topic in which it was asked", async () => {
    const { group, says } = aGroup({ is_forum: true });
    const { message_thread_id } = await group.opensTopic(ann, "The bill");
    const { replies } = await says("/ask Has Putin signed it?", { message_thread_id });
    expect(replies[0]!.message_thread_id).toBe(message_thread_id);
  });

  it("says how to ask for a bare /ask in a topic, whose opening message is no question", async () => {
    const { group, says } = aGroup({ is_forum: true });
    const { message_thread_id } = await group.opensTopic(ann, "Has Putin signed it?");
    const { replies } = await says("/ask", { message_thread_id });
    expect(replies[0]!.text).toContain("What would you like to know?");
  });

  it("names no topic in General and in threads of replies", async () => {
    const forum = aGroup({ is_forum: true });
    const plain = aGroup({ type: "supergroup" });
    await forum.says("/ask Has Putin signed it?");
    const { replies } = await plain.says("/ask Has Putin signed it?");
    await plain.says("Who is Putin?", { reply_to: replies[0]! });
    const sent = running.sandbox.calls.filter(({ method }) => method === "sendMessage");
    expect(sent).toHaveLength(3);
    for (const { payload } of sent) expect(payload).not.toHaveProperty("message_thread_id");
  });

  it("says hello once when it is added", async () => {
    const { group, says, replies } = aGroup({ bot_status: "left" });
    await group.addsBot(ann);
    await says("/help@pincite_bot");
    expect(replies().map(({ text }) => text?.slice(0, 6))).toEqual(["Hello.", "Write "]);
  });

  it("follows a group that becomes a supergroup while it answers", async () => {
    const { group } = aGroup();
    let upgraded: Awaited<ReturnType<typeof group.upgrades>> | undefined;
    running.answerer.before = async () => {
      upgraded = await group.upgrades();
    };
    await running.isThroughWith(await ann.says(group, "/ask Has Putin signed it?"));
    expect(running.sandbox.sentTo(upgraded!)).toHaveLength(1);
  });

  /** As an administrator the bot hears everything that is said. */
  async function seesAll(text: string): Promise<{ message: Message; replies: readonly Message[] }> {
    const { group, says } = aGroup();
    await group.setsBot(ann, "administrator");
    return says(text);
  }
});
