import type { Keyv } from "keyv";
import type { Serve } from "./web/serve.ts";

/**
 * Shows articles to whoever opens a link, and quotes to whoever checks one: the reader page and
 * `/api/quote/`. Nobody waits for their code but who asks for them first.
 */
export function createReading(keyv: Keyv): readonly Serve[] {
  let loading: Promise<readonly Serve[]> | undefined;
  return [
    async (request, response) => {
      if (!/^\/(?:a|api\/quote)\//.test(request.url ?? "")) return false;
      loading ??= load(keyv);
      for (const serve of await loading) if (await serve(request, response)) return true;
      return false;
    },
  ];
}

async function load(keyv: Keyv): Promise<readonly Serve[]> {
  const [{ createArticleStore }, { serveReader }, { serveQuote }, { wordsIn }, link] =
    await Promise.all([
      import("./article/store.ts"),
      import("./web/reader/serve-reader.ts"),
      import("./web/reader/serve-quote.ts"),
      import("./telegram/words.ts"),
      import("./telegram/passage-link.ts"),
    ]);
  const { spokenLanguage } = await import("./telegram/languages.ts");
  const store = createArticleStore({ keyv });
  const words = (languages: readonly string[]) =>
    wordsIn(languages.find((tag) => spokenLanguage(tag) !== undefined));
  return [
    serveReader({ store, words, linkToPublisher: link.linkToPublisher }),
    serveQuote({ store }),
  ];
}
