import { diffArrays } from "diff";
import { allBetween, type WordChange, wordDiff } from "./word-diff.ts";

/** Texts that differ in more paragraphs than these are another text. */
const MOST_PARAGRAPHS = 500;

/** Changed paragraphs are compared word by word up to this length each, and in all. In UTF-16 code units. */
const LONGEST = 4_000;
const LONGEST_IN_ALL = 40_000;

/**
 * What became of a whole text: paragraph by paragraph, and word by word within those that changed. As
 * with `wordDiff`, same and removed words joined are `before` to the letter, same and added ones `after`.
 * How long it takes does not grow with what changed: far more than anybody reads is shown as replaced.
 */
export function textDiff(before: string, after: string): readonly WordChange[] {
  const [from, to] = [paragraphsOf(before), paragraphsOf(after)];
  const changes =
    diffArrays(from, to, { maxEditLength: MOST_PARAGRAPHS })?.map(
      ({ added, removed, value }): WordChange => ({
        kind: added ? "added" : removed ? "removed" : "same",
        text: value.join(""),
      }),
    ) ?? allBetween(from, to);
  let left = LONGEST_IN_ALL;
  const told: WordChange[] = [];
  for (let at = 0; at < changes.length; at += 1) {
    const [change, next] = [changes[at], changes[at + 1]];
    if (change === undefined || change.text === "") continue;
    const isReplaced = change.kind === "removed" && next?.kind === "added";
    const length = change.text.length + (next?.text.length ?? 0);
    if (isReplaced && length <= Math.min(LONGEST, left)) {
      told.push(...wordDiff(change.text, next.text));
      left -= length;
      at += 1;
    } else told.push(change);
  }
  return told;
}

/** Paragraphs and what parts them, each on its own. */
function paragraphsOf(text: string): string[] {
  return text.split(/(\n+)/).filter((piece) => piece !== "");
}
