import fc from "fast-check";
import type { MessageEntity, RichText } from "grammy/types";
import { describe, expect, it } from "vitest";
import {
  type Answer,
  type NonEmpty,
  quotesOf,
  type Statement,
  type Unchecked,
} from "../../src/answer/answer.ts";
import type { Quote } from "../../src/article/quote.ts";
import { readRichBlocks } from "../../src/sandbox/rich/read-rich-blocks.ts";
import { createTally } from "../../src/sandbox/rich/tally.ts";
import { fingerprintOf } from "../../src/telegram/answer-records.ts";
import { outlineOf } from "../../src/telegram/outline.ts";
import { renderOutline } from "../../src/telegram/render.ts";
import { flawOf } from "../../src/telegram/rich/check-rich.ts";
import { type RichMessage, renderRich } from "../../src/telegram/rich/render-rich.ts";
import { startOf } from "../../src/telegram/split-text.ts";
import type { OutgoingMessage } from "../../src/telegram/styled.ts";
import { type Words, wordsIn } from "../../src/telegram/words.ts";
import { anAnswer, aQuote, aSource, aStatement, composed } from "./an-answer.ts";

/** The paragraphs that the quotes below stand in, which are all of their articles. */
const around = new WeakMap<Quote, Quote>();

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

const quoteOf = (words: fc.Arbitrary<string>, title: fc.Arbitrary<string>): fc.Arbitrary<Quote> =>
  fc
    .record({
      before: prose(5),
      words,
      title,
      publisher: prose(4),
      url: fc.constantFrom(undefined, "https://news.example/a-b?c=d&e", "not a link"),
      sentence: fc.integer({ min: 1, max: 9999 }),
    })
    .map(({ before, words, title, publisher, url, sentence }) => {
      const source = aSource(`${before}\n\n${words}`, { title, publisher });
      const { url: _, ...unlinked } = source.meta;
      const meta = url === undefined ? unlinked : { ...unlinked, url };
      const version = fingerprintOf([source.text, meta, sentence]);
      const article = { ...source, meta, version };
      const span = { start: before.length + 2, end: source.text.length };
      const quote = aQuote(article, span, sentence);
      around.set(quote, aQuote(article, { start: 0, end: span.end }));
      return quote;
    });
const quote = quoteOf(text, fc.oneof(prose(10), long));
const shortQuote = quoteOf(
  prose(8)
    .map((words) => words.replace(/\p{Surrogate}/gu, "").trim())
    .filter((words) => words !== ""),
  prose(4),
);
const some = <T>(of: fc.Arbitrary<T>, maxLength: number) =>
  fc.array(of, { minLength: 1, maxLength }) as unknown as fc.Arbitrary<NonEmpty<T>>;
/** As the verifier lets it through: one line, not long, on one to six quotes. */
const written = prose(40)
  .map((words) => startOf(words.replace(/\p{Surrogate}/gu, "").replace(/\s+/gu, " "), 700).trim())
  .filter((words) => words !== "");
const isOneLine = ({ text }: Quote) =>
  text.length <= 700 && text === text.replace(/\s+/gu, " ").trim();
/** Statements over a few quotes that they share, at times a quote's own words. */
const told = (most: number, of: fc.Arbitrary<Quote>) =>
  some(of, 5).chain((quotes) => {
    const cited = some(fc.constantFrom(...quotes), 6);
    const composed = fc.tuple(written, cited).map(([words, on]) => aStatement(words, ...on));
    const own = quotes.filter(isOneLine).map((one) => aStatement(one.text, one));
    return some(own.length === 0 ? composed : fc.oneof(composed, fc.constantFrom(...own)), most);
  });
const extracted = some(
  quote.map((of) => aStatement(of.text, of)),
  6,
);

const unchecked: fc.Arbitrary<Unchecked> = fc.oneof(
  fc.record({ reason: fc.constantFrom("unavailable", "refused", "unbacked") }),
  fc.record({
    reason: fc.constant("budget" as const),
    whose: fc.constantFrom("person", "chat", "bot"),
    resetsAt: fc.constant("2026-02-27T00:00:00.000Z"),
  }),
);
const instead = fc.oneof(fc.constant({}), fc.record({ unchecked }));
const repairs = fc.array(fc.record({ from: prose(2), to: prose(2) }), { maxLength: 3 });
const outcome = <T extends string>(of: T) => fc.constant(of);
const ofTheArticle = fc
  .tuple(
    fc.oneof(
      fc.record({ outcome: outcome("answered"), statements: extracted }),
      fc.record({ outcome: outcome("unchecked"), statements: extracted, unchecked }),
      fc
        .tuple(fc.record({ outcome: outcome("silent"), nearest: some(quote, 4) }), instead)
        .map(([silent, why]) => ({ ...silent, ...why })),
      fc
        .tuple(fc.record({ outcome: outcome("off_topic"), headline: quote }), instead)
        .map(([offTopic, why]) => ({ ...offTopic, ...why })),
    ),
    repairs,
  )
  .map(([of, repaired]) => anAnswer(of, { repairs: repaired }));
const ofClaude = fc
  .tuple(
    fc.oneof(
      fc.record({ outcome: outcome("answered"), statements: told(6, quote) }),
      fc.record({ outcome: outcome("answered"), statements: told(60, shortQuote) }),
      fc.record({ outcome: outcome("unclear"), readings: told(3, quote) }),
      fc.record({ outcome: outcome("silent"), nearest: some(quote, 2) }),
    ),
    fc.nat(3),
    fc.option(fc.oneof(fc.constant(""), prose(20)), { nil: undefined }),
  )
  .map(([of, cut, unsaid]) => {
    const whole = composed(of, unsaid === undefined ? {} : { unsaid });
    return whole.backed === 0 ? whole : { ...whole, claims: whole.backed + cut };
  });
const answer: fc.Arbitrary<Answer> = fc.oneof(ofTheArticle, ofClaude);

/** An answer as people are shown it. */
type Shown = {
  /** All that is read without opening anything: its paragraphs with an empty line between them. */
  readonly text: string;
  /** What is in quotation style, and the line that stands next to it. */
  readonly quotations: readonly { readonly text: string; readonly source: string }[];
};

const slice = ({ text }: OutgoingMessage, { offset, length }: MessageEntity) =>
  text.slice(offset, offset + length);
const quoted = (message: OutgoingMessage) =>
  message.entities.filter(({ type }) => type.includes("blockquote"));

function inClassic(messages: readonly OutgoingMessage[]): Shown {
  return {
    text: messages.map(({ text }) => text).join("\n\n"),
    quotations: messages.flatMap((message) =>
      quoted(message).map((entity) => {
        const under = message.text.slice(entity.offset + entity.length).split("\n");
        expect(under[0]).toBe("");
        return { text: slice(message, entity), source: under[1] ?? "" };
      }),
    ),
  };
}

/** The words of a text, whatever they look like. */
function said(text: unknown): string {
  if (typeof text === "string") return text;
  if (Array.isArray(text)) return text.map(said).join("");
  return said((text as { text: RichText }).text);
}

function inRich({ blocks = [] }: RichMessage): Shown {
  const seen = blocks.flatMap((block): { text: string; source?: string }[] => {
    if (block.type === "details") {
      // Folded away; and nothing in it looks like a quotation.
      expect(block.blocks.map(({ type }) => type)).toEqual(["paragraph"]);
      return [];
    }
    if (block.type !== "blockquote") {
      expect(block.type).toBe("paragraph");
      return [{ text: said((block as { text: RichText }).text) }];
    }
    expect(block.blocks).toHaveLength(1);
    return [{ text: said(block.blocks[0]), source: said(block.credit) }];
  });
  return {
    text: seen
      .map(({ text, source }) => (source === undefined ? text : `${text}\n${source}`))
      .join("\n\n"),
    quotations: seen.flatMap(({ text, source }) =>
      source === undefined ? [] : [{ text, source }],
    ),
  };
}

const splitsAPair = (text: string, at: number) =>
  /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(at - 1, at + 1));
const graphemes = new Intl.Segmenter(undefined, { granularity: "grapheme" });
/** A quote by what a person sees of it: the words, told apart by nothing else. */
const distinct = (quotes: readonly Quote[]) => {
  return [...new Map(quotes.map((one) => [keyOf(one), one])).values()];
};

const statementsOf = (of: Answer): readonly Statement[] =>
  "statements" in of ? of.statements : "readings" in of ? of.readings : [];
const isOwnWords = ({ text, quotes }: Statement) => quotes.some((one) => one.text === text);
const keyOf = ({ start, end, version, article }: Quote) => `${start}:${end}:${version}:${article}`;
const indexOf = (one: Quote, quotes: readonly Quote[]) =>
  quotes.findIndex((other) => keyOf(other) === keyOf(one));

const speaking = fc.constantFrom(wordsIn("en"), wordsIn("ar"), wordsIn("ru"));

function classic(of: Answer, words: Words) {
  return renderOutline(outlineOf(of, words), { words });
}

function rich(of: Answer, words: Words) {
  const known = { get: (one: Quote) => around.get(one) } as ReadonlyMap<Quote, Quote>;
  return renderRich(outlineOf(of, words), { words, around: known });
}

/** Whatever an answer looks like, this must hold. */
function holds(check: (shown: Shown, answer: Answer, words: Words) => void) {
  fc.assert(
    fc.property(answer, speaking, (of, words) => {
      check(inClassic(classic(of, words)), of, words);
      check(inRich(rich(of, words)), of, words);
    }),
    { numRuns: 200 },
  );
}

function holdsInClassic(check: (messages: OutgoingMessage[], answer: Answer) => void) {
  fc.assert(
    fc.property(answer, speaking, (of, words) => check(classic(of, words), of)),
    { numRuns: 200 },
  );
}

function holdsInRich(check: (message: RichMessage, answer: Answer, words: Words) => void) {
  fc.assert(
    fc.property(answer, speaking, (of, words) => check(rich(of, words), of, words)),
    { numRuns: 200 },
  );
}

describe("every rendered answer, classic and rich", () => {
  it("shows every quote whole, and nothing else in quotation styling", () => {
    holds(({ quotations }, of) => {
      expect(quotations.map(({ text }) => text).join("")).toBe(
        distinct(quotesOf(of))
          .map((q) => q.text)
          .join(""),
      );
    });
  });

  it("has the source line next to every part of a quote", () => {
    holds(({ quotations }, of, words) => {
      const quotes = distinct(quotesOf(of));
      let [current, left] = [quotes.shift(), ""];
      for (const { text, source } of quotations) {
        if (left === "") left = current!.text;
        expect(left.startsWith(text)).toBe(true);
        const { meta, sentence } = current!;
        expect(source).toContain(`· ${words.day(meta.published)} · ${words.sentence(sentence)}`);
        left = left.slice(text.length);
        if (left === "") current = quotes.shift();
      }
      expect([current, left]).toEqual([undefined, ""]);
    });
  });

  it("says every composed sentence with the numbers of its quotes, and ends with the date", () => {
    holds(({ text: all }, of, words) => {
      expect(all.endsWith(words.asOf("2026-02-26"))).toBe(true);
      const statements = statementsOf(of);
      if (statements.every(isOwnWords)) return;
      const quotes = distinct(quotesOf(of));
      for (const { text, quotes: on } of statements) {
        const numbers = distinct(on).map((one) => `[${indexOf(one, quotes) + 1}]`);
        // A mark may stand between them, to keep the numbers behind words of the other direction.
        const [before, after] = [`${text} `, `${numbers.join("")}\n`];
        const said = ["", "\u200e", "\u200f"].map((mark) => before + mark + after);
        expect(said.some((one) => all.includes(one))).toBe(true);
      }
    });
  });

  it("says first why no model wrote it, where one should have", () => {
    holds(({ text }, of, words) => {
      const [opening] = text.split("\n\n");
      if ("unchecked" in of) expect(opening).toBe(words.uncheckedBecause(of.unchecked!));
      else if (words.language === "en")
        expect(opening).not.toMatch(/language model(’s answer was| is used| cannot| declined)/);
    });
  });

  it("says how much was left out, and what is open, exactly when something is", () => {
    holds(({ text }, of, words) => {
      if (words.language !== "en") return;
      const paragraphs = text.split("\n\n");
      const left = of.claims - of.backed;
      const count = paragraphs.filter((one) => /^\d+ of \d+ sentences/.test(one));
      expect(count).toHaveLength(left > 0 ? 1 : 0);
      if (left > 0) expect(count[0]).toContain(`${left} of ${of.claims} sentences`);
      const isOpen = of.unsaid !== undefined && of.outcome !== "silent";
      const open = paragraphs.filter((one) => /^The source does not (answer all|say: )/.test(one));
      expect(open).toHaveLength(isOpen ? 1 : 0);
    });
  });
});

describe("every rich message", () => {
  it("has a footnote for every number, which leads to the words of that quote and nowhere else", () => {
    holdsInRich(({ blocks = [] }, of) => {
      const found = JSON.stringify(blocks);
      const links = [...found.matchAll(/"reference_name":"(\d+)"/g)].map(([, name]) => name);
      const references = blocks.flatMap((block) => {
        const [inner] = block.type === "blockquote" ? block.blocks : [];
        const { text } = (inner ?? {}) as { text?: { name?: string; text: string } };
        return text?.name === undefined ? [] : [[text.name, text.text]];
      });
      const isMarked = !statementsOf(of).every(isOwnWords);
      const quotes = isMarked ? distinct(quotesOf(of)) : [];
      expect(references).toEqual(quotes.map(({ text }, at) => [String(at + 1), text]));
      expect(new Set(links)).toEqual(new Set(references.map(([name]) => name)));
    });
  });

  it("shows in the paragraph below a quote the article's words alone, with the quote marked", () => {
    holdsInRich(({ blocks = [] }, of, words) => {
      const passages = blocks.flatMap((block) => (block.type === "details" ? [block] : []));
      const quotes = distinct(quotesOf(of));
      expect(passages.map(({ summary }) => summary)).toEqual(
        quotes.map(() => words.wholeParagraph),
      );
      for (const [at, { blocks }] of passages.entries()) {
        const [inner] = blocks as { text: RichText[] }[];
        expect(said(inner)).toBe(around.get(quotes[at]!)?.text);
        expect(inner!.text).toContainEqual({ type: "marked", text: quotes[at]!.text });
      }
    });
  });

  it("is found wanting exactly when Telegram would refuse it, and when a footnote leads nowhere", () => {
    holdsInRich((message) => {
      const { blocks = [], ...rest } = message;
      expect(flawOf(message) === undefined).toBe(isTaken(message));
      const cut = blocks.filter(({ type }) => type !== "blockquote");
      const hasLinks = JSON.stringify(cut).includes("reference_link");
      if (hasLinks) expect(flawOf({ ...rest, blocks: cut })).toBe("footnotes");
      const twice = [...blocks, ...blocks];
      if (hasLinks) expect(flawOf({ ...rest, blocks: twice })).toBe("footnotes");
    });
  });

  it("has no links of Telegram's own making, and runs the way its language does", () => {
    holdsInRich(({ skip_entity_detection, is_rtl = false }, _, words) => {
      expect([skip_entity_detection, is_rtl]).toEqual([true, words.language === "ar"]);
    });
  });

  it.each([
    [
      "characters",
      [{ type: "paragraph", text: "😀".repeat(32_768) }],
      { type: "paragraph", text: "x" },
    ],
    ["blocks", Array(500).fill({ type: "paragraph", text: "x" }), { type: "paragraph", text: "x" }],
    ["levels", [nested(15)], nested(16)],
  ])("has no more %s than Telegram takes", (what, most, more) => {
    const message = (blocks: object[]) => ({ blocks }) as RichMessage;
    expect([flawOf(message(most)), isTaken(message(most))]).toEqual([undefined, true]);
    const over = message([...most, more]);
    expect([flawOf(over), isTaken(over)]).toEqual([what, false]);
  });
});

/** A paragraph within so many quotations. */
function nested(levels: number): object {
  const inner = levels === 0 ? [] : [nested(levels - 1)];
  return levels === 0 ? { type: "paragraph", text: "x" } : { type: "blockquote", blocks: inner };
}

/** Whether the sandbox takes a rich message. */
function isTaken({ blocks }: RichMessage): boolean {
  try {
    readRichBlocks(blocks, { level: 1, detects: false }, createTally());
    return true;
  } catch {
    return false;
  }
}

describe("every classic message", () => {
  it("keeps Telegram's limits", () => {
    holdsInClassic((messages) => {
      expect(messages.length).toBeGreaterThan(0);
      for (const { text, entities } of messages) {
        expect(text.length).toBeLessThanOrEqual(4096);
        expect(text.trim()).not.toBe("");
        expect(entities.length).toBeLessThanOrEqual(100);
      }
    });
  });

  it("has entities that lie within the text, split no surrogate pair and never overlap", () => {
    holdsInClassic((messages) => {
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

  it("divides a long quote between graphemes only", () => {
    holdsInClassic((messages, of) => {
      const long = distinct(quotesOf(of)).filter((q) => q.text.length > 3000);
      for (const { text } of long) {
        const segments = graphemes.segment(text);
        let at = 0;
        for (const message of messages) {
          for (const entity of quoted(message)) {
            const part = slice(message, entity);
            if (!text.startsWith(part, at)) continue;
            if (at > 0 && at < text.length) expect(segments.containing(at)?.index).toBe(at);
            at += part.length;
          }
        }
      }
    });
  });
});
