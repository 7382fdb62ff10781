import { z } from "zod";
import type { Answer, Statement, Usage } from "./answer.ts";
import type { ClaudeApi } from "./claude/api.ts";
import { ModelError } from "./claude/failure.ts";
import { type Call, type Model, objectRequest } from "./claude/request.ts";
import type { Prompts } from "./prompts.ts";
import { estimateTokens } from "./token-estimate.ts";

/** What a second reading of the sentences of an answer came to. */
export type Opinion = {
  /** The sentences that their quotes do not support, as they stand in the answer. */
  readonly disowned: readonly string[];
  readonly usage: Usage;
};

/**
 * Has every sentence of a verified answer judged once more, against nothing but its quotes. The
 * question, whoever asked it and what was said before do not go along.
 */
export type SecondOpinion = {
  /**
   * @param user opaque hash of who asks.
   * @throws ModelError when the call fails, or does not judge each sentence once.
   */
  judge(answer: Answer, user: string | undefined, signal: AbortSignal): Promise<Opinion>;
  /** The most tokens that it may take. */
  estimate(answer: Answer): Omit<Usage, "usd">;
};

/** What it needs. */
export type SecondOpinionParts = {
  readonly api: Pick<ClaudeApi, "object">;
  readonly model: Model;
  readonly prompts: Pick<Prompts, "secondOpinion">;
};

/** Tokens of a reply: so many for each sentence, and around them. */
const VERDICT_TOKENS = 40;
const FRAME_TOKENS = 200;

/** A second opinion by the model that wrote the answer, told otherwise. */
export function createSecondOpinion({ api, model, prompts }: SecondOpinionParts): SecondOpinion {
  function callFor(answer: Answer, user: string | undefined): Call {
    const statements = statementsOf(answer);
    return {
      model,
      prompt: prompts.secondOpinion({ pairs: statements.map(pairOf).join("\n\n") }),
      maxTokens: FRAME_TOKENS + VERDICT_TOKENS * statements.length,
      user,
    };
  }

  return {
    async judge(answer, user, signal) {
      const { value, usage } = await api.object(
        objectRequest(callFor(answer, user), VERDICTS_SCHEMA),
        signal,
      );
      const statements = statementsOf(answer);
      const read = verdicts.safeParse(value);
      if (!read.success || !isComplete(read.data, statements.length)) {
        throw new ModelError("unreadable", { usage, cause: read.error });
      }
      const judged = read.data.verdicts;
      const disowned = statements.filter((_, at) => judged[at]?.verdict !== "supported");
      return { disowned: disowned.map(({ text }) => text), usage };
    },

    estimate(answer) {
      const { prompt, maxTokens } = callFor(answer, undefined);
      return {
        inputTokens: estimateTokens(prompt.system) + estimateTokens(prompt.turn) + FRAME_TOKENS,
        cacheReadTokens: 0,
        cacheWriteTokens: 0,
        outputTokens: maxTokens,
      };
    },
  };
}

function statementsOf(answer: Answer): readonly Statement[] {
  if (answer.outcome === "answered") return answer.statements;
  return answer.outcome === "unclear" ? answer.readings : [];
}

function pairOf({ text, quotes }: Statement, at: number): string {
  const cited = quotes.map(
    (quote) => `<quote title="${asData(quote.meta.title)}">${asData(quote.text)}</quote>`,
  );
  const sentence = `<sentence>${asData(text)}</sentence>`;
  return [`<pair number="${at + 1}">`, sentence, ...cited, "</pair>"].join("\n");
}

/** What somebody wrote must not end the tags that it stands in. */
function asData(text: string): string {
  return text.replace(/<(?=\s*\/?\s*(?:pair|sentence|quote))/giu, "‹").replace(/"/g, "”");
}

const verdicts = z.strictObject({
  verdicts: z.array(
    z.strictObject({
      pair: z.string(),
      verdict: z.enum(["supported", "says_more", "contradicts"]),
    }),
  ),
});

/** Each pair is judged once, in order. */
function isComplete({ verdicts: judged }: z.infer<typeof verdicts>, pairs: number): boolean {
  return judged.length === pairs && judged.every(({ pair }, at) => pair === `${at + 1}`);
}

const { $schema: _, ...VERDICTS_SCHEMA } = z.toJSONSchema(verdicts);
