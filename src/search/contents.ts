import type { ParagraphKind } from "../article/article.ts";
import { createRanking, type Ranking } from "./bm25.ts";
import { primaryTag } from "./language-tag.ts";
import { metadataTerms } from "./metadata-words.ts";
import type { Passage } from "./passage.ts";
import { createPostings, type Postings } from "./postings.ts";
import { createSentenceReader } from "./sentence-reader.ts";
import { createTokenPool, type TokenPool } from "./token-pool.ts";
import { createVocabulary, type Vocabulary } from "./vocabulary.ts";
import { createWordCounts, type WordCounts } from "./word-counts.ts";

/** The words with which people ask for a kind of paragraph. */
export type MetadataWords = {
  readonly ids: ReadonlySet<number>;
  readonly forms: readonly number[];
};

/** All that an index holds besides the articles; what was removed lies about in it until it is laid anew. */
export type Contents = {
  readonly vocabulary: Vocabulary;
  readonly pool: TokenPool;
  readonly postings: Postings;
  readonly ranking: Ranking;
  /** For counting the words of one passage after the other. */
  readonly counts: WordCounts;
  /** By number of their document; `undefined` when removed. */
  readonly passages: (Passage | undefined)[];
  metadata(kind: ParagraphKind): MetadataWords;
  /** Reads a sentence of that language (BCP 47 tag) into the pool. */
  reader(language: string): (sentence: string) => void;
};

/** Contents, empty unless parts of others are given. */
export function createContents({
  vocabulary = createVocabulary(),
  pool = createTokenPool(),
  postings = createPostings(),
}: Partial<Pick<Contents, "vocabulary" | "pool" | "postings">> = {}): Contents {
  const metadata = new Map<ParagraphKind, MetadataWords>();
  const readers = new Map<string, (sentence: string) => void>();
  return {
    vocabulary,
    pool,
    postings,
    ranking: createRanking(postings),
    counts: createWordCounts(),
    passages: [],
    metadata(kind) {
      const known = metadata.get(kind);
      if (known !== undefined) return known;
      const forms = metadataTerms(kind).map(({ norm, stem }) => vocabulary.formFor(norm, stem));
      const words = { ids: new Set(forms.map(vocabulary.stemOf)), forms };
      metadata.set(kind, words);
      return words;
    },
    reader(language) {
      const primary = primaryTag(language);
      const known = readers.get(primary);
      if (known !== undefined) return known;
      const reader = createSentenceReader(primary, { pool, vocabulary });
      readers.set(primary, reader);
      return reader;
    },
  };
}
