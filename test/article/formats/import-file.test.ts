import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { importFile } from "../../../src/article/formats/import-file.ts";
import { createImporter, LIMITS } from "../../../src/article/formats/importer.ts";
import { readFile } from "../../../src/article/formats/read-file.ts";
import { importText } from "../../../src/article/import.ts";

const raw = readFileSync(new URL("../fixtures/state-duma-as-it-came.txt", import.meta.url));
const bytesOf = (text: string) => new TextEncoder().encode(text);

describe("importFile", () => {
  it("makes the same article of a text as importText, in a thread where it is long", async () => {
    const long = Buffer.concat([raw, bytesOf(`\n\n${"It goes on. ".repeat(12_000)}`)]);
    for (const bytes of [raw, long]) {
      const { source, warnings } = importText("a.txt", bytes);
      expect(await importFile("a.txt", bytes)).toEqual({ source, warnings, dropped: [] });
    }
  }, 60_000);

  it("brings what was guessed and what was left out of the thread as it was found there", async () => {
    const page = readFileSync(new URL("pages/fisheries-bill.html", import.meta.url));
    const found = await readFile("a.html", page, {});
    expect(found.warnings).toEqual([{ kind: "changed-later", day: "2026-03-05" }]);
    expect(found.dropped.length).toBeGreaterThan(5);
    expect(await importFile("a.html", page)).toEqual(found);
  }, 60_000);

  it("brings what is wrong with a file out of the thread as data", async () => {
    const page = bytesOf("<!doctype html><script>draw()</script>");
    await expect(importFile("a.html", page)).rejects.toMatchObject({
      name: "ImportError",
      problem: { kind: "empty-page" },
      message: expect.stringMatching(/^a\.html: the page shows no text of an article\. /),
    });
  }, 60_000);

  it("says which limit a file goes beyond, and goes on to the next with another thread", async () => {
    const large = bytesOf(`A title\n\n${"- word\n".repeat(500_000)}`);
    const says = async (own: Partial<typeof LIMITS>, limit: string, words: string) => {
      const small = createImporter({ ...LIMITS, ...own });
      const failure = await small.importFile("a.txt", large).catch((error: unknown) => error);
      expect(failure).toMatchObject({ name: "ImportError", limit });
      expect(failure).toHaveProperty("message", expect.stringContaining(words));
      return small;
    };
    await says({ bytes: 3 }, "size", "a.txt: the file is larger than 0 MB.");
    const full = await says({ megabytes: 24 }, "memory", "needs more memory than 24 MB");
    const slow = await says(
      { ms: 20 },
      "time",
      "takes longer than 0.02 seconds, so it was stopped",
    );
    await expect(full.importFile("b.txt", bytesOf(" ".repeat(200_000)))).rejects.toThrow(
      "b.txt: there is no text in it. Put the article there",
    );
    await Promise.all([full.close(), slow.close()]);
  }, 60_000);

  it("says of other files what can be read", async () => {
    await expect(importFile("a.bin", bytesOf("abc"))).rejects.toThrow(
      "a.bin: its format is not known. What can be read: text (.txt, .md)",
    );
  });
});
