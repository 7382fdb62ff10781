import type { SilenceReason, Unchecked } from "../answer/answer.ts";
import { age, clock, day } from "./day.ts";
import type { Language } from "./languages.ts";
import type { Texts } from "./texts.ts";

/** What stands around an answer, in one language. */
export function aroundAnAnswer(language: Language, text: Texts) {
  return {
    ownSentences: text("own-sentences"),
    sourceDoesNotSay: text("source-does-not-say"),
    nothingFound: text("nothing-found"),
    stopped: text("stopped"),
    nothingToStop: text("nothing-to-stop"),
    writing: text("writing"),
    nearestPassages: text("nearest-passages"),
    opensWith: text("opens-with"),
    offTopic: text("off-topic"),
    askAbout: text("ask-about"),
    severalReadings: text("several-readings"),
    openThePassage: text("open-the-passage"),
    wholeParagraph: text("whole-paragraph"),
    plainText: text("plain-text"),
    plainTextNotYours: text("plain-text-not-yours"),
    // Names of places, not amounts: nothing parts their thousands.
    sentence: (number: number) => text("sentence", { number: String(number) }),
    page: (number: number) => text("page", { number: String(number) }),
    part: (number: number, of: number) => text("part", { number: String(number), of: String(of) }),
    asOf: (date: string) => text("as-of", { date: day(date, language) }),
    /** `days`: how old the newest text is. */
    newestHeld: (days: number) => text("newest-held", { age: { ours: age(days, language) } }),
    /** ISO dates. */
    textsDiffer: (newer: string, older: string) =>
      text("texts-differ", { newer: day(newer, language), older: day(older, language) }),
    repaired: (from: string, to: string) => text("repaired", { from, to }),
    leftOut: (left: number, of: number) => text("left-out", { left, of }),
    /** `part`: of the question, in the asker's words; empty when it is not known which. */
    unsaid: (part: string) => (part === "" ? text("unsaid") : text("unsaid-part", { part })),
    silentBecause: (reason: SilenceReason, articles: string) =>
      ({
        other_language: () =>
          text("other-language", { language: nameOfLanguage(articles, language) }),
      })[reason](),
    uncheckedBecause: (unchecked: Unchecked) => {
      if (unchecked.reason !== "budget") return text(`unchecked-${unchecked.reason}`);
      const { whose, resetsAt } = unchecked;
      const when = { clock: clock(resetsAt, language), date: day(resetsAt, language) };
      return text(`budget-${whose}`, when);
    },
  };
}

/** A language by its name in another; its tag where that has none. */
export function nameOfLanguage(tag: string, language: Language): string {
  try {
    return new Intl.DisplayNames(language, { type: "language" }).of(tag) ?? tag;
  } catch (error) {
    if (error instanceof RangeError) return tag;
    throw error;
  }
}
