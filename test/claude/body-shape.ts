import type { MessageCreateParams } from "@anthropic-ai/sdk/resources/messages";
import type { MessageStreamParams } from "@anthropic-ai/sdk/resources/messages/messages";
import { z } from "zod";
import { THINKING_TYPES } from "./models.ts";

const cacheControl = z.strictObject({
  type: z.literal("ephemeral"),
  ttl: z.enum(["5m", "1h"]).optional(),
});

const text = z.strictObject({
  type: z.literal("text"),
  text: z.string(),
  cache_control: cacheControl.nullish(),
});

/** A block of a custom document: it cannot be cached by itself. */
const citable = z.strictObject({ type: z.literal("text"), text: z.string() });

const source = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("content"), content: z.array(citable).min(1) }),
  z.strictObject({
    type: z.literal("text"),
    media_type: z.literal("text/plain"),
    data: z.string(),
  }),
]);

const document = z.strictObject({
  type: z.literal("document"),
  source,
  title: z.string().min(1).max(500).nullish(),
  context: z.string().min(1).nullish(),
  citations: z.strictObject({ enabled: z.boolean().optional() }).nullish(),
  cache_control: cacheControl.nullish(),
});

const thought = z.strictObject({
  type: z.literal("thinking"),
  thinking: z.string(),
  signature: z.string(),
});
const hiddenThought = z.strictObject({ type: z.literal("redacted_thinking"), data: z.string() });

const block = z.discriminatedUnion("type", [text, document, thought, hiddenThought]);

const message = z.strictObject({
  role: z.enum(["user", "assistant"]),
  content: z.union([z.string(), z.array(block)]),
});

const thinking = z.strictObject({
  type: z.enum(THINKING_TYPES),
  budget_tokens: z.int().min(1024).optional(),
  display: z.enum(["summarized", "omitted"]).nullish(),
});

const outputConfig = z.strictObject({
  effort: z.enum(["low", "medium", "high", "xhigh", "max"]).nullish(),
  format: z
    .strictObject({
      type: z.literal("json_schema"),
      schema: z.record(z.string(), z.unknown()),
    })
    .nullish(),
});

/** What a request to the Messages API may be made of, as far as this product goes. */
export const requestBody = z.strictObject({
  model: z.string().min(1),
  max_tokens: z.int().min(1),
  messages: z.array(message).min(1),
  system: z.union([z.string(), z.array(text)]).optional(),
  thinking: thinking.optional(),
  output_config: outputConfig.optional(),
  metadata: z.strictObject({ user_id: z.string().max(256).nullish() }).optional(),
  stop_sequences: z.array(z.string()).optional(),
  service_tier: z.enum(["auto", "standard_only"]).optional(),
  stream: z.boolean().optional(),
});

/** A request that has the right shape. */
export type RequestBody = z.infer<typeof requestBody>;
/** A request as the SDK or as the stand-in types it. */
export type AnyRequest = RequestBody | MessageCreateParams | MessageStreamParams;
/** A document of a request. */
export type DocumentBlock = z.infer<typeof document>;
/** A block of a message. */
export type Block = z.infer<typeof block>;

/** The blocks of a message, whichever way they were written. */
export function blocksOf({ content }: RequestBody["messages"][number]): readonly Block[] {
  return typeof content === "string" ? [{ type: "text", text: content }] : content;
}

/** The documents of a request, in the order by which citations number them. */
export function documentsOf({ messages }: RequestBody): readonly DocumentBlock[] {
  return messages.flatMap(blocksOf).filter((each) => each.type === "document");
}

/** What a document can be cited by: its blocks. Text that the API cuts up itself is one block here. */
export function citableBlocks({ source }: DocumentBlock): readonly string[] {
  return source.type === "content" ? source.content.map((each) => each.text) : [source.data];
}
