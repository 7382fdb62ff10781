import { diffArrays } from "diff";

/** Words that two texts share, or that one of them alone has. */
export type WordChange = {
  readonly kind: "same" | "removed" | "added";
  readonly text: string;
};

/** Two texts that differ in more words than these share too little for a comparison to tell anything. */
const MOST_CHANGES = 1500;

const words = new Intl.Segmenter(undefined, { granularity: "word" });

/**
 * What became of a text, word by word, in any script. Same and removed words, joined, are `before` to
 * the letter; same and added ones are `after`. What was removed stands before what was added in its
 * place; blanks between changed words of a line
 * count as changed. Beyond {@link MOST_CHANGES} all between the
 * words that the texts begin and end with alike counts as changed.
 */
export function wordDiff(before: string, after: string): readonly WordChange[] {
  const [from, to] = [tokensOf(before), tokensOf(after)];
  const found = diffArrays(from, to, { maxEditLength: MOST_CHANGES });
  const changes = found?.map(({ added, removed, value }): WordChange => {
    return { kind: added ? "added" : removed ? "removed" : "same", text: value.join("") };
  });
  return gathered(changes ?? allBetween(from, to));
}

/** Line by line: each piece that a segmenter gives holds a copy of all that it was given. */
function tokensOf(text: string): string[] {
  const lines = text.split(/(?<=\n)/);
  return lines.flatMap((line) => [...words.segment(line)].map(({ segment }) => segment));
}

/** Two texts by what they are made of: all is changed but what both begin and end with. */
export function allBetween(from: readonly string[], to: readonly string[]): WordChange[] {
  const most = Math.min(from.length, to.length);
  let head = 0;
  while (head < most && from[head] === to[head]) head += 1;
  let tail = 0;
  while (tail < most - head && from.at(-1 - tail) === to.at(-1 - tail)) tail += 1;
  const part = (list: readonly string[], start: number, end: number) =>
    list.slice(start, end).join("");
  return [
    { kind: "same", text: part(from, 0, head) },
    { kind: "removed", text: part(from, head, from.length - tail) },
    { kind: "added", text: part(to, head, to.length - tail) },
    { kind: "same", text: part(from, from.length - tail, from.length) },
  ];
}

/** Changes with nothing but blanks of a line between them read as one; blanks that end both are the same. */
function gathered(changes: readonly WordChange[]): readonly WordChange[] {
  const told: WordChange[] = [];
  let [removed, added] = ["", ""];
  const tell = (next: string) => {
    const blanks = /\s*$/u.exec(removed)?.[0] ?? "";
    const shared = added.endsWith(blanks) ? blanks : "";
    const without = (text: string) => text.slice(0, text.length - shared.length);
    const all: readonly WordChange[] = [
      { kind: "removed", text: without(removed) },
      { kind: "added", text: without(added) },
      { kind: "same", text: shared + next },
    ];
    told.push(...all.filter(({ text }) => text !== ""));
    [removed, added] = ["", ""];
  };
  for (const [at, { kind, text }] of changes.entries()) {
    const isBetween = (removed !== "" || added !== "") && at < changes.length - 1;
    const isChange = kind !== "same" || (isBetween && isBlank(text));
    if (isChange && kind !== "added") removed += text;
    if (isChange && kind !== "removed") added += text;
    if (!isChange) tell(text);
  }
  tell("");
  return told;
}

function isBlank(text: string): boolean {
  return text.trim() === "" && !text.includes("\n");
}
