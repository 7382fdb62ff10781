/**
 * Learns `src/search/data/sentence-model.json`: which sentence answers, whether it does, and whether
 * the question is about the texts at all.
 *
 *     node --import tsx scripts/train/sentences.ts TRAIN.json DEV.json > model.json
 *
 * Both files are in SQuAD format; the shipped model was learnt from 70 titles of the SQuAD 1.1
 * training set and measured on 12 titles of the SQuAD 2.0 development set (Rajpurkar et al.,
 * CC BY-SA 4.0). To learn silence, each question is also asked of stores without its answer.
 */
import { areaUnderCurve, share } from "../../src/cli/figures.ts";
import { readSquad } from "../../src/cli/squad-file.ts";
import { FEATURES } from "../../src/search/features.ts";
import {
  ANSWER_FEATURES,
  answerFeatures,
  SUBJECT_FEATURES,
  subjectFeatures,
} from "../../src/search/model.ts";
import { plantTrees, type Tree, type Trees } from "../../src/search/trees.ts";
import { boostCases, boostChoices, type Rows } from "./boost.ts";
import {
  type Example,
  makeExamples,
  type Sampling,
  SITUATIONS,
  type Situation,
} from "./examples.ts";
import { apply, type Case, type Fit, fitCases, logistic, seeded } from "./fit.ts";

/**
 * The articles are dealt into as many folds as there are forests, and each forest is grown without
 * one of them. Their mean ranks; whether the best sentence answers is learnt from what a forest makes
 * of articles that it has not seen, as it will see none of those it is used on.
 */
const FOLDS = 5;
const RANK = { trees: 200, leaves: 16, rate: 0.12, share: 0.5 } as const;
const ANSWERS = { trees: 200, leaves: 12, rate: 0.07, share: 0.6 } as const;

/** Of which questions each situation is learnt from, so that all fit into memory. */
const TRAINING: Sampling = {
  large: 1,
  largeWithout: 1,
  largeElsewhere: 3,
  small: 2,
  smallWithout: 3,
  smallElsewhere: 4,
  twisted: 1,
};
const MEASURING: Sampling = {
  large: 1,
  largeWithout: 1,
  largeElsewhere: 1,
  small: 1,
  smallWithout: 1,
  smallElsewhere: 1,
  twisted: 1,
};

const [trainFile, devFile] = process.argv.slice(2);
if (trainFile === undefined || devFile === undefined) {
  console.error(
    "Name two question sets: node --import tsx scripts/train/sentences.ts TRAIN.json DEV.json",
  );
  process.exit(2);
}

type Kept = Record<Situation, Example[]>;

const random = seeded(42);
const train = examplesOf(trainFile, TRAINING);
console.error(`Asked ${train.large.length} questions. Growing trees…`);
const foldOf = dealtInto(FOLDS, train.large);
const forests = Array.from({ length: FOLDS }, (_, fold) =>
  growForest([...train.large, ...train.small].filter((one) => foldOf(one) !== fold)),
);
const rank = forests.flatMap((trees) => trees.map((tree) => scaled(tree, 1 / FOLDS)));
const score = plantTrees(rank);
const answers = learnAnswers(train, unseenScore(forests));
const odds = plantTrees(answers.trees);
const subject = learnSubject(train);
const dev = examplesOf(devFile, MEASURING);

console.log(
  JSON.stringify({
    source:
      "Learnt from 70 titles of the SQuAD 1.1 training set, measured on 12 titles of the SQuAD 2.0 development set (Rajpurkar et al., CC BY-SA 4.0)",
    trained: new Date().toISOString().slice(0, 10),
    figures: figures(dev),
    features: ANSWER_FEATURES,
    subject: named(subject),
    answers,
    rank,
  }).replaceAll("],[", "],\n["),
);

function examplesOf(file: string, every: Sampling): Kept {
  const squad = readSquad(file);
  const kept = Object.fromEntries(
    SITUATIONS.map((situation) => [situation, []]),
  ) as unknown as Kept;
  for (const [situation, example] of makeExamples(squad, every, random)) {
    if (example.candidates.length > 0) kept[situation].push(example);
  }
  return kept;
}

/** Which fold the article belongs to that a question was asked about. */
function dealtInto(folds: number, examples: readonly Example[]): (example: Example) => number {
  const articles = [...new Set(examples.map(({ about }) => about))];
  const dealt = new Map(articles.map((article, at) => [article, at % folds]));
  return ({ about }) => dealt.get(about) ?? 0;
}

/** Scores an example's sentences by the forest that has not seen its article. */
function unseenScore(grown: readonly (readonly Tree[])[]): (example: Example) => Trees {
  const planted = grown.map((trees) => plantTrees(trees));
  return (example) => planted[foldOf(example)] ?? score;
}

function growForest(examples: readonly Example[]): Tree[] {
  const usable = examples.filter(({ right }) => right.includes(true));
  const count = usable.reduce((sum, { right }) => sum + right.length, 0);
  const rows: Rows = {
    values: new Float32Array(count * FEATURES.length),
    width: FEATURES.length,
    count,
  };
  const right = new Uint8Array(count);
  const groups: number[] = [];
  let row = 0;
  for (const example of usable) {
    for (const [at, { features }] of example.candidates.entries()) {
      rows.values.set(features, row * FEATURES.length);
      right[row] = Number(example.right[at]);
      row += 1;
    }
    groups.push(row);
  }
  return boostChoices(rows, groups, right, RANK, random);
}

function scaled(tree: Tree, factor: number): Tree {
  if (typeof tree === "number") return Number((tree * factor).toPrecision(4));
  const [feature, threshold, below, above] = tree;
  return [feature, threshold, scaled(below, factor), scaled(above, factor)];
}

function learnAnswers(kept: Kept, scoreOf: (example: Example) => Trees) {
  const cases = SITUATIONS.flatMap((situation) =>
    kept[situation].flatMap((one) => answerCase(one, scoreOf(one))),
  );
  const width = ANSWER_FEATURES.length;
  const values = new Float32Array(cases.length * width);
  for (const [at, one] of cases.entries()) values.set(Array.from(one.values), at * width);
  const yes = Uint8Array.from(cases, (one) => Number(one.yes));
  return boostCases({ values, width, count: cases.length }, yes, ANSWERS, random);
}

function answerCase(example: Example, scoresOf: Trees): Case[] {
  const sorted = ranked(example, scoresOf);
  const [best] = sorted;
  if (best === undefined) return [];
  const values = answerFeatures(example.query, best.candidate.features);
  return [{ values, yes: best.right }];
}

function ranked({ candidates, right }: Example, scoresOf: Trees) {
  const scores = scoresOf(candidates.map(({ features }) => features));
  return candidates
    .map((candidate, at) => ({
      candidate,
      right: right[at] ?? false,
      score: scores[at] ?? 0,
    }))
    .sort((a, b) => b.score - a.score);
}

function learnSubject(kept: Kept): Fit {
  const about = [...kept.small, ...kept.smallWithout, ...kept.large, ...kept.largeWithout];
  const elsewhere = [...kept.smallElsewhere, ...kept.largeElsewhere];
  return fitCases(
    [
      ...about.map((example) => subjectCase(example, true)),
      ...elsewhere.map((example) => subjectCase(example, false)),
    ],
    random,
    20,
  );
}

function subjectCase({ query, candidates }: Example, yes: boolean): Case {
  const covered = candidates.reduce((most, one) => Math.max(most, one.coveredByPassage), 0);
  return { values: subjectFeatures(query, covered), yes };
}

function figures(kept: Kept): Record<string, number> {
  const answerOdds = (some: readonly Example[]) =>
    Array.from(
      odds(some.flatMap((example) => answerCase(example, score)).map(({ values }) => values)),
    );
  const subjectOdds = (some: readonly Example[]) =>
    some.map((example) => logistic(apply(subject, subjectCase(example, true).values)));
  const auc = (yes: Situation, no: Situation) =>
    round(areaUnderCurve(answerOdds(kept[yes]), answerOdds(kept[no])));
  return {
    sentenceAt1: hitRate(kept.large, 1),
    sentenceAt3: hitRate(kept.large, 3),
    sentenceAt1SmallStore: hitRate(kept.small, 1),
    silenceAuc: auc("large", "largeWithout"),
    silenceAucSmallStore: auc("small", "smallWithout"),
    offTopicAuc: auc("large", "largeElsewhere"),
    twistedAuc: auc("large", "twisted"),
    subjectAuc: round(areaUnderCurve(subjectOdds(kept.large), subjectOdds(kept.largeElsewhere))),
    subjectAucSmallStore: round(
      areaUnderCurve(subjectOdds(kept.small), subjectOdds(kept.smallElsewhere)),
    ),
  };
}

function hitRate(examples: readonly Example[], first: number): number {
  return round(
    share(examples, (example) =>
      ranked(example, score)
        .slice(0, first)
        .some(({ right }) => right),
    ),
  );
}

function named(fit: Fit) {
  return {
    bias: round(fit.bias),
    weights: Object.fromEntries(
      SUBJECT_FEATURES.map((name, at) => [name, round(fit.weights[at] ?? 0)]),
    ),
  };
}

function round(value: number): number {
  return Number(value.toFixed(4));
}
