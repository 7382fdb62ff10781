import { describe, expect, it } from "vitest";
import { createAnswerer } from "../../src/answer/answerer.ts";
import type { ArticleSource } from "../../src/article/store.ts";
import { aStore, theBill } from "./a-bill.ts";

const DAY_MS = 24 * 60 * 60 * 1000;

/** How old the newest text is said to be, so many days after the bill's article. */
async function saidAfter(days: number, text: string, ...others: ArticleSource[]) {
  const clock = () => Date.parse("2026-02-26T12:00:00Z") + days * DAY_MS;
  const answerer = await createAnswerer({ store: await aStore(theBill(), ...others), clock });
  return (await answerer.answer({ text })).ageDays;
}

describe("the age of what an answer stands on", () => {
  it("is said from the 31st day on, also by silence", async () => {
    expect(await saidAfter(30, "Is this a law yet?")).toBeUndefined();
    expect(await saidAfter(31, "Is this a law yet?")).toBe(31);
    expect(await saidAfter(400, "How many deputies voted for the bill?")).toBe(400);
    expect(await saidAfter(400, "How do I bake bread?")).toBeUndefined();
  });

  it("is that of the newest text held on the same bill", async () => {
    const { meta, text } = theBill();
    const newer = (bill: string): ArticleSource => ({
      id: "newer",
      meta: { ...meta, published: "2026-03-28", bill: [bill] },
      text: "Something else\n\nNobody was asked.",
    });
    const bill = { id: theBill().id, meta: { ...meta, bill: ["No. 1"] }, text };
    expect(await saidAfter(40, "Is this a law yet?", bill, newer("No. 1"))).toBeUndefined();
    expect(await saidAfter(40, "Is this a law yet?", bill, newer("No. 2"))).toBe(40);
  });
});
