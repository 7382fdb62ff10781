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

/** The words of a text: whether a hyphenated word is known decides how a broken one joins. */
type Vocabulary = () => ReadonlySet<string>;

/** Paragraphs of a text whose marks are gone, healed. `title` is never joined to what follows it. */
export function healParagraphs(blocks: readonly string[], title: string): string[] {
  const known = vocabularyOf(blocks);
  const whole: string[][] = [];
  for (const block of blocks.flatMap((each) => setApart(each, title))) {
    const paragraph = unwrap(block, known);
    const pieces = whole.at(-1);
    if (pieces !== undefined && isTorn(pieces, paragraph, title)) pieces.push(paragraph);
    else whole.push([paragraph]);
  }
  return whole.map((pieces) => join(pieces, known));
}

/** Whether a line begins an item of a list, by its bullet or number. */
export function startsListItem(line: string): boolean {
  return listItem.test(line);
}

/** Whether nothing after these words is needed to end their sentence. */
export function endsSentence(words: string): boolean {
  return sentenceEnd.test(words.slice(-80).replace(closers, ""));
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
  return runs.map((run) => (isWrapped(run) ? join(run, known) : run.join("\n"))).join("\n");
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

/** Whether a paragraph goes on with the sentence that the pieces before it began. */
function isTorn(pieces: readonly string[], after: string, title: string): boolean {
  const before = pieces.at(-1) ?? "";
  if (before === title || after === title || !startsLow.test(after)) return false;
  if (startsListItem(after) || endsSentence(before)) return false;
  if (standsAlone(before) || standsAlone(after)) return false;
  return pieces.length > 1 || /[,-]$/.test(before) || widthOf(before) >= narrowestColumn;
}

function standsAlone(paragraph: string): boolean {
  return startsWithLabel(paragraph) || isAddress(paragraph) || isDateLine(paragraph);
}

/** Joins the pieces of one text with what stood between them before they were parted. */
function join(pieces: readonly string[], known: Vocabulary): string {
  return pieces
    .map((piece, index) => {
      const next = pieces[index + 1];
      return next === undefined ? piece : joint(piece, next, known);
    })
    .join("");
}

/** A piece with what comes between it and the next: a blank, nothing, or no more hyphen. */
function joint(before: string, after: string, known: Vocabulary): string {
  const head = /[\p{L}-]*\p{L}(?=-$)/u.exec(before.slice(-80))?.[0];
  const tail = /^\p{Ll}\p{L}*/u.exec(after)?.[0];
  if (head !== undefined && tail !== undefined) {
    if (suspended.has(tail)) return `${before} `;
    const whole = `${head}${tail}`.toLowerCase();
    const isOneWord = known().has(whole) && !known().has(`${head}-${tail}`.toLowerCase());
    return isOneWord ? before.slice(0, -1) : before;
  }
  const tight = spaceless.test(before.slice(-1)) && spaceless.test(after.charAt(0));
  return tight ? before : `${before} `;
}

/** Words after which a hyphen is no broken word: "short- and long-term". */
export const suspended: ReadonlySet<string> = new Set(
  "and or to und oder bis et ou y o e и или та і й або до".split(" "),
);

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
