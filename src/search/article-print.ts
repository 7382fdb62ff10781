import { crc32 } from "node:zlib";
import type { Article } from "../article/article.ts";

/**
 * A line that is another one when anything is that an index makes of an article: its text, title or
 * language, and what else decides how it falls into paragraphs. How these fall into sentences is for
 * the program to say, whose stamp stands beside: see `codeStamp`.
 */
export function articlePrint({ version, meta }: Pick<Article, "version" | "meta">): string {
  const { title, language, credit, url } = meta;
  const also = crc32(JSON.stringify([credit, url])).toString(16);
  return [version, also, language, title].join(" ");
}
