import type { Span } from "../../article/article.ts";
import type { Quote } from "../../article/quote.ts";
import type { Stage, StageEvent, StageNote, StageState } from "./stage.ts";
import { type Body, type StageWords, stageWordsOf, type Verb } from "./stage-words.ts";

/** What a sentence says of a bill's stage, and the clause that says it. */
export type SaidOfStage = StageEvent & { readonly clause: Span };

/** So many words before a verb, "must" still governs it. */
const MOST_WORDS_BETWEEN = 8;

const BY_BODY: Readonly<Record<Body, Stage>> = {
  lower: "lower-house",
  upper: "upper-house",
  parliament: "parliament",
  head: "signature",
};
const READINGS = ["first-reading", "second-reading", "third-reading"] as const;

/**
 * What a sentence says of the stages of the bill that it speaks of, each once, by a small table of words
 * for its language; nothing of a sentence that names no bill, or another one, and nothing in a language
 * without a table. What it cannot tell, it leaves out.
 *
 * @param language BCP 47 tag.
 */
export function stagesIn(text: string, language: string): readonly SaidOfStage[] {
  const words = stageWordsOf(language);
  if (words === undefined || !holds(text, words.bill)) return [];
  const events: SaidOfStage[] = [];
  let isOnBill = false;
  let bodies: readonly Mention[] = [];
  for (const clause of clausesOf(text, words)) {
    const said = text.slice(clause.start, clause.end);
    const goesOn = words.goesOn.test(said) || holds(said, words.pronoun);
    isOnBill = namesBill(said, words) || (isOnBill && goesOn);
    const own = bodiesIn(said, words);
    if (isOnBill)
      events.push(...eventsIn(said, own, bodies, words).map((one) => ({ ...one, clause })));
    if (own.length > 0) bodies = own;
  }
  return events.filter((one, at) => events.findIndex((other) => isSameEvent(one, other)) === at);
}

/**
 * Whether a sentence speaks of a year that was long over when it was published (ISO date): what passed
 * then was another law.
 */
export function isOfLongAgo(text: string, published: string): boolean {
  const years = text.match(/(?<!\p{Nd})(?:19|20)\d\d(?!\p{Nd})/gu) ?? [];
  return years.some((year) => Number(year) < Number(published.slice(0, 4)) - 1);
}

/** Whether words that were cut from the store say of the stages what is noted of them. */
export function saysSo({ stages, weekday = "" }: StageNote, quotes: readonly Quote[]): boolean {
  const said = quotes.flatMap(({ text, meta }) => stagesIn(text, meta.language));
  const isSaid = (noted: StageEvent) => said.some((event) => isSameEvent(event, noted));
  return stages.every(isSaid) && quotes.some(({ text }) => text.includes(weekday));
}

/** Whether two events are of one stage, and say the same of it. */
export function isSameEvent(a: StageEvent, b: StageEvent): boolean {
  return a.stage === b.stage && a.state === b.state;
}

function clausesOf(text: string, { breaks }: StageWords): Span[] {
  const ends = [...text.matchAll(breaks)].map(({ index, 0: mark }) => index + mark.length);
  const starts = [0, ...ends];
  return starts
    .map((start, at) => ({ start, end: starts[at + 1] ?? text.length }))
    .filter(({ start, end }) => start < end);
}

function namesBill(clause: string, { bill, another }: StageWords): boolean {
  return [...clause.matchAll(bill)].some(({ index }) => !another.test(clause.slice(0, index)));
}

type Mention = Span & { readonly body: Body };

function bodiesIn(clause: string, { bodies }: StageWords): readonly Mention[] {
  return bodies.flatMap(([body, words]) =>
    [...clause.matchAll(words)].map(({ index, 0: found }) => ({
      ...{ body, start: index, end: index + found.length },
    })),
  );
}

type Found = Verb & Span;

/** The verbs of a clause in order; of two that begin alike, the longer. */
function verbsIn(clause: string, { deeds }: StageWords): readonly Found[] {
  const all = deeds
    .flatMap((verb) =>
      [...clause.matchAll(verb.words)].map(({ index, 0: found }) => ({
        ...{ ...verb, start: index, end: index + found.length },
      })),
    )
    .sort((a, b) => a.start - b.start || b.end - a.end);
  return all.filter(
    (verb, at) =>
      !all.slice(0, at).some(({ start, end }) => start <= verb.start && verb.end <= end),
  );
}

/** `before`: who was named in the clauses before this one. */
function eventsIn(
  clause: string,
  own: readonly Mention[],
  before: readonly Mention[],
  words: StageWords,
): readonly StageEvent[] {
  let state: StageState | undefined;
  let end = 0;
  return verbsIn(clause, words).flatMap((verb) => {
    const between = clause.slice(end, verb.start);
    const isToCome = holds(lastWords(between), words.pending);
    const isJoined = holds(between, words.joins) && !words.told.test(between);
    end = verb.end;
    state = stateOf(verb, isToCome || (state === "pending" && isJoined));
    if (state === undefined) return [];
    const now = state;
    return stagesOf(verb, clause, { own, before, words }).map((stage) => ({ stage, state: now }));
  });
}

function holds(text: string, words: RegExp): boolean {
  return text.search(words) >= 0;
}

function lastWords(text: string): string {
  return text
    .split(/\s+/u)
    .slice(-MOST_WORDS_BETWEEN - 1)
    .join(" ");
}

function stateOf({ deed, form }: Verb, isPending: boolean): StageState | undefined {
  if (form === "ahead") return "pending";
  if (form === "open") return isPending ? "pending" : undefined;
  if (isPending) return "pending";
  return deed === "refuse" ? "refused" : "done";
}

type Where = {
  readonly own: readonly Mention[];
  readonly before: readonly Mention[];
  readonly words: StageWords;
};

function stagesOf({ deed, start, end }: Found, clause: string, where: Where): readonly Stage[] {
  const { own, before, words } = where;
  const isOther = words.notThese.test(clause.slice(end));
  switch (deed) {
    case "force":
      return ["entry-into-force"];
    case "introduce":
      return isOther ? [] : ["introduction"];
    case "sign":
      return !isOther && [...own, ...before].some(({ body }) => body === "head")
        ? ["signature"]
        : [];
    default: {
      const body = nearest(own, { start, end }) ?? before.at(-1)?.body;
      const readings = body === "upper" ? [] : readingsIn(clause, words);
      if (readings.length > 0) return readings;
      return body === undefined || (body === "head" && deed !== "refuse") ? [] : [BY_BODY[body]];
    }
  }
}

function readingsIn(clause: string, { readings }: StageWords): readonly Stage[] {
  return READINGS.filter((_, at) => readings[at] !== undefined && holds(clause, readings[at]));
}

/** Who stands nearest to a verb; a parliament only where nobody says which house. */
function nearest(mentions: readonly Mention[], verb: Span): Body | undefined {
  const houses = mentions.filter(({ body }) => body !== "parliament");
  const distance = ({ start, end }: Mention) => Math.max(start - verb.end, verb.start - end);
  const [best] = [...(houses.length > 0 ? houses : mentions)].sort(
    (a, b) => distance(a) - distance(b),
  );
  return best?.body;
}
