import type { Article, Paragraph, Sentence, Span } from "../article/article.ts";
import { type Block, MESSAGE_UNITS, pack } from "./pack.ts";
import { shorten } from "./shorten.ts";
import { splitText } from "./split-text.ts";
import { bold, join, link, type OutgoingMessage, plain, type Styled } from "./styled.ts";
import type { Words } from "./words.ts";

const TITLE_UNITS = 300;

/** What is shown of an article, and in which words: without `span` all of it, else that part. */
type View = { readonly words: Words; readonly span?: Span | undefined };

/**
 * An article whole: who published it and when, then its canonical text to the letter, each sentence
 * with the number that quotes of it carry, in small raised digits. Messages are divided between
 * paragraphs, else between sentences, else within a sentence that is longer than a message.
 */
export function renderArticle(
  article: Article,
  { words, span = { start: 0, end: article.text.length } }: View,
): OutgoingMessage[] {
  const [first = [], ...rest] = paragraphs(article, span);
  return pack([[header(article, words, span), ...first], ...rest]);
}

function header({ meta, paragraphs }: Article, words: Words, span: Span): Styled {
  const hasHeadline = paragraphs.some((each) => each.kind === "headline" && overlaps(each, span));
  const title = hasHeadline ? [] : [bold(shorten(meta.title, TITLE_UNITS))];
  const publisher = shorten(meta.publisher, TITLE_UNITS);
  const facts = [plain(words.publishedBy({ ...meta, publisher }))];
  const isLink = meta.url !== undefined && /^https?:/i.test(meta.url) && URL.canParse(meta.url);
  const opening = isLink ? [link(words.openTheArticle, meta.url ?? "")] : [];
  return join([...title, join([...facts, ...opening], " · ")], "\n");
}

function paragraphs({ text, paragraphs }: Article, span: Span): Block[][] {
  let at = span.start;
  /** Only blanks stand between sentences; if there ever is more, it is shown as well. */
  const upTo = (start: number): { readonly stray: Block[]; readonly before: string } => {
    const between = text.slice(at, start);
    if (between.trim() !== "") return { stray: inBlocks(plain(between.trim())), before: "\n\n" };
    return { stray: [], before: at === span.start ? "\n\n" : between };
  };
  const blocks = paragraphs.map(({ sentences, kind }) =>
    sentences
      .filter((each) => overlaps(each, span))
      .flatMap((sentence) => {
        const { stray, before } = upTo(sentence.start);
        at = sentence.end;
        return [...stray, ...inBlocks(numbered(text, sentence, kind), before)];
      }),
  );
  return [...blocks.filter(({ length }) => length > 0), upTo(span.end).stray];
}

function overlaps(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end;
}

function numbered(text: string, { start, end, number }: Sentence, kind: Paragraph["kind"]): Styled {
  const said = text.slice(start, end);
  return join([plain(`${raised(number)} `), kind === "headline" ? bold(said) : plain(said)]);
}

function inBlocks(styled: Styled, before = "\n\n"): Block[] {
  if (styled.text.length <= MESSAGE_UNITS) return [{ ...styled, before }];
  return splitText(styled.text, MESSAGE_UNITS).map((part, index) => ({
    ...plain(part),
    before: index === 0 ? before : "",
  }));
}

function raised(number: number): string {
  return String(number).replace(/\d/g, (digit) => "⁰¹²³⁴⁵⁶⁷⁸⁹".charAt(Number(digit)));
}
