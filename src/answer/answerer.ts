import type { Answer, Question } from "./answer.ts";

/** Answers questions from the articles held. */
export type Answerer = {
  /**
   * @throws NoArticlesError when no article is held: there is nothing to quote from.
   */
  answer(question: Question): Promise<Answer>;
};

/** There is no article to answer from. */
export class NoArticlesError extends Error {
  override readonly name = "NoArticlesError";
  constructor() {
    super("No article is held. Put one into articles/ or run: npm run articles -- add FILE");
  }
}
