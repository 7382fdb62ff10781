import { createHash } from "node:crypto";
import { setImmediate as otherEvents } from "node:timers/promises";
import type { Api } from "grammy";
import type { BotCommand } from "grammy/types";
import type { Keyv } from "keyv";
import type { Logger } from "pino";
import { isOutage } from "../delivery/fate.ts";
import type { Sleep } from "../sleep.ts";
import { explainError } from "./explain-error.ts";
import { LANGUAGES, type Language } from "./languages.ts";
import { type Words, wordsIn } from "./words.ts";

/** Where commands are offered; other scopes name a chat. */
type Scope = "all_private_chats" | "all_group_chats" | "all_chat_administrators";

type Name = keyof Words["commands"];

const inPrivate: readonly Name[] = [
  "ask",
  "status",
  "source",
  "articles",
  "more",
  "lang",
  "settings",
  "privacy",
  "forget",
  "stop",
  "help",
];
const inGroups: readonly Name[] = ["ask", "more", "status", "source", "stop", "help"];

/** An admin of a group is offered these in place of the others. */
const forAdmins: readonly Name[] = [...inGroups, "settings"];

const OFFERED: readonly (readonly [Scope, readonly Name[]])[] = [
  ["all_private_chats", inPrivate],
  ["all_group_chats", inGroups],
  ["all_chat_administrators", forAdmins],
];

const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 60_000;

/** What registering works with. */
export type RegisteringDeps = {
  readonly api: Api;
  /** The bot's id: what Telegram knows, it knows of one bot. */
  readonly bot: number;
  /** Remembers what Telegram was told last. */
  readonly keyv: Pick<Keyv, "get" | "set">;
  readonly sleep: Sleep;
  /** Ends it when the process stops. */
  readonly signal: AbortSignal;
  readonly log: Logger;
};

/**
 * Tells Telegram which commands to offer in private chats, in groups and to their admins, in every
 * language, unless it was told the same before. Goes on for as long as Telegram is away. Never
 * rejects: without it, the bot does all that it does, so a failure is for the log and for the next
 * start.
 */
export async function registerCommands(deps: RegisteringDeps): Promise<void> {
  const { api, bot, keyv, sleep, signal, log } = deps;
  for (let pause = FIRST_PAUSE_MS; !signal.aborted; pause = Math.min(2 * pause, LONGEST_PAUSE_MS)) {
    try {
      for (const list of commandLists()) {
        await register(list);
        await otherEvents();
      }
      return;
    } catch (error) {
      if (signal.aborted) return;
      log.warn(explainError(error), "Telegram was not told all of the commands");
      if (!isOutage(error)) return;
      await sleep(pause, signal);
    }
  }

  /** Each list is remembered by itself: a process that ends among them has not told them in vain. */
  async function register({ commands, ...where }: CommandList): Promise<void> {
    const key = `commands:${bot}:${where.scope.type}:${where.language_code ?? ""}`;
    const told = createHash("sha256").update(JSON.stringify(commands)).digest("hex");
    if ((await keyv.get<string>(key)) === told) return;
    await api.setMyCommands(commands, where);
    await keyv.set(key, told);
  }
}

/** Commands with what Telegram shows beside them, and where it offers them. */
export type CommandList = {
  readonly commands: readonly BotCommand[];
  readonly scope: { readonly type: Scope };
  readonly language_code?: Language;
};

/**
 * The lists of commands, one for each place and language; English is for everybody who has no list of
 * their own. Each is made when it is asked for: reading all languages at once would hold up answers.
 */
export function* commandLists(): Generator<CommandList, void> {
  for (const language of Object.keys(LANGUAGES) as Language[]) {
    for (const [type, names] of OFFERED) {
      yield {
        commands: described(names, wordsIn(language)),
        scope: { type },
        ...(language !== "en" && { language_code: language }),
      };
    }
  }
}

function described(names: readonly Name[], { commands }: Words): readonly BotCommand[] {
  return names.map((command) => ({ command, description: commands[command] }));
}
