import { Bot } from "grammy";
import pino from "pino";
import { createAnswerer } from "../../src/answer/answerer.ts";
import { createFolder } from "../../src/article/folder.ts";
import { createArticleStore } from "../../src/article/store.ts";
import { quantile } from "../../src/cli/figures.ts";
import { createPolling } from "../../src/delivery/poll.ts";
import { sleep } from "../../src/delivery/sleep.ts";
import { type Sandbox, startSandbox } from "../../src/sandbox/sandbox.ts";
import { openStore } from "../../src/store/open.ts";
import { ALLOWED_UPDATES, createBot } from "../../src/telegram/bot.ts";
import { explainError } from "../../src/telegram/explain-error.ts";

const ROUNDS = 300;
const WARM_UP = 30;
const QUESTIONS = [
  "Who passed the bill?",
  "Is this a law yet?",
  "Does it cover people who already finished their service?",
  "How many Africans are fighting in the Russian army?",
  "What is the capital of France?",
];

/** From a question at the Bot API server to the answer there, against a bot that repeats the text. */
export async function answerBench(): Promise<string> {
  const peer = await times(echoBot);
  const ours = await times(pincite);
  const ratio = (share: number) => (quantile(ours, share) / quantile(peer, share)).toFixed(1);
  const ms = (of: readonly number[]) =>
    `${quantile(of, 0.5).toFixed(2)} / ${quantile(of, 0.95).toFixed(2)} ms`;
  return `p50 / p95 ${ms(ours)}; a bare grammY echo bot ${ms(peer)}; ratio ${ratio(0.5)} / ${ratio(0.95)}`;
}

type Started = { stop(): Promise<void> };

async function times(start: (sandbox: Sandbox) => Promise<Started>): Promise<number[]> {
  const sandbox = await startSandbox({ limits: "off" });
  const bot = await start(sandbox);
  const person = sandbox.person({ first_name: "Ann" });
  const taken: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    await sandbox.polled();
    const started = performance.now();
    await person.says(person.privateChat(), QUESTIONS[round % QUESTIONS.length] ?? "");
    await sandbox.nextCall("sendMessage");
    if (round >= WARM_UP) taken.push(performance.now() - started);
  }
  await bot.stop();
  await sandbox.close();
  return taken;
}

async function echoBot({ token, apiRoot }: Sandbox): Promise<Started> {
  const bot = new Bot(token, { client: { apiRoot } });
  bot.on("message:text", (ctx) => ctx.reply(ctx.message.text));
  const running = bot.start();
  return {
    async stop() {
      await bot.stop();
      await running;
    },
  };
}

async function pincite({ token, apiRoot }: Sandbox): Promise<Started> {
  const log = pino({ level: "silent" });
  const { keyv, close } = await openStore("memory:");
  const store = createArticleStore({ keyv });
  await createFolder({ dir: "articles", keyv, store, log }).look();
  const answerer = await createAnswerer({ store });
  const bot = createBot({ token, apiRoot, answerer, store, records: keyv, log, sleep });
  await bot.init();
  const polling = createPolling({
    api: bot.api,
    receive: bot.handleUpdate.bind(bot),
    allowedUpdates: ALLOWED_UPDATES,
    log,
    explain: explainError,
    sleep,
  });
  const running = polling.start();
  return {
    async stop() {
      await polling.stop();
      await running;
      await close();
    },
  };
}
