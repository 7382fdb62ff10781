import { Api } from "grammy";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Sandbox, startSandbox } from "../../src/sandbox/sandbox.ts";
import { type Confinement, createConfinement, LeakError } from "../../src/telegram/confine.ts";
import { gate } from "../claude/gate.ts";
import { checkParameters } from "../sandbox/schema.ts";

let sandbox: Sandbox;
let api: Api;
let confinement: Confinement;
let chat: number;
beforeEach(async () => {
  sandbox = await startSandbox({ checkParameters });
  confinement = createConfinement();
  api = new Api(sandbox.token, { apiRoot: sandbox.apiRoot });
  api.config.use(confinement.guard);
  const ann = sandbox.person({ first_name: "Ann" });
  await ann.says(ann.privateChat(), "/start");
  chat = ann.id;
});
afterEach(() => sandbox.close());

const methods = () => sandbox.calls.map(({ method }) => method);
const onlyGetMe = (method: string) => method === "getMe";

describe("work that is confined", () => {
  it("makes the calls that it may, and no other gets out, however late and from wherever", async () => {
    const late = gate();
    let begun: Promise<unknown> = Promise.resolve();
    await confinement.within(onlyGetMe, async () => {
      await api.getMe();
      await expect(api.sendMessage(chat, "Hello")).rejects.toThrow(LeakError);
      await expect(api.sendChatAction(chat, "typing")).rejects.toThrow(LeakError);
      begun = late.opened.then(() => api.sendMessage(chat, "Hello"));
      begun.catch(() => {});
    });
    late.open();
    await expect(begun).rejects.toThrow("sendMessage must not be called");
    expect(methods()).toEqual(["getMe"]);
  });

  it("keeps nobody else from the same chat, not even meanwhile", async () => {
    const done = gate();
    const confined = confinement.within(onlyGetMe, () => done.opened);
    await api.sendMessage(chat, "Hello");
    done.open();
    await confined;
    expect(methods()).toEqual(["sendMessage"]);
  });
});
