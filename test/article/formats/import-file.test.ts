import { readFileSync } from "node:fs";
import { afterAll, describe, expect, it } from "vitest";
import { importFile } from "../../../src/article/formats/import-file.ts";
import { createImporter, LIMITS } from "../../../src/article/formats/importer.ts";
import { importText } from "../../../src/article/import.ts";

const importer = createImporter();
afterAll(() => importer.close());

const raw = readFileSync(new URL("../fixtures/state-duma-as-it-came.txt", import.meta.url));
const bytesOf = (text: string) => new TextEncoder().encode(text);

describe("importFile", () => {
  it("makes the same article of a text as importText", async () => {
    const { source, warnings } = importText("a.txt", raw);
    expect(await importFile("a.txt", raw)).toEqual({ source, warnings, dropped: [] });
  });

  it("says which limit a file goes beyond", async () => {
    const small = createImporter({ ...LIMITS, bytes: 3 });
    const failure = small.importFile("a.txt", bytesOf("1234"));
    await expect(failure).rejects.toMatchObject({ name: "ImportError", limit: "size" });
    await small.close();
  });

  it("says of other files what can be read", async () => {
    await expect(importer.importFile("a.bin", bytesOf("abc"))).rejects.toThrow(
      "a.bin: its format is not known. What can be read: text (.txt, .md)",
    );
  });
});
