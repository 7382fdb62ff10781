import type { Article, Span } from "../../src/article/article.ts";
import { buildArticle } from "../../src/article/build.ts";
import type { ArticleSource, ArticleStore } from "../../src/article/store.ts";
import { aQuote, meta } from "./an-answer.ts";

/** The first three paragraphs of a bill's report, in the form that the store holds. */
export const billText = [
  "State Duma Passes Bill Protecting Foreign Fighters From Criminal Prosecution Back Home",
  "Lawmakers in the lower-house State Duma on Thursday passed a bill that would shield foreign nationals who enlist in the Russian military. The new rule would also apply to foreign nationals who have already concluded their military service.",
  "The bill must be passed in the upper-house Federation Council and signed by President Vladimir Putin before becoming law.",
].join("\n\n");

export const bill: ArticleSource = { id: "2026-02-26-bill", meta, text: billText };

/** Holds articles in memory, keeps their old versions, and cuts quotes only where text stands. */
export async function anArticleStore(...sources: readonly ArticleSource[]): Promise<ArticleStore> {
  const current = new Map<string, Article>();
  const versions = new Map<string, Article>();

  const store: ArticleStore = {
    async list() {
      return [...current.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
    },
    async get(id, version) {
      return version === undefined ? current.get(id) : versions.get(`${id}/${version}`);
    },
    async put({ id, meta, text }) {
      const article = buildArticle(id, meta, text);
      const changed = JSON.stringify(article) !== JSON.stringify(current.get(id));
      current.set(id, article);
      versions.set(`${id}/${article.version}`, article);
      return { article, changed };
    },
    async remove(id) {
      return current.delete(id);
    },
    async quote({ article: id, version, start, end }) {
      const article = versions.get(`${id}/${version}`);
      if (article === undefined || start < 0 || start >= end || end > article.text.length) {
        return undefined;
      }
      const sentence = sentenceAt(article, { start, end });
      return sentence === undefined ? undefined : aQuote(article, { start, end }, sentence);
    },
    onChange: () => () => {},
  };
  for (const source of sources) await store.put(source);
  return store;
}

function sentenceAt({ paragraphs }: Article, span: Span): number | undefined {
  const sentences = paragraphs.flatMap((paragraph) => paragraph.sentences);
  return sentences.find(({ start, end }) => start < span.end && span.start < end)?.number;
}
