import { readFileSync } from "node:fs";
import { FluentResource } from "@fluent/bundle";
import { describe, expect, it } from "vitest";
import { readEntries } from "../../scripts/messages/entries.ts";
import { messagesPage } from "../../scripts/messages/page.ts";

const english = readFileSync("src/telegram/locales/en.ftl", "utf8");

describe("docs/messages.md", () => {
  it("is what the code and the locales say now (else: npm run messages)", () => {
    expect(readFileSync("docs/messages.md", "utf8")).toBe(messagesPage());
  });

  it("has every message once, with the slots that Fluent sees", () => {
    const entries = readEntries("en");
    const { body } = new FluentResource(english);
    expect(entries.map(({ key }) => key)).toEqual(body.map(({ id }) => id));
    for (const { id, value } of body) {
      const { slots } = entries.find(({ key }) => key === id)!;
      const seen = [...JSON.stringify(value).matchAll(/"type":"var","name":"(\w+)"/g)];
      expect([id, ...[...slots].sort()]).toEqual([
        id,
        ...[...new Set(seen.map(([, n]) => n))].sort(),
      ]);
    }
  });

  it("says of every message where it is said", () => {
    const unsaid = readEntries("en").filter(({ said }) => said.split(" ").length < 2);
    expect(unsaid.map(({ key }) => key)).toEqual([]);
  });
});
