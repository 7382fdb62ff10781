import words from "./number-words/de.json" with { type: "json" };

type Compound = { readonly value: number } | { readonly ordinal: number };

/** German numbers below ten thousand that are one word, and their ordinals. */
export function* germanCompounds(): Generator<readonly [string, Compound]> {
  for (let value = 21; value < 10_000; value += 1) {
    for (const form of compounds(value)) {
      yield [form, { value }];
      if (value >= 100) continue;
      for (const ending of ["e", "er", "en", "em", "es"])
        yield [`${form}st${ending}`, { ordinal: value }];
    }
  }
}

function compounds(value: number): readonly string[] {
  if (value === 0) return [""];
  if (value < 100) return [belowHundred(value)];
  const [unit, name] = value < 1000 ? [100, "hundert"] : [1000, "tausend"];
  const count = Math.floor(value / unit);
  const heads = [`${count === 1 ? "ein" : first(count)}${name}`, ...(count === 1 ? [name] : [])];
  const rests = compounds(value % unit);
  return heads
    .slice(0, 1)
    .concat(heads.slice(1))
    .flatMap((head) => rests.map((rest) => head + rest));
}

function belowHundred(value: number): string {
  const unit = value % 10;
  if (value < 20 || unit === 0) return first(value);
  return `${unit === 1 ? "ein" : first(unit)}und${first(value - unit)}`;
}

function first(value: number): string {
  return (words.numbers as Readonly<Record<string, string>>)[String(value)]?.split(" ")[0] ?? "";
}
