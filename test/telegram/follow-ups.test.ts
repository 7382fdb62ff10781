import type { Message, Update } from "grammy/types";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Exchange, NonEmpty } from "../../src/answer/answer.ts";
import type { Exchanges } from "../../src/answer/exchanges.ts";
import type { Quote } from "../../src/article/quote.ts";
import type { GroupOptions } from "../../src/sandbox/group.ts";
import type { ChatHandle, Person } from "../../src/sandbox/person.ts";
import { StoreError } from "../../src/store/store-error.ts";
import { type RunningBot, startBot } from "./a-bot.ts";
import { anAnswer, aStatement, composed } from "./an-answer.ts";

let running: RunningBot;
let ann: Person;
let bob: Person;

async function start(bot: NonNullable<Parameters<typeof startBot>[0]>["bot"] = { model: true }) {
  running = await startBot({ bot, sandbox: { limits: "off" } });
  ann = running.sandbox.person({ first_name: "Ann" });
  bob = running.sandbox.person({ first_name: "Bob" });
  running.answerer.instead = ({ text }) => {
    const [statement, ...others] = written.get(text) ?? [];
    if (statement === undefined) return undefined;
    const of = (words: string) => aStatement(words, quote);
    return composed({ outcome: "answered", statements: [of(statement), ...others.map(of)] });
  };
  const [article] = await running.store.list();
  const { start, end } = article!.paragraphs[2]!.sentences[0]!;
  const { id, version } = article!;
  quote = (await running.store.quote({ article: id, version, start, end })) as Quote;
}

let quote: Quote;
/** What is answered to what. */
const written = new Map<string, NonEmpty<string>>([
  ["Is it law?", ["Not yet.", "Putin has to sign it."]],
  ["And before that?", ["The upper house votes first."]],
  ["Who sits there?", ["Senators sit there."]],
  ["Since when?", ["For long."]],
  ["How many?", ["Some."]],
  ["At length?", Array(15).fill(`Long${" and longer".repeat(60)}.`) as never],
]);
const first: Exchange = { question: "Is it law?", answer: "Not yet. Putin has to sign it." };
const second: Exchange = { question: "And before that?", answer: "The upper house votes first." };
const third: Exchange = { question: "Who sits there?", answer: "Senators sit there." };
const fourth: Exchange = { question: "Since when?", answer: "For long." };

beforeEach(() => start());
afterEach(async () => {
  await running.stop();
  expect(running.sandbox.violations).toEqual([]);
});

const sentTo = (chat: ChatHandle) => running.sandbox.sentTo(chat);
const lastSent = (chat: ChatHandle) => sentTo(chat).at(-1)!;
const lastQuestion = () => running.answerer.questions.at(-1)!;
const lastEarlier = () => lastQuestion().earlier;

async function says(
  person: Person,
  chat: ChatHandle,
  text: string,
  said: Parameters<Person["says"]>[2] = {},
) {
  const message = await person.says(chat, text, said);
  await running.isThroughWith(message);
  return message;
}

/** Asks in Ann's private chat, as a reply if it is one. */
async function asks(text: string, reply_to?: Message) {
  const message = await says(ann, ann.privateChat(), text, reply_to && { reply_to });
  return { message, answer: lastSent(ann.privateChat()) };
}

async function edits(message: Message, text: string) {
  running.passes(2000);
  await running.isThroughWith(await ann.edits(message, text));
}

function aGroup(over: Partial<GroupOptions> = {}) {
  return running.sandbox.group({ title: "Duma watchers", members: [ann, bob], ...over });
}

describe("a reply to an answer", () => {
  it("follows it up: what was asked and answered before goes along, without quotes", async () => {
    const { answer } = await asks("Is it law?");
    expect(lastEarlier()).toEqual([]);
    await asks("And before that?", answer);
    expect(lastEarlier()).toEqual([first]);
  });

  it("follows up in a group too, whoever replies, and with /ask as well", async () => {
    const group = aGroup();
    await says(ann, group, "/ask Is it law?");
    const answer = lastSent(group);
    await says(bob, group, "And before that?", { reply_to: answer });
    expect(lastEarlier()).toEqual([first]);
    await says(bob, group, "/ask And before that?", { reply_to: answer });
    expect(lastEarlier()).toEqual([first]);
  });

  it("goes on from there: of a chain of four, the last three are kept", async () => {
    let { answer } = await asks("Is it law?");
    for (const text of ["And before that?", "Who sits there?", "Since when?", "How many?"]) {
      ({ answer } = await asks(text, answer));
    }
    expect(running.answerer.questions.map(({ earlier }) => earlier)).toEqual([
      [],
      [first],
      [first, second],
      [first, second, third],
      [second, third, fourth],
    ]);
  });

  it("may take another turn from an earlier answer", async () => {
    const { answer } = await asks("Is it law?");
    await asks("And before that?", answer);
    await asks("Who sits there?", answer);
    expect(lastEarlier()).toEqual([first]);
  });

  it("is known by each message of a long answer", async () => {
    await asks("At length?");
    const parts = sentTo(ann.privateChat());
    expect(parts.length).toBeGreaterThan(2);
    for (const part of parts) {
      await asks("And before that?", part);
      expect(lastEarlier()).toMatchObject([{ question: "At length?" }]);
    }
  });

  it("knows a silence by its words", async () => {
    running.answerer.instead = ({ text }) =>
      text === "Since when?"
        ? composed({ outcome: "silent", nearest: [quote] }, { question: text })
        : undefined;
    const { answer } = await asks("Since when?");
    await asks("signed by whom?", answer);
    expect(lastEarlier()).toEqual([
      { question: "Since when?", answer: "The source does not say." },
    ]);
  });

  it("knows what an answer left open", async () => {
    running.answerer.instead = ({ text }) =>
      text === "Is it law, and since when?"
        ? composed(
            { outcome: "answered", statements: [aStatement("Not yet.", quote)] },
            { question: text, unsaid: "since when" },
          )
        : undefined;
    const { answer } = await asks("Is it law, and since when?");
    await asks("signed by whom?", answer);
    expect(lastEarlier()![0]!.answer).toBe("Not yet. The source does not say: “since when”.");
  });

  it("knows the article's own sentences, where they stood in for the model's", async () => {
    running.answerer.instead = ({ text }) =>
      text === "Is it law?"
        ? anAnswer({
            outcome: "unchecked",
            unchecked: { reason: "unavailable" },
            statements: [aStatement(quote.text, quote)],
          })
        : undefined;
    const { answer } = await asks("Is it law?");
    await asks("signed by whom?", answer);
    expect(lastEarlier()).toEqual([{ question: "Is it law?", answer: quote.text }]);
  });

  it("goes on from /status", async () => {
    const { answer } = await asks("/status");
    await asks("And before that?", answer);
    expect(lastEarlier()).toMatchObject([
      { question: "What has to happen before the bill becomes law?" },
    ]);
  });

  it("goes on after a restart, and not when nothing is remembered any more", async () => {
    const { answer } = await asks("Is it law?");
    await running.restart();
    await asks("And before that?", answer);
    expect(lastEarlier()).toEqual([first]);
    await running.restart({ forgetful: true });
    await asks("And before that?", answer);
    expect(lastEarlier()).toEqual([]);
  });
});

describe("what follows nothing up", () => {
  it("is a question that replies to nothing", async () => {
    await asks("Is it law?");
    await asks("And before that?");
    expect(lastEarlier()).toEqual([]);
  });

  it("is a reply to a message of the bot's that is no answer", async () => {
    for (const command of ["/help", "/source", "/ask"]) {
      const { answer } = await asks(command);
      await asks("Is it law?", answer);
      expect(lastEarlier()).toEqual([]);
    }
  });

  it("is a reply to somebody else, even if that message quotes the bot", async () => {
    const group = aGroup();
    await says(ann, group, "/ask Is it law?");
    const copy = await bob.says(group, lastSent(group).text!);
    await says(ann, group, "/ask And before that?", { reply_to: copy });
    expect(lastEarlier()).toEqual([]);
    const own = await says(ann, ann.privateChat(), "Is it law?");
    await asks("And before that?", own);
    expect(lastEarlier()).toEqual([]);
  });

  it("is a bare /ask: the answer that it replies to is the question, as any message would be", async () => {
    const { answer } = await asks("Is it law?");
    await asks("/ask", answer);
    expect(lastQuestion().text).toContain("Putin has to sign it.");
    expect(lastEarlier()).toEqual([]);
  });

  it("is /status, which asks the same wherever it stands", async () => {
    const { answer } = await asks("Is it law?");
    await asks("/status", answer);
    expect(lastEarlier()).toEqual([]);
  });
});

describe("nothing crosses", () => {
  it("from one chat to another, though their messages have the same numbers", async () => {
    const [here, there] = [aGroup({ type: "supergroup" }), aGroup({ type: "supergroup" })];
    await says(ann, here, "/ask Is it law?");
    await says(ann, there, "/help@pincite_bot");
    const [answer, twin] = [lastSent(here), lastSent(there)];
    expect(twin.message_id).toBe(answer.message_id);
    await says(ann, there, "And before that?", { reply_to: twin });
    expect(lastEarlier()).toEqual([]);
    await says(ann, here, "And before that?", { reply_to: answer });
    expect(lastEarlier()).toEqual([first]);
  });

  it("from one topic to another, whatever message a reply claims to be to", async () => {
    const group = aGroup({ is_forum: true });
    const { message_thread_id: one } = await group.opensTopic(ann, "One");
    const { message_thread_id: other } = await group.opensTopic(ann, "Other");
    const question = await says(ann, group, "/ask Is it law?", { message_thread_id: one });
    const answer = lastSent(group);
    const reply = (topic: number | undefined): Update => ({
      update_id: 900_000 + (topic ?? 0),
      message: {
        ...question,
        message_id: 900_000 + (topic ?? 0),
        text: "And before that?",
        entities: [],
        reply_to_message: answer,
        is_topic_message: topic !== undefined,
        message_thread_id: topic,
      } as never,
    });
    await running.receive(reply(other));
    expect(lastEarlier()).toEqual([]);
    await running.receive(reply(undefined));
    expect(lastEarlier()).toEqual([]);
    await running.receive(reply(one));
    expect(lastEarlier()).toEqual([first]);
  });

  it("within a topic, and within General", async () => {
    const group = aGroup({ is_forum: true });
    const { message_thread_id } = await group.opensTopic(ann, "One");
    for (const said of [{ message_thread_id }, {}]) {
      await says(ann, group, "/ask Is it law?", said);
      await says(ann, group, "And before that?", { reply_to: lastSent(group) });
      expect(lastEarlier()).toEqual([first]);
    }
  });
});

describe("an edited question", () => {
  it("is answered anew after the same exchange, and replaces what is remembered", async () => {
    const { answer } = await asks("Is it law?");
    const followUp = await asks("Who sits there?", answer);
    await edits(followUp.message, "And before that?");
    expect(lastQuestion()).toMatchObject({ text: "And before that?", earlier: [first] });
    await asks("Since when?", followUp.answer);
    expect(lastEarlier()).toEqual([first, second]);
  });

  it("may make a long answer short, and what is left of it is still known", async () => {
    const { message } = await asks("At length?");
    await edits(message, "Is it law?");
    const [answer, ...more] = sentTo(ann.privateChat());
    expect(more).toEqual([]);
    await asks("And before that?", answer);
    expect(lastEarlier()).toEqual([first]);
  });

  it("is forgotten when it becomes something else than a question", async () => {
    const { message, answer } = await asks("Is it law?");
    await edits(message, "/help");
    expect(await running.kept()).not.toContain("Is it law?");
    await asks("And before that?", answer);
    expect(lastEarlier()).toEqual([]);
  });

  it("is forgotten when it cannot be answered, though the old answer stands", async () => {
    const { message, answer } = await asks("Is it law?");
    running.answerer.before = async () => {
      await running.store.remove("2026-02-26-bill");
    };
    running.answerer.instead = () => undefined;
    await edits(message, "Which lawmakers?");
    expect(sentTo(ann.privateChat())[0]!.text).toContain("No article is held yet");
    running.answerer.before = async () => {};
    await asks("And before that?", answer);
    expect(lastEarlier()).toEqual([]);
  });

  it("keeps its exchange when the edit means nothing", async () => {
    const group = aGroup();
    const question = await says(ann, group, "/ask Is it law?");
    await edits(question, "/ask  Is it law?");
    await says(ann, group, "And before that?", { reply_to: lastSent(group) });
    expect(lastEarlier()).toEqual([first]);
  });
});

describe("who asks", () => {
  it("is told apart by person and chat", async () => {
    await asks("Is it law?");
    expect(lastQuestion().asker).toEqual({ person: `${ann.id}`, chat: `${ann.privateChat().id}` });
    const group = aGroup();
    await says(bob, group, "/ask Is it law?");
    expect(lastQuestion().asker).toEqual({ person: `${bob.id}`, chat: `${group.id}` });
    await says(bob, group, "/status");
    expect(lastQuestion().asker).toEqual({ person: `${bob.id}`, chat: `${group.id}` });
  });

  it("is the group or the channel for who writes as one, not the account that stands in for all", async () => {
    const group = aGroup();
    const question = await says(ann, group, "/ask Is it law?");
    const anonymous = { id: 1087968824, is_bot: true, first_name: "Group" };
    for (const [i, id] of [group.id, -1009].entries()) {
      const sender_chat = { id, type: "channel", title: "News" };
      const message = { ...question, message_id: 800 + i, from: anonymous, sender_chat };
      await running.receive({ update_id: 800 + i, message: message as never });
      expect(lastQuestion().asker).toEqual({ person: `${id}`, chat: `${group.id}` });
    }
  });

  it("is never in the log", async () => {
    await asks("Is it law?");
    expect(running.logged.join("")).not.toContain(`${ann.id}`);
  });
});

describe("when remembering fails", () => {
  const broken = new StoreError("failed", "The disk is full");
  const works: Exchanges = {
    before: async () => [],
    remember: async () => {},
    forget: async () => {},
    forgetPerson: async () => 0,
  };

  it("an answer that stands gets no apology, is not sent again, and the log says so", async () => {
    await running.stop();
    const remember = async () => {
      throw broken;
    };
    await start({ model: true, exchanges: { ...works, remember } });
    const { message } = await asks("Is it law?");
    await running.receive({ update_id: 700, message: message as never });
    expect(sentTo(ann.privateChat())).toHaveLength(1);
    expect(running.answerer.asked).toHaveLength(1);
    const log = running.logged.join("");
    expect(log).toContain("a reply to it will not follow it up");
    expect(log).toContain('"error":"StoreError"');
    expect(log).not.toContain("Is it law?");
  });

  it("a follow-up whose beginning cannot be read waits until it can be", async () => {
    await running.stop();
    let failures = 1;
    const before = async () => {
      if (failures-- > 0) throw broken;
      return [first];
    };
    await start({ model: true, exchanges: { ...works, before } });
    const { answer } = await asks("Is it law?");
    await asks("And before that?", answer);
    expect(failures).toBe(-1);
    expect(running.answerer.asked).toEqual(["Is it law?", "And before that?"]);
    expect(lastEarlier()).toEqual([first]);
    expect(sentTo(ann.privateChat())).toHaveLength(2);
  });

  it("an answer that broke off half-way is remembered with the messages that stand in the end", async () => {
    running.sandbox.faults.add({ method: "sendMessage", respond: { kind: "bad_gateway" } });
    const { answer } = await asks("Is it law?");
    expect(sentTo(ann.privateChat())).toHaveLength(1);
    await asks("And before that?", answer);
    expect(lastEarlier()).toEqual([first]);
  });
});

describe("what is kept", () => {
  it("is, with a model, the question and the answer without its quotes", async () => {
    const { answer } = await asks("Is it law?");
    const kept = await running.kept();
    expect(answer.text).toContain(quote.text);
    expect(kept).toContain("Putin has to sign it.");
    expect(kept).not.toContain(quote.text);
  });

  it("is, without a model, nothing that could be followed up", async () => {
    await running.stop();
    await start({ model: false });
    const { message, answer } = await asks("Is it law?");
    await asks("And before that?", answer);
    expect(lastQuestion()).toMatchObject({ text: "And before that?", earlier: [] });
    await edits(message, "Who sits there?");
    await asks("/status");
    const kept = await running.kept();
    expect(kept).toContain("answered:");
    expect(kept).not.toContain("exchange:");
    const others = JSON.parse(kept).filter(([key]: [string]) => !key.startsWith("shown:"));
    for (const word of ["law", "before", "sits", "Putin", "Senators"]) {
      expect(JSON.stringify(others)).not.toContain(word);
    }
  });

  it("is not looked at when the model was turned off meanwhile", async () => {
    const { answer } = await asks("Is it law?");
    await running.restart({ model: false });
    await asks("And before that?", answer);
    expect(lastEarlier()).toEqual([]);
  });
});

describe("with a model", () => {
  it("/privacy says what goes where, what is kept and for how long", async () => {
    const { answer } = await asks("/privacy");
    for (const said of [
      "goes to Anthropic (Claude)",
      "what was asked and answered before it goes along",
      "salted hash in place of your id",
      "up to 24 hours",
      "3 days",
      "not end-to-end encrypted",
    ]) {
      expect(answer.text).toContain(said);
    }
    expect(answer.text).not.toContain("I keep the text only until");
  });

  it("/help says that a reply to an answer follows it up, which without one it does not", async () => {
    const said = "Reply to an answer to follow it up.";
    expect((await asks("/help")).answer.text).toContain(said);
    await running.stop();
    await start({ model: false });
    expect((await asks("/help")).answer.text).not.toContain(said);
  });
});
