import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ClassicLevel } from "classic-level";
import { afterAll, expect, it, vi } from "vitest";
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
