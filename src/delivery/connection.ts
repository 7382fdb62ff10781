import { Agent as HttpAgent } from "node:http";
import { Agent as HttpsAgent } from "node:https";
import { Api } from "grammy";
import { post } from "./post.ts";

/** A way to Telegram. */
export type Connection = {
  readonly api: Api;
  /** Ends what is open; what was under way fails, and the next call connects anew. */
  reconnect(): void;
};

/**
 * Connections that nobody else uses, so that a long poll holds up no answer, and those that died
 * without a word can be dropped: a network that went away may leave them open for hours.
 *
 * @param apiRoot another Bot API server than Telegram's own.
 */
export function openConnection(token: string, apiRoot?: string): Connection {
  const isPlain = apiRoot !== undefined && new URL(apiRoot).protocol === "http:";
  const agent = new (isPlain ? HttpAgent : HttpsAgent)({ keepAlive: true });
  const api = new Api(token, {
    baseFetchConfig: { agent },
    fetch: post,
    ...(apiRoot !== undefined && { apiRoot: apiRoot.replace(/\/+$/, "") }),
  });
  return { api, reconnect: () => agent.destroy() };
}
