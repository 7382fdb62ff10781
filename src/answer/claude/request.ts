import type {
  DocumentBlockParam,
  MessageCreateParamsNonStreaming,
} from "@anthropic-ai/sdk/resources/messages";
import type { MessageStreamParams } from "@anthropic-ai/sdk/resources/messages/messages";
import type { SentDocument } from "../answer.ts";
import type { Effort } from "../model-settings.ts";
import type { FilledPrompt } from "../prompts.ts";

/** A model, and what it can be asked for. */
export type Model = {
  readonly name: string;
  /** `undefined`: it knows no levels of effort. */
  readonly effort: Effort | undefined;
  /** Whether it decides by itself when to think. */
  readonly thinks: boolean;
};

/** What every call says. */
export type Call = {
  readonly model: Model;
  readonly prompt: FilledPrompt;
  /** Most tokens that the answer may have, thinking included. */
  readonly maxTokens: number;
  /** Tells people apart for abuse detection; an opaque hash, `undefined` where nobody is known. */
  readonly user: string | undefined;
};

/**
 * The request for an answer with citations. Everything before the turn is the same, to the byte, for
 * the same model, prompt and documents, whoever asks what: so `cached` lets the API keep it, up to
 * and including the last document.
 */
export function answerRequest(
  call: Call,
  documents: readonly SentDocument[],
  { cached }: { readonly cached: boolean },
): MessageStreamParams {
  const blocks = documents.map((document, at) =>
    documentBlock(document, cached && at === documents.length - 1),
  );
  const { model, maxTokens, prompt, user } = call;
  return {
    model: model.name,
    max_tokens: maxTokens,
    ...thinking(model),
    system: [{ type: "text", text: prompt.system }],
    messages: [{ role: "user", content: [...blocks, { type: "text", text: prompt.turn }] }],
    ...metadata(user),
  };
}

/** The request for a small object, without documents: structured output excludes citations. */
export function objectRequest(
  { model, maxTokens, prompt, user }: Call,
  schema: Readonly<Record<string, unknown>>,
): MessageCreateParamsNonStreaming {
  return {
    model: model.name,
    max_tokens: maxTokens,
    output_config: {
      ...(model.effort === undefined ? {} : { effort: "low" }),
      format: { type: "json_schema", schema: { ...schema } },
    },
    system: [{ type: "text", text: prompt.system }],
    messages: [{ role: "user", content: [{ type: "text", text: prompt.turn }] }],
    ...metadata(user),
  };
}

function thinking({ thinks, effort }: Model) {
  return {
    ...(thinks ? { thinking: { type: "adaptive" as const } } : {}),
    ...(effort === undefined ? {} : { output_config: { effort } }),
  };
}

function metadata(user: string | undefined) {
  return user === undefined ? {} : { metadata: { user_id: user } };
}

function documentBlock(
  { title, article, blocks }: SentDocument,
  last: boolean,
): DocumentBlockParam {
  const { publisher, published, url } = article.meta;
  const context = [`${publisher}, ${published}`, ...(url === undefined ? [] : [url])];
  return {
    type: "document",
    title,
    context: [...context, `version ${article.version}`].join(", "),
    source: {
      type: "content",
      content: blocks.map(({ start, end }) => ({
        type: "text",
        text: article.text.slice(start, end),
      })),
    },
    citations: { enabled: true },
    ...(last ? { cache_control: { type: "ephemeral" } } : {}),
  };
}
