/** Writes articles, one after the other from the number given on, and acknowledges each. */
import { writeSync } from "node:fs";
import { createArticleStore } from "../../../src/article/store.ts";
import { openStore } from "../../../src/store/open.ts";
import { numberedArticle } from "./numbered-article.ts";

const { keyv } = await openStore(process.argv[2] ?? "");
const store = createArticleStore({ keyv });
for (let n = Number(process.argv[3]); ; n++) {
  await store.put(numberedArticle(n));
  writeSync(1, `${n}\n`);
}
