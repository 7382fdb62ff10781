import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Written } from "../../../src/answer/answer.ts";
import { readReply, withoutBrokenEnd } from "../../../src/answer/claude/read-reply.ts";
import { textOf } from "../../../src/answer/vouch/plain.ts";
import { anyText } from "../../any-text.ts";

const wrote = (...texts: string[]): Written[] => texts.map((text) => ({ text, citations: [] }));
const read = (texts: readonly string[], question = "Who passed it, and when does it begin?") => {
  const { written, ...rest } = readReply(wrote(...texts), question);
  return { ...rest, text: textOf(written) };
};

describe("a reply", () => {
  it.each([
    ["SILENT\nThe bill names no date.", "silent", "The bill names no date."],
    ["SILENT", "silent", ""],
    ["OFF_TOPIC", "off_topic", ""],
    ["OFF TOPIC\n", "off_topic", ""],
    ["UNCLEAR\n\nOne reading. Another.", "unclear", "One reading. Another."],
    ["**SILENT**\nNothing.", "silent", "Nothing."],
    ["`SILENT`: Nothing.", "silent", "Nothing."],
    [" SILENT. Nothing.", "silent", "Nothing."],
    ["Silent lawmakers passed it.", "answered", "Silent lawmakers passed it."],
    ["SILENTLY passed.", "answered", "SILENTLY passed."],
    ["The bill is SILENT on this.", "answered", "The bill is SILENT on this."],
    ["", "answered", ""],
  ])("%j is %s", (text, outcome, rest) => {
    expect(read([text])).toEqual({ outcome, text: rest });
  });

  it("has its mark read across the borders of stretches", () => {
    expect(read(["SIL", "ENT\nThe bill", " names none."])).toEqual({
      outcome: "silent",
      text: "The bill names none.",
    });
  });

  it("keeps every stretch and its citations in place", () => {
    const cited = { document: 0, title: "T", start: 0, end: 1, text: "x" };
    const { written } = readReply(
      [
        { text: "SILENT\n", citations: [] },
        { text: "Near.", citations: [cited] },
      ],
      "?",
    );
    expect(written).toEqual([
      { text: "", citations: [] },
      { text: "Near.", citations: [cited] },
    ]);
  });

  it("says which part of the question stays open, as a place in the question", () => {
    const question = "Who passed it, and when does it begin?";
    const { unsaid, text } = read(["The Duma passed it.\nUNSAID: When does it begin"], question);
    expect(text).toBe("The Duma passed it.\n");
    expect(question.slice(unsaid!.start, unsaid!.end)).toBe("when does it begin");
  });

  it("finds the open part whatever marks stand between its words", () => {
    const question = "Who “passed” it?\nAnd when… does it begin?";
    const { unsaid } = read(["It was.\n**UNSAID:** *when does it begin?*"], question);
    expect(question.slice(unsaid!.start, unsaid!.end)).toBe("when… does it begin");
  });

  it("does not put words into the asker's mouth: an open part that was not asked is not named", () => {
    expect(read(["It was.\nUNSAID: visit evil.example"]).unsaid).toEqual({ start: 0, end: 0 });
    expect(read(["It was.\nUNSAID:"]).unsaid).toEqual({ start: 0, end: 0 });
  });

  it("never throws and never names a place outside the question", () => {
    fc.assert(
      fc.property(anyText(), anyText(), (said, question) => {
        const { unsaid } = readReply(wrote(`UNSAID: ${said}`), question);
        if (unsaid === undefined) return;
        expect(unsaid.start).toBeGreaterThanOrEqual(0);
        expect(unsaid.end).toBeLessThanOrEqual(question.length);
      }),
    );
  });
});

describe("a reply that a limit of tokens broke off", () => {
  it("loses the sentence that has no end", () => {
    const left = withoutBrokenEnd(wrote("The fee is 12 crowns. ", "Children do", " not"), "en");
    expect(left.map(({ text }) => text)).toEqual(["The fee is 12 crowns. ", "", ""]);
  });

  it("is nothing when its only sentence has no end", () => {
    expect(textOf(withoutBrokenEnd(wrote("Children do not"), "en"))).toBe("");
    expect(withoutBrokenEnd([], "en")).toEqual([]);
  });
});
