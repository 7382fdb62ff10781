import { type Features, measured } from "./features.ts";
import type { SearchIndex } from "./index.ts";
import type { Candidate } from "./measure.ts";
import type { SentenceModel } from "./model.ts";
import type { Query } from "./query.ts";

/**
 * How much more a sentence is worth for what public question sets cannot teach, in units of the
 * ranking score. They hold neither news articles, which say the most important thing first, nor
 * yes/no questions, whose answer has the question's own subject.
 */
const LEAD_BONUS = 0.7;
const SAME_SUBJECT_BONUS = 0.7;

/** Of how many sentences the trees are asked. */
const SHORTLIST = 20;

/** A sentence with its score. */
export type Scored = { readonly candidate: Candidate; readonly score: number };

/** The most promising sentences by what the trees make of them, best first. */
export function rankSentences(
  model: SentenceModel,
  query: Query,
  candidates: readonly Candidate[],
  index: SearchIndex,
): Scored[] {
  const able = shortlist(candidates);
  const scores = model.scores(able.map(({ features }) => features));
  return able
    .map((candidate, at) => ({
      candidate,
      score: (scores[at] ?? 0) + bonus(query, candidate, index),
    }))
    .sort((a, b) => b.score - a.score);
}

/** The sentences for which the trees are worth their time: all but 2 in 1,000 best ones are among them. */
function shortlist(candidates: readonly Candidate[]): readonly Candidate[] {
  if (candidates.length <= SHORTLIST) return candidates;
  const promises = candidates.map(({ features }) => promise(features));
  const least = [...promises].sort((a, b) => b - a)[SHORTLIST - 1] ?? 0;
  return candidates.filter((_, at) => (promises[at] ?? 0) >= least);
}

function promise(features: Features): number {
  return (
    measured(features, "salientNear") +
    0.5 * measured(features, "aroundNear") +
    0.5 * measured(features, "sentenceScore") +
    0.8 * measured(features, "passageRank")
  );
}

function bonus({ kind }: Query, candidate: Candidate, index: SearchIndex): number {
  const isYesNo = kind === "yes_no" || kind === "open";
  return (
    (isLead(candidate, index) ? LEAD_BONUS : 0) +
    (isYesNo && measured(candidate.features, "subject") === 1 ? SAME_SUBJECT_BONUS : 0)
  );
}

/** Whether it is the first sentence of an article. */
export function isLead({ passage, sentence }: Candidate, index: SearchIndex): boolean {
  if (sentence > 0) return false;
  return index.passagesOf(passage.article).find(({ kind }) => kind === "body") === passage;
}
