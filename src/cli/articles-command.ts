import type { Article, Span } from "../article/article.ts";
import { pageAt } from "../article/pages.ts";
import { findOnShelf, readShelf, ShelfError, unshelve } from "../article/shelf.ts";
import { sectionLabel } from "../article/structure.ts";
import { add, addOptions } from "./articles-add.ts";
import { backUp, restoreFrom } from "./articles-backup.ts";
import { undo } from "./articles-undo.ts";
import { verify } from "./articles-verify.ts";
import { type Call as CallOf, command, UsageError } from "./command.ts";
import { countOf, sentencesOf } from "./count-article.ts";

const usage = `Usage:
  npm run articles -- add FILE|URL… bring texts (.txt, .md, .html, .pdf, .docx, .eml) into the folder
  npm run articles -- list          what is in the folder
  npm run articles -- show ID       one article: its sentences by number, [start, end), page and section
  npm run articles -- remove ID     delete an article's file
  npm run articles -- verify QUOTE_ID|TEXT
                                    whether these words stand in the folder, and where
  npm run articles -- undo          take back the last add or remove, then the one before
  npm run articles -- backup FILE   all that the store of STORE_URL holds, while the bot runs or not
  npm run articles -- restore FILE  put a backup into the store of STORE_URL, which must be empty

Options:
  --articles DIR                    the folder (default: articles)
  --json                            list, show, verify: print JSON
  --verbose                         add: print what was left out, word for word
  For add, where the text does not say it or says it wrong:
  --title TEXT  --publisher NAME  --published YYYY-MM-DD  --url ADDRESS  --language TAG
  --author NAME  --credit NAME  --licence TEXT  --slug WORDS  --id ID  --encoding windows-1251|latin1
  --bill NAME                       a bill that it is about; once for each`;

const options = {
  articles: { type: "string", default: "articles" },
  json: { type: "boolean", default: false },
  help: { type: "boolean", short: "h", default: false },
  ...addOptions,
} as const;

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
        if (name === undefined) throw new UsageError("add needs a file or an address.");
        return add(names, call);
      case "list":
        if (name !== undefined) throw new UsageError("list takes no name.");
        return list(call);
      case "show":
      case "remove":
        if (name === undefined || names.length > 1) throw new UsageError(`${verb} needs one id.`);
        return verb === "show" ? show(name, call) : remove(name, call);
      case "backup":
        return backUp(names, call);
      case "restore":
        return restoreFrom(names, call);
      case "undo":
        if (name !== undefined) throw new UsageError("undo takes no name.");
        return undo(call);
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

function inLine(value: string | readonly string[]): string {
  return [value].flat().join(", ");
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
      const place = placeIn(article, { start, end });
      say(
        `${String(number).padStart(4)} [${start}, ${end})${place} ${article.text.slice(start, end)}`,
      );
    }
  }
}

/** The page and the article of a law that a sentence stands on, where the text has them. */
function placeIn(article: Article, span: Span): string {
  const page = pageAt(article, span.start);
  const facts = [page && `p. ${page}`, sectionLabel(article, span)].filter((fact) => fact);
  return facts.length === 0 ? "" : ` ${facts.join(", ")}:`;
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
