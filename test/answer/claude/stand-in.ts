import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** A request as it came. */
export type Received = { readonly raw: string; readonly body: any; readonly path: string };
export type Turn = (request: Received, response: ServerResponse) => void | Promise<void>;

export async function startStandIn() {
  const requests: Received[] = [];
  const turns: Turn[] = [];
  const held: ServerResponse[] = [];
  let otherwise: Turn | undefined;
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const raw = Buffer.concat(chunks).toString();
    const received = {
      raw,
      path: request.url ?? "",
      body: raw === "" ? undefined : JSON.parse(raw),
    };
    if (request.url?.startsWith("/v1/models/")) {
      if (request.url.includes("nonexistent"))
        return json(response, 404, {
          type: "error",
          error: { type: "not_found_error", message: "model" },
        });
      return json(response, 200, { id: "claude-haiku-5-5", type: "model", capabilities: null });
    }
    requests.push(received);
    held.push(response);
    const turn = turns.shift() ?? otherwise;
    if (turn === undefined)
      return json(response, 500, { error: { type: "api_error", message: "nothing is scripted" } });
    await turn(received, response);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    next: (...more: readonly Turn[]) => void turns.push(...more),
    always: (turn: Turn) => {
      otherwise = turn;
    },
    async close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

function json(response: ServerResponse, status: number, body: unknown, headers = {}): void {
  response.writeHead(status, { "content-type": "application/json", ...headers });
  response.end(JSON.stringify(body));
}

export const fails =
  (status: number, type: string, headers = {}, details?: unknown): Turn =>
  (_, response) =>
    json(
      response,
      status,
      { type: "error", error: { type, message: type, details }, request_id: "req_1" },
      headers,
    );

export const object =
  (value: unknown): Turn =>
  (_, response) =>
    json(
      response,
      200,
      message([{ type: "text", text: typeof value === "string" ? value : JSON.stringify(value) }]),
    );

export const streamFile =
  (file: string): Turn =>
  (_, response) => {
    response.writeHead(200, { "content-type": "text/event-stream" });
    response.end(readFileSync(file));
  };

export type Said = {
  readonly text: string;
  readonly cites?: readonly (readonly [string, string?])[];
};

export type How = {
  readonly stop?: string;
  readonly then?: "end" | "cut" | "reset" | "stall" | "error";
  readonly usage?: Record<string, number>;
};

/** Streams these words, citing the blocks of the request that hold the needles. */
export const says =
  (spans: readonly Said[], { stop = "end_turn", then = "end", usage = {} }: How = {}): Turn =>
  (request, response) => {
    response.writeHead(200, { "content-type": "text/event-stream" });
    const send = (event: { type: string } & Record<string, unknown>) =>
      response.write(`event: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`);
    const tokens = {
      input_tokens: 1000,
      cache_creation_input_tokens: 0,
      cache_read_input_tokens: 0,
      output_tokens: 1,
      ...usage,
    };
    send({ type: "message_start", message: { ...message([]), stop_reason: null, usage: tokens } });
    spans.forEach(({ text, cites = [] }, index) => {
      send({
        type: "content_block_start",
        index,
        content_block: { type: "text", text: "", citations: [] },
      });
      for (const [from, to] of cites) {
        send({
          type: "content_block_delta",
          index,
          delta: { type: "citations_delta", citation: found(request, from, to ?? from) },
        });
      }
      for (const piece of text.match(/.{1,9}/gsu) ?? []) {
        send({ type: "content_block_delta", index, delta: { type: "text_delta", text: piece } });
      }
      send({ type: "content_block_stop", index });
    });
    if (then === "stall") return;
    if (then === "cut") return void response.end();
    if (then === "reset") return void response.socket?.resetAndDestroy();
    if (then === "error") {
      send({ type: "error", error: { type: "overloaded_error", message: "Overloaded" } });
      return void response.end();
    }
    send({
      type: "message_delta",
      delta: { stop_reason: stop, stop_sequence: null },
      usage: { ...tokens, output_tokens: 40 },
    });
    send({ type: "message_stop" });
    response.end();
  };

function found(request: Received, from: string, to: string) {
  const documents = request.body.messages[0].content.filter(
    (block: any) => block.type === "document",
  );
  for (const [at, document] of documents.entries()) {
    const texts: string[] = document.source.content.map((block: any) => block.text);
    const start = texts.findIndex((text) => text.includes(from));
    if (start < 0) continue;
    const end = texts.findIndex((text) => text.includes(to)) + 1;
    return {
      type: "content_block_location",
      document_index: at,
      document_title: document.title,
      start_block_index: start,
      end_block_index: end,
      cited_text: texts.slice(start, end).join(""),
      file_id: null,
    };
  }
  throw new Error(`no block says ${from}`);
}

function message(content: readonly unknown[]) {
  return {
    id: "msg_1",
    type: "message",
    role: "assistant",
    model: "claude-haiku-5-5",
    content,
    stop_reason: "end_turn",
    stop_sequence: null,
    usage: {
      input_tokens: 300,
      output_tokens: 20,
      cache_creation_input_tokens: 0,
      cache_read_input_tokens: 0,
    },
  };
}
