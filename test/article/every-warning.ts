import type { Warning } from "../../src/article/warning.ts";

type OfEachKind = {
  readonly [Kind in Warning["kind"]]: Extract<Warning, { readonly kind: Kind }>;
};

/** A warning of each kind that there is. */
export const everyWarning: OfEachKind = {
  "unknown-fields": { kind: "unknown-fields", fields: ["editor", "desk"] },
  "no-address": { kind: "no-address" },
  "several-dates": { kind: "several-dates", days: ["2026-03-01", "2026-03-02"] },
  "unknown-publisher": { kind: "unknown-publisher", host: "paper.example" },
  "unsure-language": { kind: "unsure-language", language: "uk" },
  "no-main-text": { kind: "no-main-text" },
  "changed-later": { kind: "changed-later", day: "2026-03-05" },
  "other-language": { kind: "other-language", said: "en-GB", read: "ru" },
  "other-encoding": { kind: "other-encoding", said: "windows-1251" },
  "day-of-mail": { kind: "day-of-mail", day: "2026-03-05" },
  attachment: { kind: "attachment", name: "the-bill.pdf" },
  "unnamed-attachment": { kind: "unnamed-attachment", type: "application/pdf" },
  "files-inside": { kind: "files-inside", files: ["other.docx", "table.xlsx"] },
  "missing-letters": { kind: "missing-letters", letters: 3 },
  "pages-without-text": { kind: "pages-without-text", pages: [2, 5] },
  "joined-words": { kind: "joined-words", words: ["drinking", "warning"] },
};
