import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { checkBody, unknownModel } from "./check-body.ts";
import { refusedHeaders, refusedType } from "./check-headers.ts";
import { type KnownModel, MODELS, modelInfo } from "./models.ts";
import { createPromptCache, withUsage } from "./prompt-cache.ts";
import { asQuestion, type Question, type Received, receive } from "./question.ts";
import { errorBody, type Refusal } from "./refusal.ts";
import { failure, json, type Reply } from "./replies.ts";
import { sendReply } from "./send-reply.ts";

/** A reply, or what to make one of when the request is there. */
export type Scripted = Reply | ((question: Question) => Reply | Promise<Reply>);

/** What a stand-in is started with. */
export type ReplayOptions = {
  /** The only key that it takes. */
  readonly apiKey?: string;
  readonly models?: readonly KnownModel[];
  /** It reports usage as the API does that caches prompts. */
  readonly caching?: boolean;
  /** Answers whatever the script has no reply for. */
  readonly answer?: Scripted;
  /** Answers in place of what is known of a model. */
  readonly describe?: (id: string) => Reply | undefined;
};

/** A stand-in for the Messages API, at an address of its own. */
export type Replay = {
  /** For `baseURL`. */
  readonly url: string;
  readonly apiKey: string;
  /** All that came in, in order. */
  readonly requests: readonly Received[];
  /** The calls that were let through, in order. */
  readonly questions: readonly Question[];
  /** Why others were turned away, in order. */
  readonly refusals: readonly (Refusal & { readonly request: Received })[];
  /** Adds replies, each for one call. */
  script(...replies: readonly Scripted[]): void;
  /** Resolves with the call of this number, counted from 1, when it is let through. */
  asked(count: number): Promise<Question>;
  /**
   * Ends everything, open connections included.
   *
   * @throws what went wrong in the script: a call it had no reply for, a reply of the wrong kind, or
   *   what a scripted function threw.
   */
  close(): Promise<void>;
};

/** The script and the calls do not fit together. */
export class ScriptError extends Error {
  override readonly name = "ScriptError";
}

const MOST_BYTES = 32 * 1024 * 1024;

/** Starts a stand-in on a free port of 127.0.0.1. */
export async function startReplay(options: ReplayOptions = {}): Promise<Replay> {
  const { apiKey = "sk-ant-replay", models = MODELS, answer, describe } = options;
  const requests: Received[] = [];
  const questions: Question[] = [];
  const refusals: (Refusal & { request: Received })[] = [];
  const queue: Scripted[] = [];
  const waiting: { readonly count: number; readonly tell: (question: Question) => void }[] = [];
  const mistakes: unknown[] = [];
  const cache = createPromptCache();

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { tooLarge, ...received } = await receive(request, response, MOST_BYTES);
    requests.push(received);
    const requestId = `req_replay_${requests.length}`;
    const reply = await replyTo(received, tooLarge, requestId);
    await sendReply(response, reply, requestId);
  }

  async function replyTo(received: Received, tooLarge: boolean, requestId: string): Promise<Reply> {
    const { method, path, headers, raw } = received;
    const unwelcome = refusedHeaders(headers, apiKey) ?? (tooLarge ? TOO_LARGE : undefined);
    if (unwelcome !== undefined) return refuse(received, unwelcome, requestId);
    const id = /^\/v1\/models\/([^/]+)$/.exec(path)?.[1];
    if (method === "GET" && id !== undefined) return describeModel(received, id, requestId);
    if (method !== "POST" || path !== "/v1/messages") return refuse(received, NO_PATH, requestId);
    const checked = checkBody(raw, models);
    const refusal = refusedType(headers) ?? ("refusal" in checked ? checked.refusal : undefined);
    if (refusal !== undefined || !("body" in checked)) {
      return refuse(received, refusal ?? NO_PATH, requestId);
    }
    const question = asQuestion(received, checked.body, checked.model);
    tellOf(question);
    return answerTo(question, requestId);
  }

  function describeModel(received: Received, encoded: string, requestId: string): Reply {
    const id = decodeURIComponent(encoded);
    const instead = describe?.(id);
    if (instead !== undefined) return instead;
    const known = models.find((model) => model.id === id);
    return known === undefined
      ? refuse(received, unknownModel(id), requestId)
      : json(modelInfo(known));
  }

  function refuse(request: Received, refusal: Refusal, requestId: string): Reply {
    refusals.push({ ...refusal, request });
    return failure(refusal.status, errorBody(refusal, requestId));
  }

  function tellOf(question: Question): void {
    questions.push(question);
    for (const { tell } of waiting.filter(({ count }) => count === questions.length)) {
      tell(question);
    }
  }

  async function answerTo(question: Question, requestId: string): Promise<Reply> {
    try {
      const reply = await scriptedFor(question);
      return options.caching === true && succeeds(reply)
        ? withUsage(reply, cache(question))
        : reply;
    } catch (error) {
      mistakes.push(error);
      const message = "The stand-in's script has no fitting reply.";
      return failure(500, errorBody({ type: "api_error", message }, requestId));
    }
  }

  async function scriptedFor(question: Question): Promise<Reply> {
    const scripted = queue.shift() ?? answer;
    if (scripted === undefined) {
      throw new ScriptError(
        `Call ${questions.length} was made, and the script has no reply for it.`,
      );
    }
    const reply = typeof scripted === "function" ? await scripted(question) : scripted;
    if (succeeds(reply) && (reply.kind === "sse") !== (question.body.stream === true)) {
      throw new ScriptError(
        `Call ${questions.length} wants another kind of reply: stream or whole.`,
      );
    }
    return reply;
  }

  const server = createServer((request, response) => {
    handle(request, response).catch((error: unknown) => {
      if (leftEarly(request)) return;
      mistakes.push(error);
      response.destroy();
    });
  });
  // On a busy machine five seconds may pass between two calls; the second must not find it closed.
  server.keepAliveTimeout = 0;
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;

  return {
    url: `http://127.0.0.1:${port}`,
    apiKey,
    requests,
    questions,
    refusals,
    script: (...replies) => void queue.push(...replies),
    asked(count) {
      const question = questions[count - 1];
      if (question !== undefined) return Promise.resolve(question);
      return new Promise((tell) => waiting.push({ count, tell }));
    },
    async close() {
      const closed = once(server, "close");
      server.close();
      server.closeAllConnections();
      await closed;
      if (mistakes.length > 0) throw mistakes[0];
    },
  };
}

const TOO_LARGE: Refusal = {
  status: 413,
  type: "request_too_large",
  message: "Request exceeds the maximum size",
  rule: "api",
};

const NO_PATH: Refusal = {
  status: 404,
  type: "not_found_error",
  message: "Not Found",
  rule: "api",
};

/** The client closed the connection before it had sent its request. */
function leftEarly(request: IncomingMessage): boolean {
  return !request.complete;
}

function succeeds(reply: Reply): boolean {
  return reply.kind === "sse" || reply.status === 200;
}
