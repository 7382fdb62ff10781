import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Answer, type Draft, quotesOf, type Statement } from "../../src/answer/answer.ts";
import { NO_USAGE } from "../../src/answer/extract.ts";
import { UnquotableError, verify } from "../../src/answer/verify.ts";
import type { Article } from "../../src/article/article.ts";
import type { Pointer } from "../../src/article/quote.ts";
import { anArticle, aStore, theBill } from "./a-bill.ts";

const circumstances = { question: "Who passed it?", elapsed: () => 7 };
const other = anArticle(
  "Boats may moor. Boats must pay 12 crowns a night.",
  { published: "2026-03-05" },
  "other",
);

async function held() {
  const store = await aStore(theBill(), other);
  const articles = await store.list();
  const bill = articles.find(({ id }) => id === theBill().id);
  if (bill === undefined) throw new Error("The store lost the article.");
  return { store, articles, bill };
}

function pointersTo(article: Article): Pointer[] {
  const { id, version, text, paragraphs } = article;
  return paragraphs
    .flatMap(({ sentences }) => sentences)
    .map(({ start, end }) => ({ article: id, version, start, end, text: text.slice(start, end) }));
}

function draft(
  outcome: Partial<Draft> & Pick<Draft, "outcome">,
  near: readonly Pointer[],
  headline: Pointer,
): Draft {
  const common = { composer: "extract", nearest: near, headline, repairs: [], usage: NO_USAGE };
  return { ...common, ...outcome } as Draft;
}

const own = (pointer: Pointer) => ({ text: pointer.text, citations: [pointer] });
const altered = (pointer: Pointer): Pointer => ({ ...pointer, text: `${pointer.text}!` });

describe("verify", () => {
  it("keeps sentences whose words stand in the store", async () => {
    const { store, bill } = await held();
    const [headline, , , , lead, , rule] = pointersTo(bill) as [Pointer, ...Pointer[]];
    const answer = await verify(
      draft({ outcome: "answered", statements: [own(lead!), own(rule!)] }, [], headline),
      store,
      circumstances,
    );
    expect(answer).toMatchObject({
      outcome: "answered",
      claims: 2,
      backed: 2,
      asOf: "2026-02-26",
      ms: 7,
    });
    expect(quotesOf(answer).map(({ text }) => text)).toEqual([lead!.text, rule!.text]);
  });

  it("cuts a sentence whose words were altered, and counts it", async () => {
    const { store, bill } = await held();
    const [headline, , , , lead, , rule] = pointersTo(bill) as [Pointer, ...Pointer[]];
    const answer = await verify(
      draft({ outcome: "answered", statements: [own(altered(lead!)), own(rule!)] }, [], headline),
      store,
      circumstances,
    );
    expect(answer).toMatchObject({ outcome: "answered", claims: 2, backed: 1 });
    expect(quotesOf(answer)).toHaveLength(1);
  });

  it("cuts an extracted sentence that says anything but its quote", async () => {
    const { store, bill } = await held();
    const [headline, , , , lead] = pointersTo(bill) as [Pointer, ...Pointer[]];
    const answer = await verify(
      draft(
        { outcome: "answered", statements: [{ text: "It is law.", citations: [lead!] }] },
        [lead!],
        headline,
      ),
      store,
      circumstances,
    );
    expect(answer).toMatchObject({ outcome: "silent", claims: 1, backed: 0 });
  });

  it("says that the source is silent when nothing is left, with the nearest passage that stands", async () => {
    const { store, bill } = await held();
    const [headline, , , , lead, , rule] = pointersTo(bill) as [Pointer, ...Pointer[]];
    const answer = await verify(
      draft(
        { outcome: "answered", statements: [own(altered(lead!))] },
        [altered(lead!), rule!],
        headline,
      ),
      store,
      circumstances,
    );
    expect(answer.outcome).toBe("silent");
    expect(quotesOf(answer).map(({ text }) => text)).toEqual([rule!.text]);
  });

  it("shows the headline when no passage stands", async () => {
    const { store, bill } = await held();
    const [headline, , , , lead] = pointersTo(bill) as [Pointer, ...Pointer[]];
    const answer = await verify(
      draft({ outcome: "silent" }, [altered(lead!)], headline),
      store,
      circumstances,
    );
    expect(quotesOf(answer).map(({ text }) => text)).toEqual([headline.text]);
  });

  it("refuses to answer when not even the headline stands", async () => {
    const { store, bill } = await held();
    const [headline] = pointersTo(bill) as [Pointer];
    const nothing = draft({ outcome: "off_topic" }, [], altered(headline));
    await expect(verify(nothing, store, circumstances)).rejects.toThrow(UnquotableError);
  });

  it("is as of the newest article quoted", async () => {
    const { store, articles, bill } = await held();
    const [headline, , , , lead] = pointersTo(bill) as [Pointer, ...Pointer[]];
    const fee = pointersTo(articles.find(({ id }) => id === "other")!).at(-1)!;
    const answer = await verify(
      draft({ outcome: "answered", statements: [own(lead!), own(fee)] }, [], headline),
      store,
      circumstances,
    );
    expect(answer.asOf).toBe("2026-03-05");
  });

  it("keeps readings and the reason why a model is not shown", async () => {
    const { store, bill } = await held();
    const [headline, , , , lead] = pointersTo(bill) as [Pointer, ...Pointer[]];
    const unclear = await verify(
      draft({ outcome: "unclear", readings: [own(lead!)] }, [], headline),
      store,
      circumstances,
    );
    expect(unclear).toMatchObject({ outcome: "unclear", readings: [{ text: lead!.text }] });
    const unchecked = await verify(
      draft({ outcome: "unchecked", statements: [own(lead!)], why: "budget" }, [], headline),
      store,
      circumstances,
    );
    expect(unchecked).toMatchObject({ outcome: "unchecked", why: "budget" });
  });

  it("lets nothing out that does not stand in the store to the letter, whatever it is given", async () => {
    const { store, articles } = await held();
    const texts = new Map(articles.map(({ version, text }) => [version, text]));
    const real = articles.flatMap(pointersTo);
    const pointer = fc
      .tuple(
        fc.constantFrom(...real),
        fc.integer({ min: -3, max: 3 }),
        fc.integer({ min: -3, max: 3 }),
        fc.nat(9),
      )
      .map(([base, left, right, kind]): Pointer => {
        if (kind <= 3) return base;
        if (kind === 4) return { ...base, start: base.start + left, end: base.end + right };
        if (kind === 5) return { ...base, text: base.text.replace(/\w/, "") };
        if (kind === 6) return { ...base, version: "0000000000000000" };
        if (kind === 7) return { ...base, article: "other" };
        if (kind === 8) return { ...base, start: base.end, end: base.start };
        return { ...base, start: Number.NaN, text: "" };
      });
    const statement = fc.oneof(
      pointer.map(own),
      fc.record({ text: fc.string(), citations: fc.array(pointer, { maxLength: 3 }) }),
    );
    const drafts = fc
      .tuple(fc.array(statement, { maxLength: 4 }), fc.array(pointer, { maxLength: 3 }), pointer)
      .map(([statements, near, headline]) =>
        draft({ outcome: "answered", statements }, near, headline),
      );

    await fc.assert(
      fc.asyncProperty(drafts, async (given) => {
        const answer = await verify(given, store, circumstances).catch((error: unknown) => {
          expect(error).toBeInstanceOf(UnquotableError);
        });
        if (answer === undefined) return;
        const quotes = quotesOf(answer);
        expect(quotes.length).toBeGreaterThan(0);
        for (const { version, start, end, text } of quotes) {
          expect(text).toBe(texts.get(version)?.slice(start, end));
        }
        if (answer.outcome !== "answered") return;
        expect(answer.backed).toBe(answer.statements.length);
        for (const { text, quotes } of answer.statements) {
          expect(text).toBe(quotes.map((quote) => quote.text).join(" "));
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe("the types", () => {
  it("let nobody but the verifier make a statement or an answer", () => {
    // @ts-expect-error: the brand is missing
    const statement: Statement = { text: "It is law.", quotes: [] };
    // @ts-expect-error: the brand is missing
    const answer: Answer = { outcome: "silent", nearest: [], question: "", composer: "extract" };
    expect([statement, answer]).toHaveLength(2);
  });

  it("are got round in one file alone", () => {
    const files = readdirSync("src", { recursive: true, encoding: "utf8" }).filter((name) =>
      name.endsWith(".ts"),
    );
    const casting = files.filter((name) =>
      /\bas (?:Answer|Statement)\b/.test(readFileSync(join("src", name), "utf8")),
    );
    expect(casting).toEqual([join("answer", "verify.ts")]);
  });
});
