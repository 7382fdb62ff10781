import type { Answer, Question } from "../../src/answer/answer.ts";
import { type Answerer, createAnswerer, NoArticlesError } from "../../src/answer/answerer.ts";
import type { Onlooker } from "../../src/answer/onlooker.ts";
import type { Quote } from "../../src/article/quote.ts";
import type { ArticleStore } from "../../src/article/store.ts";
import { anAnswer, aStatement } from "./an-answer.ts";

/** An answerer whose choice anybody can foresee, with knobs for what goes wrong. */
export type TestAnswerer = Answerer & {
  /** The text of every question that was asked, in order, and the questions whole. */
  readonly asked: string[];
  readonly questions: Question[];
  /** The text of every question whose passages alone were looked for. */
  readonly searched: string[];
  /** Runs before every answer; throw or wait in it. */
  before: (question: Question, onlooker: Onlooker) => Promise<void>;
  /** Answers in place of the first sentence that fits, where it has an answer. */
  instead: (question: Question) => Answer | undefined;
};

/**
 * Answers with the first sentence that holds the longest word of the question, else says that the
 * question is about something else. Passages are found by the real search.
 */
export function anAnswerer(store: ArticleStore, clock = Date.now): TestAnswerer {
  let searching: Promise<Answerer> | undefined;
  const answerer: TestAnswerer = {
    asked: [],
    questions: [],
    searched: [],
    async passages(text, most) {
      answerer.searched.push(text);
      searching ??= createAnswerer({ store, clock });
      return (await searching).passages(text, most);
    },
    before: async () => {},
    instead: () => undefined,
    async answer(question, onlooker = {}) {
      answerer.asked.push(question.text);
      answerer.questions.push(question);
      await answerer.before(question, onlooker);
      const other = answerer.instead(question);
      if (other !== undefined) return other;
      const [article] = await store.list();
      if (article === undefined) throw new NoArticlesError();
      const sentences = article.paragraphs.flatMap((paragraph) => paragraph.sentences);
      const [longest = ""] = (question.text.match(/[\p{L}\p{N}]+/gu) ?? []).sort(
        (a, b) => b.length - a.length,
      );
      const found = sentences.find(({ start, end }) =>
        article.text.slice(start, end).toLowerCase().includes(longest.toLowerCase()),
      );
      const { start, end } = found ?? sentences[0]!;
      const quote = (await store.quote({
        article: article.id,
        version: article.version,
        start,
        end,
      })) as Quote;
      return found === undefined
        ? anAnswer({ outcome: "off_topic", headline: quote }, { question: question.text })
        : answered(quote, question);
    },
  };
  return answerer;
}

function answered(quote: Quote, { text }: Question): Answer {
  return anAnswer(
    { outcome: "answered", statements: [aStatement(quote.text, quote)] },
    { question: text },
  );
}
