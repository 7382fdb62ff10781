import type { InlineKeyboardMarkup } from "grammy/types";
import { feedbackRow } from "./feedback/rows.ts";
import type { Words } from "./words.ts";

/** What the buttons under an answer are made of. */
export type AnswerButtons = {
  /** By which feedback knows the answer. */
  readonly id: string;
  readonly words: Words;
};

/** All buttons under an answer, row by row. Every answer's are put together here, and nowhere else. */
export function answerKeyboard({ id, words }: AnswerButtons): InlineKeyboardMarkup {
  return { inline_keyboard: [feedbackRow(id, words)] };
}
