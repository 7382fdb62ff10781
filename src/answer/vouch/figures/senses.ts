import type { Language, WordSense } from "./language.ts";
import type { FigureToken } from "./tokens.ts";

/** The tokens of a text. */
export type Tokens = readonly FigureToken[];

type Found = { readonly sense: WordSense; readonly next: number };

/** The sense of the word or of the two words at a token. */
export function senseAt(tokens: Tokens, at: number, among: readonly Language[]): Found | undefined {
  const token = tokens[at];
  if (token?.kind !== "word") return undefined;
  const gap = isHyphen(tokens, at + 1) ? 2 : 1;
  const second = tokens[at + gap];
  if (second?.kind === "word" && among.some(({ opensPair }) => opensPair(token.norm))) {
    const both = senseOf(`${token.norm}-${second.norm}`, among);
    if (both !== undefined) return { sense: both, next: at + gap + 1 };
  }
  const sense = senseOf(token.norm, among);
  return sense === undefined ? undefined : { sense, next: at + 1 };
}

/** A hyphen with a word or number close on both sides. */
export function isHyphen(tokens: Tokens, at: number): boolean {
  const [before, token, after] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  return (
    token?.kind === "mark" &&
    /[-‐‑]/u.test(token.written) &&
    before?.end === token.start &&
    after?.start === token.end
  );
}

/** What a folded word means in one of these languages, with its prefixes and suffixes taken off. */
export function senseOf(word: string, among: readonly Language[]): WordSense | undefined {
  for (const language of among) {
    const sense = language.senseOf(word) ?? stripped(word, language);
    if (sense !== undefined) return sense;
  }
  return undefined;
}

function stripped(
  word: string,
  { prefixes, suffixes, senseOf: ownSense }: Language,
): WordSense | undefined {
  for (const prefix of isArabic(word) ? prefixes : []) {
    if (!word.startsWith(prefix)) continue;
    const sense = ownSense(word.slice(prefix.length));
    if (sense !== undefined) return { ...sense, joined: prefix.startsWith("و") };
  }
  for (const suffix of suffixes) {
    if (!word.endsWith(suffix) || word.length < suffix.length + 2) continue;
    const stem = word.slice(0, -suffix.length).replace(/['’]$/, "");
    const sense = ownSense(stem);
    if (sense !== undefined) return sense;
    for (const inner of suffixes) {
      if (!stem.endsWith(inner)) continue;
      const deeper = ownSense(stem.slice(0, -inner.length));
      if (deeper !== undefined) return deeper;
    }
  }
  return undefined;
}

/** Only Arabic sets words in front of others without a blank. */
function isArabic(word: string): boolean {
  const code = word.charCodeAt(0);
  return code >= 0x600 && code <= 0x6ff;
}
