import { type Hidden, silenceFigures } from "./eval-silence.ts";
import { type Asked, isAnswerable } from "./eval-squad-ask.ts";
import type { Figures, Miss } from "./evaluation.ts";
import { areaUnderCurve, quantile, share } from "./figures.ts";

/** A question of the whole store, and again with its answer hidden. */
export type Outcome = { readonly whole: Asked; readonly hidden?: Asked };

/** Shares are 0 to 1, times in milliseconds. Names and meaning: `docs/retrieval.md`. */
export function figuresOf(outcomes: readonly Outcome[], without: Hidden | undefined): Figures {
  const asked = outcomes.map(({ whole }) => whole);
  const answerable = asked.filter(({ question }) => isAnswerable(question));
  const unanswerable = asked.filter(({ question }) => !isAnswerable(question));
  const times = asked.map(({ ms }) => ms);
  const odds = (some: readonly Asked[]) => some.map(({ answers }) => answers);
  const isRefused = ({ outcome }: Asked) => outcome !== "answered";
  const passageAt = (first: number) => share(answerable, (one) => one.passageRank <= first);
  const sentenceAt = (first: number) => share(answerable, (one) => one.sentenceRank <= first);
  const pairs = outcomes.flatMap(({ whole, hidden }) => (hidden ? [{ whole, hidden }] : []));
  return {
    questions: asked.length,
    passageAt1: passageAt(1),
    passageAt3: passageAt(3),
    passageAt5: passageAt(5),
    sentenceAt1: sentenceAt(1),
    sentenceAt2: sentenceAt(2),
    sentenceAt3: sentenceAt(3),
    refused: share(unanswerable, isRefused),
    falselyRefused: share(answerable, isRefused),
    answerableAuc: areaUnderCurve(odds(answerable), odds(unanswerable)),
    ...(without === undefined ? {} : silenceFigures(without, pairs)),
    p50Ms: quantile(times, 0.5),
    p95Ms: quantile(times, 0.95),
  };
}

/** What went wrong with a question, the first time and with its answer hidden. */
export function missesOf({ whole, hidden }: Outcome): Miss[] {
  const isRefused = whole.outcome !== "answered";
  const missed = isAnswerable(whole.question)
    ? [
        ...(whole.passageRank > 1 ? ["passageAt1"] : []),
        ...(whole.sentenceRank > 1 ? ["sentenceAt1"] : []),
        ...(isRefused ? ["falselyRefused"] : []),
      ]
    : [...(isRefused ? [] : ["refused"])];
  const expected = whole.question.answers;
  return [
    ...(missed.length > 0 ? [missOf(whole, missed, expected)] : []),
    ...(hidden?.outcome === "answered" ? [missOf(hidden, ["falseAnswers"], [])] : []),
  ];
}

function missOf(asked: Asked, missed: readonly string[], expected: readonly string[]): Miss {
  const { question, outcome, best } = asked;
  return {
    id: question.id,
    language: question.language,
    question: question.text,
    missed,
    outcome,
    expected: [...new Set(expected)],
    answers: asked.answers,
    found: best.map(({ text, score }) => ({ text, score })),
  };
}
