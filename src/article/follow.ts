import { repeat, type Wait } from "./repeat.ts";
import type { ArticleStore } from "./store.ts";

export type FollowOptions = {
  /** Told what a look threw, once for the same words; the next look comes all the same. */
  readonly onTrouble: (error: unknown) => void;
  readonly wait?: Wait;
};

const BETWEEN_LOOKS_MS = 500;

/**
 * Looks twice a second whether another process changed the articles, where many share a store: so what
 * one of them puts is searchable in all of them within a second.
 *
 * @returns a function that ends it, and resolves when no look is under way any more.
 */
export function followArticles(
  store: Pick<ArticleStore, "look">,
  { onTrouble, wait }: FollowOptions,
): () => Promise<void> {
  let lastFailure: string | undefined;
  const look = async () => {
    await store.look();
    lastFailure = undefined;
  };
  const onError = (error: unknown) => {
    const failure = String(error);
    if (failure !== lastFailure) onTrouble(error);
    lastFailure = failure;
  };
  return repeat(look, { everyMs: BETWEEN_LOOKS_MS, onError, ...(wait && { wait }) });
}
