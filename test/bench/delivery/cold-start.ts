import { quantile } from "../../../src/cli/figures.ts";
import { gatherCrowd, now, openSandbox } from "./crowd.ts";
import { startProgram, type Which } from "./program.ts";

/** From the start of a process (ms). */
export type ColdStart = {
  readonly toFirstPoll: number;
  /** To the answer to a question that was waiting. */
  readonly toFirstAnswer: number;
};

/** Starts either bot so many times, in turns, each time with an empty store; medians. */
export async function coldStarts(times: number): Promise<Readonly<Record<Which, ColdStart>>> {
  const starts: Record<Which, ColdStart[]> = { pincite: [], echo: [] };
  for (let round = 0; round < times; round += 1) {
    for (const which of ["echo", "pincite"] as const) starts[which].push(await coldStart(which));
  }
  return { pincite: medians(starts.pincite), echo: medians(starts.echo) };
}

async function coldStart(which: Which): Promise<ColdStart> {
  const sandbox = await openSandbox();
  const crowd = gatherCrowd(which, sandbox, 1);
  await crowd.ask(1);
  const startedAt = now();
  const bot = startProgram(which, sandbox);
  const { at: polledAt } = await sandbox.nextCall("getUpdates");
  const [turn] = await crowd.turns(1);
  await bot.stop();
  await sandbox.close();
  return {
    toFirstPoll: polledAt - startedAt,
    toFirstAnswer: (turn?.answeredAt ?? Number.NaN) - startedAt,
  };
}

function medians(starts: readonly ColdStart[]): ColdStart {
  const median = (of: (start: ColdStart) => number) => quantile(starts.map(of), 0.5);
  return {
    toFirstPoll: median((start) => start.toFirstPoll),
    toFirstAnswer: median((start) => start.toFirstAnswer),
  };
}
