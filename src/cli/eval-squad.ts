import { extract } from "../answer/extract.ts";
import { createSearch, type Found, type Search } from "../search/search.ts";
import { areaUnderCurve, quantile, share } from "./figures.ts";
import type { Squad, SquadQuestion } from "./squad-file.ts";

/** How to ask: how many of the questions, and whether each searches its own article alone. */
export type SquadOptions = { readonly sample: number; readonly scope: "store" | "article" };

/** Shares are 0 to 1, times in milliseconds. Names and meaning: `docs/retrieval.md`. */
export type SquadResult = {
  readonly questions: number;
  readonly paragraphs: number;
  readonly passageAt1: number;
  readonly passageAt3: number;
  readonly passageAt5: number;
  readonly sentenceAt1: number;
  readonly sentenceAt2: number;
  readonly sentenceAt3: number;
  readonly refused: number;
  readonly falselyRefused: number;
  readonly answerableAuc: number;
  readonly p50Ms: number;
  readonly p95Ms: number;
  readonly indexMs: number;
  readonly heapMb: number;
};

type Asked = {
  readonly question: SquadQuestion;
  readonly found: Found;
  readonly isAnswered: boolean;
  readonly ms: number;
};

/** Makes a store of a SQuAD-format file, one article a title, and asks it the file's questions. */
export function evaluateSquad(squad: Squad, { sample, scope }: SquadOptions): SquadResult {
  const heapBefore = process.memoryUsage().heapUsed;
  const started = performance.now();
  const search = createSearch();
  for (const article of squad.articles) search.add(article);
  const indexMs = performance.now() - started;
  const heapMb = (process.memoryUsage().heapUsed - heapBefore) / 2 ** 20;

  const every = Math.max(1, Math.floor(squad.questions.length / sample));
  const asked = squad.questions
    .filter((_, at) => at % every === 0)
    .slice(0, Math.min(sample, squad.questions.length))
    .map((question) => ask(search, question, scope));
  const answerable = asked.filter(({ question }) => question.answers.length > 0);
  const unanswerable = asked.filter(({ question }) => question.answers.length === 0);
  const times = asked.map(({ ms }) => ms);
  const odds = (some: readonly Asked[]) => some.map(({ found }) => found.answers);

  return {
    questions: asked.length,
    paragraphs: squad.articles.reduce((sum, { paragraphs }) => sum + paragraphs.length - 1, 0),
    passageAt1: share(answerable, (one) => hasPassage(one, 1)),
    passageAt3: share(answerable, (one) => hasPassage(one, 3)),
    passageAt5: share(answerable, (one) => hasPassage(one, 5)),
    sentenceAt1: share(answerable, (one) => hasSentence(one, 1)),
    sentenceAt2: share(answerable, (one) => hasSentence(one, 2)),
    sentenceAt3: share(answerable, (one) => hasSentence(one, 3)),
    refused: share(unanswerable, ({ isAnswered }) => !isAnswered),
    falselyRefused: share(answerable, ({ isAnswered }) => !isAnswered),
    answerableAuc: areaUnderCurve(odds(answerable), odds(unanswerable)),
    p50Ms: quantile(times, 0.5),
    p95Ms: quantile(times, 0.95),
    indexMs,
    heapMb,
  };
}

function ask(search: Search, question: SquadQuestion, scope: SquadOptions["scope"]): Asked {
  const within = scope === "article" ? { within: question.article } : {};
  const started = performance.now();
  const found = search.find(question.text, "en", within.within);
  const ms = performance.now() - started;
  const [first, ...rest] = search.articles();
  if (first === undefined) throw new Error("The file holds no article.");
  const draft = extract({ found, articles: [first, ...rest], language: "en" });
  return { question, found, isAnswered: draft.outcome === "answered", ms };
}

/** Passages in the order of their best sentence. */
function hasPassage({ question, found }: Asked, first: number): boolean {
  const passages = new Set(
    found.sentences.map(({ article, paragraph }) => `${paragraph} ${article}`),
  );
  return [...passages].slice(0, first).includes(`${question.paragraph} ${question.article}`);
}

function hasSentence({ question, found }: Asked, first: number): boolean {
  return found.sentences
    .slice(0, first)
    .some(
      ({ article, paragraph, text }) =>
        article === question.article &&
        paragraph === question.paragraph &&
        question.answers.some((answer) => text.includes(answer.replace(/\s+/g, " ").trim())),
    );
}
