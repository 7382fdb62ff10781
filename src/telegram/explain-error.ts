import { BotError, GrammyError, HttpError } from "grammy";
import { networkCode } from "../delivery/fate.ts";

/**
 * What may be written to a log about an error: its kind and where it happened. Never its message or
 * the error itself: those of grammY hold the token, and any message may hold somebody's words.
 */
export function explainError(error: unknown): Readonly<Record<string, unknown>> {
  if (error instanceof BotError) return explainError(error.error);
  if (error instanceof GrammyError) {
    const { name, method, error_code, description } = error;
    return { error: name, method, code: error_code, description };
  }
  if (error instanceof HttpError) return { error: error.name, code: networkCode(error) };
  if (!(error instanceof Error)) return { error: typeof error };
  return { error: error.name, code: networkCode(error), at: frames(error) };
}

function frames({ stack = "" }: Error): readonly string[] {
  return stack
    .split("\n")
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 8)
    .map((line) => line.trim());
}
