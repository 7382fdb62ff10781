import { LLMock } from "@copilotkit/aimock";

/** What the other stand-in says to a question. */
export type AimockReply =
  | { readonly text: string }
  /** Breaks the connection after so many events. */
  | { readonly text: string; readonly brokenAfter: number }
  /** `retryAfter` in seconds. */
  | {
      readonly status: number;
      readonly type: string;
      readonly message: string;
      readonly retryAfter?: number;
    };

/** aimock on a free port of 127.0.0.1. */
export type Aimock = {
  /** For `baseURL`. */
  readonly url: string;
  stop(): Promise<void>;
};

/** Without a wait between events, aimock breaks the connection before anything was sent on it. */
const FLUSH_MS = 1;

/**
 * Starts aimock, a stand-in for the Messages API that others wrote and many use. It knows text and
 * failures, not citations; it checks neither key nor request. It calls nobody.
 */
export async function startAimock(reply: AimockReply): Promise<Aimock> {
  const mock = new LLMock({ port: 0, host: "127.0.0.1", logLevel: "silent", chunkSize: 4 });
  if ("status" in reply) {
    const { status, type, message, retryAfter } = reply;
    const error = { error: { type, message }, status };
    mock.onMessage(/./s, retryAfter === undefined ? error : { ...error, retryAfter });
  } else {
    const options =
      "brokenAfter" in reply ? { truncateAfterChunks: reply.brokenAfter, latency: FLUSH_MS } : {};
    mock.onMessage(/./s, { content: reply.text }, options);
  }
  const url = await mock.start();
  return { url, stop: () => mock.stop() };
}
