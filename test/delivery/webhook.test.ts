import type { Update } from "grammy/types";
import { pino } from "pino";
import { describe, expect, it } from "vitest";
import { receiveWebhook } from "../../src/delivery/webhook.ts";
import { StoreError } from "../../src/store/store-error.ts";
import { explainError } from "../../src/telegram/explain-error.ts";
import { aSocket, aWeb, signal } from "../web/a-web.ts";

const SECRET = "hush-hush_1";
const MIB = 1024 * 1024;

/** A receiver, and what it kept. `put` runs before an update counts as kept. */
async function aReceiver(put: () => Promise<void> = async () => {}) {
  const kept: Update[] = [];
  const refused: number[] = [];
  const logged: string[] = [];
  const stopping = new AbortController();
  const { url } = await aWeb(
    receiveWebhook({
      inbox: {
        async put(updates) {
          await put();
          kept.push(...updates);
        },
      },
      url: "https://bot.example.org/hook",
      secret: SECRET,
      stopping: stopping.signal,
      log: pino({ level: "debug" }, { write: (line: string) => logged.push(line) }),
      explain: explainError,
      onRefused: (status) => refused.push(status),
    }),
  );
  return {
    url,
    kept,
    refused,
    logged,
    stop: () => stopping.abort(),
    posts: (body: string, { secret = SECRET, type = "application/json" } = {}) =>
      fetch(`${url}/hook`, {
        method: "POST",
        body,
        headers: { "content-type": type, "x-telegram-bot-api-secret-token": secret },
      }),
    /** A client that sends these headers and says what follows itself. */
    async begins(...headers: string[]) {
      const client = await aSocket(url);
      client.write(`POST /hook HTTP/1.1\r\nhost: x\r\n${headers.join("\r\n")}\r\n\r\n`);
      return client;
    },
  };
}

const update = { update_id: 7, message: { text: "my question" } };
const withSecret = `x-telegram-bot-api-secret-token: ${SECRET}`;
const json = "content-type: application/json";

describe("the webhook", () => {
  it("keeps an update whole, and then tells Telegram to forget it", async () => {
    const { posts, kept, refused } = await aReceiver();
    const response = await posts(JSON.stringify(update));
    expect(response.status).toBe(200);
    expect(kept).toEqual([update]);
    expect(refused).toEqual([]);
  });

  it("says nothing before the update is safe", async () => {
    const safe = signal();
    const asked = signal();
    const { posts, kept } = await aReceiver(() => {
      asked.give();
      return safe.given;
    });
    let isAnswered = false;
    const answer = posts(JSON.stringify(update)).finally(() => {
      isAnswered = true;
    });
    await asked.given;
    expect((await posts("{}")).status).toBe(400);
    expect(isAnswered).toBe(false);
    safe.give();
    expect((await answer).status).toBe(200);
    expect(kept).toHaveLength(1);
  });

  it("has Telegram send again what could not be kept, and says so in the log without its words", async () => {
    const { posts, kept, refused, logged } = await aReceiver(async () => {
      throw new StoreError("failed", "The disk is full of my question.");
    });
    expect((await posts(JSON.stringify(update))).status).toBe(503);
    expect(kept).toEqual([]);
    expect(refused).toEqual([503]);
    expect(JSON.parse(logged.join(""))).toMatchObject({
      level: 50,
      update: 7,
      error: "StoreError",
    });
    expect(logged.join("")).not.toMatch(/question|hush/);
  });

  it("has Telegram send again what comes while the process stops", async () => {
    const { posts, kept, stop } = await aReceiver();
    stop();
    expect((await posts(JSON.stringify(update))).status).toBe(503);
    expect(kept).toEqual([]);
  });

  it("has Telegram send again what the process begins to stop over", async () => {
    const { begins, kept, stop } = await aReceiver();
    const body = JSON.stringify(update);
    const client = await begins(
      withSecret,
      json,
      `content-length: ${body.length}`,
      "expect: 100-continue",
    );
    await client.hears("100 Continue");
    stop();
    client.write(body);
    await client.hears("HTTP/1.1 503 ");
    expect(kept).toEqual([]);
  });

  it.each(["", "hush-hush_", "hush-hush_11", "HUSH-HUSH_1", "x".repeat(5000)])(
    "turns away whoever does not know the secret: %s",
    async (secret) => {
      const { posts, kept, refused } = await aReceiver();
      expect((await posts(JSON.stringify(update), { secret })).status).toBe(401);
      expect(kept).toEqual([]);
      expect(refused).toEqual([401]);
    },
  );

  it("reads nothing of what a stranger sends", async () => {
    const { begins } = await aReceiver();
    const client = await begins(json, "content-length: 999999");
    expect(await client.cut).toMatch(/^HTTP\/1\.1 401 /);
  });

  it("reads nothing of a body that says it is too long", async () => {
    const { begins } = await aReceiver();
    const client = await begins(withSecret, json, `content-length: ${MIB + 1}`);
    expect(await client.cut).toMatch(/^HTTP\/1\.1 413 /);
  });

  it("reads no more than a mebibyte of a body that does not say how long it is", async () => {
    const { begins, kept } = await aReceiver();
    const client = await begins(withSecret, json, "transfer-encoding: chunked");
    client.write(`${(MIB + 1).toString(16)}\r\n${" ".repeat(MIB + 1)}`);
    expect(await client.cut).toMatch(/^HTTP\/1\.1 413 /);
    expect(kept).toEqual([]);
  });

  it("takes a body of exactly a mebibyte", async () => {
    const { posts, kept } = await aReceiver();
    const body = JSON.stringify(update);
    expect((await posts(body + " ".repeat(MIB - body.length))).status).toBe(200);
    expect(kept).toEqual([update]);
  });

  it.each(["text/plain", "application/x-www-form-urlencoded", "application/jsonp"])(
    "takes no %s",
    async (type) => {
      const { posts, kept } = await aReceiver();
      expect((await posts(JSON.stringify(update), { type })).status).toBe(415);
      expect(kept).toEqual([]);
    },
  );

  it("takes JSON that names its encoding", async () => {
    const { posts } = await aReceiver();
    const type = "application/json; charset=utf-8";
    expect((await posts(JSON.stringify(update), { type })).status).toBe(200);
  });

  it.each([
    "",
    "{",
    "null",
    "7",
    "[]",
    "{}",
    '{"update_id":"7"}',
    '{"update_id":1.5}',
    '{"update_id":-1}',
  ])("takes no JSON that is no update: %s", async (body) => {
    const { posts, kept, refused } = await aReceiver();
    expect((await posts(body)).status).toBe(400);
    expect(kept).toEqual([]);
    expect(refused).toEqual([400]);
  });

  it("takes POST alone, at the path of WEBHOOK_URL alone", async () => {
    const { url } = await aReceiver();
    const got = await fetch(`${url}/hook`);
    expect(got.status).toBe(405);
    expect(got.headers.get("allow")).toBe("POST");
    expect((await fetch(`${url}/hook/more`, { method: "POST", body: "{}" })).status).toBe(404);
  });

  it("forgets a client that hangs up in the middle", async () => {
    const { begins, kept, logged, posts } = await aReceiver();
    const client = await begins(withSecret, json, "content-length: 99");
    client.write('{"update_id":');
    client.hangUp();
    await client.cut;
    expect((await posts(JSON.stringify(update))).status).toBe(200);
    expect(kept).toEqual([update]);
    expect(logged).toEqual([]);
  });
});
