import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Person } from "../../src/sandbox/person.ts";
import { type RunningBot, startBot } from "./a-bot.ts";

let running: RunningBot;
let ann: Person;
beforeEach(async () => {
  running = await startBot();
  ann = running.sandbox.person({ first_name: "Ann" });
});
afterEach(async () => {
  await running.stop();
  expect(running.sandbox.violations).toEqual([]);
});

async function asks(text: string) {
  await running.isThroughWith(await ann.says(ann.privateChat(), text));
  return running.sandbox.sentTo(ann.privateChat()).map((message) => message.text ?? "");
}

const tooMany = (retry_after: number) => ({
  method: "sendMessage",
  respond: {
    kind: "refuse" as const,
    code: 429,
    description: `Too Many Requests: retry after ${retry_after}`,
    retry_after,
  },
});

describe("when something breaks", () => {
  it("tells the person in a sentence, and the log what broke but not what was asked", async () => {
    running.answerer.before = async (question) => {
      throw new TypeError(`cannot answer ${question.text}`);
    };
    expect(await asks("my secret question")).toEqual([
      "Something went wrong on my side, so I cannot answer this. Please ask again in a moment.",
    ]);
    const log = running.logged.join("");
    expect(log).toContain('"error":"TypeError"');
    expect(log).toMatch(/"at":\["at /);
    expect(log).not.toContain("secret");
    expect(log).not.toContain(running.sandbox.token);
  });

  it("says so when no article is held", async () => {
    await running.store.remove("2026-02-26-bill");
    const none = "No article is held yet, so there is nothing to quote from.";
    expect(await asks("Is it signed?")).toEqual([none]);
    expect(await asks("/source")).toEqual([none, none]);
    expect((await asks("/start")).at(-1)).toContain("I hold no article yet.");
  });

  it("waits as long as Telegram asks, then sends", async () => {
    running.sandbox.faults.add({ ...tooMany(3), times: 2 });
    expect(await asks("Is it signed?")).toHaveLength(1);
    expect(running.waited.slice(0, 2)).toEqual([3000, 3000]);
  });

  it("waits as well when that is more than a minute", async () => {
    running.sandbox.faults.add(tooMany(300));
    expect(await asks("Is it signed?")).toHaveLength(1);
    expect(running.waited).toEqual([300_000]);
  });

  it("answers once when the answer's way to Telegram breaks off before it arrives", async () => {
    running.sandbox.faults.add({
      method: "sendMessage",
      respond: { kind: "reset", when: "before" },
    });
    expect(await asks("Is it signed?")).toHaveLength(1);
  });

  it("goes on after a gateway's error page", async () => {
    running.sandbox.faults.add({ method: "sendMessage", respond: { kind: "bad_gateway" } });
    expect(await asks("Is it signed?")).toHaveLength(1);
  });

  it("tells the person when Telegram refuses an answer", async () => {
    const description = "Bad Request: something is wrong with this text";
    running.sandbox.faults.add({
      method: "sendMessage",
      respond: { kind: "refuse", code: 400, description },
    });
    expect(await asks("Is it signed?")).toEqual([expect.stringContaining("Something went wrong")]);
    expect(running.logged.join("")).toContain(description);
  });

  it("lives on when somebody blocks it while it answers", async () => {
    running.answerer.before = () => ann.blocks();
    expect(await asks("Is it signed?")).toEqual([]);
    running.answerer.before = async () => {};
    const bob = running.sandbox.person({ first_name: "Bob" });
    await running.isThroughWith(await bob.says(bob.privateChat(), "Is it signed?"));
    expect(running.sandbox.sentTo(bob.privateChat())).toHaveLength(1);
  });

  it("never writes the token to the log", async () => {
    for (const kind of ["bad_gateway", "truncated"] as const) {
      running.sandbox.faults.add({ method: "*", respond: { kind }, times: 4 });
      await running.isThroughWith(await ann.says(ann.privateChat(), `Is it signed? ${kind}`));
    }
    expect(running.logged.length).toBeGreaterThan(0);
    expect(running.logged.join("")).not.toContain(running.sandbox.token);
    expect(running.logged.join("")).not.toContain(running.sandbox.token.split(":")[1]);
  });
});
