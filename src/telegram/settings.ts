import type { Keyv } from "keyv";
import { entriesOf } from "../store/entries.ts";
import { createInTurn, type InTurn } from "../store/in-turn.ts";
import type { Language } from "./languages.ts";
import type { QuietHours } from "./quiet-hours.ts";
import type { Rendering } from "./rendering.ts";

/** How the bot is to be in a chat. What nobody set is as {@link createSettings} says. */
export type ChatSettings = {
  /** The bot's language, whatever people's Telegram says; `undefined`: nobody chose one. */
  readonly language: Language | undefined;
  /** Whose questions are answered in a group. */
  readonly whoMayAsk: "everyone" | "admins";
  /** Whether all of a group see the answer to `/ask`, or whoever asked alone, where Telegram can do it. */
  readonly answers: "public" | "ephemeral";
  /** Whether questions are suggested under an answer. */
  readonly suggestions: boolean;
  /**
   * US dollars a day (UTC) that the group lets the model cost, at most; 0: no model. The owner's limit
   * for a chat holds as well. `undefined`: that alone.
   */
  readonly budget: number | undefined;
  /** When the bot keeps silent in a group. */
  readonly quietHours: QuietHours | undefined;
  readonly render: Rendering;
};

/** What settings are of: a chat, or one topic of it. A person's own are those of the private chat. */
export type SettingsPlace = { readonly chat: number; readonly topic?: number };

/** What was set for chats, kept until it is changed or forgotten. */
export type Settings = {
  /** A topic's settings, where it has any, go before those of its chat. */
  of(place: SettingsPlace): Promise<ChatSettings>;
  /** Sets what `part` names, and nothing else; `undefined` takes a setting back. */
  change(place: SettingsPlace, part: Partial<ChatSettings>): Promise<void>;
  /** Takes back all that was set of exactly this place. */
  reset(place: SettingsPlace): Promise<void>;
  /** Forgets a chat with all its topics. */
  forget(chat: number): Promise<void>;
  /** Takes everything along to a chat's new id. Done again after a crash, it does what is left. */
  move(fromChat: number, toChat: number): Promise<void>;
};

/** What settings need. */
export type SettingsDeps = {
  readonly keyv: Keyv;
  /** How answers look where nobody chose; `classic` if it is not said. */
  readonly render?: Rendering;
  /** Turns among all who change settings in this store: `turns("settings")` of one that is shared. */
  readonly inTurn?: InTurn;
};

/** As it stands in the store: whatever was set, and nothing else. */
type Stored = Partial<ChatSettings>;

/** Settings over Keyv, under `settings:@<chat>` and `settings:@<chat>:<topic>`. */
export function createSettings({
  keyv,
  render = "classic",
  inTurn = createInTurn(),
}: SettingsDeps): Settings {
  const read = async (key: string) => (await keyv.get<Stored>(key)) ?? {};

  async function keysOf(chat: number): Promise<string[]> {
    const keys = [chatKey(chat)];
    for await (const [key] of entriesOf(keyv, `${chatKey(chat)}:`)) keys.push(key);
    return keys;
  }

  /** Ids of groups are negative. */
  const usualOf = (chat: number): ChatSettings => ({
    language: undefined,
    whoMayAsk: "everyone",
    answers: "public",
    suggestions: chat > 0,
    budget: undefined,
    quietHours: undefined,
    render,
  });

  return {
    async of({ chat, topic }) {
      const keys = [chatKey(chat), ...(topic === undefined ? [] : [topicKey(chat, topic)])];
      const stored = await Promise.all(keys.map(read));
      return Object.freeze(Object.assign(usualOf(chat), ...stored));
    },
    change: (place, part) =>
      inTurn(async () => {
        const key = keyOf(place);
        // JSON has no `undefined`, so what is taken back is gone.
        await keyv.set(key, { ...(await read(key)), ...part });
      }),
    async reset(place) {
      await keyv.delete(keyOf(place));
    },
    async forget(chat) {
      await keyv.delete(await keysOf(chat));
    },
    move: (fromChat, toChat) =>
      inTurn(async () => {
        for (const key of await keysOf(fromChat)) {
          const stored = await keyv.get<Stored>(key);
          if (stored === undefined) continue;
          // In this order: a crash between the two loses nothing.
          await keyv.set([chatKey(toChat), ...key.split(":").slice(2)].join(":"), stored);
          await keyv.delete(key);
        }
      }),
  };
}

function keyOf({ chat, topic }: SettingsPlace): string {
  return topic === undefined ? chatKey(chat) : topicKey(chat, topic);
}

function chatKey(chat: number): string {
  return `settings:@${chat}`;
}

function topicKey(chat: number, topic: number): string {
  return `${chatKey(chat)}:${topic}`;
}
