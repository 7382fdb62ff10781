import { byLanguage } from "../by-language.ts";
import words from "./words.json" with { type: "json" };

/** How exactly a figure is meant: by "about", "more than", "at least", "less than", "up to", "almost". */
export const HEDGES = ["floor", "ceiling", "nearly", "above", "below", "about"] as const;

/** A span of time that may be counted. */
export const SPANS = ["years", "months", "days"] as const;

type Source = (typeof words)["en"];

/** The words of a language by which two sentences are compared. */
export type DifferWords = {
  /** What ends right before a figure, for each way to hedge it. */
  readonly hedges: Readonly<Record<(typeof HEDGES)[number], RegExp>>;
  /** What right before a number makes it the number of an article. */
  readonly label: RegExp;
  /** Such numbers with what is before them. */
  readonly labelled: RegExp;
  /** Who is on the other side of a vote. */
  readonly against: RegExp;
  /** Where what is said of one figure ends. */
  readonly breaks: RegExp;
  readonly denials: RegExp;
  readonly spans: Readonly<Record<(typeof SPANS)[number], RegExp>>;
  /** What a sentence begins with that goes on about what another names. */
  readonly pronouns: RegExp;
  /** What a clause begins with that only tells how something came about. */
  readonly asides: RegExp;
  /** Votes, and those who cast them. */
  readonly voters: RegExp;
  /** What tells that somebody votes for something. */
  readonly voting: RegExp;
  /** What tells that somebody says something. */
  readonly says: RegExp;
  /** Words that make no difference: "now", what figures are told with. */
  readonly neutral: RegExp;
  /** What right before a figure makes it a change. */
  readonly by: RegExp;
  /** What right before a day makes it the last, or one before. */
  readonly until: RegExp;
  readonly after: RegExp;
  /** Forms of verbs that tell of what is to come. */
  readonly future: RegExp;
  /** What takes place again and again. */
  readonly again: RegExp;
};

/** "more than a billion", "until the" */
const ARTICLES = "an?|the|une?|le|les|du|au|una?|el|del|de|eine?[nmr]?|de[mnr]|zum";

/** The words of the language of a tag; `undefined` if none are known. */
export const differWordsOf = byLanguage<Source, DifferWords>(words, compiled);

function compiled(source: Source): DifferWords {
  const { labels, against, joins } = source;
  return {
    hedges: recordOf(HEDGES, (hedge) => behind(source[hedge])),
    label: behind(labels),
    labelled: new RegExp(`(?<![\\p{L}\\p{N}])(?:${labels})[.\\s]*\\p{Nd}+`, "giu"),
    against: inside(against),
    breaks: new RegExp(`[;:(),—–]\\s|\\s(?:${joins})\\s|\\s(?=(?:${against})\\s\\p{Nd})`, "giu"),
    denials: new RegExp(inside(source.denials).source, "giu"),
    spans: recordOf(SPANS, (span) => whole(source[span])),
    pronouns: new RegExp(`^\\P{L}*(?:${source.pronouns})(?!\\p{L})`, "iu"),
    asides: inside(source.asides),
    voters: whole(source.voters),
    voting: whole(source.voting),
    says: whole(source.says),
    neutral: whole(source.neutral),
    by: behind(source.by),
    until: behind(source.until),
    after: behind(source.after),
    future: inside(source.future),
    again: inside(source.again),
  };
}

function recordOf<Name extends string>(names: readonly Name[], of: (name: Name) => RegExp) {
  return Object.fromEntries(names.map((name) => [name, of(name)])) as Record<Name, RegExp>;
}

function behind(words: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${words})[.\\s$€₽]*(?:(?:${ARTICLES})\\s+)?$`, "iu");
}

function inside(words: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${words})(?![\\p{L}\\p{N}])`, "iu");
}

function whole(words: string): RegExp {
  return new RegExp(`^(?:${words})$`, "iu");
}
