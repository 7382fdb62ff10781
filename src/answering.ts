import type { Logger } from "pino";
import { type Answerer, createAnswerer } from "./answer/answerer.ts";
import type { openModel } from "./answer/open-model.ts";
import { type Changes, createChanges } from "./article/changes.ts";
import { createFolder } from "./article/folder.ts";
import { followArticles } from "./article/follow.ts";
import { type ArticleStore, createArticleStore } from "./article/store.ts";
import type { Config } from "./config.ts";
import type { openDense } from "./search/dense/open-dense.ts";
import { createKeptIndex, type KeptIndex } from "./search/kept-index.ts";
import { sleep } from "./sleep.ts";
import type { Store } from "./store/open.ts";
import { explainError } from "./telegram/explain-error.ts";
import type { Metrics } from "./web/metrics.ts";

/** The articles held, and what answers from them. */
export type Answering = {
  readonly articles: ArticleStore;
  readonly changes: Changes;
  readonly answerer: Answerer;
  /** How many articles of the folder are held. */
  readonly held: number;
  /** Whether answers may be composed by Claude. */
  readonly hasModel: boolean;
};

/** What opening works with. */
export type AnsweringDeps = {
  readonly config: Config;
  readonly articlesDir: string;
  readonly store: Store;
  readonly metrics: Metrics;
  readonly log: Logger;
};

/**
 * Takes in the folder of articles, opens what finds and what composes, and follows what changes. What
 * ends each part is added to `undo` as soon as there is something to end.
 *
 * @throws StoreError, FolderError, ModelSettingError or PromptError, whose sentence says what to do.
 */
export async function openAnswering(
  { config, articlesDir, store, metrics, log }: AnsweringDeps,
  undo: (() => Promise<void>)[],
): Promise<Answering> {
  const { keyv, turns } = store;
  const articles = createArticleStore({ keyv, turns: turns("change log") });
  const changes = createChanges({
    ...{ keyv, store: articles, now: Date.now },
    inTurn: turns("articles"),
  });
  const fromFolder = { ...articles, ...changes.writing({ from: "folder" }) };
  const folder = createFolder({ dir: articlesDir, keyv, store: fromFolder, log });
  const { held } = await folder.look();
  const model =
    config.claude &&
    (await openedModel(config.claude, { keyv, turns, log, sleep, onReread: metrics.reread }));
  const dense = config.embeddings && (await openedDense(config.embeddings, { keyv, log }));
  if (dense !== undefined) undo.push(dense.close);
  const index = isLasting(config) ? keptIndex(store, log) : undefined;
  if (index !== undefined) undo.push(index.close);
  const answerer = await createAnswerer({
    store: articles,
    ...(index === undefined ? {} : { index }),
    ...(model === undefined ? {} : { model }),
    ...(dense === undefined ? {} : { dense }),
    caution: config.caution,
    onCuts(cuts) {
      log.info({ cuts }, "sentences of an answer were cut");
      metrics.cut(cuts);
    },
    onAnswer: metrics.answered,
  });
  undo.push(folder.watch());
  if (store.isShared) undo.push(followArticles(articles, { onTrouble: tellOfArticles(log) }));
  return { articles, changes, answerer, held, hasModel: model !== undefined };
}

/** Claude's SDK takes longer to load than all the rest, and nobody needs it without a key. */
async function openedModel(...given: Parameters<typeof openModel>) {
  const { openModel } = await import("./answer/open-model.ts");
  return openModel(...given);
}

/** Nor what finds by meaning, without a server for it. */
async function openedDense(...given: Parameters<typeof openDense>) {
  const { openDense } = await import("./search/dense/open-dense.ts");
  return openDense(...given);
}

function tellOfArticles(log: Logger): (error: unknown) => void {
  return (error) => log.warn(explainError(error), "other processes' articles cannot be followed");
}

/** Whether what is stored outlives the process: else keeping an index in it is for nothing. */
function isLasting({ storeUrl }: Config): boolean {
  return !/^memory:/i.test(storeUrl);
}

function keptIndex({ keyv, turns }: Store, log: Logger): KeptIndex {
  const onTrouble = (error: unknown) =>
    log.warn(
      explainError(error),
      "the search index could not be kept, or not be used; it is made anew",
    );
  return createKeptIndex({ keyv, onTrouble, inTurn: turns("index") });
}
