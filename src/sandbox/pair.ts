import type { Chat, User } from "grammy/types";
import { openChat, type World } from "./world.ts";

/** Beyond every number that Telegram gives to a user; no bot is ever told one of these. */
const firstPairNumber = 9_000_000_000_000;

/** The private chat of two people, which is none of the bot's. Returns the sandbox's own id of it. */
export function pairChat(world: World, a: User, b: User): number {
  for (const [id, pair] of world.pairs) if (pair.includes(a) && pair.includes(b)) return id;
  const id = firstPairNumber + world.pairs.size;
  const first_name = `${a.first_name} and ${b.first_name}`;
  world.pairs.set(id, [a, b]);
  openChat(world, { id, type: "private", first_name }, [
    [a.id, "member"],
    [b.id, "member"],
  ]);
  return id;
}

/**
 * A chat as somebody in it sees it: that of two people has the number and the name of the other,
 * and so the same number as the bot's own chat with that other person.
 */
export function chatAsSeenBy(world: World, chat: Chat, user: User | undefined): Chat {
  const other = world.pairs.get(chat.id)?.find(({ id }) => id !== user?.id);
  if (!other) return chat;
  const { id, first_name, last_name, username } = other;
  return {
    id,
    type: "private",
    first_name,
    ...(last_name !== undefined && { last_name }),
    ...(username !== undefined && { username }),
  };
}
