import fc from "fast-check";
import { Keyv } from "keyv";
import { describe, expect, it } from "vitest";
import { openStore } from "../../src/store/open.ts";

describe("what is written", () => {
  const word = fc.oneof(fc.string(), fc.constantFrom(":", ":a", "::", '":', ',":', '[":x', "\\"));
  const { value } = fc.letrec((tie) => ({
    value: fc.oneof(
      { depthSize: "small" },
      word,
      fc.double(),
      fc.boolean(),
      fc.constantFrom(null, undefined, Buffer.from("bytes")),
      fc.array(tie("value"), { maxLength: 4 }),
      fc.dictionary(word, tie("value"), { maxKeys: 4 }),
    ),
  }));

  it("is what Keyv itself writes, to the letter, and is read as Keyv reads it", async () => {
    const { keyv } = await openStore("memory:");
    const plain = new Keyv();
    await fc.assert(
      fc.asyncProperty(value, async (value) => {
        const written = await plain.serialize?.({ value });
        expect(await keyv.serialize?.({ value })).toBe(written);
        const read = await plain.deserialize?.(written ?? "");
        expect(await keyv.deserialize?.(written ?? "")).toEqual(read);
      }),
    );
  });
});
