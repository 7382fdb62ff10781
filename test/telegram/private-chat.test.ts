import type { Message } from "grammy/types";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { quoteIdOf } from "../../src/article/quote-id.ts";
import { type RunningBot, startBot } from "./a-bot.ts";
import { bill } from "./an-article-store.ts";

const signing =
  "The bill must be passed in the upper-house Federation Council and signed by President Vladimir Putin before becoming law.";

let running: RunningBot;
beforeEach(async () => {
  running = await startBot();
});
afterEach(async () => {
  await running.stop();
  expect(running.sandbox.violations).toEqual([]);
});

function ann() {
  const person = running.sandbox.person({ first_name: "Ann" });
  const chat = person.privateChat();
  const replies = () => running.sandbox.sentTo(chat);
  return {
    person,
    chat,
    replies,
    async says(text: string, said: Parameters<typeof person.says>[2] = {}) {
      const before = replies().length;
      const message = await person.says(chat, text, said);
      await running.isThroughWith(message);
      return replies().slice(before);
    },
  };
}

const quoted = ({ text = "", entities = [] }: Message) =>
  entities
    .filter(({ type }) => type === "expandable_blockquote")
    .map(({ offset, length }) => text.slice(offset, offset + length));

describe("in a private chat", () => {
  it("answers any text with the article's own words, their source and the date", async () => {
    const [reply, ...more] = await ann().says("Who has to get it signed?");
    expect(more).toEqual([]);
    expect(quoted(reply!)).toEqual([signing]);
    expect(reply!.text).toContain(
      "· The Moscow Times · 26 Feb 2026 · sentence 4 · open the passage",
    );
    expect(reply!.text).toMatch(/As of 26 Feb 2026\.$/);
    expect(reply!.link_preview_options).toEqual({ is_disabled: true });
    expect(reply!.reply_to_message).toBeUndefined();
  });

  it("answers /ask with a question as it answers the question", async () => {
    const { says } = ann();
    await says("/ask Who has to get it signed?");
    await says("/ask@Pincite_Bot  Who has to get it signed?");
    expect(running.answerer.asked).toEqual(Array(2).fill("Who has to get it signed?"));
  });

  it("takes the message that /ask replies to, or the part quoted from it, as the question", async () => {
    const { person, chat, says } = ann();
    const first = await person.says(chat, "Is it signed? I wonder.");
    await running.isThroughWith(first);
    await says("/ask", { reply_to: first });
    await says("/ask", { reply_to: first, quote: { text: "I wonder", position: 14 } });
    expect(running.answerer.asked.slice(1)).toEqual(["Is it signed? I wonder.", "I wonder"]);
  });

  it("says how to ask, and opens the keyboard, when /ask stands alone", async () => {
    const { says } = ann();
    const [reply] = await says("/ask");
    expect(reply!.text).toBe(
      "What would you like to know? Reply to this message with your question.",
    );
    const call = running.sandbox.calls.findLast(({ method }) => method === "sendMessage");
    expect(call!.payload.reply_markup).toMatchObject({ force_reply: true, selective: true });
    expect(running.answerer.asked).toEqual([]);
  });

  it("reads a caption as the question, and asks for words where there are none", async () => {
    const { says } = ann();
    const photo = [{ file_id: "f", file_unique_id: "u", width: 1, height: 1 }];
    const [answer] = await says("Who has to get it signed?", { photo });
    const [request] = await says("", { photo });
    expect(quoted(answer!)).toEqual([signing]);
    expect(request!.text).toBe("I can read text only. Please write your question.");
  });

  it("says once that it reads text only, however many pictures an album has", async () => {
    const { says } = ann();
    const picture = {
      photo: [{ file_id: "f", file_unique_id: "u", width: 1, height: 1 }],
      media_group_id: "77",
    };
    expect(await says("", picture)).toHaveLength(1);
    expect(await says("", picture)).toHaveLength(0);
  });

  it("turns that into the answer when a later picture of the album has the question", async () => {
    const { says, replies } = ann();
    const picture = {
      photo: [{ file_id: "f", file_unique_id: "u", width: 1, height: 1 }],
      media_group_id: "78",
    };
    await says("", picture);
    await says("Who has to get it signed?", picture);
    await says("", picture);
    expect(replies().map(quoted)).toEqual([[signing]]);
  });

  it("reads a forwarded post as a question", async () => {
    const [reply] = await ann().says("Has Putin signed the bill?", {
      forward_origin: { type: "hidden_user", sender_user_name: "Bob", date: 1 },
    });
    expect(quoted(reply!)).toEqual([signing]);
  });

  it("asks for a shorter question above 1,000 characters, and does not look for an answer", async () => {
    const [reply] = await ann().says(`signed ${"x".repeat(1000)}`);
    expect(reply!.text).toBe("That is longer than 1,000 characters. Please ask it shorter.");
    expect(running.answerer.asked).toEqual([]);
  });

  it("says so when it does not know a command", async () => {
    const [reply] = await ann().says("/frobnicate now");
    expect(reply!.text).toContain("/help");
  });

  it("tells what it is and what it holds on /start", async () => {
    const [reply] = await ann().says("/start");
    expect(reply!.text).toContain("State Duma Passes Bill");
    expect(reply!.text).toContain("26 Feb 2026");
    expect(reply!.text!.split("\n").length).toBeLessThanOrEqual(5);
  });

  it("says on /privacy what happens with a question", async () => {
    const [reply] = await ann().says("/privacy");
    expect(reply!.text).toMatch(/No language model is called, and the text goes to nobody else/);
    expect(reply!.text).not.toContain("numbers, so that");
    expect(reply!.text).toMatch(/not end-to-end encrypted/);
  });

  it("names on /privacy the server that a question's text goes to for its meaning", async () => {
    await running.stop();
    running = await startBot({ bot: { embeddings: "vectors.example.org" } });
    const [reply] = await ann().says("/privacy");
    expect(reply!.text).toContain("goes to a server (vectors.example.org)");
    expect(reply!.text).not.toContain("goes to nobody else");
    expect(reply!.text).toMatch(/No language model writes/);
  });

  it("asks by /status for the stages of all bills, or of the one that it names", async () => {
    await ann().says("/status");
    await ann().says("/status  The budget ");
    expect(running.answerer.questions.map(({ stagesOf }) => stagesOf)).toEqual(["", "The budget"]);
  });

  it("names the bills of an article in /articles", async () => {
    await running.store.put({ ...bill, meta: { ...bill.meta, bill: ["No. 1", "No. 2"] } });
    const [reply] = await ann().says("/articles");
    expect(reply!.text).toMatch(/26 Feb 2026\nBill: No\. 1, No\. 2$/);
  });

  it("answers /status from the text, with its date", async () => {
    const [reply] = await ann().says("/status");
    expect(running.answerer.asked).toEqual(["What has to happen before the bill becomes law?"]);
    expect(reply!.text).toMatch(/As of 26 Feb 2026\.$/);
  });

  it("lists what it holds on /articles", async () => {
    const [reply] = await ann().says("/articles");
    expect(reply!.text).toBe(
      "Articles held:\n\n1. State Duma Passes Bill Protecting Foreign Fighters From Criminal Prosecution Back Home\nThe Moscow Times · 26 Feb 2026",
    );
  });

  it("opens the passage that a deep link names", async () => {
    const [article] = await running.store.list();
    const start = article!.text.indexOf(signing);
    const link = quoteIdOf({ version: article!.version, start, end: start + signing.length });
    const [reply] = await ann().says(`/start ${link}`);
    expect(quoted(reply!)).toEqual([signing]);
  });

  it("shows whole sentences even if the deep link names half of one", async () => {
    const [article] = await running.store.list();
    const start = article!.text.indexOf("signed by President");
    const link = quoteIdOf({ version: article!.version, start, end: start + 6 });
    const [reply] = await ann().says(`/start ${link}`);
    expect(quoted(reply!)).toEqual([signing]);
  });

  describe("opens a passage of an earlier version, and says what became of it:", () => {
    /** What somebody sees who opens the sentence on signing, when its article has this text by now. */
    async function seenOnce(text: string | undefined) {
      const [old] = await running.store.list();
      const start = old!.text.indexOf(signing);
      if (text === undefined) await running.store.remove(bill.id);
      else await running.store.put({ ...bill, text });
      const link = quoteIdOf({ version: old!.version, start, end: start + signing.length });
      const [reply, ...others] = await ann().says(`/start ${link}`);
      expect(others).toEqual([]);
      return reply!;
    }
    const marked = ({ text = "", entities = [] }: Message, type: string) =>
      entities
        .filter((entity) => entity.type === type)
        .map(({ offset, length }) => text.slice(offset, offset + length));

    it("it still stands, and where", async () => {
      const reply = await seenOnce(bill.text.replace("Lawmakers", "He said so. Lawmakers"));
      expect(reply.text).toMatch(/^The article has changed since, but this passage still stands:/);
      expect(quoted(reply)).toEqual([signing]);
      expect(reply.text).toContain("sentence 5 · open the passage ↗");
    });

    it("it has changed, word by word, old and new to the letter", async () => {
      const later = signing.replace("must be passed in", "was passed by");
      const reply = await seenOnce(bill.text.replace(signing, later));
      expect(reply.text).toMatch(/^The text has changed since\. Before:/);
      expect(quoted(reply)).toEqual([signing, later]);
      expect(marked(reply, "strikethrough")).toEqual(["must be", "in"]);
      expect(marked(reply, "underline")).toEqual(["was", "by"]);
    });

    it("it is gone", async () => {
      const reply = await seenOnce(bill.text.replace(signing, "Nobody knows what comes next."));
      expect(reply.text).toMatch(/^This passage is no longer in the article\. Before:/);
      expect(quoted(reply)).toEqual([signing]);
    });

    it("its article is held no more", async () => {
      const reply = await seenOnce(undefined);
      expect(reply.text).toBe("That passage is not held here any longer.");
    });
  });

  it("says so when the passage of a deep link is not held", async () => {
    const [reply] = await ann().says("/start q_ffffffffffffffff_0_1");
    expect(reply!.text).toBe("That passage is not held here any longer.");
  });

  it("shows that it is at work when an answer takes longer than a moment", async () => {
    running.answerer.before = async () => {
      await running.sandbox.nextCall("sendChatAction");
    };
    const [reply] = await ann().says("Is it signed?");
    expect(quoted(reply!)).toEqual([signing]);
  });

  it("sends the answer even if Telegram does not show that it is at work", async () => {
    running.sandbox.faults.add({ method: "sendChatAction", respond: { kind: "bad_gateway" } });
    running.answerer.before = async () => {
      await running.sandbox.nextRefusal("sendChatAction");
    };
    const [reply] = await ann().says("Is it signed?");
    expect(quoted(reply!)).toEqual([signing]);
  });
});
