import { describe, expect, it } from "vitest";
import { DownloadError } from "../../src/article/download/download-error.ts";
import { sentenceOfDownload } from "../../src/article/download/download-problem.ts";
import { ImportError } from "../../src/article/import.ts";
import { sentenceOfProblem } from "../../src/article/problem-sentence.ts";
import { everyDownloadProblem, everyFileProblem } from "./every-problem.ts";

describe("what the command line and the log say", () => {
  it("of a file stands behind its name, and is another sentence for each thing that may be wrong", () => {
    const said = everyFileProblem.map(sentenceOfProblem);
    expect(new Set(said).size).toBe(said.length);
    for (const sentence of said) {
      expect(sentence).toMatch(/^\S[^\n]*[^\s.]$/);
      expect(sentence).not.toContain("undefined");
    }
    const { message } = new ImportError("a.txt", { kind: "empty-file" });
    expect(message).toBe("a.txt: the file is empty");
  });

  it("of an address is whole sentences, another for each thing that may be wrong", () => {
    const said = everyDownloadProblem.map(sentenceOfDownload);
    expect(new Set(said).size).toBe(said.length);
    for (const sentence of said) expect(sentence).toMatch(/^[A-Z][^\n]*\.$/);
    expect(new DownloadError({ kind: "busy-site", status: 503 }).message).toBe(
      "The site answered with status 503. Try again later.",
    );
  });

  it("names the flag for everything that a text does not show", () => {
    const fields = ["title", "published"] as const;
    expect(sentenceOfProblem({ kind: "missing-fields", fields })).toBe(
      "the text does not show its title, published. Say it with --title TEXT --published YYYY-MM-DD",
    );
  });

  it("names a wrong id, unless it is that of the file, whose name stands before the sentence", () => {
    const says = (from: "title" | "name") => sentenceOfProblem({ kind: "wrong-id", id: "ü", from });
    const rule =
      "an id is made of a-z, 0-9, '.', '_' and '-', at most 120. Say another with --slug or --id";
    expect(says("title")).toBe(`ü.md: ${rule}`);
    expect(says("name")).toBe(rule);
  });
});
