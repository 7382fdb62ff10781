// Longer than its neighbours: here, and only here, what the page knows meets what it shows.
import { chatInHash, drawChatList, hashOf, signOf, titleOf } from "./chat-list.ts";
import { createCommandMenu } from "./command-menu.ts";
import { createComposer } from "./composer.ts";
import { connect, RefusedError } from "./connection.ts";
import type { PageChat, PageEvent, PageMessage, Say, Snapshot } from "./contract.ts";
import { createDraftClock } from "./draft-clock.ts";
import { drawWelcome } from "./draw-welcome.ts";
import { byId } from "./element.ts";
import { fillChoice } from "./fill-choice.ts";
import { createInlineMenu } from "./inline-list.ts";
import { createMessageLog } from "./message-log.ts";
import { createNotices } from "./notices.ts";
import {
  applyEvent,
  commandsIn,
  lastOwnText,
  nameOf,
  seenBy,
  speakersIn,
  topicsIn,
} from "./snapshot.ts";
import { createTyping } from "./typing.ts";

const wide = window.matchMedia("(min-width: 45rem)");
const notices = createNotices();
const list = byId("chats", HTMLElement);
const speakerChoice = byId("speaker", HTMLSelectElement);
const topicChoice = byId("topic", HTMLSelectElement);
const box = byId("box", HTMLTextAreaElement);

let snapshot: Snapshot | undefined;
let openChat: number | undefined;
const speakers = new Map<number, number>();
const topics = new Map<number, number>();
const unread = new Map<number, number>();
const typing = createTyping(draw);
const draftClock = createDraftClock((chat_id, draft_id) =>
  hear({ type: "draft_ended", chat_id, draft_id }),
);

const connection = connect({
  state(next) {
    const isFirst = snapshot === undefined;
    snapshot = next;
    followHash();
    if (isFirst) greet();
  },
  event: hear,
  connected(isConnected) {
    byId("lost", HTMLElement).hidden = isConnected;
  },
});

const log = createMessageLog(byId("log", HTMLElement), byId("to-end", HTMLElement), {
  reply: (message) => composer.replyTo(message),
  edit: (message) => composer.edit(message),
  jumpTo: (messageId) => log.jumpTo(messageId),
  tap: async (message, data) => {
    const at = here();
    if (at === undefined) return false;
    return attempt(
      connection.tap({
        chat_id: at.chat.id,
        message_id: message.message_id,
        from_id: at.speaker,
        data,
        ...(message.ephemeral_message_id !== undefined && {
          ephemeral_message_id: message.ephemeral_message_id,
        }),
      }),
    );
  },
  stop: async () => {
    const at = here();
    return at === undefined ? false : attempt(connection.stop({ chat_id: at.chat.id }));
  },
  copy: (text) => {
    navigator.clipboard.writeText(text).then(
      () => notices.toast("Copied."),
      () => notices.problem("The browser does not let this page copy."),
    );
  },
  typeInline: (query) => {
    composer.write(`@${snapshot?.bot.username} ${query}`);
    composer.focus();
  },
  sendCommand: (command) => void say(command, undefined),
});

const inline = createInlineMenu(byId("inline", HTMLElement), {
  username: () => snapshot?.bot.username,
  ask: async (query) => {
    const at = here();
    if (at === undefined) return undefined;
    return tried(connection.inline({ chat_id: at.chat.id, from_id: at.speaker, query }));
  },
  pick: (inline_id, result_id) => void pick(inline_id, result_id),
  start: (parameter) => void start(parameter),
  leave: () => box.focus(),
});

const menu = createCommandMenu(
  byId("commands", HTMLElement),
  byId("open-commands", HTMLButtonElement),
  (command) => void say(addressed(command), undefined),
  () => box.focus(),
);

const composer = createComposer({
  say,
  attach: async (file, caption, replyTo) => {
    const place = whereToSay(replyTo);
    if (place === undefined) return false;
    return attempt(connection.upload({ ...place, name: file.name, caption }, file));
  },
  edit: async (messageId, text) => {
    const at = here();
    if (at === undefined) return false;
    return attempt(
      connection.edit({ chat_id: at.chat.id, message_id: messageId, from_id: at.speaker, text }),
    );
  },
  lastOwnText: () => {
    const at = here();
    return at === undefined ? undefined : lastOwnText(messagesShown(at), at.speaker);
  },
  typed: (text) => {
    menu.follow(text);
    inline.follow(text);
  },
  enterList: (edge) => menu.enter(edge) || inline.enter(edge),
  closeLists: () => {
    menu.close();
    inline.close();
  },
});

type Here = { readonly chat: PageChat; readonly speaker: number };

/** The open chat and who speaks in it now. */
function here(): Here | undefined {
  const chat = snapshot?.chats.find((each) => each.id === openChat);
  if (snapshot === undefined || chat === undefined) return undefined;
  const able = speakersIn(snapshot, chat);
  const chosen = able.find((each) => each.id === speakers.get(chat.id)) ?? able[0];
  return chosen === undefined ? undefined : { chat, speaker: chosen.id };
}

function messagesShown({ chat, speaker }: Here): readonly PageMessage[] {
  const seen = seenBy(chat, speaker);
  if (chat.is_forum !== true) return seen;
  const topic = topics.get(chat.id);
  return seen.filter((each) => each.message_thread_id === topic);
}

async function say(text: string, replyTo: number | undefined): Promise<boolean> {
  const place = whereToSay(replyTo);
  return place === undefined ? false : attempt(connection.say({ ...place, text }));
}

function whereToSay(replyTo: number | undefined): Omit<Say, "text"> | undefined {
  const at = here();
  if (at === undefined) return undefined;
  const topic = at.chat.is_forum === true ? topics.get(at.chat.id) : undefined;
  return {
    chat_id: at.chat.id,
    from_id: at.speaker,
    ...(replyTo === undefined ? {} : { reply_to_message_id: replyTo }),
    ...(topic === undefined ? {} : { message_thread_id: topic }),
  };
}

async function pick(inline_id: string, result_id: string): Promise<void> {
  const at = here();
  if (at === undefined) return;
  const topic = at.chat.is_forum === true ? topics.get(at.chat.id) : undefined;
  const thread = topic === undefined ? {} : { message_thread_id: topic };
  const given = { from_id: at.speaker, inline_id, result_id, ...thread };
  if (await attempt(connection.pick(given))) composer.write("");
}

/** The button above inline results leads to the private chat, and starts the bot there. */
async function start(parameter: string): Promise<void> {
  const speaker = here()?.speaker;
  if (speaker === undefined) return;
  const text = `/start ${parameter}`;
  if (!(await attempt(connection.say({ chat_id: speaker, from_id: speaker, text })))) return;
  composer.write("");
  location.hash = hashOf(speaker);
}

/** Whether the server took it; if it refused, the person is told why. */
async function attempt(request: Promise<void>): Promise<boolean> {
  return (await tried(request.then(() => true))) ?? false;
}

/** The server's answer; undefined where it refused, and the person is told why. */
async function tried<Answer>(request: Promise<Answer>): Promise<Answer | undefined> {
  try {
    return await request;
  } catch (error) {
    if (!(error instanceof RefusedError)) throw error;
    notices.problem(error.message);
    return undefined;
  }
}

/** In a group a command names its bot, as Telegram's own menu writes it. */
function addressed(command: string): string {
  const isGroup = here()?.chat.type !== "private";
  return isGroup && snapshot !== undefined ? `${command}@${snapshot.bot.username}` : command;
}

function hear(event: PageEvent): void {
  if (snapshot === undefined) return;
  const next = applyEvent(snapshot, event);
  if (next === "reread") {
    connection.reread();
    return;
  }
  snapshot = next;
  if (event.type === "callback_answer") answerTap(event);
  else if (event.type === "action") typing.show(event.chat_id);
  else if (event.type === "message") welcome(event.chat_id, event.message);
  draw();
}

function answerTap(answer: Extract<PageEvent, { type: "callback_answer" }>): void {
  if (answer.user_id !== undefined && answer.user_id !== here()?.speaker) return;
  log.settleButtons();
  if (answer.text === undefined || answer.text === "") return;
  if (answer.show_alert === true) notices.alert(answer.text);
  else notices.toast(answer.text);
}

function welcome(chatId: number, message: PageMessage): void {
  if (message.from?.is_bot === true) typing.end(chatId);
  if (chatId !== openChat) {
    unread.set(chatId, (unread.get(chatId) ?? 0) + 1);
    return;
  }
  const markup = message.reply_markup;
  const asked = message.reply_to_message?.from?.id;
  const isForSpeaker = markup?.selective !== true || asked === here()?.speaker;
  if (markup?.force_reply === true && isForSpeaker)
    composer.replyTo(message, markup.input_field_placeholder);
}

function followHash(): void {
  const chats = snapshot?.chats ?? [];
  const named = chats.find((each) => each.id === chatInHash(location.hash));
  const chosen = named ?? (wide.matches ? chats[0] : undefined);
  openChat = chosen?.id;
  document.body.classList.toggle("in-chat", chosen !== undefined);
  if (openChat !== undefined) unread.delete(openChat);
  draw();
}

/** On a wide screen the keyboard belongs to the box; on a phone it would cover the chat. */
function greet(): void {
  if (wide.matches && openChat !== undefined) composer.focus();
}

function draw(): void {
  if (snapshot === undefined) return;
  draftClock.follow(snapshot.chats);
  drawChatList(list, snapshot, { open: openChat, unread, isTyping: typing.isOn });
  const at = here();
  byId("conversation", HTMLElement).hidden = at === undefined;
  document.title =
    at === undefined ? "Pincite sandbox" : `${titleOf(snapshot, at.chat)} · Pincite sandbox`;
  if (at === undefined) return;
  composer.turnTo(`${at.chat.id}/${topics.get(at.chat.id) ?? ""}`);
  drawHeader(snapshot, at.chat);
  drawChoices(snapshot, at.chat, at.speaker);
  const messages = messagesShown(at);
  log.show(at.chat, messages, at.speaker);
  const welcomeBox = byId("welcome", HTMLElement);
  welcomeBox.hidden = messages.length > 0 || at.chat.draft !== undefined;
  if (welcomeBox.hidden) return;
  const commands = commandsIn(snapshot, at.chat, at.speaker);
  drawWelcome(
    welcomeBox,
    at.chat,
    commands,
    snapshot.bot.username,
    (command) => void say(addressed(command), undefined),
  );
}

function drawHeader(state: Snapshot, chat: PageChat): void {
  byId("sign", HTMLElement).replaceChildren(signOf(state, chat));
  byId("title", HTMLElement).textContent = titleOf(state, chat);
  const usual = aboutChat(state, chat);
  const busy = chat.draft !== undefined ? "writing…" : typing.isOn(chat.id) && "typing…";
  const words = busy || usual;
  const status = byId("status", HTMLElement);
  if (status.textContent !== words) status.textContent = words;
}

function aboutChat(state: Snapshot, chat: PageChat): string {
  const people = speakersIn(state, chat).length;
  if (chat.type === "private") return chat.without_bot === true ? "without the bot" : "bot";
  return chat.without_bot === true ? `${people} members, without the bot` : `${people + 1} members`;
}

let offered: string | undefined;

function drawChoices(state: Snapshot, chat: PageChat, speaker: number): void {
  const people = speakersIn(state, chat).map((each) => [String(each.id), nameOf(each)] as const);
  fillChoice(speakerChoice, people, String(speaker));
  byId("speaker-line", HTMLElement).hidden = people.length < 2;
  const known = topicsIn(chat).map(({ id, name }) => [String(id), name] as const);
  fillChoice(topicChoice, [["", "General"], ...known], String(topics.get(chat.id) ?? ""));
  byId("topic-line", HTMLElement).hidden = chat.is_forum !== true;
  const commands = commandsIn(state, chat, speaker);
  const key = `${chat.id} ${JSON.stringify(commands)}`;
  if (key === offered) return;
  offered = key;
  menu.offer(commands);
}

window.addEventListener("hashchange", () => {
  followHash();
  greet();
});
wide.addEventListener("change", followHash);
byId("back", HTMLElement).addEventListener("click", () => {
  const left = openChat;
  location.hash = "";
  if (left !== undefined) list.querySelector<HTMLElement>(`a[href="${hashOf(left)}"]`)?.focus();
});
byId("skip", HTMLElement).addEventListener("click", (event) => {
  // Its address would take the place of the open chat's.
  event.preventDefault();
  composer.focus();
});
byId("to-end", HTMLElement).addEventListener("click", () => {
  log.toEnd();
  composer.focus();
});
speakerChoice.addEventListener("change", () => {
  if (openChat !== undefined) speakers.set(openChat, Number(speakerChoice.value));
  draw();
});
topicChoice.addEventListener("change", () => {
  if (openChat === undefined) return;
  if (topicChoice.value === "") topics.delete(openChat);
  else topics.set(openChat, Number(topicChoice.value));
  draw();
});
