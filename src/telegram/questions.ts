import { Composer } from "grammy";
import type { BotContext, BotParts } from "./bot-context.ts";
import type { Reply } from "./deliver.ts";
import { renderAnswer } from "./render.ts";
import { plain } from "./styled.ts";
import { whileTyping } from "./typing.ts";
import { QUESTION_LIMIT, words } from "./words.ts";

/** Answers questions, and says how to ask where there is none. */
export function questions(parts: BotParts): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  composer.use(async (context, next) => {
    const { request } = context;
    switch (request?.kind) {
      case "question":
        return [...request.text].length > QUESTION_LIMIT
          ? context.say(sentence(words.tooLong))
          : context.say(await answerTo(request.text, context, parts));
      case "how_to_ask":
        return context.say({ ...sentence(words.howToAsk), markup: answerBox });
      case "no_words_there":
        return context.say(sentence(words.noWordsThere));
      case "wordless":
        return context.say(sentence(words.textOnly));
      case "unknown_command":
        return context.say(sentence(words.unknownCommand));
      case "silence":
        parts.log.debug({ because: request.because }, "no reply, on purpose");
        return;
      default:
        return next();
    }
  });
  return composer;
}

/** The answer to a question as a reply; shows "typing…" if it takes a while. */
export async function answerTo(
  text: string,
  { api, place }: BotContext,
  { answerer, linkTo, log }: BotParts,
): Promise<Reply> {
  const answer = await whileTyping({ api, place, log }, () => answerer.answer({ text }));
  return { messages: renderAnswer(answer, { linkTo }) };
}

function sentence(text: string): Reply {
  return { messages: [plain(text)] };
}

/** Opens the person's keyboard on a reply; `selective`: for whoever asked, not for the group. */
const answerBox = {
  force_reply: true,
  selective: true,
  input_field_placeholder: words.questionPlaceholder,
} as const;
