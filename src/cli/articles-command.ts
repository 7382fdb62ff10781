import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import type { Article } from "../article/article.ts";
import { type Encoding, encodings } from "../article/decode.ts";
import { metaFields } from "../article/file.ts";
import { type Given, importText } from "../article/import.ts";
import {
  findOnShelf,
  readShelf,
  ShelfError,
  type Shelving,
  shelve,
  unshelve,
} from "../article/shelf.ts";
import { verify } from "./articles-verify.ts";
import { type Call as CallOf, command, type OptionValues, UsageError } from "./command.ts";

const usage = `Usage:
  npm run articles -- add FILE…     import texts (.md, .txt) into the folder of articles
  npm run articles -- list          what is in the folder
  npm run articles -- show ID       one article, its sentences numbered, with [start, end)
  npm run articles -- remove ID     delete an article's file
  npm run articles -- verify QUOTE_ID|TEXT
                                    whether these words stand in the folder, and where

Options:
  --articles DIR                    the folder (default: articles)
  --json                            list, show, verify: print JSON
  For add, where the text does not say it or says it wrong:
  --title TEXT  --publisher NAME  --published YYYY-MM-DD  --url ADDRESS  --language TAG
  --author NAME  --credit NAME  --licence TEXT  --slug WORDS  --id ID  --encoding windows-1251|latin1
  --bill NAME                       a bill that it is about; once for each`;

const text = { type: "string" } as const;
const options = {
  articles: { type: "string", default: "articles" },
  json: { type: "boolean", default: false },
  help: { type: "boolean", short: "h", default: false },
  ...{ title: text, publisher: text, published: text, url: text, language: text },
  bill: { type: "string", multiple: true },
  ...{ author: text, credit: text, licence: text, slug: text, id: text, encoding: text },
} as const;

type Values = OptionValues<typeof options>;
type Call = CallOf<typeof options>;

/** `npm run articles`: what is in the folder of articles, and what comes in and goes. */
export const articlesCommand = command({
  usage,
  options,
  async run(call) {
    const [verb, ...names] = call.words;
    if (call.options.help) return call.say(usage);
    const [name] = names;
    switch (verb) {
      case "add":
        if (name === undefined) throw new UsageError("add needs a file.");
        return add(names, call);
      case "list":
        if (name !== undefined) throw new UsageError("list takes no name.");
        return list(call);
      case "show":
      case "remove":
        if (name === undefined || names.length > 1) throw new UsageError(`${verb} needs one id.`);
        return verb === "show" ? show(name, call) : remove(name, call);
      case "verify":
        if (name === undefined) throw new UsageError("verify needs a quote's id or words.");
        return verify(names.join(" "), call);
      case undefined:
        throw new UsageError("Say what to do.");
      default:
        throw new UsageError(`There is no command "${verb}".`);
    }
  },
});

/** Every file is tried: one that fails does not keep the others out. */
async function add(files: readonly string[], call: Call): Promise<void> {
  const given = givenBy(call.options);
  const single = [...metaFields, "id"].filter(
    (field) => field in given && !["publisher", "language", "bill", "licence"].includes(field),
  );
  if (files.length > 1 && single.length > 0) {
    throw new UsageError(`--${single[0]} is for one file; there are ${files.length}.`);
  }
  for (const file of files) {
    try {
      const { source, warnings } = importText(basename(file), await read(file), given);
      for (const warning of warnings) call.complain(`${basename(file)}: ${warning}`);
      report(await shelve(call.options.articles, source), call);
    } catch (error) {
      call.fail(error);
    }
  }
}

function givenBy(values: Values): Given {
  const { articles: _, json: __, help: ___, encoding, ...fields } = values;
  if (encoding !== undefined && !isEncoding(encoding)) {
    throw new UsageError(`--encoding is one of ${encodings.join(", ")}.`);
  }
  const given = Object.entries({ ...fields, encoding }).filter(([, value]) => value !== undefined);
  return Object.fromEntries(given);
}

function isEncoding(name: string): name is Encoding {
  return (encodings as readonly string[]).includes(name);
}

async function read(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (cause) {
    throw new ShelfError(`${file} cannot be read: ${(cause as Error).message}`, { cause });
  }
}

function report(shelving: Shelving, { say }: Call): void {
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
  for (const line of difference(linesOf(shelving.before), linesOf(after))) say(`  ${line}`);
}

function linesOf({ meta, paragraphs, text }: Article): string[] {
  const details = Object.entries(meta).map(([field, value]) => `${field}: ${inLine(value)}`);
  return [...details, ...paragraphs.map(({ start, end }) => text.slice(start, end))];
}

function inLine(value: string | readonly string[]): string {
  return [value].flat().join(", ");
}

/** The lines that only one of the two has. */
function difference(before: readonly string[], after: readonly string[]): string[] {
  const [old, fresh] = [new Set(before), new Set(after)];
  return [
    ...before.filter((line) => !fresh.has(line)).map((line) => `- ${line}`),
    ...after.filter((line) => !old.has(line)).map((line) => `+ ${line}`),
  ];
}

async function list({ options: { articles: dir, json }, say, fail }: Call): Promise<void> {
  const { articles, problems } = await readShelf(dir);
  if (json) {
    say(
      JSON.stringify(
        articles.map(({ file, article }) => summaryOf(file, article)),
        undefined,
        2,
      ),
    );
  } else {
    for (const { article } of articles) {
      say(`${article.id}  ${article.version}  ${article.meta.language}  ${countOf(article)}`);
      say(`  ${article.meta.title} · ${article.meta.publisher} · ${article.meta.published}`);
      if (article.meta.bill !== undefined) say(`  bill: ${inLine(article.meta.bill)}`);
    }
    if (articles.length === 0) say(`There is no article in ${dir}.`);
  }
  for (const problem of problems) fail(problem);
}

function summaryOf(file: string, article: Article): object {
  const { id, version, meta, paragraphs } = article;
  return {
    id,
    version,
    file,
    ...meta,
    paragraphs: paragraphs.length,
    sentences: sentencesOf(article),
  };
}

async function show(id: string, { options: { articles: dir, json }, say }: Call): Promise<void> {
  const found = await findOnShelf(dir, id);
  if (found === undefined) throw none(dir, id);
  const { article } = found;
  if (json) return say(JSON.stringify(article, undefined, 2));
  say(`${article.id}\nversion: ${article.version}`);
  for (const [field, value] of Object.entries(article.meta)) say(`${field}: ${inLine(value)}`);
  for (const { kind, sentences } of article.paragraphs) {
    say(`\n${kind}`);
    for (const { number, start, end } of sentences) {
      say(`${String(number).padStart(4)} [${start}, ${end}) ${article.text.slice(start, end)}`);
    }
  }
}

async function remove(id: string, { options: { articles: dir }, say }: Call): Promise<void> {
  if (!(await unshelve(dir, id))) throw none(dir, id);
  return say(`${id}: removed.`);
}

function none(dir: string, id: string): ShelfError {
  return new ShelfError(
    `There is no article "${id}" in ${dir}. npm run articles -- list shows what is there.`,
  );
}

function countOf(article: Article): string {
  return `${article.paragraphs.length} paragraphs, ${sentencesOf(article)} sentences`;
}

function sentencesOf({ paragraphs }: Article): number {
  return paragraphs.reduce((sum, { sentences }) => sum + sentences.length, 0);
}
