import { request } from "node:http";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Sandbox, startSandbox } from "../../src/sandbox/sandbox.ts";
import { call, send, texts, updates } from "./call.ts";

type State = {
  bot: { username: string };
  people: { id: number; first_name: string }[];
  chats: { id: number; type: string; title: string; messages: { text?: string }[] }[];
};

let sandbox: Sandbox;
let state: State;
let you: number;
let group: number;
beforeEach(async () => {
  sandbox = await startSandbox({ demo: true, limits: "off" });
  state = await readState();
  you = state.people[0]!.id;
  group = state.chats[1]!.id;
});
afterEach(() => sandbox.close());

async function readState(): Promise<State> {
  return (await (await fetch(`${sandbox.apiRoot}/sandbox/state`)).json()) as State;
}

async function post(verb: string, body: unknown, headers: Record<string, string> = {}) {
  const response = await fetch(`${sandbox.apiRoot}/sandbox/${verb}`, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify(body),
  });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}

/** Opens the event stream and returns a function that reads the next event. */
async function openEvents() {
  const response = await fetch(`${sandbox.apiRoot}/sandbox/events`);
  expect(response.headers.get("content-type")).toBe("text/event-stream");
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
  let text = "";
  return async (): Promise<Record<string, unknown>> => {
    for (;;) {
      const found = /^data: (.*)\n\n/m.exec(text);
      if (found) {
        text = text.slice(found.index + found[0].length);
        return JSON.parse(found[1]!);
      }
      const { value, done } = await reader.read();
      if (done) throw new Error("The event stream ended.");
      text += value;
    }
  };
}

describe("the demo's state", () => {
  it("has a private chat with You, a group, and two chats without the bot", () => {
    expect(state.bot.username).toBe("pincite_bot");
    expect(state.people.map(({ first_name }) => first_name)).toContain("You");
    expect(state.chats).toMatchObject([
      { id: you, type: "private", messages: [] },
      { type: "supergroup", title: "Families of volunteers", messages: [] },
      { type: "supergroup", title: "Neighbours", without_bot: true },
      { type: "private", title: "You and Olena", without_bot: true },
    ]);
  });

  it("shows the force_reply that a message brought, which the bot is not shown again", async () => {
    await post("say", { chat_id: you, from_id: you, text: "/ask" });
    const reply_markup = { force_reply: true, selective: true };
    const sent = await send(sandbox, { id: you }, "What is your question?", { reply_markup });
    expect(sent).not.toHaveProperty("reply_markup");
    expect((await readState()).chats[0]!.messages.at(-1)).toMatchObject({ reply_markup });
  });
});

describe("the page's verbs", () => {
  it("say, edit and tap like a person", async () => {
    const said = await post("say", { chat_id: you, from_id: you, text: "What" });
    expect(said).toMatchObject({
      status: 200,
      body: { text: "What", from: { first_name: "You" } },
    });
    const { message_id } = said.body;
    await post("edit", { chat_id: you, message_id, from_id: you, text: "What now?" });
    const reply_markup = { inline_keyboard: [[{ text: "👍", callback_data: "good" }]] };
    const answer = await send(sandbox, { id: you }, "Answer", { reply_markup });
    const tap = { chat_id: you, message_id: answer.message_id, from_id: you, data: "good" };
    expect((await post("tap", tap)).status).toBe(200);
    const list = await updates(sandbox);
    expect(texts(list.slice(0, 2))).toEqual(["What", "What now?"]);
    expect(list[2]?.callback_query?.data).toBe("good");
  });

  it("reply to a message", async () => {
    const { message_id } = await send(sandbox, { id: group }, "Answer");
    const said = { chat_id: group, from_id: you, text: "and?", reply_to_message_id: message_id };
    expect((await post("say", said)).body).toMatchObject({ reply_to_message: { text: "Answer" } });
  });

  it.each([
    [{ chat_id: "x", from_id: 1, text: "x" }, '"chat_id" must be a whole number.'],
    [{ chat_id: 5, from_id: 1, text: "x" }, "The sandbox has no chat 5."],
    [[], "Bad Request: can't parse the JSON object of the request's body"],
  ])("answer %j with a sentence", async (body, error) => {
    expect(await post("say", body)).toEqual({ status: 400, body: { error } });
  });

  it("tell a person what cannot be said", async () => {
    expect((await post("say", { chat_id: you, from_id: you, text: " " })).body.error).toBe(
      "There is nothing to send: the text is empty.",
    );
    const stranger = { chat_id: you, from_id: 1, text: "x" };
    expect((await post("say", stranger)).body.error).toBe("There is no person 1 here.");
  });

  it("listen only to the page itself, over JSON", async () => {
    const say = { chat_id: you, from_id: you, text: "x" };
    expect((await post("say", say, { origin: "https://example.org" })).status).toBe(403);
    expect((await post("say", say, { origin: sandbox.apiRoot })).status).toBe(200);
    expect((await post("say", say, { "content-type": "text/plain" })).status).toBe(400);
  });

  it("keep out a name that was re-pointed at this machine", async () => {
    const status = await new Promise((resolve, reject) => {
      request(
        `${sandbox.apiRoot}/sandbox/state`,
        { headers: { host: "evil.example" } },
        (response) => {
          response.resume();
          resolve(response.statusCode);
        },
      )
        .on("error", reject)
        .end();
    });
    expect(status).toBe(403);
  });
});

describe("the event stream", () => {
  it("tells of messages, edits, deletions, typing, answers and commands as they happen", async () => {
    const next = await openEvents();
    await post("say", { chat_id: you, from_id: you, text: "hello" });
    expect(await next()).toMatchObject({
      type: "message",
      chat_id: you,
      message: { text: "hello" },
    });
    await call(sandbox, "sendChatAction", { chat_id: you, action: "typing" });
    expect(await next()).toEqual({ type: "action", chat_id: you, action: "typing" });
    const reply_markup = { inline_keyboard: [[{ text: "👍", callback_data: "good" }]] };
    const { message_id } = await send(sandbox, { id: you }, "Answer", { reply_markup });
    expect(await next()).toMatchObject({ type: "message", message: { text: "Answer" } });
    const tapped = await post("tap", { chat_id: you, message_id, from_id: you, data: "good" });
    await call(sandbox, "answerCallbackQuery", {
      callback_query_id: tapped.body.id,
      text: "Noted",
    });
    expect(await next()).toEqual({
      type: "callback_answer",
      chat_id: you,
      user_id: you,
      text: "Noted",
    });
    await call(sandbox, "editMessageText", { chat_id: you, message_id, text: "Better" });
    expect(await next()).toMatchObject({ type: "edited", message: { message_id, text: "Better" } });
    await call(sandbox, "deleteMessage", { chat_id: you, message_id });
    expect(await next()).toEqual({ type: "deleted", chat_id: you, message_id });
    const commands = [{ command: "ask", description: "Ask a question" }];
    await call(sandbox, "setMyCommands", { commands });
    expect(await next()).toMatchObject({
      type: "commands",
      commands: [{ scope: { type: "default" }, commands }],
    });
  });
});
