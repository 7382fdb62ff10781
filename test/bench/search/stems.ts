import { termsOf } from "../../../src/search/terms.ts";

/** The stems of a text without its stop words: what engines are given that take an analyzer. */
export function stemsOf(text: string): string[] {
  return termsOf(text, "en").flatMap(({ stop, stem }) => (stop ? [] : [stem]));
}
