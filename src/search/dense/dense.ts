import type { Keyv } from "keyv";
import type { Logger } from "pino";
import type { Article } from "../../article/article.ts";
import { createBackoff } from "./backoff.ts";
import type { Embed } from "./embeddings-api.ts";
import { EmbeddingsError } from "./embeddings-error.ts";
import { createFetching } from "./fetching.ts";
import { createKeptVectors } from "./kept-vectors.ts";
import { sendable } from "./passage-texts.ts";
import { createVectors, type Place } from "./vectors.ts";

/** Finds paragraphs by what they mean, with vectors that a server makes. */
export type Dense = {
  /**
   * Replaces whatever version of that article was held. It is found when its vectors are there, which
   * are fetched behind the scenes unless they are kept.
   */
  add(article: Article): void;
  /** Forgets the article, and what is kept of it. */
  remove(id: string): void;
  /** Forgets what is kept of articles that were not added, from before they were removed. */
  forgetOthers(): void;
  /**
   * The paragraphs that mean what the question asks for, nearest first, at most `limit`. Empty when
   * the server does not answer soon, or failed so lately that it is left alone. `within`: only those
   * of that article.
   */
  nearest(question: string, limit: number, within?: string): Promise<readonly Place[]>;
  /** Resolves when all vectors are there, or fetching them has failed and rests. */
  settled(): Promise<void>;
  /** Breaks off what is being fetched, and fetches no more. */
  close(): Promise<void>;
};

/** What finding by meaning needs. */
export type DenseParts = {
  readonly embed: Embed;
  /** The model's name: vectors of another are of no use. */
  readonly model: string;
  /** From `openStore`. */
  readonly keyv: Keyv;
  readonly log: Logger;
  /** Must not keep the process alive. */
  readonly sleep: (ms: number, signal: AbortSignal) => Promise<void>;
  /** A monotonic clock in milliseconds. */
  readonly now?: () => number;
};

/** How long a question waits for its vector, and some paragraphs for theirs, in milliseconds. */
const QUESTION_MS = 3_000;
const PARAGRAPHS_MS = 60_000;

/**
 * Holds nothing yet. Of failures each kind is logged once, until there is nothing left to fetch and
 * the server works again.
 */
export function createDense(parts: DenseParts): Dense {
  const { embed, model, keyv, log, sleep, now = () => performance.now() } = parts;
  const vectors = createVectors();
  const questions = createBackoff(now);
  const told = new Set<string>();
  const ended = new AbortController();
  const fetching = createFetching({
    embed: (texts) => embedWithin(PARAGRAPHS_MS, texts),
    vectors,
    kept: createKeptVectors(keyv, model),
    backoff: createBackoff(now),
    sleep,
    fetched: worked,
    failed: report,
    signal: ended.signal,
  });

  async function embedWithin(ms: number, texts: readonly string[]) {
    const call = new AbortController();
    const abort = () => call.abort();
    ended.signal.addEventListener("abort", abort);
    void sleep(ms, call.signal).then(abort);
    try {
      return await embed(texts, call.signal);
    } finally {
      ended.signal.removeEventListener("abort", abort);
      abort();
    }
  }

  function report(error: unknown): void {
    const isServers = error instanceof EmbeddingsError;
    const { trouble, status } = isServers ? error : { trouble: (error as Error).name };
    const kind = `${trouble} ${status}`;
    if (told.has(kind)) return;
    told.add(kind);
    if (isServers) {
      log.warn(
        { trouble, status, model },
        `${error.message}. Until it works, words alone are searched`,
      );
    } else {
      log.error({ error: trouble }, "vectors of articles could not be kept or read");
    }
  }

  function worked(): void {
    questions.worked();
    if (told.size === 0 || !fetching.isDone()) return;
    told.clear();
    log.info({ model }, "the embeddings server works again");
  }

  return {
    add: fetching.add,
    remove: fetching.remove,
    forgetOthers: fetching.forgetOthers,
    settled: fetching.settled,
    async nearest(question, limit, within) {
      const text = sendable(question);
      const isUseless = text.trim() === "" || vectors.isEmpty();
      if (isUseless || questions.isResting() || ended.signal.aborted) return [];
      try {
        const [vector] = await embedWithin(QUESTION_MS, [text]);
        const places = vector === undefined ? [] : vectors.nearest(vector, limit, within);
        worked();
        return places;
      } catch (error) {
        if (!(error instanceof EmbeddingsError)) throw error;
        questions.failed();
        if (!ended.signal.aborted) report(error);
        return [];
      }
    },
    async close() {
      ended.abort();
      await fetching.stopped();
    },
  };
}
