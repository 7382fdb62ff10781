import { byLanguage } from "../by-language.ts";
import words from "./words.json" with { type: "json" };

/** What a word does to a bill. */
export type Deed = "pass" | "sign" | "introduce" | "force" | "refuse";

/** Who passes it or signs it. */
export type Body = "lower" | "upper" | "parliament" | "head";

/**
 * The words of a language that tell of a bill's stages. `done` are forms that tell what happened, `open`
 * those that only mean something behind a word such as "must", `ahead` those that mean the future
 * themselves.
 */
export type StageWords = {
  readonly bill: RegExp;
  /** Another bill than the one that a text is about. */
  readonly another: RegExp;
  /** Where a clause ends, besides punctuation. */
  readonly breaks: RegExp;
  /** What a clause begins with that goes on about the bill of the one before. */
  readonly goesOn: RegExp;
  /** What stands in for the bill in a clause behind the one that names it. */
  readonly pronoun: RegExp;
  /** What says that something behind it has not happened. */
  readonly pending: RegExp;
  /** What carries that over to the next verb, and what right before that ends it. */
  readonly joins: RegExp;
  readonly told: RegExp;
  readonly bodies: readonly (readonly [Body, RegExp])[];
  /** The first reading, the second, the third. */
  readonly readings: readonly RegExp[];
  readonly deeds: readonly Verb[];
  /** What else people sign, or bring into a law. */
  readonly notThese: RegExp;
  /** Beside the name of a weekday: which one it is, cannot be told. */
  readonly notOnDay: RegExp;
};

/** A form of a verb. */
export type Verb = {
  readonly deed: Deed;
  readonly form: "done" | "open" | "ahead";
  readonly words: RegExp;
};

type Source = Readonly<
  Record<Exclude<keyof (typeof words)["en"], Exclude<Deed, "refuse"> | "readings">, string> &
    Record<Exclude<Deed, "refuse">, Readonly<Partial<Record<Verb["form"], string>>>>
> & { readonly readings: readonly string[] };

/** The words of the language of a tag; `undefined` if none are known. */
export const stageWordsOf = byLanguage<Source, StageWords>(words, compiled);

function compiled(source: Source): StageWords {
  const { bill, another, breaks, goesOn, pending, notThese, notOnDay, readings } = source;
  const bodies = (["lower", "upper", "parliament", "head"] as const).map(
    (body) => [body, whole(source[body])] as const,
  );
  return {
    bill: whole(bill),
    another: new RegExp(`${whole(another).source}(?:\\s+\\S+)?\\s*$`, "iu"),
    breaks: new RegExp(`[;:()—–]|,\\s|\\s(?=${whole(breaks).source})`, "giu"),
    goesOn: new RegExp(`^[\\s\\p{P}]*${whole(goesOn).source}`, "iu"),
    pronoun: whole(source.pronoun),
    pending: whole(pending),
    joins: whole(source.joins),
    told: new RegExp(`${whole(source.told).source}\\s*$`, "iu"),
    bodies,
    readings: readings.map(whole),
    deeds: [
      ...(["pass", "sign", "introduce", "force"] as const).flatMap((deed) =>
        Object.entries(source[deed]).map(([form, forms]) => {
          return { deed, form: form as Verb["form"], words: whole(forms) };
        }),
      ),
      { deed: "refuse", form: "done", words: whole(source.refuse) },
    ],
    notThese: new RegExp(`^(?:\\s+\\S+){0,2}?\\s+${whole(notThese).source}`, "iu"),
    notOnDay: whole(notOnDay),
  };
}

/** Whole words, in whatever case. */
function whole(words: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${words})(?![\\p{L}\\p{N}])`, "giu");
}
