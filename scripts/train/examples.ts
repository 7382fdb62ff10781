import type { Article } from "../../src/article/article.ts";
import { buildArticle } from "../../src/article/build.ts";
import type { Squad, SquadQuestion } from "../../src/cli/squad-file.ts";
import { createBackground } from "../../src/search/background.ts";
import type { Candidate } from "../../src/search/features.ts";
import { createIndex, type Passage, type SearchIndex } from "../../src/search/index.ts";
import { type Query, readQuery } from "../../src/search/query.ts";
import { findCandidates } from "../../src/search/search.ts";

/** How many paragraphs a small store has: about those of one news article. */
const SMALL = 10;

/** A question asked of a store: what was measured, and which sentences answer. */
export type Example = {
  readonly query: Query;
  readonly candidates: readonly Candidate[];
  readonly right: readonly boolean[];
};

/** The same questions, asked of stores that differ in what they hold. */
export type Examples = {
  /** All articles, the answer among them. */
  readonly large: readonly Example[];
  /** All articles, without the paragraph that answers. */
  readonly largeWithout: readonly Example[];
  /** Ten paragraphs of one article, the answer among them. */
  readonly small: readonly Example[];
  /** Nine of them, without the paragraph that answers. */
  readonly smallWithout: readonly Example[];
  /** Ten paragraphs of an article about something else. */
  readonly elsewhere: readonly Example[];
};

/** Asks every answerable question of each store. `random`: uniform numbers in [0, 1). */
export function makeExamples(
  squad: Squad,
  questions: readonly SquadQuestion[],
  random: () => number,
): Examples {
  const large = indexOf(...squad.articles);
  const stores = smallStores(squad);
  const made: Record<keyof Examples, Example[]> = {
    large: [],
    largeWithout: [],
    small: [],
    smallWithout: [],
    elsewhere: [],
  };
  for (const question of questions) {
    if (question.answers.length === 0) continue;
    const { paragraph } = question;
    made.large.push(ask(large, question, paragraph));
    made.largeWithout.push(ask(large, question, undefined));
    const small = stores.around(question);
    made.small.push(ask(small.index, question, small.paragraph));
    made.smallWithout.push(ask(stores.without(question), elsewhere(question), undefined));
    const other = squad.articles[Math.floor(random() * squad.articles.length)];
    if (other !== undefined && other.id !== question.article) {
      made.elsewhere.push(ask(stores.opening(other), question, undefined));
    }
  }
  return made;
}

/** `answeredIn`: position of the paragraph that answers; without one it is passed over. */
function ask(index: SearchIndex, question: SquadQuestion, answeredIn: number | undefined): Example {
  const query = readQuery(question.text, "en", index);
  const isHeld = ({ article, paragraph }: Passage) =>
    article !== question.article || paragraph !== question.paragraph;
  const candidates = findCandidates(
    index,
    query,
    answeredIn === undefined ? { accepts: isHeld } : undefined,
  );
  return {
    query,
    candidates,
    right: candidates.map(
      ({ passage, sentence }) =>
        passage.article === question.article &&
        passage.paragraph === answeredIn &&
        holdsAnswer(sentenceOf(index, passage.article, passage.paragraph, sentence), question),
    ),
  };
}

/** The same question where its paragraph has been taken out already: nothing is passed over. */
function elsewhere(question: SquadQuestion): SquadQuestion {
  return { ...question, paragraph: -1 };
}

function holdsAnswer(sentence: string, { answers }: SquadQuestion): boolean {
  return answers.some((answer) => sentence.includes(answer.replace(/\s+/g, " ").trim()));
}

function sentenceOf(index: SearchIndex, id: string, paragraph: number, sentence: number): string {
  const article = index.articles().find((held) => held.id === id);
  const span = article?.paragraphs[paragraph]?.sentences[sentence];
  return span === undefined ? "" : (article?.text.slice(span.start, span.end) ?? "");
}

function smallStores(squad: Squad) {
  const articles = new Map(squad.articles.map((article) => [article.id, article]));
  const made = new Map<string, SearchIndex>();
  const store = (article: Article, from: number, without?: number): SearchIndex => {
    const key = `${article.id} ${from} ${without}`;
    const known = made.get(key);
    if (known !== undefined) return known;
    const index = indexOf(windowOf(article, from, without));
    made.set(key, index);
    return index;
  };
  const place = ({ article, paragraph }: SquadQuestion) => {
    const held = articles.get(article);
    if (held === undefined) throw new Error(`The question names an unknown article: ${article}`);
    const last = Math.max(1, held.paragraphs.length - SMALL);
    return { held, from: Math.min(paragraph - ((paragraph - 1) % SMALL), last) };
  };
  return {
    around(question: SquadQuestion) {
      const { held, from } = place(question);
      return { index: store(held, from), paragraph: question.paragraph - from + 1 };
    },
    without(question: SquadQuestion) {
      const { held, from } = place(question);
      return store(held, from, question.paragraph);
    },
    opening: (article: Article) => store(article, 1),
  };
}

function windowOf(article: Article, from: number, without?: number): Article {
  const kept = article.paragraphs
    .map(({ start, end }, at) => ({ at, text: article.text.slice(start, end) }))
    .filter(({ at }) => at === 0 || (at >= from && at < from + SMALL && at !== without));
  return buildArticle(article.id, article.meta, kept.map(({ text }) => text).join("\n\n"));
}

function indexOf(...articles: readonly Article[]): SearchIndex {
  const index = createIndex(createBackground());
  for (const article of articles) index.add(article);
  return index;
}
