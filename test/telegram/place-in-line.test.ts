import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Person } from "../../src/sandbox/person.ts";
import { gate } from "../claude/gate.ts";
import { type RunningBot, startBot } from "./a-bot.ts";

const QUESTION = "Has Putin signed it?";

describe("who asks while the bot is busy with others", () => {
  let running: RunningBot;
  let people: readonly Person[];
  beforeEach(async () => {
    running = await startBot({ concurrency: 1 });
    people = ["Ann", "Bob", "Cat"].map((first_name) => running.sandbox.person({ first_name }));
  });
  afterEach(async () => {
    await running.stop();
    expect(running.sandbox.violations).toEqual([]);
  });

  const seenBy = (person: Person) =>
    running.sandbox.sentTo(person.privateChat()).map(({ text }) => text);

  it("is told their place in line, and gets the answer in that very message", async () => {
    const [ann, bob, cat] = people as [Person, Person, Person];
    const busy = gate();
    running.answerer.before = () => busy.opened;
    await ann.says(ann.privateChat(), QUESTION);
    await bob.says(bob.privateChat(), QUESTION);
    const last = await cat.says(cat.privateChat(), QUESTION);
    await running.sandbox.nextCall("sendMessage");
    await running.sandbox.nextCall("sendMessage");
    expect([ann, bob, cat].map(seenBy)).toEqual([
      [],
      ["I am busy just now, and you are number 1 in line. The answer will stand here."],
      ["I am busy just now, and you are number 2 in line. The answer will stand here."],
    ]);
    busy.open();
    await running.isThroughWith(last);
    const answers = [ann, bob, cat].flatMap(seenBy);
    expect(answers).toHaveLength(3);
    for (const answer of answers) expect(answer).toContain("signed by President Vladimir Putin");
  });
});
