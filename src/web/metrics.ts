import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import type { Answer, Unchecked } from "../answer/answer.ts";
import { countersIn } from "./counters.ts";
import { type Serve, sendText, serveAt } from "./serve.ts";
import { within } from "./within.ts";

/** What is counted, by the names of what happens. Nothing in it tells who asked, or what. */
export type Metrics = {
  /** So many updates are safe, and will be handled. */
  received(updates: number): void;
  /** An update was handled. `sentAt`: when Telegram got what it is about (ms since 1970). */
  handled(sentAt: number | undefined): void;
  /** An update will never be handled. */
  givenUp(because: "tries" | "age"): void;
  /** A question has its answer, which is yet to be sent. */
  answered(answer: Told): void;
  /** Sentences of a model were cut, for these reasons. */
  cut(reasons: readonly string[]): void;
  /** The sentences of an answer were to be judged once more, and this came of it. */
  reread(result: string): void;
  /** Telegram took a message, or an edit of one. */
  sent(): void;
  /** Telegram refused a call (its code, such as 429), or one failed on its way (such as ECONNRESET). */
  sendFailed(code: number | string): void;
  /** A message may have been sent or not, and nobody will ever know. */
  sendUnknown(): void;
  /** A reply was left out on purpose: the bot may not write in its chat. */
  declined(): void;
  /** Telegram asked for so many ms of silence (429). */
  silenced(ms: number): void;
  /** A preview, or a sign that the bot is typing, was left out to spare Telegram's limits. */
  previewDropped(): void;
  /** Somebody asked faster than they may, or many did in one chat. */
  limited(because: "person" | "group" | "flood"): void;
  /** A request to the webhook was turned away with this status. */
  webhookRefused(status: number): void;
  /** Everything, as Prometheus reads it; the queue is looked at for this. */
  text(): Promise<string>;
};

/** What is counted of an answer. */
export type Told = Pick<Answer, "outcome" | "composer" | "claims" | "backed" | "usage" | "ms"> & {
  readonly unchecked?: Unchecked;
};

/** What metrics look at when they are read. */
export type MetricsDeps = {
  readonly backlog: () => Promise<{ readonly updates: number; readonly oldestMs: number }>;
  /** Told why the queue could not be read; its gauges are NaN then. */
  readonly onTrouble: (error: unknown) => void;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
};

/** How long the queue may take to say how much waits (ms); Prometheus gives up after ten seconds. */
const BACKLOG_MS = 3000;

/** An answer without a model takes milliseconds, with one up to a minute. */
const ANSWER_SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 20, 40, 60];
/** Telegram dates messages by the second, and keeps updates for a day. */
const UPDATE_SECONDS = [1, 2, 3, 5, 10, 20, 30, 60, 120, 300, 900, 3600, 21_600, 86_400];

/**
 * Counts what happens in this process. Ours are called `pincite_*`; what a process is measured by
 * has the names that ready-made dashboards look for (`process_*`, `nodejs_*`).
 */
export function createMetrics({ backlog, onTrouble, now = Date.now }: MetricsDeps): Metrics {
  const registry = new Registry();
  const registers = [registry];
  const { count, countBy } = countersIn(registry);
  collectDefaultMetrics({ register: registry });

  const received = count("pincite_updates_received_total", "Updates that were kept for handling.");
  const handled = count("pincite_updates_handled_total", "Updates answered, or left on purpose.");
  const givenUp = countBy(
    "because",
    "pincite_updates_given_up_total",
    "Updates that are never handled: too many tries failed, or they grew too old.",
    ["tries", "age"],
  );
  const answers = new Counter({
    name: "pincite_answers_total",
    help: "Answers made, by what came of the question and who wrote the sentences.",
    labelNames: ["outcome", "composer"],
    registers,
  });
  const passedOver = countBy(
    "reason",
    "pincite_answers_unchecked_total",
    "Answers of the articles' own sentences in place of a model's, by why there is none of it.",
    ["unavailable", "refused", "unbacked", "budget"],
  );
  const claims = countBy(
    "fate",
    "pincite_claims_total",
    "Sentences that answers were made of, by whether the source bore them out.",
    ["backed", "cut"],
  );
  const cuts = countBy(
    "reason",
    "pincite_cuts_total",
    "Sentences of a model that were cut, by reason; drafts that were replaced are counted too.",
  );
  const opinions = countBy(
    "result",
    "pincite_second_opinions_total",
    "Answers that were to be judged once more: all upheld, some cut, not judged for a failure or by a budget.",
    ["upheld", "cut", "failed", "withheld"],
  );
  const tokens = countBy(
    "kind",
    "pincite_model_tokens_total",
    "Tokens that answers cost: sent anew, read from or written to the model's cache, and written.",
    ["input", "cache_read", "cache_write", "output"],
  );
  const dollars = count(
    "pincite_model_cost_usd_total",
    "US dollars that answers cost, where the model's price is known.",
  );
  const answerSeconds = new Histogram({
    name: "pincite_answer_duration_seconds",
    help: "From question to verified answer, without sending it, by who wrote the sentences.",
    labelNames: ["composer"],
    buckets: ANSWER_SECONDS,
    registers,
  });
  const updateSeconds = new Histogram({
    name: "pincite_update_duration_seconds",
    help: "From Telegram's date of a message, which is in whole seconds, to its answer being sent.",
    buckets: UPDATE_SECONDS,
    registers,
  });
  const sent = count("pincite_messages_sent_total", "Messages and edits that Telegram took.");
  const unknown = count(
    "pincite_messages_unknown_total",
    "Messages of which nobody knows whether Telegram took them.",
  );
  const sendErrors = countBy(
    "code",
    "pincite_send_errors_total",
    "Calls that Telegram refused or that failed on their way, by its code or the network's.",
  );
  const declined = count(
    "pincite_replies_declined_total",
    "Replies left out on purpose, since the bot may not write in their chat.",
  );
  const silence = count(
    "pincite_silence_seconds_total",
    "Seconds of silence that Telegram asked for; those of two chats may be the same ones.",
  );
  const previews = count(
    "pincite_previews_dropped_total",
    "Previews and signs of typing left out to spare Telegram's limits.",
  );
  const limited = countBy(
    "because",
    "pincite_limited_total",
    "Messages and taps that came faster than they may, by whose limit it was.",
    ["person", "group", "flood"],
  );
  const webhookRefused = countBy(
    "status",
    "pincite_webhook_refused_total",
    "Requests to the webhook that were turned away, by HTTP status.",
    ["401", "503"],
  );
  const waiting = new Gauge({
    name: "pincite_queue_updates",
    help: "Updates that wait or are being handled; NaN while the queue cannot be read.",
    registers,
  });
  const oldest = new Gauge({
    name: "pincite_queue_oldest_age_seconds",
    help: "For how long the oldest of them has been kept; NaN while the queue cannot be read.",
    registers,
  });

  async function lookAtQueue(): Promise<void> {
    try {
      const { updates, oldestMs } = await within(BACKLOG_MS, backlog);
      waiting.set(updates);
      oldest.set(oldestMs / 1000);
    } catch (error) {
      onTrouble(error);
      waiting.set(Number.NaN);
      oldest.set(Number.NaN);
    }
  }

  return {
    received,
    handled(sentAt) {
      handled();
      // The clocks of two machines differ.
      if (sentAt !== undefined) updateSeconds.observe(Math.max(0, now() - sentAt) / 1000);
    },
    givenUp,
    answered(answer) {
      const { outcome, composer, unchecked, usage, ms } = answer;
      answers.inc({ outcome, composer });
      if (unchecked !== undefined) passedOver(unchecked.reason);
      claims("backed", answer.backed);
      claims("cut", answer.claims - answer.backed);
      tokens("input", usage.inputTokens);
      tokens("cache_read", usage.cacheReadTokens);
      tokens("cache_write", usage.cacheWriteTokens);
      tokens("output", usage.outputTokens);
      if (usage.usd !== undefined) dollars(usage.usd);
      answerSeconds.observe({ composer }, ms / 1000);
    },
    cut(reasons) {
      for (const reason of reasons) cuts(reason);
    },
    reread: opinions,
    sent,
    sendFailed: sendErrors,
    sendUnknown: unknown,
    declined,
    silenced: (ms) => silence(ms / 1000),
    previewDropped: previews,
    limited,
    webhookRefused,
    async text() {
      await lookAtQueue();
      return registry.metrics();
    },
  };
}

/** `/metrics`, in the text format of Prometheus. */
export function serveMetrics(metrics: Pick<Metrics, "text">): Serve {
  return serveAt("GET", "/metrics", async (_, response) =>
    sendText(response, 200, await metrics.text(), Registry.PROMETHEUS_CONTENT_TYPE),
  );
}
