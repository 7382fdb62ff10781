import { isForm, isWord } from "./english-words.ts";
import {
  clauseFrom,
  contentOf,
  firstHeads,
  type Region,
  sentenceFrom,
  verbsOf,
} from "./regions.ts";
import type { Word } from "./words.ts";

/** Why what is said is no fact yet: it may be, it ought to be, it depends, somebody says so. */
export type Mode = "hypothetical" | "duty" | "condition" | "attribution";

/** Words that a text does not tell as fact, and the word that says so. */
export type Modality = Region & { readonly mode: Mode; readonly sign: Word };

/** Every modality of an English text, in order. */
export function modalitiesOf(words: readonly Word[]): readonly Modality[] {
  return words.flatMap((sign) => {
    const found = modalityAt(words, sign);
    return found === undefined || found.governed.length === 0 ? [] : [{ ...found, sign }];
  });
}

type Found = Omit<Modality, "sign"> | undefined;

function modalityAt(words: readonly Word[], sign: Word): Found {
  if (sign.norm === "may" && sign.capital) return undefined;
  if (isWord(sign, "hypothetical")) return hypothetical(words, sign);
  if (isWord(sign, "duty")) return duty(words, sign);
  if (isWord(sign, "condition")) return condition(words, sign);
  if (isWord(sign, "attribution")) return attribution(words, sign);
  return undefined;
}

function hypothetical(words: readonly Word[], sign: Word): Found {
  const clause = clauseFrom(words, sign.at + 1);
  const heads = isWord(sign, "auxiliaries")
    ? [...firstHeads(clause), ...joinedVerbs(clause)]
    : verbBehindTo(clause);
  return { mode: "hypothetical", heads, governed: contentOf(clause) };
}

function verbBehindTo(clause: readonly Word[]): readonly Word[] {
  const to = clause.findIndex(({ norm }) => norm === "to");
  return to < 0 || to > 3 ? [] : firstHeads(clause.slice(to + 1));
}

/** The verbs that "and" joins to the first of a clause whose auxiliary stands before it. */
function joinedVerbs(clause: readonly Word[]): readonly Word[] {
  const [first] = firstHeads(clause);
  if (first === undefined) return [];
  const from = clause.indexOf(first);
  return contentOf(
    clause.filter(
      (word, index) =>
        index > from &&
        /^(?:and|or)$/.test(clause[index - 1]?.norm ?? "") &&
        !word.capital &&
        word.norm.slice(-2) === first.norm.slice(-2),
    ),
  );
}

/** "must be passed and signed before becoming law": what comes after it is not so yet either. */
function duty(words: readonly Word[], sign: Word): Found {
  const clause = clauseFrom(words, sign.at + 1);
  const later = sentenceFrom(words, sign.at + 1 + clause.length);
  const until = later.findIndex(({ norm }) => /^(?:before|until)$/.test(norm));
  const heads = [
    ...firstHeads(clause),
    ...joinedVerbs(clause),
    ...(until < 0 ? [] : contentOf(later.slice(until + 1, until + 4)).slice(0, 2)),
  ];
  return { mode: "duty", heads, governed: contentOf(clause) };
}

function condition(words: readonly Word[], sign: Word): Found {
  const clause = clauseFrom(words, sign.at + 1);
  const verbs = verbsOf(clause);
  const isPronoun = clause[0] !== undefined && isWord(clause[0], "pronouns");
  const heads = verbs.length > 0 || !isPronoun ? verbs : firstHeads(clause);
  return { mode: "condition", heads, governed: contentOf(clause) };
}

/** A claim at the end or in the middle of a sentence is about all of it. */
function attribution(words: readonly Word[], sign: Word): Found {
  const next = words[sign.at + 1];
  if (sign.norm === "told" && next?.norm === "to") return undefined;
  if (sign.norm.startsWith("warn") && next?.norm !== "that") return undefined;
  const sentence = words.filter((word) => word.sentence === sign.sentence);
  const before = sentence.filter(({ at }) => at < sign.at);
  const behind = sentence.filter(({ at }) => at > sign.at);
  if (isTrailing(sign, before, behind)) {
    const told = sign.norm === "accordingto" ? before : before.slice(0, lastApart(before));
    return { mode: "attribution", heads: verbsOf(told), governed: contentOf(told) };
  }
  const clause = /^(?:reportedly|allegedly|supposedly|purportedly|apparently)$/.test(sign.norm)
    ? clauseFrom(words, sign.at + 1)
    : afterSource(behind, sign);
  const verbs = verbsOf(clause);
  const [first] = firstHeads(clause);
  const opening = clause.find(({ norm }) => norm !== "that")?.norm ?? "";
  const isBare =
    /^(?:to|of|is|are|was|were|he|she|they|it|we|i)$/.test(opening) || sign.norm.endsWith("ly");
  const heads = verbs.length > 0 || !isBare || first === undefined ? verbs : [first];
  return { mode: "attribution", heads, governed: contentOf(clause) };
}

function isTrailing(sign: Word, before: readonly Word[], behind: readonly Word[]): boolean {
  if (before.length < 4) return false;
  const opening = before.findLast(({ apart }) => apart);
  if (opening !== undefined && isWord(opening, "boundaries") && !sign.apart) return false;
  if (sign.norm === "accordingto") return !behind.some(({ apart }) => apart);
  if (!sign.apart && !before.slice(1).some(({ apart }) => apart)) return false;
  return contentOf(behind).length <= 3 || behind[0]?.apart === true;
}

function lastApart(words: readonly Word[]): number {
  const last = words.findLastIndex(({ apart }) => apart);
  return last > 0 ? last : words.length;
}

/** "According to the draft, …": the source itself is not what is told. */
function afterSource(behind: readonly Word[], sign: Word): readonly Word[] {
  if (sign.norm !== "accordingto") return behind;
  const comma = behind.findIndex(({ apart }) => apart);
  return comma < 0 ? [] : behind.slice(comma);
}

/** A draft or a law is the source: that it would be so, or is, needs no other witness. */
export function isOfDocument(words: readonly Word[], { sign, mode }: Modality): boolean {
  if (mode !== "attribution") return false;
  const near = words.slice(Math.max(0, sign.at - 3), sign.at + 5);
  return near.some((word) => isForm(word, "documents"));
}
