import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { quotesOf } from "../../src/answer/answer.ts";
import { createAnswerer, NoArticlesError } from "../../src/answer/answerer.ts";
import type { ArticleSource } from "../../src/article/store.ts";
import { createBackground } from "../../src/search/background.ts";
import { createIndex } from "../../src/search/index.ts";
import { anyText } from "../any-text.ts";
import { anArticle, aStore, theBill } from "./a-bill.ts";

async function asking(...articles: readonly ArticleSource[]) {
  const store = await aStore(...articles);
  const answerer = await createAnswerer({ store });
  const ask = async (text: string, within?: string) => {
    const answer = await answerer.answer({ text, ...(within === undefined ? {} : { within }) });
    return { answer, outcome: answer.outcome, quoted: quotesOf(answer).map((quote) => quote.text) };
  };
  return { store, ask };
}

it("tells of every answer that it gives, and of none that it cannot give", async () => {
  const onAnswer = vi.fn();
  const store = await aStore(theBill());
  const answerer = await createAnswerer({ store, onAnswer });
  const answer = await answerer.answer({ text: "Is this a law yet?" });
  expect(onAnswer.mock.calls).toEqual([[answer]]);
  await store.remove(theBill().id);
  await expect(answerer.answer({ text: "Is this a law yet?" })).rejects.toThrow(NoArticlesError);
  expect(onAnswer).toHaveBeenCalledTimes(1);
});

describe("an answerer over the article that ships", () => {
  it.each([
    ["Is this a law yet?", "before becoming law"],
    ["Who passed the bill?", "Lawmakers in the lower-house State Duma"],
    [
      "Does it cover people who already finished their service?",
      "already concluded their military service",
    ],
    ["What does the bill do?", "would shield foreign nationals"],
    ["How many Africans are fighting in the Russian army?", "1,780 people"],
    ["When was this published?", "February 26, 2026"],
    ["What is the headline?", "State Duma Passes Bill"],
    ["What does the photo show?", "A military recruitment center in Moscow."],
    ["What must the federaton counsil do with the bill?", "Federation Council"],
  ])("answers %j from its own words", async (question, words) => {
    const { ask } = await asking(theBill());
    const { outcome, quoted } = await ask(question);
    expect(outcome).toBe("answered");
    expect(quoted.join("\n")).toContain(words);
  });

  it.each([
    "How many deputies voted for the bill?",
    "When did the Federation Council approve it?",
    "How much are foreign contract soldiers paid?",
    "Does the bill protect family members of the soldiers?",
  ])("says that the source does not say: %j", async (question) => {
    const { ask } = await asking(theBill());
    expect((await ask(question)).outcome).toBe("silent");
  });

  it.each(["What is the capital of France?", "Write me a poem about the sea", "and the of", "🙂"])(
    "takes %j for a question about something else, and shows the headline",
    async (question) => {
      const { ask } = await asking(theBill());
      const { outcome, quoted } = await ask(question);
      expect(outcome).toBe("off_topic");
      expect(quoted).toEqual([theBill().meta.title]);
    },
  );

  it("does not claim silence of the source for a question that it cannot match", async () => {
    const { ask } = await asking(theBill());
    const { answer } = await ask("ვინ მიიღო კანონპროექტი?");
    expect(answer).toMatchObject({ outcome: "silent", because: "other_language", language: "ka" });
  });

  it("shows what the article begins with to whoever it could not understand", async () => {
    const { ask } = await asking(theBill());
    const { quoted } = await ask("이 법안은 누가 통과시켰습니까?");
    const [headline, ...opening] = quoted;
    expect(headline).toBe(theBill().meta.title);
    expect(opening).toHaveLength(2);
    expect(opening[0]).toMatch(
      /^Lawmakers in the lower-house State Duma on Thursday passed a bill/,
    );
    expect(opening[1]).toMatch(/^The bill, which by most accounts is aimed at attracting foreign/);
  });

  it("answers a question in another language with the article's own words", async () => {
    const { ask } = await asking(theBill());
    const { outcome, quoted } = await ask("Закон уже вступил в силу?");
    expect(outcome).toBe("answered");
    expect(quoted[0]).toMatch(/signed by President Vladimir Putin before becoming law/);
  });

  it("says of a question in another language that it understands what it says of others", async () => {
    const { ask } = await asking(theBill());
    expect((await ask("Сколько депутатов голосовало за законопроект?")).answer).toMatchObject({
      outcome: "silent",
    });
    expect((await ask("Какое наказание за дезертирство?")).outcome).toBe("off_topic");
  });

  it("has an answer with a quote for whatever is asked", async () => {
    const { ask } = await asking(theBill());
    const word = fc.constantFrom(
      "bill",
      "who",
      "1,780",
      "Putin",
      "закон",
      "قانون",
      "法案",
      "\ud800",
      "\u202e",
      "🙂",
      "<b>",
    );
    const question = fc.oneof(
      anyText({ maxLength: 1000 }),
      fc.array(word, { maxLength: 40 }).map((words) => words.join(" ")),
    );
    await fc.assert(
      fc.asyncProperty(question, async (text) => {
        const { quoted } = await ask(text);
        for (const words of quoted) expect(theBill().text).toContain(words);
        expect(quoted.length).toBeGreaterThan(0);
      }),
      { numRuns: 300 },
    );
  });

  it("tells when an article was published by its date alone, and who published it by its source", async () => {
    const { ask } = await asking(theBill());
    expect((await ask("When was this published?")).quoted).toEqual(["February 26, 2026"]);
    expect((await ask("Who published this?")).quoted.join(" ")).toContain("themoscowtimes.com");
  });

  it("says what it searched for in place of a slip", async () => {
    const { ask } = await asking(theBill());
    const { answer } = await ask("Who sits in the federaton counsil?");
    expect(answer.repairs).toEqual([
      { from: "federaton", to: "federation" },
      { from: "counsil", to: "council" },
    ]);
  });
});

describe("an answerer over a store that changes", () => {
  it("says what to do when there is no article", async () => {
    const { ask } = await asking();
    await expect(ask("Who?")).rejects.toThrow(NoArticlesError);
  });

  it("answers from a new article, from its new version, and no longer when it is gone", async () => {
    const { store, ask } = await asking();
    await store.put(anArticle("Boats must pay 12 crowns a night."));
    expect((await ask("How many crowns must boats pay?")).quoted).toEqual([
      "Boats must pay 12 crowns a night.",
    ]);
    await store.put(anArticle("Boats must pay 15 crowns a night."));
    expect((await ask("How many crowns must boats pay?")).quoted).toEqual([
      "Boats must pay 15 crowns a night.",
    ]);
    await store.remove("a");
    await expect(ask("How many crowns must boats pay?")).rejects.toThrow(NoArticlesError);
  });

  it("quotes the version that was searched when another replaces it meanwhile", async () => {
    const store = await aStore(anArticle("Boats must pay 12 crowns a night."));
    const answerer = await createAnswerer({
      store: {
        ...store,
        async quote(place) {
          await store.put(anArticle("Boats must pay 15 crowns a night."));
          return store.quote(place);
        },
      },
    });
    const answer = await answerer.answer({ text: "How many crowns must boats pay?" });
    expect(quotesOf(answer).map((quote) => quote.text)).toEqual([
      "Boats must pay 12 crowns a night.",
    ]);
  });

  it("misses nothing that changes while it starts", async () => {
    const store = await aStore(
      anArticle("Boats must pay 12 crowns a night."),
      anArticle("Gulls must pay 90 crowns a night.", {}, "gulls"),
    );
    const answerer = await createAnswerer({
      store: {
        ...store,
        async list() {
          const before = await store.list();
          await store.put(anArticle("Boats must pay 15 crowns a night."));
          await store.remove("gulls");
          return before;
        },
      },
    });
    for (const text of ["How many crowns must boats pay?", "How many crowns must gulls pay?"]) {
      expect(quotesOf(await answerer.answer({ text })).map((quote) => quote.text)).toEqual([
        "Boats must pay 15 crowns a night.",
      ]);
    }
  });

  it("misses nothing that changes while its index is opened, and tells the index of it", async () => {
    const store = await aStore(anArticle("Boats must pay 12 crowns a night."));
    const changed = vi.fn();
    const answerer = await createAnswerer({
      store,
      index: {
        async open(articles) {
          const index = createIndex(createBackground());
          articles.forEach(index.add);
          await store.put(anArticle("Boats must pay 15 crowns a night."));
          return index;
        },
        changed,
      },
    });
    expect(changed).toHaveBeenCalledTimes(1);
    const answer = await answerer.answer({ text: "How many crowns must boats pay?" });
    expect(quotesOf(answer).map((quote) => quote.text)).toEqual([
      "Boats must pay 15 crowns a night.",
    ]);
    await store.remove("a");
    expect(changed).toHaveBeenCalledTimes(2);
  });

  it("answers from one article alone when asked to", async () => {
    const { ask } = await asking(
      theBill(),
      anArticle("Boats must pay 12 crowns a night.", {}, "harbour"),
    );
    expect((await ask("How many crowns must boats pay?")).outcome).toBe("answered");
    const elsewhere = await ask("How many crowns must boats pay?", theBill().id);
    expect(elsewhere.outcome).not.toBe("answered");
    expect(elsewhere.quoted).toEqual([theBill().meta.title]);
  });
});
