import type { Middleware } from "grammy";
import type { User } from "grammy/types";
import { detectLanguage } from "../article/language.ts";
import type { BotContext } from "./bot-context.ts";
import { type Language, spokenLanguage } from "./languages.ts";
import type { ChatSettings, Settings } from "./settings.ts";
import type { Request } from "./understand.ts";
import { type Words, wordsIn } from "./words.ts";

/**
 * Chooses the words of a reply: in the language that was chosen for the chat, or by the person; else,
 * for an answer, in that of the question; else in that of the person's Telegram; else in English.
 */
export function speaking({ settings }: { readonly settings: Settings }): Middleware<BotContext> {
  return async (context, next) => {
    if (context.request?.kind === "silence") return next();
    context.settings = await settings.of(context.place);
    const chosen = context.settings.language ?? (await ownChoice(context, settings));
    Object.assign(context, spoken(chosen, context.from));
    await next();
  };
}

/** The words to reply with: see {@link BotContext}. */
export type Spoken = Pick<BotContext, "words" | "wordsFor" | "chosen">;

/** How to speak with somebody wherever it is: as they have chosen in private, else as {@link speaking}. */
export async function speakingTo(from: User | undefined, settings: Settings): Promise<Spoken> {
  const own = from && (await settings.of({ chat: from.id }));
  return spoken(own?.language, from);
}

function spoken(chosen: Language | undefined, from: User | undefined): Spoken {
  const words = wordsIn(chosen ?? from?.language_code);
  return {
    words,
    chosen,
    wordsFor: (language) =>
      chosen === undefined && spokenLanguage(language) !== undefined ? wordsIn(language) : words,
  };
}

/** What somebody who writes in a group has chosen in private. */
async function ownChoice(
  { from, place, message, editedMessage }: BotContext,
  settings: Settings,
): Promise<ChatSettings["language"]> {
  const isOneself = (message ?? editedMessage)?.sender_chat === undefined;
  if (from === undefined || from.id === place.chat || !isOneself) return undefined;
  return (await settings.of({ chat: from.id })).language;
}

/** The words for somebody as far as they can be chosen without a store: it may be what broke. */
export function wordsWithoutStore(request: Request | undefined, from: User | undefined): Words {
  return wordsIn(languageAskedIn(request) ?? from?.language_code);
}

/** The language of a question, as its words alone tell it, when that is sure and the bot speaks it. */
export function languageAskedIn(request: Request | undefined): Language | undefined {
  if (request?.kind !== "question") return undefined;
  const asked = detectLanguage(request.text);
  return asked?.sure ? spokenLanguage(asked.language) : undefined;
}
