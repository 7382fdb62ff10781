import type { Api } from "grammy";
import { type Words, wordsIn } from "./words.ts";

type Name = keyof Words["commands"];

const inPrivate: readonly Name[] = [
  "ask",
  "status",
  "source",
  "articles",
  "lang",
  "settings",
  "privacy",
  "stop",
  "help",
];
const inGroups: readonly Name[] = ["ask", "status", "source", "stop", "help"];

/** An admin of a group is offered these in place of the others. */
const forAdmins: readonly Name[] = [...inGroups, "settings"];

/** Tells Telegram which commands to offer in private chats, in groups, and to their admins. */
export async function registerCommands(api: Api): Promise<void> {
  await api.setMyCommands(described(inPrivate), { scope: { type: "all_private_chats" } });
  await api.setMyCommands(described(inGroups), { scope: { type: "all_group_chats" } });
  await api.setMyCommands(described(forAdmins), { scope: { type: "all_chat_administrators" } });
}

function described(names: readonly Name[]) {
  const words = wordsIn("en");
  return names.map((command) => ({ command, description: words.commands[command] }));
}
