/** Whether `[start, end)` is a range of the text that is not empty and splits no character. */
export function isCut(text: string, start: number, end: number): boolean {
  const isRange =
    Number.isInteger(start) &&
    Number.isInteger(end) &&
    0 <= start &&
    start < end &&
    end <= text.length;
  return isRange && !isInsideCharacter(text, start) && !isInsideCharacter(text, end);
}

/** Whether `at` lies between the two halves of an astral character. */
function isInsideCharacter(text: string, at: number): boolean {
  return (text.codePointAt(at - 1) ?? 0) > 0xffff;
}
