type Numbers = Int32Array | Uint32Array | Uint16Array | Uint8Array | Float32Array | Float64Array;

/**
 * The same numbers with room for `length` of them: the array itself, or a larger copy with zeros
 * behind. Growth is by half, so that filling an array one by one costs a constant for each number.
 */
export function withRoom<T extends Numbers>(numbers: T, length: number): T {
  if (length <= numbers.length) return numbers;
  const make = numbers.constructor as new (length: number) => T;
  const grown = new make(Math.max(length, Math.ceil(numbers.length * 1.5), 16));
  grown.set(numbers);
  return grown;
}
