import { describe, expect, it, vi } from "vitest";
import { type ClaudeDraft, quotesOf, type Written } from "../../src/answer/answer.ts";
import { wholeDocument } from "../../src/answer/claude/documents.ts";
import { NO_USAGE } from "../../src/answer/extract.ts";
import { UnquotableError, verify } from "../../src/answer/verify.ts";
import type { Cut } from "../../src/answer/vouch/vouch.ts";
import type { Pointer } from "../../src/article/quote.ts";
import { anArticle, aStore } from "./a-bill.ts";
import { cite } from "./vouch/writing.ts";

const QUESTION = "What is the fee, and who pays it?";
const sources = [
  anArticle("The fee is 12 crowns a night. Boats may moor. Children ride free.", {}, "harbour"),
  anArticle("The fee was raised in 2024.", { title: "The Island Act" }, "island"),
];

async function aDraft(written: readonly Written[], over: Partial<ClaudeDraft> = {}) {
  const store = await aStore(...sources);
  const articles = await store.list();
  const sent = articles.map(wholeDocument);
  const [harbour] = articles as [(typeof articles)[number]];
  const pointer = (words: string): Pointer => {
    const start = harbour.text.indexOf(words);
    const end = start + words.length;
    return { article: harbour.id, version: harbour.version, start, end, text: words };
  };
  const draft: ClaudeDraft = {
    composer: "claude",
    outcome: "answered",
    written,
    sent,
    nearest: [pointer("Boats may moor.")],
    headline: pointer("The Harbour Act"),
    repairs: [],
    usage: NO_USAGE,
    model: "claude-haiku-5-5",
    promptHash: "0123456789abcdef",
    ...over,
  };
  const cuts: Cut[] = [];
  const onCuts = vi.fn((some: readonly Cut[]) => void cuts.push(...some));
  return {
    store,
    draft,
    cuts,
    onCuts,
    verified: () =>
      verify(draft, store, { question: QUESTION, language: "en", elapsed: () => 7, onCuts }),
  };
}

const documents = (await (await aStore(...sources)).list()).map(wholeDocument);
const says = (text: string, ...cites: string[]): Written => ({
  text,
  citations: cites.map((words) => cite(documents, words)),
});
const fee = says("The fee is 12 crowns. ", "12 crowns");
const wrong = says("The fee is 13 crowns. ", "12 crowns");
const textsOf = (answer: Parameters<typeof quotesOf>[0]) =>
  quotesOf(answer).map(({ text }) => text);

describe("an answer by a model, verified,", () => {
  it("has its own words over the article's, and counts what was cut and tells why", async () => {
    const { verified, cuts } = await aDraft([fee, wrong, says("It is high.")]);
    const answer = await verified();
    expect(answer).toMatchObject({
      outcome: "answered",
      composer: "claude",
      claims: 3,
      backed: 1,
      statements: [{ text: "The fee is 12 crowns." }],
      model: "claude-haiku-5-5",
      promptHash: "0123456789abcdef",
      ms: 7,
    });
    expect(textsOf(answer)).toEqual(["The fee is 12 crowns a night."]);
    expect(cuts).toEqual(["figure", "uncited"]);
    expect(answer).not.toHaveProperty("unsaid");
  });

  it("tells nobody of cuts when there are none, and needs nobody to tell", async () => {
    const { verified, onCuts } = await aDraft([fee]);
    expect(await verified()).toMatchObject({ claims: 1, backed: 1 });
    expect(onCuts).not.toHaveBeenCalled();
    const { draft, store } = await aDraft([wrong]);
    const answer = await verify(draft, store, { question: "?", language: "en", elapsed: () => 0 });
    expect(answer).toMatchObject({ outcome: "silent", claims: 1, backed: 0 });
  });

  it("loses a sentence of whose two quotes one stands no longer", async () => {
    const both = says("The fee of 12 crowns was raised in 2024.", "12 crowns", "raised in 2024");
    const { verified, store } = await aDraft([fee, both]);
    expect(await verified()).toMatchObject({ claims: 2, backed: 2 });
    const { quote } = store;
    vi.spyOn(store, "quote").mockImplementation(async (place) =>
      place.article === "island" ? undefined : quote(place),
    );
    expect(await verified()).toMatchObject({ claims: 2, backed: 1 });
  });

  it("shows what search found nearest, not what it cited, when nothing is left of it", async () => {
    const { verified } = await aDraft([wrong]);
    const answer = await verified();
    expect(answer.outcome).toBe("silent");
    expect(textsOf(answer)).toEqual(["Boats may moor."]);
    expect(answer).not.toHaveProperty("because");
  });

  it("shows what search found when its only sentence has lost one of its quotes", async () => {
    const both = says("The fee of 12 crowns was raised in 2024.", "12 crowns", "raised in 2024");
    const { verified, store } = await aDraft([both]);
    const { quote } = store;
    vi.spyOn(store, "quote").mockImplementation(async (place) =>
      place.article === "island" ? undefined : quote(place),
    );
    expect(textsOf(await verified())).toEqual(["Boats may moor."]);
  });

  it("names the part of the question that it leaves open, in the asker's words", async () => {
    const unsaid = { start: QUESTION.indexOf(" who"), end: QUESTION.indexOf("?") };
    const { verified } = await aDraft([fee], { unsaid });
    expect((await verified()).unsaid).toBe("who pays it");
  });

  it("that is unclear gives readings", async () => {
    const { verified } = await aDraft([fee, says("Children ride free.", "ride free")], {
      outcome: "unclear",
    });
    const answer = await verified();
    expect(answer).toMatchObject({
      outcome: "unclear",
      claims: 2,
      backed: 2,
      readings: [{ text: "The fee is 12 crowns." }, { text: "Children ride free." }],
    });
    expect(answer).not.toHaveProperty("statements");
  });
});

describe("a model's silence, verified,", () => {
  const silent = (...written: Written[]) => aDraft(written, { outcome: "silent" });

  it("claims nothing, and shows the first two passages that it cites", async () => {
    const { verified, onCuts } = await silent(
      says("Children ride free. ", "ride free"),
      wrong,
      says("The fee is 12 crowns. ", "12 crowns"),
      says("The fee was raised in 2024.", "raised in 2024"),
    );
    const answer = await verified();
    expect(answer).toMatchObject({ outcome: "silent", claims: 0, backed: 0 });
    expect(answer).not.toHaveProperty("statements");
    expect(textsOf(answer)).toEqual(["Children ride free.", "The fee is 12 crowns a night."]);
    expect(onCuts).not.toHaveBeenCalled();
  });

  it("shows what search found when it cites nothing that holds", async () => {
    const { verified } = await silent(wrong);
    expect(textsOf(await verified())).toEqual(["Boats may moor."]);
  });

  it("about something else shows the headline, whatever was written beside it", async () => {
    const { verified } = await aDraft([fee], { outcome: "off_topic" });
    const answer = await verified();
    expect(answer).toMatchObject({ outcome: "off_topic", claims: 0, backed: 0 });
    expect(textsOf(answer)).toEqual(["The Harbour Act"]);
  });
});

describe("an extracted silence, verified,", () => {
  it("says why nothing was found where that is known", async () => {
    const { draft, store } = await aDraft([]);
    const { nearest, headline } = draft;
    const common = {
      composer: "extract",
      nearest,
      headline,
      repairs: [],
      usage: NO_USAGE,
    } as const;
    const circumstances = { question: QUESTION, language: "ru", elapsed: () => 0 };
    const foreign = { ...common, outcome: "silent", because: "other_language" } as const;
    const answer = await verify(foreign, store, circumstances);
    expect(answer).toMatchObject({ outcome: "silent", because: "other_language" });
    expect(answer).not.toHaveProperty("model");
    const plain = { ...common, outcome: "silent" } as const;
    expect(await verify(plain, store, circumstances)).not.toHaveProperty("because");
  });

  it("is refused with words for whoever asked when nothing stands any longer", async () => {
    const { draft, store } = await aDraft([]);
    vi.spyOn(store, "quote").mockResolvedValue(undefined);
    const refused = verify(draft, store, { question: "?", language: "en", elapsed: () => 0 });
    await expect(refused).rejects.toThrow(UnquotableError);
    await expect(refused).rejects.toMatchObject({
      name: "UnquotableError",
      message: "None of the passages found is held any longer. Ask again in a moment.",
    });
  });
});
