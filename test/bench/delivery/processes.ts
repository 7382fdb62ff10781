import { aRedis } from "../../delivery/a-redis.ts";
import { gatherCrowd, openSandbox } from "./crowd.ts";
import { startProgram } from "./program.ts";
import { type Load, warmThroughput } from "./throughput.ts";

/**
 * Questions a second of so many processes that answer, with one that receives, a Redis of their own
 * between them and each of them warm.
 */
export async function throughputOfWorkers(
  workers: number,
  { questions, chats }: Load,
): Promise<number> {
  const redis = await aRedis();
  const sandbox = await openSandbox();
  const crowd = gatherCrowd(sandbox, chats);
  const roles = ["receive", ...Array<string>(workers).fill("work")];
  const programs = roles.map((ROLE) =>
    startProgram("pincite", sandbox, {
      settings: { ROLE, REDIS_URL: redis.url, STORE_URL: redis.url },
    }),
  );
  await Promise.all(programs.map((program) => program.says("Pincite is running")));
  await crowd.ask(questions);
  await crowd.turns(questions);
  const measured = await warmThroughput(crowd, questions);
  await Promise.all(programs.map((program) => program.stop()));
  await sandbox.close();
  await redis.close();
  return measured;
}
