import type { ArticleVersion } from "../../article/store.ts";
import { type Html, html } from "./html.ts";
import type { ReaderWords } from "./reader-words.ts";

/** The versions of an article, which of them is on the page, and which is current, if any is. */
export type ShownVersions = {
  /** Newest first. */
  readonly versions: readonly ArticleVersion[];
  readonly shown: string;
  readonly current: string | undefined;
};

/** The versions of an article, newest first, each with what it changed; nothing where there is only one. */
export function versionsList({ versions, shown, current }: ShownVersions, words: ReaderWords) {
  if (versions.length < 2) return undefined;
  const items = versions.map(({ version, putAt }, at): Html => {
    const before = versions[at + 1]?.version;
    const name = putAt === undefined ? version : `${words.day(isoDay(putAt))} · ${version}`;
    const link =
      version === shown
        ? html`<span aria-current="page">${name}</span>`
        : html`<a href="?v=${version}">${name}</a>`;
    return html`<li>${link}${version === current && ` · ${words.current}`}${
      before !== undefined &&
      html` · <a href="?v=${version}&amp;diff=${before}">${words.changes}</a>`
    }</li>`;
  });
  return html`<nav aria-labelledby="versions"><h2 id="versions">${words.versions}</h2><ul>${items}</ul></nav>`;
}

function isoDay(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10);
}
