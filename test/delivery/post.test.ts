import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { Api, HttpError, InputFile } from "grammy";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { isUnknown, neverLeft } from "../../src/delivery/fate.ts";
import { post } from "../../src/delivery/post.ts";

let server: Server;
let api: Api;
let connections = 0;
let answers: (request: IncomingMessage, response: ServerResponse, body: string) => void;
beforeEach(async () => {
  connections = 0;
  answers = (_, response) => response.end('{"ok":true,"result":{"message_id":7}}');
  server = createServer(async (request, response) => {
    let body = "";
    for await (const piece of request.setEncoding("utf8")) body += piece;
    answers(request, response, body);
  });
  server.on("connection", () => {
    connections += 1;
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  api = new Api("1:a", { apiRoot: `http://127.0.0.1:${port}`, fetch: post });
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

const failure = (work: Promise<unknown>) =>
  work.then(
    () => undefined,
    (error: unknown) => error,
  );

describe("a call to Telegram", () => {
  it("carries its text to the letter, and one connection serves many", async () => {
    const bodies: unknown[] = [];
    answers = ({ headers }, response, body) => {
      bodies.push(JSON.parse(body));
      expect(headers["content-type"]).toBe("application/json");
      expect(headers["content-length"]).toBe(String(Buffer.byteLength(body)));
      response.end('{"ok":true,"result":{"message_id":7}}');
    };
    await api.sendMessage(1, "“Ça va?” 😀");
    const { message_id } = await api.sendMessage(1, "2");
    expect(message_id).toBe(7);
    expect(bodies).toMatchObject([{ chat_id: 1, text: "“Ça va?” 😀" }, { text: "2" }]);
    expect(connections).toBe(1);
  });

  it("reads letters that came in two pieces", async () => {
    const answer = Buffer.from('{"ok":true,"result":"é"}');
    const half = answer.indexOf(0xc3) + 1;
    answers = (_, response) => {
      response.write(answer.subarray(0, half), () => {
        setImmediate(() => response.end(answer.subarray(half)));
      });
    };
    expect(await api.raw.setMyName({ name: "x" })).toBe("é");
  });

  it("carries files", async () => {
    let sent = "";
    answers = ({ headers }, response, body) => {
      expect(headers["content-type"]).toContain("multipart/form-data");
      sent = body;
      response.end('{"ok":true,"result":{"message_id":7}}');
    };
    await api.sendDocument(1, new InputFile(Buffer.from("a line\n"), "lines.jsonl"));
    expect(sent).toContain("a line\n");
  });

  it("that is refused is Telegram's refusal, whatever the status", async () => {
    answers = (_, response) => {
      response.statusCode = 403;
      response.end('{"ok":false,"error_code":403,"description":"Forbidden: bot was blocked"}');
    };
    await expect(api.sendMessage(1, "1")).rejects.toMatchObject({ error_code: 403 });
  });
});

describe("a call whose fate", () => {
  it("is unknown is known to be so: no readable answer, or one that broke off", async () => {
    const breaks: (typeof answers)[] = [
      (_, response) => response.end("<html>Bad Gateway</html>"),
      ({ socket }) => socket.destroy(),
      (_, response) => {
        response.writeHead(200, { "content-length": "100" });
        response.write('{"ok":true,', () => setImmediate(() => response.destroy()));
      },
    ];
    for (const one of breaks) {
      answers = one;
      const error = await failure(api.sendMessage(1, "1"));
      expect(error).toBeInstanceOf(HttpError);
      expect([isUnknown(error), neverLeft(error)]).toEqual([true, false]);
    }
  });

  it("is sure is known to be so: nobody was there", async () => {
    await new Promise((resolve) => server.close(resolve));
    const error = await failure(api.sendMessage(1, "1"));
    expect([isUnknown(error), neverLeft(error)]).toEqual([false, true]);
  });
});

describe("a call that is given up", () => {
  it("ends at once, and its connection with it", async () => {
    const arrived = new Promise<IncomingMessage>((resolve) => {
      answers = (request) => resolve(request);
    });
    const ending = new AbortController();
    const call = failure(api.getUpdates({}, ending.signal as never));
    const { socket } = await arrived;
    const closed = new Promise((resolve) => socket.once("close", resolve));
    ending.abort();
    expect(await call).toBeInstanceOf(HttpError);
    await closed;
  });
});
