import { expect, it, onTestFinished } from "vitest";
import { startSandbox } from "../../src/sandbox/sandbox.ts";
import { aRedis, describeWithRedis, freePort } from "../delivery/a-redis.ts";
import { compileProgram } from "./a-program.ts";
import { aProxy, post } from "./a-proxy.ts";
import { gatherCrowd } from "./crowd.ts";
import { watchCalls } from "./watch-calls.ts";

const WORKERS = 3;
const KILLS = 6;
const CALLS_BETWEEN_KILLS = 25;

describeWithRedis("two processes that receive and three that work, with a Redis between", () => {
  it("answer 150 questions in 30 chats, in order, while all of them fail in turn", {
    timeout: 120_000,
  }, async () => {
    const redis = await aRedis();
    onTestFinished(redis.close);
    const called = watchCalls();
    const { checkParameters } = called;
    const sandbox = await startSandbox({ checkParameters, limits: "off", patience: 60_000 });
    const start = await compileProgram();
    const ports = [await freePort(), await freePort()];
    let turn = 0;
    const url = await aProxy((posted) => post(ports[turn++ % 2] ?? 0, posted));
    // So a kill meets others each time, but not all that there is.
    const shared = { REDIS_URL: redis.url, LOG_LEVEL: "info", CONCURRENCY: "4" };
    const receiving = {
      ...shared,
      ROLE: "receive",
      WEBHOOK_URL: `${url}/telegram`,
      WEBHOOK_SECRET: "hush",
    };
    const receiver = (i: number) => start(sandbox, { ...receiving, PORT: String(ports[i]) });
    const worker = () => start(sandbox, { ...shared, ROLE: "work" });
    const receivers = [receiver(0), receiver(1)];
    const workers = Array.from({ length: WORKERS }, worker);

    const crowd = await gatherCrowd(sandbox, 30);
    await crowd.ask();
    expect(sandbox.pendingUpdates()).toBeGreaterThan(0);
    await receivers[0]?.kill();
    await sandbox.nextCall("sendMessage");
    receivers[0] = receiver(0);
    for (let kill = 0; kill < KILLS; kill += 1) {
      await called.times(CALLS_BETWEEN_KILLS);
      await workers[kill % WORKERS]?.kill();
      workers[kill % WORKERS] = worker();
      if (kill === 3) {
        await redis.stop("SIGKILL");
        await redis.start();
      }
    }
    await expect.poll(crowd.isAnswered, { timeout: 60_000 }).toBe(true);
    const copies = crowd.copies();
    expect(copies, `${copies} copies after ${KILLS} kills and a restart`).toBeLessThanOrEqual(
      KILLS + 1,
    );
    expect(crowd.outOfOrder()).toBe(0);
    expect(sandbox.pendingUpdates()).toBe(0);
    const programs = [...workers, ...receivers];
    await Promise.all(programs.map(({ untilSaid }) => untilSaid("Pincite is running")));
    const codes = await Promise.all(programs.map(({ end }) => end()));
    expect(codes).toEqual(codes.map(() => 0));
    expect(sandbox.violations).toEqual([]);
    await sandbox.close();
  });
});
