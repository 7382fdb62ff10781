import { crc32 } from "node:zlib";
import type { Article } from "../article/article.ts";

/**
 * A line that is another one when anything is that an index makes of an article: its text, title or
 * language, or how it falls into paragraphs and sentences.
 */
export function articlePrint({ version, meta, paragraphs }: Article): string {
  const kinds = paragraphs.map(({ kind, sentences }) => `${kind} ${sentences.length}`).join();
  return [version, crc32(placesOf(paragraphs), crc32(kinds)), meta.language, meta.title].join(" ");
}

/** Where sentences start and end. */
function placesOf(paragraphs: Article["paragraphs"]): Uint8Array {
  const count = paragraphs.reduce((sum, { sentences }) => sum + sentences.length, 0);
  const places = new Uint32Array(2 * count);
  let at = 0;
  for (const { sentences } of paragraphs) {
    for (const { start, end } of sentences) {
      places[at] = start;
      places[at + 1] = end;
      at += 2;
    }
  }
  return new Uint8Array(places.buffer);
}
