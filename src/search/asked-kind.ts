import type { Matcher, Stretch } from "./matcher.ts";
import type { QuestionKind } from "./question.ts";
import { TOKEN_FLAG } from "./token-kinds.ts";
import type { Tokens } from "./token-pool.ts";
import type { Weights } from "./weights.ts";
import type { Match } from "./word-order.ts";

/** What a sentence has of the kind of word that a question asks for. Meaning: `FEATURES`. */
export type Wanted = {
  readonly wanted: number;
  readonly wantedNearFocus: number;
  readonly wantedNear: number;
};

const NOTHING_TO_WANT: Wanted = { wanted: -1, wantedNearFocus: 0, wantedNear: 0 };
const MOST_COUNTED = 4;

/** Looks for what is asked for: a name, a date, a number or a cause, other than the question's own. */
export function wantedIn(
  matcher: Matcher,
  tokens: Tokens,
  stretch: Stretch,
  { matches, weights }: { readonly matches: readonly Match[]; readonly weights: Weights },
): Wanted {
  const { kind, focus } = matcher.query;
  const flag = flagWanted(kind);
  if (flag === undefined) return NOTHING_TO_WANT;
  let [found, nearFocus, near] = [0, 0, 0];
  for (let at = stretch.from; at < stretch.to; at += 1) {
    if (!isWanted(tokens, at, flag, matcher)) continue;
    found += 1;
    for (const match of matches) {
      const closeness = 1 / Math.abs(match.at - at);
      if (match.term === focus) nearFocus = Math.max(nearFocus, closeness);
      near += (weights[match.term] ?? 0) * closeness;
    }
  }
  return {
    wanted: Math.min(found, MOST_COUNTED),
    wantedNearFocus: nearFocus,
    wantedNear: found === 0 ? 0 : near / found,
  };
}

function isWanted({ flags, ids }: Tokens, at: number, flag: number, matcher: Matcher): boolean {
  const own = flags[at] ?? 0;
  if ((own & flag) === 0) return false;
  if (flag === TOKEN_FLAG.capital && (own & TOKEN_FLAG.first) !== 0) return false;
  return (matcher.word(ids[at] ?? -1)?.term ?? -1) < 0;
}

function flagWanted(kind: QuestionKind): number | undefined {
  switch (kind) {
    case "who":
    case "where":
      return TOKEN_FLAG.capital;
    case "when":
      return TOKEN_FLAG.date;
    case "quantity":
      return TOKEN_FLAG.number;
    case "why":
      return TOKEN_FLAG.cause;
    default:
      return undefined;
  }
}
