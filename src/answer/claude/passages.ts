import type { Article, Span } from "../../article/article.ts";
import { fuse } from "../../search/dense/fuse.ts";
import type { Found } from "../../search/search.ts";
import type { SentDocument } from "../answer.ts";
import { type HeldArticles, newest } from "../held.ts";
import { blockTokens, documentOf } from "./documents.ts";

type Passage = { readonly article: Article; readonly paragraph: number };

/**
 * The best passages of several searches, each with the paragraphs beside it, up to a budget in
 * tokens. Searches are fused by reciprocal rank. Where nothing was found, the newest article's
 * opening stands in, so that the model sees what the texts are about. Documents come in the order
 * of their articles.
 */
export function bestPassages(
  searches: readonly Found[],
  articles: readonly Article[],
  budgetTokens: number,
): readonly SentDocument[] {
  const ranked = fused(searches, articles);
  const wanted = [...ranked, ...openings(articles)].flatMap(withNeighbours);
  const chosen = new Map<Article, Set<number>>();
  let left = budgetTokens;
  for (const { article, paragraph } of wanted) {
    const taken = chosen.get(article) ?? new Set();
    if (taken.has(paragraph)) continue;
    const cost = sentencesOf(article, paragraph).reduce(
      (sum, s) => sum + blockTokens(article, s),
      0,
    );
    if (cost > left) continue;
    left -= cost;
    chosen.set(article, taken.add(paragraph));
  }
  return articles.flatMap((article) => {
    const paragraphs = chosen.get(article);
    if (paragraphs === undefined) return [];
    const sentences = [...paragraphs].flatMap((paragraph) => sentencesOf(article, paragraph));
    return sentences.length === 0 ? [] : [documentOf(article, sentences)];
  });
}

function fused(searches: readonly Found[], articles: readonly Article[]): readonly Passage[] {
  const wanted = new Set(searches.flatMap(({ sentences }) => sentences.map((hit) => hit.article)));
  const byId = new Map(
    articles.flatMap((article) => (wanted.has(article.id) ? [[article.id, article]] : [])),
  );
  const rankings = searches.map(({ sentences }) =>
    sentences.flatMap((hit) => {
      const article = byId.get(hit.article);
      return article === undefined ? [] : [{ article, paragraph: hit.paragraph }];
    }),
  );
  return fuse(rankings, ({ article, paragraph }) => `${paragraph}:${article.id}`);
}

/** The headline and the first paragraphs of the newest article. */
function openings(articles: readonly Article[]): readonly Passage[] {
  if (!isHeld(articles)) return [];
  const article = newest(articles);
  return article.paragraphs.slice(0, 4).map((_, paragraph) => ({ article, paragraph }));
}

function isHeld(articles: readonly Article[]): articles is HeldArticles {
  return articles.length > 0;
}

function withNeighbours({ article, paragraph }: Passage): readonly Passage[] {
  return [paragraph, paragraph - 1, paragraph + 1]
    .filter((at) => article.paragraphs[at] !== undefined)
    .map((at) => ({ article, paragraph: at }));
}

function sentencesOf(article: Article, paragraph: number): readonly Span[] {
  return article.paragraphs[paragraph]?.sentences ?? [];
}
