import * as lists from "stopword";
import { primaryTag } from "./language-tag.ts";
import { questionWords } from "./question.ts";
import { tokenize } from "./tokens.ts";

/** Languages whose stop words and question words are known, with their list in `stopword`. */
const LISTS: Readonly<Record<string, readonly string[]>> = {
  ar: lists.ara,
  cs: lists.ces,
  de: lists.deu,
  el: lists.ell,
  en: lists.eng,
  es: lists.spa,
  fa: lists.fas,
  fr: lists.fra,
  he: lists.heb,
  hi: lists.hin,
  it: lists.ita,
  ja: lists.jpn,
  ko: lists.kor,
  nl: lists.nld,
  pl: lists.pol,
  pt: lists.por,
  ru: lists.rus,
  sw: lists.swa,
  tr: lists.tur,
  uk: lists.ukr,
  zh: lists.zho,
};

/**
 * English words that the list lacks: negations, adverbs, what people open a request with, and verbs
 * and nouns too light to say what a question is about ("What has to happen before …?").
 */
const MORE_ENGLISH = tokenize(`
  no not nor so than just yet already really currently exactly actually again once few own until
  while because between during against there their theirs ours yours itself myself herself having
  being doing done would may shall whether anyway anything something anyone someone us say saying
  please tell explain describe show mention know says
  happen happens happened happening mean means meant use uses used using give gives given gave
  go goes going went put puts keep keeps let lets seem seems involve involves involved exist exists
  meet meets met become becomes became get gets getting got thing things
`).map((token) => token.norm);

const sets = new Map<string, ReadonlySet<string>>();

/**
 * The words of a language (BCP 47 tag) that carry no subject of their own, question words among
 * them, as normalised by {@link tokenize}. Lists: the `stopword` package and
 * `data/question-words.json`.
 */
export function stopWords(language: string): ReadonlySet<string> {
  const primary = primaryTag(language);
  let set = sets.get(primary);
  if (set === undefined) {
    set = new Set(wordsOf(primary).flatMap((word) => tokenize(word).map((token) => token.norm)));
    sets.set(primary, set);
  }
  return set;
}

function wordsOf(primary: string): readonly string[] {
  const more = primary === "en" ? MORE_ENGLISH : [];
  return [...(LISTS[primary] ?? []), ...questionWords(primary), ...more];
}
