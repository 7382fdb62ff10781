import { readFileSync } from "node:fs";
import type { Language } from "../../src/telegram/languages.ts";

/** A message as it stands in a locale. */
export type Entry = {
  readonly section: string;
  readonly key: string;
  /** The comment above it: where it is said, and what its slots hold. Only English has one. */
  readonly said: string;
  /** As it is written; of several forms, each on a line of its own. */
  readonly text: string;
  /** Names of its slots, in the order of their first mention. */
  readonly slots: readonly string[];
};

/** The messages of `src/telegram/locales/<language>.ftl`, in order, comments included. */
export function readEntries(language: Language): readonly Entry[] {
  const file = new URL(`../../src/telegram/locales/${language}.ftl`, import.meta.url);
  const sections = readFileSync(file, "utf8").split(/^## /m).slice(1);
  return sections.flatMap((text) => {
    const [section = ""] = text.split("\n", 1);
    const found = text.matchAll(/((?:^# .*\n)*)^([a-z][\w-]*) *=(.*(?:\n(?: .*|(?=\n+ )))*)/gm);
    return [...found].map(([, comment = "", key = "", value = ""]) => ({
      section,
      key,
      said: comment.replaceAll(/^# /gm, "").trim().replaceAll("\n", " "),
      text: formsOf(value),
      slots: [...new Set([...value.matchAll(/\$(\w+)/g)].map(([, slot = ""]) => slot))],
    }));
  });
}

/** `{ $n -> [one] … *[other] … }` as `one: …`, `other: …`; indentation goes. */
function formsOf(value: string): string {
  return value
    .trim()
    .replace(/^\{ \$\w+ ->\n([\s\S]*)\n\s*\}$/, "$1")
    .split("\n")
    .map((line) => line.trim().replace(/^\*?\[(\w+)\] /, "$1: "))
    .join("\n");
}
