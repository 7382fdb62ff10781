import type { Message, Update } from "grammy/types";
import { afterEach, describe, expect, it } from "vitest";
import type { ArticleSource } from "../../src/article/store.ts";
import type { ChatHandle, Person } from "../../src/sandbox/person.ts";
import { wordsIn } from "../../src/telegram/words.ts";
import { type RunningBot, startBot } from "./a-bot.ts";
import { laidOut } from "./as-laid-out.ts";
import { buttonsOf, labels, lastLine, report, reports, title, titles } from "./some-reports.ts";

let running: RunningBot;
let ann: Person;
/** Somebody who runs the bot. */
let runner: Person;

async function hold(articles: readonly ArticleSource[], language_code = "en") {
  // The sandbox numbers people in the order in which they come.
  running = await startBot({
    ...{ articles, sandbox: { limits: "off" }, bot: { adminIds: [1_000_000_001] } },
  });
  runner = running.sandbox.person({ first_name: "Ruth" });
  ann = running.sandbox.person({ first_name: "Ann", language_code });
}

afterEach(async () => {
  await running.stop();
  expect(running.sandbox.violations).toEqual([]);
});

const list = (chat: ChatHandle = ann.privateChat()) => running.sandbox.sentTo(chat).at(-1)!;

async function asks(chat: ChatHandle = ann.privateChat()): Promise<Message> {
  await running.isThroughWith(await ann.says(chat, "/articles"));
  return list(chat);
}

/** Taps the button with these words, and returns the list as it stands then. */
async function taps(label: string, shown: Message, person = ann): Promise<Message> {
  const button = buttonsOf(shown)
    .flat()
    .find(({ text }) => text === label);
  await (await person.taps(shown, button!.callback_data)).answered;
  await running.sandbox.nextCall("editMessageText");
  return list(shown.chat);
}

/** As if somebody had tapped a button that is there no longer. */
function tapsOld(data: string, message: Message): Promise<void> {
  const tap = { id: "77", from: ann.user, chat_instance: "1", message, data };
  return running.receive({ update_id: 900, callback_query: tap } as Update);
}

describe("/articles", () => {
  it("lists ten articles in one piece, newest first, without buttons", async () => {
    await hold(reports(10));
    const shown = await asks();
    expect(titles(shown)).toEqual(Array.from({ length: 10 }, (_, at) => title(10 - at)));
    expect(lastLine(shown)).toBe("The Moscow Times · 1 Jan 2010");
    expect(labels(shown)).toEqual([]);
  });

  it("gives more of them pages, newest first, each with its number for /source", async () => {
    await hold(reports(25));
    const first = await asks();
    expect(first.text).toMatch(
      /^Articles held:\n\n25\. Report 25\nThe Moscow Times · 25 Jan 2010\n\n24\. Report 24\n/,
    );
    expect(titles(first)).toHaveLength(10);
    expect(lastLine(first)).toBe("Page 1 of 3");
    expect(labels(first)).toEqual([["Older ›"]]);
    await running.isThroughWith(await ann.says(ann.privateChat(), "/source 25"));
    expect(list().text).toContain("Report 25");
  });

  it("turns its pages in the same message, back and forth", async () => {
    await hold(reports(25));
    const second = await taps("Older ›", await asks());
    expect(titles(second)).toEqual(Array.from({ length: 10 }, (_, at) => title(15 - at)));
    expect(lastLine(second)).toBe("Page 2 of 3");
    expect(labels(second)).toEqual([["‹ Newer", "Older ›"]]);
    const third = await taps("Older ›", second);
    expect(titles(third)).toEqual([5, 4, 3, 2, 1].map(title));
    expect(labels(third)).toEqual([["‹ Newer"]]);
    expect(titles(await taps("‹ Newer", third))).toEqual(titles(second));
    expect(running.sandbox.sentTo(ann.privateChat())).toHaveLength(1);
  });

  it("goes by the day on which articles came out, whatever they are called", async () => {
    const late = { ...report(400), id: "a-late-one" };
    await hold([...reports(11), late]);
    expect(titles(await asks()).slice(0, 2)).toEqual(["12. Report 400", "11. Report 11"]);
  });

  it("shows 3,000 articles in one message, and every one of them on a page", async () => {
    await hold(reports(3000));
    const first = await asks();
    expect(running.sandbox.sentTo(ann.privateChat())).toHaveLength(1);
    expect(lastLine(first)).toBe("Page 1 of 300");
    const seen = new Set<string>();
    for (let page = 1; page <= 300; page += 1) {
      await tapsOld(`articles:${page}`, first);
      for (const each of titles(list())) seen.add(each);
    }
    expect(seen).toEqual(new Set(Array.from({ length: 3000 }, (_, at) => title(at + 1))));
    expect(lastLine(list())).toBe("Page 300 of 300");
  }, 60_000);

  it("shortens long titles until a page is one message", async () => {
    const long = { title: "A very long title ".repeat(30), publisher: "P ".repeat(200) };
    const named = { ...long, bill: [`No. ${"1".repeat(400)}`] };
    await hold(Array.from({ length: 12 }, (_, at) => report(at + 1, named)));
    const first = await asks();
    expect(running.sandbox.sentTo(ann.privateChat())).toHaveLength(1);
    expect(titles(first)).toHaveLength(10);
    expect(first.text!.length).toBeLessThanOrEqual(4096);
    expect(lastLine(first)).toBe("Page 1 of 2");
  });

  it("shows the last page when the one that is wanted exists no longer", async () => {
    await hold(reports(25));
    const second = await taps("Older ›", await asks());
    for (let nth = 14; nth <= 25; nth += 1) await running.store.remove(report(nth).id);
    const last = await taps("Older ›", second);
    expect(titles(last)).toEqual([3, 2, 1].map(title));
    expect(lastLine(last)).toBe("Page 2 of 2");
    expect(labels(last)).toEqual([["‹ Newer"]]);
  });

  it("is one list again when few articles are left, and says so when none is", async () => {
    await hold(reports(12));
    const first = await asks();
    for (let nth = 3; nth <= 12; nth += 1) await running.store.remove(report(nth).id);
    await tapsOld("articles:2", first);
    expect(titles(list())).toEqual([2, 1].map(title));
    expect(list().text).not.toContain("Page");
    expect(list()).not.toHaveProperty("reply_markup");
    for (const nth of [1, 2]) await running.store.remove(report(nth).id);
    await tapsOld("articles:2", first);
    expect(list().text).toBe(wordsIn("en").noArticles);
  });

  it("comes out the same when somebody taps twice", async () => {
    await hold(reports(25));
    const first = await asks();
    const { callback_data } = buttonsOf(first)[0]![0]!;
    const [one, two] = [await ann.taps(first, callback_data), await ann.taps(first, callback_data)];
    await Promise.all([one.answered, two.answered]);
    await running.sandbox.nextCall("editMessageText");
    await running.sandbox.nextRefusal("editMessageText");
    expect(lastLine(list())).toBe("Page 2 of 3");
    expect(running.logged.filter((line) => /"level":[56]0/.test(line))).toEqual([]);
  });

  it("does nothing more when the list was deleted meanwhile", async () => {
    await hold(reports(25));
    const first = await asks();
    await ann.deletes(first);
    await tapsOld("articles:2", first);
    await running.sandbox.nextRefusal("editMessageText");
    expect(running.sandbox.sentTo(ann.privateChat())).toEqual([]);
  });

  it("turns for all in a group, in the language of whoever taps", async () => {
    await hold(reports(25));
    const bob = running.sandbox.person({ first_name: "Bob", language_code: "ru" });
    const group = running.sandbox.group({ title: "Duma watchers", members: [ann, bob] });
    const second = await taps("Older ›", await asks(group), bob);
    expect(lastLine(second)).toBe("Страница 2 из 3");
    expect(labels(second)).toEqual([["‹ Более новые", "Более старые ›"]]);
    expect(running.sandbox.sentTo(group)).toHaveLength(1);
  });

  it("has older articles to the left where people read from right to left", async () => {
    await hold(reports(25), "ar");
    const second = await taps("الأقدم ›", await asks());
    expect(labels(second)).toEqual([["الأقدم ›", "‹ الأحدث"]]);
    expect(lastLine(second)).toBe("الصفحة 2 من 3");
    expect(laidOut(lastLine(second)!).direction).toBe("rtl");
  });

  it("tells those who run the bot where each article on a page comes from", async () => {
    await hold(reports(12));
    await running.shelf.set("folder:two.md", { id: report(2).id, hash: "" });
    const chat = runner.privateChat();
    await running.isThroughWith(await runner.says(chat, "/articles"));
    const second = await taps("Older ›", list(chat), runner);
    expect(second.text).toContain(
      "2. Report 2\nThe Moscow Times · 2 Jan 2010\nfrom the file two.md",
    );
    expect(second.text?.match(/from the file/g)).toHaveLength(1);
    expect((await taps("Older ›", await asks())).text).not.toContain("from the file");
  });

  it("keeps what its buttons carry within 64 bytes", async () => {
    await hold(reports(25));
    const second = await taps("Older ›", await asks());
    for (const { callback_data, text } of buttonsOf(second).flat()) {
      expect(callback_data).toMatch(/^articles:[13]$/);
      expect(text.length).toBeLessThanOrEqual(64);
    }
  });
});
