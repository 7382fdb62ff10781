import type { ParagraphKind } from "../article/article.ts";
import pairs from "./data/metadata-terms.json" with { type: "json" };
import words from "./data/metadata-words.json" with { type: "json" };
import { type Term, termsOf } from "./terms.ts";

/** A word with what it is searched by. */
type Word = Pick<Term, "norm" | "stem">;

type ByKind<T> = Readonly<Partial<Record<ParagraphKind, T>>>;

const WORDS: ByKind<Readonly<Record<string, string>>> = words;

/** {@link readMetadataTerms}, read beforehand: at a start it takes longer than all of an article. */
const TERMS = Object.fromEntries(
  Object.entries(pairs).map(([kind, terms]) => [
    kind,
    terms.map(([norm = "", stem = ""]): Word => ({ norm, stem })),
  ]),
) as ByKind<readonly Word[]>;

/**
 * The words with which people ask for a paragraph of this kind, in every language listed: "When was
 * this published?" asks for the dateline, "What does the photo show?" for the caption. Empty for
 * kinds that are found by their own words.
 */
export function metadataTerms(kind: ParagraphKind): readonly Word[] {
  return TERMS[kind] ?? [];
}

/** The stems of all of them. */
export function metadataStems(): ReadonlySet<string> {
  stems ??= new Set(Object.values(TERMS).flatMap((terms) => terms.map(({ stem }) => stem)));
  return stems;
}

let stems: ReadonlySet<string> | undefined;

/** What `data/metadata-terms.json` holds: for each kind, the words of `metadata-words.json` with their stems. */
export function readMetadataTerms(): Readonly<Record<string, readonly (readonly string[])[]>> {
  return Object.fromEntries(
    Object.entries(WORDS).map(([kind, texts]) => [
      kind,
      Object.entries(texts).flatMap(([language, text]) =>
        termsOf(text, language)
          .filter(({ stop }) => !stop)
          .map(({ norm, stem }) => [norm, stem]),
      ),
    ]),
  );
}
