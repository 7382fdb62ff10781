import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import { Keyv } from "keyv";
import { beforeEach, describe, expect, expectTypeOf, it, vi } from "vitest";
import { versionOf } from "../../src/article/build.ts";
import type { Quote } from "../../src/article/quote.ts";
import {
  type ArticleChange,
  type ArticleSource,
  type ArticleStore,
  createArticleStore,
} from "../../src/article/store.ts";
import { entriesOf } from "../../src/store/entries.ts";
import { openStore } from "../../src/store/open.ts";
import { StoreError } from "../../src/store/store-error.ts";

let keyv: Keyv;
let store: ArticleStore;

beforeEach(async () => {
  ({ keyv } = await openStore("memory:"));
  store = createArticleStore({ keyv });
});

function anArticle(changes: Partial<ArticleSource> = {}): ArticleSource {
  return {
    id: "bill",
    meta: {
      title: "Duma Passes Bill",
      publisher: "The Paper",
      published: "2026-02-26",
      url: "https://example.org/bill",
      language: "en",
    },
    text: "Duma Passes Bill\n\nThe Duma passed it 😀 on Tuesday. Nobody voted against it.",
    ...changes,
  };
}

/** But for the salt of its pseudonyms, which every store has. */
async function everythingHeld(): Promise<[string, unknown][]> {
  const entries: [string, unknown][] = [];
  for await (const entry of entriesOf<unknown>(keyv, "")) {
    if (!entry[0].startsWith("secret:")) entries.push(entry);
  }
  return entries;
}

describe("put", () => {
  it("gives back the article that is held from then on", async () => {
    const { article, changed } = await store.put(anArticle());
    expect(changed).toBe(true);
    expect(article).toMatchObject({ ...anArticle(), version: versionOf(anArticle().text) });
    expect(article.paragraphs.length).toBeGreaterThan(1);
    expect(await store.get("bill")).toEqual(article);
    expect(await store.list()).toEqual([article]);
  });

  it("writes text and record in one batch", async () => {
    const setMany = vi.spyOn(keyv.store, "setMany");
    const set = vi.spyOn(keyv.store, "set");
    await store.put(anArticle());
    expect(setMany).toHaveBeenCalledTimes(1);
    expect(set).not.toHaveBeenCalled();
  });

  it("writes nothing when it is what is held already", async () => {
    await store.put(anArticle());
    const setMany = vi.spyOn(keyv.store, "setMany");
    const listener = vi.fn();
    store.onChange(listener);
    const again = await createArticleStore({ keyv }).put(anArticle());
    expect(again.changed).toBe(false);
    expect((await store.put(anArticle())).changed).toBe(false);
    expect(setMany).not.toHaveBeenCalled();
    expect(listener).not.toHaveBeenCalled();
  });

  it("keeps the version when only the metadata change", async () => {
    const { article: before } = await store.put(anArticle());
    const meta = { ...anArticle().meta, publisher: "The Other Paper" };
    const { article, changed } = await store.put(anArticle({ meta }));
    expect(changed).toBe(true);
    expect(article.version).toBe(before.version);
    expect((await store.get("bill"))?.meta.publisher).toBe("The Other Paper");
    expect(await store.list()).toHaveLength(1);
  });

  it("makes a new text current, and keeps the old version readable", async () => {
    const { article: old } = await store.put(anArticle());
    const { article: current } = await store.put(anArticle({ text: "It was withdrawn." }));
    expect(await store.get("bill")).toEqual(current);
    expect(await store.list()).toEqual([current]);
    expect(await store.get("bill", old.version)).toEqual(old);
    const words = { start: 18, end: 26 };
    const quote = await store.quote({ article: "bill", version: old.version, ...words });
    expect(quote?.text).toBe("The Duma");
  });

  it("goes back to an old text as to any other", async () => {
    const { article: first } = await store.put(anArticle());
    await store.put(anArticle({ text: "Another text." }));
    expect((await store.put(anArticle())).changed).toBe(true);
    expect(await store.get("bill")).toEqual(first);
  });

  it("takes changes in the order in which they were asked for", async () => {
    const texts = Array.from({ length: 20 }, (_, n) => `Text number ${n}.`);
    await Promise.all(texts.map((text) => store.put(anArticle({ text }))));
    expect((await store.get("bill"))?.text).toBe("Text number 19.");
    const both = await Promise.all([store.put(anArticle()), store.put(anArticle())]);
    expect(both.map(({ changed }) => changed)).toEqual([true, false]);
  });

  it("refuses half characters, which another text would share its version with", async () => {
    const before = await everythingHeld();
    await expect(store.put(anArticle({ text: "a \ud800" }))).rejects.toThrow(TypeError);
    await expect(store.put(anArticle({ text: "" }))).rejects.toThrow(TypeError);
    await expect(store.put(anArticle({ id: "" }))).rejects.toThrow(TypeError);
    expect(await everythingHeld()).toEqual(before);
  });

  it("goes on after a write that failed", async () => {
    vi.spyOn(keyv.store, "setMany").mockRejectedValueOnce(new StoreError("failed", "full"));
    await expect(store.put(anArticle())).rejects.toThrow("full");
    expect(await store.get("bill")).toBeUndefined();
    expect((await store.put(anArticle())).changed).toBe(true);
  });
});

describe("list, get and remove", () => {
  it("lists current versions by id", async () => {
    for (const id of ["b", "a:b", "a", "я", "..", "a!"]) await store.put(anArticle({ id }));
    await store.put(anArticle({ id: "a", text: "Newer." }));
    const ids = (await store.list()).map(({ id }) => id);
    expect(ids).toEqual(["..", "a", "a!", "a:b", "b", "я"]);
  });

  it("reads one value to list again, and the texts that others changed", async () => {
    for (const id of ["a", "b"]) await store.put(anArticle({ id }));
    const before = await store.list();
    const reads = ["get", "getMany", "iterator"].map((name) => vi.spyOn(keyv.store, name));
    expect(await store.list()).toBe(before);
    expect(reads.map(({ mock }) => mock.calls.length)).toEqual([1, 0, 0]);
    await createArticleStore({ keyv }).put(anArticle({ id: "b", text: "Newer." }));
    for (const read of reads) read.mockClear();
    expect((await store.list()).map(({ text }) => text)).toEqual([anArticle().text, "Newer."]);
    expect(reads.map(({ mock }) => mock.calls.flat())).toEqual([
      ["articles"],
      [["article:b"], [`version:b:${versionOf("Newer.")}`]],
      [],
    ]);
  });

  it("takes an article out of the list, and keeps its versions readable", async () => {
    const { article } = await store.put(anArticle());
    expect(await store.remove("bill")).toBe(true);
    expect(await store.remove("bill")).toBe(false);
    expect(await store.list()).toEqual([]);
    expect(await store.get("bill")).toBeUndefined();
    expect(await store.get("bill", article.version)).toEqual(article);
    expect((await store.put(anArticle())).changed).toBe(true);
  });

  it.each([
    ["bill", "0000000000000000"],
    ["bill", "no version"],
    ["bill", ""],
    ["other", undefined],
    ["", undefined],
    ["\ud800", undefined],
  ])("finds nothing under %j, version %j", async (id, version) => {
    await store.put(anArticle());
    expect(await store.get(id, version)).toBeUndefined();
  });

  it("does not mistake one article's version for another's", async () => {
    const { article } = await store.put(anArticle({ id: "a:b" }));
    expect(await store.get("a", `b:${article.version}`)).toBeUndefined();
  });

  it("says what changed until the listener is taken away", async () => {
    const changes: ArticleChange[] = [];
    const stop = store.onChange((change) => changes.push(change));
    const { article } = await store.put(anArticle());
    await store.put(anArticle());
    await store.remove("bill");
    await store.remove("bill");
    stop();
    await store.put(anArticle());
    expect(changes).toEqual([
      { kind: "put", article },
      { kind: "removed", id: "bill" },
    ]);
  });

  it("gives articles that nobody can change", async () => {
    const source = anArticle();
    const { article } = await store.put(source);
    const held = structuredClone(article);
    expect(() => Object.assign(article, { text: "forged" })).toThrow(TypeError);
    expect(() => Object.assign(article.meta, { title: "forged" })).toThrow(TypeError);
    expect(() => Object.assign(article.paragraphs[0]!, { start: 5 })).toThrow(TypeError);
    expect(Object.isFrozen(source.meta)).toBe(false);
    expect(await store.get("bill")).toEqual(held);
  });
});

describe("versions and find", () => {
  const [first, second] = ["It was passed.", "It was signed."].map((text) => anArticle({ text }));
  const [passed, signed] = ["It was passed.", "It was signed."].map(versionOf);

  it("name an article's versions, the one that became current last first", async () => {
    let now = 1000;
    const timed = createArticleStore({ keyv, now: () => now++ });
    for (const source of [first, second, first]) await timed.put(source as ArticleSource);
    expect(await timed.versions("bill")).toEqual([
      { version: passed, putAt: 1002, meta: anArticle().meta },
      { version: signed, putAt: 1001, meta: anArticle().meta },
    ]);
    await timed.put({ ...anArticle(), ...first, meta: { ...anArticle().meta, credit: "Anna" } });
    expect((await timed.versions("bill"))[0]).toMatchObject({ putAt: 1002 });
    await timed.put(anArticle({ id: `bill:${passed}` }));
    expect(await timed.versions("bill")).toHaveLength(2);
    expect(await timed.versions("other")).toEqual([]);
  });

  it("find a text by its version alone, as long as an article that had it is held", async () => {
    for (const source of [first, second]) await store.put(source as ArticleSource);
    const [former, current] = [await store.find(passed ?? ""), await store.find(signed ?? "")];
    expect(former).toMatchObject({ article: { id: "bill", text: first?.text }, isCurrent: false });
    expect(current).toMatchObject({ article: { id: "bill", text: second?.text }, isCurrent: true });
    await store.put({ ...anArticle(), ...first, id: "copy" });
    expect(await store.find(passed ?? "")).toMatchObject({ article: { id: "copy" } });
    await store.remove("copy");
    expect(await store.find(passed ?? "")).toMatchObject({ article: { id: "bill" } });
    await store.remove("bill");
    expect(await store.find(passed ?? "")).toBeUndefined();
    expect(await store.find("q")).toBeUndefined();
  });

  it("know the versions of a store that was written before they were asked for", async () => {
    await keyv.set("article:bill", { version: signed });
    for (const { text } of [first, second] as ArticleSource[]) {
      await keyv.set(`version:bill:${versionOf(text)}`, { meta: anArticle().meta, text });
    }
    expect(await store.versions("bill")).toMatchObject([{ version: signed }, { putAt: undefined }]);
    expect(await store.find(passed ?? "")).toMatchObject({ isCurrent: false });
    const read = vi.spyOn(keyv.store, "iterator");
    expect(await store.find("0123456789abcdef")).toBeUndefined();
    expect(read).not.toHaveBeenCalled();
  });
});

describe("quote", () => {
  const at = (words: string) => {
    const start = anArticle().text.indexOf(words);
    return {
      article: "bill",
      version: versionOf(anArticle().text),
      start,
      end: start + words.length,
    };
  };

  it("cuts the words out of the stored text", async () => {
    await store.put(anArticle());
    const words = "Nobody voted";
    expect(await store.quote(at(words))).toEqual({
      ...at(words),
      text: words,
      sentence: 3,
      meta: anArticle().meta,
    });
  });

  it("names the first sentence that it touches", async () => {
    await store.put(anArticle());
    expect((await store.quote(at("Passes Bill\n\nThe Duma passed")))?.sentence).toBe(1);
    expect((await store.quote(at("\n\nThe Duma")))?.sentence).toBe(2);
    expect((await store.quote(at("Tuesday. Nobody")))?.sentence).toBe(2);
    expect((await store.quote(at(" Nobody")))?.sentence).toBe(3);
    expect(await store.quote(at("\n\n"))).toBeUndefined();
  });

  it("gives any range of whole characters verbatim, and no other", async () => {
    await store.put(anArticle());
    const { text } = anArticle();
    const bounds = new Set([0]);
    for (const character of text) bounds.add(Math.max(...bounds) + character.length);
    const numbers = fc.integer({ min: -2, max: text.length + 2 });
    await fc.assert(
      fc.asyncProperty(numbers, numbers, async (start, end) => {
        const quote = await store.quote({ ...at("T"), start, end });
        const isRange = bounds.has(start) && bounds.has(end) && start < end;
        const words = text.slice(start, end);
        expect(quote?.text).toBe(isRange && words.trim() !== "" ? words : undefined);
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ["an empty range", { start: 5, end: 5 }],
    ["a range that runs backwards", { start: 5, end: 2 }],
    ["a negative start", { start: -1, end: 5 }],
    ["an end behind the text", { start: 0, end: 10_000 }],
    ["NaN", { start: Number.NaN, end: 5 }],
    ["a missing end", { start: 0, end: Number.NaN }],
    ["infinity", { start: 0, end: Number.POSITIVE_INFINITY }],
    ["half a code unit", { start: 0.5, end: 5 }],
    ["half of a character at its start", { start: at("😀").start + 1, end: at("😀").end }],
    ["half of a character at its end", { start: at("😀").start, end: at("😀").end - 1 }],
    ["another article", { article: "other" }],
    ["another version", { version: "0123456789abcdef" }],
  ])("gives nothing for %s", async (_, change) => {
    await store.put(anArticle());
    expect(await store.quote({ ...at("The Duma"), ...change })).toBeUndefined();
  });

  it("reads the store again every time", async () => {
    const { article } = await store.put(anArticle());
    const read = vi.spyOn(keyv.store, "get");
    await store.quote(at("The Duma"));
    await store.quote(at("The Duma"));
    expect(read).toHaveBeenCalledTimes(2);
    await keyv.delete(`version:bill:${article.version}`);
    expect(await store.quote(at("The Duma"))).toBeUndefined();
  });

  it("fails when the text is not the one that was stored under this version", async () => {
    const { article } = await store.put(anArticle());
    const text = article.text.replace("passed", "rejected");
    await keyv.set(`version:bill:${article.version}`, { meta: article.meta, text });
    const quoting = store.quote(at("The Duma"));
    await expect(quoting).rejects.toMatchObject({ name: "StoreError", trouble: "damaged" });
    await expect(quoting).rejects.toThrow(
      /article bill, version .* is not the one that was stored/,
    );
    await expect(createArticleStore({ keyv }).list()).rejects.toThrow(/Put a backup/);
    await expect(store.get("bill")).rejects.toThrow(StoreError);
  });

  it("fails when the current version is missing", async () => {
    const { article } = await store.put(anArticle());
    await keyv.delete(`version:bill:${article.version}`);
    await expect(store.get("bill")).rejects.toThrow(/missing from the store/);
    await expect(createArticleStore({ keyv }).list()).rejects.toThrow(/missing from the store/);
  });

  it("fails when the store cannot be read, and never says that there is no such quote", async () => {
    await store.put(anArticle());
    await keyv.disconnect();
    await expect(store.quote(at("The Duma"))).rejects.toThrow(StoreError);
    await expect(store.get("bill")).rejects.toThrow(StoreError);
    await expect(createArticleStore({ keyv }).list()).rejects.toThrow(StoreError);
    await expect(store.remove("bill")).rejects.toThrow(StoreError);
  });

  it("needs a store that reads ranges", async () => {
    const plain = createArticleStore({ keyv: new Keyv({ throwOnErrors: true }) });
    await expect(plain.list()).rejects.toThrow(/cannot read a range of keys/);
  });
});

describe("the type of a quote", () => {
  it("cannot be written down: only the store makes one", () => {
    const literal = {
      article: "bill",
      version: "0123456789abcdef",
      start: 0,
      end: 5,
      text: "words",
      sentence: 1,
      meta: anArticle().meta,
    };
    // @ts-expect-error a literal with all the fields is still no quote
    const forged: Quote = literal;
    expectTypeOf(literal).not.toExtend<Quote>();
    expect(forged).toBe(literal);
  });

  it("is asserted in one file of the source only", async () => {
    const root = join(import.meta.dirname, "../../src");
    const files = (await readdir(root, { recursive: true })).filter((name) => /\.tsx?$/.test(name));
    const asserts = /\b(?:as|is)\s+(?:unknown\s+as\s+)?(?:\w+<)*Quote\b/;
    const asserting: string[] = [];
    for (const file of files) {
      if (asserts.test(await readFile(join(root, file), "utf8"))) asserting.push(file);
    }
    expect(asserting).toEqual([join("article", "store.ts")]);
  });
});
