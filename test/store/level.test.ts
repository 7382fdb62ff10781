import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ClassicLevel } from "classic-level";
import {
  afterAll,
  afterEach,
  beforeEach,
  describe,
  expect,
  it,
  type MockInstance,
  vi,
} from "vitest";
import { openStore, type Store } from "../../src/store/open.ts";
import { describeStore } from "./contract.ts";

const folders = new Map<Store, string>();

async function openIn(folder: string): Promise<Store> {
  const store = await openStore(`level:${folder}/data`);
  folders.set(store, folder);
  return store;
}

describeStore("level", {
  open: async () => openIn(await mkdtemp(join(tmpdir(), "pincite-level-"))),
  async reopen(store) {
    await store.close();
    return openIn(folders.get(store)!);
  },
});

afterAll(async () => {
  for (const folder of folders.values()) await rm(folder, { recursive: true, force: true });
});

it("has every write on the disk before it is acknowledged", async () => {
  const batch = vi.spyOn(ClassicLevel.prototype, "batch");
  const { keyv, close } = await openIn(await mkdtemp(join(tmpdir(), "pincite-level-")));
  batch.mockClear();
  await keyv.set("a", 1);
  await keyv.setMany([{ key: "b", value: 2 }]);
  await keyv.delete("a");
  await keyv.delete(["b"]);
  await keyv.clear();
  await close();
  expect(batch).toHaveBeenCalledTimes(5);
  for (const [, options] of batch.mock.calls as unknown[][])
    expect(options).toEqual({ sync: true });
  batch.mockRestore();
});

describe("writes at the same time", () => {
  let batch: MockInstance;
  let store: Store;
  beforeEach(async () => {
    batch = vi.spyOn(ClassicLevel.prototype, "batch");
    store = await openIn(await mkdtemp(join(tmpdir(), "pincite-level-")));
    batch.mockClear();
  });
  afterEach(async () => {
    batch.mockRestore();
    await store.close();
  });

  const numbers = Array.from({ length: 64 }, (_, n) => n);
  const keys = numbers.map((n) => `n${n}`);
  const setAll = () => numbers.map((n) => store.keyv.set(`n${n}`, n));

  async function reopened(): Promise<Store> {
    await store.close();
    store = await openIn(folders.get(store)!);
    return store;
  }

  it("wait for the disk together", async () => {
    await Promise.all(setAll());
    expect(batch.mock.calls.length).toBeLessThanOrEqual(2);
    expect(await (await reopened()).keyv.getMany(keys)).toEqual(numbers);
  });

  /** Writes one value that takes until `end`, and all others meanwhile. */
  async function setAllBehindAnother() {
    let end = () => {};
    const held = new Promise<void>((resolve) => {
      end = resolve;
    });
    batch.mockImplementationOnce(() => held);
    const first = store.keyv.set("first", 1);
    await expect.poll(() => batch.mock.calls.length).toBe(1);
    const writing = setAll();
    await new Promise((resolve) => setImmediate(resolve));
    return { writing: [first, ...writing], end };
  }

  it("wait while others are written, and are not acknowledged before they are", async () => {
    const { writing, end } = await setAllBehindAnother();
    let acknowledged = 0;
    for (const written of writing) written.then(() => acknowledged++);
    await new Promise((resolve) => setImmediate(resolve));
    expect(acknowledged).toBe(0);
    end();
    await Promise.all(writing);
    expect(batch).toHaveBeenCalledTimes(2);
    expect(acknowledged).toBe(65);
  });

  it("leave the last value of a key", async () => {
    await Promise.all(numbers.map((n) => store.keyv.set("same", n)));
    expect(await (await reopened()).keyv.get("same")).toBe(63);
  });

  it("fail together, and nothing of them stands, but what comes behind them does", async () => {
    await store.keyv.set("n1", "old");
    batch.mockRejectedValueOnce(new Error("The disk is broken."));
    const failed = await Promise.allSettled(setAll());
    for (const { reason } of failed as PromiseRejectedResult[]) {
      expect(reason).toMatchObject({ name: "StoreError", trouble: "failed" });
      expect(reason.message).toMatch(/could not be written/);
    }
    const later = store.keyv.set("later", 1);
    // Read again and again while the store is opened anew.
    let isWritten = false;
    const watching = later.finally(() => {
      isWritten = true;
    });
    while (!isWritten) {
      expect(await store.keyv.get("n1")).toBe("old");
      await new Promise((resolve) => setImmediate(resolve));
    }
    await watching;
    const { keyv } = await reopened();
    expect(await keyv.getMany(keys)).toEqual(keys.map((key) => (key === "n1" ? "old" : undefined)));
    expect(await keyv.get("later")).toBe(1);
  });

  it("stand when the store is closed while they wait", async () => {
    const { writing, end } = await setAllBehindAnother();
    const reopening = reopened();
    end();
    const { keyv } = await reopening;
    await Promise.all(writing);
    expect(await keyv.getMany(keys)).toEqual(numbers);
  });
});
