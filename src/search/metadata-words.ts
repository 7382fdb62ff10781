import type { ParagraphKind } from "../article/article.ts";
import words from "./data/metadata-words.json" with { type: "json" };
import { type Term, termsOf } from "./terms.ts";

const WORDS: Partial<Record<ParagraphKind, Readonly<Record<string, string>>>> = words;

const known = new Map<ParagraphKind, readonly Term[]>();

/**
 * The words with which people ask for a paragraph of this kind, in every language listed: "When was
 * this published?" asks for the dateline, "What does the photo show?" for the caption. Empty for
 * kinds that are found by their own words.
 */
export function metadataTerms(kind: ParagraphKind): readonly Term[] {
  let terms = known.get(kind);
  if (terms === undefined) {
    terms = Object.entries(WORDS[kind] ?? {}).flatMap(([language, text]) =>
      termsOf(text, language).filter((term) => !term.stop),
    );
    known.set(kind, terms);
  }
  return terms;
}

/** The stems of all of them. */
export function metadataStems(): ReadonlySet<string> {
  stems ??= new Set(
    Object.keys(WORDS).flatMap((kind) =>
      metadataTerms(kind as ParagraphKind).map(({ stem }) => stem),
    ),
  );
  return stems;
}

let stems: ReadonlySet<string> | undefined;
