import { CAUTION, leastProbability } from "../answer/thresholds.ts";
import { groupedBy } from "../answer/vouch/negation/grouped.ts";
import type { Article } from "../article/article.ts";
import type { Search } from "../search/search.ts";
import type { Figures } from "./evaluation.ts";
import { areaUnderCurve, share } from "./figures.ts";
import type { SquadQuestion } from "./squad-file.ts";

/** What of the store is hidden so that a question has no answer there. */
export type Hidden = "paragraph" | "article";

/** The probabilities of one question: that it is answered, and that it is about the store. */
export type Odds = {
  readonly answers: number;
  readonly onSubject: number;
  /** Passages that the store held. */
  readonly held: number;
};

/** A question asked of the whole store, and of the store without what answers it. */
export type Pair = {
  readonly whole: Odds & { readonly sentenceRank: number };
  readonly hidden: Odds;
};

/**
 * Calls back for every question while the paragraph or article that answers it is not in the store,
 * and leaves the store as it was but for the order of its articles.
 */
export function askWithout(
  hidden: Hidden,
  search: Search,
  questions: readonly SquadQuestion[],
  ask: (question: SquadQuestion) => void,
): void {
  const articles = new Map(search.articles().map((article) => [article.id, article]));
  for (const [id, about] of groupedBy(questions, (question) => question.article)) {
    const article = articles.get(id);
    if (article === undefined) throw new RangeError(`There is no article ${id}.`);
    if (hidden === "article") {
      search.remove(id);
      about.forEach(ask);
    } else {
      for (const [paragraph, some] of groupedBy(about, (question) => question.paragraph)) {
        search.add(without(article, paragraph));
        some.forEach(ask);
      }
    }
    search.add(article);
  }
}

function without(article: Article, paragraph: number): Article {
  return { ...article, paragraphs: article.paragraphs.toSpliced(paragraph, 1) };
}

/** How well the probabilities tell a question from itself when its answer is hidden. */
export function silenceFigures(hidden: Hidden, pairs: readonly Pair[]): Figures {
  const area = (odds: keyof Odds) =>
    areaUnderCurve(
      pairs.map(({ whole }) => whole[odds]),
      pairs.map((pair) => pair.hidden[odds]),
    );
  const points = CAUTION.map((caution) => {
    const isAnswered = (one: Odds) => one.answers >= leastProbability(caution, one.held);
    return [
      caution,
      {
        falseAnswers: share(pairs, ({ hidden }) => isAnswered(hidden)),
        answered: share(pairs, ({ whole }) => isAnswered(whole)),
        answeredRightly: share(pairs, ({ whole }) => isAnswered(whole) && whole.sentenceRank === 1),
      },
    ];
  });
  return {
    silenceAuc: area("answers"),
    ...(hidden === "article" ? { subjectAuc: area("onSubject") } : {}),
    ...Object.fromEntries(points),
  };
}
