import {
  type AnyRequest,
  citableBlocks,
  documentsOf,
  type RequestBody,
  requestBody,
} from "./body-shape.ts";

/** Blocks of a document, `[start, end)` from 0. */
export type Place = {
  readonly document: number;
  readonly start: number;
  readonly end: number;
};

/** What a stretch cites. Without the overrides it is true. */
export type Cite = Place & {
  /** Instead of the words of the blocks. */
  readonly text?: string;
  /** Instead of the title of the document. */
  readonly title?: string | null;
  /** Instead of `content_block_location`. */
  readonly type?: string;
};

/**
 * The block of a request's documents that holds some words.
 *
 * @throws Error when none does.
 */
export function citing(request: AnyRequest, needle: string): Place {
  const documents = documentsOf(requestBody.parse(request)).map(citableBlocks);
  for (const [document, blocks] of documents.entries()) {
    const start = blocks.findIndex((text) => text.includes(needle));
    if (start !== -1) return { document, start, end: start + 1 };
  }
  throw new Error(`No block of ${documents.length} documents holds "${needle}".`);
}

/** A citation as the API words it. */
export function citationOf(body: RequestBody, cite: Cite) {
  const { document, start, end, type = "content_block_location" } = cite;
  const cited = documentsOf(body)[document];
  const blocks = cited === undefined ? [] : citableBlocks(cited);
  const text = cite.text ?? blocks.slice(start, end).join("");
  const title = cite.title === undefined ? (cited?.title ?? null) : cite.title;
  const source = { type, cited_text: text, document_index: document, document_title: title };
  switch (type) {
    case "char_location":
      return { ...source, start_char_index: start, end_char_index: end };
    case "page_location":
      return { ...source, file_id: null, start_page_number: start, end_page_number: end };
    case "search_result_location":
      return {
        type,
        cited_text: text,
        search_result_index: document,
        source: "replay://result",
        title,
        start_block_index: start,
        end_block_index: end,
      };
    default:
      return { ...source, file_id: null, start_block_index: start, end_block_index: end };
  }
}
