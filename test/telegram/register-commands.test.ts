import { Api } from "grammy";
import type { BotCommand } from "grammy/types";
import type { Keyv } from "keyv";
import { pino } from "pino";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createGate } from "../../src/delivery/gate.ts";
import { createMemoryPacer } from "../../src/delivery/memory-pacer.ts";
import { type Sandbox, startSandbox } from "../../src/sandbox/sandbox.ts";
import { openStore } from "../../src/store/open.ts";
import { LANGUAGES, type Language } from "../../src/telegram/languages.ts";
import { registerCommands } from "../../src/telegram/register-commands.ts";
import { wordsIn } from "../../src/telegram/words.ts";
import { checkParameters } from "../sandbox/schema.ts";

let sandbox: Sandbox;
let keyv: Keyv;
let logged: string[];
beforeEach(async () => {
  sandbox = await startSandbox({ checkParameters });
  ({ keyv } = await openStore("memory:"));
  logged = [];
});
afterEach(async () => {
  await sandbox.close();
  expect(sandbox.violations).toEqual([]);
});

/** A start of the bot, and how long it waited in between. */
async function start({ bot = 1, stops = false } = {}): Promise<readonly number[]> {
  const api = new Api(sandbox.token, { apiRoot: sandbox.apiRoot });
  const log = pino({ level: "warn" }, { write: (line: string) => logged.push(line) });
  const waited: number[] = [];
  const stopping = new AbortController();
  const sleep = async (ms: number) => {
    waited.push(ms);
    if (stops) stopping.abort();
  };
  const now = () => performance.now();
  const { signal } = stopping;
  api.config.use(createGate({ pacer: createMemoryPacer({ now }), sleep, now, log, signal }));
  await registerCommands({ api, bot, keyv, sleep, signal, log });
  return waited;
}

/** What Telegram took. */
const told = () =>
  sandbox.calls.filter(({ method, error }) => method === "setMyCommands" && error === undefined);
const namesOf = (commands: unknown) => (commands as BotCommand[]).map(({ command }) => command);
const languages = Object.keys(LANGUAGES) as Language[];
const scopes = ["all_private_chats", "all_group_chats", "all_chat_administrators"];

describe("the list of commands that Telegram shows", () => {
  it("names those of private chats, of groups and of their admins", async () => {
    await start();
    const [inPrivate, inGroups, ofAdmins] = told().map(({ payload }) => payload);
    expect([inPrivate, inGroups, ofAdmins].map((list) => list!.scope)).toEqual(
      scopes.map((type) => ({ type })),
    );
    expect(namesOf(inPrivate!.commands)).toContain("privacy");
    const ofGroups = ["ask", "more", "status", "source", "stop", "help"];
    expect(namesOf(inGroups!.commands)).toEqual(ofGroups);
    expect(namesOf(ofAdmins!.commands)).toEqual([...ofGroups, "settings"]);
  });

  it("is described in every language, and in English for everybody else", async () => {
    await start();
    const lists = told().map(({ payload }) => payload);
    expect(lists).toHaveLength(languages.length * scopes.length);
    for (const language of languages) {
      const own = lists.filter(
        ({ language_code }) => language_code === (language === "en" ? undefined : language),
      );
      expect(own.map(({ scope }) => (scope as { type: string }).type)).toEqual(scopes);
      for (const { commands } of own) {
        for (const { command, description } of commands as BotCommand[]) {
          expect(description).toBe(wordsIn(language).commands[command as "ask"]);
        }
      }
    }
  });

  it("is not told again while nothing in it has changed", async () => {
    await start();
    const once = told().length;
    await start();
    expect(told()).toHaveLength(once);
    await start({ bot: 2 });
    expect(told()).toHaveLength(2 * once);
    await keyv.set("commands:1:all_group_chats:ru", "what an earlier version said");
    await start();
    expect(told()).toHaveLength(2 * once + 1);
  });

  it("goes on at the next start where a process ended among the lists", async () => {
    sandbox.faults.add({
      method: "setMyCommands",
      skip: 10,
      respond: { kind: "refuse", code: 400, description: "Bad Request: BOT_COMMAND_INVALID" },
    });
    await start();
    expect(told()).toHaveLength(10);
    await start();
    expect(told()).toHaveLength(languages.length * scopes.length);
  });

  it("is told once Telegram is there again, from where it broke off", async () => {
    for (let call = 0; call < 3; call += 1) {
      sandbox.faults.add({ method: "setMyCommands", respond: { kind: "bad_gateway" } });
    }
    const waited = await start();
    expect(waited).toContain(1000);
    expect(told()).toHaveLength(languages.length * scopes.length);
    expect(logged.join()).toContain("not told all of the commands");
  });

  it("is left for the next start when Telegram refuses it, and the bot runs on", async () => {
    sandbox.faults.add({
      method: "setMyCommands",
      respond: { kind: "refuse", code: 400, description: "Bad Request: BOT_COMMAND_INVALID" },
    });
    expect(await start()).toEqual([]);
    expect(logged.join()).toContain("BOT_COMMAND_INVALID");
    await start();
    expect(told()).toHaveLength(languages.length * scopes.length);
  });

  it("keeps no process that stops from stopping", async () => {
    sandbox.faults.add({ method: "setMyCommands", respond: { kind: "bad_gateway" } });
    await start({ stops: true });
    expect(told()).toEqual([]);
    expect(await keyv.get("commands:1:all_private_chats:")).toBeUndefined();
  });
});
