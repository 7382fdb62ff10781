import { remembered } from "../search/remembered.ts";

/**
 * The language of a BCP 47 tag, such as `en` of `en-GB`. Known tags are looked up, for `Intl` takes as
 * long for one as all the rest of reading a question.
 *
 * @throws RangeError when it is no tag.
 */
export const primaryOf = remembered((tag) => new Intl.Locale(tag).language);

/** The script that a BCP 47 tag stands for, such as `Latn`; empty when it has none. @throws RangeError */
export const scriptOf = remembered((tag) => new Intl.Locale(tag).maximize().script ?? "");
