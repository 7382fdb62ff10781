import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from "node:http";
import type { RequestBody } from "./body-shape.ts";
import type { KnownModel } from "./models.ts";
import { hashOf, prefixOf } from "./prefix.ts";

/** A request that came in, whether or not it was let through. */
export type Received = {
  readonly method: string;
  /** Without the query. */
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  /** The body to the letter. */
  readonly raw: string;
  /** Resolves when the connection is done with it: whether the reply was sent whole. */
  readonly sentWhole: Promise<boolean>;
};

/** A request to the Messages API that was let through. */
export type Question = Received & {
  readonly body: RequestBody;
  readonly model: KnownModel;
  /** SHA-256 of what the API would cache of it; `undefined` when it names no breakpoint. */
  readonly prefixHash: string | undefined;
};

/** Reads a request; of a body with more bytes than allowed, the first. */
export async function receive(
  request: IncomingMessage,
  response: ServerResponse,
  mostBytes: number,
): Promise<Received & { readonly tooLarge: boolean }> {
  const sentWhole = new Promise<boolean>((resolve) => {
    response.once("close", () => resolve(response.writableFinished));
  });
  const { chunks, size } = await readBody(request, mostBytes);
  return {
    method: request.method ?? "",
    path: new URL(request.url ?? "/", "http://replay").pathname,
    headers: request.headers,
    raw: Buffer.concat(chunks).toString("utf8"),
    sentWhole,
    tooLarge: size > mostBytes,
  };
}

/** A request as a question. */
export function asQuestion(received: Received, body: RequestBody, model: KnownModel): Question {
  const prefix = prefixOf(received.raw);
  return {
    ...received,
    body,
    model,
    prefixHash: prefix === undefined ? undefined : hashOf(prefix),
  };
}

/** What is over the limit is read, so that the client gets to hear of it, and dropped. */
async function readBody(request: IncomingMessage, mostBytes: number) {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= mostBytes) chunks.push(chunk);
  }
  return { chunks, size };
}
