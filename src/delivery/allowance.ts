/**
 * How often somebody may ask: `burst` times at once, and once more every `everyMs` after that.
 *
 * @see https://en.wikipedia.org/wiki/Generic_cell_rate_algorithm, which a token bucket is the same as.
 */
export type Rate = { readonly burst: number; readonly everyMs: number };

/** Whose, and at which rate. `who` names nobody: a salted hash, or a chat's. */
export type Share = { readonly who: string; readonly rate: Rate };

/**
 * Says whether somebody may ask now. One contract for one process and for many that share a Redis;
 * `test/delivery/allowance-contract.ts` holds it.
 */
export type Allowance = {
  /**
   * Takes one time from every share, or from none of them: then gives the ms after which all have one
   * again. 0: it was taken.
   */
  take(shares: readonly Share[]): Promise<number>;
  /** Gives nothing out of this share for so many ms. */
  close(share: Share, ms: number): Promise<void>;
};
