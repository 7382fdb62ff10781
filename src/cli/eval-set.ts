import { z } from "zod";
import type { Answer } from "../answer/answer.ts";
import { quotesOf } from "../answer/answer.ts";
import { type AnswerJson, toJson } from "../answer/answer-json.ts";
import type { Span } from "../article/article.ts";
import { readLines } from "./eval-lines.ts";
import { partsBy } from "./eval-parts.ts";
import { withSlips } from "./eval-slips.ts";
import type { Evaluation, Figures, Miss, Progress } from "./evaluation.ts";
import { quantile, share } from "./figures.ts";
import type { OpenArticles } from "./open-articles.ts";

const questionSchema = z.object({
  id: z.string(),
  lang: z.string(),
  question: z.string(),
  answerable: z.boolean(),
  evidence: z.array(z.string()),
  must_quote: z.string(),
});

/** A question with what is known of its answer. `evidence`: passages of the articles, verbatim. */
export type KnownQuestion = z.infer<typeof questionSchema>;

/** How to ask: with how many typing slips in each question, and how to part the questions. */
export type SetOptions = { readonly slips: number; readonly by?: string | undefined };

/**
 * Reads a question set: one JSON object a line.
 *
 * @throws Error that names file and line when one is not a question.
 */
export function readQuestionSet(text: string, file: string): KnownQuestion[] {
  return readLines(text, file, "a question of a set", questionSchema);
}

type Outcome = {
  readonly known: KnownQuestion;
  readonly json: AnswerJson;
  readonly exact: readonly boolean[];
  readonly evidence: readonly Place[];
};

type Place = Span & { readonly article: string };

/**
 * Asks every question, until the money for a model is spent, and compares what was quoted with what
 * is known.
 */
export async function evaluateSet(
  questions: readonly KnownQuestion[],
  { slips, by }: SetOptions,
  open: OpenArticles,
  progress: Progress = () => {},
): Promise<Evaluation> {
  const outcomes: Outcome[] = [];
  for (const known of questions) {
    const answer = await open.answerer.answer({ text: withSlips(known.question, slips) });
    if (isOutOfMoney(answer)) break;
    outcomes.push({
      known,
      json: toJson(answer),
      exact: await quotesExact(answer, open),
      evidence: await placesOf(known.evidence, open),
    });
    progress(outcomes.length, questions.length);
  }
  const parted = (parting: string) => partsBy(parting, outcomes, questionOf, figuresOf);
  return {
    figures: { ...figuresOf(outcomes), notAsked: questions.length - outcomes.length },
    parts: { ...parted("language"), ...(by === undefined ? {} : parted(by)) },
    misses: outcomes.flatMap(missOf),
  };
}

function questionOf({ known, json }: Outcome) {
  return { text: json.question, language: known.lang };
}

function isOutOfMoney(answer: Answer): boolean {
  return "unchecked" in answer && answer.unchecked?.reason === "budget";
}

async function quotesExact(answer: Answer, { store }: OpenArticles): Promise<boolean[]> {
  return Promise.all(
    quotesOf(answer).map(async ({ article, version, start, end, text }) => {
      const held = await store.get(article, version);
      return held?.text.slice(start, end) === text;
    }),
  );
}

/**
 * Shares are 0 to 1 (1 of nothing), times in milliseconds, `usd` what a model cost in US dollars,
 * `null` when its price is unknown. Names and meaning: `docs/retrieval.md`.
 */
function figuresOf(outcomes: readonly Outcome[]): Figures {
  const answerable = outcomes.filter(({ known }) => known.answerable);
  const unanswerable = outcomes.filter(({ known }) => !known.answerable);
  const times = outcomes.map(({ json }) => json.ms);
  return {
    questions: outcomes.length,
    answerable: answerable.length,
    unanswerable: unanswerable.length,
    evidenceAt1: share(answerable, (outcome) => hasEvidence(outcome, 1)),
    evidenceAt3: share(answerable, (outcome) => hasEvidence(outcome, 3)),
    refused: share(unanswerable, ({ json }) => json.outcome !== "answered"),
    falselyRefused: share(answerable, ({ json }) => json.outcome !== "answered"),
    quotesExact: share(
      outcomes.flatMap(({ exact }) => exact),
      (exact) => exact,
    ),
    p50Ms: quantile(times, 0.5),
    p95Ms: quantile(times, 0.95),
    usd: outcomes.reduce((sum: number | null, { json }) => plus(sum, json.usage.usd), 0),
    unchecked:
      outcomes.filter(({ json }) => json.unchecked !== undefined).length /
      Math.max(1, outcomes.length),
  };
}

function plus(sum: number | null, usd: number | undefined): number | null {
  return sum === null || usd === undefined ? null : sum + usd;
}

/** One of the first statements quotes text that overlaps a passage of evidence where it stands. */
function hasEvidence({ json, evidence }: Outcome, first: number): boolean {
  return json.statements
    .slice(0, first)
    .flatMap(({ quotes }) => quotes)
    .some((quote) =>
      evidence.some(
        (passage) =>
          passage.article === quote.article &&
          passage.start < quote.end &&
          quote.start < passage.end,
      ),
    );
}

function missOf(outcome: Outcome): Miss[] {
  const { known, json } = outcome;
  const isRefused = json.outcome !== "answered";
  const missed = [
    ...(known.answerable && !hasEvidence(outcome, 1) ? ["evidenceAt1"] : []),
    ...(known.answerable && !hasEvidence(outcome, 3) ? ["evidenceAt3"] : []),
    ...(known.answerable && isRefused ? ["falselyRefused"] : []),
    ...(!known.answerable && !isRefused ? ["refused"] : []),
    ...(outcome.exact.includes(false) ? ["quotesExact"] : []),
  ];
  if (missed.length === 0) return [];
  const quotes = [...json.statements.flatMap((statement) => statement.quotes), ...json.nearest];
  return [
    {
      id: known.id,
      language: known.lang,
      question: json.question,
      missed,
      outcome: json.outcome,
      expected: known.evidence,
      found: quotes.map(({ text }) => ({ text })),
    },
  ];
}

/** Where the passages of evidence stand in the articles held. */
async function placesOf(passages: readonly string[], { store }: OpenArticles): Promise<Place[]> {
  const articles = await store.list();
  return articles.flatMap(({ id, text }) =>
    passages.flatMap((passage) => {
      const start = text.indexOf(passage);
      return passage === "" || start < 0
        ? []
        : [{ article: id, start, end: start + passage.length }];
    }),
  );
}
