import { describe, expect, it } from "vitest";
import { renderAnswer } from "../../src/telegram/render.ts";
import type { OutgoingMessage } from "../../src/telegram/styled.ts";
import { anAnswer, aSource, aStatement, ownWords, quoteOf } from "./an-answer.ts";

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
      anAnswer(
        {
          outcome: "answered",
          statements: [
            aStatement("Putin would have to sign it.", a),
            aStatement("It reaches back.", b, a),
          ],
        },
        { composer: "claude" },
      ),
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
        nearest: [quoteOf(source, scope, 3)],
      }),
    );
    expect(message!.text).toContain("only questions in the article’s language (English)");
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
      anAnswer({
        outcome: "unclear",
        readings: [
          aStatement("Who signs it?", quoteOf(source, signing, 2)),
          aStatement("Whom does it cover?", quoteOf(source, scope, 3)),
        ],
      }),
    );
    expect(message!.text).toContain("Who signs it? [1]\n\nWhom does it cover? [2]");
  });

  it.each([
    ["unavailable", "cannot be reached"],
    ["refused", "declined"],
    ["unbacked", "does not back it"],
    ["budget", "budget"],
  ] as const)("says why the model's answer is not shown: %s", (why, said) => {
    const [message] = renderAnswer(
      anAnswer({ outcome: "unchecked", why, statements: [ownWords(source, signing, 2)] }),
    );
    expect(message!.text.split("\n")[0]).toContain(said);
    expect(message!.text).toContain("In the article’s own words:");
  });

  it("shows what was searched for instead, and how much was left out", () => {
    const [message] = renderAnswer(
      anAnswer(
        { outcome: "answered", statements: [ownWords(source, signing, 2)] },
        { repairs: [{ from: "counsil", to: "council" }], claims: 3, backed: 1 },
      ),
    );
    expect(message!.text).toMatch(/^Searched for “council” instead of “counsil”\.\n/);
    expect(message!.text).toContain("2 sentences were left out");
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
