import { once } from "node:events";
import type { Keyv } from "keyv";
import { beforeEach, describe, expect, it } from "vitest";
import { followArticles } from "../../src/article/follow.ts";
import { type ArticleStore, createArticleStore } from "../../src/article/store.ts";
import { openStore } from "../../src/store/open.ts";
import { StoreError } from "../../src/store/store-error.ts";

let keyv: Keyv;
let here: ArticleStore;
let there: ArticleStore;
let told: string[];

beforeEach(async () => {
  ({ keyv } = await openStore("memory:"));
  // Two processes that share a store.
  here = createArticleStore({ keyv });
  there = createArticleStore({ keyv });
  told = [];
  here.onChange((change) =>
    told.push(
      change.kind === "put"
        ? `put ${change.article.id}: ${change.article.text}`
        : `removed ${change.id}`,
    ),
  );
});

const meta = {
  title: "Duma Passes Bill",
  publisher: "The Paper",
  published: "2026-02-26",
  url: "https://example.org/bill",
  language: "en",
};
const source = (id: string, text: string) => ({ id, meta, text });

describe("look", () => {
  it("tells what another process put and removed", async () => {
    await there.put(source("bill", "It was read."));
    await here.list();
    await there.put(source("bill", "It was passed."));
    await there.put(source("law", "It is in force."));
    await here.look();
    expect(told).toEqual(["put bill: It was passed.", "put law: It is in force."]);
    await there.remove("bill");
    await here.look();
    expect(told.slice(2)).toEqual(["removed bill"]);
    expect((await here.list()).map(({ id }) => id)).toEqual(["law"]);
  });

  it("tells nothing twice, and nothing that was told already", async () => {
    await here.list();
    await here.put(source("bill", "It was read."));
    await here.look();
    await here.look();
    expect(told).toEqual(["put bill: It was read."]);
  });

  it("tells what another process did while this one did something, too", async () => {
    await here.list();
    await there.put(source("law", "It is in force."));
    await here.put(source("bill", "It was read."));
    await here.look();
    expect(told).toEqual(["put bill: It was read.", "put law: It is in force."]);
  });

  it("tells what was listed in between, because listeners have not seen the list", async () => {
    await here.list();
    await there.put(source("bill", "It was read."));
    await here.list();
    await here.look();
    expect(told).toEqual(["put bill: It was read."]);
  });

  it("tells of other metadata under the same text", async () => {
    await here.put(source("bill", "It was read."));
    await there.put({ ...source("bill", "It was read."), meta: { ...meta, title: "Bill" } });
    await here.look();
    expect(told).toHaveLength(2);
  });

  it("tells of more changes than are remembered, and of those of a store of old", async () => {
    for (const id of ["bill", "law"]) await here.put(source(id, "It was read."));
    await here.look();
    told.length = 0;
    await there.remove("law");
    for (let n = 0; n < 100; n += 1) await there.put(source("bill", `Reading ${n}.`));
    await here.look();
    expect(told.sort()).toEqual(["put bill: Reading 99.", "removed law"]);
    await keyv.set("version:bill:8a9de6f5c3234fd7", { meta, text: "It was signed." });
    await keyv.set("article:bill", { version: "8a9de6f5c3234fd7" });
    await keyv.set("articles", "0d9e5f0c-3f0e-4c57-a9d3-3b4e3a3b8b4e");
    await here.look();
    await here.look();
    expect(told.slice(2)).toEqual(["put bill: It was signed."]);
  });

  it("holds again what was removed and comes back", async () => {
    await there.put(source("bill", "It was read."));
    expect(await there.remove("bill")).toBe(true);
    expect(await there.remove("bill")).toBe(false);
    expect(await there.get("bill")).toBeUndefined();
    expect((await there.put(source("bill", "It was read."))).changed).toBe(true);
    await here.look();
    expect(told).toEqual(["put bill: It was read."]);
  });
});

describe("followArticles", () => {
  it("looks twice a second, and tells of a failure once", async () => {
    const waits: number[] = [];
    const troubles: unknown[] = [];
    let looks = 0;
    const fourth = new AbortController();
    const stop = followArticles(
      {
        async look() {
          looks += 1;
          if (looks < 4) throw new StoreError("failed", "Redis is away.");
          fourth.abort();
        },
      },
      {
        onTrouble: (error) => troubles.push(error),
        wait: async (ms) => void waits.push(ms),
      },
    );
    await once(fourth.signal, "abort");
    await stop();
    expect(waits.slice(0, 4)).toEqual([500, 500, 500, 500]);
    expect(troubles).toHaveLength(1);
  });
});
