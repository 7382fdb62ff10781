import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ConfigError, readConfig, withEnvFile } from "../src/config.ts";

const TOKEN = "123456:abcdefghijklmnopqrstuvwxyz";

describe("readConfig", () => {
  it("needs nothing to be set", () => {
    expect(readConfig({})).toEqual({
      telegramToken: undefined,
      telegramApiRoot: undefined,
      storeUrl: "level:./data",
      port: 3000,
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
      LOG_LEVEL: "debug",
    });
    expect(config).toEqual({
      telegramToken: TOKEN,
      telegramApiRoot: "http://localhost:8081",
      storeUrl: "memory:",
      port: 0,
      logLevel: "debug",
    });
  });

  it.each([
    ["PORT", "70000", 'PORT "70000" is no port. Write a number from 0 (any free one) to 65535.'],
    ["TELEGRAM_API_ROOT", "ftp://x", 'TELEGRAM_API_ROOT "ftp://x" is no http(s) address.'],
    ["LOG_LEVEL", "loud", 'LOG_LEVEL "loud" is no level.'],
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
