import fc from "fast-check";
import type { MessageEntity } from "grammy/types";
import { describe, expect, it } from "vitest";
import { withDetected } from "../../src/sandbox/detect-entities.ts";
import { inertEntities } from "../../src/telegram/inert.ts";

const own = { commands: ["ask", "source"], username: () => "pincite_bot" };
const ACTIVE = ["url", "email", "mention", "bot_command", "hashtag", "cashtag", "phone_number"];

/** What Telegram makes active of a text, by itself. */
function activeIn(text: string, entities: readonly MessageEntity[]): readonly string[] {
  return withDetected(text, entities)
    .filter(({ type }) => ACTIVE.includes(type))
    .map(({ offset, length }) => text.slice(offset, offset + length));
}

const active = fc.constantFrom(
  ...[
    "https://evil.example/a?b=c",
    "evil.com",
    "t.me/scam",
    "tg://resolve?domain=x",
    "Me@evil.org",
  ],
  ...["@scam_bot", "/start", "/start@scam_bot", "#pump", "$TON", "+79991234567", "бот.рф"],
);
const word = fc.oneof(active, fc.string({ unit: "grapheme", maxLength: 8 }));
const words = fc
  .array(fc.tuple(word, fc.constantFrom(" ", "\n", ", ", "(", ")", "— ", "")), { maxLength: 30 })
  .map((pieces) => pieces.flat().join(""));

/** Quotations with marked words in them, as answers have them. */
function quotation(text: string, cuts: readonly number[]): MessageEntity[] {
  const [from = 0, to = 0] = cuts.map((cut) => cut % (text.length + 1)).toSorted((a, b) => a - b);
  if (from === to) return [];
  const third = Math.max(1, Math.floor((to - from) / 3));
  return [
    { type: "expandable_blockquote", offset: from, length: to - from },
    { type: "bold", offset: from, length: third },
  ];
}

describe("a text of others", () => {
  it("has nothing in it that becomes active by itself, whatever it is", () => {
    fc.assert(
      fc.property(words, fc.array(fc.nat(), { minLength: 2, maxLength: 2 }), (text, cuts) => {
        const given = quotation(text, cuts);
        const entities = inertEntities(text, given, { ...own, commands: [] });
        expect(activeIn(text, entities)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it("has entities that lie within each other or apart, in Telegram's order, and 100 at most", () => {
    fc.assert(
      fc.property(words, fc.array(fc.nat(), { minLength: 2, maxLength: 2 }), (text, cuts) => {
        const entities = inertEntities(text, quotation(text, cuts), own);
        expect(entities.length).toBeLessThanOrEqual(100);
        for (const [i, a] of entities.entries()) {
          expect(a.length).toBeGreaterThan(0);
          expect(a.offset + a.length).toBeLessThanOrEqual(text.length);
          for (const b of entities.slice(i + 1)) {
            const [aEnd, bEnd] = [a.offset + a.length, b.offset + b.length];
            expect(b.offset >= aEnd || bEnd <= aEnd).toBe(true);
            if (b.offset < aEnd) expect(["code", "pre"]).not.toContain(a.type);
            if (b.type === "code" && b.offset < aEnd) expect(a.type).toBe("expandable_blockquote");
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  it("is made inert however often something stands in it", () => {
    const text = "@abcd ".repeat(600);
    const entities = inertEntities(text, [], own);
    expect(entities.length).toBeLessThanOrEqual(100);
    expect(activeIn(text, entities)).toEqual([]);
  });
});

describe("the bot's own words", () => {
  it("keep its commands and its name, but not those of others, and not within a quotation", () => {
    const text = "Write /ask, /source@pincite_bot or @pincite_bot, not /ask@other_bot. /source";
    const quote: MessageEntity = { type: "blockquote", offset: text.length - 7, length: 7 };
    expect(activeIn(text, inertEntities(text, [quote], own))).toEqual([
      "/ask",
      "/source@pincite_bot",
      "@pincite_bot",
    ]);
  });

  it("keep their links", () => {
    const entities: MessageEntity[] = [
      { type: "text_link", offset: 0, length: 11, url: "https://bill.example" },
    ];
    expect(inertEntities("example.org", entities, own)).toEqual(entities);
  });

  it("are left alone where nothing is active in them", () => {
    for (const text of [
      "On Feb. 26, 2024-2025, U.S.-led talks and/or 24/7",
      "No. 5, 14.5 km/h, e.g.",
    ])
      expect(inertEntities(text, [], own), text).toEqual([]);
  });
});
