import { once } from "node:events";
import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Update } from "grammy/types";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Sandbox } from "../../src/sandbox/sandbox.ts";
import { call, refusal, startChecked, texts } from "./call.ts";

type Posted = { readonly update: Update; readonly secret: unknown };

let sandbox: Sandbox;
let server: Server;
let url: string;
let statuses: number[];
let posted: Posted[];
let settle: () => void;

async function receive(request: IncomingMessage) {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const update = JSON.parse(Buffer.concat(chunks).toString()) as Update;
  posted.push({ update, secret: request.headers["x-telegram-bot-api-secret-token"] });
}

/** Settles when this many posts have come. */
function postsCome(count: number): Promise<void> {
  return new Promise((resolve) => {
    settle = () => posted.length >= count && resolve();
    settle();
  });
}

beforeEach(async () => {
  statuses = [];
  posted = [];
  settle = () => {};
  sandbox = await startChecked();
  server = createServer((request, response) => {
    receive(request).then(() => {
      response.writeHead(statuses.shift() ?? 200).end();
      settle();
    }, response.destroy);
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`;
});
afterEach(async () => {
  await sandbox.close();
  server.closeAllConnections();
  server.close();
});

async function annSays(...words: string[]) {
  const ann = sandbox.person({ first_name: "Ann" });
  for (const word of words) await ann.says(ann.privateChat(), word);
}

describe("a webhook", () => {
  it("gets what waits and what comes, in order, with the secret", async () => {
    await annSays("before");
    await call(sandbox, "setWebhook", { url, secret_token: "quiet_please" });
    await annSays("after");
    await postsCome(2);
    expect(texts(posted.map(({ update }) => update))).toEqual(["before", "after"]);
    expect(posted.map(({ secret }) => secret)).toEqual(["quiet_please", "quiet_please"]);
  });

  it("gets an update again until it says 2xx", async () => {
    statuses = [503];
    await call(sandbox, "setWebhook", { url });
    await annSays("persist");
    await postsCome(1);
    await postsCome(2);
    expect(texts(posted.map(({ update }) => update))).toEqual(["persist", "persist"]);
    expect((await call(sandbox, "getWebhookInfo")).result).toMatchObject({
      url,
      last_error_message: "Wrong response from the webhook: 503",
    });
  });

  it("is refused with no address or an unusable secret", async () => {
    expect(await refusal(sandbox, "setWebhook", { url: "nowhere" })).toBe(
      "Bad Request: bad webhook: invalid webhook URL specified",
    );
    expect(await refusal(sandbox, "setWebhook", { url, secret_token: "no spaces" })).toBe(
      "Bad Request: secret token contains unallowed characters",
    );
  });
});
