import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { linkToPublisher } from "../../src/telegram/passage-link.ts";
import { aSource, quoteOf } from "./an-answer.ts";

const linkTo = (words: string, url?: string) =>
  linkToPublisher(quoteOf(aSource(words, url === undefined ? {} : { url }), words));
const page = "https://news.example/bill";

/** What a browser reads out of the link: the parts between unescaped commas. */
const fragmentOf = (link = "") =>
  (link.split(":~:text=")[1] ?? "").split(",").map((part) => decodeURIComponent(part));

describe("linkToPublisher", () => {
  it("names a short quote whole, with everything encoded that a text fragment reads", () => {
    expect(linkTo("Well-known, isn't it & so on?", page)).toBe(
      `${page}#:~:text=Well%2Dknown%2C%20isn't%20it%20%26%20so%20on%3F`,
    );
  });

  it("names a long quote by its first and last words", () => {
    const words =
      "Lawmakers in the lower-house State Duma on Thursday passed a bill that would shield foreign nationals who enlist in the Russian military.";
    expect(fragmentOf(linkTo(words, page))).toEqual([
      "Lawmakers in the lower-house State",
      "who enlist in the Russian military.",
    ]);
  });

  it("names a quote over several paragraphs by its ends, each within one", () => {
    expect(fragmentOf(linkTo("A heading\n\nIts text goes on here.", page))).toEqual([
      "A heading",
      "goes on here.",
    ]);
  });

  it("does not need blanks between words", () => {
    const words = "國家杜馬週四通過了一項法案保護在俄羅斯軍隊服役的外國公民".repeat(5);
    const [start = "", end = ""] = fragmentOf(linkTo(words, page));
    expect(words.startsWith(start)).toBe(true);
    expect(words.endsWith(end)).toBe(true);
    expect(start.length).toBeGreaterThan(5);
  });

  it("keeps the page's own fragment", () => {
    expect(linkTo("Signed.", `${page}#law`)).toBe(`${page}#law:~:text=Signed.`);
  });

  it.each(["not a link", "javascript:alert(1)", "tg://user?id=1", "file:///etc/passwd"])(
    "does not link to %s",
    (url) => {
      expect(linkTo("Signed.", url)).toBeUndefined();
    },
  );

  it("always names words of the quote, in order, and never more than its own comma", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", minLength: 1, maxLength: 400 }), (words) => {
        fc.pre(words.trim() !== "");
        const link = linkTo(words, page) ?? "";
        expect(link).toMatch(/^https:\/\/news\.example\/bill#:~:text=[^\s&-]+$/);
        const [start = "", end, ...more] = fragmentOf(link);
        expect(more).toEqual([]);
        const at = words.indexOf(start);
        expect(at).toBeGreaterThanOrEqual(0);
        if (end !== undefined) expect(words.indexOf(end, at + start.length)).toBeGreaterThan(at);
      }),
    );
  });
});
