import { describe, expect, it, vi } from "vitest";
import { wholeDocument } from "../../src/answer/claude/documents.ts";
import {
  type AnswerKey,
  createKeptAnswers,
  type KeptDraft,
} from "../../src/answer/kept-answers.ts";
import { buildArticle } from "../../src/article/build.ts";
import { openStore } from "../../src/store/open.ts";
import { anArticle } from "./a-bill.ts";
import { cite } from "./vouch/writing.ts";

function article(text: string, over: Parameters<typeof anArticle>[1] = {}, id = "a") {
  const source = anArticle(text, over, id);
  return buildArticle(source.id, source.meta, source.text);
}

const harbour = article("Boats may moor. The fee is 12 crowns.");
const island = article("Ferries leave at nine. Dogs ride free.", { title: "The Island Act" }, "b");
const sent = [wholeDocument(harbour), wholeDocument(island)];
const draft: KeptDraft = {
  outcome: "answered",
  written: [{ text: "The fee is 12 crowns.", citations: [cite(sent, "12 crowns")] }],
  sent,
  unsaid: { start: 21, end: 34 },
};
const key: AnswerKey = {
  question: "What is the fee, and who pays it?",
  language: "en",
  earlier: [],
  articles: [harbour, island],
  model: "claude-haiku-5-5",
  promptHash: "0123",
};

async function kept() {
  const { keyv } = await openStore("memory:");
  const answers = createKeptAnswers(keyv);
  await answers.set(key, draft);
  return { answers, keyv };
}

describe("kept answers", () => {
  it("gives the draft for the same question, with the documents that it cites", async () => {
    const { answers } = await kept();
    const found = await answers.get(key);
    expect(found).toMatchObject({ outcome: "answered", written: draft.written });
    expect(found?.sent[0]).toEqual(sent[0]);
    expect(found?.sent.map(({ title }) => title)).toEqual(sent.map(({ title }) => title));
    expect(found?.unsaid).toEqual(draft.unsaid);
  });

  it("takes other case, blanks and end marks for the same question", async () => {
    const { answers } = await kept();
    const again = { ...key, question: "  what is the FEE,  and who pays it ??" };
    const found = await answers.get(again);
    expect(found?.written).toEqual(draft.written);
    // Its open part was a place in the other wording.
    expect(found?.unsaid).toEqual({ start: 0, end: 0 });
  });

  const changed = article("Boats may moor. The fee is 13 crowns.");
  const retitled = article("Boats may moor. The fee is 12 crowns.", { publisher: "Another" });
  it.each<[string, Partial<AnswerKey>]>([
    ["question", { question: "What is the fee, and who pays them?" }],
    ["language", { language: "fr" }],
    ["language of the answer", { answerIn: "fr" }],
    ["earlier exchange", { earlier: [{ question: "Q", answer: "A" }] }],
    ["text of an article", { articles: [changed, island] }],
    ["publisher of an article", { articles: [retitled, island] }],
    ["set of articles", { articles: [harbour] }],
    ["model", { model: "claude-sonnet-5-5" }],
    ["prompt", { promptHash: "4567" }],
  ])("finds nothing for another %s", async (_, other) => {
    const { answers } = await kept();
    expect(await answers.get({ ...key, ...other })).toBeUndefined();
  });

  it("forgets after a day", async () => {
    vi.useFakeTimers({ toFake: ["Date"] });
    try {
      const { answers } = await kept();
      vi.advanceTimersByTime(24 * 60 * 60 * 1000 + 1);
      expect(await answers.get(key)).toBeUndefined();
    } finally {
      vi.useRealTimers();
    }
  });

  it("keeps no word of the question", async () => {
    const { keyv } = await openStore("memory:");
    const seen: string[] = [];
    const answers = createKeptAnswers({
      get: keyv.get.bind(keyv),
      set: async (...args: [string, ...unknown[]]) => {
        seen.push(JSON.stringify(args));
        return true;
      },
    } as typeof keyv);
    await answers.set(key, draft);
    expect(seen.join()).not.toMatch(/who pays/i);
  });
});
