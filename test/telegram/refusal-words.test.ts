import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { DownloadError } from "../../src/article/download/download-error.ts";
import { createImporter, type Importer } from "../../src/article/formats/importer.ts";
import { cleanText } from "../../src/sandbox/clean-text.ts";
import { LANGUAGES, type Language } from "../../src/telegram/languages.ts";
import { wordsIn } from "../../src/telegram/words.ts";
import { everyDownloadProblem, everyFileProblem } from "../article/every-problem.ts";
import { type RunningBot, startBot } from "./a-bot.ts";
import { laidOut } from "./as-laid-out.ts";

const languages = Object.keys(LANGUAGES) as Language[];
const inOtherLetters: Language[] = ["ru", "uk", "ar", "hi", "zh", "ko", "ne"];
const marks = /[\u200e\u200f]/g;

/** Everything that is said of a file or a link that gives no article. */
function refusalsIn(language: Language): readonly string[] {
  const { failed, noArticle, noDownload } = wordsIn(language).intake;
  return [...everyFileProblem.map(noArticle), ...everyDownloadProblem.map(noDownload)].map(failed);
}

describe("what the bot says of a file or a link that it refuses", () => {
  let running: RunningBot;
  let importer: Importer;
  beforeEach(async () => {
    importer = createImporter();
    running = await startBot({
      bot: { adminIds: [1_000_000_001] },
      importFile: importer.importFile,
      async download(address) {
        const { host } = new URL(address);
        throw new DownloadError({ kind: "unknown-host", host });
      },
    });
  });
  afterEach(async () => {
    await running.stop();
    await importer.close();
    expect(running.sandbox.violations).toEqual([]);
  });

  /** Without marks of direction, for somebody who speaks this language. */
  async function saidTo(language: Language, text: string, file?: { name: string; bytes: string }) {
    const { sandbox } = running;
    const ann = sandbox.person({ first_name: "Ann", language_code: language });
    const chat = ann.privateChat();
    const said = file && { document: ann.file(file.name, file.bytes) };
    await running.isThroughWith(await ann.says(chat, text, said));
    return sandbox.sentTo(chat)[0]!.text!.replace(marks, "");
  }

  it("is Russian to a Russian, of a file that a thread has read", async () => {
    const page = "<!doctype html><script>draw()</script>";
    expect(await saidTo("ru", "/add", { name: "a.html", bytes: page })).toBe(
      "Не могу это принять: на странице нет текста статьи. Возможно, её создаёт скрипт: сохраните страницу из браузера или её текст как .txt и пришлите.",
    );
  }, 60_000);

  it("is Arabic to an Arab, of a file that a thread has read", async () => {
    const page = "<!doctype html><script>draw()</script>";
    expect(await saidTo("ar", "/add", { name: "a.html", bytes: page })).toBe(
      "لا أستطيع إدخال هذا: لا تُظهر الصفحة نص مقال. قد يكون مصدرها برنامجًا نصيًا: احفظ الصفحة من متصفح، أو نصها بصيغة .txt، ثم أرسلها.",
    );
  }, 60_000);

  it("is Russian to a Russian, of a text, with the fields that help below it", async () => {
    const said = await saidTo("ru", "/add", { name: "a.txt", bytes: "Закон\n\nОн принят вчера." });
    expect(said).toBe(
      [
        "Не могу это принять: в тексте видно не всё, что нужно статье. Укажите недостающее: publisher и published.",
        wordsIn("ru").intake.fields,
      ].join("\n\n"),
    );
  });

  it("is Russian to a Russian, of a link", async () => {
    expect(await saidTo("ru", "/add https://nowhere.example/a")).toBe(
      "Не могу это принять: сайт nowhere.example не найден. Проверьте адрес.",
    );
  });

  it("is Arabic to an Arab, of a link", async () => {
    expect(await saidTo("ar", "/add https://nowhere.example/a")).toBe(
      "لا أستطيع إدخال هذا: لا يوجد موقع في nowhere.example. تحقق من العنوان.",
    );
  });
});

/** What is no word of a language: names, what was filled in, and what is typed as it stands. */
const ofNoLanguage =
  /PDF|Word|OCR|RTF|XML|NUL|UTF-8|SHIFT_JIS|windows-1251|latin1|a-z|\.(?:txt|md|html|docx|eml)|https?:\/\/\S+|https?|gopher|(?:nowhere|printer)\.example|image\/png|pt-BR|\ben\b|MB|\w+: …|title|publisher|published|language|(?<=[“«])[./\w]+(?=[”»])/g;
const details =
  /Odd byte|Invalid PDF structure|Out of threads|Bad header|Nested mappings at line 1|Excessive alias count|no thread to read it can be started|read ECONNRESET/g;

describe("each kind of refusal", () => {
  it.each(languages.filter((language) => language !== "en"))("has words in %s", (language) => {
    const english = refusalsIn("en");
    for (const [at, said] of refusalsIn(language).entries()) {
      expect(said).not.toBe(english[at]);
      if (!inOtherLetters.includes(language)) continue;
      const own = said.replace(marks, "").replace(details, "").replace(ofNoLanguage, "");
      expect([said, ...(own.match(/\p{Script=Latin}+/gu) ?? [])]).toEqual([said]);
    }
  });

  it.each(languages)("shows in %s every figure and name that helps", (language) => {
    const all = refusalsIn(language).join("\n").replace(marks, "");
    for (const shown of [
      ...["Odd byte", "Out of threads", "Bad header", "Nested mappings at line 1", "no thread"],
      ...["21", "23", "512", "701", "602", "UTF-8", "SHIFT_JIS", "../x", "desk", "author", "pages"],
      ...["title", "publisher", "published", "language"],
      ...["gopher", "8081", "nowhere.example", "printer.example", "http://paper.example/a"],
      ...["404", "503", "403", "image/png", "11", "24", "read ECONNRESET"],
    ]) {
      expect(all).toContain(shown);
    }
  });

  it("is laid out from right to left in Arabic, with fields and English details as they are read", () => {
    for (const said of refusalsIn("ar")) {
      const line = cleanText(said).text;
      const { direction, look } = laidOut(line);
      expect(direction).toBe("rtl");
      for (const [part] of line.matchAll(new RegExp(`${details.source}|[a-z]+: …`, "g"))) {
        expect(look(part)).toBe(part);
      }
    }
  });

  it("is a sentence that is whole, however much a site or a library says", () => {
    const much = "word ".repeat(500);
    for (const language of languages) {
      const { noArticle, noDownload } = wordsIn(language).intake;
      const said = [
        noArticle({ kind: "unreadable", of: "file", detail: much }),
        noArticle({ kind: "wrong-id", id: much, from: "title" }),
        noDownload({ kind: "redirect-to-http", address: `http://paper.example/${much}` }),
      ];
      for (const sentence of said) {
        expect(sentence.length).toBeLessThan(450);
        expect(sentence).toMatch(/[.。।]$/);
      }
    }
  });
});
