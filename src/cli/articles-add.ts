import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { type Encoding, encodings } from "../article/decode.ts";
import type { Download } from "../article/download/download.ts";
import { metaFields } from "../article/file.ts";
import type { Dropped } from "../article/formats/dropped.ts";
import { formatOf } from "../article/formats/format.ts";
import type { Importer } from "../article/formats/importer.ts";
import { readFile as readArticle } from "../article/formats/read-file.ts";
import type { Given } from "../article/import.ts";
import { lineDifference } from "../article/line-difference.ts";
import { ShelfError, type Shelving, shelve } from "../article/shelf.ts";
import { type OptionValues, UsageError } from "./command.ts";
import { countOf } from "./count-article.ts";
import { namesOfDropped, sentenceOf } from "./import-words.ts";
import { type Steps, stepsOn } from "./steps.ts";
import type { Screen, Voice } from "./terminal.ts";

const text = { type: "string" } as const;

/** What `add` may be told. */
export const addOptions = {
  verbose: { type: "boolean", default: false },
  ...{ title: text, publisher: text, published: text, url: text, language: text },
  bill: { type: "string", multiple: true },
  ...{ author: text, credit: text, licence: text, slug: text, id: text, encoding: text },
} as const;

type Values = OptionValues<typeof addOptions>;

/** What `add` is called with. */
export type AddCall = Voice & {
  readonly options: Values & { readonly articles: string };
  readonly stderr: Screen;
  fail(problem: unknown): void;
};

/** Where what stands at addresses comes from, and who reads files. */
export type AddDeps = {
  readonly download: (address: string) => Promise<Download>;
  readonly reader: Importer;
};

/** No text of this size takes long. */
const PLAIN_BYTES = 1024 * 1024;
/** Fields that several files may have in common. */
const common: readonly string[] = ["publisher", "language", "bill", "licence"];

/**
 * Writes files, and what stands at addresses, into the folder as articles. Every one is tried: one that
 * fails does not keep the others out.
 */
export async function add(
  names: readonly string[],
  call: AddCall,
  deps: AddDeps = { download: downloaded, reader: createReader() },
): Promise<void> {
  const given = givenBy(call.options);
  const single = [...metaFields, "id"].find((field) => field in given && !common.includes(field));
  if (names.length > 1 && single !== undefined) {
    throw new UsageError(`--${single} is for one file; there are ${names.length}.`);
  }
  const steps = stepsOn(call.stderr, names.length);
  try {
    for (const name of names) {
      try {
        steps.next(name, isAddress(name) ? "fetching" : "reading");
        await addOne(name, given, { call, steps, ...deps });
      } catch (error) {
        steps.clear();
        call.fail(error);
      }
    }
  } finally {
    await deps.reader.close();
  }
}

/** Reads text here and now, and what is more than text in a thread, which takes a moment to start. */
function createReader(): Importer {
  let importer: Importer | undefined;
  return {
    async importFile(name, bytes, given = {}) {
      const isText = bytes.length <= PLAIN_BYTES && formatOf(name, bytes) === "text";
      if (isText) return readArticle(name, bytes, given);
      const { createImporter } = await import("../article/formats/importer.ts");
      importer ??= createImporter();
      return importer.importFile(name, bytes, given);
    },
    close: async () => importer?.close(),
  };
}

type With = AddDeps & {
  readonly call: AddCall;
  readonly steps: Steps;
};

async function addOne(name: string, given: Given, deps: With): Promise<void> {
  const { call, reader, steps } = deps;
  const file = await fileAt(name, deps);
  const { source, warnings, dropped } = await reader.importFile(file.name, file.bytes, {
    ...file.found,
    ...given,
  });
  const shelving = await shelve(call.options.articles, source);
  steps.clear();
  for (const warning of warnings) call.complain(`${file.name}: ${sentenceOf(warning)}`);
  report(shelving, call);
  reportDropped(dropped, call);
}

async function fileAt(name: string, { download }: Pick<AddDeps, "download">) {
  if (!isAddress(name)) return { name: basename(name), bytes: await read(name), found: {} };
  const { url, charset, ...file } = await download(name);
  return { ...file, found: { foundAt: url, ...(charset !== undefined && { charset }) } };
}

function isAddress(name: string): boolean {
  return /^https?:\/\//i.test(name);
}

async function read(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (cause) {
    throw new ShelfError(`${file} cannot be read: ${(cause as Error).message}`, { cause });
  }
}

/** What reads pages is loaded when there is one to read. */
async function downloaded(address: string): Promise<Download> {
  const { download } = await import("../article/download/download.ts");
  return download(address);
}

function givenBy({ verbose: _, encoding, ...values }: Values): Given {
  if (encoding !== undefined && !isEncoding(encoding)) {
    throw new UsageError(`--encoding is one of ${encodings.join(", ")}.`);
  }
  const fields = [...metaFields, "id", "slug"];
  const given = Object.entries({ ...values, encoding }).filter(
    ([field, value]) => value !== undefined && [...fields, "encoding"].includes(field),
  );
  return Object.fromEntries(given);
}

function isEncoding(name: string): name is Encoding {
  return (encodings as readonly string[]).includes(name);
}

function report(shelving: Shelving, { say }: AddCall): void {
  const { outcome, file, after } = shelving;
  switch (outcome) {
    case "added":
      say(`${file}: added, version ${after.version}, ${countOf(after)}.`);
      return;
    case "unchanged":
      say(`${file}: nothing has changed, version ${after.version}.`);
      return;
    case "new_details":
      say(`${file}: the same text, version ${after.version}; its details have changed.`);
      break;
    case "new_version":
      say(`${file}: this makes a new version of the article.`);
      say(`  before: ${shelving.before.version}, ${countOf(shelving.before)}`);
      say(`  after:  ${after.version}, ${countOf(after)}`);
  }
  for (const { sign, line } of lineDifference(shelving.before, after)) say(`  ${sign} ${line}`);
}

/** What of the file is not in the article: of each kind how much, or all of it word for word. */
function reportDropped(dropped: readonly Dropped[], { options, say }: AddCall): void {
  if (dropped.length === 0) return;
  if (options.verbose) {
    say("  left out:");
    for (const { what, text } of dropped) {
      say(`  ${namesOfDropped[what]}: ${text.replace(/\s+/g, " ").trim()}`);
    }
    return;
  }
  const kinds = [...new Set(dropped.map(({ what }) => what))];
  const counts = kinds.map((kind) => {
    const texts = dropped.filter(({ what }) => what === kind).map(({ text }) => text);
    return `${namesOfDropped[kind]} (${wordsIn(texts)})`;
  });
  say(`  left out: ${counts.join(", ")}. --verbose prints it.`);
}

function wordsIn(texts: readonly string[]): string {
  const words = texts.join(" ").match(/\S+/g)?.length ?? 0;
  return words === 1 ? "1 word" : `${words} words`;
}
