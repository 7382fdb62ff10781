import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createAnswerer } from "../../src/answer/answerer.ts";
import type { Language } from "../../src/telegram/languages.ts";
import { wordsIn } from "../../src/telegram/words.ts";
import { theBill } from "../answer/a-bill.ts";
import { type RunningBot, startBot } from "./a-bot.ts";
import { laidOut } from "./as-laid-out.ts";

let running: RunningBot;
beforeEach(async () => {
  running = await startBot({ articles: [theBill()] });
  const { answer } = await createAnswerer({ store: running.store });
  running.answerer.answer = answer;
});
afterEach(async () => {
  await running.stop();
  expect(running.sandbox.violations).toEqual([]);
});

async function asks(text: string, language_code: string) {
  const person = running.sandbox.person({ first_name: "Ann", language_code });
  const chat = person.privateChat();
  await running.isThroughWith(await person.says(chat, text));
  const [reply, ...more] = running.sandbox.sentTo(chat);
  expect(more).toEqual([]);
  return reply!;
}

/** What cannot be matched with an English article without a model: too few words are known. */
const unmatched: readonly (readonly [Language, string])[] = [
  ["ru", "Как мне испечь вкусный яблочный пирог на выходных?"],
  ["uk", "Чому коти так люблять спати на підвіконні?"],
  ["fr", "Pourquoi les chats aiment-ils dormir sur le rebord de la fenêtre ?"],
  ["es", "¿Por qué a los gatos les gusta dormir en el alféizar de la ventana?"],
  ["ar", "كيف أطبخ الأرز مع الدجاج في البيت؟"],
  ["hi", "बिल्लियाँ खिड़की पर सोना क्यों पसंद करती हैं?"],
  ["sw", "Ni nani aliyepitisha mswada huu na lini?"],
  ["uz", "Bu qonun loyihasini kim qabul qildi va qachon?"],
  ["zh", "猫为什么喜欢睡在窗台上？"],
  ["ko", "이 법안은 누가 통과시켰습니까?"],
  ["ne", "यो विधेयक कसले पारित गर्‍यो र कहिले?"],
];

describe("a question in another language, without a model", () => {
  it.each(unmatched)(
    "gets in %s, where it cannot be matched, the reason and how the article begins",
    async (language, question) => {
      const words = wordsIn(language);
      const { text = "", entities = [] } = await asks(question, "de");
      expect(text.startsWith(words.silentBecause("other_language", "en"))).toBe(true);
      expect(text).toContain(words.opensWith);
      expect(text.endsWith(words.asOf("2026-02-26"))).toBe(true);

      const quotes = entities
        .filter(({ type }) => type === "expandable_blockquote")
        .map(({ offset, length }) => text.slice(offset, offset + length));
      expect(quotes).toEqual([
        theBill().meta.title,
        expect.stringMatching(/^Lawmakers in the lower-house State Duma on Thursday passed/),
        expect.stringMatching(/^The bill, which by most accounts is aimed at attracting/),
      ]);
      for (const quote of quotes) expect(theBill().text).toContain(quote);
      const own = text.split("\n").filter((line) => line !== "" && !quotes.includes(line));
      const { direction } = words;
      expect(own.map((line) => laidOut(line).direction)).toEqual(own.map(() => direction));
    },
  );

  it("is answered by the article's own words, in a frame of its own language", async () => {
    const { text = "" } = await asks("Закон уже вступил в силу?", "de");
    expect(text.startsWith(`${wordsIn("ru").ownSentences}\n\nThe bill, which must be passed`)).toBe(
      true,
    );
    expect(text).toContain("26 февр. 2026 г. · предложение");
  });
});
