import type { IncomingMessage, ServerResponse } from "node:http";
import type { Article } from "../../article/article.ts";
import type { Quote } from "../../article/quote.ts";
import type { ArticleStore } from "../../article/store.ts";
import { type Serve, sendText } from "../serve.ts";
import { acceptedLanguages } from "./accept-language.ts";
import { spanIn } from "./address.ts";
import { contentSecurityPolicy } from "./page.ts";
import { nothingPage, type Reading, readerPage } from "./reader-page.ts";
import type { ReaderWords } from "./reader-words.ts";
import { sendPage } from "./send-page.ts";

/** What the reader works with. */
export type ReaderDeps = {
  readonly store: Pick<ArticleStore, "get" | "versions" | "quote">;
  /** The page's words for whoever reads these languages, the one liked best first. */
  words(languages: readonly string[]): ReaderWords;
  /** The publisher's page, opened at a quote. */
  linkToPublisher(quote: Pick<Quote, "meta" | "text">): string | undefined;
};

/** An address names nothing that is held; `article`: what it comes near to. */
type Nothing = { readonly nothing: true; readonly article?: Article };

/**
 * The reader page: an article, whole, with some of its words marked. See `address.ts` for the form of
 * its address. `v` names a version, by default the current one; `diff` an older one to compare it with.
 */
export function serveReader(deps: ReaderDeps): Serve {
  return async (request, response) => {
    const address = new URL(request.url ?? "/", "http://reader");
    const id = /^\/a\/([^/]*)$/.exec(address.pathname)?.[1];
    if (id === undefined) return false;
    if (request.method !== "GET" && request.method !== "HEAD") {
      response.setHeader("allow", "GET, HEAD");
      sendText(response, 405, "Use GET or HEAD.");
      return true;
    }
    await answer(request, response, { id, asked: address.searchParams }, deps);
    return true;
  };
}

type Asked = { readonly id: string; readonly asked: URLSearchParams };

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  named: Asked,
  deps: ReaderDeps,
): Promise<void> {
  const words = deps.words(acceptedLanguages(request.headers["accept-language"]));
  const found = await look(named, deps);
  const isThere = !("nothing" in found);
  await sendPage(request, response, {
    status: isThere ? 200 : 404,
    type: "text/html; charset=utf-8",
    body: isThere ? readerPage(found, words) : nothingPage(found.article, words),
    headers: {
      "content-security-policy": contentSecurityPolicy,
      "content-language": words.language,
    },
  });
}

async function look({ id, asked }: Asked, deps: ReaderDeps): Promise<Reading | Nothing> {
  const { store, linkToPublisher } = deps;
  const name = decoded(id);
  const current = name === undefined ? undefined : await store.get(name);
  const version = asked.get("v");
  const article = name === undefined || version === null ? current : await store.get(name, version);
  if (article === undefined) return { nothing: true, ...(current && { article: current }) };

  const quote = await marked(article, asked.get("q"), store);
  const older = asked.get("diff");
  const before = older === null ? undefined : await store.get(article.id, older);
  const isMissing = (what: string | null, found: object | undefined) =>
    what !== null && found === undefined;
  if (isMissing(asked.get("q"), quote) || isMissing(older, before)) {
    return { nothing: true, article };
  }
  return {
    article,
    quote,
    before,
    versions: await store.versions(article.id),
    current: current?.version,
    publisherPage: linkToPublisher({ meta: article.meta, text: quote?.text ?? "" }),
  };
}

async function marked({ id, version }: Article, q: string | null, store: ReaderDeps["store"]) {
  const span = q === null ? undefined : spanIn(q);
  return span && store.quote({ article: id, version, ...span });
}

/** What stands in a path; `undefined` when it is no text. */
function decoded(part: string): string | undefined {
  try {
    return decodeURIComponent(part);
  } catch (error) {
    if (error instanceof URIError) return undefined;
    throw error;
  }
}
