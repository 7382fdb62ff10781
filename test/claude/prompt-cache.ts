import { hashOf, prefixesOf, promptOf } from "./prefix.ts";
import type { Question } from "./question.ts";
import type { Reply } from "./replies.ts";
import { eventOf, type StreamEvent, textOf } from "./sse-text.ts";

/** What a prompt took, in tokens, as the API reports it. */
export type PromptUsage = {
  readonly input_tokens: number;
  readonly cache_creation_input_tokens: number;
  readonly cache_read_input_tokens: number;
};

/** Remembers the prefixes that were asked with, and says what of a prompt it knew. */
export type PromptCache = (question: Pick<Question, "raw" | "model">) => PromptUsage;

/** About how many tokens a text has: a fourth of its bytes. */
export function roughTokens(text: string): number {
  return Math.ceil(Buffer.byteLength(text) / 4);
}

/**
 * An empty cache. It reads the longest prefix it knows and writes the rest up to the last breakpoint;
 * prefixes shorter than the model caches are not kept. Unlike the API's it never forgets, and it finds
 * only what ended at a breakpoint, not at any of the 20 blocks before one.
 */
export function createPromptCache(): PromptCache {
  const known = new Set<string>();

  return ({ raw, model }) => {
    const total = roughTokens(promptOf(raw));
    const prefixes = prefixesOf(raw)
      .map((prefix) => ({ key: hashOf(prefix), tokens: Math.min(total, roughTokens(prefix)) }))
      .filter(({ tokens }) => tokens >= model.cacheFrom);
    const read = prefixes.findLast(({ key }) => known.has(key))?.tokens ?? 0;
    const last = prefixes.at(-1)?.tokens ?? 0;
    for (const { key } of prefixes) known.add(key);
    return {
      input_tokens: total - last,
      cache_creation_input_tokens: last - read,
      cache_read_input_tokens: read,
    };
  };
}

/** The same reply, reporting this usage of the prompt. */
export function withUsage(reply: Reply, usage: PromptUsage): Reply {
  if (reply.kind === "sse") {
    return { ...reply, events: reply.events.map((text) => eventWithUsage(text, usage)) };
  }
  return reply.status === 200
    ? { ...reply, body: JSON.stringify(reporting(JSON.parse(reply.body), usage)) }
    : reply;
}

function eventWithUsage(text: string, usage: PromptUsage): string {
  if (text.startsWith("event: message_start\n")) {
    const event = eventOf(text);
    return textOf({ ...event, message: reporting(event.message as StreamEvent, usage) });
  }
  return text.startsWith("event: message_delta\n")
    ? textOf({ ...eventOf(text), usage: { ...(eventOf(text).usage as object), ...usage } })
    : text;
}

function reporting(message: StreamEvent, usage: PromptUsage): StreamEvent {
  const cache_creation = {
    ephemeral_5m_input_tokens: usage.cache_creation_input_tokens,
    ephemeral_1h_input_tokens: 0,
  };
  return { ...message, usage: { ...(message.usage as object), ...usage, cache_creation } };
}
