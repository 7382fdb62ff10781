import type { InlineKeyboardButton, Message } from "grammy/types";
import type { ArticleSource } from "../../src/article/store.ts";
import { meta } from "./an-answer.ts";

/** The `nth` of articles that came out one a day. */
export function report(nth: number, over: Partial<typeof meta> = {}): ArticleSource {
  const published = new Date(Date.UTC(2010, 0, nth)).toISOString().slice(0, 10);
  const title = `Report ${nth}`;
  return { id: `${published}-report`, meta: { ...meta, published, title, ...over }, text: title };
}

/** The first `count` of them. */
export function reports(count: number): ArticleSource[] {
  return Array.from({ length: count }, (_, at) => report(at + 1));
}

/** What a list says of the `nth` of them, where there are no others. */
export const title = (nth: number) => `${nth}. Report ${nth}`;

/** The numbers and titles of a list, such as `25. Report 25`. */
export const titles = ({ text = "" }: Message) => text.match(/^\d+\. .*$/gm) ?? [];

/** What stands in the last line of a message. */
export const lastLine = ({ text = "" }: Message) => text.split("\n").at(-1);

/** The buttons under a message, row by row. */
export const buttonsOf = ({ reply_markup }: Message) =>
  (reply_markup?.inline_keyboard ?? []) as InlineKeyboardButton.CallbackButton[][];

/** What stands on them. */
export const labels = (message: Message) =>
  buttonsOf(message).map((row) => row.map(({ text }) => text));
