import type { Update } from "grammy/types";
import { describe, expect, it } from "vitest";
import { isControl, laneOf } from "../../src/delivery/lane.ts";

let lastId = 0;
const group = { id: -100, type: "supergroup", title: "Group" };
const somebody = { id: 7, is_bot: false, first_name: "Ann" };
const update = (kind: string, content: object) =>
  ({ update_id: ++lastId, [kind]: content }) as unknown as Update;
const message = (content: object = {}) =>
  update("message", { message_id: 1, date: 0, chat: group, from: somebody, ...content });

describe("a lane", () => {
  it("is that of the chat, for messages, edits and who comes and goes", () => {
    const lane = laneOf(message());
    expect(laneOf(message({ from: { ...somebody, id: 8 } }))).toBe(lane);
    expect(laneOf(update("edited_message", { message_id: 1, chat: group }))).toBe(lane);
    expect(laneOf(update("my_chat_member", { chat: group }))).toBe(lane);
    expect(laneOf(message({ chat: { ...group, id: -200 } }))).not.toBe(lane);
  });

  it("is each forum topic's own; a thread of replies has none", () => {
    const inTopic = (id: number) => message({ is_topic_message: true, message_thread_id: id });
    expect(laneOf(inTopic(5))).toBe(laneOf(inTopic(5)));
    expect(laneOf(inTopic(5))).not.toBe(laneOf(inTopic(6)));
    expect(laneOf(inTopic(5))).not.toBe(laneOf(message()));
    expect(laneOf(message({ message_thread_id: 5 }))).toBe(laneOf(message()));
  });

  it("is each guest's question's own, whatever its chat is numbered", () => {
    const asks = (guest_query_id: string) =>
      update("guest_message", { message_id: 1, date: 0, chat: group, guest_query_id, text: "?" });
    expect(laneOf(asks("one"))).not.toBe(laneOf(asks("two")));
    expect(laneOf(asks("one"))).not.toBe(laneOf(message()));
  });

  it.each(["/stop", "/stop@pincite_bot", "/START q_1", "/start"])(
    "is one of control, for %s",
    (text) => {
      const [one, other] = [laneOf(message({ text })), laneOf(message({ text }))];
      expect(isControl(one)).toBe(true);
      expect(one).not.toBe(other);
    },
  );

  it.each(["/stopwatch", "please /stop", "stop", "/ask /stop"])("is not, for %s", (text) => {
    expect(isControl(laneOf(message({ text })))).toBe(false);
  });

  it("is one of control for each tapped button", () => {
    const tap = (id: string) => update("callback_query", { id, from: somebody });
    expect(isControl(laneOf(tap("1")))).toBe(true);
    expect(laneOf(tap("1"))).not.toBe(laneOf(tap("2")));
  });

  it("is one of control for each inline query, which the next one overtakes", () => {
    const typed = (id: string) => update("inline_query", { id, from: somebody, query: "law" });
    expect(isControl(laneOf(typed("1")))).toBe(true);
    expect(laneOf(typed("1"))).not.toBe(laneOf(typed("2")));
  });

  it("is one alone for what has no chat", () => {
    const poll = () => update("poll", { id: "1" });
    expect(laneOf(poll())).not.toBe(laneOf(poll()));
    expect(isControl(laneOf(poll()))).toBe(false);
  });
});
