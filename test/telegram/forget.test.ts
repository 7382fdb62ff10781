import { mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { InlineKeyboardMarkup, Message } from "grammy/types";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { Person } from "../../src/sandbox/person.ts";
import { wordsIn } from "../../src/telegram/words.ts";
import { gate } from "../claude/gate.ts";
import { type RunningBot, startBot } from "./a-bot.ts";

const words = wordsIn("en");
const NAME = "Annaliese";
const SURNAME = "Oberstaufen";
const QUESTION = "Has Putin signed it, and would my nephew Vissarion profit?";
const IN_GROUP = "Would Putin extradite my neighbour Melchisedek?";

let running: RunningBot;
afterEach(async () => {
  await running.stop();
  expect(running.sandbox.violations).toEqual([]);
});

/** Every byte that lies in the folder. */
function bytesOf(folder: string): string {
  return readdirSync(folder)
    .map((name) => readFileSync(join(folder, name), "latin1"))
    .join("\n");
}

async function vote(person: Person, message: Message, label: string): Promise<void> {
  const { inline_keyboard } = message.reply_markup as InlineKeyboardMarkup;
  const button = inline_keyboard.flat().find(({ text }) => text === label);
  const tap = await person.taps(message, (button as { callback_data: string }).callback_data);
  await tap.answered;
}

describe("/forget", () => {
  it("leaves not a byte of somebody in the store, lists what is gone, and touches nobody else", async () => {
    const folder = mkdtempSync(join(tmpdir(), "pincite-forget-"));
    const handled = gate();
    // The one wait that is not for Telegram's limits ends when the message that asks is through.
    const sleep = async (ms: number) => (ms === 5000 ? handled.opened : running.passes(ms));
    running = await startBot({
      storeUrl: `level:${folder}`,
      sandbox: { limits: "off" },
      bot: { model: true, sleep },
    });
    const { sandbox } = running;
    const ann = sandbox.person({ first_name: NAME, last_name: SURNAME, language_code: "en" });
    const bob = sandbox.person({ first_name: "Bartholomew", language_code: "en" });
    const group = sandbox.group({ title: "Duma watchers", members: [ann, bob] });
    const chat = ann.privateChat();
    const says = async (person: Person, at: typeof chat, text: string, reply_to?: Message) =>
      running.isThroughWith(await person.says(at, text, reply_to && { reply_to }));

    await says(ann, chat, "/lang ru");
    await says(ann, chat, "/lang en");
    await says(ann, chat, QUESTION);
    const answer = sandbox.sentTo(chat).at(-1)!;
    await vote(ann, answer, "👎");
    await says(ann, chat, `And does ${SURNAME} matter?`, answer);
    await says(ann, group, `/ask ${IN_GROUP}`);
    await vote(bob, sandbox.sentTo(group).at(-1)!, "👍");
    await says(bob, group, "/ask Has Putin signed it?");
    const ofBob = sandbox.sentTo(group).at(-1)!;
    await vote(ann, ofBob, "👍");
    await vi.waitFor(() => expect(bytesOf(folder)).toContain("Vissarion"));

    await says(ann, chat, "/forget");
    const [said = ""] = sandbox
      .sentTo(chat)
      .slice(-1)
      .map(({ text }) => text);
    expect(said.split("\n").slice(0, 6)).toEqual([
      "Everything that I kept of you is deleted:",
      "• questions with their answers: 3",
      "• questions to follow up on: 3",
      "• votes and reports: 3",
      expect.stringMatching(/^• numbers of messages in our chat: \d+$/),
      "• what you chose under /settings and /lang",
    ]);
    expect(said).toContain(words.forgotten(NOTHING).split("\n\n")[1]);

    await vi.waitFor(async () => expect(await running.kept()).not.toContain(NAME));
    handled.open();
    await vi.waitFor(() => {
      const bytes = bytesOf(folder);
      for (const word of [NAME, SURNAME, `${ann.id}`, "Vissarion", "Melchisedek"])
        expect(bytes.includes(word), word).toBe(false);
    });
    expect((await running.feedback().all()).map(({ question }) => question)).toEqual([
      "Has Putin signed it?",
    ]);
    await says(ann, chat, "/forget");
    expect(sandbox.sentTo(chat).at(-1)?.text).toContain("numbers of messages in our chat");
  });

  it("says so when there is nothing to forget", async () => {
    running = await startBot({ sandbox: { limits: "off" } });
    const ann = running.sandbox.person({ first_name: NAME, language_code: "en" });
    await running.isThroughWith(await ann.says(ann.privateChat(), "/forget"));
    expect(running.sandbox.sentTo(ann.privateChat()).at(-1)?.text).toMatch(
      /^I keep nothing of you\./,
    );
  });
});

const NOTHING = { questions: 0, followUps: 0, opinions: 0, messages: 0, settings: false };
