/**
 * Prints the tables of `docs/retrieval.md`: what each least probability costs and saves, and how well
 * the probability is calibrated.
 *
 *     node --import tsx scripts/train/calibration.ts DEV.json
 *
 * DEV.json is in SQuAD format. Each answerable question is asked of a store with its answer and of
 * one without: all articles, and ten paragraphs of one.
 */
import { share } from "../../src/cli/figures.ts";
import { readSquad } from "../../src/cli/squad-file.ts";
import { answerFeatures } from "../../src/search/model.ts";
import { shippedModel } from "../../src/search/shipped-model.ts";
import { type Example, makeExamples, SITUATIONS, type Situation } from "./examples.ts";
import { seeded } from "./fit.ts";

const model = shippedModel();
const LEAST = [0.1, 0.15, 0.2, 0.3, 0.4, 0.5, 0.56, 0.6, 0.7];
const BINS = 5;

type Said = { readonly probability: number; readonly right: boolean };

const [file] = process.argv.slice(2);
if (file === undefined) {
  console.error("Name a question set: node --import tsx scripts/train/calibration.ts DEV.json");
  process.exit(2);
}

const said = Object.fromEntries(
  SITUATIONS.map((situation) => [situation, []]),
) as unknown as Record<Situation, Said[]>;
const every = Object.fromEntries(SITUATIONS.map((situation) => [situation, 1])) as Record<
  Situation,
  number
>;
for (const [situation, example] of makeExamples(readSquad(file), every, seeded(42))) {
  said[situation].push(sayOf(example));
}
for (const store of ["large", "small"] as const) printStore(store);
printCalibration(Object.values(said).flat());

function sayOf({ query, candidates, right }: Example): Said {
  const scores = model.scores(candidates.map(({ features }) => features));
  const best = scores.indexOf(Math.max(...scores));
  const features = candidates[best]?.features;
  if (features === undefined) return { probability: 0, right: false };
  return {
    probability: model.answers(answerFeatures(query, features)),
    right: right[best] ?? false,
  };
}

function printStore(store: "large" | "small"): void {
  console.log(`\n${store} store\n| least | answered | rightly | without | elsewhere |`);
  for (const least of LEAST) {
    const portion = (some: readonly Said[], isSo = (_: Said) => true) =>
      share(some, (one) => one.probability >= least && isSo(one)).toFixed(3);
    const row = [
      least.toFixed(2),
      portion(said[store]),
      portion(said[store], ({ right }) => right),
      portion(said[`${store}Without`]),
      portion(said[`${store}Elsewhere`]),
    ];
    console.log(`| ${row.join(" | ")} |`);
  }
}

function printCalibration(all: readonly Said[]): void {
  console.log("\n| said | right | questions |");
  for (let bin = 0; bin < BINS; bin += 1) {
    const [from, to] = [bin / BINS, (bin + 1) / BINS];
    const some = all.filter(({ probability }) => probability >= from && probability < to);
    console.log(
      `| ${from}–${to} | ${share(some, ({ right }) => right).toFixed(2)} | ${some.length} |`,
    );
  }
}
