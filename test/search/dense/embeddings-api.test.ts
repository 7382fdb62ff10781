import { afterEach, describe, expect, it } from "vitest";
import {
  createEmbed,
  type EmbeddingsSettings,
  endpointOf,
} from "../../../src/search/dense/embeddings-api.ts";
import { EmbeddingsError } from "../../../src/search/dense/embeddings-error.ts";
import { type EmbeddingsServer, type ServerOptions, startEmbeddings } from "./embeddings-server.ts";

const KEY = "sk-hunter2";
const TEXT = "Who wrote the hidden letter?";

let server: EmbeddingsServer;
afterEach(() => server?.close());

const paused: number[] = [];
const sleep = async (ms: number) => void paused.push(ms);

async function start(options: ServerOptions & Partial<EmbeddingsSettings> = {}) {
  server = await startEmbeddings(options);
  paused.length = 0;
  const { url, model = "ngram-3", apiKey } = { url: server.url, ...options };
  return createEmbed({ url, model, apiKey }, sleep);
}

const never = new AbortController().signal;

async function failing(call: Promise<unknown>): Promise<EmbeddingsError> {
  const error = await call.then(
    () => expect.fail("It worked."),
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof EmbeddingsError)) throw error;
  return error;
}

function dot(a: Float32Array, b: Float32Array): number {
  return a.reduce((sum, one, at) => sum + one * b[at]!, 0);
}

describe("the client of the embeddings API", () => {
  it("gives a vector of length 1 for each text, in order, whatever the order of the answer", async () => {
    const embed = await start();
    const [ship, boat, tax] = await embed(["the ship sails", "a ship sailed", "tax law"], never);
    expect(dot(ship!, ship!)).toBeCloseTo(1, 5);
    expect(dot(ship!, boat!)).toBeGreaterThan(dot(ship!, tax!));
  });

  it("sends model and texts, and no key when there is none", async () => {
    const embed = await start();
    await embed([TEXT], never);
    expect(server.requests).toEqual([
      {
        method: "POST",
        path: "/v1/embeddings",
        authorization: undefined,
        body: { model: "ngram-3", input: [TEXT] },
      },
    ]);
  });

  it("sends the key that is set", async () => {
    const embed = await start({ apiKey: KEY });
    expect(await embed([TEXT], never)).toHaveLength(1);
  });

  it.each([
    ["http://localhost:11434", "http://localhost:11434/v1/embeddings"],
    ["http://localhost:11434/", "http://localhost:11434/v1/embeddings"],
    ["https://api.openai.com/v1", "https://api.openai.com/v1/embeddings"],
    ["https://api.openai.com/v1/", "https://api.openai.com/v1/embeddings"],
    ["https://api.voyageai.com/v1/embeddings", "https://api.voyageai.com/v1/embeddings"],
    ["https://x.example/tei", "https://x.example/tei/v1/embeddings"],
    ["https://x.example/api/embeddings?version=2", "https://x.example/api/embeddings?version=2"],
  ])("takes %s for %s", (url, endpoint) => {
    expect(endpointOf(url).href).toBe(endpoint);
  });

  it.each([
    ["busy", { status: 429 }],
    ["broken", { status: 503, body: "<html>" }],
    ["gone in between", "hang up"],
  ] as const)("asks once more when the server is %s", async (_, fault) => {
    const embed = await start();
    server.next(fault);
    expect(await embed([TEXT], never)).toHaveLength(1);
    expect(server.requests).toHaveLength(2);
    expect(paused).toEqual([500]);
  });

  it("asks no third time", async () => {
    const embed = await start();
    server.always({ status: 500 });
    expect(await failing(embed([TEXT], never))).toMatchObject({ trouble: "failed", status: 500 });
    expect(server.requests).toHaveLength(2);
  });

  it.each([
    [400, "check EMBEDDINGS_MODEL and its limits"],
    [401, "check EMBEDDINGS_API_KEY"],
    [403, "check EMBEDDINGS_API_KEY"],
    [404, "check EMBEDDINGS_URL and EMBEDDINGS_MODEL"],
    [422, "check EMBEDDINGS_MODEL and its limits"],
  ])("asks only once when it is refused with %d, and says what to do", async (status, advice) => {
    const embed = await start({ apiKey: KEY });
    server.always({ status, body: JSON.stringify({ error: `${KEY} ${TEXT}` }) });
    const error = await failing(embed([TEXT], never));
    expect(error).toMatchObject({ trouble: "refused", status });
    expect(error.message).toContain(advice);
    expect(server.requests).toHaveLength(1);
    expect(paused).toEqual([]);
  });

  it("follows no redirection: nobody but the server that is set sees a question", async () => {
    const embed = await start();
    const other = await startEmbeddings();
    server.always({ status: 307, location: `${other.url}/v1/embeddings` });
    const error = await failing(embed([TEXT], never));
    expect(error.message).toContain("write that one into EMBEDDINGS_URL");
    expect(other.requests).toEqual([]);
    await other.close();
  });

  it("says that nobody is there", async () => {
    const embed = await start();
    await server.close();
    const error = await failing(embed([TEXT], never));
    expect(error).toMatchObject({ trouble: "unreachable" });
    server = await startEmbeddings();
  });

  it("gives up when its time is up", async () => {
    const embed = await start();
    server.always("silence");
    const time = new AbortController();
    const call = failing(embed([TEXT], time.signal));
    await server.asked(1);
    time.abort();
    expect(await call).toMatchObject({ trouble: "slow" });
    expect(paused).toEqual([]);
  });

  const vector = (index: unknown, embedding: unknown) => ({ index, embedding });
  it.each([
    ["no JSON", "oh no"],
    ["another shape", JSON.stringify({ embeddings: [[1, 0]] })],
    ["no vector", JSON.stringify({ data: [] })],
    ["a vector too few", JSON.stringify({ data: [vector(0, [1, 0])] })],
    ["one index twice", JSON.stringify({ data: [vector(0, [1]), vector(0, [1])] })],
    ["an index of no text", JSON.stringify({ data: [vector(0, [1]), vector(2, [1])] })],
    ["two dimensions", JSON.stringify({ data: [vector(0, [1, 0]), vector(1, [1])] })],
    ["Base64", JSON.stringify({ data: [vector(0, "AAAA"), vector(1, "AAAA")] })],
    ["null for a number", JSON.stringify({ data: [vector(0, [1, null]), vector(1, [1, 2])] })],
    ["NaN", '{"data":[{"index":0,"embedding":[NaN]},{"index":1,"embedding":[1]}]}'],
    ["an endless number", '{"data":[{"index":0,"embedding":[1e999]},{"index":1,"embedding":[1]}]}'],
    ["nothing but zeros", JSON.stringify({ data: [vector(0, [0, 0]), vector(1, [1, 0])] })],
    ["empty vectors", JSON.stringify({ data: [vector(0, []), vector(1, [])] })],
  ])("refuses %s in place of vectors", async (_, body) => {
    const embed = await start();
    server.always({ status: 200, body });
    const error = await failing(embed([TEXT, "and another"], never));
    expect(error.trouble).toBe("garbled");
    expect(server.requests).toHaveLength(1);
  });

  it.each([
    { status: 200, body: `${KEY} ${TEXT}` },
    { status: 401, body: `${KEY} ${TEXT}` },
    { status: 500, body: `${KEY} ${TEXT}` },
    "hang up",
  ] as const)("keeps key and text out of what it throws: %j", async (fault) => {
    const embed = await start({ apiKey: KEY });
    server.always(fault);
    const error = await failing(embed([TEXT], never));
    const told = `${error.stack} ${JSON.stringify(error)} ${String(error.cause)}`;
    expect(told).not.toContain(KEY);
    expect(told).not.toContain(TEXT);
  });
});
