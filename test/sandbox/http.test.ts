import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Sandbox } from "../../src/sandbox/sandbox.ts";
import { call, refusal, startChecked } from "./call.ts";

let sandbox: Sandbox;
let chat_id: number;
beforeEach(async () => {
  sandbox = await startChecked({ patience: 50 });
  const ann = sandbox.person({ first_name: "Ann" });
  await ann.says(ann.privateChat(), "/start");
  chat_id = ann.id;
});
afterEach(() => sandbox.close());

const at = (path: string, init?: RequestInit) => fetch(`${sandbox.apiRoot}${path}`, init);

describe("the Bot API over HTTP", () => {
  it("answers 401 to a wrong token, 404 to what is none, 404 to an unknown method", async () => {
    const wrong = await at("/bot123:abc/getMe");
    expect([wrong.status, await wrong.json()]).toEqual([
      401,
      { ok: false, error_code: 401, description: "Unauthorized" },
    ]);
    expect((await at("/botnonsense/getMe")).status).toBe(404);
    expect(await call(sandbox, "sendPigeon")).toEqual({
      status: 404,
      ok: false,
      error_code: 404,
      description: "Not Found: method not found",
    });
  });

  it("takes parameters as JSON, as forms and in the query string, and methods in any case", async () => {
    const path = `/bot${sandbox.token}/SENDMESSAGE`;
    const fields = { chat_id: String(chat_id), text: "12", protect_content: "true" };
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.set(name, value);
    const replies = [
      await at(path, { method: "POST", body: new URLSearchParams(fields) }),
      await at(path, { method: "POST", body: form }),
      await at(`${path}?${new URLSearchParams(fields)}`),
    ];
    for (const reply of replies)
      expect(await reply.json()).toMatchObject({
        ok: true,
        result: { text: "12", has_protected_content: true },
      });
    expect(sandbox.violations).toEqual([]);
  });

  it("answers 400 to a body that is no JSON object", async () => {
    const headers = { "content-type": "application/json" };
    for (const body of ["{", "[]", "7"]) {
      const reply = await at(`/bot${sandbox.token}/getMe`, { method: "POST", headers, body });
      expect(reply.status).toBe(400);
    }
  });

  it("answers 413 to a body of more than four megabytes", async () => {
    const body = new URLSearchParams({ text: "x".repeat(5_000_000) });
    const reply = await at(`/bot${sandbox.token}/sendMessage`, { method: "POST", body });
    expect(reply.status).toBe(413);
  });
});

describe("the schema check", () => {
  it("refuses unknown, missing and mistyped parameters, and remembers them", async () => {
    await call(sandbox, "sendMessage", { chat_id, text: "x", colour: "red" });
    await call(sandbox, "sendMessage", { chat_id });
    await call(sandbox, "getUpdates", { timeout: "long" });
    await call(sandbox, "sendPigeon");
    expect(sandbox.violations).toEqual([
      "sendMessage: sendMessage must NOT have additional properties",
      "sendMessage: sendMessage must have required property 'text'",
      "getUpdates: getUpdates/timeout must be number",
      "sendPigeon: the sandbox does not know this method",
    ]);
  });
});

describe("waiting for a call", () => {
  it("hands out each call once, in order, whether it is past or to come", async () => {
    const say = (text: string) => call(sandbox, "sendMessage", { chat_id, text });
    await say("one");
    await say("two");
    const next = async () => (await sandbox.nextCall("sendMessage")).payload.text;
    expect([await next(), await next()]).toEqual(["one", "two"]);
    const third = next();
    await say("three");
    expect(await third).toBe("three");
  });

  it("can look for a certain call and leaves the others", async () => {
    for (const text of ["one", "two"]) await call(sandbox, "sendMessage", { chat_id, text });
    const two = await sandbox.nextCall("sendMessage", ({ payload }) => payload.text === "two");
    const one = await sandbox.nextCall("sendMessage");
    expect([two.payload.text, one.payload.text]).toEqual(["two", "one"]);
  });

  it("fails with what did come when its patience is over", async () => {
    await refusal(sandbox, "sendMessage", { chat_id, text: "" });
    await expect(sandbox.nextCall("sendMessage")).rejects.toThrow(
      "No sendMessage came: 50 ms are over. Calls so far: sendMessage (Bad Request: message text is empty).",
    );
  });
});
