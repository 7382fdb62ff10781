import type { ChatMember, User } from "grammy/types";

const adminRights = {
  can_be_edited: false,
  can_manage_chat: true,
  can_delete_messages: true,
  can_manage_video_chats: true,
  can_restrict_members: true,
  can_send_welcome_messages: false,
  can_promote_members: false,
  can_change_info: true,
  can_invite_users: true,
  can_post_stories: false,
  can_edit_stories: false,
  can_delete_stories: false,
};

/** A restricted member reads along and writes nothing. */
const restrictions = {
  is_member: true,
  until_date: 0,
  can_send_messages: false,
  can_send_audios: false,
  can_send_documents: false,
  can_send_photos: false,
  can_send_videos: false,
  can_send_video_notes: false,
  can_send_voice_notes: false,
  can_send_polls: false,
  can_send_other_messages: false,
  can_add_web_page_previews: false,
  can_react_to_messages: false,
  can_edit_tag: false,
  can_change_info: false,
  can_invite_users: false,
  can_pin_messages: false,
  can_manage_topics: false,
};

/** How a user stands in a chat, in Telegram's shape. */
export function chatMember(
  user: User,
  status: ChatMember["status"],
  is_anonymous = false,
): ChatMember {
  switch (status) {
    case "creator":
      return { status, user, is_anonymous };
    case "administrator":
      return { status, user, is_anonymous, ...adminRights };
    case "restricted":
      return { status, user, ...restrictions };
    case "kicked":
      return { status, user, until_date: 0 };
    default:
      return { status, user };
  }
}
