import { primaryTag } from "../../../search/language-tag.ts";
import { createMemory } from "../remembered.ts";
import type { Said } from "../said.ts";
import lists from "./marks.json" with { type: "json" };

/**
 * What words of a text may mark: `cause` says that one thing brought about another, `linked` is
 * whatever may be meant so; `open` leaves it open. Then who must, may, should or did decide; what is
 * possible or certain; what denies; all or some; `behind`: the cause stands behind it; and who says so.
 */
export type Mark =
  | "cause"
  | "linked"
  | "open"
  | "duty"
  | "permission"
  | "advice"
  | "ought"
  | "decided"
  | "possible"
  | "certain"
  | "denies"
  | "all"
  | "some"
  | "behind"
  | "claims";

const LISTS: Readonly<Record<string, Partial<Record<Mark, string>>>> = lists;

const patterns = new Map<string, RegExp>();

type Marks = readonly RegExpExecArray[];

/** The same passages are quoted again and again, and most marks are looked for more than once. */
const MOST_TEXTS = 400;
const found = createMemory<Map<Mark, Marks>>(MOST_TEXTS);

/** Whether the marks of a language are known. */
export function knowsMarks({ language }: Said): boolean {
  return LISTS[primaryTag(language)] !== undefined;
}

/** The words of a text that mark something, with their places in it; none in an unknown language. */
export function marksIn({ text, language }: Said, mark: Mark): Marks {
  const primary = primaryTag(language);
  const ofText = found(`${primary}\n${text}`, () => new Map());
  const known = ofText.get(mark);
  if (known !== undefined) return known;
  const pattern = patternOf(primary, mark);
  const marks = pattern === undefined ? [] : [...text.matchAll(pattern)];
  ofText.set(mark, marks);
  return marks;
}

/** Whether a text marks something. */
export function hasMark(said: Said, mark: Mark): boolean {
  return marksIn(said, mark).length > 0;
}

function patternOf(language: string, mark: Mark): RegExp | undefined {
  const words = LISTS[language]?.[mark];
  if (words === undefined) return undefined;
  const key = `${language} ${mark}`;
  const known = patterns.get(key);
  if (known !== undefined) return known;
  const pattern = new RegExp(`(?<![\\p{L}\\p{M}])(?:${words})(?![\\p{L}\\p{M}])`, "giu");
  patterns.set(key, pattern);
  return pattern;
}
