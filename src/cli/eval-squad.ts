import { createSearch, type Search } from "../search/search.ts";
import { heldMegabytes } from "./eval-memory.ts";
import { partsBy } from "./eval-parts.ts";
import { askWithout, type Hidden } from "./eval-silence.ts";
import { withSlips } from "./eval-slips.ts";
import { type Asked, askSquad, isAnswerable } from "./eval-squad-ask.ts";
import { figuresOf, missesOf, type Outcome } from "./eval-squad-figures.ts";
import type { Evaluation, Progress } from "./evaluation.ts";
import type { Squad, SquadQuestion } from "./squad-file.ts";

/** How to ask. */
export type SquadOptions = {
  /** How many of the questions; all where there are not so many. */
  readonly sample: number;
  /** Whether each question searches all articles or its own alone. */
  readonly scope: "store" | "article";
  /** What to hide when each answerable question is asked a second time; not asked again if absent. */
  readonly without?: Hidden | undefined;
  /** Typing slips in each question. */
  readonly slips: number;
  /** How to part the questions. */
  readonly by?: string | undefined;
};

/**
 * Makes a store of a SQuAD-format file, one article a title, and asks it the file's questions.
 * `megabytes`: how much the program holds.
 *
 * @throws Error when the file holds too few articles to ask anything.
 */
export function evaluateSquad(
  squad: Squad,
  options: SquadOptions,
  progress: Progress = () => {},
  megabytes: () => number = heldMegabytes,
): Evaluation {
  if (squad.articles.length === 0) throw new Error("The file holds no article.");
  if (options.without === "article" && squad.articles.length === 1)
    throw new Error("The file holds one article alone: without it there is nothing to ask.");
  const built = build(squad, megabytes);
  const outcomes = askAll(built.search, squad, options, progress);
  return {
    figures: {
      paragraphs: squad.articles.reduce((sum, { paragraphs }) => sum + paragraphs.length - 1, 0),
      ...figuresOf(outcomes, options.without),
      indexMs: built.indexMs,
      heapMb: built.heapMb,
    },
    parts:
      options.by === undefined
        ? {}
        : partsBy(
            options.by,
            outcomes,
            ({ whole }) => whole.question,
            (some) => figuresOf(some, options.without),
          ),
    misses: outcomes.flatMap(missesOf),
  };
}

function build({ articles }: Squad, megabytes: () => number) {
  const search = createSearch();
  const before = megabytes();
  const started = performance.now();
  for (const article of articles) search.add(article);
  const indexMs = performance.now() - started;
  return { search, indexMs, heapMb: megabytes() - before };
}

function askAll(
  search: Search,
  squad: Squad,
  { sample, scope, without, slips }: SquadOptions,
  progress: Progress,
): Outcome[] {
  const every = Math.max(1, Math.floor(squad.questions.length / sample));
  const questions = squad.questions
    .filter((_, at) => at % every === 0)
    .slice(0, sample)
    .map((question) => ({ ...question, text: withSlips(question.text, slips) }));
  const again = without === undefined ? [] : questions.filter(isAnswerable);
  const all = questions.length + again.length;
  let done = 0;
  const askOne = (question: SquadQuestion) => {
    const asked = askSquad(search, question, scope);
    progress(++done, all);
    return asked;
  };
  const wholes = questions.map(askOne);
  const hidden = new Map<SquadQuestion, Asked>();
  if (without !== undefined)
    askWithout(without, search, again, (question) => hidden.set(question, askOne(question)));
  return wholes.map((whole) => {
    const other = hidden.get(whole.question);
    return other === undefined ? { whole } : { whole, hidden: other };
  });
}
