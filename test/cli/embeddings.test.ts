import { execFile } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { type EmbeddingsServer, startEmbeddings } from "../search/dense/embeddings-server.ts";

const KEY = "sk-hunter2";
const QUESTION = "Chi deve firmare?";
const SIGNING = "signed by President Vladimir Putin before becoming law";

let server: EmbeddingsServer;
afterEach(() => server.close());

type Ended = { readonly code: number; readonly out: string; readonly said: string };

/** Runs a command, without Claude, that finds the server in its environment. */
async function run(environment: Record<string, string>, ...args: string[]): Promise<Ended> {
  const means = {
    chi: "before becoming law",
    deve: "signed by",
    firmare: "president vladimir putin",
  };
  server = await startEmbeddings({ apiKey: KEY, means });
  const env = {
    ...process.env,
    EMBEDDINGS_URL: `${server.url}/v1`,
    EMBEDDINGS_MODEL: "ngram-3",
    EMBEDDINGS_API_KEY: KEY,
    ...environment,
  };
  const [command = "", ...rest] = args;
  const call = ["--import", "tsx", `src/cli/${command}.ts`, "--composer", "extract", ...rest];
  return new Promise((resolve) => {
    execFile(process.execPath, call, { env }, (error, out, said) =>
      resolve({ code: Number(error?.code ?? 0), out, said }),
    );
  });
}

describe("with a server of embeddings", () => {
  it("ask shows the passage that means what is asked, and ends", async () => {
    const { code, out, said } = await run({}, "ask", "--json", QUESTION);
    expect(said).toBe("");
    expect(code).toBe(0);
    const [first] = JSON.parse(out).nearest;
    expect(first.text).toContain(SIGNING);
    expect(server.given.at(-1)).toBe(QUESTION);
  });

  it("ask without it does not", async () => {
    const { out } = await run({ EMBEDDINGS_URL: "" }, "ask", "--json", QUESTION);
    expect(JSON.parse(out).nearest[0].text).not.toContain(SIGNING);
    expect(server.requests).toEqual([]);
  });

  it("ask answers all the same when it refuses the key, and says so on the side", async () => {
    const wrong = { EMBEDDINGS_API_KEY: "sk-wrong" };
    const { code, out, said } = await run(wrong, "ask", "Is this a law yet?");
    expect(code).toBe(0);
    expect(out).toContain("before becoming law");
    expect(said).toContain("check EMBEDDINGS_API_KEY");
    expect(out + said).not.toContain("sk-wrong");
  });

  it("ask says which setting is missing", async () => {
    const { code, said } = await run({ EMBEDDINGS_MODEL: "" }, "ask", "Is this a law yet?");
    expect(code).toBe(1);
    expect(said).toContain("EMBEDDINGS_URL needs EMBEDDINGS_MODEL.");
  });

  it("eval asks it each question", async () => {
    const file = join(mkdtempSync(join(tmpdir(), "pincite-set-")), "set.jsonl");
    const known = { answerable: true, evidence: [SIGNING], must_quote: "" };
    writeFileSync(file, JSON.stringify({ id: "1", lang: "it", question: QUESTION, ...known }));
    const { code } = await run({}, "eval", "--json", "--set", file);
    expect(code).toBe(0);
    expect(server.given.at(-1)).toBe(QUESTION);
  });
});
