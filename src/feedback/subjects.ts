import { primaryTag } from "../search/language-tag.ts";
import { termsOf } from "../search/terms.ts";
import type { ShownAnswer } from "./shown-answer.ts";

/** A word that people ask about, and in how many questions. */
export type Subject = { readonly word: string; readonly questions: number };

type Asked = Pick<ShownAnswer, "question" | "language" | "outcome" | "unsaid">;

/**
 * What people ask that the texts do not say: the words of those questions, most asked first, forms of
 * a word together under the one used most. Left out are words that carry no subject, numbers, and what
 * is written with a capital, as names are; German writes every noun so, and keeps them.
 */
export function unansweredSubjects(asked: readonly Asked[], most: number): readonly Subject[] {
  const byStem = new Map<string, Map<string, number>>();
  for (const { text, language } of asked.flatMap(unanswered)) {
    for (const [stem, word] of subjectsIn(text, language)) {
      const forms = byStem.get(stem) ?? new Map<string, number>();
      byStem.set(stem, forms.set(word, (forms.get(word) ?? 0) + 1));
    }
  }
  const sum = (forms: ReadonlyMap<string, number>) => [...forms.values()].reduce((a, b) => a + b);
  return [...byStem.values()]
    .map((forms) => ({ word: mostUsed(forms), questions: sum(forms) }))
    .sort((a, b) => b.questions - a.questions || (a.word < b.word ? -1 : 1))
    .slice(0, most);
}

/** The question, or the part of it, that the source does not answer. */
function unanswered({ question, language = "en", outcome, unsaid }: Asked) {
  if (outcome === "silent" || outcome === "off_topic") return [{ text: question, language }];
  return unsaid ? [{ text: unsaid, language }] : [];
}

/** Each word once, by its stem. */
function subjectsIn(text: string, language: string): ReadonlyMap<string, string> {
  const capitalsTell = primaryTag(language) !== "de";
  const words = termsOf(text, language).filter(
    ({ stop, number, capital, acronym }) =>
      !stop && !number && !(capital && capitalsTell && !acronym),
  );
  return new Map(words.map(({ stem, norm }) => [stem, norm]));
}

function mostUsed(forms: ReadonlyMap<string, number>): string {
  const [[word] = [""]] = [...forms].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  return word;
}
