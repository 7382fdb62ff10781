import type { Keyv } from "keyv";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Article } from "../../src/article/article.ts";
import { buildArticle } from "../../src/article/build.ts";
import { createBackground } from "../../src/search/background.ts";
import type { SearchIndex } from "../../src/search/index.ts";
import { createKeptIndex } from "../../src/search/kept-index.ts";
import { SnapshotError } from "../../src/search/sections.ts";
import { entriesOf } from "../../src/store/entries.ts";
import { createInTurn } from "../../src/store/in-turn.ts";
import { openStore } from "../../src/store/open.ts";
import { StoreError } from "../../src/store/store-error.ts";

const background = createBackground();

function anArticle(id: string, text: string): Article {
  const meta = { title: "Act", publisher: "The Quay", published: "2026-03-01", language: "en" };
  return buildArticle(id, meta, text);
}

/** As many paragraphs as make an index worth keeping. */
const long = anArticle(
  "long",
  Array.from({ length: 1000 }, (_, at) => `Boat number ${at} must moor.`).join("\n\n"),
);
const short = anArticle("short", "Ferries leave at nine.");

/** The same places, other words: who reads it anew learns them, who restores does not. */
const disguised = { ...long, text: long.text.replaceAll("Boat", "Raft") };

let keyv: Keyv;
let troubles: unknown[];

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  ({ keyv } = await openStore("memory:"));
  troubles = [];
});
afterEach(() => {
  vi.useRealTimers();
});

function aKeptIndex(store: Pick<Keyv, "get" | "set" | "delete"> = keyv) {
  return createKeptIndex({ keyv: store, background, onTrouble: (error) => troubles.push(error) });
}

const wordsOf = (index: SearchIndex) => new Set([...index.words()].map(([word]) => word));

async function keysHeld(): Promise<string[]> {
  const keys: string[] = [];
  for await (const [key] of entriesOf(keyv, "index:")) keys.push(key);
  return keys;
}

/** Opens an index of these articles and lets it be kept. */
async function keep(...articles: readonly Article[]): Promise<void> {
  const kept = aKeptIndex();
  await kept.open(articles);
  await kept.close();
}

describe("a kept index", () => {
  it("is found at the next start, and no text is read again", async () => {
    await keep(long, short);
    const index = await aKeptIndex().open([disguised, short]);
    expect(index.articles()).toEqual([disguised, short]);
    expect(wordsOf(index)).toContain("boat");
    expect(wordsOf(index)).not.toContain("raft");
    expect(troubles).toEqual([]);
  });

  it("is brought up to date with what came, changed and went meanwhile", async () => {
    await keep(long, short, anArticle("gone", "Zwijndrecht is gone."));
    const changed = anArticle("short", "Ferries leave at ten.");
    const index = await aKeptIndex().open([
      disguised,
      changed,
      anArticle("new", "Dogs ride free."),
    ]);
    expect(index.articles().map(({ id }) => id)).toEqual(["long", "short", "new"]);
    const words = wordsOf(index);
    for (const word of ["boat", "ten", "dogs"]) expect(words).toContain(word);
    for (const word of ["raft", "nine", "zwijndrecht"]) expect(words).not.toContain(word);
  });

  it("is written when nothing has changed for five seconds", async () => {
    const kept = aKeptIndex();
    const index = await kept.open([long]);
    await vi.advanceTimersByTimeAsync(4_000);
    index.add(short);
    kept.changed();
    await vi.advanceTimersByTimeAsync(4_000);
    expect(await keysHeld()).toEqual([]);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(await keysHeld()).toContain("index:head");
    const again = await aKeptIndex().open([disguised, short]);
    expect(wordsOf(again)).toContain("ferries");
    expect(wordsOf(again)).toContain("boat");
  });

  it("is not written again when nothing has changed", async () => {
    await keep(long);
    const set = vi.spyOn(keyv, "set");
    await keep(long);
    expect(set).not.toHaveBeenCalled();
  });

  it("is left alone for a small store, and taken away when the store has become small", async () => {
    await keep(short);
    expect(await keysHeld()).toEqual([]);
    await keep(long, short);
    expect(await keysHeld()).not.toEqual([]);
    const kept = aKeptIndex();
    const index = await kept.open([long, short]);
    index.remove("long");
    kept.changed();
    await kept.close();
    expect(await keysHeld()).toEqual([]);
  });

  it("is not written for each article that comes to many, and finds those all the same", async () => {
    const lines = Array.from({ length: 10_000 }, (_, at) => `Boat ${at % 50}.`);
    const many = anArticle("many", lines.join("\n\n"));
    await keep(many);
    const set = vi.spyOn(keyv, "set");
    await keep(many, short);
    expect(set).not.toHaveBeenCalled();
    expect(wordsOf(await aKeptIndex().open([many, short]))).toContain("ferries");
    const more = anArticle("more", lines.slice(0, 400).join("\n\n"));
    await keep(many, more);
    expect(set).toHaveBeenCalled();
  });

  it("is written by one of those who share a store, and the others go on from it", async () => {
    const inTurn = createInTurn();
    const set = vi.spyOn(keyv, "set");
    const pieces = () => set.mock.calls.filter(([key]) => key.startsWith("index:0")).length;
    const shared = () =>
      createKeptIndex({ keyv, background, inTurn, onTrouble: (error) => troubles.push(error) });
    const all = [shared(), shared(), shared()];
    for (const kept of all) await kept.open([long]);
    await Promise.all(all.map((kept) => kept.close()));
    expect(pieces()).toBe(1);
    const late = shared();
    await late.open([disguised]);
    await late.close();
    expect(pieces()).toBe(1);
    expect(troubles).toEqual([]);
  });

  it("is found even when another one takes its place meanwhile", async () => {
    await keep(long);
    const get = keyv.get.bind(keyv);
    let reads = 0;
    const overtaken = {
      set: keyv.set.bind(keyv),
      delete: keyv.delete.bind(keyv),
      async get(key: string) {
        reads += 1;
        if (reads === 2) await keep(long, short);
        return get(key);
      },
    } as unknown as Keyv;
    expect(wordsOf(await aKeptIndex(overtaken).open([disguised, short]))).toContain("ferries");
    expect(troubles).toEqual([]);
  });

  it("leaves no piece of an older one behind", async () => {
    await keep(long);
    const first = await keysHeld();
    await keep(long, short);
    const second = await keysHeld();
    expect(second).not.toEqual(first);
    expect(second.length).toBe(first.length);
    await keep(long);
    expect(await keysHeld()).toEqual(second);
  });

  it("is the one of before when a write was cut off", async () => {
    await keep(long);
    const failing = {
      get: keyv.get.bind(keyv),
      delete: keyv.delete.bind(keyv),
      set: async (key: string, value: unknown) => {
        if (key === "index:head") throw new StoreError("failed", "The disk is full.");
        return keyv.set(key, value);
      },
    } as unknown as Keyv;
    const kept = aKeptIndex(failing);
    const opened = await kept.open([long]);
    opened.add(short);
    kept.changed();
    await kept.close();
    expect(troubles).toEqual([expect.any(StoreError)]);
    const index = await aKeptIndex().open([disguised, short]);
    expect(wordsOf(index)).toContain("boat");
    expect(wordsOf(index)).not.toContain("raft");
    expect(wordsOf(index)).toContain("ferries");
  });

  it("is built anew when what was kept is damaged, incomplete or unreadable, and says so", async () => {
    const damages: (() => Promise<unknown>)[] = [
      async () => keyv.set("index:0:0", Buffer.from("nothing").toString("base64")),
      async () => keyv.delete("index:0:0"),
      async () => keyv.set("index:head", { set: 0, pieces: 0 }),
    ];
    for (const damage of damages) {
      await keep(long);
      await damage();
      troubles = [];
      const kept = aKeptIndex();
      expect(wordsOf(await kept.open([disguised]))).toContain("raft");
      expect(troubles).toEqual([expect.any(SnapshotError)]);
      await kept.close();
      expect(wordsOf(await aKeptIndex().open([long]))).toContain("raft");
      expect(troubles).toHaveLength(1);
      await keyv.clear();
    }
    const unreadable = {
      get: () => Promise.reject(new StoreError("damaged", "A value is damaged.")),
    } as unknown as Keyv;
    expect(wordsOf(await aKeptIndex(unreadable).open([short]))).toContain("ferries");
    expect(troubles).toContainEqual(expect.any(StoreError));
  });

  it("waits at the end for a write in progress", async () => {
    const kept = aKeptIndex();
    await kept.open([long]);
    vi.advanceTimersByTime(5_000);
    await kept.close();
    expect(await keysHeld()).toContain("index:head");
  });

  it("keeps no process alive", () => {
    vi.useRealTimers();
    const timers = () => process.getActiveResourcesInfo().filter((name) => name === "Timeout");
    const before = timers().length;
    const kept = aKeptIndex();
    kept.changed();
    expect(timers().length).toBe(before);
    return kept.close();
  });
});
