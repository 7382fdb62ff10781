import type { DroppedKind } from "../article/formats/dropped.ts";
import type { Warning } from "../article/warning.ts";

/** What was guessed of a file, as a sentence for the command line, with the flags that help. */
export function sentenceOf(warning: Warning): string {
  switch (warning.kind) {
    case "unknown-fields":
      return `Left out of the front matter, which has no such field: ${listed(warning.fields)}.`;
    case "no-address":
      return "No address is known. Say it with --url ADDRESS.";
    case "several-dates":
      return `Several lines are dates (${listed(warning.days)}); the first is taken. Say another with --published.`;
    case "unknown-publisher":
      return `No publisher is known at ${warning.host}, so the host is named. Say it with --publisher.`;
    case "unsure-language":
      return `The language may be ${warning.language}. Say it with --language if it is not.`;
    case "no-main-text":
      return "No main text stands out on the page, so everything is kept that is not called otherwise. Look through it.";
    case "changed-later":
      return `The page was changed on ${warning.day}. Its day is that of its publication; say another with --published.`;
    case "other-language":
      return `The page says that its language is ${warning.said}, but it reads as ${warning.read}.`;
    case "other-encoding":
      return `The page says that it is ${warning.said}, but it is UTF-8, and was read as such.`;
    case "day-of-mail":
      return `The day, ${warning.day}, is when the mail was sent. Say another with --published.`;
    case "attachment":
      return leftOut(warning.name);
    case "unnamed-attachment":
      return leftOut(`a file (${warning.type})`);
    case "files-inside":
      return `Files in it were left out: ${listed(warning.files)}.`;
    case "missing-letters":
      return `Of its letters, ${warning.letters} stand where they could not be read. Look for gaps.`;
    case "pages-without-text":
      return `Without a text layer, so missing: page ${listed(warning.pages)}.`;
    case "joined-words":
      return `Divided at a line's end, and joined: ${listed(warning.words)}.`;
  }
}

/** What of a file was left out, as the command line calls it. */
export const namesOfDropped: Readonly<Record<DroppedKind, string>> = {
  hidden: "hidden",
  "without-scripts": "shown without scripts only",
  "in-place-of-media": "shown in place of pictures and players",
  "struck-out": "struck out",
  "reading-aid": "reading aid",
  "cookie-banner": "cookie banner",
  comments: "comments",
  "share-buttons": "share buttons",
  "related-articles": "related articles",
  advertisement: "advertisement",
  invitation: "invitation to subscribe",
  navigation: "navigation",
  tags: "tags",
  "author-box": "author box",
  "page-header": "page header",
  "page-footer": "page footer",
  sidebar: "sidebar",
  dialog: "dialog",
  "buttons-and-forms": "buttons and forms",
  "sign-of-page": "sign of the page",
  "outside-article": "outside the article",
  "short-lines": "short lines between paragraphs",
  "forwarded-head": "head of the forwarded mail",
  "note-above": "note above the forwarded mail",
  "older-mail": "older mail below",
  signature: "signature",
  "notice-of-sender": "notice of the sender",
  "margin-comment": "comment",
  "deleted-text": "deleted text",
  "turned-text": "text that is turned",
  "running-head": "running head",
  "running-foot": "running foot",
  "page-number": "page number",
};

function listed(names: readonly (string | number)[]): string {
  return names.join(", ");
}

function leftOut(name: string): string {
  return `Left out: ${name}, which came with the mail. Add it by itself if it is an article.`;
}
