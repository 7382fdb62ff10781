import * as lists from "stopword";
import more from "./data/more-stop-words.json" with { type: "json" };
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
 * What the lists lack: forms of "be", "have" and "become", pronouns, particles, what people open a
 * request with, and words too light to say what a question is about ("What has to happen before …?").
 */
const MORE: Readonly<Record<string, string>> = more;

/** Words in those lists that do carry a subject: "Gilt das Recht für Menschen?" */
const SUBJECTS: Readonly<Record<string, string>> = {
  ar: "أب أنشأ اعادة اعلنت زيارة سنة سنوات شرع عوض قوة كلم لقاء لوكالة نهاية",
  de: "beispiel gilt jahr jahre jahren mann mensch menschen recht rechte rechten rechtes tag tage tagen teil",
};

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
    const subjects = new Set(normsOf(SUBJECTS[primary] ?? ""));
    set = new Set(
      wordsOf(primary)
        .flatMap(normsOf)
        .filter((word) => !subjects.has(word)),
    );
    sets.set(primary, set);
  }
  return set;
}

function normsOf(text: string): string[] {
  return tokenize(text).map((token) => token.norm);
}

function wordsOf(primary: string): readonly string[] {
  return [...(LISTS[primary] ?? []), ...questionWords(primary), MORE[primary] ?? ""];
}
