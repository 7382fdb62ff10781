import { describe, expect, it } from "vitest";
import type { Citation, SentDocument, Written } from "../../../src/answer/answer.ts";
import { wholeDocument } from "../../../src/answer/claude/documents.ts";
import { vouch } from "../../../src/answer/vouch/vouch.ts";
import { buildArticle } from "../../../src/article/build.ts";
import { anArticle } from "../a-bill.ts";
import { cite, citing, sentTexts, vouchFor } from "./writing.ts";

const sent = sentTexts();
const fee = cite(sent, "12 crowns");
const says = (text: string, ...citations: Citation[]): Written => ({ text, citations });
const textsOf = (written: readonly Written[], question?: string) =>
  vouchFor(written, question).statements.map(({ text }) => text);
const cutsOf = (written: readonly Written[], question?: string) => vouchFor(written, question).cuts;

describe("a citation", () => {
  it("holds when it points at the words that were sent", () => {
    const vouched = vouchFor([says("The fee is 12 crowns.", fee)]);
    expect(vouched).toMatchObject({ claims: 1, cuts: [] });
    expect(vouched.statements[0]?.citations).toMatchObject([
      { article: "a", text: "The fee is 12 crowns a night." },
    ]);
  });

  it("holds when only its blanks differ, and shows the article's own", () => {
    const blanks = { ...fee, text: " The fee is\n12 crowns  a night. " };
    const [statement] = vouchFor([says("The fee is 12 crowns.", blanks)]).statements;
    expect(statement?.citations[0]?.text).toBe("The fee is 12 crowns a night.");
  });

  it.each<[string, Partial<Citation>]>([
    ["of a document that was not sent", { document: 2 }],
    ["of a document before the first", { document: -1 }],
    ["of half a document", { document: 0.5 }],
    ["of a block before the first", { start: -1 }],
    ["of no block", { end: fee.start }],
    ["that ends before it begins", { end: fee.start - 1 }],
    ["that ends behind the last block", { end: 99 }],
    ["of half a block", { start: fee.start + 0.5 }],
    ["of a block without a number", { start: Number.NaN }],
    ["of another block than its words", { start: fee.start + 1, end: fee.end + 1 }],
    ["of other words than the block's", { text: "The fee is 13 crowns a night." }],
    ["of a part of the block's words", { text: "The fee is 12 crowns" }],
    ["of no words", { text: "" }],
    ["under another document's title", { title: sent[0].title }],
    ["under no title", { title: null }],
  ])("%s does not hold", (_, wrong) => {
    const vouched = vouchFor([says("The fee is 12 crowns.", { ...fee, ...wrong })]);
    expect(vouched).toEqual({ claims: 1, statements: [], cuts: ["citation"] });
  });

  it("does not hold for another article's words at the same place", () => {
    const swapped = { ...cite(sent, "12 crowns"), document: 0, title: sent[0].title };
    expect(cutsOf([says("The fee is 12 crowns.", swapped)])).toEqual(["citation"]);
  });

  it("that does not hold leaves a sentence to those that do", () => {
    const [statement] = vouchFor([
      says("The fee is 12 crowns.", { ...fee, document: 7 }, fee),
    ]).statements;
    expect(statement?.citations).toHaveLength(1);
  });

  it("of one passage twice shows it once", () => {
    const [statement] = vouchFor([says("The fee is 12 crowns.", fee, fee)]).statements;
    expect(statement?.citations).toHaveLength(1);
  });

  it("of many passages shows six, of whatever articles", () => {
    const cited = citing(
      sent,
      ...["north quay", "12 crowns", "ride free", "in 2024", "Fishing boats", "does not open"],
      ...["Storms closed"],
    );
    const first = cite(sent, "Lawmakers in the lower-house");
    const [statement] = vouchFor([says("The fee is 12 crowns.", first, ...cited)]).statements;
    expect(statement?.citations).toHaveLength(6);
    expect(new Set(statement?.citations.map(({ article }) => article)).size).toBe(2);
  });

  it("of two articles shows both, though one's place lies within the other's", () => {
    const text = "Boats may moor. Boats may moor at night.";
    const [one, other] = ["one", "other"].map((id) => {
      const source = anArticle(id === "one" ? text : `${text} Fees are due.`, {}, id);
      return wholeDocument(buildArticle(source.id, source.meta, source.text));
    });
    const both = [one!, other!];
    const block = (document: number, end: number) => {
      const { title, article, blocks } = both[document]!;
      const words = blocks.slice(1, end).map((span) => article.text.slice(span.start, span.end));
      return { document, title, start: 1, end, text: words.join("") };
    };
    const written = [says("Boats may moor.", block(0, 3), block(1, 2))];
    const vouched = vouch({ written, sent: both }, { text: "May boats moor?", language: "en" });
    expect(vouched.statements[0]?.citations.map(({ article }) => article)).toEqual([
      "one",
      "other",
    ]);
  });

  it("of two passages shows both", () => {
    const cited = citing(sent, "12 crowns", "raised the fee in 2024");
    const [statement] = vouchFor([
      says("The fee of 12 crowns was raised in 2024.", ...cited),
    ]).statements;
    expect(statement?.citations.map(({ text }) => text)).toEqual([
      "The fee is 12 crowns a night.",
      "The council raised the fee in 2024.",
    ]);
  });

  it("of a passage inside another shows the wider one", () => {
    const [statement] = vouchFor([
      says("The fee is 12 crowns.", fee, cite(sent, "12 crowns", "ride free"), fee),
    ]).statements;
    expect(statement?.citations.map(({ text }) => text)).toEqual([
      "The fee is 12 crowns a night. Children ride free.",
    ]);
  });

  it("of many sentences is narrowed to those that the statement rests on", () => {
    const wide = cite(sent, "north quay", "ferries return");
    const [statement] = vouchFor([says("The council raised the fee in 2024.", wide)]).statements;
    expect(statement?.citations.map(({ text }) => text)).toEqual([
      "The council raised the fee in 2024.",
    ]);
  });

  it("of many sentences keeps those together that a statement joins", () => {
    const wide = cite(sent, "north quay", "ferries return");
    const [statement] = vouchFor([
      says("The fee is 12 crowns, children ride free, and it was raised in 2024.", wide),
    ]).statements;
    expect(statement?.citations.map(({ text }) => text)).toEqual([
      "The fee is 12 crowns a night. Children ride free. The council raised the fee in 2024.",
    ]);
  });

  it("of a whole text by a sentence in another language points at no place", () => {
    const wide = cite(sent, "north quay", "ferries return");
    expect(vouchFor([says("Дети ездят бесплатно.", wide)], "Кто ездит бесплатно?", "ru")).toEqual({
      claims: 1,
      statements: [],
      cuts: ["citation"],
    });
  });

  it("of a few sentences by a sentence in another language shows them whole", () => {
    const four = cite(sent, "north quay", "raised the fee");
    const { statements } = vouchFor([says("Дети ездят бесплатно.", four)], "Кто?", "ru");
    expect(statements[0]?.citations[0]?.text).toMatch(/^Boats may moor.*in 2024\.$/);
  });
});

describe("a sentence", () => {
  it("without a citation is cut", () => {
    expect(vouchFor([says("The fee is 12 crowns.")])).toEqual({
      claims: 1,
      statements: [],
      cuts: ["uncited"],
    });
  });

  it("is backed when only a part of it is cited, as the API cites", () => {
    const written = [says("The fee is "), says("12 crowns", fee), says(" a night. ")];
    expect(textsOf(written)).toEqual(["The fee is 12 crowns a night."]);
  });

  it("is cut beside one that is cited", () => {
    const written = [says("The fee is 12 crowns.", fee), says(" It is too high.")];
    expect(vouchFor(written)).toMatchObject({
      claims: 2,
      statements: [{ text: "The fee is 12 crowns." }],
      cuts: ["uncited"],
    });
  });

  it("shares the citation of a stretch that holds both", () => {
    const both = cite(sent, "12 crowns", "ride free");
    expect(textsOf([says("The fee is 12 crowns. Children ride free.", both)])).toEqual([
      "The fee is 12 crowns.",
      "Children ride free.",
    ]);
  });

  it("is not backed by a citation of its full stop", () => {
    expect(cutsOf([says("The fee is 12 crowns"), says(". ", fee)])).toEqual(["uncited"]);
  });

  it("is cut when it goes on long behind its citation", () => {
    const tail = says(", which everybody in the town has been angry about ever since.");
    expect(cutsOf([says("The fee is 12 crowns", fee), tail])).toEqual(["uncited"]);
    expect(textsOf([says("The fee is 12 crowns", fee), says(" for a night.")])).toHaveLength(1);
  });

  it("ends before one that begins with a number, in a language of unknown abbreviations too", () => {
    const order = cite(sent, "executive order");
    const written = [says("Bu haqiqat emas. "), says("2024-yilda Putin farmonni imzoladi.", order)];
    expect(vouchFor(written, "Nima?", "uz")).toMatchObject({
      claims: 2,
      statements: [{ text: "2024-yilda Putin farmonni imzoladi." }],
      cuts: ["uncited"],
    });
  });

  it("may go on for six words behind its citation, and no more", () => {
    const tail = (words: string) => [says("The fee is 12 crowns", fee), says(` ${words}.`)];
    expect(textsOf(tail("a night and a night and"))).toHaveLength(1);
    expect(cutsOf(tail("a night and a night and a"))).toEqual(["uncited"]);
  });

  it("is cut when what follows its last citation that holds is long, whatever is cited there", () => {
    const tail = says(", which all of the town has paid ever since.", { ...fee, document: 7 });
    expect(cutsOf([says("The fee is 12 crowns", fee), tail])).toEqual(["uncited"]);
  });

  it("loses its blanks but one between words, and those around it", () => {
    const order = cite(sent, "executive order");
    const written = [says("Putin  farmonni\u00a0\n imzoladi. 2024-yilda farmon imzolandi.", order)];
    expect(vouchFor(written, "Nima?", "uz").statements.map(({ text }) => text)).toEqual([
      "Putin farmonni imzoladi.",
      "2024-yilda farmon imzolandi.",
    ]);
  });

  it("is the same whatever marks stand in and around it, and another one with other words", () => {
    const twice = [says("The fee is: 12 crowns!\n", fee), says("“The fee” is 12 crowns", fee)];
    expect(vouchFor(twice).claims).toBe(1);
    expect(vouchFor([says("Boats may be. "), says("Boats maybe.")]).claims).toBe(2);
  });

  it("may name the publisher and quote the title of what it cites", () => {
    expect(textsOf([says("The Quay says the fee is 12 crowns.", fee)])).toHaveLength(1);
    expect(textsOf([says("The fee in “The Harbour Act” is 12 crowns.", fee)])).toHaveLength(1);
  });

  it("written twice stands once, and counts once", () => {
    const written = [
      says("The fee is 12 crowns. "),
      says("The fee is 12 crowns.", fee),
      says(" The FEE is 12 crowns!", fee),
    ];
    expect(vouchFor(written)).toMatchObject({ claims: 1, cuts: [] });
    expect(textsOf(written)).toEqual(["The fee is 12 crowns."]);
  });

  it("written twice stands when one of the two is borne out", () => {
    const elsewhere = { ...fee, start: 0, end: 1 };
    const written = [
      says("The fee is 12 crowns. ", elsewhere),
      says("The fee is 12 crowns. ", fee),
    ];
    expect(cutsOf(written.slice(0, 1))).toHaveLength(1);
    expect(vouchFor(written)).toMatchObject({ claims: 1, cuts: [] });
    expect(vouchFor([...written].reverse())).toMatchObject({ claims: 1, cuts: [] });
  });

  it("that states another figure than its quotes is cut", () => {
    expect(cutsOf([says("The fee is 13 crowns.", fee)])).toEqual(["figure"]);
    expect(cutsOf([says("The fee was 12 crowns in 2024.", fee)])).toEqual(["figure"]);
  });

  it("that hides a figure with characters nobody sees is read without them", () => {
    expect(cutsOf([says("The fee is 1\u200b3 crowns.", fee)])).toEqual(["figure"]);
    expect(textsOf([says("The fee is 1\u200b2\ufe0f crowns.", fee)])).toEqual([
      "The fee is 12 crowns.",
    ]);
  });

  it("that names somebody whom neither quote nor question names is cut", () => {
    const sentence = "The fee is 12 crowns, says Zelensky.";
    expect(cutsOf([says(sentence, fee)])).toEqual(["name"]);
    expect(textsOf([says(sentence, fee)], "Does Zelensky say what the fee is?")).toHaveLength(1);
  });

  it("that turns its quote round is cut", () => {
    expect(cutsOf([says("The fee is not 12 crowns.", fee)])).toEqual(["negation_added"]);
    const night = cite(sent, "does not open");
    expect(cutsOf([says("The harbour opens at night.", night)])).toEqual(["negation_dropped"]);
    const claim = cite(sent, "mayor claimed");
    expect(cutsOf([says("The traffic doubled.", claim)])).toEqual(["modality_dropped"]);
  });

  it("that shows words between quotation marks which no quote says is cut", () => {
    expect(cutsOf([says("The fee is “a scandal”.", fee)])).toEqual(["quotation"]);
    expect(textsOf([says("The fee is “12 crowns a night”.", fee)])).toHaveLength(1);
  });

  it("that shares no word with its quote is cut", () => {
    const ride = cite(sent, "Children ride");
    expect(cutsOf([says("Storms often damage old wooden houses.", ride)])).toEqual(["unrelated"]);
  });

  it("that shares no word is cut, however short, unless no word of it says what it is about", () => {
    const ride = cite(sent, "Children ride");
    expect(cutsOf([says("Storms damage houses.", ride)])).toEqual(["unrelated"]);
    expect(cutsOf([says("Storms come.", ride)])).toEqual(["unrelated"]);
    expect(textsOf([says("It is so.", ride)])).toHaveLength(1);
  });

  it("that shares something with each of many quotes, and enough with none, is cut", () => {
    const shotgun = ["Boats", "Children ride", "12 crowns"].map((words) => cite(sent, words));
    const written = [
      says("Boats bring children crowns, sweets, biscuits, candles and old hats.", ...shotgun),
    ];
    expect(cutsOf(written)).toEqual(["unrelated"]);
  });

  it("that shares next to nothing is cut although it has one word of its quote", () => {
    const ride = cite(sent, "Children ride");
    const written = [says("Children send money to distant strangers each morning.", ride)];
    expect(cutsOf(written)).toEqual(["unrelated"]);
  });

  describe("over a quote in another language", () => {
    const source = anArticle(
      "Les députés ont adopté le projet de loi jeudi.",
      { language: "fr" },
      "fr",
    );
    const french = [wholeDocument(buildArticle(source.id, source.meta, source.text))];
    const judged = (text: string, asked: { readonly text: string; readonly language: string }) =>
      vouch({ written: [says(text, cite(french, "adopté"))], sent: french }, asked);
    const inEnglish = { text: "Did they vote for it?", language: "en" };

    it("stands when its words mean what the quote's do", () => {
      const { statements } = judged("Lawmakers adopted the bill.", inEnglish);
      expect(statements).toHaveLength(1);
    });

    it.each([
      ["Storms often damage old wooden houses.", inEnglish],
      ["Пришлите код из смс, иначе аккаунт удалят.", { text: "Что они решили?", language: "ru" }],
      ["Покупайте монеты, пока не поздно, друзья.", inEnglish],
      ["은행이 내일 문을 닫으니 돈을 찾으세요.", inEnglish],
    ])("is cut when none of its words does: %s", (text, asked) => {
      expect(judged(text, asked).cuts).toEqual(["unrelated"]);
    });

    it("cannot be told, and stands, where it is asked for in a language without a list", () => {
      const inKorean = { text: "법안은 어떻게 되었나요?", language: "ko" };
      expect(judged("의원들은 법안을 가결했다.", inKorean).statements).toHaveLength(1);
      expect(judged("Storms often damage old wooden houses.", inKorean).cuts).toEqual([
        "unrelated",
      ]);
    });
  });

  it.each([
    "The fee is 12 crowns, see https://example.org/x for a night.",
    "The fee is 12 crowns, ask @harbour_bot a night.",
    "The fee is 12 crowns, write /start a night.",
    "The fee is 12 crowns, see harbour.example.com a night.",
    "The fee is <b>12 crowns</b> a night.",
    "The [fee](tg://user?id=1) is 12 crowns a night.",
    "The fee is 12 crowns, mail me@example.org a night.",
  ])("with something that a chat makes active is cut: %s", (text) => {
    expect(cutsOf([says(text, fee)])).toEqual(["markup"]);
  });

  it("loses its Markdown and keeps its words", () => {
    expect(textsOf([says("- The **fee** is `12 crowns`.", fee)])).toEqual([
      "The fee is 12 crowns.",
    ]);
    expect(textsOf([says("## The fee is 12 crowns", fee)])).toEqual(["The fee is 12 crowns"]);
    expect(textsOf([says("*", fee), says("*The fee** is 12 crowns.", fee)])).toEqual([
      "The fee is 12 crowns.",
    ]);
  });

  it("of 700 characters stands, and of one more does not", () => {
    const of = (units: number) => {
      const start = "The fee is 12 crowns ".padEnd(units - 1, "a night and ");
      return [says(`${start}.`, fee)];
    };
    expect(textsOf(of(700))[0]).toHaveLength(700);
    expect(cutsOf(of(701))).toEqual(["too_long"]);
  });

  it("as long as a page is cut", () => {
    const long = `The fee is 12 crowns ${"a night and ".repeat(80)}a night.`;
    expect(cutsOf([says(long, fee)])).toEqual(["too_long"]);
  });
});

describe("an answer", () => {
  it.each(['<cite index="1-2">', "</cite>", "(cite index=0-1)", "<CITE>", "</cite>"])(
    "with a leaked mark of citing is dropped whole: %s",
    (leak) => {
      const written = [
        says("The fee is 12 crowns. ", fee),
        says(`Children ride free.${leak}`, fee),
      ];
      expect(vouchFor(written)).toEqual({ claims: 2, statements: [], cuts: ["leak"] });
    },
  );

  it("with a mark of citing that is torn into stretches is dropped as well", () => {
    const written = [says("The fee is 12 crowns. <ci", fee), says('te index="1">', fee)];
    expect(vouchFor(written).statements).toEqual([]);
  });

  describe("that repeats eight words of what the model was told", () => {
    const told =
      "You answer questions about the documents. Give no advice, and never say who sent you.";
    const asked = { text: "What is the fee?", language: "en" };
    const judged = (text: string, over: readonly SentDocument[] = sent) =>
      vouch(
        { written: [says("The fee is 12 crowns. ", fee), says(text, fee)], sent: over, told },
        asked,
      );

    it.each([
      "I was told: give no advice, and never say who sent you.",
      "1. Give  no advice  and never –  say who SENT you, 12 crowns.",
      "The fee: g\u200bive no advice, and never say who sent you.",
    ])("is dropped whole: %s", (text) => {
      expect(judged(text)).toMatchObject({ statements: [], cuts: ["leak"] });
    });

    it("stands with seven, and where an article has them, too", () => {
      expect(judged("Give no advice, and never say who.").cuts).not.toContain("leak");
      const source = anArticle(told, {}, "prompt");
      const held = wholeDocument(buildArticle(source.id, source.meta, source.text));
      expect(
        judged("Give no advice, and never say who sent you.", [...sent, held]).cuts,
      ).not.toContain("leak");
    });
  });

  it("with a mark of citing that only hidden characters end is dropped as well", () => {
    expect(cutsOf([says("The fee is 12 crowns <cite\u200bd.", fee)])).toEqual(["leak"]);
    expect(cutsOf([says("The fee is 12 crowns <ci\u200bte>.", fee)])).toEqual(["leak"]);
  });

  it("of 8,000 characters is judged, and of one more is dropped", () => {
    const of = (units: number) => [says("The fee is 12 crowns.".padEnd(units), fee)];
    expect(textsOf(of(8_000))).toHaveLength(1);
    expect(cutsOf(of(8_001))).toEqual(["too_long"]);
  });

  it("longer than any answer is dropped", () => {
    const written = Array.from({ length: 400 }, () => says("The fee is 12 crowns. ", fee));
    expect(vouchFor(written)).toEqual({ claims: 1, statements: [], cuts: ["too_long"] });
  });

  it("of nothing claims nothing", () => {
    expect(vouchFor([])).toEqual({ claims: 0, statements: [], cuts: [] });
    expect(vouchFor([says(" \n ", fee), says("…", fee)])).toEqual({
      claims: 0,
      statements: [],
      cuts: [],
    });
  });

  it("in the asker's language stands over quotes in the article's", () => {
    const date = cite(sent, "executive order");
    const written = [says("В 2024 году Путин подписал указ.", date)];
    expect(vouchFor(written, "Что подписал Путин?", "ru").statements).toHaveLength(1);
    const changed = [says("В 2023 году Путин подписал указ.", date)];
    expect(vouchFor(changed, "Что подписал Путин?", "ru").cuts).toEqual(["figure"]);
  });
});
