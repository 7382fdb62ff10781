import type { ArticleMeta } from "../article.ts";
import type { PageStart } from "../pages.ts";
import type { FileProblem } from "../problem.ts";
import { sentenceOfProblem } from "../problem-sentence.ts";
import type { Warning } from "../warning.ts";
import type { Dropped } from "./dropped.ts";

/** What a file of some format holds. */
export type Extracted = {
  /** The article's words in their order, paragraphs divided by empty lines, as `articles/` has them. */
  readonly body: string;
  /** What the file itself says about the article, beside its words. */
  readonly meta: Partial<ArticleMeta>;
  /** Everything else that the file would have shown a reader, in order. */
  readonly dropped: readonly Dropped[];
  /** What was guessed, or could not be read. */
  readonly warnings: readonly Warning[];
  /** Where pages begin, in letters and figures of `body` (see `countLetters`), for files that have them. */
  readonly pages?: readonly PageStart[];
};

/**
 * A file is not what its format asks for, or is more than is read of that format. The message is an
 * English sentence without its full stop that says what to do; `importFile` puts the file's name before it.
 */
export class FormatError extends Error {
  override readonly name = "FormatError";
  /** The limit that the file goes beyond, if that is what is wrong. */
  readonly limit: ImportLimit | undefined;

  /** What is wrong, as data. */
  readonly problem: FileProblem;

  constructor(problem: FileProblem, options?: ErrorOptions & { readonly limit?: ImportLimit }) {
    super(sentenceOfProblem(problem), options);
    this.problem = problem;
    this.limit = options?.limit;
  }
}

/** What a file may not go beyond: bytes, seconds, memory, or what it may hold. */
export type ImportLimit = "size" | "time" | "memory" | "contents";
