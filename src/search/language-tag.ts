/** The language of a BCP 47 tag, in lower case: `en` of `en-GB`. */
export function primaryTag(tag: string): string {
  return tag.toLowerCase().split(/[-_]/)[0] ?? "";
}
