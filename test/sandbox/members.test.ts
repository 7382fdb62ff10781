import type { ChatMember } from "grammy/types";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Group } from "../../src/sandbox/group.ts";
import type { Person } from "../../src/sandbox/person.ts";
import type { Sandbox } from "../../src/sandbox/sandbox.ts";
import { call, createClock, refusal, send, startChecked, updates } from "./call.ts";

let clock: ReturnType<typeof createClock>;
let sandbox: Sandbox;
let ann: Person;
let ben: Person;
let cleo: Person;
let group: Group;
beforeEach(async () => {
  clock = createClock();
  sandbox = await startChecked({ now: clock.now });
  ann = sandbox.person({ first_name: "Ann" });
  ben = sandbox.person({ first_name: "Ben" });
  cleo = sandbox.person({ first_name: "Cleo" });
  group = sandbox.group({ title: "Families", members: [ann, ben], type: "supergroup" });
});
afterEach(() => sandbox.close());

const anonymous = 1_087_968_824;
const noRight = "Bad Request: not enough rights to send text messages to the chat";
const sends = () => refusal(sandbox, "sendMessage", { chat_id: group.id, text: "Answer" });

async function member(user_id: number): Promise<ChatMember> {
  const reply = await call(sandbox, "getChatMember", { chat_id: group.id, user_id });
  if (!reply.ok) throw new Error(reply.description);
  return reply.result as ChatMember;
}

async function administrators() {
  const { result } = await call(sandbox, "getChatAdministrators", { chat_id: group.id });
  return (result as ChatMember[]).map(({ user, status }) => [user.first_name, status]);
}

describe("getChatMember", () => {
  it("tells the owner, administrators, members and strangers apart", async () => {
    await group.promotes(ann, ben);
    expect(await member(ann.id)).toMatchObject({ status: "creator", is_anonymous: false });
    expect(await member(ben.id)).toMatchObject({ status: "administrator", can_manage_chat: true });
    expect(await member(cleo.id)).toMatchObject({ status: "left", user: { first_name: "Cleo" } });
    expect(await member(sandbox.bot.id)).toMatchObject({ status: "member" });
    await expect(member(5)).rejects.toThrow("invalid user_id specified");
  });

  it("follows what the group's administrators do to a person", async () => {
    const standing = async () => (await member(ben.id)).status;
    await group.restricts(ann, ben);
    expect(await member(ben.id)).toMatchObject({ status: "restricted", can_send_messages: false });
    await group.demotes(ann, ben);
    expect(await standing()).toBe("member");
    await group.promotes(ann, ben);
    expect(await administrators()).toEqual([
      ["Ann", "creator"],
      ["Ben", "administrator"],
    ]);
    await group.demotes(ann, ben);
    await group.isLeftBy(ben);
    expect(await standing()).toBe("left");
    await group.adds(ann, ben);
    await group.bans(ann, ben);
    expect(await standing()).toBe("kicked");
    await expect(ben.says(group, "Let me in")).rejects.toThrow("Ben is not in this chat.");
  });

  it("still answers a bot that may not write, and not one that is not there", async () => {
    await group.setsBot(ann, "restricted");
    expect(await member(ann.id)).toMatchObject({ status: "creator" });
    await group.kicksBot(ann);
    await expect(member(ann.id)).rejects.toThrow("Forbidden: bot was kicked from the supergroup");
  });

  it("is for administrators only where the members are hidden", async () => {
    await group.setsRules(ann, { has_hidden_members: true });
    await expect(member(ann.id)).rejects.toThrow("CHAT_ADMIN_REQUIRED");
    expect(await administrators()).toEqual([["Ann", "creator"]]);
    await group.setsBot(ann, "administrator");
    expect(await member(ann.id)).toMatchObject({ status: "creator" });
  });

  it("lets nobody but administrators change who may do what", async () => {
    await expect(group.promotes(ben, ben)).rejects.toThrow(
      "Ben is no administrator of this group.",
    );
    const basic = sandbox.group({ title: "Few", members: [ann, ben] });
    await expect(basic.restricts(ann, ben)).rejects.toThrow("Only a supergroup");
  });
});

describe("an anonymous administrator", () => {
  it("writes in the group's name, and taps in their own", async () => {
    await group.promotes(ann, ben, { is_anonymous: true });
    expect(await member(ben.id)).toMatchObject({ status: "administrator", is_anonymous: true });
    const said = await ben.says(group, `/settings@${sandbox.bot.username}`);
    expect(said).toMatchObject({
      from: { id: anonymous, is_bot: true, username: "GroupAnonymousBot" },
      sender_chat: { id: group.id },
    });
    await ben.edits(said, `/ask@${sandbox.bot.username} What now?`);
    const keyboard = { inline_keyboard: [[{ text: "👍", callback_data: "up" }]] };
    const answer = await send(sandbox, group, "Answer", { reply_markup: keyboard });
    await ben.taps(answer, "up");
    const list = await updates(sandbox);
    expect(list.map((update) => Object.keys(update)[1])).toEqual([
      "message",
      "edited_message",
      "callback_query",
    ]);
    expect(list.at(-1)?.callback_query?.from.id).toBe(ben.id);
    expect(await member(anonymous)).toMatchObject({ status: "left" });
  });
});

describe("a linked channel", () => {
  it("puts its posts into its group, where a bot with privacy mode on sees none of them", async () => {
    const channel = sandbox.channel({ title: "News" });
    const talk = sandbox.group({ title: "Talk", members: [ann], type: "supergroup", channel });
    await channel.posts("The bill has passed");
    const [forwarded] = sandbox.messagesIn(talk);
    expect(forwarded).toMatchObject({
      from: { id: 777_000, is_bot: false },
      sender_chat: { id: channel.id },
      is_automatic_forward: true,
      forward_origin: { type: "channel" },
      text: "The bill has passed",
    });
    expect((await updates(sandbox)).map((update) => Object.keys(update)[1])).toEqual([
      "channel_post",
    ]);
    expect((await call(sandbox, "getChat", { chat_id: talk.id })).result).toMatchObject({
      linked_chat_id: channel.id,
    });
    await talk.setsBot(ann, "administrator");
    await channel.posts("It is signed");
    expect((await updates(sandbox)).at(-1)?.message).toMatchObject({ is_automatic_forward: true });
  });

  it("can speak in a group itself", async () => {
    const channel = sandbox.channel({ title: "News" });
    await group.channelSays(channel, `/ask@${sandbox.bot.username} Is it signed?`);
    expect((await updates(sandbox)).at(-1)?.message).toMatchObject({
      from: { username: "Channel_Bot" },
      sender_chat: { title: "News" },
    });
  });
});

describe("the right to write", () => {
  it("is taken from the bot alone, or from all members", async () => {
    await group.setsBot(ann, "restricted");
    expect(await sends()).toBe(noRight);
    await group.setsBot(ann, "member");
    expect(await sends()).toBe("done");
    await group.setsRules(ann, { members_may_write: false });
    expect(await sends()).toBe(noRight);
    await expect(ben.says(group, "Hello?")).rejects.toThrow("Ben may not write in this chat.");
    await group.setsBot(ann, "administrator");
    expect(await sends()).toBe("done");
  });

  it("comes once in so many seconds in slow mode, for bots as for people", async () => {
    await group.setsRules(ann, { slow_mode_delay: 30 });
    expect(await sends()).toBe("done");
    clock.pass(10_000);
    const reply = await call(sandbox, "sendMessage", { chat_id: group.id, text: "And" });
    expect(reply).toMatchObject({ error_code: 429, parameters: { retry_after: 20 } });
    await ben.says(group, "One");
    await expect(ben.says(group, "Two")).rejects.toThrow("Ben may write again in 30 s.");
    clock.pass(20_000);
    expect(await sends()).toBe("done");
    await group.setsBot(ann, "administrator");
    expect(await sends()).toBe("done");
  });
});

describe("a bot", () => {
  it("leaves, hears of it, and is no member any more", async () => {
    expect(await refusal(sandbox, "leaveChat", { chat_id: group.id })).toBe("done");
    expect((await updates(sandbox)).at(-1)?.my_chat_member).toMatchObject({
      from: { id: sandbox.bot.id },
      new_chat_member: { status: "left" },
    });
    expect(await sends()).toBe("Forbidden: bot is not a member of the supergroup chat");
    expect(await refusal(sandbox, "leaveChat", { chat_id: group.id })).toContain("not a member");
  });

  it("hears of other members only as an administrator that asked for it", async () => {
    const heard = async () => {
      const list = await updates(sandbox, { allowed_updates: ["chat_member"] });
      return list.flatMap(({ chat_member }) => chat_member?.new_chat_member.status ?? []);
    };
    await heard();
    await group.promotes(ann, ben);
    expect(await heard()).toEqual([]);
    await group.setsBot(ann, "administrator");
    await group.demotes(ann, ben);
    expect(await heard()).toEqual(["member"]);
  });

  it("keeps its place when the group becomes a supergroup", async () => {
    const basic = sandbox.group({ title: "Few", members: [ann, ben] });
    await basic.setsBot(ann, "administrator");
    await basic.promotes(ann, ben);
    group = await basic.upgrades();
    expect(await administrators()).toEqual([
      ["Ann", "creator"],
      ["Ben", "administrator"],
      ["Pincite", "administrator"],
    ]);
  });
});
