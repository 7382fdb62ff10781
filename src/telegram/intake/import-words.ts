import type { DroppedKind } from "../../article/formats/dropped.ts";
import type { Warning } from "../../article/warning.ts";
import { nameOfLanguage } from "../answer-words.ts";
import { day } from "../day.ts";
import { apart } from "../direction.ts";
import { directionOf, intlTag, type Language } from "../languages.ts";
import { shorten } from "../shorten.ts";
import type { Texts } from "../texts.ts";

/** So much of a list is shown that the sentence around it is whole, in UTF-16 units. */
const LIST_UNITS = 150;

/** What is said of how a file was read, in one language. */
export function ofImports(language: Language, text: Texts) {
  const lists = new Intl.ListFormat(intlTag(language), { type: "conjunction" });
  const direction = directionOf(language);
  /** Names from elsewhere. */
  const listed = (names: readonly string[]) => ({
    ours: shorten(lists.format(names.map((name) => apart(name, direction))), LIST_UNITS),
  });
  const dropped = namesOfDropped(text);
  return {
    /** What was guessed of a file, as a sentence for the chat, with the fields that help. */
    warning: (warning: Warning): string => {
      switch (warning.kind) {
        case "unknown-fields":
          return text("warning-unknown-fields", { fields: listed(warning.fields) });
        case "no-address":
          return text("warning-no-address");
        case "several-dates": {
          const days = warning.days.map((iso) => day(iso, language));
          return text("warning-several-dates", { days: listed(days) });
        }
        case "unknown-publisher":
          return text("warning-unknown-publisher", { host: warning.host });
        case "unsure-language":
          return text("warning-unsure-language", {
            language: nameOfLanguage(warning.language, language),
          });
        case "no-main-text":
          return text("warning-no-main-text");
        case "changed-later":
          return text("warning-changed-later", { date: day(warning.day, language) });
        case "other-language":
          return text("warning-other-language", {
            said: nameOfLanguage(warning.said, language),
            read: nameOfLanguage(warning.read, language),
          });
        case "other-encoding":
          return text("warning-other-encoding", { said: warning.said });
        case "day-of-mail":
          return text("warning-day-of-mail", { date: day(warning.day, language) });
        case "attachment":
          return text("warning-attachment", { file: shorten(warning.name, LIST_UNITS) });
        case "unnamed-attachment":
          return text("warning-unnamed-attachment", { type: warning.type });
        case "files-inside":
          return text("warning-files-inside", { files: listed(warning.files) });
        case "missing-letters":
          return text("warning-missing-letters", { n: warning.letters });
        case "pages-without-text": {
          const pages = listed(warning.pages.map(String));
          return text("warning-pages-without-text", { n: warning.pages.length, pages });
        }
        case "joined-words":
          return text("warning-joined-words", { words: listed(warning.words) });
      }
    },
    /** What was left out, each kind with how often. */
    kindsOfDropped: (counts: ReadonlyMap<DroppedKind, number>) =>
      lists.format([...counts].map(([what, n]) => dropped[what] + (n === 1 ? "" : ` ×${n}`))),
  };
}

function namesOfDropped(text: Texts): Readonly<Record<DroppedKind, string>> {
  return {
    hidden: text("dropped-hidden"),
    "without-scripts": text("dropped-without-scripts"),
    "in-place-of-media": text("dropped-in-place-of-media"),
    "struck-out": text("dropped-struck-out"),
    "reading-aid": text("dropped-reading-aid"),
    "cookie-banner": text("dropped-cookie-banner"),
    comments: text("dropped-comments"),
    "share-buttons": text("dropped-share-buttons"),
    "related-articles": text("dropped-related-articles"),
    advertisement: text("dropped-advertisement"),
    invitation: text("dropped-invitation"),
    navigation: text("dropped-navigation"),
    tags: text("dropped-tags"),
    "author-box": text("dropped-author-box"),
    "page-header": text("dropped-page-header"),
    "page-footer": text("dropped-page-footer"),
    sidebar: text("dropped-sidebar"),
    dialog: text("dropped-dialog"),
    "buttons-and-forms": text("dropped-buttons-and-forms"),
    "sign-of-page": text("dropped-sign-of-page"),
    "outside-article": text("dropped-outside-article"),
    "short-lines": text("dropped-short-lines"),
    "forwarded-head": text("dropped-forwarded-head"),
    "note-above": text("dropped-note-above"),
    "older-mail": text("dropped-older-mail"),
    signature: text("dropped-signature"),
    "notice-of-sender": text("dropped-notice-of-sender"),
    "margin-comment": text("dropped-margin-comment"),
    "deleted-text": text("dropped-deleted-text"),
    "turned-text": text("dropped-turned-text"),
    "running-head": text("dropped-running-head"),
    "running-foot": text("dropped-running-foot"),
    "page-number": text("dropped-page-number"),
  };
}
