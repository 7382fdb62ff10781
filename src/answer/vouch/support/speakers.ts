import { closeTo, isContent, isWord } from "../negation/english-words.ts";
import type { Word } from "../negation/words.ts";
import { type English, isOf } from "./english.ts";
import { framesOf, type Party } from "./frames.ts";

/** Whether a statement has somebody say what in its quotes another says; both are named there. */
export function isAnotherSpeaker(said: English, quoted: English): boolean {
  const own = speakersOf(said, ["speech", "voices"]).filter(({ isLoose }) => isLoose !== true);
  const theirs = speakersOf(quoted);
  if (own.length === 0 || theirs.length === 0) return false;
  return own.some(
    (speaker) =>
      (quoted.stems.has(speaker.head.stem) || isStranger(speaker)) &&
      theirs.every((other) => isAnother(speaker, other)) &&
      !isBesideSpeech(speaker, quoted),
  );
}

/** Words for whoever says something, whatever the quotes call them. */
const ANYBODY =
  /^(?:official|expert|authorit|minister|spokes|report|article|text|document|source|account|paper|media|news|analyst|research|scientist|author|govern|polic|critic|observ|specialist|people|lawmak|deput|politic|bill|law|draft|leader|chief|head|head|lawyer|jurist|moscow|kyiv|kremlin)/;

/** Somebody whom the quotes do not name, and who is more than "an official". Names are asked elsewhere. */
function isStranger({ head }: Party): boolean {
  const isNamed = head.capital && (head.at > 0 || !head.norm.endsWith("s"));
  return !isNamed && !ANYBODY.test(head.norm);
}

/** "A clerk at the office confirmed": who speaks for whom is not clear. */
function isBesideSpeech({ head }: Party, { words }: English): boolean {
  return words.some((word) => {
    if (word.stem !== head.stem) return false;
    const rest = words.slice(word.at + 1).filter(({ sentence }) => sentence === word.sentence);
    const end = rest.findIndex((one) => one.apart || isWord(one, "boundaries"));
    return (end < 0 ? rest : rest.slice(0, end)).some((one) => isOf(one, "speech"));
  });
}

function isAnother({ head, stems }: Party, other: Party): boolean {
  const likes = [head.stem, ...closeTo(head.stem)];
  return !likes.some((stem) => other.stems.has(stem)) && !stems.has(other.head.stem);
}

/** Who says something in a text. */
export function speakersOf(
  text: English,
  verbs: readonly ("speech" | "voices" | "replies")[] = ["speech", "voices", "replies"],
): Party[] {
  const spoken = framesOf(text).flatMap(({ verb, agent }) =>
    verbs.some((list) => isOf(verb, list)) && agent !== undefined ? [agent] : [],
  );
  return [
    ...spoken,
    ...text.words.filter(({ norm }) => norm === "accordingto").flatMap((sign) => named(sign, text)),
  ];
}

/** "according to the report by the auditors": all of it. */
function named(sign: Word, { words }: English): Party[] {
  const phrase: Word[] = [];
  for (const word of words.slice(sign.at + 1, sign.at + 12)) {
    const isOver = word.sentence !== sign.sentence || word.apart;
    if (isOver || isWord(word, "boundaries") || isWord(word, "auxiliaries")) break;
    phrase.push(word);
  }
  const own = phrase.filter(isContent);
  const end = phrase.findIndex((word, at) => at > 0 && isOf(word, "prepositions"));
  const head = (end < 0 ? phrase : phrase.slice(0, end)).filter(isContent).at(-1);
  return head === undefined ? [] : [{ head, stems: new Set(own.map(({ stem }) => stem)) }];
}
