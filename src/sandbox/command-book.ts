import type { BotCommand, BotCommandScope } from "grammy/types";

/** The bot's command lists, one for each scope and language. */
export type CommandBook = {
  set(scope: BotCommandScope, language: string, commands: readonly BotCommand[]): void;
  get(scope: BotCommandScope, language: string): readonly BotCommand[];
  delete(scope: BotCommandScope, language: string): void;
  all(): readonly CommandList[];
};

/** One list. `language_code` is "" for everybody without a list of their own. */
export type CommandList = {
  readonly scope: BotCommandScope;
  readonly language_code: string;
  readonly commands: readonly BotCommand[];
};

/** An empty book. */
export function createCommandBook(): CommandBook {
  const lists = new Map<string, CommandList>();
  const key = (scope: BotCommandScope, language: string) =>
    JSON.stringify([
      scope.type,
      "chat_id" in scope ? scope.chat_id : null,
      "user_id" in scope ? scope.user_id : null,
      language,
    ]);
  return {
    set(scope, language_code, commands) {
      lists.set(key(scope, language_code), { scope, language_code, commands });
    },
    get: (scope, language) => lists.get(key(scope, language))?.commands ?? [],
    delete(scope, language) {
      lists.delete(key(scope, language));
    },
    all: () => [...lists.values()],
  };
}
