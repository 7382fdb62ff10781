import type { Logger } from "pino";
import { z } from "zod";
import type { Article } from "../article/article.ts";
import { primaryTag } from "../search/language-tag.ts";
import type { Found } from "../search/search.ts";
import type { ClaudeDraft, Exchange, SentDocument, Usage, Written } from "./answer.ts";
import type { ClaudeApi } from "./claude/api.ts";
import { tokensOf, wholeDocument } from "./claude/documents.ts";
import { ModelError } from "./claude/failure.ts";
import { finishedSentences } from "./claude/finished-sentences.ts";
import { bestPassages } from "./claude/passages.ts";
import { readReply, withoutBrokenEnd } from "./claude/read-reply.ts";
import { answerRequest, type Call, type Model, objectRequest } from "./claude/request.ts";
import { turnSlots } from "./claude/turn.ts";
import { NO_USAGE } from "./extract.ts";
import { addUsage } from "./prices.ts";
import type { Prompts } from "./prompts.ts";
import { estimateTokens } from "./token-estimate.ts";

/** How much Claude is given and may give, in tokens. */
export type ClaudeLimits = {
  /** All texts held go along while they take up no more than this; else the best passages do. */
  readonly wholeStore: number;
  /** Budget of the best passages. */
  readonly passages: number;
  /** Of an answer, thinking included. */
  readonly answer: number;
};

/** What Claude is asked. */
export type Asked = {
  readonly question: string;
  /** BCP 47 tag of the language that it is asked in, as far as a few words tell. */
  readonly language: string;
  readonly isLanguageSure: boolean;
  /** The language to answer in, where it is not to be the question's. */
  readonly answerIn?: string | undefined;
  readonly earlier: readonly Exchange[];
  /** The articles to answer from, ordered by id. */
  readonly articles: readonly [Article, ...Article[]];
  /** What the question itself finds in them. */
  readonly found: Found;
  /** What other words in a language (BCP 47 tag) find in them. */
  readonly find: (words: string, language: string) => Found;
  /** Opaque hash of who asks. */
  readonly user: string | undefined;
};

/** Which try it is, and what was wrong with the one before. */
export type Attempt = "first" | "again" | "unbacked" | "unfinished";

/** What Claude makes of a question. */
export type Composed = Pick<
  ClaudeDraft,
  "composer" | "outcome" | "written" | "sent" | "unsaid" | "usage" | "model" | "promptHash"
>;

/** Writes answers with Claude. What it writes has not been checked. */
export type Claude = {
  readonly model: string;
  readonly promptHash: string;
  /** What it is told whatever it is asked. */
  readonly told: string;
  /**
   * `onSentence`: told what is written so far, without the sentence that is being written, whenever
   * one more is finished.
   *
   * @throws ModelError
   */
  compose(
    asked: Asked,
    attempt: Attempt,
    signal: AbortSignal,
    onSentence?: (soFar: Composed) => void,
  ): Promise<Composed>;
  /** The most tokens that a try may take, with the search query where one is asked for. */
  estimate(asked: Asked, attempt: Attempt): Omit<Usage, "usd">;
};

/** What Claude needs. */
export type ClaudeParts = {
  readonly api: ClaudeApi;
  readonly model: Model;
  readonly prompts: Prompts;
  readonly limits: ClaudeLimits;
  readonly log: Logger;
};

/** Tokens of an answer that give a search query, and of what it is asked with. */
const QUERY_TOKENS = 400;

/** Citations add so many tokens to a prompt: 560 to 800 were seen. */
const CITATION_TOKENS = 800;

/** A second try after one that did not end gets this many times the tokens. */
const MORE_ROOM = 2;

/** Claude over an API. */
export function createClaude({ api, model, prompts, limits, log }: ClaudeParts): Claude {
  const whole = new WeakMap<
    Article,
    { readonly document: SentDocument; readonly tokens: number }
  >();

  function wholeOf(article: Article) {
    const known = whole.get(article);
    if (known !== undefined) return known;
    const document = wholeDocument(article);
    const made = { document, tokens: tokensOf(document) };
    whole.set(article, made);
    return made;
  }

  function wholeStore(articles: readonly Article[]): readonly SentDocument[] | undefined {
    const all: SentDocument[] = [];
    let left = limits.wholeStore;
    for (const article of articles) {
      const { document, tokens } = wholeOf(article);
      left -= tokens;
      if (left < 0) return undefined;
      all.push(document);
    }
    return all;
  }

  /**
   * What the question finds, and what the one before it does: "and when?" names no subject. A
   * question that may be in another language is searched for in the articles' as well.
   */
  async function searches(asked: Asked, signal: AbortSignal) {
    const { articles, find, language, isLanguageSure } = asked;
    const found = [
      asked.found,
      ...asked.earlier.slice(-1).map((one) => find(one.question, language)),
    ];
    const held = new Set(articles.map(({ meta }) => primaryTag(meta.language)));
    if (isLanguageSure && held.has(primaryTag(language))) return { found, usage: undefined };
    try {
      const { value, usage } = await api.object(
        objectRequest(queryCall(asked, [...held]), QUERY_SCHEMA),
        signal,
      );
      const query = searchQuery.parse(value);
      const [first = "en"] = held;
      return {
        found: [...found, find(query.english_query, "en"), find(query.keywords.join(" "), first)],
        usage,
      };
    } catch (error) {
      const isOurs = error instanceof ModelError || error instanceof z.ZodError;
      if (!isOurs || signal.aborted) throw error;
      log.warn(
        { question: asked.question.length, error: error.name },
        "the search query could not be translated",
      );
      return { found, usage: error instanceof ModelError ? error.usage : undefined };
    }
  }

  function roomFor(attempt: Attempt): number {
    return attempt === "unfinished" ? limits.answer * MORE_ROOM : limits.answer;
  }

  function queryCall(asked: Asked, languages: readonly string[]): Call {
    const names = new Intl.DisplayNames("en", { type: "language" });
    const { question, earlier } = turnSlots(asked, false);
    return {
      model,
      prompt: prompts.searchQuery({
        question,
        earlier,
        languages: languages.map((tag) => names.of(tag) ?? tag).join(", "),
      }),
      maxTokens: QUERY_TOKENS,
      user: asked.user,
    };
  }

  return {
    model: model.name,
    promptHash: prompts.hash,
    told: prompts.told,

    async compose(asked, attempt, signal, onSentence = () => {}) {
      const all = wholeStore(asked.articles);
      const searched = all === undefined ? await searches(asked, signal) : undefined;
      const sent = all ?? bestPassages(searched?.found ?? [], asked.articles, limits.passages);
      const call: Call = {
        model:
          attempt === "unfinished" && model.effort !== undefined
            ? { ...model, effort: "low" }
            : model,
        prompt: prompts.answer(turnSlots(asked, attempt === "unbacked")),
        maxTokens: roomFor(attempt),
        user: asked.user,
      };
      const composed = (written: readonly Written[], usage: Usage): Composed => ({
        composer: "claude",
        ...readReply(written, asked.question),
        sent,
        usage,
        model: model.name,
        promptHash: prompts.hash,
      });
      const finished = finishedSentences(asked.answerIn ?? asked.language, (written) =>
        onSentence(composed(written, NO_USAGE)),
      );
      const reply = await api.stream(
        answerRequest(call, sent, { cached: all !== undefined }),
        signal,
        finished,
      );
      const usage =
        searched?.usage === undefined ? reply.usage : addUsage(searched.usage, reply.usage);
      const written = reply.cutShort
        ? withoutBrokenEnd(reply.written, asked.answerIn ?? asked.language)
        : reply.written;
      if (written.every(({ text }) => text.trim() === "")) {
        throw new ModelError("unfinished", { usage });
      }
      return composed(written, usage);
    },

    estimate(asked, attempt) {
      const turn = prompts.answer(turnSlots(asked, attempt === "unbacked"));
      const all = wholeStore(asked.articles);
      const documents =
        all === undefined
          ? limits.passages + QUERY_TOKENS
          : all.reduce((sum, { article }) => sum + wholeOf(article).tokens, 0);
      return {
        inputTokens:
          CITATION_TOKENS + documents + estimateTokens(turn.system) + estimateTokens(turn.turn),
        cacheReadTokens: 0,
        cacheWriteTokens: 0,
        outputTokens: roomFor(attempt) + (all === undefined ? QUERY_TOKENS : 0),
      };
    },
  };
}

const searchQuery = z.strictObject({
  lang: z.string(),
  english_query: z.string().min(1).max(2000),
  keywords: z.array(z.string()).max(20),
});

const { $schema: _, ...QUERY_SCHEMA } = z.toJSONSchema(
  z.strictObject({ lang: z.string(), english_query: z.string(), keywords: z.array(z.string()) }),
);
