import { Api } from "grammy";
import type { Update } from "grammy/types";
import { pino } from "pino";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createPolling, type PollingDeps } from "../../src/delivery/poll.ts";
import { PollingError } from "../../src/delivery/polling-error.ts";
import type { Person } from "../../src/sandbox/person.ts";
import { type Sandbox, startSandbox } from "../../src/sandbox/sandbox.ts";
import { StoreError } from "../../src/store/store-error.ts";
import { explainError } from "../../src/telegram/explain-error.ts";
import { checkParameters } from "../sandbox/schema.ts";

let sandbox: Sandbox;
let ann: Person;
const stops: (() => Promise<void>)[] = [];
beforeEach(async () => {
  sandbox = await startSandbox({ checkParameters });
  ann = sandbox.person({ first_name: "Ann" });
});
afterEach(async () => {
  vi.useRealTimers();
  for (const stop of stops.splice(0)) await stop();
  await sandbox.close();
  expect(sandbox.violations).toEqual([]);
});

/** Resolves from outside, so that a test decides what happens in which order. */
function signal() {
  let give = () => {};
  const given = new Promise<void>((resolve) => {
    give = resolve;
  });
  return { give: () => give(), given };
}

function polls(over: Partial<PollingDeps> = {}) {
  const logged: string[] = [];
  const slept: number[] = [];
  const received: string[] = [];
  const arrivals = new Map<string, () => void>();
  const polling = createPolling({
    api: new Api(sandbox.token, { apiRoot: sandbox.apiRoot }),
    allowedUpdates: ["message", "callback_query"],
    log: pino({ level: "debug" }, { write: (line: string) => logged.push(line) }),
    explain: explainError,
    random: () => 1,
    // Waits that end at once would poll a broken server in a tight loop.
    sleep: (ms) => {
      slept.push(ms);
      return new Promise((resolve) => setImmediate(resolve));
    },
    now: Date.now,
    ...over,
    inbox: {
      async put(updates) {
        await over.inbox?.put(updates);
        for (const text of updates.map(textOf)) {
          received.push(text);
          arrivals.get(text)?.();
        }
      },
    },
  });
  const ended = polling.start();
  ended.catch(() => {});
  stops.push(() => polling.stop());
  return {
    polling,
    ended,
    logged,
    slept,
    received,
    arrives: (text: string) =>
      received.includes(text)
        ? Promise.resolve()
        : new Promise<void>((resolve) => arrivals.set(text, resolve)),
  };
}

const textOf = (update: Update) => update.message?.text ?? update.callback_query?.data ?? "";
const says = (person: Person, text: string) => person.says(person.privateChat(), text);
const offsets = () =>
  sandbox.calls.filter(({ method }) => method === "getUpdates").map((c) => c.payload.offset);

describe("polling", () => {
  it("takes a webhook away, then asks for exactly the updates it was told to", async () => {
    const { arrives } = polls();
    await says(ann, "one");
    await arrives("one");
    const [first, second] = sandbox.calls;
    expect(first!.method).toBe("deleteWebhook");
    expect(second!.payload).toMatchObject({
      timeout: 30,
      allowed_updates: ["message", "callback_query"],
    });
  });

  it("confirms a batch only when it is in the inbox", async () => {
    const held = signal();
    const begun = signal();
    await says(ann, "one");
    const { arrives } = polls({
      inbox: {
        async put() {
          begun.give();
          await held.given;
        },
      },
    });
    await begun.given;
    expect(sandbox.pendingUpdates()).toBe(1);
    held.give();
    await arrives("one");
    await says(ann, "two");
    await arrives("two");
    expect(sandbox.pendingUpdates()).toBeLessThanOrEqual(1);
  });

  it("leaves updates to Telegram while the store takes none, says so, and gets them later", async () => {
    let full = 2;
    await says(ann, "one");
    const { arrives, received, logged, slept } = polls({
      inbox: {
        async put() {
          if (full-- > 0) throw new StoreError("failed", "The disk is full. Make room on it.");
        },
      },
    });
    await arrives("one");
    expect(received).toEqual(["one"]);
    expect(slept).toEqual([500, 1000]);
    const errors = logged.filter((line) => line.includes('"level":50'));
    expect(errors).toHaveLength(2);
    expect(errors[0]).toContain("Telegram keeps them: The disk is full.");
  });

  it("connects anew when there was no answer for two minutes, once for each two", async () => {
    let ms = 0;
    let reconnected = 0;
    sandbox.faults.add({ method: "getUpdates", respond: { kind: "bad_gateway" }, times: 5 });
    await says(ann, "one");
    const { arrives, logged } = polls({
      now: () => ms,
      reconnect: () => {
        reconnected += 1;
      },
      sleep: async () => {
        ms += 50_000;
      },
    });
    await arrives("one");
    expect(reconnected).toBe(1);
    expect(logged.join("")).toContain("connecting anew");
  });

  it("ends a request that hangs fifteen seconds after its time, and asks again", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    const plan = { method: "getUpdates", respond: { kind: "hang", when: "before" } } as const;
    const fault = sandbox.faults.add(plan);
    await says(ann, "one");
    const { arrives, slept } = polls();
    while (fault.hits() === 0) await new Promise((resolve) => setImmediate(resolve));
    vi.advanceTimersByTime(44_999);
    await new Promise((resolve) => setImmediate(resolve));
    expect(slept).toEqual([]);
    vi.advanceTimersByTime(1);
    await arrives("one");
    expect(slept).toEqual([500]);
  });

  it("waits longer after every failure, with a random share, and starts over after a success", async () => {
    sandbox.faults.add({ method: "getUpdates", respond: { kind: "bad_gateway" }, times: 2 });
    sandbox.faults.add({
      method: "getUpdates",
      respond: { kind: "reset", when: "before" },
      times: 1,
    });
    const { arrives, slept } = polls();
    await says(ann, "one");
    await arrives("one");
    expect(slept).toEqual([500, 1000, 2000]);
  });

  it("waits as long as Telegram asks", async () => {
    sandbox.faults.add({
      method: "getUpdates",
      respond: { kind: "refuse", code: 429, description: "Too Many Requests", retry_after: 9 },
    });
    const { arrives, slept } = polls();
    await says(ann, "one");
    await arrives("one");
    expect(slept).toEqual([9000]);
  });

  it("says that another copy polls, and goes on trying", async () => {
    sandbox.faults.add({
      method: "getUpdates",
      respond: { kind: "refuse", code: 409, description: "Conflict: terminated by other" },
    });
    const { arrives, logged } = polls();
    await says(ann, "one");
    await arrives("one");
    expect(logged.join("")).toContain("another copy of this bot polls");
    expect(sandbox.calls.filter(({ method }) => method === "deleteWebhook")).toHaveLength(2);
  });

  it.each([
    [401, "Unauthorized", /TELEGRAM_BOT_TOKEN/],
    [404, "Not Found", /TELEGRAM_API_ROOT/],
  ])("ends with the setting to look at when Telegram says %i", async (code, description, says) => {
    sandbox.faults.add({ method: "*", respond: { kind: "refuse", code, description } });
    const { ended } = polls();
    const error = await ended.catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(PollingError);
    expect((error as PollingError).message).toMatch(says);
    expect((error as PollingError).message).not.toContain(sandbox.token);
  });

  it("confirms what is in the inbox when it is stopped", async () => {
    await says(ann, "one");
    const { polling, arrives, ended } = polls();
    await arrives("one");
    await polling.stop();
    await ended;
    expect(sandbox.pendingUpdates()).toBe(0);
  });

  it("ends a long poll at once when it is stopped", async () => {
    const { polling, ended } = polls();
    await sandbox.nextCall("deleteWebhook");
    await polling.stop();
    await ended;
    expect(offsets().length).toBeLessThanOrEqual(1);
  });
});
