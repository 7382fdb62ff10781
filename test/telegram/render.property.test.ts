import fc from "fast-check";
import type { MessageEntity } from "grammy/types";
import { describe, expect, it } from "vitest";
import { type Answer, type NonEmpty, quotesOf, type Statement } from "../../src/answer/answer.ts";
import type { Quote } from "../../src/article/quote.ts";
import { renderAnswer } from "../../src/telegram/render.ts";
import type { OutgoingMessage } from "../../src/telegram/styled.ts";
import { anAnswer, aQuote, aSource, aStatement } from "./an-answer.ts";

/** Text as articles have it: words, emoji that are many units long, markup, other scripts. */
const piece = fc.oneof(
  { weight: 6, arbitrary: fc.string({ unit: "grapheme", minLength: 1, maxLength: 12 }) },
  fc.constantFrom(
    "👩‍👩‍👧‍👦",
    "🇺🇦🇷🇺",
    "e\u0301\u0323",
    "<b>",
    "**",
    "@name",
    "/ask",
    "。",
    "الدوما",
    "\n",
    "U.S. ",
    "🏴󠁧󠁢󠁥󠁮󠁧󠁿",
  ),
);
const prose = (maxLength: number) =>
  fc
    .array(piece, { minLength: 1, maxLength })
    .map((pieces) => pieces.join(" "))
    .filter((text) => text.trim() !== "");
const long = fc
  .tuple(prose(30), fc.integer({ min: 1, max: 400 }))
  .map(([text, times]) => Array(times).fill(text).join(" ").slice(0, 9_000))
  .filter((text) => text.trim() !== "");
const text = fc
  .oneof({ weight: 4, arbitrary: prose(20) }, long)
  .map((t) => t.replace(/\p{Surrogate}/gu, "").trim());

const quote: fc.Arbitrary<Quote> = fc
  .record({
    before: prose(5),
    words: text,
    title: fc.oneof(prose(10), long),
    publisher: prose(4),
    url: fc.constantFrom(undefined, "https://news.example/a-b?c=d&e", "not a link"),
    sentence: fc.integer({ min: 1, max: 9999 }),
  })
  .map(({ before, words, title, publisher, url, sentence }) => {
    const source = aSource(`${before}\n\n${words}`, { title, publisher });
    const { url: _, ...unlinked } = source.meta;
    const whole = { ...source, meta: url === undefined ? unlinked : { ...unlinked, url } };
    return aQuote(whole, { start: before.length + 2, end: whole.text.length }, sentence);
  });
const some = <T>(of: fc.Arbitrary<T>, maxLength: number) =>
  fc.array(of, { minLength: 1, maxLength }) as unknown as fc.Arbitrary<NonEmpty<T>>;
const statement: fc.Arbitrary<Statement> = fc
  .tuple(some(quote, 3), fc.option(text))
  .map(([quotes, own]) => aStatement(own ?? quotes[0].text, ...quotes));
const shortStatement = fc
  .tuple(quote, prose(10))
  .filter(([{ text, meta }]) => text.length + meta.title.length < 500)
  .map(([of, own]) => aStatement(own, of));
const rest = fc.record({
  composer: fc.constantFrom("extract" as const, "claude" as const),
  repairs: fc.array(fc.record({ from: prose(2), to: prose(2) }), { maxLength: 3 }),
});
const answer: fc.Arbitrary<Answer> = fc
  .tuple(
    fc.oneof(
      fc.record({ outcome: fc.constant("answered" as const), statements: some(statement, 6) }),
      fc.record({
        outcome: fc.constant("answered" as const),
        statements: some(shortStatement, 60),
      }),
      fc.record({ outcome: fc.constant("silent" as const), nearest: some(quote, 4) }),
      fc.record({ outcome: fc.constant("off_topic" as const), headline: quote }),
      fc.record({ outcome: fc.constant("unclear" as const), readings: some(statement, 3) }),
      fc.record({
        outcome: fc.constant("unchecked" as const),
        statements: some(statement, 3),
        why: fc.constantFrom("unavailable" as const, "budget" as const),
      }),
    ),
    rest,
  )
  .map(([outcome, others]) => anAnswer(outcome, others));

const slice = ({ text }: OutgoingMessage, { offset, length }: MessageEntity) =>
  text.slice(offset, offset + length);
const quoted = (message: OutgoingMessage) =>
  message.entities.filter(({ type }) => type.includes("blockquote"));
const splitsAPair = (text: string, at: number) =>
  /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(at - 1, at + 1));
const graphemes = new Intl.Segmenter(undefined, { granularity: "grapheme" });
/** A quote by what a person sees of it: the words, told apart by nothing else. */
const distinct = (quotes: readonly Quote[]) => {
  const places = new Map(quotes.map((q) => [`${q.start}:${q.end}:${q.version}:${q.article}`, q]));
  return [...places.values()];
};

function holds(check: (messages: OutgoingMessage[], answer: Answer) => void) {
  fc.assert(
    fc.property(answer, (of) => check(renderAnswer(of), of)),
    { numRuns: 60 },
  );
}

describe("every rendered answer", () => {
  it("keeps Telegram's limits", () => {
    holds((messages) => {
      expect(messages.length).toBeGreaterThan(0);
      for (const { text, entities } of messages) {
        expect(text.length).toBeLessThanOrEqual(4096);
        expect(text.trim()).not.toBe("");
        expect(entities.length).toBeLessThanOrEqual(100);
      }
    });
  });

  it("has entities that lie within the text, split no surrogate pair and never overlap", () => {
    holds((messages) => {
      for (const { text, entities } of messages) {
        expect(text).not.toMatch(/\p{Surrogate}/u);
        let end = 0;
        for (const { offset, length } of entities) {
          expect(offset).toBeGreaterThanOrEqual(end);
          expect(length).toBeGreaterThan(0);
          end = offset + length;
          expect(end).toBeLessThanOrEqual(text.length);
          expect(splitsAPair(text, offset) || splitsAPair(text, end)).toBe(false);
        }
      }
    });
  });

  it("shows every quote whole, and nothing else in quotation styling", () => {
    holds((messages, of) => {
      const shown = messages.flatMap((message) => quoted(message).map((e) => slice(message, e)));
      expect(shown.join("")).toBe(
        distinct(quotesOf(of))
          .map((q) => q.text)
          .join(""),
      );
    });
  });

  it("has the source line directly under every part of a quote, in the same message", () => {
    holds((messages, of) => {
      const quotes = distinct(quotesOf(of));
      let [current, left] = [quotes.shift(), ""];
      for (const message of messages) {
        for (const entity of quoted(message)) {
          if (left === "") left = current!.text;
          const part = slice(message, entity);
          expect(left.startsWith(part)).toBe(true);
          const under = message.text.slice(entity.offset + entity.length);
          const [first, line] = under.split("\n");
          expect(first).toBe("");
          expect(line).toContain(`· 26 Feb 2026 · sentence ${current!.sentence}`);
          left = left.slice(part.length);
          if (left === "") current = quotes.shift();
        }
      }
      expect([current, left]).toEqual([undefined, ""]);
    });
  });

  it("divides a long quote between graphemes only", () => {
    holds((messages, of) => {
      const long = distinct(quotesOf(of)).filter((q) => q.text.length > 3000);
      for (const { text } of long) {
        const borders = new Set([...graphemes.segment(text)].map(({ index }) => index));
        let at = 0;
        for (const message of messages) {
          for (const entity of quoted(message)) {
            const part = slice(message, entity);
            if (!text.startsWith(part, at)) continue;
            if (at > 0 && at < text.length) expect(borders.has(at)).toBe(true);
            at += part.length;
          }
        }
      }
    });
  });

  it("says every composed sentence and ends with the date", () => {
    holds((messages, of) => {
      const all = messages.map(({ text }) => text).join("\n\n");
      expect(all.endsWith("As of 26 Feb 2026.")).toBe(true);
      if (of.outcome !== "answered") return;
      for (const { text } of of.statements) {
        if (text.length < 1000) expect(all).toContain(text);
      }
    });
  });
});
