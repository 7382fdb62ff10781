import type { ParagraphKind } from "../article/article.ts";
import type { Contents } from "./contents.ts";
import { type ArticleTokens, type Named, type Passage, passagesOf } from "./passage.ts";
import { FREQUENCY_UNIT } from "./postings.ts";

/** How much a word counts in a passage by where it stands, in units of frequency. */
const FIELD_WEIGHT = {
  body: FREQUENCY_UNIT,
  title: 0.3 * FREQUENCY_UNIT,
  metadata: FREQUENCY_UNIT,
} as const;

/** An article's part of an index's contents. */
export type ArticleEntry = {
  readonly tokens: ArticleTokens;
  /** Vocabulary ids of its title. */
  readonly title: readonly number[];
  readonly passages: readonly Passage[];
};

/** The entry of an article whose tokens are in the pool, with passages numbered from `doc` on. */
export function entryOf(
  name: Named,
  tokens: ArticleTokens,
  doc: number,
  contents: Contents,
): ArticleEntry {
  const title = [...contents.pool.tokens.ids.subarray(tokens.from, tokens.titleEnd)];
  const metadata = (kind: ParagraphKind) => contents.metadata(kind).ids;
  return {
    tokens,
    title: title.filter((id) => id >= 0),
    passages: passagesOf(name, tokens, doc, metadata),
  };
}

/** Makes an entry's passages documents of the lists, which must give them the numbers they have. */
export function enter({ title, passages }: ArticleEntry, contents: Contents): void {
  for (const passage of passages) {
    weigh(passage, title, contents);
    contents.postings.add(contents.counts);
    contents.passages[passage.doc] = passage;
    contents.metadata(passage.kind).forms.forEach(contents.vocabulary.use);
  }
}

/** Takes an entry out. Its tokens and list entries stay where they are, and count for nothing. */
export function leave({ title, passages, tokens }: ArticleEntry, contents: Contents): void {
  const { postings, counts, vocabulary } = contents;
  for (const passage of passages) {
    weigh(passage, title, contents);
    postings.remove(passage.doc, counts.ids);
    contents.passages[passage.doc] = undefined;
    contents.metadata(passage.kind).forms.forEach(vocabulary.drop);
  }
  dropWords(tokens, contents);
}

/** Counts how often each word stands in a passage, by field. */
function weigh(
  { from, to, metadata }: Passage,
  title: readonly number[],
  { counts, pool }: Contents,
): void {
  const { ids } = pool.tokens;
  counts.clear();
  for (let at = from; at < to; at += 1) counts.count(ids[at] ?? -1, FIELD_WEIGHT.body);
  for (const id of title) counts.count(id, FIELD_WEIGHT.title);
  for (const id of metadata) counts.count(id, FIELD_WEIGHT.metadata);
}

function dropWords(tokens: ArticleTokens, { vocabulary, pool }: Contents): void {
  const { ids, spellings } = pool.tokens;
  const end = tokens.tokenEnds.at(-1) ?? tokens.titleEnd;
  for (let at = tokens.from; at < end; at += 1) {
    const id = ids[at] ?? -1;
    if (id >= 0) vocabulary.drop(vocabulary.formOf(id, spellings[at] ?? 0));
  }
}
