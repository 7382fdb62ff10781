/**
 * Why a file gives no article: data, since whoever finds it speaks no language. `detail` is what a
 * library said, in its English.
 */
export type FileProblem = FormatProblem | LimitProblem | TextProblem | FieldProblem | OtherProblem;

/** A file is of no format that can be read, or is damaged, locked or without words. */
type FormatProblem =
  | { readonly kind: "empty-file" }
  | { readonly kind: "unknown-format" }
  | { readonly kind: "foreign-format"; readonly format: ForeignFormat }
  /** `of` is what kind of file this is, as far as it is known. */
  | { readonly kind: "unreadable"; readonly of: "file" | "pdf"; readonly detail: string }
  /** The thread that read it broke off. */
  | { readonly kind: "failed"; readonly detail: string }
  | { readonly kind: "unreadable-mail"; readonly detail: string }
  | { readonly kind: "locked"; readonly of: "pdf" | "word" }
  | { readonly kind: "damaged-word"; readonly how: DamageOfWord }
  /** `part`: the name of a file that ought to be in the Word file. */
  | { readonly kind: "part-of-word-missing"; readonly part: string }
  | { readonly kind: "xml-entities" }
  /** A page on which no words are an article's. */
  | { readonly kind: "empty-page" }
  | { readonly kind: "empty-mail" }
  | { readonly kind: "empty-word" }
  | { readonly kind: "no-text-layer" }
  /** The fonts of a PDF do not say which letters they draw. */
  | { readonly kind: "unknown-letters" };

/** Formats that people take for something readable. */
export type ForeignFormat = "old-word" | "rich-text" | "archive" | "picture";

/** What is wrong with the archive that a Word file is. */
export type DamageOfWord =
  | "cut-short"
  | "list-broken"
  | "file-missing"
  | "packed-unusually"
  | "packed-wrongly"
  | "no-xml";

/** A file is more than is read. */
type LimitProblem =
  | { readonly kind: "too-large"; readonly megabytes: number }
  | { readonly kind: "too-slow"; readonly seconds: number }
  | { readonly kind: "too-much-memory"; readonly megabytes: number }
  /** `most` is how deep elements may stand in one another. */
  | { readonly kind: "too-deep"; readonly of: "page" | "word"; readonly most: number }
  | { readonly kind: "too-deep"; readonly of: "file" }
  | ({ readonly kind: "too-many-parts"; readonly of: "pdf" | "word" } & Counted)
  /** `page` is its number. */
  | { readonly kind: "too-many-parts"; readonly of: "page-of-pdf"; readonly page: number }
  | ({ readonly kind: "too-many-pages" } & Counted)
  /** Larger, once it is unpacked, than that, or than so many times itself. */
  | { readonly kind: "unpacks-too-large"; readonly megabytes: number; readonly ratio: number };

type Counted = { readonly count: number; readonly most: number };

/** The text of a file is none, or lacks what an article needs. */
type TextProblem =
  /** `encoding` by its label, such as `utf-8`. */
  | { readonly kind: "wrong-encoding"; readonly of: "text" | "page"; readonly encoding: string }
  /** A NUL stands at this character, counted from 1. */
  | { readonly kind: "no-text"; readonly nulAt: number }
  | { readonly kind: "no-web-page" }
  | { readonly kind: "no-words" }
  | { readonly kind: "missing-fields"; readonly fields: readonly NeededField[] };

/** What every article needs, and a text may not show. */
export type NeededField = "title" | "publisher" | "published" | "language";

/** What stands in the front matter, or what was given beside the file, is wrong. */
type FieldProblem =
  | { readonly kind: "no-yaml"; readonly detail: string }
  | { readonly kind: "no-plain-fields"; readonly detail: string }
  | { readonly kind: "no-fields" }
  | { readonly kind: "wrong-field"; readonly field: string; readonly fault: FieldFault }
  /** `known` are the fields that articles have. */
  | { readonly kind: "unknown-field"; readonly field: string; readonly known: readonly string[] }
  /** `from`: whether the id is the file's own name, or was given or made of the title. */
  | { readonly kind: "wrong-id"; readonly id: string; readonly from: "name" | "title" };

/** What is wrong with a field of an article. */
export type FieldFault =
  | "missing"
  | "empty"
  | "not-text"
  | "not-day"
  | "not-address"
  | "not-language"
  | "not-pages";

/** What has no kind of its own: what the machine says, or what only a file in `articles/` meets. In English. */
type OtherProblem = { readonly kind: "other"; readonly detail: string };
