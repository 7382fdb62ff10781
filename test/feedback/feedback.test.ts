import { afterEach, describe, expect, it, vi } from "vitest";
import { entriesOf } from "../../src/store/entries.ts";
import { openStore } from "../../src/store/open.ts";
import { anAnswer, aSource, composed, ownWords, quoteOf } from "../telegram/an-answer.ts";
import { someFeedback } from "./some-feedback.ts";

const source = aSource("The Duma passed a bill. Putin must sign it. Nobody knows when.");
const passed = anAnswer(
  { outcome: "answered", statements: [ownWords(source, "The Duma passed a bill.")] },
  { question: "Who passed it?" },
);
const silent = anAnswer(
  { outcome: "silent", nearest: [quoteOf(source, "Nobody knows when.", 3)] },
  { question: "When will it be signed?" },
);
const HOUR_MS = 60 * 60 * 1000;
const DAY_MS = 24 * HOUR_MS;

afterEach(() => void vi.useRealTimers());

/** Moves the store's clock, by which what it keeps expires, along with ours. */
function aClock() {
  vi.useFakeTimers({ toFake: ["Date"], now: Date.parse("2026-03-01T12:00:00Z") });
  return { passes: (ms: number) => vi.setSystemTime(Date.now() + ms) };
}

describe("what is kept of an answer that was shown", () => {
  it("is the question, what came of it, and where its quotes stand, and nobody's id", async () => {
    const { feedback, keyv } = await someFeedback();
    const id = feedback.show("message:4711:12", passed);
    await keyv.set("written", "later");
    const shown = await feedback.of(id);
    expect(shown).toMatchObject({
      question: "Who passed it?",
      outcome: "answered",
      composer: "extract",
      day: "2026-03-01",
      cut: 0,
      usd: 0,
      statements: [{ quotes: [{ article: "bill", version: source.version, start: 0, end: 23 }] }],
    });
    const kept: unknown[] = [];
    for await (const entry of entriesOf(keyv, "shown:")) kept.push(entry);
    expect(JSON.stringify(kept)).not.toContain("4711");
  });

  it("is found by an id that is the same for the same question of the same message alone", async () => {
    const { feedback, keyv } = await someFeedback();
    const id = feedback.show("message:1:12", passed);
    expect(id).toMatch(/^[0-9a-f]{16}$/);
    expect(feedback.show("message:1:12", passed)).toBe(id);
    expect(feedback.show("message:1:13", passed)).not.toBe(id);
    expect(feedback.show("message:1:12", silent)).not.toBe(id);
    const again = await someFeedback({ keyv });
    expect(again.feedback.show("message:1:12", passed)).toBe(id);
    const elsewhere = await someFeedback();
    expect(elsewhere.feedback.show("message:1:12", passed)).not.toBe(id);
  });

  it.each([
    [0, 24 * HOUR_MS],
    [30, 30 * DAY_MS],
  ])(
    "is gone, with what people said of it, after %i days (0: after 24 hours)",
    async (keepDays, ms) => {
      const clock = aClock();
      const { feedback, keyv } = await someFeedback({ keepDays, now: Date.now });
      const id = feedback.show("message:1:12", passed);
      clock.passes(ms / 2);
      expect(await feedback.vote(id, "7", "up")).toBe(true);
      expect(await feedback.report(id, "7", { quote: 1, fault: "place" })).toBe(true);
      clock.passes(ms / 2 - 1000);
      expect(await feedback.all()).toHaveLength(1);
      clock.passes(2000);
      expect(await feedback.of(id)).toBeUndefined();
      expect(await feedback.all()).toEqual([]);
      expect(await feedback.vote(id, "7", "down")).toBe(false);
      expect(await feedback.report(id, "7", { quote: 1, fault: "other" })).toBe(false);
      for (const prefix of ["shown:", "vote:", "report:"]) {
        for await (const [key] of entriesOf(keyv, prefix)) expect.unreachable(key);
      }
    },
  );

  it("names nobody who votes", async () => {
    const { feedback, keyv } = await someFeedback();
    const id = feedback.show("message:1:12", passed);
    await feedback.vote(id, "123456789", "up");
    await feedback.report(id, "123456789", { quote: 1, fault: "altered" });
    const keys: string[] = [];
    for await (const [key] of entriesOf(keyv, "")) keys.push(key);
    expect(keys.filter((key) => /^(?:vote|report):/.test(key))).toHaveLength(2);
    expect(keys.join()).not.toContain("123456789");
  });

  it("tells of an answer that could not be kept, and lets it go out all the same", async () => {
    const { keyv } = await openStore("memory:");
    const broken = await someFeedback({ keyv });
    keyv.set = () => Promise.reject(new Error("full"));
    expect(broken.feedback.show("message:1:12", passed)).toMatch(/^[0-9a-f]{16}$/);
    await vi.waitFor(() => expect(broken.trouble).toEqual([new Error("full")]));
  });
});

describe("votes and reports", () => {
  it("count once a person, and the last one counts", async () => {
    const { feedback, tally } = await someFeedback();
    const id = feedback.show("message:1:12", passed);
    for (const vote of ["up", "up", "down"] as const) await feedback.vote(id, "7", vote);
    await feedback.vote(id, "8", "up");
    await feedback.report(id, "7", { quote: 1, fault: "place" });
    await feedback.report(id, "7", { quote: 1, fault: "unsupported" });
    await feedback.report(id, "8", { quote: 0, fault: "other" });
    expect(await feedback.all()).toMatchObject([
      {
        id,
        votes: { up: 1, down: 1 },
        reports: expect.arrayContaining([
          { quote: 1, fault: "unsupported" },
          { quote: 0, fault: "other" },
        ]),
      },
    ]);
    const [today] = await tally.last(1);
    expect(today!.counts).toMatchObject({
      "vote.up": 1,
      "vote.down": 1,
      "fault.place": 0,
      "fault.unsupported": 1,
      "fault.other": 1,
    });
  });

  it("count once when a person taps twice at once", async () => {
    const { feedback, tally } = await someFeedback();
    const id = feedback.show("message:1:12", passed);
    await Promise.all([1, 2, 3].map(() => feedback.vote(id, "7", "up")));
    expect((await tally.last(1))[0]!.counts["vote.up"]).toBe(1);
  });

  it("leave the count of the day on which they were first given when they change later", async () => {
    const clock = aClock();
    const { feedback, tally } = await someFeedback({ keepDays: 5, now: Date.now });
    const id = feedback.show("message:1:12", passed);
    await feedback.vote(id, "7", "up");
    clock.passes(DAY_MS);
    await feedback.vote(id, "7", "down");
    const [today, yesterday] = await tally.last(2);
    expect(yesterday!.counts["vote.up"]).toBe(0);
    expect(today!.counts["vote.down"]).toBe(1);
  });
});

describe("counts by day", () => {
  it("say what came of questions, what was cut, and what it cost", async () => {
    const { feedback, tally } = await someFeedback();
    feedback.show("message:1:12", passed);
    feedback.show("message:1:13", silent);
    const quote = quoteOf(source, "Putin must sign it.", 2);
    const statement = { text: "Putin has to sign.", quotes: [quote] as const };
    const statements = [statement as never] as const;
    feedback.show("message:1:14", composed({ outcome: "answered", statements }, { claims: 3 }));
    expect(await tally.last(2)).toEqual([
      {
        day: "2026-03-01",
        counts: { "answer.answered": 2, "answer.silent": 1, cut: 2, nanos: 150_000 },
      },
      { day: "2026-02-28", counts: {} },
    ]);
  });

  it("add up over processes that share a store", async () => {
    const { keyv } = await openStore("memory:");
    const one = await someFeedback({ keyv });
    const other = await someFeedback({ keyv });
    one.feedback.show("message:1:1", passed);
    await one.tally.close();
    other.feedback.show("message:1:2", passed);
    expect((await other.tally.last(1))[0]!.counts["answer.answered"]).toBe(2);
  });

  it("are kept for 90 days", async () => {
    const clock = aClock();
    const { tally } = await someFeedback({ now: Date.now });
    tally.add("2026-03-01", { cut: 1 });
    await tally.close();
    clock.passes(89 * DAY_MS);
    expect((await tally.last(90)).at(-1)).toEqual({ day: "2026-03-01", counts: { cut: 1 } });
    clock.passes(3 * DAY_MS);
    expect((await tally.last(93)).at(-1)!.counts).toEqual({});
  });

  it("lose nothing while the store takes no writes", async () => {
    const { keyv } = await openStore("memory:");
    const { tally } = await someFeedback({ keyv });
    const { setMany } = keyv;
    keyv.setMany = () => Promise.reject(new Error("full"));
    tally.add("2026-03-01", { cut: 2 });
    await expect(tally.last(1)).rejects.toThrow("full");
    keyv.setMany = setMany;
    tally.add("2026-03-01", { cut: 1 });
    expect((await tally.last(1))[0]!.counts).toEqual({ cut: 3 });
  });
});
