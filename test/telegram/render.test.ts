import { describe, expect, it } from "vitest";
import type { Answer } from "../../src/answer/answer.ts";
import type { LinkTo } from "../../src/telegram/passage-link.ts";
import { renderAnswer as render } from "../../src/telegram/render.ts";
import type { OutgoingMessage } from "../../src/telegram/styled.ts";
import { wordsIn } from "../../src/telegram/words.ts";
import { anAnswer, aSource, aStatement, composed, ownWords, quoteOf } from "./an-answer.ts";

const signing =
  "The bill must be passed in the upper-house Federation Council and signed by President Vladimir Putin before becoming law.";
const scope =
  "According to the draft legislation, the new rule would also apply to foreign nationals who have already concluded their military service.";
const source = aSource(`Foreign Fighters\n\n${signing} ${scope}`);

const asSeen = (messages: readonly OutgoingMessage[]) => messages.map(({ text }) => text);
const ranges = ({ text, entities }: OutgoingMessage, type: string) =>
  entities
    .filter((entity) => entity.type === type)
    .map(({ offset, length }) => text.slice(offset, offset + length));

const renderAnswer = (answer: Answer, look: { readonly linkTo?: LinkTo } = {}) =>
  render(answer, { words: wordsIn("en"), ...look });

describe("renderAnswer", () => {
  it("shows an extractive sentence once, as a quote over its source line, with the date", () => {
    const messages = renderAnswer(
      anAnswer({ outcome: "answered", statements: [ownWords(source, signing, 5)] }),
    );
    expect(asSeen(messages)).toEqual([
      [
        "In the article’s own words:",
        "",
        signing,
        "State Duma Passes Bill Protecting Foreign Fighters From Criminal Prosecution Back Home · The Moscow Times · 26 Feb 2026 · sentence 5 · open the passage ↗",
        "",
        "As of 26 Feb 2026.",
      ].join("\n"),
    ]);
    expect(ranges(messages[0]!, "expandable_blockquote")).toEqual([signing]);
    expect(ranges(messages[0]!, "text_link")).toEqual(["open the passage ↗"]);
  });

  it("marks composed sentences with the numbers of their quotes, each quote shown once", () => {
    const [a, b] = [quoteOf(source, signing, 2), quoteOf(source, scope, 3)];
    const [message, ...more] = renderAnswer(
      composed({
        outcome: "answered",
        statements: [
          aStatement("Putin would have to sign it.", a),
          aStatement("It reaches back.", b, a),
        ],
      }),
    );
    expect(more).toEqual([]);
    expect(message!.text).toMatch(
      /^Putin would have to sign it\. \[1\]\n\nIt reaches back\. \[2\]\[1\]\n\n/,
    );
    expect(ranges(message!, "expandable_blockquote")).toEqual([signing, scope]);
    expect(message!.text).toContain(`${signing}\n[1] State Duma`);
    expect(message!.text).toContain(`${scope}\n[2] State Duma`);
  });

  it("says that the source does not say, and shows the nearest passages", () => {
    const [message] = renderAnswer(
      anAnswer({ outcome: "silent", nearest: [quoteOf(source, scope, 3)] }),
    );
    expect(message!.text).toMatch(/^The source does not say\.\n\nThe passages that come nearest:/);
    expect(ranges(message!, "expandable_blockquote")).toEqual([scope]);
    expect(message!.text).toMatch(/As of 26 Feb 2026\.$/);
  });

  it("says honestly that without a model only the article's language is matched", () => {
    const [message] = renderAnswer(
      anAnswer({
        outcome: "silent",
        because: "other_language",
        nearest: [quoteOf(source, "Foreign Fighters"), quoteOf(source, signing, 2)],
      }),
    );
    expect(message!.text).toContain("only the article’s language (English) can be matched");
    expect(message!.text).toContain("\n\nThis is how the article begins:\n\nForeign Fighters\n");
    expect(ranges(message!, "expandable_blockquote")).toEqual(["Foreign Fighters", signing]);
    expect(message!.text).not.toContain("The source does not say.");
  });

  it("says what can be asked when the question is about something else", () => {
    const [message] = renderAnswer(
      anAnswer({ outcome: "off_topic", headline: quoteOf(source, "Foreign Fighters") }),
    );
    expect(message!.text).toContain("You can ask about what stands under this headline:");
    expect(ranges(message!, "expandable_blockquote")).toEqual(["Foreign Fighters"]);
  });

  it("shows each reading of an unclear question with its quote", () => {
    const [message] = renderAnswer(
      composed({
        outcome: "unclear",
        readings: [
          aStatement("Who signs it?", quoteOf(source, signing, 2)),
          aStatement("Whom does it cover?", quoteOf(source, scope, 3)),
        ],
      }),
    );
    expect(message!.text).toContain("Who signs it? [1]\n\nWhom does it cover? [2]");
  });

  it("counts the sentences that were left out", () => {
    const statements = [aStatement("Putin signs.", quoteOf(source, signing, 2))] as const;
    const last = (claims: number) =>
      asSeen(renderAnswer(composed({ outcome: "answered", statements }, { claims })))
        .join("")
        .split("\n\n")
        .slice(-2);
    const date = "As of 26 Feb 2026.";
    expect(last(2)).toEqual(["1 of 2 sentences was left out: no quote bears it out.", date]);
    expect(last(4)).toEqual(["3 of 4 sentences were left out: no quote bears them out.", date]);
  });

  it("shows what was searched for instead of a word that no article has", () => {
    const [message] = renderAnswer(
      anAnswer(
        { outcome: "answered", statements: [ownWords(source, signing, 2)] },
        { repairs: [{ from: "counsil", to: "council" }] },
      ),
    );
    expect(message!.text).toMatch(/^Searched for “council” instead of “counsil”\.\n/);
  });

  it("draws no link when the article was never on the web", () => {
    const { url, ...unlinked } = source.meta;
    const offline = { ...source, meta: unlinked };
    const [message] = renderAnswer(
      anAnswer({ outcome: "answered", statements: [ownWords(offline, signing, 2)] }),
    );
    expect(url).toBeDefined();
    expect(message!.text).not.toContain("open the passage");
    expect(ranges(message!, "text_link")).toEqual([]);
  });

  it("takes the link from whoever is asked for it", () => {
    const [message] = renderAnswer(
      anAnswer({ outcome: "answered", statements: [ownWords(source, signing, 2)] }),
      { linkTo: ({ start, end }) => `https://reader.example/q/${start}-${end}` },
    );
    expect(message!.entities.find(({ type }) => type === "text_link")).toMatchObject({
      url: `https://reader.example/q/18-${18 + signing.length}`,
    });
  });

  it("lets text that looks like markup, mentions or commands arrive as it is", () => {
    const odd =
      "<b>*_Write_* to @council</b> or /ask#now [x](tg://y) &amp; `go` https://a.example.";
    const [message] = renderAnswer(
      anAnswer({ outcome: "answered", statements: [ownWords(aSource(odd), odd)] }),
    );
    expect(ranges(message!, "expandable_blockquote")).toEqual([odd]);
    expect(message!.entities.map(({ type }) => type)).toEqual([
      "expandable_blockquote",
      "text_link",
    ]);
  });
});

describe("an answer that Claude composed", () => {
  const signed = quoteOf(source, signing, 2);
  const covers = quoteOf(source, scope, 3);
  const seen = (...args: Parameters<typeof composed>) =>
    asSeen(renderAnswer(composed(...args))).join("\n\n");

  it("keeps a sentence in its place even if it is a quote to the letter", () => {
    const text = seen({
      outcome: "answered",
      statements: [aStatement("Not yet.", signed), aStatement(scope, covers)],
    });
    expect(text).toMatch(/^Not yet\. \[1\]\n\nAccording .+ service\. \[2\]\n\nThe bill must/);
  });

  it("is shown as quotes alone when every sentence is one, and says whose words they are", () => {
    const text = seen({ outcome: "answered", statements: [aStatement(signing, signed)] });
    expect(text).toMatch(/^In the article’s own words:\n\nThe bill must/);
    expect(text.split(signing)).toHaveLength(2);
    expect(text).not.toContain("[1]");
  });

  it("says behind its sentences, in the asker's words, what the source leaves open", () => {
    const statements = [aStatement("Putin signs.", signed)] as const;
    const open = (unsaid: string) =>
      seen({ outcome: "answered", statements }, { unsaid }).split("\n\n")[1];
    expect(open("when it takes effect")).toBe("The source does not say: “when it takes effect”.");
    expect(open("")).toBe("The source does not answer all of your question.");
  });

  it.each(["@durov", "evil.example", "/stop now", "tg://user?id=1", "#tag"])(
    "does not repeat what a chat would make active: %s",
    (unsaid) => {
      const statements = [aStatement("Putin signs.", signed)] as const;
      const text = seen({ outcome: "answered", statements }, { unsaid });
      expect(text).toContain("The source does not answer all of your question.");
      expect(text).not.toContain(unsaid);
    },
  );

  it("does not say twice that the source is silent", () => {
    const text = seen({ outcome: "silent", nearest: [covers] }, { unsaid: "when" });
    expect(text.match(/The source does not/g)).toHaveLength(1);
  });

  it("puts markers behind a sentence that is written from right to left, and nothing else", () => {
    const statement = aStatement("يجب أن يوقع بوتين على القانون.", signed, covers);
    const text = seen({ outcome: "answered", statements: [statement] });
    expect(text.split("\n")[0]).toBe("يجب أن يوقع بوتين على القانون. [1][2]");
  });
});

describe("an answer in place of the model's", () => {
  const reasons = [
    [{ reason: "unavailable" }, "The language model cannot be reached just now."],
    [{ reason: "refused" }, "The language model declined to answer this."],
    [{ reason: "unbacked" }, "The language model’s answer was dropped: no quote bears it out."],
    ...(
      [
        ["person", "Your"],
        ["chat", "This chat’s"],
        ["bot", "My"],
      ] as const
    ).map(
      ([whose, owner]) =>
        [
          { reason: "budget", whose, resetsAt: "2026-02-27T00:00:00.000Z" },
          `${owner} daily budget for the language model is used up until 00:00 UTC on 27 Feb 2026.`,
        ] as const,
    ),
  ] as const;
  const first = (answer: Answer) => renderAnswer(answer)[0]!.text.split("\n\n");

  it.each(reasons)("says why, whatever the article's own sentences say: %o", (unchecked, why) => {
    const statements = [ownWords(source, signing, 2)] as const;
    expect(first(anAnswer({ outcome: "unchecked", unchecked, statements })).slice(0, 2)).toEqual([
      why,
      "In the article’s own words:",
    ]);
    const nearest = [quoteOf(source, scope, 3)] as const;
    expect(first(anAnswer({ outcome: "silent", unchecked, nearest })).slice(0, 2)).toEqual([
      why,
      "Without the language model, I found no sentence that answers this.",
    ]);
    const headline = quoteOf(source, "Foreign Fighters");
    const [reason, silence] = first(anAnswer({ outcome: "off_topic", unchecked, headline }));
    expect(reason).toBe(why);
    expect(silence).toContain("You can ask about what stands under this headline:");
  });

  it("does not blame the source for what only a model could have matched", () => {
    const unchecked = { reason: "unavailable" } as const;
    const nearest = [quoteOf(source, scope, 3)] as const;
    const [, silence] = first(
      anAnswer({ outcome: "silent", because: "other_language", unchecked, nearest }),
    );
    expect(silence).toContain("only the article’s language (English) can be matched");
  });
});
