import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { entriesOf } from "../../src/store/entries.ts";
import { hidingIds } from "../../src/store/hidden-ids.ts";
import { createMemoryAdapter } from "../../src/store/memory.ts";
import { openStore } from "../../src/store/open.ts";

describe("a key with somebody's id in it", () => {
  it("finds what was stored under it, and does not hold the id", async () => {
    const { keyv } = await openStore("memory:");
    await keyv.set("settings:@4711:5", "topic");
    await keyv.setMany([{ key: 'exchange:["@-4711",null,"12"]', value: "exchange" }]);
    expect(await keyv.get("settings:@4711:5")).toBe("topic");
    expect(await keyv.getMany(['exchange:["@-4711",null,"12"]'])).toEqual(["exchange"]);
    const keys: string[] = [];
    for await (const [key] of entriesOf(keyv, "")) keys.push(key);
    expect(keys.join()).not.toContain("4711");
    expect(await keyv.delete("settings:@4711:5")).toBe(true);
    expect(await keyv.get("settings:@4711:5")).toBeUndefined();
  });

  it("is found by whatever stands before and with the id, and works as it comes back", async () => {
    const { keyv } = await openStore("memory:");
    for (const key of ["settings:@1", "settings:@1:2", "settings:@12"]) await keyv.set(key, key);
    const found: string[] = [];
    for await (const [key, value] of entriesOf<string>(keyv, "settings:@1")) {
      found.push(value);
      expect(await keyv.get(key)).toBe(value);
    }
    expect(found).toEqual(["settings:@1", "settings:@1:2"]);
  });

  it("is the same for all who use the store, and another in each store", async () => {
    const [here, there] = [await openStore("memory:"), await openStore("memory:")];
    expect(here.pseudonym("4711")).not.toBe(there.pseudonym("4711"));
  });

  it("is left alone where no whole id stands", async () => {
    const adapter = createMemoryAdapter();
    const hiding = hidingIds(adapter, () => "hidden");
    const words = fc.string().filter((text) => !/@-?\d/.test(text));
    await fc.assert(
      fc.asyncProperty(words, async (key) => {
        await hiding.set(`folder:${key}`, key);
        expect(await adapter.get(`folder:${key}`)).toBe(key);
      }),
      { numRuns: 200 },
    );
    await hiding.set("folder:ann@12.md", "a file");
    expect(await adapter.get("folder:ann@12.md")).toBe("a file");
  });
});
