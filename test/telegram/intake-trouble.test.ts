import { afterEach, beforeEach, expect, it } from "vitest";
import type { Person } from "../../src/sandbox/person.ts";
import { wordsIn } from "../../src/telegram/words.ts";
import { type RunningBot, startBot } from "./a-bot.ts";
import { bill } from "./an-article-store.ts";

const { intake: words } = wordsIn("en");

let running: RunningBot;
let ann: Person;
beforeEach(async () => {
  running = await startBot({ bot: { adminIds: [1_000_000_001] } });
  ann = running.sandbox.person({ first_name: "Ann", language_code: "en" });
});
afterEach(async () => {
  await running.stop();
  expect(running.sandbox.violations).toEqual([]);
});

const amended = bill.text.replace("Thursday", "Friday");

/** Edits do not get through to Telegram until the function that it returns is called. */
function noEdits(): () => void {
  const fault = running.sandbox.faults.add({
    method: "editMessageText",
    respond: { kind: "refuse", code: 500, description: "Internal Server Error" },
    times: 1000,
  });
  return () => fault.remove();
}

it("does what a tap decides once, and says so, however often the tap has to be taken up", async () => {
  const chat = ann.privateChat();
  const { title, publisher, published, url } = bill.meta;
  const fields = { id: bill.id, title, publisher, published, ...(url && { url }) };
  const lines = Object.entries(fields).map(([field, value]) => `${field}: ${value}`);
  const document = ann.file("bill.txt", amended);
  await running.isThroughWith(await ann.says(chat, `/add\n${lines.join("\n")}`, { document }));
  const [shown] = running.sandbox.sentTo(chat);
  const [confirm] = shown!.reply_markup!.inline_keyboard.flat();

  const mend = noEdits();
  await ann.taps(shown!, (confirm as { callback_data: string }).callback_data);
  await running.sandbox.nextRefusal("editMessageText");
  await running.restart();
  mend();
  await running.sandbox.nextCall("editMessageText");
  expect(running.sandbox.sentTo(chat).map(({ text }) => text)).toEqual([words.live(title)]);
  expect((await running.store.get(bill.id))!.text).toBe(amended);
  const log = await running.desk.changes.last(10);
  expect(log).toHaveLength(1);

  await running.isThroughWith(await ann.says(chat, "/changes"));
  const listed = running.sandbox.sentTo(chat).at(-1)!;
  const mendAgain = noEdits();
  await ann.taps(listed, `undo:${log[0]!.id}`);
  await running.sandbox.nextRefusal("editMessageText");
  await running.restart();
  mendAgain();
  await running.sandbox.nextCall("editMessageText");
  expect((await running.store.get(bill.id))!.text).toBe(bill.text);
  expect(await running.desk.changes.last(10)).toHaveLength(2);
});
