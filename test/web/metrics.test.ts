import { describe, expect, it } from "vitest";
import { createMetrics, serveMetrics, type Told } from "../../src/web/metrics.ts";
import { createMetricsLater } from "../../src/web/metrics-later.ts";
import { aWeb } from "./a-web.ts";

const quiet = { backlog: async () => ({ updates: 0, oldestMs: 0 }), onTrouble: () => {} };

const answer: Told = {
  outcome: "answered",
  composer: "claude",
  claims: 3,
  backed: 2,
  ms: 1500,
  usage: {
    inputTokens: 900,
    cacheReadTokens: 5000,
    cacheWriteTokens: 70,
    outputTokens: 120,
    usd: 0.25,
  },
};

const linesOf = async ({ text }: { text(): Promise<string> }) => (await text()).split("\n");

describe("metrics", () => {
  it("count updates from their arrival to their end, and how long each took", async () => {
    const metrics = createMetrics({ ...quiet, now: () => 100_000 });
    metrics.received(3);
    metrics.handled(96_000);
    metrics.handled(undefined);
    metrics.givenUp("age");
    expect(await linesOf(metrics)).toEqual(
      expect.arrayContaining([
        "pincite_updates_received_total 3",
        "pincite_updates_handled_total 2",
        'pincite_updates_given_up_total{because="age"} 1',
        'pincite_updates_given_up_total{because="tries"} 0',
        'pincite_update_duration_seconds_bucket{le="3"} 0',
        'pincite_update_duration_seconds_bucket{le="5"} 1',
        "pincite_update_duration_seconds_count 1",
      ]),
    );
  });

  it("take an update from a clock that is ahead for one that took no time", async () => {
    const metrics = createMetrics({ ...quiet, now: () => 1000 });
    metrics.handled(2000);
    expect(await linesOf(metrics)).toContain("pincite_update_duration_seconds_sum 0");
  });

  it("count an answer, what it was made of, and what it cost", async () => {
    const metrics = createMetrics(quiet);
    metrics.answered(answer);
    metrics.cut(["figure", "name", "figure"]);
    metrics.reread("upheld");
    expect(await linesOf(metrics)).toEqual(
      expect.arrayContaining([
        'pincite_answers_total{outcome="answered",composer="claude"} 1',
        'pincite_claims_total{fate="backed"} 2',
        'pincite_claims_total{fate="cut"} 1',
        'pincite_cuts_total{reason="figure"} 2',
        'pincite_cuts_total{reason="name"} 1',
        'pincite_second_opinions_total{result="upheld"} 1',
        'pincite_second_opinions_total{result="failed"} 0',
        'pincite_model_tokens_total{kind="input"} 900',
        'pincite_model_tokens_total{kind="cache_read"} 5000',
        'pincite_model_tokens_total{kind="cache_write"} 70',
        'pincite_model_tokens_total{kind="output"} 120',
        "pincite_model_cost_usd_total 0.25",
        'pincite_answer_duration_seconds_bucket{le="1",composer="claude"} 0',
        'pincite_answer_duration_seconds_bucket{le="2.5",composer="claude"} 1',
      ]),
    );
  });

  it("count why a model's answer is not shown, and no cost whose price is unknown", async () => {
    const metrics = createMetrics(quiet);
    metrics.answered({
      ...answer,
      composer: "extract",
      outcome: "unchecked",
      unchecked: { reason: "unavailable" },
      usage: { ...answer.usage, usd: undefined },
    });
    expect(await linesOf(metrics)).toEqual(
      expect.arrayContaining([
        'pincite_answers_unchecked_total{reason="unavailable"} 1',
        'pincite_answers_unchecked_total{reason="budget"} 0',
        "pincite_model_cost_usd_total 0",
      ]),
    );
  });

  it("count what is sent, refused, of unknown fate, and left out", async () => {
    const metrics = createMetrics(quiet);
    metrics.sent();
    metrics.sent();
    metrics.sendFailed(429);
    metrics.sendFailed("ECONNRESET");
    metrics.sendUnknown();
    metrics.silenced(7000);
    metrics.previewDropped();
    metrics.webhookRefused(401);
    expect(await linesOf(metrics)).toEqual(
      expect.arrayContaining([
        "pincite_messages_sent_total 2",
        'pincite_send_errors_total{code="429"} 1',
        'pincite_send_errors_total{code="ECONNRESET"} 1',
        "pincite_messages_unknown_total 1",
        "pincite_silence_seconds_total 7",
        "pincite_previews_dropped_total 1",
        'pincite_webhook_refused_total{status="401"} 1',
      ]),
    );
  });

  it("look at the queue when they are read", async () => {
    let backlog = { updates: 2, oldestMs: 1500 };
    const metrics = createMetrics({ ...quiet, backlog: async () => backlog });
    expect(await linesOf(metrics)).toContain("pincite_queue_updates 2");
    backlog = { updates: 5, oldestMs: 2500 };
    const lines = await linesOf(metrics);
    expect(lines).toContain("pincite_queue_updates 5");
    expect(lines).toContain("pincite_queue_oldest_age_seconds 2.5");
  });

  it("go on without a queue that cannot be read, say that it cannot, and find it again", async () => {
    const trouble: unknown[] = [];
    const error = new Error("closed");
    let isBroken = true;
    const metrics = createMetrics({
      backlog: async () => {
        if (isBroken) throw error;
        return { updates: 1, oldestMs: 0 };
      },
      onTrouble: (met) => trouble.push(met),
    });
    metrics.received(1);
    const lines = await linesOf(metrics);
    expect(lines).toContain("pincite_queue_updates Nan");
    expect(lines).toContain("pincite_updates_received_total 1");
    expect(trouble).toEqual([error]);
    isBroken = false;
    expect(await linesOf(metrics)).toContain("pincite_queue_updates 1");
  });

  it("of two processes in one share nothing", async () => {
    const [one, other] = [createMetrics(quiet), createMetrics(quiet)];
    one.received(7);
    expect(await linesOf(other)).toContain("pincite_updates_received_total 0");
  });

  it("are served with a sentence of help for each, and with what every process is measured by", async () => {
    const { get } = await aWeb(serveMetrics(createMetrics(quiet)));
    const response = await get("/metrics");
    expect(response.headers.get("content-type")).toBe("text/plain; version=0.0.4; charset=utf-8");
    const text = await response.text();
    const names = [...text.matchAll(/^# TYPE (pincite_\S+) \w+$/gm)].map(([, name]) => name);
    expect(names.length).toBeGreaterThan(10);
    for (const name of names) {
      expect(text).toMatch(new RegExp(`^# HELP ${name} [A-Z].+\\.$`, "m"));
      expect(name).toMatch(/_(?:total|seconds|updates)$/);
    }
    expect(text).toContain("process_resident_memory_bytes");
    expect(text).toContain("nodejs_eventloop_lag_p99_seconds");
  });
});

describe("metrics that are loaded later", () => {
  it("count what they were told before they were there", async () => {
    const metrics = createMetricsLater(quiet);
    metrics.received(3);
    metrics.handled(undefined);
    metrics.givenUp("tries");
    metrics.webhookRefused(401);
    expect(await linesOf(await metrics.loaded())).toEqual(
      expect.arrayContaining([
        "pincite_updates_received_total 3",
        "pincite_updates_handled_total 1",
        'pincite_updates_given_up_total{because="tries"} 1',
        'pincite_webhook_refused_total{status="401"} 1',
      ]),
    );
  });

  it("are the same ones for whoever asks over HTTP, however early", async () => {
    const metrics = createMetricsLater(quiet);
    const { get } = await aWeb(metrics.serve);
    const early = get("/metrics");
    (await metrics.loaded()).received(2);
    expect((await early).status).toBe(200);
    expect(await (await get("/metrics")).text()).toContain("pincite_updates_received_total 2");
  });
});
