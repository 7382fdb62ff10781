import { pino } from "pino";
import { beforeEach, describe, expect, it } from "vitest";
import { type AttemptDeps, createAttempt } from "../../src/delivery/attempt.ts";
import type { Kept, Outcome } from "../../src/delivery/inbox.ts";
import { explainError } from "../../src/telegram/explain-error.ts";
import { asked } from "./an-update.ts";

const SECOND_MS = 1000;
const HOUR_MS = 3600 * SECOND_MS;
const PUT_AT = 1_000_000;

class Outage extends Error {}

let now: number;
let logged: { level: number; msg: string }[];
let apologies: number[];
beforeEach(() => {
  now = PUT_AT;
  logged = [];
  apologies = [];
});

const log = pino({}, { write: (line: string) => void logged.push(JSON.parse(line)) });
const errors = () => logged.filter(({ level }) => level === 50);
const NEVER = new AbortController().signal;

function attempts(handle: AttemptDeps["handle"], over: Partial<AttemptDeps> = {}) {
  return createAttempt({
    handle,
    giveUp: async ({ update_id }) => void apologies.push(update_id),
    isOutage: (error) => error instanceof Outage,
    now: () => now,
    log,
    explain: explainError,
    ...over,
  });
}

const kept = (tries = 0): Kept => ({ update: asked(1, 1, "secret"), at: PUT_AT, tries });
const fails = async () => {
  throw new TypeError("secret");
};
const isAway = async () => {
  throw new Outage("secret");
};

describe("a try", () => {
  it("hands the update over, and nothing else, and is done when it is", async () => {
    const given: unknown[][] = [];
    const attempt = attempts(async (...all: unknown[]) => void given.push(all));
    expect(await attempt(kept(), NEVER)).toEqual({ kind: "done" });
    expect(given).toEqual([[kept().update]]);
    expect(logged).toEqual([]);
  });

  it("that fails comes again after ever longer pauses; the fifth is the last", async () => {
    const attempt = attempts(fails);
    const outcomes: Outcome[] = [];
    for (let tries = 0; tries < 5; tries += 1) outcomes.push(await attempt(kept(tries), NEVER));
    expect(outcomes).toEqual([
      { kind: "again", afterMs: 1000, counts: true },
      { kind: "again", afterMs: 2000, counts: true },
      { kind: "again", afterMs: 4000, counts: true },
      { kind: "again", afterMs: 8000, counts: true },
      { kind: "given_up", because: "tries" },
    ]);
    expect(apologies).toEqual([1]);
    expect(errors()).toMatchObject([{ update: 1, because: "tries" }]);
  });

  it("is not begun when five processes have died over it", async () => {
    let begun = 0;
    const attempt = attempts(async () => {
      begun += 1;
    });
    expect(await attempt(kept(5), NEVER)).toEqual({ kind: "given_up", because: "tries" });
    expect(begun).toBe(0);
    expect(apologies).toEqual([1]);
  });

  it("that fails because of an outage does not count, however often", async () => {
    const attempt = attempts(isAway);
    for (const tries of [0, 4]) {
      expect(await attempt(kept(tries), NEVER)).toMatchObject({ kind: "again", counts: false });
    }
    expect(errors()).toEqual([]);
  });

  it("waits longer the longer an outage lasts, a minute at most", async () => {
    const attempt = attempts(isAway);
    const pauses: number[] = [];
    while (now < PUT_AT + HOUR_MS) {
      const outcome = await attempt(kept(), NEVER);
      if (outcome.kind !== "again") throw new Error("It ended.");
      pauses.push(outcome.afterMs);
      now += outcome.afterMs;
    }
    expect(pauses[0]).toBe(SECOND_MS);
    expect(pauses).toEqual([...pauses].sort((a, b) => a - b));
    expect(pauses.at(-1)).toBe(60 * SECOND_MS);
    expect(pauses.length).toBeLessThan(100);
  });

  it("is the last when the update is a day old, and is not begun after that", async () => {
    let begun = 0;
    const attempt = attempts(async () => {
      begun += 1;
      throw new Outage();
    });
    now = PUT_AT + 24 * HOUR_MS - 1;
    expect(await attempt(kept(), NEVER)).toMatchObject({ kind: "again" });
    now += 1;
    expect(await attempt(kept(), NEVER)).toEqual({ kind: "given_up", because: "age" });
    expect(begun).toBe(1);
    expect(apologies).toEqual([1]);
    expect(errors()).toMatchObject([{ because: "age" }]);
  });

  it("is given up even when nobody can be told", async () => {
    const attempt = attempts(fails, {
      giveUp: async () => {
        throw new Error("secret");
      },
    });
    expect(await attempt(kept(4), NEVER)).toEqual({ kind: "given_up", because: "tries" });
    expect(errors()).toHaveLength(2);
  });

  it("that was told to stop comes again at once, does not count, and is no trouble", async () => {
    const stopping = new AbortController();
    const attempt = attempts(async () => {
      stopping.abort();
      throw new TypeError("cut off");
    });
    const outcome = await attempt(kept(4), stopping.signal);
    expect(outcome).toEqual({ kind: "again", afterMs: 0, counts: false });
    expect(logged).toEqual([]);
  });

  it("is logged by what failed, without a word of the question", async () => {
    await attempts(fails)(kept(), NEVER);
    await attempts(fails)(kept(4), NEVER);
    expect(logged[0]).toMatchObject({ level: 40, update: 1, tries: 1, error: "TypeError" });
    expect(JSON.stringify(logged)).not.toContain("secret");
  });
});

describe("an inline query", () => {
  const typed = (tries = 0): Kept => ({
    update: {
      update_id: 2,
      inline_query: {
        id: "1",
        from: { id: 1, is_bot: false, first_name: "Ada" },
        query: "secret",
        offset: "",
      },
    },
    at: PUT_AT,
    tries,
  });

  it("that fails is neither tried again nor given up: nobody waits for it any longer", async () => {
    for (const handle of [fails, isAway]) {
      expect(await attempts(handle)(typed(), NEVER)).toEqual({ kind: "done" });
    }
    expect(apologies).toEqual([]);
    expect(errors()).toEqual([]);
    expect(logged.map(({ level }) => level)).toEqual([40, 40]);
    expect(JSON.stringify(logged)).not.toContain("secret");
  });

  it("is not begun after ten seconds, nor when a process has died over it", async () => {
    let begun = 0;
    const attempt = attempts(async () => {
      begun += 1;
    });
    expect(await attempt(typed(1), NEVER)).toEqual({ kind: "done" });
    now += 10 * SECOND_MS;
    expect(await attempt(typed(), NEVER)).toEqual({ kind: "done" });
    expect(begun).toBe(0);
    now -= 1;
    expect(await attempt(typed(), NEVER)).toEqual({ kind: "done" });
    expect(begun).toBe(1);
    expect(apologies).toEqual([]);
  });
});
