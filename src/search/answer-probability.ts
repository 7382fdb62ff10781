import { asksFor } from "./candidates.ts";
import { measured } from "./features.ts";
import type { SearchIndex } from "./index.ts";
import type { Candidate } from "./measure.ts";
import { answerFeatures, type SentenceModel } from "./model.ts";
import { type Query, SYNONYM_WEIGHT } from "./query.ts";
import { isLead, type Scored } from "./rank-sentences.ts";

/**
 * How much likelier (log odds) a sentence of purpose answers why: people ask "Why was it introduced?"
 * with a verb that no text about it needs.
 */
const PURPOSE_BONUS = 1.5;

/** How much likelier a sentence answers that has no date for a when, or no number for a how many. */
const LACKING_MALUS = -5;

/** A number this many words from what is counted, or fewer, may be its number. */
const COUNTED_WITHIN = 6;

/**
 * How likely the best sentence answers, 0 to 1; 0 when there is none.
 *
 * Two kinds of question need no evidence beyond what they name: one for a headline, a date or a
 * picture, and "What does the bill do?", which names the article's subject and nothing else. The
 * lead answers that.
 */
export function answerProbability(
  model: SentenceModel,
  query: Query,
  best: Scored | undefined,
  index: SearchIndex,
): number {
  if (best === undefined) return 0;
  const { passage, features } = best.candidate;
  if (passage.metadata.size > 0) return asksFor(passage, query);
  if (isLead(best.candidate, index) && asksForSubject(query, index.titleOf(passage.article)))
    return 1;
  const said = model.answers(answerFeatures(query, features));
  if (lacksWhatIsAsked(query, best.candidate)) return likelier(said, LACKING_MALUS);
  return saysWhy(query, best.candidate) ? likelier(said, PURPOSE_BONUS) : said;
}

/** A sentence with a word of cause or purpose about what the question asks the reason of. */
function saysWhy({ kind }: Query, { features }: Candidate): boolean {
  return kind === "why" && measured(features, "wanted") > 0 && measured(features, "focus") > 0;
}

function likelier(probability: number, logOdds: number): number {
  const odds = (probability / (1 - probability)) * Math.exp(logOdds);
  return odds / (1 + odds);
}

/**
 * A sentence without a date does not say when, nor does one say how many in which no number stands
 * near what is counted. What these rules cost and save: `docs/retrieval.md`.
 */
function lacksWhatIsAsked({ kind }: Query, { features }: Candidate): boolean {
  if (kind === "when") return measured(features, "wanted") === 0;
  if (kind === "quantity") return measured(features, "wantedNearFocus") < 1 / COUNTED_WITHIN;
  return false;
}

function asksForSubject({ kind, terms }: Query, title: readonly number[]): boolean {
  return (
    kind === "what" &&
    terms.length > 0 &&
    terms.every(({ matches }) =>
      matches.some(({ id, weight }) => weight > SYNONYM_WEIGHT && title.includes(id)),
    )
  );
}
