import { holds, type Pack, placesOf, REACH, type Text } from "./text.ts";

/** From this share of the words of a claim on, the statement tells it. */
const MOST_COVERED = 0.5;

/** The statement tells as a fact what its quotes have as a plan, a duty or somebody's claim. */
export function isToldAsFact(said: Text, quoted: Text, pack: Pack): boolean {
  return (
    isUsed(said, quoted, pack, "hypothetical", "hypotheticalMarks") ||
    isUsed(said, quoted, pack, "duty", "dutyMarks") ||
    isClaimTold(said, quoted, pack)
  );
}

/** The statement uses a word that the quotes have only behind "would" or "must". */
function isUsed(
  said: Text,
  quoted: Text,
  pack: Pack,
  sign: "hypothetical" | "duty",
  marks: "hypotheticalMarks" | "dutyMarks",
): boolean {
  if (pack[sign] === undefined || holds(said, marks, "explicit")) return false;
  return quoted.words.filter(quoted.is(sign)).some((word) => {
    const heads = quoted.roots
      .map((_, at) => at)
      .slice(word.at + 1, word.at + 1 + 2 * REACH)
      .filter((at) => quoted.roots[at] !== "" && quoted.words[at]?.sentence === word.sentence)
      .slice(0, sign === "duty" ? 2 : 1);
    return heads.some((head) => {
      const root = quoted.roots[head] ?? "";
      const places = placesOf(root, said, quoted);
      return said.roots.includes(root) && places.includes(head) && places.length === 1;
    });
  });
}

/** The statement tells most of what the quotes have somebody claim. */
function isClaimTold(said: Text, quoted: Text, pack: Pack): boolean {
  if (pack.attribution === undefined || holds(said, "attributionMarks")) return false;
  const own = new Set(said.roots.filter(Boolean));
  return quoted.words.filter(quoted.is("attribution")).some((word) => {
    const told = quoted.roots.filter(
      (root, at) => root !== "" && at > word.at && quoted.words[at]?.sentence === word.sentence,
    );
    const covered = told.filter((root) => own.has(root));
    return told.length > 1 && covered.length >= MOST_COVERED * told.length;
  });
}
