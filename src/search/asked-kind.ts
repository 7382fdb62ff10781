import type { Matcher, Stretch } from "./cover.ts";
import type { Query } from "./query.ts";
import type { QuestionKind } from "./question.ts";
import { TOKEN_FLAG } from "./token-kinds.ts";
import type { Tokens } from "./token-pool.ts";
import { nearness } from "./word-order.ts";

/**
 * Whether a sentence holds the kind of word that the question asks for, and how near that stands to
 * what the question word asks about. Names and meaning: `FEATURES`.
 */
export function kindValues(query: Query, matcher: Matcher, texts: Tokens, sentence: Stretch) {
  const tokens = wantedTokens(query, matcher, texts, sentence);
  const near = nearness(query, matcher, sentence, tokens ?? []);
  const isQuantity = query.kind === "quantity";
  const seen = (kind: QuestionKind, isThere: boolean) =>
    Number(query.kind === kind && isThere === (tokens ?? []).length > 0);
  return {
    whoFound: seen("who", true),
    whoMissing: seen("who", false),
    whereFound: seen("where", true),
    whereMissing: seen("where", false),
    whenFound: seen("when", true),
    whenMissing: seen("when", false),
    quantityFound: seen("quantity", true),
    quantityMissing: seen("quantity", false),
    whyFound: seen("why", true),
    whyMissing: seen("why", false),
    quantityNear: isQuantity ? near : 0,
    quantityFar: Number(isQuantity && near === 0),
    otherNear: isQuantity ? 0 : near,
  };
}

/**
 * Positions of the tokens that are of the kind asked for and are not the question's own words.
 * `undefined` when the question asks for no kind that can be seen in a token.
 */
function wantedTokens(
  query: Query,
  matcher: Matcher,
  { flags: flagsOf, ids }: Tokens,
  { from, to }: Stretch,
): number[] | undefined {
  const wanted = wantedFlag(query.kind);
  if (wanted === undefined) return undefined;
  const found: number[] = [];
  for (let at = from; at < to; at += 1) {
    const flags = flagsOf[at] ?? 0;
    const isNew = !matcher.has(ids[at] ?? -1);
    const isName = wanted !== TOKEN_FLAG.capital || (flags & TOKEN_FLAG.first) === 0;
    if (isNew && isName && (flags & wanted) !== 0) found.push(at);
  }
  return found;
}

function wantedFlag(kind: QuestionKind): number | undefined {
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
