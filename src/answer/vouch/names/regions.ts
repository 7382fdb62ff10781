import { createMemory } from "../remembered.ts";
import { folded } from "./words.ts";

const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
/** Codes that stand for no country. */
const NO_COUNTRY = /^(?:EU|EZ|UN|QO|XA|XB|ZZ|AC|CP|DG|EA|IC|TA|[QX][A-JL-Z])$/;
const REGIONS = [...LETTERS]
  .flatMap((first) => [...LETTERS].map((second) => first + second))
  .filter((code) => !NO_COUNTRY.test(code));

type Region = readonly [id: string, name: string];

/** More languages than answers are written in; the names of one are some 10 KB. */
const MOST_LANGUAGES = 64;
const named = createMemory<readonly Region[]>(MOST_LANGUAGES);

/** Countries by ISO 3166 code, with their folded names in a language (primary tag). */
export function regionsIn(language: string): readonly Region[] {
  return named(language, () => {
    const locale = localeOf(language);
    if (locale === undefined) return [];
    const names = new Intl.DisplayNames(locale, { type: "region", fallback: "none" });
    return countries().flatMap((code) => {
      const name = names.of(code);
      return name === undefined ? [] : [[code, folded(name)] as const];
    });
  });
}

function localeOf(language: string): string | undefined {
  return /^[a-z]{2,3}$/.test(language)
    ? Intl.DisplayNames.supportedLocalesOf(language)[0]
    : undefined;
}

let known: readonly string[] | undefined;

/** The codes that English has a name for. Asking for those that have none takes as long. */
function countries(): readonly string[] {
  const english = new Intl.DisplayNames("en", { type: "region", fallback: "none" });
  known ??= REGIONS.filter((code) => english.of(code) !== undefined);
  return known;
}
