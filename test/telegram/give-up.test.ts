import { Api } from "grammy";
import type { Message, Update } from "grammy/types";
import { pino } from "pino";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Person } from "../../src/sandbox/person.ts";
import { type Sandbox, startSandbox } from "../../src/sandbox/sandbox.ts";
import { openStore } from "../../src/store/open.ts";
import { giveUp } from "../../src/telegram/give-up.ts";
import { createGuestReplies, type GuestReplies } from "../../src/telegram/guest/guest-replies.ts";
import { plain } from "../../src/telegram/styled.ts";
import { wordsIn } from "../../src/telegram/words.ts";
import { checkParameters } from "../sandbox/schema.ts";

let sandbox: Sandbox;
let ann: Person;
let tell: ReturnType<typeof giveUp>;
let api: Api;
let guests: GuestReplies;
beforeEach(async () => {
  sandbox = await startSandbox({ checkParameters });
  ann = sandbox.person({ first_name: "Ann" });
  api = new Api(sandbox.token, { apiRoot: sandbox.apiRoot });
  const { keyv: records } = await openStore("memory:");
  const deps = { records, log: pino({ level: "silent" }) };
  tell = giveUp({ api, botInfo: sandbox.bot }, deps);
  guests = createGuestReplies({ ...deps, api });
});
afterEach(async () => {
  await sandbox.close();
  expect(sandbox.violations).toEqual([]);
});

const update = (content: Omit<Update, "update_id">): Update => ({ update_id: 1, ...content });

describe("giving an update up", () => {
  it("tells who asked, at the question, and names a way on", async () => {
    const question = await ann.says(ann.privateChat(), "Is it signed?");
    await tell(update({ message: question as never }));
    const [said] = sandbox.sentTo(ann.privateChat());
    expect(said!.text).toBe(
      "I could not answer this, though I tried several times. Please ask again, or open the article itself with /source.",
    );
    expect(said!.reply_to_message?.message_id).toBe(question.message_id);
  });

  it("tells who asked in a topic of a group, there", async () => {
    const group = sandbox.group({ title: "Group", is_forum: true, members: [ann] });
    const topic = await group.opensTopic(ann, "Law");
    const question = await ann.says(group, "/ask Is it signed?", topic);
    await tell(update({ message: question as never }));
    const [said] = sandbox.sentTo(group);
    expect(said!.message_thread_id).toBe(question.message_thread_id);
  });

  it("tells who edited a question", async () => {
    const question = await ann.says(ann.privateChat(), "Is it signed?");
    const edited = await ann.edits(question, "Is it a law?");
    await tell(update({ edited_message: edited as never }));
    expect(sandbox.sentTo(ann.privateChat())).toHaveLength(1);
  });

  it("speaks the question's language, else that of the person's Telegram", async () => {
    const marie = sandbox.person({ first_name: "Marie", language_code: "fr" });
    for (const text of ["Кто должен подписать этот законопроект?", "Signed?"]) {
      const question = await marie.says(marie.privateChat(), text);
      await tell(update({ message: question as never }));
    }
    expect(sandbox.sentTo(marie.privateChat()).map(({ text }) => text)).toEqual([
      wordsIn("ru").givenUp,
      wordsIn("fr").givenUp,
    ]);
  });

  it("says nothing to what asked nothing", async () => {
    const group = sandbox.group({ title: "Group", members: [ann] });
    const talk = await ann.says(group, "I had soup today");
    await tell(update({ message: talk as never }));
    await tell(update({ callback_query: { id: "1", from: talk.from } as never }));
    await tell(update({ my_chat_member: { chat: talk.chat, from: talk.from } as never }));
    expect(sandbox.sentTo(group)).toEqual([]);
    expect(sandbox.calls.filter(({ method }) => method === "sendMessage")).toEqual([]);
  });

  it("lets it be where the bot may not write, and throws what else went wrong", async () => {
    const question: Message = await ann.says(ann.privateChat(), "Is it signed?");
    const fail = (code: number, description: string) =>
      sandbox.faults.add({
        method: "sendMessage",
        respond: { kind: "refuse", code, description },
      });
    fail(403, "Forbidden: bot was blocked by the user");
    await tell(update({ message: question as never }));
    fail(500, "Internal Server Error");
    await expect(tell(update({ message: question as never }))).rejects.toThrow("Internal");
  });

  it("tells a guest in place of the answer, and nobody twice", async () => {
    const chat = ann.chatWith(sandbox.person({ first_name: "Ben" }));
    const asks = async () => {
      await ann.asksGuest(chat, "is it signed?");
      const [asked] = (await api.getUpdates({ allowed_updates: ["guest_message"] })).slice(-1);
      return asked!;
    };
    const texts = () => sandbox.sentTo(chat).map(({ text }) => text);
    const { broken } = wordsIn("en");

    const never = await asks();
    await tell(never);
    await tell(never);
    await sandbox.nextCall("answerGuestQuery");
    expect(texts()).toEqual([broken]);

    const half = await asks();
    const query = { id: half.guest_message!.guest_query_id!, title: "Answer" };
    const composing = guests.reply(query, {
      compose: () => sandbox.nextCall("answerGuestQuery").then(() => Promise.reject(new Error())),
      meanwhile: { message: plain("One moment…"), isDue: async () => {} },
    });
    await expect(composing).rejects.toThrow();
    expect(texts()).toEqual([broken, "One moment…"]);
    await tell(half);
    expect(texts()).toEqual([broken, broken]);
    expect(sandbox.calls.some(({ method }) => method.startsWith("send"))).toBe(false);
  });

  it("tells nobody of an inline query: there is no chat", async () => {
    const inline_query = { id: "1", from: ann.user, query: "law", offset: "" };
    await tell(update({ inline_query }));
    expect(sandbox.calls).toEqual([]);
  });
});
