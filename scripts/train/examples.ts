import type { Article } from "../../src/article/article.ts";
import { buildArticle } from "../../src/article/build.ts";
import type { Squad, SquadQuestion } from "../../src/cli/squad-file.ts";
import { createBackground } from "../../src/search/background.ts";
import { createCandidateFinder, type FindCandidates } from "../../src/search/candidates.ts";
import { createIndex, type SearchIndex } from "../../src/search/index.ts";
import type { Candidate } from "../../src/search/measure.ts";
import { type Query, readQuery } from "../../src/search/query.ts";
import { termsOf } from "../../src/search/terms.ts";

/** Titles of a large store, and paragraphs of a small one: about those of one news article. */
const LARGE = 12;
const SMALL = 10;

/** A question asked of a store: what was measured, and which sentences answer. */
export type Example = {
  /** Id of the article that the question was written for. */
  readonly about: string;
  readonly query: Query;
  readonly candidates: readonly Candidate[];
  readonly right: readonly boolean[];
};

/** What a store holds of what a question asks for. */
export const SITUATIONS = [
  /** Twelve articles: with the answer, without its paragraph, without its article. */
  "large",
  "largeWithout",
  "largeElsewhere",
  /** Ten paragraphs of one article: with the answer, without its paragraph; of another article. */
  "small",
  "smallWithout",
  "smallElsewhere",
  /** Twelve articles, and a question in which one word is another question's. */
  "twisted",
] as const;

/** One of {@link SITUATIONS}. */
export type Situation = (typeof SITUATIONS)[number];

/** How often each situation is wanted: every how many questions. */
export type Sampling = Readonly<Record<Situation, number>>;

/** Asks the answerable questions in each situation. `random`: uniform numbers in [0, 1). */
export function* makeExamples(
  { articles: titles, questions }: Squad,
  every: Sampling,
  random: () => number,
): Generator<readonly [Situation, Example]> {
  for (const articles of largeStores(titles)) {
    const ids = new Set(articles.map(({ id }) => id));
    const asked = questions.filter((one) => one.answers.length > 0 && ids.has(one.article));
    const large = storeOf(...articles);
    const small = smallStores(articles);
    for (const [at, question] of asked.entries()) {
      for (const situation of SITUATIONS) {
        if (at % every[situation] !== 0) continue;
        const example = exampleIn(situation, question);
        if (example !== undefined) yield [situation, example];
      }
    }
    for (const article of articles) {
      const about = asked.filter((question) => question.article === article.id);
      yield* hidden(large, article, about, every);
    }

    function exampleIn(situation: Situation, question: SquadQuestion): Example | undefined {
      const { article, paragraph } = question;
      const other = articles[Math.floor(random() * articles.length)];
      const around = small.around(question);
      switch (situation) {
        case "large":
          return exampleOf(large, question, paragraph);
        case "largeWithout":
        case "largeElsewhere":
          return undefined;
        case "small":
          return exampleOf(around.store, question, around.paragraph);
        case "smallWithout":
          return exampleOf(small.without(question), question, -1);
        case "smallElsewhere":
          return other === undefined || other.id === article
            ? undefined
            : exampleOf(small.opening(other), question, -1);
        case "twisted": {
          const twisted = twist(question, asked, random);
          return twisted && exampleOf(large, twisted, -1);
        }
      }
    }
  }
}

/**
 * What is hidden is taken out, so that words which stood only there are unknown. The store is as it
 * was afterwards, but for the order of its articles.
 */
function* hidden(
  store: Store,
  article: Article,
  about: readonly SquadQuestion[],
  every: Sampling,
): Generator<readonly [Situation, Example]> {
  const { index } = store;
  index.remove(article.id);
  for (const question of about.filter((_, at) => at % every.largeElsewhere === 0)) {
    yield ["largeElsewhere", exampleOf(store, question, -1)];
  }
  const wanted = about.filter((_, at) => at % every.largeWithout === 0);
  for (const paragraph of new Set(wanted.map((question) => question.paragraph))) {
    index.add(without(article, paragraph));
    for (const question of wanted) {
      if (question.paragraph === paragraph) {
        yield ["largeWithout", exampleOf(store, question, -1)];
      }
    }
  }
  index.add(article);
}

function without(article: Article, paragraph: number): Article {
  const kept = article.paragraphs
    .filter((_, at) => at !== paragraph)
    .map(({ start, end }) => article.text.slice(start, end));
  return buildArticle(article.id, article.meta, kept.join("\n\n"));
}

/** A last store that would be small goes with the one before it. */
function largeStores(articles: readonly Article[]): Article[][] {
  const stores: Article[][] = [];
  for (let at = 0; at < articles.length; at += LARGE) {
    const store = articles.slice(at, at + LARGE);
    const last = stores.at(-1);
    if (last !== undefined && store.length < LARGE / 2) last.push(...store);
    else stores.push(store);
  }
  return stores;
}

type Store = {
  readonly index: SearchIndex;
  readonly find: FindCandidates;
  readonly articles: ReadonlyMap<string, Article>;
};

function storeOf(...articles: readonly Article[]): Store {
  const index = createIndex(createBackground());
  for (const article of articles) index.add(article);
  const byId = new Map(articles.map((article) => [article.id, article]));
  return { index, find: createCandidateFinder(index), articles: byId };
}

/** `answeredIn`: position of the paragraph that answers. */
function exampleOf(
  { index, find, articles }: Store,
  question: SquadQuestion,
  answeredIn: number,
): Example {
  const query = readQuery(question.text, "en", index);
  const candidates = find(query).sentences;
  const right = candidates.map(
    ({ passage, sentence }) =>
      passage.article === question.article &&
      passage.paragraph === answeredIn &&
      holdsAnswer(sentenceOf(articles.get(passage.article), answeredIn, sentence), question),
  );
  return { about: question.article, query, candidates, right };
}

function holdsAnswer(sentence: string, { answers }: SquadQuestion): boolean {
  return answers.some((answer) => sentence.includes(answer.replace(/\s+/g, " ").trim()));
}

function sentenceOf(article: Article | undefined, paragraph: number, sentence: number): string {
  const span = article?.paragraphs[paragraph]?.sentences[sentence];
  return span === undefined ? "" : (article?.text.slice(span.start, span.end) ?? "");
}

const NAME_OR_NUMBER = /(?<=\s)(?:\p{Lu}[\p{L}-]+(?:\s\p{Lu}[\p{L}-]+)*|\p{Nd}[\p{Nd},.]*)/gu;
const WORD = /(?<=\s)\p{Ll}{4,}/gu;

/**
 * The question with a name, a number or another word taken from another question about the same
 * article: it reads as if it had an answer, and has none.
 */
function twist(
  question: SquadQuestion,
  questions: readonly SquadQuestion[],
  random: () => number,
): SquadQuestion | undefined {
  const pattern = random() < 0.5 ? NAME_OR_NUMBER : WORD;
  const own = subjects(question.text, pattern);
  const victim = own[Math.floor(random() * own.length)];
  if (victim === undefined) return undefined;
  const others = questions
    .filter(({ article, id }) => article === question.article && id !== question.id)
    .flatMap(({ text }) => subjects(text, pattern))
    .filter((other) => /\p{Nd}/u.test(other) === /\p{Nd}/u.test(victim) && !own.includes(other));
  const other = others[Math.floor(random() * others.length)];
  if (other === undefined) return undefined;
  return { ...question, text: question.text.replace(victim, other) };
}

function subjects(text: string, pattern: RegExp): readonly string[] {
  return (text.match(pattern) ?? []).filter((word) =>
    termsOf(word, "en").some(({ stop }) => !stop),
  );
}

function smallStores(articles: readonly Article[]) {
  const byId = new Map(articles.map((article) => [article.id, article]));
  const made = new Map<string, Store>();
  const store = (article: Article, from: number, without?: number): Store => {
    const key = `${article.id} ${from} ${without}`;
    const known = made.get(key) ?? storeOf(windowOf(article, from, without));
    if (without === undefined) made.set(key, known);
    return known;
  };
  const place = ({ article, paragraph }: SquadQuestion) => {
    const held = byId.get(article);
    if (held === undefined) throw new Error(`The question names an unknown article: ${article}`);
    const last = Math.max(1, held.paragraphs.length - SMALL);
    return { held, from: Math.min(paragraph - ((paragraph - 1) % SMALL), last) };
  };
  return {
    around(question: SquadQuestion) {
      const { held, from } = place(question);
      return { store: store(held, from), paragraph: question.paragraph - from + 1 };
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
