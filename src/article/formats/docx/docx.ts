import { posix } from "node:path";
import mammoth from "mammoth";
import { escapeMarkdown } from "../../markdown.ts";
import { countLetters } from "../../pages.ts";
import type { Warning } from "../../warning.ts";
import type { Dropped } from "../dropped.ts";
import { type Extracted, FormatError } from "../extracted.ts";
import { blocksOf } from "../html/blocks.ts";
import { parsePage } from "../html/page.ts";
import { numberingOf } from "./numbering.ts";
import { childOf, parseXml, type XmlDocument, type XmlElement } from "./xml.ts";
import { openZip, type Parts } from "./zip.ts";

const DOCUMENT = "word/document.xml";
const NUMBERING = "word/numbering.xml";
/** In UTF-16 code units. */
const LONGEST_TITLE = 250;

/**
 * Reads a Word file: paragraphs, headings, the numbers that Word makes by itself, tables row by row,
 * notes behind the text. What was inserted with changes tracked is text; what was deleted is not.
 *
 * @throws FormatError when it is damaged, locked, or more than is read.
 */
export async function readDocx(bytes: Uint8Array): Promise<Extracted> {
  const parts = openZip(bytes);
  const document = partOf(parts, DOCUMENT);
  if (document === undefined) throw new FormatError({ kind: "empty-word" });
  const deleted = takeDeleted(document);
  keepOneAlternative(document);
  writeNumbers(document, parts);
  const { html, notes } = await htmlOf(parts, document);
  const page = parsePage(html);
  const blocks = blocksOf(page.body, () => undefined);
  const body = blocks
    .map(({ mark, text }) => escapeMarkdown(mark === "" ? text : `${mark} ${text}`))
    .join("\n\n");
  const title = page.body.querySelector("h1")?.textContent.replace(/\s+/g, " ").trim() ?? "";
  const written = lettersIn(document) + lettersOfNotes(document, parts);
  return {
    body,
    meta: title === "" || title.length > LONGEST_TITLE ? {} : { title },
    dropped: [...furnitureOf(parts), ...deleted],
    warnings: warningsOf(parts, written - (countLetters(body) - 2 * countLetters(notes))),
  };
}

function partOf(parts: Parts, name: string): XmlDocument | undefined {
  const bytes = parts.read(name);
  return bytes === undefined ? undefined : parseXml(bytes);
}

/** Takes out what was deleted, or moved from here, while changes were tracked. */
function takeDeleted(document: XmlDocument): Dropped[] {
  const dropped: Dropped[] = [];
  for (const name of ["w:del", "w:moveFrom"]) {
    for (const element of [...document.getElementsByTagName(name)]) {
      const text = textOf(element);
      if (text !== "") dropped.push({ what: "deleted-text", text });
      // In properties it is a mark that a paragraph's end or a row was deleted.
      if (element.parentElement?.tagName !== "w:rPr") element.remove();
    }
  }
  return dropped;
}

function textOf(element: XmlElement): string {
  return [...element.getElementsByTagName("w:delText"), ...element.getElementsByTagName("w:t")]
    .map(({ textContent }) => textContent)
    .join("");
}

/** Word writes some things twice, for readers of either kind. */
function keepOneAlternative(document: XmlDocument): void {
  for (const either of [...document.getElementsByTagName("mc:AlternateContent")]) {
    if (childOf(either, "mc:Fallback") !== undefined) childOf(either, "mc:Choice")?.remove();
  }
}

/** Writes the numbers that Word makes by itself as words into the text. */
function writeNumbers(document: XmlDocument, parts: Parts): void {
  const styles = partOf(parts, "word/styles.xml");
  const numbering = numberingOf(partOf(parts, NUMBERING), styles);
  for (const paragraph of [...document.getElementsByTagName("w:p")]) {
    const number = numbering.next(paragraph);
    if (number === undefined) continue;
    const properties = childOf(paragraph, "w:pPr");
    const run = runOf(document, `${number} `);
    if (properties === undefined) paragraph.prepend(run);
    else properties.after(run);
    childOf(properties, "w:numPr")?.remove();
  }
}

function runOf(document: XmlDocument, text: string): XmlElement {
  const [run, words] = [document.createElement("w:r"), document.createElement("w:t")];
  words.setAttribute("xml:space", "preserve");
  words.textContent = text;
  run.append(words);
  return run;
}

/** The text as HTML, and the numbers of its notes. What mammoth reads goes through our own limits. */
async function htmlOf(
  parts: Parts,
  document: XmlDocument,
): Promise<{ html: string; notes: string }> {
  const file = {
    // Numbers stand in the text by now, so mammoth is to make no lists of them.
    exists: (name: string) => name !== NUMBERING && parts.names.includes(name),
    async read(name: string, encoding?: BufferEncoding) {
      const bytes = name === DOCUMENT ? Buffer.from(document.toString()) : parts.read(name);
      if (bytes === undefined) {
        throw new FormatError({ kind: "part-of-word-missing", part: name });
      }
      return encoding === undefined ? bytes : Buffer.from(bytes).toString(encoding);
    },
  };
  // mammoth takes an opened archive, too, though its types do not say so.
  const { value } = await mammoth.convertToHtml({ file } as never, {
    includeEmbeddedStyleMap: false,
    convertImage: mammoth.images.imgElement(async () => ({ src: "" })),
  });
  return withRaisedNotes(value);
}

/** mammoth marks notes as "[1]" and lists them with arrows back; Word raises their numbers. */
function withRaisedNotes(html: string): { html: string; notes: string } {
  const at = html.search(/<ol><li id="(?:foot|end)note-\d+">/);
  const [text, list] = at < 0 ? [html, ""] : [html.slice(0, at), html.slice(at)];
  let number = 0;
  const notes = list
    .replace(/ ?<a href="#(?:foot|end)note-ref-\d+">↑<\/a>/g, "")
    .replace(/<li id="(?:foot|end)note-\d+">(?:<p>)?/g, (tags) => {
      number += 1;
      return `${tags}<sup>${number}</sup> `;
    })
    .replace(/<(\/?)(?:ol|li)\b[^>]*>/g, "<$1div>");
  return {
    html: text.replace(/>\[(\d+)\]<\/a><\/sup>/g, ">$1</a></sup>") + notes,
    notes: Array.from({ length: number }, (_, index) => index + 1).join(" "),
  };
}

function lettersIn({ documentElement }: XmlDocument): number {
  return countLetters(textOf(documentElement));
}

/** The letters of the notes that the text refers to. */
function lettersOfNotes(document: XmlDocument, parts: Parts): number {
  let letters = 0;
  for (const kind of ["footnote", "endnote"]) {
    const referred = new Set(
      [...document.getElementsByTagName(`w:${kind}Reference`)].map((one) =>
        one.getAttribute("w:id"),
      ),
    );
    for (const note of partOf(parts, `word/${kind}s.xml`)?.getElementsByTagName(`w:${kind}`) ??
      []) {
      const words = [...note.getElementsByTagName("w:t")].map(({ textContent }) => textContent);
      if (referred.has(note.getAttribute("w:id"))) letters += countLetters(words.join(""));
    }
  }
  return letters;
}

/** What stands around the text on every page, and beside it, by the name of the part that holds it. */
const around = {
  header: "page-header",
  footer: "page-footer",
  comments: "margin-comment",
} as const;

function furnitureOf(parts: Parts): Dropped[] {
  const dropped = parts.names.flatMap((name): Dropped[] => {
    const part = /^word\/(header|footer|comments)\d*\.xml$/.exec(name)?.[1];
    if (part === undefined) return [];
    const paragraphs = partOf(parts, name)?.getElementsByTagName("w:p") ?? [];
    const what = around[part as keyof typeof around];
    return [...paragraphs].map((paragraph) => ({ what, text: textOf(paragraph) }));
  });
  return dropped.filter(({ text }) => text.trim() !== "");
}

/** @param missing letters that the file has and the article has not. */
function warningsOf({ names }: Parts, missing: number): Warning[] {
  const inside = names.filter((name) => /^word\/(?:embeddings\/|afchunk)/i.test(name));
  const files = inside.map((name) => posix.basename(name));
  return [
    ...(files.length > 0 ? [{ kind: "files-inside", files } as const] : []),
    ...(missing > 0 ? [{ kind: "missing-letters", letters: missing } as const] : []),
  ];
}
