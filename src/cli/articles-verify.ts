import type { Article, Span } from "../article/article.ts";
import { isCut } from "../article/cut.ts";
import { type Difference, findWords } from "../article/find-words.ts";
import { pageAt } from "../article/pages.ts";
import { quoteIdOf, readQuoteId } from "../article/quote-id.ts";
import { readShelf } from "../article/shelf.ts";
import { sectionLabel } from "../article/structure.ts";
import type { Voice } from "./terminal.ts";

/** Where words stand in the folder, and by what they differ there from those that were asked about. */
type Place = Span & { readonly article: Article; readonly differs: readonly Difference[] };

/** What it works with. */
type Call = Voice & {
  readonly options: { readonly articles: string; readonly json: boolean };
  fail(problem: unknown): void;
};

/**
 * `npm run articles -- verify QUOTE_ID|TEXT`: whether these words, or those that a quote's id names,
 * stand in an article of the folder, and where. Fails when they do not.
 */
export async function verify(asked: string, { options, say, complain, fail }: Call): Promise<void> {
  const { articles: dir, json } = options;
  const { articles, problems } = await readShelf(dir);
  for (const problem of problems) complain(problem);
  const held = articles.map(({ article }) => article);
  const places = placesOf(asked, held);
  if (json)
    say(JSON.stringify({ found: places.length > 0, places: places.map(told) }, undefined, 2));
  else for (const place of places) for (const line of linesOf(place)) say(line);
  if (places.length === 0) fail(notFound(asked, held, dir));
}

function placesOf(asked: string, articles: readonly Article[]): Place[] {
  const named = readQuoteId(asked);
  if (named === undefined) {
    return articles.flatMap((article) =>
      findWords(article.text, asked).map((found) => ({ ...found, article })),
    );
  }
  const { version, start, end } = named;
  return articles
    .filter((article) => article.version === version && isCut(article.text, start, end))
    .map((article) => ({ start, end, article, differs: [] }));
}

function notFound(asked: string, articles: readonly Article[], dir: string): string {
  const named = readQuoteId(asked);
  if (named === undefined) return `No article in ${dir} has these words.`;
  const isThere = articles.some(({ version }) => version === named.version);
  if (isThere)
    return `The article of version ${named.version} is shorter than that, or has half a letter there.`;
  return `No article in ${dir} has the version ${named.version}. If a bot held it once, its /api/quote/${asked} still shows the words.`;
}

function linesOf({ article, start, end, differs }: Place): string[] {
  const alike = differs.length === 0 ? "verbatim" : `the same but for ${listed(differs)}`;
  const where = [
    ...[article.id, `version ${article.version}`, `[${start}, ${end})`],
    ...[
      sectionLabel(article, { start, end }),
      pageOf(article, start),
      sentencesIn(article, { start, end }),
    ],
  ];
  return [
    `${alike}: ${where.filter((part) => part !== undefined).join(", ")}`,
    `  ${article.text.slice(start, end).replaceAll(/\n+/g, "\n  ")}`,
    `  ${quoteIdOf({ version: article.version, start, end })}`,
  ];
}

function pageOf(article: Article, offset: number): string | undefined {
  const page = pageAt(article, offset);
  return page === undefined ? undefined : `page ${page}`;
}

function told({ article, start, end, differs }: Place): object {
  const { id, version } = article;
  const [first, last] = touched(article, { start, end });
  return {
    ...{ article: id, version, start, end, text: article.text.slice(start, end) },
    ...{ sentence: first?.number, lastSentence: last?.number },
    ...{ section: sectionLabel(article, { start, end }), page: pageAt(article, start) },
    ...{ quote: quoteIdOf({ version, start, end }), verbatim: differs.length === 0, differs },
  };
}

/** The first and the last sentence that a span touches. */
function touched({ paragraphs }: Article, { start, end }: Span) {
  const sentences = paragraphs
    .flatMap((paragraph) => paragraph.sentences)
    .filter((sentence) => sentence.start < end && start < sentence.end);
  return [sentences[0], sentences.at(-1)] as const;
}

function sentencesIn(article: Article, span: Span): string | undefined {
  const [first, last] = touched(article, span);
  if (first === undefined || last === undefined) return undefined;
  const isWhole = first.start === span.start && last.end === span.end;
  const numbers =
    first === last ? `sentence ${first.number}` : `sentences ${first.number} to ${last.number}`;
  return isWhole ? numbers : `part of ${numbers}`;
}

function listed(words: readonly string[]): string {
  return new Intl.ListFormat("en").format(words);
}
