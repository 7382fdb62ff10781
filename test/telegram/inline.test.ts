import type { InlineQueryResultArticle } from "grammy/types";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { InlineAsked } from "../../src/sandbox/inline-query.ts";
import type { ChatHandle, Person } from "../../src/sandbox/person.ts";
import type { Sleep } from "../../src/sleep.ts";
import { type RunningBot, startBot } from "./a-bot.ts";
import { aWaitingClock, type WaitingClock } from "./a-waiting-clock.ts";
import { bill, billText } from "./an-article-store.ts";

let bot: RunningBot;
let clock: WaitingClock;
let ann: Person;
let ben: Person;
let friends: ChatHandle;
/** How many inline queries wait to be overtaken. */
let settling: number;
afterEach(async () => {
  expect(bot.sandbox.violations).toEqual([]);
  await bot.stop();
});
beforeEach(() => start());

async function start(articles = [bill]) {
  clock = aWaitingClock();
  settling = 0;
  const sleep: Sleep = (ms, signal) => {
    settling += 1;
    return clock.sleep(ms, signal).finally(() => {
      settling -= 1;
    });
  };
  bot = await startBot({ articles, bot: { model: true, preview: { ...clock, sleep } } });
  ann = bot.sandbox.person({ first_name: "Ann", language_code: "en" });
  ben = bot.sandbox.person({ first_name: "Ben" });
  friends = ann.chatWith(ben);
}

const types = (query: string, who = ann) => who.asksInline(friends, query);
const settle = async (count = 1) => {
  await vi.waitFor(() => expect(settling).toBe(count));
  clock.pass(300);
};
async function offered(query: string, who = ann) {
  const asked = await types(query, who);
  await settle();
  const { payload } = await bot.sandbox.nextCall("answerInlineQuery");
  return { asked, payload, ...(await asked.answered) };
}
const calls = () => bot.sandbox.calls.filter(({ method }) => method === "answerInlineQuery");
const pick = (asked: InlineAsked, id: string | undefined) => ann.picks(asked, id ?? "");

describe("words behind the bot's name, in any chat", () => {
  it("are offered quotes that say so when the newest text on it is old", async () => {
    const old = "The newest text that I hold on this is 2 months old.";
    const textOf = ({ payload }: Awaited<ReturnType<typeof offered>>) =>
      JSON.stringify(payload.results);
    expect(textOf(await offered("Must it be signed before becoming law?"))).not.toContain(old);
    bot.passes(60 * 24 * 60 * 60 * 1000);
    expect(textOf(await offered("Must it be signed before becoming law?"))).toContain(old);
  });

  it("are offered quotes, of which the chosen one is posted whole, with its source line", async () => {
    const { asked, results, button } = await offered("Must it be signed before becoming law?");
    const [best] = results;
    expect(best?.title).toMatch(/^The bill must be passed in the upper-house .*…$/);
    expect(best?.description).toBe(
      "State Duma Passes Bill Protecting Foreign Fighters From Criminal Prosecution Back Home · The Moscow Times · 26 Feb 2026 · sentence 4",
    );
    expect(button).toEqual({ text: "Ask in my chat", start_parameter: "inline" });
    const posted = await pick(asked, best?.id);
    expect(posted.chat.id).toBe(friends.id);
    expect(posted.via_bot?.id).toBe(bot.sandbox.bot.id);
    const [quote, link] = posted.entities ?? [];
    expect(quote?.type).toBe("expandable_blockquote");
    const quoted = posted.text!.slice(quote!.offset, quote!.offset + quote!.length);
    expect(billText).toContain(quoted);
    expect(quoted).toContain("before becoming law.");
    expect(posted.text!.slice(quoted.length)).toMatch(
      /^\n.*26 Feb 2026 · sentence 4 · open the passage ↗$/,
    );
    expect(link?.type).toBe("text_link");
    expect(bot.sandbox.messagesIn(friends)).toHaveLength(1);
  });

  it("are answered by search alone, though a model would answer a message", async () => {
    await offered("Must it be signed before becoming law?");
    expect(bot.answerer.searched).toEqual(["Must it be signed before becoming law?"]);
    expect(bot.answerer.asked).toEqual([]);
  });

  it("are told which quotes only come near", async () => {
    const { results, button } = await offered("How many deputies voted for the bill?");
    expect(button?.text).toBe("I found no answer; these come nearest");
    expect(results.length).toBeGreaterThan(1);
    for (const { description } of results)
      expect(description).toMatch(/^Comes nearest · State Duma/);
  });

  it("are led to the bot's own chat where nothing is found, too little is asked, or nothing is held", async () => {
    expect(await offered("What is the best recipe for soup?")).toMatchObject({
      results: [],
      button: { text: "Nothing found: ask in my chat" },
    });
    for (const short of ["", "la", "1 2 3 4?"]) {
      expect((await offered(short)).button?.text).toBe("Ask in my chat");
    }
    expect(bot.answerer.searched).toHaveLength(1);
    await bot.store.remove(bill.id);
    expect((await offered("Is it a law?")).button?.text).toBe("Nothing found: ask in my chat");
  });

  it("are not answered when the same person types on within 300 ms", async () => {
    await types("is it a l");
    await types("is it a la");
    await types("is this a bill?", ben);
    const last = await types("is it a law");
    await settle(4);
    await last.answered;
    await bot.sandbox.nextCall("answerInlineQuery");
    await bot.sandbox.nextCall("answerInlineQuery");
    expect([...bot.answerer.searched].sort()).toEqual(["is it a law", "is this a bill?"]);
    await offered("is it a law yet");
    expect(bot.answerer.searched).toHaveLength(3);
  });

  it("are answered by Telegram itself for a minute, for whoever types the same", async () => {
    const { payload } = await offered("Is it a law?");
    expect(payload).toMatchObject({ cache_time: 60, is_personal: false });
    const again = await types("Is it a law?", ben);
    expect((await again.answered).isKept).toBe(true);
    bot.passes(60_001);
    expect((await offered("Is it a law?")).isKept).toBe(false);
  });

  it("are answered in the language that the person has chosen, or else asks in, or else has Telegram in", async () => {
    const lea = bot.sandbox.person({ first_name: "Lea", language_code: "fr" });
    friends = ann.chatWith(lea);
    expect((await offered("", lea)).button?.text).toBe("Demander dans ma discussion");
    await lea.says(lea.privateChat(), "/lang es");
    await bot.sandbox.nextCall("sendMessage");
    bot.passes(60_001);
    expect((await offered("", lea)).button?.text).toBe("Preguntar en mi chat");
  });
});

describe("quotes that are offered", () => {
  it("are ten at most, and none that is longer than a message", async () => {
    await bot.stop();
    const long = `The ferry law says ${"much about ferries ".repeat(300)}at the end.`;
    const short = Array.from(
      { length: 14 },
      (_, i) => `The ferry law has paragraph ${i} on ferries.`,
    );
    await start([{ ...bill, text: ["The ferry law", long, ...short].join("\n\n") }]);
    const { results, payload } = await offered("What does the ferry law say?");
    expect(results).toHaveLength(10);
    for (const { input_message_content } of payload.results as InlineQueryResultArticle[]) {
      const { message_text = "" } = input_message_content as { message_text?: string };
      expect(message_text).not.toContain("much about ferries");
    }
    expect(new Set(results.map(({ id }) => id)).size).toBe(10);
  });
});

describe("an inline query", () => {
  it("that Telegram no longer waits for is dropped, and nobody hears of it", async () => {
    const slow = await types("Is it a law?");
    await vi.waitFor(() => expect(settling).toBe(1));
    bot.passes(10_001);
    clock.pass(300);
    await bot.sandbox.nextRefusal("answerInlineQuery");
    const { results, payload } = await offered("Is it a law yet?");
    expect(results.length).toBeGreaterThan(0);
    expect(calls()).toHaveLength(2);
    expect(bot.sandbox.calls.some(({ method }) => method.startsWith("send"))).toBe(false);
    expect(bot.logged.some((line) => JSON.parse(line).level >= 40)).toBe(false);
    expect(slow.id).not.toBe(payload.inline_query_id);
  });

  it("that breaks is tried once, and nobody gets an apology", async () => {
    await ann.says(ann.privateChat(), "/help");
    await bot.sandbox.nextCall("sendMessage");
    const respond = { kind: "refuse", code: 500, description: "Internal Server Error" } as const;
    bot.sandbox.faults.add({ method: "answerInlineQuery", respond });
    await types("Is it a law?");
    await settle();
    await bot.sandbox.nextRefusal("answerInlineQuery");
    await offered("Is it a law yet?");
    expect(bot.sandbox.sentTo(ann.privateChat())).toHaveLength(1);
    expect(bot.logged.join("")).toContain("another try would come too late");
    expect(bot.logged.join("")).not.toContain("Is it a law");
  });

  it("whose chosen quote is posted in the bot's own chat is no question", async () => {
    const chat = ann.privateChat();
    await ann.says(chat, "/help");
    await bot.sandbox.nextCall("sendMessage");
    const asked = await ann.asksInline(chat, "Is it a law?");
    await settle();
    const [best] = (await asked.answered).results;
    const posted = await pick(asked, best?.id);
    await bot.isThroughWith(posted);
    expect(bot.answerer.asked).toEqual([]);
    expect(bot.sandbox.sentTo(chat)).toHaveLength(1);
  });
});
