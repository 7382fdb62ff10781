import { readFileSync } from "node:fs";
import { z } from "zod";
import { groupedBy } from "../answer/vouch/negation/grouped.ts";
import type { Article } from "../article/article.ts";
import { buildArticle } from "../article/build.ts";
import { detectLanguage } from "../article/language.ts";

/** A question of a SQuAD-format file, with where its answer is. */
export type SquadQuestion = {
  readonly id: string;
  readonly text: string;
  /** BCP 47 tag. The questions about one article are in one language. */
  readonly language: string;
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

const paragraphSchema = z.object({
  context: z.string(),
  qas: z.array(
    z.object({
      id: z.string(),
      question: z.string(),
      answers: z.array(z.object({ text: z.string() })),
      is_impossible: z.boolean().optional(),
    }),
  ),
});

const fileSchema = z.object({
  data: z.array(z.object({ title: z.string(), paragraphs: z.array(paragraphSchema) })),
});

type SquadParagraph = z.infer<typeof paragraphSchema>;

/**
 * Reads a file in SQuAD 1.1 or 2.0 format. Entries with the same title are one article.
 *
 * @throws Error that names the file when it is something else.
 */
export function readSquad(file: string): Squad {
  const { data } = parseSquad(readFileSync(file, "utf8"), file);
  const read = Array.from(
    groupedBy(data, ({ title }) => title),
    ([title, entries]) =>
      readTitle(
        title,
        entries.flatMap(({ paragraphs }) => paragraphs),
      ),
  );
  return {
    articles: read.map(({ article }) => article),
    questions: read.flatMap(({ questions }) => questions),
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

function readTitle(title: string, paragraphs: readonly SquadParagraph[]) {
  const contexts = paragraphs.map(({ context }) => context.replace(/\s+/g, " ").trim());
  const article = articleOf(title, contexts);
  const asked = paragraphs.flatMap(({ qas }) => qas.map(({ question }) => question)).join(" ");
  const language = detectLanguage(asked)?.language ?? article.meta.language;
  const places = placesOf(article, contexts);
  const questions = paragraphs.flatMap(({ qas }, at) =>
    qas.map(
      ({ id, question, answers, is_impossible }): SquadQuestion => ({
        id,
        text: question.trim(),
        language,
        article: title,
        paragraph: places[at] ?? 0,
        answers: is_impossible === true ? [] : answers.map(({ text }) => text),
      }),
    ),
  );
  return { article, questions };
}

function articleOf(title: string, contexts: readonly string[]): Article {
  const words = title.replaceAll("_", " ");
  const language = detectLanguage(contexts.join(" "))?.language ?? "en";
  const meta = { title: words, publisher: "Wikipedia", published: "2016-06-16", language };
  return buildArticle(title, meta, [words, ...contexts].join("\n\n"));
}

/** The position of each context among the article's paragraphs. */
function placesOf({ text, paragraphs }: Article, contexts: readonly string[]): number[] {
  let from = text.length - contexts.join("\n\n").length;
  return contexts.map((context) => {
    const start = from;
    from += context.length + "\n\n".length;
    return paragraphs.findLastIndex((paragraph) => paragraph.start <= start);
  });
}
