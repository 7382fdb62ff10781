import type { Span } from "../article/article.ts";
import { primaryTag } from "./language-tag.ts";
import { openQuestionWords } from "./question.ts";
import { termsOf } from "./terms.ts";
import { tokenize } from "./tokens.ts";

/** A question that stands inside another one: where, and in words that can be searched for alone. */
export type QuestionPart = Span & { readonly text: string };

/** What joins two questions in one sentence. */
const AND: Readonly<Record<string, readonly string[]>> = {
  en: ["and"],
  ru: ["и"],
  uk: ["і", "й", "та"],
  fr: ["et"],
  es: ["y"],
  de: ["und"],
  pt: ["e"],
  hi: ["और"],
  tr: ["ve"],
  ar: ["و"],
  zh: ["和", "并"],
};

/**
 * The questions of which one is made up: "Who passed the bill and when?" asks who and when. A part
 * that names nothing of its own is about what the first one names: "when passed the bill". One part
 * where nothing is joined.
 */
export function questionParts(question: string, language: string): readonly QuestionPart[] {
  const cuts = cutsOf(question, language);
  if (cuts.length === 0) return [{ start: 0, end: question.length, text: question }];
  const spans = [...cuts, { and: question.length, next: question.length }].map(({ and }, at) => ({
    start: cuts[at - 1]?.next ?? 0,
    end: and,
  }));
  const [first = ""] = spans.map(({ start, end }) => question.slice(start, end));
  return spans.map(({ start, end }) => {
    const text = question.slice(start, end).trim();
    const isWhole = start === 0 || namesSomething(text, language);
    return { start, end, text: isWhole ? text : `${bare(text)} ${subjectOf(first, language)}` };
  });
}

type Cut = { readonly and: number; readonly next: number };

/**
 * Where a joining word stands before a question word, and something stands before both. "And is …"
 * joins two verbs as often as two questions, and is no cut.
 */
function cutsOf(question: string, language: string): Cut[] {
  const joiners = AND[primaryTag(language)] ?? [];
  const tokens = tokenize(question);
  return tokens.flatMap((token, at) => {
    const next = tokens[at + 1];
    if (at === 0 || next === undefined || !joiners.includes(token.norm)) return [];
    const isCut = openQuestionWords(language).includes(next.norm);
    return isCut ? [{ and: token.start, next: next.start }] : [];
  });
}

function namesSomething(text: string, language: string): boolean {
  return termsOf(text, language).some(({ stop }) => !stop);
}

function subjectOf(text: string, language: string): string {
  return termsOf(text, language)
    .filter(({ stop }) => !stop)
    .map(({ start, end }) => text.slice(start, end))
    .join(" ");
}

function bare(text: string): string {
  return text.replace(/[\s?？؟¿!.,;]+$/u, "");
}
