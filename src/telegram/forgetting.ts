import type { Keyv } from "keyv";
import type { Exchanges } from "../answer/exchanges.ts";
import type { Feedback } from "../feedback/feedback.ts";
import { entriesOf } from "../store/entries.ts";
import type { Store } from "../store/open.ts";
import { keysOfForms } from "./rich/plain-forms.ts";
import type { Settings } from "./settings.ts";

/** What was deleted of somebody: how much of each. */
export type Forgotten = {
  readonly questions: number;
  /** Questions that a reply could have gone on from. */
  readonly followUps: number;
  /** Votes and reports, and those of others on what this person asked. */
  readonly opinions: number;
  /** Numbers of messages, and which passages stood in which. */
  readonly messages: number;
  /** Whether they had chosen a language or anything else. */
  readonly settings: boolean;
};

/** Knows all that is kept of people, and where. */
export type Forgetting = {
  /**
   * Deletes all that is kept of somebody, by Telegram's id.
   *
   * @throws StoreError: then something may be left, and it can be asked for again.
   */
  of(person: number): Promise<Forgotten>;
  /** Drops the bytes of what was deleted. */
  purge(): Promise<void>;
};

/** What that takes. */
export type ForgettingDeps = {
  /** Where what belongs to people is kept. */
  readonly records: Pick<Store, "keyv" | "pseudonym" | "purge">;
  readonly feedback: Pick<Feedback, "forget">;
  readonly exchanges: Pick<Exchanges, "forgetPerson">;
  readonly settings: Pick<Settings, "forget">;
};

/** Over the store in which all of it is. */
export function createForgetting(deps: ForgettingDeps): Forgetting {
  const { records, feedback, exchanges, settings } = deps;
  const { keyv, pseudonym, purge } = records;
  return {
    purge,
    async of(person) {
      const by = pseudonym(String(person));
      const { answers: questions, opinions } = await feedback.forget(String(person));
      const followUps = await exchanges.forgetPerson(by);
      await keyv.delete(await keysOfForms(keyv, by));
      const ofChat = await keysUnder(keyv, ofPrivateChat(person));
      await keyv.delete(ofChat);
      const chosen = await keysUnder(keyv, [`settings:@${person}`]);
      await settings.forget(person);
      const messages = ofChat.length;
      return { questions, followUps, opinions, messages, settings: chosen.length > 0 };
    },
  };
}

/** What keys begin with that belong to the private chat with somebody. */
function ofPrivateChat(person: number): readonly string[] {
  const origins = ["message", "album", "button", "member", "plain"];
  return [
    ...origins.map((kind) => `answered:${kind}:@${person}`),
    `passages:@${person}`,
    `exchange:["@${person}"`,
    `told:not-admitted:@${person}`,
    // Of those who run the bot: what waits for their word. What they decided stays in the log of articles.
    `pending:@${person}:`,
    `awaited:@${person}`,
  ];
}

async function keysUnder(keyv: Keyv, prefixes: readonly string[]): Promise<string[]> {
  const keys: string[] = [];
  for (const prefix of prefixes) {
    for await (const [key] of entriesOf(keyv, prefix)) keys.push(key);
  }
  return keys;
}
