/** Text of a file that is not the article's, and was left out of it. */
export type Dropped = {
  readonly what: DroppedKind;
  /** Its words, whole. */
  readonly text: string;
};

/** What was left out, for whoever words it: the importer speaks no language. */
export type DroppedKind = OfPages | OfMails | OfWord | OfPdf;

type OfPages =
  // Nobody sees these, or not as text.
  | "hidden"
  | "without-scripts"
  | "in-place-of-media"
  | "struck-out"
  | "reading-aid"
  // These stand around articles.
  | "cookie-banner"
  | "comments"
  | "share-buttons"
  | "related-articles"
  | "advertisement"
  | "invitation"
  | "navigation"
  | "tags"
  | "author-box"
  | "page-header"
  | "page-footer"
  | "sidebar"
  | "dialog"
  | "buttons-and-forms"
  // A line that says “Advertisement”, “Share” and the like.
  | "sign-of-page"
  | "outside-article"
  // They stand between paragraphs, and read like none.
  | "short-lines";

type OfMails = "forwarded-head" | "note-above" | "older-mail" | "signature" | "notice-of-sender";

/** What Word puts around every page is `page-header` and `page-footer`, too. */
type OfWord = "page-header" | "page-footer" | "margin-comment" | "deleted-text";

type OfPdf = "turned-text" | "running-head" | "running-foot" | "page-number";
