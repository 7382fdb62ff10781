import type { CapabilitySupport, ModelInfo, ModelLine } from "@anthropic-ai/sdk/resources/models";

/** Kinds of thinking that a request may name. */
export const THINKING_TYPES = ["adaptive", "between_tools", "disabled", "enabled"] as const;
export type ThinkingType = (typeof THINKING_TYPES)[number];

/** What a model takes. */
export type KnownModel = {
  readonly id: string;
  readonly name: string;
  readonly line: ModelLine;
  readonly thinking: readonly ThinkingType[];
  readonly effort: boolean;
  readonly citations: boolean;
  /** It caches prompts from so many tokens. */
  readonly cacheFrom: number;
  /** Most tokens of an answer. */
  readonly maxTokens: number;
};

/**
 * The models that the stand-in has: those that can be chosen, and those of the recordings. Sources:
 * https://platform.claude.com/docs/en/models/haiku-5-5/overview and the pages beside it, and
 * https://platform.claude.com/docs/en/build-with-claude/prompt-caching, on 2026-11-23.
 */
export const MODELS: readonly KnownModel[] = [
  model("claude-haiku-5-5", "Claude Haiku 5.5", "haiku", ["adaptive", "disabled"]),
  model("claude-sonnet-5-5", "Claude Sonnet 5.5", "sonnet", ["adaptive", "between_tools"]),
  model("claude-opus-5-5", "Claude Opus 5.5", "opus", ["adaptive"]),
  {
    ...model("claude-opus-4-8", "Claude Opus 4.8", "opus", ["adaptive", "disabled"]),
    cacheFrom: 1024,
  },
  {
    ...model("claude-haiku-4-5-20251001", "Claude Haiku 4.5", "haiku", ["enabled", "disabled"]),
    effort: false,
    cacheFrom: 4096,
    maxTokens: 64_000,
  },
];

function model(
  id: string,
  name: string,
  line: ModelLine,
  thinking: readonly ThinkingType[],
): KnownModel {
  const common = { effort: true, citations: true, cacheFrom: 512, maxTokens: 128_000 };
  return { id, name, line, thinking, ...common };
}

/** A model as the API describes it. */
export function modelInfo(known: KnownModel): ModelInfo {
  const { id, name, line, thinking, effort, citations, maxTokens } = known;
  const yes = supported(true);
  const levels = { low: effort, medium: effort, high: effort, xhigh: effort, max: effort };
  return {
    type: "model",
    id,
    display_name: name,
    line,
    lifecycle: "active",
    created_at: "2026-10-07T00:00:00Z",
    deprecated_at: null,
    retires_at: null,
    max_input_tokens: 1_000_000,
    max_tokens: maxTokens,
    capabilities: {
      batch: yes,
      citations: supported(citations),
      code_execution: yes,
      context_management: {
        supported: true,
        clear_thinking_20251015: yes,
        clear_tool_uses_20250919: yes,
        compact_20260112: yes,
      },
      effort: { supported: effort, ...mapped(levels) },
      image_input: yes,
      pdf_input: yes,
      server_tools: { supported: true, code_execution: yes, web_search: yes },
      structured_outputs: yes,
      thinking: {
        supported: true,
        types: {
          adaptive: supported(thinking.includes("adaptive")),
          between_tools: supported(thinking.includes("between_tools")),
          disabled: supported(thinking.includes("disabled")),
          enabled: supported(thinking.includes("enabled")),
        },
      },
    },
  };
}

function supported(is: boolean): CapabilitySupport {
  return { supported: is };
}

function mapped<Key extends string>(flags: Readonly<Record<Key, boolean>>) {
  return Object.fromEntries(
    Object.entries<boolean>(flags).map(([key, is]) => [key, supported(is)]),
  ) as Record<Key, CapabilitySupport>;
}
