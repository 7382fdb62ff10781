import { createMemory } from "../remembered.ts";
import type { Said } from "../said.ts";
import { initialsOf } from "./initials.ts";
import { type Places, placesNamed } from "./places.ts";
import { nameWordsOf } from "./words.ts";

/** What a text that a statement rests on holds of names. */
export type Source = {
  /** All of its words, folded. */
  readonly keys: ReadonlySet<string>;
  /** Those with a capital. */
  readonly capitals: ReadonlySet<string>;
  /** Initials of its names of several words: "un". */
  readonly initials: ReadonlySet<string>;
  /** Ids of the places that it names. */
  readonly places: ReadonlySet<string>;
};

/** The same passages are quoted again and again: 256 of them are some 2 MB of text at most. */
const MOST_SOURCES = 256;
const sources = createMemory<Source>(MOST_SOURCES);

/** The names of a text, with the places that a table has. */
export function sourceOf(said: Said, table: Places): Source {
  return sources(`${table.languages} ${said.language}\n${said.text}`, () => read(said, table));
}

function read({ text, language }: Said, table: Places): Source {
  const words = nameWordsOf(text);
  return {
    keys: new Set(words.map(({ key }) => key)),
    capitals: new Set(words.filter(({ capital }) => capital).map(({ key }) => key)),
    initials: new Set(initialsOf(words)),
    places: new Set(placesNamed(words, table, language).map(({ id }) => id)),
  };
}
