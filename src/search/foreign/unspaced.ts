import type { Token } from "../tokens.ts";

/** No word of our lists is longer, in characters. */
const LONGEST = 8;

const HAN = /^\p{Script=Han}+$/u;

/**
 * Cuts Chinese by the words that a lexicon lists, the longest first, and leaves the rest cut as it
 * was: what is one word in a sentence depends on what one wants to look up. Words of one character
 * count only where they stood alone.
 */
export function cutByWords(
  text: string,
  tokens: readonly Token[],
  words: ReadonlySet<string>,
): Token[] {
  return runsOf(tokens).flatMap((run) => cutRun(text, run, words));
}

/** Tokens that follow each other without a space or mark. */
function runsOf(tokens: readonly Token[]): Token[][] {
  const runs: Token[][] = [];
  for (const token of tokens) {
    const before = runs.at(-1)?.at(-1);
    const goesOn = before?.end === token.start && HAN.test(before.norm) && HAN.test(token.norm);
    if (goesOn) runs.at(-1)?.push(token);
    else runs.push([token]);
  }
  return runs;
}

function cutRun(text: string, run: readonly Token[], words: ReadonlySet<string>): readonly Token[] {
  const [first] = run;
  const end = run.at(-1)?.end ?? 0;
  if (first === undefined || !HAN.test(first.norm)) return run;
  const ends = new Set(run.map((token) => token.end));
  const cut: Token[] = [];
  let from = first.start;
  const cutOff = (to: number) => {
    if (to > from) cut.push({ ...first, start: from, end: to, norm: text.slice(from, to) });
    from = to;
  };
  for (let at = first.start; at < end; ) {
    const length = longestWord(text.slice(at, Math.min(end, at + LONGEST)), words);
    if (length > 0) {
      cutOff(at);
      at += length;
      cutOff(at);
    } else {
      at += 1;
      if (ends.has(at)) cutOff(at);
    }
  }
  return cut;
}

/** How many characters of a text's beginning are a listed word of two or more; 0 if none. */
function longestWord(text: string, words: ReadonlySet<string>): number {
  for (let length = text.length; length > 1; length -= 1) {
    if (words.has(text.slice(0, length))) return length;
  }
  return 0;
}
