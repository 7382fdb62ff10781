import { Api, InputFile } from "grammy";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Sandbox } from "../../src/sandbox/sandbox.ts";
import { refusal, startChecked } from "./call.ts";

let sandbox: Sandbox;
let api: Api;
let chat_id: number;
beforeEach(async () => {
  sandbox = await startChecked({ patience: 50 });
  const ann = sandbox.person({ first_name: "Ann" });
  await ann.says(ann.privateChat(), "/start");
  chat_id = ann.id;
  api = new Api(sandbox.token, { apiRoot: sandbox.apiRoot });
});
afterEach(() => sandbox.close());

const file = (text: string) => new InputFile(Buffer.from(text), "lines.jsonl");

describe("a file that the bot sends", () => {
  it("stands in the chat to the last byte, with its name, size and caption", async () => {
    const content = '{"a":"\r\n--x"}\n{"b":"ж"}\n';
    const sent = await api.sendDocument(chat_id, file(content), { caption: "  12 lines " });
    expect(sent).toMatchObject({
      caption: "12 lines",
      document: { file_name: "lines.jsonl", file_size: Buffer.byteLength(content) },
    });
    expect(Buffer.from(sandbox.fileOf(sent)!).toString()).toBe(content);
    expect(sandbox.sentTo({ id: chat_id })).toEqual([sent]);
    expect(sandbox.violations).toEqual([]);
  });

  it("is taken from a form with quoted names, too", async () => {
    const form = new FormData();
    form.set("chat_id", String(chat_id));
    form.set("caption", "12");
    form.set("document", "attach://it");
    form.set("it", new File(["one"], "one.txt"));
    const path = `${sandbox.apiRoot}/bot${sandbox.token}/sendDocument`;
    const reply = await fetch(path, { method: "POST", body: form });
    expect(await reply.json()).toMatchObject({
      result: { caption: "12", document: { file_name: "one.txt", file_size: 3 } },
    });
  });

  it("is refused when it is empty, not uploaded, or has a caption that is too long", async () => {
    await expect(api.sendDocument(chat_id, file(""))).rejects.toThrow("must be non-empty");
    const caption = "x".repeat(1025);
    await expect(api.sendDocument(chat_id, file("a"), { caption })).rejects.toThrow("too long");
    const elsewhere = { chat_id, document: "https://example.org/a.txt" };
    expect(await refusal(sandbox, "sendDocument", elsewhere)).toContain("uploaded");
  });

  it("has no text to edit", async () => {
    const { message_id } = await api.sendDocument(chat_id, file("a"));
    await expect(api.editMessageText(chat_id, message_id, "b")).rejects.toThrow(
      "there is no text in the message to edit",
    );
  });
});
