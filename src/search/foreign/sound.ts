import anyAscii from "any-ascii";
import { primaryTag } from "../language-tag.ts";
import { remembered } from "../remembered.ts";

type Rewriting = readonly (readonly [RegExp, string])[];

/**
 * Letters that are read otherwise than the romanisation has it: in some languages alone, and where a
 * script writes vowels with letters that the romanisation leaves out.
 */
const READ_OTHERWISE: Readonly<Record<string, Rewriting>> = {
  uk: [
    [/г/g, "h"],
    [/ґ/g, "g"],
    [/и/g, "i"],
  ],
  de: [[/w/g, "v"]],
  fr: [
    [/ou/g, "u"],
    [/qu/g, "k"],
  ],
  tr: [[/c/g, "j"]],
};

const ANY_LANGUAGE: Rewriting = [
  [/[اأإآىة]/g, "a"],
  [/[وؤ]/g, "u"],
  [/[يئ]/g, "i"],
  [/א/g, "a"],
  [/ו/g, "u"],
  [/י/g, "i"],
  [/פ/g, "p"],
];

/**
 * Latin spellings of one sound in several languages, in the order they are read. Sounds that scripts
 * do not tell apart are one: b and p, g and h, o and u.
 */
const ONE_SOUND: Rewriting = [
  [/[^a-z]/g, ""],
  [/shch|tsch|sch|tch|ch/g, "sh"],
  [/zh|dj|dzh|g(?=[eiy])/g, "j"],
  [/ph/g, "f"],
  [/th/g, "t"],
  [/ti(?=[ao])/g, "si"],
  [/ts|tz|z|c(?=[eiy])/g, "s"],
  [/x/g, "ks"],
  [/c|q/g, "k"],
  [/dh/g, "d"],
  [/kh|h/g, "g"],
  [/sg/g, "sh"],
  [/w/g, "v"],
  [/y/g, "i"],
  [/b/g, "p"],
  [/o/g, "u"],
  [/(.)\1+/g, "$1"],
];

/**
 * A word as it sounds, roughly, in Latin letters of any language: "Путін" and "بوتين" are "putin".
 * For comparing with other such forms, never for showing. `language` (BCP 47 tag): of the word.
 * Romanisation: the tables of `any-ascii`, which cover every script of Unicode.
 */
export function soundOf(word: string, language: string): string {
  const primary = primaryTag(language);
  return rewrite(romanised(rewrite(word, READ_OTHERWISE[primary] ?? [])), ONE_SOUND);
}

const romanised = remembered((word: string) =>
  /^[a-z]*$/.test(word) ? word : anyAscii(rewrite(word, ANY_LANGUAGE)).toLowerCase(),
);

function rewrite(text: string, rules: Rewriting): string {
  return rules.reduce((written, [letters, sound]) => written.replace(letters, sound), text);
}
