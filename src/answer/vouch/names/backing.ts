import { stem } from "../../../search/stem.ts";
import type { Said } from "../said.ts";
import type { Compared } from "./compared.ts";
import { endingsOf, isFormOf } from "./places.ts";
import { isNearName } from "./spelling.ts";
import type { NameWord } from "./words.ts";

export function isBacked(word: NameWord, compared: Compared): boolean {
  const { statement, named, places, sourceKeys, initials } = compared;
  const found = named.filter(({ words }) => words.includes(word));
  if (found.some(({ id }) => places.has(id))) return true;
  const root = word.key.split("'")[0] ?? word.key;
  if (sourceKeys.has(word.key) || (root.length > 3 && sourceKeys.has(root))) return true;
  if (word.acronym) return initials.has(word.key);
  if (found.length > 0) return false;
  return (
    isFormOfSource(word, compared) || (compared.isForeign && isExonym(word, statement, compared))
  );
}

/** "Africans" where the quote has "African", "Dumas" where it has "Duma". */
function isFormOfSource({ key }: NameWord, { sourceWords, statement }: Compared): boolean {
  const endings = /^(?:e?s|n|i?ans?|ese|ish|i)$/;
  return sourceWords.some(
    (source) =>
      source.capital &&
      (isFormOf(key, source.key, endings) ||
        isFormOf(source.key, key, endings) ||
        (source.key.length > 3 && stem(key, statement.language) === source.key)),
  );
}

function isExonym({ key }: NameWord, { language }: Said, { sourceWords }: Compared): boolean {
  const isAgglutinative = endingsOf(language) !== endingsOf("en");
  const bare = key.replace(/'\p{L}*$/u, "");
  return sourceWords.some(
    (source) => source.capital && isNearName(bare, source.key, isAgglutinative),
  );
}
