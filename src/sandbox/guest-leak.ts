import { lookUpChat } from "./methods/find-chat.ts";
import { forbidden } from "./telegram-error.ts";
import { botIsIn, type ChatState, type World } from "./world.ts";

/**
 * Notes a call that names a chat which the bot knows from a guest query alone. A group refuses it:
 * throws a 403. The number of a chat of two people is that of the bot's own chat with one of them:
 * there the call is none of the guest's business only if that person has said something or tapped
 * a button since, or waits for an answer; else what it sends has landed in somebody else's chat,
 * and so it does here, as on Telegram.
 */
export function watchGuestChats(
  world: World,
  method: string,
  raw: Readonly<Record<string, unknown>>,
): void {
  if (world.guestQueries.size === 0) return;
  for (const named of chatsIn(raw)) {
    const state = lookUpChat(world, named);
    const id = state?.chat.id ?? Number(named);
    const query = [...world.guestQueries.values()].findLast(({ seenAs }) => seenAs === id);
    if (!query || (state && isOwnBusiness(world, state, query.at))) continue;
    world.violations.push(`${method}: the bot knows the chat ${id} from a guest query alone`);
    if (state && state.chat.type !== "private")
      throw forbidden(`bot is not a member of the ${state.chat.type} chat`);
  }
}

function isOwnBusiness(world: World, state: ChatState, since: number): boolean {
  const { chat, messages } = state;
  if (chat.type !== "private") return botIsIn(world, state);
  const all = [...messages.values()];
  const said = all.findLast(({ from }) => from?.id === chat.id);
  const hasTapped = [...world.queries.values()].some(
    ({ chatId, at }) => chatId === chat.id && at >= since,
  );
  const hasSaid = said !== undefined && said.date >= Math.floor(since / 1000);
  return hasTapped || hasSaid || (said !== undefined && said === all.at(-1));
}

/** The chats that a call's parameters name, however deep. */
function chatsIn(value: unknown): string[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key.endsWith("chat_id") ? [String(inner)] : chatsIn(inner),
  );
}
