import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Answer,
  type ExtractDraft,
  quotesOf,
  type Statement,
} from "../../src/answer/answer.ts";
import { NO_USAGE } from "../../src/answer/extract.ts";
import { UnquotableError, verify } from "../../src/answer/verify.ts";
import type { Article } from "../../src/article/article.ts";
import type { Pointer } from "../../src/article/quote.ts";
import { anArticle, aStore, theBill } from "./a-bill.ts";

const circumstances = { question: "Who passed it?", language: "en", elapsed: () => 7 };
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
  outcome: Partial<ExtractDraft> & Pick<ExtractDraft, "outcome">,
  near: readonly Pointer[],
  headline: Pointer,
): ExtractDraft {
  const common = { composer: "extract", nearest: near, headline, repairs: [], usage: NO_USAGE };
  return { ...common, ...outcome } as ExtractDraft;
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

  it("keeps an extracted sentence over the quotes that stand, when they are all that it says", async () => {
    const { store, bill } = await held();
    const [headline, , , , lead, , rule] = pointersTo(bill) as [Pointer, ...Pointer[]];
    const statement = { text: lead!.text, citations: [altered(rule!), lead!] };
    const answer = await verify(
      draft({ outcome: "answered", statements: [statement] }, [], headline),
      store,
      circumstances,
    );
    expect(answer).toMatchObject({ outcome: "answered", claims: 1, backed: 1 });
    expect(quotesOf(answer).map(({ text }) => text)).toEqual([lead!.text]);
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

  it("says why no model composed the answer, whatever the articles' own sentences say", async () => {
    const { store, bill } = await held();
    const [headline, , , , lead] = pointersTo(bill) as [Pointer, ...Pointer[]];
    const unchecked = { reason: "unavailable" } as const;
    const of = (outcome: Partial<ExtractDraft> & Pick<ExtractDraft, "outcome">) =>
      verify(draft({ ...outcome, unchecked }, [lead!], headline), store, circumstances);
    expect(await of({ outcome: "answered", statements: [own(lead!)] })).toMatchObject({
      outcome: "unchecked",
      unchecked,
      statements: [{ text: lead!.text }],
    });
    expect(await of({ outcome: "silent" })).toMatchObject({ outcome: "silent", unchecked });
    expect(await of({ outcome: "off_topic" })).toMatchObject({ outcome: "off_topic", unchecked });
  });

  it("lets nothing out that does not stand in the store to the letter, whatever it is given", async () => {
    const { store, articles } = await held();
    const stands = ({ article, version, start, end, text }: Pointer) => {
      const held =
        articles.find((one) => one.id === article && one.version === version)?.text ?? "";
      const isThere = start < end && end <= held.length && held.slice(start, end) === text;
      return isThere && text.trim() !== "";
    };
    const shapes: string[] = [];

    await fc.assert(
      fc.asyncProperty(draftsOver(articles.flatMap(pointersTo)), async (given) => {
        const written = given.outcome === "answered" ? given.statements : [];
        const kept = written
          .map(({ text, citations }) => ({ text, quoted: citations.filter(stands) }))
          .filter(({ text, quoted }) => {
            const own = quoted.map((quote) => quote.text).join(" ");
            return text.trim() !== "" && quoted.length > 0 && text === own;
          });
        const near = given.nearest.filter(stands);
        const headline = [given.headline].filter(stands);
        const isOffTopic = given.outcome === "off_topic" && headline.length > 0;
        const told = given.unchecked === undefined ? "answered" : "unchecked";
        const outcome = kept.length > 0 ? told : isOffTopic ? "off_topic" : "silent";
        const fallback = isOffTopic || near.length === 0 ? headline : near;
        const shown = kept.length > 0 ? kept.flatMap(({ quoted }) => quoted) : fallback;
        shapes.push(shown.length === 0 ? "nothing" : `${given.outcome} to ${outcome}`);

        if (shown.length === 0) {
          await expect(verify(given, store, circumstances)).rejects.toThrow(UnquotableError);
          return;
        }
        const answer = await verify(given, store, circumstances);
        expect(answer).toMatchObject({ outcome, claims: written.length, backed: kept.length });
        expect("unchecked" in answer ? answer.unchecked : undefined).toBe(given.unchecked);
        expect(quotesOf(answer)).toMatchObject(shown);
        expect("statements" in answer ? answer.statements : []).toMatchObject(
          kept.map(({ text, quoted }) => ({ text, quotes: quoted })),
        );
        const newest = shown.some(({ article }) => article === "other") ? other : theBill();
        expect(answer.asOf).toBe(newest.meta.published);
      }),
      { numRuns: 600 },
    );
    for (const shape of ["nothing", "off_topic to off_topic", "answered to unchecked"]) {
      expect(shapes).toContain(shape);
    }
    for (const from of ["answered", "silent", "off_topic"]) {
      expect(shapes).toContain(`${from} to silent`);
    }
  });
});

/** Drafts of every outcome, of true pointers and of pointers that are wrong in one way each. */
function draftsOver(real: readonly Pointer[]): fc.Arbitrary<ExtractDraft> {
  const nudge = fc.integer({ min: -3, max: 3 });
  const truth = fc.constantFrom(...real);
  const lie = fc.tuple(truth, truth, nudge, nudge, fc.nat(8)).map(wrong);
  const pointer = fc.oneof({ weight: 2, arbitrary: truth }, { weight: 1, arbitrary: lie });
  const citations = fc.array(pointer, { maxLength: 3 });
  const joined = citations.map((some) => ({
    text: some.map(({ text }) => text).join(" "),
    citations: some,
  }));
  const invented = fc.record({ text: fc.constantFrom("It is law.", "", real[0]!.text), citations });
  const statements = fc.array(fc.oneof(pointer.map(own), joined, invented), { maxLength: 4 });
  const common = {
    composer: fc.constant("extract" as const),
    nearest: fc.array(pointer, { maxLength: 3 }),
    headline: pointer,
    repairs: fc.constant([]),
    usage: fc.constant(NO_USAGE),
  };
  const instead = { unchecked: fc.constant({ reason: "unbacked" as const }) };
  const of = <T extends string>(outcome: T) => ({ outcome: fc.constant(outcome), ...common });
  return fc.oneof(
    fc.record({ ...of("answered"), statements }),
    fc.record({ ...of("answered"), ...instead, statements }),
    fc.record(of("silent")),
    fc.record({ ...of("silent"), ...instead }),
    fc.record(of("off_topic")),
  );
}

function wrong([base, another, left, right, kind]: [
  Pointer,
  Pointer,
  number,
  number,
  number,
]): Pointer {
  const { start, end, text } = base;
  switch (kind) {
    case 0:
      return { ...base, start: start + left, end: end + right };
    case 1:
      return { ...base, text: text.replace(/\w/, "") };
    case 2:
      return { ...base, text: text.toUpperCase() };
    case 3:
      return { ...base, version: "0000000000000000" };
    case 4:
      return { ...base, article: another.article };
    case 5:
      return { ...base, start: end, end: start };
    case 6:
      return { ...base, end: start, text: "" };
    case 7:
      return { ...base, start: Number.NaN };
    default:
      return { ...another, text };
  }
}

describe("the types", () => {
  it("let nobody but the verifier make a statement or an answer", async () => {
    const { store, bill } = await held();
    const [headline] = pointersTo(bill) as [Pointer];
    const real = await verify(draft({ outcome: "silent" }, [], headline), store, circumstances);
    const quotes = quotesOf(real);
    // @ts-expect-error: everything is right but the brand
    const statement: Statement = { text: headline.text, quotes };
    // @ts-expect-error: everything is right but the brand
    const answer: Answer = {
      outcome: "silent",
      nearest: quotes,
      question: "",
      composer: "extract",
      asOf: "2026-02-26",
      claims: 0,
      backed: 0,
      repairs: [],
      usage: NO_USAGE,
      ms: 0,
    };
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
