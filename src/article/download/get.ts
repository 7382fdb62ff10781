import { request as ask, type ClientRequest, type IncomingMessage } from "node:http";
import { request as askSecurely } from "node:https";
import type { Connect } from "./connection.ts";
import { accepted } from "./content-type.ts";
import { acceptedEncodings } from "./read-content.ts";
import type { Target } from "./target.ts";

/** Says who reads, as web servers expect it. No cookie and no other header goes along. */
const headers = {
  accept: accepted,
  "accept-encoding": acceptedEncodings,
  "user-agent": "Pincite/0.1",
};

/** Sends one GET over one new connection to a checked target. Rejects when there is no response. */
export function get(
  url: URL,
  { target, connect, signal }: { target: Target; connect: Connect; signal: AbortSignal },
): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const request: ClientRequest = (target.isSecure ? askSecurely : ask)(url, {
      // An agent, even `false`, would look the name up again and connect by itself.
      createConnection: () => connect(target),
      headers,
      signal,
    });
    request.on("response", resolve).on("error", reject).end();
  });
}
