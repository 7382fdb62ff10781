import { Api } from "grammy";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { tellFailures } from "../../src/delivery/tell-failures.ts";
import type { FaultPlan } from "../../src/sandbox/faults.ts";
import { type Sandbox, startSandbox } from "../../src/sandbox/sandbox.ts";

let sandbox: Sandbox;
let api: Api;
let told: (number | string)[];
beforeEach(async () => {
  sandbox = await startSandbox();
  told = [];
  api = new Api(sandbox.token, { apiRoot: sandbox.apiRoot });
  api.config.use(tellFailures((code) => told.push(code)));
});
afterEach(() => sandbox.close());

const meets = (respond: FaultPlan["respond"]) => sandbox.faults.add({ method: "*", respond });

describe("telling failures", () => {
  it("says nothing of what goes well", async () => {
    await api.getMe();
    expect(told).toEqual([]);
  });

  it.each<[string, FaultPlan["respond"], number | string]>([
    ["a refusal", { kind: "refuse", code: 429, description: "Too Many Requests" }, 429],
    ["a connection that breaks", { kind: "reset", when: "after" }, "ECONNRESET"],
    ["an answer that breaks off", { kind: "truncated" }, "network"],
    ["a gateway's page", { kind: "bad_gateway" }, "network"],
  ])("names %s by its code, and throws it on", async (_, respond, code) => {
    meets(respond);
    await expect(api.getMe()).rejects.toThrow();
    expect(told).toEqual([code]);
  });

  it("names a server that is not there", async () => {
    const { apiRoot, token } = sandbox;
    await sandbox.close();
    const nobody = new Api(token, { apiRoot });
    nobody.config.use(tellFailures((code) => told.push(code)));
    await expect(nobody.getMe()).rejects.toThrow();
    expect(told).toEqual(["ECONNREFUSED"]);
    sandbox = await startSandbox();
  });

  it("says nothing of a call that was called off, nor of polling", async () => {
    meets({ kind: "hang", when: "before" });
    const ending = new AbortController();
    const call = api.getMe(ending.signal as Parameters<Api["getMe"]>[0]);
    ending.abort();
    await expect(call).rejects.toThrow();
    sandbox.faults.clear();
    meets({ kind: "refuse", code: 409, description: "Conflict" });
    await expect(api.getUpdates()).rejects.toThrow("Conflict");
    expect(told).toEqual([]);
  });
});
