import { isForm, isWord } from "./english-words.ts";
import {
  clauseBefore,
  clauseFrom,
  contentOf,
  firstHeads,
  type Region,
  sentenceFrom,
  verbsOf,
} from "./regions.ts";
import type { Word } from "./words.ts";

/**
 * Something that denies what it governs: `explicit` says not, no or without; `implicit` is a word
 * with a denial in it, such as refuse or illegal; `weak` puts it off, as before and unless do.
 */
export type Negation = Region & {
  readonly strength: "explicit" | "implicit" | "weak";
  readonly sign: Word;
};

/** Every negation of an English text, in order. */
export function negationsOf(words: readonly Word[]): readonly Negation[] {
  return words.flatMap((sign) => {
    const negation = negationAt(words, sign);
    return negation === undefined ? [] : [{ ...negation, sign }];
  });
}

type Found = Omit<Negation, "sign"> | undefined;

function negationAt(words: readonly Word[], sign: Word): Found {
  if (isWord(sign, "explicit")) return explicit(words, sign);
  if (isWord(sign, "explicitNouns")) return nominal(words, sign);
  if (isWord(sign, "implicitClause")) return weak(words, sign);
  if (isForm(sign, "implicitTo")) return after(words, sign, "to");
  if (isForm(sign, "implicitFrom")) return after(words, sign, "from");
  if (isForm(sign, "implicit")) return implicit(words, sign);
  return undefined;
}

function explicit(words: readonly Word[], sign: Word): Found {
  const clause = clauseFrom(words, sign.at + 1);
  return { strength: "explicit", heads: chainOf(clause), governed: contentOf(clause) };
}

/** "Not allowed to leave" denies the leaving too. */
function chainOf(clause: readonly Word[]): readonly Word[] {
  const heads = firstHeads(clause);
  const last = heads.at(-1);
  const from = last === undefined ? -1 : clause.indexOf(last);
  if (last === undefined || clause[from + 1]?.norm !== "to" || holdsDenial(last)) return heads;
  return [...heads, ...firstHeads(clause.slice(from + 2))];
}

function holdsDenial(word: Word): boolean {
  return isForm(word, "implicitTo") || isForm(word, "implicitFrom") || isForm(word, "implicit");
}

/** "No foreigner would be extradited", "gave no figure", "said nothing". */
function nominal(words: readonly Word[], sign: Word): Found {
  const next = words[sign.at + 1];
  if (sign.norm === "no" && (next === undefined || next.apart || next.number)) return undefined;
  const clause = clauseFrom(words, sign.at + 1);
  const verb = sign.apart ? undefined : contentOf(clauseBefore(words, sign.at).slice(-3)).at(-1);
  const before = verb === undefined ? [] : [verb];
  const verbs = verbsOf(sign.norm === "neither" ? sentenceFrom(words, sign.at + 1) : clause);
  return {
    strength: "explicit",
    heads: sign.norm === "nor" ? firstHeads(clause) : [...before, ...chainOf(clause), ...verbs],
    governed: [...before, ...contentOf(clause)],
  };
}

function weak(words: readonly Word[], sign: Word): Found {
  if (/^(?:few|little)$/.test(sign.norm) && words[sign.at - 1]?.norm === "a") return undefined;
  const clause = clauseFrom(words, sign.at + 1);
  const governed = contentOf(clause);
  return { strength: "weak", heads: governed.slice(0, 2), governed };
}

const REACH = 14;

/** "illegal for authorities to extradite", "shield foreigners from being extradited". */
function after(words: readonly Word[], sign: Word, preposition: "to" | "from"): Found {
  const ahead = words
    .slice(sign.at + 1, sign.at + 1 + REACH)
    .filter(({ sentence }) => sentence === sign.sentence);
  const opens = preposition === "from" || /^(?:to|for)$/.test(ahead[0]?.norm ?? "");
  const link = ahead.find(({ norm, at }) => {
    if (preposition === "to") return opens && norm === "to" && !isNumberAt(words, at + 1);
    return norm === "from" || (norm === "against" && isShield(sign));
  });
  if (link !== undefined) {
    const clause = clauseFrom(words, link.at + 1);
    return { strength: "implicit", heads: firstHeads(clause), governed: contentOf(clause) };
  }
  if (isShield(sign) || (preposition === "to" && !isPredicate(words, sign))) return undefined;
  return implicit(words, sign);
}

function isNumberAt(words: readonly Word[], at: number): boolean {
  return words[at]?.number === true;
}

function isShield({ norm }: Word): boolean {
  return /^(?:keep|kept|shield|protect|exempt|safeguard|immun|save|saving|spar)/.test(norm);
}

/** "… is illegal", "… has been rejected" */
function isPredicate(words: readonly Word[], sign: Word): boolean {
  return clauseBefore(words, sign.at)
    .slice(-3)
    .some(({ norm }) => /^(?:be|is|are|was|were|been|become|becomes|became)$/.test(norm));
}

/** What follows is denied; behind a form of "be", and at the end, what comes before. */
function implicit(words: readonly Word[], sign: Word): Found {
  const clause = clauseFrom(words, sign.at + 1);
  const before = clauseBefore(words, sign.at);
  const isPassive = isPredicate(words, sign);
  const governed = contentOf(isPassive ? before : clause);
  const verbs = clause[0]?.norm === "that" ? verbsOf(clause) : [];
  const active = verbs.length > 0 ? verbs : firstHeads(clause);
  const heads = isPassive ? governed : active;
  return heads.length === 0 ? undefined : { strength: "implicit", heads, governed };
}
