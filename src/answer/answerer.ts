import type { Article } from "../article/article.ts";
import type { ArticleStore } from "../article/store.ts";
import { createSearch } from "../search/search.ts";
import type { Answer, Question } from "./answer.ts";
import { extract } from "./extract.ts";
import { questionLanguage } from "./question-language.ts";
import { verify } from "./verify.ts";

/** Answers questions from the articles held. */
export type Answerer = {
  /**
   * @throws NoArticlesError when no article is held: there is nothing to quote from.
   * @throws UnquotableError when the articles found have gone from the store meanwhile.
   */
  answer(question: Question): Promise<Answer>;
};

/** There is no article to answer from. */
export class NoArticlesError extends Error {
  override readonly name = "NoArticlesError";
  constructor() {
    super("No article is held. Put one into articles/ or run: npm run articles -- add FILE");
  }
}

/** What an answerer needs. `now`: a monotonic clock in milliseconds. */
export type AnswererParts = {
  readonly store: Pick<ArticleStore, "list" | "quote" | "onChange">;
  readonly now?: () => number;
};

/**
 * An answerer over the articles that the store holds now and whatever changes later: a new version
 * is searchable as soon as the store has it.
 */
export async function createAnswerer({
  store,
  now = () => performance.now(),
}: AnswererParts): Promise<Answerer> {
  const search = createSearch();
  const changed = new Set<string>();
  store.onChange((change) => {
    changed.add(change.kind === "put" ? change.article.id : change.id);
    if (change.kind === "put") search.add(change.article);
    else search.remove(change.id);
  });
  for (const article of await store.list()) {
    // What changed while the list was read is newer than what stands in it.
    if (!changed.has(article.id)) search.add(article);
  }

  return {
    async answer({ text, language, within }) {
      const started = now();
      const articles = search.articles();
      if (!isNonEmpty(articles)) throw new NoArticlesError();
      const draft = extract(search, articles, {
        text,
        language: language ?? questionLanguage(text, languagesOf(articles)),
        ...(within === undefined ? {} : { within }),
      });
      return verify(draft, store, { question: text, elapsed: () => now() - started });
    },
  };
}

function languagesOf([first, ...rest]: readonly [Article, ...Article[]]): [string, ...string[]] {
  return [first.meta.language, ...rest.map(({ meta }) => meta.language)];
}

function isNonEmpty<T>(list: readonly T[]): list is readonly [T, ...T[]] {
  return list.length > 0;
}
