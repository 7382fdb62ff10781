import { Api, GrammyError } from "grammy";
import type { Update } from "grammy/types";
import { pino } from "pino";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { PollingError } from "../../src/delivery/polling-error.ts";
import { setWebhook, WebhookError } from "../../src/delivery/set-webhook.ts";
import { receiveWebhook } from "../../src/delivery/webhook.ts";
import { type Sandbox, startSandbox } from "../../src/sandbox/sandbox.ts";
import { explainError } from "../../src/telegram/explain-error.ts";
import { checkParameters } from "../sandbox/schema.ts";
import { aWeb } from "../web/a-web.ts";

let sandbox: Sandbox;
beforeEach(async () => {
  sandbox = await startSandbox({ checkParameters });
});
afterEach(async () => {
  await sandbox.close();
  expect(sandbox.violations).toEqual([]);
});

const settings = {
  url: "https://bot.example.org/hook",
  secret: "hush-hush_1",
  allowedUpdates: ["message", "callback_query"],
} as const;

const set = (over: Partial<Parameters<typeof setWebhook>[1]> = {}) =>
  setWebhook(new Api(sandbox.token, { apiRoot: sandbox.apiRoot }), { ...settings, ...over });

describe("setting the webhook", () => {
  it("says where to post, with which secret, what, and how much at a time", async () => {
    await set();
    const { payload } = await sandbox.nextCall("setWebhook");
    expect(payload).toEqual({
      url: settings.url,
      secret_token: settings.secret,
      allowed_updates: settings.allowedUpdates,
      max_connections: 40,
    });
  });

  it("brings what waited and what comes to the receiver, which Telegram then forgets", async () => {
    const ann = sandbox.person({ first_name: "Ann" });
    await ann.says(ann.privateChat(), "before");
    const kept: Update[] = [];
    let look = () => {};
    const receiver = receiveWebhook({
      ...settings,
      inbox: {
        async put(updates) {
          kept.push(...updates);
          look();
        },
      },
      stopping: new AbortController().signal,
      log: pino({ level: "silent" }),
      explain: explainError,
    });
    const { url } = await aWeb(receiver);
    const bothCame = new Promise<void>((resolve) => {
      look = () => void (kept.length === 2 && resolve());
    });
    await set({ url: `${url}/hook` });
    await ann.says(ann.privateChat(), "after");
    await bothCame;
    expect(kept.map(({ message }) => message?.text)).toEqual(["before", "after"]);
  });

  it("names the settings when Telegram refuses the address", async () => {
    const refused = set({ url: "nowhere" });
    await expect(refused).rejects.toBeInstanceOf(WebhookError);
    await expect(refused).rejects.toThrow(
      /bad webhook: .*Look at WEBHOOK_URL and WEBHOOK_SECRET\.$/,
    );
    await expect(set({ secret: "no blanks" })).rejects.not.toThrow("no blanks");
  });

  it.each([
    [401, PollingError],
    [404, PollingError],
    [500, GrammyError],
  ])("tells %i apart from that", async (code, kind) => {
    sandbox.faults.add({
      method: "setWebhook",
      respond: { kind: "refuse", code, description: "refused" },
    });
    await expect(set()).rejects.toBeInstanceOf(kind);
  });
});
