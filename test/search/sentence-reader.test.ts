import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createSentenceReader } from "../../src/search/sentence-reader.ts";
import { termsOf } from "../../src/search/terms.ts";
import { flagsOf } from "../../src/search/token-kinds.ts";
import { createTokenPool } from "../../src/search/token-pool.ts";
import { createVocabulary } from "../../src/search/vocabulary.ts";

const words = [
  ...["us", "US", "Us", "U.S.", "the", "The", "THE", "boat", "Boats", "BOAT", "boat's", "a", "A"],
  ...["1,780", "1780", "007", "3rd", "1990s", "May", "may", "twelve", "because", "die", "Die"],
  ...["солдаты", "Солдаты", "ёлка", "café", "Cafe", "乌克兰2024", "２", "x1", "McDonald", "iPhone"],
];
const sentences = fc.array(
  fc.array(fc.constantFrom(...words), { maxLength: 8 }).map((some) => some.join(" ")),
  { maxLength: 6 },
);

describe("createSentenceReader", () => {
  it("reads a word that it has met as it would read it anew, in whatever language", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom("en", "de", "ru"), sentences), { maxLength: 4 }),
        (texts) => {
          const [pool, vocabulary] = [createTokenPool(), createVocabulary()];
          const parts = { pool, vocabulary };
          const readers = new Map(
            ["en", "de", "ru"].map((tag) => [tag, createSentenceReader(tag, parts)]),
          );
          const expected: unknown[] = [];
          for (const [language, some] of texts) {
            for (const sentence of some) {
              readers.get(language)?.(sentence);
              for (const [at, term] of termsOf(sentence, language).entries()) {
                const flags = flagsOf(term, at === 0, language);
                expected.push(term.stop ? [flags] : [flags, term.stem, term.norm]);
              }
            }
          }
          const { ids, spellings, flags } = pool.tokens;
          const read = Array.from({ length: pool.length }, (_, at) => {
            const id = ids[at] ?? -1;
            if (id < 0) return [flags[at]];
            const norm = vocabulary.norm(vocabulary.formOf(id, spellings[at] ?? 0));
            return [flags[at], vocabulary.stem(id), norm];
          });
          expect(read).toEqual(expected);
        },
      ),
      { numRuns: 300 },
    );
  });

  it("lumps together what a stem is spelled like beyond its 255th spelling", () => {
    const vocabulary = createVocabulary();
    const forms = Array.from({ length: 300 }, (_, at) => vocabulary.formFor(`moor${at}`, "moor"));
    for (const form of forms) vocabulary.use(form);
    expect(vocabulary.spellingOf(forms[254] ?? -1)).toBe(254);
    expect(new Set(forms.slice(255)).size).toBe(1);
    expect(vocabulary.spellingOf(forms[299] ?? -1)).toBe(255);
    expect([...vocabulary.words()].map(([word]) => word)).toEqual(
      Array.from({ length: 255 }, (_, at) => `moor${at}`),
    );
    for (const [at, form] of forms.entries()) {
      expect(vocabulary.formOf(vocabulary.stemOf(form), Math.min(at, 255))).toBe(form);
    }
  });
});
