import type { ArticleMeta } from "../../article/article.ts";
import { lineDifference } from "../../article/line-difference.ts";
import { textDiff } from "../../article/text-diff.ts";
import type { WordChange } from "../../article/word-diff.ts";
import { shorten } from "../shorten.ts";
import { startOf } from "../split-text.ts";
import { join, plain, type Styled } from "../styled.ts";

type Compared = { readonly meta: ArticleMeta; readonly text: string };

/** So much of what stays the same is shown beside what changes, in UTF-16 units. */
const CONTEXT_UNITS = 60;
const CHANGE_UNITS = 300;
const MOST_UNITS = 1500;
const MOST_CHANGES = 20;

/**
 * What a new version changes: details that go and come, a line each, and the text around each change, where
 * words that go are struck through and words that come underlined.
 */
export function whatChanges(before: Compared, after: Compared): Styled {
  const details = lineDifference({ ...before, text: "" }, { ...after, text: "" }).map(
    ({ sign, line }) => plain(`${sign === "-" ? "−" : "+"} ${shorten(line, CHANGE_UNITS)}`),
  );
  const text = before.text === after.text ? [] : [inContext(textDiff(before.text, after.text))];
  return join([...details, ...text], "\n");
}

function inContext(told: readonly WordChange[]): Styled {
  const changes = gathered(told);
  const pieces: Styled[] = [];
  let units = 0;
  let changed = 0;
  for (const [at, { kind, text }] of changes.entries()) {
    if (units > MOST_UNITS || changed > MOST_CHANGES) {
      pieces.push(plain(" …"));
      break;
    }
    const piece =
      kind === "same"
        ? plain(beside(text, { isFirst: at === 0, isLast: at === changes.length - 1 }))
        : drawn(text, kind === "removed" ? "strikethrough" : "underline");
    const isReplaced = kind === "removed" && changes[at + 1]?.kind === "added";
    pieces.push(piece, ...(isReplaced ? [plain(" ")] : []));
    units += piece.text.length;
    if (kind !== "same") changed += 1;
  }
  return join(pieces);
}

/** Each run of one kind in one piece. */
function gathered(changes: readonly WordChange[]): readonly WordChange[] {
  const runs: WordChange[] = [];
  for (const { kind, text } of changes) {
    const last = runs.at(-1);
    if (last?.kind === kind) runs[runs.length - 1] = { kind, text: last.text + text };
    else runs.push({ kind, text });
  }
  return runs;
}

/** What stays the same, as far as it stands beside a change in its paragraph. */
function beside(text: string, { isFirst, isLast }: { isFirst: boolean; isLast: boolean }): string {
  const [line = "", ...others] = text.split("\n");
  const isShort = others.length === 0 && text.length <= 2 * CONTEXT_UNITS;
  if (isShort) return text;
  const head = isFirst ? "" : startOf(line, CONTEXT_UNITS);
  const tail = isLast ? "" : endOf(others.at(-1) ?? line);
  if (head.length + tail.length === text.length) return text;
  return [head.trimEnd(), "…", tail].filter((part) => part !== "").join(" ");
}

/** Whole words, where blanks part them, and no half of a character. */
function endOf(line: string): string {
  if (line.length <= CONTEXT_UNITS) return line;
  return line.slice(-CONTEXT_UNITS).replace(/^(?:\S*\s+|[\uDC00-\uDFFF])/, "");
}

/** Blanks around the words are drawn as they are: Telegram draws no lines on them. */
function drawn(changed: string, type: "strikethrough" | "underline"): Styled {
  const text = changed.length > CHANGE_UNITS ? shorten(changed, CHANGE_UNITS) : changed;
  const length = text.trim().length;
  const offset = text.length - text.trimStart().length;
  return { text, entities: length === 0 ? [] : [{ type, offset, length }] };
}
