import { cleanLine } from "../../canonical.ts";
import { isCalendarDate, parseDateLine } from "../../dates.ts";
import { type LinkedData, linkedDataOf } from "./json-ld.ts";
import { type Page, type PageElement, parsePage } from "./page.ts";

/** What a page says about its article in its head and in JSON-LD, as far as it does. */
export type PageFacts = {
  /** What it calls the article, surest first. */
  readonly titles: readonly string[];
  readonly publisher?: string;
  /** `YYYY-MM-DD`, as the day is where the publisher is. */
  readonly published?: string;
  /** Likewise, when it is another day. */
  readonly modified?: string;
  readonly author?: string;
  readonly url?: string;
  /** BCP 47 tag. */
  readonly language?: string;
};

const dateNames = [
  ..."article:published_time og:article:published_time datePublished parsely-pub-date".split(" "),
  ..."sailthru.date dc.date.issued dcterms.issued citation_publication_date dc.date".split(" "),
  ..."dcterms.date publication_date pubdate publish-date publishdate date".split(" "),
];
const authorNames = ["author", "article:author", "parsely-author", "dc.creator", "citation_author"];
const mostAuthors = 6;

/**
 * Reads what a page says about itself: JSON-LD first, then OpenGraph and its kin, then the rest of its
 * head. `url` is where the page was found, if that is known; it completes addresses.
 */
export function factsOf(page: Page, url?: string): PageFacts {
  const data = linkedDataOf(page);
  const meta = metaReader(page);
  const published = dayOf(data?.published) ?? firstOf(meta.all(dateNames), dayOf) ?? timeOf(page);
  const modified = dayOf(data?.modified) ?? dayOf(meta.one("article:modified_time"));
  const publisher = publisherOf(data, meta);
  return known({
    titles: titlesOf(page, meta, { data, publisher }),
    publisher,
    published,
    modified: modified === published ? undefined : modified,
    author: authorsOf(data?.authors ?? [], meta.all(authorNames)),
    url: addressOf(page, { data, meta, url }),
    language: languageOf(page, data, meta),
  });
}

function known(facts: Readonly<Record<string, unknown>>): PageFacts {
  return Object.fromEntries(
    Object.entries(facts).filter(([, value]) => value !== undefined),
  ) as PageFacts;
}

/** Finds `<meta>` elements by `name`, `property` or `itemprop`, whatever the case. */
type MetaReader = {
  one(name: string): string | undefined;
  /** In the order of the names. */
  all(names: readonly string[]): readonly string[];
};

function metaReader(page: Page): MetaReader {
  const found = new Map<string, string[]>();
  for (const element of page.documentElement.querySelectorAll("meta, [itemprop][content]")) {
    const content = cleanLine(element.getAttribute("content") ?? "");
    if (content === "") continue;
    for (const attribute of ["name", "property", "itemprop", "http-equiv"]) {
      const name = element.getAttribute(attribute)?.toLowerCase();
      if (name !== undefined) found.set(name, [...(found.get(name) ?? []), content]);
    }
  }
  const of = (name: string) => found.get(name.toLowerCase()) ?? [];
  return { one: (name) => of(name)[0], all: (names) => names.flatMap(of) };
}

function publisherOf(data: LinkedData | undefined, meta: MetaReader): string | undefined {
  const named = [
    data?.publisher,
    ...meta.all(["og:site_name", "dc.publisher", "citation_publisher", "application-name"]),
  ];
  return named.flatMap((name) => (name === undefined ? [] : plain(name))).find(isName);
}

/** A host or an address is no name; the publisher is found by the address then. */
function isName(name: string): boolean {
  return name !== "" && name.length <= 80 && !/^(?:https?:|www\.)|^[\w-]+\.[a-z]{2,6}$/i.test(name);
}

function titlesOf(
  page: Page,
  meta: MetaReader,
  { data, publisher }: { data: LinkedData | undefined; publisher: string | undefined },
): string[] {
  const heads = [...page.documentElement.querySelectorAll("title")];
  const head = heads.find(({ parentNode }) => parentNode?.localName !== "svg")?.textContent;
  const stated = [
    data?.headline,
    ...meta.all(["og:title", "twitter:title", "citation_title", "dc.title"]),
    head,
  ];
  const titles = stated.flatMap((title) => (title === undefined ? [] : plain(title)));
  const bare = titles.map((title) => withoutPublisher(title, publisher));
  return [...new Set(bare.filter((title) => title !== ""))];
}

/** "The bill passed | The Paper" without the paper. */
function withoutPublisher(title: string, publisher: string | undefined): string {
  const parts = title.split(/(\s+[|–—·•»-]\s+)/);
  const last = parts.at(-1)?.toLowerCase();
  const isPublisher = publisher !== undefined && last === publisher.toLowerCase();
  return parts.length > 1 && isPublisher ? parts.slice(0, -2).join("") : title;
}

function authorsOf(stated: readonly string[], others: readonly string[]): string | undefined {
  const names = (stated.length > 0 ? stated : others)
    .map((name) => plain(name).replace(/^by\s+/i, ""))
    .filter((name) => name !== "" && name.length <= 120 && !/^(?:https?:|@|\/)/.test(name));
  const authors = [...new Set(names)].slice(0, mostAuthors);
  return authors.length === 0 ? undefined : authors.join(", ");
}

function addressOf(
  page: Page,
  { data, meta, url }: { data: LinkedData | undefined; meta: MetaReader; url: string | undefined },
): string | undefined {
  const link = page.documentElement.querySelector('link[rel~="canonical"]')?.getAttribute("href");
  const stated = [link, meta.one("og:url"), data?.url].filter((each) => typeof each === "string");
  const base = [url, ...stated].find((each) => each !== undefined && isWeb(each));
  const whole = stated
    .filter((each) => URL.canParse(each, base))
    .map((each) => new URL(each, base));
  const own = whole.find(
    ({ href, pathname, search }) => isWeb(href) && `${pathname}${search}` !== "/",
  );
  if (own === undefined) return url;
  own.hash = "";
  return own.href;
}

function isWeb(address: string): boolean {
  return /^https?:\/\//i.test(address) && URL.canParse(address);
}

function languageOf(
  page: Page,
  data: LinkedData | undefined,
  meta: MetaReader,
): string | undefined {
  const stated = [
    data?.language,
    page.documentElement.getAttribute("lang"),
    page.documentElement.getAttribute("xml:lang"),
    ...meta.all(["og:locale", "content-language", "dc.language", "language"]),
  ];
  return firstOf(
    stated.flatMap((tag) => tag ?? []),
    canonicalTag,
  );
}

function canonicalTag(tag: string): string | undefined {
  const plainTag =
    tag
      .trim()
      .replaceAll("_", "-")
      .split(/[,;\s]/, 1)[0] ?? "";
  if (!/^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(plainTag)) return undefined;
  try {
    return Intl.getCanonicalLocales(plainTag)[0];
  } catch {
    return undefined;
  }
}

/** The first `<time>` that the page marks as that of publication. */
function timeOf({ documentElement }: Page): string | undefined {
  const marked = 'time[itemprop~="datePublished"], time[pubdate], time.published, time.entry-date';
  return firstOf([...documentElement.querySelectorAll(marked)], dayOfTime);
}

/** The day that a `<time>` element says. */
export function dayOfTime(time: PageElement): string | undefined {
  return (
    dayOf(time.getAttribute("datetime") ?? undefined) ?? parseDateLine(cleanLine(time.textContent))
  );
}

/** The day of a time as it was written down, without moving it to another time zone. */
function dayOf(time: string | undefined): string | undefined {
  if (time === undefined) return undefined;
  const compact = /^(\d{4})(\d{2})(\d{2})(?:T|$)/.exec(time);
  const day =
    compact === null ? time.slice(0, 10).replaceAll("/", "-") : compact.slice(1).join("-");
  if (isCalendarDate(day)) return day;
  const named = /\d{1,2} \p{L}+\.? \d{4}/u.exec(time)?.[0];
  return parseDateLine(time) ?? (named === undefined ? undefined : parseDateLine(named));
}

/** One line of text; entities in it are read, which many sites write twice. */
function plain(written: string): string {
  const line = cleanLine(written);
  if (!/&(?:#\w+|\w+);/.test(line)) return line;
  return cleanLine(parsePage(`<p>${line.replaceAll("<", "&lt;")}</p>`).body.textContent);
}

function firstOf<From, To>(
  items: readonly From[],
  read: (item: From) => To | undefined,
): To | undefined {
  for (const item of items) {
    const found = read(item);
    if (found !== undefined) return found;
  }
  return undefined;
}
