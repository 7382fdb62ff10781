import type { User } from "@grammyjs/types";
import { describe, expect, it } from "vitest";
import type { PageChat, PageMessage, Snapshot } from "../../src/sandbox/page/contract.ts";
import {
  applyEvent,
  commandsIn,
  inOneLine,
  lastOwnText,
  seenBy,
  speakersIn,
  topicsIn,
} from "../../src/sandbox/page/snapshot.ts";

const ann: User = { id: 7, is_bot: false, first_name: "Ann" };
const ben: User = { id: 8, is_bot: false, first_name: "Ben" };
const bot: User = { id: 1000, is_bot: true, first_name: "Pincite", username: "pincite_bot" };

function aMessage(id: number, more: Partial<PageMessage> = {}): PageMessage {
  return { message_id: id, date: 1_790_000_000 + id, from: ann, text: `message ${id}`, ...more };
}

function aChat(more: Partial<PageChat> = {}): PageChat {
  return { id: 7, type: "private", title: "Ann", messages: [], ...more };
}

function aSnapshot(...chats: readonly PageChat[]): Snapshot {
  return { bot, people: [ann, ben], commands: [], chats };
}

function idsAfter(snapshot: Snapshot | "reread"): readonly number[] | undefined {
  if (snapshot === "reread") throw new Error("the page would read the state anew");
  return snapshot.chats[0]?.messages.map((each) => each.message_id);
}

describe("applyEvent", () => {
  const snapshot = aSnapshot(aChat({ messages: [aMessage(1), aMessage(3)] }));

  it("puts a message where its id belongs, though it comes late", () => {
    const event = { type: "message", chat_id: 7, message: aMessage(2) } as const;
    expect(idsAfter(applyEvent(snapshot, event))).toEqual([1, 2, 3]);
  });

  it("shows a message once, though it came in the state and in an event", () => {
    const event = { type: "message", chat_id: 7, message: aMessage(3) } as const;
    expect(idsAfter(applyEvent(snapshot, event))).toEqual([1, 3]);
  });

  it("replaces an edited message and leaves the others the same objects", () => {
    const edited = aMessage(3, { text: "new words", edit_date: 5 });
    const next = applyEvent(snapshot, { type: "edited", chat_id: 7, message: edited });
    const messages = next === "reread" ? [] : next.chats[0]?.messages;
    expect(messages?.[1]).toBe(edited);
    expect(messages?.[0]).toBe(snapshot.chats[0]?.messages[0]);
  });

  it("takes a deleted message away", () => {
    const event = { type: "deleted", chat_id: 7, message_id: 1 } as const;
    expect(idsAfter(applyEvent(snapshot, event))).toEqual([3]);
  });

  it("asks for the state anew where a chat is unknown", () => {
    const event = { type: "message", chat_id: 99, message: aMessage(1) } as const;
    expect(applyEvent(snapshot, event)).toBe("reread");
  });

  it("changes nothing that is kept when the bot types or answers a press", () => {
    expect(applyEvent(snapshot, { type: "action", chat_id: 7 })).toBe(snapshot);
    expect(applyEvent(snapshot, { type: "callback_answer", chat_id: 7 })).toBe(snapshot);
  });
});

describe("commandsIn", () => {
  const named = (command: string) => [{ command, description: "does something" }];
  const commands: Snapshot["commands"] = [
    { scope: { type: "default" }, commands: named("default") },
    { scope: { type: "all_group_chats" }, commands: named("group") },
    { scope: { type: "chat", chat_id: -9 }, commands: named("nine") },
    { scope: { type: "chat_member", chat_id: -9, user_id: 8 }, commands: named("ben") },
    { scope: { type: "all_private_chats" }, commands: [] },
  ];
  const snapshot: Snapshot = { ...aSnapshot(), commands };
  const first = (chat: PageChat, speaker: number) =>
    commandsIn(snapshot, chat, speaker)[0]?.command;

  it("prefers the narrowest scope that has commands", () => {
    expect(first(aChat({ id: -9, type: "group" }), 8)).toBe("ben");
    expect(first(aChat({ id: -9, type: "group" }), 7)).toBe("nine");
    expect(first(aChat({ id: -5, type: "supergroup" }), 7)).toBe("group");
  });

  it("passes over a scope that was emptied", () => {
    expect(first(aChat(), 7)).toBe("default");
  });
});

describe("speakersIn", () => {
  it("lets only its owner speak in a private chat", () => {
    expect(speakersIn(aSnapshot(), aChat({ id: 8 }))).toEqual([ben]);
  });

  it("lets everybody but bots speak in a group", () => {
    const snapshot = { ...aSnapshot(), people: [ann, ben, bot] };
    expect(speakersIn(snapshot, aChat({ id: -5, type: "group" }))).toEqual([ann, ben]);
  });
});

describe("lastOwnText", () => {
  it("finds the newest text of the speaker, past what others said and pictures", () => {
    const picture: PageMessage = { message_id: 4, date: 4, from: ann, caption: "a picture" };
    const messages = [aMessage(1), aMessage(2), aMessage(3, { from: bot }), picture];
    expect(lastOwnText(messages, ann.id)?.message_id).toBe(2);
  });
});

describe("topicsIn", () => {
  it("names the topics that a forum's messages tell of", () => {
    const created = aMessage(10, {
      message_thread_id: 10,
      forum_topic_created: { name: "Ferries", icon_color: 0x6fb9f0 },
    });
    const chat = aChat({
      id: -5,
      type: "supergroup",
      is_forum: true,
      messages: [aMessage(1), created, aMessage(11, { message_thread_id: 44 })],
    });
    expect(topicsIn(chat)).toEqual([
      { id: 10, name: "Ferries" },
      { id: 44, name: "Topic 44" },
    ]);
  });

  it("finds none in a group that is no forum", () => {
    expect(topicsIn(aChat({ messages: [aMessage(1, { message_thread_id: 3 })] }))).toEqual([]);
  });
});

describe("inOneLine", () => {
  it("reads a text of many lines as one", () => {
    expect(inOneLine(aMessage(1, { text: " one\n\n two\tthree " }))).toBe("one two three");
  });

  it("says what happened where nothing was said", () => {
    const joined: PageMessage = { message_id: 1, date: 1, from: ann, new_chat_members: [bot] };
    expect(inOneLine(joined)).toBe("Pincite joined the group");
  });
});

describe("seenBy", () => {
  const messages = [aMessage(1), aMessage(2), aMessage(3)];
  const only = (id: number, receiver_user: User, place: { after: number; replaces?: number }) => ({
    message: { ...aMessage(0), ephemeral_message_id: id, receiver_user, text: `only ${id}` },
    ...place,
  });
  const seen = (speaker: number, ...ephemerals: ReturnType<typeof only>[]) =>
    seenBy(aChat({ messages, ephemerals }), speaker).map(({ text }) => text);

  it("puts what one person sees behind what was newest then, and shows it to nobody else", () => {
    const list = [
      only(1, ann, { after: 2 }),
      only(2, ben, { after: 2 }),
      only(3, ann, { after: 2 }),
    ];
    expect(seen(7, ...list)).toEqual(["message 1", "message 2", "only 1", "only 3", "message 3"]);
    expect(seen(8, ...list)).toEqual(["message 1", "message 2", "only 2", "message 3"]);
  });

  it("puts it into the place of the message that it replaces", () => {
    const replacing = only(1, ann, { after: 3, replaces: 2 });
    expect(seen(7, replacing)).toEqual(["message 1", "only 1", "message 3"]);
    expect(seen(8, replacing)).toEqual(["message 1", "message 2", "message 3"]);
  });

  it("puts it first where what it stood behind is gone", () => {
    expect(seen(7, only(1, ann, { after: 9 }))[0]).toBe("only 1");
  });
});

describe("a draft", () => {
  const draft = { draft_id: 5, text: "It keeps", can_stop: false, left: 30_000 };
  const drafting = aSnapshot(aChat({ draft }));

  it("ends by its own id only", () => {
    const ends = (draft_id: number) =>
      applyEvent(drafting, { type: "draft_ended", chat_id: 7, draft_id });
    expect(ends(4)).toBe(drafting);
    expect(ends(5)).toMatchObject({ chats: [{ draft: undefined }] });
  });
});
