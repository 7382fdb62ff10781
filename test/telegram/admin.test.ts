import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Message } from "grammy/types";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { formatArticleFile } from "../../src/article/file.ts";
import { evalCommand } from "../../src/cli/eval-command.ts";
import type { ExportedAnswer } from "../../src/feedback/export.ts";
import type { ChatHandle, Person } from "../../src/sandbox/person.ts";
import type { BotDeps } from "../../src/telegram/bot.ts";
import { wordsIn } from "../../src/telegram/words.ts";
import { called } from "../cli/called.ts";
import { temporaryFolder } from "../store/temporary-folder.ts";
import { type RunningBot, startBot } from "./a-bot.ts";
import { bill } from "./an-article-store.ts";

const DAY_MS = 24 * 60 * 60 * 1000;
const words = wordsIn("en");

let running: RunningBot;
let ann: Person;
let bob: Person;
beforeEach(() => start());

async function start(over: Pick<BotDeps, "deadLetters"> = {}): Promise<void> {
  // The sandbox numbers people in the order in which they come.
  running = await startBot({ bot: { adminIds: [1_000_000_001], ...over } });
  ann = running.sandbox.person({ first_name: "Ann", language_code: "en" });
  bob = running.sandbox.person({ first_name: "Bob", language_code: "en" });
}

afterEach(async () => {
  await running.stop();
  expect(running.sandbox.violations).toEqual([]);
});

/** What the bot says to this, all of it. */
async function repliesTo(person: Person, text: string, chat: ChatHandle = person.privateChat()) {
  const before = running.sandbox.sentTo(chat).length;
  await running.isThroughWith(await person.says(chat, text));
  return running.sandbox.sentTo(chat).slice(before);
}

async function taps(person: Person, message: Message, label: string): Promise<void> {
  const button = message.reply_markup!.inline_keyboard.flat().find(({ text }) => text === label);
  const { callback_data } = button as { callback_data: string };
  await (await person.taps(message, callback_data)).answered;
}

function contentOf(message: Message): string {
  return Buffer.from(running.sandbox.fileOf(message)!).toString();
}

function linesOf(message: Message): ExportedAnswer[] {
  const lines = contentOf(message).trimEnd().split("\n");
  return lines.map((line) => JSON.parse(line));
}

describe("/export and /stats", () => {
  it.each(["/export", "/stats"])(
    "%s is no command for strangers, nor in groups",
    async (command) => {
      const [said] = await repliesTo(bob, command);
      expect(said!.text).toBe(words.unknownCommand);
      const group = running.sandbox.group({ title: "Duma", members: [ann, bob] });
      expect(await repliesTo(ann, command, group)).toEqual([]);
      const [named] = await repliesTo(ann, `${command}@pincite_bot`, group);
      expect(named!.text).toBe(words.unknownCommand);
    },
  );
});

describe("/export", () => {
  it("sends what is kept, one question a line, as the evaluation reads it and with what people said", async () => {
    const [answer] = await repliesTo(bob, "Who has to sign the bill?");
    running.passes(1000);
    await repliesTo(bob, "xylophones");
    await taps(bob, answer!, "👎");
    const [sent] = await repliesTo(ann, "/export");
    expect(sent).toMatchObject({
      caption: words.exported,
      document: { file_name: "answers.jsonl" },
    });
    const [first, second, ...others] = linesOf(sent!);
    expect(others).toEqual([]);
    const { version } = (await running.store.get(bill.id))!;
    expect(first).toEqual({
      id: expect.stringMatching(/^[0-9a-f]{16}$/),
      lang: "und",
      question: "Who has to sign the bill?",
      answerable: true,
      evidence: [expect.any(String)],
      must_quote: "",
      day: "2026-03-01",
      answer: expect.any(String),
      outcome: "answered",
      composer: "extract",
      quotes: [expect.objectContaining({ article: bill.id, version })],
      votes: { up: 0, down: 1 },
      reports: [],
    });
    expect(second).toMatchObject({
      question: "xylophones",
      answerable: false,
      evidence: [],
      answer: "",
      outcome: "off_topic",
      quotes: [{ article: bill.id, version, start: 0 }],
    });
    for (const quote of [...first!.quotes, ...second!.quotes])
      expect(quote.text).toBe(bill.text.slice(quote.start, quote.end));
    expect(contentOf(sent!)).not.toContain(String(bob.id));
  });

  it("leaves quotes that somebody reported out of what it expects", async () => {
    const [answer] = await repliesTo(bob, "Who has to sign the bill?");
    await taps(bob, answer!, "Wrong citation?");
    await running.sandbox.nextCall("editMessageReplyMarkup");
    await taps(bob, running.sandbox.sentTo(bob.privateChat())[0]!, words.faults.unsupported);
    const [sent] = await repliesTo(ann, "/export");
    expect(linesOf(sent!)).toMatchObject([
      { answerable: true, evidence: [], reports: [{ quote: 1, fault: "unsupported" }] },
    ]);
  });

  it("makes a question set that npm run eval reads", async () => {
    await repliesTo(bob, "Who has to sign the bill?");
    await repliesTo(bob, "xylophones");
    const [sent] = await repliesTo(ann, "/export");
    const folder = await temporaryFolder();
    writeFileSync(join(folder, `${bill.id}.md`), formatArticleFile(bill));
    const set = join(await temporaryFolder(), "answers.jsonl");
    writeFileSync(set, contentOf(sent!));
    const how = ["--set", set, "--articles", folder, "--composer", "extract", "--json"];
    const { code, out, said } = await called(evalCommand, how);
    expect(said).toBe("");
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ questions: 2, answerable: 1, quotesExact: 1 });
  });

  it("has nothing in it that is kept no longer", async () => {
    await repliesTo(bob, "Who has to sign the bill?");
    await running.forgetAnswers();
    const [said] = await repliesTo(ann, "/export");
    expect(said!.text).toBe(words.nothingToExport);
  });

  it("is sent by the next start when it broke off, made anew, and is never in a record", async () => {
    await repliesTo(bob, "Who has to sign the bill?");
    const fault = running.sandbox.faults.add({
      method: "sendDocument",
      respond: { kind: "refuse", code: 500, description: "Internal Server Error" },
      times: 1000,
    });
    await ann.says(ann.privateChat(), "/export");
    await running.sandbox.nextRefusal("sendDocument");
    const records = JSON.parse(await running.kept()) as [string, unknown][];
    const plans = records.filter(([key]) => key.startsWith("answered:"));
    expect(JSON.stringify(plans)).toContain('"document":"answers"');
    expect(JSON.stringify(plans)).not.toContain("sign the bill");
    fault.remove();
    await running.restart();
    await running.sandbox.nextCall("sendDocument");
    const [sent, ...others] = running.sandbox.sentTo(ann.privateChat());
    expect(linesOf(sent!)).toMatchObject([{ question: "Who has to sign the bill?" }]);
    expect(others).toEqual([]);
  });

  it("gives way to an answer when the message is edited into a question, and the other way round", async () => {
    await repliesTo(bob, "Who has to sign the bill?");
    const chat = ann.privateChat();
    const message = await ann.says(chat, "/export");
    await running.isThroughWith(message);
    await running.isThroughWith(await ann.edits(message, "Who are the nationals?"));
    const afterQuestion = running.sandbox.sentTo(chat);
    expect(afterQuestion.at(-1)!.text).toContain("nationals");
    await running.isThroughWith(await ann.edits(message, "/export"));
    const afterExport = running.sandbox.sentTo(chat);
    expect(afterExport.at(-1)!.document).toBeDefined();
    expect(afterExport.filter(({ text }) => text !== undefined)).toEqual([]);
  });
});

describe("/stats", () => {
  it("tells of each of the last seven days, and what people ask that the articles do not say", async () => {
    const [answer] = await repliesTo(bob, "Who has to sign the bill?");
    await taps(bob, answer!, "👍");
    await taps(ann, (await repliesTo(ann, "Putin?"))[0]!, "👎");
    running.passes(2 * DAY_MS);
    await repliesTo(bob, "What about pensions for Ivan Petrov?");
    await repliesTo(bob, "xylophones and a pension");
    const [said] = await repliesTo(ann, "/stats");
    const [title, today, yesterday, before, ...rest] = said!.text!.split("\n\n");
    expect(title).toBe("The last seven days (UTC):");
    expect(today).toBe(
      [
        "3 Mar 2026",
        "Questions: 2 (answered 0, source silent 0, off topic 2, unclear 0, without the model 0)",
        "Sentences cut: 0 · 👍 0 · 👎 0 · wrong citations: 0",
        "Given up: 0 · cost: $0.00",
      ].join("\n"),
    );
    expect(yesterday).toBe("2 Mar 2026: nothing");
    expect(before).toContain("Questions: 2 (answered 2,");
    expect(before).toContain("👍 1 · 👎 1");
    expect(rest).toHaveLength(6);
    const [subjects, polled] = rest.slice(-2);
    expect(subjects).toMatch(/^Asked, but not in the articles: pensions? \(2\)/);
    expect(subjects).toContain("xylophones (1)");
    expect(subjects).not.toMatch(/ivan|petrov/i);
    expect(polled).toMatch(/^Telegram last answered at \d\d:\d\d UTC on 3 Mar 2026\.$/);
  });

  it("counts what was given up and never answered, on its day", async () => {
    const givenUpAt = Date.parse("2026-02-28T23:59:59Z");
    const letter = { update: 7, at: givenUpAt - DAY_MS, givenUpAt, because: "age" } as const;
    await running.stop();
    await start({ deadLetters: async () => [letter] });
    const [said] = await repliesTo(ann, "/stats");
    const [, today, yesterday] = said!.text!.split("\n\n");
    expect(today).toBe("1 Mar 2026: nothing");
    expect(yesterday).toContain("28 Feb 2026\nQuestions: 0 ");
    expect(yesterday).toContain("Given up: 1 ·");
  });

  it("goes on with its counts after a restart, and says that nothing is known to be missing", async () => {
    await repliesTo(bob, "Who has to sign the bill?");
    await running.restart();
    await repliesTo(bob, "Who has to sign the bill?");
    const [said] = await repliesTo(ann, "/stats");
    expect(said!.text).toContain("Questions: 2 (answered 2,");
    expect(said!.text).toContain(words.stats.noSubjects);
  });
});
