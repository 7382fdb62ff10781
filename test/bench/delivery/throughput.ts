import { type Crowd, gatherCrowd, now, openSandbox, type Wording } from "./crowd.ts";
import { type ProgramOptions, startProgram, type Which } from "./program.ts";

/** Questions a second. */
export type Throughput = {
  /** From the first `getUpdates` of a bot that has just been started, all questions waiting. */
  readonly fromStart: number;
  /** Of the same bot later, from the moment at which as many were put at once. */
  readonly warm: number;
};

/** What is asked; in new words each time unless told otherwise. */
export type Load = {
  readonly questions: number;
  readonly chats: number;
  readonly wording?: Wording;
};

/** Measures one bot. `onWarm` is told when the warm part began and ended (ms of `now`). */
export async function throughputOf(
  which: Which,
  { questions, chats, wording = "new" }: Load,
  program: ProgramOptions = {},
  onWarm: (from: number, to: number) => void = () => {},
): Promise<Throughput> {
  const sandbox = await openSandbox();
  const crowd = gatherCrowd(which, sandbox, chats);
  await crowd.ask(questions, wording);
  const bot = startProgram(which, sandbox, program);
  const { at: polledAt } = await sandbox.nextCall("getUpdates");
  const fromStart = questions / ((await lastAnswer(crowd, questions)) - polledAt);
  const warm = await warmThroughput(crowd, questions, { onWarm, wording });
  await bot.stop();
  await sandbox.close();
  return { fromStart: fromStart * 1000, warm };
}

/** Of bots that have answered this crowd before: questions a second. */
export async function warmThroughput(
  crowd: Crowd,
  questions: number,
  {
    onWarm = () => {},
    wording = "new",
  }: { onWarm?: (from: number, to: number) => void; wording?: Wording } = {},
): Promise<number> {
  await crowd.rest();
  const askedAt = now();
  await crowd.ask(questions, wording);
  const endedAt = await lastAnswer(crowd, questions);
  onWarm(askedAt, endedAt);
  return (questions / (endedAt - askedAt)) * 1000;
}

async function lastAnswer(crowd: Crowd, questions: number): Promise<number> {
  const turns = await crowd.turns(questions);
  return Math.max(...turns.map(({ answeredAt }) => answeredAt));
}
