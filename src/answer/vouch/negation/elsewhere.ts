import { stem } from "../../../search/stem.ts";
import { stopWords } from "../../../search/stop-words.ts";
import type { PolarityFault } from "../polarity.ts";
import type { Said } from "../said.ts";
import packs from "./elsewhere.json" with { type: "json" };
import { setsNegatorInto } from "./wording.ts";
import { type Word, wordsOf } from "./words.ts";

/**
 * How a language denies. All but `side`, `root` and `opposites` are patterns of normalised words:
 * `explicit` says no, `implicit` holds a denial, `weak` puts off, `yet` says that it is so for now.
 */
type Pack = {
  /** Where the denied word stands, seen from the negator: `before`, `after` or `both`. */
  readonly side: string;
  /** Words are compared by so many letters of their stems, in UTF-16 code units. */
  readonly root: number;
  readonly explicit: string;
  readonly notExplicit?: string;
  readonly implicit: string;
  readonly weak: string;
  readonly yet: string;
  readonly hypothetical?: string;
  readonly hypotheticalMarks?: string;
  readonly duty?: string;
  readonly dutyMarks?: string;
  readonly attribution?: string;
  readonly attributionMarks?: string;
  readonly opposites: readonly (readonly string[])[];
};

const PACKS: Readonly<Record<string, Pack>> = packs;

type Matcher = (word: Word) => boolean;

type Text = {
  readonly words: readonly Word[];
  /** What each word is compared by, in the order of the words; empty for those without subject. */
  readonly roots: readonly string[];
  readonly is: (pattern: keyof Pack) => Matcher;
  readonly side: Pack["side"];
};

/** Longer words are compared by their beginnings, in UTF-16 code units. */
const LONGEST_WORD = 40;

/**
 * What a statement turns round of quotes in its own language, other than English: negations and
 * opposites, and what may, must or is claimed to be where the language's lists have it. `undefined`
 * for languages without lists.
 */
export function faultElsewhere(
  language: string,
  statement: Said,
  quotes: readonly Said[],
): PolarityFault | undefined {
  const pack = PACKS[language];
  if (pack === undefined) return undefined;
  const said = textOf([statement], language, pack);
  const quoted = textOf(quotes, language, pack);
  if (setsNegatorInto(said, quoted, said.is("explicit"))) return "negation_added";
  if (setsNegatorInto(quoted, said, said.is("explicit"))) return "negation_dropped";
  if (isAdded(said, quoted)) return "negation_added";
  if (isDropped(said, quoted)) return "negation_dropped";
  return oppositeFault(said, quoted, pack) ?? modalFault(said, quoted, pack);
}

function textOf(texts: readonly Said[], language: string, pack: Pack): Text {
  const words: Word[] = [];
  for (const { text } of texts) {
    const sentences = (words.at(-1)?.sentence ?? -1) + 1;
    for (const word of wordsOf({ text: apart(text), language }, NO_PHRASES)) {
      const norm = word.norm.slice(0, LONGEST_WORD);
      words.push({ ...word, norm, at: words.length, sentence: word.sentence + sentences });
    }
  }
  const matchers = new Map<keyof Pack, Matcher>();
  const is = (name: keyof Pack): Matcher => {
    const known = matchers.get(name);
    if (known !== undefined) return known;
    const matcher = matcherOf(pack, name);
    matchers.set(name, matcher);
    return matcher;
  };
  return {
    words,
    roots: words.map((word) => rootOf(word, language, pack, is)),
    is,
    side: pack.side,
  };
}

const NO_PHRASES: ReadonlyMap<string, string> = new Map();

/** "n'a" is two words. */
function apart(text: string): string {
  return text.replace(/(?<![\p{L}\p{M}])([ldjnmtsc]|qu)['’](?=\p{L})/giu, "$1 ");
}

function matcherOf(pack: Pack, name: keyof Pack): Matcher {
  const pattern = pack[name];
  if (typeof pattern !== "string") return () => false;
  const shape = new RegExp(pattern, "u");
  const not = name === "explicit" && pack.notExplicit !== undefined ? pack.notExplicit : undefined;
  const exception = not === undefined ? undefined : new RegExp(not, "u");
  return ({ norm }) => shape.test(norm) && exception?.test(norm) !== true;
}

/** Swahili verbs say who and when in front of their root, and no at their end. */
const SWAHILI_VERB =
  /^(?:ha(?:i|wa|tu|m|u|ki|vi|zi|ya)?|si|a|wa|i|u|li|ni|tu|ki|vi|zi|ya|m|ku)(?:na|li|ta|me|ka|nge|ku|ja)?(?=\p{L}{3})/u;

function rootOf(word: Word, language: string, { root }: Pack, is: Text["is"]): string {
  const isBareNegator = is("explicit")(word) && word.norm.length < 6 && language !== "ne";
  if (word.number || isBareNegator || stopWords(language).has(word.norm)) return "";
  if (language === "sw")
    return word.norm
      .replace(SWAHILI_VERB, "")
      .slice(0, root)
      .replace(/[aei]$/, "");
  const shape = language === "ar" ? stem(word.norm, "ar").replace(/^[يتس](?=..)/u, "") : word.norm;
  return shape.length < 2 && language !== "zh" ? "" : shape.slice(0, root);
}

/* ---- negations ---- */

/** How many words that carry a subject a negator reaches. */
const REACH = 3;

/** Where the words stand that a negator denies; a word that denies itself is the first. */
function deniedBy(text: Text, negator: Word): readonly number[] {
  const isOf = (at: number) =>
    text.roots[at] !== "" && text.words[at]?.sentence === negator.sentence;
  const places = text.words.map((_, at) => at);
  const after = places.slice(negator.at + 1, negator.at + 1 + 2 * REACH).filter(isOf);
  const before = places.slice(Math.max(0, negator.at - 2 * REACH), negator.at).filter(isOf);
  const self = text.roots[negator.at] === "" ? [] : [negator.at];
  before.reverse();
  const both = [...after.slice(0, 1), ...before];
  const near = text.side === "after" ? after : text.side === "before" ? before : both;
  return [...self, ...near].slice(0, REACH);
}

function negators(text: Text): readonly Word[] {
  return text.words.filter(text.is("explicit"));
}

function holds(text: Text, ...patterns: readonly (keyof Pack)[]): boolean {
  return patterns.some((pattern) => text.words.some(text.is(pattern)));
}

/** Where the root stands in the sentences most like the statement. */
function placesOf(root: string, said: Text, quoted: Text): readonly number[] {
  const places = quoted.roots.flatMap((other, at) => (other === root ? [at] : []));
  const own = new Set(said.roots.filter(Boolean));
  const shared = places.map((place) => {
    const sentence = quoted.words[place]?.sentence;
    const theirs = quoted.roots.filter(
      (other, at) => quoted.words[at]?.sentence === sentence && own.has(other),
    );
    return new Set(theirs).size;
  });
  const most = Math.max(...shared);
  return places.filter((_, index) => shared[index] === most);
}

function isAdded(said: Text, quoted: Text): boolean {
  const own = negators(said);
  if (own.length === 0) return false;
  if (!holds(quoted, "explicit", "implicit", "weak") && !isPutOff(said, quoted)) return true;
  const denied = new Set(negators(quoted).flatMap((negator) => deniedBy(quoted, negator)));
  return own.some((negator) => {
    const [head] = deniedBy(said, negator);
    if (head === undefined || isPutOff(said, quoted)) return false;
    const places = placesOf(said.roots[head] ?? "", said, quoted);
    if (places.length === 0 || places.some((place) => denied.has(place))) return false;
    return places.every((place) => !isNearDenial(place, quoted));
  });
}

/** What must or may be has not come to be yet. */
function isPutOff(said: Text, quoted: Text): boolean {
  return holds(said, "yet", "weak") && holds(quoted, "duty", "weak", "hypothetical");
}

function isNearDenial(place: number, quoted: Text): boolean {
  const is = quoted.is("implicit");
  const isWeak = quoted.is("weak");
  return quoted.words
    .slice(Math.max(0, place - 2 * REACH), place + 2 * REACH)
    .some((word) => is(word) || isWeak(word));
}

function isDropped(said: Text, quoted: Text): boolean {
  if (holds(said, "explicit", "implicit")) return false;
  return negators(quoted).some((negator) =>
    deniedBy(quoted, negator)
      .slice(0, quoted.side === "after" ? 1 : 2)
      .some((head) => {
        const root = quoted.roots[head] ?? "";
        return said.roots.includes(root) && placesOf(root, said, quoted).includes(head);
      }),
  );
}

/* ---- opposites and modality ---- */

function oppositeFault(said: Text, quoted: Text, pack: Pack): PolarityFault | undefined {
  if (holds(said, "explicit")) return undefined;
  for (const [yes = "", no = ""] of pack.opposites) {
    const [affirms, denies] = [new RegExp(yes, "u"), new RegExp(no, "u")];
    if (turns(said, quoted, affirms, denies)) return "negation_dropped";
    if (turns(said, quoted, denies, affirms)) return "negation_added";
  }
  return undefined;
}

function turns(said: Text, quoted: Text, own: RegExp, other: RegExp): boolean {
  const has = ({ words }: Text, pattern: RegExp) => words.some(({ norm }) => pattern.test(norm));
  return has(said, own) && !has(said, other) && has(quoted, other) && !has(quoted, own);
}

const MOST_COVERED = 0.5;

function modalFault(said: Text, quoted: Text, pack: Pack): PolarityFault | undefined {
  const isTold =
    isUsed(said, quoted, pack, "hypothetical", "hypotheticalMarks") ||
    isUsed(said, quoted, pack, "duty", "dutyMarks") ||
    isClaimTold(said, quoted, pack);
  return isTold ? "modality_dropped" : undefined;
}

/** The statement uses a word that the quotes have only behind "would" or "must". */
function isUsed(
  said: Text,
  quoted: Text,
  pack: Pack,
  sign: "hypothetical" | "duty",
  marks: "hypotheticalMarks" | "dutyMarks",
): boolean {
  if (pack[sign] === undefined || holds(said, marks, "explicit")) return false;
  return quoted.words.filter(quoted.is(sign)).some((word) => {
    const heads = quoted.roots
      .map((_, at) => at)
      .slice(word.at + 1, word.at + 1 + 2 * REACH)
      .filter((at) => quoted.roots[at] !== "" && quoted.words[at]?.sentence === word.sentence)
      .slice(0, sign === "duty" ? 2 : 1);
    return heads.some((head) => {
      const root = quoted.roots[head] ?? "";
      const places = placesOf(root, said, quoted);
      return said.roots.includes(root) && places.includes(head) && places.length === 1;
    });
  });
}

/** The statement tells most of what the quotes have somebody claim. */
function isClaimTold(said: Text, quoted: Text, pack: Pack): boolean {
  if (pack.attribution === undefined || holds(said, "attributionMarks")) return false;
  const own = new Set(said.roots.filter(Boolean));
  return quoted.words.filter(quoted.is("attribution")).some((word) => {
    const told = quoted.roots.filter(
      (root, at) => root !== "" && at > word.at && quoted.words[at]?.sentence === word.sentence,
    );
    const covered = told.filter((root) => own.has(root));
    return told.length > 1 && covered.length >= MOST_COVERED * told.length;
  });
}
