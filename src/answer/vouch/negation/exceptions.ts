import { isContent, isWord } from "./english-words.ts";
import type { Pairing } from "./pairing.ts";
import type { Reading } from "./reading.ts";
import { clauseFrom, contentOf } from "./regions.ts";
import type { Word } from "./words.ts";

/**
 * Whether a statement tells of the case that its quotes except, or the other way round: "unless it
 * rains" beside "if it rains". What holds then is the reverse: `told`, or `missed` where the
 * statement says the same of both.
 */
export type Exceptions = "none" | "told" | "missed";

/** How a statement deals with the exceptions of its quotes. */
export function exceptionsOf(pairing: Pairing): Exceptions {
  const isFirm = isCaseTurned(pairing, /^(?:unless|except)$/);
  if (isFirm) return isReversed(pairing) ? "told" : "missed";
  return isCaseTurned(pairing, /^(?:until|before|outside)$/) ? "told" : "none";
}

function isCaseTurned({ said, quoted, placesOf }: Pairing, signs: RegExp): boolean {
  const ours = casesIn(said, signs);
  const theirs = casesIn(quoted, signs);
  if (ours.size === 0 && theirs.size === 0) return false;
  const turned = said.words.filter(isContent).filter((word) => {
    const places = placesOf(word).filter(({ isOpposite }) => !isOpposite);
    const [place] = places;
    if (place === undefined || places.length > 1) return false;
    if (!ours.has(word) && !theirs.has(place.word)) return false;
    const own = ours.has(word) || said.odd.has(word);
    return own !== (theirs.has(place.word) || quoted.odd.has(place.word));
  });
  return turned.length > 0;
}

function casesIn({ words }: Reading, signs: RegExp): ReadonlySet<Word> {
  return new Set(
    words
      .filter(({ norm }) => signs.test(norm))
      .flatMap(({ at }) => contentOf(clauseFrom(words, at + 1)).slice(0, 4)),
  );
}

/** Something else is turned too, or the case is told as what is needed. */
function isReversed({ said, quoted, placesOf }: Pairing): boolean {
  if (said.words.some((word) => isWord(word, "needs"))) return true;
  return said.words.filter(isContent).some((word) => {
    const places = placesOf(word);
    if (places.length === 0) return said.odd.has(word);
    return places.some(
      ({ word: place, isOpposite }) =>
        said.odd.has(word) !== (quoted.odd.has(place) !== isOpposite),
    );
  });
}
