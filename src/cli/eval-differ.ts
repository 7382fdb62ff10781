import { z } from "zod";
import { differing } from "../answer/differ/differing.ts";
import type { Article } from "../article/article.ts";
import { type ArticleStore, createArticleStore } from "../article/store.ts";
import { openStore } from "../store/open.ts";
import { readLines } from "./eval-lines.ts";
import type { Evaluation, Figures, Miss, Progress } from "./evaluation.ts";
import { share } from "./figures.ts";

/** What two texts on one bill may say differently. */
export const DIFFER_KINDS = ["amount", "count", "share", "date", "term", "stage", "vote"] as const;

const pairSchema = z.strictObject({
  id: z.string(),
  kind: z.enum(DIFFER_KINDS),
  differs: z.boolean(),
  how: z.string(),
  lang: z.string(),
  same_bill: z.boolean(),
  older: z.string().min(1),
  newer: z.string().min(1),
});

/**
 * A sentence of an older text and one of a newer, and whether they say different things. `how`: what
 * makes that hard to see, such as "order" or "other-thing". `same_bill`: whether both texts are on one.
 */
export type DifferPair = z.infer<typeof pairSchema>;

/**
 * Reads pairs of sentences: one JSON object a line.
 *
 * @throws Error that names file and line when one is not such a pair.
 */
export function readDifferSet(text: string, file: string): DifferPair[] {
  return readLines(text, file, "a pair of sentences", pairSchema);
}

type Judged = { readonly pair: DifferPair; readonly isTold: boolean };

/** Quotes the older sentence of every pair, beside a newer text that is the other sentence. */
export async function evaluateDiffer(
  pairs: readonly DifferPair[],
  progress: Progress = () => {},
): Promise<Evaluation> {
  const { keyv } = await openStore("memory:");
  const store = createArticleStore({ keyv });
  const judged: Judged[] = [];
  for (const pair of pairs) {
    judged.push({ pair, isTold: await isToldToDiffer(pair, store) });
    progress(judged.length, pairs.length);
  }
  return {
    figures: figuresOf(judged),
    parts: {
      byKind: partedBy(judged, ({ kind }) => kind),
      byLanguage: partedBy(judged, ({ lang }) => lang),
    },
    misses: judged.flatMap(missOf),
  };
}

async function isToldToDiffer(pair: DifferPair, store: ArticleStore): Promise<boolean> {
  const put = async (id: string, words: string, published: string, bill: string) => {
    const meta = { title: "Text", publisher: "Text", language: pair.lang, published, bill: [bill] };
    return (await store.put({ id, meta, text: `${meta.title}\n\n${words}` })).article;
  };
  const older = await put("older", pair.older, "2026-02-26", "Bill");
  const newer = await put("newer", pair.newer, "2026-03-05", pair.same_bill ? "Bill" : "Another");
  return differing([await quoteOf(older, store)], [older, newer]) !== undefined;
}

/** The words of an article below its headline. */
async function quoteOf({ id, version, text }: Article, store: ArticleStore) {
  const place = { article: id, version, start: text.indexOf("\n\n") + 2, end: text.length };
  const quote = await store.quote(place);
  if (quote === undefined) throw new Error(`Nothing can be quoted of "${text}".`);
  return quote;
}

function partedBy(judged: readonly Judged[], partOf: (pair: DifferPair) => string) {
  const parts = new Set(judged.map(({ pair }) => partOf(pair)));
  return Object.fromEntries(
    [...parts].map((part) => [part, figuresOf(judged.filter(({ pair }) => partOf(pair) === part))]),
  );
}

/**
 * `recall`: the share of pairs that differ of which that is told; `precision`: of the pairs of which it
 * is told, the share that differs; `falselyTold`: the share of the others of which it is. 0 to 1 each.
 */
function figuresOf(judged: readonly Judged[]): Figures {
  const differ = judged.filter(({ pair }) => pair.differs);
  const alike = judged.filter(({ pair }) => !pair.differs);
  const isTold = (one: Judged) => one.isTold;
  return {
    pairs: judged.length,
    differ: differ.length,
    alike: alike.length,
    precision: share(judged.filter(isTold), ({ pair }) => pair.differs),
    recall: share(differ, isTold),
    falselyTold: share(alike, isTold),
  };
}

function missOf({ pair, isTold }: Judged): Miss[] {
  const { id, lang, kind, how, differs, older, newer } = pair;
  if (differs === isTold) return [];
  return [
    {
      id,
      language: lang,
      question: older,
      missed: [isTold ? "falselyTold" : "recall", kind, how],
      outcome: isTold ? "told to differ" : "nothing told",
      expected: [],
      found: [{ text: newer }],
    },
  ];
}
