import type { Warning } from "../../warning.ts";
import { FormatError } from "../extracted.ts";

/** Encodings that say nothing about a byte are older names of `windows-1252` on the web. */
const firstBytes = 4096;

/** How a page's bytes were read. */
export type DecodedPage = { readonly html: string; readonly warnings: readonly Warning[] };

/**
 * Reads the bytes of a page: by its byte order mark, else by `charset` (what the server said, or who
 * imports it), else by what the page says of itself, else as UTF-8. Bytes that are UTF-8 beyond doubt
 * are read as that, whatever the page says. No byte is replaced.
 *
 * @throws FormatError when the bytes are not what they are said to be.
 */
export function decodeHtml(bytes: Uint8Array, charset?: string): DecodedPage {
  const said = encodingByMark(bytes) ?? known(charset) ?? known(charsetOf(bytes)) ?? "utf-8";
  const asUtf8 = said === "utf-8" ? undefined : beyondDoubt(bytes);
  if (asUtf8 !== undefined) {
    return { html: withoutNul(asUtf8), warnings: [{ kind: "other-encoding", said }] };
  }
  const html = decoded(bytes, said);
  if (html === undefined) {
    throw new FormatError({ kind: "wrong-encoding", of: "page", encoding: said });
  }
  return { html: withoutNul(html), warnings: [] };
}

function encodingByMark([first, second, third]: Uint8Array): string | undefined {
  if (first === 0xef && second === 0xbb && third === 0xbf) return "utf-8";
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  return undefined;
}

/** `<meta charset="…">`, `<meta … content="text/html; charset=…">` or `<?xml encoding="…"?>`. */
function charsetOf(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, firstBytes)).toString("latin1");
  const page = head.replace(/<!--[\s\S]*?-->/g, "");
  return (
    /<meta\s[^>]*?charset\s*=\s*["']?\s*([\w.:-]+)/i.exec(page)?.[1] ??
    /^\s*<\?xml\s[^>]*?encoding\s*=\s*["']([\w.:-]+)/i.exec(page)?.[1]
  );
}

/** The encoding of a label. A page whose label can be read is not UTF-16, whatever the label says. */
function known(label: string | undefined): string | undefined {
  if (label === undefined) return undefined;
  try {
    const { encoding } = new TextDecoder(label);
    return encoding.startsWith("utf-16") ? "utf-8" : encoding;
  } catch {
    return undefined;
  }
}

/** Text in another encoding is all but never valid UTF-8 with so many characters beyond ASCII. */
function beyondDoubt(bytes: Uint8Array): string | undefined {
  const html = decoded(bytes, "utf-8");
  return html !== undefined && (html.match(/[^\0-\x7f]/gu)?.length ?? 0) >= 4 ? html : undefined;
}

function decoded(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function withoutNul(html: string): string {
  if (!html.includes("\0")) return html;
  throw new FormatError({ kind: "no-web-page" });
}
