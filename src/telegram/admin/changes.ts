import { Composer } from "grammy";
import type { InlineKeyboardMarkup } from "grammy/types";
import type { By, Change } from "../../article/changes.ts";
import type { BotContext, BotParts } from "../bot-context.ts";
import type { Desk } from "../intake/desk.ts";
import { putInPlace } from "../intake/edit.ts";
import { whoRuns } from "../intake/who.ts";
import { shorten } from "../shorten.ts";
import { bold, join, plain, type Styled } from "../styled.ts";
import type { Words } from "../words.ts";

type Parts = Pick<BotParts, "adminIds"> & { readonly desk: Desk };

const SHOWN = 10;
const TITLE_UNITS = 200;
/** What Telegram shows on a tap has 200 characters at most. */
const TAP_UNITS = 200;
const UNDO = /^undo:([0-9a-z]{17})$/;
const IN_A_ROW = 2;

/**
 * `/changes`, for those who run the bot, in private: the last changes of articles, by whom and when, each
 * with a button that takes it back while it is the last of its article.
 */
export function changes({ desk, adminIds }: Parts): Composer<BotContext> {
  const composer = new Composer<BotContext>();

  composer.use(async (context, next) => {
    const { request, words } = context;
    if (request?.kind !== "command" || request.name !== "changes") return next();
    const { text, markup } = await listed(words);
    await context.say({ messages: [text], ...(markup && { markup }) });
  });

  composer.callbackQuery(UNDO, async (context, next) => {
    const who = whoRuns(context, adminIds);
    if (who === undefined) return next();
    const { words } = context;
    const [, id = ""] = UNDO.exec(context.callbackQuery.data) ?? [];
    const undoing = await desk.changes.undo(id, who);
    const isUndone = undoing.outcome === "undone";
    await context.answerTap({
      text: shorten(saying(undoing, words), TAP_UNITS),
      ...(!isUndone && { show_alert: true }),
    });
    const { text, markup } = await listed(words);
    await putInPlace(context, text, markup);
  });

  async function listed(words: Words) {
    const last = await desk.changes.last(SHOWN);
    if (last.length === 0) return { text: plain(words.intake.noChanges) };
    const canUndo = await desk.changes.canUndo(last);
    const lines = last.map((change, at) => lineOf(change, at + 1, words));
    const buttons = last.flatMap(({ id }, at) =>
      canUndo[at] ? [{ text: words.intake.undo(at + 1), callback_data: `undo:${id}` }] : [],
    );
    return {
      text: join([plain(words.intake.changes), ...lines], "\n\n"),
      ...(buttons.length > 0 && { markup: inRows(buttons) }),
    };
  }

  return composer;
}

type Undoing = Awaited<ReturnType<Desk["changes"]["undo"]>>;

function saying(undoing: Undoing, { intake: words }: Words): string {
  switch (undoing.outcome) {
    case "undone":
      return words.undone;
    case "too_late":
      return words.undoLate;
    case "in_folder":
      return words.inFolder(shorten(titleOf(undoing.change), 60), undoing.file);
  }
}

function lineOf(change: Change, number: number, { intake: words }: Words): Styled {
  const { at, by, undoes } = change;
  const kind = words.kinds[kindOf(change)];
  const what = undoes === undefined ? kind : words.byUndoing(kind);
  const facts = [words.time(new Date(at).toISOString()), nameOf(by, words), what].join(" · ");
  return join([
    plain(`${number}. `),
    bold(shorten(titleOf(change), TITLE_UNITS)),
    plain(`\n${facts}`),
  ]);
}

function nameOf(by: By, words: Words["intake"]): string {
  return by.from === "folder" ? words.folder : by.name;
}

function kindOf({ before, after }: Change): keyof Words["intake"]["kinds"] {
  if (after === undefined) return "removed";
  if (before === undefined) return "added";
  return before.version === after.version ? "details" : "version";
}

function titleOf({ before, after, article }: Change): string {
  return (after ?? before)?.meta.title ?? article;
}

function inRows(buttons: InlineKeyboardMarkup["inline_keyboard"][number]): InlineKeyboardMarkup {
  const inline_keyboard = buttons.flatMap((_, at) =>
    at % IN_A_ROW === 0 ? [buttons.slice(at, at + IN_A_ROW)] : [],
  );
  return { inline_keyboard };
}
