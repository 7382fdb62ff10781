import { parseDocument, stringify } from "yaml";
import type { ArticleMeta } from "./article.ts";
import { canonicalText, cleanLine, markdownOf } from "./canonical.ts";
import { isCalendarDate } from "./dates.ts";
import { decodeText } from "./decode.ts";
import { isPagesField } from "./pages.ts";
import type { ArticleSource } from "./store.ts";

/** A file of `articles/` cannot be read. The message names the file, the field and the fix. */
export class ArticleFileError extends Error {
  override readonly name = "ArticleFileError";
  readonly file: string;
  /** The field of the front matter that is wrong; `undefined` when the whole file is. */
  readonly field: string | undefined;

  constructor(file: string, problem: string, field?: string, options?: ErrorOptions) {
    super(field === undefined ? `${file}: ${problem}` : `${file}: ${field}: ${problem}`, options);
    this.file = file;
    this.field = field;
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
    throw new ArticleFileError(
      name,
      'there is no front matter. Begin the file with a line "---", the fields title, publisher, published and language, and another line "---"; or let npm run articles -- add FILE write it',
    );
  }
  const meta = readMeta(name, readYaml(name, front));
  if (body.trim() === "") {
    throw new ArticleFileError(
      name,
      "there is no text below the front matter. Put the article there",
    );
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
  if (id === undefined) throw new ArticleFileError(name, "an article's file ends in .md or .txt");
  if (!/^[\p{L}\p{N}][\p{L}\p{N}._-]{0,119}$/u.test(id)) {
    throw new ArticleFileError(
      name,
      "the name is the article's id: letters, digits, '.', '_' and '-', at most 120. Rename the file",
    );
  }
  return id.normalize("NFC");
}

function decodeFile(name: string, bytes: Uint8Array): string {
  try {
    return decodeText(bytes);
  } catch (cause) {
    throw new ArticleFileError(name, (cause as Error).message, undefined, { cause });
  }
}

/** @throws ArticleFileError when the front matter is not YAML, with the line. */
export function readYaml(name: string, front: string): unknown {
  const document = parseDocument(front, { prettyErrors: true });
  const [error] = document.errors;
  if (error !== undefined) {
    throw new ArticleFileError(name, `the front matter is not YAML: ${firstLine(error.message)}`);
  }
  try {
    return document.toJS({ maxAliasCount: 0 });
  } catch (cause) {
    const problem = `the front matter is not plain fields: ${(cause as Error).message}`;
    throw new ArticleFileError(name, problem, undefined, { cause });
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
type FaultOf = (line: string) => string | undefined;

const FIELDS: Readonly<Record<keyof ArticleMeta, Field>> = {
  title: needed(),
  publisher: needed(),
  published: needed(mustBe("a day such as 2026-02-26", isCalendarDate)),
  url: possible(mustBe("an address that begins with https://", isWebAddress)),
  language: needed(
    mustBe("a language tag such as en or pt-BR", (tag) => canonicalTag(tag) !== undefined),
  ),
  bill: { ...possible(), isList: true },
  author: possible(),
  credit: possible(),
  licence: possible(),
  pages: possible(
    mustBe("as `articles add` wrote it; without it no pages are named", isPagesField),
  ),
};

/** The fields that front matter may have, in the order in which they are written. */
export const metaFields: readonly string[] = Object.keys(FIELDS);

function needed(faultOf: FaultOf = () => undefined): Field {
  return { isNeeded: true, faultOf };
}

function possible(faultOf: FaultOf = () => undefined): Field {
  return { isNeeded: false, faultOf };
}

function mustBe(what: string, isSo: (line: string) => boolean): FaultOf {
  return (line) => (isSo(line) ? undefined : `must be ${what}`);
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
    throw new ArticleFileError(
      name,
      'the front matter must be fields such as "title: A bill", one a line',
    );
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
    const known = metaFields.join(", ");
    throw new ArticleFileError(name, `is not a field of an article. Known are: ${known}`, unknown);
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
  const wrong = (fault: string) => new ArticleFileError(name, fault, field);
  if (!given.has(field)) throw wrong("is missing from the front matter. Add it");
  const value = given.get(field);
  if (typeof value !== "string") throw wrong("must be a text; put it in quotes");
  const line = cleanLine(value);
  const fault = line === "" ? "is empty" : faultOf(line);
  if (fault !== undefined) throw wrong(fault);
  return line;
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
  if (values.length === 0) throw new ArticleFileError(name, "is empty", field);
  const lines = values.map((one) => readLine(name, field, new Map([[field, one]]), faultOf));
  return [...new Set(lines)];
}
