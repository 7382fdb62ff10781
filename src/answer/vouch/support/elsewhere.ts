import type { Said } from "../said.ts";
import { contentStems, isSameLanguage } from "../shared-stems.ts";
import { hasMark, knowsMarks, marksIn } from "./marks.ts";

/** "All" in one language where the quotes, in another or the same, say "only some". */
export function isWidenedByWord(statement: Said, quotes: readonly Said[]): boolean {
  if (!knowsMarks(statement) || !quotes.every(knowsMarks)) return false;
  if (!hasMark(statement, "all") || hasMark(statement, "some") || hasMark(statement, "denies"))
    return false;
  return quotes.every((quote) => !hasMark(quote, "all") && hasMark(quote, "some"));
}

/** Cause and effect are taken for each other, or the cause is one of which the quotes say nothing. */
export function isCauseTurnedByWord(statement: Said, quotes: readonly Said[]): boolean {
  const own = linkIn(statement);
  if (own === undefined) return false;
  const links = quotes.filter((quote) => isSameLanguage(quote, statement)).map(linkIn);
  return links.length > 0 && links.every((other) => other !== undefined && isTurned(own, other));
}

type Link = { readonly effect: ReadonlySet<string>; readonly cause: ReadonlySet<string> };

/** The text before "because" and behind it; `undefined` where there is no such word, or several. */
function linkIn(said: Said): Link | undefined {
  const [sign, another] = marksIn(said, "behind");
  if (sign === undefined || another !== undefined || sign.index === 0) return undefined;
  const stemsOf = (text: string) => contentStems({ ...said, text });
  const behind = said.text.slice(sign.index + sign[0].length);
  return { effect: stemsOf(said.text.slice(0, sign.index)), cause: stemsOf(behind) };
}

function isTurned(own: Link, other: Link): boolean {
  const crossed = shared(own.cause, other.effect) + shared(own.effect, other.cause);
  const same = shared(own.cause, other.cause) + shared(own.effect, other.effect);
  const isForeign =
    own.cause.size > 0 && shared(own.cause, other.cause) + shared(own.cause, other.effect) === 0;
  return (crossed > 1 && crossed > same) || (isForeign && shared(own.effect, other.effect) > 1);
}

function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  return [...a].filter((stem) => b.has(stem)).length;
}

/** All that the statement says stands in its quote behind a word of saying, and it has none. */
export function isClaimAFactByWord(statement: Said, quotes: readonly Said[]): boolean {
  if (hasMark(statement, "claims") || quotes.some((quote) => !isSameLanguage(quote, statement)))
    return false;
  const own = [...contentStems(statement)];
  return (
    own.length > 2 &&
    quotes.every((quote) => {
      const [sign] = marksIn(quote, "claims");
      if (sign === undefined || /[;.].*\p{L}/u.test(quote.text.slice(sign.index))) return false;
      const told = contentStems({ ...quote, text: quote.text.slice(sign.index + sign[0].length) });
      return own.every((stem) => told.has(stem));
    })
  );
}
