import type { ArticleMeta } from "../../article/article.ts";
import { termsOf } from "../../search/terms.ts";
import { isOfLongAgo, stagesIn } from "../stages/read-stages.ts";
import type { StageEvent } from "../stages/stage.ts";
import { stageWordsOf } from "../stages/stage-words.ts";
import { figuresIn } from "../vouch/figures.ts";
import type { Said } from "../vouch/said.ts";
import { differWordsOf } from "./differ-words.ts";
import { nameInOneOrder } from "./names-in-order.ts";
import { isSameWord } from "./same-word.ts";
import { subjectOf } from "./subject.ts";

/** A sentence, and the details of its article. */
export type Text = { readonly text: string; readonly meta: ArticleMeta };

/** A clause of fewer words is no mere aside. */
const LEAST_ASIDE = 5;
/** Sentences that say less may be on anything; and even more those that begin with "it" or "they". */
const LEAST_SAID = 3;
const LEAST_SAID_OF_THEM = 6;

/**
 * Whether two sentences on one bill speak of the same thing, whatever figures and days they give. In
 * doubt they do not: both must say the same words, but for those that make no difference and for how it
 * came about; name the same articles of the bill, readings and stages, and whoever does what to whom in
 * one order; and both tell of what is, or both of what is to come.
 */
export function isOnTheSame(one: Text, other: Text): boolean {
  const [events, others] = [eventsIn(one), eventsIn(other)];
  const isOneEvent = areSame(events, others);
  return (
    (isOneEvent || events.size === 0 || others.size === 0) &&
    haveSameSubject(one, other, { isOneEvent, events: events.size }) &&
    areSame(numbersIn(one), numbersIn(other)) &&
    areSame(weekdaysIn(one), weekdaysIn(other)) &&
    denialsIn(one) === denialsIn(other) &&
    ((isOneEvent && events.size > 0) || isToCome(one) === isToCome(other)) &&
    nameInOneOrder(saidIn(one), saidIn(other))
  );
}

function saidIn({ text, meta: { language } }: Text): Said {
  return { text, language };
}

type Known = { readonly isOneEvent: boolean; readonly events: number };

function haveSameSubject(one: Text, other: Text, { isOneEvent, events }: Known): boolean {
  const { language } = one.meta;
  const [own = [], theirs = []] = coresOf(one, other).map(({ text }) =>
    subjectOf({ text, language }, isOneEvent),
  );
  const holdsAll = (words: readonly string[], those: readonly string[]) =>
    those.every((word) => words.some((each) => isSameWord(each, word, language)));
  const said = new Set(own).size + (isOneEvent ? 2 * events : 0);
  const isOfThem = [one, other].some(({ text }) => differWordsOf(language)?.pronouns.test(text));
  return (
    said >= (isOfThem ? LEAST_SAID_OF_THEM : LEAST_SAID) &&
    holdsAll(own, theirs) &&
    holdsAll(theirs, own)
  );
}

/** Without the clause that only one of them ends with, if that tells but how it came about. */
function coresOf(one: Text, other: Text): readonly Text[] {
  const cores = [one, other].map(withoutAside);
  const asides = cores.filter(({ text }) => text !== one.text && text !== other.text);
  return asides.length === 1 ? cores : [one, other];
}

function withoutAside({ text, meta }: Text): Text {
  const { language } = meta;
  const at = differWordsOf(language)?.asides.exec(text)?.index ?? text.length;
  const aside = text.slice(at);
  const isAside =
    aside.split(/\s+/u).length >= LEAST_ASIDE && figuresIn({ text: aside, language }).length === 0;
  return { text: isAside ? text.slice(0, at) : text, meta };
}

/** The numbers of articles and the like, and of readings. */
function numbersIn({ text, meta: { language } }: Text): ReadonlySet<string> {
  const labelled = differWordsOf(language)?.labelled;
  const labels = labelled === undefined ? [] : (text.match(labelled) ?? []);
  const ordinals = figuresIn({ text, language }).flatMap((figure) =>
    figure.kind === "number" && figure.form === "ordinal" ? [figure.readings.join()] : [],
  );
  return new Set([...labels.map((label) => label.replace(/\P{Nd}/gu, "")), ...ordinals]);
}

/** The weekdays on which something happened; that on which somebody said it is none. */
function weekdaysIn({ text, meta: { language } }: Text): ReadonlySet<string> {
  const says = differWordsOf(language)?.says;
  const terms = termsOf(text, language);
  if (terms.some(({ start, end }) => says?.test(text.slice(start, end)))) return new Set();
  const weekdays = figuresIn({ text, language }).flatMap((figure) =>
    figure.kind === "weekday" ? [String(figure.weekday)] : [],
  );
  return new Set(weekdays);
}

function denialsIn({ text, meta: { language } }: Text): number {
  const denials = differWordsOf(language)?.denials;
  return denials === undefined ? 0 : [...text.matchAll(denials)].length;
}

function isToCome({ text, meta: { language } }: Text): boolean {
  const pending = stageWordsOf(language)?.pending;
  const isPending = pending !== undefined && text.search(pending) >= 0;
  return isPending || differWordsOf(language)?.future.test(text) === true;
}

/** What a sentence says of a bill's stages; nothing of long ago. */
export function stagesOf({ text, meta: { language, published } }: Text): readonly StageEvent[] {
  return isOfLongAgo(text, published) ? [] : stagesIn(text, language);
}

/** What a sentence says of stages, to be compared. */
export function eventsIn(text: Text): ReadonlySet<string> {
  return new Set(stagesOf(text).map(({ stage, state }) => `${stage} ${state}`));
}

/** Whether neither of two sets holds what the other does not. */
export function areSame(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return one.size === other.size && [...one].every((each) => other.has(each));
}
