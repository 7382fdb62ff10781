import type { Abbreviations } from "./abbreviations.ts";
import { endsSentence, startsListItem } from "./lines.ts";

/**
 * A place where a sentence may end, and what can be seen from there. `soFar` begins where the
 * sentence begins, or 80 code units back if that is further away.
 */
export type Place = {
  readonly soFar: string;
  /** Whether `soFar` is the whole sentence and begins a line. */
  readonly beginsLine: boolean;
  /** What follows, at most 80 code units, from the first character of the next sentence. */
  readonly next: string;
  /** The blanks between the two. */
  readonly gap: string;
};

const closers = /["'”’»)\]}」』）】》〉]+$/u;
const openers = /^["'“„«‘‚([{¿¡「『（【《〈\s]+/u;
const lowStart = /^[-–—\s"'“„«‘”’»)\]]*\p{Ll}(?!\p{Lu})/u;
const tightStop = /[。！？｡؟۔।॥።။]$/u;
const elision = /[[(]\s?(?:[!?]+|\.{3}|…)\s?[\])]$/u;
const initial = /(?:^|[\s.("'“„«‘—–-])(\p{Lu}\p{M}*)\.$/u;
const lastWord = /(?:\p{L}{1,2}\.[ \u00a0]?)*[\p{L}’'.-]*\p{L}\.$/u;
const dotted = /^(?:\p{L}{1,2}\.)+\p{L}{1,2}$/u;
const numberFollows = /^(?:[№§#(]*\s?\d|[IVXLC]+(?![\p{L}])|\p{Lu}(?!\p{L}))/u;
const anotherInitial = /^\p{Lu}\p{M}*\./u;
const ordinal = /(?:^|[\s(–-])\d{1,2}\.$/u;
const listMarker = /^["“«(]?(?:\d{1,3}|[ivxlc]{1,5}|[IVXLC]{1,5}|\p{L})(?:\.\d{1,3})*[.)]+$/u;
const legalMarker = /^(?:(\p{L}+)\s|§+\s?)(?:№\s?)?(?:\d+|[IVXLC]+)(?:\.\d+)*\.$/u;

/** Whether a sentence ends here, at a place where the Unicode rules, or ours, think it may. */
export function isSentenceEnd(
  { soFar, beginsLine, next, gap }: Place,
  known: Abbreviations,
): boolean {
  if (gap.includes("\n")) {
    if (startsListItem(next) || /[:;]$/.test(soFar)) return true;
    if (!endsSentence(soFar)) return false;
  }
  const bare = soFar.replace(closers, "");
  if (tightStop.test(bare)) return !isSpeechTag(soFar, next) && !lowStart.test(next);
  if (gap === "" || lowStart.test(next) || elision.test(soFar)) return false;
  if (!bare.endsWith(".") || bare.endsWith("..")) return true;
  if (beginsLine && isMarker(bare, known)) return false;
  return !isAbbreviated(bare, next.replace(openers, ""), known);
}

/** "「行くのか？」と彼は言った。": the words after the quotation belong to its sentence. */
function isSpeechTag(soFar: string, next: string): boolean {
  if (!/[”’」』"]$/.test(soFar)) return false;
  return /^(?:と|って|という)|^\p{Script=Han}{1,8}?(?:说|說|道|问|問|表示|称|稱)/u.test(next);
}

/** "1." and "Article 5." begin what follows them. */
function isMarker(soFar: string, { headings }: Abbreviations): boolean {
  if (listMarker.test(soFar)) return true;
  const legal = legalMarker.exec(soFar);
  return legal !== null && (legal[1] === undefined || headings.has(legal[1].toLowerCase()));
}

function isAbbreviated(soFar: string, next: string, known: Abbreviations): boolean {
  const goesOn = anotherInitial.test(next) || !known.starters.has(firstWord(next));
  if (ordinal.test(soFar)) return known.ordinals && goesOn;
  for (const word of wordsBefore(soFar)) {
    if (known.ends.has(word)) return false;
    if (known.joins.has(word)) return true;
    if (known.numbered.has(word)) return numberFollows.test(next);
    if (known.either.has(word) || dotted.test(word)) return goesOn;
  }
  if (initial.test(soFar)) return goesOn;
  return /(?:^|[\s(])\p{Ll}\.$/u.test(soFar);
}

function firstWord(text: string): string {
  return /^[\p{L}\p{M}'’]+/u.exec(text)?.[0].toLowerCase() ?? "";
}

/** The word that the stop belongs to, without it; "т. д." both as "т.д" and as "д". */
function wordsBefore(soFar: string): string[] {
  const found = lastWord.exec(soFar)?.[0].slice(0, -1).toLowerCase();
  if (found === undefined) return [];
  const whole = found.replace(/[ \u00a0]/g, "").replace(/^.*['’]/, "");
  const last = found.split(/[ \u00a0'’]/).at(-1) ?? whole;
  return whole === last ? [whole] : [whole, last];
}
