import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";
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
