import { primaryTag } from "../language-tag.ts";

/** A form shorter than this is what a prefix leaves of another word; "d'où" shows where it ends. */
const SHORTEST = 3;
const SHORTEST_BEHIND_APOSTROPHE = 1;

/** Articles and prepositions that are written on to the next word, in the order they are taken off. */
const GLUED_BEFORE: Readonly<Record<string, readonly RegExp[]>> = {
  ar: [/^[وف]/, /^(?:لل|[بكلس](?=ال)|[بكلس])/, /^ال/],
  fr: [/^.{1,6}'/],
  he: [/^[וש]/, /^[בכלמה]/],
  it: [/^.{1,5}'/],
};

/** Endings that are written on to a name behind an apostrophe: "Rusya'nın". */
const GLUED_BEHIND: Readonly<Record<string, RegExp>> = { tr: /'.*$/ };

const EQUAL_LETTERS: Readonly<Record<string, readonly (readonly [RegExp, string])[]>> = {
  ar: [
    [/[\u064b-\u0655\u0670]/g, ""],
    [/[أإآٱ]/g, "ا"],
    [/ى/g, "ي"],
    [/ة/g, "ه"],
  ],
  hi: [
    [/\u093c/g, ""],
    [/\u0901/g, "\u0902"],
  ],
  tr: [[/ı/g, "i"]],
};

/**
 * The forms under which a normalised word (`Token.norm`) may stand in a dictionary of its language
 * (BCP 47 tag): as it is, then with ever more of what people write on to it taken off.
 */
export function formsOf(norm: string, language: string): string[] {
  const primary = primaryTag(language);
  const forms = [norm];
  let rest = norm.replace(GLUED_BEHIND[primary] ?? "", "");
  if (rest !== norm) forms.push(rest);
  for (const prefix of GLUED_BEFORE[primary] ?? []) {
    const bare = rest.replace(prefix, "");
    const isMarked = rest.includes("'") && !bare.includes("'");
    if (bare === rest || bare.length < (isMarked ? SHORTEST_BEHIND_APOSTROPHE : SHORTEST)) continue;
    rest = bare;
    forms.push(rest);
  }
  return forms;
}

/** The word in one spelling, where people write letters with and without their marks. */
export function spelledAlike(norm: string, language: string): string {
  return (EQUAL_LETTERS[primaryTag(language)] ?? []).reduce(
    (word, [letters, letter]) => word.replace(letters, letter),
    norm,
  );
}
