import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Group } from "../../src/sandbox/group.ts";
import type { Person } from "../../src/sandbox/person.ts";
import type { Sandbox } from "../../src/sandbox/sandbox.ts";
import { refusal, send, startChecked } from "./call.ts";

let sandbox: Sandbox;
let ann: Person;
let forum: Group;
beforeEach(async () => {
  sandbox = await startChecked();
  ann = sandbox.person({ first_name: "Ann" });
  forum = sandbox.group({ title: "Forum", members: [ann], is_forum: true });
});
afterEach(() => sandbox.close());

const sendTo = (message_thread_id: number, chat: { id: number } = forum) =>
  refusal(sandbox, "sendMessage", { chat_id: chat.id, text: "x", message_thread_id });

describe("a forum topic", () => {
  it("marks its messages, which reply to the message that opened it", async () => {
    const { message_thread_id } = await forum.opensTopic(ann, "Veterans");
    const message = await ann.says(forum, "/ask what", { message_thread_id });
    expect(message).toMatchObject({
      message_thread_id,
      is_topic_message: true,
      reply_to_message: {
        message_id: message_thread_id,
        forum_topic_created: { name: "Veterans" },
      },
    });
  });

  it("takes the bot's messages, by its id or by a reply to a message in it", async () => {
    const { message_thread_id } = await forum.opensTopic(ann, "Veterans");
    const { message_id } = await ann.says(forum, "/ask", { message_thread_id });
    expect(await send(sandbox, forum, "x", { message_thread_id })).toMatchObject({
      message_thread_id,
      is_topic_message: true,
    });
    expect(await send(sandbox, forum, "x", { reply_parameters: { message_id } })).toMatchObject({
      message_thread_id,
    });
  });

  it("is refused when it is closed or unknown", async () => {
    const { message_thread_id } = await forum.opensTopic(ann, "Veterans");
    await forum.closesTopic(ann, message_thread_id);
    expect(await sendTo(message_thread_id)).toBe("Bad Request: TOPIC_CLOSED");
    expect(await sendTo(12345)).toBe("Bad Request: message thread not found");
  });
});

describe("the General topic", () => {
  it("is reached by leaving the id out; the id 1 is refused", async () => {
    const message = await ann.says(forum, "/ask what");
    expect(message).not.toHaveProperty("message_thread_id");
    expect(await send(sandbox, forum, "x")).not.toHaveProperty("is_topic_message");
    expect(await sendTo(1)).toBe("Bad Request: message thread not found");
  });
});

describe("a supergroup without topics", () => {
  it("gives replies a thread id that nothing can be sent to", async () => {
    const group = sandbox.group({ title: "Families", members: [ann], type: "supergroup" });
    const first = await ann.says(group, "hello");
    const reply = await ann.says(group, "/ask", { reply_to: first });
    expect(reply.message_thread_id).toBe(first.message_id);
    expect(reply).not.toHaveProperty("is_topic_message");
    const answer = await send(sandbox, group, "x", {
      reply_parameters: { message_id: reply.message_id },
    });
    expect(answer.message_thread_id).toBe(first.message_id);
    expect(await sendTo(first.message_id, group)).toBe("Bad Request: message thread not found");
  });
});
