import type { PageChat, Snapshot } from "./contract.ts";
import { clockTime, drawAvatar, drawInitials } from "./draw-message.ts";
import { element } from "./element.ts";
import { inOneLine, nameOf } from "./snapshot.ts";

/** What the list needs to know beside the snapshot. */
export type ListView = {
  readonly open: number | undefined;
  /** Messages that came while their chat was not open, by chat id. */
  readonly unread: ReadonlyMap<number, number>;
  readonly isTyping: (chatId: number) => boolean;
};

/** The address of a chat within the page. */
export function hashOf(chatId: number): string {
  return `#chat/${chatId}`;
}

/** The chat that an address names, if it names one. */
export function chatInHash(hash: string): number | undefined {
  const id = /^#chat\/(-?\d{1,16})$/u.exec(hash)?.[1];
  return id === undefined ? undefined : Number(id);
}

/** A chat's name on the page: a private chat is called after the one you talk to, the bot. */
export function titleOf(snapshot: Snapshot, chat: PageChat): string {
  return isWithBotAlone(chat) ? nameOf(snapshot.bot) : chat.title;
}

/** The sign of a chat: the bot's mark in a private chat, initials for a group. */
export function signOf(snapshot: Snapshot, chat: PageChat): HTMLElement {
  return isWithBotAlone(chat)
    ? drawAvatar(snapshot.bot)
    : drawInitials(chat.title, String(Math.abs(chat.id) % 6));
}

/** A private chat with the bot, and not one of two people. */
function isWithBotAlone({ type, without_bot }: PageChat): boolean {
  return type === "private" && without_bot !== true;
}

/** Draws the list of chats anew, and leaves the keyboard on the chat that it was on. */
export function drawChatList(list: HTMLElement, snapshot: Snapshot, view: ListView): void {
  const focused = document.activeElement?.getAttribute("href");
  list.replaceChildren(...snapshot.chats.map((chat) => drawChat(snapshot, chat, view)));
  if (focused !== null && focused !== undefined)
    list.querySelector<HTMLElement>(`a[href="${CSS.escape(focused)}"]`)?.focus();
}

function drawChat(snapshot: Snapshot, chat: PageChat, view: ListView): HTMLElement {
  const newest = chat.messages.at(-1);
  const unread = view.unread.get(chat.id) ?? 0;
  const link = element(
    "a",
    {
      class: "chat",
      href: hashOf(chat.id),
      "aria-current": view.open === chat.id ? "page" : undefined,
    },
    signOf(snapshot, chat),
    element(
      "span",
      { class: "chat-words" },
      element(
        "span",
        { class: "chat-line" },
        element("span", { class: "chat-title", dir: "auto" }, titleOf(snapshot, chat)),
        element("span", { class: "chat-time" }, newest === undefined ? "" : clockTime(newest.date)),
      ),
      element(
        "span",
        { class: "chat-line" },
        element("span", { class: "chat-newest", dir: "auto" }, newestIn(snapshot, chat, view)),
        ...(unread > 0
          ? [element("span", { class: "unread", "aria-label": `${unread} unread` }, String(unread))]
          : []),
      ),
    ),
  );
  return element("li", {}, link);
}

function newestIn(snapshot: Snapshot, chat: PageChat, view: ListView): string {
  if (chat.draft !== undefined) return "writing…";
  if (view.isTyping(chat.id)) return "typing…";
  const newest = chat.messages.at(-1);
  if (newest === undefined && chat.without_bot === true) return "The bot is not in this chat";
  if (newest === undefined)
    return chat.type === "private" ? "Private chat with the bot" : "Group with the bot";
  const words = inOneLine(newest);
  if (newest.from === undefined || newest.from.id === snapshot.bot.id) return words;
  return chat.type === "private"
    ? `You: ${words}`
    : `${newest.sender_chat?.title ?? newest.from.first_name}: ${words}`;
}
