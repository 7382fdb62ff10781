import { Api } from "grammy";
import { pino } from "pino";
import { describe, expect, it } from "vitest";
import { startSandbox } from "../../src/sandbox/sandbox.ts";
import { openStore } from "../../src/store/open.ts";
import { explainError } from "../../src/telegram/explain-error.ts";
import { queueCheck, storeCheck, telegramCheck } from "../../src/web/checks.ts";
import { type Check, type ReadinessDeps, serveReady } from "../../src/web/health.ts";
import { aWeb } from "./a-web.ts";

async function readiness(checks: readonly Check[], over: Partial<ReadinessDeps> = {}) {
  const logged: string[] = [];
  const log = pino({ level: "debug" }, { write: (line: string) => logged.push(line) });
  const { signal } = new AbortController();
  const deps = { checks, stopping: signal, log, explain: explainError, ...over };
  const { get } = await aWeb(serveReady(deps));
  return {
    logged,
    async asks() {
      const response = await get("/readyz");
      return { status: response.status, said: await response.json() };
    },
  };
}

const finds = (ok: boolean, says: string): Check => ({
  name: "thing",
  broken: "The thing is broken.",
  look: async () => ({ ok, says }),
});

describe("/readyz", () => {
  it("says 200 and a sentence for each check that is well", async () => {
    const { asks } = await readiness([finds(true, "The thing works.")]);
    expect(await asks()).toEqual({
      status: 200,
      said: { ready: true, process: "✓ It is running.", thing: "✓ The thing works." },
    });
  });

  it("says 503 when one check fails, and goes on to name them all", async () => {
    const bad = { ...finds(false, "It waits."), name: "other" };
    const { asks } = await readiness([finds(true, "It works."), bad]);
    expect(await asks()).toMatchObject({
      status: 503,
      said: { ready: false, thing: "✓ It works.", other: "✗ It waits." },
    });
  });

  it("says what is broken when a check throws, and keeps the error's own words to itself", async () => {
    const look = () => Promise.reject(new TypeError("hunter2"));
    const { asks, logged } = await readiness([{ ...finds(true, ""), look }]);
    expect(await asks()).toMatchObject({ status: 503, said: { thing: "✗ The thing is broken." } });
    expect(logged.join("")).toContain('"check":"thing","error":"TypeError"');
    expect(logged.join("")).not.toContain("hunter2");
  });

  it("waits for no check longer than its deadline, and tells the check", async () => {
    let told: AbortSignal | undefined;
    const look = (signal: AbortSignal) => {
      told = signal;
      return new Promise<never>(() => {});
    };
    const { asks } = await readiness([{ ...finds(true, ""), look }], { deadlineMs: 5 });
    expect(await asks()).toMatchObject({
      status: 503,
      said: { thing: "✗ No answer within 5 ms. The thing is broken." },
    });
    expect(told?.aborted).toBe(true);
  });

  it("looks once for many who ask at a time, and again after five seconds", async () => {
    let looks = 0;
    let ms = 0;
    const look = async () => {
      looks += 1;
      return { ok: true, says: "" };
    };
    const { asks } = await readiness([{ ...finds(true, ""), look }], { now: () => ms });
    await Promise.all([asks(), asks(), asks()]);
    ms = 4999;
    await asks();
    expect(looks).toBe(1);
    ms = 5000;
    await asks();
    expect(looks).toBe(2);
  });

  it("tells the log when a check begins to fail and when it stops, not every time", async () => {
    let ms = 0;
    let ok = true;
    const look = async () => ({ ok, says: ok ? "well again" : "unwell" });
    const { asks, logged } = await readiness([{ ...finds(true, ""), look }], { now: () => ms });
    for (const next of [true, false, false, true, true]) {
      ok = next;
      ms += 5000;
      await asks();
    }
    expect(logged.map((line) => JSON.parse(line).msg)).toEqual(["unwell", "well again"]);
  });

  it("says 503 at once when the process stops", async () => {
    const stopping = new AbortController();
    const { asks } = await readiness([finds(true, "It works.")], { stopping: stopping.signal });
    expect((await asks()).status).toBe(200);
    stopping.abort();
    expect(await asks()).toMatchObject({ status: 503, said: { process: "✗ It is stopping." } });
  });
});

describe("what is checked", () => {
  const { signal } = new AbortController();

  it("is a store that gives back what it takes", async () => {
    const { keyv, close } = await openStore("memory:");
    expect(await storeCheck(keyv).look(signal)).toMatchObject({ ok: true });
    await close();
    await expect(storeCheck(keyv).look(signal)).rejects.toThrow();
  });

  it("is a store that does not forget at once", async () => {
    const forgetful = { get: async () => undefined, set: async () => true };
    expect(await storeCheck(forgetful).look(signal)).toMatchObject({ ok: false });
  });

  it("is Telegram's answer, for which it waits no longer than anybody does", async () => {
    const sandbox = await startSandbox();
    const { look } = telegramCheck(new Api(sandbox.token, { apiRoot: sandbox.apiRoot }));
    expect(await look(signal)).toEqual({ ok: true, says: "Telegram answers." });
    sandbox.faults.add({ method: "getMe", respond: { kind: "hang", when: "before" } });
    const ending = new AbortController();
    const looking = look(ending.signal);
    ending.abort();
    await expect(looking).rejects.toThrow();
    await sandbox.close();
  });

  it("is Telegram's trust in the token", async () => {
    const sandbox = await startSandbox();
    const { look } = telegramCheck(new Api(`${sandbox.token}x`, { apiRoot: sandbox.apiRoot }));
    await expect(look(signal)).rejects.toThrow("Unauthorized");
    await sandbox.close();
  });

  it.each([
    [0, 0, true],
    [3, 300_000, true],
    [3, 300_001, false],
  ])("is a queue that moves: %i updates, the oldest for %i ms", async (updates, oldestMs, ok) => {
    const { look } = queueCheck(async () => ({ updates, oldestMs }));
    const says = `${updates} updates wait or are being answered, the oldest for ${oldestMs === 0 ? 0 : 300} s.`;
    expect(await look(signal)).toEqual({ ok, says });
  });
});
