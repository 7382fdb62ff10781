import { stem } from "../../../../search/stem.ts";
import { stopWords } from "../../../../search/stop-words.ts";
import type { Said } from "../../said.ts";
import { phrasesOf, type Word, wordsOf } from "../words.ts";

/**
 * How a language denies. All but `side`, `root` and `opposites` are patterns of normalised words:
 * `explicit` says no, `implicit` holds a denial, `weak` puts off, `yet` says that it is so for now.
 */
export type Pack = {
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

type Matcher = (word: Word) => boolean;

/** Texts of one language as they are compared. */
export type Text = {
  readonly words: readonly Word[];
  /** What each word is compared by, in the order of the words; empty for those without subject. */
  readonly roots: readonly string[];
  /** Whether a word is what one of the patterns means. */
  readonly is: (pattern: keyof Pack) => Matcher;
  readonly side: Pack["side"];
};

/** Longer words are compared by their beginnings, in UTF-16 code units. */
const LONGEST_WORD = 40;

/** How many words that carry a subject a negator reaches. */
export const REACH = 3;

const NO_PHRASES = phrasesOf({});

/** Texts of a language as one, each sentence by itself. */
export function textOf(texts: readonly Said[], language: string, pack: Pack): Text {
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

/** Whether a word of the text is what one of the patterns means. */
export function holds(text: Text, ...patterns: readonly (keyof Pack)[]): boolean {
  return patterns.some((pattern) => text.words.some(text.is(pattern)));
}

/** Where the root stands in the sentences most like the statement. */
export function placesOf(root: string, said: Text, quoted: Text): readonly number[] {
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
