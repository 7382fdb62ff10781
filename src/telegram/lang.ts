import { Composer } from "grammy";
import type { InlineKeyboardMarkup } from "grammy/types";
import type { BotContext, BotParts } from "./bot-context.ts";
import type { Reply } from "./deliver.ts";
import { LANGUAGES, type Language, spokenLanguage } from "./languages.ts";
import { plain } from "./styled.ts";
import { type Words, wordsIn } from "./words.ts";

const BUTTON = /^lang:([a-z]{2}|telegram)$/;
const IN_A_ROW = 3;

/** `/lang`, in private chats: in which language the bot speaks, by a button or a tag behind the command. */
export function lang({ settings }: Pick<BotParts, "settings">): Composer<BotContext> {
  const composer = new Composer<BotContext>();

  async function choose(context: BotContext, language: Language | undefined): Promise<void> {
    await settings.change({ chat: context.place.chat }, { language });
    const said =
      language === undefined
        ? wordsIn(context.from?.language_code).languageFollows
        : wordsIn(language).languageChosen;
    await context.say({ messages: [plain(said)] });
  }

  composer.use(async (context, next) => {
    const { request, words } = context;
    if (request?.kind !== "command" || request.name !== "lang") return next();
    if (context.chat?.type !== "private") {
      return context.say({ messages: [plain(words.languageOfGroup)] });
    }
    if (request.rest === "") return context.say(choice(words.chooseLanguage, words));
    const language = spokenLanguage(request.rest);
    if (language !== undefined) return choose(context, language);
    return context.say(choice(words.noSuchLanguage(request.rest.slice(0, 64)), words));
  });

  composer.callbackQuery(BUTTON, async (context) => {
    if (context.chat?.type !== "private") return;
    await choose(context, spokenLanguage(context.callbackQuery.data.slice("lang:".length)));
  });

  return composer;
}

function choice(said: string, words: Words): Reply {
  const buttons = Object.entries(LANGUAGES).map(([tag, name]) => ({
    text: name,
    callback_data: `lang:${tag}`,
  }));
  const rows = buttons.flatMap((_, at) =>
    at % IN_A_ROW === 0 ? [buttons.slice(at, at + IN_A_ROW)] : [],
  );
  const markup: InlineKeyboardMarkup = {
    inline_keyboard: [
      ...rows,
      [{ text: words.languageAsInTelegram, callback_data: "lang:telegram" }],
    ],
  };
  return { messages: [plain(said)], markup };
}
