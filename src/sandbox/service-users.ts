import type { User } from "grammy/types";

/** In whose name Telegram puts what an anonymous administrator writes. */
export const groupAnonymousBot: User = {
  id: 1_087_968_824,
  is_bot: true,
  first_name: "Group",
  username: "GroupAnonymousBot",
};

/** In whose name Telegram puts what somebody writes as a channel. */
export const channelBot: User = {
  id: 136_817_688,
  is_bot: true,
  first_name: "Channel",
  username: "Channel_Bot",
};

/** In whose name the posts of a linked channel come into its group. */
export const telegramItself: User = { id: 777_000, is_bot: false, first_name: "Telegram" };

/** The users that exist in Telegram without being anybody, by id. */
export const serviceUsers: ReadonlyMap<number, User> = new Map(
  [groupAnonymousBot, channelBot, telegramItself].map((user) => [user.id, user]),
);
