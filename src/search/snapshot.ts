import type { Article } from "../article/article.ts";
import type { ArticleEntry } from "./article-entry.ts";
import { articlePrint } from "./article-print.ts";
import { type Contents, createContents } from "./contents.ts";
import type { ArticleTokens, Named } from "./passage.ts";
import { createPostings } from "./postings.ts";
import { packSections, type Section, SnapshotError, unpackSections } from "./sections.ts";
import { createTokenPool } from "./token-pool.ts";
import { createVocabulary } from "./vocabulary.ts";

/** An article as a snapshot names it. Its words are in the other sections. */
type Line = Named & {
  readonly print: string;
  /** The number of its first passage. */
  readonly doc: number;
  readonly tokens: Pick<ArticleTokens, "from" | "titleEnd" | "sentences">;
};

type Summary = {
  readonly articles: readonly Line[];
  readonly size: number;
  readonly totalLength: number;
};

/** An article of a snapshot, ready to be entered again. */
export type RestoredArticle = {
  readonly name: Named;
  /** As {@link articlePrint} says of the article that it was made of. */
  readonly print: string;
  readonly doc: number;
  readonly tokens: ArticleTokens;
};

/**
 * An index's contents and the names of its articles as bytes, for {@link readSnapshot} to make the
 * same of without reading a text. The articles themselves are not in it. `stamp`: see `codeStamp`.
 */
export function writeSnapshot(
  contents: Contents,
  held: Iterable<ArticleEntry & { readonly article: Article }>,
  stamp: string,
): Uint8Array {
  const { vocabulary, pool, postings } = contents;
  const { strings, written, stems, uses } = vocabulary.columns;
  const { rows, filled, numbers, size, totalLength } = postings;
  const tokenEnds = new Int32Array(numbers);
  const sentenceEnds = new Int32Array(numbers);
  const articles: Line[] = [];
  for (const { article, passages, tokens } of held) {
    const { from, titleEnd, sentences } = tokens;
    const doc = passages[0]?.doc ?? 0;
    tokenEnds.set(tokens.tokenEnds, doc);
    sentenceEnds.set(tokens.sentenceEnds, doc);
    articles.push({
      id: article.id,
      version: article.version,
      print: articlePrint(article),
      doc,
      kinds: passages.map(({ kind }) => kind),
      tokens: { from, titleEnd, sentences },
    });
  }
  const summary: Summary = { articles, size, totalLength };
  const words = strings.length;
  const sections: Section[] = [
    Buffer.from(JSON.stringify(summary)),
    Buffer.from(strings.join("\n")),
    ...[written, stems, uses],
    pool.tokens.ids.subarray(0, pool.length),
    pool.tokens.spellings.subarray(0, pool.length),
    pool.tokens.flags.subarray(0, pool.length),
    pool.ends.subarray(0, pool.sentences),
    ...[tokenEnds, sentenceEnds],
    rows.pool.subarray(0, filled),
    rows.heads.subarray(0, words),
    rows.tails.subarray(0, words),
    rows.entries.subarray(0, words),
    rows.frequencies.subarray(0, words),
    rows.lengths.subarray(0, numbers),
  ];
  return packSections(sections, stamp);
}

/**
 * What {@link writeSnapshot} was given. The contents know no passages yet.
 *
 * @throws SnapshotError when the bytes are of another format or stamp, damaged or cut off.
 */
export function readSnapshot(
  bytes: Uint8Array,
  stamp: string,
): { readonly contents: Contents; readonly articles: readonly RestoredArticle[] } {
  const sections = unpackSections(bytes, stamp);
  let at = 0;
  const next = (): ArrayBuffer => {
    const section = sections[at];
    at += 1;
    if (section === undefined) throw new SnapshotError("The snapshot lacks a section.");
    return section;
  };
  const summary: Summary = JSON.parse(Buffer.from(next()).toString());
  const strings = Buffer.from(next()).toString();
  const vocabulary = createVocabulary({
    strings: strings === "" ? [] : strings.split("\n"),
    written: new Int32Array(next()),
    stems: new Int32Array(next()),
    uses: new Uint32Array(next()),
  });
  const tokens = {
    ids: new Int32Array(next()),
    spellings: new Uint8Array(next()),
    flags: new Uint8Array(next()),
  };
  const pool = createTokenPool(tokens, new Int32Array(next()));
  const ends = { tokens: new Int32Array(next()), sentences: new Int32Array(next()) };
  const postings = createPostings({
    pool: new Uint32Array(next()),
    heads: new Uint32Array(next()),
    tails: new Uint32Array(next()),
    entries: new Uint32Array(next()),
    frequencies: new Uint32Array(next()),
    lengths: new Float32Array(next()),
    size: summary.size,
    totalLength: summary.totalLength,
  });
  return {
    contents: createContents({ vocabulary, pool, postings }),
    articles: summary.articles.map((named) => restored(named, ends)),
  };
}

function restored(
  { id, version, print, doc, kinds, tokens }: Line,
  ends: { readonly tokens: Int32Array; readonly sentences: Int32Array },
): RestoredArticle {
  const docs = [doc, doc + kinds.length] as const;
  return {
    name: { id, version, kinds },
    print,
    doc,
    tokens: {
      ...tokens,
      tokenEnds: [...ends.tokens.subarray(...docs)],
      sentenceEnds: [...ends.sentences.subarray(...docs)],
    },
  };
}
