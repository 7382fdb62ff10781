import { connectRedis } from "../../../src/delivery/redis-connection.ts";
import { createRedisInbox } from "../../../src/delivery/redis-inbox.ts";

const onTrouble = (sentence: string) => void process.stderr.write(`${sentence}\n`);
const redis = await connectRedis(process.argv[2] ?? "", { onTrouble });
createRedisInbox({ redis, now: Date.now, onTrouble }).drain(async ({ update, tries }) => {
  process.stdout.write(`begun ${update.update_id} after ${tries}\n`);
  if (update.message?.text === "hang") await new Promise(() => {});
  return { kind: "done" };
});
