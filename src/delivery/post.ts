import { type Agent, type IncomingMessage, request as requestPlain } from "node:http";
import { request as requestSecure } from "node:https";
import { Readable } from "node:stream";

/** What grammY asks of its `fetch`: the request, and one way to stop it. */
type Asked = {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** A text, or files on their way. */
  readonly body?: string | Readable;
  readonly agent?: Agent;
  readonly signal?: Pick<AbortSignal, "aborted" | "addEventListener">;
};

/** What grammY asks of an answer. */
type Answered = { json(): Promise<unknown> };

/**
 * A `fetch` for the calls of a bot, which have a small body and a small answer: Node's own requests,
 * without the streams that a general one puts around them.
 *
 * @throws Error with the system's code when the call did not get through; `json` throws when what came
 *   is no JSON.
 */
export function post(url: string, { body, signal, ...asked }: Asked): Promise<Answered> {
  const request = url.startsWith("https:") ? requestSecure : requestPlain;
  return new Promise((resolve, reject) => {
    const call = request(url, asked, (response) => {
      textOf(response).then((text) => resolve({ json: async () => JSON.parse(text) }), reject);
    });
    call.on("error", reject);
    const stop = () => call.destroy(new Error("The call was given up."));
    signal?.addEventListener("abort", stop);
    if (signal?.aborted) stop();
    if (body instanceof Readable) body.on("error", (error) => call.destroy(error)).pipe(call);
    else call.end(body);
  });
}

function textOf(response: IncomingMessage): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = "";
    response.setEncoding("utf8");
    response.on("data", (piece: string) => {
      text += piece;
    });
    response.on("end", () => resolve(text));
    response.on("error", reject);
  });
}
