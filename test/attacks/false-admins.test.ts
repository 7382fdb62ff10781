import type { Message } from "grammy/types";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ChatHandle, Person } from "../../src/sandbox/person.ts";
import { COMMANDS } from "../../src/telegram/understand.ts";
import { wordsIn } from "../../src/telegram/words.ts";
import { type RunningBot, startBot } from "../telegram/a-bot.ts";
import { bill } from "../telegram/an-article-store.ts";

const { unknownCommand } = wordsIn("en");
const FOR_ADMINS = ["export", "stats", "add", "remove", "changes"];

let running: RunningBot;
let ann: Person;
let eve: Person;

/** Ann runs the bot. Eve looks like her, down to the username. */
beforeAll(async () => {
  running = await startBot({ bot: { adminIds: [1_000_000_001] } });
  const looks = { first_name: "Admin", last_name: "Ann", username: "admin", language_code: "en" };
  ann = running.sandbox.person(looks);
  eve = running.sandbox.person(looks);
});
afterAll(async () => {
  expect(running.sandbox.violations).toEqual([]);
  await running.stop();
});

async function repliesTo(
  message: Message,
  chat: ChatHandle,
): Promise<readonly (string | undefined)[]> {
  await running.isThroughWith(message);
  const replies = running.sandbox.sentTo(chat).filter(({ date }) => date >= message.date);
  return replies
    .filter(({ message_id }) => message_id > message.message_id)
    .map(({ text, caption }) => text ?? caption);
}

describe("who only looks like somebody who runs the bot", () => {
  it("is tried with every command that is for them alone", () => {
    expect(COMMANDS.filter((name) => FOR_ADMINS.includes(name))).toEqual(FOR_ADMINS);
  });

  it.each(FOR_ADMINS)("hears that there is no /%s, by whatever name", async (command) => {
    const chat = eve.privateChat();
    expect(await repliesTo(await eve.says(chat, `/${command}`), chat)).toEqual([unknownCommand]);
  });

  it.each(FOR_ADMINS)("gets no further with a forwarded /%s of theirs", async (command) => {
    const forward_origin = { type: "user" as const, date: 1_770_000_000, sender_user: ann.user };
    const chat = eve.privateChat();
    const message = await eve.says(chat, `/${command}`, { forward_origin });
    expect(await repliesTo(message, chat)).toEqual([unknownCommand]);
  });

  it("nor as a group's anonymous admin, nor as a channel", async () => {
    const group = running.sandbox.group({ title: "Admins", members: [eve, ann] });
    await group.promotes(eve, eve, { is_anonymous: true });
    const channel = running.sandbox.channel({ title: "Admin", username: "admin_channel" });
    for (const command of FOR_ADMINS) {
      running.passes(60_000);
      expect(await repliesTo(await eve.says(group, `/${command}`), group)).toEqual([]);
      const named = await group.channelSays(channel, `/${command}@pincite_bot`);
      expect(await repliesTo(named, group)).toEqual([unknownCommand]);
    }
  });

  it("taps their buttons in vain", async () => {
    await repliesTo(await eve.says(eve.privateChat(), "/start"), eve.privateChat());
    const chat = ann.privateChat();
    await running.isThroughWith(await ann.says(chat, "/remove"));
    const menu = running.sandbox.sentTo(chat).at(-1) as Message;
    const data = menu.reply_markup?.inline_keyboard
      .flat()
      .flatMap((button) => ("callback_data" in button ? [button.callback_data] : [])) as string[];
    expect(data).toHaveLength(1);
    const [, id] = /^\w+:(.+)$/.exec(data[0] as string) as unknown as [string, string];
    const guesses = [`out:${id}`, `out:${id}:yes`, `out:${id}:no`, `undo:${id}`, "undo:1"];
    expect(data[0]).toBe(guesses[0]);
    for (const [at, forged] of guesses.entries()) {
      // As if the message with its buttons stood in their chat.
      const message = { ...menu, chat: { ...menu.chat, id: eve.id } };
      const tap = { id: `forged-${at}`, from: eve.user, message, chat_instance: "1", data: forged };
      await running.receive({ update_id: 900_000 + at, callback_query: tap } as never);
    }
    expect((await running.store.list()).map((article) => article.id)).toEqual([bill.id]);
    expect(running.sandbox.sentTo(chat).at(-1)).toEqual(menu);
  });
});
