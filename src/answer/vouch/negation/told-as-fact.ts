import { closeTo, isAdverb, isContent, isForm, isWord } from "./english-words.ts";
import { isOfDocument, type Modality, type Mode } from "./modalities.ts";
import type { Pairing } from "./pairing.ts";
import type { Reading } from "./reading.ts";
import type { Word } from "./words.ts";

/** So much of what a quote does not tell as fact makes a statement that tells it. */
const MOST_COVERED = 0.5;
const LEAST_WORDS = 4;

/** The statement tells as fact what by the quotes may be, must be, depends or is claimed. */
export function isToldAsFact(pairing: Pairing): boolean {
  return isForced(pairing) || isToldPlainly(pairing);
}

/** "Must" where the quotes have "may": what is free is told as a duty. */
function isForced({ said, quoted, placesOf }: Pairing): boolean {
  const isDuty = ({ mode }: Modality) => mode === "duty";
  const isFree = (place: Word) => {
    const before = quoted.words.slice(Math.max(0, place.at - 4), place.at);
    return before.some((word) => isWord(word, "permission") || isForm(word, "permissionMarks"));
  };
  return said.modalities.filter(isDuty).some(({ heads }) =>
    heads.some((head) => {
      const places = placesOf(head).filter(({ isOpposite }) => !isOpposite);
      return (
        !said.odd.has(head) &&
        places.length > 0 &&
        places.every(
          ({ word }) =>
            isFree(word) &&
            !quoted.odd.has(word) &&
            !quoted.modalities.some((one) => isDuty(one) && one.governed.includes(word)),
        )
      );
    }),
  );
}

function isToldPlainly(pairing: Pairing): boolean {
  const { said, quoted } = pairing;
  return quoted.modalities.some((modality) => {
    if (isMarked(modality, said, quoted) || isRefused(modality, quoted)) return false;
    const { heads, governed, mode } = modality;
    if (heads.some((head) => isUsed(head, mode, pairing))) return true;
    return mode !== "condition" && isCovered(governed, mode, said, quoted);
  });
}

function isUsed(head: Word, mode: Mode, { said, quoted, placesOf }: Pairing): boolean {
  const synonyms = mode === "condition" ? NONE : closeTo(head.stem);
  const same = said.words.filter(({ stem }) => stem === head.stem);
  const used = same.length > 0 ? same : said.words.filter(({ stem }) => synonyms.has(stem));
  return used.some((word) => {
    if (said.reached.has(word) || isOpenUse(word, mode, said)) return false;
    const places = placesOf(word).map((place) => place.word);
    return places.includes(head) && places.every((place) => isUnder(place, mode, quoted));
  });
}

/** "May not leave" and "does not have to pay" are denials; whether they are kept is asked elsewhere. */
function isRefused({ mode, sign, heads }: Modality, { odd, negations }: Reading): boolean {
  if (mode === "duty")
    return negations.some(
      (negation) => negation.sign.at === sign.at - 1 && negation.strength === "explicit",
    );
  return isWord(sign, "permission") && heads.some((head) => odd.has(head));
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
  if (
    mode !== "attribution" &&
    covered.some(({ stem }) => said.byStem.get(stem)?.some((word) => said.odd.has(word)))
  )
    return false;
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

/** "She said she would sue" is told by "she plans to sue". */
function isMeantOnly({ heads }: Modality, quoted: Reading): boolean {
  return heads.length > 0 && heads.every((head) => isUnder(head, "hypothetical", quoted));
}

/** The statement says in some way that it is not told as fact. */
function isMarked(modality: Modality, said: Reading, quoted: Reading): boolean {
  const isAttributed = said.words.some((word) => isForm(word, "attributionMarks"));
  const isOpen = said.words.some((word) => isForm(word, "hypotheticalMarks"));
  switch (modality.mode) {
    case "attribution":
      return (
        isAttributed ||
        (isOpen && isMeantOnly(modality, quoted)) ||
        namesSource(modality, said, quoted) ||
        isOfDocument(quoted.words, modality)
      );
    case "hypothetical":
      return (
        isOpen ||
        (isAttributed && said.words.some((word) => isWord(word, "reported"))) ||
        (isWord(modality.sign, "permission") &&
          said.words.some((word) => isForm(word, "permissionMarks")))
      );
    case "duty":
      return said.words.some((word) => isForm(word, "dutyMarks")) || isPutAfter(modality, said);
    default:
      return said.words.some((word) => isForm(word, "conditionMarks"));
  }
}
