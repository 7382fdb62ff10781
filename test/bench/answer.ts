import { Bot } from "grammy";
import pino from "pino";
import { quantile } from "../../src/cli/figures.ts";
import { readConfig } from "../../src/config.ts";
import { type Sandbox, startSandbox } from "../../src/sandbox/sandbox.ts";
import { startPincite } from "../../src/start.ts";

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

function pincite({ token, apiRoot }: Sandbox): Promise<Started> {
  const config = readConfig({
    TELEGRAM_BOT_TOKEN: token,
    TELEGRAM_API_ROOT: apiRoot,
    STORE_URL: "memory:",
    PORT: "0",
    QUESTIONS_PER_MINUTE: "0",
  });
  return startPincite(config, { log: pino({ level: "silent" }) });
}
