import fc from "fast-check";
import { beforeEach, describe, expect, it } from "vitest";
import type { Allowance, Rate, Share } from "../../src/delivery/allowance.ts";

/** An allowance on a clock that only the test moves. */
export type OpenAllowance = { readonly allowance: Allowance; passes(ms: number): void };

const EVERY_MS = 6000;
const rate: Rate = { burst: 3, everyMs: EVERY_MS };
const ann: Share = { who: "ann", rate };
const bob: Share = { who: "bob", rate };
const group: Share = { who: "group", rate: { burst: 4, everyMs: 1000 } };

/** What every allowance promises, wherever it counts. `open`: nobody has asked yet. */
export function allowanceContract(name: string, open: () => Promise<OpenAllowance>): void {
  describe(name, () => {
    let allowance: Allowance;
    let passes: OpenAllowance["passes"];
    beforeEach(async () => {
      ({ allowance, passes } = await open());
    });

    async function waits(...shares: readonly Share[]): Promise<number[]> {
      const found: number[] = [];
      for (const share of shares) found.push(await allowance.take([share]));
      return found;
    }

    it("gives a burst, and then one at a time", async () => {
      expect(await waits(ann, ann, ann, ann)).toEqual([0, 0, 0, EVERY_MS]);
      passes(EVERY_MS - 1);
      expect(await waits(ann)).toEqual([1]);
      passes(1);
      expect(await waits(ann, ann)).toEqual([0, EVERY_MS]);
    });

    it("gives the whole burst again to who has not asked for as long as that takes", async () => {
      await waits(ann, ann, ann);
      passes(3 * EVERY_MS);
      expect(await waits(ann, ann, ann, ann)).toEqual([0, 0, 0, EVERY_MS]);
    });

    it("takes nothing from one person for another", async () => {
      await waits(ann, ann, ann);
      expect(await waits(bob)).toEqual([0]);
    });

    it("takes from all shares, or from none", async () => {
      await waits(ann, ann, ann);
      expect(await allowance.take([ann, group])).toBe(EVERY_MS);
      expect(await waits(group, group, group, group)).toEqual([0, 0, 0, 0]);
      expect(await allowance.take([bob, group])).toBe(1000);
      expect(await waits(bob, bob, bob)).toEqual([0, 0, 0]);
    });

    it("gives nothing out of a share that is closed, and one when it opens", async () => {
      await allowance.close(group, 60_000);
      expect(await waits(group)).toEqual([60_000]);
      passes(60_000);
      expect(await waits(group, group)).toEqual([0, 1000]);
    });

    it("gives what a bucket of tokens would", async () => {
      const steps = fc.array(fc.nat({ max: 12 }), { minLength: 1, maxLength: 40 });
      let person = 0;
      await fc.assert(
        fc.asyncProperty(steps, async (gaps) => {
          person += 1;
          const share = { who: `person ${person}`, rate };
          let [tokens, at] = [rate.burst * EVERY_MS, 0];
          for (const gap of gaps) {
            passes(gap * 1000);
            at += gap * 1000;
            tokens = Math.min(rate.burst * EVERY_MS, tokens + gap * 1000);
            const wait = Math.max(0, EVERY_MS - tokens);
            expect(await allowance.take([share]), `at ${at} ms`).toBe(wait);
            if (wait === 0) tokens -= EVERY_MS;
          }
        }),
        { numRuns: 40 },
      );
    });
  });
}
