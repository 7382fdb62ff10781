import { isContent } from "../negation/english-words.ts";
import type { Word } from "../negation/words.ts";
import lists from "./english.json" with { type: "json" };
import { type English, isIrregular } from "./english.ts";
import { isOneForAnother } from "./one-for-another.ts";

/** Which words of time turn round what stands behind each. */
const REVERSES: Readonly<Record<string, RegExp>> = {
  before: /^(?:after|since|from)$/,
  after: /^before$/,
  until: /^(?:since|from)$/,
  since: /^(?:until|before)$/,
  from: /^until$/,
};

/** Whether a statement puts something at another time, or on the other side of a moment. */
export function isTimeTurned(said: English, quoted: English): boolean {
  return (
    isSideTurned(said, quoted) ||
    isMadeToLast(said, quoted) ||
    isAdverbTurned(said, quoted) ||
    [lists.seasons, lists.hours, lists.days, lists.ends, lists.eras].some((group) =>
      isOneForAnother(said, quoted, group),
    ) ||
    isNearnessTurned(said, quoted)
  );
}

/** "Until 1 June" where the quotes have "since 1 June" alone. */
function isSideTurned(said: English, quoted: English): boolean {
  return said.words.some((sign) => {
    const reverse = REVERSES[sign.norm];
    const object = objectOf(sign, said);
    if (reverse === undefined || object === undefined) return false;
    const places = quoted.words.filter((other) => objectOf(other, quoted) === object);
    if (places.some((place) => deniesAround(place, quoted) !== deniesAround(sign, said)))
      return false;
    return (
      places.some(({ norm }) => reverse.test(norm)) &&
      !places.some(({ norm }) => norm === sign.norm) &&
      !said.words.some(({ norm }) => reverse.test(norm))
    );
  });
}

/** Something in the same part of the sentence is denied. */
function deniesAround({ at, sentence }: Word, { words }: English): boolean {
  const before = words.findLastIndex(
    (word) => word.at <= at && (word.apart || word.sentence !== sentence),
  );
  const behind = words.findIndex(
    (word) => word.at > at && (word.apart || word.sentence !== sentence),
  );
  return words
    .slice(Math.max(0, before), behind < 0 ? words.length : behind)
    .some(({ norm }) => /^(?:not|never|no|cannot)$/.test(norm));
}

const SIGN = /^(?:before|after|until|since|from|in|on|at|by)$/;

/** The stem of what a word of time is about. */
function objectOf(sign: Word, { words }: English): string | undefined {
  if (!SIGN.test(sign.norm)) return undefined;
  const next = words
    .slice(sign.at + 1, sign.at + 4)
    .filter(({ sentence }) => sentence === sign.sentence);
  const object = next.filter(
    (word) => (isContent(word) || (word.capital && /^may$/.test(word.norm))) && !isNoise(word),
  );
  const first = object[0];
  if (first === undefined) return undefined;
  const second = object[1];
  return first.number && second !== undefined ? `${first.norm} ${second.stem}` : first.stem;
}

function isNoise({ norm }: Word): boolean {
  return /^(?:early|late|about|nearly|almost)$/.test(norm);
}

/** "Has warned since May" where the quotes have "warned in May". */
function isMadeToLast(said: English, quoted: English): boolean {
  return said.words.some((sign) => {
    if (sign.norm !== "since") return false;
    const object = objectOf(sign, said);
    if (object === undefined) return false;
    const lasts = (one: Word) => /^(?:since|from)$/.test(one.norm);
    const places = quoted.words.filter((other) => objectOf(other, quoted) === object);
    const verb = said.words.find(
      (word, at) =>
        at > 0 &&
        /^(?:has|have)$/.test(said.words[at - 1]?.norm ?? "") &&
        (/ed$/.test(word.norm) || isIrregular(word)),
    );
    return (
      verb !== undefined &&
      places.length > 0 &&
      !places.some(lasts) &&
      quoted.words.some(
        (word) => word.stem === verb.stem && (/ed$/.test(word.norm) || isIrregular(word)),
      )
    );
  });
}

/** "The day after" for "the day before". */
function isAdverbTurned(said: English, quoted: English): boolean {
  const own = adverbsOf(said);
  const theirs = adverbsOf(quoted);
  return (
    own.length > 0 &&
    theirs.length > 0 &&
    own.every((one) => !theirs.includes(one)) &&
    own.some((one) => theirs.some((other) => other.split(" ")[0] === one.split(" ")[0]))
  );
}

function adverbsOf({ words }: English): string[] {
  return words.flatMap(({ norm, at, stem }) => {
    const next = words[at + 1];
    const behind = words[at + 2];
    const isEnd = behind === undefined || behind.apart || behind.sentence !== next?.sentence;
    return isEnd &&
      /^(?:day|week|month|year|hour|minute)s?$/.test(norm) &&
      next !== undefined &&
      /^(?:before|after|earlier|later)$/.test(next.norm)
      ? [
          `${stem} ${next.norm === "earlier" ? "before" : next.norm === "later" ? "after" : next.norm}`,
        ]
      : [];
  });
}

const UNIT =
  /^(?:year|month|week|spring|summer|autumn|winter|january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/;

/** "This December" for "last December". */
function isNearnessTurned(said: English, quoted: English): boolean {
  if (said.words.some(({ norm }) => norm === "not")) return false;
  return nearnessIn(said).some(({ how, unit }) => {
    const same = nearnessIn(quoted).filter((other) => other.unit === unit);
    return same.length > 0 && same.every((other) => other.how !== how);
  });
}

function nearnessIn({ words }: English) {
  return words.flatMap(({ norm, at }) => {
    const unit = words[at + 1]?.norm ?? "";
    return lists.nearness.includes(norm) && UNIT.test(unit) ? [{ how: norm, unit }] : [];
  });
}
