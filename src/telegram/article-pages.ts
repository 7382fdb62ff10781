import type { Article, Paragraph, Sentence } from "../article/article.ts";
import { type Block, MESSAGE_UNITS, pack } from "./pack.ts";
import { shorten } from "./shorten.ts";
import { splitText } from "./split-text.ts";
import { bold, join, link, type OutgoingMessage, plain, type Styled } from "./styled.ts";
import type { Words } from "./words.ts";

const TITLE_UNITS = 300;

/**
 * An article whole: who published it and when, then its canonical text to the letter, each sentence
 * with the number that quotes of it carry, in small raised digits. Messages are divided between
 * paragraphs, else between sentences, else within a sentence that is longer than a message.
 */
export function renderArticle(
  article: Article,
  { words }: { readonly words: Words },
): OutgoingMessage[] {
  const [first = [], ...rest] = paragraphs(article);
  return pack([[header(article, words), ...first], ...rest]);
}

function header({ meta, paragraphs }: Article, words: Words): Styled {
  const hasHeadline = paragraphs.some(({ kind }) => kind === "headline");
  const title = hasHeadline ? [] : [bold(shorten(meta.title, TITLE_UNITS))];
  const publisher = shorten(meta.publisher, TITLE_UNITS);
  const facts = [plain(words.publishedBy({ ...meta, publisher }))];
  const isLink = meta.url !== undefined && /^https?:/i.test(meta.url) && URL.canParse(meta.url);
  const opening = isLink ? [link(words.openTheArticle, meta.url ?? "")] : [];
  return join([...title, join([...facts, ...opening], " · ")], "\n");
}

function paragraphs({ text, paragraphs }: Article): Block[][] {
  let at = 0;
  /** Only blanks stand between sentences; if there ever is more, it is shown as well. */
  const upTo = (start: number): { readonly stray: Block[]; readonly before: string } => {
    const between = text.slice(at, start);
    if (between.trim() !== "") return { stray: inBlocks(plain(between.trim())), before: "\n\n" };
    return { stray: [], before: at === 0 ? "\n\n" : between };
  };
  const blocks = paragraphs.map(({ sentences, kind }) =>
    sentences.flatMap((sentence) => {
      const { stray, before } = upTo(sentence.start);
      at = sentence.end;
      return [...stray, ...inBlocks(numbered(text, sentence, kind), before)];
    }),
  );
  return [...blocks, upTo(text.length).stray];
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
