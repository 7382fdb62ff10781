/** Reads LevelDB's variable-length numbers from `bytes`, one after the other. */
export type VarintReader = {
  /** Where the next read begins. */
  at(): number;
  /** The next number, exact up to 2^53. Seven bits a byte, lowest first. */
  number(): number;
  /** Passes over `length` bytes. */
  skip(length: number): void;
  /** The next `length` bytes, where they lie. */
  take(length: number): Uint8Array;
};

/** @throws RangeError from its methods when the bytes end too early. */
export function readVarints(bytes: Uint8Array, start = 0): VarintReader {
  let at = start;
  function skip(length: number): void {
    at += length;
    if (at > bytes.length) throw new RangeError(`data runs past byte ${bytes.length}`);
  }
  return {
    at: () => at,
    number() {
      let value = 0;
      for (let scale = 1; ; scale *= 128) {
        const byte = bytes[at++];
        if (byte === undefined) throw new RangeError(`a number runs past byte ${bytes.length}`);
        value += (byte & 0x7f) * scale;
        if (byte < 0x80) return value;
      }
    },
    skip,
    take(length) {
      skip(length);
      return bytes.subarray(at - length, at);
    },
  };
}
