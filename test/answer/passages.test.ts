import { describe, expect, it } from "vitest";
import { quotesOf } from "../../src/answer/answer.ts";
import { createAnswerer, NoArticlesError } from "../../src/answer/answerer.ts";
import type { ModelAnswers } from "../../src/answer/model-answers.ts";
import { anArticle, aStore, theBill } from "./a-bill.ts";

const neverAsked: ModelAnswers = async () => {
  throw new Error("the model was asked");
};

async function searching() {
  const store = await aStore(theBill());
  const model = { answer: neverAsked, pseudonym: (person: string) => person };
  const answerer = await createAnswerer({ store, model });
  return { store, find: (text: string, most = 10) => answerer.passages(text, most) };
}

describe("passages", () => {
  it("are the sentences that answer, then others that come near, and no model is asked", async () => {
    const { find } = await searching();
    const { answer, near } = await find("Is this a law yet?");
    expect(answer).toMatchObject({ outcome: "answered", composer: "extract" });
    const answering = quotesOf(answer).map(({ text }) => text);
    expect(answering[0]).toContain("before becoming law");
    expect(near.length).toBeGreaterThan(0);
    expect(near.length + answering.length).toBeLessThanOrEqual(10);
    expect(answering).not.toContainEqual(near[0]?.text);
    expect(new Set(near.map(({ start }) => start)).size).toBe(near.length);
  });

  it("are those that come nearest where the source is silent, and the headline where it is about something else", async () => {
    const { find } = await searching();
    const { answer, near } = await find("How many deputies voted for the bill?", 3);
    expect(answer.outcome).toBe("silent");
    expect(quotesOf(answer)).toHaveLength(3);
    expect(near).toEqual([]);
    expect((await find("What is the best recipe for soup?")).answer.outcome).toBe("off_topic");
  });

  it("are as many as asked for", async () => {
    const { find } = await searching();
    const { answer, near } = await find("What does the bill do?", 2);
    expect(quotesOf(answer).length + near.length).toBe(2);
  });

  it("are cut from the store anew for words that were searched for before", async () => {
    const { store, find } = await searching();
    const first = await find("Is this a law yet?");
    expect((await find("Is this a law yet?")).near).toEqual(first.near);
    await store.put(anArticle("The bill is a law now.", {}, theBill().id));
    const { answer } = await find("Is this a law yet?");
    expect(quotesOf(answer)[0].text).toBe("The bill is a law now.");
    await store.remove(theBill().id);
    await expect(find("Is this a law yet?")).rejects.toThrow(NoArticlesError);
  });
});
