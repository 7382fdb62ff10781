import { detectLanguage } from "../article/language.ts";

/**
 * The language in which a question is asked (BCP 47 tag). A question is short, so where its words
 * leave a doubt it is taken to be in a language of the articles held that is written alike.
 */
export function questionLanguage(text: string, held: readonly [string, ...string[]]): string {
  const detected = detectLanguage(text);
  if (detected === undefined) return held[0];
  if (detected.sure) return detected.language;
  return (
    held.find((language) => scriptOf(language) === scriptOf(detected.language)) ?? detected.language
  );
}

function scriptOf(language: string): string | undefined {
  return new Intl.Locale(language).maximize().script;
}
