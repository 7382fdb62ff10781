import type { Chat, Message } from "grammy/types";
import { deliver } from "./deliver.ts";
import { formatText } from "./format-text.ts";
import type { Draft } from "./messages.ts";
import type { ChatHandle } from "./person.ts";
import { telegramItself } from "./service-users.ts";
import { openChat, type World } from "./world.ts";

/** A channel; the bot is an administrator there, else it would not get the posts. */
export type Channel = ChatHandle & {
  readonly title: string;
  /**
   * Publishes a post; the bot gets it as `channel_post`. It also comes into the group that the
   * channel is linked to.
   */
  posts(text: string): Promise<Message>;
};

/** Opens a channel with the bot in it. */
export function createChannel(
  world: World,
  { title, username }: { readonly title: string; readonly username?: string },
): Channel {
  const id = -1_000_000_000_000 - ++world.lastGroupId;
  const chat = { id, type: "channel", title, ...(username && { username }) } as const;
  const state = openChat(world, chat, [[world.bot.id, "administrator"]]);
  return {
    id,
    title,
    async posts(text) {
      const { entities, text: clean } = formatText(text, [], { strict: true });
      const marked = entities.length > 0 ? { entities } : {};
      const post = deliver(world, state, { sender_chat: chat, text: clean, ...marked });
      const group = world.chats.get(state.linkedTo ?? 0);
      if (group) deliver(world, group, forwarded(post));
      return post;
    },
  };
}

function forwarded({ message_id, date, chat, text, entities }: Message): Draft {
  const origin = { type: "channel", date, chat: chat as Chat.ChannelChat, message_id } as const;
  return {
    from: telegramItself,
    sender_chat: chat,
    is_automatic_forward: true,
    forward_origin: origin,
    ...(text !== undefined && { text }),
    ...(entities && { entities }),
  };
}
