import { readFileSync } from "node:fs";
import { z } from "zod";
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

const fileSchema = z.object({
  data: z.array(
    z.object({
      title: z.string(),
      paragraphs: z.array(
        z.object({
          context: z.string(),
          qas: z.array(
            z.object({
              id: z.string(),
              question: z.string(),
              answers: z.array(z.object({ text: z.string() })),
              is_impossible: z.boolean().optional(),
            }),
          ),
        }),
      ),
    }),
  ),
});

/**
 * Reads a file in SQuAD 1.1 or 2.0 format.
 *
 * @throws Error that names the file when it is something else.
 */
export function readSquad(file: string): Squad {
  const { data } = parseSquad(readFileSync(file, "utf8"), file);
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

function parseSquad(text: string, file: string): z.infer<typeof fileSchema> {
  try {
    return fileSchema.parse(JSON.parse(text));
  } catch (cause) {
    const problem = cause instanceof z.ZodError ? z.prettifyError(cause) : (cause as Error).message;
    throw new Error(`${file} is not in SQuAD's format: ${problem}`, { cause });
  }
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
