import { Api } from "grammy";
import type { Update } from "grammy/types";
import { pino } from "pino";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createPolling, type PollingDeps } from "../../src/delivery/poll.ts";
import { PollingError } from "../../src/delivery/polling-error.ts";
import type { Person } from "../../src/sandbox/person.ts";
import { type Sandbox, startSandbox } from "../../src/sandbox/sandbox.ts";
import { explainError } from "../../src/telegram/explain-error.ts";
import { checkParameters } from "../sandbox/schema.ts";

let sandbox: Sandbox;
let ann: Person;
let bob: Person;
const stops: (() => Promise<void>)[] = [];
beforeEach(async () => {
  sandbox = await startSandbox({ checkParameters });
  ann = sandbox.person({ first_name: "Ann" });
  bob = sandbox.person({ first_name: "Bob" });
});
afterEach(async () => {
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
    ...over,
    async receive(update) {
      await over.receive?.(update);
      const text = textOf(update);
      received.push(text);
      arrivals.get(text)?.();
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

  it("hands over one update of a chat at a time, in order, and other chats meanwhile", async () => {
    const held = signal();
    await says(ann, "ann 1");
    await says(ann, "ann 2");
    await says(bob, "bob 1");
    const { received, arrives } = polls({
      receive: async (update) => {
        if (textOf(update) === "ann 1") await held.given;
      },
    });
    await arrives("bob 1");
    expect(received).toEqual(["bob 1"]);
    held.give();
    await arrives("ann 2");
    expect(received).toEqual(["bob 1", "ann 1", "ann 2"]);
  });

  it("hands over what comes while an answer takes long, and confirms it after that answer", async () => {
    const held = signal();
    await says(ann, "slow");
    const { received, arrives } = polls({
      receive: async (update) => {
        if (textOf(update) === "slow") await held.given;
      },
    });
    await sandbox.nextCall("getUpdates");
    await says(bob, "quick");
    await arrives("quick");
    expect(received).toEqual(["quick"]);
    expect(sandbox.pendingUpdates()).toBe(2);
    held.give();
    await arrives("slow");
    while (sandbox.pendingUpdates() > 0) await new Promise((resolve) => setImmediate(resolve));
    expect(received).toEqual(["quick", "slow"]);
  });

  it("does not keep a tap or /stop waiting behind a running answer", async () => {
    const held = signal();
    for (const text of ["a question", "/stop", "another"]) await says(ann, text);
    const { received, arrives } = polls({
      receive: async (update) => {
        if (textOf(update) === "a question") await held.given;
      },
    });
    await arrives("/stop");
    expect(received).toEqual(["/stop"]);
    held.give();
    await arrives("another");
  });

  it("confirms an update only after it was received", async () => {
    const held = signal();
    const begun = signal();
    await says(ann, "one");
    const { arrives } = polls({
      receive: async () => {
        begun.give();
        await held.given;
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

  it("tries a failing update again, and gives it up after three tries with an error", async () => {
    let tries = 0;
    await says(ann, "poison");
    await says(ann, "next");
    const { arrives, received, logged } = polls({
      receive: async (update) => {
        if (textOf(update) !== "poison") return;
        tries += 1;
        throw new Error("my secret words");
      },
    });
    await arrives("next");
    expect(tries).toBe(3);
    expect(received).toEqual(["next"]);
    const errors = logged.filter((line) => line.includes('"level":50'));
    expect(errors).toHaveLength(1);
    expect(errors[0]).toContain("given up");
    expect(logged.join("")).not.toContain("secret");
  });

  it("does not hand over again what it has handled, if Telegram does", async () => {
    const api = new Api(sandbox.token, { apiRoot: sandbox.apiRoot });
    // Without its offset, a request gets once more what was not confirmed yet.
    let forgets = true;
    api.config.use((previous, method, payload, signal) => {
      if (method !== "getUpdates" || !forgets || !("offset" in payload)) {
        return previous(method, payload, signal);
      }
      forgets = false;
      const { offset, ...rest } = payload;
      expect(offset).toBeDefined();
      return previous(method, rest as typeof payload, signal);
    });
    const { arrives, received } = polls({ api });
    await says(ann, "one");
    await arrives("one");
    await says(ann, "two");
    await arrives("two");
    expect(received).toEqual(["one", "two"]);
    expect(forgets).toBe(false);
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

  it("lets a stop wait for what runs, begin nothing new, and confirm what was handled", async () => {
    const held = signal();
    const begun = signal();
    await says(ann, "one");
    await says(ann, "two");
    const { polling, received, ended } = polls({
      receive: async () => {
        begun.give();
        await held.given;
      },
    });
    await begun.given;
    const stopped = polling.stop();
    held.give();
    await stopped;
    await ended;
    expect(received).toEqual(["one"]);
    expect(sandbox.pendingUpdates()).toBe(1);
    const { arrives } = polls();
    await arrives("two");
  });

  it("does not confirm what is still running when the deadline of a stop is over", async () => {
    const held = signal();
    const begun = signal();
    await says(ann, "one");
    const { polling } = polls({
      stopDeadlineMs: 1,
      receive: async () => {
        begun.give();
        await held.given;
      },
    });
    await begun.given;
    await polling.stop();
    expect(sandbox.pendingUpdates()).toBe(1);
    held.give();
  });

  it("ends a long poll at once when it is stopped", async () => {
    const { polling, ended } = polls();
    await sandbox.nextCall("deleteWebhook");
    await polling.stop();
    await ended;
    expect(offsets().length).toBeLessThanOrEqual(1);
  });
});
