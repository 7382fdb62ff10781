import type { Keyv } from "keyv";
import pino, { type Logger } from "pino";
import { type Answerer, createAnswerer } from "../answer/answerer.ts";
import type { ModelSettings } from "../answer/model-settings.ts";
import { createFolder } from "../article/folder.ts";
import { type ArticleStore, createArticleStore } from "../article/store.ts";
import type { EmbeddingsSettings } from "../search/dense/embeddings-api.ts";
import { sleep } from "../sleep.ts";
import { openStore } from "../store/open.ts";
import type { Screen, Voice } from "./terminal.ts";

/** An answerer over a folder of articles, and the store that it reads. */
export type OpenArticles = { readonly store: ArticleStore; readonly answerer: Answerer };

/** With what articles are opened, and who hears of trouble. */
export type Opening = {
  readonly model: ModelSettings | undefined;
  readonly embeddings: EmbeddingsSettings | undefined;
  readonly complain: Voice["complain"];
  readonly stderr: Screen;
};

/**
 * Reads a folder of article files into a store in memory, so that a command runs beside a bot that
 * holds its own store open. Files that cannot be read are complained of. With `model`, answers are
 * composed by a model; with `embeddings`, passages are found by their meaning as well: when this
 * resolves, their vectors are there, or stderr says why not.
 *
 * @throws FolderError when the folder cannot be listed; ModelSettingError or PromptError when the
 *   model cannot be used.
 */
export async function openArticles(
  dir: string,
  { model: settings, embeddings, complain, stderr }: Opening,
): Promise<OpenArticles> {
  const { keyv } = await openStore("memory:");
  const store = createArticleStore({ keyv });
  const folder = createFolder({ dir, keyv, store, log: pino({ level: "silent" }) });
  for (const { message } of (await folder.look()).problems) complain(message);
  const model = settings && (await openedModel(settings, keyv, stderr));
  const dense = embeddings && (await openedDense(embeddings, keyv, stderr));
  const answerer = await createAnswerer({
    store,
    ...(model === undefined ? {} : { model }),
    ...(dense === undefined ? {} : { dense }),
  });
  await dense?.settled();
  return { store, answerer };
}

/** Claude's SDK takes longer to load than all the rest, so only who asks it waits for that. */
async function openedModel(settings: ModelSettings, keyv: Keyv, stderr: Screen) {
  const { openModel } = await import("../answer/open-model.ts");
  return openModel(settings, { keyv, log: await logTo(stderr), sleep });
}

/** Nor does it load what finds by meaning, without a server for that. */
async function openedDense(settings: EmbeddingsSettings, keyv: Keyv, stderr: Screen) {
  const { openDense } = await import("../search/dense/open-dense.ts");
  return openDense(settings, { keyv, log: await logTo(stderr) });
}

/** What goes wrong with a model is for whoever runs the command to see, beside the answer. */
async function logTo(screen: Screen): Promise<Logger> {
  const { prettyFactory } = await import("pino-pretty");
  const readable = prettyFactory({ colorize: screen.isTTY === true });
  const stream = { write: (line: string) => void screen.write(readable(line)) };
  return pino({ level: "warn", base: null }, stream);
}
