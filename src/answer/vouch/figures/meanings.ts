import { foldWord } from "./fold.ts";
import { formsIn } from "./forms.ts";
import { germanCompounds } from "./german.ts";
import type { Forms, NumberWords } from "./rules.ts";

/** What a word may be. All readings that it has are set. */
export type Meaning = {
  readonly value?: number;
  readonly multiplier?: number;
  readonly scale?: number;
  readonly scaleFirst?: number;
  readonly ordinal?: number;
  readonly vague?: readonly number[];
  readonly fraction?: string;
  readonly fractionPart?: number;
  readonly factor?: number;
  readonly loose?: boolean;
  /** An "and" is part of the word. */
  readonly joined?: boolean;
};

/** What the words of a language (primary tag) mean, by their folded forms. */
export function meaningsIn(tag: string, rules: NumberWords): ReadonlyMap<string, Meaning> {
  const meanings = new Map<string, Meaning>();
  const add = (form: string, meaning: Meaning) => {
    const known = meanings.get(form);
    const vague = [...(known?.vague ?? []), ...(meaning.vague ?? [])];
    meanings.set(form, { ...known, ...meaning, ...(vague.length > 0 ? { vague } : {}) });
  };
  const each = (forms: Forms | undefined, meaning: (key: string) => Meaning) => {
    for (const [key, list] of Object.entries(forms ?? {}))
      for (const form of formsIn(list, rules.endings)) add(form, meaning(key));
  };
  each(rules.numbers, (key) => ({ value: Number(key) }));
  each(rules.halves, (key) => ({ value: Number(key) }));
  each(rules.multipliers, (key) => ({ multiplier: Number(key) }));
  each(rules.scales, (key) => ({ scale: Number(key) }));
  each(rules.scalesFirst, (key) => ({ scaleFirst: Number(key) }));
  each(rules.ordinals, (key) => ({ ordinal: Number(key) }));
  each(rules.unitOrdinals, (key) => ({ ordinal: Number(key) }));
  each(rules.vague, (key) => ({ vague: [Number(key)] }));
  each(rules.fractions, (key) => ({ fraction: key }));
  each(rules.fractionParts, (key) => ({ fractionPart: Number(key) }));
  each(rules.factors, (key) => ({ factor: Number(key) }));
  if (tag === "de") for (const [form, meaning] of germanCompounds()) add(foldWord(form), meaning);
  if (tag === "fr") for (const [form, meaning] of frenchPlurals(rules)) add(form, meaning);
  for (const form of formsIn(rules.loose ?? "", rules.endings)) {
    if (meanings.has(form)) add(form, { loose: true });
  }
  return meanings;
}

/** "Centièmes". */
function frenchPlurals({ ordinals = {} }: NumberWords): readonly (readonly [string, Meaning])[] {
  return Object.entries(ordinals).flatMap(([key, list]) =>
    formsIn(list, undefined)
      .filter((form) => form.endsWith("ieme"))
      .map((form) => [`${form}s`, { ordinal: Number(key) }] as const),
  );
}
