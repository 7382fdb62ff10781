import type { Message } from "grammy/types";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Group } from "../../src/sandbox/group.ts";
import type { Person } from "../../src/sandbox/person.ts";
import type { Sandbox, SandboxOptions } from "../../src/sandbox/sandbox.ts";
import { send, startChecked, texts, updates } from "./call.ts";

let sandbox: Sandbox;
let ann: Person;
let bob: Person;
let group: Group;

async function start(options: SandboxOptions = {}, bots: string[] = []) {
  sandbox = await startChecked(options);
  ann = sandbox.person({ first_name: "Ann" });
  bob = sandbox.person({ first_name: "Bob" });
  group = sandbox.group({ title: "Families", members: [ann, bob], type: "supergroup", bots });
}
beforeEach(() => start());
afterEach(() => sandbox.close());

const heard = async () => texts(await updates(sandbox));

describe("privacy mode in a group", () => {
  it("hides plain talk, and even a plain mention of the bot", async () => {
    await ann.says(group, "What does the bill do?");
    await ann.says(group, "@pincite_bot what does the bill do?");
    await ann.says(group, "hey, try /ask");
    expect(await heard()).toEqual([]);
  });

  it("delivers commands that name the bot, in any case of letters, and no other bot's", async () => {
    await ann.says(group, "/ask@pincite_bot one");
    await ann.says(group, "/ask@Pincite_Bot two");
    await ann.says(group, "/ask@other_bot three");
    expect(await heard()).toEqual(["/ask@pincite_bot one", "/ask@Pincite_Bot two"]);
  });

  it("delivers bare commands where this bot is the only one", async () => {
    await ann.says(group, "/ask what");
    expect(await heard()).toEqual(["/ask what"]);
  });

  it("delivers bare commands among several bots only if this one posted last", async () => {
    await sandbox.close();
    await start({}, ["other_bot"]);
    await ann.says(group, "/ask nobody posted yet");
    await send(sandbox, group, "hello");
    await ann.says(group, "/ask after ours");
    await group.otherBotSays("other_bot", "me too");
    await ann.says(group, "/ask after theirs");
    expect(await heard()).toEqual(["/ask after ours"]);
  });

  it("delivers replies to the bot's messages and hides replies between people", async () => {
    const answer = await send(sandbox, group, "Answer");
    const talk = await bob.says(group, "I see");
    await ann.says(group, "and doctors?", { reply_to: answer });
    await ann.says(group, "do you?", { reply_to: talk });
    expect(await heard()).toEqual(["and doctors?"]);
  });

  it("delivers what people send through the bot, and service messages", async () => {
    await ann.says(group, "sent inline", { via_bot: sandbox.bot });
    await group.adds(ann, sandbox.person({ first_name: "Cleo" }));
    const list = await updates(sandbox);
    expect(list[0]?.message?.text).toBe("sent inline");
    expect(list[1]?.message?.new_chat_members).toMatchObject([{ first_name: "Cleo" }]);
  });

  it("never delivers another bot's words, even to a bot that sees everything", async () => {
    await sandbox.close();
    await start({ can_read_all_group_messages: true }, ["other_bot"]);
    await group.otherBotSays("other_bot", "/ask@pincite_bot");
    await ann.says(group, "plain talk");
    expect(await heard()).toEqual(["plain talk"]);
  });

  it("ends where the bot is an administrator", async () => {
    await group.setsBot(ann, "administrator");
    await ann.says(group, "plain talk");
    expect(await heard()).toContain("plain talk");
  });

  it("holds for captions and for edits alike", async () => {
    const photo = [{ file_id: "p", file_unique_id: "p", width: 90, height: 60 }];
    await ann.says(group, "/ask@pincite_bot about this", { photo });
    const plain = await ann.says(group, "plain talk");
    await ann.edits(plain, "plain talk, corrected");
    const command = await ann.says(group, "/ask@pincite_bot wat");
    await ann.edits(command, "/ask@pincite_bot what");
    const list = await updates(sandbox);
    expect(texts(list)).toEqual([
      "/ask@pincite_bot about this",
      "/ask@pincite_bot wat",
      "/ask@pincite_bot what",
    ]);
    expect(list.at(-1)).toHaveProperty("edited_message.edit_date");
  });

  it("says nothing to a bot that was removed", async () => {
    await group.kicksBot(ann);
    await ann.says(group, "/ask@pincite_bot still there?");
    const list = await updates(sandbox);
    expect(list).toHaveLength(1);
    expect(list[0]).toHaveProperty("my_chat_member");
  });
});

describe("a person's message", () => {
  it("carries the entities that Telegram finds", async () => {
    const { entities } = await ann.says(group, "/ask@pincite_bot about #bill");
    expect(entities?.map(({ type }) => type)).toEqual(["bot_command", "hashtag"]);
  });

  it("goes out in pieces of at most 4,096 units, as the clients do it", async () => {
    const dm = ann.privateChat();
    await ann.says(dm, "word ".repeat(20_000));
    const list = texts(await updates(sandbox));
    expect(list.length).toBeGreaterThan(20);
    expect(Math.max(...list.map((text) => text?.length ?? 0))).toBeLessThanOrEqual(4096);
    expect(list.join(" ").split(" ")).toHaveLength(20_000);
  });

  it("arrives as valid text, control characters turned into spaces", async () => {
    const { text } = await ann.says(ann.privateChat(), "a\u0000b\ud800c\u202ed\r\n");
    expect(text).toBe("a b\ufffdcd");
  });

  it("cannot be empty", async () => {
    await expect(ann.says(group, " \u200b ")).rejects.toThrow("There is nothing to send");
  });

  it("can be a sticker, a forwarded post or a voice note", async () => {
    const dm = ann.privateChat();
    const date = 1;
    const forward_origin = { type: "hidden_user", sender_user_name: "X", date } as const;
    await ann.says(dm, "passed on", { forward_origin });
    const voice = { file_id: "v", file_unique_id: "v", duration: 3 };
    const sent: Message = await ann.says(dm, "", { voice });
    expect(sent).not.toHaveProperty("text");
    expect((await updates(sandbox)).map(({ message }) => message)).toMatchObject([
      { text: "passed on", forward_origin },
      { voice },
    ]);
  });
});

describe("a channel", () => {
  it("hands every post to the bot as channel_post", async () => {
    const channel = sandbox.channel({ title: "News", username: "news_of_the_bill" });
    await channel.posts("The bill has passed");
    const [update] = await updates(sandbox);
    expect(update?.channel_post).toMatchObject({
      text: "The bill has passed",
      sender_chat: { title: "News" },
    });
    expect(update?.channel_post).not.toHaveProperty("from");
  });
});
