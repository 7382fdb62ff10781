import type { Article, Paragraph, Span } from "../article/article.ts";
import { primaryTag } from "../search/language-tag.ts";
import { type Term, termsOf } from "../search/terms.ts";
import { flagsOf, TOKEN_FLAG } from "../search/token-kinds.ts";

/** Something that an article speaks of and that one can ask about, in the article's own words. */
export type Lead = {
  /** `about`: a name, a figure with what it counts, or the heading of a section. */
  readonly kind: "about" | "year";
  readonly words: string;
};

/** How many sentences, the nearest first, leads are taken from; each gives one. */
const MOST_SENTENCES = 8;
/** Longer words than these, in UTF-16 units, fit on no button. */
const MOST_UNITS = 40;

/** English words for where somebody or something is from stand before what they tell of. */
const ORIGIN = /(?:ian|ean|can|ish|ese|ern|viet)$/iu;
const POSSESSIVE = /['’]s$/u;
const YEAR = /^(?:1[5-9]|20)\d\d$/;

type Said = Span & { readonly kind: Paragraph["kind"] };

/**
 * What the sentences near some quotes speak of besides them, nearest first, and of those as near what
 * comes behind first. Names are told by capitals, so a script without them has figures and years alone.
 */
export function leadsNear(article: Article, quotes: readonly Span[]): Lead[] {
  const said = article.paragraphs.flatMap(({ kind, sentences }) =>
    sentences.map(({ start, end }): Said => ({ start, end, kind })),
  );
  const isQuoted = ({ start, end }: Span) =>
    quotes.some((quote) => quote.start < end && start < quote.end);
  const quoted = said.flatMap((sentence, at) => (isQuoted(sentence) ? [at] : []));
  const distance = (at: number) =>
    Math.min(...quoted.map((other) => (at > other ? at - other : other - at + 0.5)));
  const near = said
    .map((sentence, at) => ({ sentence, far: distance(at) }))
    .filter(({ sentence }) => isText(sentence) && !isQuoted(sentence))
    .sort((a, b) => a.far - b.far);
  const found = new Map<string, Lead>();
  for (const { sentence } of near.slice(0, MOST_SENTENCES)) {
    const lead = knownLeads(article, sentence).find(({ words }) => !found.has(words));
    if (lead !== undefined) found.set(lead.words, lead);
  }
  return [...found.values()];
}

function isText({ kind }: Said): boolean {
  return kind === "body" || kind === "heading";
}

/** By where the sentence begins. An article never changes; its next version is another object. */
const known = new WeakMap<Article, Map<number, readonly Lead[]>>();

/** The same sentences are near most of what is quoted, and reading them was a tenth of all that an answer takes. */
function knownLeads(article: Article, sentence: Said): readonly Lead[] {
  const ofArticle = known.get(article) ?? new Map<number, readonly Lead[]>();
  known.set(article, ofArticle);
  const leads = ofArticle.get(sentence.start) ?? leadsOf(article, sentence);
  ofArticle.set(sentence.start, leads);
  return leads;
}

/** What one sentence speaks of, the most telling first: of several names, the one of most words. */
function leadsOf({ text, meta }: Article, { start, end, kind }: Said): Lead[] {
  const sentence = text.slice(start, end);
  if (kind === "heading") return fitting([{ kind: "about", words: heading(sentence) }]);
  const terms = termsOf(sentence, meta.language);
  const words = (span: Span) => sentence.slice(span.start, span.end);
  const names = namesIn(terms, { sentence, language: meta.language }).map(words);
  const years = terms.map(words).filter((word) => YEAR.test(word));
  const figures = figuresIn(terms, sentence).map(words);
  const about = (list: readonly string[]) => list.map((of): Lead => ({ kind: "about", words: of }));
  return fitting([
    ...about(names.sort((a, b) => b.split(" ").length - a.split(" ").length)),
    ...about(figures),
    ...years.map((of): Lead => ({ kind: "year", words: of })),
  ]);
}

function fitting(leads: readonly Lead[]): Lead[] {
  return leads.filter(({ words }) => words !== "" && words.length <= MOST_UNITS);
}

function heading(sentence: string): string {
  return sentence.replace(/[\s.:!?…]+$/u, "");
}

type Where = { readonly sentence: string; readonly language: string };

/** Words with capitals that stand side by side; no dates, and not the mere beginning of a sentence. */
function namesIn(terms: readonly Term[], { sentence, language }: Where): Span[] {
  const names: Span[] = [];
  for (let at = 0; at < terms.length; at += 1) {
    const run = runFrom(at, terms, { sentence, language });
    const [first, last] = [run[0], run.at(-1)];
    if (first === undefined || last === undefined) continue;
    const next = follower(terms, at + run.length - 1, sentence);
    at += run.length - 1;
    const tells = primaryTag(language) !== "en" || !ORIGIN.test(last.norm);
    // "On" and "Migration experts" begin with a capital as every sentence does.
    if (first === terms[0] && (run.length === 1 || !tells)) continue;
    if (tells) names.push({ start: first.start, end: bare(last, sentence) });
    else if (next !== undefined) names.push({ start: first.start, end: next.end });
  }
  return names;
}

function runFrom(from: number, terms: readonly Term[], { sentence, language }: Where): Term[] {
  const run: Term[] = [];
  for (let at = from; at < terms.length; at += 1) {
    const term = terms[at];
    const before = run.at(-1);
    if (term === undefined || !isNamelike(term, language)) break;
    const follows = before === undefined || sentence.slice(before.end, term.start) === " ";
    if (!follows || (before !== undefined && POSSESSIVE.test(written(before, sentence)))) break;
    run.push(term);
  }
  return run;
}

function isNamelike(term: Term, language: string): boolean {
  if (!term.capital || term.stop || term.number) return false;
  return (flagsOf(term, false, language) & TOKEN_FLAG.date) === 0;
}

/** Numbers with the word that says what is counted. */
function figuresIn(terms: readonly Term[], sentence: string): Span[] {
  return terms.flatMap((term, at) => {
    const counted = follower(terms, at, sentence);
    const isFigure = term.number && !YEAR.test(written(term, sentence)) && counted !== undefined;
    return isFigure ? [{ start: term.start, end: counted.end }] : [];
  });
}

/** The word of the subject in small letters that stands right behind. */
function follower(terms: readonly Term[], at: number, sentence: string): Term | undefined {
  const [term, next] = [terms[at], terms[at + 1]];
  if (term === undefined || next === undefined) return undefined;
  const isWord = !next.stop && !next.capital && !next.number;
  return isWord && sentence.slice(term.end, next.start) === " " ? next : undefined;
}

function bare(term: Term, sentence: string): number {
  return POSSESSIVE.test(written(term, sentence)) ? term.end - "'s".length : term.end;
}

function written({ start, end }: Term, sentence: string): string {
  return sentence.slice(start, end);
}
