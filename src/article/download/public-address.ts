import ipaddr from "ipaddr.js";

/** What IANA has handed out of IPv6; the rest, such as `::7f00:1`, is nobody's or means a machine. */
const handedOut = ipaddr.parseCIDR("2000::/3") as [ipaddr.IPv6, number];

/** An address of the public range that Azure's machines reach their host by. */
const meansTheHost = ["168.63.129.16"];

/**
 * Whether an IP address belongs to the public internet: not to this machine, its network, its cloud,
 * nor to any way of writing such an address in IPv6.
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address) || address.includes("%")) return false;
  const ip = ipaddr.process(address);
  if (ip.range() !== "unicast" || meansTheHost.includes(ip.toString())) return false;
  return ip.kind() === "ipv4" || (ip as ipaddr.IPv6).match(handedOut);
}
