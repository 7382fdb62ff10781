import type { ParagraphKind } from "../article/article.ts";
import words from "./data/metadata-words.json" with { type: "json" };
import { termsOf } from "./terms.ts";

const WORDS: Partial<Record<ParagraphKind, Readonly<Record<string, string>>>> = words;

const stems = new Map<ParagraphKind, readonly string[]>();

/**
 * Stems of the words with which people ask for a paragraph of this kind, in every language listed:
 * "When was this published?" asks for the dateline, "What does the photo show?" for the caption.
 * Empty for kinds that are found by their own words.
 */
export function metadataStems(kind: ParagraphKind): readonly string[] {
  let known = stems.get(kind);
  if (known === undefined) {
    known = Object.entries(WORDS[kind] ?? {}).flatMap(([language, text]) =>
      termsOf(text, language)
        .filter((term) => !term.stop)
        .map((term) => term.stem),
    );
    stems.set(kind, known);
  }
  return known;
}
