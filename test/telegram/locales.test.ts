import { readdirSync, readFileSync } from "node:fs";
import { FluentBundle, FluentResource } from "@fluent/bundle";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Unchecked } from "../../src/answer/answer.ts";
import { intlTag, LANGUAGES, type Language } from "../../src/telegram/languages.ts";
import { readTexts, type Slots } from "../../src/telegram/texts.ts";
import { type Words, worded, wordsIn } from "../../src/telegram/words.ts";
import { everyDownloadProblem, everyFileProblem } from "../article/every-problem.ts";
import { everyWarning } from "../article/every-warning.ts";
import { meta } from "./an-answer.ts";

const languages = Object.keys(LANGUAGES) as Language[];
const folder = new URL("../../src/telegram/locales/", import.meta.url);
const sourceOf = (language: Language) => readFileSync(new URL(`${language}.ftl`, folder), "utf8");

type Shape = {
  readonly slots: ReadonlySet<string>;
  /** Slots that choose between forms, with the forms that there are. */
  readonly choices: ReadonlyMap<string, ReadonlySet<string>>;
};

/** What stands in a pattern of Fluent's, which is a text, or a list of texts and expressions. */
function shapeOf(pattern: unknown): Shape {
  const slots = new Set<string>();
  const choices = new Map<string, ReadonlySet<string>>();
  const visit = (node: unknown): void => {
    if (typeof node !== "object" || node === null) return;
    const { type, name, selector, variants } = node as {
      type?: string;
      name?: string;
      selector?: { name: string };
      variants?: { key: { value: string } }[];
    };
    if (type === "var" && name !== undefined) slots.add(name);
    if (selector !== undefined && variants !== undefined) {
      choices.set(selector.name, new Set(variants.map(({ key }) => String(key.value))));
    }
    Object.values(node).forEach(visit);
  };
  visit(pattern);
  return { slots, choices };
}

function shapesOf(language: Language): ReadonlyMap<string, Shape> {
  const { body } = new FluentResource(sourceOf(language));
  return new Map(body.map(({ id, value }) => [id, shapeOf(value)]));
}

const english = shapesOf("en");
const pluralForms = (language: Language) =>
  new Intl.PluralRules(language).resolvedOptions().pluralCategories;

describe("the locales", () => {
  it("are those of the languages that the bot speaks", () => {
    const files = readdirSync(folder).map((name) => name.replace(/\.ftl$/, ""));
    expect(files.sort()).toEqual([...languages].sort());
  });

  describe.each(languages)("%s", (language) => {
    it("has every message once, and no other", () => {
      const written = [...sourceOf(language).matchAll(/^([\w-]+) *=/gm)].map(([, key]) => key);
      expect(written).toEqual([...english.keys()]);
      expect([...shapesOf(language).keys()]).toEqual(written);
    });

    it("fills every slot that English fills, and no other", () => {
      const slots = (shapes: ReadonlyMap<string, Shape>) =>
        [...shapes].map(([key, shape]) => [key, ...[...shape.slots].sort()]);
      expect(slots(shapesOf(language))).toEqual(slots(english));
    });

    it("has every plural form that the language needs, wherever one is chosen", () => {
      const shapes = shapesOf(language);
      const forms = [...pluralForms(language)].sort();
      const needed = [...english].flatMap(([key, { choices }]) =>
        forms.length === 1 ? [] : [...choices.keys()].map((slot) => [key, slot] as const),
      );
      for (const [key, slot] of needed) {
        expect([key, shapes.get(key)!.choices.has(slot)]).toEqual([key, true]);
      }
      for (const [key, { choices }] of shapes) {
        for (const chosen of choices.values()) {
          expect([key, ...[...chosen].sort()]).toEqual([key, ...forms]);
        }
      }
    });

    it("writes every message without an error, whatever fills its slots", () => {
      const bundle = new FluentBundle(intlTag(language), { useIsolating: false });
      expect(bundle.addResource(new FluentResource(sourceOf(language)))).toEqual([]);
      const text = readTexts(language);
      for (const [key, { slots, choices }] of shapesOf(language)) {
        const filling = fc.record(
          Object.fromEntries(
            [...slots].map((slot) => [slot, english.get(key)!.choices.has(slot) ? count : words]),
          ),
        );
        // An `expect` costs more than to fill the message, so there is one only where something is wrong.
        fc.assert(
          fc.property(filling, (filled) => {
            const said = text(key, filled as Slots);
            const unsaid = Object.entries(filled).filter(
              ([slot, value]) =>
                !choices.has(slot) && typeof value === "string" && !said.includes(value),
            );
            const strange = said.match(/[\u2066-\u2069{}]|FluentNone/gu) ?? [];
            if (said.trim() === "" || unsaid.length > 0 || strange.length > 0)
              expect({ key, said, unsaid, strange }).toBeUndefined();
          }),
          { numRuns: 20 },
        );
      }
    });

    it("says everything that the code asks of it, and holds nothing that it does not", () => {
      const asked = new Map<string, Set<string>>();
      const text = readTexts(language);
      const words = worded(language, (key, slots = {}) => {
        asked.set(key, new Set([...(asked.get(key) ?? []), ...Object.keys(slots)]));
        return text(key, slots);
      });
      sayEverything(words);
      const shapes = [...shapesOf(language)].map(([key, { slots }]) => [key, [...slots].sort()]);
      expect([...asked].map(([key, slots]) => [key, [...slots].sort()]).sort()).toEqual(
        shapes.sort(),
      );
    });

    it("keeps to what Telegram allows", () => {
      const { commands, questionPlaceholder } = wordsIn(language);
      for (const description of Object.values(commands)) {
        expect(description.length).toBeLessThanOrEqual(256);
      }
      expect(questionPlaceholder.length).toBeLessThanOrEqual(64);
    });

    it("leaves commands as they are", () => {
      const commandsIn = (of: Language) =>
        [...new FluentResource(sourceOf(of)).body].map(({ id, value }) => [
          id,
          ...new Set(JSON.stringify(value).match(/\/[a-z]+/g)),
        ]);
      expect(commandsIn(language)).toEqual(commandsIn("en"));
    });

    it("is no English, and has its own name", () => {
      const same = Object.entries(wordsIn(language).commands).filter(
        ([name, said]) => said === wordsIn("en").commands[name as "ask"],
      );
      if (language !== "en") expect(same).toEqual([]);
      const name = new Intl.DisplayNames(language, { type: "language" }).of(language) ?? "";
      const letters = (said: string) => said.toLowerCase().replace(/[ʻ‘]/g, "");
      expect(letters(LANGUAGES[language])).toContain(letters(name));
    });
  });
});

const words = fc
  .string({ unit: "grapheme", minLength: 1, maxLength: 12 })
  .map((said) => `x${said.replace(/[{}\u2066-\u2069]|\p{Surrogate}/gu, "")}`);
const count = fc.oneof(fc.nat({ max: 25 }), fc.nat());

/** Every way in which the code can ask for words. */
function sayEverything(words: Words): void {
  for (const held of [[], [meta]]) {
    words.start(held, 0);
    words.start(held, 2);
  }
  for (const model of [true, false]) {
    words.help(model);
    words.privacy({ model, feedback: { keptDays: 1 }, runs: true });
    words.privacy({ model, embeddings: "vectors.example.org", feedback: { keptDays: 30 } });
  }
  const unchecked: Unchecked[] = (["unavailable", "refused", "unbacked", "stopped"] as const).map(
    (reason) => ({ reason }),
  );
  for (const whose of ["person", "chat", "bot"] as const) {
    unchecked.push({ reason: "budget", whose, resetsAt: "2026-03-01T00:00:00Z" });
  }
  unchecked.forEach(words.uncheckedBecause);
  words.silentBecause("other_language", "en");
  for (const part of ["", "what?"]) words.unsaid(part);
  words.sentence(3);
  words.page(4);
  words.part(1, 2);
  words.listPage(3, 40);
  words.asOf("2026-02-26");
  words.newestHeld(270);
  words.textsDiffer("2026-03-05", "2026-02-26");
  words.stagesAre(["upper-house", "signature"], "pending");
  words.aboutBills(["No. 1", "No. 2"]);
  words.repaired("a", "b");
  words.leftOut(1, 2);
  words.askAgain(12_000);
  words.tooMuch(600_000);
  words.placeInLine(2);
  words.notAdmitted("-100123");
  const some = { questions: 1, followUps: 2, opinions: 3, messages: 4 };
  words.forgotten({ ...some, settings: true });
  words.forgotten({ questions: 0, followUps: 0, opinions: 0, messages: 0, settings: false });
  words.noSuchLanguage("tlh");
  words.publishedBy(meta);
  const { language, budget, quietHours, quietFrom, quietUntil } = words.menu;
  for (const line of [language, budget, quietHours, quietFrom, quietUntil]) line("x");
  words.quietUntil("07:00", "UTC+3");
  words.voteNoted("👍");
  const figures = { questions: 3, answered: 1, silent: 1, offTopic: 1, unclear: 0, unchecked: 0 };
  const said = { cut: 2, up: 1, down: 0, faults: 1, givenUp: 0, usd: "$0.12" };
  words.stats.day({ date: "2026-02-26", ...figures, ...said });
  words.stats.quietDay("2026-02-27");
  words.stats.subjects("salary (2)");
  words.stats.polled("2026-03-01T12:00:00Z");
  words.mutedIn("Families");
  const { intake } = words;
  for (const line of [intake.strange, intake.failed, intake.other, intake.first]) line("x");
  for (const line of [intake.last, intake.dropped, intake.live, intake.discarded]) line("x");
  Object.values(everyWarning).forEach(intake.warning);
  everyFileProblem.forEach(intake.noArticle);
  everyDownloadProblem.forEach(intake.noDownload);
  intake.facts(meta);
  intake.size(14, 17);
  intake.removed("x");
  intake.inFolder("x", "x.md");
  intake.byUndoing(intake.kinds.added);
  intake.undo(1);
  intake.fromFolder("x.md");
  intake.fromChat("Ann", "2026-03-01T12:00:00Z");
  words.suggest.about("North Korea");
  words.suggest.year("2024");
  words.guestHowToAsk("@pincite_bot");
  words.paragraph(3);
  words.version("0123456789abcdef");
}
