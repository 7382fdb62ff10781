import type { InlineKeyboardMarkup } from "grammy/types";
import type { QuotePlace } from "../feedback/shown-answer.ts";
import { citationRow, moreRow, readerButton, suggestionRows } from "./answer-rows.ts";
import { feedbackRow } from "./feedback/rows.ts";
import type { Words } from "./words.ts";

/** What the buttons under an answer are made of. */
export type AnswerButtons = {
  /** By which feedback knows the answer. */
  readonly id: string;
  readonly words: Words;
  /** Its quotes, in the order of their numbers. */
  readonly shows: readonly QuotePlace[];
  /** Questions to go on with, as they are kept with the answer. */
  readonly suggested: readonly string[];
  readonly isGroup: boolean;
  /** Where people reach the reader page, if they do. */
  readonly publicUrl?: string;
};

/** All buttons under an answer, row by row. Every answer's are put together here, and nowhere else. */
export function answerKeyboard(buttons: AnswerButtons): InlineKeyboardMarkup {
  const { id, words, shows, suggested, isGroup, publicUrl } = buttons;
  const [first] = shows;
  const reader = publicUrl && first ? [readerButton(publicUrl, first, { words, isGroup })] : [];
  const rows = [
    // In a group many read the answer, and few its sources; in private they are read at once.
    ...(isGroup ? [citationRow(shows), reader] : [[...moreRow(words), ...reader]]),
    ...suggestionRows(id, suggested),
    feedbackRow(id, words),
  ];
  return { inline_keyboard: rows.filter((row) => row.length > 0).map((row) => [...row]) };
}
