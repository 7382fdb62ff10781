/** The language of a BCP 47 tag, in lower case: `en` of `en-GB`. */
export function primaryTag(tag: string): string {
  // The first test is for tags that are nothing else: this is asked for every word.
  return /^[a-z]{2,3}$/.test(tag) ? tag : (tag.toLowerCase().split(/[-_]/)[0] ?? "");
}
