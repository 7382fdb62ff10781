import { extname } from "node:path";

/** What is read, by its media type, with the ending of its files. */
const endings: Readonly<Record<string, string>> = {
  "text/html": ".html",
  "application/xhtml+xml": ".xhtml",
  "text/plain": ".txt",
  "text/markdown": ".md",
  "text/x-markdown": ".md",
  "application/pdf": ".pdf",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
  "message/rfc822": ".eml",
};

/** The media types that are asked for. */
export const accepted = Object.keys(endings).join(", ");

const longestName = 120;

/** A `Content-Type`, read; `undefined` when it is none that articles come in. */
export function readContentType(
  header: string,
): { readonly ending: string; readonly charset?: string } | undefined {
  const [type = "", ...parameters] = header.split(";").map((part) => part.trim());
  const key = type.toLowerCase();
  if (!Object.hasOwn(endings, key)) return undefined;
  const charset = parameters.flatMap(
    (each) => /^charset="?([\w.:-]+)"?$/i.exec(each)?.[1] ?? [],
  )[0];
  return { ending: endings[key] ?? "", ...(charset === undefined ? {} : { charset }) };
}

/** A name for the file at an address: the last part of its path, with the ending of its type. */
export function fileName(url: URL, ending: string): string {
  const last = url.pathname.split("/").findLast((part) => part !== "") ?? url.hostname;
  const stem = cleaned(last);
  const bare = stem.toLowerCase().endsWith(ending) ? stem.slice(0, -ending.length) : stem;
  const isKnown = Object.values(endings).includes(extname(bare).toLowerCase());
  return `${(isKnown ? bare.slice(0, -extname(bare).length) : bare) || "page"}${ending}`;
}

function cleaned(part: string): string {
  const plain = /%[0-9a-f]{2}/i.test(part) ? decoded(part) : part;
  return plain
    .replace(/[^\p{L}\p{M}\p{N}._-]+/gu, "-")
    .replace(/^[.-]+|-+$/g, "")
    .slice(0, longestName);
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
