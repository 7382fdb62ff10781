import { quantile } from "../../../src/cli/figures.ts";
import { gatherCrowd, openSandbox } from "./crowd.ts";
import { startProgram, type Which } from "./program.ts";
import type { Load } from "./throughput.ts";

/** How a bot does under a steady load. */
export type Latency = {
  /** From the question to the answer (ms). */
  readonly p50: number;
  readonly p99: number;
  /** Resident memory after the warm-up and at the end, in bytes. */
  readonly memory: readonly [start: number, end: number];
  /** All files in the store at the end, in bytes. */
  readonly stored: number;
};

/** So many questions a second, for so many seconds. */
export type SteadyLoad = Pick<Load, "chats"> & {
  readonly perSecond: number;
  readonly seconds: number;
};

/** By then the heap is as large as the load makes it; from then on it is seen whether it stays so. */
const WARM_UP_SECONDS = 20;

/** Measures one bot. */
export async function latencyOf(
  which: Which,
  { chats, perSecond, seconds }: SteadyLoad,
): Promise<Latency> {
  const sandbox = await openSandbox();
  const crowd = gatherCrowd(which, sandbox, chats);
  const bot = startProgram(which, sandbox);

  async function load(questions: number) {
    const [turns] = await Promise.all([
      crowd.turns(questions),
      crowd.askEvenly(questions, perSecond),
    ]);
    return turns.map(({ askedAt, answeredAt }) => answeredAt - askedAt);
  }

  // The first answer comes when all is loaded.
  await load(1);
  await load(perSecond * WARM_UP_SECONDS);
  const before = await bot.memory();
  const times = await load(perSecond * seconds);
  const memory = [before, await bot.memory()] as const;
  const stored = which === "pincite" ? bot.stored() : 0;
  await bot.stop();
  await sandbox.close();
  return { p50: quantile(times, 0.5), p99: quantile(times, 0.99), memory, stored };
}
