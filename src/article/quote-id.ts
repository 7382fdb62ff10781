import type { Span } from "./article.ts";

/** Where the words of a quote stand, by what its id says. A version belongs to one text alone. */
export type VersionPlace = Span & { readonly version: string };

/** `q_<version>_<start>_<end>`, offsets in base 36: fits the 64 characters of a Telegram deep link. */
export const QUOTE_ID = /^q_([0-9a-f]{16})_([0-9a-z]{1,8})_([0-9a-z]{1,8})$/;

/** The id of a quote: says where its words stand, so that anybody can have them read again. */
export function quoteIdOf({ version, start, end }: VersionPlace): string {
  return `q_${version}_${start.toString(36)}_${end.toString(36)}`;
}

/**
 * The place that a quote's id names; `undefined` when it is none. Anybody can write an id, so nothing
 * says that such a place exists.
 */
export function readQuoteId(id: string): VersionPlace | undefined {
  const [, version, start, end] = QUOTE_ID.exec(id) ?? [];
  if (version === undefined || start === undefined || end === undefined) return undefined;
  return { version, start: Number.parseInt(start, 36), end: Number.parseInt(end, 36) };
}
