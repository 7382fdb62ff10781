import { mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it, vi } from "vitest";
import { wordsIn } from "../../src/telegram/words.ts";
import { gate } from "../claude/gate.ts";
import { type RunningBot, startBot } from "./a-bot.ts";
import { HER_WORDS, somebodyToForget } from "./somebody-to-forget.ts";

const words = wordsIn("en");

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
    const { ann, says } = await somebodyToForget(running);
    await vi.waitFor(() => expect(bytesOf(folder)).toContain("Vissarion"));

    const said = await says("/forget");
    expect(said.split("\n").slice(0, 6)).toEqual([
      "Everything that I kept of you is deleted:",
      "• questions with their answers: 3",
      "• questions to follow up on: 3",
      "• votes and reports: 3",
      expect.stringMatching(/^• numbers of messages in our chat: \d+$/),
      "• what you chose under /settings and /lang",
    ]);
    expect(said).toContain(words.forgotten(NOTHING).split("\n\n")[1]);

    await vi.waitFor(async () => expect(await running.kept()).not.toContain(HER_WORDS[0]));
    handled.open();
    await vi.waitFor(() => {
      const bytes = bytesOf(folder);
      for (const word of [...HER_WORDS, `${ann.id}`])
        expect(bytes.includes(word), word).toBe(false);
    });
    expect((await running.feedback().all()).map(({ question }) => question)).toEqual([
      "Has Putin signed it?",
    ]);
    expect(await says("/forget")).toContain("numbers of messages in our chat");
  });

  it("says so when there is nothing to forget", async () => {
    running = await startBot({ sandbox: { limits: "off" } });
    const ann = running.sandbox.person({ first_name: "Ann", language_code: "en" });
    await running.isThroughWith(await ann.says(ann.privateChat(), "/forget"));
    expect(running.sandbox.sentTo(ann.privateChat()).at(-1)?.text).toMatch(
      /^I keep nothing of you\./,
    );
  });
});

const NOTHING = { questions: 0, followUps: 0, opinions: 0, messages: 0, settings: false };
