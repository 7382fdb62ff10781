import { describe, expect, it } from "vitest";
import type { Citation, Written } from "../../../src/answer/answer.ts";
import { claimsOf } from "../../../src/answer/vouch/claims.ts";
import { unbackedFigures } from "../../../src/answer/vouch/figures.ts";
import { strayMarkup } from "../../../src/answer/vouch/markup.ts";
import { isNearName } from "../../../src/answer/vouch/names/spelling.ts";
import { narrowed } from "../../../src/answer/vouch/narrow.ts";
import { plainly, without } from "../../../src/answer/vouch/plain.ts";
import { polarityFault } from "../../../src/answer/vouch/polarity.ts";
import { inventedQuotations } from "../../../src/answer/vouch/quoted-words.ts";
import { createMemory } from "../../../src/answer/vouch/remembered.ts";
import {
  contentStems,
  isSameLanguage,
  sharedStems,
} from "../../../src/answer/vouch/shared-stems.ts";
import { harbour } from "./writing.ts";

const english = (text: string) => ({ text, language: "en" });
const wrote = (...texts: string[]): Written[] => texts.map((text) => ({ text, citations: [] }));
const textsOf = (written: readonly Written[]) => written.map(({ text }) => text);

describe("words between quotation marks", () => {
  const invented = (statement: string, ...texts: string[]) => inventedQuotations(statement, texts);

  it("are a text's own whatever their case, blanks, apostrophes and last stop are", () => {
    for (const words of [
      "Night’s FEE",
      "night's  fee",
      " night's fee ",
      "night's fee!?",
      "night's fee.",
    ])
      expect(invented(`He said “${words}”.`, "It is the night's fee now.")).toEqual([]);
    expect(invented("He said “ the fee ”.", "It is the fee")).toEqual([]);
    expect(invented("He said “ﬁne”.", "It is fine.")).toEqual([]);
  });

  it("are invented when any letter, blank or stop within them is", () => {
    expect(invented("He said “he art”.", "It is heart.")).toEqual(["he art"]);
    expect(invented("He said “the fee, now”.", "It is the fee now.")).toEqual(["the fee, now"]);
    expect(invented("He said “the fees”.", "It is the fee.")).toEqual(["the fees"]);
  });

  it("may stand in any one of the texts", () => {
    expect(invented("He said “a” and “b”.", "It is a.", "It is b.")).toEqual([]);
  });
});

describe("markup", () => {
  it("may stand where a quote has it to the letter", () => {
    const quotes = ["It is free.", "See example.org/fees or ask @harbour."];
    expect(strayMarkup("See example.org/fees.", quotes)).toEqual([]);
    expect(strayMarkup("See example.org/fees or ask @harbour now", quotes)).toEqual([]);
    expect(strayMarkup("See example.org/fee now", quotes)).toEqual(["example.org/fee"]);
    expect(strayMarkup("See example.net now", quotes)).toEqual(["example.net"]);
  });
});

describe("a code", () => {
  const unbacked = (statement: string, ...quotes: string[]) =>
    unbackedFigures(english(statement), quotes.map(english));

  it("is backed where a quote holds it as a part of another, set off by a mark", () => {
    expect(unbacked("The A6 came.", "A Leopard2-A6 came.")).toEqual([]);
    expect(unbacked("The A6 came.", "It came.", "a Leopard2-a6")).toEqual([]);
    expect(unbacked("The A6 came.", "It came.", "A Leopard2-A6 came.")).toEqual([]);
    expect(unbacked("The A6 came.", "A Leopard2-XA6 and a Leopard2-A6 came.")).toEqual([]);
  });

  it("is not backed by a part of a word or of another code", () => {
    expect(unbacked("The A6 came.", "A Leopard2-XA6 came.")).toEqual(["A6"]);
    expect(unbacked("The A6 came.", "A Leopard2-A64 came.")).toEqual(["A6"]);
    expect(unbacked("The A6 came.", "It came.")).toEqual(["A6"]);
  });
});

describe("what a reader sees of an answer", () => {
  it("has blanks for control characters, and keeps its lines", () => {
    expect(textsOf(plainly(wrote("The fee\u0007is 12.\n- It is high.")))).toEqual([
      "The fee is 12.\nIt is high.",
    ]);
  });

  it("loses a mark wherever the stretches part it, and nothing else", () => {
    expect(textsOf(without(wrote("a*", "b", "*c*", "*d"), /\*+/gu))).toEqual(["a", "b", "c", "d"]);
    expect(textsOf(without(wrote("ab", "cd", "ef"), /bcde/gu))).toEqual(["a", "", "f"]);
    expect(textsOf(without(wrote("x", "ab", "cd"), /x/gu))).toEqual(["", "ab", "cd"]);
  });

  it("loses the first match alone of a pattern that is not global", () => {
    expect(textsOf(without(wrote("a*", "*b*"), /\*+/u))).toEqual(["a", "b*"]);
    expect(textsOf(without(wrote("ab"), /\*/u))).toEqual(["ab"]);
  });
});

describe("the sentences of an answer", () => {
  const cited: Citation = { document: 0, title: "T", start: 0, end: 1, text: "x" };

  it("end before a number where abbreviations are unknown, in a later sentence as well", () => {
    const text = "Birinchi gap shu! Bu haqiqat emas. 2024-yilda farmon imzolandi.";
    expect(
      claimsOf([{ text, citations: [cited] }], "uz").map((claim) => claim.text.trim()),
    ).toEqual(["Birinchi gap shu!", "Bu haqiqat emas.", "2024-yilda farmon imzolandi."]);
  });
});

describe("a citation of many sentences", () => {
  const article = harbour();
  const spans = article.paragraphs.flatMap(({ sentences }) => sentences);
  const narrow = (from: number, to: number, text: string, language = "en") => {
    const [first, ...others] = spans.slice(from, to);
    const span = narrowed({ article, sentences: [first!, ...others] }, { text, language });
    return span && article.text.slice(span.start, span.end);
  };

  it("stays whole up to three", () => {
    expect(narrow(1, 4, "The fee is 12 crowns.")).toMatch(
      /^Boats may moor.*Children ride free\.$/s,
    );
  });

  it("is narrowed by figures alone in another language", () => {
    expect(narrow(1, 8, "Плата составляет 12 крон.", "ru")).toBe("The fee is 12 crowns a night.");
  });

  it("is narrowed by words alone without a figure", () => {
    expect(narrow(1, 8, "Fishing boats pay it.")).toBe("Fishing boats pay half of it.");
  });

  it("is narrowed by figures before words", () => {
    expect(narrow(1, 8, "Fishing boats pay 12 for the open harbour.")).toMatch(
      /The fee is 12 crowns a night\./,
    );
  });

  it("stays whole up to six where nothing tells, and points at no place beyond", () => {
    expect(narrow(1, 7, "Дети ездят бесплатно.", "ru")).toMatch(/^Boats may moor.*at night\.$/s);
    expect(narrow(1, 8, "Дети ездят бесплатно.", "ru")).toBeUndefined();
  });
});

describe("words that carry a subject", () => {
  it("are neither stop words nor numbers, and stand for all their forms", () => {
    expect([...contentStems(english("The boats of 12 harbours are mooring"))].sort()).toEqual([
      "boat",
      "harbour",
      "moor",
    ]);
  });

  it("are shared with any quote of the same language, and none of another", () => {
    const said = english("Boats pay fees");
    expect(sharedStems(said, [english("A boat came."), english("A fee is paid.")])).toBe(3);
    expect(sharedStems(said, [{ text: "boats pay fees", language: "fr" }])).toBe(0);
    expect(isSameLanguage(said, { text: "", language: "en-GB" })).toBe(true);
  });
});

describe("two spellings", () => {
  it("may be one name when they sound alike, up to an ending or a letter of a long name", () => {
    expect(isNearName("kovaltchouk", "kovalchuk", false)).toBe(true);
    expect(isNearName("kovalchukom", "kovalchuk", false)).toBe(true);
    expect(isNearName("kovalchuklar", "kovalchuk", true)).toBe(true);
    expect(isNearName("kovalenko", "kovalinko", false)).toBe(true);
    expect(isNearName("kovlaenko", "kovalenko", false)).toBe(true);
  });

  it("are two names when more differs, or when they are short", () => {
    expect(isNearName("kovalchuklarning", "kovalchuk", false)).toBe(false);
    expect(isNearName("kovarinko", "kovalenko", false)).toBe(false);
    expect(isNearName("duma", "dum", false)).toBe(false);
    expect(isNearName("kovalenko", "dovalenko", false)).toBe(false);
  });
});

describe("a claim in another language than English", () => {
  const fault = (statement: string, quote: string) =>
    polarityFault({ text: statement, language: "ru" }, [{ text: quote, language: "ru" }]);

  it("is not told as a fact", () => {
    const quote = "Мэр заявил, что движение в порту удвоилось.";
    expect(fault("Движение в порту удвоилось.", quote)).toBe("modality_dropped");
    expect(fault("Мэр заявил, что движение в порту удвоилось.", `Тогда. ${quote}`)).toBeUndefined();
    expect(fault("Порт открыт.", quote)).toBeUndefined();
  });
});

describe("a memory", () => {
  it("makes a thing once, and forgets the oldest for a new one", () => {
    const made: string[] = [];
    const memory = createMemory<{ key: string }>(2);
    const get = (key: string) =>
      memory(key, () => {
        made.push(key);
        return { key };
      });
    expect(get("a")).toBe(get("a"));
    get("b");
    get("c");
    get("b");
    expect(made).toEqual(["a", "b", "c"]);
    get("a");
    expect(made).toEqual(["a", "b", "c", "a"]);
  });

  it("keeps nothing of a long key", () => {
    const memory = createMemory<object>(2);
    const get = (units: number) => memory("x".repeat(units), () => ({}));
    expect(get(4_000)).toBe(get(4_000));
    expect(get(4_001)).not.toBe(get(4_001));
  });
});
