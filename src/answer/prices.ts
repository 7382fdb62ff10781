import type { Usage } from "./answer.ts";

/** US dollars per million tokens. */
type Price = {
  readonly input: number;
  readonly output: number;
  readonly cacheRead: number;
  /** Above a prompt of so many tokens, every token of the call costs `times` as much. */
  readonly long?: { readonly above: number; readonly times: number };
};

/**
 * List prices on 2026-11-23, of calls without batching or fast mode.
 * Source: https://platform.claude.com/docs/en/about-claude/pricing and the models' pages beside it.
 */
const PRICES: ReadonlyMap<string, Price> = new Map([
  [
    "claude-haiku-5-5",
    { input: 0.1, output: 0.5, cacheRead: 0.01, long: { above: 100_000, times: 5 } },
  ],
  ["claude-sonnet-5-5", { input: 2, output: 10, cacheRead: 0.1 }],
  ["claude-opus-5-5", { input: 4, output: 20, cacheRead: 0.2 }],
]);

/**
 * Writing to the cache for five minutes costs so many times the price of input, for every model
 * (column "5m cache writes" of the same source). Writing for an hour would cost twice the input.
 */
const CACHE_WRITE_TIMES = 1.25;

const MILLION = 1_000_000;

/** Whether {@link costOf} knows the model, named with or without the date of a snapshot. */
export function hasPrice(model: string): boolean {
  return priceOf(model) !== undefined;
}

/**
 * What one call cost, in US dollars; `undefined` for a model whose price is not known. To be asked
 * of each call by itself: a long prompt has another price, and a sum of calls is no prompt.
 */
export function costOf(model: string, tokens: Omit<Usage, "usd">): number | undefined {
  const price = priceOf(model);
  if (price === undefined) return undefined;
  const { inputTokens, cacheReadTokens, cacheWriteTokens, outputTokens } = tokens;
  const prompt = inputTokens + cacheReadTokens + cacheWriteTokens;
  const times = price.long !== undefined && prompt > price.long.above ? price.long.times : 1;
  const millionths =
    inputTokens * price.input +
    cacheReadTokens * price.cacheRead +
    cacheWriteTokens * price.input * CACHE_WRITE_TIMES +
    outputTokens * price.output;
  return (millionths * times) / MILLION;
}

/** Both together. Their cost is unknown when that of one is, unless it has no tokens to pay for. */
export function addUsage(a: Usage, b: Usage): Usage {
  const [aUsd, bUsd] = [knownUsd(a), knownUsd(b)];
  return {
    inputTokens: a.inputTokens + b.inputTokens,
    cacheReadTokens: a.cacheReadTokens + b.cacheReadTokens,
    cacheWriteTokens: a.cacheWriteTokens + b.cacheWriteTokens,
    outputTokens: a.outputTokens + b.outputTokens,
    usd: aUsd === undefined || bUsd === undefined ? undefined : aUsd + bUsd,
  };
}

/** Anthropic names a snapshot of a model by its date: `claude-haiku-5-5-20260901`. */
function priceOf(model: string): Price | undefined {
  return PRICES.get(model.replace(/-\d{8}$/, ""));
}

function knownUsd({ usd, ...tokens }: Usage): number | undefined {
  return usd ?? (Object.values(tokens).every((count) => count === 0) ? 0 : undefined);
}
