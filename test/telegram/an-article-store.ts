import type { Keyv } from "keyv";
import {
  type ArticleSource,
  type ArticleStore,
  createArticleStore,
} from "../../src/article/store.ts";
import { openStore } from "../../src/store/open.ts";
import { meta } from "./an-answer.ts";

/** The first three paragraphs of a bill's report, in the form that the store holds. */
export const billText = [
  "State Duma Passes Bill Protecting Foreign Fighters From Criminal Prosecution Back Home",
  "Lawmakers in the lower-house State Duma on Thursday passed a bill that would shield foreign nationals who enlist in the Russian military. The new rule would also apply to foreign nationals who have already concluded their military service.",
  "The bill must be passed in the upper-house Federation Council and signed by President Vladimir Putin before becoming law.",
].join("\n\n");

export const bill: ArticleSource = { id: "2026-02-26-bill", meta, text: billText };

/** The real store, in memory. */
export async function anArticleStore(...sources: readonly ArticleSource[]): Promise<ArticleStore> {
  const { keyv } = await openStore("memory:");
  return anArticleStoreOver(keyv, ...sources);
}

/** The same over an open store. */
export async function anArticleStoreOver(
  keyv: Keyv,
  ...sources: readonly ArticleSource[]
): Promise<ArticleStore> {
  const store = createArticleStore({ keyv });
  for (const source of sources) await store.put(source);
  return store;
}
