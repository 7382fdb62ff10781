import { extract } from "../answer/extract.ts";
import type { Found, Search, SentenceHit } from "../search/search.ts";
import type { SquadQuestion } from "./squad-file.ts";

/** How many of the best sentences are told of a question that went wrong. */
const SENTENCES_TOLD = 3;

/** What became of a question. Ranks count from 1; `Infinity` is not found. */
export type Asked = {
  readonly question: SquadQuestion;
  readonly outcome: string;
  readonly passageRank: number;
  readonly sentenceRank: number;
  readonly answers: number;
  readonly onSubject: number;
  readonly held: number;
  readonly best: readonly SentenceHit[];
  readonly ms: number;
};

/** Asks all articles, or (`scope` "article") the question's own alone. */
export function askSquad(
  search: Search,
  question: SquadQuestion,
  scope: "store" | "article",
): Asked {
  const { text, language } = question;
  const within = scope === "article" ? question.article : undefined;
  const started = performance.now();
  const found = search.find(text, language, within);
  const ms = performance.now() - started;
  const [first, ...rest] = search.articles();
  if (first === undefined) throw new Error("The file holds no article.");
  const { outcome } = extract({ found, articles: [first, ...rest], language });
  const { answers, onSubject, held, sentences } = found;
  return {
    question,
    outcome,
    passageRank: passageRank(found, question),
    sentenceRank: rankOf(sentences, (sentence) => holdsAnswer(sentence, question)),
    answers,
    onSubject,
    held,
    best: sentences.slice(0, SENTENCES_TOLD),
    ms,
  };
}

/** Whether the file knows an answer. */
export function isAnswerable({ answers }: SquadQuestion): boolean {
  return answers.length > 0;
}

/** Passages in the order of their best sentence. */
function passageRank({ sentences }: Found, { article, paragraph }: SquadQuestion): number {
  const placeOf = (hit: { article: string; paragraph: number }) =>
    `${hit.paragraph} ${hit.article}`;
  const gold = placeOf({ article, paragraph });
  return rankOf([...new Set(sentences.map(placeOf))], (place) => place === gold);
}

function holdsAnswer({ article, paragraph, text }: SentenceHit, question: SquadQuestion): boolean {
  return (
    article === question.article &&
    paragraph === question.paragraph &&
    question.answers.some((answer) => text.includes(answer.replace(/\s+/g, " ").trim()))
  );
}

function rankOf<T>(items: readonly T[], isIt: (item: T) => boolean): number {
  const at = items.findIndex(isIt);
  return at < 0 ? Number.POSITIVE_INFINITY : at + 1;
}
