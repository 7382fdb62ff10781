import type { Call, CallLog } from "./calls.ts";
import { watchGuestChats } from "./guest-leak.ts";
import { lookUpInlineMessage } from "./inline-messages.ts";
import type { Counted, Limits } from "./limits.ts";
import { lookUpChat } from "./methods/find-chat.ts";
import { findMethodName, type MethodName, methods } from "./methods/index.ts";
import { type Parameters, readParameters } from "./parameters.ts";
import { badRequest, TelegramError } from "./telegram-error.ts";
import type { ChatState, World } from "./world.ts";

/** Says what is wrong with a call's parameters, or undefined. Tests pass in the Bot API's schema. */
export type CheckParameters = (
  method: string,
  parameters: Readonly<Record<string, unknown>>,
) => string | undefined;

/** What a call is answered with: Telegram's body, and the HTTP status that goes with it. */
export type Answer = { readonly status: number; readonly body: object };

/** Does the bot's calls. */
export type BotApi = {
  /** Telegram's spelling of the method, or the name as it came. */
  nameOf(method: string): string;
  /** Never rejects. `fault` is noted in the log. */
  call(
    method: string,
    raw: Readonly<Record<string, unknown>>,
    options: { readonly signal: AbortSignal; readonly fault?: string },
  ): Promise<Answer>;
  /** Notes a call that a fault kept from being done. */
  skip(method: string, raw: Readonly<Record<string, unknown>>, fault: string): void;
};

const counted: Partial<Record<MethodName, Counted>> = {
  editEphemeralMessageReplyMarkup: "message",
  editEphemeralMessageText: "message",
  editMessageReplyMarkup: "message",
  editMessageText: "message",
  sendChatAction: "sign",
  sendDocument: "message",
  sendMessage: "message",
  sendMessageDraft: "sign",
  sendRichMessage: "message",
};

/** Puts checks, limits and the log around the methods. */
export function createBotApi(deps: {
  readonly world: World;
  readonly log: CallLog;
  readonly limits: Limits | undefined;
  readonly checkParameters: CheckParameters | undefined;
}): BotApi {
  const { world, log, limits, checkParameters } = deps;
  const { violations } = world;

  async function run(method: string, raw: Readonly<Record<string, unknown>>, signal: AbortSignal) {
    const name = findMethodName(method);
    if (!name) {
      violations.push(`${method}: the sandbox does not know this method`);
      throw new TelegramError(404, "Not Found: method not found");
    }
    const wrong = checkParameters?.(name, raw);
    if (wrong !== undefined) {
      violations.push(`${name}: ${wrong}`);
      throw badRequest(wrong);
    }
    watchGuestChats(world, name, raw);
    const parameters = readParameters(raw);
    const what = counted[name];
    const speaksIn = what && chatOf(world, parameters);
    if (speaksIn) limits?.check(speaksIn.chat, what);
    const result = await methods[name](world, parameters, signal);
    if (speaksIn) limits?.count(speaksIn.chat, what);
    return result;
  }

  const nameOf = (method: string) => findMethodName(method) ?? method;

  return {
    nameOf,
    async call(method, raw, { signal, fault }) {
      const call = {
        method: nameOf(method),
        payload: raw,
        at: world.now(),
        ...(fault && { fault }),
      };
      const note = (end: Pick<Call, "result" | "error">) => log.record({ ...call, ...end });
      try {
        const result = await run(method, raw, signal);
        note({ result });
        return { status: 200, body: { ok: true, result } };
      } catch (thrown) {
        const error = asTelegramError(thrown, violations);
        note({ error: { code: error.code, description: error.message } });
        return { status: error.code, body: errorBody(error) };
      }
    },
    skip(method, payload, fault) {
      const error = { code: 0, description: `not done: ${fault}` };
      log.record({ method: nameOf(method), payload, at: world.now(), error, fault });
    },
  };
}

/** The chat that a call speaks in, if it names one: by its id, or by an inline message in it. */
function chatOf(world: World, parameters: Parameters): ChatState | undefined {
  if (parameters.has("chat_id")) return lookUpChat(world, parameters.text("chat_id"));
  return lookUpInlineMessage(world, parameters.text("inline_message_id"))?.state;
}

/** `{"ok":false,"error_code":…,"description":…}` */
export function errorBody({ code, message, parameters }: TelegramError): object {
  return { ok: false, error_code: code, description: message, ...(parameters && { parameters }) };
}

function asTelegramError(thrown: unknown, violations: string[]): TelegramError {
  if (thrown instanceof TelegramError) return thrown;
  violations.push(`the sandbox itself failed: ${String(thrown)}`);
  return new TelegramError(500, "Internal Server Error");
}
