import { primaryTag } from "../search/language-tag.ts";

/**
 * What `make` makes of the words of a language, by any tag of it (BCP 47), once for each language;
 * `undefined` where no words are known.
 */
export function byLanguage<Words, Made>(
  words: Readonly<Record<string, Words>>,
  make: (words: Words) => Made,
): (tag: string) => Made | undefined {
  const made = new Map<string, Made | undefined>();
  return (tag) => {
    const language = primaryTag(tag);
    if (!made.has(language)) {
      const own = words[language];
      made.set(language, own === undefined ? undefined : make(own));
    }
    return made.get(language);
  };
}
