import type { Article, Paragraph, Sentence } from "../../../src/article/article.ts";
import { termsOf } from "../../../src/search/terms.ts";

const PASSAGES_AN_ARTICLE = 10;

/** A sentence cut before and behind each word that says something. */
type Pieces = readonly string[];

/**
 * Articles with `count` passages together that are built like those given, and whose words come as
 * often as there, but all over: each word that says something is replaced by one drawn from all of
 * them. So lists grow with the passages as those of real texts do, and no passage answers anything.
 */
export function* scrambled(articles: readonly Article[], count: number): Generator<Article> {
  const draw = drawing();
  const words: string[] = [];
  const passages = articles.flatMap(({ text, paragraphs }) =>
    paragraphs.map(({ sentences }) =>
      sentences.map(({ start, end }) => cut(text.slice(start, end), words)),
    ),
  );
  for (let made = 0; made < count; made += PASSAGES_AN_ARTICLE) {
    const length = Math.min(PASSAGES_AN_ARTICLE, count - made);
    const chosen = Array.from({ length }, () => draw(passages));
    const title = `${draw(words)} ${draw(words)}`;
    const meta = { title, publisher: "None", published: "2026-01-01", language: "en" };
    yield assembled(`scrambled-${made}`, meta, chosen, () => draw(words));
  }
}

function cut(sentence: string, words: string[]): Pieces {
  const pieces: string[] = [];
  let from = 0;
  for (const { start, end, stop } of termsOf(sentence, "en")) {
    if (stop) continue;
    pieces.push(sentence.slice(from, start));
    words.push(sentence.slice(start, end));
    from = end;
  }
  return [...pieces, sentence.slice(from)];
}

function assembled(
  id: string,
  meta: Article["meta"],
  passages: readonly (readonly Pieces[])[],
  aWord: () => string,
): Article {
  const written: string[] = [];
  let [at, number] = [0, 0];
  const paragraphs = passages.map((passage): Paragraph => {
    const sentences = passage.map((pieces): Sentence => {
      const sentence = pieces.reduce((text, piece) => `${text}${aWord()}${piece}`);
      written.push(sentence);
      const start = at;
      at += sentence.length + 1;
      number += 1;
      return { start, end: at - 1, number };
    });
    return { start: sentences[0]?.start ?? at, end: at - 1, kind: "body", sentences };
  });
  return { id, version: id, meta, text: written.join(" "), paragraphs };
}

/** Draws from lists, the same every time: a linear congruential generator (Numerical Recipes). */
function drawing(): <T>(list: readonly T[]) => T {
  let state = 1;
  return (list) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const drawn = list[Math.floor((state / 2 ** 32) * list.length)];
    if (drawn === undefined) throw new RangeError("There is nothing to draw from.");
    return drawn;
  };
}
