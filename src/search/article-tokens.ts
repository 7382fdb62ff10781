import type { Article } from "../article/article.ts";
import type { Contents } from "./contents.ts";
import type { ArticleTokens } from "./passage.ts";

/** Puts an article's words into the vocabulary and its tokens into the pool. */
export function readTokens(article: Article, contents: Contents): ArticleTokens {
  const { pool } = contents;
  const { language, title } = article.meta;
  const [from, sentences] = [pool.length, pool.sentences];
  const readSentence = contents.reader(language);

  readSentence(title);
  const titleEnd = pool.length;
  const tokenEnds: number[] = [];
  const sentenceEnds: number[] = [];
  for (const paragraph of article.paragraphs) {
    for (const { start, end } of paragraph.sentences) {
      readSentence(article.text.slice(start, end));
      pool.endSentence();
    }
    tokenEnds.push(pool.length);
    sentenceEnds.push(pool.sentences);
  }
  return { from, titleEnd, tokenEnds, sentences, sentenceEnds };
}

/** Copies an article's tokens from contents to others, with all that the vocabulary knows of them. */
export function copyTokens(from: Contents, to: Contents): (tokens: ArticleTokens) => ArticleTokens {
  /** For each old form the new one, plus 1. */
  const copied = new Int32Array(from.vocabulary.forms);

  function copyForm(form: number): number {
    const known = (copied[form] ?? 0) - 1;
    if (known >= 0) return known;
    const stem = from.vocabulary.stem(from.vocabulary.stemOf(form));
    const made = to.vocabulary.formFor(from.vocabulary.norm(form) ?? stem, stem);
    copied[form] = made + 1;
    return made;
  }

  function copyToken(at: number): void {
    const { ids, spellings, flags } = from.pool.tokens;
    const id = ids[at] ?? -1;
    if (id < 0) {
      to.pool.push(-1, 0, flags[at] ?? 0);
      return;
    }
    const form = copyForm(from.vocabulary.formOf(id, spellings[at] ?? 0));
    to.vocabulary.use(form);
    to.pool.push(to.vocabulary.stemOf(form), to.vocabulary.spellingOf(form), flags[at] ?? 0);
  }

  return (tokens) => {
    const [start, sentences] = [to.pool.length, to.pool.sentences];
    let sentence = tokens.sentences;
    const end = tokens.tokenEnds.at(-1) ?? tokens.titleEnd;
    const lastSentence = tokens.sentenceEnds.at(-1) ?? sentence;
    for (let at = tokens.from; at <= end; at += 1) {
      while (sentence < lastSentence && from.pool.ends[sentence] === at) {
        to.pool.endSentence();
        sentence += 1;
      }
      if (at < end) copyToken(at);
    }
    const moved = start - tokens.from;
    const renumbered = sentences - tokens.sentences;
    return {
      from: start,
      titleEnd: tokens.titleEnd + moved,
      tokenEnds: tokens.tokenEnds.map((position) => position + moved),
      sentences,
      sentenceEnds: tokens.sentenceEnds.map((number) => number + renumbered),
    };
  };
}
