import type { Page } from "./page.ts";

/** What a page says of its article in JSON-LD, in the words of schema.org. */
export type LinkedData = {
  readonly headline?: string;
  readonly publisher?: string;
  readonly published?: string;
  readonly modified?: string;
  readonly authors: readonly string[];
  readonly url?: string;
  readonly language?: string;
};

type Thing = Readonly<Record<string, unknown>>;

/** What is an article, and what only may say something about one; the former is read first. */
const articleType = /(?:Article|Posting|Report|Legislation)$/;
const pageType = /^(?:WebPage|ItemPage)$/;

/** How far things are looked for in one another. */
const deepest = 6;

/** Reads the JSON-LD of a page: its article, alone, in a list or in a `@graph`. */
export function linkedDataOf(page: Page): LinkedData | undefined {
  const scripts = page.documentElement.querySelectorAll('script[type="application/ld+json"]');
  const things = [...scripts].flatMap(({ textContent }) => thingsIn(parsed(textContent)));
  const byId = new Map<unknown, Thing>();
  for (const thing of things) {
    const id = thing["@id"];
    if (id !== undefined && Object.keys(thing).length > 1 && !byId.has(id)) byId.set(id, thing);
  }
  const ofType = (type: RegExp) =>
    things.find((thing) => list(thing["@type"]).some((name) => type.test(String(name))));
  const article = ofType(articleType) ?? ofType(pageType);
  return article === undefined ? undefined : read(article, (thing) => whole(thing, byId));
}

function read(article: Thing, full: (value: unknown) => unknown): LinkedData {
  const mainPage = full(article.mainEntityOfPage);
  const fields = {
    headline: text(article.headline) ?? text(article.name),
    publisher: nameOf(full(list(article.publisher)[0])),
    published: text(article.datePublished),
    modified: text(article.dateModified),
    url: text(article.url) ?? text(mainPage) ?? text((mainPage as Thing | undefined)?.["@id"]),
    language: nameOf(article.inLanguage),
  };
  const authors = list(article.author).flatMap((author) => nameOf(full(author)) ?? []);
  const known = Object.entries(fields).filter(([, value]) => value !== undefined);
  return { ...Object.fromEntries(known), authors };
}

/** Sites write JSON-LD by hand: with comments around it, and with line breaks in its texts. */
function parsed(source: string): unknown {
  const bare = source
    .replace(
      /^\s*(?:\/\/|\/\*)?\s*(?:<!--|<!\[CDATA\[)\s*(?:\*\/)?|(?:\/\/|\/\*)?\s*(?:-->|\]\]>)\s*(?:\*\/)?\s*$/g,
      "",
    )
    .replace(/\p{Cc}+/gu, " ");
  try {
    return JSON.parse(bare);
  } catch {
    return undefined;
  }
}

function thingsIn(value: unknown, depth = 0): Thing[] {
  if (depth > deepest || typeof value !== "object" || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((each) => thingsIn(each, depth + 1));
  const thing = value as Thing;
  const within = [thing["@graph"], thing.mainEntity, thing.mainEntityOfPage, thing.hasPart];
  const people = [thing.publisher, thing.author];
  return [thing, ...[...within, ...people].flatMap((each) => thingsIn(each, depth + 1))];
}

/** A thing that is only named by its `@id` elsewhere, as it is written out. */
function whole(value: unknown, byId: ReadonlyMap<unknown, Thing>): unknown {
  if (typeof value !== "object" || value === null || !("@id" in value)) return value;
  return Object.keys(value).length > 1 ? value : (byId.get(value["@id"]) ?? value);
}

function nameOf(value: unknown): string | undefined {
  if (typeof value === "string") return text(value);
  if (typeof value !== "object" || value === null) return undefined;
  const { name, alternateName } = value as Thing;
  return text(list(name)[0]) ?? text(alternateName);
}

function list(value: unknown): readonly unknown[] {
  return value === undefined || value === null ? [] : Array.isArray(value) ? value : [value];
}

function text(value: unknown): string | undefined {
  return typeof value === "string" && value.trim() !== "" ? value.trim() : undefined;
}
