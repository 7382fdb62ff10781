import { Bot } from "grammy";
import { afterEach, expect, it } from "vitest";
import { type Sandbox, startSandbox } from "../../src/sandbox/sandbox.ts";

let sandbox: Sandbox;
afterEach(() => sandbox.close());

it("carries a question to a real grammY bot and its answer back", async () => {
  sandbox = await startSandbox();
  const bot = new Bot(sandbox.token, { client: { apiRoot: sandbox.apiRoot } });
  bot.on("message:text", (context) => context.reply(`You said: ${context.message.text}`));
  const running = bot.start();
  const ann = sandbox.person({ first_name: "Ann" });
  const dm = ann.privateChat();
  await ann.says(dm, "What does the bill do?");
  await sandbox.nextCall("sendMessage");
  expect(sandbox.sentTo(dm).map(({ text }) => text)).toEqual(["You said: What does the bill do?"]);
  await bot.stop();
  await running;
  expect(sandbox.violations).toEqual([]);
});
