import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { FaultResponse } from "../../src/sandbox/faults.ts";
import type { ChatHandle } from "../../src/sandbox/person.ts";
import type { Sandbox } from "../../src/sandbox/sandbox.ts";
import { call, startChecked } from "./call.ts";

let sandbox: Sandbox;
let dm: ChatHandle;
beforeEach(async () => {
  sandbox = await startChecked();
  const ann = sandbox.person({ first_name: "Ann" });
  dm = ann.privateChat();
  await ann.says(dm, "/start");
});
afterEach(() => sandbox.close());

const send = () => call(sandbox, "sendMessage", { chat_id: dm.id, text: "Answer" });
const broken = (respond: FaultResponse, more = {}) =>
  sandbox.faults.add({ method: "sendMessage", respond, ...more });

describe("faults on demand", () => {
  it("refuse a call as flood control does, once, and then let it pass", async () => {
    const description = "Too Many Requests: retry after 7";
    const fault = broken({ kind: "refuse", code: 429, description, retry_after: 7 });
    expect(await send()).toMatchObject({ status: 429, parameters: { retry_after: 7 } });
    expect((await send()).ok).toBe(true);
    expect(fault.hits()).toBe(1);
    expect(sandbox.sentTo(dm)).toHaveLength(1);
  });

  it("answer with a gateway's page, as often as asked, after letting some calls pass", async () => {
    broken({ kind: "bad_gateway" }, { skip: 1, times: 2 });
    expect((await send()).ok).toBe(true);
    await expect(send()).rejects.toThrow("not valid JSON");
    await expect(send()).rejects.toThrow("not valid JSON");
    expect((await send()).ok).toBe(true);
  });

  it("break the line before the call is done", async () => {
    broken({ kind: "reset", when: "before" });
    await expect(send()).rejects.toThrow("fetch failed");
    expect(sandbox.sentTo(dm)).toEqual([]);
    expect(await sandbox.nextRefusal("sendMessage")).toMatchObject({ fault: "reset before" });
  });

  it("lose the answer after the call was done", async () => {
    broken({ kind: "reset", when: "after" });
    await expect(send()).rejects.toThrow("fetch failed");
    expect(sandbox.sentTo(dm)).toHaveLength(1);
    expect(await sandbox.nextCall("sendMessage")).toMatchObject({ fault: "reset after" });
  });

  it("cut the answer short in the middle of its JSON", async () => {
    broken({ kind: "truncated" });
    await expect(send()).rejects.toThrow("JSON");
    expect(sandbox.sentTo(dm)).toHaveLength(1);
  });

  it("hang until they are released, the call done before or after", async () => {
    const after = broken({ kind: "hang", when: "after" });
    const first = send();
    await sandbox.nextCall("sendMessage");
    expect(sandbox.sentTo(dm)).toHaveLength(1);
    after.release();
    expect((await first).ok).toBe(true);

    const before = broken({ kind: "hang", when: "before" });
    const second = send();
    await sandbox.nextRefusal("sendMessage");
    expect(sandbox.sentTo(dm)).toHaveLength(1);
    before.release();
    expect((await second).ok).toBe(true);
    expect(sandbox.sentTo(dm)).toHaveLength(2);
  });

  it("can strike any method, and be called off", async () => {
    const fault = sandbox.faults.add({ method: "*", respond: { kind: "bad_gateway" }, times: 9 });
    await expect(call(sandbox, "getMe")).rejects.toThrow("JSON");
    fault.remove();
    expect((await call(sandbox, "getMe")).ok).toBe(true);
  });
});
