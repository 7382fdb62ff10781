import { escapeMarkdown } from "../../markdown.ts";
import { countLetters } from "../../pages.ts";
import type { Warning } from "../../warning.ts";
import type { Dropped } from "../dropped.ts";
import { type Extracted, FormatError } from "../extracted.ts";
import { type Fragment, fragmentOf, type Line, type TextItem } from "./fragment.ts";
import { withoutFurniture } from "./furniture.ts";
import { hyphensOf } from "./hyphens.ts";
import { paragraphsOf, usualSize } from "./paragraphs.ts";
import { readingOrder } from "./reading-order.ts";

/** More than the longest laws have. */
const MOST_PAGES = 1_000;
const MOST_OBJECTS = 200_000;
/** More pieces of text than a page of print holds, letter by letter. */
const MOST_PIECES = 20_000;

/**
 * Reads the text of a PDF in the order in which people read it: down each column, without running heads,
 * feet and page numbers, words healed that a line's end divided, and where each page begins.
 *
 * @throws FormatError when it is locked, has no text, or is more than is read.
 */
export async function readPdf(bytes: Uint8Array): Promise<Extracted> {
  const objects = countObjects(bytes);
  if (objects > MOST_OBJECTS) {
    throw new FormatError(
      { kind: "too-many-parts", of: "pdf", count: objects, most: MOST_OBJECTS },
      { limit: "contents" },
    );
  }
  const read = await readPages(bytes);
  const { pages, dropped } = withoutFurniture(read.map(({ lines }) => lines));
  const lines = pages.flat();
  const hyphens = hyphensOf(lines.map(({ text }) => text));
  const { paragraphs, starts } = paragraphsOf(pages, hyphens);
  return {
    body: paragraphs.map(escapeMarkdown).join("\n\n"),
    meta: titleOf(pages),
    dropped: [...dropped, ...read.flatMap(({ turned }) => turned)],
    warnings: warningsOf(read, hyphens.guessed),
    pages: starts,
  };
}

type PageRead = { readonly lines: readonly Line[]; readonly turned: readonly Dropped[] };

async function readPages(bytes: Uint8Array): Promise<PageRead[]> {
  const { getDocumentProxy } = await import("unpdf");
  const pdf = await getDocumentProxy(Uint8Array.from(bytes), { verbosity: 0 }).catch(refuse);
  try {
    if (pdf.numPages > MOST_PAGES) {
      throw new FormatError(
        { kind: "too-many-pages", count: pdf.numPages, most: MOST_PAGES },
        { limit: "contents" },
      );
    }
    const pages: PageRead[] = [];
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const page = await pdf.getPage(number).catch(refuse);
      const { items } = await page.getTextContent().catch(refuse);
      pages.push(
        readPage(
          items.filter((item) => "str" in item),
          number,
        ),
      );
      page.cleanup();
    }
    if (pages.every(({ lines }) => lines.length === 0)) {
      throw new FormatError({ kind: "no-text-layer" });
    }
    if (isMeaningless(pages)) {
      throw new FormatError({ kind: "unknown-letters" });
    }
    return pages;
  } finally {
    await pdf.destroy();
  }
}

/** Whether every fifth character or more is one that stands for nothing. */
function isMeaningless(pages: readonly PageRead[]): boolean {
  const text = pages.flatMap(({ lines }) => lines.map((line) => line.text)).join("");
  return (text.match(/[\p{Co}\p{Cc}\ufffd]/gu)?.length ?? 0) > text.length / 5;
}

/** What pdf.js says of a file that it cannot read. */
function refuse(cause: unknown): never {
  const { name, message } = cause as Error;
  if (name === "PasswordException") {
    throw new FormatError({ kind: "locked", of: "pdf" }, { cause });
  }
  const detail = message.replace(/\.$/, "");
  throw new FormatError({ kind: "unreadable", of: "pdf", detail }, { cause });
}

function readPage(items: readonly TextItem[], number: number): PageRead {
  if (items.length > MOST_PIECES) {
    throw new FormatError(
      { kind: "too-many-parts", of: "page-of-pdf", page: number },
      { limit: "contents" },
    );
  }
  const fragments: Fragment[] = [];
  const turned: Dropped[] = [];
  for (const item of items) {
    const fragment = fragmentOf(item);
    if (fragment !== undefined) fragments.push(fragment);
    else if (item.str.trim() !== "") turned.push({ what: "turned-text", text: item.str });
  }
  return { lines: readingOrder(fragments, number), turned };
}

/** The largest type on the first page, in its upper half, is the title. */
function titleOf(pages: readonly (readonly Line[])[]): { title?: string } {
  const [first = []] = pages;
  const largest = Math.max(...first.map(({ size }) => size));
  const lines = first.filter(({ size }) => size > 0.95 * largest);
  const title = lines.map(({ text }) => text).join(" ");
  const isLarger = largest > 1.15 * usualSize(pages.flat());
  return isLarger && lines.length <= 4 && title.length <= 250 && countLetters(title) > 3
    ? { title }
    : {};
}

function warningsOf(pages: readonly PageRead[], joined: ReadonlySet<string>): Warning[] {
  const empty = pages.flatMap(({ lines }, at) => (lines.length === 0 ? [at + 1] : []));
  return [
    ...(empty.length > 0 ? [{ kind: "pages-without-text", pages: empty } as const] : []),
    ...(joined.size > 0 ? [{ kind: "joined-words", words: [...joined] } as const] : []),
  ];
}

function countObjects(bytes: Uint8Array): number {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let count = 0;
  for (let at = file.indexOf(" obj"); at >= 0; at = file.indexOf(" obj", at + 4)) count += 1;
  return count;
}
