import { afterAll, describe, expect, it } from "vitest";
import { createImporter } from "../../../src/article/formats/importer.ts";
import type { Given } from "../../../src/article/import.ts";
import { type Malformed, malformedFiles } from "./malformed-files.ts";

const given: Given = {
  title: "A title of it",
  publisher: "The Paper",
  published: "2026-02-26",
  language: "en",
};

const importer = createImporter();
afterAll(() => importer.close());

/** `ms` of the processor, whatever else the machine is doing. */
type Fate = { readonly name: string; readonly ms: number; readonly said: string | undefined };

async function fateOf({ name, bytes }: Malformed): Promise<Fate> {
  const begun = process.cpuUsage();
  const said = await importer.importFile(name, bytes, given).then(
    ({ source }) => (source.text.includes(" ") ? undefined : "no words"),
    (error: Error) => `${error.name}: ${error.message}`,
  );
  const { user, system } = process.cpuUsage(begun);
  return { name, ms: (user + system) / 1000, said };
}

describe("500 files that are not as they should be", () => {
  it("end in a sentence or in an article, each in under five seconds", async () => {
    expect(malformedFiles.length).toBeGreaterThanOrEqual(500);
    const fates: Fate[] = [];
    for (const file of malformedFiles) fates.push(await fateOf(file));
    expect(fates.filter(({ ms }) => ms > 5000)).toEqual([]);
    for (const { name, said } of fates) {
      if (said !== undefined) {
        expect(said).toMatch(/^ImportError: /);
        expect(said).toContain(`${name}: `);
        expect(said.length).toBeGreaterThan(name.length + 30);
      }
    }
  }, 60_000);
});
