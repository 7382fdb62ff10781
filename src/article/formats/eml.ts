import PostalMime, { type Attachment, type Email } from "postal-mime";
import type { ArticleMeta } from "../article.ts";
import { cleanLine, markdownOf } from "../canonical.ts";
import { isDateLine } from "../dates.ts";
import { publisherAt } from "../publishers.ts";
import type { Warning } from "../warning.ts";
import type { Dropped, DroppedKind } from "./dropped.ts";
import { type Extracted, FormatError } from "./extracted.ts";
import { bareSubject, dayOfMail, forwardedHeads, type MailHead } from "./mail/forwarded.ts";
import { linesOfHtml, linesOfText, type MailLine } from "./mail/mail-lines.ts";
import { forwardedPart, nameLines } from "./mail/name-lines.ts";

/** How many mails may be forwarded in one another as files. */
const deepest = 5;

/**
 * Reads the article that a mail brings: of a forwarded mail what was forwarded, else the mail's own
 * text; its HTML where there is any. Notes above it, heads, signatures and older mails below are in
 * `dropped`, by name; files that came along are named in `warnings`.
 *
 * @throws FormatError when there is no text in it, or it is built beyond what mails are.
 */
export function readMail(bytes: Uint8Array): Promise<Extracted> {
  return readWithin(bytes, deepest);
}

async function readWithin(bytes: Uint8Array, levels: number): Promise<Extracted> {
  const mail = await parsed(bytes);
  const lines = linesOf(mail);
  const forwarded = mail.attachments.find(({ mimeType }) => mimeType === "message/rfc822");
  if (forwarded === undefined || levels === 0) return articleOf(mail, lines);
  const inner = await readWithin(bytesOf(forwarded), levels - 1);
  const note = lines.map(({ text }) => text).join("\n");
  return {
    ...inner,
    warnings: [...inner.warnings, ...leftOut(mail, forwarded)],
    dropped: [
      ...(note === "" ? [] : [{ what: "note-above", text: note } as const]),
      ...inner.dropped,
    ],
  };
}

async function parsed(bytes: Uint8Array): Promise<Email> {
  try {
    return await PostalMime.parse(bytes, { forceRfc822Attachments: true, maxNestingDepth: 50 });
  } catch (cause) {
    const problem = { kind: "unreadable-mail", detail: (cause as Error).message } as const;
    throw new FormatError(problem, { cause, limit: "contents" });
  }
}

function bytesOf({ content }: Attachment): Uint8Array {
  return typeof content === "string" ? new TextEncoder().encode(content) : new Uint8Array(content);
}

function linesOf({ html, text }: Email): MailLine[] {
  const lines = html === undefined ? [] : linesOfHtml(html);
  return lines.length > 0 ? lines : linesOfText(text ?? "");
}

function articleOf(mail: Email, lines: readonly MailLine[]): Extracted {
  const heads = forwardedHeads(lines.map(({ text }) => text));
  const names = nameLines(lines, heads);
  const kept = lines.filter((_, at) => names[at] === undefined);
  if (kept.length === 0) {
    throw new FormatError({ kind: "empty-mail" });
  }
  const { head = ownHead(mail) } = forwardedPart(lines, heads);
  const { meta, warnings } = metaOf(head, kept);
  return {
    body: markdownOf(paragraphsOf(kept).join("\n\n")),
    meta,
    dropped: droppedOf(lines, names),
    warnings: [...warnings, ...leftOut(mail)],
  };
}

function ownHead({ from, subject, headers }: Email): MailHead {
  const date = headers.find(({ key }) => key === "date")?.value;
  return {
    ...(from?.address !== undefined && { from: from.address }),
    ...(date !== undefined && { date }),
    ...(subject !== undefined && { subject }),
  };
}

/** A day in the text is the article's; that of the mail is only when it was sent. */
function metaOf(
  { from = "", date = "", subject = "" }: MailHead,
  kept: readonly MailLine[],
): { readonly meta: Partial<ArticleMeta>; readonly warnings: readonly Warning[] } {
  const title = cleanLine(bareSubject(subject));
  const host = /[\w.+-]+@([\w-]+(?:\.[\w-]+)+)/.exec(from)?.[1];
  const publisher = host === undefined ? undefined : publisherAt(`https://${host}`);
  const sent = kept.some(({ text }) => isDateLine(text)) ? undefined : dayOfMail(date);
  const meta = {
    ...(title !== "" && { title }),
    ...(publisher?.known === true && { publisher: publisher.name }),
    ...(sent !== undefined && { published: sent }),
  };
  return { meta, warnings: sent === undefined ? [] : [{ kind: "day-of-mail", day: sent }] };
}

function paragraphsOf(lines: readonly MailLine[]): string[] {
  const paragraphs = new Map<number, string[]>();
  for (const { text, mark, paragraph } of lines) {
    const line = mark === "" ? text : `${mark} ${text}`;
    paragraphs.set(paragraph, [...(paragraphs.get(paragraph) ?? []), line]);
  }
  return [...paragraphs.values()].map((each) => each.join("\n"));
}

/** Lines that stand together and are called alike, in one. */
function droppedOf(
  lines: readonly MailLine[],
  names: readonly (DroppedKind | undefined)[],
): Dropped[] {
  const dropped: Dropped[] = [];
  for (const [at, { text }] of lines.entries()) {
    const what = names[at];
    if (what === undefined) continue;
    const last = dropped.at(-1);
    if (last?.what !== what || names[at - 1] !== what) dropped.push({ what, text });
    else dropped[dropped.length - 1] = { what, text: `${last.text}\n${text}` };
  }
  return dropped;
}

/** A warning for each file that came along and is not read; pictures in the text are no such file. */
function leftOut({ attachments }: Email, read?: Attachment): Warning[] {
  return attachments
    .filter((file) => file !== read && file.related !== true)
    .map(({ filename, mimeType }) =>
      filename === null
        ? { kind: "unnamed-attachment", type: mimeType }
        : { kind: "attachment", name: filename },
    );
}
