import type { Message, Update } from "grammy/types";
import { afterEach, describe, expect, it } from "vitest";
import type { ArticleSource } from "../../src/article/store.ts";
import type { ChatHandle, Person } from "../../src/sandbox/person.ts";
import { wordsIn } from "../../src/telegram/words.ts";
import { type RunningBot, startBot } from "./a-bot.ts";
import { buttonsOf, labels, lastLine, report, reports, title, titles } from "./some-reports.ts";

const { articlesHeld, chooseArticle, noArticles, noSuchArticle } = wordsIn("en");

let running: RunningBot;
let ann: Person;

async function hold(articles: readonly ArticleSource[], language_code = "en") {
  running = await startBot({ articles, sandbox: { limits: "off" } });
  ann = running.sandbox.person({ first_name: "Ann", language_code });
}

afterEach(async () => {
  await running.stop();
  expect(running.sandbox.violations).toEqual([]);
});

const sent = (chat: ChatHandle = ann.privateChat()) => running.sandbox.sentTo(chat);
const firstLine = ({ text = "" }: Message) => text.split("\n")[0];
const from = (first: number, to: number) =>
  Array.from({ length: first - to + 1 }, (_, at) => title(first - at));

/** What the bot says to it at last. */
async function says(text: string, chat: ChatHandle = ann.privateChat()): Promise<Message> {
  await running.isThroughWith(await ann.says(chat, text));
  return sent(chat).at(-1)!;
}

/** Taps the button with these words, and returns the list as it stands then. */
async function turns(label: string, shown: Message, person = ann): Promise<Message> {
  const button = buttonsOf(shown)
    .flat()
    .find(({ text }) => text === label);
  await (await person.taps(shown, button!.callback_data)).answered;
  await running.sandbox.nextCall("editMessageText");
  return sent(shown.chat).find(({ message_id }) => message_id === shown.message_id)!;
}

/** As if somebody had tapped a button that is there no longer; what the bot says then. */
async function tapsOld(data: string, message: Message): Promise<Message> {
  const tap = { id: "77", from: ann.user, chat_instance: "1", message, data };
  await running.receive({ update_id: 900, callback_query: tap } as Update);
  return sent().at(-1)!;
}

describe("/source, where several articles are held", () => {
  it("shows ten to choose from, newest first, each with the number that it opens by", async () => {
    await hold(reports(10));
    const shown = await says("/source");
    expect(firstLine(shown)).toBe(chooseArticle);
    expect(titles(shown)).toEqual(from(10, 1));
    expect(labels(shown).flat()).toEqual(from(10, 1));
    expect((await says("/source 10")).text).toMatch(/¹ Report 10$/);
  });

  it("gives more of them pages, with a button for each article on the page", async () => {
    await hold(reports(25));
    const first = await says("/source");
    expect(titles(first)).toEqual(from(25, 16));
    expect(lastLine(first)).toBe("Page 1 of 3");
    expect(labels(first)).toEqual([...from(25, 16).map((label) => [label]), ["Older ›"]]);
  });

  it("keeps the sentence on how to choose above every page, in the same message", async () => {
    await hold(reports(25));
    const second = await turns("Older ›", await says("/source"));
    const third = await turns("Older ›", second);
    expect(titles(third)).toEqual(from(5, 1));
    expect(labels(third)).toEqual([...from(5, 1).map((label) => [label]), ["‹ Newer"]]);
    const again = await turns("‹ Newer", third);
    expect(again.text).toBe(second.text);
    for (const page of [second, third, again]) expect(firstLine(page)).toBe(chooseArticle);
    expect(sent()).toHaveLength(1);
  });

  it("opens what is chosen on a later page, and leaves the page as it is", async () => {
    await hold(reports(25));
    const second = await turns("Older ›", await says("/source"));
    const { callback_data } = buttonsOf(second)[2]![0]!;
    expect((await tapsOld(callback_data, second)).text).toMatch(/¹ Report 13$/);
    expect(titles(sent()[0]!)).toEqual(from(15, 6));
  });

  it("lists what there is below the sentence that there is no such article", async () => {
    await hold(reports(25));
    for (const unknown of ["/source 26", "/source 0", "/source a-tale"]) {
      const shown = await says(unknown);
      expect(firstLine(shown)).toBe(noSuchArticle);
      expect(titles(shown)).toEqual(from(25, 16));
      expect(labels(shown)).toHaveLength(11);
    }
  });

  it("says how to choose, and no more that there is no such article, once its pages turn", async () => {
    await hold(reports(25));
    const second = await turns("Older ›", await says("/source 77"));
    expect(firstLine(second)).toBe(chooseArticle);
    const first = await turns("‹ Newer", second);
    expect(firstLine(first)).toBe(chooseArticle);
    expect(titles(first)).toEqual(from(25, 16));
    expect(sent()).toHaveLength(1);
  });

  it("is one message for 3,000 articles, and every one of them can be chosen", async () => {
    await hold(reports(3000));
    await says("/source");
    const shown = await says("/source 3001");
    expect(sent().map(lastLine)).toEqual(["Page 1 of 300", "Page 1 of 300"]);
    const seen = new Set<string>();
    for (let page = 1; page <= 300; page += 1) {
      const turned = await tapsOld(`choose:${page}`, shown);
      for (const label of labels(turned).flat()) seen.add(label);
    }
    expect([...seen].filter((label) => /^\d/.test(label))).toEqual(from(3000, 1));
  }, 60_000);

  it("shortens long titles until a page is one message", async () => {
    const long = { title: "A very long title ".repeat(30), publisher: "P ".repeat(200) };
    await hold(Array.from({ length: 12 }, (_, at) => report(at + 1, long)));
    const shown = await says("/source");
    expect(sent()).toHaveLength(1);
    expect(titles(shown)).toHaveLength(10);
    expect(labels(shown).flat()[0]).toMatch(/^12\. A very long title .*…$/);
  });

  it("keeps what its buttons carry within 64 bytes, on the last page that there can be, too", async () => {
    await hold(reports(25));
    const second = await turns("Older ›", await says("/source"));
    const all = buttonsOf(second).flat();
    expect(all.slice(-2).map(({ callback_data }) => callback_data)).toEqual([
      "choose:1",
      "choose:3",
    ]);
    for (const { callback_data } of all) {
      expect(Buffer.byteLength(callback_data)).toBeLessThanOrEqual(64);
    }
    expect(lastLine(await tapsOld("choose:999999", second))).toBe("Page 3 of 3");
  });

  it("still turns the pages of /articles as pages of /articles", async () => {
    await hold(reports(25));
    const second = await turns("Older ›", await says("/articles"));
    expect(firstLine(second)).toBe(articlesHeld);
    expect(labels(second)).toEqual([["‹ Newer", "Older ›"]]);
  });

  it("still opens an article by a button of a list that was sent long ago", async () => {
    await hold(reports(25));
    const shown = await says("/source");
    const { version } = (await running.store.list())[0]!;
    expect((await tapsOld(`source:${version}`, shown)).text).toMatch(/¹ Report 1$/);
  });

  it("turns to what is left, and says so when nothing is", async () => {
    await hold(reports(12));
    const shown = await says("/source");
    for (let nth = 2; nth <= 12; nth += 1) await running.store.remove(report(nth).id);
    const last = await turns("Older ›", shown);
    expect(firstLine(last)).toBe(chooseArticle);
    expect(labels(last)).toEqual([[title(1)]]);
    await running.store.remove(report(1).id);
    const none = await tapsOld("choose:2", shown);
    expect(none.text).toBe(noArticles);
    expect(none).not.toHaveProperty("reply_markup");
  });

  it("turns for all in a group, in the language of whoever taps", async () => {
    await hold(reports(25));
    const bob = running.sandbox.person({ first_name: "Bob", language_code: "ru" });
    const group = running.sandbox.group({ title: "Duma watchers", members: [ann, bob] });
    const second = await turns("Older ›", await says("/source", group), bob);
    expect(firstLine(second)).toBe(wordsIn("ru").chooseArticle);
    expect(lastLine(second)).toBe("Страница 2 из 3");
    expect(sent(group)).toHaveLength(1);
  });

  it("has older articles to the left where people read from right to left", async () => {
    await hold(reports(25), "ar");
    const second = await turns("الأقدم ›", await says("/source"));
    expect(labels(second).at(-1)).toEqual(["الأقدم ›", "‹ الأحدث"]);
  });
});
