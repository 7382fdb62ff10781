import { detectLanguage } from "../../article/language.ts";
import { primaryTag } from "../../search/language-tag.ts";
import { scriptsOf } from "./figures/language.ts";
import type { Said } from "./said.ts";

/** What an answer is written in (BCP 47 tag), and what else it may be in. */
export type Languages = { readonly language: string; readonly orElse?: string };

/** A text of fewer words may owe its language to a single one of them. */
const WORDS_THAT_TELL = 12;

/**
 * The language of an answer is the question's, unless it plainly is another. Where a doubt is left,
 * the other language is named as well: few words are soon taken for another's.
 */
export function languagesOf(text: string, question: Said): Languages {
  const { language } = question;
  const { language: seems = language, sure = false } = detectLanguage(text) ?? {};
  if (primaryTag(seems) === primaryTag(language)) return { language };
  const isAsked = isSurelyIn(question);
  const isPlain = sure && (!isAsked || wordsOf(text).length >= WORDS_THAT_TELL);
  if (isPlain || !shareScript(seems, language)) return { language: seems, orElse: language };
  return sure || !isAsked ? { language, orElse: seems } : { language };
}

function isSurelyIn({ text, language }: Said): boolean {
  const detected = detectLanguage(text);
  return detected?.sure === true && primaryTag(detected.language) === primaryTag(language);
}

function shareScript(one: string, other: string): boolean {
  const scripts = scriptsOf(primaryTag(other));
  return scriptsOf(primaryTag(one)).some((script) => scripts.includes(script));
}

function wordsOf(text: string): readonly string[] {
  return text.match(/\p{L}[\p{L}\p{M}'’]*/gu) ?? [];
}
