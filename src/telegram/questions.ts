import { Composer } from "grammy";
import type { Answer, Asker, Question, Unchecked } from "../answer/answer.ts";
import { placesOf } from "../feedback/shown-answer.ts";
import { answerKeyboard } from "./answer-keyboard.ts";
import type { BotContext, BotParts } from "./bot-context.ts";
import type { Reply } from "./deliver.ts";
import { exchangesBefore } from "./follow-ups.ts";
import { isGroup } from "./group-rules.ts";
import { headed } from "./headed.ts";
import { inOneMessage } from "./one-message.ts";
import { plainAnswer } from "./plain-answer.ts";
import { readCommand } from "./read-command.ts";
import { type Look, renderAnswer } from "./render.ts";
import { richForm } from "./rich/rich-form.ts";
import type { ChatSettings } from "./settings.ts";
import { type OutgoingMessage, plain } from "./styled.ts";
import { QUESTION_LIMIT, type Words } from "./words.ts";

/** Answers questions, and says how to ask where there is none. */
export function questions(parts: BotParts): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  composer.use(async (context, next) => {
    const { request, words } = context;
    switch (request?.kind) {
      case "question":
        if ([...request.text].length > QUESTION_LIMIT) return context.say(sentence(words.tooLong));
        return answer(
          { text: request.text, earlier: await exchangesBefore(context, parts) },
          context,
          parts,
        );
      case "how_to_ask":
        return context.say({ ...sentence(words.howToAsk), markup: answerBox(words) });
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

/**
 * Answers a question, and shows how the answer comes along. With a model, what was asked and answered
 * goes along, to be remembered once the answer stands; without one nobody could make use of it.
 * `language`: of a question that nobody asked in words, such as that of `/status`.
 */
export async function answer(
  {
    text,
    earlier = [],
    language,
    stagesOf,
  }: Pick<Question, "text" | "earlier" | "language" | "stagesOf">,
  context: BotContext,
  parts: BotParts,
): Promise<void> {
  void context.answerTap();
  const { settings } = context;
  const asker = context.asker && withBudget(context.asker, settings);
  const { answerer, linkTo, live, log } = parts;
  const question = {
    ...{ text, earlier: earlier.map(({ question, answer }) => ({ question, answer })) },
    ...(asker !== undefined && { asker }),
    ...(language !== undefined && { language }),
    ...(stagesOf !== undefined && { stagesOf }),
    ...(context.chosen !== undefined && { answerIn: context.chosen }),
  };
  const found = await live(context, (onlooker) => answerer.answer(question, onlooker));
  log.info({ update: context.update.update_id, ...factsOf(found) }, "an answer is ready");
  const words = language === undefined ? context.wordsFor(found.language) : context.words;
  const exchange = {
    ...{ question: text, answer: plainAnswer(found, words) },
    ...(asker !== undefined && { by: parts.pseudonym(asker.person) }),
  };
  const suggested = settings.suggestions ? await parts.suggest(found, words) : [];
  const id = parts.feedback.show(context.place.origin, found, {
    suggested,
    ...(asker !== undefined && { person: asker.person }),
  });
  const shows = placesOf(found);
  const { publicUrl } = parts;
  const markup = answerKeyboard({
    ...{ id, words, shows, suggested, isGroup: isGroup(context) },
    ...(publicUrl !== undefined && { publicUrl }),
  });
  const rich = await richForm({ id, answer: found, words, markup }, context, parts);
  await context.say({
    messages: laidOut(found, { linkTo, words }, context),
    markup,
    shows,
    ...(rich !== undefined && { rich }),
    ...onlyForAsker(context),
    ...(parts.model && { answers: { exchange, earlier } }),
  });
}

/** An answer in a group is one message, whose room is the answer's before it is the question's. */
function laidOut(found: Answer, look: Look, context: BotContext): OutgoingMessage[] {
  const { asked, me } = context;
  if (!isGroup(context)) return headed(renderAnswer(found, look), asked);
  const one = inOneMessage(found, { ...look, bot: me.username });
  const messages = headed([one], asked);
  return messages.length === 1 ? messages : [one];
}

function withBudget(asker: Asker, { budget }: ChatSettings): Asker {
  return budget === undefined ? asker : { ...asker, chatBudget: budget };
}

/** In a group that wants it so, whoever asked with a command sees the answer alone. */
export function onlyForAsker({ settings, message, chat }: BotContext): Pick<Reply, "onlyFor"> {
  const isWanted = settings.answers === "ephemeral" && chat?.type !== "private";
  const { from, sender_chat, text, caption } = message ?? {};
  const isCommand = readCommand(text ?? caption ?? "") !== undefined;
  if (!isWanted || !isCommand || from === undefined || sender_chat !== undefined) return {};
  return { onlyFor: from.id };
}

/** What a log may know of an answer: how it came about and what it cost, but no word of it. */
export function factsOf({ outcome, composer, model, unchecked, ms, claims, backed, usage }: Told) {
  const { inputTokens, cacheReadTokens, cacheWriteTokens, outputTokens, usd } = usage;
  return {
    outcome,
    composer,
    model,
    unchecked: unchecked?.reason,
    ms: Math.round(ms),
    claims,
    cut: claims - backed,
    tokens: {
      input: inputTokens,
      cacheRead: cacheReadTokens,
      cacheWrite: cacheWriteTokens,
      output: outputTokens,
    },
    usd,
  };
}

/** Only some outcomes say why no model wrote them. */
type Told = Answer & { readonly unchecked?: Unchecked };

function sentence(text: string): Reply {
  return { messages: [plain(text)] };
}

/** Opens the person's keyboard on a reply; `selective`: for whoever asked, not for the group. */
function answerBox({ questionPlaceholder }: Words) {
  return {
    force_reply: true,
    selective: true,
    input_field_placeholder: questionPlaceholder,
  } as const;
}
