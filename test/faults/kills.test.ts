import { expect, it } from "vitest";
import { startSandbox } from "../../src/sandbox/sandbox.ts";
import { temporaryFolder } from "../store/temporary-folder.ts";
import { compileProgram } from "./a-program.ts";
import { gatherCrowd } from "./crowd.ts";
import { watchCalls } from "./watch-calls.ts";

const KILLS = 30;
/** About six go by before the first message. */
const MOST_CALLS_OF_A_LIFE = 20;

it("answers 300 questions in 60 chats, in order, while it is killed thirty times", {
  timeout: 240_000,
}, async () => {
  const called = watchCalls();
  const sandbox = await startSandbox({
    checkParameters: called.checkParameters,
    limits: "off",
    patience: 60_000,
  });
  const settings = {
    STORE_URL: `level:${await temporaryFolder()}/store`,
    LOG_LEVEL: "warn",
    // So a kill meets others each time, and what it met thrice is not soon all that there is.
    CONCURRENCY: "4",
  };
  const start = await compileProgram();
  const random = seeded(7);
  let program = start(sandbox, settings);
  const crowd = await gatherCrowd(sandbox, 60);
  await crowd.ask();
  for (let kill = 0; kill < KILLS; kill += 1) {
    await called.times(1 + Math.floor(random() * MOST_CALLS_OF_A_LIFE));
    await program.kill();
    program = start(sandbox, settings);
  }
  // Some answers take the place of a place in line.
  await expect.poll(crowd.isAnswered, { timeout: 60_000 }).toBe(true);
  expect(await program.end()).toBe(0);
  const copies = crowd.copies();
  expect(copies, `${copies} copies after ${KILLS} kills`).toBeLessThanOrEqual(KILLS);
  expect(crowd.outOfOrder()).toBe(0);
  expect(sandbox.violations).toEqual([]);
  await sandbox.close();
});

/** Numbers in [0, 1) that are the same in every run (Park and Miller's generator of 1988). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
