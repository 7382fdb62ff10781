import { isIP } from "node:net";
import { DownloadError } from "./download-error.ts";
import { isPublicAddress } from "./public-address.ts";

/** The addresses of a host, as text; rejects when the host is not known. */
export type Resolve = (host: string) => Promise<readonly string[]>;

/** Where to connect: only to these addresses, whatever the host's name means by then. */
export type Target = {
  readonly isSecure: boolean;
  /** Without the brackets of an IPv6 address. */
  readonly host: string;
  readonly port: number;
  readonly addresses: readonly string[];
};

const longestAddress = 4096;

/** @throws DownloadError when the text is no web address that anybody may read. */
export function webAddress(text: string, base?: URL): URL {
  if (text.length > longestAddress || !URL.canParse(text, base?.href)) {
    throw new DownloadError({ kind: "no-address" });
  }
  const url = new URL(text, base);
  if (url.protocol !== "https:" && url.protocol !== "http:") {
    throw new DownloadError({ kind: "not-web", protocol: url.protocol });
  }
  if (url.username !== "" || url.password !== "") {
    throw new DownloadError({ kind: "password-in-address" });
  }
  if (!["", "80", "443"].includes(url.port)) {
    throw new DownloadError({ kind: "other-port", port: url.port });
  }
  url.hash = "";
  return url;
}

/**
 * Looks up the host of a web address once, and keeps what was found to connect to.
 *
 * @throws DownloadError when the host is not known, or one of its addresses is not public.
 */
export async function resolveTarget(url: URL, resolve: Resolve): Promise<Target> {
  const isSecure = url.protocol === "https:";
  const host = url.hostname.replace(/^\[|\]$/g, "");
  const addresses = isIP(host) === 0 ? await lookUp(host, resolve) : [host];
  if (!addresses.every(isPublicAddress)) {
    throw new DownloadError({ kind: "host-not-public", host });
  }
  const port = url.port === "" ? (isSecure ? 443 : 80) : Number(url.port);
  return { isSecure, host, port, addresses };
}

async function lookUp(host: string, resolve: Resolve): Promise<readonly string[]> {
  const unknown = (options?: ErrorOptions) =>
    new DownloadError({ kind: "unknown-host", host }, options);
  try {
    const addresses = await resolve(host);
    if (addresses.length > 0) return addresses;
  } catch (cause) {
    throw unknown({ cause });
  }
  throw unknown();
}
