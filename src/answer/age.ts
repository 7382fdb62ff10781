import type { Article } from "../article/article.ts";
import type { Quote } from "../article/quote.ts";

/** A text may be so many days old before people are told. */
export const FRESH_DAYS = 30;

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * How many days ago the newest text held about what is quoted was published: the articles quoted, and
 * those on the same bills. `undefined` while it is fresh.
 *
 * @param now milliseconds since 1970.
 */
export function ageOf(
  quotes: readonly Quote[],
  held: () => readonly Article[],
  now: number,
): number | undefined {
  const bills = new Set(quotes.flatMap(({ meta }) => meta.bill ?? []));
  const related = bills.size === 0 ? [] : held().filter(({ meta }) => isOn(bills, meta.bill));
  const days = [...quotes, ...related].map(({ meta }) => Date.parse(meta.published));
  const age = Math.floor((now - days.reduce((a, b) => Math.max(a, b), 0)) / DAY_MS);
  return age > FRESH_DAYS ? age : undefined;
}

function isOn(bills: ReadonlySet<string>, about: readonly string[] = []): boolean {
  return about.some((bill) => bills.has(bill));
}
