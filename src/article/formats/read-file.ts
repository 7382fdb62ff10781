import { ArticleFileError } from "../file.ts";
import { type Given, ImportError, importExtracted, importText } from "../import.ts";
import type { FileProblem } from "../problem.ts";
import type { ArticleSource } from "../store.ts";
import type { Warning } from "../warning.ts";
import type { Dropped } from "./dropped.ts";
import { type Extracted, FormatError } from "./extracted.ts";
import { type Format, foreignFormat, formatOf } from "./format.ts";
import type { PageOrigin } from "./html.ts";

/** An article made of a file, what of the file is not in it, and what was guessed. */
export type Imported = {
  readonly source: ArticleSource;
  readonly warnings: readonly Warning[];
  readonly dropped: readonly Dropped[];
};

type Reader = (bytes: Uint8Array, origin: PageOrigin) => Extracted | Promise<Extracted>;

/** Each is loaded when the first file of its format comes. */
const readers: Readonly<Record<Exclude<Format, "text">, () => Promise<Reader>>> = {
  html: async () => (await import("./html.ts")).readHtml,
  mail: async () => (await import("./eml.ts")).readMail,
  pdf: async () => (await import("./pdf/pdf.ts")).readPdf,
  docx: async () => (await import("./docx/docx.ts")).readDocx,
};

/**
 * Makes an article of a file of any format, here and now: no limit is kept.
 *
 * @throws ImportError with a sentence, whatever the file is.
 */
export async function readFile(name: string, bytes: Uint8Array, given: Given): Promise<Imported> {
  try {
    if (bytes.length === 0) throw new FormatError({ kind: "empty-file" });
    const format = formatOf(name, bytes);
    if (format === undefined) throw new FormatError(unreadable(bytes));
    if (format === "text") return { ...importText(name, bytes, given), dropped: [] };
    const extracted = await (await readers[format]())(bytes, originOf(given));
    return { ...importExtracted(name, extracted, given), dropped: extracted.dropped };
  } catch (error) {
    throw asImportError(name, error);
  }
}

function originOf({ foundAt: url, encoding, charset: named }: Given): PageOrigin {
  const charset = encoding ?? named;
  return { ...(url !== undefined && { url }), ...(charset !== undefined && { charset }) };
}

function unreadable(bytes: Uint8Array): FileProblem {
  const format = foreignFormat(bytes);
  return format === undefined ? { kind: "unknown-format" } : { kind: "foreign-format", format };
}

/** Libraries throw whatever they like at a file that is damaged. */
function asImportError(name: string, cause: unknown): ImportError {
  if (cause instanceof ImportError) return cause;
  if (cause instanceof FormatError) {
    const { problem, limit } = cause;
    return new ImportError(name, problem, { cause, ...(limit !== undefined && { limit }) });
  }
  if (cause instanceof ArticleFileError) return new ImportError(name, cause.problem, { cause });
  const message = cause instanceof Error ? cause.message : String(cause);
  if (cause instanceof RangeError && /call stack/i.test(message)) {
    return new ImportError(name, { kind: "too-deep", of: "file" }, { cause, limit: "contents" });
  }
  const [line = ""] = message.split("\n", 1);
  const detail = line.replace(/\s+/g, " ").replace(/[.:]$/, "");
  return new ImportError(name, { kind: "unreadable", of: "file", detail }, { cause });
}
