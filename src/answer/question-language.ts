import { type DetectedLanguage, detectLanguage } from "../article/language.ts";
import { shareKnown, WELL_KNOWN } from "../search/foreign/known-words.ts";
import { primaryOf, scriptOf } from "./locale.ts";

/** How much more of a question another language must know to be taken for its language. */
const CLEAR_LEAD = 0.2;

/**
 * The language in which a question is asked, and whether that is sure. A question is short, so what
 * its words alone do not tell is told by which language knows most of them, as words that people ask
 * about bills with; and where that leaves a doubt, it is taken to be in a language of the articles
 * held that is written alike.
 */
export function questionLanguage(
  text: string,
  held: readonly [string, ...string[]],
): DetectedLanguage {
  const detected = detectLanguage(text);
  if (detected === undefined) return { language: held[0], sure: false };
  const isHeld = held.some((language) => primaryOf(language) === primaryOf(detected.language));
  if (detected.sure && isHeld) return detected;
  const alike = held.find((language) => scriptOf(language) === scriptOf(detected.language));
  const likely = detected.sure ? detected.language : (alike ?? detected.language);
  const better = betterKnown(text, likely);
  if (better !== undefined) return better;
  return detected.sure ? detected : { language: likely, sure: false };
}

/** A language of the same script that knows clearly more of the words; sure if no other does too. */
function betterKnown(text: string, likely: string): DetectedLanguage | undefined {
  const others = WELL_KNOWN.filter((language) => scriptOf(language) === scriptOf(likely));
  if (others.every((language) => language === primaryOf(likely))) return undefined;
  const [best, next] = others
    .map((language) => ({ language, share: shareKnown(text, language) }))
    .sort((a, b) => b.share - a.share);
  if (best === undefined || best.share < shareKnown(text, likely) + CLEAR_LEAD) return undefined;
  return { language: best.language, sure: best.share !== next?.share };
}
