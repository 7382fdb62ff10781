import type { Update } from "grammy/types";

/** What an update is about: the one field that it has beside `update_id`. */
export type UpdateKind = Exclude<keyof Update, "update_id">;

/** Every kind, and whether a bot gets it that has named none. */
const kinds: Readonly<Record<UpdateKind, boolean>> = {
  message: true,
  edited_message: true,
  channel_post: true,
  edited_channel_post: true,
  business_connection: true,
  business_message: true,
  edited_business_message: true,
  deleted_business_messages: true,
  guest_message: true,
  stopped_message_generation: true,
  message_reaction: false,
  message_reaction_count: false,
  inline_query: true,
  chosen_inline_result: true,
  callback_query: true,
  shipping_query: true,
  pre_checkout_query: true,
  purchased_paid_media: true,
  poll: true,
  poll_answer: true,
  my_chat_member: true,
  chat_member: false,
  chat_join_request: true,
  chat_boost: true,
  removed_chat_boost: true,
  managed_bot: true,
  subscription: true,
};

/** Whether a bot gets updates of this kind by Telegram's default. */
export function isUsual(kind: UpdateKind): boolean {
  return kinds[kind];
}

/** Those of the names that are kinds of update; Telegram takes no notice of others. */
export function knownKinds(names: readonly string[]): readonly UpdateKind[] {
  return names.filter((name): name is UpdateKind => Object.hasOwn(kinds, name));
}
