import { closeTo, isAdverb, isForm, isWord } from "./english-words.ts";
import type { Negation } from "./negations.ts";
import { isDenied, occurrencesOf, type Reading } from "./reading.ts";
import type { Word } from "./words.ts";

/** The statement denies what the quotes affirm. */
export function isAdded(said: Reading, quoted: Reading): boolean {
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

/** Something in its sentence is denied. */
function standsByDenial(place: Word, { negations }: Reading): boolean {
  return negations.some(
    ({ sign, strength }) =>
      strength !== "weak" && sign !== place && sign.sentence === place.sentence,
  );
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

/** The statement tells plainly what the quotes deny. */
export function isDropped(said: Reading, quoted: Reading): boolean {
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
export function isNeeded(sign: Word, said: Reading, quoted: Reading): boolean {
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
