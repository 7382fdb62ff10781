import type { Article, Paragraph, Span } from "../../article/article.ts";
import type { DraftStatement } from "../answer.ts";
import { dayIn } from "./days.ts";
import { isOfLongAgo, stagesIn } from "./read-stages.ts";
import { STAGES, type StageEvent } from "./stage.ts";

/** What the articles held say of the stages of bills, each sentence to be verified. */
export type Timeline = {
  readonly statements: readonly DraftStatement[];
  /** Not all of it is here. */
  readonly hasMore: boolean;
};

/** So many articles are read, the newest; so many sentences are shown of a bill, and of all together. */
const MOST_ARTICLES = 200;
const MOST_OF_A_BILL = 6;
const MOST = 12;

/** A sentence that says something of a stage. */
type Entry = {
  readonly article: Article;
  readonly span: Span;
  readonly about: string;
  readonly events: readonly Told[];
};

/** What is said of a stage, on which day: that of the event where it is sure, else of publication. */
type Told = StageEvent & {
  readonly day: string;
  readonly isSure: boolean;
  readonly weekday?: string;
};

/**
 * The stages of each bill in sentences of the articles, newest first. Of several sentences on one stage
 * the one that makes its day sure stands for all, else the newest; what was still to come is left out
 * once a text as new says that it, or a later stage, is done.
 *
 * @param of only bills whose name holds these words; all where none does.
 */
export function timeline(articles: readonly Article[], of: string): Timeline {
  const newest = [...articles].sort((a, b) => (a.meta.published < b.meta.published ? 1 : -1));
  const read = newest.slice(0, MOST_ARTICLES);
  const byBill = new Map<string, Entry[]>();
  for (const entry of read.flatMap(entriesOf)) {
    byBill.set(entry.about, [...(byBill.get(entry.about) ?? []), entry]);
  }
  const all = [...byBill.values()];
  const asked = all.filter(([first]) => first !== undefined && isNamed(of, first.about));
  const groups = (asked.length > 0 ? asked : all).map(inOrder).sort((a, b) => byDay(a[0], b[0]));
  const shown = groups.flatMap((group) => group.slice(0, MOST_OF_A_BILL)).slice(0, MOST);
  const found = groups.reduce((sum, group) => sum + group.length, 0);
  const isAll = shown.length === found && read.length === newest.length;
  return { statements: shown.flatMap(statementOf), hasMore: !isAll };
}

function entriesOf(article: Article): readonly Entry[] {
  const inBody = article.paragraphs.filter(({ kind }) => kind === "body").flatMap(entriesIn);
  if (inBody.length > 0) return inBody;
  return article.paragraphs.filter(({ kind }) => kind === "headline").flatMap(entriesIn);

  function entriesIn({ sentences }: Paragraph): readonly Entry[] {
    return sentences.flatMap(({ start, end }) => {
      const events = eventsIn(article.text.slice(start, end), article);
      const about = billsIn(article.text.slice(start, end), article);
      return events.length === 0 ? [] : [{ article, span: { start, end }, about, events }];
    });
  }
}

function eventsIn(text: string, { meta: { language, published } }: Article): readonly Told[] {
  if (isOfLongAgo(text, published)) return [];
  return stagesIn(text, language).map(({ stage, state, clause }) => {
    const said = state === "pending" ? undefined : dayIn({ text, language, published }, clause);
    return { stage, state, isSure: said !== undefined, ...(said ?? { day: published }) };
  });
}

/** The bills that a sentence may be about: of an article's several those that it names, else all. */
function billsIn(text: string, { meta: { bill = [], title } }: Article): string {
  const named = bill.filter((one) => isNamed(one, text));
  return (named.length > 0 ? named : bill).join(", ") || title;
}

function isNamed(name: string, text: string): boolean {
  return text.toLowerCase().includes(name.trim().toLowerCase());
}

/** The entries of a bill that count, newest first. */
function inOrder(entries: readonly Entry[]): readonly Entry[] {
  const all = entries.flatMap((entry) => entry.events.map((event) => ({ entry, event })));
  const best = new Map<string, (typeof all)[number]>();
  for (const one of all) {
    const key = `${one.event.stage} ${one.event.state}`;
    const other = best.get(key);
    if (other === undefined || isBetter(one.event, other.event)) best.set(key, one);
  }
  const counting = [...best.values()].filter(
    ({ event, entry }) => event.state !== "pending" || !isOver(event, entry, all),
  );
  return entries
    .map((entry) => ({
      ...entry,
      events: counting.filter((one) => one.entry === entry).map(({ event }) => event),
    }))
    .filter(({ events }) => events.length > 0)
    .sort(byDay);
}

function isBetter(one: Told, other: Told): boolean {
  return one.isSure !== other.isSure ? one.isSure : one.day > other.day;
}

/** Whether a text as new says that the stage, or one behind it, is no longer to come. */
function isOver(
  { stage }: StageEvent,
  { article }: Entry,
  all: readonly { readonly entry: Entry; readonly event: Told }[],
): boolean {
  return all.some(
    ({ entry, event }) =>
      event.state !== "pending" &&
      STAGES.indexOf(event.stage) >= STAGES.indexOf(stage) &&
      entry.article.meta.published >= article.meta.published,
  );
}

/** The newest first; of one day what comes last on a bill's way. */
function byDay(a: Entry | undefined, b: Entry | undefined): number {
  const [one, other] = [latest(a), latest(b)];
  if (one.day !== other.day) return one.day < other.day ? 1 : -1;
  return other.rank - one.rank;
}

function latest(entry: Entry | undefined) {
  const events = entry?.events ?? [];
  const day =
    events
      .map((event) => event.day)
      .sort()
      .at(-1) ?? "";
  return { day, rank: Math.max(...events.map(({ stage }) => STAGES.indexOf(stage))) };
}

function statementOf({ article, span, about, events }: Entry): readonly DraftStatement[] {
  const [first, ...rest] = events.map(({ stage, state }) => ({ stage, state }));
  if (first === undefined) return [];
  const { id, version, meta } = article;
  const text = article.text.slice(span.start, span.end);
  const weekday = events.find((event) => event.weekday !== undefined)?.weekday;
  const note = {
    about,
    isBill: meta.bill !== undefined,
    stages: [first, ...rest] as const,
    ...(weekday !== undefined && { weekday }),
  };
  return [{ text, citations: [{ article: id, version, ...span, text }], note }];
}
