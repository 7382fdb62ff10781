import type { Article, Span } from "./article.ts";
import {
  articleNumber,
  beginsLargerPart,
  beginsUnreadArticle,
  type LawNumber,
  numbersBeneath,
} from "./law-numbers.ts";
import { isHeading } from "./paragraphs.ts";

/**
 * The numbers by which a law is cited. They are found in the canonical text, where it is numbered like
 * a law, and stand beside the words: nothing of the text is changed for them.
 */

/** A stretch of a law under one number, or under one number and those above it. */
export type Section = Span & {
  /** From the article down, such as ["Art. 5", "(2)", "(a)"]. */
  readonly path: readonly string[];
  /** By what people ask for the article, such as "5", "5a" or "12.1". */
  readonly article: string;
};

/** How far articles may count on at once: those that were repealed are missing from some texts. */
const WIDEST_GAP = 20;

const known = new WeakMap<object, readonly Section[]>();

/** The sections of an article in order, side by side. Empty where it is not numbered like a law. */
export function sectionsOf(article: Pick<Article, "text">): readonly Section[] {
  const before = known.get(article);
  if (before !== undefined) return before;
  const sections = findSections(article.text);
  known.set(article, sections);
  return sections;
}

/** How to cite a span, such as "Art. 5(2)": by the numbers that all of it stands under. */
export function sectionLabel(article: Pick<Article, "text">, span: Span): string | undefined {
  const touched = sectionsOf(article).filter(
    ({ start, end }) => start < span.end && span.start < end,
  );
  const [first, last] = [touched[0], touched.at(-1)];
  if (first === undefined || last === undefined || first.start > span.start) return undefined;
  const parting = first.path.findIndex((label, depth) =>
    touched.some(({ path }) => path[depth] !== label),
  );
  if (parting === 0) return `${first.path[0]} – ${last.path[0]}`;
  return first.path.slice(0, parting < 0 ? undefined : parting).join("");
}

/** The words of the article of a law with this number, such as "5" or "12.1", from its heading on. */
export function articleOfLaw(article: Pick<Article, "text">, number: string): Span | undefined {
  const sections = sectionsOf(article);
  const first = sections.findIndex((section) => section.article === number.toLowerCase());
  if (first < 0) return undefined;
  const behind = sections.findIndex(
    (section, at) => at > first && section.article !== sections[first]?.article,
  );
  const last = sections[behind < 0 ? sections.length - 1 : behind - 1];
  return { start: sections[first]?.start ?? 0, end: last?.end ?? 0 };
}

type Line = Span & { readonly words: string; readonly opensParagraph: boolean };
type Head = { readonly line: Line; readonly number: LawNumber };

function findSections(text: string): Section[] {
  const lines = linesOf(text);
  const heads = headsIn(lines);
  return heads.flatMap((head, index) => {
    const next = heads[index + 1]?.line.start ?? text.length;
    const own = lines.filter(({ start }) => start >= head.line.start && start < next);
    const stop = own.findIndex(endsArticle);
    return sectionsIn(head, stop < 0 ? own : own.slice(0, stop));
  });
}

/**
 * A chapter, an article whose number is not read, or a heading other than the article's own, which
 * stands next to its number.
 */
function endsArticle({ words, opensParagraph }: Line, at: number): boolean {
  if (at === 0) return false;
  if (beginsLargerPart(words) || beginsUnreadArticle(words)) return true;
  return at > 1 && opensParagraph && isHeading(words);
}

/** A note at the foot of a page stands between the articles of a law, and in none of them. */
function isNote(words: string): boolean {
  return /^[⁰¹²³⁴⁵⁶⁷⁸⁹]/.test(words);
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let at = 0;
  let opensParagraph = true;
  for (const words of text.split("\n")) {
    if (words !== "") lines.push({ start: at, end: at + words.length, words, opensParagraph });
    opensParagraph = words === "";
    at += words.length + 1;
  }
  return lines;
}

/**
 * The lines that begin an article of the law. A news story has a heading "Article 5" now and then, so
 * they count only where they count: from 1 on, or at least three of them in a row.
 */
function headsIn(lines: readonly Line[]): Head[] {
  const heads: Head[] = [];
  for (const line of lines) {
    const number = articleNumber(line.words);
    if (number === undefined) continue;
    const last = heads.at(-1)?.number;
    if (last === undefined || goesOn(last, number, WIDEST_GAP) || number.value === 1) {
      heads.push({ line, number });
    }
  }
  const isLaw = heads.length >= 3 || (heads.length === 2 && heads[0]?.number.value === 1);
  return isLaw ? heads : [];
}

function goesOn(last: LawNumber, next: LawNumber, gap: number): boolean {
  if (next.value === last.value)
    return next.suffix > last.suffix || next.suffix.length > last.suffix.length;
  return next.value > last.value && next.value <= last.value + gap;
}

/** How deep numbers beneath an article are followed. */
const DEEPEST = 3;

/**
 * The sections of one article. A line that begins with a number stands under it; a paragraph without
 * one, behind a list, may belong to its last item or to all of it, so it is cited by the article alone.
 */
function sectionsIn({ line: head, number }: Head, lines: readonly Line[]): Section[] {
  const article = `${number.value}${/^\d/.test(number.suffix) ? "." : ""}${number.suffix}`;
  const open: LawNumber[] = [];
  const begun: { readonly start: number; readonly path: readonly string[] }[] = [];
  for (const line of lines) {
    if (isNote(line.words)) {
      begun.push({ start: line.start, path: [] });
      continue;
    }
    const rest = line === head ? behindNumber(line, number) : line.words;
    const isCounted = follow(open, numbersBeneath(rest, number.label));
    if (isCounted || line === head || line.opensParagraph) {
      const under = isCounted ? open : [];
      begun.push({ start: line.start, path: [number, ...under].map(({ label }) => label) });
    }
  }
  const end = lines.at(-1)?.end ?? head.end;
  return begun
    .map(({ start, path }, at) => ({ start, end: begun[at + 1]?.start ?? end, path, article }))
    .filter(({ path }) => path.length > 0);
}

function behindNumber({ words }: Line, { length }: LawNumber): string {
  return words.slice(length).replace(/^(?:\([^()\d]*\)|[\s.:：)—–-])+/, "");
}

/** Takes up the number that goes on with an open list, the innermost first, or begins one in it. */
function follow(open: LawNumber[], numbers: readonly LawNumber[]): boolean {
  for (let depth = open.length - 1; depth >= 0; depth -= 1) {
    const last = open[depth];
    const next = numbers.find((number) => last?.kind === number.kind && goesOn(last, number, 1));
    if (next === undefined) continue;
    open.splice(depth, open.length, next);
    return true;
  }
  const first = numbers.find(
    ({ kind, value, suffix }) =>
      value === 1 && suffix === "" && open.every((other) => other.kind !== kind),
  );
  if (first === undefined || open.length === DEEPEST) return false;
  open.push(first);
  return true;
}
