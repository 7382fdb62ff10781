import { isContent, isWord } from "../negation/english-words.ts";
import type { Word } from "../negation/words.ts";
import { type English, isIrregular, isOf } from "./english.ts";
import { verbsIn, wordBefore } from "./verbs.ts";

/** Words that name who does something, or to whom it is done. */
export type Party = {
  readonly head: Word;
  /** Stems of all its words. */
  readonly stems: ReadonlySet<string>;
  /** Which words name it is not clear: they are among these. */
  readonly isLoose?: true;
};

/** Something that is done. What the order of the words does not tell is left out. */
export type Frame = {
  readonly verb: Word;
  readonly agent?: Party;
  readonly patient?: Party;
};

const known = new WeakMap<English, readonly Frame[]>();

/** What is done by whom to whom in an English text, verb by verb. `alsoStems`: of other verbs. */
export function framesOf(text: English, alsoStems?: ReadonlySet<string>): readonly Frame[] {
  if (alsoStems !== undefined) return framesWith(alsoStems, text);
  const frames = known.get(text) ?? framesWith(new Set(), text);
  known.set(text, frames);
  return frames;
}

function framesWith(alsoStems: ReadonlySet<string>, text: English): readonly Frame[] {
  const verbs = verbsIn(text, alsoStems);
  return [...verbs].flatMap((at) => {
    const verb = text.words[at];
    return verb === undefined ? [] : [frameOf(verb, text.words, verbs)];
  });
}

function frameOf(verb: Word, words: readonly Word[], verbs: ReadonlySet<number>): Frame {
  const before = subjectOf(verb, words, verbs);
  const after = nounsFrom(verb.at + 1, words, verbs);
  const isPassive = isPassiveAt(verb, words);
  const agent = isPassive ? doerBehindBy(verb, words, verbs) : before;
  const patient = isPassive ? before : after;
  return { verb, ...(agent && { agent }), ...(patient && { patient }) };
}

const BE = /^(?:be|is|are|was|were|been|being)$/;

/** "was passed", "an order signed by" */
function isPassiveAt(verb: Word, words: readonly Word[]): boolean {
  if (!/ed$/.test(verb.norm) && !isIrregular(verb)) return false;
  const before = wordBefore(verb, words);
  const [next, doer] = words.slice(verb.at + 1, verb.at + 3);
  const isBy = next?.norm === "by" && doer !== undefined && !isNumber(doer);
  return isBy || (before !== undefined && BE.test(before.norm));
}

/** How far the parts of a sentence are looked for, in words. */
const REACH = 14;

/** "was passed on Monday by lawmakers" */
function doerBehindBy(verb: Word, words: readonly Word[], verbs: ReadonlySet<number>) {
  for (const word of words.slice(verb.at + 1, verb.at + 1 + REACH)) {
    if (word.sentence !== verb.sentence || word.apart || isClause(word) || verbs.has(word.at))
      break;
    const next = words[word.at + 1];
    if (word.norm === "by" && next !== undefined && !isNumber(next))
      return nounsFrom(word.at + 1, words, verbs);
  }
  return undefined;
}

function isNumber(word: Word): boolean {
  return word.number || isOf(word, "numbers");
}

function isClause(word: Word): boolean {
  return isWord(word, "boundaries") || word.norm === "once";
}

/** "Quist, the leader, accused": between two commas. */
function isInserted({ at, sentence }: Word, words: readonly Word[]): boolean {
  return words
    .slice(0, at)
    .some((word, place) => word.sentence === sentence && word.apart && place > 0);
}

/** The words before a verb and its auxiliaries, back to where another part of the sentence ends. */
function subjectOf(verb: Word, words: readonly Word[], verbs: ReadonlySet<number>) {
  let from = verb.at;
  let word: Word | undefined = verb;
  while (word !== undefined && isHelp(word, verb)) {
    if (word.apart)
      return isInserted(word, words) ? looselyBefore(from - 1, words, verbs) : undefined;
    from -= 1;
    word = words[from];
  }
  if (word === undefined || word.sentence !== verb.sentence || word.norm === "to") return undefined;
  if (/^(?:who|which|that)$/.test(word.norm)) return looselyBefore(from - 1, words, verbs);
  const subject = phraseBefore(from, words, verbs);
  const stop = words[(subject[0]?.at ?? 0) - 1];
  const isInside =
    stop !== undefined &&
    stop.sentence === verb.sentence &&
    subject[0]?.apart === false &&
    (verbs.has(stop.at) || isWord(stop, "auxiliaries"));
  if (isInside && !/^(?:says?|said)$/.test(stop.norm)) return looselyBefore(from, words, verbs);
  return subject.some((one) => isOf(one, "pronouns") || one.norm === "not")
    ? undefined
    : partyOf(subject);
}

function isHelp(word: Word, verb: Word): boolean {
  return (
    word === verb ||
    isWord(word, "auxiliaries") ||
    isWord(word, "adverbs") ||
    /ly$|^(?:not|never|also|cannot)$/.test(word.norm)
  );
}

/** "an order that eased", "pupils who had breakfast missed": whoever is named before may be meant. */
function looselyBefore(last: number, words: readonly Word[], verbs: ReadonlySet<number>) {
  const party = partyOf(phraseBefore(last, words, verbs));
  const before = words
    .slice(Math.max(0, last + 1 - 2 * REACH), last + 1)
    .filter(({ sentence }) => sentence === words[last]?.sentence);
  return party && { ...party, stems: stemsOf(before), isLoose: true as const };
}

function phraseBefore(last: number, words: readonly Word[], verbs: ReadonlySet<number>): Word[] {
  const phrase: Word[] = [];
  for (let at = last; at >= 0 && last - at < REACH; at -= 1) {
    const word = words[at];
    if (word === undefined || word.sentence !== words[last]?.sentence) break;
    if (isClause(word) || verbs.has(at) || isWord(word, "auxiliaries")) break;
    if (/^(?:and|or)$/.test(word.norm) && hasVerbBefore(at, words, verbs)) break;
    phrase.unshift(word);
    if (word.apart) break;
  }
  return phrase;
}

/** Then "and" joins two clauses, and not two nouns. */
function hasVerbBefore(at: number, words: readonly Word[], verbs: ReadonlySet<number>): boolean {
  const sentence = words[at]?.sentence;
  return words
    .slice(0, at)
    .some(
      (word) => word.sentence === sentence && (verbs.has(word.at) || isWord(word, "auxiliaries")),
    );
}

function nounsFrom(from: number, words: readonly Word[], verbs: ReadonlySet<number>) {
  const phrase: Word[] = [];
  for (const word of words.slice(from, from + REACH)) {
    if (word.sentence !== words[from - 1]?.sentence || word.apart) break;
    const isEnd = isClause(word) || isOf(word, "prepositions") || isWord(word, "auxiliaries");
    if (isEnd || verbs.has(word.at) || /^(?:and|or)$/.test(word.norm)) break;
    phrase.push(word);
  }
  return phrase.some((one) => isOf(one, "pronouns")) ? undefined : partyOf(phrase);
}

/** The head of a noun with what belongs to it: the last word before a preposition. */
function partyOf(phrase: readonly Word[]): Party | undefined {
  const end = phrase.findIndex((word, at) => at > 0 && isOf(word, "prepositions"));
  const own = end < 0 ? phrase : phrase.slice(0, end);
  const head = own.filter((word) => isContent(word) && !word.number).at(-1);
  return head && { head, stems: stemsOf(phrase) };
}

function stemsOf(words: readonly Word[]): ReadonlySet<string> {
  return new Set(words.filter(isContent).map(({ stem }) => stem));
}
