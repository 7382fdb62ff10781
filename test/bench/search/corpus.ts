import { closeSync, openSync, readFileSync, writeSync } from "node:fs";
import { basename } from "node:path";
import type { Article, Paragraph } from "../../../src/article/article.ts";
import { readSquad, type Squad } from "../../../src/cli/squad-file.ts";
import { generateArticles, questionsAbout } from "../passages.ts";
import { idOf } from "./engine.ts";
import { scrambled } from "./scrambled.ts";

const MOST_QUESTIONS = 1_000;

/** A prime above {@link MOST_QUESTIONS}: such strides come by every question once. */
const STRIDE = 7_919;

/** How many of ten passages that fill up a file's are of made-up words, so that vocabulary grows. */
const MADE_UP_OF_TEN = 2;

/** A question, and the id of the passage that answers it where one is known to. */
export type Question = { readonly text: string; readonly gold?: string };

/** What engines are measured on: body paragraphs alone, and what is asked of them. */
export type Corpus = {
  /** What it is made of, in words. */
  readonly made: string;
  readonly articles: readonly Article[];
  readonly questions: readonly Question[];
};

/**
 * As many passages as are wanted. Those of a SQuAD-format file come first, and its answerable
 * questions are asked; where it has too few, the rest are its own passages with their words shuffled
 * over the whole file, and every fifth one of made-up words. Without a file all are made up, and
 * questions are words of a passage.
 */
export function makeCorpus(passages: number, file: string | undefined): Corpus {
  if (file === undefined) {
    const articles = [...generateArticles(passages)];
    const questions = questionsAbout(articles, MOST_QUESTIONS).map((text) => ({ text }));
    return { made: "made up", articles, questions };
  }
  const squad = readSquad(file);
  const own = firstPassages(squad.articles.map(bodyOf), passages);
  const more = passages - countOf(own);
  const madeUp = Math.floor((more * MADE_UP_OF_TEN) / 10);
  const articles = [...own, ...scrambled(own, more - madeUp), ...generateArticles(madeUp)];
  const name = basename(file);
  const made = more === 0 ? `of ${name}` : `${countOf(own).toLocaleString("en")} of ${name}`;
  return { made, articles, questions: sample(questionsOf(squad, own)) };
}

function bodyOf(article: Article): Article {
  return { ...article, paragraphs: article.paragraphs.filter(isBody) };
}

function isBody({ kind }: Paragraph): boolean {
  return kind !== "headline";
}

function firstPassages(articles: readonly Article[], passages: number): Article[] {
  let left = passages;
  return articles.flatMap((article) => {
    const paragraphs = article.paragraphs.slice(0, left);
    left -= paragraphs.length;
    return paragraphs.length === 0 ? [] : [{ ...article, paragraphs }];
  });
}

function countOf(articles: readonly Article[]): number {
  return articles.reduce((sum, { paragraphs }) => sum + paragraphs.length, 0);
}

function questionsOf({ articles, questions }: Squad, held: readonly Article[]): Question[] {
  const whole = new Map(articles.map((article) => [article.id, article]));
  const lengths = new Map(held.map(({ id, paragraphs }) => [id, paragraphs.length]));
  return questions.flatMap(({ text, article, paragraph, answers }) => {
    const at = whole.get(article)?.paragraphs.slice(0, paragraph).filter(isBody).length ?? 0;
    const isHeld = at < (lengths.get(article) ?? 0);
    return isHeld && answers.length > 0 ? [{ text, gold: idOf(article, at) }] : [];
  });
}

/** Questions from all over the list, in an order in which the first ones are so as well. */
function sample(questions: readonly Question[]): Question[] {
  const count = Math.min(questions.length, MOST_QUESTIONS);
  const every = questions.length / count;
  return Array.from({ length: count }, (_, at) =>
    Math.floor(((at * STRIDE) % count) * every),
  ).flatMap((at) => questions[at] ?? []);
}

/** Writes a corpus to a file, a line for the questions and one for each article. */
export function writeCorpus({ articles, questions, made }: Corpus, file: string): void {
  const out = openSync(file, "w");
  writeSync(out, `${JSON.stringify({ made, questions })}\n`);
  for (const article of articles) writeSync(out, `${JSON.stringify(article)}\n`);
  closeSync(out);
}

/** Reads what {@link writeCorpus} wrote. */
export function readCorpus(file: string): Corpus {
  const [first = "", ...lines] = readFileSync(file, "utf8").trimEnd().split("\n");
  const { made, questions } = JSON.parse(first);
  return { made, questions, articles: lines.map((line): Article => JSON.parse(line)) };
}
