import { type Api, GrammyError } from "grammy";
import type { ChatMember, Message } from "grammy/types";
import { isOutage } from "../delivery/fate.ts";

/** Knows who runs a group. */
export type Admins = {
  /** Whether whoever wrote this message in a group, or tapped a button there, is an admin of it. */
  has(chat: number, who: Who): Promise<boolean>;
};

/** Somebody in a group. Who writes in a group's or a channel's name has its chat beside `from`. */
export type Who = Pick<Message, "from" | "sender_chat">;

/** What that takes. */
export type AdminsDeps = {
  readonly api: Api;
  /** Ids of people who count as admins everywhere. */
  readonly everywhere?: readonly number[] | undefined;
  /** Milliseconds, never going back. */
  readonly now: () => number;
};

/** For so long (ms) nobody is asked about again. */
const KNOWN_MS = 60_000;
const MOST_KNOWN = 10_000;

/** Asks Telegram, and remembers the answer for a minute. An anonymous admin writes as the group itself. */
export function createAdmins({ api, everywhere = [], now }: AdminsDeps): Admins {
  const known = new Map<string, { readonly isAdmin: Promise<boolean>; readonly until: number }>();

  async function ask(chat: number, user: number): Promise<boolean> {
    try {
      return isAdmin(await api.getChatMember(chat, user));
    } catch (error) {
      // Where members are hidden, a bot that is no admin itself is told of the admins alone.
      if (!(error instanceof GrammyError) || isOutage(error)) throw error;
      return (await api.getChatAdministrators(chat)).some((member) => member.user.id === user);
    }
  }

  return {
    async has(chat, { from, sender_chat }) {
      if (sender_chat !== undefined) return sender_chat.id === chat;
      if (from === undefined) return false;
      if (everywhere.includes(from.id)) return true;
      const key = `${chat}:${from.id}`;
      const before = known.get(key);
      if (before !== undefined && now() < before.until) return before.isAdmin;
      const asked = ask(chat, from.id);
      if (known.size >= MOST_KNOWN) known.clear();
      known.set(key, { isAdmin: asked, until: now() + KNOWN_MS });
      asked.catch(() => known.delete(key));
      return asked;
    },
  };
}

function isAdmin({ status }: ChatMember): boolean {
  return status === "creator" || status === "administrator";
}
