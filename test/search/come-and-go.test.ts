import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Article } from "../../src/article/article.ts";
import { buildArticle } from "../../src/article/build.ts";
import { createBackground } from "../../src/search/background.ts";
import { createIndex } from "../../src/search/index.ts";
import { createSearch, type Found } from "../../src/search/search.ts";

const background = createBackground();
const newSearch = () => createSearch({ background });

function anArticle(id: string, text: string, title = "Harbour Act", language = "en"): Article {
  const meta = { title, publisher: "The Quay", published: "2026-03-01", language };
  return buildArticle(id, meta, `${title}\n\n${text}`);
}

/** What a person could see of a search; the numbers of vocabulary and lists are nobody's business. */
function seen({ sentences, passages, answers, onSubject, query }: Found) {
  return {
    sentences,
    passages: passages.map(({ passage, score }) => [passage.article, passage.paragraph, score]),
    answers,
    onSubject,
    repairs: query.repairs,
  };
}

describe("search over articles that come and go", () => {
  const words = [
    "boats",
    "boat",
    "moor",
    "moored",
    "pay",
    "12",
    "crowns",
    "night",
    "Quay",
    "harbour",
    "fee",
    "tax",
  ];
  const sentence = fc
    .array(fc.constantFrom(...words), { minLength: 1, maxLength: 8 })
    .map((some) => `The ${some.join(" ")} is so.`);
  const text = fc
    .array(fc.array(sentence, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 })
    .map((paragraphs) => paragraphs.map((some) => some.join(" ")).join("\n\n"));
  const step = fc.oneof(
    { weight: 3, arbitrary: fc.record({ put: fc.constantFrom("a", "b", "c"), text }) },
    { weight: 1, arbitrary: fc.record({ remove: fc.constantFrom("a", "b", "c") }) },
  );

  it("finds exactly what a search finds that never held anything else", () => {
    fc.assert(
      fc.property(
        fc.array(step, { maxLength: 10 }),
        fc.array(fc.constantFrom(...words, "crowms", "how many", "when"), { maxLength: 4 }),
        (steps, asked) => {
          const lived = newSearch();
          const held = new Map<string, Article>();
          for (const one of steps) {
            const id = "put" in one ? one.put : one.remove;
            held.delete(id);
            if ("put" in one) {
              const article = anArticle(id, one.text, `Harbour Act ${id}`);
              held.set(id, article);
              lived.add(article);
            } else lived.remove(id);
          }
          const fresh = newSearch();
          for (const article of held.values()) fresh.add(article);
          const question = asked.join(" ");
          expect(lived.articles()).toEqual([...held.values()]);
          expect(seen(lived.find(question, "en"))).toEqual(seen(fresh.find(question, "en")));
        },
      ),
      { numRuns: 150 },
    );
  });

  it("knows exactly the words that an index knows that never held anything else", () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        const lived = createIndex(background);
        const held = new Map<string, Article>();
        for (const one of steps) {
          const id = "put" in one ? one.put : one.remove;
          held.delete(id);
          if ("put" in one) {
            const article = anArticle(id, one.text, `Mooring Act ${id}`, id === "c" ? "de" : "en");
            held.set(id, article);
            lived.add(article);
          } else lived.remove(id);
        }
        const fresh = createIndex(background);
        for (const article of held.values()) fresh.add(article);
        const known = [...fresh.words()].map(([word]) => word);
        expect([...lived.words()].map(([word]) => word).sort()).toEqual(known.sort());
        for (const word of [...words, ...known]) {
          expect(lived.idOf(word) === undefined).toBe(fresh.idOf(word) === undefined);
          expect(lived.idf(word, "en")).toBe(fresh.idf(word, "en"));
        }
      }),
      { numRuns: 150 },
    );
  });

  it("never finds a removed article, and repairs no word into one of its words", () => {
    const search = newSearch();
    search.add(anArticle("a", "Boats must moor at Zwijndrecht."));
    search.add(anArticle("b", "Nobody pays a fee."));
    expect(search.find("Where is Zwijndrecth?", "en").query.repairs).toHaveLength(1);
    search.remove("a");
    const found = search.find("Where must boats moor? Zwijndrecth?", "en");
    expect(found.query.repairs).toEqual([]);
    expect(found.sentences.map(({ article }) => article)).not.toContain("a");
    expect(search.articles().map(({ id }) => id)).toEqual(["b"]);
  });

  it("keeps the order of the texts among equals", () => {
    const search = newSearch();
    for (const id of ["b", "a", "c"]) search.add(anArticle(id, "Boats must moor."));
    const order = ["b", "a", "c"];
    const { passages, sentences } = search.find("Which boats moor?", "en");
    expect(passages.map(({ passage }) => passage.article)).toEqual(order);
    expect(sentences.map(({ article }) => article)).toEqual(order);
  });

  it("searches one article alone when asked to", () => {
    const search = newSearch();
    for (const id of ["a", "b"]) search.add(anArticle(id, "Boats must moor."));
    const { passages, sentences } = search.find("Which boats moor?", "en", "b");
    expect(new Set(passages.map(({ passage }) => passage.article))).toEqual(new Set(["b"]));
    expect(new Set(sentences.map(({ article }) => article))).toEqual(new Set(["b"]));
    expect(search.find("Which boats moor?", "en", "nowhere").sentences).toEqual([]);
  });

  it("finds a Russian article by another form of its words", () => {
    const search = newSearch();
    search.add(anArticle("ru", "Солдаты подписали контракт в Москве.", "Закон о солдатах", "ru"));
    const found = search.find("Какой контракт подписал солдат?", "ru");
    expect(found.sentences[0]?.text).toBe("Солдаты подписали контракт в Москве.");
  });
});
