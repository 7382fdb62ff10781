import { spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import type { FaultResponse } from "../../src/sandbox/faults.ts";
import { startSandbox } from "../../src/sandbox/sandbox.ts";
import { freePort } from "../delivery/a-redis.ts";
import { checkParameters } from "../sandbox/schema.ts";
import { temporaryFolder } from "../store/temporary-folder.ts";
import { compileProgram } from "./a-program.ts";
import { aProxy, type Posted, post } from "./a-proxy.ts";
import { gatherCrowd } from "./crowd.ts";

const TROUBLE: readonly FaultResponse[] = [
  { kind: "bad_gateway" },
  { kind: "truncated" },
  { kind: "reset", when: "before" },
  { kind: "reset", when: "after" },
  { kind: "refuse", code: 429, description: "Too Many Requests: retry after 1", retry_after: 1 },
];
/** Those of them after which a message stands, and nobody knows. */
const UNKNOWN = 2;
const PEOPLE = 20;
/** What each of them asks. */
const QUESTIONS = 3;

async function settings() {
  return { STORE_URL: `level:${await temporaryFolder()}/store`, LOG_LEVEL: "warn" };
}

describe("a Pincite whose way to Telegram is bad", () => {
  it("answers everything, in order, through broken connections and broken answers", {
    timeout: 120_000,
  }, async () => {
    const sandbox = await startSandbox({ checkParameters, limits: "off", patience: 60_000 });
    const program = (await compileProgram())(sandbox, await settings());
    const crowd = await gatherCrowd(sandbox, PEOPLE, QUESTIONS);
    const faults = TROUBLE.flatMap((respond) => [
      sandbox.faults.add({ method: "sendMessage", respond, skip: 7 }),
      sandbox.faults.add({ method: "getUpdates", respond }),
    ]);
    await crowd.ask();
    while (!crowd.isAnswered()) await sandbox.nextCall("sendMessage");
    expect(faults.map(({ hits }) => hits())).toEqual(faults.map(() => 1));
    expect(crowd.copies()).toBeLessThanOrEqual(UNKNOWN);
    expect(crowd.outOfOrder()).toBe(0);
    expect(await program.end()).toBe(0);
    expect(sandbox.pendingUpdates()).toBe(0);
    expect(sandbox.violations).toEqual([]);
    await sandbox.close();
  });

  it("answers everything once, in order, when Telegram comes back", {
    timeout: 120_000,
  }, async () => {
    const sandbox = await startSandbox({ checkParameters, limits: "off", patience: 60_000 });
    const program = (await compileProgram())(sandbox, await settings());
    const crowd = await gatherCrowd(sandbox, PEOPLE, QUESTIONS);
    await crowd.ask();
    await sandbox.nextCall("sendMessage");
    const away = sandbox.faults.add({
      method: "*",
      respond: { kind: "reset", when: "before" },
      times: Number.POSITIVE_INFINITY,
    });
    for (let refused = 0; refused < 2 * PEOPLE; refused += 1) await sandbox.nextRefusal("getMe");
    away.remove();
    while (!crowd.isAnswered()) await sandbox.nextCall("sendMessage");
    expect(crowd.copies()).toBe(0);
    expect(crowd.outOfOrder()).toBe(0);
    expect(await program.end()).toBe(0);
    expect(sandbox.violations).toEqual([]);
    await sandbox.close();
  });

  it("answers once what is posted again and again, early and late", {
    timeout: 120_000,
  }, async () => {
    const sandbox = await startSandbox({ checkParameters, limits: "off", patience: 60_000 });
    const port = await freePort();
    const all: Posted[] = [];
    const url = await aProxy(async (posted) => {
      all.push(posted);
      const [status = 0] = await Promise.all([post(port, posted), post(port, posted)]);
      return status;
    });
    const program = (await compileProgram())(sandbox, {
      ...(await settings()),
      PORT: String(port),
      WEBHOOK_URL: `${url}/telegram`,
      WEBHOOK_SECRET: "hush",
    });
    const crowd = await gatherCrowd(sandbox, PEOPLE, QUESTIONS);
    await crowd.ask();
    while (!crowd.isAnswered()) await sandbox.nextCall("sendMessage");
    expect(crowd.copies()).toBe(0);

    for (const posted of all) expect(await post(port, posted)).toBe(200);
    // Whatever came of the repetitions would stand above the answers to this.
    await crowd.askAgain();
    while (crowd.copies() < PEOPLE) await sandbox.nextCall("sendMessage");
    expect(await program.end()).toBe(0);
    expect(crowd.copies()).toBe(PEOPLE);
    expect(crowd.outOfOrder()).toBe(0);
    expect(sandbox.violations).toEqual([]);
    await sandbox.close();
  });
});

/** The largest file that a running process may write (bytes): a disk that is full, and one with room. */
function limitFiles(pid: number, bytes: string): void {
  const { status, stderr } = spawnSync("prlimit", [`--pid=${pid}`, `--fsize=${bytes}:`]);
  if (status !== 0) throw new Error(`prlimit failed: ${stderr}`);
}

const canLimit = spawnSync("prlimit", ["--version"]).error === undefined;
if (!canLimit && process.env.CI === "true") throw new Error("prlimit is not on the PATH.");
const unless = canLimit ? "" : " (skipped: prlimit of util-linux is not on the PATH)";

describe.skipIf(!canLimit)(`a Pincite whose disk is full${unless}`, () => {
  it("leaves new questions with Telegram, says so, and answers them when there is room", {
    timeout: 120_000,
  }, async () => {
    const sandbox = await startSandbox({ checkParameters, limits: "off", patience: 60_000 });
    const program = (await compileProgram())(sandbox, await settings());
    const crowd = await gatherCrowd(sandbox, PEOPLE, QUESTIONS);
    limitFiles(program.pid, "1");
    await crowd.ask();
    await program.untilSaid("so Telegram keeps them: The store at ");
    expect(program.said()).toContain("Make room on its disk");
    expect(sandbox.pendingUpdates()).toBe(crowd.questions);
    limitFiles(program.pid, "unlimited");
    while (!crowd.isAnswered()) await sandbox.nextCall("sendMessage");
    expect(crowd.copies()).toBe(0);
    expect(crowd.outOfOrder()).toBe(0);
    expect(await program.end()).toBe(0);
    expect(sandbox.pendingUpdates()).toBe(0);
    expect(sandbox.violations).toEqual([]);
    await sandbox.close();
  });

  it("loses nothing of what it was answering", { timeout: 120_000 }, async () => {
    const sandbox = await startSandbox({ checkParameters, limits: "off", patience: 60_000 });
    const program = (await compileProgram())(sandbox, await settings());
    const crowd = await gatherCrowd(sandbox, PEOPLE, QUESTIONS);
    await crowd.ask();
    await sandbox.nextCall("sendMessage");
    limitFiles(program.pid, "1");
    await program.untilSaid("the inbox takes no writes, so nothing goes on");
    limitFiles(program.pid, "unlimited");
    while (!crowd.isAnswered()) await sandbox.nextCall("sendMessage");
    // One message at most is sent between two looks at the disk, in each chat.
    expect(crowd.copies()).toBeLessThanOrEqual(PEOPLE);
    expect(crowd.outOfOrder()).toBe(0);
    expect(await program.end()).toBe(0);
    expect(sandbox.violations).toEqual([]);
    await sandbox.close();
  });
});
