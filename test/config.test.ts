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
      claude: undefined,
      embeddings: undefined,
      caution: "cautious",
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
      STORE_URL: "memory:",
      PORT: "0",
      ANSWERING: "helpful",
      LOG_LEVEL: "debug",
    });
    expect(config).toEqual({
      telegramToken: TOKEN,
      telegramApiRoot: "http://localhost:8081",
      storeUrl: "memory:",
      port: 0,
      claude: undefined,
      embeddings: undefined,
      caution: "helpful",
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
  ])("names a wrong %s, its value and the fix", (name, value, sentence) => {
    expect(() => readConfig({ [name]: value })).toThrow(ConfigError);
    expect(() => readConfig({ [name]: value })).toThrow(sentence);
  });

  it("names every wrong variable at once", () => {
    expect(() => readConfig({ PORT: "x", LOG_LEVEL: "y" })).toThrow(/PORT.*\n?LOG_LEVEL/s);
  });

  it.each([
    ["TELEGRAM_BOT_TOKEN", "hunter2"],
    ["STORE_URL", "redis://user:hunter2@host"],
    ["ANTHROPIC_API_KEY", "sk ant hunter2"],
    ["EMBEDDINGS_URL", "https://ann:hunter2@example.org/v1"],
    ["EMBEDDINGS_URL", "https://hunter2@example.org"],
    ["EMBEDDINGS_URL", "ftp://example.org?key=hunter2"],
    ["EMBEDDINGS_API_KEY", "sk hunter2"],
  ])("never repeats a wrong %s, which may be a secret", (name, value) => {
    expect(() => readConfig({ [name]: value })).toThrow(name);
    expect(() => readConfig({ [name]: value })).not.toThrow(/hunter2/);
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
