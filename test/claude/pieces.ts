/** A text cut at these places, in UTF-16 code units; empty for an empty text. */
export function cutAt(text: string, cuts: readonly number[]): readonly string[] {
  const places = [0, ...cuts, text.length].sort((a, b) => a - b);
  return places.slice(1).flatMap((place, at) => {
    const piece = text.slice(places[at], place);
    return piece === "" ? [] : [piece];
  });
}

const ONE_IN = 8;

/** A text cut between characters at random places, the same for the same seed; whole without one. */
export function cutBySeed(text: string, seed: number | undefined): readonly string[] {
  if (seed === undefined) return cutAt(text, []);
  const random = randomFrom(seed);
  const cuts: number[] = [];
  let at = 0;
  for (const character of text) {
    if (random() < 1 / ONE_IN) cuts.push(at);
    at += character.length;
  }
  return cutAt(text, cuts);
}

/** Numbers from 0 up to 1, by the linear congruence of Numerical Recipes. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
