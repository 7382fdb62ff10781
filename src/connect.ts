import type { Logger } from "pino";
import type { Config } from "./config.ts";
import type { Serve } from "./web/serve.ts";

/** Where Telegram is, or what stands in for it. */
export type Telegram = {
  readonly token: string;
  /** Absent: Telegram's own. */
  readonly apiRoot?: string;
  /** Of the sandbox; `undefined` on Telegram. */
  readonly page: string | undefined;
  /** Answers these requests too, beside the sandbox's page; on Telegram nobody does. */
  serve(servers: readonly Serve[]): void;
  close(): Promise<void>;
};

/** Telegram, with a token; else a sandbox in this process, whose code only it loads. */
export async function connect(config: Config, log: Logger): Promise<Telegram> {
  const { telegramToken: token, telegramApiRoot: apiRoot } = config;
  if (token !== undefined) {
    const root = apiRoot === undefined ? {} : { apiRoot };
    return { token, ...root, page: undefined, serve: () => {}, close: async () => {} };
  }
  const { startSandbox } = await import("./sandbox/sandbox.ts");
  const { createPage } = await import("./sandbox/serve-page.ts");
  const page = createPage();
  let others: readonly Serve[] = [];
  const sandbox = await startSandbox({
    demo: true,
    port: config.port,
    async servePage(request, response) {
      for (const serve of others) if (await serve(request, response)) return true;
      return page(request, response);
    },
    log,
  });
  return {
    token: sandbox.token,
    apiRoot: sandbox.apiRoot,
    page: sandbox.apiRoot,
    serve(servers) {
      others = servers;
    },
    close: () => sandbox.close(),
  };
}
