import { createHash } from "node:crypto";
import type { Keyv } from "keyv";
import type { Article } from "../article/article.ts";
import type { ClaudeDraft, Exchange, SentDocument, Written } from "./answer.ts";

/** What a model made of a question, apart from what the call cost. */
export type KeptDraft = Pick<ClaudeDraft, "outcome" | "written" | "sent" | "unsaid" | "disowned">;

/** All that an answer depends on. */
export type AnswerKey = {
  readonly question: string;
  readonly language: string;
  /** The language of the answer, where it is not that of the question. */
  readonly answerIn?: string | undefined;
  readonly earlier: readonly Exchange[];
  /** The articles to answer from, ordered by id. */
  readonly articles: readonly Article[];
  readonly model: string;
  readonly promptHash: string;
};

/**
 * Remembers drafts for a day, so that the same question costs nothing the second time. They are
 * found by what they depend on, so a changed article or prompt finds nothing; and they are drafts:
 * whoever takes one out has it verified anew.
 */
export type KeptAnswers = {
  get(key: AnswerKey): Promise<KeptDraft | undefined>;
  set(key: AnswerKey, draft: KeptDraft): Promise<void>;
};

/** How long a draft serves whoever asks the same (ms). */
export const KEPT_MS = 24 * 60 * 60 * 1000;

/** As it stands in the store: of documents that are not cited, the spans are left out. */
type Stored = {
  readonly exactly: string;
  readonly outcome: ClaudeDraft["outcome"];
  readonly written: readonly Written[];
  readonly unsaid?: { readonly start: number; readonly end: number };
  readonly disowned?: readonly string[];
  readonly sent: readonly {
    readonly article: string;
    readonly title: string;
    readonly blocks: readonly (readonly [start: number, end: number])[];
  }[];
};

/** Drafts over Keyv, under keys that begin with `draft:`. No word of a question is in a key. */
export function createKeptAnswers(keyv: Pick<Keyv, "get" | "set">): KeptAnswers {
  return {
    async get(key) {
      const stored = await keyv.get<Stored>(nameOf(key));
      return stored && restored(stored, key);
    },
    async set(key, draft) {
      await keyv.set(nameOf(key), storable(draft, key), KEPT_MS);
    },
  };
}

function nameOf({ question, language, answerIn, earlier, articles, ...by }: AnswerKey): string {
  const texts = articles.map(({ id, version, meta }) => [id, version, meta]);
  const before = earlier.map(({ question, answer }) => [question, answer]);
  const all = [normalised(question), language, answerIn, before, texts, by.model, by.promptHash];
  return `draft:${hashOf(JSON.stringify(all))}`;
}

/** The same question in other case, with other blanks or another end is the same question. */
function normalised(question: string): string {
  return question
    .normalize("NFKC")
    .toLowerCase()
    .replace(/\s+/gu, " ")
    .replace(/[\s.?!¿¡؟。？！…]+$|^[\s¿¡]+/gu, "");
}

function storable(
  { outcome, written, sent, unsaid, disowned }: KeptDraft,
  { question }: AnswerKey,
): Stored {
  const cited = new Set(written.flatMap((span) => span.citations.map((c) => c.document)));
  return {
    exactly: hashOf(question),
    outcome,
    written,
    ...(unsaid === undefined ? {} : { unsaid }),
    ...(disowned === undefined ? {} : { disowned }),
    sent: sent.map(({ article, title, blocks }, at) => ({
      article: article.id,
      title,
      blocks: cited.has(at) ? blocks.map(({ start, end }) => [start, end] as const) : [],
    })),
  };
}

function restored(stored: Stored, { question, articles }: AnswerKey): KeptDraft | undefined {
  const { outcome, written, unsaid, disowned } = stored;
  const sent = stored.sent.flatMap(({ article: id, title, blocks }): SentDocument[] => {
    const article = articles.find((one) => one.id === id);
    if (article === undefined) return [];
    return [{ article, title, blocks: blocks.map(([start, end]) => ({ start, end })) }];
  });
  if (sent.length !== stored.sent.length) return undefined;
  // Offsets into the question hold only for the question to the letter.
  const part = stored.exactly === hashOf(question) ? unsaid : { start: 0, end: 0 };
  return {
    ...{ outcome, written, sent },
    ...(unsaid && part ? { unsaid: part } : {}),
    ...(disowned ? { disowned } : {}),
  };
}

function hashOf(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 32);
}
