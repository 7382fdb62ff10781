import type { IncomingMessage } from "node:http";
import { type Connect, connect, resolve } from "./connection.ts";
import { fileName, readContentType } from "./content-type.ts";
import { DownloadError } from "./download-error.ts";
import { get } from "./get.ts";
import { readContent } from "./read-content.ts";
import { type Resolve, resolveTarget, webAddress } from "./target.ts";

/** What stood at a web address. */
export type Download = {
  /** For a file, with the ending of its type, such as `article.html`. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Where it stood in the end, after redirects. */
  readonly url: string;
  /** The encoding that the site named, such as `windows-1251`. */
  readonly charset?: string;
};

/**
 * What a download is made with; the system's and the usual limits where it is left out. Whatever is
 * handed in, only public addresses reach `connect`.
 */
export type DownloadDeps = {
  readonly resolve?: Resolve;
  readonly connect?: Connect;
  /** Aborts when time is up: 20 seconds for everything together. */
  readonly deadline?: AbortSignal;
};

const seconds = 20;
/** Bytes, both as sent and unpacked. */
const most = 10_000_000;
const mostRedirects = 3;

/**
 * Reads what stands at a web address that anybody may read, without running any of it.
 *
 * Only http and https on their own ports, only hosts all of whose addresses are public; connects to
 * the very addresses that were checked. Each redirect is checked as the first address was, and none
 * leads from https to http.
 *
 * @throws DownloadError with a sentence that says what to do.
 */
export async function download(address: string, deps: DownloadDeps = {}): Promise<Download> {
  const deadline = deps.deadline ?? AbortSignal.timeout(seconds * 1000);
  const steps = { resolve, connect, ...deps, signal: deadline };
  try {
    return await follow(webAddress(address.trim()), steps);
  } catch (error) {
    if (deadline.aborted) {
      throw new DownloadError({ kind: "download-too-slow", seconds }, { cause: error });
    }
    if (error instanceof DownloadError) throw error;
    throw broken(error);
  }
}

type Steps = {
  readonly resolve: Resolve;
  readonly connect: Connect;
  readonly signal: AbortSignal;
};

async function follow(first: URL, { resolve, connect, signal }: Steps): Promise<Download> {
  let url = first;
  for (let redirects = 0; redirects <= mostRedirects; redirects += 1) {
    const target = await orAborted(resolveTarget(url, resolve), signal);
    const response = await get(url, { target, connect, signal });
    try {
      const next = redirectOf(response, url);
      if (next === undefined) return await read(response, url);
      url = next;
    } finally {
      response.destroy();
    }
  }
  throw new DownloadError({ kind: "too-many-redirects", most: mostRedirects });
}

/** Looking up a name cannot be called off, but nobody waits for it longer than for the rest. */
function orAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  signal.throwIfAborted();
  return new Promise((resolve, reject) => {
    const stop = () => reject(signal.reason);
    signal.addEventListener("abort", stop, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener("abort", stop));
  });
}

function redirectOf({ statusCode = 0, headers }: IncomingMessage, from: URL): URL | undefined {
  if (![301, 302, 303, 307, 308].includes(statusCode) || headers.location === undefined) return;
  const to = webAddress(headers.location, from);
  if (from.protocol === "https:" && to.protocol === "http:") {
    throw new DownloadError({ kind: "redirect-to-http", address: to.href });
  }
  return to;
}

async function read(response: IncomingMessage, url: URL): Promise<Download> {
  if (response.statusCode !== 200) throw refused(response.statusCode ?? 0);
  const header = response.headers["content-type"] ?? "";
  const type = readContentType(header);
  if (type === undefined) {
    throw new DownloadError({ kind: "unread-type", type: header.slice(0, 80) });
  }
  const bytes = await readContent(response, most);
  const { ending, ...charset } = type;
  return { name: fileName(url, ending), bytes, url: url.href, ...charset };
}

function refused(status: number): DownloadError {
  if (status === 404 || status === 410) return new DownloadError({ kind: "no-page", status });
  if (status === 429 || status >= 500) return new DownloadError({ kind: "busy-site", status });
  return new DownloadError({ kind: "refused-page", status });
}

function broken(cause: unknown): DownloadError {
  const { code, message } = cause as NodeJS.ErrnoException;
  if (code?.startsWith("Z_") === true || code?.startsWith("ERR__ERROR_FORMAT") === true) {
    return new DownloadError({ kind: "broken-packing" }, { cause });
  }
  return new DownloadError({ kind: "broken-connection", detail: message }, { cause });
}
