import type { Pointer } from "../../article/quote.ts";
import type { ClaudeDraft, DraftStatement } from "../answer.ts";
import { type CitedRun, citedRuns } from "./citations.ts";
import { type Claim, claimsOf } from "./claims.ts";
import { unbackedFigures } from "./figures.ts";
import { hasLeak, strayMarkup } from "./markup.ts";
import { unknownNames } from "./names.ts";
import { passagesOf } from "./passages.ts";
import { plainly, textOf } from "./plain.ts";
import { type PolarityFault, polarityFault } from "./polarity.ts";
import { inventedQuotations } from "./quoted-words.ts";
import { isUnrelated } from "./related.ts";
import { repeats } from "./repeats.ts";
import type { Said } from "./said.ts";
import { type SupportFault, supportFault } from "./support/support.ts";
import { type Languages, languagesOf } from "./written-language.ts";

/** Why a sentence may not stand. */
export type Cut =
  /**
   * Marks of the citing machinery or of what the model was told are in the answer, or it is longer than
   * any answer is.
   */
  | "leak"
  | "too_long"
  /** It cites nothing, or goes on long after its last citation. */
  | "uncited"
  /** None of its citations points at words that were sent. */
  | "citation"
  /** It holds a tag, a link, a mention or a command. */
  | "markup"
  /** It shows words between quotation marks, states a figure or names a name that no quote has. */
  | "quotation"
  | "figure"
  | "name"
  /** It turns a quote round. */
  | PolarityFault
  /** It says another thing than its quotes with their words: another agent, a cause, all for some. */
  | SupportFault
  /** It speaks of something else than what it cites. */
  | "unrelated"
  /** A second reading found that its quotes do not say it. */
  | "second_opinion";

/** What is left of an answer that a model wrote. */
export type Vouched = {
  /** How many sentences were written; the same sentence twice counts once. */
  readonly claims: number;
  /** Those that may stand, over passages as they were sent. The store has not been read yet. */
  readonly statements: readonly DraftStatement[];
  /** Why the others were cut, in order. */
  readonly cuts: readonly Cut[];
};

/** Longer answers and sentences are no answers to a question, in UTF-16 code units. */
const LONGEST_ANSWER = 8000;
const LONGEST_STATEMENT = 700;

/** A sentence may go on for so many words behind its last citation. */
const MOST_WORDS_AFTER = 6;

/**
 * Decides which sentences of a model's answer may stand: each must cite words that were sent, and
 * say no figure, name or quotation that is not among them, and not the opposite. Pure: what it lets
 * through has still to be found in the store. Whatever it cannot tell, it cuts.
 *
 * @param question names in it may be repeated; its language is the answer's where the answer is not
 *   plainly in another.
 */
export function vouch(
  { written, sent, told }: Pick<ClaudeDraft, "written" | "sent" | "told">,
  question: Said,
): Vouched {
  const plain = plainly(written);
  const whole = textOf(plain);
  const languages = languagesOf(whole, question);
  if (whole.length > LONGEST_ANSWER) return { claims: 1, statements: [], cuts: ["too_long"] };
  const claims = claimsOf(plain, languages.language);
  if (hasLeak(textOf(written)) || hasLeak(whole) || repeatsTold(whole, told, sent)) {
    return { claims: Math.max(1, distinctIn(claims)), statements: [], cuts: ["leak"] };
  }
  const verdicts = distinct(
    claims.map((claim) => ({ claim, verdict: judgeOnce(claim, { sent, question, languages }) })),
  );
  return {
    claims: verdicts.length,
    statements: verdicts.filter((verdict) => typeof verdict !== "string"),
    cuts: verdicts.filter((verdict) => typeof verdict === "string"),
  };
}

function repeatsTold(text: string, told: string | undefined, sent: ClaudeDraft["sent"]): boolean {
  return (
    told !== undefined &&
    repeats(
      text,
      told,
      sent.map(({ article }) => article.text),
    )
  );
}

type Verdict = DraftStatement | Cut;

type Judged = { readonly claim: Claim; readonly verdict: Verdict };

/** A sentence that is written twice stands once: the twin that stands, and of those the one that cites more. */
function distinct(judged: readonly Judged[]): readonly Verdict[] {
  const byWords = new Map<string, Judged>();
  for (const one of judged) {
    const words = wordsOf(one.claim);
    const twin = byWords.get(words);
    if (twin === undefined || isBetter(one, twin)) byWords.set(words, one);
  }
  return [...byWords.values()].map(({ verdict }) => verdict);
}

function isBetter({ claim, verdict }: Judged, twin: Judged): boolean {
  if (typeof verdict === "string") return false;
  return typeof twin.verdict === "string" || claim.cited.length > twin.claim.cited.length;
}

function distinctIn(claims: readonly Claim[]): number {
  return new Set(claims.map(wordsOf)).size;
}

function wordsOf({ text }: Claim): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

type Circumstances = Pick<ClaudeDraft, "sent"> & {
  readonly question: Said;
  readonly languages: Languages;
};

/** What each sentence over some documents was judged to be, for as long as anybody holds these. */
const judged = new WeakMap<ClaudeDraft["sent"], Map<string, Verdict>>();

/**
 * While an answer is written, all of it is judged anew with every sentence that is finished: without a
 * memory a long one would cost the square of its length.
 */
function judgeOnce(claim: Claim, circumstances: Circumstances): Verdict {
  const { sent, question, languages } = circumstances;
  const verdicts = judged.get(sent) ?? new Map<string, Verdict>();
  judged.set(sent, verdicts);
  const key = JSON.stringify([claim, question, languages]);
  const verdict = verdicts.get(key) ?? judge(claim, circumstances);
  verdicts.set(key, verdict);
  return verdict;
}

function judge(claim: Claim, { sent, question, languages }: Circumstances): Verdict {
  const statement = { text: claim.text.trim().replace(/\s+/gu, " "), ...languages };
  if (statement.text.length > LONGEST_STATEMENT) return "too_long";
  if (claim.cited.length === 0) return "uncited";
  const held = claim.cited
    .map(({ citations, after }) => ({
      runs: citations.flatMap((citation) => citedRuns(citation, sent) ?? []),
      after,
    }))
    .filter(({ runs }) => runs.length > 0);
  const last = held.at(-1);
  if (last === undefined) return "citation";
  if (last.after.length > MOST_WORDS_AFTER && wordsIn(last.after) > MOST_WORDS_AFTER)
    return "uncited";
  const runs = held.flatMap((stretch) => stretch.runs);
  const citations = passagesOf(runs, statement);
  if (citations.length === 0) return "citation";
  return faultOf(statement, citations, runs, question) ?? { text: statement.text, citations };
}

function faultOf(
  statement: Said & Languages,
  citations: readonly Pointer[],
  runs: readonly CitedRun[],
  question: Said,
): Cut | undefined {
  const metaOf = new Map(runs.map(({ article }) => [article.id, article.meta]));
  const quotes = citations.map(({ article, text }) => ({
    text,
    language: metaOf.get(article)?.language ?? statement.language,
  }));
  const texts = citations.map(({ text }) => text);
  const titles = [...metaOf.values()].flatMap(({ title, publisher }) => [title, publisher]);
  if (strayMarkup(statement.text, texts).length > 0) return "markup";
  if (inventedQuotations(statement.text, [...texts, ...titles]).length > 0) return "quotation";
  if (unbackedFigures(statement, quotes, statement.orElse).length > 0) return "figure";
  if (unknownNames(statement, quotes, [question.text, ...titles]).length > 0) return "name";
  return (
    polarityFault(statement, quotes) ??
    (isUnrelated(statement, quotes) ? "unrelated" : supportFault(statement, quotes))
  );
}

const words = new Intl.Segmenter(undefined, { granularity: "word" });

function wordsIn(text: string): number {
  return [...words.segment(text)].filter(({ isWordLike }) => isWordLike).length;
}
