import { lookup } from "node:dns/promises";
import { isIP, type LookupFunction, connect as open } from "node:net";
import type { Duplex } from "node:stream";
import { connect as openSecure } from "node:tls";
import type { Resolve, Target } from "./target.ts";

/** Opens a connection to one of a target's addresses. */
export type Connect = (target: Target) => Duplex;

/** Asks the system, as a browser on this machine would. */
export const resolve: Resolve = async (host) => {
  const found = await lookup(host, { all: true, verbatim: true });
  return found.map(({ address }) => address);
};

/** Connects to the addresses that were checked; the name is only what the certificate must show. */
export const connect: Connect = ({ isSecure, host, port, addresses }) => {
  const to = { host, port, lookup: pinnedTo(addresses), autoSelectFamily: true };
  if (!isSecure) return open(to);
  return openSecure({
    ...to,
    servername: isIP(host) === 0 ? host : "",
    ALPNProtocols: ["http/1.1"],
  });
};

function pinnedTo(addresses: readonly string[]): LookupFunction {
  const all = addresses.map((address) => ({ address, family: isIP(address) }));
  return (_host, options, done) => {
    const [{ address, family } = { address: "", family: 0 }] = all;
    if (options.all === true) done(null, all);
    else done(null, address, family);
  };
}
