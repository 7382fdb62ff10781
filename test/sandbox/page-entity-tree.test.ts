import type { MessageEntity } from "@grammyjs/types";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Span, toEntityTree } from "../../src/sandbox/page/entity-tree.ts";
import { anyText } from "../any-text.ts";

type EntitySpan = Extract<Span, { kind: "entity" }>;

const types = [
  "bold",
  "italic",
  "underline",
  "strikethrough",
  "spoiler",
  "code",
  "blockquote",
  "expandable_blockquote",
] as const;

const anEntity = (offset: fc.Arbitrary<number>, length: fc.Arbitrary<number>) =>
  fc.record({ type: fc.constantFrom(...types), offset, length }) as fc.Arbitrary<MessageEntity>;

/** Everything that a broken sender could put into an offset. */
const anyNumber = fc.oneof(fc.integer({ min: -5, max: 60 }), fc.double(), fc.maxSafeInteger());

const aText = fc.oneof(fc.string({ unit: "grapheme", maxLength: 40 }), anyText({ maxLength: 40 }));

function textOf(spans: readonly Span[]): string {
  return spans.map((span) => (span.kind === "text" ? span.text : textOf(span.children))).join("");
}

function entitySpans(spans: readonly Span[]): readonly EntitySpan[] {
  return spans.flatMap((span) =>
    span.kind === "text" ? [] : [span, ...entitySpans(span.children)],
  );
}

/** The places that an entity's spans cover, checked to be in order and without overlap. */
function covered(spans: readonly Span[], entity: MessageEntity): readonly number[] {
  return entitySpans(spans)
    .filter((span) => span.entity === entity)
    .flatMap(({ start, end }) => Array.from({ length: end - start }, (_, index) => start + index));
}

function range(start: number, end: number): readonly number[] {
  return Array.from({ length: Math.max(0, end - start) }, (_, index) => start + index);
}

describe("toEntityTree", () => {
  it("keeps the text to the letter, whatever the entities claim", () => {
    fc.assert(
      fc.property(aText, fc.array(anEntity(anyNumber, anyNumber)), (text, entities) => {
        expect(textOf(toEntityTree(text, entities))).toBe(text);
      }),
    );
  });

  it("lets every entity cover exactly its range, overlapping or not", () => {
    const within = fc.nat(40);
    fc.assert(
      fc.property(aText, fc.array(anEntity(within, within)), (text, entities) => {
        const spans = toEntityTree(text, entities);
        for (const entity of entities) {
          const end = Math.min(entity.offset + entity.length, text.length);
          expect(covered(spans, entity)).toEqual(range(entity.offset, end));
        }
      }),
    );
  });

  it("gives each span the text of its own range, which is whole and within the text", () => {
    fc.assert(
      fc.property(aText, fc.array(anEntity(anyNumber, anyNumber)), (text, entities) => {
        for (const { start, end, children } of entitySpans(toEntityTree(text, entities))) {
          expect([start, end].every(Number.isInteger)).toBe(true);
          expect(0 <= start && start < end && end <= text.length).toBe(true);
          expect(textOf(children)).toBe(text.slice(start, end));
        }
      }),
    );
  });

  it("makes one span of every entity that nests as Telegram nests them", () => {
    fc.assert(
      fc.property(nestedEntities(0, 40, 3), (entities) => {
        const spans = entitySpans(toEntityTree("x".repeat(40), entities));
        expect(spans.length).toBe(entities.length);
      }),
    );
  });

  it("never cuts a blockquote in two, even where bold text begins before it", () => {
    const quote: MessageEntity = { type: "blockquote", offset: 3, length: 5 };
    const bold: MessageEntity = { type: "bold", offset: 0, length: 5 };
    const spans = toEntityTree("abcdefgh", [bold, quote]);
    expect(spans.map((span) => span.kind === "entity" && span.entity.type)).toEqual([
      "bold",
      "blockquote",
    ]);
    expect(entitySpans(spans).filter((span) => span.entity === quote)).toHaveLength(1);
  });

  it("counts in UTF-16 code units, so an emoji counts for two", () => {
    const spans = toEntityTree("😀 hi", [{ type: "bold", offset: 3, length: 2 }]);
    expect(spans).toMatchObject([
      { kind: "text", text: "😀 " },
      { kind: "entity", start: 3, end: 5, children: [{ kind: "text", text: "hi" }] },
    ]);
  });

  it("nests a link in italics in a quote", () => {
    const spans = toEntityTree("quote link", [
      { type: "text_link", offset: 6, length: 4, url: "https://example.org" },
      { type: "italic", offset: 6, length: 4 },
      { type: "blockquote", offset: 0, length: 10 },
    ]);
    expect(entitySpans(spans).map((span) => span.entity.type)).toEqual([
      "blockquote",
      "text_link",
      "italic",
    ]);
  });

  it("draws a text of 4,096 units with 100 entities as one tree, fast", () => {
    const entities = range(0, 100).map(
      (index): MessageEntity => ({ type: "bold", offset: index * 40, length: 60 }),
    );
    const before = performance.now();
    expect(textOf(toEntityTree("y".repeat(4096), entities))).toHaveLength(4096);
    expect(performance.now() - before).toBeLessThan(250);
  });
});

/** Entities within `[start, end)` that nest or stand apart, with quotes outermost. */
function nestedEntities(
  start: number,
  end: number,
  depth: number,
): fc.Arbitrary<readonly MessageEntity[]> {
  if (end - start < 2 || depth === 0) return fc.constant([]);
  const type = depth === 3 ? "blockquote" : depth === 2 ? "bold" : "italic";
  return fc
    .tuple(fc.integer({ min: start, max: end - 1 }), fc.integer({ min: 1, max: end - start }))
    .chain(([offset, wish]) => {
      const length = Math.min(wish, end - offset);
      const self: MessageEntity = { type, offset, length };
      return fc
        .tuple(
          nestedEntities(offset, offset + length, depth - 1),
          nestedEntities(offset + length, end, depth),
        )
        .map(([inside, after]) => [self, ...inside, ...after]);
    });
}
