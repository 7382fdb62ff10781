import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { formatArticleFile } from "../../../src/article/file.ts";
import { aRedis } from "../../delivery/a-redis.ts";
import { generateArticles, questionsAbout } from "../passages.ts";
import { gatherCrowd, openSandbox } from "./crowd.ts";
import { startProgram } from "./program.ts";
import { type Load, warmThroughput } from "./throughput.ts";

/** Each of two processes has met half of the questions. */
const WARM_UPS = 3;
/** Of 120 words each. */
const PASSAGES_AN_ARTICLE = 5;

/** What there is to answer from, and what is asked of it; by default what ships, and the usual questions. */
export type Corpus = { readonly articles: string; readonly questions: readonly string[] };

/**
 * Questions a second of so many processes that answer, with one that receives, a Redis of their own
 * between them and each of them warm.
 */
export async function throughputOfWorkers(
  workers: number,
  { questions, chats }: Load,
  corpus?: Corpus,
): Promise<number> {
  const redis = await aRedis();
  const sandbox = await openSandbox();
  const crowd = gatherCrowd("pincite", sandbox, chats, corpus?.questions);
  const roles = ["receive", ...Array<string>(workers).fill("work")];
  const programs = roles.map((ROLE) =>
    startProgram("pincite", sandbox, {
      settings: { ROLE, REDIS_URL: redis.url, STORE_URL: redis.url },
      ...(corpus && { articles: corpus.articles }),
    }),
  );
  await Promise.all(programs.map((program) => program.says("Pincite is running")));
  for (let round = 0; round < WARM_UPS; round += 1) await warmThroughput(crowd, questions);
  const measured = await warmThroughput(crowd, questions);
  await Promise.all(programs.map((program) => program.stop()));
  await sandbox.close();
  await redis.close();
  return measured;
}

/** Works with a folder of so many made-up articles, which is gone afterwards, and questions about them. */
export async function withMadeUp<T>(
  count: number,
  questions: number,
  work: (corpus: Corpus) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "pincite-articles-"));
  try {
    const made = [...generateArticles(count * PASSAGES_AN_ARTICLE, 1, PASSAGES_AN_ARTICLE)];
    for (const article of made) {
      writeFileSync(join(folder, `${article.id}.md`), formatArticleFile(article));
    }
    return await work({ articles: folder, questions: questionsAbout(made, questions) });
  } finally {
    rmSync(folder, { recursive: true });
  }
}
