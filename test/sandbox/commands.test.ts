import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Sandbox } from "../../src/sandbox/sandbox.ts";
import { call, refusal, startChecked } from "./call.ts";

let sandbox: Sandbox;
beforeEach(async () => {
  sandbox = await startChecked();
});
afterEach(() => sandbox.close());

const ask = { command: "ask", description: "Ask a question" };

describe("the bot's commands", () => {
  it("are kept for each scope and language by itself", async () => {
    const german = { command: "ask", description: "Eine Frage stellen" };
    const scope = { type: "all_group_chats" };
    await call(sandbox, "setMyCommands", { commands: [ask] });
    await call(sandbox, "setMyCommands", { commands: [german], scope, language_code: "de" });
    const get = async (where: object) => (await call(sandbox, "getMyCommands", where)).result;
    expect(await get({})).toEqual([ask]);
    expect(await get({ scope, language_code: "de" })).toEqual([german]);
    expect(await get({ scope })).toEqual([]);
    await call(sandbox, "deleteMyCommands", {});
    expect(await get({})).toEqual([]);
  });

  it.each([
    [{ command: "Ask", description: "x" }, "BOT_COMMAND_INVALID"],
    [{ command: "a".repeat(33), description: "x" }, "BOT_COMMAND_INVALID"],
    [{ command: "ask", description: "" }, "BOT_COMMAND_DESCRIPTION_INVALID"],
    [{ command: "ask", description: "x".repeat(257) }, "BOT_COMMAND_DESCRIPTION_INVALID"],
  ])("are refused as %j", async (command, says) => {
    expect(await refusal(sandbox, "setMyCommands", { commands: [command] })).toBe(
      `Bad Request: ${says}`,
    );
  });

  it("are at most a hundred", async () => {
    const commands = Array.from({ length: 101 }, (_, at) => ({ ...ask, command: `ask${at}` }));
    expect(await refusal(sandbox, "setMyCommands", { commands })).toBe(
      "Bad Request: BOT_COMMANDS_TOO_MUCH",
    );
  });
});

describe("chats and members", () => {
  it("tell who leads a group", async () => {
    const [ann, bob, cleo] = ["Ann", "Bob", "Cleo"].map((first_name) =>
      sandbox.person({ first_name }),
    ) as [
      ReturnType<Sandbox["person"]>,
      ReturnType<Sandbox["person"]>,
      ReturnType<Sandbox["person"]>,
    ];
    const { id } = sandbox.group({ title: "Families", members: [ann, bob], admins: [bob] });
    const statusOf = async (user_id: number) =>
      (
        (await call(sandbox, "getChatMember", { chat_id: id, user_id })).result as {
          status: string;
        }
      ).status;
    expect(await Promise.all([ann.id, bob.id, cleo.id, sandbox.bot.id].map(statusOf))).toEqual([
      "creator",
      "administrator",
      "left",
      "member",
    ]);
    const leaders = await call(sandbox, "getChatAdministrators", { chat_id: id });
    expect(leaders.result).toMatchObject([{ user: ann.user }, { user: bob.user }]);
    const chat = await call(sandbox, "getChat", { chat_id: id });
    expect(chat.result).toMatchObject({ id, type: "group", title: "Families" });
  });
});
