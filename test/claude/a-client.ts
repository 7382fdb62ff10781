import Anthropic from "@anthropic-ai/sdk";
import { onTestFinished } from "vitest";
import { type Replay, type ReplayOptions, startReplay } from "./replay.ts";

/** A client of the real SDK that never tries twice, as this product uses it. */
export function clientOf(
  { url, apiKey }: Pick<Replay, "url" | "apiKey">,
  maxRetries = 0,
): Anthropic {
  return new Anthropic({ apiKey, baseURL: url, maxRetries, logLevel: "off" });
}

/** A stand-in and a client of it; the stand-in ends with the test, which fails on a wrong script. */
export async function aReplay(options?: ReplayOptions) {
  const replay = await startReplay(options);
  onTestFinished(() => replay.close());
  return { replay, client: clientOf(replay) };
}

/** A request that the stand-in lets through. */
export const QUESTION = {
  model: "claude-haiku-5-5",
  max_tokens: 256,
  messages: [{ role: "user" as const, content: "Say hello. Use only one word." }],
};

/** What a promise is rejected with. */
export async function rejection(promise: Promise<unknown>): Promise<unknown> {
  const fulfilled = Symbol("fulfilled");
  const outcome = await promise.then(
    () => fulfilled,
    (error: unknown) => error,
  );
  if (outcome === fulfilled) throw new Error("It was not rejected.");
  return outcome;
}
