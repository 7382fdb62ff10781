import type { Keyv } from "keyv";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { entriesOf } from "../../src/store/entries.ts";
import type { Store } from "../../src/store/open.ts";
import { StoreError } from "../../src/store/store-error.ts";

export type Harness = {
  /** Opens a new, empty store. */
  open(): Promise<Store>;
  /** Closes it and opens it again; absent where a store does not outlive its process. */
  reopen?: (store: Store) => Promise<Store>;
};

/** What every store promises, whatever engine it stands on. */
export function describeStore(name: string, harness: Harness): void {
  describe(name, () => {
    let store: Store;
    let keyv: Keyv;

    beforeEach(async () => {
      store = await harness.open();
      keyv = store.keyv;
    });

    afterEach(async () => {
      vi.useRealTimers();
      await store.close();
    });

    async function keysOf(prefix: string): Promise<string[]> {
      const keys: string[] = [];
      for await (const [key] of entriesOf(keyv, prefix)) {
        // Every store has the salt of its pseudonyms.
        if (!key.startsWith("secret:")) keys.push(key);
      }
      return keys;
    }

    it("gives back what was set", async () => {
      const value = { text: "«Ça» 😀 \u0000 \ud800", list: [1, null, true], deep: { a: ":" } };
      expect(await keyv.set("a", value)).toBe(true);
      expect(await keyv.get("a")).toEqual(value);
      expect(await keyv.getMany(["a", "b"])).toEqual([value, undefined]);
    });

    it("gives undefined for what was never set", async () => {
      expect(await keyv.get("a")).toBeUndefined();
      expect(await keyv.has("a")).toBe(false);
    });

    it("replaces a value", async () => {
      await keyv.set("a", 1);
      await keyv.set("a", 2);
      expect(await keyv.get("a")).toBe(2);
    });

    it("says whether there was anything to delete", async () => {
      await keyv.set("a", 1);
      expect(await keyv.has("a")).toBe(true);
      expect(await keyv.delete("a")).toBe(true);
      expect(await keyv.delete("a")).toBe(false);
      expect(await keyv.has("a")).toBe(false);
      expect(await keyv.get("a")).toBeUndefined();
    });

    it("sets many and deletes many", async () => {
      const entries = ["a", "b", "c"].map((key) => ({ key, value: key.toUpperCase() }));
      expect(await keyv.setMany(entries)).toEqual([true, true, true]);
      expect(await keyv.delete(["a", "c"])).toBe(true);
      expect(await keyv.delete(["a", "b"])).toBe(false);
      expect(await keysOf("")).toEqual([]);
    });

    it("sets none of many when one of them cannot be set", async () => {
      await keyv.set("a", "old");
      const writing = keyv.setMany([
        { key: "a", value: "new" },
        { key: "\ud800", value: "half a character" },
      ]);
      await expect(writing).rejects.toMatchObject({ name: "StoreError", trouble: "key" });
      expect(await keyv.get("a")).toBe("old");
    });

    it("deletes none of many when one of them cannot be a key", async () => {
      await keyv.set("a", "old");
      await expect(keyv.delete(["a", "\ud800"])).rejects.toBeInstanceOf(StoreError);
      expect(await keyv.get("a")).toBe("old");
    });

    it("reads a range of keys in code point order", async () => {
      const keys = ["p:b", "p:a", "p:\u{1F600}", "p:\uFFFD", "p:aa", "p:", "p:B", "q", "o:z", "p"];
      await keyv.setMany(keys.map((key) => ({ key, value: key })));
      expect(await keysOf("p:")).toEqual([
        "p:",
        "p:B",
        "p:a",
        "p:aa",
        "p:b",
        "p:\uFFFD",
        "p:\u{1F600}",
      ]);
      expect(await keysOf("r")).toEqual([]);
      expect(await keysOf("")).toHaveLength(keys.length);
    });

    it("reads a range as it was when reading began", async () => {
      await keyv.setMany([1, 2, 3].map((n) => ({ key: `k${n}`, value: n })));
      const seen: number[] = [];
      for await (const [, value] of entriesOf<number>(keyv, "k")) {
        seen.push(value);
        await keyv.set("k9", 9);
        await keyv.delete("k3");
      }
      expect(seen).toEqual([1, 2, 3]);
    });

    it("lets go of a range that is left early", async () => {
      await keyv.setMany(["a", "b"].map((key) => ({ key, value: key })));
      for await (const [key] of entriesOf(keyv, "")) {
        expect(key).toBe("a");
        break;
      }
    });

    it("keeps keys apart whatever characters they have", async () => {
      const keys = [
        "a:b",
        "a::b",
        "../a",
        "..",
        ".",
        "",
        "a!b",
        "!",
        "a/b",
        "a\u0000b",
        "\u{1D49C}",
        "\u{1D49D}",
        "e\u0301",
        "\u00e9",
        "keyv:a",
        "a ".repeat(2_000),
      ];
      await keyv.setMany(keys.map((key, value) => ({ key, value })));
      expect(await keyv.getMany(keys)).toEqual(keys.map((_, i) => i));
      for (const [i, key] of keys.entries()) expect(await keyv.get(key)).toBe(i);
    });

    it("refuses a key that holds half of a character, for reading too", async () => {
      await expect(keyv.get("a\ud800")).rejects.toThrow(/half of a character/);
      await expect(keyv.set("\udc00", 1)).rejects.toThrow(/half of a character/);
    });

    it("holds a value of 10 MB", async () => {
      const value = "é😀x ".repeat(2_000_000);
      await keyv.set("large", value);
      expect((await keyv.get("large")) === value).toBe(true);
    });

    it("forgets a value when its time is over, and not before", async () => {
      vi.useFakeTimers({ toFake: ["Date"], now: 1_000_000 });
      await keyv.set("short", 1, 500);
      await keyv.setMany([{ key: "shorter", value: 2, ttl: 100 }]);
      await keyv.set("lasting", 3);

      vi.setSystemTime(1_000_100);
      expect(await keyv.getMany(["short", "shorter", "lasting"])).toEqual([1, 2, 3]);
      vi.setSystemTime(1_000_101);
      expect(await keyv.has("shorter")).toBe(false);
      expect(await keyv.get("shorter")).toBeUndefined();
      vi.setSystemTime(1_000_501);
      expect(await keysOf("")).toEqual(["lasting"]);
      expect(await keyv.getMany(["short", "lasting"])).toEqual([undefined, 3]);
    });

    it("keeps every one of many writes at once", async () => {
      const numbers = Array.from({ length: 200 }, (_, n) => n);
      await Promise.all(numbers.map((n) => keyv.set(`n${n}`, n)));
      expect(await keyv.getMany(numbers.map((n) => `n${n}`))).toEqual(numbers);
    });

    it("clears everything", async () => {
      await keyv.setMany(["a", "b"].map((key) => ({ key, value: key })));
      await keyv.clear();
      expect(await keysOf("")).toEqual([]);
    });

    it("rejects once it is closed, and never says that nothing is there", async () => {
      await keyv.set("a", 1);
      await store.close();
      await expect(keyv.get("a")).rejects.toBeInstanceOf(StoreError);
      await expect(keyv.getMany(["a"])).rejects.toBeInstanceOf(StoreError);
      await expect(keyv.has("a")).rejects.toBeInstanceOf(StoreError);
      await expect(keyv.set("a", 2)).rejects.toBeInstanceOf(StoreError);
      await expect(keyv.delete("a")).rejects.toBeInstanceOf(StoreError);
      await expect(keysOf("")).rejects.toBeInstanceOf(StoreError);
    });

    // A store in memory ends when it is closed.
    it.runIf(harness.reopen)("holds after reopening what it held before", async () => {
      await keyv.setMany([1, 2, 3].map((n) => ({ key: `k${n}`, value: n })));
      await keyv.delete("k2");
      store = (await harness.reopen?.(store)) ?? store;
      expect(await store.keyv.getMany(["k1", "k2", "k3"])).toEqual([1, undefined, 3]);
    });
  });
}
