import { describe, expect, it } from "vitest";
import type { ClaudeDraft, ExtractDraft } from "../../src/answer/answer.ts";
import { toJson } from "../../src/answer/answer-json.ts";
import { wholeDocument } from "../../src/answer/claude/documents.ts";
import { NO_USAGE } from "../../src/answer/extract.ts";
import { verify } from "../../src/answer/verify.ts";
import { anArticle, aStore } from "./a-bill.ts";
import { cite } from "./vouch/writing.ts";

const QUESTION = "What is the fee, and who pays it?";
const store = await aStore(
  anArticle("The fee is 12 crowns a night. Children ride free.", {
    url: "https://quay.example/act",
  }),
);
const [article] = await store.list();
const sent = [wholeDocument(article!)];

function pointer(words: string) {
  const { id, version, text } = article!;
  const start = text.indexOf(words);
  return { article: id, version, start, end: start + words.length, text: words };
}

const common = {
  nearest: [pointer("Children ride free.")],
  headline: pointer("The Harbour Act"),
  repairs: [],
  usage: NO_USAGE,
};
const fee = { text: "The fee is 12 crowns.", citations: [cite(sent, "12 crowns")] };
const claude = (outcome: ClaudeDraft["outcome"], over: Partial<ClaudeDraft> = {}): ClaudeDraft => ({
  composer: "claude",
  outcome,
  written: [fee],
  sent,
  model: "claude-haiku-5-5",
  promptHash: "0123456789abcdef",
  ...common,
  ...over,
});
const shown = async (draft: ClaudeDraft | ExtractDraft) =>
  toJson(await verify(draft, store, { question: QUESTION, language: "en", elapsed: () => 7 }));

describe("an answer as other programs read it", () => {
  it("holds its sentences with all that their quotes are checked by, and who wrote them", async () => {
    const unsaid = { start: QUESTION.indexOf("who"), end: QUESTION.indexOf("?") };
    expect(await shown(claude("answered", { unsaid }))).toEqual({
      question: QUESTION,
      outcome: "answered",
      composer: "claude",
      statements: [
        {
          text: "The fee is 12 crowns.",
          quotes: [
            {
              ...pointer("The fee is 12 crowns a night."),
              title: "The Harbour Act",
              publisher: "The Quay",
              published: "2026-03-01",
              url: "https://quay.example/act",
            },
          ],
        },
      ],
      nearest: [],
      unsaid: "who pays it",
      asOf: "2026-03-01",
      claims: 1,
      backed: 1,
      usage: NO_USAGE,
      model: "claude-haiku-5-5",
      promptHash: "0123456789abcdef",
      ms: 7,
    });
  });

  it("holds readings where sentences are, and the headline where the nearest passages are", async () => {
    const unclear = await shown(claude("unclear"));
    expect(unclear).toMatchObject({ outcome: "unclear", statements: [{ text: fee.text }] });
    const offTopic = await shown(claude("off_topic"));
    expect(offTopic).toMatchObject({
      outcome: "off_topic",
      statements: [],
      nearest: [{ text: "The Harbour Act" }],
    });
  });

  it("says why no model wrote it, and leaves out what it has not", async () => {
    const unchecked = { reason: "unavailable" } as const;
    const own = pointer("Children ride free.");
    const statements = [{ text: own.text, citations: [own] }];
    const draft = { composer: "extract", outcome: "answered", statements, unchecked, ...common };
    const json = await shown(draft as ExtractDraft);
    expect(json).toMatchObject({
      outcome: "unchecked",
      unchecked,
      statements: [{ text: own.text }],
    });
    const silent = await shown({ composer: "extract", outcome: "silent", ...common });
    expect(silent).toMatchObject({ outcome: "silent", nearest: [{ text: own.text }] });
    for (const name of ["unchecked", "unsaid", "model", "promptHash"]) {
      expect(silent).not.toHaveProperty(name);
    }
  });
});
