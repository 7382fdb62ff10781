import { createHash } from "node:crypto";
import type { Article } from "../article/article.ts";
import type { Quote } from "../article/quote.ts";
import type { ArticleChange, ArticleStore } from "../article/store.ts";
import type { Dense } from "../search/dense/dense.ts";
import type { Place } from "../search/dense/vectors.ts";
import type { KeptIndex } from "../search/kept-index.ts";
import { questionParts } from "../search/question-parts.ts";
import { createSearch, type Found } from "../search/search.ts";
import type { Pseudonym } from "../store/pseudonyms.ts";
import { ageOf } from "./age.ts";
import type { Answer, ClaudeDraft, ExtractDraft, Question } from "./answer.ts";
import { extract, type FoundPart, type Most } from "./extract.ts";
import { type HeldArticles, inOrder, languagesOf } from "./held.ts";
import type { ModelAnswers } from "./model-answers.ts";
import type { Onlooker } from "./onlooker.ts";
import { createPassages, type Looked, type Passages } from "./passages.ts";
import { questionLanguage } from "./question-language.ts";
import type { Caution } from "./thresholds.ts";
import { type Circumstances, verify } from "./verify.ts";
import { createMemory } from "./vouch/remembered.ts";

/** Answers questions from the articles held. */
export type Answerer = {
  /**
   * @throws NoArticlesError when no article is held: there is nothing to quote from.
   * @throws UnquotableError when the articles found have gone from the store meanwhile.
   */
  answer(question: Question, onlooker?: Onlooker): Promise<Answer>;
  /**
   * What the words of a question find, at once and for nothing: neither a model nor a server of
   * embeddings is asked. `most`: how many passages, all together.
   *
   * @throws NoArticlesError and UnquotableError as `answer` does.
   */
  passages(text: string, most: number): Promise<Passages>;
};

/** There is no article to answer from. */
export class NoArticlesError extends Error {
  override readonly name = "NoArticlesError";
  constructor() {
    super("No article is held. Put one into articles/ or run: npm run articles -- add FILE");
  }
}

/** A language model that composes answers, and how people are named to it. */
export type AnswererModel = { readonly answer: ModelAnswers; readonly pseudonym: Pseudonym };

/** What an answerer needs. */
export type AnswererParts = {
  readonly store: Pick<ArticleStore, "list" | "quote" | "onChange">;
  /** Without one, answers are the articles' own sentences. */
  readonly model?: AnswererModel;
  /** Finds passages by what they mean. Without it their words alone are searched. */
  readonly dense?: Pick<Dense, "add" | "remove" | "forgetOthers" | "nearest">;
  /** Where the index is found that an earlier start made. Without one it is made of the texts. */
  readonly index?: Pick<KeptIndex, "open" | "changed">;
  /** How much evidence an answer without a model needs; by default `cautious`. */
  readonly caution?: Caution;
  /** Told why sentences of an answer were cut. */
  readonly onCuts?: Circumstances["onCuts"];
  /** Told of every answer, as soon as it is verified. */
  readonly onAnswer?: (answer: Answer) => void;
  /** A monotonic clock in milliseconds. */
  readonly now?: () => number;
  /** Milliseconds since 1970, UTC: how old the texts are goes by it. */
  readonly clock?: () => number;
};

/** How many passages are found by what they mean. */
const MEANT = 20;

/** For how many questions is remembered what their words found. */
const REMEMBERED = 500;

/**
 * An answerer over the articles that the store holds now and whatever changes later: a new version
 * is searchable as soon as the store has it.
 */
export async function createAnswerer({
  store,
  model,
  dense,
  index,
  caution = "cautious",
  onCuts = () => {},
  onAnswer = () => {},
  now = () => performance.now(),
  clock = Date.now,
}: AnswererParts): Promise<Answerer> {
  // What changes while the list is read is newer than what stands in it.
  const meanwhile: ArticleChange[] = [];
  let follow = (change: ArticleChange): void => void meanwhile.push(change);
  store.onChange((change) => follow(change));
  const listed = await store.list();
  const search = createSearch(index === undefined ? {} : { index: await index.open(listed) });
  if (index === undefined) listed.forEach(search.add);
  if (dense !== undefined) listed.forEach(dense.add);
  let changes = 0;
  follow = (change) => {
    changes += 1;
    if (change.kind === "put") {
      search.add(change.article);
      dense?.add(change.article);
    } else {
      search.remove(change.id);
      dense?.remove(change.id);
    }
    index?.changed();
  };
  meanwhile.forEach(follow);
  dense?.forgetOthers();

  function heldNow(): HeldArticles {
    const held = inOrder(search.articles());
    if (!isNonEmpty(held)) throw new NoArticlesError();
    return held;
  }

  /** What the articles themselves have to say to a question. `also`: passages found by meaning. */
  function look({ text, language: told, within }: Question, also: readonly Place[], most?: Most) {
    const held = heldNow();
    const { language, sure } =
      told === undefined
        ? questionLanguage(text, languagesOf(held))
        : { language: told, sure: true };
    const articles = askedOf(held, within);
    const find = (words: string, tag: string) => search.find(words, tag, within);
    const found = search.find(text, language, within, also);
    const extracted = extract({
      found,
      articles,
      language,
      parts: partsOf(text, language, find),
      byMeaning: also.length > 0,
      caution,
      ...(most && { most }),
    });
    return { language, sure, articles, find, found, extracted };
  }

  const remembered = createMemory<Looked>(REMEMBERED);

  /**
   * The same by words alone, once for the same words while no article changes: many people ask what is
   * suggested to them. It is remembered under a hash, and verified anew each time.
   */
  function recall(question: Question, most?: Most): Looked {
    const { text, language, within } = question;
    const asked = JSON.stringify([changes, text, language, within, most]);
    return remembered(createHash("sha256").update(asked).digest("base64"), () => {
      const seen = look(question, [], most);
      return { extracted: seen.extracted, language: seen.language, sure: seen.sure };
    });
  }

  const ageHere = (quotes: readonly Quote[]) => ageOf(quotes, search.articles, clock());

  async function answerTo(question: Question, onlooker: Onlooker): Promise<Answer> {
    const { text, asker, earlier = [], within, answerIn } = question;
    const started = now();
    const also = dense === undefined ? [] : await dense.nearest(text, MEANT, within);
    const seen = model === undefined && also.length === 0 ? undefined : look(question, also);
    const { language, sure, extracted } = seen ?? recall(question);
    const circumstances = {
      ...{ question: text, language, isLanguageSure: sure, answerIn },
      elapsed: () => now() - started,
      ageOf: ageHere,
      differing: (quotes: readonly Quote[]) => differingFrom(quotes, search.articles()),
    };
    const preview = (draft: ClaudeDraft) => verify(draft, store, circumstances);
    const verified = (draft: ClaudeDraft | ExtractDraft) =>
      verify(draft, store, { ...circumstances, onCuts });
    const told = await stagesTold(question, () => askedOf(heldNow(), within));
    if (told !== undefined) {
      const { composer, nearest, headline, usage } = extracted;
      return verified({ composer, nearest, headline, usage, repairs: [], ...told });
    }
    if (model === undefined || seen === undefined) return verified(extracted);
    const { articles, found, find } = seen;
    const user = asker && model.pseudonym(asker.person);
    const spoken = { language, isLanguageSure: sure, answerIn };
    const asked = { question: text, ...spoken, earlier, articles, found, find, user };
    return model.answer({ asked, asker, extracted, verify: verified, preview, onlooker });
  }

  return {
    async answer(question, onlooker = {}) {
      const answer = await answerTo(question, onlooker);
      onAnswer(answer);
      return answer;
    },
    passages: createPassages({ recall, store, now, ageOf: ageHere }),
  };
}

/** Of most questions there is nothing to compare: then what compares is not loaded. */
async function differingFrom(quotes: readonly Quote[], held: readonly Article[]) {
  const bills = new Set(quotes.flatMap(({ meta }) => meta.bill ?? []));
  if (bills.size === 0) return undefined;
  const others = held.filter(({ meta }) => meta.bill?.some((bill) => bills.has(bill)));
  if (others.length < 2) return undefined;
  const { differing } = await import("./differ/differing.ts");
  return differing(quotes, others);
}

/** What the articles tell of the stages that a question asks for; `undefined` if it does not, or they do not. */
async function stagesTold({ stagesOf }: Question, articles: () => readonly Article[]) {
  if (stagesOf === undefined) return undefined;
  const { timeline } = await import("./stages/timeline.ts");
  const { statements, hasMore } = timeline(articles(), stagesOf);
  if (statements.length === 0) return undefined;
  return { outcome: "answered" as const, statements, ...(hasMore && { hasMore }) };
}

/** What the parts of a compound question find. */
function partsOf(
  text: string,
  language: string,
  find: (words: string, tag: string) => Found,
): FoundPart[] {
  const parts = questionParts(text, language);
  if (parts.length < 2) return [];
  return parts.map((part) => ({ part, found: find(part.text, language) }));
}

/** The article that alone is to answer; all of them when none is named, or one that is not held. */
function askedOf(articles: HeldArticles, within: string | undefined): HeldArticles {
  if (within === undefined) return articles;
  const only = articles.find(({ id }) => id === within);
  return only === undefined ? articles : [only];
}

function isNonEmpty<T>(list: readonly T[]): list is readonly [T, ...T[]] {
  return list.length > 0;
}
