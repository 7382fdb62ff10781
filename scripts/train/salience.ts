/**
 * Counts how often each word of a question stands in the sentence that answers it, for
 * `src/search/salience.ts`.
 *
 *     node --import tsx scripts/train/salience.ts SQUAD.json > src/search/data/salience.en.json
 *
 * SQUAD.json is any file in SQuAD format; the shipped table was made from 70 titles of the SQuAD 1.1
 * training set (Rajpurkar et al., CC BY-SA 4.0).
 */
import { readSquad, type SquadQuestion } from "../../src/cli/squad-file.ts";
import { termsOf } from "../../src/search/terms.ts";

/** A word must be asked this often to have a share of its own, which this many others are added to. */
const LEAST_ASKED = 20;
const PRIOR = { count: 10, share: 0.62 } as const;

const [file] = process.argv.slice(2);
if (file === undefined) {
  console.error("Name the question set: node --import tsx scripts/train/salience.ts SQUAD.json");
  process.exit(2);
}

const { articles, questions } = readSquad(file);
const texts = new Map(articles.map((article) => [article.id, article]));
const counts = new Map<string, { asked: number; answered: number }>();
for (const question of questions) count(question);

const stemsByShare: Record<string, string> = {};
for (const [share, stems] of [...shares()].sort(([a], [b]) => a - b)) {
  stemsByShare[share] = stems.sort().join(" ");
}
const source =
  "Counted over the questions of 70 titles of the SQuAD 1.1 training set (Rajpurkar et al., CC BY-SA 4.0)";
console.log(JSON.stringify({ source, stemsByShare }, null, 1));

function count(question: SquadQuestion): void {
  const answering = answeringText(question);
  if (answering === "") return;
  const held = new Set(termsOf(answering, "en").map(({ stem }) => stem));
  const asked = termsOf(question.text, "en").filter(({ stop }) => !stop);
  for (const stem of new Set(asked.map((term) => term.stem))) {
    const known = counts.get(stem) ?? { asked: 0, answered: 0 };
    known.asked += 1;
    if (held.has(stem)) known.answered += 1;
    counts.set(stem, known);
  }
}

/** The sentences of the question's paragraph that hold an answer. */
function answeringText({ article, paragraph, answers }: SquadQuestion): string {
  const text = texts.get(article)?.text ?? "";
  const sentences = texts.get(article)?.paragraphs[paragraph]?.sentences ?? [];
  return sentences
    .map(({ start, end }) => text.slice(start, end))
    .filter((sentence) => answers.some((answer) => sentence.includes(answer)))
    .join(" ");
}

function shares(): Map<number, string[]> {
  const grouped = new Map<number, string[]>();
  for (const [stem, { asked, answered }] of counts) {
    if (asked < LEAST_ASKED || !/^[a-z']+$/.test(stem)) continue;
    const share = (answered + PRIOR.count * PRIOR.share) / (asked + PRIOR.count);
    const hundredths = Math.round(100 * share);
    grouped.set(hundredths, [...(grouped.get(hundredths) ?? []), stem]);
  }
  return grouped;
}
