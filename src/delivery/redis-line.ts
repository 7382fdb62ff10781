import type { Update } from "grammy/types";
import type { RedisConnection } from "./redis-connection.ts";
import { PREFIX, parsed } from "./redis-kept.ts";
import { WAITING_LIST } from "./redis-queues.ts";
import { QUEUED_MS } from "./room.ts";

/** An update that waits for a place, and of which whoever asked is to be told. */
export type Queued = {
  readonly id: string;
  /** How many come first. */
  readonly ahead: number;
  /** @throws StoreError when Redis holds something else than what was put. */
  readonly update: () => Update;
};

/** What a process asks of the line. */
export type Look = {
  /** Who looks; no other process has the same name. */
  readonly teller: string;
  /** The ids that it is telling of: they stay its own for as long again. */
  readonly telling: readonly string[];
  /** How many it takes at most. */
  readonly most: number;
};

/**
 * The line of those who wait for a place in any process: BullMQ's list of what waits, in its order, and
 * of each whether it has been told.
 *
 * `telling:ID` holds the name of the process that is telling of an update. While it is there, no try of
 * that update begins; should the process die, it goes by itself, and another one tells.
 */
export type RedisLine = {
  /**
   * Takes what has waited long enough and was neither told nor tried, next first; nobody else takes
   * it, for `heldMs` or until it is told.
   */
  look(look: Look): Promise<Queued[]>;
  /** Lets go of an update: it is told, and is not taken again. */
  told(id: string, teller: string): Promise<void>;
};

/** How far a look goes: whoever stands further back is told when they get there. */
const FURTHEST = 500;

/**
 * ARGV: prefix, BullMQ's list, which is taken from its end, since when (ms) who is due has waited at
 * least, how many, teller, for how long (ms) they are its own, and the ids that are so already.
 */
const LOOK = `
local p, list, since, most, teller, heldMs = unpack(ARGV)
for i = 7, #ARGV do
  local key = p .. "telling:" .. ARGV[i]
  if redis.call("GET", key) == teller then redis.call("PEXPIRE", key, heldMs) end
end
local taken = {}
local waiting = redis.call("LRANGE", list, -${FURTHEST}, -1)
for ahead = 0, #waiting - 1 do
  if #taken >= tonumber(most) then break end
  local id = string.sub(waiting[#waiting - ahead], 2)
  local key = p .. "update:" .. id
  local at, ready, run, told = unpack(redis.call("HMGET", key, "at", "ready", "run", "told"))
  local isDue = at and not run and not told and tonumber(ready or at) <= tonumber(since)
  if isDue and redis.call("SET", p .. "telling:" .. id, teller, "NX", "PX", heldMs) then
    table.insert(taken, { id, ahead, redis.call("HGET", key, "update") })
  end
end
return taken`;

/** ARGV: prefix, id, teller. */
const TOLD = `
local key, telling = ARGV[1] .. "update:" .. ARGV[2], ARGV[1] .. "telling:" .. ARGV[2]
if redis.call("GET", telling) == ARGV[3] then redis.call("DEL", telling) end
if redis.call("EXISTS", key) == 1 then redis.call("HSET", key, "told", 1) end
return 1`;

export function createRedisLine({
  redis: { client },
  now,
  heldMs,
}: {
  readonly redis: Pick<RedisConnection, "client">;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** For how long what is taken belongs to a process that does not look again. */
  readonly heldMs: number;
}): RedisLine {
  return {
    async look({ teller, telling, most }) {
      const since = now() - QUEUED_MS;
      const given = [PREFIX, WAITING_LIST, since, most, teller, heldMs, ...telling];
      const taken = (await client.eval(LOOK, 0, ...given)) as [string, number, string | null][];
      return taken.map(([id, ahead, text]) => ({ id, ahead, update: () => parsed(id, text) }));
    },
    async told(id, teller) {
      await client.eval(TOLD, 0, PREFIX, id, teller);
    },
  };
}
