import pino, { type Logger } from "pino";
import pretty from "pino-pretty";
import type { Config } from "./config.ts";

/**
 * The program's log: JSON lines, or readable ones on a terminal. As a last line of defence, secrets
 * are struck out of whatever is written, by value.
 */
export function createLog(level: Config["logLevel"], secrets: readonly string[]): Logger {
  const strike = (line: string) =>
    secrets.reduce((text, secret) => text.replaceAll(secret, "[secret]"), line);
  const options = { level, base: null, hooks: { streamWrite: strike } };
  return process.stdout.isTTY
    ? pino(options, pretty({ colorize: true, translateTime: "SYS:HH:MM:ss", sync: true }))
    : pino(options);
}
