import type { ForeignFormat } from "../problem.ts";

/** Formats that an article can be read from. */
export type Format = "text" | "html" | "mail" | "pdf" | "docx";

/** What stands at the beginning decides, and only this much of it is looked at. In bytes. */
const HEAD_BYTES = 4096;

const byEnding: Readonly<Record<string, Format>> = {
  ...{ "": "text", txt: "text", md: "text", markdown: "text", text: "text" },
  ...{ html: "html", htm: "html", xhtml: "html" },
  eml: "mail",
};

/** Fields by which a mail begins, of which it has several. */
const mailField =
  /^(?:from|to|cc|date|subject|received|return-path|delivered-to|message-id|mime-version|content-type|reply-to|dkim-signature|x-[a-z-]+):/i;

/**
 * The format of a file: by its bytes, and by its name where those do not say. `undefined` when it is
 * none that can be read.
 */
export function formatOf(name: string, bytes: Uint8Array): Format | undefined {
  const head = headOf(bytes);
  if (head.slice(0, 1024).includes("%PDF-")) return "pdf";
  if (head.startsWith("PK\x03\x04"))
    return holdsName(bytes, "word/document.xml") ? "docx" : undefined;
  if (isHtml(head)) return "html";
  if (isMail(head)) return "mail";
  const ending = /\.([^./\\]*)$/.exec(name)?.[1]?.toLowerCase() ?? "";
  return byEnding[ending];
}

/** What kind of file this is, where it is one that people take for something readable. */
export function foreignFormat(bytes: Uint8Array): ForeignFormat | undefined {
  const head = headOf(bytes);
  if (head.startsWith("\xd0\xcf\x11\xe0")) return "old-word";
  if (head.startsWith("{\\rtf")) return "rich-text";
  if (head.startsWith("PK\x03\x04")) return "archive";
  if (/^(?:\x89PNG|\xff\xd8\xff|GIF8|II\*\0|MM\0\*|RIFF....WEBP)/s.test(head)) return "picture";
  return undefined;
}

/** The beginning, one character for each byte, or for each pair of UTF-16. */
function headOf(bytes: Uint8Array): string {
  const head = bytes.subarray(0, HEAD_BYTES);
  const isWide = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
  if (isWide) return new TextDecoder(head[0] === 0xff ? "utf-16le" : "utf-16be").decode(head);
  const isMarked = head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf;
  return Buffer.from(isMarked ? head.subarray(3) : head).toString("latin1");
}

function isHtml(head: string): boolean {
  const start = head.replace(/^(?:\s+|<\?xml[^>]*>|<!--[\s\S]*?-->)+/, "").slice(0, 1024);
  return /^<(?:!doctype\s+html|html|head|body|title|meta|main|article|div|p)\b/i.test(start);
}

/** Several fields of a mail's head, among them who wrote it, before the first empty line. */
function isMail(head: string): boolean {
  const [block = ""] = head.replace(/^From .*\n/, "").split(/\r?\n\r?\n/, 1);
  const lines = block.split(/\r?\n/).filter((line) => !/^[ \t]/.test(line));
  const fields = lines.filter((line) => mailField.test(line));
  const hasAuthor = fields.some((line) => /^from:/i.test(line));
  return hasAuthor && fields.length >= 3 && lines.every((line) => /^[!-9;-~]+:/.test(line));
}

/** Whether a zip archive lists a file of this name: the list stands at its end, uncompressed. */
function holdsName(zip: Uint8Array, name: string): boolean {
  return Buffer.from(zip.buffer, zip.byteOffset, zip.byteLength).includes(name, 0, "latin1");
}
