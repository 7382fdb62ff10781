import { readFileSync } from "node:fs";
import { FluentBundle, FluentResource } from "@fluent/bundle";
import { aligned, apart, withCommandsWhole } from "./direction.ts";
import { directionOf, intlTag, type Language } from "./languages.ts";

/** What goes into a message: a number, words from elsewhere, or words of ours that are put together already. */
export type Slots = Readonly<Record<string, string | number | { readonly ours: string }>>;

/**
 * A message of `locales/*.ftl` by its key, with its slots filled.
 *
 * @throws LocaleError when the language has no such message, or a slot of it is not filled.
 */
export type Texts = (key: string, slots?: Slots) => string;

/** A file in `locales/` does not hold what the bot says. */
export class LocaleError extends Error {
  override readonly name = "LocaleError";
}

/**
 * The messages of a language, read from the disk. Numbers are written and plural forms chosen as in
 * that language. Words that are filled in keep to their own direction; Fluent's own isolation marks
 * do not get through to everybody.
 */
export function readTexts(language: Language): Texts {
  const direction = directionOf(language);
  const bundle = new FluentBundle(intlTag(language), {
    useIsolating: false,
    ...(direction === "rtl" && { transform: withCommandsWhole }),
  });
  const file = new URL(`locales/${language}.ftl`, import.meta.url);
  const [twice] = bundle.addResource(new FluentResource(readFileSync(file, "utf8")));
  if (twice !== undefined) throw new LocaleError(`${language}.ftl: ${twice.message}`);

  return (key, slots = {}) => {
    const pattern = bundle.getMessage(key)?.value;
    if (pattern == null) throw new LocaleError(`${language}.ftl has no message “${key}”`);
    const filled = Object.entries(slots).map(([name, value]) => [
      name,
      typeof value === "object"
        ? value.ours
        : typeof value === "string"
          ? apart(value, direction)
          : value,
    ]);
    const errors: Error[] = [];
    const text = bundle.formatPattern(pattern, Object.fromEntries(filled), errors);
    const [error] = errors;
    if (error !== undefined) throw new LocaleError(`${language}.ftl, ${key}: ${error.message}`);
    return aligned(text, direction);
  };
}
