import type { IncomingMessage, ServerResponse } from "node:http";
import { isIP } from "node:net";
import type { Message } from "grammy/types";
import type { Serve } from "../web/serve.ts";
import { deliverEdit, deliverMessage, type Said } from "./deliver.ts";
import { asSeen } from "./drafts.ts";
import { keepFile } from "./files.ts";
import { sendJson } from "./http.ts";
import { asShown } from "./messages.ts";
import { createPageInline, type PageInline } from "./page-inline.ts";
import { readBytes, readJson } from "./read-body.ts";
import { RefusedError } from "./refused-error.ts";
import { stopDraft } from "./stop-draft.ts";
import { tap } from "./tap.ts";
import { TelegramError } from "./telegram-error.ts";
import { botIsIn, type ChatState, chatState, isIn, type World } from "./world.ts";

/** More than a bot may fetch, so that one can see what it says to that. */
const largestUpload = 50 * 1024 * 1024;
const heartbeatMs = 15_000;
type Body = Readonly<Record<string, unknown>>;

/**
 * What the sandbox's page talks to: `GET /sandbox/state`, `GET /sandbox/events` (server-sent), and
 * `POST /sandbox/say`, `/edit`, `/tap`, `/stop`, `/inline`, `/pick` with JSON, and `/upload`, which says in its
 * address what the others say in JSON, with a file. Bad input is answered with 400 and `{"error": sentence}`.
 * Other web pages are kept out.
 */
export function createPageApi(world: World): Serve {
  const inline = createPageInline(world);
  return async (request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://sandbox");
    if (!pathname.startsWith("/sandbox/")) return false;
    if (!isSameOrigin(request)) {
      sendJson(response, 403, { error: "Only the sandbox's own page may do this." });
      return true;
    }
    const route = `${request.method} ${pathname.slice("/sandbox/".length)}`;
    if (route === "GET state") sendJson(response, 200, stateOf(world));
    else if (route === "GET events") streamEvents(world, request, response);
    else if (route === "POST upload") await upload(world, request, response);
    else if (route in actions) await act(world, inline, actions[route], request, response);
    else return false;
    return true;
  };
}

type Action = (world: World, body: Body, inline: PageInline) => unknown;

const actions: Readonly<Record<string, Action>> = {
  "POST say": (world, body) => say(world, body, text(body, "text"), {}),
  "POST edit": (world, body) => {
    const state = chatState(world, integer(body, "chat_id"));
    const edited = message(state, integer(body, "message_id"));
    return deliverEdit(world, edited, person(world, body), text(body, "text"), []);
  },
  "POST tap": (world, body) => {
    const state = chatState(world, integer(body, "chat_id"));
    const tapped = tappedMessage(state, body);
    return { id: tap(world, person(world, body), tapped, text(body, "data")).id };
  },
  "POST inline": (world, body, inline) =>
    inline.ask(person(world, body), integer(body, "chat_id"), text(body, "query")),
  "POST pick": (world, body, inline) => {
    const thread = optionalInteger(body, "message_thread_id");
    const [list, result] = [text(body, "inline_id"), text(body, "result_id")];
    return inline.pick(person(world, body), list, result, thread);
  },
  "POST stop": (world, body) => {
    stopDraft(world, integer(body, "chat_id"));
    return {};
  },
};

function say(world: World, body: Body, words: string, said: Said): Message {
  const state = chatState(world, integer(body, "chat_id"));
  const replied = optionalInteger(body, "reply_to_message_id");
  const thread = optionalInteger(body, "message_thread_id");
  return deliverMessage(world, state.chat.id, person(world, body), words, {
    ...said,
    ...(replied !== undefined && { reply_to: message(state, replied) }),
    ...(thread !== undefined && { message_thread_id: thread }),
  });
}

/** A page elsewhere cannot send this type without being asked first, as with JSON. */
async function upload(
  world: World,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  await answered(response, async () => {
    if (request.headers["content-type"] !== "application/octet-stream")
      throw new RefusedError("The body must be a file.");
    const bytes = await readBytes(request, largestUpload);
    if (bytes.length === 0) throw new RefusedError("The file is empty.");
    const { searchParams } = new URL(request.url ?? "/", "http://sandbox");
    const fields = [...searchParams].map(([name, value]) => [
      name,
      name.endsWith("_id") ? Number(value) : value,
    ]);
    const body: Body = Object.fromEntries(fields);
    const document = keepFile(world, text(body, "name"), bytes);
    return say(world, body, text(body, "caption"), { document });
  });
}

async function act(
  world: World,
  inline: PageInline,
  action: Action | undefined,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  await answered(response, async () => {
    if (!request.headers["content-type"]?.startsWith("application/json"))
      throw new RefusedError("The body must be JSON.");
    return action?.(world, await readJson(request), inline);
  });
}

async function answered(response: ServerResponse, work: () => Promise<unknown>): Promise<void> {
  try {
    sendJson(response, 200, await work());
  } catch (error) {
    if (!(error instanceof RefusedError || error instanceof TelegramError)) throw error;
    sendJson(response, 400, { error: error.message });
  }
}

function stateOf(world: World): object {
  const { bot, users, commands, chats } = world;
  return {
    bot,
    people: [...users.values()].filter(({ is_bot }) => !is_bot),
    commands: commands.all(),
    chats: [...chats.values()]
      .filter(({ chat, migratedTo }) => chat.type !== "channel" && migratedTo === undefined)
      .map((state) => ({
        id: state.chat.id,
        type: state.chat.type,
        title: titleOf(world, state),
        ...(isWithoutBot(world, state) && { without_bot: true }),
        ...(state.chat.is_forum && { is_forum: true }),
        members: [...state.members.keys()].filter((id) => id !== bot.id && isIn(state, id)),
        messages: [...state.messages.values()].map((message) => asShown(state, message)),
        ephemerals: [...state.ephemerals.values()],
        ...draftPart(world, state),
      })),
  };
}

function titleOf({ bot, pairs }: World, { chat }: ChatState): string {
  if (pairs.has(chat.id)) return chat.first_name ?? "";
  return chat.title ?? bot.first_name;
}

function isWithoutBot(world: World, state: ChatState): boolean {
  const { id, type } = state.chat;
  return type === "private" ? world.pairs.has(id) : !botIsIn(world, state);
}

function draftPart({ drafts, now }: World, { chat }: ChatState): object {
  const draft = drafts.shownIn(chat.id);
  return draft ? { draft: asSeen(draft, now()) } : {};
}

function streamEvents(world: World, request: IncomingMessage, response: ServerResponse): void {
  response.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-store" });
  response.write(": hello\n\n");
  const stop = world.events.listen((event) => response.write(`data: ${JSON.stringify(event)}\n\n`));
  const heartbeat = setInterval(() => response.write(": still here\n\n"), heartbeatMs);
  request.once("close", () => {
    stop();
    clearInterval(heartbeat);
  });
}

/**
 * Keeps other web pages out: a page from elsewhere shows another Origin, and a name that was
 * re-pointed at this machine shows in Host, which must be an address or "localhost".
 */
function isSameOrigin({ headers }: IncomingMessage): boolean {
  const { host = "", origin } = headers;
  if (!URL.canParse(`http://${host}`)) return false;
  const name = new URL(`http://${host}`).hostname.replace(/^\[|\]$/g, "");
  if (name !== "localhost" && isIP(name) === 0) return false;
  return origin === undefined || origin === `http://${host}`;
}

function person(world: World, body: Body) {
  const user = world.users.get(integer(body, "from_id"));
  if (!user || user.is_bot) throw new RefusedError(`There is no person ${body.from_id} here.`);
  return user;
}

function message({ messages, chat }: ChatState, id: number) {
  const found = messages.get(id);
  if (!found) throw new RefusedError(`There is no message ${id} in chat ${chat.id}.`);
  return found;
}

/** What was tapped: a message of the chat, or what one person sees alone. */
function tappedMessage(state: ChatState, body: Body) {
  const ephemeral = optionalInteger(body, "ephemeral_message_id");
  if (ephemeral === undefined) return message(state, integer(body, "message_id"));
  const found = state.ephemerals.get(ephemeral);
  if (!found) throw new RefusedError("That message is gone.");
  return found.message;
}

function integer(body: Body, name: string): number {
  const value = body[name];
  if (typeof value !== "number" || !Number.isSafeInteger(value))
    throw new RefusedError(`"${name}" must be a whole number.`);
  return value;
}

function optionalInteger(body: Body, name: string): number | undefined {
  return body[name] === undefined || body[name] === null ? undefined : integer(body, name);
}

function text(body: Body, name: string): string {
  const value = body[name];
  if (typeof value !== "string") throw new RefusedError(`"${name}" must be a text.`);
  return value;
}
