import { stem } from "../../../search/stem.ts";
import type { Compared } from "./compared.ts";
import { endingsOf, isFormOf, rootOf } from "./places.ts";
import type { Source } from "./source.ts";
import { isNearName } from "./spelling.ts";
import type { NameWord } from "./words.ts";

/** Whether a name stands in what the statement rests on, in this form or another. */
export function isBacked(word: NameWord, compared: Compared): boolean {
  const { named, sources } = compared;
  const found = named.filter(({ words }) => words.includes(word));
  const stands = (of: (source: Source) => boolean) => sources.some(of);
  if (found.some(({ id }) => stands(({ places }) => places.has(id)))) return true;
  const root = word.key.split("'")[0] ?? word.key;
  if (stands(({ keys }) => keys.has(word.key) || (root.length > 3 && keys.has(root)))) return true;
  if (word.acronym) return stands(({ initials }) => initials.has(word.key));
  if (found.length > 0) return false;
  return isFormOfSource(word, compared) || (compared.isForeign && isExonym(word, compared));
}

const ENDINGS = /^(?:e?s|n|i?ans?|ese|ish|i)$/;

/** "Africans" where the quote has "African", "Dumas" where it has "Duma". */
function isFormOfSource({ key }: NameWord, compared: Compared): boolean {
  const root = rootOf(key);
  const stemmed = stem(key, compared.statement.language);
  return isOfSome(
    compared,
    (name) =>
      isFormOf(key, { name, root: rootOf(name) }, ENDINGS) ||
      isFormOf(name, { name: key, root }, ENDINGS) ||
      (name.length > 3 && stemmed === name),
  );
}

function isExonym({ key }: NameWord, compared: Compared): boolean {
  const isAgglutinative = endingsOf(compared.statement.language) !== endingsOf("en");
  const bare = key.replace(/'\p{L}*$/u, "");
  return isOfSome(compared, (name) => isNearName(bare, name, isAgglutinative));
}

/** Whether a capitalised word of some source is such a one. */
function isOfSome({ sources }: Compared, is: (name: string) => boolean): boolean {
  return sources.some(({ capitals }) => {
    for (const name of capitals) if (is(name)) return true;
    return false;
  });
}
