import { describe, expect, it } from "vitest";
import {
  metadataStems,
  metadataTerms,
  readMetadataTerms,
} from "../../src/search/metadata-words.ts";

describe("the words that people ask for the headline, the dateline and their like with", () => {
  // When this fails because words or stems changed: npx vitest run -u test/search/metadata-words.test.ts
  it("are kept as they are read", async () => {
    const kept = `${JSON.stringify(readMetadataTerms(), undefined, 1)}\n`;
    await expect(kept).toMatchFileSnapshot("../../src/search/data/metadata-terms.json");
  });

  it("are found in every language, and none for a paragraph of the article's own", () => {
    expect(metadataTerms("dateline")).toContainEqual({ norm: "published", stem: "publish" });
    expect(metadataTerms("dateline")).toContainEqual({ norm: "дата", stem: "дат" });
    expect(metadataTerms("body")).toEqual([]);
    expect(metadataStems()).toContain("дат");
  });
});
