import { isDateLine } from "./dates.ts";
import { isAddress, startsWithLabel } from "./labels.ts";

/**
 * Undoes what columns and pages did to a text: lines that were broken because the next word did not
 * fit, and paragraphs that were torn in the middle of a sentence. When in doubt a break stays.
 */

/** Lines narrower than this are verse, addresses or tables rather than wrapped prose. In columns. */
const narrowestColumn = 40;

const listItem =
  /^(?:[-–—•‣◦▪*+]\s|\((?:\d{1,3}|[ivxlc]{1,5}|\p{L})\)\s|(?:\d{1,3}|[ivxlc]{1,5}|\p{Ll})[.)]\s|\p{Lu}\)\s|§|\d+(?:\.\d+)+\.?\s|第[\p{Nd}一二三四五六七八九十百千〇]{1,6}[条條])/u;
const dashes = /^[-–—]\s\p{Ll}/u;
const closers = /["'”’»)\]]+$/;
const sentenceEnd = /[^\p{L}\p{N},，、\-–—%]$/u;
const startsLow = /^["“„«'‘([]*\p{Ll}(?!\p{Lu})/u;
const wide =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/g;
const spaceless =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\u3000-\u303f\uff00-\uffef]/u;

/** Words of one kind of text: whether a hyphenated word is known decides how a broken one joins. */
type Vocabulary = () => ReadonlySet<string>;

/** Paragraphs of a text whose marks are gone, healed. `title` is never joined to what follows it. */
export function healParagraphs(blocks: readonly string[], title: string): string[] {
  const known = vocabularyOf(blocks);
  const healed: string[] = [];
  for (const block of blocks.flatMap((each) => setApart(each, title))) {
    const paragraph = unwrap(block, known);
    const before = healed.at(-1);
    if (before !== undefined && isTorn(before, paragraph, title)) {
      healed[healed.length - 1] = join(before, paragraph, known);
    } else {
      healed.push(paragraph);
    }
  }
  return healed;
}

/** Whether a line begins an item of a list, by its bullet or number. */
export function startsListItem(line: string): boolean {
  return listItem.test(line);
}

/** Whether nothing after these words is needed to end their sentence. */
export function endsSentence(words: string): boolean {
  return sentenceEnd.test(words.replace(closers, ""));
}

/** Title, date and labelled lines stand alone, even where no blank line parts them from others. */
function setApart(block: string, title: string): string[] {
  const parts: string[] = [];
  let open = false;
  for (const line of block.split("\n")) {
    const alone = line === title || isDateLine(line);
    if (!open || alone || startsWithLabel(line)) parts.push(line);
    else parts[parts.length - 1] += `\n${line}`;
    open = !alone;
  }
  return parts;
}

/** Joins the lines of each run that was wrapped at a column; other breaks stay. */
function unwrap(block: string, known: Vocabulary): string {
  const runs: string[][] = [];
  for (const line of block.split("\n")) {
    const run = runs.at(-1);
    if (run === undefined || beginsItem(line, run)) runs.push([line]);
    else run.push(line);
  }
  return runs
    .map((run) => (isWrapped(run) ? run.reduce((a, b) => join(a, b, known)) : run.join("\n")))
    .join("\n");
}

/** A dash before a small letter goes on with a sentence, unless that sentence or an item ended. */
function beginsItem(line: string, run: readonly string[]): boolean {
  if (!startsListItem(line)) return false;
  return !dashes.test(line) || endsSentence(run.at(-1) ?? "") || startsListItem(run[0] ?? "");
}

function isWrapped(lines: readonly string[]): boolean {
  const column = Math.max(...lines.slice(0, 1000).map(widthOf));
  if (lines.length < 2 || column < narrowestColumn) return false;
  return lines.slice(1).every((line, before) => {
    const above = lines[before] ?? "";
    const [word = ""] = line.split(" ", 1);
    const goesOn = startsLow.test(line) && !endsSentence(above);
    const roomLeft = spaceless.test(line.charAt(0)) ? 2 : widthOf(word);
    return goesOn || widthOf(above) + 1 + roomLeft > column;
  });
}

function isTorn(before: string, after: string, title: string): boolean {
  if (before === title || after === title) return false;
  if (
    [before, after].some((each) => startsWithLabel(each) || isAddress(each) || isDateLine(each))
  ) {
    return false;
  }
  if (startsListItem(after) || !startsLow.test(after) || endsSentence(before)) return false;
  return /[,-]$/.test(before) || widthOf(before) >= narrowestColumn;
}

/** Joins two pieces of one sentence with what stood between them before they were parted. */
function join(before: string, after: string, known: Vocabulary): string {
  const head = /[\p{L}-]*\p{L}(?=-$)/u.exec(before)?.[0];
  const tail = /^\p{Ll}\p{L}*/u.exec(after)?.[0];
  if (head !== undefined && tail !== undefined) {
    if (suspended.has(tail)) return `${before} ${after}`;
    const whole = `${head}${tail}`.toLowerCase();
    const isOneWord = known().has(whole) && !known().has(`${head}-${tail}`.toLowerCase());
    return isOneWord ? before.slice(0, -1) + after : before + after;
  }
  const tight = spaceless.test(before.slice(-1)) && spaceless.test(after.charAt(0));
  return tight ? before + after : `${before} ${after}`;
}

/** Words after which a hyphen is no broken word: "short- and long-term". */
const suspended = new Set("and or to und oder bis et ou y o e и или та і й або до".split(" "));

function vocabularyOf(blocks: readonly string[]): Vocabulary {
  let words: Set<string> | undefined;
  return () => {
    words ??= new Set(
      blocks.flatMap((block) => block.toLowerCase().match(/\p{L}+(?:-\p{L}+)*/gu) ?? []),
    );
    return words;
  };
}

function widthOf(line: string): number {
  return line.length + (line.match(wide)?.length ?? 0);
}
