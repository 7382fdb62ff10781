import type { Keyv } from "keyv";
import pino, { type Logger } from "pino";
import { type Answerer, createAnswerer } from "../answer/answerer.ts";
import type { ModelSettings } from "../answer/model-settings.ts";
import { createFolder } from "../article/folder.ts";
import { type ArticleStore, createArticleStore } from "../article/store.ts";
import { readEmbeddingsSettings, withEnvFile } from "../config.ts";
import type { EmbeddingsSettings } from "../search/dense/embeddings-api.ts";
import { sleep } from "../sleep.ts";
import { openStore } from "../store/open.ts";
import { complain } from "./command.ts";

/** An answerer over a folder of articles, and the store that it reads. */
export type OpenArticles = { readonly store: ArticleStore; readonly answerer: Answerer };

/**
 * Reads a folder of article files into a store in memory, so that a command runs beside a bot that
 * holds its own store open. Files that cannot be read are named on stderr. With `settings`, answers
 * are composed by a model; with `embeddings`, passages are found by their meaning as well: when this
 * resolves, their vectors are there, or stderr says why not.
 *
 * @throws FolderError when the folder cannot be listed; ModelSettingError or PromptError when the
 *   model cannot be used; ConfigError when a setting of the embeddings is wrong.
 */
export async function openArticles(
  dir: string,
  settings?: ModelSettings,
  embeddings: EmbeddingsSettings | undefined = readEmbeddingsSettings(withEnvFile()),
): Promise<OpenArticles> {
  const { keyv } = await openStore("memory:");
  const store = createArticleStore({ keyv });
  const folder = createFolder({ dir, keyv, store, log: pino({ level: "silent" }) });
  for (const { message } of (await folder.look()).problems) complain(message);
  const model = settings && (await openedModel(settings, keyv));
  const dense = embeddings && (await openedDense(embeddings, keyv));
  const answerer = await createAnswerer({
    store,
    ...(model === undefined ? {} : { model }),
    ...(dense === undefined ? {} : { dense }),
  });
  await dense?.settled();
  return { store, answerer };
}

/** Claude's SDK takes longer to load than all the rest, so only who asks it waits for that. */
async function openedModel(settings: ModelSettings, keyv: Keyv) {
  const { openModel } = await import("../answer/open-model.ts");
  return openModel(settings, { keyv, log: await toStderr(), sleep });
}

/** Nor does it load what finds by meaning, without a server for that. */
async function openedDense(settings: EmbeddingsSettings, keyv: Keyv) {
  const { openDense } = await import("../search/dense/open-dense.ts");
  return openDense(settings, { keyv, log: await toStderr() });
}

/** What goes wrong with a model is for whoever runs the command to see, beside the answer. */
async function toStderr(): Promise<Logger> {
  const { default: pretty } = await import("pino-pretty");
  return pino({ level: "warn", base: null }, pretty({ destination: 2, sync: true }));
}
