/** Why an address was not downloaded: data, since whoever finds it speaks no language. */
export type DownloadProblem =
  | { readonly kind: "no-address" }
  /** `protocol` with its colon, such as `ftp:`. */
  | { readonly kind: "not-web"; readonly protocol: string }
  | { readonly kind: "password-in-address" }
  | { readonly kind: "other-port"; readonly port: string }
  | { readonly kind: "unknown-host"; readonly host: string }
  /** The host is not on the public internet. */
  | { readonly kind: "host-not-public"; readonly host: string }
  | { readonly kind: "too-many-redirects"; readonly most: number }
  /** From https to this address, which is http. */
  | { readonly kind: "redirect-to-http"; readonly address: string }
  /** The site says that there is no such page, with this status. */
  | { readonly kind: "no-page"; readonly status: number }
  | { readonly kind: "busy-site"; readonly status: number }
  | { readonly kind: "refused-page"; readonly status: number }
  /** What stands there, as the site says it, such as `image/png`; empty when it does not. */
  | { readonly kind: "unread-type"; readonly type: string }
  | { readonly kind: "download-too-large"; readonly megabytes: number }
  | { readonly kind: "download-too-slow"; readonly seconds: number }
  | { readonly kind: "broken-packing" }
  /** How it is packed, as the site says it. */
  | { readonly kind: "unknown-packing"; readonly encoding: string }
  /** `detail`: what the system said, in its English. */
  | { readonly kind: "broken-connection"; readonly detail: string };

/** Why an address was not downloaded and what to do, in English, for the command line and the log. */
export function sentenceOfDownload(problem: DownloadProblem): string {
  switch (problem.kind) {
    case "no-address":
      return "This is not a web address. Send one such as https://example.org/article.";
    case "not-web":
      return `Only https:// and http:// are read, and this is ${problem.protocol}//.`;
    case "password-in-address":
      return "There is a name or a password in the address. Send it without them.";
    case "other-port":
      return `Only ports 80 and 443 are read, and this is ${problem.port}.`;
    case "unknown-host":
      return `No site is found at ${problem.host}. Check the address.`;
    case "host-not-public":
      return `The host ${problem.host} is not on the public internet, so it is not read. ${SAVE_THE_PAGE}`;
    case "too-many-redirects":
      return `The address leads on more than ${problem.most} times. Send the last one, as the browser shows it.`;
    case "redirect-to-http":
      return `The address leads from https:// to ${problem.address}, which others can read and change on the way. ${SAVE_THE_PAGE}`;
    case "no-page":
      return `${answered(problem)} There is no page at this address. Check it.`;
    case "busy-site":
      return `${answered(problem)} Try again later.`;
    case "refused-page":
      return `${answered(problem)} It does not hand the page out to programs. Save it in a browser and add the file.`;
    case "unread-type": {
      const what = problem.type === "" ? "does not say what it is" : `is ${problem.type}`;
      return `What stands there ${what}. Web pages, plain text, Markdown, PDF, Word (.docx) and mails (.eml) are read.`;
    }
    case "download-too-large":
      return `There is more than ${problem.megabytes} MB at this address. Save the article alone and add the file.`;
    case "download-too-slow":
      return `The site took longer than ${problem.seconds} seconds. Try again later, or save the page and add the file.`;
    case "broken-packing":
      return "What the site sent cannot be unpacked. Try again, or save the page and add the file.";
    case "unknown-packing":
      return `The site sends the page packed as ${problem.encoding}, which was not asked for. ${SAVE_THE_PAGE}`;
    case "broken-connection":
      return `The connection to the site failed: ${problem.detail}. Try again, or save the page and add the file.`;
  }
}

const SAVE_THE_PAGE = "Save the page and add the file.";

function answered({ status }: { readonly status: number }): string {
  return `The site answered with status ${status}.`;
}
