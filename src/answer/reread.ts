import type { Answer } from "./answer.ts";
import type { Budget } from "./budget.ts";
import type { Circuit } from "./claude/circuit.ts";
import { ModelError } from "./claude/failure.ts";
import { NO_USAGE } from "./extract.ts";
import type { KeptDraft } from "./kept-answers.ts";
import type { Request } from "./model-answers.ts";
import { costOf } from "./prices.ts";
import type { Opinion, SecondOpinion } from "./second-opinion.ts";

/**
 * What a second opinion came to: all sentences are `upheld`, or some `cut`; it `failed`, or it was
 * `withheld` by a budget or while the API is not well. In the last two cases the answer stands as it
 * was verified.
 */
export type RereadResult = "upheld" | "cut" | "failed" | "withheld";

/** A draft after its second reading. */
export type Reread = Partial<Opinion> & {
  readonly draft: KeptDraft;
  /** It was read, or there was nothing to read. What was not read is read for the next asker. */
  readonly isFinal: boolean;
};

/** What is needed to have a draft read again. */
export type RereadParts = {
  readonly model: string;
  readonly secondOpinion: SecondOpinion;
  readonly budget: Budget;
  readonly circuit: Circuit;
  /** Told of a call that failed. */
  readonly report: (error: ModelError) => void;
  /** Told what each second opinion came to. */
  readonly onReread: (result: RereadResult) => void;
  /** Waits for what is only written down: no answer fails by it. */
  readonly booked: (written: Promise<void>) => Promise<void>;
};

/** A draft, what the verifier left of it, and for whom within what time. */
type Rereading = {
  readonly draft: KeptDraft;
  readonly answer: Answer;
  readonly request: Request;
  readonly signal: AbortSignal;
};

/**
 * Has the sentences that passed the verifier judged by a second call, which is paid for by itself,
 * and marks those in the draft that their quotes do not support. Whatever keeps it from being made,
 * the draft stands as it is.
 */
export function createReread(parts: RereadParts): (reading: Rereading) => Promise<Reread> {
  const { model, secondOpinion, budget, circuit, report, onReread, booked } = parts;

  async function judge({ answer, request, signal }: Rereading): Promise<Partial<Opinion>> {
    try {
      const opinion = await secondOpinion.judge(answer, request.asked.user, signal);
      circuit.succeeded();
      onReread(opinion.disowned.length === 0 ? "upheld" : "cut");
      return opinion;
    } catch (error) {
      if (!(error instanceof ModelError)) throw error;
      if (request.onlooker.stop?.aborted) circuit.succeeded();
      else report(error);
      onReread("failed");
      return { usage: error.usage ?? NO_USAGE };
    }
  }

  return async (reading) => {
    const { draft, answer, request } = reading;
    if (answer.backed === 0) return { draft, isFinal: true };
    const estimate = costOf(model, secondOpinion.estimate(answer)) ?? 0;
    const reserved = await budget.reserve(request.asker, estimate);
    const isAllowed = reserved.ok && circuit.allows();
    if (!isAllowed) {
      if (reserved.ok) await booked(reserved.reservation.settle(0));
      onReread("withheld");
      return { draft, isFinal: false };
    }
    const { usage = NO_USAGE, disowned } = await judge(reading);
    await booked(reserved.reservation.settle(usage.usd));
    if (disowned === undefined) return { draft, usage, isFinal: false };
    return { draft: { ...draft, disowned }, usage, isFinal: true };
  };
}
