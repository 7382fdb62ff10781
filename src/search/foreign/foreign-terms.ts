import { heldLanguages } from "../held-languages.ts";
import { tableOfWords } from "../held-words.ts";
import type { SearchIndex } from "../index.ts";
import { primaryTag } from "../language-tag.ts";
import { metadataStems } from "../metadata-words.ts";
import { type Asked, isSpecial, ownMatches, readOwnTerm } from "../own-terms.ts";
import type { WeightedId } from "../postings.ts";
import { type ReadTerm, SYNONYM_WEIGHT } from "../query-term.ts";
import { stemmerOf } from "../stem.ts";
import { stopWords } from "../stop-words.ts";
import { type Term, termReader } from "../terms.ts";
import { createSoundTable } from "./alike.ts";
import { stemsOf, wordsFor } from "./concept-words.ts";
import { type Concept, lexiconOf, type Sense } from "./lexicon.ts";
import { soundOf } from "./sound.ts";
import { cutByWords } from "./unspaced.ts";
import { formsOf } from "./word-forms.ts";

/** What a word that only sounds alike counts at most. */
const ALIKE_WEIGHT = 0.9;
/** Words nearly as alike as the best one count too: "Georgia" and "Georgian". */
const ALIKE_ENOUGH = 0.9;

/**
 * The idf of a word that nothing is known of, an ordinary one: were it as rare as it is in the
 * articles, which do not hold it, one such word would make any question one about something else.
 * Names and numbers are as rare as that: they would have been found.
 */
const UNKNOWN_IDF = 2;

/** Terms next to each other that mean something together, or one of which nothing is known. */
type Stretch = { readonly terms: readonly [Term, ...Term[]]; readonly senses: readonly Sense[] };

/**
 * Reads the terms of a question asked of articles in `others`, languages (primary tags) that it is
 * not in: by what its words mean (lexicon), by how names and cognates sound, and as they are written.
 */
export function readAcross(asked: Asked, others: readonly string[]): ReadTerm[] {
  return stretchesOf(asked)
    .filter((stretch) => isTelling(stretch, asked.language))
    .map((stretch) => readStretch(stretch, asked, others));
}

function stretchesOf({ text, tokens: whole, language }: Asked): Stretch[] {
  const lexicon = lexiconOf(language);
  const tokens = cutByWords(text, whole, lexicon.words);
  const terms = tokens.map(termReader(language));
  const stretches: Stretch[] = [];
  let next = 0;
  const skipTo = (end: number) => {
    for (; next < end; next += 1) {
      const term = terms[next];
      if (term !== undefined) stretches.push({ terms: [term], senses: [] });
    }
  };
  for (const { from, to, senses } of lexicon.read(tokens)) {
    skipTo(from);
    const [first, ...rest] = terms.slice(from, to);
    if (first !== undefined) stretches.push({ terms: [first, ...rest], senses });
    next = to;
  }
  skipTo(terms.length);
  return stretches;
}

/** Whether it says what the question is about: no stop word, and nothing that English drops. */
function isTelling({ terms: [first, ...rest], senses }: Stretch, language: string): boolean {
  if (rest.length === 0 && isStop(first, language)) return false;
  return senses.length === 0 || senses.some(({ concept }) => stemsOf(concept).length > 0);
}

/** Also with what is written on to it: "l'a" is no more than "a". */
function isStop({ norm, stop }: Term, language: string): boolean {
  return stop || stopWords(language).has(formsOf(norm, language).at(-1) ?? norm);
}

function readStretch(stretch: Stretch, asked: Asked, others: readonly string[]): ReadTerm {
  const { terms, senses } = stretch;
  const [first] = terms;
  const isOwnHeld = heldLanguages(asked.index).includes(primaryTag(asked.language));
  const meant = senses.flatMap((sense) => meaning(sense, others, asked.index));
  if (isOwnHeld && meant.length === 0) return readOwnTerm(first, asked);
  const written = terms.flatMap((term) => writtenSo(term, stretch, asked, others));
  const isKnown = senses.length > 0 || written.length > 0;
  const alike = isKnown ? [] : soundingAlike(first, asked, others);
  const found = [...written, ...meant, ...alike];
  const inGeneral = senses.flatMap(({ concept }) => generalMeaning(concept, asked.index));
  const special = isSpecial(first, asked.text, asked.language);
  const isOwnWord = isOwnHeld || (special && found.length + inGeneral.length === 0);
  return {
    term: {
      word: terms.map(({ norm }) => norm).join(" "),
      stem: (found[0] ?? inGeneral[0])?.stem ?? first.stem,
      idf: isOwnWord
        ? asked.index.idf(first.stem, asked.language)
        : idfOf(found.length > 0 ? found : inGeneral),
      special,
      matches: strongest(found),
    },
    key: senses.length > 0 ? senses.map(({ concept }) => concept).join() : first.stem,
    start: first.start,
    isUnderstood: isOwnWord || found.length > 0 || senses.length > 0,
  };
}

/** A word of the articles for one of the question, what it counts, and how rare it is. */
type Found = WeightedId & { readonly stem: string; readonly idf: number };

function meaning(
  { concept, isMain }: Sense,
  others: readonly string[],
  index: SearchIndex,
): Found[] {
  return others.flatMap((other) =>
    wordsFor(concept, other, index).map(({ id, stem, weight }) => ({
      id,
      stem,
      weight: isMain ? weight : Math.min(weight, SYNONYM_WEIGHT),
      idf: index.idf(stem, other),
    })),
  );
}

/** What a concept is in English, whether an article holds it or not. */
function generalMeaning(concept: Concept, index: SearchIndex): { stem: string; idf: number }[] {
  return stemsOf(concept).map((stem) => ({ stem, idf: index.idf(stem, "en") }));
}

/**
 * The commonest of its meanings: a passage is as likely to hold one of them as to hold that one.
 */
function idfOf(found: readonly { readonly idf: number }[]): number {
  return found.length === 0 ? UNKNOWN_IDF : Math.min(...found.map(({ idf }) => idf));
}

/**
 * The word as it is written: a number, a name in the articles' script, a word that asks for a
 * headline or a date, and in an article of the question's own language any. Where its meaning is
 * known, a like word of another language is a false friend: "main" is French for hand.
 */
function writtenSo(
  term: Term,
  { senses }: Stretch,
  { text, language, index }: Asked,
  others: readonly string[],
): Found[] {
  const idfIn = heldLanguages(index)[0] ?? language;
  const found = (id: number, weight: number) => {
    const stem = index.stemOf(id);
    return { id, weight, stem, idf: index.idf(stem, idfIn) };
  };
  if (heldLanguages(index).includes(primaryTag(language))) {
    return ownMatches(term, language, index).map(({ id, weight }) => found(id, weight));
  }
  const isName = isSpecial(term, text, language);
  const stems = [term.stem, ...others.map((other) => stemmerOf(other)(term.norm))];
  const trusted = stems.filter(
    (stem) => senses.length === 0 || isName || metadataStems().has(stem),
  );
  return [...new Set(trusted)].flatMap((stem) => {
    const id = index.idOf(stem);
    return id === undefined ? [] : [found(id, 1)];
  });
}

const soundsOf = tableOfWords(createSoundTable);

function soundingAlike(term: Term, { language, index }: Asked, others: readonly string[]): Found[] {
  if (term.number || /\p{Script=Han}/u.test(term.norm)) return [];
  const { table, words } = soundsOf(index);
  const forms = [...formsOf(term.norm, language), term.stem];
  const sounds = [...new Set(forms.map((form) => soundOf(form, language)))];
  const found = sounds
    .flatMap((sound) => table.find(sound))
    .flatMap(({ at, likeness }) => {
      const id = words.id(at);
      return id === undefined ? [] : [{ id, likeness }];
    });
  const best = Math.max(0, ...found.map(({ likeness }) => likeness));
  return found
    .filter(({ likeness }) => likeness >= ALIKE_ENOUGH * best)
    .map(({ id, likeness }) => {
      const stem = index.stemOf(id);
      return { id, stem, weight: ALIKE_WEIGHT * likeness, idf: index.idf(stem, others[0] ?? "") };
    });
}

/** Each vocabulary id once, with the most that it counts. */
function strongest(found: readonly Found[]): WeightedId[] {
  const weights = new Map<number, number>();
  for (const { id, weight } of found) weights.set(id, Math.max(weight, weights.get(id) ?? 0));
  return Array.from(weights, ([id, weight]) => ({ id, weight }));
}
