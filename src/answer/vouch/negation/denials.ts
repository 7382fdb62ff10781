import type { PolarityFault } from "../polarity.ts";
import { isContent, isForm, isMeant, isWord } from "./english-words.ts";
import { type Exceptions, exceptionsOf } from "./exceptions.ts";
import type { Negation } from "./negations.ts";
import type { Pairing, Place } from "./pairing.ts";
import { setsNegatorInto } from "./wording.ts";
import type { Word } from "./words.ts";

/** Each word of the statement has to be denied, or not, as the words it answers to are. */
export function denialFault(pairing: Pairing): PolarityFault | undefined {
  const { said, quoted } = pairing;
  const exceptions = exceptionsOf(pairing);
  if (exceptions === "missed") return "negation_added";
  if (exceptions === "none" && setsNegatorInto(said, quoted)) return "negation_added";
  const compared = said.words.filter((word) => isContent(word) && isMeant(word));
  const turned = compared.find((word) => {
    const places = pairing.placesOf(word);
    return places.length > 0 && places.every((place) => isTurned(word, place, exceptions, pairing));
  });
  if (turned !== undefined) return said.odd.has(turned) ? "negation_added" : "negation_dropped";
  const isAlone = (negation: Negation) => exceptions === "none" && isUnanswered(negation, pairing);
  return said.negations.some(isAlone) ? "negation_added" : undefined;
}

function isTurned(word: Word, place: Place, exceptions: Exceptions, pairing: Pairing): boolean {
  const { said, quoted } = pairing;
  const own = said.odd.has(word);
  const theirs = quoted.odd.has(place.word);
  if (place.hasMiddle) return !own && isPlain(word, pairing);
  if (own === (theirs !== place.isOpposite) || exceptions === "told") return false;
  if (!own && !isPlain(word, pairing)) return false;
  if (!theirs && quoted.reached.has(place.word) && !quoted.turned.has(place.word)) return false;
  if (!own) return !isDemanded(word, place.word, pairing);
  return !said.negations.some(
    (negation) =>
      negation.heads.includes(word) &&
      (isAnswered(negation, pairing) ||
        isForNow(negation, place.word, pairing) ||
        isOver(negation, pairing) ||
        isForOthers(pairing)),
  );
}

/** Nothing in its clause denies, or what does is undone. */
function isPlain(word: Word, { said }: Pairing): boolean {
  if (said.turned.has(word)) return true;
  if (said.reached.has(word) || isUnderIf(word, said.modalities)) return false;
  if (isWord(word, "attribution") && said.denials.size > 0) return false;
  const denials = said.denials.get(said.clauses[word.at] ?? -1) ?? [];
  return denials.every((sign) => sign === word);
}

function isUnderIf(word: Word, modalities: Pairing["said"]["modalities"]): boolean {
  return modalities.some(({ mode, governed }) => mode === "condition" && governed.includes(word));
}

/** Another word that it denies is denied by the quotes, or a quote denies in another such word. */
function isAnswered({ heads, sign, strength }: Negation, pairing: Pairing): boolean {
  const { said, quoted, placesOf } = pairing;
  const isLike = (head: Word) =>
    placesOf(head).some(
      ({ word, isOpposite }) => said.odd.has(head) === (quoted.odd.has(word) !== isOpposite),
    );
  if (strength === "implicit") return isLike(sign);
  return heads.some(isLike);
}

/** "Must inform" says what "may not leave out without informing" does. */
function isDemanded(word: Word, place: Word, { said, quoted }: Pairing): boolean {
  if (said.modalities.some(({ mode, heads }) => mode === "duty" && heads.includes(word)))
    return true;
  const isLacked = quoted.negations.some(
    ({ sign, heads }) => sign.norm === "without" && heads.includes(place),
  );
  return (
    said.words.some((other) => isWord(other, "needs") && (other.norm !== "with" || !isLacked)) &&
    quoted.words.some(
      ({ norm, sentence }) =>
        sentence === place.sentence && /^(?:without|unless|except)$/.test(norm),
    )
  );
}

/** What must, may or would happen has not happened yet. */
function isForNow({ sign }: Negation, place: Word, { said, quoted }: Pairing): boolean {
  const isPending = quoted.modalities.some(
    ({ mode, heads, governed }) =>
      (mode !== "attribution" && governed.includes(place)) || heads.includes(place),
  );
  if (!isPending) return false;
  const before = said.words[sign.at - 1]?.norm ?? "";
  if (sign.norm === "without" || /^(?:has|have|had)$/.test(before)) return true;
  const near = said.words
    .filter(({ sentence }) => sentence === sign.sentence)
    .map(({ norm }) => norm);
  if (/^(?:may|can|could|would|will|does|do)$/.test(before))
    return near.some((norm) => /^(?:until|unless|before|without|if)$/.test(norm));
  return (
    !/^(?:must|shall|should|might|need)$/.test(before) &&
    near.some((norm) => /^(?:yet|still)$/.test(norm))
  );
}

/** It denies with a word of its own what no quote denies in any way. */
function isUnanswered(negation: Negation, pairing: Pairing): boolean {
  const { heads, governed, strength } = negation;
  const { quoted, placesOf } = pairing;
  if (strength !== "explicit" || heads.some((head) => placesOf(head).length > 0)) return false;
  if (isOver(negation, pairing) || isForOthers(pairing)) return false;
  const places = governed.flatMap((word) => placesOf(word)).map(({ word }) => word);
  if (places.some((place) => isForNow(negation, place, pairing))) return false;
  if (quoted.denials.size === 0 && quoted.negations.length === 0) return true;
  return places.length > 1 && places.every((place) => !quoted.deniedSentences.has(place.sentence));
}

/** "No longer" says that something was finished. */
function isOver({ sign }: Negation, { said, quoted }: Pairing): boolean {
  return (
    said.words[sign.at + 1]?.norm === "longer" &&
    quoted.words.some((word) => isForm(word, "finished"))
  );
}

/** "Those under 18 cannot vote" says what "only citizens over 18" leaves unsaid. */
function isForOthers({ said, quoted }: Pairing): boolean {
  return (
    quoted.words.some((word) => isWord(word, "only")) &&
    said.words.some((word) => isWord(word, "others"))
  );
}
