import type { PolarityFault } from "../polarity.ts";
import type { Said } from "../said.ts";
import { closeTo, isAdverb, isContent, isForm, isWord, PHRASES } from "./english-words.ts";
import { flipFault } from "./flips.ts";
import { isOfDocument, type Modality, type Mode, modalitiesOf } from "./modalities.ts";
import { type Negation, negationsOf } from "./negations.ts";
import { setsNegatorInto } from "./wording.ts";
import { type Word, wordsOf } from "./words.ts";

/** An English text as it is compared. */
export type Reading = {
  readonly words: readonly Word[];
  readonly negations: readonly Negation[];
  readonly modalities: readonly Modality[];
};

/** What an English statement turns round of what English quotes say. */
export function englishFault(statement: Said, quotes: readonly Said[]): PolarityFault | undefined {
  const said = readingOf([statement]);
  const quoted = readingOf(quotes);
  if (setsNegatorInto(said, quoted)) return "negation_added";
  const deniesLess = said.negations.length < quoted.negations.length;
  if (deniesLess && setsNegatorInto(quoted, said)) return "negation_dropped";
  if (isAdded(said, quoted)) return "negation_added";
  if (isDropped(said, quoted)) return "negation_dropped";
  return flipFault(said, quoted) ?? (isToldAsFact(said, quoted) ? "modality_dropped" : undefined);
}

function readingOf(texts: readonly Said[]): Reading {
  const words: Word[] = [];
  for (const text of texts) {
    const sentences = (words.at(-1)?.sentence ?? -1) + 1;
    for (const word of wordsOf({ ...text, language: "en" }, PHRASES)) {
      words.push({ ...word, at: words.length, sentence: word.sentence + sentences });
    }
  }
  const negations = negationsOf(words);
  const isUnsaid = ({ mode, sign }: Modality) =>
    mode === "attribution" &&
    negations.some(({ strength, heads }) => strength === "explicit" && heads.includes(sign));
  const modalities = modalitiesOf(words).filter((modality) => !isUnsaid(modality));
  return { words, negations, modalities };
}

/* ---- where a word of the statement stands in the quotes ---- */

/** The same word, or one that means much the same, in the sentences most like the statement. */
function occurrencesOf(head: Word, said: Reading, quoted: Reading): readonly Word[] {
  const same = quoted.words.filter(({ stem }) => stem === head.stem);
  const likely = nearest(same, said, quoted);
  if (likely.length > 0) return likely;
  const synonyms = closeTo(head.stem);
  return nearest(
    quoted.words.filter(({ stem }) => synonyms.has(stem)),
    said,
    quoted,
  );
}

function nearest(words: readonly Word[], said: Reading, quoted: Reading): readonly Word[] {
  const shared = words.map(({ sentence }) => sharedWith(sentence, said, quoted));
  const most = Math.max(...shared);
  return words.filter((_, index) => shared[index] === most);
}

function sharedWith(sentence: number, said: Reading, quoted: Reading): number {
  const own = new Set(said.words.filter(isContent).map(({ stem }) => stem));
  const theirs = quoted.words.filter((word) => word.sentence === sentence && own.has(word.stem));
  return new Set(theirs.map(({ stem }) => stem)).size;
}

/* ---- negations ---- */

function isAdded(said: Reading, quoted: Reading): boolean {
  return said.negations.some((negation) => {
    if (negation.strength === "weak" || isAgreed(negation, said, quoted)) return false;
    if (isOfTheOthers(said, quoted) || isOver(negation, said, quoted)) return false;
    const places = negation.heads.flatMap((head) => occurrencesOf(head, said, quoted));
    if (places.some((place) => isDenied(place, quoted))) return false;
    const isSame = places.some((place) => negation.heads.some(({ stem }) => stem === place.stem));
    if (!isSame && places.some((place) => standsByDenial(place, quoted))) return false;
    if (places.length > 0) return !isPutOff(negation, places, said, quoted);
    if (negation.strength === "implicit") return false;
    const governed = negation.governed.flatMap((word) => occurrencesOf(word, said, quoted));
    if (governed.some((place) => standsByDenial(place, quoted))) return false;
    return (
      !holdsDenial(quoted) || (governed.length > 1 && !isPutOff(negation, governed, said, quoted))
    );
  });
}

/** "Not legal" agrees with "illegal", and "bans" with "prohibits". */
function isAgreed({ sign, heads, strength }: Negation, said: Reading, quoted: Reading): boolean {
  if (strength === "implicit") {
    return occurrencesOf(sign, said, quoted).length > 0;
  }
  return heads.some((head) => quoted.negations.some((other) => isOppositeOf(head, other)));
}

/** "No longer" says that something was finished. */
function isOver({ sign }: Negation, said: Reading, quoted: Reading): boolean {
  return (
    said.words[sign.at + 1]?.norm === "longer" &&
    quoted.words.some((word) => isForm(word, "finished"))
  );
}

/** "Those under 18 cannot vote" says what "only citizens over 18" leaves unsaid. */
function isOfTheOthers(said: Reading, quoted: Reading): boolean {
  return (
    quoted.words.some((word) => isWord(word, "only")) &&
    said.words.some((word) => isWord(word, "others"))
  );
}

function isOppositeOf(head: Word, { sign, strength }: Negation): boolean {
  return strength === "implicit" && closeTo(head.stem).size > 0 && isLegal(head) && !isLegal(sign);
}

function isLegal(word: Word): boolean {
  return /^(?:allow|permit|legal|law|lawful|let|authoriz|entitl|abl|free)/.test(word.stem);
}

function isDenied(place: Word, { negations }: Reading): boolean {
  return negations.some(
    ({ heads, governed }) => heads.includes(place) || governed.slice(0, 12).includes(place),
  );
}

/** Something in its sentence is denied. */
function standsByDenial({ sentence }: Word, { negations }: Reading): boolean {
  return negations.some(({ sign, strength }) => strength !== "weak" && sign.sentence === sentence);
}

function holdsDenial({ words, negations }: Reading): boolean {
  return negations.length > 0 || words.some((word) => isForm(word, "negativeWords"));
}

/** What must or would happen has not happened yet. */
function isPutOff(
  { sign, heads }: Negation,
  places: readonly Word[],
  said: Reading,
  quoted: Reading,
): boolean {
  const before = said.words[sign.at - 1];
  const isPerfect = before !== undefined && /^(?:has|have|had)$/.test(before.norm);
  const isYet = said.words.some(({ norm }) => /^(?:yet|still|until|unless|before)$/.test(norm));
  if (sign.norm === "without" || isYet || isPerfect) {
    return (
      places.some((place) =>
        quoted.modalities.some(
          ({ mode, governed, heads: due }) =>
            (mode !== "attribution" && governed.includes(place)) || due.includes(place),
        ),
      ) && heads.length > 0
    );
  }
  return false;
}

function isDropped(said: Reading, quoted: Reading): boolean {
  return quoted.negations.some((negation) => {
    if (negation.strength === "weak" || isDeniedToo(negation, said)) return false;
    if (isNeeded(negation.sign, said, quoted)) return false;
    return negation.heads.some((head) => isToldPlainly(head, negation, said, quoted));
  });
}

function isToldPlainly(
  head: Word,
  { strength, sign }: Negation,
  said: Reading,
  quoted: Reading,
): boolean {
  if (isAdverb(head)) return false;
  const same = said.words.filter(({ stem }) => stem === head.stem);
  const synonyms = closeTo(head.stem);
  const close = strength === "explicit" ? said.words.filter(({ stem }) => synonyms.has(stem)) : [];
  const told = same.length > 0 ? same : close;
  if (told.length === 0 || said.words.some(({ stem }) => stem === sign.stem)) return false;
  if (told.some((word) => isDenied(word, said))) return false;
  return told.some((word) => {
    const places = occurrencesOf(word, said, quoted);
    return places.includes(head) && places.every((place) => isDenied(place, quoted));
  });
}

/** "May not evict without an order": whoever has one may. */
function isNeeded(sign: Word, said: Reading, quoted: Reading): boolean {
  const denials = quoted.negations.filter((other) => other.sign.sentence === sign.sentence);
  const isTwice =
    denials.length > 1 ||
    quoted.words.some(
      (word) =>
        word.sentence === sign.sentence &&
        /^(?:in|non|un)/.test(word.norm) &&
        isForm(word, "negativeWords"),
    );
  return (
    isTwice &&
    denials.some((other) => /^(?:without|unless|until|except)$/.test(other.sign.norm)) &&
    said.words.some((word) => isWord(word, "needs"))
  );
}

/** The statement denies it in its own way: "the increase was not significant". */
function isDeniedToo({ governed, strength }: Negation, said: Reading): boolean {
  if (said.words.some((word) => isForm(word, "negativeWords"))) return true;
  const stems = new Set(governed.map(({ stem }) => stem));
  const own = said.negations.filter(
    (negation) => negation.strength !== "weak" && !stems.has(negation.sign.stem),
  );
  if (strength === "implicit") return own.length > 0;
  return own.some((negation) =>
    negation.governed.some(
      ({ stem }) => stems.has(stem) || [...closeTo(stem)].some((one) => stems.has(one)),
    ),
  );
}

/* ---- modality ---- */

/** So much of what a quote does not tell as fact makes a statement that tells it. */
const MOST_COVERED = 0.5;
const LEAST_WORDS = 4;

function isToldAsFact(said: Reading, quoted: Reading): boolean {
  return quoted.modalities.some((modality) => {
    if (isMarked(modality, said, quoted)) return false;
    const { heads, governed, mode } = modality;
    if (heads.some((head) => isUsed(head, mode, said, quoted))) return true;
    return mode !== "condition" && isCovered(governed, mode, said, quoted);
  });
}

function isUsed(head: Word, mode: Mode, said: Reading, quoted: Reading): boolean {
  const synonyms = mode === "condition" ? NONE : closeTo(head.stem);
  const same = said.words.filter(({ stem }) => stem === head.stem);
  const used = same.length > 0 ? same : said.words.filter(({ stem }) => synonyms.has(stem));
  return used.some((word) => {
    if (isDenied(word, said) || isOpenUse(word, mode, said)) return false;
    const places = occurrencesOf(word, said, quoted);
    return places.includes(head) && places.every((place) => isUnder(place, mode, quoted));
  });
}

const NONE: ReadonlySet<string> = new Set();

/** "It protects …", of a bill that was named before. */
function isOpenUse({ at, norm }: Word, mode: Mode, { words }: Reading): boolean {
  const before = words.slice(0, at).filter((word) => !isAdverb(word));
  return (
    mode === "hypothetical" &&
    before.length <= 2 &&
    /^(?:it|this)$/.test(before.at(-1)?.norm ?? "") &&
    norm.endsWith("s")
  );
}

/** "Takes effect after Putin signs it": what is put off to a later day. */
function isPutAfter({ heads }: Modality, { words }: Reading): boolean {
  return (
    words.some(({ norm }) => /^(?:after|when|once)$/.test(norm)) &&
    !words.some(({ norm, stem }) => norm.endsWith("ed") && heads.some((head) => head.stem === stem))
  );
}

function isUnder(place: Word, mode: Mode, { modalities }: Reading): boolean {
  return modalities.some(
    (modality) =>
      modality.mode === mode &&
      (modality.heads.includes(place) || modality.governed.includes(place)),
  );
}

function isCovered(governed: readonly Word[], mode: Mode, said: Reading, quoted: Reading): boolean {
  const own = new Set(said.words.filter(isContent).map(({ stem }) => stem));
  const covered = governed.filter(({ stem }) => own.has(stem));
  const alone = covered.filter((word) =>
    quoted.words.every((other) => other.stem !== word.stem || isUnder(other, mode, quoted)),
  );
  const isAlone = alone.length >= MOST_COVERED * covered.length;
  if (governed.length < LEAST_WORDS) return covered.length === governed.length && isAlone;
  if (mode === "attribution" && alone.some(({ number }) => number) && covered.length > 2)
    return true;
  return covered.length >= MOST_COVERED * governed.length && isAlone;
}

/** It names who says so: the name right before the claim. */
function namesSource({ sign }: Modality, said: Reading, quoted: Reading): boolean {
  const source = quoted.words.slice(Math.max(0, sign.at - 2), sign.at);
  return source.some(
    (word) =>
      isContent(word) &&
      word.capital &&
      said.words.some(({ capital, stem }) => capital && word.stem === stem),
  );
}

/** The statement says in some way that it is not told as fact. */
function isMarked(modality: Modality, said: Reading, quoted: Reading): boolean {
  const isAttributed = said.words.some((word) => isForm(word, "attributionMarks"));
  const isOpen = said.words.some((word) => isForm(word, "hypotheticalMarks"));
  switch (modality.mode) {
    case "attribution":
      return (
        isAttributed || namesSource(modality, said, quoted) || isOfDocument(quoted.words, modality)
      );
    case "hypothetical":
      return (
        isOpen ||
        (isAttributed && said.words.some((word) => isWord(word, "reported"))) ||
        (isWord(modality.sign, "permission") &&
          (said.words.some((word) => isForm(word, "permissionMarks")) ||
            isNeeded(modality.sign, said, quoted)))
      );
    case "duty":
      return said.words.some((word) => isForm(word, "dutyMarks")) || isPutAfter(modality, said);
    default:
      return said.words.some((word) => isForm(word, "conditionMarks"));
  }
}
