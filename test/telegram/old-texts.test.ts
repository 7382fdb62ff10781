import { describe, expect, it } from "vitest";
import type { Language } from "../../src/telegram/languages.ts";
import { inOneMessage } from "../../src/telegram/one-message.ts";
import { outlineOf } from "../../src/telegram/outline.ts";
import { renderAnswer } from "../../src/telegram/render.ts";
import { renderRich } from "../../src/telegram/rich/render-rich.ts";
import { wordsIn } from "../../src/telegram/words.ts";
import { anAnswer, aSource, ownWords } from "./an-answer.ts";

const source = aSource("The bill must be signed.");
const answer = (ageDays?: number) =>
  anAnswer(
    { outcome: "answered", statements: [ownWords(source, source.text)] },
    ageDays === undefined ? {} : { ageDays },
  );

describe("an answer whose newest text is old", () => {
  it("says so, right above its date, in the asker's language", () => {
    const end = (language: Language, days?: number) =>
      renderAnswer(answer(days), { words: wordsIn(language) })[0]!
        .text.split("\n\n")
        .slice(-2);
    expect(end("en", 31)).toEqual([
      "The newest text that I hold on this is 31 days old.",
      "As of 26 Feb 2026.",
    ]);
    expect(end("en", 273)[0]).toBe("The newest text that I hold on this is 9 months old.");
    expect(end("ru", 31)[0]).toBe("Самому новому из моих текстов об этом 31 день.");
    expect(end("ru", 273)[0]).toBe("Самому новому из моих текстов об этом 9 месяцев.");
    expect(end("zh", 273)[0]).toBe("我这里关于此事的最新文章发表于 9个月前。");
    expect(end("en")[0]).not.toContain("newest text");
  });

  it("says so in one message for a group or a guest, and in a rich one", () => {
    const words = wordsIn("en");
    const line = words.newestHeld(90);
    expect(inOneMessage(answer(90), { words, bot: "pincite_bot" }).text).toContain(line);
    const rich = renderRich(outlineOf(answer(90), words), { words, around: new Map() });
    expect(JSON.stringify(rich.blocks)).toContain(line);
  });
});
