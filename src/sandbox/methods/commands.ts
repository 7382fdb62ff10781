import type { BotCommand, BotCommandScope } from "grammy/types";
import type { Parameters } from "../parameters.ts";
import { badRequest } from "../telegram-error.ts";
import type { World } from "../world.ts";
import { findChat } from "./find-chat.ts";
import type { Method } from "./method.ts";

const mostCommands = 100;
const scopes = new Set([
  "default",
  "all_private_chats",
  "all_group_chats",
  "all_chat_administrators",
  "chat",
  "chat_administrators",
  "chat_member",
]);

/** Replaces the list of one scope and language. */
export const setMyCommands: Method = (world, parameters) => {
  const commands = parameters.json("commands");
  if (!Array.isArray(commands)) throw badRequest("can't parse commands: a list is expected");
  if (commands.length > mostCommands) throw badRequest("BOT_COMMANDS_TOO_MUCH");
  const { scope, language } = readAddress(world, parameters);
  world.commands.set(scope, language, commands.map(readCommand));
  tell(world);
  return true;
};

/** The list of exactly this scope and language. */
export const getMyCommands: Method = (world, parameters) => {
  const { scope, language } = readAddress(world, parameters);
  return world.commands.get(scope, language);
};

/** Forgets the list of one scope and language. */
export const deleteMyCommands: Method = (world, parameters) => {
  const { scope, language } = readAddress(world, parameters);
  world.commands.delete(scope, language);
  tell(world);
  return true;
};

function readCommand(given: Partial<BotCommand>): BotCommand {
  const command = String(given.command ?? "").replace(/^\//, "");
  if (given.is_ephemeral) throw badRequest('this stand-in does not do "is_ephemeral"');
  const description = String(given.description ?? "").trim();
  if (!/^[a-z0-9_]{1,32}$/.test(command)) throw badRequest("BOT_COMMAND_INVALID");
  if (description === "" || description.length > 256)
    throw badRequest("BOT_COMMAND_DESCRIPTION_INVALID");
  return { command, description };
}

function readAddress(
  world: World,
  parameters: Parameters,
): { readonly scope: BotCommandScope; readonly language: string } {
  const scope = (parameters.json("scope") ?? { type: "default" }) as BotCommandScope;
  if (!scopes.has(scope.type))
    throw badRequest("can't parse BotCommandScope: unsupported type specified");
  if ("chat_id" in scope) findChat(world, { ...parameters, text: () => String(scope.chat_id) });
  const language = parameters.text("language_code");
  if (!/^(?:[a-z]{2})?$/.test(language)) throw badRequest("invalid language code specified");
  return { scope, language };
}

function tell({ commands, events }: World): void {
  events.emit({ type: "commands", commands: commands.all() });
}
