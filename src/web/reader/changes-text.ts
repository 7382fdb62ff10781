import { textDiff } from "../../article/text-diff.ts";
import { type Html, html } from "./html.ts";

/** What became of a text: words that are gone struck through, new ones underlined, all in their order. */
export function changesText(before: string, after: string): Html[] {
  return textDiff(before, after).map(({ kind, text }) => {
    if (kind === "removed") return html`<del>${text}</del>`;
    if (kind === "added") return html`<ins>${text}</ins>`;
    return html`${text}`;
  });
}
