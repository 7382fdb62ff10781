/**
 * Passages in any number, for measuring at sizes that nobody's articles reach: the sentences of the
 * article that ships, with made-up words in place of most of those that carry a subject.
 *
 * Words come by the law of Zipf and Mandelbrot, the n-th as often as 1 / (n + 30) ^ 1.1, so that the
 * vocabulary goes on growing with the texts, and half of them from a few that their article keeps
 * coming back to. The same seed gives the same passages.
 */
import type { Article, ArticleMeta, Sentence } from "../../src/article/article.ts";
import { versionOf } from "../../src/article/build.ts";
import { termsOf } from "../../src/search/terms.ts";
import { theBillBuilt } from "../answer/a-bill.ts";

const SHIFT = 30;
const EXPONENT = 1.1;
const MOST_WORDS = 250_000;
const TOPIC_WORDS = 40;
const PASSAGES_AN_ARTICLE = 10;
const TOKENS_A_PASSAGE = 120;

/** A sentence cut before and behind each word that may be another one. */
type Template = { readonly pieces: readonly string[]; readonly tokens: number };

/** Articles with `count` passages together, `each` of them in one, one after the other. */
export function* generateArticles(
  count: number,
  seed = 1,
  each = PASSAGES_AN_ARTICLE,
): Generator<Article> {
  const random = randomFrom(seed);
  const templates = theTemplates();
  for (let made = 0; made < count; made += each) {
    const topic = Array.from({ length: TOPIC_WORDS }, () => aWord(random));
    const paragraphs = Array.from({ length: Math.min(each, count - made) }, () =>
      aParagraph(templates, topic, random),
    );
    const title = [pick(topic, random), "and", pick(topic, random), pick(topic, random)].join(" ");
    yield assemble(`made-${made}`, title, paragraphs);
  }
}

/** Questions of five words that stand together in one of the articles' passages. */
export function questionsAbout(articles: readonly Article[], count: number, seed = 2): string[] {
  const random = randomFrom(seed);
  const questions: string[] = [];
  while (questions.length < count) {
    const article = pick(articles, random);
    const { start, end } = pick(article.paragraphs, random);
    const words = termsOf(article.text.slice(start, end), "en").filter((term) => !term.stop);
    const asked = new Set(Array.from({ length: 5 }, () => pick(words, random).norm));
    if (asked.size === 5) questions.push([...asked].join(" "));
  }
  return questions;
}

function theTemplates(): Template[] {
  const { text, paragraphs } = theBillBuilt();
  return paragraphs
    .filter(({ kind }) => kind === "body")
    .flatMap(({ sentences }) =>
      sentences.map(({ start, end }) => templateOf(text.slice(start, end))),
    );
}

function templateOf(sentence: string): Template {
  const terms = termsOf(sentence, "en");
  const pieces: string[] = [];
  let from = 0;
  for (const { start, end, stop } of terms) {
    if (stop) continue;
    pieces.push(sentence.slice(from, start));
    from = end;
  }
  return { pieces: [...pieces, sentence.slice(from)], tokens: terms.length };
}

/** The paragraph's sentences. */
function aParagraph(
  templates: readonly Template[],
  topic: readonly string[],
  random: () => number,
): string[] {
  const sentences: string[] = [];
  for (let tokens = 0; tokens < TOKENS_A_PASSAGE - 10; ) {
    const { pieces, tokens: more } = pick(templates, random);
    const word = () => (random() < 0.5 ? pick(topic, random) : aWord(random));
    sentences.push(pieces.reduce((written, piece) => written + inflected(word(), random) + piece));
    tokens += more;
  }
  return sentences;
}

function assemble(id: string, title: string, paragraphs: readonly string[][]): Article {
  const meta: ArticleMeta = { title, publisher: "None", published: "2026-01-01", language: "en" };
  const text = paragraphs.map((sentences) => sentences.join(" ")).join("\n\n");
  let number = 0;
  let at = 0;
  const placed = paragraphs.map((written) => {
    const sentences = written.map((words): Sentence => {
      number += 1;
      const start = at;
      at += words.length + 1;
      return { start, end: at - 1, number };
    });
    const paragraph = { start: sentences[0]?.start ?? at, end: at - 1, sentences };
    at += 1;
    return { ...paragraph, kind: "body" as const };
  });
  return { id, version: versionOf(text), meta, text, paragraphs: placed };
}

/** A number now and then, else a word by its rank, every fifth one a name. */
function aWord(random: () => number): string {
  if (random() < 0.05) return String(Math.floor(10 ** (1 + random() * 3)));
  const tail = 1 - EXPONENT;
  const [first, last] = [(SHIFT + 1) ** tail, (SHIFT + MOST_WORDS) ** tail];
  const rank = Math.floor((first - random() * (first - last)) ** (1 / tail) - SHIFT);
  const word = spelled(rank);
  return rank % 5 === 0 ? word.slice(0, 1).toUpperCase() + word.slice(1) : word;
}

const CONSONANTS = "bcdfghjklmnprstvwz";
const VOWELS = "aeiou";

/** Another word for every number: its digits as syllables. */
function spelled(rank: number): string {
  let rest = rank + CONSONANTS.length * VOWELS.length;
  let word = "";
  while (rest > 0) {
    word += CONSONANTS[rest % CONSONANTS.length];
    rest = Math.floor(rest / CONSONANTS.length);
    word += VOWELS[rest % VOWELS.length];
    rest = Math.floor(rest / VOWELS.length);
  }
  return `${word}${CONSONANTS[rank % CONSONANTS.length]}`;
}

function inflected(word: string, random: () => number): string {
  if (/^\d/.test(word) || random() < 0.9) return word;
  return word + pick(["s", "ed", "ing", "'s"], random);
}

function pick<T>(list: readonly T[], random: () => number): T {
  const picked = list[Math.floor(random() * list.length)];
  if (picked === undefined) throw new RangeError("There is nothing to pick from.");
  return picked;
}

/** Uniform numbers in [0, 1). Mulberry32, by Tommy Ettinger, in the public domain. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
