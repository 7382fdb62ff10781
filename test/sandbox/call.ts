import type { Message, ResponseParameters, Update } from "grammy/types";
import { type Sandbox, type SandboxOptions, startSandbox } from "../../src/sandbox/sandbox.ts";
import { checkParameters } from "./schema.ts";

/** Telegram's answer to a call, with the HTTP status. */
export type Reply = {
  readonly status: number;
  readonly ok: boolean;
  readonly result?: unknown;
  readonly error_code?: number;
  readonly description?: string;
  readonly parameters?: ResponseParameters;
};

/** Starts a sandbox that checks every call against the Bot API's schema. */
export function startChecked(options: SandboxOptions = {}): Promise<Sandbox> {
  return startSandbox({ checkParameters, limits: "off", patience: 5000, ...options });
}

/** Calls a method over HTTP, as a bot does. */
export async function call(
  sandbox: Sandbox,
  method: string,
  parameters: object = {},
): Promise<Reply> {
  const response = await fetch(`${sandbox.apiRoot}/bot${sandbox.token}/${method}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(parameters),
  });
  return { status: response.status, ...((await response.json()) as Omit<Reply, "status">) };
}

/** What a refusal says, or "done". */
export async function refusal(
  sandbox: Sandbox,
  method: string,
  parameters: object,
): Promise<string> {
  return (await call(sandbox, method, parameters)).description ?? "done";
}

/** Sends a text as the bot and returns the message. Throws Telegram's refusal. */
export async function send(
  sandbox: Sandbox,
  chat: { readonly id: number },
  text: string,
  parameters: object = {},
): Promise<Message> {
  const reply = await call(sandbox, "sendMessage", { chat_id: chat.id, text, ...parameters });
  if (!reply.ok) throw new Error(reply.description);
  return reply.result as Message;
}

/** One `getUpdates`. Throws Telegram's refusal. */
export async function updates(sandbox: Sandbox, parameters: object = {}): Promise<Update[]> {
  const reply = await call(sandbox, "getUpdates", parameters);
  if (!reply.ok) throw new Error(reply.description);
  return reply.result as Update[];
}

/** The texts (or captions) of the messages in these updates, whatever kind they are of. */
export function texts(list: readonly Update[]): (string | undefined)[] {
  return list.map((update) => {
    const message =
      update.message ?? update.edited_message ?? update.channel_post ?? update.edited_channel_post;
    return message?.text ?? message?.caption;
  });
}

/** A clock that moves only when told to. Starts at a fixed day; `pass` takes milliseconds. */
export function createClock() {
  let time = Date.UTC(2026, 10, 23, 9);
  return {
    now: () => time,
    pass(ms: number) {
      time += ms;
    },
  };
}
