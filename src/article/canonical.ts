/** The canonical text of an article as it came. `title` becomes its first paragraph if it lacks. */
export function canonicalText(raw: string, title: string): string {
  const text = raw.normalize("NFC").replace(/\r\n?/g, "\n").trim();
  return text.split(/\n[^\S\n]*\n\s*/).includes(title) ? text : `${title}\n\n${text}`.trim();
}
