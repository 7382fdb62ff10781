import fc from "fast-check";

const SURROGATES = 0x800;
const FIRST_SURROGATE = 0xd800;
const CODE_POINTS = 0x110000;

/** Every code point but for surrogates, each as likely as the next. */
const anyCodePoint = fc
  .nat({ max: CODE_POINTS - SURROGATES - 1 })
  .map((at) => String.fromCodePoint(at < FIRST_SURROGATE ? at : at + SURROGATES));

/**
 * Any text whatever; lengths are in code points. It gives what fast-check's own `unit: "binary"` does,
 * which makes a table of all code points first, for a tenth of a second and more in each test.
 */
export function anyText(lengths: Omit<fc.StringConstraints, "unit"> = {}): fc.Arbitrary<string> {
  return fc.string({ ...lengths, unit: anyCodePoint });
}
