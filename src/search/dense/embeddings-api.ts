import { EmbeddingsError } from "./embeddings-error.ts";
import { readEmbeddings } from "./read-embeddings.ts";

/** Which server makes vectors, with which model. */
export type EmbeddingsSettings = {
  /** Its address: alone, or with `/v1` or the whole path behind it. */
  readonly url: string;
  readonly model: string;
  /** `undefined`: the server wants none. */
  readonly apiKey: string | undefined;
};

/**
 * Turns texts into vectors of length 1, one each, in order. No text may be empty, and there may be
 * {@link MOST_INPUTS} at most.
 *
 * @throws EmbeddingsError
 */
export type Embed = (
  texts: readonly string[],
  signal: AbortSignal,
) => Promise<readonly Float32Array[]>;

/** As many as Text Embeddings Inference takes in one call unless told otherwise; others take more. */
export const MOST_INPUTS = 32;

/** How long a server gets to pick itself up before it is asked once more, in milliseconds. */
const PAUSE_MS = 500;

type Sleep = (ms: number, signal: AbortSignal) => Promise<void>;

/**
 * The embeddings API that OpenAI began and Ollama, Text Embeddings Inference, Voyage and others
 * speak. Nothing but model and texts is sent: they all give lists of numbers unless asked for
 * another format, and Voyage refuses to be asked for that one. A call that fails in a way that may
 * pass is made once more.
 */
export function createEmbed(settings: EmbeddingsSettings, sleep: Sleep): Embed {
  const endpoint = endpointOf(settings.url);
  const { model, apiKey } = settings;
  const headers = {
    "content-type": "application/json",
    accept: "application/json",
    ...(apiKey === undefined ? {} : { authorization: `Bearer ${apiKey}` }),
  };

  async function call(texts: readonly string[], signal: AbortSignal) {
    const { ok, status, text } = await post(JSON.stringify({ model, input: texts }), signal);
    if (!ok) throw statusError(status);
    return readEmbeddings(text, texts.length);
  }

  async function post(body: string, signal: AbortSignal) {
    try {
      // Nobody but the server that was set may see a question, so no redirection is followed.
      const options = { method: "POST", headers, body, signal, redirect: "manual" } as const;
      const response = await fetch(endpoint, options);
      return { ok: response.ok, status: response.status, text: await response.text() };
    } catch {
      // What `fetch` throws may repeat the address and what is in it, so it is not handed on.
      throw connectionError(signal);
    }
  }

  return async (texts, signal) => {
    try {
      return await call(texts, signal);
    } catch (error) {
      if (!(error instanceof EmbeddingsError) || !mayPass(error)) throw error;
      await sleep(PAUSE_MS, signal);
      if (signal.aborted) throw error;
      return call(texts, signal);
    }
  };
}

/** The address to post to, whether a server's address, that of its API or this very one is set. */
export function endpointOf(url: string): URL {
  const endpoint = new URL(url);
  const path = endpoint.pathname.replace(/\/+$/, "");
  if (path.endsWith("/embeddings")) endpoint.pathname = path;
  else endpoint.pathname = path.endsWith("/v1") ? `${path}/embeddings` : `${path}/v1/embeddings`;
  return endpoint;
}

function mayPass({ trouble }: EmbeddingsError): boolean {
  return trouble === "unreachable" || trouble === "failed";
}

function connectionError(signal: AbortSignal): EmbeddingsError {
  return signal.aborted
    ? new EmbeddingsError("slow", "The embeddings server did not answer in time")
    : new EmbeddingsError(
        "unreachable",
        "The embeddings server cannot be reached: check EMBEDDINGS_URL, and whether it runs",
      );
}

function statusError(status: number): EmbeddingsError {
  if (status === 429 || status >= 500) {
    return new EmbeddingsError("failed", "The embeddings server is busy or broken", status);
  }
  return new EmbeddingsError("refused", adviceOn(status), status);
}

function adviceOn(status: number): string {
  if (status === 401 || status === 403) {
    return "The embeddings server refused the key: check EMBEDDINGS_API_KEY";
  }
  if (status === 404) {
    return "The embeddings server knows no such address or model: check EMBEDDINGS_URL and EMBEDDINGS_MODEL";
  }
  if (status < 400) {
    return "The embeddings server sends on to another address: write that one into EMBEDDINGS_URL";
  }
  return "The embeddings server refused what it was sent: check EMBEDDINGS_MODEL and its limits";
}
