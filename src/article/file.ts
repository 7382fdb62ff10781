import { parseDocument, stringify } from "yaml";
import type { ArticleMeta } from "./article.ts";
import { canonicalText, cleanLine, markdownOf } from "./canonical.ts";
import { isCalendarDate } from "./dates.ts";
import { decodeText, NotTextError } from "./decode.ts";
import { isPagesField } from "./pages.ts";
import type { FieldFault, FileProblem } from "./problem.ts";
import { sentenceOfProblem } from "./problem-sentence.ts";
import type { ArticleSource } from "./store.ts";

/** A file of `articles/` cannot be read. The message names the file, the field and the fix, in English. */
export class ArticleFileError extends Error {
  override readonly name = "ArticleFileError";
  readonly file: string;
  /** The field of the front matter that is wrong; `undefined` when the whole file is. */
  readonly field: string | undefined;
  /** What is wrong, as data. */
  readonly problem: FileProblem;

  constructor(file: string, problem: FileProblem, options?: ErrorOptions) {
    super(`${file}: ${sentenceOfProblem(problem)}`, options);
    this.file = file;
    this.field = "field" in problem ? problem.field : undefined;
    this.problem = problem;
  }
}

/**
 * Reads a file of `articles/`: front matter in YAML between two lines of `---`, then the text.
 * `name` is the file's name; without its ending it is the article's id.
 *
 * @throws ArticleFileError when anything about the file is not as it must be.
 */
export function parseArticleFile(name: string, bytes: Uint8Array): ArticleSource {
  const id = idOf(name);
  const { front, body } = splitFrontMatter(decodeFile(name, bytes));
  if (front === undefined) {
    throw ofFolder(
      name,
      'there is no front matter. Begin the file with a line "---", the fields title, publisher, published and language, and another line "---"; or let npm run articles -- add FILE write it',
    );
  }
  const meta = readMeta(name, readYaml(name, front));
  if (body.trim() === "") {
    throw ofFolder(name, "there is no text below the front matter. Put the article there");
  }
  return { id, meta, text: canonicalText(body, meta.title) };
}

/** The text of the file that {@link parseArticleFile} reads as this very article. */
export function formatArticleFile({ meta, text }: ArticleSource): string {
  const fields = Object.entries(meta)
    .map(([field, value]) => [field, isOne(value) ? value[0] : value] as const)
    .sort(([a], [b]) => placeOf(a) - placeOf(b));
  const front = stringify(Object.fromEntries(fields), { lineWidth: 0 });
  return `---\n${front}---\n\n${markdownOf(text)}\n`;
}

/** A list of one is written as the one. */
function isOne(value: unknown): value is readonly [unknown] {
  return Array.isArray(value) && value.length === 1;
}

function placeOf(field: string): number {
  return metaFields.indexOf(field);
}

/** Parts a file into its front matter, if it begins with one, and the rest. */
export function splitFrontMatter(text: string): { front: string | undefined; body: string } {
  const match = /^\s*---[ \t]*\r?\n([\s\S]*?\n)?---[ \t]*(?:\r?\n|$)/.exec(text);
  return match === null
    ? { front: undefined, body: text }
    : { front: match[1] ?? "", body: text.slice(match[0].length) };
}

function idOf(name: string): string {
  const id = /^(.+)\.(?:md|txt)$/i.exec(name)?.[1];
  if (id === undefined) throw ofFolder(name, "an article's file ends in .md or .txt");
  if (!/^[\p{L}\p{N}][\p{L}\p{N}._-]{0,119}$/u.test(id)) {
    throw ofFolder(
      name,
      "the name is the article's id: letters, digits, '.', '_' and '-', at most 120. Rename the file",
    );
  }
  return id.normalize("NFC");
}

/** What is wrong only with files that stand in `articles/` as they are: no import, so no chat, meets it. */
function ofFolder(name: string, detail: string): ArticleFileError {
  return new ArticleFileError(name, { kind: "other", detail });
}

function decodeFile(name: string, bytes: Uint8Array): string {
  try {
    return decodeText(bytes);
  } catch (cause) {
    if (!(cause instanceof NotTextError)) throw cause;
    throw new ArticleFileError(name, cause.problem, { cause });
  }
}

/** @throws ArticleFileError when the front matter is not YAML, with the line. */
export function readYaml(name: string, front: string): unknown {
  const document = parseDocument(front, { prettyErrors: true });
  const [error] = document.errors;
  if (error !== undefined) {
    throw new ArticleFileError(name, { kind: "no-yaml", detail: firstLine(error.message) });
  }
  try {
    return document.toJS({ maxAliasCount: 0 });
  } catch (cause) {
    const problem = { kind: "no-plain-fields", detail: (cause as Error).message } as const;
    throw new ArticleFileError(name, problem, { cause });
  }
}

function firstLine(message: string): string {
  return message.split("\n")[0]?.replace(/:$/, "") ?? message;
}

/**
 * A field of the front matter: whether there must be one, what may be wrong with its text, and whether
 * it may be several texts.
 */
type Field = {
  readonly isNeeded: boolean;
  readonly faultOf: FaultOf;
  readonly isList?: true;
};
type FaultOf = (line: string) => FieldFault | undefined;

const FIELDS: Readonly<Record<keyof ArticleMeta, Field>> = {
  title: needed(),
  publisher: needed(),
  published: needed(unless(isCalendarDate, "not-day")),
  url: possible(unless(isWebAddress, "not-address")),
  language: needed(unless((tag) => canonicalTag(tag) !== undefined, "not-language")),
  bill: { ...possible(), isList: true },
  author: possible(),
  credit: possible(),
  licence: possible(),
  pages: possible(unless(isPagesField, "not-pages")),
};

/** The fields that front matter may have, in the order in which they are written. */
export const metaFields: readonly string[] = Object.keys(FIELDS);

function needed(faultOf: FaultOf = () => undefined): Field {
  return { isNeeded: true, faultOf };
}

function possible(faultOf: FaultOf = () => undefined): Field {
  return { isNeeded: false, faultOf };
}

function unless(isSo: (line: string) => boolean, fault: FieldFault): FaultOf {
  return (line) => (isSo(line) ? undefined : fault);
}

function canonicalTag(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
}

function isWebAddress(value: string): boolean {
  return /^https?:\/\/\S+$/i.test(value) && URL.canParse(value);
}

/** @throws ArticleFileError that names the first field that is missing, wrong or unknown. */
export function readMeta(name: string, fields: unknown): ArticleMeta {
  if (typeof (fields ?? {}) !== "object" || Array.isArray(fields)) {
    throw new ArticleFileError(name, { kind: "no-fields" });
  }
  const given = new Map<string, unknown>(Object.entries(fields ?? {}));
  const lines = Object.entries(FIELDS)
    .filter(([field, { isNeeded }]) => isNeeded || given.get(field) !== undefined)
    .map(([field, { faultOf, isList }]) => {
      const read = isList ? readLines : readLine;
      return [field, read(name, field, given, faultOf)] as const;
    });
  const unknown = [...given.keys()].find((field) => !metaFields.includes(field));
  if (unknown !== undefined) {
    const problem = { kind: "unknown-field", field: unknown, known: metaFields } as const;
    throw new ArticleFileError(name, problem);
  }
  const meta = Object.fromEntries(lines) as ArticleMeta;
  return { ...meta, language: canonicalTag(meta.language) ?? meta.language };
}

function readLine(
  name: string,
  field: string,
  given: ReadonlyMap<string, unknown>,
  faultOf: FaultOf,
): string {
  if (!given.has(field)) throw wrongField(name, field, "missing");
  const value = given.get(field);
  if (typeof value !== "string") throw wrongField(name, field, "not-text");
  const line = cleanLine(value);
  const fault = line === "" ? "empty" : faultOf(line);
  if (fault !== undefined) throw wrongField(name, field, fault);
  return line;
}

function wrongField(name: string, field: string, fault: FieldFault): ArticleFileError {
  return new ArticleFileError(name, { kind: "wrong-field", field, fault });
}

/** One text or a list of them, each once. */
function readLines(
  name: string,
  field: string,
  given: ReadonlyMap<string, unknown>,
  faultOf: FaultOf,
): readonly string[] {
  const value = given.get(field);
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  if (values.length === 0) throw wrongField(name, field, "empty");
  const lines = values.map((one) => readLine(name, field, new Map([[field, one]]), faultOf));
  return [...new Set(lines)];
}
