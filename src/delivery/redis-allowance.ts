import type { Allowance } from "./allowance.ts";
import type { RedisConnection } from "./redis-connection.ts";

const PREFIX = "pincite:allowance:";

/** Sets `now` (ms) to ARGV[2], or where that is empty to Redis's own time. */
const NOW = `
local now = tonumber(ARGV[2])
if not now then
  local time = redis.call("TIME")
  now = time[1] * 1000 + math.floor(time[2] / 1000)
end
`;

/**
 * Of each share one number is kept: when its whole burst is there again (ms). ARGV: prefix, now (empty:
 * Redis's own time), then of each share who, burst and ms. Gives the ms to wait; 0: taken from all.
 */
const TAKE = `${NOW}local wait = 0
for i = 3, #ARGV, 3 do
  local full = tonumber(redis.call("GET", ARGV[1] .. ARGV[i]) or 0)
  wait = math.max(wait, full - now - (tonumber(ARGV[i + 1]) - 1) * tonumber(ARGV[i + 2]))
end
if wait > 0 then return math.ceil(wait) end
for i = 3, #ARGV, 3 do
  local key, every = ARGV[1] .. ARGV[i], tonumber(ARGV[i + 2])
  local full = math.max(tonumber(redis.call("GET", key) or 0), now) + every
  redis.call("SET", key, string.format("%.3f", full), "PX", math.ceil(full - now) + 1000)
end
return 0`;

/** ARGV: prefix, now (empty: Redis's own time), who, burst, ms of the rate, ms to stay closed. */
const CLOSE = `${NOW}local full = now + tonumber(ARGV[6]) + (tonumber(ARGV[4]) - 1) * tonumber(ARGV[5])
redis.call("SET", ARGV[1] .. ARGV[3], string.format("%.3f", full), "PX", math.ceil(full - now) + 1000)
return 0`;

/** What it works with. */
export type RedisAllowanceDeps = {
  readonly redis: Pick<RedisConnection, "client" | "ask">;
  /** In ms, the same in all processes. Without it Redis's own clock is taken. */
  readonly now?: () => number;
};

/** For all processes that share a Redis: each call is one script, and so one step for all. */
export function createRedisAllowance({ redis, now }: RedisAllowanceDeps): Allowance {
  const { client, ask } = redis;
  const time = () => (now === undefined ? "" : String(now()));
  return {
    async take(shares) {
      const given = shares.flatMap(({ who, rate }) => [who, rate.burst, rate.everyMs]);
      return (await ask(client.eval(TAKE, 0, PREFIX, time(), ...given))) as number;
    },
    async close({ who, rate }, ms) {
      await ask(client.eval(CLOSE, 0, PREFIX, time(), who, rate.burst, rate.everyMs, ms));
    },
  };
}
