import { suspended } from "../../lines.ts";

/**
 * Words that were divided at the ends of lines. A soft hyphen was the typesetter's: it goes. Any other
 * hyphen before a small letter may be the writer's ("long-term") or the typesetter's ("docu-ment"), and
 * the rest of the text decides:
 *
 * 1. a word that is written in one elsewhere, and not with a hyphen, is joined;
 * 2. one that is written with the hyphen elsewhere keeps it;
 * 3. of others, one whose halves are both words of the text keeps it, and the rest are joined.
 */
export type Hyphens = {
  /** Words of the text as it stands within lines, in small letters. */
  readonly known: ReadonlySet<string>;
  /** Words that were joined by the third rule: a guess. */
  readonly guessed: Set<string>;
};

const word = /[\p{L}\p{N}]+(?:[-‐][\p{L}\p{N}]+)*/gu;

/** What the lines of a text show of its words; halves at the ends of lines are none. */
export function hyphensOf(lines: Iterable<string>): Hyphens {
  const known = new Set<string>();
  let isDivided = false;
  for (const line of lines) {
    const words = line.toLowerCase().replaceAll("‐", "-").match(word) ?? [];
    const ends = /[-‐\u00ad]$/.test(line);
    for (const each of words.slice(isDivided ? 1 : 0, ends ? -1 : undefined)) known.add(each);
    isDivided = ends;
  }
  return { known, guessed: new Set() };
}

/** The lines of a paragraph as one. */
export function joinLines(lines: readonly string[], hyphens: Hyphens): string {
  let text = "";
  for (const line of lines) text = text === "" ? line : joined(text, line, hyphens);
  return text.normalize("NFC");
}

function joined(text: string, line: string, hyphens: Hyphens): string {
  if (text.endsWith("\u00ad")) return text.slice(0, -1) + line;
  const head = /[\p{L}\p{N}]+(?=[-‐]$)/u.exec(text.slice(-80))?.[0];
  if (head === undefined) return isTight(text, line) ? text + line : `${text} ${line}`;
  const tail = /^\p{Ll}[\p{L}\p{N}]*/u.exec(line)?.[0];
  if (tail === undefined) return text + line;
  if (suspended.has(tail)) return `${text} ${line}`;
  return (isOneWord(head.toLowerCase(), tail, hyphens) ? text.slice(0, -1) : text) + line;
}

const tight =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\u3000-\u303f\uff00-\uffef]/u;

/** Scripts without blanks between words need none where a line ended. */
function isTight(before: string, after: string): boolean {
  return tight.test(before.slice(-1)) && tight.test(after.charAt(0));
}

function isOneWord(head: string, tail: string, { known, guessed }: Hyphens): boolean {
  const [whole, divided] = [`${head}${tail}`, `${head}-${tail}`];
  if (known.has(divided)) return false;
  if (known.has(whole)) return true;
  if (known.has(head) && known.has(tail)) return false;
  guessed.add(whole);
  return true;
}
