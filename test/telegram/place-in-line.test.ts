import { afterEach, beforeEach, describe, expect, it, onTestFinished } from "vitest";
import { connectRedis } from "../../src/delivery/redis-connection.ts";
import { createRedisInbox } from "../../src/delivery/redis-inbox.ts";
import { USUAL_PACE } from "../../src/delivery/redis-queues.ts";
import type { Person } from "../../src/sandbox/person.ts";
import { gate } from "../claude/gate.ts";
import { aRedis, describeWithRedis } from "../delivery/a-redis.ts";
import { type DeliveryDeps, type OpenDelivery, type RunningBot, startBot } from "./a-bot.ts";

const QUESTION = "Has Putin signed it?";

/** Lets somebody's question take the only place there is, until it may go on. */
async function busyWith({ answerer }: RunningBot, person: Person) {
  const [begun, busy] = [gate(), gate()];
  answerer.before = () => {
    begun.open();
    return busy.opened;
  };
  await person.says(person.privateChat(), QUESTION);
  await begun.opened;
  return busy;
}

type StartsBot = () => Promise<RunningBot>;
type Group = (name: string, tests: () => void) => void;

function whoAsksWhileTheBotIsBusy(where: string, starts: StartsBot, group: Group = describe): void {
  group(`who asks while the bot is busy with others, ${where}`, () => {
    let running: RunningBot;
    let people: readonly Person[];
    beforeEach(async () => {
      running = await starts();
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
      const busy = await busyWith(running, ann);
      await bob.says(bob.privateChat(), QUESTION);
      const last = await cat.says(cat.privateChat(), QUESTION);
      await expect.poll(() => running.sandbox.pendingUpdates()).toBe(0);
      running.passes(3_000);
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
}

whoAsksWhileTheBotIsBusy("in the store", () => startBot({ concurrency: 1 }));

it("is not told to whoever the bot is not for", async () => {
  // People have the same ids in every sandbox.
  const elsewhere = await startBot();
  const { id } = elsewhere.sandbox.person({ first_name: "Ann" });
  await elsewhere.stop();
  const running = await startBot({ concurrency: 1, bot: { allowedChats: [id] } });
  const [ann, eve] = ["Ann", "Eve"].map((first_name) => running.sandbox.person({ first_name })) as [
    Person,
    Person,
  ];
  const busy = await busyWith(running, ann);
  const last = await eve.says(eve.privateChat(), QUESTION);
  await expect.poll(() => running.sandbox.pendingUpdates()).toBe(0);
  running.passes(3_000);
  // Whatever is begun by that is on its way now.
  await running.sandbox.polled();
  await new Promise(setImmediate);
  busy.open();
  await running.isThroughWith(last);
  expect(running.sandbox.calls.filter(({ method }) => method === "editMessageText")).toEqual([]);
  expect(running.sandbox.sentTo(eve.privateChat()).map(({ text }) => text)).toEqual([
    `This bot answers only in chats that its owners have chosen. This chat’s number is ${eve.id}.`,
  ]);
  await running.stop();
  expect(running.sandbox.violations).toEqual([]);
});

async function startBotOnRedis(): Promise<RunningBot> {
  const redis = await aRedis();
  onTestFinished(() => redis.close());
  async function openDelivery(deps: DeliveryDeps): Promise<OpenDelivery> {
    const onTrouble = (sentence: string) => expect.fail(sentence);
    const connection = await connectRedis(redis.url, { onTrouble });
    const pace = { ...USUAL_PACE, lookedEveryMs: 20 };
    const inbox = createRedisInbox({ ...deps, redis: connection, pace, onTrouble });
    return {
      inbox,
      bot: {},
      async close() {
        await inbox.close();
        await connection.close();
      },
    };
  }
  return startBot({ concurrency: 1, openDelivery });
}

whoAsksWhileTheBotIsBusy("in Redis", startBotOnRedis, describeWithRedis);
