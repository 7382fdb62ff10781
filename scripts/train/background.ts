/**
 * Counts in how many passages of general English each stem stands, for `src/search/background.ts`.
 *
 *     node --import tsx scripts/train/background.ts SQUAD.json > src/search/data/background.en.json
 *
 * SQUAD.json is any file in SQuAD format; the shipped table was made from 70 titles of the
 * SQuAD 1.1 training set (Rajpurkar et al., CC BY-SA 4.0).
 */
import { readFileSync } from "node:fs";
import { termsOf } from "../../src/search/terms.ts";

/** A stem seen once is as likely a slip as a word. */
const LEAST_FREQUENCY = 2;

type Squad = { data: { paragraphs: { context: string; qas: { question: string }[] }[] }[] };

const [file] = process.argv.slice(2);
if (file === undefined) {
  console.error("Name the question set: node --import tsx scripts/train/background.ts SQUAD.json");
  process.exit(2);
}

const squad: Squad = JSON.parse(readFileSync(file, "utf8"));
const paragraphs = squad.data.flatMap((article) => article.paragraphs);
const frequencies = new Map<string, number>();
for (const { context } of paragraphs) count(context);

const stemsByFrequency: Record<string, string> = {};
for (const [frequency, stems] of grouped()) stemsByFrequency[frequency] = stems.sort().join(" ");
const source =
  "Passage counts over 70 titles of the SQuAD 1.1 training set (Rajpurkar et al., CC BY-SA 4.0)";
console.log(JSON.stringify({ source, passages: paragraphs.length, stemsByFrequency }, null, 1));

function count(text: string): void {
  const stems = termsOf(text, "en").filter((term) => !term.stop && !term.number);
  for (const stem of new Set(stems.map((term) => term.stem))) {
    frequencies.set(stem, (frequencies.get(stem) ?? 0) + 1);
  }
}

function grouped(): [number, string[]][] {
  const groups = new Map<number, string[]>();
  for (const [stem, frequency] of frequencies) {
    if (frequency < LEAST_FREQUENCY || !/^[a-z']+$/.test(stem)) continue;
    groups.set(frequency, [...(groups.get(frequency) ?? []), stem]);
  }
  return [...groups].sort(([a], [b]) => a - b);
}
