import { readFileSync } from "node:fs";
import { parseEnv } from "node:util";
import { z } from "zod";

/** Everything that the environment can say, read and checked. */
export type Config = {
  /** `undefined`: run on the sandbox instead of Telegram. */
  readonly telegramToken: string | undefined;
  /** Another Bot API server than Telegram's own. */
  readonly telegramApiRoot: string | undefined;
  /** `level:PATH` or `memory:`. */
  readonly storeUrl: string;
  /** Of the sandbox's page; 0 takes any free one. */
  readonly port: number;
  readonly logLevel: "trace" | "debug" | "info" | "warn" | "error" | "fatal" | "silent";
};

/** A setting is wrong. The message names each wrong variable, its value where it is no secret, and the fix. */
export class ConfigError extends Error {
  override readonly name = "ConfigError";
}

type Environment = Readonly<Record<string, string | undefined>>;

const LOG_LEVELS = ["trace", "debug", "info", "warn", "error", "fatal", "silent"] as const;

const settings = z.object({
  TELEGRAM_BOT_TOKEN: z
    .string()
    .regex(/^\d+:[\w-]{20,}$/, "does not look like a token. Copy the one that @BotFather gave you")
    .optional(),
  TELEGRAM_API_ROOT: z
    .url({
      protocol: /^https?$/,
      error: "is no http(s) address. Write one such as https://api.telegram.org",
    })
    .optional(),
  STORE_URL: z
    .string()
    .regex(/^(?:level:.+|memory:)$/i, "names no store. Write level:PATH (a folder) or memory:")
    .default("level:./data"),
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, "is no port. Write a number from 0 (any free one) to 65535")
    .default("3000")
    .transform(Number)
    .refine((port) => port <= 65535, "is no port. Write a number from 0 (any free one) to 65535"),
  LOG_LEVEL: z
    .enum(LOG_LEVELS, { error: `is no level. Write one of ${LOG_LEVELS.join(", ")}` })
    .default("info"),
});

/** Variables whose value must never be printed. A store's address may hold a password. */
const SECRET: readonly string[] = ["TELEGRAM_BOT_TOKEN", "STORE_URL"];

/**
 * Reads settings from the environment. An empty value counts as unset.
 *
 * @throws ConfigError that names every wrong variable.
 */
export function readConfig(environment: Environment): Config {
  const set = Object.entries(environment).filter(([, value]) => value?.trim());
  const read = settings.safeParse(
    Object.fromEntries(set.map(([name, value]) => [name, value?.trim()])),
  );
  if (!read.success)
    throw new ConfigError(
      read.error.issues.map((issue) => describe(issue, environment)).join("\n"),
    );
  return {
    telegramToken: read.data.TELEGRAM_BOT_TOKEN,
    telegramApiRoot: read.data.TELEGRAM_API_ROOT,
    storeUrl: read.data.STORE_URL,
    port: read.data.PORT,
    logLevel: read.data.LOG_LEVEL,
  };
}

/** The environment, with what `.env` adds to it; what is set already stands. */
export function withEnvFile(environment: Environment, file = ".env"): Environment {
  const added = Object.entries(parseEnv(readIfPresent(file)));
  return Object.fromEntries([
    ...added,
    ...Object.entries(environment).filter(([, value]) => value),
  ]);
}

function readIfPresent(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === "ENOENT") return "";
    throw new ConfigError(`${file} cannot be read. Make it readable or take it away.`, { cause });
  }
}

function describe({ path, message }: z.core.$ZodIssue, environment: Environment): string {
  const name = String(path[0]);
  const value = SECRET.includes(name) ? "" : ` "${environment[name]}"`;
  return `${name}${value} ${message}.`;
}
