/** Numbers that are written in digits, as plain decimals: no separators, no needless zeros. */

const SPACE = /[ \u00a0\u2009\u202f]/u;

/** Languages that set thousands apart with a comma and never a fraction. */
const COMMA_GROUPS = new Set(["en", "zh", "ja", "ko", "hi", "ne", "sw"]);

/** What a run of digits may be: each element is one number with all of its readings. */
export type Decimal = {
  /** Offset in the run. */
  readonly start: number;
  readonly end: number;
  readonly readings: readonly string[];
  /** Only digits, without separators. */
  readonly bare: boolean;
};

type Group = { readonly digits: string; readonly start: number; readonly end: number };

/**
 * The numbers of a run of digits and separators, read as the language (primary tag) and any other
 * place write them: `1.780` is 1780 or 1.78. Groups that make no number stand each for themselves.
 */
export function decimalsIn(run: string, language: string): readonly Decimal[] {
  const groups = [...run.matchAll(/\p{Nd}+/gu)].map(({ 0: digits, index }) => ({
    digits: latinDigits(digits),
    start: index,
    end: index + digits.length,
  }));
  const whole = together(run, groups, language);
  if (whole !== undefined) return [whole];
  const breakAt = groups.findIndex(
    ({ end }, at) => at < groups.length - 1 && SPACE.test(run[end] ?? ""),
  );
  if (breakAt === -1)
    return groups.map((group) => ({ ...group, readings: [plain(group.digits)], bare: true }));
  const cut = groups[breakAt + 1]?.start ?? run.length;
  const left = groups.slice(0, breakAt + 1);
  return [
    ...(together(run, left, language) === undefined
      ? left.map((group) => ({ ...group, readings: [plain(group.digits)], bare: true }))
      : [together(run, left, language)].filter((one) => one !== undefined)),
    ...decimalsIn(run.slice(cut), language).map((one) => ({
      ...one,
      start: one.start + cut,
      end: one.end + cut,
    })),
  ];
}

function together(run: string, groups: readonly Group[], language: string): Decimal | undefined {
  const first = groups[0];
  const last = groups.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const span = { start: first.start, end: last.end, bare: groups.length === 1 };
  const separators = groups.slice(1).map(({ start }) => run[start - 1] ?? "");
  const digits = groups.map((group) => group.digits);
  const readings = [
    ...grouped(digits, separators),
    ...fractional(digits, separators, language),
  ].map(plain);
  return readings.length === 0 ? undefined : { ...span, readings: [...new Set(readings)] };
}

function grouped(digits: readonly string[], separators: readonly string[]): readonly string[] {
  return isGrouped(digits, separators) ? [digits.join("")] : [];
}

function fractional(
  digits: readonly string[],
  separators: readonly string[],
  language: string,
): readonly string[] {
  const mark = separators.at(-1);
  const fraction = digits.at(-1);
  if (mark === undefined || fraction === undefined || !/[.,٫]/u.test(mark)) return [];
  const whole = digits.slice(0, -1);
  const before = separators.slice(0, -1);
  if (before.includes(mark) || !isGrouped(whole, before)) return [];
  const isThousands =
    mark === "," && before.length === 0 && COMMA_GROUPS.has(language) && isGrouped(digits, [mark]);
  return isThousands && digits[0] !== "0" ? [] : [`${whole.join("")}.${fraction}`];
}

/** In threes, or as in India: three, and twos before them. One group alone is whole. */
function isGrouped(digits: readonly string[], separators: readonly string[]): boolean {
  if (separators.length === 0) return true;
  const [first = "", ...others] = digits;
  const kinds = new Set(
    separators.map((mark) => (SPACE.test(mark) ? " " : /['’]/u.test(mark) ? "'" : mark)),
  );
  if (kinds.size > 1 || kinds.has("٫") || /^0/.test(first) || others.at(-1)?.length !== 3)
    return false;
  const inThrees = first.length <= 3 && others.every(({ length }) => length === 3);
  const inTwos =
    kinds.has(",") && first.length <= 2 && others.slice(0, -1).every(({ length }) => length === 2);
  return inThrees || inTwos;
}

/** Drops zeros that mean nothing. */
export function plain(decimal: string): string {
  const [whole = "", fraction = ""] = decimal.split(".");
  const kept = fraction.replace(/0+$/, "");
  return (whole.replace(/^0+(?=\d)/, "") || "0") + (kept === "" ? "" : `.${kept}`);
}

/** A decimal times a power of ten, exactly. */
export function shifted(decimal: string, power: number): string {
  const [whole = "", fraction = ""] = decimal.split(".");
  const padded = fraction.padEnd(power, "0");
  return plain(`${whole}${padded.slice(0, power)}.${padded.slice(power)}`);
}

/** The digits of any script as 0-9. Unicode encodes each script's digits in a run from its zero. */
export function latinDigits(digits: string): string {
  return /^\d*$/.test(digits) ? digits : digits.replace(/\p{Nd}/gu, latinDigit);
}

function latinDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  if (code < 0x80) return digit;
  if (code >= 0x1d7ce && code <= 0x1d7ff) return String((code - 0x1d7ce) % 10);
  let zero = code;
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return String(code - zero);
}
