import fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";
import { buildArticle, versionOf } from "../../src/article/build.ts";
import { quoteIdOf } from "../../src/article/quote-id.ts";
import { renderArticle } from "../../src/telegram/article-pages.ts";
import { wordsIn } from "../../src/telegram/words.ts";
import { type RunningBot, startBot } from "./a-bot.ts";
import { meta } from "./an-answer.ts";
import { bill } from "./an-article-store.ts";

let running: RunningBot;
afterEach(async () => {
  await running?.stop();
});

const second = {
  id: "second-bill",
  meta: { ...meta, title: "A Second Bill" },
  text: "A Second Bill\n\nIt says little.",
};

const law = {
  id: "a-law",
  meta: { ...meta, title: "A Law on Wells" },
  text: "A Law on Wells\n\nArticle 1. Scope\n\nIt is for wells.\n\nArticle 2. Depth\n\n1. Ten metres.\n\n2. No more than that.",
};

async function says(text: string) {
  const ann = running.sandbox.person({ first_name: "Ann" });
  const chat = ann.privateChat();
  await running.isThroughWith(await ann.says(chat, text));
  return { ann, replies: () => running.sandbox.sentTo(chat) };
}

describe("/source", () => {
  it("sends the article whole, its sentences numbered like the quotes", async () => {
    running = await startBot();
    const { replies } = await says("/source");
    expect(replies().map(({ text }) => text)).toEqual([
      [
        "The Moscow Times · 26 Feb 2026 · open the article ↗",
        "",
        "¹ State Duma Passes Bill Protecting Foreign Fighters From Criminal Prosecution Back Home",
        "",
        "² Lawmakers in the lower-house State Duma on Thursday passed a bill that would shield foreign nationals who enlist in the Russian military. ³ The new rule would also apply to foreign nationals who have already concluded their military service.",
        "",
        "⁴ The bill must be passed in the upper-house Federation Council and signed by President Vladimir Putin before becoming law.",
      ].join("\n"),
    ]);
    expect(replies()[0]!.entities).toContainEqual({
      type: "bold",
      offset: 55,
      length: meta.title.length,
    });
    expect(running.sandbox.violations).toEqual([]);
  });

  it("opens an article of a law by its number, and counts texts where no law has it", async () => {
    running = await startBot({ articles: [bill, second, law] });
    const { ann, replies } = await says("/source 2");
    expect(replies().at(-1)?.text).toBe(
      "A Law on Wells\nThe Moscow Times · 26 Feb 2026 · open the article ↗\n\n⁴ Article 2. Depth\n\n⁵ 1. Ten metres.\n\n⁶ 2. No more than that.",
    );
    await running.isThroughWith(await ann.says(ann.privateChat(), "/source a-law 1"));
    expect(replies().at(-1)?.text).toMatch(/² Article 1\. Scope\n\n³ It is for wells\.$/);
    await running.isThroughWith(await ann.says(ann.privateChat(), "/source 3"));
    expect(replies().at(-1)?.text).toMatch(/¹ A Second Bill\n\n² It says little\.$/);
  });

  it("says under a quote which article of a law it is, and on which page", async () => {
    const version = versionOf(law.text);
    const paged = { ...law, meta: { ...law.meta, pages: `${version} 0:1 50:2` } };
    running = await startBot({ articles: [paged] });
    const start = law.text.indexOf("2. No more");
    const id = quoteIdOf({ version, start, end: law.text.length });
    const { replies } = await says(`/start ${id}`);
    expect(replies().at(-1)?.text).toContain(
      "2. No more than that.\nA Law on Wells · The Moscow Times · 26 Feb 2026 · Art. 2(2) · page 2 · sentence",
    );
  });

  it("finds an article that an Arabic law numbers in words, and says its number", async () => {
    const heads = ["الأولى", "الثانية", "الثالثة"].map((nth) => `المادة ${nth}:\n\nنص ${nth}.`);
    const text = ["قانون الآبار", ...heads].join("\n\n");
    running = await startBot({ articles: [{ ...law, text }] });
    const { ann, replies } = await says("/source 2");
    expect(replies().at(-1)?.text).toMatch(/المادة الثانية:\n\n\S+ نص الثانية\.$/);
    const start = text.indexOf("نص الثانية");
    const id = quoteIdOf({ version: versionOf(text), start, end: start + "نص الثانية.".length });
    await running.isThroughWith(await ann.says(ann.privateChat(), `/start ${id}`));
    expect(replies().at(-1)?.text).toContain("المادة 2");
  });

  it("lets people choose by button or number when several articles are held", async () => {
    running = await startBot({ articles: [bill, second] });
    const { ann, replies } = await says("/source");
    const [list] = replies();
    const buttons = list!.reply_markup!.inline_keyboard.flat();
    expect(buttons.map(({ text }) => text)).toEqual([
      "2. A Second Bill",
      expect.stringMatching(/^1\. State Duma .*…$/),
    ]);
    const data = (buttons[0] as { callback_data: string }).callback_data;
    expect(Buffer.byteLength(data)).toBeLessThanOrEqual(64);
    const tap = await ann.taps(list!, data);
    await tap.answered;
    await running.sandbox.nextCall("sendMessage", ({ payload }) =>
      String(payload.text).includes("It says little."),
    );
    await running.store.put({ ...second, text: `${second.text}\n\nNow it says more.` });
    await ann.taps(list!, data);
    await running.sandbox.nextCall("sendMessage", ({ payload }) =>
      String(payload.text).includes("Now it says more."),
    );
    expect(replies().map(({ text }) => text)).toContain("The text has changed since.");
    const byNumber = await says("/source 2");
    expect(byNumber.replies()[0]!.text).toContain("It says little.");
    const byId = await says("/source second-BILL");
    expect(byId.replies()[0]!.text).toContain("It says little.");
  });

  it("lists what there is when the number names nothing", async () => {
    running = await startBot();
    const { replies } = await says("/source 7");
    expect(replies()[0]!.text).toMatch(/^There is no article .*\n\n1\. State Duma/s);
  });

  it("waits a second between messages, and as long as Telegram asks", async () => {
    const long = Array.from({ length: 800 }, (_, i) => `Sentence ${i} of a long bill.`).join(" ");
    running = await startBot({ articles: [{ ...bill, text: `${bill.text}\n\n${long}` }] });
    const fault = running.sandbox.faults.add({
      method: "sendMessage",
      respond: {
        kind: "refuse",
        code: 429,
        description: "Too Many Requests: retry after 7",
        retry_after: 7,
      },
      skip: 1,
    });
    const { replies } = await says("/source");
    expect(replies().length).toBeGreaterThan(3);
    expect(running.waited).toContain(7000);
    expect(running.waited.filter((ms) => ms === 1000)).toHaveLength(replies().length - 1);
    expect(fault.hits()).toBe(1);
  });
});

describe("renderArticle", () => {
  const sentence = fc
    .array(
      fc.oneof(
        { weight: 8, arbitrary: fc.stringMatching(/^[a-zA-Zäß.,;()<>*_@/#-]{1,12}$/) },
        fc.constantFrom("👩‍👩‍👧‍👦", "國會通過了。", "¹²", "U.S.", "«да»", "مجلس"),
      ),
      { minLength: 1, maxLength: 25 },
    )
    .map((pieces) => pieces.join(" "));
  const paragraph = fc
    .array(sentence, { minLength: 1, maxLength: 12 })
    .map((all) => all.join(". "));
  const long = fc.tuple(sentence, fc.integer({ min: 100, max: 900 })).map(([words, times]) =>
    Array(times)
      .fill([...words].slice(0, 20).join(""))
      .join(" "),
  );
  const article = fc
    .array(fc.oneof({ weight: 9, arbitrary: paragraph }, { weight: 1, arbitrary: long }), {
      minLength: 1,
      maxLength: 20,
    })
    .map((paragraphs) => buildArticle("bill", meta, paragraphs.join("\n\n").normalize("NFC")))
    .filter(({ paragraphs }) => paragraphs.length > 0);

  const raised = (number: number) =>
    [...String(number)].map((digit) => "⁰¹²³⁴⁵⁶⁷⁸⁹"[Number(digit)]).join("");

  it("loses no word of the article and numbers every sentence", () => {
    fc.assert(
      fc.property(article, (of) => {
        const messages = renderArticle(of, { words: wordsIn("en") });
        const words = messages.map(({ text }) => text.replace(/\s+/gu, "")).join("");
        const body = of.paragraphs
          .flatMap(({ sentences }) => sentences)
          .map(({ start, end, number }) => raised(number) + of.text.slice(start, end))
          .join("")
          .replace(/\s+/gu, "");
        expect(words.endsWith(body)).toBe(true);
        const bare = of.paragraphs
          .flatMap(({ sentences }) => sentences)
          .map(({ start, end }) => of.text.slice(start, end))
          .join("");
        expect(bare.replace(/\s+/gu, "")).toBe(of.text.replace(/\s+/gu, ""));
      }),
      { numRuns: 60 },
    );
  });

  it("keeps Telegram's limits and splits no pair", () => {
    fc.assert(
      fc.property(article, (of) => {
        for (const { text, entities } of renderArticle(of, { words: wordsIn("en") })) {
          expect(text.length).toBeLessThanOrEqual(4096);
          expect(text.trim()).not.toBe("");
          expect(text).not.toMatch(/\p{Surrogate}/u);
          expect(entities.length).toBeLessThanOrEqual(100);
        }
      }),
      { numRuns: 60 },
    );
  });
});
