import { Api, InputFile } from "grammy";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Sandbox } from "../../src/sandbox/sandbox.ts";
import { createClock, refusal, startChecked } from "./call.ts";

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

describe("a file that somebody sends", () => {
  const fileUrl = (path: string) => `${sandbox.apiRoot}/file/bot${sandbox.token}/${path}`;

  async function sent(content: string | Uint8Array) {
    const person = sandbox.person({ first_name: "Bob" });
    const document = person.file("bill.txt", content);
    return person.says(person.privateChat(), "here it is", { document });
  }

  it("comes with its name, size and caption, and is fetched to the last byte", async () => {
    const { document, caption } = await sent("Статья 1");
    expect(caption).toBe("here it is");
    expect(document).toMatchObject({ file_name: "bill.txt", file_size: 14 });
    const { file_id, file_size, file_path } = await api.getFile(document!.file_id);
    expect([file_id, file_size]).toEqual([document!.file_id, 14]);
    expect(await (await fetch(fileUrl(file_path!))).text()).toBe("Статья 1");
    expect(sandbox.violations).toEqual([]);
  });

  it("is not fetched with another token, by a path that was not given, or when it is too big", async () => {
    const { document } = await sent(new Uint8Array(20 * 1024 * 1024 + 1));
    await expect(api.getFile(document!.file_id)).rejects.toThrow("file is too big");
    await expect(api.getFile("unknown")).rejects.toThrow("wrong file_id");
    const { document: small } = await sent("a");
    expect((await fetch(fileUrl(`documents/${small!.file_id}`))).status).toBe(404);
    const { file_path } = await api.getFile(small!.file_id);
    const other = fileUrl(file_path!).replace(sandbox.token, "730000001:another");
    expect((await fetch(other)).status).toBe(401);
  });

  it("has a path for an hour", async () => {
    const clock = createClock();
    const own = await startChecked({ now: clock.now });
    const bob = own.person({ first_name: "Bob" });
    const { file_id } = bob.file("a.txt", "a");
    const ownApi = new Api(own.token, { apiRoot: own.apiRoot });
    const { file_path } = await ownApi.getFile(file_id);
    const statusOf = async () =>
      (await fetch(`${own.apiRoot}/file/bot${own.token}/${file_path}`)).status;
    expect(await statusOf()).toBe(200);
    clock.pass(60 * 60 * 1000);
    expect(await statusOf()).toBe(404);
    await own.close();
  });

  it("comes from the page, too, with words and in reply to a message", async () => {
    const person = sandbox.person({ first_name: "Bob" });
    const question = await person.says(person.privateChat(), "Which?");
    const fields = { chat_id: person.id, from_id: person.id, name: "a.txt", caption: "/add" };
    const uploads = (content: string, type = "application/octet-stream", more = {}) => {
      const query = new URLSearchParams();
      for (const [key, value] of Object.entries({ ...fields, ...more })) query.set(key, `${value}`);
      const address = `${sandbox.apiRoot}/sandbox/upload?${query}`;
      return fetch(address, { method: "POST", body: content, headers: { "content-type": type } });
    };
    const reply = { reply_to_message_id: question.message_id };
    expect((await uploads("it", undefined, reply)).status).toBe(200);
    const sent = sandbox.messagesIn(person.privateChat()).at(-1)!;
    expect(sent).toMatchObject({
      caption: "/add",
      document: { file_name: "a.txt", file_size: 2 },
      reply_to_message: { message_id: question.message_id },
    });
    expect(Buffer.from(sandbox.fileOf(sent)!).toString()).toBe("it");
    expect((await uploads("")).status).toBe(400);
    expect((await uploads("it", "text/plain")).status).toBe(400);
    expect((await uploads("it", undefined, { from_id: 5 })).status).toBe(400);
  });
});
