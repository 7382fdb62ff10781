import type { InlineKeyboardButton, User } from "@grammyjs/types";
import type { PageMessage } from "./contract.ts";
import { drawKey, drawKeyboard } from "./draw-keyboard.ts";
import { drawRich } from "./draw-rich.ts";
import { drawText } from "./draw-text.ts";
import { button, element, icon } from "./element.ts";
import { plainWords } from "./rich-words.ts";
import {
  authorIdOf,
  authorOf,
  inOneLine,
  keyOf,
  nameOf,
  serviceText,
  wordsOf,
} from "./snapshot.ts";

/** What people can do with a message. */
export type MessageActions = {
  readonly reply: (message: PageMessage) => void;
  readonly edit: (message: PageMessage) => void;
  readonly jumpTo: (messageId: number) => void;
  /** Resolves to whether the server has taken the press. */
  readonly tap: (message: PageMessage, data: string) => Promise<boolean>;
  /** Presses the button that ends the draft; resolves likewise. */
  readonly stop: () => Promise<boolean>;
  readonly copy: (text: string) => void;
  /** Puts words behind the bot's name into the message box. */
  readonly typeInline: (query: string) => void;
  readonly sendCommand: (command: string) => void;
};

/** How a message stands among the others. */
export type Standing = {
  /** Said by whoever speaks at the page now. */
  readonly isOwn: boolean;
  /** The first of several in a row by the same sender. */
  readonly opensRun: boolean;
  readonly isGroup: boolean;
};

/** One message as a bubble, with its reply preview, its buttons and what can be done with it. */
export function drawMessage(
  message: PageMessage,
  standing: Standing,
  actions: MessageActions,
): HTMLElement {
  const service = serviceText(message);
  if (service !== undefined)
    return element("article", frame(message, "service"), element("p", {}, service));

  const kind = isOnlyYours(message) ? " only-yours" : "";
  const sides = `${standing.isOwn ? "own" : "theirs"}${standing.opensRun ? " opens-run" : ""}${kind}`;
  const drawn = element("article", frame(message, sides));
  if (standing.isGroup && !standing.isOwn)
    drawn.append(standing.opensRun ? drawAuthor(message) : element("span", { class: "no-avatar" }));
  drawn.append(
    element(
      "div",
      { class: "body" },
      drawBubble(message, standing, actions),
      drawTools(message, standing, actions),
      ...drawKeyboard(message, actions),
    ),
  );
  return drawn;
}

function frame(message: PageMessage, kind: string): Record<string, string> {
  return {
    class: `message ${kind}`,
    id: `message-${keyOf(message)}`,
    tabindex: "-1",
    "aria-label": `${authorOf(message)}, ${clockTime(message.date)}${isOnlyYours(message) ? ", only you see this" : ""}`,
  };
}

function drawBubble(
  message: PageMessage,
  standing: Standing,
  actions: MessageActions,
): HTMLElement {
  const bubble = element("div", { class: "bubble" });
  if (isOnlyYours(message))
    bubble.append(element("p", { class: "only-you" }, icon("eye"), "Only you see this"));
  bubble.append(...drawName(message, standing));
  if (message.reply_to_message?.forum_topic_created === undefined)
    bubble.append(...drawReplyPreview(message, actions));
  bubble.append(...drawFile(message));
  bubble.append(
    element("div", { class: "words", dir: "auto" }, drawWords(message, actions), drawMeta(message)),
  );
  return bubble;
}

/** The name and size of a file; the sandbox's page does not open it. */
function drawFile({ document: file }: PageMessage): readonly HTMLElement[] {
  if (file === undefined) return [];
  const size = `${Math.ceil((file.file_size ?? 0) / 1000)} kB`;
  return [element("p", { class: "file", dir: "auto" }, `📄 ${file.file_name ?? "file"} · ${size}`)];
}

function drawWords(message: PageMessage, actions: MessageActions): HTMLElement {
  const { sendCommand } = actions;
  if (message.rich_message === undefined) {
    const { text, entities } = wordsOf(message);
    return element("span", { class: "text" }, drawText(text, entities, sendCommand));
  }
  let count = 0;
  return drawRich(message.rich_message, {
    sendCommand,
    drawButton(given) {
      count += 1;
      const key = { ...given, text: plainWords(given.text) } as InlineKeyboardButton;
      return drawKey(key, `rich-key-${count}`, message, actions);
    },
  });
}

/** Who says it, where that is not plain, and through or as whom. */
function drawName(message: PageMessage, standing: Standing): readonly HTMLElement[] {
  const isNamed = standing.isGroup && !standing.isOwn && standing.opensRun;
  const bot = message.via_bot?.username;
  const line = [
    ...(isNamed ? [authorOf(message)] : []),
    ...(isNamed && isGuest(message) ? [" ", element("span", { class: "guest" }, "guest")] : []),
    ...(isNamed && bot !== undefined ? [" "] : []),
    ...(bot === undefined ? [] : [element("span", { class: "via" }, `via @${bot}`)]),
  ];
  if (line.length === 0) return [];
  return [element("p", { class: "name", "data-hue": hueOf(message), dir: "auto" }, ...line)];
}

/** Whether the bot says it in a chat that it is not in. */
function isGuest({ guest_bot_caller_user, guest_bot_caller_chat }: PageMessage): boolean {
  return (guest_bot_caller_user ?? guest_bot_caller_chat) !== undefined;
}

function drawMeta(message: PageMessage): HTMLElement {
  const moment = new Date(message.date * 1000);
  const time = element(
    "time",
    { datetime: moment.toISOString(), title: moment.toLocaleString() },
    clockTime(message.date),
  );
  return message.edit_date === undefined
    ? element("p", { class: "meta" }, time)
    : element("p", { class: "meta" }, element("span", {}, "edited"), " ", time);
}

function drawReplyPreview(message: PageMessage, actions: MessageActions): readonly Node[] {
  const original = message.reply_to_message as PageMessage | undefined;
  if (original === undefined) return [];
  return [
    button(
      { class: "reply-preview", "data-hue": hueOf(original), title: "Show that message" },
      () => actions.jumpTo(original.message_id),
      element("span", { class: "reply-name" }, authorOf(original)),
      element(
        "span",
        { class: "reply-words", dir: "auto" },
        message.quote?.text ?? inOneLine(original),
      ),
    ),
  ];
}

function drawTools(message: PageMessage, standing: Standing, actions: MessageActions): HTMLElement {
  // Telegram lets nobody answer what only one person sees.
  if (isOnlyYours(message)) return element("div", { class: "tools" });
  const tools = element(
    "div",
    { class: "tools" },
    button(
      { "data-focus": "reply", "aria-label": "Reply to this message", title: "Reply" },
      () => actions.reply(message),
      icon("reply"),
    ),
  );
  if (standing.isOwn && message.text !== undefined)
    tools.append(
      button(
        { "data-focus": "edit", "aria-label": "Edit this message", title: "Edit" },
        () => actions.edit(message),
        icon("edit"),
      ),
    );
  return tools;
}

function isOnlyYours({ ephemeral_message_id }: PageMessage): boolean {
  return ephemeral_message_id !== undefined;
}

function drawAuthor(message: PageMessage): HTMLElement {
  return message.sender_chat === undefined
    ? drawAvatar(message.from)
    : drawInitials(authorOf(message), hueOf(message));
}

/** A round sign of who somebody is: the bot's mark, or a person's initials. */
export function drawAvatar(user: User | undefined): HTMLElement {
  if (user?.is_bot === true)
    return element("img", {
      class: "avatar",
      src: "/icon.svg",
      alt: "",
      width: "40",
      height: "40",
    });
  return drawInitials(nameOf(user), hueOfId(user?.id));
}

/** A round sign with the first letters of a name's first two words. */
export function drawInitials(name: string, hue: string): HTMLElement {
  const words = name.split(/\s+/u).filter((word) => /^[\p{L}\p{N}]/u.test(word));
  const initials = words.slice(0, 2).map((word) => String.fromCodePoint(word.codePointAt(0) ?? 63));
  return element(
    "span",
    { class: "avatar", "data-hue": hue, "aria-hidden": "true" },
    initials.join("").toUpperCase(),
  );
}

function hueOf(message: PageMessage): string {
  return hueOfId(authorIdOf(message));
}

function hueOfId(id = 0): string {
  return String(Math.abs(id) % 6);
}

const clock = new Intl.DateTimeFormat(undefined, { hour: "2-digit", minute: "2-digit" });

/** The time of day of a Unix time (seconds), as people here write it. */
export function clockTime(unixSeconds: number): string {
  return clock.format(unixSeconds * 1000);
}
