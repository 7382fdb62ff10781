import { createServer, type RequestListener } from "node:http";
import { type AddressInfo, connect as open } from "node:net";
import type { Connect } from "../../../src/article/download/connection.ts";
import type { Target } from "../../../src/article/download/target.ts";

/** An address of the public internet: what the names of these tests mean unless a test says otherwise. */
export const PUBLIC = "93.184.215.14";

/**
 * A real HTTP server on this machine that stands for every site. It is reached by what a download
 * connects with, after all its checks: nothing in a download itself leads here.
 */
export async function startSite(answer: RequestListener) {
  const targets: Target[] = [];
  const server = createServer(answer);
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.address() as AddressInfo;
  const connect: Connect = (target) => {
    targets.push(target);
    return open({ host: "127.0.0.1", port });
  };
  return {
    /** Everything that was connected to, in order. */
    targets,
    deps: { connect, resolve: async () => [PUBLIC] },
    close() {
      server.closeAllConnections();
      return new Promise((closed) => server.close(closed));
    },
  };
}
