import { pino } from "pino";
import type { Answer } from "../../src/answer/answer.ts";
import { type Answerer, createAnswerer } from "../../src/answer/answerer.ts";
import { openModel } from "../../src/answer/open-model.ts";
import { type ArticleSource, createArticleStore } from "../../src/article/store.ts";
import type { Sleep } from "../../src/sleep.ts";
import { openStore } from "../../src/store/open.ts";
import { settings } from "../answer/a-claude.ts";
import { type Replay, startReplay } from "../claude/replay.ts";
import { type RunningBot, startBot } from "../telegram/a-bot.ts";
import type { Compromised } from "./compromised.ts";

/** As long as Anthropic's keys are, with letters of both cases and digits. */
export const API_KEY = "sk-ant-api03-Qx7mWvTz2LrKp9dHs4fYbN8cJg6eUa3R";

/** The real bot over the real answerer, and Claude's API played by somebody who obeys attackers. */
export type UnderAttack = {
  readonly bot: RunningBot;
  readonly replay: Replay | undefined;
  /** Every sentence that the verifier let through, in answers and in what was shown on the way to them. */
  readonly vouchedFor: ReadonlySet<string>;
  /** The texts of all articles. */
  readonly texts: readonly string[];
  stop(): Promise<void>;
};

export type AttackedParts = {
  readonly articles: readonly ArticleSource[];
  /** Without one, answers are the articles' own sentences. */
  readonly model?: Compromised;
  readonly publicUrl?: string;
};

/** The day on which it is asked, some days after the articles. */
const NOW = Date.parse("2026-03-01T12:00:00Z");

export async function aBotUnderAttack(parts: AttackedParts): Promise<UnderAttack> {
  const { model, publicUrl, articles } = parts;
  const { keyv, close } = await openStore("memory:");
  const store = createArticleStore({ keyv });
  for (const article of articles) await store.put(article);
  const replay = model && (await startReplay({ apiKey: API_KEY, answer: model.answer }));
  const answererModel =
    replay &&
    (await openModel(
      { ...settings, apiKey: API_KEY, baseUrl: replay.url },
      { keyv, log: pino({ level: "silent" }), sleep: async () => {} },
    ));
  const answerer = await createAnswerer({
    store,
    clock: () => NOW,
    ...(answererModel && { model: answererModel }),
  });
  const vouchedFor = new Set<string>();
  const bot = await startBot({
    sandbox: { limits: "off" },
    bot: {
      answerer: noting(answerer, vouchedFor),
      store,
      model: model !== undefined,
      preview: aClockThatNeverWaits(),
      ...(publicUrl !== undefined && { publicUrl }),
    },
  });
  return {
    bot,
    replay,
    vouchedFor,
    texts: articles.map(({ text }) => text),
    async stop() {
      await bot.stop();
      await replay?.close();
      await close();
    },
  };
}

function noting(answerer: Answerer, vouchedFor: Set<string>): Answerer {
  const note = (answer: Answer) => {
    for (const { text } of statementsOf(answer)) vouchedFor.add(text);
  };
  return {
    passages: answerer.passages,
    async answer(question, onlooker = {}) {
      const { onVerified } = onlooker;
      const answer = await answerer.answer(question, {
        ...onlooker,
        ...(onVerified && {
          onVerified(soFar: Answer) {
            note(soFar);
            onVerified(soFar);
          },
        }),
      });
      note(answer);
      return answer;
    },
  };
}

function statementsOf(answer: Answer) {
  return "statements" in answer ? answer.statements : "readings" in answer ? answer.readings : [];
}

/** Short waits end at once, so that all is shown that might be; long ones end when they are cut short. */
function aClockThatNeverWaits(): { readonly now: () => number; readonly sleep: Sleep } {
  const LONG_MS = 10_000;
  let ms = 0;
  return {
    now: () => ms,
    async sleep(forMs, signal) {
      if (forMs >= LONG_MS && signal !== undefined) {
        await new Promise((resolve) => {
          if (signal.aborted) resolve(undefined);
          signal.addEventListener("abort", resolve, { once: true });
        });
      } else {
        ms += forMs;
        await new Promise((resolve) => setImmediate(resolve));
      }
    },
  };
}
