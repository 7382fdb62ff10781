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
  const refuse = (why: string) => new DownloadError("address", why);
  if (text.length > longestAddress || !URL.canParse(text, base?.href)) {
    throw refuse("This is not a web address. Send one such as https://example.org/article.");
  }
  const url = new URL(text, base);
  if (url.protocol !== "https:" && url.protocol !== "http:") {
    throw refuse(`Only https:// and http:// are read, and this is ${url.protocol}//.`);
  }
  if (url.username !== "" || url.password !== "") {
    throw refuse("There is a name or a password in the address. Send it without them.");
  }
  if (!["", "80", "443"].includes(url.port)) {
    throw refuse(`Only ports 80 and 443 are read, and this is ${url.port}.`);
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
    const why = `The host ${host} is not on the public internet, so it is not read. Save the page and add the file.`;
    throw new DownloadError("host", why);
  }
  const port = url.port === "" ? (isSecure ? 443 : 80) : Number(url.port);
  return { isSecure, host, port, addresses };
}

async function lookUp(host: string, resolve: Resolve): Promise<readonly string[]> {
  const unknown = (options?: ErrorOptions) =>
    new DownloadError("host", `No site is found at ${host}. Check the address.`, options);
  try {
    const addresses = await resolve(host);
    if (addresses.length > 0) return addresses;
  } catch (cause) {
    throw unknown({ cause });
  }
  throw unknown();
}
