import { closeTo, isContent } from "../negation/english-words.ts";
import type { Word } from "../negation/words.ts";
import type { Said } from "../said.ts";
import type { English } from "./english.ts";
import { hasMark, knowsMarks, marksIn } from "./marks.ts";

/** Whether a statement says that one thing brought about another where no quote may mean so. */
export function isCauseAdded(statement: Said, quotes: readonly Said[]): boolean {
  const isSaid = marksIn(statement, "cause").some((mark) => !isDenied(mark, statement));
  if (!isSaid || hasMark(statement, "open")) return false;
  return quotes.every(
    (quote) => knowsMarks(quote) && (!hasMark(quote, "linked") || hasMark(quote, "open")),
  );
}

/** "Did not lead to", "it is not known, because": nothing is said to have come about. */
function isDenied({ index }: RegExpExecArray, statement: Said): boolean {
  const before = statement.text.slice(Math.max(0, index - 40), index);
  return /(?:not|n't|never|can|could|may|might|would) (?:\w+ )?$|(?:not|n't) known\b|un(?:known|clear)\b/iu.test(
    before,
  );
}

/** What brings about, and what comes of it, by their stems. */
type Link = {
  readonly cause: ReadonlySet<string>;
  readonly effect: ReadonlySet<string>;
  /** The cause is told in a word that stands for many. */
  readonly isSummed?: boolean;
};

/**
 * Whether a statement takes cause and effect for each other, or names a cause of which its quotes,
 * which name another, do not say a word.
 */
export function isCauseTurned(said: English, quoted: English): boolean {
  const theirs = linksIn(quoted, MAY_BE_BEHIND);
  if (theirs.length === 0) return false;
  const isGiven = linksIn(quoted).length > 0;
  return linksIn(said).some((own) => {
    const isForeign =
      isGiven &&
      own.isSummed === false &&
      own.cause.size > 0 &&
      own.effect.size > 0 &&
      shared(own.effect, quoted.stems) > 0 &&
      sharedLoosely(own.cause, quoted.stems) === 0;
    return isForeign || theirs.every((other) => isReversed(own, other));
  });
}

function isReversed(own: Link, other: Link): boolean {
  const same = shared(own.cause, other.cause) + shared(own.effect, other.effect);
  const crossed = shared(own.cause, other.effect) + shared(own.effect, other.cause);
  return crossed >= 2 && crossed > same && shared(own.cause, other.effect) > 0;
}

/** "Because of bad weather", "due to the loss": other words for what the quotes tell in detail. */
const SUMMARY =
  /(?:tion|sion|ment|[ae]nce|[ae]ncy|al|ing|ure|age|ity|ness|ship|cy)s?$|^(?:bad|poor|weather|loss|lack|change|problem|need|fact|it|this|that|reason|event|work|rule|law|state|situation|condition|concern|fear|risk|danger)/;

function isSummary(words: readonly Word[]): boolean {
  return words.some((word) => isContent(word) && SUMMARY.test(word.norm));
}

function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  return [...a].filter((stem) => b.has(stem)).length;
}

function sharedLoosely(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  return [...a].filter((stem) => b.has(stem) || [...closeTo(stem)].some((other) => b.has(other)))
    .length;
}

/** Behind the first, the cause comes; behind the second, what comes of it. */
const CAUSE_BEHIND = /^because$/;
/** These may be meant so in a quote. */
const MAY_BE_BEHIND = /^(?:because|since|after)$/;
const EFFECT_BEHIND = /^(?:causes?|caused|causing|forced|forcing|triggered|prompted|therefore)$/;

function linksIn({ words }: English, behind = CAUSE_BEHIND): Link[] {
  return words.flatMap((sign) => {
    if (!EFFECT_BEHIND.test(sign.norm) && !behind.test(sign.norm)) return [];
    const sentence = words.filter((word) => word.sentence === sign.sentence);
    const before = sentence.filter(({ at }) => at < sign.at);
    const after = sentence.filter(({ at }) => at > sign.at);
    if (EFFECT_BEHIND.test(sign.norm)) {
      const isBy = /^by$/.test(after[0]?.norm ?? "");
      const [one, other] = [stemsOf(before), stemsOf(firstPart(after))];
      return [isBy ? { cause: other, effect: one } : { cause: one, effect: other }];
    }
    const isFirst = !before.some(isContent);
    const cause = firstPart(after);
    const rest = isFirst ? firstPart(after.slice(cause.length)) : before;
    return [{ cause: stemsOf(cause), effect: stemsOf(rest), isSummed: isSummary(cause) }];
  });
}

function firstPart(words: readonly Word[]): readonly Word[] {
  const end = words.findIndex(({ apart }, at) => at > 0 && apart);
  return end < 0 ? words : words.slice(0, end);
}

function stemsOf(words: readonly Word[]): ReadonlySet<string> {
  return new Set(words.filter((word) => isContent(word)).map(({ stem }) => stem));
}
