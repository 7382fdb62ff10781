/** Text as Telegram stores it, and where the old offsets went. */
export type Cleaned = {
  readonly text: string;
  /** Maps an offset of the original text to one of the cleaned text (UTF-16 code units). */
  readonly moved: (offset: number) => number;
};

/** Carriage returns, three "zalgo" marks, line and paragraph separators, direction overrides. */
const isDropped = (unit: string) =>
  "\r\u0333\u033f\u030a".includes(unit) || (unit >= "\u2028" && unit <= "\u202e");
const isControl = (unit: string) => unit < " " && unit !== "\n";
const invisible = /^[\s\u00ad\u180e\u200b-\u200f\u202f\u2060-\u2064\u2800\u3164\ufeff\ufffc]*$/;

/**
 * Does to a text what Telegram does before it stores it: control characters become spaces, a few
 * disturbing ones vanish, white space at both ends goes. A text with nothing visible becomes "".
 */
export function cleanText(text: string): Cleaned {
  const kept: string[] = [];
  const places: number[] = [];
  for (const unit of text.split("")) {
    places.push(kept.length);
    if (!isDropped(unit)) kept.push(isControl(unit) ? " " : unit);
  }
  places.push(kept.length);
  const whole = kept.join("");
  const trimmed = invisible.test(whole) ? "" : whole.trim();
  const start = trimmed === "" ? 0 : whole.length - whole.trimStart().length;
  return {
    text: trimmed,
    moved: (offset) => Math.min(Math.max((places[offset] ?? 0) - start, 0), trimmed.length),
  };
}

/** Whether a half of a surrogate pair stands alone: such a text cannot be written in UTF-8. */
export function hasLoneSurrogate(text: string): boolean {
  return /\p{Surrogate}/u.test(text);
}
