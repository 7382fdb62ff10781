import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { askCommand } from "../../src/cli/ask-command.ts";
import { evalCommand } from "../../src/cli/eval-command.ts";
import type { Environment } from "../../src/config.ts";
import { type EmbeddingsServer, startEmbeddings } from "../search/dense/embeddings-server.ts";
import { called, calledApart } from "./called.ts";

const KEY = "sk-hunter2";
const QUESTION = "Chi deve firmare?";
const SIGNING = "signed by President Vladimir Putin before becoming law";

let server: EmbeddingsServer;
afterEach(() => server.close());

/** The settings with which a command finds the server, which is started by that. */
async function served(changes: Environment = {}): Promise<Environment> {
  const means = {
    chi: "before becoming law",
    deve: "signed by",
    firmare: "president vladimir putin",
  };
  server = await startEmbeddings({ apiKey: KEY, means });
  return {
    EMBEDDINGS_URL: `${server.url}/v1`,
    EMBEDDINGS_MODEL: "ngram-3",
    EMBEDDINGS_API_KEY: KEY,
    ...changes,
  };
}

describe("with a server of embeddings", () => {
  it("ask shows the passage that means what is asked, and ends", async () => {
    const words = ["--composer", "extract", "--json", QUESTION];
    const { code, out, said } = await calledApart("ask", words, await served());
    expect(said).toBe("");
    expect(code).toBe(0);
    const [first] = JSON.parse(out).nearest;
    expect(first.text).toContain(SIGNING);
    expect(server.given.at(-1)).toBe(QUESTION);
  });

  it("ask without it does not", async () => {
    const { out } = await called(
      askCommand,
      ["--json", QUESTION],
      await served({ EMBEDDINGS_URL: "" }),
    );
    expect(JSON.parse(out).nearest[0].text).not.toContain(SIGNING);
    expect(server.requests).toEqual([]);
  });

  it("ask answers all the same when it refuses the key, and says so on the side", async () => {
    const wrong = await served({ EMBEDDINGS_API_KEY: "sk-wrong" });
    const { code, out, said } = await called(askCommand, ["Is this a law yet?"], wrong);
    expect(code).toBe(0);
    expect(out).toContain("before becoming law");
    expect(said).toContain("check EMBEDDINGS_API_KEY");
    expect(out + said).not.toContain("sk-wrong");
  });

  it("ask says which setting is missing", async () => {
    const wrong = await served({ EMBEDDINGS_MODEL: "" });
    const { code, said } = await called(askCommand, ["Is this a law yet?"], wrong);
    expect(code).toBe(1);
    expect(said).toContain("EMBEDDINGS_URL needs EMBEDDINGS_MODEL.");
  });

  it("eval asks it each question", async () => {
    const file = join(mkdtempSync(join(tmpdir(), "pincite-set-")), "set.jsonl");
    const known = { answerable: true, evidence: [SIGNING], must_quote: "" };
    writeFileSync(file, JSON.stringify({ id: "1", lang: "it", question: QUESTION, ...known }));
    const { code } = await called(evalCommand, ["--json", "--set", file], await served());
    expect(code).toBe(0);
    expect(server.given.at(-1)).toBe(QUESTION);
  });
});
