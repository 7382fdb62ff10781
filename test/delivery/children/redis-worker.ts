import type { Attempt, OnQueued } from "../../../src/delivery/inbox.ts";
import { connectRedis } from "../../../src/delivery/redis-connection.ts";
import { createRedisInbox } from "../../../src/delivery/redis-inbox.ts";

const [, , url = "", concurrency = ""] = process.argv;
const onTrouble = (sentence: string) => void process.stderr.write(`${sentence}\n`);

const attempt: Attempt = async ({ update, tries }) => {
  process.stdout.write(`begun ${update.update_id} after ${tries}\n`);
  if (update.message?.text === "hang") await new Promise(() => {});
  return { kind: "done" };
};

const onQueued: OnQueued = ({ update_id }) => {
  process.stdout.write(`telling ${update_id}\n`);
  return new Promise(() => {});
};

const redis = await connectRedis(url, { onTrouble });
createRedisInbox({
  ...{ redis, now: Date.now, concurrency: Number(concurrency), onTrouble },
}).drain(attempt, onQueued);
