import { isContent, isForm, isWord } from "../negation/english-words.ts";
import type { Word } from "../negation/words.ts";
import { type English, isOf } from "./english.ts";
import { speakersOf } from "./speakers.ts";
import { verbsIn } from "./verbs.ts";

/** From so much of a statement on that its quotes have somebody claim, it tells the claim. */
const MOST_CLAIMED = 0.75;
const LEAST_WORDS = 2;

/** Whoever says one of these tells no fact. */
const HEDGES =
  /^(?:hop|expect|demand|wish|want|favou?r|disput|doubt|fear|suspic|blam|likely|probabl|possib|suppos|apparent|seem|appear|call|whether)/;

const FACTS = /^(?:confirm|announc|find|found|admit)/;

/** Whether a statement tells as a fact what its quotes have only as what somebody says. */
export function isClaimAFact(said: English, quoted: English): boolean {
  const tells = (word: Word) =>
    (isForm(word, "attributionMarks") && !isNoun(word, said)) ||
    (["speech", "voices", "replies"] as const).some(
      (list) => isOf(word, list) && !isNoun(word, said),
    );
  if (said.words.some((word) => tells(word) || HEDGES.test(word.norm))) return false;
  const own = [...said.stems];
  if (speakersOf(quoted).some(({ head }) => said.stems.has(head.stem))) return false;
  if (own.length < LEAST_WORDS) return false;
  const signs = signsIn(quoted);
  if (signs.length === 0) return false;
  const claimed = new Set(
    quoted.words.filter((word) => isClaimed(word, quoted, signs)).map(({ at }) => at),
  );
  if (claimed.size === 0) return false;
  const isOnlyClaimed = (stem: string) => {
    const places = quoted.words.filter((word) => isContent(word) && word.stem === stem);
    return places.length > 0 && places.every(({ at }) => claimed.has(at));
  };
  return own.filter(isOnlyClaimed).length >= Math.max(LEAST_WORDS, MOST_CLAIMED * own.length);
}

/** "The report", "an accountant": it tells nothing of who says so. */
function isNoun({ at, norm }: Word, { words }: English): boolean {
  if (/^accountants?$/.test(norm)) return true;
  const before = words[at - 1]?.norm ?? "";
  return (
    /^(?:the|a|an|this|that)$/.test(before) &&
    /^(?:report|state|word|charge|account|note|call)s?$/.test(norm)
  );
}

/** The words of saying in a text, as far as what somebody says need not be so. */
function signsIn(text: English): readonly Word[] {
  const signs = text.words.filter((word) => isOf(word, "speech") && !FACTS.test(word.norm));
  if (signs.length === 0) return [];
  const verbs = verbsIn(text, new Set());
  return signs.filter(({ at, norm }) => verbs.has(at) || norm === "accordingto");
}

/** It stands behind a word of saying, in the same part of the sentence, or before one at its end. */
function isClaimed(word: Word, { words }: English, signs: readonly Word[]): boolean {
  const own = signs.filter(({ sentence }) => sentence === word.sentence);
  if (own.length === 0) return false;
  const sentence = words.filter((other) => other.sentence === word.sentence);
  return own.some((sign) => {
    if (sign.at > word.at)
      return (
        isAtEnd(sign, sentence) &&
        !sentence.some(({ norm, at }) => at < sign.at && at > word.at && /^(?:but|and)$/.test(norm))
      );
    const between = sentence.filter(({ at }) => at > sign.at && at <= word.at);
    if (sign.norm === "accordingto" && between.slice(0, 5).some((one) => isForm(one, "documents")))
      return false;
    return !between.some(
      ({ norm, apart }) =>
        /^(?:but|although)$/.test(norm) || (apart && /^(?:who|which)$/.test(norm)),
    );
  });
}

function isAtEnd(sign: Word, sentence: readonly Word[]): boolean {
  const opening = sentence.findLast(({ at, apart }) => at < sign.at && apart);
  if (opening !== undefined && isWord(opening, "boundaries")) return false;
  return sentence.filter(({ at }) => at > sign.at).filter(isContent).length <= 3;
}
