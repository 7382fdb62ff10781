import ar from "./number-words/ar.json" with { type: "json" };
import de from "./number-words/de.json" with { type: "json" };
import en from "./number-words/en.json" with { type: "json" };
import es from "./number-words/es.json" with { type: "json" };
import fr from "./number-words/fr.json" with { type: "json" };
import hi from "./number-words/hi.json" with { type: "json" };
import ne from "./number-words/ne.json" with { type: "json" };
import pt from "./number-words/pt.json" with { type: "json" };
import ru from "./number-words/ru.json" with { type: "json" };
import sw from "./number-words/sw.json" with { type: "json" };
import tr from "./number-words/tr.json" with { type: "json" };
import uk from "./number-words/uk.json" with { type: "json" };
import uz from "./number-words/uz.json" with { type: "json" };

/** Forms by what they mean, apart by blanks; `stem~a,b` is `stema stemb`, `@set` a set of endings. */
export type Forms = Readonly<Record<string, string>>;

/**
 * How one language words numbers. A hyphen in a form stands for a blank or a hyphen. `loose` words
 * are more often no number; `joiners` stand between parts where the sum so far ends in zeros worth
 * `joinsFrom`; `addsTeens` is "soixante-dix", `addsTensToUnits` "six and thirty".
 */
export type NumberWords = {
  readonly endings?: Forms;
  readonly numbers: Forms;
  readonly halves?: Forms;
  readonly multipliers?: Forms;
  /** By power of ten. */
  readonly scales?: Forms;
  /** Scales whose multiplier comes after them. */
  readonly scalesFirst?: Forms;
  readonly ordinals?: Forms;
  readonly unitOrdinals?: Forms;
  readonly ordinalsAfter?: string;
  readonly ordinalSuffixes?: string;
  readonly decadeSuffixes?: string;
  readonly prefixes?: string;
  readonly suffixes?: string;
  readonly loose?: string;
  readonly joiners?: string;
  readonly joinsFrom?: number;
  readonly addsTeens?: boolean;
  readonly addsTensToUnits?: boolean;
  readonly addsTenToUnits?: boolean;
  /** By power of ten. */
  readonly vague?: Forms;
  /** Words between "tens" and "thousands". */
  readonly links?: string;
  readonly several?: string;
  /** After these, a plural is a single one: "около тысячи". */
  readonly oneAfter?: string;
  readonly fractions?: Forms;
  readonly fractionParts?: Forms;
  readonly factors?: Forms;
  readonly months?: Forms;
  readonly weekdays?: Forms;
  readonly monthsAfter?: string;
  readonly ambiguousMonths?: string;
  readonly ambiguousWeekdays?: string;
  readonly idioms?: string;
};

/** The number words of every language that has any, by primary tag. */
export const RULES: Readonly<Record<string, NumberWords>> = {
  ar,
  de,
  en,
  es,
  fr,
  hi,
  ne,
  pt,
  ru,
  sw,
  tr,
  uk,
  uz,
};
