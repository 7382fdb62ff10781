import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";

/** A request as it came in. */
export type Received = {
  readonly method: string | undefined;
  readonly path: string | undefined;
  readonly authorization: string | undefined;
  readonly body: { readonly model: string; readonly input: readonly string[] };
};

/**
 * What the server does in place of giving vectors: answers otherwise, says nothing, hangs up, or gives
 * them when it is told to.
 */
export type Fault =
  | { readonly status: number; readonly body?: string; readonly location?: string }
  | "silence"
  | "later"
  | "hang up";

/** A stand-in for a server of embeddings. */
export type EmbeddingsServer = {
  readonly url: string;
  /** All that came in, in order. */
  readonly requests: readonly Received[];
  /** Every text that vectors were given for, in order. */
  readonly given: readonly string[];
  /** Resolves when so many requests have come in, counted from the start. */
  asked(count: number): Promise<void>;
  /** Does these, each for one request; then it works again. */
  next(...faults: readonly Fault[]): void;
  /** Does this from now on; `undefined`: works again. */
  always(fault: Fault | undefined): void;
  /** Gives what was left for later. */
  release(): void;
  /** Gives vectors of so many numbers from now on. */
  dimension(count: number): void;
  close(): Promise<void>;
};

/** How to start it. */
export type ServerOptions = {
  /** The only key that it takes; without one it wants none, and refuses any. */
  readonly apiKey?: string;
  readonly path?: string;
  readonly models?: readonly string[];
  /** It takes no text that this is found in. */
  readonly refuses?: RegExp;
  /** Words that mean the same to it. */
  readonly means?: Readonly<Record<string, string>>;
  readonly port?: number;
};

/** The most texts that Text Embeddings Inference takes in one request by default. */
const MOST_INPUTS = 32;
const MOST_BYTES = 2_000_000;

/**
 * Starts a server that speaks the embeddings API as strictly as the strictest of those known: no
 * field but model and input, no empty text, no more than 32 of them. A vector counts the 3-grams of a
 * text's letters, so texts with the same words are near.
 */
export async function startEmbeddings(options: ServerOptions = {}): Promise<EmbeddingsServer> {
  const { apiKey, path = "/v1/embeddings", models = ["ngram-3"], means = {} } = options;
  const { refuses = /(?!)/ } = options;
  const requests: Received[] = [];
  const given: string[] = [];
  const queue: Fault[] = [];
  const late: (() => void)[] = [];
  let forever: Fault | undefined;
  let dimension = 512;
  let waiting: { readonly count: number; readonly tell: () => void }[] = [];

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method, url, headers } = request;
    const raw = await text(request);
    const body = JSON.parse(raw);
    const { authorization } = headers;
    requests.push({ method, path: url, authorization, body });
    const fault = queue.shift() ?? forever;
    for (const { count, tell } of waiting) if (count <= requests.length) tell();
    waiting = waiting.filter(({ count }) => count > requests.length);
    if (fault === "silence") return;
    if (fault === "later") await new Promise<void>((tell) => late.push(tell));
    if (fault === "hang up") return void request.socket.destroy();
    if (typeof fault === "object") {
      const { status, body: said = "", location } = fault;
      return send(response, status, said, location === undefined ? {} : { location });
    }
    const refused = refusal(request, raw, body);
    if (refused !== undefined) return send(response, refused.status, JSON.stringify(refused));
    given.push(...body.input);
    send(response, 200, JSON.stringify(answerTo(body)));
  }

  function refusal({ method, url, headers }: IncomingMessage, raw: string, body: object) {
    if (method !== "POST" || url !== path) return { status: 404, error: "no such address" };
    const expected = apiKey === undefined ? undefined : `Bearer ${apiKey}`;
    if (headers.authorization !== expected) return { status: 401, error: "wrong key" };
    if (headers["content-type"] !== "application/json") return { status: 415, error: "no JSON" };
    if (raw.length > MOST_BYTES) return { status: 413, error: "too large" };
    const { model, input, ...rest } = body as { model?: unknown; input?: unknown };
    if (Object.keys(rest).length > 0) return { status: 400, error: "unknown field" };
    if (!models.some((known) => known === model)) return { status: 404, error: "no such model" };
    const isList = Array.isArray(input) && input.length > 0 && input.length <= MOST_INPUTS;
    const isText = (one: unknown) => typeof one === "string" && one.trim() !== "";
    if (!isList || !input.every(isText)) return { status: 422, error: "wrong input" };
    if (input.some((one) => refuses.test(one))) return { status: 413, error: "too long" };
    return undefined;
  }

  /** In reverse: the order is in the indexes. */
  function answerTo({ model, input }: Received["body"]) {
    const data = input.map((one, index) => ({
      object: "embedding",
      index,
      embedding: vectorOf(meaning(one), dimension),
    }));
    return { object: "list", data: data.reverse(), model, usage: { total_tokens: 1 } };
  }

  function meaning(words: string): string {
    return words.toLowerCase().replace(/\p{L}+/gu, (word) => means[word] ?? word);
  }

  const server = createServer((request, response) => void handle(request, response));
  server.listen(options.port ?? 0, "127.0.0.1");
  await once(server, "listening");
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    given,
    asked: (count) =>
      requests.length >= count
        ? Promise.resolve()
        : new Promise((tell) => waiting.push({ count, tell })),
    next: (...faults) => void queue.push(...faults),
    always(fault) {
      forever = fault;
    },
    release() {
      for (const tell of late.splice(0)) tell();
    },
    dimension(count) {
      dimension = count;
    },
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, "close");
    },
  };
}

function send(
  response: ServerResponse,
  status: number,
  body: string,
  headers: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(status, { "content-type": "application/json", ...headers }).end(body);
}

function vectorOf(words: string, dimension: number): number[] {
  const vector = new Array<number>(dimension).fill(0);
  const letters = ` ${words.replace(/[^\p{L}\p{N}]+/gu, " ").trim()} `;
  for (let at = 0; at + 3 <= letters.length; at += 1) {
    const bin = hash(letters.slice(at, at + 3)) % dimension;
    vector[bin] = (vector[bin] ?? 0) + 1;
  }
  return vector;
}

/** FNV-1a, 32 bits. */
function hash(letters: string): number {
  let value = 0x811c9dc5;
  for (const letter of letters) {
    value = Math.imul(value ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  }
  return value;
}
