import type { ArticleMeta } from "../../article/article.ts";
import { nameOfLanguage } from "../answer-words.ts";
import { clock, day } from "../day.ts";
import type { Language } from "../languages.ts";
import type { Texts } from "../texts.ts";
import { ofImports } from "./import-words.ts";
import { ofRefusals } from "./refusal-words.ts";

/** What those who run the bot are told about articles coming in, going and coming back, in one language. */
export function aboutIntake(language: Language, text: Texts) {
  return {
    ...ofImports(language, text),
    ...ofRefusals(language, text),
    sendIt: text("add-what"),
    fields: text("add-fields"),
    strange: (words: string) => text("add-strange", { words }),
    tooLarge: text("add-too-large"),
    gone: text("add-gone"),
    /** `problem`: in our words already. */
    failed: (problem: string) => text("add-failed", { problem: { ours: problem } }),
    other: (title: string) => text("add-other", { title }),
    read: text("add-read"),
    facts: ({ publisher, published, language: tag }: ArticleMeta) =>
      [
        text("published-by", { publisher, date: day(published, language) }),
        nameOfLanguage(tag, language),
      ].join(" · "),
    size: (paragraphs: number, sentences: number) =>
      text("add-size", { paragraphs: String(paragraphs), sentences: String(sentences) }),
    first: (words: string) => text("add-first", { words }),
    last: (words: string) => text("add-last", { words }),
    /** `what`: in our words already. */
    dropped: (what: string) => text("add-dropped", { what: { ours: what } }),
    warnings: text("add-warnings"),
    oneOfAlbum: text("add-one-of-album"),
    isNew: text("add-new"),
    isNewVersion: text("add-new-version"),
    isSame: text("add-same"),
    confirm: text("add-confirm"),
    discard: text("add-discard"),
    live: (title: string) => text("add-live", { title }),
    discarded: (title: string) => text("add-discarded", { title }),
    over: text("add-over"),
    removeWhich: text("remove-which"),
    removeSure: text("remove-sure"),
    remove: text("remove-button"),
    removed: (title: string) => text("removed", { title }),
    inFolder: (title: string, file: string) => text("remove-in-folder", { title, file }),
    changes: text("changes-last"),
    noChanges: text("changes-none"),
    kinds: {
      added: text("change-added"),
      version: text("change-version"),
      details: text("change-details"),
      removed: text("change-removed"),
    },
    byUndoing: (what: string) => text("change-undo", { what: { ours: what } }),
    folder: text("change-by-folder"),
    /** `at`: an ISO time. */
    time: (at: string) => `${day(at, language)}, ${clock(at, language)}`,
    undo: (number: number) => text("undo-number", { number: String(number) }),
    undone: text("undone"),
    undoLate: text("undo-late"),
    fromFolder: (file: string) => text("from-folder", { file }),
    fromChat: (name: string, at: string) => text("from-chat", { name, date: day(at, language) }),
    help: text("help-admin"),
  };
}
