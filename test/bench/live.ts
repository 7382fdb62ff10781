import { setTimeout as wait } from "node:timers/promises";
import { parseArgs } from "node:util";
import { pino } from "pino";
import { createExchanges } from "../../src/answer/exchanges.ts";
import { quantile } from "../../src/cli/figures.ts";
import { createPolling } from "../../src/delivery/poll.ts";
import type { Call } from "../../src/sandbox/calls.ts";
import type { Person } from "../../src/sandbox/person.ts";
import { type Sandbox, startSandbox } from "../../src/sandbox/sandbox.ts";
import { sleep } from "../../src/sleep.ts";
import { ALLOWED_UPDATES } from "../../src/telegram/allowed-updates.ts";
import { createBot } from "../../src/telegram/bot.ts";
import { explainError } from "../../src/telegram/explain-error.ts";
import { createForgetting } from "../../src/telegram/forgetting.ts";
import { createSettings } from "../../src/telegram/settings.ts";
import { startClaude } from "../answer/a-claude.ts";
import { citing } from "../claude/citing.ts";
import { claudeSays } from "../claude/puppet.ts";
import type { Scripted } from "../claude/replay.ts";
import { sse } from "../claude/replies.ts";
import { someFeedback } from "../feedback/some-feedback.ts";
import { BenchUsageError, wholeNumber } from "./usage.ts";

const TOKENS_A_SECOND = 80;
const UNITS_A_TOKEN = 4;
/** A person reads for so long before the next question. */
const READING_MS = 3000;

/** What Claude says: sentences that the article bears out, each over the words that it cites. */
const SENTENCES = [
  [
    "The rule would also cover foreigners who already concluded their service.",
    "already concluded",
  ],
  ["Lawmakers in the State Duma passed the bill.", "Lawmakers in"],
  ["It must still be passed in the Federation Council.", "Federation Council"],
] as const;

type Seen = { readonly first: number; readonly whole: number; readonly kept: boolean };

/**
 * So many people in private chats, each asking a question after the other while Claude streams 80
 * tokens a second to each: how long after Claude has finished its first sentence the person sees it,
 * against the whole answer as a bot without drafts shows it; and whether Telegram had to refuse.
 *
 *     npm run bench -- live [--people 50] [--seconds 30]
 */
export async function liveBench(args: readonly string[]): Promise<string> {
  const { people, seconds } = readOptions(args);
  const claude = await startClaude({ deadlineMs: 60_000 });
  const sandbox = await startSandbox({ patience: 60_000 });
  const log = pino({ level: "silent" });
  const { opened } = claude;
  const exchanges = createExchanges({ keyv: opened.keyv });
  const settings = createSettings({ keyv: opened.keyv });
  const { feedback, tally } = await someFeedback({ keyv: opened.keyv, now: Date.now });
  const bot = createBot({
    ...{ token: sandbox.token, apiRoot: sandbox.apiRoot, botInfo: sandbox.bot },
    ...{ answerer: claude.answerer, store: claude.store },
    ...{ records: opened.keyv, exchanges, settings, feedback, tally, pseudonym: opened.pseudonym },
    forgetting: createForgetting({ records: opened, exchanges, settings, feedback }),
    model: true,
    ...{ log, sleep },
  });
  const polling = createPolling({
    api: bot.api,
    inbox: { put: async (updates) => updates.forEach((update) => void bot.handleUpdate(update)) },
    allowedUpdates: ALLOWED_UPDATES,
    ...{ log, sleep, now: Date.now, explain: explainError },
  });
  const polled = polling.start();
  const finished = new Map<string, number>();
  claude.always(streaming(finished));

  const until = performance.now() + seconds * 1000;
  const crowd = Array.from({ length: people }, (_, at) =>
    reader(sandbox, sandbox.person({ first_name: `P${at}` }), { at, until, finished }),
  );
  const seen = (await Promise.all(crowd)).flat();
  await polling.stop();
  await polled;
  const refused = sandbox.calls.filter(({ error }) => error?.code === 429).length;
  const { ghosts } = sandbox;
  await sandbox.close();
  await claude.replay.close();
  return told(seen, { people, seconds, refused, ghosts: ghosts.length });
}

function told(
  seen: readonly Seen[],
  run: Readonly<Record<"people" | "seconds" | "refused" | "ghosts", number>>,
): string {
  const first = seen.map((one) => one.first);
  const whole = seen.map((one) => one.whole);
  const ms = (times: readonly number[], share: number) => quantile(times, share).toFixed(0);
  return [
    `${run.people} people, ${run.seconds} s, ${seen.length} answers:`,
    `the first sentence is seen ${ms(first, 0.5)} ms after it is finished (p95 ${ms(first, 0.95)}),`,
    `the whole answer ${ms(whole, 0.5)} ms after that (${(quantile(whole, 0.5) / quantile(first, 0.5)).toFixed(1)} times as late);`,
    `${seen.filter(({ kept }) => !kept).length} began otherwise than their draft,`,
    `${run.ghosts} drafts came too late, and Telegram refused ${run.refused} calls`,
  ].join(" ");
}

/** Asks, watches and reads, until the time is over. */
async function reader(
  sandbox: Sandbox,
  person: Person,
  run: { readonly at: number; readonly until: number; readonly finished: Map<string, number> },
): Promise<Seen[]> {
  const chat = person.privateChat();
  const seen: Seen[] = [];
  await wait(run.at * 40);
  for (let round = 0; performance.now() < run.until; round += 1) {
    const name = `q${run.at}x${round}`;
    await person.says(chat, `Whom does the bill cover, asks ${name}?`);
    const asked = Date.now();
    const { result, at } = await sandbox.nextCall(
      "sendMessage",
      ({ payload }) => payload.chat_id === chat.id,
    );
    const draft = sandbox.calls.find(
      ({ method, payload, at }) =>
        method === "sendMessageDraft" && at >= asked && isShowing(payload, chat.id),
    );
    const finishedAt = run.finished.get(name) ?? Number.NaN;
    const { text } = result as { readonly text: string };
    const kept = text.startsWith(String(draft?.payload.text ?? ""));
    seen.push({ first: (draft?.at ?? at) - finishedAt, whole: at - finishedAt, kept });
    await wait(READING_MS);
  }
  return seen;
}

function isShowing({ chat_id, text }: Call["payload"], chat: number): boolean {
  return chat_id === chat && text !== "";
}

/** Streams the sentences token by token, and notes when the first is finished. */
function streaming(finished: Map<string, number>): Scripted {
  return ({ body }) => {
    const name = /asks (q\d+x\d+)\?/.exec(JSON.stringify(body.messages.at(-1)))?.[1] ?? "";
    const events = claudeSays(
      body,
      SENTENCES.map(([text, words], at) => ({
        text: `${at === 0 ? "" : " "}${text}`,
        cites: [citing(body, words)],
        cuts: Array.from(
          { length: Math.floor(text.length / UNITS_A_TOKEN) },
          (_, cut) => (cut + 1) * UNITS_A_TOKEN,
        ),
      })),
    );
    const end = events.findIndex(({ type }) => type === "content_block_stop");
    let sent = 0;
    const startedAt = performance.now();
    const enter = async () => {
      if (sent === end) finished.set(name, Date.now());
      sent += 1;
      const dueInMs = startedAt + (sent * 1000) / TOKENS_A_SECOND - performance.now();
      if (dueInMs > 1) await wait(dueInMs);
    };
    return sse(events, { each: { enter } });
  };
}

function readOptions(args: readonly string[]) {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        people: { type: "string", default: "50" },
        seconds: { type: "string", default: "30" },
      },
    });
    return {
      people: wholeNumber("people", values.people),
      seconds: wholeNumber("seconds", values.seconds),
    };
  } catch (cause) {
    if (cause instanceof BenchUsageError) throw cause;
    throw new BenchUsageError(`live [--people 50] [--seconds 30]: ${String(cause)}`, { cause });
  }
}
