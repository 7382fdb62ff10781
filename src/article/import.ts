import type { ArticleMeta } from "./article.ts";
import { versionOf } from "./build.ts";
import { blocksOf, canonicalText, cleanLine, firstBlock } from "./canonical.ts";
import { findCredit } from "./credit.ts";
import { isDateLine, parseDateLine } from "./dates.ts";
import { decodeText, type Encoding, encodings, NotTextError } from "./decode.ts";
import { metaFields, readMeta, readYaml, splitFrontMatter } from "./file.ts";
import type { Extracted, ImportLimit } from "./formats/extracted.ts";
import { isAddress, isBareLabel, labelOf } from "./labels.ts";
import { detectLanguage } from "./language.ts";
import { pagesField, pagesIn } from "./pages.ts";
import type { FileProblem, NeededField } from "./problem.ts";
import { sentenceOfProblem } from "./problem-sentence.ts";
import { publisherAt } from "./publishers.ts";
import { slugOf } from "./slug.ts";
import type { ArticleSource } from "./store.ts";
import type { Warning } from "./warning.ts";

/** What the person who imports a file says about it; it stands above what the file says. */
export type Given = Partial<ArticleMeta> & {
  /** The whole id, instead of `<published>-<slug>`. */
  readonly id?: string;
  /** The part of the id after the date. */
  readonly slug?: string;
  /** For files without a byte order mark; UTF-8 unless given. */
  readonly encoding?: Encoding;
  /** Where the file was found on the web: its address if it names none. */
  readonly foundAt?: string;
  /** The encoding that the web server named there, if it did. */
  readonly charset?: string;
};

/**
 * A file lacks what an article needs, or cannot be read. The message names the flags that help, or
 * what to do with the file, in English.
 */
export class ImportError extends Error {
  override readonly name = "ImportError";
  readonly file: string;
  /** What is wrong, as data. */
  readonly problem: FileProblem;
  /** The limit that the file goes beyond, if that is what is wrong. */
  readonly limit: ImportLimit | undefined;

  constructor(
    file: string,
    problem: FileProblem,
    options?: ErrorOptions & { readonly limit?: ImportLimit },
  ) {
    super(`${file}: ${sentenceOfProblem(problem)}`, options);
    this.file = file;
    this.problem = problem;
    this.limit = options?.limit;
  }
}

/** An article made of a file, and what was guessed. */
type Made = { readonly source: ArticleSource; readonly warnings: readonly Warning[] };

/** Longest first line that can be a title, in UTF-16 code units. */
const longestTitle = 250;

const required: readonly NeededField[] = ["title", "publisher", "published", "language"];

/**
 * Makes an article of a text as it came: reads title, date, credit, address, publisher and language
 * out of it. The same file always gives the same article.
 *
 * @throws ImportError when something that every article needs is neither given nor found, and when the
 *   id cannot name a file.
 * @throws ArticleFileError when what is given or stands in the front matter is wrong.
 */
export function importText(name: string, bytes: Uint8Array, given: Given = {}): Made {
  const warnings: Warning[] = [];
  const { front, body } = splitFrontMatter(decode(name, bytes, given.encoding ?? namedBy(given)));
  const meta = statedIn(name, front, warnings);
  return articleOf(name, { body, meta, warnings, hasFront: front !== undefined }, given);
}

/**
 * Makes an article of what a reader of some format found: what is given stands above what the file
 * says, and that above what its text shows.
 *
 * @throws ImportError and ArticleFileError as {@link importText} does.
 */
export function importExtracted(name: string, extracted: Extracted, given: Given = {}): Made {
  return articleOf(name, { ...extracted, hasFront: false }, given);
}

type Read = Pick<Extracted, "body" | "meta" | "warnings" | "pages"> & {
  readonly hasFront: boolean;
};

function articleOf(
  name: string,
  { body, meta: said, hasFront, ...read }: Read,
  given: Given,
): Made {
  const { id, slug, encoding: _, charset: __, foundAt, ...flags } = given;
  const warnings = [...read.warnings];
  const stated = { ...said, ...flags };
  if (body.trim() === "") {
    throw new ImportError(name, { kind: "no-words" });
  }
  const found = readFields(body, stated, warnings, foundAt);
  const missing = required.filter((field) => !Object.hasOwn(found, field));
  if (missing.length > 0) {
    throw new ImportError(name, { kind: "missing-fields", fields: missing });
  }
  const meta = readMeta(name, found);
  const text = canonicalText(body, meta.title);
  const starts = read.pages && pagesIn(text, body, read.pages);
  const source = {
    id: checkId(name, id ?? idOf(name, meta, hasFront, slug)),
    meta: starts === undefined ? meta : { ...meta, pages: pagesField(versionOf(text), starts) },
    text,
  };
  return { source, warnings };
}

function namedBy({ charset }: Given): Encoding | undefined {
  return encodings.find((encoding) => encoding === charset?.toLowerCase());
}

function decode(name: string, bytes: Uint8Array, encoding: Encoding | undefined): string {
  try {
    return decodeText(bytes, encoding);
  } catch (cause) {
    if (!(cause instanceof NotTextError)) throw cause;
    throw new ImportError(name, cause.problem, { cause });
  }
}

/** What the file's own front matter says. Fields that an article does not have are left out. */
function statedIn(
  name: string,
  front: string | undefined,
  warnings: Warning[],
): Partial<ArticleMeta> {
  const fields = front === undefined ? {} : readYaml(name, front);
  if (typeof fields !== "object" || fields === null) return {};
  const known = Object.entries(fields).filter(([field]) => metaFields.includes(field));
  const unknown = Object.keys(fields).filter((field) => !metaFields.includes(field));
  if (unknown.length > 0) {
    warnings.push({ kind: "unknown-fields", fields: unknown });
  }
  return Object.fromEntries(known);
}

/** Adds what the text shows to what is stated, in the order in which articles keep their fields. */
function readFields(
  body: string,
  stated: Partial<ArticleMeta>,
  warnings: Warning[],
  foundAt: string | undefined,
): object {
  const title = stated.title ?? findTitle(body);
  const text = canonicalText(body, title ?? "");
  const paragraphs = text.split("\n\n").filter((paragraph) => paragraph !== "");
  const url = stated.url ?? findAddress(paragraphs) ?? foundAt;
  const fields = {
    ...stated,
    title,
    publisher: stated.publisher ?? findPublisher(url, warnings),
    published: stated.published ?? findDate(paragraphs, warnings),
    url,
    language: stated.language ?? findLanguage(text, warnings),
    credit: stated.credit ?? findCredit(blocksOf(body)),
  };
  if (url === undefined) warnings.push({ kind: "no-address" });
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

/** The first line, unless it is too long for a title or something else. */
function findTitle(body: string): string | undefined {
  const [line = ""] = firstBlock(body).split("\n", 1);
  const title = cleanLine(line);
  const isOther = isDateLine(title) || isAddress(title) || labelOf(title) !== undefined;
  return title === "" || title.length > longestTitle || isOther ? undefined : title;
}

function findDate(paragraphs: readonly string[], warnings: Warning[]): string | undefined {
  const days = [...new Set(paragraphs.flatMap((paragraph) => parseDateLine(paragraph) ?? []))];
  const [first] = days;
  if (first !== undefined && days.length > 1) {
    warnings.push({ kind: "several-dates", days });
  }
  return first;
}

/** The address that a label announces, or else the one that the text ends with. */
function findAddress(paragraphs: readonly string[]): string | undefined {
  for (const [index, paragraph] of paragraphs.entries()) {
    if (labelOf(paragraph) !== "source") continue;
    const [address = ""] = (isBareLabel(paragraph) ? paragraphs[index + 1] : undefined)?.split(
      "\n",
    ) ?? [paragraph.replace(/^[^:：]*[:：]\s*/, "")];
    if (isAddress(address)) return withScheme(address);
  }
  const last = paragraphs.at(-1) ?? "";
  return isAddress(last) ? withScheme(last) : undefined;
}

function withScheme(address: string): string | undefined {
  const bare = address.replace(/^<|>$/g, "");
  const url = /^https?:/i.test(bare) ? bare : `https://${bare}`;
  return URL.canParse(url) ? url : undefined;
}

function findPublisher(url: string | undefined, warnings: Warning[]): string | undefined {
  if (url === undefined || !URL.canParse(url)) return undefined;
  const { name, known } = publisherAt(url);
  if (!known) warnings.push({ kind: "unknown-publisher", host: name });
  return name;
}

function findLanguage(text: string, warnings: Warning[]): string | undefined {
  const detected = detectLanguage(text);
  if (detected?.sure === false) {
    warnings.push({ kind: "unsure-language", language: detected.language });
  }
  return detected?.language;
}

/** A file that already has front matter and a dated name keeps its name. */
function idOf(
  name: string,
  meta: ArticleMeta,
  hasFront: boolean,
  slug: string | undefined,
): string {
  const stem = name.replace(/\.[^.]*$/, "");
  if (hasFront && slug === undefined && /^\d{4}-\d{2}-\d{2}-./.test(stem)) return stem;
  return `${meta.published}-${slug ?? slugOf(meta.title, meta.language)}`;
}

/** @throws ImportError when the id cannot name a file. */
function checkId(name: string, id: string): string {
  if (/^[a-z0-9][a-z0-9._-]{0,119}$/i.test(id)) return id;
  const from = `${id}.md` === name ? "name" : "title";
  throw new ImportError(name, { kind: "wrong-id", id, from });
}
