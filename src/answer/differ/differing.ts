import type { Article, Span } from "../../article/article.ts";
import type { Pointer, Quote } from "../../article/quote.ts";
import { primaryTag } from "../../search/language-tag.ts";
import { contentStems } from "../vouch/shared-stems.ts";
import { agree, type Count, countsIn, isSameThing } from "./counts.ts";
import { daysIn, giveAnotherDay, isBefore } from "./days.ts";
import { areSame, eventsIn, isOnTheSame, stagesOf, type Text } from "./matter.ts";
import { isSameWord } from "./same-word.ts";

/** Two sentences on one bill that say different things of the same; neither has been verified. */
export type Differing = { readonly newer: Pointer; readonly older: Pointer };

/** So many articles on the same bill are compared, the newest. */
const MOST_ARTICLES = 12;
/** Sentences that share fewer words, or less of theirs (Dice 1945), are not looked at any closer. */
const LEAST_SHARED = 2;
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
    (isNewer && isOneBill ? whatHasCome({ text, meta }, other) : undefined) ??
    whatIsOtherwise({ text, meta }, other);
  if (sentence === undefined) return undefined;
  const [here, there] = [pointerOf(quote), pointTo(other, sentence)];
  return isNewer ? { newer: there, older: here } : { newer: here, older: there };
}

/** The sentence by which something has happened that was awaited. */
function whatHasCome(before: Text, other: Article): Span | undefined {
  const awaited = stagesOf(before)
    .filter(({ state }) => state === "pending")
    .map(({ stage }) => stage);
  if (awaited.length === 0) return undefined;
  return sentencesOf(other).find((span) => {
    const sentence = textAt(other, span);
    const hasCome = stagesOf(sentence).some(
      ({ stage, state }) => state !== "pending" && awaited.includes(stage),
    );
    return hasCome && !isBefore(sentence, before.meta.published);
  });
}

/** The sentence that counts the same things otherwise, or gives the same thing another day. */
function whatIsOtherwise(one: Text, other: Article): Span | undefined {
  const { language } = one.meta;
  const stems = contentStems({ text: one.text, language });
  const events = eventsIn(one);
  return stemsOf(other).find(({ start, end, stems: theirs }) => {
    const sentence = textAt(other, { start, end });
    if (!areAlike(stems, theirs, language) && !tellsSame(events, sentence)) return false;
    const isOtherwise = areSame(daysIn(one), daysIn(sentence))
      ? countOtherwise(one, sentence)
      : giveAnotherDay(one, sentence);
    return isOtherwise && isOnTheSame(one, sentence);
  });
}

/** A law may enter into force or take effect: then few of the words are the same. */
function tellsSame(events: ReadonlySet<string>, other: Text): boolean {
  return events.size > 0 && areSame(events, eventsIn(other));
}

function areAlike(one: ReadonlySet<string>, other: ReadonlySet<string>, language: string): boolean {
  const others = [...other];
  const shared = [...one].filter(
    (stem) => other.has(stem) || others.some((each) => isSameWord(stem, each, language)),
  ).length;
  return shared >= LEAST_SHARED && 2 * shared >= LEAST_SHARE * (one.size + other.size);
}

/** Of some thing both count as many numbers, and not the same ones. */
function countOtherwise(one: Text, other: Text): boolean {
  const { language } = one.meta;
  const counts = countsIn({ text: one.text, language });
  const others = countsIn({ text: other.text, language });
  return counts.some((count) => {
    const own = inOrder(counts.filter((each) => isSameThing(each, count, language)));
    const theirs = inOrder(others.filter((each) => isSameThing(each, count, language)));
    const isOther = own.some((each, at) => {
      const counterpart = theirs[at];
      return counterpart !== undefined && !agree(each, counterpart);
    });
    return own.length === theirs.length && isOther;
  });
}

function inOrder(counts: readonly Count[]): readonly Count[] {
  return [...counts].sort((a, b) => (a.values[0] ?? 0) - (b.values[0] ?? 0));
}

function textAt({ text, meta }: Article, { start, end }: Span): Text {
  return { text: text.slice(start, end), meta };
}

function sentencesOf({ paragraphs }: Article): readonly Span[] {
  return paragraphs.filter(({ kind }) => kind === "body").flatMap(({ sentences }) => sentences);
}

type Stems = Span & { readonly stems: ReadonlySet<string> };

const known = new WeakMap<Article, readonly Stems[]>();

/** The sentences of an article. It never changes; its next version is another object. */
function stemsOf(article: Article): readonly Stems[] {
  const { text, meta } = article;
  const stems =
    known.get(article) ??
    sentencesOf(article).map(({ start, end }) => ({
      ...{ start, end },
      stems: contentStems({ text: text.slice(start, end), language: meta.language }),
    }));
  known.set(article, stems);
  return stems;
}

function pointTo({ id, version, text }: Article, { start, end }: Span): Pointer {
  return { article: id, version, start, end, text: text.slice(start, end) };
}

function pointerOf({ article, version, start, end, text }: Quote): Pointer {
  return { article, version, start, end, text };
}
