/**
 * Learns `src/search/data/sentence-model.json`: which sentence answers, whether it does, and whether
 * the question is about the texts at all.
 *
 *     node --import tsx scripts/train/sentences.ts TRAIN.json DEV.json > model.json
 *
 * Both files are in SQuAD format; the shipped model was learnt from 70 titles of the SQuAD 1.1
 * training set and measured on 12 titles of the SQuAD 2.0 development set (Rajpurkar et al.,
 * CC BY-SA 4.0). To learn silence, each question is also asked of a store without its answer.
 */
import { areaUnderCurve, quantile, share } from "../../src/cli/figures.ts";
import { readSquad } from "../../src/cli/squad-file.ts";
import { FEATURES } from "../../src/search/features.ts";
import {
  ANSWER_FEATURES,
  answerFeatures,
  SUBJECT_FEATURES,
  subjectFeatures,
} from "../../src/search/model.ts";
import { type Example, type Examples, makeExamples } from "./examples.ts";
import { apply, type Case, type Fit, fitCases, fitChoices, logistic, seeded } from "./fit.ts";

/** Every third question teaches as much as all of them, in a third of the time. */
const EVERY = 3;

const [trainFile, devFile] = process.argv.slice(2);
if (trainFile === undefined || devFile === undefined) {
  console.error(
    "Name two question sets: node --import tsx scripts/train/sentences.ts TRAIN.json DEV.json",
  );
  process.exit(2);
}

const random = seeded(42);
const train = examplesOf(trainFile, EVERY);
const dev = examplesOf(devFile, 1);

const rank = fitChoices(
  [...train.large, ...train.small].map(({ candidates, right }) => ({
    values: candidates.map(({ features }) => features),
    right,
  })),
  random,
);
const answers = fitCases(
  [train.large, train.small, train.largeWithout, train.smallWithout].flat().flatMap(answerCase),
  random,
);
const subject = fitCases(
  [
    ...[...train.small, ...train.smallWithout].map((example) => subjectCase(example, true)),
    ...train.elsewhere.map((example) => subjectCase(example, false)),
  ],
  random,
);

console.log(
  JSON.stringify(
    {
      source:
        "Learnt from 70 titles of the SQuAD 1.1 training set, measured on 12 titles of the SQuAD 2.0 development set (Rajpurkar et al., CC BY-SA 4.0)",
      trained: new Date().toISOString().slice(0, 10),
      figures: figures(dev),
      rank: named(rank, FEATURES),
      answers: named(answers, ANSWER_FEATURES),
      subject: named(subject, SUBJECT_FEATURES),
    },
    null,
    2,
  ),
);

function examplesOf(file: string, every: number): Examples {
  const squad = readSquad(file);
  return makeExamples(
    squad,
    squad.questions.filter((_, at) => at % every === 0),
    random,
  );
}

function answerCase(example: Example): Case[] {
  const [best, next] = ranked(example);
  if (best === undefined) return [];
  const margin = best.score - (next?.score ?? Number.NEGATIVE_INFINITY);
  return [{ values: answerFeatures(example.query, best.features, margin), yes: best.right }];
}

function ranked({ candidates, right }: Example) {
  return candidates
    .map(({ features }, at) => ({
      features,
      right: right[at] ?? false,
      score: apply(rank, features),
    }))
    .sort((a, b) => b.score - a.score);
}

function subjectCase({ query, candidates }: Example, yes: boolean): Case {
  const covered = Math.max(0, ...candidates.map(({ coveredByPassage }) => coveredByPassage));
  return { values: subjectFeatures(query, covered), yes };
}

function figures(examples: Examples): Record<string, number> {
  const answerOdds = (some: readonly Example[]) =>
    some.map((example) => {
      const [found] = answerCase(example);
      return found === undefined ? 0 : logistic(apply(answers, found.values));
    });
  const subjectOdds = (some: readonly Example[]) =>
    some.map((example) => logistic(apply(subject, subjectCase(example, true).values)));
  return {
    sentenceAt1: hitRate(examples.large, 1),
    sentenceAt3: hitRate(examples.large, 3),
    sentenceAt1SmallStore: hitRate(examples.small, 1),
    silenceAucLargeStore: round(
      areaUnderCurve(answerOdds(examples.large), answerOdds(examples.largeWithout)),
    ),
    silenceAucSmallStore: round(
      areaUnderCurve(answerOdds(examples.small), answerOdds(examples.smallWithout)),
    ),
    subjectAuc: round(areaUnderCurve(subjectOdds(examples.small), subjectOdds(examples.elsewhere))),
    subjectHalfOfElsewhere: round(quantile(subjectOdds(examples.elsewhere), 0.5)),
    subjectLowestTwentieth: round(quantile(subjectOdds(examples.small), 0.05)),
  };
}

function hitRate(examples: readonly Example[], first: number): number {
  return round(
    share(examples, (example) =>
      ranked(example)
        .slice(0, first)
        .some(({ right }) => right),
    ),
  );
}

function named(fit: Fit, names: readonly string[]) {
  return {
    bias: round(fit.bias),
    weights: Object.fromEntries(names.map((name, at) => [name, round(fit.weights[at] ?? 0)])),
  };
}

function round(value: number): number {
  return Number(value.toFixed(4));
}
