import type { Article, ArticleMeta, Span } from "../../article/article.ts";
import type { Pointer, Quote } from "../../article/quote.ts";
import { primaryTag } from "../../search/language-tag.ts";
import { termsOf } from "../../search/terms.ts";
import { flagsOf, TOKEN_FLAG } from "../../search/token-kinds.ts";
import { isOfLongAgo, stagesIn } from "../stages/read-stages.ts";
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
  const { text, meta } = quote;
  const isNewer = other.meta.published > meta.published;
  const isOneBill = [quote, other].every((one) => one.meta.bill?.length === 1);
  const sentence =
    (isNewer && isOneBill ? whatHasCome(stagesOf(text, meta), other) : undefined) ??
    whatCountsOtherwise({ text, meta }, other);
  if (sentence === undefined) return undefined;
  const [here, there] = [pointerOf(quote), pointTo(other, sentence)];
  return isNewer ? { newer: there, older: here } : { newer: here, older: there };
}

/** The sentence by which something has happened that was awaited. */
function whatHasCome(before: readonly StageEvent[], other: Article): Span | undefined {
  const awaited = before.filter(({ state }) => state === "pending").map(({ stage }) => stage);
  if (awaited.length === 0) return undefined;
  return sentencesOf(other).find(({ start, end }) =>
    stagesOf(other.text.slice(start, end), other.meta).some(
      ({ stage, state }) => state !== "pending" && awaited.includes(stage),
    ),
  );
}

/** The sentence that counts the same things otherwise. */
function whatCountsOtherwise(one: Text, other: Article): Span | undefined {
  const counts = countsIn({ text: one.text, language: one.meta.language });
  if (counts.length === 0) return undefined;
  const stems = contentStems({ text: one.text, language: one.meta.language });
  return stemsOf(other).find(({ start, end, stems: theirs }) => {
    const sentence = { text: other.text.slice(start, end), meta: other.meta };
    return areAlike(stems, theirs) && contradicts(counts, sentence) && isOnTheSame(one, sentence);
  });
}

function areAlike(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const shared = [...one].filter((stem) => other.has(stem)).length;
  return shared >= LEAST_SHARED && 2 * shared >= LEAST_SHARE * (one.size + other.size);
}

/** Of each thing that both count, each must count one number. */
function contradicts(counts: readonly Count[], { text, meta }: Text): boolean {
  const others = countsIn({ text, language: meta.language });
  return counts.some((count) => {
    const [own, twice] = counts.filter((each) => isSameThing(each, count));
    const [theirs, more] = others.filter((each) => isSameThing(each, count));
    const isPlain = own && theirs && twice === undefined && more === undefined;
    return isPlain && !agree(own, theirs);
  });
}

/** Whether two sentences name the same days and stages, and not each somebody else. */
function isOnTheSame(one: Text, other: Text): boolean {
  const [names, theirs] = [namesIn(one), namesIn(other)];
  return (
    !(lacks(names, theirs) && lacks(theirs, names)) &&
    areSame(daysIn(one), daysIn(other)) &&
    areSame(eventsIn(one), eventsIn(other))
  );
}

function areSame(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return !lacks(one, other) && !lacks(other, one);
}

/** Whether one says something that the other does not. */
function lacks(said: ReadonlySet<string>, by: ReadonlySet<string>): boolean {
  return [...said].some((one) => !by.has(one));
}

/** A sentence, and the article's details. */
type Text = { readonly text: string; readonly meta: ArticleMeta };

function stagesOf(text: string, { language, published }: ArticleMeta): readonly StageEvent[] {
  return isOfLongAgo(text, published) ? [] : stagesIn(text, language);
}

function eventsIn({ text, meta }: Text): ReadonlySet<string> {
  return new Set(stagesOf(text, meta).map(({ stage, state }) => `${stage} ${state}`));
}

/** Dates and years, as they are understood. */
function daysIn({ text, meta: { language } }: Text): ReadonlySet<string> {
  const days = figuresIn({ text, language }).flatMap((figure) => {
    const isDay = figure.kind === "date" || (figure.kind === "number" && isYear(figure));
    return isDay ? [JSON.stringify(figure.readings)] : [];
  });
  return new Set(days);
}

/** Words with a capital that do not begin the sentence and are no weekday or month. */
function namesIn({ text, meta: { language } }: Text): ReadonlySet<string> {
  const names = termsOf(text, language)
    .slice(1)
    .filter((term) => term.capital && !term.stop && !term.number)
    .filter((term) => (flagsOf(term, false, language) & TOKEN_FLAG.date) === 0);
  return new Set(names.map(({ stem }) => stem));
}

function sentencesOf({ paragraphs }: Article): readonly Span[] {
  return paragraphs.filter(({ kind }) => kind === "body").flatMap(({ sentences }) => sentences);
}

type Stems = Span & { readonly stems: ReadonlySet<string> };

const known = new WeakMap<Article, readonly Stems[]>();

/** The sentences with a digit. An article never changes; its next version is another object. */
function stemsOf(article: Article): readonly Stems[] {
  const { text, meta } = article;
  const stems =
    known.get(article) ??
    sentencesOf(article).flatMap(({ start, end }) => {
      const said = { text: text.slice(start, end), language: meta.language };
      return /\p{Nd}/u.test(said.text) ? [{ start, end, stems: contentStems(said) }] : [];
    });
  known.set(article, stems);
  return stems;
}

function pointTo({ id, version, text }: Article, { start, end }: Span): Pointer {
  return { article: id, version, start, end, text: text.slice(start, end) };
}

function pointerOf({ article, version, start, end, text }: Quote): Pointer {
  return { article, version, start, end, text };
}
