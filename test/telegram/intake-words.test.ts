import { readFileSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { DroppedKind } from "../../src/article/formats/dropped.ts";
import { namesOfDropped } from "../../src/cli/import-words.ts";
import { cleanText } from "../../src/sandbox/clean-text.ts";
import { LANGUAGES, type Language } from "../../src/telegram/languages.ts";
import { wordsIn } from "../../src/telegram/words.ts";
import { everyWarning } from "../article/every-warning.ts";
import { type RunningBot, startBot } from "./a-bot.ts";
import { laidOut } from "./as-laid-out.ts";

const mail = readFileSync(
  new URL("../article/formats/pages/night-trains-forwarded.eml", import.meta.url),
);
const marks = /[\u200e\u200f]/g;

let running: RunningBot;
beforeEach(async () => {
  running = await startBot({ bot: { adminIds: [1_000_000_001] } });
});
afterEach(async () => {
  await running.stop();
  expect(running.sandbox.violations).toEqual([]);
});

/** The preview of the mail, without marks of direction, for somebody who speaks this language. */
async function previewIn(language: Language, publisher: string): Promise<string> {
  const { sandbox } = running;
  const ann = sandbox.person({ first_name: "Ann", language_code: language });
  const document = ann.file("mail.eml", mail);
  const chat = ann.privateChat();
  await running.isThroughWith(await ann.says(chat, `/add publisher: ${publisher}`, { document }));
  return sandbox.sentTo(chat)[0]!.text!.replace(marks, "");
}

/** What the bot says of its own: less what the article, the mail and the fields are called. */
function ownWords(preview: string): string {
  return preview
    .replace("Lower house backs bill on night trains", "")
    .replace(/“[^”]*”/g, "")
    .replace("the-bill.pdf", "")
    .replace(/(?:url|published): …/g, "");
}

describe("the preview of an article", () => {
  it("says to a Russian in Russian what was guessed and left out", async () => {
    const preview = await previewIn("ru", "Вестник");
    expect(preview).toContain(
      "Опущено: скрытое, заметка над пересланным письмом, подпись, заголовок пересланного письма и служебная приписка отправителя ×2\n",
    );
    expect(preview).toContain(
      [
        "Проверьте, пожалуйста:",
        "– Дата (26 февр. 2026 г.) – это день отправки письма. Если нужна другая, напишите «published: …».",
        "– Пропущен файл, приложенный к письму: the-bill.pdf. Если это статья, пришлите его отдельно.",
        "– Адрес неизвестен. Укажите его: «url: …».",
      ].join("\n"),
    );
    expect(ownWords(preview)).not.toMatch(/\p{Script=Latin}/u);
  });

  it("says to an Arab in Arabic what was guessed and left out", async () => {
    const preview = await previewIn("ar", "الجزيرة");
    expect(preview).toContain(
      "تُرك خارجًا: نص مخفي وملاحظة فوق الرسالة المعاد توجيهها وتوقيع وترويسة الرسالة المعاد توجيهها وإشعار من المرسل ×2\n",
    );
    expect(preview).toContain(
      [
        "يرجى التحقق:",
        "– التاريخ (26 فبراير 2026) هو يوم إرسال الرسالة. إن أردت غيره فاكتب «published: …».",
        "– تُرك خارجًا ملف جاء مع الرسالة: the-bill.pdf. إن كان مقالًا فأرسله وحده.",
        "– العنوان غير معروف. حدّده بسطر «url: …».",
      ].join("\n"),
    );
    expect(ownWords(preview)).not.toMatch(/\p{Script=Latin}/u);
  });
});

const kinds = Object.keys(namesOfDropped) as DroppedKind[];
const ofTheFile =
  /editor|desk|paper\.example|windows-1251|UTF-8|the-bill\.pdf|application\/pdf|\w+\.(?:docx|xlsx)|drinking|warning|(?:url|publisher|published|language): …/g;

describe("each kind of warning, and of what is left out,", () => {
  const inOtherLetters: Language[] = ["ru", "uk", "ar", "hi", "zh", "ko", "ne"];
  const languages = Object.keys(LANGUAGES) as Language[];

  it.each(languages.filter((language) => language !== "en"))("has words in %s", (language) => {
    const { intake } = wordsIn(language);
    const english = wordsIn("en").intake;
    const said = Object.values(everyWarning).map(intake.warning);
    expect(new Set(said).size).toBe(said.length);
    for (const warning of Object.values(everyWarning)) {
      expect(intake.warning(warning)).not.toBe(english.warning(warning));
    }
    const named = kinds.map((kind) => intake.kindsOfDropped(new Map([[kind, 1]])));
    expect(new Set(named).size).toBe(kinds.length);
    if (inOtherLetters.includes(language)) {
      const own = [...said, ...named].join("\n").replace(ofTheFile, "").replace("Cookie", "");
      expect(own.match(/\p{Script=Latin}+/gu) ?? []).toEqual([]);
    }
  });

  it.each(languages)("shows in %s every figure and name that belongs to it", (language) => {
    const { intake, day } = wordsIn(language);
    const say = (kind: keyof typeof everyWarning) => intake.warning(everyWarning[kind]);
    for (const name of ["editor", "desk"]) expect(say("unknown-fields")).toContain(name);
    for (const iso of ["2026-03-01", "2026-03-02"])
      expect(say("several-dates")).toContain(day(iso));
    expect(say("unknown-publisher")).toContain("paper.example");
    expect(say("changed-later")).toContain(day("2026-03-05"));
    expect(say("other-encoding")).toContain("windows-1251");
    expect(say("day-of-mail")).toContain(day("2026-03-05"));
    expect(say("attachment")).toContain("the-bill.pdf");
    expect(say("unnamed-attachment")).toContain("application/pdf");
    for (const name of ["other.docx", "table.xlsx"]) expect(say("files-inside")).toContain(name);
    expect(say("missing-letters")).toContain("3");
    for (const page of ["2", "5"]) expect(say("pages-without-text")).toContain(page);
    for (const word of ["drinking", "warning"]) expect(say("joined-words")).toContain(word);
  });

  it("is laid out from right to left in Arabic, with fields as one types them", () => {
    const { intake } = wordsIn("ar");
    for (const warning of Object.values(everyWarning)) {
      const line = cleanText(intake.warning(warning)).text;
      expect(laidOut(line).direction).toBe("rtl");
      for (const [field] of line.matchAll(/[a-z]+: …/g)) {
        expect(laidOut(line).look(field)).toBe(field);
      }
    }
  });

  it("counts as the language counts", () => {
    const { intake } = wordsIn("ru");
    const letters = (n: number) => intake.warning({ kind: "missing-letters", letters: n });
    expect(letters(1)).toMatch(/^1 буква файла стоит /);
    expect(letters(3)).toMatch(/^3 буквы файла стоят /);
    expect(letters(12)).toMatch(/^12 букв файла стоят /);
  });

  it("has a sentence that is whole, however long the list in it is", () => {
    const words = Array.from({ length: 500 }, (_, at) => `word${at}`);
    for (const language of languages) {
      const said = wordsIn(language).intake.warning({ kind: "joined-words", words });
      expect(said.length).toBeLessThan(300);
      expect(said).toContain("word0");
      expect(said).toMatch(/[.。।]$/);
    }
  });
});
