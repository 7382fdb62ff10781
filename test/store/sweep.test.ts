import { afterEach, describe, expect, it, vi } from "vitest";
import { openStore } from "../../src/store/open.ts";
import { sweep } from "../../src/store/sweep.ts";
import { temporaryFolder } from "./temporary-folder.ts";

afterEach(() => void vi.useRealTimers());

/** Every key that the engine itself holds, expired or not. */
async function heldBy({ keyv }: Awaited<ReturnType<typeof openStore>>): Promise<string[]> {
  const keys: string[] = [];
  for await (const [key] of keyv.store.iterator("")) keys.push(key);
  return keys.filter((key) => !key.startsWith("secret:"));
}

describe("sweep", () => {
  it.each(["memory:", "level:"])("takes what has expired out of a %s store", async (scheme) => {
    vi.useFakeTimers({ toFake: ["Date"] });
    const store = await openStore(
      scheme === "level:" ? `level:${await temporaryFolder()}` : scheme,
    );
    try {
      await store.keyv.set("draft:old", 1, 1000);
      await store.keyv.set("draft:new", 1, 5000);
      await store.keyv.set("exchange:old", 1, 1000);
      await store.keyv.set("other:old", 1, 1000);
      await store.keyv.set("draft:lasting", 1);
      vi.setSystemTime(Date.now() + 2000);
      expect(await sweep(store.keyv, ["draft:", "exchange:"])).toBe(2);
      expect(await heldBy(store)).toEqual(["draft:lasting", "draft:new", "other:old"]);
    } finally {
      await store.close();
    }
  });
});
