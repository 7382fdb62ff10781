import type { Api } from "grammy";
import { type Words, wordsIn } from "./words.ts";

type Name = keyof Words["commands"];

const inPrivate: readonly Name[] = [
  "ask",
  "status",
  "source",
  "articles",
  "lang",
  "privacy",
  "stop",
  "help",
];
const inGroups: readonly Name[] = ["ask", "status", "source", "stop", "help"];

/** Tells Telegram which commands to offer in private chats and which in groups. */
export async function registerCommands(api: Api): Promise<void> {
  await api.setMyCommands(described(inPrivate), { scope: { type: "all_private_chats" } });
  await api.setMyCommands(described(inGroups), { scope: { type: "all_group_chats" } });
}

function described(names: readonly Name[]) {
  const words = wordsIn("en");
  return names.map((command) => ({ command, description: words.commands[command] }));
}
