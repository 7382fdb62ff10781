import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Entry } from "../../src/store/adapter.ts";
import { createLevelAdapter } from "../../src/store/level.ts";
import { readLevelSnapshot } from "../../src/store/level-snapshot.ts";
import { temporaryFolder } from "./temporary-folder.ts";

async function all<T>(entries: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const entry of entries) list.push(entry);
  return list;
}

async function aStore() {
  const path = join(await temporaryFolder(), "data");
  return { path, store: await createLevelAdapter(path) };
}

/** The same numbers from 0 to 1 at each run. */
function numbers(): () => number {
  let state = 1;
  return () => {
    state = (state * 48_271) % 0x7fffffff;
    return state / 0x7fffffff;
  };
}

describe("a snapshot of a store that is open", () => {
  it("holds what the store holds, in tables, in logs, replaced and deleted", async () => {
    const { path, store } = await aStore();
    const random = numbers();
    const key = () => `ключ ${Math.floor(random() * 300)}`;
    for (let round = 0; round < 60; round += 1) {
      const length = Math.floor(random() * 20_000);
      await store.setMany(
        Array.from({ length: 20 }, () => ({ key: key(), value: `${round} ${"é".repeat(length)}` })),
      );
      await store.deleteMany([key(), key()]);
      if (round % 15 !== 0) continue;
      const expected = Array.from(await all(store.iterator()), ([k, value]) => ({ key: k, value }));
      expect(await all(readLevelSnapshot(path))).toEqual(expected);
    }
    const names = await readdir(path);
    expect(names.filter((name) => name.endsWith(".ldb")).length).toBeGreaterThan(1);
    await store.disconnect();
    const closed = await createLevelAdapter(path);
    const expected = Array.from(await all(closed.iterator()), ([k, value]) => ({ key: k, value }));
    await closed.disconnect();
    expect(await all(readLevelSnapshot(path))).toEqual(expected);
  });

  it("is of one moment, with every batch whole, while others are written and tables go", async () => {
    const { path, store } = await aStore();
    let isOver = false;
    const random = numbers();
    const writing = (async () => {
      for (let n = 1; !isOver; n += 1) {
        const filling = { key: `f${Math.floor(random() * 500)}`, value: "x".repeat(60_000) };
        await store.setMany([
          { key: "one", value: String(n) },
          filling,
          { key: "two", value: String(n) },
          { key: `n${n}`, value: "" },
        ]);
      }
    })();
    const seen: number[] = [];
    while (seen.length < 10 || (seen.at(-1) ?? 0) < 200) {
      const entries = new Map(
        (await all<Entry>(readLevelSnapshot(path))).map((e) => [e.key, e.value]),
      );
      const written = [...entries.keys()].filter((k) => k.startsWith("n")).length;
      expect(entries.get("one") ?? "0").toBe(String(written));
      expect(entries.get("two") ?? "0").toBe(String(written));
      seen.push(written);
    }
    isOver = true;
    await writing;
    await store.disconnect();
    expect(seen).toEqual(seen.toSorted((a, b) => a - b));
  });

  it("is refused where there is no store, and where a byte is not what was written", async () => {
    const nowhere = await temporaryFolder();
    await expect(all(readLevelSnapshot(nowhere))).rejects.toThrow(
      `There is no store at ${nowhere}`,
    );
    const { path, store } = await aStore();
    for (let n = 0; n < 30; n += 1) await store.set(`key ${n}`, `${n} `.repeat(100_000));
    await store.disconnect();
    const table = (await readdir(path)).filter((name) => name.endsWith(".ldb"))[0] ?? "";
    const bytes = await readFile(join(path, table));
    bytes.writeUInt8(bytes.readUInt8(1_000) ^ 1, 1_000);
    await writeFile(join(path, table), bytes);
    await expect(all(readLevelSnapshot(path))).rejects.toThrow(
      new RegExp(`is damaged \\(${table}: damaged block`),
    );
  });
});
