/** Citation marks that a model leaks into its words. */
const LEAK = /<\s*\/?\s*(?:\w+:)?cite\b|[([]\s*cite\s+index/iu;

/** Tags, links, addresses, names and commands that a chat would make active. */
const ACTIVE = [
  /<[\p{L}/!?][^<>]*>?/gu,
  /\]\s?\([^)]*\)?/gu,
  /(?<![\p{L}\p{N}])(?:\p{L}[\p{L}\p{N}+.-]*:\/\/|tg:|mailto:|javascript:|data:)\S*/giu,
  /[\p{L}\p{N}._%+-]*@[\p{L}\p{N}._-]{2,}/gu,
  /(?<![\p{L}\p{N}])\p{L}[\p{L}\p{N}-]+(?:\.\p{L}[\p{L}\p{N}-]+)+(?:\/\S*)?/gu,
  /(?<!\S)\/\p{L}[\p{L}\p{N}_]*/gu,
  /(?<!\S)#[\p{L}_][\p{L}\p{N}_]*/gu,
  /\{\{|\}\}/gu,
];

/** Whether marks of the citing machinery show through: then nothing of the answer can be trusted. */
export function hasLeak(text: string): boolean {
  return LEAK.test(text);
}

/**
 * The parts of a statement that would be tags, links, mentions or commands in a chat and that none
 * of its quotes holds as it is: a longer address is another one. Only code makes links.
 */
export function strayMarkup(statement: string, quotes: readonly string[]): readonly string[] {
  return ACTIVE.flatMap((pattern) => {
    const held = new Set(quotes.flatMap((quote) => quote.match(pattern) ?? []).map(withoutStop));
    return (statement.match(pattern) ?? []).filter((found) => !held.has(withoutStop(found)));
  });
}

/** What ends a sentence is no part of an address or a name. */
function withoutStop(found: string): string {
  return found.replace(/[.,;:!?…)\]”"»]+$/u, "");
}
