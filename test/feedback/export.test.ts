import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exported, newestThatFit } from "../../src/feedback/export.ts";
import { anAnswer, aSource, quoteOf } from "../telegram/an-answer.ts";
import { someFeedback } from "./some-feedback.ts";

describe("an export", () => {
  it("names the place of a quote whose article is gone, and has none of its words", async () => {
    const { feedback, keyv } = await someFeedback();
    const source = aSource("Nobody knows when.");
    const nearest = [quoteOf(source, "Nobody knows when.")] as const;
    feedback.show("message:1:1", anAnswer({ outcome: "silent", nearest }));
    await keyv.set("written", "later");
    const [answer] = await feedback.all();
    const line = await exported(answer!, { quote: async () => undefined });
    expect(line).toMatchObject({
      answerable: false,
      evidence: [],
      quotes: [{ article: source.id, version: source.version, start: 0, end: 18, text: null }],
    });
    expect(JSON.stringify(line)).not.toContain("Nobody");
  });

  it("leaves out the oldest of what does not fit, and no more than it must", () => {
    const size = (lines: readonly string[]) =>
      lines.reduce((sum, line) => sum + Buffer.byteLength(`${line}\n`), 0);
    const lines = fc.array(fc.string({ unit: "grapheme", maxLength: 20 }), { maxLength: 30 });
    fc.assert(
      fc.property(lines, fc.nat({ max: 600 }), (all, bytes) => {
        const kept = newestThatFit(all, bytes);
        expect(kept).toEqual(all.slice(all.length - kept.length));
        expect(size(kept)).toBeLessThanOrEqual(bytes);
        if (kept.length < all.length) {
          expect(size(all.slice(all.length - kept.length - 1))).toBeGreaterThan(bytes);
        }
      }),
    );
  });
});
