/** Words between quotation marks of any kind but the apostrophe's, which is more often no mark. */
const QUOTED = /[“„«"＂「『]([^“”„«»"＂「」『』]+)[”“»"＂」』]/gu;

/**
 * What a statement shows between quotation marks and none of these texts says: whoever reads marks
 * takes what is between them for the source's own words. Case, blanks, the form of apostrophes and
 * the stop at the end do not count.
 */
export function inventedQuotations(statement: string, texts: readonly string[]): readonly string[] {
  const said = texts.map(folded);
  return [...statement.matchAll(QUOTED)]
    .map(([, words = ""]) => words)
    .filter((words) => !said.some((text) => text.includes(folded(words))));
}

function folded(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[’‘ʼ]/gu, "'")
    .replace(/\s+/gu, " ")
    .trim()
    .replace(/[.,;:!?…。]+$/u, "");
}
