import type { DeadLetter } from "../../delivery/inbox.ts";
import { unansweredSubjects } from "../../feedback/subjects.ts";
import type { Counts } from "../../feedback/tally.ts";
import type { BotParts } from "../bot-context.ts";
import type { Reply } from "../deliver.ts";
import { plain } from "../styled.ts";
import type { Words } from "../words.ts";

const DAYS = 7;
const MOST_SUBJECTS = 12;
const NANOS = 1_000_000_000;

type Parts = Pick<BotParts, "feedback" | "tally" | "deadLetters" | "polledAt">;

/** What happened on a day, as `/stats` tells it. */
export type DayFigures = {
  readonly date: string;
  readonly questions: number;
  readonly answered: number;
  readonly silent: number;
  readonly offTopic: number;
  readonly unclear: number;
  readonly unchecked: number;
  readonly cut: number;
  readonly up: number;
  readonly down: number;
  readonly faults: number;
  readonly givenUp: number;
  /** US dollars, with as many digits as it takes; a `+` behind them where not every price is known. */
  readonly usd: string;
};

/**
 * What happened in the last seven days, newest first, and what people ask that the texts do not say,
 * as far back as questions are kept.
 *
 * @throws StoreError
 */
export async function statsReply(
  { feedback, tally, deadLetters, polledAt }: Parts,
  words: Words,
): Promise<Reply> {
  const days = await tally.last(DAYS);
  const letters = await deadLetters();
  const subjects = unansweredSubjects(await feedback.all(), MOST_SUBJECTS);
  const polled = polledAt();
  return {
    messages: [
      plain(
        [
          words.stats.title,
          ...days.map(({ day, counts }) => dayOf(day, counts, letters, words)),
          subjects.length === 0
            ? words.stats.noSubjects
            : words.stats.subjects(
                subjects.map(({ word, questions }) => `${word} (${questions})`).join(", "),
              ),
          ...(polled === undefined ? [] : [words.stats.polled(new Date(polled).toISOString())]),
        ].join("\n\n"),
      ),
    ],
  };
}

function dayOf(day: string, counts: Counts, letters: readonly DeadLetter[], words: Words): string {
  const figures = figuresOf(day, counts, letters);
  const isQuiet = Object.keys(counts).length === 0 && figures.givenUp === 0;
  return isQuiet ? words.stats.quietDay(day) : words.stats.day(figures);
}

function figuresOf(date: string, counts: Counts, letters: readonly DeadLetter[]): DayFigures {
  const sumOf = (kind: string) =>
    Object.entries(counts).reduce((sum, [name, n]) => (name.startsWith(kind) ? sum + n : sum), 0);
  const isOn = ({ givenUpAt }: DeadLetter) => new Date(givenUpAt).toISOString().startsWith(date);
  return {
    date,
    questions: sumOf("answer."),
    answered: counts["answer.answered"] ?? 0,
    silent: counts["answer.silent"] ?? 0,
    offTopic: counts["answer.off_topic"] ?? 0,
    unclear: counts["answer.unclear"] ?? 0,
    unchecked: counts["answer.unchecked"] ?? 0,
    cut: counts.cut ?? 0,
    up: counts["vote.up"] ?? 0,
    down: counts["vote.down"] ?? 0,
    faults: sumOf("fault."),
    givenUp: letters.filter(isOn).length,
    usd: dollars(counts),
  };
}

function dollars({ nanos = 0, unpriced = 0 }: Counts): string {
  const usd = nanos / NANOS;
  return `$${usd.toFixed(usd >= 1 || usd === 0 ? 2 : 4)}${unpriced > 0 ? "+" : ""}`;
}
