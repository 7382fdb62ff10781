import type { PageElement } from "./page.ts";

/** Elements that tables hold which only lay out a page. */
const pageParts =
  "table, h1, h2, h3, h4, h5, h6, ul, ol, blockquote, figure, form, article, section";

const tables = new WeakMap<PageElement, boolean>();

/**
 * Whether a row belongs to a table of data, whose rows are read as a line each, rather than to one
 * that lays out a page: rows of several cells, each of a few words.
 */
export function isDataTable(row: PageElement): boolean {
  const table = tableOf(row);
  if (table === undefined) return false;
  const known = tables.get(table);
  if (known !== undefined) return known;
  const isData = holdsData(table);
  tables.set(table, isData);
  return isData;
}

function tableOf(element: PageElement): PageElement | undefined {
  for (let outer = element.parentNode; outer !== null; outer = outer.parentNode) {
    if (outer.localName === "table") return outer;
  }
  return undefined;
}

function holdsData(table: PageElement): boolean {
  const role = table.getAttribute("role");
  if (role === "presentation" || role === "none") return false;
  if (table.querySelector(pageParts) !== null) return false;
  const rows = [...table.querySelectorAll("tr")].map((row) => [...row.children]);
  const cells = rows.flat().map((cell) => ({
    length: cell.textContent.trim().length,
    paragraphs: [...cell.querySelectorAll("p, div")].length,
  }));
  if (!rows.some(({ length }) => length > 1)) return false;
  return cells.every(({ length, paragraphs }) => length <= 1000 && paragraphs <= 3);
}
