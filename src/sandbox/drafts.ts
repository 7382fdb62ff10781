import type { MessageEntity } from "grammy/types";
import { type AwaitedLog, createAwaitedLog } from "./awaited-log.ts";
import type { Events } from "./events.ts";

/** A draft lives this long (ms) after the call that showed it last. */
export const draftLifetime = 30_000;

/** How many ids of drafts are remembered after their end. */
const remembered = 10_000;

/** A message of the bot that grows before a person's eyes. Without text it says "Thinking…". */
export type MessageDraft = {
  readonly chat_id: number;
  readonly draft_id: number;
  readonly text: string;
  readonly entities?: MessageEntity[];
  /** The person is offered a button that ends it. */
  readonly can_stop: boolean;
  /** It stays in view when that button is pressed. */
  readonly keep_on_stop: boolean;
  /** When it was shown (ms, by the sandbox's clock). */
  readonly at: number;
};

/** The drafts of all private chats. A chat shows one at most. */
export type Drafts = {
  /**
   * Shows a draft in the place of the one before. What the person has stopped is not shown any
   * more. One that comes after the message that ended it is a ghost: shown, as Telegram does, and
   * noted among the violations.
   */
  show(draft: Omit<MessageDraft, "at">): void;
  /** What the chat shows now. */
  shownIn(chatId: number): MessageDraft | undefined;
  /** A message of the bot came: it takes the draft's place. */
  endIn(chatId: number): void;
  /** The person has pressed the button. Whether it may be pressed is for the caller to know. */
  stop(draft: MessageDraft): void;
  /** Every draft that was shown, in order, and a way to wait for the next. */
  readonly log: AwaitedLog<MessageDraft>;
  /** Drafts that came too late. */
  readonly ghosts: readonly MessageDraft[];
};

/** What drafts of this chat are called in the log. */
export function draftsIn(chatId: number): string {
  return `draft in chat ${chatId}`;
}

/** No drafts yet. `now` is in ms; a wait in the log fails after `patience` ms. */
export function createDrafts(deps: {
  readonly now: () => number;
  readonly events: Events;
  readonly violations: string[];
  readonly patience: number;
}): Drafts {
  const { now, events, violations, patience } = deps;
  const shown = new Map<number, MessageDraft>();
  /** Ids that a chat has shown since the bot's last message there. */
  const open = new Map<number, Set<string>>();
  const stopped = new Set<string>();
  const ended = new Set<string>();
  const ghosts: MessageDraft[] = [];
  const log = createAwaitedLog<MessageDraft>({
    patience,
    kept: 1000,
    name: "Drafts",
    kindOf: ({ chat_id }) => draftsIn(chat_id),
    tell: ({ draft_id, text }) => `${draft_id} "${text || "Thinking…"}"`,
  });

  const key = ({ chat_id, draft_id }: Pick<MessageDraft, "chat_id" | "draft_id">) =>
    `${chat_id}/${draft_id}`;

  function shownIn(chatId: number): MessageDraft | undefined {
    const draft = shown.get(chatId);
    return draft && now() - draft.at < draftLifetime ? draft : undefined;
  }

  function takeAway({ chat_id, draft_id }: MessageDraft): void {
    shown.delete(chat_id);
    events.emit({ type: "draft_ended", chat_id, draft_id });
  }

  return {
    log,
    ghosts,
    shownIn,
    show(given) {
      const draft = { ...given, at: now() };
      if (ended.has(key(draft))) {
        ghosts.push(draft);
        violations.push(
          `sendMessageDraft: draft ${draft.draft_id} came after the message that ended it`,
        );
      } else if (stopped.has(key(draft))) return;
      open.set(draft.chat_id, (open.get(draft.chat_id) ?? new Set()).add(key(draft)));
      shown.set(draft.chat_id, draft);
      events.emit({ type: "draft", chat_id: draft.chat_id, draft: asSeen(draft, now()) });
      log.record(draft);
    },
    endIn(chatId) {
      for (const each of open.get(chatId) ?? []) remember(ended, each);
      open.delete(chatId);
      const draft = shown.get(chatId);
      if (draft) takeAway(draft);
    },
    stop(draft) {
      remember(stopped, key(draft));
      if (!draft.keep_on_stop) return takeAway(draft);
      const kept = { ...draft, can_stop: false };
      shown.set(draft.chat_id, kept);
      events.emit({ type: "draft", chat_id: draft.chat_id, draft: asSeen(kept, now()) });
    },
  };
}

/** Adds to a set that must not grow for ever: the oldest goes. */
function remember(set: Set<string>, key: string): void {
  set.add(key);
  for (const oldest of set) {
    if (set.size <= remembered) break;
    set.delete(oldest);
  }
}

/** A draft as the page draws it: with the time (ms) that is left of its life. */
export type SeenDraft = Omit<MessageDraft, "at" | "chat_id" | "keep_on_stop"> & {
  readonly left: number;
};

/** What the page is told of a draft. */
export function asSeen(
  { at, chat_id, keep_on_stop, ...draft }: MessageDraft,
  now: number,
): SeenDraft {
  return { ...draft, left: at + draftLifetime - now };
}
