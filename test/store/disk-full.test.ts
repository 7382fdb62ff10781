import { describe, expect, it } from "vitest";
import { openStore } from "../../src/store/open.ts";
import { runChild } from "./child.ts";
import { temporaryFolder } from "./temporary-folder.ts";

describe("a store on a disk that is full", () => {
  it("refuses to write, keeps the old values, goes on reading, and writes again when there is room", async () => {
    const url = `level:${await temporaryFolder()}`;
    const { code, stdout } = await runChild("fill", [url], { largestFile: 400 });
    expect(code).toBe(0);
    const seen = JSON.parse(stdout);
    expect(seen.acknowledged.length).toBeGreaterThan(5);
    expect(seen.refused).toMatch(/could not be written .*still stands. Make room on its disk/);
    expect(seen.replacing).toMatch(/takes no writes since one failed/);
    expect(seen.later).toMatch(/takes no writes since one failed/);
    expect(seen.old).toBe("old");
    if (process.env.CI === "true") expect(seen.hasRoom).toBe(true);
    const roomy = seen.hasRoom ? "y".repeat(40_000) : undefined;
    expect(seen.again).toEqual(["old", roomy ?? null]);

    const store = await openStore(url);
    for (const n of seen.acknowledged) {
      expect(await store.keyv.get(`n${n}`)).toHaveLength(10_000);
      expect(await store.keyv.get(`twin${n}`)).toBe(n);
    }
    const next = seen.acknowledged.length;
    expect(await store.keyv.getMany([`n${next}`, `twin${next}`, "small"])).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect(await store.keyv.getMany(["key", "roomy"])).toEqual(["old", roomy]);
    await store.keyv.set("key", "new");
    expect(await store.keyv.get("key")).toBe("new");
    await store.close();
  });
});
