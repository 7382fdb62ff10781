import type { MessageEntity } from "grammy/types";
import type { Call } from "../../src/sandbox/calls.ts";
import { withDetected } from "../../src/sandbox/detect-entities.ts";
import { COMMANDS } from "../../src/telegram/understand.ts";

/** A text that people see, with what is drawn of it. */
export type SeenText = { readonly text: string; readonly entities: readonly MessageEntity[] };

/** All that a call shows to people: messages, drafts, edits, results, answers to taps, buttons. */
export type Seen = {
  readonly method: string;
  readonly texts: readonly SeenText[];
  /** Every string, whatever it is for. */
  readonly strings: readonly string[];
  readonly links: readonly string[];
};

/** Calls by which nothing reaches a person. */
const UNSEEN = /^(?:get|delete|set|leave|sendChatAction)/;

/** What reached people by these calls. */
export function reached(calls: readonly Call[]): readonly Seen[] {
  return calls
    .filter(({ method, error }) => !UNSEEN.test(method) && error === undefined)
    .map(({ method, payload }) => seen(method, payload));
}

const TEXTS = [
  ["text", "entities"],
  ["caption", "caption_entities"],
  ["message_text", "entities"],
] as const;

function seen(method: string, payload: object): Seen {
  const texts: SeenText[] = [];
  const strings: string[] = [];
  const links: string[] = [];
  const isPlain = payload instanceof Object && "skip_entity_detection" in payload;

  function visit(value: unknown, name = "", isRich = false): void {
    if (typeof value === "string") {
      if (name !== "callback_data") strings.push(value);
      if (name === "url") links.push(value);
    } else if (Array.isArray(value)) {
      for (const one of value) visit(one, name, isRich);
    } else if (typeof value === "object" && value !== null) {
      const holder = value as Readonly<Record<string, unknown>>;
      const isDetected = !isRich && !("callback_data" in holder) && !("url" in holder);
      for (const [text, entities] of TEXTS) {
        const said = holder[text];
        if (typeof said !== "string" || !isDetected || method === "answerCallbackQuery") continue;
        texts.push({ text: said, entities: (holder[entities] ?? []) as MessageEntity[] });
      }
      for (const [key, one] of Object.entries(holder)) {
        visit(one, key, isRich || holder.skip_entity_detection === true);
      }
    }
  }

  visit(payload, "", isPlain);
  return { method, texts, strings, links };
}

/** What stands in a text as a quotation. */
export function quotedIn({ text, entities }: SeenText): readonly string[] {
  return entities
    .filter(({ type }) => type === "expandable_blockquote" || type === "blockquote")
    .map(({ offset, length }) => text.slice(offset, offset + length));
}

const ACTIVE = ["url", "email", "mention", "bot_command", "hashtag", "cashtag", "phone_number"];

/** What Telegram makes active of a text by itself, but for the bot's own commands and name. */
export function activeIn({ text, entities }: SeenText, username: string): readonly string[] {
  const quotes = entities.filter(({ type }) => type.endsWith("blockquote"));
  return withDetected(text, entities)
    .filter(({ type, offset }) => {
      const isQuoted = quotes.some(
        (quote) => quote.offset <= offset && offset < quote.offset + quote.length,
      );
      return ACTIVE.includes(type) && (isQuoted || !isOwn(text.slice(offset), username));
    })
    .map(({ offset, length }) => text.slice(offset, offset + length));
}

function isOwn(text: string, username: string): boolean {
  const [, command] = new RegExp(`^/(\\w+)(?:@${username})?(?![\\w@])`).exec(text) ?? [];
  return command === undefined ? text.startsWith(`@${username}`) : COMMANDS.includes(command);
}

/** The sentences of an answer, by the numbers of the quotes behind them. */
export function statementsIn({ text, entities }: SeenText): readonly string[] {
  const [quote] = entities.filter(({ type }) => type.endsWith("blockquote"));
  return text
    .slice(0, quote?.offset ?? text.length)
    .split("\n")
    .flatMap((line) => /^(.*?\S)\s*(?:\[\d+\])+\s*$/u.exec(line.replace(MARKS, ""))?.[1] ?? []);
}

const MARKS = /[\u200e\u200f\u2066-\u2069]/gu;
