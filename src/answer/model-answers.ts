// Longer than most files: asking, paying, trying again and keeping an answer hang together.
import type { Logger } from "pino";
import type { Answer, Asker, ClaudeDraft, ExtractDraft, Unchecked, Usage } from "./answer.ts";
import type { Budget } from "./budget.ts";
import type { Circuit } from "./claude/circuit.ts";
import { adviceOn, isOutage, ModelError, needsAdmin, waitBeforeRetry } from "./claude/failure.ts";
import type { Asked, Attempt, Claude } from "./claude.ts";
import { NO_USAGE } from "./extract.ts";
import type { KeptAnswers, KeptDraft } from "./kept-answers.ts";
import type { Onlooker } from "./onlooker.ts";
import { createPreviews } from "./previews.ts";
import { addUsage, costOf } from "./prices.ts";
import { createReread, type Reread, type RereadParts } from "./reread.ts";
import type { SecondOpinion } from "./second-opinion.ts";

/** What is asked of a model, and what there is without it. */
export type Request = {
  readonly asked: Asked;
  readonly asker: Asker | undefined;
  /** What the articles' own sentences answer. */
  readonly extracted: ExtractDraft;
  readonly verify: (draft: ClaudeDraft | ExtractDraft) => Promise<Answer>;
  /** The same for what is not the answer yet: nothing that it cuts is counted. */
  readonly preview: (draft: ClaudeDraft) => Promise<Answer>;
  readonly onlooker: Onlooker;
};

/**
 * Answers with a model while it may be asked and answers well; else with what was extracted, and why.
 */
export type ModelAnswers = (request: Request) => Promise<Answer>;

/** What is needed to answer with Claude. */
export type ModelParts = {
  readonly claude: Claude;
  readonly circuit: Circuit;
  readonly budget: Budget;
  readonly kept: KeptAnswers;
  /** A question may wait for a model for so long, tries and waits together, in milliseconds. */
  readonly deadlineMs: number;
  readonly sleep: (ms: number, signal?: AbortSignal) => Promise<void>;
  readonly log: Logger;
  /** Judges what passed the verifier once more. Then nobody sees a sentence before it is judged. */
  readonly secondOpinion?: SecondOpinion;
  /** Told what each second opinion came to. */
  readonly onReread?: RereadParts["onReread"];
};

/** Answers with Claude: what was kept, else a call, and one more where that is worth it. */
export function createModelAnswers(parts: ModelParts): ModelAnswers {
  const { claude, circuit, budget, kept, deadlineMs, sleep, log, secondOpinion } = parts;
  const { onReread = () => {} } = parts;
  const { model } = claude;
  const reread =
    secondOpinion &&
    createReread({ model, secondOpinion, budget, circuit, report, onReread, booked });
  // What was kept without a second opinion is not one that had it.
  const promptHash = reread === undefined ? claude.promptHash : `${claude.promptHash} twice`;

  return async (request) => {
    const { asked } = request;
    const key = { ...asked, model, promptHash };
    const known = await kept.get(key);
    const answer = known && (await request.verify(drafted(known, NO_USAGE, request)));
    if (answer !== undefined && isBacked(answer)) return answer;

    request.onlooker.onAsked?.();
    const result = await callWithin(deadlineMs, request);
    if ("answer" in result) {
      if (result.draft !== undefined) await booked(kept.set(key, result.draft));
      return result.answer;
    }
    const isStopped = request.onlooker.stop?.aborted;
    return instead(isStopped ? { reason: "stopped" } : result.unchecked, result.usage, request);
  };

  async function callWithin(ms: number, request: Request): Promise<Result> {
    const deadline = new AbortController();
    const timer = setTimeout(() => deadline.abort(), ms);
    const { stop } = request.onlooker;
    const ends = stop === undefined ? [deadline.signal] : [deadline.signal, stop];
    try {
      return await callTwice(request, AbortSignal.any(ends));
    } finally {
      clearTimeout(timer);
    }
  }

  async function callTwice(request: Request, signal: AbortSignal): Promise<Result> {
    const first = await callIfAllowed({ attempt: "first", before: NO_USAGE, request, signal });
    if ("answer" in first || first.retry === undefined) return first;
    await sleep(first.retry.waitMs, signal);
    if (signal.aborted) return first;
    const { attempt } = first.retry;
    const second = await callIfAllowed({ attempt, before: first.usage, request, signal });
    return "withheld" in second ? first : second;
  }

  /** Each call is paid for by itself, and none is made that the budgets or the circuit do not allow. */
  async function callIfAllowed(trying: Trying): Promise<Result> {
    const { asked, asker } = trying.request;
    const estimate = costOf(claude.model, claude.estimate(asked, trying.attempt)) ?? 0;
    const reserved = await budget.reserve(asker, estimate);
    if (!reserved.ok) return withheld({ reason: "budget", ...reserved.spent });
    const { spent, ...result } = circuit.allows()
      ? await call(trying)
      : { ...withheld({ reason: "unavailable" }), spent: NO_USAGE };
    await booked(reserved.reservation.settle(spent.usd));
    return result;
  }

  /** What is not settled stays counted, and what is not kept is made again: no answer fails by it. */
  async function booked(written: Promise<void>): Promise<void> {
    await written.catch((error: Error) =>
      log.error({ error: error.name }, "a call could not be booked"),
    );
  }

  async function call({ attempt, before, request, signal }: Trying): Promise<Result & Spent> {
    const previews = previewsOf(request);
    try {
      const composed = await claude.compose(request.asked, attempt, signal, previews?.finished);
      circuit.succeeded();
      const spent = composed.usage;
      const { draft, isFinal, usage: more = NO_USAGE } = await readAgain(composed, request, signal);
      const usage = addUsage(addUsage(before, spent), more);
      const answer = await request.verify(drafted(draft, usage, request));
      if (isBacked(answer)) return { answer, usage, spent, ...(isFinal && { draft }) };
      return (draft.disowned ?? []).length > 0
        ? { answer, usage, spent }
        : {
            unchecked: { reason: "unbacked" },
            usage,
            spent,
            retry: { attempt: "unbacked", waitMs: 0 },
          };
    } catch (error) {
      if (!(error instanceof ModelError)) throw error;
      const spent = error.usage ?? NO_USAGE;
      if (request.onlooker.stop?.aborted) {
        circuit.succeeded();
        return stopped(await previews?.end(), { request, usage: addUsage(before, spent), spent });
      }
      report(error);
      const waitMs = waitBeforeRetry(error);
      return {
        unchecked: { reason: error.kind === "refused" ? "refused" : "unavailable" },
        usage: addUsage(before, spent),
        spent,
        ...(waitMs === undefined ? {} : { retry: { attempt: nextAfter(error), waitMs } }),
      };
    } finally {
      await previews?.end();
    }
  }

  async function readAgain(
    draft: KeptDraft,
    request: Request,
    signal: AbortSignal,
  ): Promise<Reread> {
    if (reread === undefined) return { draft, isFinal: true };
    const answer = await request.preview(drafted(draft, NO_USAGE, request));
    return reread({ draft, answer, request, signal });
  }

  /**
   * Nobody looks on: then no sentence is verified before its time. Nor is any shown that a second
   * reading may still cut: what people have read must not be taken back.
   */
  function previewsOf(request: Request) {
    const { onVerified } = reread === undefined ? request.onlooker : {};
    return (
      onVerified &&
      createPreviews({
        verify: (made) => request.preview(drafted(made, NO_USAGE, request)),
        onVerified,
        onTrouble: (error) =>
          log.warn(
            { error: error instanceof Error ? error.name : "unknown" },
            "what is verified so far could not be shown",
          ),
      })
    );
  }

  /** What a person has seen when they end it is the answer, verified anew. */
  async function stopped(
    made: KeptDraft | undefined,
    { request, usage, spent }: Spent & { readonly request: Request; readonly usage: Usage },
  ): Promise<Result & Spent> {
    if (made !== undefined) {
      const answer = await request.verify({ ...drafted(made, usage, request), stopped: true });
      if (isBacked(answer)) return { answer, usage, spent };
    }
    return { unchecked: { reason: "stopped" }, usage, spent };
  }

  function report(error: ModelError): void {
    const { kind, status, type, requestId } = error;
    const facts = { kind, status, type, requestId, model: claude.model };
    if (!isOutage(error)) {
      circuit.succeeded();
      log.info(facts, "Claude gave no answer");
    } else if (needsAdmin(error)) {
      circuit.trip();
      log.error(facts, adviceOn(error));
    } else {
      circuit.failed();
      log.warn(facts, adviceOn(error));
    }
  }

  function drafted(made: KeptDraft, usage: Usage, { extracted }: Request): ClaudeDraft {
    const { nearest, headline } = extracted;
    const { model, promptHash, told } = claude;
    return {
      ...made,
      composer: "claude",
      nearest,
      headline,
      repairs: [],
      usage,
      model,
      promptHash,
      told,
    };
  }
}

/** A call that is to be made. `before`: what the one before it used up. */
type Trying = {
  readonly attempt: Attempt;
  readonly before: Usage;
  readonly request: Request;
  readonly signal: AbortSignal;
};

/** What the last call alone used up. */
type Spent = { readonly spent: Usage };

/**
 * What came of calling, and what all calls used up: an answer, or why there is none and whether
 * another call is worth it, or that no call was allowed.
 */
type Result =
  | {
      readonly answer: Answer;
      readonly usage: Usage;
      /** To be kept for the next asker; an answer that was stopped is not. */
      readonly draft?: KeptDraft;
    }
  | {
      readonly unchecked: Unchecked;
      readonly usage: Usage;
      readonly retry?: { readonly attempt: Attempt; readonly waitMs: number };
      readonly withheld?: true;
    };

function withheld(unchecked: Unchecked) {
  return { unchecked, usage: NO_USAGE, withheld: true } as const;
}

/** The articles' own sentences in place of a model's answer, with what was spent in vain. */
function instead(unchecked: Unchecked, usage: Usage, { extracted, verify }: Request) {
  return verify({ ...extracted, unchecked, usage });
}

/** Whether anything is left of what the model wrote, or it wrote that there is nothing to say. */
function isBacked({ claims, backed }: Answer): boolean {
  return claims === 0 || backed > 0;
}

function nextAfter({ kind }: ModelError): Attempt {
  return kind === "unfinished" ? "unfinished" : "again";
}
