import { expect } from "vitest";
import { canonicalText } from "../../../src/article/canonical.ts";
import type { Extracted } from "../../../src/article/formats/extracted.ts";

/** The words and numbers of a text, in order. */
export function wordsOf(text: string): string[] {
  const plain = text.replace(/[⁰-⁹₀-₉¹²³]/gu, (digit) => digit.normalize("NFKC"));
  return plain.normalize("NFC").match(/[\p{L}\p{M}\p{Nd}]+/gu) ?? [];
}

const entities: Record<string, string> = {
  ...{ nbsp: " ", amp: "&", lt: "<", gt: ">", quot: '"', copy: "©", laquo: "«", raquo: "»" },
  ...{ ldquo: "“", rdquo: "”", rsquo: "’", lsquo: "‘", hellip: "…", mdash: "—", ndash: "–" },
};

/** Every word that stands between the tags of a page, shown or hidden, found without a parser. */
export function wordsOfPage(html: string): string[] {
  const seen = html
    .replace(/<!--[\s\S]*?-->/g, "")
    .replace(/<(script|style|title|template)\b[\s\S]*?<\/\1>/gi, " ")
    .replace(/<\/?(?:a|b|i|em|strong|span|sup|sub|font|time|del|ins)\b[^>]*>/gi, "")
    .replace(/<[^>]*>/g, " ")
    .replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
    .replace(/&(\w+);/g, (_, name) => entities[name] ?? "");
  return wordsOf(seen);
}

/** Holds a reader to its promise: each word once, in the article in order or among the rest. */
export function expectAllWords({ body, dropped }: Extracted, source: readonly string[]): void {
  const text = canonicalText(body, "").replace(/^(?:•|\d{1,2}\.|[a-z]\.) /gm, "");
  const kept = wordsOf(text);
  const left = dropped.flatMap((each) => wordsOf(each.text));
  expect([...kept, ...left].sort()).toEqual([...source].sort());
  let at = 0;
  for (const word of kept) {
    const found = source.indexOf(word, at);
    expect(found, `"${word}" is out of order`).toBeGreaterThanOrEqual(0);
    at = found + 1;
  }
}
