import { primaryTag } from "../../../search/language-tag.ts";
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

/** Whether the marks of a language are known. */
export function knowsMarks({ language }: Said): boolean {
  return LISTS[primaryTag(language)] !== undefined;
}

/** The words of a text that mark something, with their places in it; none in an unknown language. */
export function marksIn(said: Said, mark: Mark): readonly RegExpExecArray[] {
  const pattern = patternOf(primaryTag(said.language), mark);
  return pattern === undefined ? [] : [...said.text.matchAll(pattern)];
}

/** Whether a text marks something. */
export function hasMark(said: Said, mark: Mark): boolean {
  const pattern = patternOf(primaryTag(said.language), mark);
  return pattern !== undefined && said.text.search(pattern) !== -1;
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
