import type { ServerResponse } from "node:http";
import { setImmediate as nextTurn, setTimeout as wait } from "node:timers/promises";
import type { Reply, SseReply, WholeReply } from "./replies.ts";

/** Sends a reply as it wants to be sent, or as much of it as the client stays for. */
export async function sendReply(
  response: ServerResponse,
  reply: Reply,
  requestId: string,
): Promise<void> {
  const gone = new Promise((resolve) => response.once("close", resolve));
  if (reply.hold !== undefined) await Promise.race([reply.hold, gone]);
  if (response.destroyed) return;
  if (reply.kind === "whole") return sendWhole(response, reply, requestId);
  response.writeHead(200, {
    "content-type": "text/event-stream; charset=utf-8",
    "cache-control": "no-cache",
    "request-id": requestId,
    ...reply.headers,
  });
  response.flushHeaders();
  await sendStream(response, reply, gone);
}

function sendWhole(response: ServerResponse, reply: WholeReply, requestId: string): void {
  const { status, body, headers } = reply;
  response.writeHead(status, { "request-id": requestId, ...headers }).end(body);
}

async function sendStream(
  response: ServerResponse,
  reply: SseReply,
  gone: Promise<unknown>,
): Promise<void> {
  const { events, ending = "end", until } = reply;
  const count = reply.after ?? (ending === "cut" ? withoutStop(events) : events.length);
  await sendEvents(response, events.slice(0, count), reply, gone);
  if (until !== undefined) await Promise.race([until, gone]);
  if (response.destroyed) return;
  switch (ending) {
    case "end":
    case "cut":
      response.end();
      return;
    case "hangup":
      response.socket?.destroy();
      return;
    case "reset":
      response.socket?.resetAndDestroy();
      return;
    case "stall":
      if (until === undefined) await gone;
      else await sendEvents(response, events.slice(count), reply, gone);
      response.end();
  }
}

function withoutStop(events: readonly string[]): number {
  const at = events.findIndex((text) => text.startsWith("event: message_stop"));
  return at === -1 ? events.length : at;
}

/** Between small writes the client gets a turn, or it would read them as one. */
async function sendEvents(
  response: ServerResponse,
  events: readonly string[],
  { each, bytes, delayMs }: SseReply,
  gone: Promise<unknown>,
): Promise<void> {
  const runTogether = bytes !== undefined && each === undefined && delayMs === undefined;
  for (const text of runTogether ? [events.join("")] : events) {
    if (each !== undefined) await Promise.race([each.enter(), gone]);
    if (delayMs !== undefined) await wait(delayMs);
    for (const piece of pieces(Buffer.from(text), bytes)) {
      if (response.destroyed) return;
      const written = new Promise<void>((resolve) => response.write(piece, () => resolve()));
      await Promise.race([written, gone]);
      if (bytes !== undefined) await nextTurn();
    }
  }
}

function* pieces(all: Buffer, size = Math.max(1, all.length)): Generator<Buffer> {
  for (let at = 0; at < all.length; at += size) yield all.subarray(at, at + size);
}
