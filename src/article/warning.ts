/**
 * What was guessed when an article was made of a file, or could not be read: data, since whoever made it
 * speaks no language. Days are ISO dates, languages tags.
 */
export type Warning =
  /** Fields of the front matter that no article has; they were left out. */
  | { readonly kind: "unknown-fields"; readonly fields: readonly string[] }
  | { readonly kind: "no-address" }
  /** Several lines are dates; the first was taken. */
  | { readonly kind: "several-dates"; readonly days: readonly string[] }
  /** Nobody is known to publish there, so the host stands for a publisher. */
  | { readonly kind: "unknown-publisher"; readonly host: string }
  | { readonly kind: "unsure-language"; readonly language: string }
  /** No main text stands out on a page, so all is kept that is not known for something else. */
  | { readonly kind: "no-main-text" }
  /** When a page was changed, which is not the day that was taken. */
  | { readonly kind: "changed-later"; readonly day: string }
  /** What language a page says that it is in, and the one that it reads as. */
  | { readonly kind: "other-language"; readonly said: string; readonly read: string }
  /** What encoding a page says that it has, though it is UTF-8. */
  | { readonly kind: "other-encoding"; readonly said: string }
  /** The day was taken from the head of a mail. */
  | { readonly kind: "day-of-mail"; readonly day: string }
  /** A file that came with a mail, and is not read. */
  | { readonly kind: "attachment"; readonly name: string }
  /** The same; `type` such as `application/pdf`. */
  | { readonly kind: "unnamed-attachment"; readonly type: string }
  /** Files within a Word file, which are not read. */
  | { readonly kind: "files-inside"; readonly files: readonly string[] }
  /** So many letters of a Word file stand where they could not be read. */
  | { readonly kind: "missing-letters"; readonly letters: number }
  /** Pages of a PDF without a text layer, counted from 1. */
  | { readonly kind: "pages-without-text"; readonly pages: readonly number[] }
  /** Words that a line's end divided, as they were joined. */
  | { readonly kind: "joined-words"; readonly words: readonly string[] };
