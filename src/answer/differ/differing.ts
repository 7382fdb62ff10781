import type { Article, ArticleMeta, Span } from "../../article/article.ts";
import type { Pointer, Quote } from "../../article/quote.ts";
import { primaryTag } from "../../search/language-tag.ts";
import { termsOf } from "../../search/terms.ts";
import { flagsOf, TOKEN_FLAG } from "../../search/token-kinds.ts";
import { isOfLongAgo, isSameEvent, stagesIn } from "../stages/read-stages.ts";
import type { StageEvent } from "../stages/stage.ts";
import { figuresIn } from "../vouch/figures.ts";
import { contentStems } from "../vouch/shared-stems.ts";
import { agree, type Count, countsIn, isSameThing, isYear } from "./counts.ts";

/** Two sentences on one bill that say different things of the same; neither has been verified. */
export type Differing = { readonly newer: Pointer; readonly older: Pointer };

/** So many articles on the same bill are compared, the newest. */
const MOST_ARTICLES = 12;
/** Two sentences are on the same thing if they share so many stems, and this share of both (Dice 1945). */
const LEAST_SHARED = 4;
const LEAST_SHARE = 0.5;

/**
 * A sentence of another article on the same bill that says something else than one of the quotes: that a
 * stage is done which the older text still awaits, or another figure for the same thing. When in doubt
 * there is none: both must be in one language, share most of their words, and speak of no name, day or
 * stage that the other does not; hedges such as "more than" count.
 *
 * @param others current versions of other articles on the bills of the quotes.
 */
export function differing(
  quotes: readonly Quote[],
  others: readonly Article[],
): Differing | undefined {
  const newest = [...others].sort((a, b) => (a.meta.published < b.meta.published ? 1 : -1));
  for (const quote of quotes) {
    for (const other of newest.slice(0, MOST_ARTICLES)) {
      const found = isComparable(quote, other) ? against(quote, other) : undefined;
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

function isComparable({ article, meta }: Quote, other: Article): boolean {
  const bills = meta.bill ?? [];
  return (
    article !== other.id &&
    meta.published !== other.meta.published &&
    primaryTag(meta.language) === primaryTag(other.meta.language) &&
    bills.some((bill) => other.meta.bill?.includes(bill))
  );
}

function against(quote: Quote, other: Article): Differing | undefined {
  const own = readingOf(quote.text, quote.meta);
  const isNewer = other.meta.published > quote.meta.published;
  const isOneBill = [quote, other].every(({ meta }) => meta.bill?.length === 1);
  const sentence = readingsOf(other).find(
    (one) => (isNewer && isOneBill && hasCome(own.stages, one.stages)) || countsOtherwise(own, one),
  );
  if (sentence === undefined) return undefined;
  const [here, there] = [pointerOf(quote), pointTo(other, sentence)];
  return isNewer ? { newer: there, older: here } : { newer: here, older: there };
}

/** Whether what one text awaits has happened by the other. */
function hasCome(before: readonly StageEvent[], after: readonly StageEvent[]): boolean {
  return before.some(
    ({ stage, state }) =>
      state === "pending" &&
      after.some((event) => event.stage === stage && event.state !== "pending"),
  );
}

function countsOtherwise(one: Reading, other: Reading): boolean {
  const { counts } = one;
  if (counts.length === 0 || other.counts.length === 0 || !isOnTheSame(one, other)) return false;
  return counts.some((count) => {
    const [own, twice] = counts.filter((each) => isSameThing(each, count));
    const [theirs, more] = other.counts.filter((each) => isSameThing(each, count));
    if (own === undefined || theirs === undefined || twice !== undefined || more !== undefined)
      return false;
    return !agree(own, theirs);
  });
}

function isOnTheSame(one: Reading, other: Reading): boolean {
  const shared = [...one.stems].filter((stem) => other.stems.has(stem)).length;
  const all = one.stems.size + other.stems.size;
  const isAlike = shared >= LEAST_SHARED && 2 * shared >= LEAST_SHARE * all;
  return (
    isAlike &&
    !(lacks(one.names, other.names) && lacks(other.names, one.names)) &&
    !lacks(one.days, other.days) &&
    !lacks(other.days, one.days) &&
    one.stages.every((event) => other.stages.some((each) => isSameEvent(each, event))) &&
    other.stages.every((event) => one.stages.some((each) => isSameEvent(each, event)))
  );
}

/** Whether one says something that the other does not. */
function lacks(said: ReadonlySet<string>, by: ReadonlySet<string>): boolean {
  return [...said].some((one) => !by.has(one));
}

/** What is compared of a sentence. */
type Reading = {
  readonly stems: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
  /** Dates and years, as they are understood. */
  readonly days: ReadonlySet<string>;
  readonly counts: readonly Count[];
  readonly stages: readonly StageEvent[];
};

const known = new WeakMap<Article, readonly (Reading & Span)[]>();

/** An article never changes; its next version is another object. */
function readingsOf(article: Article): readonly (Reading & Span)[] {
  const { text, meta, paragraphs } = article;
  const readings =
    known.get(article) ??
    paragraphs
      .filter(({ kind }) => kind === "body")
      .flatMap(({ sentences }) => sentences)
      .map(({ start, end }) => ({
        ...{ start, end },
        ...readingOf(text.slice(start, end), meta),
      }));
  known.set(article, readings);
  return readings;
}

function readingOf(text: string, { language, published }: ArticleMeta): Reading {
  const figures = figuresIn({ text, language });
  return {
    stems: contentStems({ text, language }),
    names: namesIn(text, language),
    days: new Set(
      figures.flatMap((figure) => {
        const isDay = figure.kind === "date" || (figure.kind === "number" && isYear(figure));
        return isDay ? [JSON.stringify(figure.readings)] : [];
      }),
    ),
    counts: countsIn({ text, language }),
    stages: isOfLongAgo(text, published) ? [] : stagesIn(text, language),
  };
}

/** Words with a capital that do not begin the sentence and are no weekday or month. */
function namesIn(text: string, language: string): ReadonlySet<string> {
  const names = termsOf(text, language)
    .slice(1)
    .filter((term) => term.capital && !term.stop && !term.number)
    .filter((term) => (flagsOf(term, false, language) & TOKEN_FLAG.date) === 0);
  return new Set(names.map(({ stem }) => stem));
}

function pointTo({ id, version, text }: Article, { start, end }: Span): Pointer {
  return { article: id, version, start, end, text: text.slice(start, end) };
}

function pointerOf({ article, version, start, end, text }: Quote): Pointer {
  return { article, version, start, end, text };
}
