import type { Pseudonym } from "../store/pseudonyms.ts";
import { LIMITS, type Limit, type Pacer } from "./pacer.ts";
import type { RedisConnection } from "./redis-connection.ts";

const PREFIX = "pincite:pace:";

/**
 * Takes the next place over all, unless the chat is closed for longer than that; gives whether, and the
 * ms until then. A limit of n messages has room when the n-th last place is old enough, so a list of the
 * last n times is all that is kept. ARGV: prefix, chat, now (empty: Redis's own time), then "look", which
 * takes no place and gives how long there is silence, or of each limit whose it is, its messages and its ms.
 */
const TAKE = `
local prefix, chat, now = ARGV[1], ARGV[2], tonumber(ARGV[3])
if not now then
  local time = redis.call("TIME")
  now = time[1] * 1000 + math.floor(time[2] / 1000)
end
local closed, wait = 0, 0
for _, pausedUntil in ipairs(redis.call("MGET", prefix .. "pause:all", prefix .. "pause:" .. chat)) do
  closed = math.max(closed, tonumber(pausedUntil or 0) - now)
end
if ARGV[4] == "look" then return math.ceil(closed) end

local widest, longest = {}, {}
for i = 4, #ARGV, 3 do
  local key, messages, within = prefix .. "sent:" .. ARGV[i], tonumber(ARGV[i + 1]), tonumber(ARGV[i + 2])
  local before = tonumber(redis.call("LINDEX", key, messages - 1) or -math.huge)
  if ARGV[i] == "all" then wait = math.max(wait, before + within - now)
  else closed = math.max(closed, before + within - now) end
  widest[key] = math.max(widest[key] or 0, messages)
  longest[key] = math.max(longest[key] or 0, within)
end
if closed > wait then return { 0, math.ceil(closed) } end
for key, messages in pairs(widest) do
  redis.call("LPUSH", key, string.format("%.3f", now + wait))
  redis.call("LTRIM", key, 0, messages - 1)
  redis.call("PEXPIRE", key, math.ceil(longest[key] + wait) + 60000)
end
return { 1, math.ceil(wait) }`;

/** ARGV: prefix, scope, now (empty: Redis's own time), ms. */
const PAUSE = `
local key, now, ms = ARGV[1] .. "pause:" .. ARGV[2], tonumber(ARGV[3]), tonumber(ARGV[4])
if not now then
  local time = redis.call("TIME")
  now = time[1] * 1000 + math.floor(time[2] / 1000)
end
local until_ = math.max(now + ms, tonumber(redis.call("GET", key) or 0))
redis.call("SET", key, string.format("%.3f", until_), "PX", math.ceil(until_ - now) + 60000)
return 0`;

export type RedisPacerDeps = {
  readonly redis: Pick<RedisConnection, "client" | "ask">;
  /** What a chat is called in Redis, the same in all processes: a private one has the number of a person. */
  readonly pseudonym: Pseudonym;
  /** In ms, the same in all processes. Without it Redis's own clock is taken. */
  readonly now?: () => number;
  /** The limit over all chats; a wider one than Telegram's usual is for bots that pay for it. */
  readonly overall?: Limit;
};

/** A pacer for all processes that share a Redis: each call is one script, and so one step for all. */
export function createRedisPacer(deps: RedisPacerDeps): Pacer {
  const { redis, pseudonym, now, overall = LIMITS.all } = deps;
  const { client, ask } = redis;
  const nameOf = (chat: number) => pseudonym(String(chat));
  const time = () => (now === undefined ? "" : String(now()));
  const run = (script: string, ...args: (string | number)[]) =>
    ask(client.eval(script, 0, PREFIX, ...args));

  return {
    async take(chat) {
      const ofChat: readonly Limit[] = chat < 0 ? [LIMITS.chat, LIMITS.group] : [LIMITS.chat];
      const name = nameOf(chat);
      const [taken, inMs] = (await run(
        TAKE,
        name,
        time(),
        ...["all", overall.messages, overall.withinMs],
        ...ofChat.flatMap(({ messages, withinMs }) => [name, messages, withinMs]),
      )) as [number, number];
      return { taken: taken === 1, inMs };
    },
    paused: async (chat) => (await run(TAKE, nameOf(chat), time(), "look")) as number,
    async pause(chat, ms) {
      await run(PAUSE, chat === undefined ? "all" : nameOf(chat), time(), ms);
    },
  };
}
