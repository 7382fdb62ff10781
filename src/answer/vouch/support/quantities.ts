import { isContent } from "../negation/english-words.ts";
import type { Word } from "../negation/words.ts";
import { type English, isOf } from "./english.ts";

/** Whether a statement gives a number another bound, another noun or another part in a change. */
export function isQuantityTurned(said: English, quoted: English): boolean {
  return (
    isBoundTurned(said, quoted) ||
    isCountedTurned(said, quoted) ||
    isChangeTurned(said, quoted) ||
    isPartTurned(said, quoted) ||
    isMoreForLess(said, quoted)
  );
}

const AMOUNT =
  /^(?:half|third|quarter|dozens?|hundreds?|thousands?|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)$/;

function isAmount(word: Word | undefined): boolean {
  return word !== undefined && (word.number || AMOUNT.test(word.norm));
}

type Bound = { readonly side: "atleast" | "atmost"; readonly amount: string };

/** "More than 60" where each quote that has 60 has "less than 60". */
function isBoundTurned(said: English, quoted: English): boolean {
  if (denies(said) !== denies(quoted)) return false;
  const theirs = boundsIn(quoted);
  return boundsIn(said).some(({ side, amount }) => {
    const same = theirs.filter((other) => other.amount === amount);
    return same.length > 0 && same.every((other) => other.side !== side);
  });
}

function denies({ words }: English): boolean {
  return words.some(({ norm }) => /^(?:not|no|never|cannot|nobody)$/.test(norm));
}

function boundsIn({ words }: English): Bound[] {
  return words.flatMap((word): Bound[] => {
    const side = isOf(word, "atleast") ? "atleast" : isOf(word, "atmost") ? "atmost" : undefined;
    const amount = words.slice(word.at + 1, word.at + 3).find(isAmount);
    if (side === undefined || amount === undefined) return [];
    return [{ side, amount: amount.norm }];
  });
}

/** "36 people from 1,780 countries": each number stands before a noun that another counts. */
function isCountedTurned(said: English, quoted: English): boolean {
  const theirs = countsIn(quoted);
  return countsIn(said).some(
    ({ amount, noun }) =>
      theirs.some((other) => other.amount === amount && other.noun !== noun) &&
      theirs.some((other) => other.noun === noun && other.amount !== amount) &&
      !theirs.some((other) => other.amount === amount && other.noun === noun),
  );
}

function countsIn({ words }: English) {
  return words.filter(isAmount).flatMap((word) => {
    const next = words.slice(word.at + 1, word.at + 5);
    const stop = next.findIndex(
      ({ norm, apart, sentence }) =>
        apart ||
        sentence !== word.sentence ||
        (norm !== "of" &&
          norm !== "the" &&
          norm !== "other" &&
          /^(?:to|by|in|on|from|with|and|or|at|for|is|are|was|were)$/.test(norm)),
    );
    const noun = (stop < 0 ? next : next.slice(0, stop)).find(
      (one) => isContent(one) && !isAmount(one) && !/^(?:african|foreign|percent)$/.test(one.norm),
    );
    return noun === undefined ? [] : [{ amount: word.norm, noun: noun.stem }];
  });
}

/** "Rose to 8 percent" where the quotes have "rose by 8 percent". */
function isChangeTurned(said: English, quoted: English): boolean {
  const theirs = changesIn(quoted);
  return changesIn(said).some(({ how, amount }) => {
    const same = theirs.filter((other) => other.amount === amount);
    return same.length > 0 && same.every((other) => other.how !== how);
  });
}

function changesIn({ words }: English) {
  return words.flatMap((word) => {
    const amount = words[word.at + 1];
    return /^(?:by|to)$/.test(word.norm) && amount !== undefined && isAmount(amount)
      ? [{ how: word.norm, amount: amount.norm }]
      : [];
  });
}

/** "20 of the 14" where the quotes have "14 of the 20". */
function isPartTurned(said: English, quoted: English): boolean {
  const theirs = partsIn(quoted);
  return partsIn(said).some(
    ({ part, whole }) =>
      part !== whole && theirs.some((other) => other.part === whole && other.whole === part),
  );
}

function partsIn({ words }: English) {
  return words.filter(isAmount).flatMap((part) => {
    const [of, ...next] = words.slice(part.at + 1, part.at + 4);
    const whole = next.find(isAmount);
    return of?.norm === "of" && whole !== undefined ? [{ part: part.norm, whole: whole.norm }] : [];
  });
}

const MORE = /^more$/;
const LESS = /^(?:fewer|less)$/;

/** "More lessons" where the quotes have "fewer lessons". */
function isMoreForLess(said: English, quoted: English): boolean {
  if (denies(said) !== denies(quoted)) return false;
  const [more, less] = [comparedIn(quoted, MORE), comparedIn(quoted, LESS)];
  return (
    comparedIn(said, MORE).some((stem) => less.includes(stem) && !more.includes(stem)) ||
    comparedIn(said, LESS).some((stem) => more.includes(stem) && !less.includes(stem))
  );
}

function comparedIn({ words }: English, how: RegExp): readonly string[] {
  return words.flatMap(({ norm, at }) => {
    const next = words[at + 1];
    return how.test(norm) && next !== undefined && isContent(next) && next.norm !== "often"
      ? [next.stem]
      : [];
  });
}
