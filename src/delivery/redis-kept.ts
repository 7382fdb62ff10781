import type { Update } from "grammy/types";
import { StoreError } from "../store/store-error.ts";
import type { Backlog, DeadLetter, Kept } from "./inbox.ts";
import { DEAD_KEPT_MS, HANDLED_KEPT_MS } from "./kept-for.ts";
import { laneOf } from "./lane.ts";
import type { RedisConnection } from "./redis-connection.ts";

/** The first update of a lane: the only one of it that may be handled. */
export type Head = { readonly lane: string; readonly id: string };

/** What came of asking for an update. */
export type Begun =
  | { readonly kind: "begun"; readonly kept: Kept }
  /** Somebody is being told its place in line, and it waits for that (`redis-line.ts`). */
  | { readonly kind: "being_told" }
  /** It is not the first of its lane (any more), but this one is. */
  | { readonly kind: "not_first"; readonly head: Head | undefined };

/**
 * Updates as they are kept in Redis, by what is in one step with what. Each method is one script.
 *
 * `update:ID` is a hash (update, lane, at, tries, run, and since when it may be handled: ready, or at),
 * `lane:LANE` the list of a lane's open ids in order, `lanes` the set of lanes with open ids, `open` and `handled` sorted sets of ids by time,
 * `dead` a list, newest first.
 */
export type RedisKept = {
  /** Keeps what is neither kept nor was handled; gives the first of each lane that has work. */
  put(updates: readonly Update[]): Promise<Head[]>;
  /** Begins a run if the update is the first of its lane: another run of it counts no more then. */
  begin(head: Head, run: string): Promise<Begun>;
  /** Ends it for good, unless another run has begun; gives the next of the lane. */
  finish(head: Head, run: string, because?: DeadLetter["because"]): Promise<Head | undefined>;
  /** Lets it wait for its next run, in so many ms, unless that has begun. */
  again(head: Head, run: string, outcome: { counts: boolean; afterMs: number }): Promise<void>;
  /** The first of every lane. */
  heads(): Promise<Head[]>;
  deadLetters(): Promise<readonly DeadLetter[]>;
  backlog(): Promise<Backlog>;
};

/** All keys begin so; BullMQ's lie beside them. */
export const PREFIX = "pincite:inbox:";
const MOST_DEAD_LETTERS = 10_000;

/**
 * ARGV: prefix, now, since when handled ids count, then id, lane and update of each. Redis refuses a
 * script for lack of memory at its first write that needs some, or never: so that is what comes first.
 */
const PUT = `
local p, now, since = ARGV[1], ARGV[2], tonumber(ARGV[3])
local heads = {}
for i = 4, #ARGV, 3 do
  local id, lane = ARGV[i], ARGV[i + 1]
  local handledAt = tonumber(redis.call("ZSCORE", p .. "handled", id) or -math.huge)
  if handledAt < since then
    if redis.call("ZADD", p .. "open", "NX", now, id) == 1 then
      redis.call("HSET", p .. "update:" .. id, "update", ARGV[i + 2], "lane", lane, "at", now, "tries", 0)
      redis.call("RPUSH", p .. "lane:" .. lane, id)
      redis.call("SADD", p .. "lanes", lane)
    else
      lane = redis.call("HGET", p .. "update:" .. id, "lane")
    end
    table.insert(heads, lane)
    table.insert(heads, redis.call("LINDEX", p .. "lane:" .. lane, 0))
  end
end
redis.call("ZREMRANGEBYSCORE", p .. "handled", "-inf", "(" .. since)
return heads`;

/** ARGV: prefix, lane, id, run. Sent twice, because its answer was lost, it counts one try. */
const BEGIN = `
local p, lane, id, run = unpack(ARGV)
local head = redis.call("LINDEX", p .. "lane:" .. lane, 0)
if head ~= id then return { head } end
if redis.call("EXISTS", p .. "telling:" .. id) == 1 then return {} end
local key = p .. "update:" .. id
if redis.call("HGET", key, "run") ~= run then
  redis.call("HSET", key, "run", run)
  redis.call("HINCRBY", key, "tries", 1)
end
return redis.call("HMGET", key, "update", "at", "tries")`;

/**
 * ARGV: prefix, lane, id, run, now, why it was given up (empty: it was not). Begins with what frees
 * memory, so that it is not refused for lack of it.
 */
const FINISH = `
local p, lane, id, run, now, because = unpack(ARGV)
local key = p .. "update:" .. id
local isRun = redis.call("HGET", key, "run") == run
if isRun then
  local at = redis.call("HGET", key, "at")
  redis.call("DEL", key)
  redis.call("ZREM", p .. "open", id)
  redis.call("LREM", p .. "lane:" .. lane, 1, id)
  if redis.call("EXISTS", p .. "lane:" .. lane) == 0 then redis.call("SREM", p .. "lanes", lane) end
  redis.call("ZADD", p .. "handled", now, id)
  if because ~= "" then
    redis.call("LPUSH", p .. "dead", table.concat({ id, at, now, because }, " "))
    redis.call("LTRIM", p .. "dead", 0, ${MOST_DEAD_LETTERS - 1})
  end
  local oldest = redis.call("LINDEX", p .. "dead", -1)
  while oldest and tonumber(oldest:match("^%S+ %S+ (%S+)")) < now - ${DEAD_KEPT_MS} do
    redis.call("RPOP", p .. "dead")
    oldest = redis.call("LINDEX", p .. "dead", -1)
  end
end
local head = redis.call("LINDEX", p .. "lane:" .. lane, 0)
if isRun and head then redis.call("HSET", p .. "update:" .. head, "ready", now) end
return head`;

/** ARGV: prefix, id, run, "counts" or "free", when it is ready. */
const AGAIN = `
local key = ARGV[1] .. "update:" .. ARGV[2]
if redis.call("HGET", key, "run") ~= ARGV[3] then return 0 end
redis.call("HDEL", key, "run", "told")
redis.call("HSET", key, "ready", ARGV[5])
if ARGV[4] == "free" then redis.call("HINCRBY", key, "tries", -1) end
return 1`;

/** ARGV: prefix. */
const HEADS = `
local heads = {}
for _, lane in ipairs(redis.call("SMEMBERS", ARGV[1] .. "lanes")) do
  table.insert(heads, lane)
  table.insert(heads, redis.call("LINDEX", ARGV[1] .. "lane:" .. lane, 0))
end
return heads`;

export function createRedisKept({
  redis: { client },
  now,
}: {
  readonly redis: Pick<RedisConnection, "client">;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}): RedisKept {
  const run = (script: string, ...args: (string | number)[]) =>
    client.eval(script, 0, PREFIX, ...args);

  return {
    async put(updates) {
      const entries = updates.flatMap((update) => [
        update.update_id,
        laneOf(update),
        JSON.stringify(update),
      ]);
      return headsOf(await run(PUT, now(), now() - HANDLED_KEPT_MS, ...entries));
    },

    async begin({ lane, id }, name) {
      const reply = (await run(BEGIN, lane, id, name)) as (string | null)[];
      const [update, at, tries] = reply;
      if (reply.length === 0) return { kind: "being_told" };
      if (reply.length < 3) return { kind: "not_first", head: headOf(lane, update) };
      const kept = { update: parsed(id, update), at: Number(at), tries: Number(tries) - 1 };
      return { kind: "begun", kept };
    },

    async finish({ lane, id }, name, because = undefined) {
      const next = await run(FINISH, lane, id, name, now(), because ?? "");
      return headOf(lane, next as string | null);
    },

    async again({ id }, name, { counts, afterMs }) {
      await run(AGAIN, id, name, counts ? "counts" : "free", now() + afterMs);
    },

    heads: async () => headsOf(await run(HEADS)),

    async deadLetters() {
      const letters = await client.lrange(`${PREFIX}dead`, 0, -1);
      return letters.map((letter) => {
        const [update, at, givenUpAt, because] = letter.split(" ");
        return {
          update: Number(update),
          at: Number(at),
          givenUpAt: Number(givenUpAt),
          because: because === "age" ? "age" : "tries",
        };
      });
    },

    async backlog() {
      const updates = await client.zcard(`${PREFIX}open`);
      const [, oldest] = await client.zrange(`${PREFIX}open`, 0, 0, "WITHSCORES");
      return {
        updates,
        oldestMs: oldest === undefined ? 0 : Math.max(0, now() - Number(oldest)),
      };
    },
  };
}

function headOf(lane: string, id: string | null | undefined): Head | undefined {
  return typeof id === "string" ? { lane, id } : undefined;
}

/** Lanes and ids by turns; each once. */
function headsOf(reply: unknown): Head[] {
  const heads = new Map<string, string>();
  const words = reply as readonly (string | null)[];
  for (let i = 0; i < words.length; i += 2) {
    const [lane, id] = [words[i], words[i + 1]];
    if (typeof lane === "string" && typeof id === "string") heads.set(lane, id);
  }
  return [...heads].map(([lane, id]) => ({ lane, id }));
}

/**
 * An update as it was put.
 *
 * @throws StoreError when Redis holds something else.
 */
export function parsed(id: string, text: string | null | undefined): Update {
  try {
    const held: Partial<Update> | null = JSON.parse(text ?? "");
    if (typeof held?.update_id === "number") return { ...held, update_id: held.update_id };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  throw new StoreError(
    "damaged",
    `Update ${id} cannot be read as it stands in Redis. Somebody else wrote there, or it was restored from another time.`,
  );
}
