import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import {
  ConfigError,
  readConfig,
  readEmbeddingsSettings,
  readModelSettings,
  withEnvFile,
} from "../src/config.ts";

const TOKEN = "123456:abcdefghijklmnopqrstuvwxyz";

describe("readConfig", () => {
  it("needs nothing to be set", () => {
    expect(readConfig({})).toEqual({
      telegramToken: undefined,
      telegramApiRoot: undefined,
      storeUrl: "level:./data",
      port: 3000,
      host: "127.0.0.1",
      claude: undefined,
      publicUrl: undefined,
      embeddings: undefined,
      webhook: undefined,
      redisUrl: undefined,
      role: "all",
      concurrency: 64,
      messagesPerSecond: 30,
      caution: "cautious",
      adminIds: [],
      allowedChats: undefined,
      questionsPerMinute: 10,
      groupQuestionsPerMinute: 20,
      keepQuestionsDays: 0,
      render: "classic",
      logLevel: "info",
    });
  });

  it("takes an empty value as unset", () => {
    expect(readConfig({ TELEGRAM_BOT_TOKEN: "", PORT: " ", STORE_URL: "" })).toEqual(
      readConfig({}),
    );
  });

  it("reads every setting", () => {
    const config = readConfig({
      TELEGRAM_BOT_TOKEN: TOKEN,
      TELEGRAM_API_ROOT: "http://localhost:8081",
      STORE_URL: "redis://store.example.org",
      PORT: "0",
      HOST: "0.0.0.0",
      PUBLIC_URL: "https://bill.example.org/pincite/",
      WEBHOOK_URL: "https://bot.example.org/hook",
      WEBHOOK_SECRET: "hush-hush_1",
      REDIS_URL: "rediss://ann:pw@redis.example.org:6380/1",
      ROLE: "receive",
      CONCURRENCY: "8",
      MESSAGES_PER_SECOND: "100",
      ANSWERING: "helpful",
      ADMIN_IDS: "12345, 67890",
      ALLOWED_CHATS: "-1001234, 45678",
      QUESTIONS_PER_MINUTE: "5",
      GROUP_QUESTIONS_PER_MINUTE: "0",
      KEEP_QUESTIONS_DAYS: "30",
      RENDER: "rich",
      LOG_LEVEL: "debug",
    });
    expect(config).toEqual({
      telegramToken: TOKEN,
      telegramApiRoot: "http://localhost:8081",
      storeUrl: "redis://store.example.org",
      port: 0,
      host: "0.0.0.0",
      claude: undefined,
      publicUrl: "https://bill.example.org/pincite",
      embeddings: undefined,
      webhook: { url: "https://bot.example.org/hook", secret: "hush-hush_1" },
      redisUrl: "rediss://ann:pw@redis.example.org:6380/1",
      role: "receive",
      concurrency: 8,
      messagesPerSecond: 100,
      caution: "helpful",
      adminIds: [12345, 67890],
      allowedChats: [-1001234, 45678],
      questionsPerMinute: 5,
      groupQuestionsPerMinute: 0,
      keepQuestionsDays: 30,
      render: "rich",
      logLevel: "debug",
    });
  });

  it("turns Claude on with a key, on the usual terms", () => {
    expect(readConfig({ ANTHROPIC_API_KEY: "sk-ant-x" }).claude).toEqual({
      apiKey: "sk-ant-x",
      baseUrl: undefined,
      model: "claude-haiku-5-5",
      effort: "medium",
      limits: { wholeStore: 60_000, passages: 6_000, answer: 4_096 },
      deadlineMs: 60_000,
      idleMs: 30_000,
      budgets: {},
    });
  });

  it("has sentences judged once more when told to", () => {
    const told = (SECOND_OPINION: string) =>
      readConfig({ ANTHROPIC_API_KEY: "sk-ant-x", SECOND_OPINION }).claude?.secondOpinion;
    expect([told("1"), told("0"), told("")]).toEqual([true, undefined, undefined]);
    expect(() => told("yes")).toThrow("Write one of 0, 1");
  });

  it("reads every setting of Claude", () => {
    const { claude } = readConfig({
      ANTHROPIC_API_KEY: "sk-ant-x",
      ANTHROPIC_BASE_URL: "http://localhost:9",
      CLAUDE_MODEL: "claude-opus-5-5",
      CLAUDE_EFFORT: "low",
      CLAUDE_WHOLE_STORE_TOKENS: "0",
      CLAUDE_PASSAGE_TOKENS: "900",
      CLAUDE_ANSWER_TOKENS: "800",
      CLAUDE_DEADLINE_SECONDS: "20",
      CLAUDE_IDLE_SECONDS: "5",
      BUDGET_PERSON: "0",
      BUDGET_CHAT: "0.25",
      BUDGET_BOT: "3",
    });
    expect(claude).toMatchObject({
      baseUrl: "http://localhost:9",
      model: "claude-opus-5-5",
      effort: "low",
      limits: { wholeStore: 0, passages: 900, answer: 800 },
      deadlineMs: 20_000,
      idleMs: 5_000,
      budgets: { person: 0, chat: 0.25, bot: 3 },
    });
  });

  it("reads the settings of Claude alone, whatever is wrong with the rest", () => {
    const environment = { ANTHROPIC_API_KEY: "sk-ant-x", PORT: "x" };
    expect(readModelSettings(environment)).toEqual(
      readConfig({ ANTHROPIC_API_KEY: "sk-ant-x" }).claude,
    );
  });

  it("finds passages by meaning with a server and a model, and with a key where one is set", () => {
    const environment = {
      EMBEDDINGS_URL: "http://localhost:11434",
      EMBEDDINGS_MODEL: "nomic-embed-text:latest",
    };
    const settings = {
      url: "http://localhost:11434",
      model: "nomic-embed-text:latest",
      apiKey: undefined,
    };
    expect(readConfig(environment).embeddings).toEqual(settings);
    const withKey = { ...environment, EMBEDDINGS_API_KEY: "sk-x", PORT: "x" };
    expect(readEmbeddingsSettings(withKey)).toEqual({ ...settings, apiKey: "sk-x" });
    expect(readEmbeddingsSettings({ EMBEDDINGS_MODEL: "nomic-embed-text" })).toBeUndefined();
  });

  it("asks for a model where there is a server of embeddings", () => {
    expect(() => readConfig({ EMBEDDINGS_URL: "http://localhost:1" })).toThrow(
      "EMBEDDINGS_URL needs EMBEDDINGS_MODEL.",
    );
  });

  it.each([
    ["PORT", "70000", 'PORT "70000" is no port. Write a number from 0 (any free one) to 65535.'],
    ["TELEGRAM_API_ROOT", "ftp://x", 'TELEGRAM_API_ROOT "ftp://x" is no http(s) address.'],
    ["ANSWERING", "boldly", 'ANSWERING "boldly" is no way to answer.'],
    [
      "ALLOWED_CHATS",
      "@duma",
      'ALLOWED_CHATS "@duma" names no chats. Write ids such as -100123, 45678.',
    ],
    ["ADMIN_IDS", "@ann", 'ADMIN_IDS "@ann" names no people. Write ids such as 12345, 67890.'],
    ["KEEP_QUESTIONS_DAYS", "366", "is no number of days. Write a whole one from 0 to 365."],
    ["LOG_LEVEL", "loud", 'LOG_LEVEL "loud" is no level.'],
    ["CLAUDE_EFFORT", "hard", "is no effort. Write one of low, medium, high, xhigh, max."],
    ["CLAUDE_MODEL", "claude haiku", "is no name of a model. Write one such as claude-haiku-5-5."],
    [
      "CLAUDE_PASSAGE_TOKENS",
      "9",
      "is no number of tokens. Write a whole one from 500 to 1000000.",
    ],
    ["CLAUDE_DEADLINE_SECONDS", "0", "is no number of seconds. Write a whole one from 1 to 3600."],
    [
      "EMBEDDINGS_MODEL",
      "some model",
      "is no name of a model. Write one such as nomic-embed-text.",
    ],
    ["BUDGET_PERSON", "-1", "is no amount. Write US dollars such as 0.5, or 0 for none."],
    ["BUDGET_BOT", "1e9", "is no amount."],
    ["ROLE", "boss", 'ROLE "boss" is no role. Write one of all, receive, work.'],
    [
      "CONCURRENCY",
      "0",
      'CONCURRENCY "0" is no number of updates at a time. Write a whole one from 1 to 1000.',
    ],
    ["CONCURRENCY", "1001", "Write a whole one from 1 to 1000."],
  ])("names a wrong %s, its value and the fix", (name, value, sentence) => {
    expect(() => readConfig({ [name]: value })).toThrow(ConfigError);
    expect(() => readConfig({ [name]: value })).toThrow(sentence);
  });

  it.each(["level:/var/lib/pincite", "memory:", "redis://localhost", "rediss://ann:pw@r:6380/1"])(
    "keeps things at %s",
    (url) => {
      expect(readConfig({ STORE_URL: url }).storeUrl).toBe(url);
    },
  );

  it("names every wrong variable at once, and each once", () => {
    expect(() => readConfig({ CONCURRENCY: "x", LOG_LEVEL: "y" })).toThrow(
      new ConfigError(
        [
          'LOG_LEVEL "y" is no level. Write one of trace, debug, info, warn, error, fatal, silent.',
          'CONCURRENCY "x" is no number of updates at a time. Write a whole one from 1 to 1000.',
        ].join("\n"),
      ),
    );
  });

  it.each([
    ["TELEGRAM_BOT_TOKEN", "hunter2"],
    ["STORE_URL", "mysql://user:hunter2@host"],
    ["STORE_URL", "redis:hunter2"],
    ["ANTHROPIC_API_KEY", "sk ant hunter2"],
    ["EMBEDDINGS_URL", "https://ann:hunter2@example.org/v1"],
    ["EMBEDDINGS_URL", "https://hunter2@example.org"],
    ["EMBEDDINGS_URL", "ftp://example.org?key=hunter2"],
    ["EMBEDDINGS_API_KEY", "sk hunter2"],
    ["PUBLIC_URL", "https://ann:hunter2@bill.example.org"],
    ["WEBHOOK_URL", "hunter2"],
    ["WEBHOOK_URL", "http://bot.example.org/hunter2"],
    ["WEBHOOK_URL", "https://ann:hunter2@bot.example.org"],
    ["WEBHOOK_SECRET", "hunter2!"],
    ["REDIS_URL", "redis:hunter2"],
    ["REDIS_URL", "http://:hunter2@localhost"],
  ])("never repeats a wrong %s, which may be a secret", (name, value) => {
    expect(() => readConfig({ [name]: value })).toThrow(name);
    expect(() => readConfig({ [name]: value })).not.toThrow(/hunter2/);
  });
});

describe("where people reach the reader page", () => {
  it.each([
    ["HTTPS://Bill.example.org/pincite/", "https://bill.example.org/pincite"],
    ["https://bill.example.org", "https://bill.example.org"],
    ["http://127.0.0.1:3000/", "http://127.0.0.1:3000"],
    ["http://[::1]:3000", "http://[::1]:3000"],
  ])("may be %s", (url, read) => {
    expect(readConfig({ PUBLIC_URL: url }).publicUrl).toBe(read);
  });

  it.each([
    ["bill.example.org", "PUBLIC_URL is no https address."],
    ["http://bill.example.org", "PUBLIC_URL is not encrypted."],
    ["http://localhost:3000", "PUBLIC_URL has a host without a dot"],
    ["https://bill.example.org/?a=b", "Write it without ? and #"],
    ["https://bill.example.org#", "Write it without ? and #"],
  ])("is not %s", (url, sentence) => {
    expect(() => readConfig({ PUBLIC_URL: url })).toThrow(sentence);
  });
});

describe("the webhook's settings", () => {
  const set = (url: string, over: Record<string, string> = {}) =>
    readConfig({ WEBHOOK_URL: url, WEBHOOK_SECRET: "hush", ...over });

  it.each([
    "https://bot.example.org",
    "https://bot.example.org:8443/a/b",
    "http://127.0.0.1:3000/hook",
    "http://localhost:3000/hook",
    "http://pincite:3000/hook",
    "http://10.1.2.3/hook",
    "http://172.31.0.2/hook",
    "http://192.168.0.2/hook",
    "http://[::1]:3000/hook",
    "http://[fd00::2]/hook",
    "https://bot.example.org/%zz",
  ])("take %s", (url) => {
    expect(set(url).webhook).toEqual({ url, secret: "hush" });
  });

  it.each([
    ["bot.example.org", "is no https address. Write one such as https://bot.example.org/telegram."],
    ["ftp://bot.example.org", "is no https address."],
    ["http://bot.example.org", "is not encrypted. Write https;"],
    ["http://10.example.org", "is not encrypted."],
    ["http://172.32.0.2", "is not encrypted."],
    ["https://ann@bot.example.org", "holds a name or a password."],
    ["https://bot.example.org/metrics", "has a path that is taken."],
    ["https://bot.example.org:3000/", "has a port that Telegram does not post to."],
    [`https://bot.example.org/${TOKEN}`, "holds the bot's token."],
    [`https://bot.example.org/${encodeURIComponent(TOKEN)}`, "holds the bot's token."],
  ])("do not take %s, and say why", (url, sentence) => {
    const read = () => set(url, { TELEGRAM_BOT_TOKEN: TOKEN });
    expect(read).toThrow(ConfigError);
    expect(read).toThrow(`WEBHOOK_URL ${sentence}`);
  });

  it("take any port for a Bot API server of one's own", () => {
    const url = "https://bot.example.org:3000/";
    expect(set(url, { TELEGRAM_API_ROOT: "http://localhost:8081" }).webhook?.url).toBe(url);
  });

  it("want a secret", () => {
    expect(() => readConfig({ WEBHOOK_URL: "https://bot.example.org" })).toThrow(
      "WEBHOOK_URL needs WEBHOOK_SECRET.",
    );
    expect(readConfig({ WEBHOOK_SECRET: "hush" }).webhook).toBeUndefined();
  });

  it.each(["", "a b", "ä", "x".repeat(257)])("do not take the secret %j", (secret) => {
    expect(() => set("https://bot.example.org", { WEBHOOK_SECRET: secret })).toThrow(
      "WEBHOOK_SECRET",
    );
  });
});

describe("a process's role", () => {
  const redis = { REDIS_URL: "redis://localhost" };
  const token = { TELEGRAM_BOT_TOKEN: TOKEN };

  it.each(["receive", "work"])("may be to %s, with a queue that others share", (role) => {
    expect(readConfig({ ...redis, ...token, ROLE: role }).role).toBe(role);
    expect(() => readConfig({ ...token, ROLE: role })).toThrow(`ROLE "${role}" needs REDIS_URL`);
    expect(() => readConfig({ ...redis, ROLE: role })).toThrow("needs TELEGRAM_BOT_TOKEN");
    expect(readConfig({ ...redis, ...token, ROLE: role }).storeUrl).toBe(redis.REDIS_URL);
    const apart = { ...redis, ...token, ROLE: role, STORE_URL: "level:./data" };
    expect(() => readConfig(apart)).toThrow("needs a store that processes share");
  });

  it("is to do all, with a queue or without", () => {
    expect(readConfig({ ROLE: "all" }).role).toBe("all");
    expect(readConfig({ ...redis, ROLE: "all" }).role).toBe("all");
  });

  it("is named together with what else does not go with it", () => {
    expect(() => readConfig({ ROLE: "work", WEBHOOK_URL: "https://bot.example.org" })).toThrow(
      /WEBHOOK_SECRET.*\n.*REDIS_URL.*\n.*TELEGRAM_BOT_TOKEN/,
    );
  });
});

describe("withEnvFile", () => {
  it("adds what .env says, unless the environment says it already", () => {
    const file = join(mkdtempSync(join(tmpdir(), "pincite-env-")), ".env");
    writeFileSync(file, "PORT=4000\nLOG_LEVEL=debug\nSTORE_URL=\n");
    expect(withEnvFile({ PORT: "5000", LOG_LEVEL: "" }, file)).toMatchObject({
      PORT: "5000",
      LOG_LEVEL: "debug",
    });
  });

  it("does without the file", () => {
    expect(withEnvFile({ PORT: "5000" }, "/nowhere/.env")).toEqual({ PORT: "5000" });
  });
});
