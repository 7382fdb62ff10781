import type { Span } from "./article.ts";

/** By what the words of a text may differ from those that were looked for, and still be found. */
export type Difference = "spaces" | "quotation marks" | "dashes" | "dots" | "hyphenation";

/** Where words stand in a text. `differs` is empty where they stand there to the letter. */
export type FoundWords = Span & { readonly differs: readonly Difference[] };

/** Signs that are changed when words are copied, and what all of a kind count as. */
const FOLDS: readonly { readonly kind: Difference; readonly from: RegExp; readonly to: string }[] =
  [
    { kind: "spaces", from: /[\s\u200b\u2060]+/u, to: " " },
    { kind: "quotation marks", from: /[“”„‟«»″]/u, to: '"' },
    { kind: "quotation marks", from: /[‘’‚‛‹›′`]/u, to: "'" },
    { kind: "dashes", from: /[\u2010-\u2015\u2212]/u, to: "-" },
    { kind: "dots", from: /…/u, to: "..." },
    { kind: "hyphenation", from: /\u00ad/u, to: "" },
  ];

const AROUND = /^[\s"'“”„‟«»″‘’‚‛‹›]+|[\s"'“”„‟«»″‘’‚‛‹›]+$/gu;

/**
 * Every place where some words stand in a canonical text: to the letter, or else the same but for the
 * signs that copying changes; or else without the quotation marks that they were put in.
 */
export function findWords(text: string, words: string): readonly FoundWords[] {
  const asked = words.normalize("NFC").trim();
  const bare = asked.replace(AROUND, "");
  for (const wanted of new Set([asked, bare])) {
    const around: Difference[] = wanted === asked ? [] : ["quotation marks"];
    const exact = placesOf(wanted, text).map((span) => ({ ...span, differs: around }));
    if (exact.length > 0) return exact;
    const alike = alikePlaces(wanted, text).map((span) => ({
      ...span,
      differs: [
        ...new Set([...around, ...differencesOf(wanted, text.slice(span.start, span.end))]),
      ],
    }));
    if (alike.length > 0) return alike;
  }
  return [];
}

function placesOf(words: string, text: string): Span[] {
  const places: Span[] = [];
  if (words === "") return places;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) {
    places.push({ start: at, end: at + words.length });
  }
  return places;
}

function alikePlaces(words: string, text: string): Span[] {
  const { folded, starts, ends } = fold(text);
  return placesOf(fold(words).folded, folded).map(({ start, end }) => ({
    start: starts[start] ?? text.length,
    end: ends[end - 1] ?? text.length,
  }));
}

/** Those kinds without whose folding the two would not be the same. */
function differencesOf(one: string, other: string): Difference[] {
  const kinds = new Set(FOLDS.map(({ kind }) => kind));
  return [...kinds].filter((kind) => fold(one, kind).folded !== fold(other, kind).folded);
}

/** A text with its signs folded, but those of one kind; and where each sign begins and ends in it. */
function fold(text: string, except?: Difference) {
  const folds = FOLDS.filter(({ kind }) => kind !== except);
  const pattern = new RegExp(folds.map(({ from }) => from.source).join("|"), "gu");
  const starts: number[] = [];
  const ends: number[] = [];
  let folded = "";
  let at = 0;
  const take = (signs: string, end: number) => {
    folded += signs;
    for (let count = 0; count < signs.length; count += 1) {
      starts.push(at);
      ends.push(end);
    }
    at = end;
  };
  const takeUntil = (end: number) => {
    while (at < end) take(text.charAt(at), at + 1);
  };
  for (const { 0: sign, index } of text.matchAll(pattern)) {
    takeUntil(index);
    const to = folds.find(({ from }) => from.test(sign))?.to ?? sign;
    take(to, index + sign.length);
  }
  takeUntil(text.length);
  return { folded, starts, ends };
}
