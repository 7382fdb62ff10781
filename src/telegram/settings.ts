import type { Keyv } from "keyv";
import { entriesOf } from "../store/entries.ts";
import type { Language } from "./languages.ts";

/** How the bot is to be in a chat. What nobody set is as in {@link DEFAULTS}. */
export type ChatSettings = {
  /** The bot's language, whatever people's Telegram says; `undefined`: nobody chose one. */
  readonly language: Language | undefined;
};

const DEFAULTS: ChatSettings = Object.freeze({ language: undefined });

/** What settings are of: a chat, or one topic of it. A person's own are those of the private chat. */
export type SettingsPlace = { readonly chat: number; readonly topic?: number };

/** What was set for chats, kept until it is changed or forgotten. */
export type Settings = {
  /** A topic's settings, where it has any, go before those of its chat. */
  of(place: SettingsPlace): Promise<ChatSettings>;
  /** Sets what `part` names, and nothing else; `undefined` takes a setting back. */
  change(place: SettingsPlace, part: Partial<ChatSettings>): Promise<void>;
  /** Forgets a chat with all its topics. */
  forget(chat: number): Promise<void>;
  /** Takes everything along to a chat's new id. Done again after a crash, it does what is left. */
  move(fromChat: number, toChat: number): Promise<void>;
};

/** As it stands in the store: whatever was set, and nothing else. */
type Stored = Partial<ChatSettings>;

/** Settings over Keyv, under `settings:<chat>` and `settings:<chat>:<topic>`. */
export function createSettings({ keyv }: { readonly keyv: Keyv }): Settings {
  const read = async (key: string) => (await keyv.get<Stored>(key)) ?? {};

  async function keysOf(chat: number): Promise<string[]> {
    const keys = [chatKey(chat)];
    for await (const [key] of entriesOf(keyv, `${chatKey(chat)}:`)) keys.push(key);
    return keys;
  }

  return {
    async of({ chat, topic }) {
      const keys = [chatKey(chat), ...(topic === undefined ? [] : [topicKey(chat, topic)])];
      const stored = await Promise.all(keys.map(read));
      return Object.freeze(Object.assign({}, DEFAULTS, ...stored));
    },
    async change({ chat, topic }, part) {
      const key = topic === undefined ? chatKey(chat) : topicKey(chat, topic);
      // JSON has no `undefined`, so what is taken back is gone.
      await keyv.set(key, { ...(await read(key)), ...part });
    },
    async forget(chat) {
      await keyv.delete(await keysOf(chat));
    },
    async move(fromChat, toChat) {
      for (const key of await keysOf(fromChat)) {
        const stored = await keyv.get<Stored>(key);
        if (stored === undefined) continue;
        // In this order: a crash between the two loses nothing.
        await keyv.set(chatKey(toChat) + key.slice(chatKey(fromChat).length), stored);
        await keyv.delete(key);
      }
    },
  };
}

function chatKey(chat: number): string {
  return `settings:${chat}`;
}

function topicKey(chat: number, topic: number): string {
  return `${chatKey(chat)}:${topic}`;
}
