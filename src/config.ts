import { readFileSync } from "node:fs";
import { parseEnv } from "node:util";
import { EFFORTS, type ModelSettings } from "./answer/model-settings.ts";
import { CAUTION, type Caution } from "./answer/thresholds.ts";
import { type DeliverySettings, deliverySettings, deliveryVariables } from "./config/delivery.ts";
import { publicUrl } from "./config/public-url.ts";
import {
  address,
  between,
  ConfigError,
  check,
  dollars,
  type Environment,
  fitting,
  modelName,
  oneOf,
  optional,
  seconds,
  secret,
  tokens,
  usually,
  type Values,
  wholeNumber,
} from "./config/variables.ts";
import type { EmbeddingsSettings } from "./search/dense/embeddings-api.ts";
import { RENDERINGS, type Rendering } from "./telegram/rendering.ts";

export { ConfigError, type Environment };

/** Everything that the environment can say, read and checked. */
export type Config = DeliverySettings & {
  /** `undefined`: run on the sandbox instead of Telegram. */
  readonly telegramToken: string | undefined;
  /** Another Bot API server than Telegram's own. */
  readonly telegramApiRoot: string | undefined;
  /** `level:PATH`, `memory:`, `redis://…` or `rediss://…`. */
  readonly storeUrl: string;
  /** Of the web server or the sandbox's page; 0 takes any free one. */
  readonly port: number;
  /** Which addresses of this machine the web server listens on. */
  readonly host: string;
  /** Where people reach the web server, without a slash at its end; `undefined`: links lead to publishers. */
  readonly publicUrl: string | undefined;
  /** `undefined`: no language model, and answers are the articles' own sentences. */
  readonly claude: ModelSettings | undefined;
  /** `undefined`: passages are found by their words alone. */
  readonly embeddings: EmbeddingsSettings | undefined;
  /** How much evidence an answer without a model needs. */
  readonly caution: Caution;
  /** How answers look in chats that chose nothing else. */
  /** Ids of the people who run the bot. */
  readonly adminIds: readonly number[];
  /** Telegram's ids of the chats and people that the bot answers; `undefined`: everybody. */
  readonly allowedChats: readonly number[] | undefined;
  /** How much people may ask a minute: each by themselves, and all of a group; 0: as much as they like. */
  readonly questionsPerMinute: number;
  readonly groupQuestionsPerMinute: number;
  /** How many days questions are kept with their answers; 0: 24 hours. */
  readonly keepQuestionsDays: number;
  readonly render: Rendering;
  readonly logLevel: "trace" | "debug" | "info" | "warn" | "error" | "fatal" | "silent";
};

const LOG_LEVELS = ["trace", "debug", "info", "warn", "error", "fatal", "silent"] as const;

const claudeVariables = {
  ANTHROPIC_API_KEY: secret,
  ANTHROPIC_BASE_URL: optional(address),
  CLAUDE_MODEL: usually("claude-haiku-5-5", modelName("claude-haiku-5-5")),
  CLAUDE_EFFORT: usually("medium", oneOf(EFFORTS, "effort")),
  CLAUDE_WHOLE_STORE_TOKENS: tokens(0, 60_000),
  CLAUDE_PASSAGE_TOKENS: tokens(500, 6_000),
  CLAUDE_ANSWER_TOKENS: tokens(256, 4_096),
  CLAUDE_DEADLINE_SECONDS: seconds(60),
  CLAUDE_IDLE_SECONDS: seconds(30),
  SECOND_OPINION: usually("0", oneOf(["0", "1"], "switch")),
  BUDGET_PERSON: dollars,
  BUDGET_CHAT: dollars,
  BUDGET_BOT: dollars,
};

const embeddingsVariables = {
  // `fetch` takes no address with a name or a password in it.
  EMBEDDINGS_URL: optional((text) =>
    /^https?:\/\/[^/?#]*@/i.test(text)
      ? "holds a name or a password. Write it without, and a key into EMBEDDINGS_API_KEY"
      : address(text),
  ),
  EMBEDDINGS_MODEL: modelName("nomic-embed-text"),
  EMBEDDINGS_API_KEY: secret,
};

/** Telegram's ids of people, with commas or blanks between them. */
const PEOPLE = /^[1-9]\d{0,15}(?:[\s,]+[1-9]\d{0,15})*$/;
const CHATS = /^-?[1-9]\d{0,15}(?:[\s,]+-?[1-9]\d{0,15})*$/;
const idsIn = (text: string): readonly number[] => text.split(/[\s,]+/).map(Number);

const variables = {
  TELEGRAM_BOT_TOKEN: optional(
    fitting(
      /^\d+:[\w-]{20,}$/,
      "does not look like a token. Copy the one that @BotFather gave you",
    ),
  ),
  TELEGRAM_API_ROOT: optional(address),
  STORE_URL: optional(
    fitting(
      /^(?:level:.+|memory:|rediss?:\/\/.+)$/i,
      "names no store. Write level:PATH (a folder), memory: or redis://HOST:PORT",
    ),
  ),
  PORT: usually(
    3000,
    optional(
      between(0, 65535, "is no port. Write a number from 0 (any free one) to 65535"),
      Number,
    ),
  ),
  HOST: usually(
    "127.0.0.1",
    optional(
      fitting(/^[\w.:-]+$/, "is no address of a machine. Write 127.0.0.1, 0.0.0.0 or another one"),
    ),
  ),
  PUBLIC_URL: publicUrl,
  ANSWERING: usually("cautious", oneOf(CAUTION, "way to answer")),
  ADMIN_IDS: usually(
    [],
    optional(fitting(PEOPLE, "names no people. Write ids such as 12345, 67890"), idsIn),
  ),
  ALLOWED_CHATS: optional(
    fitting(CHATS, "names no chats. Write ids such as -100123, 45678"),
    idsIn,
  ),
  QUESTIONS_PER_MINUTE: usually(10, wholeNumber(0, 1000, "questions a minute")),
  GROUP_QUESTIONS_PER_MINUTE: usually(20, wholeNumber(0, 1000, "questions a minute")),
  KEEP_QUESTIONS_DAYS: usually(0, wholeNumber(0, 365, "days")),
  RENDER: usually("classic", oneOf(RENDERINGS, "look")),
  LOG_LEVEL: usually("info", oneOf(LOG_LEVELS, "level")),
  ...claudeVariables,
  ...embeddingsVariables,
  ...deliveryVariables,
};

/**
 * Reads settings from the environment. An empty value counts as unset.
 *
 * @throws ConfigError that names every wrong variable.
 */
export function readConfig(environment: Environment): Config {
  const read = check(variables, environment);
  return {
    telegramToken: read.TELEGRAM_BOT_TOKEN,
    telegramApiRoot: read.TELEGRAM_API_ROOT,
    storeUrl: read.STORE_URL ?? read.REDIS_URL ?? "level:./data",
    port: read.PORT,
    host: read.HOST,
    publicUrl: read.PUBLIC_URL,
    claude: modelSettings(read),
    embeddings: serverSettings(read),
    ...deliverySettings(read),
    caution: read.ANSWERING,
    adminIds: read.ADMIN_IDS,
    allowedChats: read.ALLOWED_CHATS,
    questionsPerMinute: read.QUESTIONS_PER_MINUTE,
    groupQuestionsPerMinute: read.GROUP_QUESTIONS_PER_MINUTE,
    keepQuestionsDays: read.KEEP_QUESTIONS_DAYS,
    render: read.RENDER,
    logLevel: read.LOG_LEVEL,
  };
}

/**
 * Reads what concerns the language model alone: a command of the terminal runs whatever is wrong
 * with the rest. `undefined` without a key.
 *
 * @throws ConfigError that names every wrong variable.
 */
export function readModelSettings(environment: Environment): ModelSettings | undefined {
  return modelSettings(check(claudeVariables, environment));
}

/**
 * Reads what concerns finding passages by meaning alone. `undefined` without an address.
 *
 * @throws ConfigError that names every wrong variable.
 */
export function readEmbeddingsSettings(environment: Environment): EmbeddingsSettings | undefined {
  return serverSettings(check(embeddingsVariables, environment));
}

function serverSettings(read: Values<typeof embeddingsVariables>): EmbeddingsSettings | undefined {
  const { EMBEDDINGS_URL: url, EMBEDDINGS_MODEL: model, EMBEDDINGS_API_KEY: apiKey } = read;
  if (url === undefined) return undefined;
  if (model !== undefined) return { url, model, apiKey };
  throw new ConfigError(
    "EMBEDDINGS_URL needs EMBEDDINGS_MODEL. Write the name of a model that the server has.",
  );
}

function modelSettings(read: Values<typeof claudeVariables>): ModelSettings | undefined {
  const { ANTHROPIC_API_KEY: apiKey, BUDGET_PERSON, BUDGET_CHAT, BUDGET_BOT } = read;
  if (apiKey === undefined) return undefined;
  return {
    apiKey,
    baseUrl: read.ANTHROPIC_BASE_URL,
    model: read.CLAUDE_MODEL,
    effort: read.CLAUDE_EFFORT,
    limits: {
      wholeStore: read.CLAUDE_WHOLE_STORE_TOKENS,
      passages: read.CLAUDE_PASSAGE_TOKENS,
      answer: read.CLAUDE_ANSWER_TOKENS,
    },
    deadlineMs: read.CLAUDE_DEADLINE_SECONDS,
    idleMs: read.CLAUDE_IDLE_SECONDS,
    ...(read.SECOND_OPINION === "1" && { secondOpinion: true }),
    budgets: {
      ...(BUDGET_PERSON === undefined ? {} : { person: BUDGET_PERSON }),
      ...(BUDGET_CHAT === undefined ? {} : { chat: BUDGET_CHAT }),
      ...(BUDGET_BOT === undefined ? {} : { bot: BUDGET_BOT }),
    },
  };
}

/** The environment, with what `.env` adds to it; what is set already stands. */
export function withEnvFile(environment: Environment = process.env, file = ".env"): Environment {
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
