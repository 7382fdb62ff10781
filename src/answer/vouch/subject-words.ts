import { stemsOf } from "../../search/foreign/concept-words.ts";
import { lexiconOf } from "../../search/foreign/lexicon.ts";
import { soundOf } from "../../search/foreign/sound.ts";
import { cutByWords } from "../../search/foreign/unspaced.ts";
import { formsOf } from "../../search/foreign/word-forms.ts";
import { primaryTag } from "../../search/language-tag.ts";
import { stopWords } from "../../search/stop-words.ts";
import { synonymsOf } from "../../search/synonyms.ts";
import { type Term, termReader } from "../../search/terms.ts";
import { tokenize } from "../../search/tokens.ts";
import { createMemory } from "./remembered.ts";
import type { Said } from "./said.ts";

/** A word that says what a text is about, or a number, in forms that can be compared across languages. */
export type SubjectWord = {
  readonly isNumber: boolean;
  /** Its stem, marked with the language; and English stems of what it may mean. */
  readonly means: ReadonlySet<string>;
  /** How it sounds. Words of three letters sound like too many others. */
  readonly sounds: readonly string[];
};

const SHORTEST_SOUND = 4;

/** A statement is looked at more than once, and the same passages are quoted again and again. */
const MOST_TEXTS = 400;
const remembered = createMemory<readonly SubjectWord[]>(MOST_TEXTS);

/** The words of a text that carry a subject, and its numbers, in order. */
export function subjectWords({ text, language }: Said): readonly SubjectWord[] {
  const primary = primaryTag(language);
  return remembered(`${primary}\0${text}`, () => wordsIn(text, primary));
}

function wordsIn(text: string, language: string): readonly SubjectWord[] {
  const lexicon = lexiconOf(language);
  const tokens = cutByWords(text, tokenize(text), lexicon.words);
  const concepts = tokens.map((): string[] => []);
  for (const { from, to, senses } of lexicon.read(tokens)) {
    const stems = senses.flatMap(({ concept }) => stemsOf(concept));
    for (const meanings of concepts.slice(from, to)) meanings.push(...stems);
  }
  const stops = stopWords(language);
  return tokens.map(termReader(language)).flatMap((term, at): readonly SubjectWord[] => {
    if (term.number) return [{ isNumber: true, means: new Set([`#${term.norm}`]), sounds: [] }];
    if (term.stop || stops.has(term.norm)) return [];
    const means = new Set([...(concepts[at] ?? []), ...ownMeanings(term, language)]);
    return [{ isNumber: false, means, sounds: soundsOf(term, language) }];
  });
}

function ownMeanings({ stem }: Term, language: string): readonly string[] {
  return language === "en" ? [stem, ...synonymsOf(stem, "en")] : [`${language}:${stem}`];
}

function soundsOf({ norm, stem }: Term, language: string): readonly string[] {
  const sounds = [...formsOf(norm, language), stem].map((form) => soundOf(form, language));
  return [...new Set(sounds)].filter((sound) => sound.length >= SHORTEST_SOUND);
}
