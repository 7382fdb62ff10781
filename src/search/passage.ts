import type { Article, ParagraphKind } from "../article/article.ts";

/** Where an article's tokens lie in the pool: those of its title, then those of each paragraph. */
export type ArticleTokens = {
  readonly from: number;
  readonly titleEnd: number;
  /** For each paragraph the position behind its last token. */
  readonly tokenEnds: readonly number[];
  /** The number of its first sentence. */
  readonly sentences: number;
  /** For each paragraph the number of the sentence behind its last one. */
  readonly sentenceEnds: readonly number[];
};

/** A paragraph as the index holds it. */
export type Passage = {
  /** Its number in the index, until an article is removed. An article's passages follow one another. */
  readonly doc: number;
  readonly article: string;
  readonly version: string;
  /** Position in `Article.paragraphs`. */
  readonly paragraph: number;
  readonly kind: ParagraphKind;
  /** Its tokens, `[from, to)` in `SearchIndex.tokens`. */
  readonly from: number;
  readonly to: number;
  /** Its sentences, `[firstSentence, endSentence)` among those of all texts. */
  readonly firstSentence: number;
  readonly endSentence: number;
  /** Vocabulary ids of the words that ask for this kind of paragraph ("photo", "published"). */
  readonly metadata: ReadonlySet<number>;
};

/** An article as its passages name it, and the kinds of its paragraphs. */
export type Named = Pick<Article, "id" | "version"> & { readonly kinds: readonly ParagraphKind[] };

/**
 * The passages of an article whose tokens lie there, in order, numbered from `doc` on. `metadata`:
 * see {@link Passage.metadata}.
 */
export function passagesOf(
  { id, version, kinds }: Named,
  { titleEnd, tokenEnds, sentences, sentenceEnds }: ArticleTokens,
  doc: number,
  metadata: (kind: ParagraphKind) => ReadonlySet<number>,
): Passage[] {
  return kinds.map((kind, paragraph) => ({
    doc: doc + paragraph,
    article: id,
    version,
    paragraph,
    kind,
    from: tokenEnds[paragraph - 1] ?? titleEnd,
    to: tokenEnds[paragraph] ?? titleEnd,
    firstSentence: sentenceEnds[paragraph - 1] ?? sentences,
    endSentence: sentenceEnds[paragraph] ?? sentences,
    metadata: metadata(kind),
  }));
}
