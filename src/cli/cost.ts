import type { Usage } from "../answer/answer.ts";

/** What a model took, in a line: tokens, and dollars where the price is known. */
export function costLine(usage: Usage): string {
  const { inputTokens, cacheReadTokens, cacheWriteTokens, outputTokens, usd } = usage;
  const read = inputTokens + cacheReadTokens + cacheWriteTokens;
  const cached = cacheReadTokens > 0 ? ` (${count(cacheReadTokens)} from the cache)` : "";
  const price = usd === undefined ? "price unknown" : `$${usd.toFixed(6)}`;
  return `Cost: ${price}, ${count(read)} tokens read${cached}, ${count(outputTokens)} written.`;
}

function count(tokens: number): string {
  return tokens.toLocaleString("en");
}
