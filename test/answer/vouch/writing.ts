import type { SentDocument, Written } from "../../../src/answer/answer.ts";
import { wholeDocument } from "../../../src/answer/claude/documents.ts";
import { type Vouched, vouch } from "../../../src/answer/vouch/vouch.ts";
import type { Article } from "../../../src/article/article.ts";
import { buildArticle } from "../../../src/article/build.ts";
import { anArticle, theBillBuilt } from "../a-bill.ts";

/** The texts that a model was given: the article that ships, and one about a harbour. */
export function sentTexts(): readonly [SentDocument, SentDocument] {
  return [wholeDocument(theBillBuilt()), wholeDocument(harbour())];
}

/** An article of nine short sentences. */
export function harbour(): Article {
  const { id, meta, text } = anArticle(
    [
      "Boats may moor at the north quay.",
      "The fee is 12 crowns a night.",
      "Children ride free.",
      "The council raised the fee in 2024.",
      "Fishing boats pay half of it.",
      "The harbour does not open at night.",
      "Storms closed it for nine days.",
      "The mayor claimed that traffic doubled.",
      "A new pier must be built before ferries return.",
    ].join(" "),
  );
  return buildArticle(id, meta, text);
}

/** Cites the sentences that hold these words, as the API would: whole blocks, joined. */
export function citing(sent: readonly SentDocument[], ...needles: readonly string[]) {
  return needles.map((needle) => cite(sent, needle));
}

/** Cites from the sentence that holds `from` up to the one that holds `to`. */
export function cite(sent: readonly SentDocument[], from: string, to = from) {
  for (const [document, { title, article, blocks }] of sent.entries()) {
    const texts = blocks.map((block) => article.text.slice(block.start, block.end));
    const start = texts.findIndex((text) => text.includes(from));
    const last = texts.findIndex((text) => text.includes(to));
    if (start < 0) continue;
    const end = last + 1;
    return { document, title, start, end, text: texts.slice(start, end).join("") };
  }
  throw new Error(`Nothing that was sent says “${from}”.`);
}

/** What vouching leaves of an answer over {@link sentTexts}. */
export function vouchFor(
  written: readonly Written[],
  question = "What does the bill do?",
  language = "en",
): Vouched {
  return vouch({ written, sent: sentTexts() }, { text: question, language });
}
