import type { ChatMember, User } from "grammy/types";

const adminRights = {
  can_be_edited: false,
  is_anonymous: false,
  can_manage_chat: true,
  can_delete_messages: true,
  can_manage_video_chats: true,
  can_restrict_members: true,
  can_promote_members: false,
  can_change_info: true,
  can_invite_users: true,
  can_post_stories: false,
  can_edit_stories: false,
  can_delete_stories: false,
};

/** How a user stands in a chat, in Telegram's shape. */
export function chatMember(user: User, status: ChatMember["status"]): ChatMember {
  const rights: Partial<Record<ChatMember["status"], object>> = {
    creator: { is_anonymous: false },
    administrator: adminRights,
    kicked: { until_date: 0 },
    restricted: { is_member: true, until_date: 0, can_send_messages: false },
  };
  return { status, user, ...rights[status] } as ChatMember;
}
