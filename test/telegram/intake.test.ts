import type { Message } from "grammy/types";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { DownloadError } from "../../src/article/download/download-error.ts";
import { importFile } from "../../src/article/formats/import-file.ts";
import type { Person } from "../../src/sandbox/person.ts";
import { wordsIn } from "../../src/telegram/words.ts";
import { type RunningBot, startBot } from "./a-bot.ts";
import { bill } from "./an-article-store.ts";

const { intake: words, ...others } = wordsIn("en");
const HOUR_MS = 60 * 60 * 1000;

const amnesty = [
  "Senate Passes Amnesty Act",
  "March 1, 2026",
  "Senators passed the Amnesty Act on Sunday. It frees 3,000 people.",
  "The Amnesty Act takes effect on 1 May.",
  "Source: https://paper.example/amnesty",
].join("\n\n");
const ID = "2026-03-01-senate-amnesty";

let running: RunningBot;
let ann: Person;
let bob: Person;
beforeEach(async () => {
  running = await startBot({
    // The sandbox numbers people in the order in which they come.
    bot: { adminIds: [1_000_000_001, 1_000_000_002] },
    async download(address) {
      if (!address.includes("paper.example")) {
        throw new DownloadError({ kind: "unknown-host", host: "other.example" });
      }
      const bytes = Buffer.from(amnesty.replace(/\n\nSource: .*/, ""));
      return { name: "amnesty.txt", bytes, url: "https://paper.example/amnesty" };
    },
  });
  ann = running.sandbox.person({ first_name: "Ann", language_code: "en" });
  bob = running.sandbox.person({ first_name: "Bob", language_code: "en" });
});
afterEach(async () => {
  await running.stop();
  expect(running.sandbox.violations).toEqual([]);
});

/** What the bot says to this, all of it. */
async function repliesTo(person: Person, text: string, said: Parameters<Person["says"]>[2] = {}) {
  const chat = person.privateChat();
  const before = running.sandbox.sentTo(chat).length;
  await running.isThroughWith(await person.says(chat, text, said));
  return running.sandbox.sentTo(chat).slice(before);
}

async function replyTo(person: Person, text: string, said: Parameters<Person["says"]>[2] = {}) {
  const [reply, ...more] = await repliesTo(person, text, said);
  expect(more).toEqual([]);
  return reply!;
}

const aFile = (person: Person, content: string | Uint8Array = amnesty, name = "amnesty.txt") => ({
  document: person.file(name, content),
});

function labels(message: Message): string[] {
  return (message.reply_markup?.inline_keyboard ?? []).flat().map(({ text }) => text);
}

/** Taps the button with this label, and gives back what the bot shows then and the message after. */
async function taps(person: Person, message: Message, label: string) {
  const now = current(message);
  const button = now.reply_markup!.inline_keyboard.flat().find(({ text }) => text === label);
  const edited = running.sandbox.nextCall("editMessageText");
  const tap = await person.taps(now, (button as { callback_data: string }).callback_data);
  const shown = await tap.answered;
  await edited;
  return { shown, message: current(message) };
}

function current({ chat, message_id }: Message): Message {
  return running.sandbox.messagesIn(chat).find((message) => message.message_id === message_id)!;
}

const ids = async () => (await running.store.list()).map(({ id }) => id);

describe("/add, with a file", () => {
  it("shows what was understood, and makes it live when whoever sent it confirms", async () => {
    const shown = await replyTo(ann, "/add", aFile(ann));
    expect(shown.text).toBe(
      [
        "This is how I read it. Nothing is live yet.",
        [
          "Senate Passes Amnesty Act",
          "paper.example · 1 Mar 2026 · English",
          "Paragraphs: 5, sentences: 6",
          "First sentence: “Senators passed the Amnesty Act on Sunday.”",
          "Last sentence: “The Amnesty Act takes effect on 1 May.”",
        ].join("\n"),
        [
          "Please check:",
          "– No publisher is known at paper.example, so the host is named. Say it with “publisher: …”.",
        ].join("\n"),
        "The article is new here.",
      ].join("\n\n"),
    );
    expect(labels(shown)).toEqual(["Confirm", "Discard"]);
    expect(await ids()).toEqual([bill.id]);
    expect((await replyTo(bob, `/source ${ID}`)).text).toContain(others.noSuchArticle);

    const { message } = await taps(ann, shown, "Confirm");
    expect(message.text).toBe(words.live("Senate Passes Amnesty Act"));
    expect(labels(message)).toEqual([]);
    expect(await ids()).toEqual([bill.id, ID]);
    expect((await replyTo(bob, `/source ${ID}`)).text).toContain("It frees 3,000 people.");
  });

  it("takes what the message says over what the text shows, and reads an edited message anew", async () => {
    const chat = ann.privateChat();
    const sent = await ann.says(
      chat,
      "/add Publisher: The Paper published: 2026-03-02",
      aFile(ann),
    );
    await running.isThroughWith(sent);
    const [shown] = running.sandbox.sentTo(chat);
    expect(shown!.text).toContain("The Paper · 2 Mar 2026 · English");
    await running.isThroughWith(await ann.edits(sent, "/add\ntitle: Amnesty\nid: amnesty"));
    const [again, ...more] = running.sandbox.sentTo(chat);
    expect(more).toEqual([]);
    expect(again!.text).toContain("\n\nAmnesty\npaper.example · 1 Mar 2026");
    await taps(ann, again!, "Confirm");
    expect(await ids()).toEqual([bill.id, "amnesty"]);
  });

  it("takes the file that it replies to, or that comes next", async () => {
    const chat = ann.privateChat();
    const file = await ann.says(chat, "", aFile(ann));
    await running.isThroughWith(file);
    expect(running.sandbox.sentTo(chat).at(-1)!.text).toBe(others.textOnly);
    const shown = await replyTo(ann, "/add", { reply_to: file });
    expect(labels(shown)).toEqual(["Confirm", "Discard"]);

    const asked = await replyTo(ann, "/add publisher: The Paper");
    expect(asked.text).toBe(`${words.sendIt}\n\n${words.fields}`);
    expect((await replyTo(ann, "Who has to sign the bill?")).text).toContain("Putin");
    const next = await replyTo(ann, "published: 2026-03-03", aFile(ann));
    expect(next.text).toContain("The Paper · 3 Mar 2026");
    expect((await replyTo(ann, "", aFile(ann))).text).toBe(others.textOnly);
    await replyTo(ann, "/add");
    running.passes(HOUR_MS);
    expect((await replyTo(ann, "", aFile(ann))).text).toBe(others.textOnly);
  });

  it("forgets what is discarded, and what nobody decided on within a day", async () => {
    const shown = await replyTo(ann, "/add", aFile(ann));
    const { message } = await taps(ann, shown, "Discard");
    expect(message.text).toBe(words.discarded("Senate Passes Amnesty Act"));

    const late = await replyTo(ann, "/add", aFile(ann));
    running.passes(24 * HOUR_MS);
    const tap = await ann.taps(late, callbacks(late)[0]!);
    expect(await tap.answered).toMatchObject({ text: words.over, show_alert: true });
    expect(await ids()).toEqual([bill.id]);
  });

  it("lets five wait at most, and the oldest go", async () => {
    const waiting: Message[] = [];
    for (let n = 0; n < 6; n++) {
      running.passes(60_000);
      waiting.push(await replyTo(ann, `/add id: amnesty-${n}`, aFile(ann)));
    }
    const [oldest, second] = waiting;
    const tap = await ann.taps(oldest!, callbacks(oldest!)[0]!);
    expect((await tap.answered).text).toBe(words.over);
    await taps(ann, second!, "Confirm");
    expect(await ids()).toEqual([bill.id, "amnesty-1"]);
  });

  it("forgets what waits with everything else of whoever sent it", async () => {
    const shown = await replyTo(ann, "/add", aFile(ann));
    expect(await running.kept()).toContain("Senate Passes Amnesty Act");
    expect(await running.kept()).not.toMatch(new RegExp(`"pending:[^"]*${ann.id}`));
    await replyTo(ann, "/forget");
    expect(await running.kept()).not.toContain("Senate Passes Amnesty Act");
    const tap = await ann.taps(shown, callbacks(shown)[0]!);
    expect((await tap.answered).text).toBe(words.over);
  });

  it("takes the first of several files that come at once, and says so", async () => {
    const album = { media_group_id: "album" };
    const shown = await replyTo(ann, "/add", { ...aFile(ann), ...album });
    expect(shown.text).toContain(words.oneOfAlbum);
    expect(await repliesTo(ann, "", { ...aFile(ann, "B", "b.txt"), ...album })).toEqual([]);
  });

  it("keeps what waits through a restart", async () => {
    const shown = await replyTo(ann, "/add", aFile(ann));
    await running.restart();
    await taps(ann, shown, "Confirm");
    expect(await ids()).toEqual([bill.id, ID]);
  });

  it("says that it makes a new version, and what changes", async () => {
    await taps(ann, await replyTo(ann, "/add publisher: The Paper", aFile(ann)), "Confirm");
    const amended = amnesty.replace("3,000", "4,000");
    const shown = await replyTo(ann, "/add publisher: The Paper", aFile(ann, amended));
    expect(shown.text).toContain(
      `${words.isNewVersion}\n… Senators passed the Amnesty Act on Sunday. It frees 3,000 4,000 people. …`,
    );
    const drawn = shown.entities!.filter(({ type }) => /strike|under/.test(type));
    const wordsOf = ({ offset, length }: { offset: number; length: number }) =>
      shown.text!.slice(offset, offset + length);
    expect(drawn.map((entity) => [entity.type, wordsOf(entity)])).toEqual([
      ["strikethrough", "3,000"],
      ["underline", "4,000"],
    ]);
    const [before] = await running.store.versions(ID);
    await taps(ann, shown, "Confirm");
    const [now, old] = await running.store.versions(ID);
    expect(old).toEqual(before);
    expect((await running.store.get(ID))!.version).toBe(now!.version);

    const same = await replyTo(ann, "/add publisher: The Paper", aFile(ann, amended));
    expect(same.text).toContain(words.isSame);
    expect(labels(same)).toEqual([]);
  });

  it("knows a moved or renamed article by its address, and never puts another in its place", async () => {
    await taps(ann, await replyTo(ann, "/add publisher: The Paper", aFile(ann)), "Confirm");
    const renamed = amnesty.replace("Senate Passes Amnesty Act", "Amnesty Act Is Passed");
    const shown = await replyTo(ann, "/add publisher: The Paper", aFile(ann, renamed));
    expect(shown.text).toContain(words.isNewVersion);
    expect(shown.text).toContain("+ title: Amnesty Act Is Passed");
    const other = amnesty.replace("paper.example/amnesty", "other.example/1");
    const refused = await replyTo(ann, `/add id: ${ID} title: Another`, aFile(ann, other));
    expect(refused.text).toBe(words.other("Senate Passes Amnesty Act"));
  });

  it("says of a bad file what is wrong with it, and answers on", async () => {
    for (const [name, content, problem] of [
      ["picture.png", Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0), "a picture"],
      ["cut.pdf", "%PDF-1.7\n1 0 obj", ""],
      ["bomb.docx", "PK\x03\x04\x00word/document.xml", ""],
      ["empty.txt", " ", "there is no text in it"],
      ["bare.txt", "A bill\n\nIt is on the table, and it is new.", "publisher"],
    ] as const) {
      const said = await replyTo(ann, "/add", aFile(ann, content, name));
      expect(said.text).toMatch(/^I cannot take this in: ./);
      expect(said.text).toContain(problem);
      expect(said.text).not.toContain("--");
      expect(labels(said)).toEqual([]);
    }
    const said = await replyTo(ann, "/add", aFile(ann, "A bill\n\nIt is new.", "bare.txt"));
    expect(said.text).toContain("Say what is missing: publisher and published.");
    expect(said.text).toContain(words.fields);
    const large = { document: { ...ann.file("a.pdf", "%PDF"), file_size: 21 * 1024 * 1024 } };
    expect((await replyTo(ann, "/add", large)).text).toBe(words.tooLarge);
    const gone = { document: { ...ann.file("a.pdf", "%PDF"), file_id: "gone" } };
    expect((await replyTo(ann, "/add", gone)).text).toBe(words.gone);
    expect((await replyTo(ann, "Who has to sign the bill?")).text).toContain("Putin");
  });

  it("reads it in a thread of its own, as the real bot does", async () => {
    const bytes = Buffer.from(amnesty);
    expect(await importFile("amnesty.txt", bytes)).toMatchObject({ source: { id: ID } });
  });

  it("waits for Telegram when that does not give the file out", async () => {
    const fault = running.sandbox.faults.add({
      method: "getFile",
      respond: { kind: "refuse", code: 500, description: "Internal Server Error" },
      times: 1000,
    });
    const sent = await ann.says(ann.privateChat(), "/add", aFile(ann));
    await running.sandbox.nextRefusal("getFile");
    fault.remove();
    await running.isThroughWith(sent);
    const [shown, ...more] = running.sandbox.sentTo(ann.privateChat());
    expect(labels(shown!)).toEqual(["Confirm", "Discard"]);
    expect(more).toEqual([]);
  });
});

describe("/add, with a link", () => {
  it("reads what stands there, and notes the address", async () => {
    const shown = await replyTo(ann, "/add publisher: The Paper https://paper.example/amnesty");
    expect(shown.text).toContain("The Paper · 1 Mar 2026 · English");
    await taps(ann, shown, "Confirm");
    expect((await running.store.get(ID))!.meta.url).toBe("https://paper.example/amnesty");
  });

  it("takes it behind a bare /add, too, and that of a message that it replies to", async () => {
    await replyTo(ann, "/add");
    const shown = await replyTo(ann, "https://paper.example/amnesty");
    expect(labels(shown)).toEqual(["Confirm", "Discard"]);
    const message = await bob.says(bob.privateChat(), "Look: https://paper.example/amnesty");
    await running.isThroughWith(message);
    expect(labels(await replyTo(bob, "/add", { reply_to: message }))).toHaveLength(2);
  });

  it("says why an address is not read, and what it does not understand", async () => {
    const refused = await replyTo(ann, "/add https://localhost/");
    expect(refused.text).toBe(
      words.failed("no site is found at other.example. Check the address."),
    );
    const strange = await replyTo(ann, "/add the article about https://paper.example/a");
    expect(strange.text).toBe(`${words.strange("the article about")}\n\n${words.fields}`);
    const telex = await replyTo(ann, "/add encoding: telex https://paper.example/a");
    expect(telex.text).toContain("encoding: telex");
  });
});

describe("what admins do", () => {
  it("is for them alone, in private, and each for what they sent", async () => {
    const eve = running.sandbox.person({ first_name: "Eve", language_code: "en" });
    for (const command of ["/add", "/remove", "/changes"]) {
      expect((await replyTo(eve, command)).text).toBe(others.unknownCommand);
    }
    expect((await replyTo(eve, "/add", aFile(eve))).text).toBe(others.unknownCommand);
    const group = running.sandbox.group({ title: "Duma", members: [ann, eve] });
    await running.isThroughWith(await ann.says(group, "/add@pincite_bot", aFile(ann)));
    expect(running.sandbox.sentTo(group).map(({ text }) => text)).toEqual([others.unknownCommand]);

    const shown = await replyTo(ann, "/add", aFile(ann));
    const [confirm] = callbacks(shown);
    await replyTo(eve, "/start");
    await replyTo(bob, "/start");
    for (const person of [eve, bob]) {
      // As if the message with its buttons stood in their chat.
      const theirs = { ...shown, chat: { ...shown.chat, id: person.id } };
      await running.receive({
        update_id: 900_000 + person.id,
        callback_query: {
          id: `forged-${person.id}`,
          from: person.user,
          message: theirs,
          chat_instance: "1",
          data: confirm!,
        },
      } as never);
      expect(await ids()).toEqual([bill.id]);
    }
  });

  it("is told in /help and /articles, to them alone", async () => {
    await taps(ann, await replyTo(ann, "/add", aFile(ann)), "Confirm");
    expect((await replyTo(ann, "/articles")).text).toContain(
      "paper.example · 1 Mar 2026\nfrom the chat: Ann, 1 Mar 2026",
    );
    expect((await replyTo(ann, "/help")).text).toContain(words.help);
    const eve = running.sandbox.person({ first_name: "Eve", language_code: "en" });
    expect((await replyTo(eve, "/articles")).text).not.toContain("from the chat");
    expect((await replyTo(eve, "/help")).text).not.toContain("/add");
  });
});

describe("/remove and /changes", () => {
  it("take an article out after a second question, and put it back", async () => {
    const chosen = await replyTo(ann, "/remove");
    expect(chosen.text).toBe(words.removeWhich);
    const [title] = labels(chosen);
    const { message: asked } = await taps(ann, chosen, title!);
    expect(asked.text).toContain(words.removeSure);
    expect(labels(asked)).toEqual([words.remove, others.cancel]);
    const { message: back } = await taps(ann, asked, others.cancel);
    expect(labels(back)).toEqual([title]);
    const { message: again } = await taps(ann, back, title!);
    const { message: removed } = await taps(ann, again, words.remove);
    expect(removed.text).toBe(words.removed(bill.meta.title));
    expect(await ids()).toEqual([]);
    expect((await replyTo(bob, "/remove")).text).toBe(others.noArticles);

    running.passes(60_000);
    const listed = await replyTo(bob, "/changes");
    expect(listed.text).toBe(
      `${words.changes}\n\n1. ${bill.meta.title}\n1 Mar 2026, 12:00 · Ann · taken out`,
    );
    const { shown, message } = await taps(bob, listed, "Undo 1");
    expect(shown.text).toBe(words.undone);
    expect(await ids()).toEqual([bill.id]);
    expect(message.text).toContain("12:01 · Bob · added (undo)");
    expect(labels(message)).toEqual(["Undo 1"]);
  });

  it("take back a new version, then the article, and then that", async () => {
    await taps(ann, await replyTo(ann, "/add publisher: P", aFile(ann)), "Confirm");
    const amended = amnesty.replace("3,000", "4,000");
    await taps(bob, await replyTo(bob, "/add publisher: P", aFile(bob, amended)), "Confirm");
    const listed = await replyTo(ann, "/changes");
    expect(listed.text).toContain("· Bob · new version");
    expect(labels(listed)).toEqual(["Undo 1"]);
    const { message } = await taps(ann, listed, "Undo 1");
    expect((await running.store.get(ID))!.text).toContain("3,000");
    await taps(ann, message, "Undo 1");
    expect((await running.store.get(ID))!.text).toContain("4,000");

    const [data] = callbacks(listed);
    const late = await ann.taps({ ...current(listed) }, callbacks(current(listed))[0]!);
    expect((await late.answered).text).toBe(words.undone);
    expect(data).not.toBe(callbacks(current(listed))[0]);
    expect(await running.desk.changes.undo(data!.slice("undo:".length), annBy())).toEqual({
      outcome: "too_late",
    });
  });

  it("leave what has a file in the folder, and name the file", async () => {
    await running.shelf.set("folder:2026-02-26-bill.md", { id: bill.id, hash: "" });
    const said = await replyTo(ann, `/remove ${bill.id}`);
    expect(said.text).toBe(words.inFolder(bill.meta.title, "2026-02-26-bill.md"));
    expect(labels(said)).toEqual([]);
    expect((await replyTo(ann, "/articles")).text).toContain("from the file 2026-02-26-bill.md");
    expect((await replyTo(ann, "/changes")).text).toBe(words.noChanges);
  });
});

const annBy = () => ({ from: "chat", person: ann.id, name: "Ann" }) as const;

function callbacks(message: Message): string[] {
  const buttons = (message.reply_markup?.inline_keyboard ?? []).flat();
  return buttons.flatMap((button) => ("callback_data" in button ? [button.callback_data] : []));
}
