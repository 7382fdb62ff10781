import { Composer } from "grammy";
import type { BotContext, BotParts } from "./bot-context.ts";
import { greeting } from "./greeting.ts";
import { whoRuns } from "./intake/who.ts";
import { passageReply } from "./passage.ts";
import { answer } from "./questions.ts";
import { plain } from "./styled.ts";
import { wordsIn } from "./words.ts";

/** `/start` (with a deep link: the passage that it names), `/help`, `/privacy` and `/status`. */
export function commands(parts: BotParts): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  composer.use(async (context, next) => {
    const { request, words } = context;
    if (request?.kind !== "command") return next();
    switch (request.name) {
      case "start":
        return context.say(
          (await passageReply(request.rest, { ...parts, words })) ??
            (await greeting({ ...parts, words })),
        );
      case "help":
        return context.say({ messages: [plain(helpFor(context, parts))] });
      case "privacy":
        return context.say({
          messages: [plain(words.privacy({ ...parts, runs: isOurs(context, parts) }))],
        });
      case "status":
        return answer(
          { ...(await statusQuestion(context, parts)), stagesOf: request.rest },
          context,
          parts,
        );
      default:
        return next();
    }
  });
  return composer;
}

/** Those who run the bot are told of their commands as well. */
function helpFor(context: BotContext, parts: BotParts): string {
  const { words } = context;
  const forUs = isOurs(context, parts) ? [words.intake.help] : [];
  return [words.help(parts.model), ...forUs].join("\n\n");
}

/** Whether somebody asks in private who may bring articles. */
function isOurs(context: BotContext, { adminIds, desk }: BotParts): boolean {
  return desk !== undefined && whoRuns(context, adminIds) !== undefined;
}

/**
 * What `/status` asks where no sentence tells of a stage in words that are known. Without a model, in the language of what is held, where its words are looked
 * for; a model answers in the language that it is asked in.
 */
async function statusQuestion({ words }: BotContext, { store, model }: BotParts) {
  const [newest] = model ? [] : await store.list();
  const asking = newest === undefined ? words : wordsIn(newest.meta.language);
  return { text: asking.statusQuestion, language: asking.language };
}
