/**
 * Lists for each common English stem those that are used like it, for `src/search/near-words.ts`.
 *
 *     node --import tsx scripts/train/near-words.ts VECTORS.txt > src/search/data/near-words.en.json
 *
 * VECTORS.txt holds word vectors in GloVe's text form, frequent words first. The shipped list was
 * made from GloVe 6B with 100 dimensions (Pennington, Socher and Manning, 2014; public domain).
 */
import { readFileSync } from "node:fs";
import { termsOf } from "../../src/search/terms.ts";

/** Words read from the file, and how many neighbours a stem has at most. */
const WORDS = 24_000;
const NEIGHBOURS = 10;

/** The cosine from which on two words are near. */
const LEAST_COSINE = 0.55;

type Stem = { readonly stem: string; readonly vector: Float32Array };

const [file] = process.argv.slice(2);
if (file === undefined) {
  console.error("Name the vectors: node --import tsx scripts/train/near-words.ts VECTORS.txt");
  process.exit(2);
}

const stems = readStems(readFileSync(file, "utf8").split("\n"));
const near = Object.fromEntries(
  stems.flatMap((stem) => {
    const neighbours = neighboursOf(stem);
    return neighbours === "" ? [] : [[stem.stem, neighbours] as const];
  }),
);
const source =
  "Neighbours by cosine (in hundredths) of GloVe 6B vectors of 100 dimensions (Pennington, Socher and Manning, 2014; Public Domain Dedication and License 1.0)";
console.log(JSON.stringify({ source, near }, null, 0).replaceAll('","', '",\n"'));

/** The most frequent word of each stem speaks for it. */
function readStems(lines: readonly string[]): Stem[] {
  const found = new Map<string, Stem>();
  let words = 0;
  for (const line of lines) {
    const [word = "", ...values] = line.split(" ");
    if (!/^[a-z]{3,}$/.test(word)) continue;
    words += 1;
    if (words > WORDS) break;
    const [term] = termsOf(word, "en");
    if (term === undefined || term.stop || found.has(term.stem)) continue;
    found.set(term.stem, { stem: term.stem, vector: unit(values.map(Number)) });
  }
  return [...found.values()];
}

function unit(values: readonly number[]): Float32Array {
  const length = Math.hypot(...values) || 1;
  return Float32Array.from(values, (value) => value / length);
}

function neighboursOf({ stem, vector }: Stem): string {
  const near: { stem: string; cosine: number }[] = [];
  for (const other of stems) {
    const cosine = other.stem === stem ? 0 : dot(vector, other.vector);
    if (cosine >= LEAST_COSINE) near.push({ stem: other.stem, cosine });
  }
  return near
    .sort((a, b) => b.cosine - a.cosine)
    .slice(0, NEIGHBOURS)
    .map((other) => `${other.stem} ${Math.round(100 * other.cosine)}`)
    .join(" ");
}

function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let at = 0; at < a.length; at += 1) sum += (a[at] as number) * (b[at] as number);
  return sum;
}
