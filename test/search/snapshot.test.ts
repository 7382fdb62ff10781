import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Article } from "../../src/article/article.ts";
import { buildArticle } from "../../src/article/build.ts";
import { createBackground } from "../../src/search/background.ts";
import { createIndex, restoreIndex, type SearchIndex } from "../../src/search/index.ts";
import type { RankedTerm } from "../../src/search/postings.ts";
import { SnapshotError } from "../../src/search/sections.ts";

const background = createBackground();

function anArticle(id: string, text: string, over: Partial<Article["meta"]> = {}): Article {
  const title = over.title ?? "Harbour Act";
  const meta = { title, publisher: "The Quay", published: "2026-03-01", language: "en", ...over };
  return buildArticle(id, meta, `${title}\n\n${text}`);
}

function indexOf(articles: Iterable<Article>): SearchIndex {
  const index = createIndex(background);
  for (const article of articles) index.add(article);
  return index;
}

/** The question's words as terms; `or` counts as another word, though less. */
function termsFor(index: SearchIndex, words: readonly string[], or = "fee"): RankedTerm[] {
  return words.map((word) => ({
    idf: index.idf(word, "en"),
    matches: [
      { id: index.idOf(word), weight: 1 },
      { id: index.idOf(or), weight: 0.6 },
    ].flatMap(({ id, weight }) => (id === undefined ? [] : [{ id, weight }])),
  }));
}

/** What anybody could learn from an index, but for the numbers that it gives to words. */
function known(index: SearchIndex, asked: readonly string[]) {
  const { ids, flags } = index.tokens;
  const stems = new Map<number, string>();
  for (const [word, id] of index.words()) {
    const before = stems.get(id);
    if (before === undefined || word < before) stems.set(id, word);
  }
  const described = index.articles().map(({ id }) => ({
    title: index.titleOf(id).map((word) => stems.get(word)),
    passages: index.passagesOf(id).map((passage) => ({
      ...passage,
      doc: 0,
      from: 0,
      to: 0,
      firstSentence: 0,
      endSentence: 0,
      metadata: [...passage.metadata].map((word) => stems.get(word)).sort(),
      ends: [...index.sentenceEnds(passage)].map((end) => end - passage.from),
      words: [...ids.subarray(passage.from, passage.to)].map((word) => stems.get(word)),
      flags: [...flags.subarray(passage.from, passage.to)],
    })),
  }));
  const ranked = index
    .rank(termsFor(index, asked), 20)
    .map(({ passage, score }) => [passage.article, passage.paragraph, score]);
  const within = index
    .rank(termsFor(index, asked), 20, { article: "b" })
    .map(({ passage, score }) => [passage.article, passage.paragraph, score]);
  return {
    articles: index.articles(),
    described,
    ranked,
    within,
    words: [...index.words()].map(([word]) => word).sort(),
    idf: asked.map((word) => index.idf(word, "en")),
  };
}

const words = ["boat", "boats", "moor", "moored", "pay", "12", "crowns", "Quay", "fee", "die"];
const sentence = fc
  .array(fc.constantFrom(...words), { minLength: 1, maxLength: 8 })
  .map((some) => `The ${some.join(" ")} is so.`);
const text = fc
  .array(fc.array(sentence, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 })
  .map((paragraphs) => paragraphs.map((some) => some.join(" ")).join("\n\n"));
const id = fc.constantFrom("a", "b", "c", "d");
const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ put: id, text, language: fc.constantFrom("en", "de") }) },
  { weight: 2, arbitrary: fc.record({ remove: id }) },
  /** What is changed between the snapshot and its restoring, while nobody looks. */
  { weight: 2, arbitrary: fc.record({ restore: fc.array(fc.record({ put: id, text })) }) },
);

describe("a snapshot of the index", () => {
  it("gives back an index like one that never held anything else, whatever came between", () => {
    fc.assert(
      fc.property(
        fc.array(step, { maxLength: 10 }),
        fc.array(fc.constantFrom("boat", "moor", "pay", "12", "crown", "die", "a"), {
          maxLength: 4,
        }),
        (steps, asked) => {
          let index = createIndex(background);
          for (const one of steps) {
            if ("put" in one) {
              index.add(anArticle(one.put, one.text, { language: one.language }));
            } else if ("remove" in one) {
              index.remove(one.remove);
            } else {
              const bytes = index.snapshot();
              const now = new Map(index.articles().map((article) => [article.id, article]));
              for (const { put, text } of one.restore) now.set(put, anArticle(put, text));
              index = restoreIndex(bytes, now.values(), background);
              for (const article of now.values()) {
                if (!index.articles().includes(article)) index.add(article);
              }
            }
          }
          expect(known(index, asked)).toEqual(known(indexOf(index.articles()), asked));
        },
      ),
      { numRuns: 60 },
    );
  });

  it("leaves out what is gone, or has another text, language, title or credit", () => {
    const [kept, gone, before] = [
      anArticle("kept", "Boats moor."),
      anArticle("gone", "Ships sail to Zwijndrecht."),
      anArticle("other", "Boats pay. Nobody moors."),
    ];
    const bytes = indexOf([kept, gone, before]).snapshot();
    for (const after of [
      anArticle("other", "Boats pay much."),
      anArticle("other", "Boats pay. Nobody moors.", { language: "nl" }),
      anArticle("other", "Boats pay. Nobody moors.", { credit: "Anna" }),
      { ...before, meta: { ...before.meta, title: "Another" } },
    ]) {
      const index = restoreIndex(bytes, [kept, after], background);
      expect(index.articles()).toEqual([kept]);
      expect([...index.words()].map(([word]) => word).sort()).toEqual(
        [...indexOf([kept]).words()].map(([word]) => word).sort(),
      );
      expect(index.idOf("zwijndrecht")).toBeUndefined();
    }
  });

  it("takes a new licence of an article for no change", () => {
    const before = anArticle("a", "Boats moor.");
    const after = { ...before, meta: { ...before.meta, licence: "Free." } };
    const index = restoreIndex(indexOf([before]).snapshot(), [after], background);
    expect(index.articles()).toEqual([after]);
  });

  it("is refused when any byte of it is another, or some are missing", () => {
    const articles = [anArticle("a", "Boats must moor at night."), anArticle("b", "Nobody pays.")];
    const bytes = indexOf(articles).snapshot();
    const restore = (some: Uint8Array) => () => restoreIndex(some, articles, background);
    expect(restore(bytes)).not.toThrow();
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, flip) => {
        // The four bytes behind the checksum mean nothing.
        fc.pre(at < 12 || at >= 16);
        const damaged = bytes.slice();
        damaged[at] = (damaged[at] ?? 0) ^ flip;
        expect(restore(damaged)).toThrow(SnapshotError);
      }),
      { numRuns: 1000 },
    );
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), (length) => {
        expect(restore(bytes.subarray(0, length))).toThrow(SnapshotError);
      }),
    );
    expect(restore(Uint8Array.of(...bytes, 0))).toThrow(SnapshotError);
  });

  it("says why it is refused", () => {
    const bytes = indexOf([]).snapshot();
    const changed = (at: number) => bytes.map((byte, i) => (i === at ? byte ^ 1 : byte));
    const refused = (some: Uint8Array) => () => restoreIndex(some, [], background);
    expect(refused(changed(0))).toThrow("no snapshot");
    expect(refused(changed(4))).toThrow("format 3, not 2");
    expect(refused(changed(16))).toThrow("reads texts otherwise");
    expect(refused(changed(24))).toThrow("damaged or cut off");
  });

  it("has the format that its version says: one made before is read to this day", () => {
    const article = anArticle("pinned", "Boats must moor at night.\n\nA boat pays 12 crowns.");
    const bytes = new Uint8Array(readFileSync("test/search/snapshot-2.fixture.bin"));
    // It was made by other code, of course; all but that must still be right.
    bytes.set(indexOf([]).snapshot().subarray(16, 24), 16);
    const index = restoreIndex(bytes, [article], background);
    const { described, words, articles } = known(index, []);
    expect(articles).toEqual([article]);
    expect(words).toEqual(
      expect.arrayContaining(["12", "boat", "boats", "crowns", "moor", "pays"]),
    );
    expect(described[0]?.title).toEqual(["harbour", "act"]);
    expect(described[0]?.passages.slice(1)).toMatchObject([
      { words: ["boat", undefined, "moor", undefined, "night"], ends: [5], flags: [5, 0, 0, 0, 0] },
      { words: [undefined, "boat", "pays", "12", "crowns"], ends: [5], flags: [5, 0, 0, 2, 0] },
    ]);
    const found = (...asked: string[]) =>
      index.rank(termsFor(index, asked), 9).map(({ passage }) => passage.paragraph);
    expect(found("moor")).toEqual([1]);
    expect(found("crown")).toEqual([2]);
    expect(found("harbour").sort()).toEqual([0, 1, 2]);
    expect(index.idf("boat", "en")).toBe(
      background.idf("boat", "en", { frequency: 2, passages: 3 }),
    );
  });
});
