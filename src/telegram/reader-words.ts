import type { Texts } from "./texts.ts";

/** What stands on the reader page, and on the buttons that open it. */
export function onTheReaderPage(text: Texts) {
  return {
    readTheArticle: text("read-the-article"),
    paragraph: (number: number) => text("reader-paragraph", { number: String(number) }),
    earlierText: text("reader-earlier"),
    toCurrentText: text("reader-to-current"),
    notHeld: text("reader-gone"),
    versions: text("reader-versions"),
    current: text("reader-current"),
    changes: text("reader-changes"),
    changesLegend: text("reader-legend"),
    checkTheWords: text("reader-check"),
    /** `version`: the article's, such as `0123456789abcdef`. */
    version: (version: string) => text("reader-version", { version }),
    nothingThere: text("reader-nothing"),
  };
}
