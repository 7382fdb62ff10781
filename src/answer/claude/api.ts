import Anthropic, {
  AnthropicError,
  APIConnectionError,
  APIError,
  APIUserAbortError,
} from "@anthropic-ai/sdk";
import type {
  Message,
  MessageCreateParamsNonStreaming,
  Usage as ReportedUsage,
  TextCitation,
} from "@anthropic-ai/sdk/resources/messages";
import type { MessageStreamParams } from "@anthropic-ai/sdk/resources/messages/messages";
import type { Citation, Usage, Written } from "../answer.ts";
import { costOf } from "../prices.ts";
import { type FailureKind, ModelError } from "./failure.ts";
import { watch } from "./watchdog.ts";

/** What came back from a call. */
export type Reply = {
  readonly written: readonly Written[];
  /** The limit of tokens ended it, not the model. */
  readonly cutShort: boolean;
  readonly usage: Usage;
};

/** What the API knows of a model. */
export type ModelFacts = {
  readonly citations: boolean;
  readonly effort: boolean;
  readonly adaptiveThinking: boolean;
};

/**
 * Claude's API, as far as we use it. Every method rejects with a {@link ModelError}, and never tries
 * twice: whoever calls decides what is worth another try.
 */
export type ClaudeApi = {
  /** One streaming call; `signal` ends it. `onText`: told all that is written, with every piece. */
  stream(
    request: MessageStreamParams,
    signal: AbortSignal,
    onText?: (written: readonly Written[]) => void,
  ): Promise<Reply>;
  /** One call that is answered with an object. */
  object(
    request: MessageCreateParamsNonStreaming,
    signal: AbortSignal,
  ): Promise<{ readonly value: unknown; readonly usage: Usage }>;
  /** What is known of a model; `undefined` when the API does not have it. */
  describe(model: string, signal: AbortSignal): Promise<ModelFacts | undefined>;
};

/** How to reach the API. */
export type ApiSettings = {
  readonly apiKey: string;
  /** Another address than Anthropic's. */
  readonly baseUrl: string | undefined;
  /** A stream that is silent for so long is given up, in milliseconds. */
  readonly idleMs: number;
};

const DEFAULT_BASE_URL = "https://api.anthropic.com";

/**
 * The API over HTTP. Key, address and log level come from the caller and not from the variables that
 * the SDK reads by itself; but for ANTHROPIC_CUSTOM_HEADERS, which it always adds.
 */
export function createApi({ apiKey, baseUrl = DEFAULT_BASE_URL, idleMs }: ApiSettings): ClaudeApi {
  const client = new Anthropic({ apiKey, baseURL: baseUrl, maxRetries: 0, logLevel: "off" });

  return {
    async stream(request, signal, onText) {
      const watchdog = watch(idleMs, signal);
      const stream = client.messages.stream(request, { signal: watchdog.signal });
      // A stream that breaks off forgets its message, but what it used was used.
      let known: Message | undefined;
      stream.on("connect", watchdog.sign);
      stream.on("streamEvent", (event, message) => {
        known = message;
        watchdog.sign();
        const isText = event.type === "content_block_delta" && event.delta.type === "text_delta";
        if (isText) onText?.(writtenOf(message));
      });
      try {
        return replyOf(await stream.finalMessage());
      } catch (error) {
        throw failureOf(error, watchdog.bit() ? "stalled" : "deadline", known && usageOf(known));
      } finally {
        watchdog.rest();
      }
    },

    async object(request, signal) {
      try {
        const message = await client.messages.create(request, { signal });
        const { written, usage, cutShort } = replyOf(message);
        if (cutShort) throw new ModelError("unfinished", { usage });
        return { value: parsed(written.map(({ text }) => text).join(""), usage), usage };
      } catch (error) {
        throw failureOf(error, "deadline");
      }
    },

    async describe(model, signal) {
      try {
        const { capabilities } = await client.models.retrieve(model, {}, { signal });
        return {
          citations: capabilities?.citations.supported ?? true,
          effort: capabilities?.effort.supported ?? true,
          adaptiveThinking: capabilities?.thinking.types.adaptive.supported ?? true,
        };
      } catch (error) {
        if (error instanceof APIError && error.status === 404) return undefined;
        throw failureOf(error, "deadline");
      }
    },
  };
}

function parsed(text: string, usage: Usage): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new ModelError("unreadable", { usage, cause });
  }
}

function replyOf(message: Message): Reply {
  const usage = usageOf(message);
  const { stop_reason: stop } = message;
  if (stop === "refusal") throw new ModelError("refused", { usage });
  if (stop === "model_context_window_exceeded") {
    throw new ModelError("rejected", { usage, type: stop });
  }
  const cutShort = stop !== "end_turn" && stop !== "stop_sequence";
  return { written: writtenOf(message), cutShort, usage };
}

function writtenOf({ content }: Message): Written[] {
  return content.flatMap((block) =>
    block.type === "text" && block.text !== ""
      ? [{ text: block.text, citations: (block.citations ?? []).flatMap(citationOf) }]
      : [],
  );
}

/** Only blocks of custom documents were sent, so no other kind of place can be a citation's. */
function citationOf(citation: TextCitation): Citation[] {
  if (citation.type !== "content_block_location") return [];
  return [
    {
      document: citation.document_index,
      title: citation.document_title,
      start: citation.start_block_index,
      end: citation.end_block_index,
      text: citation.cited_text,
    },
  ];
}

function usageOf({ model, usage }: { model: string; usage: ReportedUsage }): Usage {
  const tokens = {
    inputTokens: usage.input_tokens,
    cacheReadTokens: usage.cache_read_input_tokens ?? 0,
    cacheWriteTokens: usage.cache_creation_input_tokens ?? 0,
    outputTokens: usage.output_tokens,
  };
  return { ...tokens, usd: costOf(model, tokens) };
}

/** Names of an error's `details.error_code` that waiting does not mend. */
const SPEND_LIMIT = /spend_limit|billing/;

function failureOf(error: unknown, onAbort: FailureKind, usage?: Usage): ModelError {
  if (error instanceof ModelError) return error;
  if (error instanceof APIUserAbortError) return new ModelError(onAbort, { usage });
  if (error instanceof APIConnectionError) {
    return new ModelError("interrupted", { usage, cause: error.cause });
  }
  if (error instanceof APIError) return apiFailure(error, usage);
  if (error instanceof AnthropicError) return new ModelError("interrupted", { usage });
  throw error;
}

function apiFailure(error: APIError, usage: Usage | undefined): ModelError {
  return new ModelError(kindOf(error), {
    usage,
    status: error.status,
    requestId: error.requestID ?? undefined,
    type: error.errorCode ?? error.type ?? undefined,
    retryAfterMs: retryAfter(error),
  });
}

/** An error within a stream has no status: its type says what it is. */
function kindOf({ status, type, errorCode }: APIError): FailureKind {
  if (SPEND_LIMIT.test(errorCode ?? "") || status === 402) return "spend_limit";
  if (status === 429 || type === "rate_limit_error") return "rate_limited";
  if (status === undefined || status >= 500 || status === 408 || status === 409)
    return "overloaded";
  return "rejected";
}

function retryAfter({ headers }: APIError): number | undefined {
  const seconds = Number(headers?.get("retry-after") ?? Number.NaN);
  return Number.isFinite(seconds) && seconds >= 0 ? seconds * 1000 : undefined;
}
