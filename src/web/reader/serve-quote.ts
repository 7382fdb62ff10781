import { createHash } from "node:crypto";
import type { ServerResponse } from "node:http";
import { readQuoteId } from "../../article/quote-id.ts";
import type { ArticleStore } from "../../article/store.ts";
import type { Serve } from "../serve.ts";
import { readerAddress } from "./address.ts";
import { sendPage } from "./send-page.ts";

const PATH = /^\/api\/quote\/([^/?#]*)(?:[?#]|$)/;

/** Any page may ask: nothing here is anybody's secret. */
const OPEN = { "access-control-allow-origin": "*" };
const JSON_TYPE = "application/json; charset=utf-8";

/**
 * `/api/quote/<id>`: the words that a quote's id names, cut from the store, with where they stand and
 * their SHA-256 (hexadecimal, of the words in UTF-8), so that anybody can check an answer. Offsets count
 * UTF-16 code units of the article's canonical text, whose own SHA-256 is `checkedAgainst.sha256`; the
 * version is how that begins. What is no id gets a 400, and what is held no longer a 404, each with a
 * sentence as `error`.
 */
export function serveQuote({
  store,
}: {
  readonly store: Pick<ArticleStore, "find" | "quote">;
}): Serve {
  return async (request, response) => {
    const id = PATH.exec(request.url ?? "")?.[1];
    if (id === undefined) return false;
    if (request.method !== "GET" && request.method !== "HEAD") {
      response.setHeader("allow", "GET, HEAD");
      sendError(response, 405, "Use GET or HEAD.");
      return true;
    }
    const place = readQuoteId(id);
    if (place === undefined) {
      sendError(
        response,
        400,
        "That is no id of a quote. One looks like q_0123456789abcdef_2s_5k.",
      );
      return true;
    }
    const found = await store.find(place.version);
    const quote = found && (await store.quote({ ...place, article: found.article.id }));
    if (found === undefined || quote === undefined) {
      sendError(response, 404, "No article held here has these words in that version.");
      return true;
    }
    const { article, version, start, end, text, sentence, section, page, meta } = quote;
    const { title, publisher, published, url, language } = meta;
    const told = {
      ...{ id, article, version, start, end, text, sha256: sha256(text) },
      ...{ sentence, section, page },
      ...{ title, publisher, published, url, language },
      isCurrent: found.isCurrent,
      reader: readerAddress("../..", quote),
      checkedAgainst: { sha256: sha256(found.article.text), length: found.article.text.length },
    };
    await sendPage(request, response, {
      status: 200,
      type: JSON_TYPE,
      body: `${JSON.stringify(told, undefined, 2)}\n`,
      headers: OPEN,
    });
    return true;
  };
}

function sendError(response: ServerResponse, status: number, error: string): void {
  const body = `${JSON.stringify({ error })}\n`;
  response.writeHead(status, {
    ...OPEN,
    "content-type": JSON_TYPE,
    "content-length": Buffer.byteLength(body),
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
  });
  response.end(body);
}

function sha256(text: string): string {
  return createHash("sha256").update(text, "utf8").digest("hex");
}
