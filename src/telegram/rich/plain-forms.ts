import type { Keyv } from "keyv";
import type { QuotePlace } from "../../feedback/shown-answer.ts";
import { entriesOf } from "../../store/entries.ts";
import type { Place } from "../deliver.ts";
import type { Outline } from "../outline.ts";

/**
 * What the classic form of an answer is made of again. Of quotes it holds only where they stand: their
 * words are read from the article store again.
 */
export type PlainForm = {
  /** What the answer answers, without its chat; see {@link withoutChat}. */
  readonly origin: string;
  /** Pseudonym of whoever asked. */
  readonly asker: string;
  /** The language of the words around the quotes. */
  readonly language: string;
  readonly outline: Outline<QuotePlace>;
};

/** Remembers for a day how answers that went out as rich messages look as classic ones. */
export type PlainForms = {
  /** `id`: by which feedback knows the answer. */
  keep(id: string, form: PlainForm): Promise<void>;
  of(id: string): Promise<PlainForm | undefined>;
};

/** Under which keys the forms are of what this person asked, by their pseudonym. */
export async function keysOfForms(keyv: Keyv, asker: string): Promise<string[]> {
  const keys: string[] = [];
  for await (const [key, form] of entriesOf<PlainForm>(keyv, PREFIX)) {
    if (form.asker === asker) keys.push(key);
  }
  return keys;
}

/** An origin in which no chat is named. */
export function withoutChat({ origin, chat }: Pick<Place, "origin" | "chat">): string {
  return origin.replace(`@${chat}`, "@");
}

/** That origin again, in the chat that it is of. */
export function withChat(origin: string, chat: number): string {
  return origin.replace("@", `@${chat}`);
}

const PREFIX = "plain:";
/** How long an answer can be had as plain text (ms). */
export const KEPT_MS = 24 * 60 * 60 * 1000;

/** Forms over Keyv, under keys that begin with `plain:`. */
export function createPlainForms(keyv: Pick<Keyv, "get" | "set">): PlainForms {
  const key = (id: string) => `${PREFIX}${id}`;
  return {
    async keep(id, form) {
      await keyv.set(key(id), form, KEPT_MS);
    },
    of: (id) => keyv.get<PlainForm>(key(id)),
  };
}
