import { describe, expect, it } from "vitest";
import { openStore } from "../../src/store/open.ts";
import { createPseudonyms } from "../../src/store/pseudonyms.ts";

describe("a pseudonym", () => {
  it("is the same for the same id, after a restart too, and another for another", async () => {
    const { keyv } = await openStore("memory:");
    const first = await createPseudonyms(keyv);
    const again = await createPseudonyms(keyv);
    expect(again("4711")).toBe(first("4711"));
    expect(again("4711")).not.toBe(again("4712"));
    expect(again("4711")).toMatch(/^[0-9a-f]{32}$/);
  });

  it("means nothing in another store", async () => {
    const [here, there] = await Promise.all([openStore("memory:"), openStore("memory:")]);
    const [one, other] = [await createPseudonyms(here.keyv), await createPseudonyms(there.keyv)];
    expect(one("4711")).not.toBe(other("4711"));
  });
});
