import type { InlineKeyboardButton, InlineKeyboardMarkup } from "grammy/types";
import { FAULTS, type Fault, type Vote } from "../../feedback/opinion.ts";
import type { Words } from "../words.ts";

type Row = InlineKeyboardButton.CallbackButton[];

/** How votes look. */
export const SIGNS: Readonly<Record<Vote, string>> = { up: "👍", down: "👎" };

/** A vote for the answer with this id: `vote:<id>:<vote>`. */
export const VOTE = /^vote:([0-9a-f]{16}):(up|down)$/;

/**
 * A step towards the report of a wrong citation: `wrong:<id>`, behind it the number of the quote, and
 * behind that what is wrong with it; or `back`, which takes the question back. `alone` in the place of
 * `wrong`: under a message that only asks, not under the answer.
 */
export const WRONG =
  /^(wrong|alone):([0-9a-f]{16})(?::(?:(back)|(\d{1,3})(?::(unsupported|place|altered|other))?))?$/;

const OURS = /^(?:vote|wrong|alone):/;
const IN_A_ROW = 2;

/** What people can say of an answer. */
export function feedbackRow(id: string, words: Words): Row {
  return [
    { text: SIGNS.up, callback_data: `vote:${id}:up` },
    { text: SIGNS.down, callback_data: `vote:${id}:down` },
    { text: words.wrongCitation, callback_data: `wrong:${id}` },
  ];
}

/** Asks which of the quotes is wrong; `labels` say what each looks like, in their order. */
export function quoteRows(id: string, labels: readonly string[], words: Words): Row[] {
  const buttons = labels.map((text, at) => ({ text, callback_data: `wrong:${id}:${at + 1}` }));
  return [...inRows(buttons), back(id, words)];
}

/** Asks what is wrong with a quote. */
export function faultRows(id: string, quote: number, words: Words): Row[] {
  const names: Readonly<Record<Fault, string>> = words.faults;
  const buttons = FAULTS.map((fault) => ({
    text: names[fault],
    callback_data: `wrong:${id}:${quote}:${fault}`,
  }));
  return [...inRows(buttons), back(id, words)];
}

/** The same buttons for a message that only asks. */
export function alone(rows: readonly Row[]): Row[] {
  return rows.map((row) =>
    row.map((button) => ({
      ...button,
      callback_data: button.callback_data.replace(/^wrong:/, "alone:"),
    })),
  );
}

/** The buttons of a message with these rows in the place of those that feedback has there now. */
export function withRows(
  present: InlineKeyboardMarkup | undefined,
  rows: readonly Row[],
): InlineKeyboardMarkup {
  const others = (present?.inline_keyboard ?? []).filter((row) => !row.some(isOurs));
  return { inline_keyboard: [...others, ...rows] };
}

function isOurs(button: InlineKeyboardButton): boolean {
  return "callback_data" in button && OURS.test(button.callback_data);
}

function back(id: string, words: Words): Row {
  return [{ text: words.cancel, callback_data: `wrong:${id}:back` }];
}

function inRows(buttons: Row): Row[] {
  return buttons.flatMap((_, at) =>
    at % IN_A_ROW === 0 ? [buttons.slice(at, at + IN_A_ROW)] : [],
  );
}
