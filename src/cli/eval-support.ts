import { z } from "zod";
import type { SentDocument, Written } from "../answer/answer.ts";
import { wholeDocument } from "../answer/claude/documents.ts";
import { vouch } from "../answer/vouch/vouch.ts";
import { buildArticle } from "../article/build.ts";
import { readLines } from "./eval-lines.ts";
import type { Evaluation, Figures, Miss, Progress } from "./evaluation.ts";
import { share } from "./figures.ts";

/** What a statement may be wrong in although its quote speaks of the same. */
export const SUPPORT_KINDS = [
  "quantity",
  "time",
  "agent",
  "negation",
  "modality",
  "scope",
  "causality",
  "place",
  "attribution",
] as const;

const pairSchema = z.strictObject({
  id: z.string(),
  kind: z.enum(SUPPORT_KINDS),
  supported: z.boolean(),
  lang: z.string(),
  statement: z.string().min(1),
  quote_lang: z.string(),
  quote: z.string().min(1),
});

/** A statement beside a quote, and whether the quote supports it. */
export type SupportPair = z.infer<typeof pairSchema>;

/**
 * Reads pairs of statement and quote: one JSON object a line.
 *
 * @throws Error that names file and line when one is not such a pair.
 */
export function readSupportSet(text: string, file: string): SupportPair[] {
  return readLines(text, file, "a pair of statement and quote", pairSchema);
}

type Judged = {
  readonly pair: SupportPair;
  /** Why the verifier cut the statement; `undefined` when it let it stand. */
  readonly cut: string | undefined;
};

/** Has the verifier judge every statement as if a model had written it and cited its quote. */
export function evaluateSupport(
  pairs: readonly SupportPair[],
  progress: Progress = () => {},
): Evaluation {
  const judged = pairs.map((pair, at): Judged => {
    const cut = cutOf(pair);
    progress(at + 1, pairs.length);
    return { pair, cut };
  });
  const byKind = SUPPORT_KINDS.map(
    (kind) => [kind, figuresOf(judged.filter(({ pair }) => pair.kind === kind))] as const,
  );
  return {
    figures: figuresOf(judged),
    parts: { byKind: Object.fromEntries(byKind) },
    misses: judged.flatMap(missOf),
  };
}

function cutOf({ statement, lang, quote, quote_lang }: SupportPair): string | undefined {
  const sent = [documentOf(quote, quote_lang)];
  const { cuts, statements } = vouch(
    { written: sent.map((document) => citing(statement, document)), sent },
    { text: "", language: lang },
  );
  return statements.length > 0 && cuts.length === 0 ? undefined : (cuts[0] ?? "uncited");
}

function documentOf(quote: string, language: string): SentDocument {
  const meta = { title: "Text", publisher: "Text", published: "2026-01-01", language };
  const document = wholeDocument(buildArticle("text", meta, `${meta.title}\n\n${quote}`));
  return { ...document, blocks: document.blocks.slice(1) };
}

function citing(text: string, { title, article, blocks }: SentDocument): Written {
  const words = blocks.map(({ start, end }) => article.text.slice(start, end)).join("");
  const citation = { document: 0, title, start: 0, end: blocks.length, text: words };
  return { text, citations: [citation] };
}

/**
 * `recall`: the share of unsupported statements that is cut; `precision`: of the statements cut, the
 * share that is unsupported; `falselyCut`: the share of supported ones that is cut. 0 to 1 each.
 */
function figuresOf(judged: readonly Judged[]): Figures {
  const unsupported = judged.filter(({ pair }) => !pair.supported);
  const supported = judged.filter(({ pair }) => pair.supported);
  const isCut = ({ cut }: Judged) => cut !== undefined;
  return {
    pairs: judged.length,
    supported: supported.length,
    unsupported: unsupported.length,
    precision: share(judged.filter(isCut), ({ pair }) => !pair.supported),
    recall: share(unsupported, isCut),
    falselyCut: share(supported, isCut),
  };
}

function missOf({ pair, cut }: Judged): Miss[] {
  const { id, lang, statement, quote, supported, kind } = pair;
  if (supported === (cut === undefined)) return [];
  return [
    {
      id,
      language: lang,
      question: statement,
      missed: [supported ? "falselyCut" : "recall", kind],
      outcome: cut ?? "stands",
      expected: [],
      found: [{ text: quote }],
    },
  ];
}
