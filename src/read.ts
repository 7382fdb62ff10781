import type { Keyv } from "keyv";
import type { Serve } from "./web/serve.ts";

/**
 * Shows articles to whoever opens a link, and quotes to whoever checks one: the reader page and
 * `/api/quote/`. Nobody waits for their code but who asks for them first.
 */
export function createReading(keyv: Keyv): readonly Serve[] {
  let loading: ReturnType<typeof load> | undefined;
  return [
    async (request, response) => {
      if (!/^\/(?:a|api\/quote)\//.test(request.url ?? "")) return false;
      loading ??= load(keyv);
      const answer = await loading;
      return answer(request, response);
    },
  ];
}

async function load(keyv: Keyv): Promise<Serve> {
  const [{ createArticleStore }, { serveReader }, { serveQuote }] = await Promise.all([
    import("./article/store.ts"),
    import("./web/reader/serve-reader.ts"),
    import("./web/reader/serve-quote.ts"),
  ]);
  const { wordsIn } = await import("./telegram/words.ts");
  const { spokenLanguage } = await import("./telegram/languages.ts");
  const { linkToPublisher } = await import("./telegram/passage-link.ts");
  const words = (languages: readonly string[]) =>
    wordsIn(languages.find((tag) => spokenLanguage(tag) !== undefined));
  return async (request, response) => {
    // A store keeps what was read of it, and whoever follows every link must not fill the memory.
    const store = createArticleStore({ keyv });
    const servers = [serveReader({ store, words, linkToPublisher }), serveQuote({ store })];
    for (const serve of servers) if (await serve(request, response)) return true;
    return false;
  };
}
