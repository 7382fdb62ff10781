import { type DetectedLanguage, detectLanguage } from "../article/language.ts";

/**
 * The language in which a question is asked, and whether that is sure. A question is short, so where
 * its words leave a doubt it is taken to be in a language of the articles held that is written alike.
 */
export function questionLanguage(
  text: string,
  held: readonly [string, ...string[]],
): DetectedLanguage {
  const detected = detectLanguage(text);
  if (detected === undefined) return { language: held[0], sure: false };
  if (detected.sure) return detected;
  const alike = held.find((language) => scriptOf(language) === scriptOf(detected.language));
  return { language: alike ?? detected.language, sure: false };
}

function scriptOf(language: string): string | undefined {
  return new Intl.Locale(language).maximize().script;
}
