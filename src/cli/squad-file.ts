import { readFileSync } from "node:fs";
import type { Article } from "../article/article.ts";
import { buildArticle } from "../article/build.ts";

/** A question of a SQuAD-format file, with where its answer is. */
export type SquadQuestion = {
  readonly id: string;
  readonly text: string;
  readonly article: string;
  /** Position among the article's paragraphs. */
  readonly paragraph: number;
  /** Texts that answer it; empty when the paragraph does not. */
  readonly answers: readonly string[];
};

/** A SQuAD-format file as articles, one a title, and its questions. */
export type Squad = {
  readonly articles: readonly Article[];
  readonly questions: readonly SquadQuestion[];
};

type File = {
  data: {
    title: string;
    paragraphs: {
      context: string;
      qas: { id: string; question: string; answers: { text: string }[]; is_impossible?: boolean }[];
    }[];
  }[];
};

/** Reads a file in SQuAD 1.1 or 2.0 format. */
export function readSquad(file: string): Squad {
  const { data }: File = JSON.parse(readFileSync(file, "utf8"));
  return {
    articles: data.map(({ title, paragraphs }) => articleOf(title, paragraphs)),
    questions: data.flatMap(({ title, paragraphs }) =>
      paragraphs.flatMap(({ qas }, at) =>
        qas.map((qa) => ({
          id: qa.id,
          text: qa.question.trim(),
          article: title,
          paragraph: at + 1,
          answers: qa.is_impossible === true ? [] : qa.answers.map((answer) => answer.text),
        })),
      ),
    ),
  };
}

function articleOf(title: string, paragraphs: readonly { context: string }[]): Article {
  const words = title.replaceAll("_", " ");
  const meta = { title: words, publisher: "Wikipedia", published: "2016-06-16", language: "en" };
  const text = [
    words,
    ...paragraphs.map(({ context }) => context.replace(/\s+/g, " ").trim()),
  ].join("\n\n");
  return buildArticle(title, meta, text);
}
