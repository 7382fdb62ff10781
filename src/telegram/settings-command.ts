import { Composer } from "grammy";
import { createInTurn } from "../store/in-turn.ts";
import type { BotContext, BotParts } from "./bot-context.ts";
import { isGroup, whoOf } from "./group-rules.ts";
import { refusalOf } from "./refusals.ts";
import type { SettingsPlace } from "./settings.ts";
import { type MenuTap, readMenuTap, settingsMenu, type View } from "./settings-menu.ts";
import { plain } from "./styled.ts";
import { wordsIn } from "./words.ts";

type Parts = Pick<BotParts, "settings" | "admins" | "told" | "model" | "chatBudget">;

const HOUR_MS = 60 * 60 * 1000;

/**
 * `/settings`: one message with buttons, which changes as choices are made. In a group it is for the
 * admins; in a forum topic, for the topic alone; in private, for oneself.
 */
export function settingsCommand(parts: Parts): Composer<BotContext> {
  const { settings, admins, told } = parts;
  const composer = new Composer<BotContext>();
  /** Two taps at once: the later one must be the one that shows last. */
  const inTurn = createInTurn();

  const mayChange = async (context: BotContext) =>
    !isGroup(context) || admins.has(context.place.chat, whoOf(context));

  composer.use(async (context, next) => {
    const { request, place, words } = context;
    if (request?.kind !== "command" || request.name !== "settings") return next();
    if (await mayChange(context)) {
      const { text, markup } = await menuOf("all", context, parts);
      return context.say({ messages: [plain(text)], markup });
    }
    const what = `settings:@${place.chat}:@${context.asker?.person}`;
    await told.atMost(HOUR_MS, what, () => context.say({ messages: [plain(words.adminsOnly)] }));
  });

  composer.on("callback_query:data", async (context, next) => {
    const tap = readMenuTap(context.callbackQuery.data);
    if (tap === undefined) return next();
    if (!(await mayChange(context))) {
      await context.answerTap({ text: context.words.adminsOnly, show_alert: true });
      return;
    }
    await inTurn(() => follow(tap, context));
  });

  async function follow(tap: MenuTap, context: BotContext): Promise<void> {
    void context.answerTap();
    if (tap.kind === "show" && tap.change !== undefined) {
      const { budget, ...rest } = tap.change;
      const where = "budget" in tap.change ? { chat: context.place.chat } : placeOf(context);
      await settings.change(where, "budget" in tap.change ? { budget } : rest);
    }
    if (tap.kind === "reset") await settings.reset(placeOf(context));
    const { text, markup } = await menuOf(tap.kind === "show" ? tap.view : "all", context, parts);
    await edit(context, text, tap.kind === "done" ? undefined : markup);
  }

  return composer;
}

/** The menu as it is now, in the language that is chosen by now. */
async function menuOf(view: View, context: BotContext, parts: Parts) {
  const settings = await parts.settings.of(context.place);
  const isUnchanged = settings.language === context.settings.language;
  const words = isUnchanged
    ? context.words
    : wordsIn(settings.language ?? context.from?.language_code);
  const of = !isGroup(context) ? "person" : context.place.topic === undefined ? "group" : "topic";
  return settingsMenu(view, { ...parts, settings, words, of });
}

function placeOf({ place: { chat, topic } }: BotContext): SettingsPlace {
  return { chat, ...(topic !== undefined && { topic }) };
}

async function edit(
  context: BotContext,
  text: string,
  markup: ReturnType<typeof settingsMenu>["markup"] | undefined,
): Promise<void> {
  try {
    await context.editMessageText(text, markup && { reply_markup: markup });
  } catch (error) {
    // It looks so already, or is gone: what was chosen holds either way.
    const refusal = refusalOf(error);
    if (refusal !== "not_modified" && refusal !== "edit_gone") throw error;
  }
}
