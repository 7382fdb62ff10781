import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, it } from "vitest";
import { loadPrompts, PromptError } from "../../src/answer/prompts.ts";

const shipped = {
  "answer.md": readFileSync("prompts/answer.md", "utf8"),
  "search-query.md": readFileSync("prompts/search-query.md", "utf8"),
  "second-opinion.md": readFileSync("prompts/second-opinion.md", "utf8"),
};

function loadFrom(files: Partial<typeof shipped>) {
  const dir = mkdtempSync(join(tmpdir(), "prompts-"));
  try {
    for (const [name, text] of Object.entries(files)) writeFileSync(join(dir, name), text);
    return loadPrompts(pathToFileURL(`${dir}/`));
  } finally {
    rmSync(dir, { recursive: true });
  }
}

const slots = {
  earlier: "",
  correction: "",
  question: "Is it law?",
  language: "Answer in English.",
};

describe("prompts", () => {
  it("put what changes into the turn and nothing into the system text", () => {
    const { system, turn } = loadPrompts().answer(slots);
    expect(turn).toBe("<question>\nIs it law?\n</question>\nAnswer in English.");
    expect(system).toBe(loadPrompts().answer({ ...slots, question: "Other?" }).system);
    expect(system).not.toContain("{{");
  });

  it("name the articles' languages to whoever writes a search query", () => {
    const { system, turn } = loadPrompts().searchQuery({
      earlier: "",
      question: "Кто?",
      languages: "English",
    });
    expect(system).toContain("written in English");
    expect(turn).toContain("Кто?");
  });

  it("take a question that looks like a slot or a pattern as it is", () => {
    const question = "{{language}} $& $1 {{question}}";
    expect(loadPrompts().answer({ ...slots, question }).turn).toContain(`\n${question}\n`);
  });

  it("have a hash that any edit of any of them changes", () => {
    const { hash } = loadFrom(shipped);
    expect(hash).toMatch(/^[0-9a-f]{16}$/);
    expect(loadPrompts().hash).toBe(hash);
    for (const name of Object.keys(shipped) as (keyof typeof shipped)[]) {
      expect(loadFrom({ ...shipped, [name]: `${shipped[name]} ` }).hash).not.toBe(hash);
    }
  });

  it.each([
    ["is missing", { "answer.md": shipped["answer.md"] }, "prompts/search-query.md cannot be read"],
    [
      "has no line between instructions and turn",
      { ...shipped, "answer.md": "{{question}}" },
      "prompts/answer.md needs one line ---",
    ],
    [
      "lacks a slot",
      { ...shipped, "search-query.md": "In {{languages}}.\n---\nAsk." },
      "put {{question}} below the line ---",
    ],
    [
      "has a slot that nobody fills",
      { ...shipped, "search-query.md": "In {{languages}}.\n---\n{{question}} {{name}}" },
      "take {{name}} out below the line ---",
    ],
    [
      "would change the system text with every question",
      { ...shipped, "answer.md": `{{question}} ${shipped["answer.md"]}` },
      "take {{question}} out above the line ---",
    ],
  ])("say what to do when one %s", (_, files, sentence) => {
    expect(() => loadFrom(files)).toThrow(PromptError);
    expect(() => loadFrom(files)).toThrow(sentence);
  });
});
