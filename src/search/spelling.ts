/** Words shorter than this are too easily one another to be repaired. */
const SHORTEST = 4;
/** From this length on two slips are allowed. */
const LONG = 8;

/**
 * The word of `words` nearest to an unknown one, or `undefined` when none is near enough: one slip
 * of the keyboard in words of 4 to 7 letters, two in longer ones. A slip is a letter too many, too
 * few or wrong, or two neighbours swapped. Among equals the one that begins alike wins, then the
 * alphabetical first.
 */
export function nearestWord(word: string, words: Iterable<string>): string | undefined {
  if (word.length < SHORTEST || /\d/.test(word)) return undefined;
  let best: { word: string; rank: number } | undefined;
  const allowed = word.length >= LONG ? 2 : 1;
  for (const candidate of words) {
    if (candidate.length < SHORTEST || /\d/.test(candidate)) continue;
    const distance = editDistance(word, candidate, allowed);
    if (distance > allowed) continue;
    const rank = distance * 2 + (candidate[0] === word[0] ? 0 : 1);
    if (best === undefined || rank < best.rank || (rank === best.rank && candidate < best.word)) {
      best = { word: candidate, rank };
    }
  }
  return best?.word;
}

/**
 * Optimal string alignment distance in UTF-16 code units; anything over `most` is reported as
 * `most + 1`. Restricted Damerau–Levenshtein, after Boytsov, "Indexing methods for approximate
 * dictionary searching" (2011).
 */
export function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const same = a[row - 1] === b[column - 1];
      let cost = Math.min(
        at(last, column) + 1,
        at(current, column - 1) + 1,
        at(last, column - 1) + (same ? 0 : 1),
      );
      if (a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
        cost = Math.min(cost, at(beforeLast, column - 2) + 1);
      }
      current.push(cost);
    }
    if (Math.min(...current) > most) return most + 1;
    beforeLast = last;
    last = current;
  }
  return Math.min(at(last, b.length), most + 1);
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Number.POSITIVE_INFINITY;
}
