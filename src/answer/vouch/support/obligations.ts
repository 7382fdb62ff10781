import { isAdverb, isContent } from "../negation/english-words.ts";
import type { Said } from "../said.ts";
import { contentStems, isSameLanguage } from "../shared-stems.ts";
import type { English } from "./english.ts";
import { hasMark, knowsMarks, type Mark, marksIn } from "./marks.ts";

const GRADES = ["duty", "permission", "advice"] as const satisfies readonly Mark[];

/** So many characters around a mark a denial may stand that turns it. */
const NEAR = 24;

/**
 * Whether a statement has a duty for what its quotes permit or advise, or any other of the three for
 * another; tells as decided what is advised; or as certain what is possible.
 */
export function isObligationTurned(statement: Said, quotes: readonly Said[]): boolean {
  if (!knowsMarks(statement) || !quotes.every(knowsMarks)) return false;
  const inQuotes = (mark: Mark) => quotes.some((quote) => hasMark(quote, mark));
  return (
    isGradeTurned(statement, quotes) ||
    (hasMark(statement, "decided") &&
      !inQuotes("decided") &&
      inQuotes("advice") &&
      !hasMark(statement, "advice")) ||
    (isCertain(statement) && inQuotes("possible") && !inQuotes("certain"))
  );
}

/** "Will close" where the quotes have "could close", and nowhere another. */
export function isMadeCertain(said: English, quoted: English): boolean {
  if (said.words.some(({ norm }) => OPEN.test(norm))) return false;
  return headsBehind(said, /^will$/).some((stem) => {
    const places = quoted.words.filter((word) => word.stem === stem);
    const open = headsBehind(quoted, OPEN);
    return places.length > 0 && places.length === open.filter((one) => one === stem).length;
  });
}

const OPEN = /^(?:may|might|could|can)$/;

function headsBehind({ words }: English, sign: RegExp): readonly string[] {
  return words
    .filter(({ norm }) => sign.test(norm))
    .flatMap(
      ({ at }) =>
        words.slice(at + 1, at + 4).find((word) => isContent(word) && !isAdverb(word)) ?? [],
    )
    .map(({ stem }) => stem);
}

function isCertain(statement: Said): boolean {
  return hasMark(statement, "certain");
}

function isGradeTurned(statement: Said, quotes: readonly Said[]): boolean {
  const own = GRADES.filter((grade) => hasMark(statement, grade));
  const theirs = GRADES.filter((grade) =>
    quotes.some(
      (quote) => hasMark(quote, grade) || (grade === "advice" && hasMark(quote, "ought")),
    ),
  );
  const added = own.filter((grade) => !theirs.includes(grade));
  const dropped = theirs.filter((grade) => !own.includes(grade));
  if (added.length === 0 || dropped.length === 0 || theirs.length > 1) return false;
  const isDenied = [statement, ...quotes].some((said) =>
    GRADES.some((grade) => isDeniedIn(said, grade)),
  );
  return !isDenied && isOfTheSame(statement, added, quotes, dropped);
}

/** How far what may or must be done is looked for behind the word that says so. */
const REACH = 70;

/** In one language: something that is graded in the statement is what is graded in a quote. */
function isOfTheSame(
  statement: Said,
  added: readonly Mark[],
  quotes: readonly Said[],
  dropped: readonly Mark[],
): boolean {
  const own = gradedIn(statement, added);
  return quotes.some((quote) => {
    if (!isSameLanguage(statement, quote)) return true;
    const theirs = gradedIn(quote, dropped[0] === "advice" ? ["advice", "ought"] : dropped);
    return own.some((stem) => theirs.includes(stem));
  });
}

function gradedIn(said: Said, marks: readonly Mark[]): readonly string[] {
  return marks
    .flatMap((mark) => marksIn(said, mark))
    .flatMap(({ index, 0: words }) => {
      const from = index + words.length;
      return [...contentStems({ ...said, text: said.text.slice(from, from + REACH) })];
    });
}

function isDeniedIn(said: Said, grade: Mark): boolean {
  return marksIn(said, grade).some(({ index, 0: words }) => {
    const near = said.text.slice(Math.max(0, index - NEAR), index + words.length + NEAR);
    return hasMark({ ...said, text: near }, "denies");
  });
}
