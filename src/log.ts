import pino, { type Logger } from "pino";
import type { Config } from "./config.ts";

/**
 * The program's log: JSON lines, or readable ones on a terminal. As a last line of defence, secrets
 * are struck out of whatever is written, by value.
 */
export async function createLog(
  level: Config["logLevel"],
  secrets: readonly string[],
): Promise<Logger> {
  const strike = (line: string) =>
    secrets.reduce((text, secret) => text.replaceAll(secret, "[secret]"), line);
  const options = { level, base: null, hooks: { streamWrite: strike } };
  if (!process.stdout.isTTY) return pino(options);
  const { default: pretty } = await import("pino-pretty");
  return pino(options, pretty({ colorize: true, translateTime: "SYS:HH:MM:ss", sync: true }));
}
