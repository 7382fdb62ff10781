import { expect, it, onTestFinished } from "vitest";
import type { OnQueued } from "../../src/delivery/inbox.ts";
import { QUEUED_MS } from "../../src/delivery/room.ts";
import { describeWithRedis } from "./a-redis.ts";
import { asked, DONE, gate } from "./inbox-contract.ts";
import { QUICK, said, someRedisInboxes, startWorker } from "./some-redis-inboxes.ts";

describeWithRedis("a place in line among several processes", () => {
  const { url, passes, opened, draining, empty } = someRedisInboxes();
  const inTime = { timeout: 10_000, interval: 5 };
  const never = () => new Promise<never>(() => {});

  it("is told by one of them", async () => {
    const [one, other] = await Promise.all([1, 2].map(() => opened(url(), QUICK, 1)));
    const told: [id: number, ahead: number][] = [];
    const tell: OnQueued = ({ update_id }, ahead) => {
      told.push([update_id, ahead]);
      return never();
    };
    const [first, second] = [draining(one!, never, tell), draining(other!, never, tell)];
    await one!.put([asked(1, 1), asked(2, 2)]);
    await Promise.all([first.handled(1), second.handled(1)]);
    const places = Array.from({ length: 10 }, (_, n) => [10 + n, n] as const);
    await one!.put(places.map(([id]) => asked(id, id)));
    passes(QUEUED_MS);
    await expect.poll(() => told.length, inTime).toBe(10);
    await one!.put([asked(30, 30)]);
    passes(QUEUED_MS);
    await expect.poll(() => told.at(-1), inTime).toEqual([30, 10]);
    expect(told.toSorted(([a], [b]) => a - b)).toEqual([...places, [30, 10]]);
  });

  it("is told before another one answers, however long that takes", async () => {
    const [one, other] = [await opened(url(), QUICK, 1), await opened(url(), QUICK, 2)];
    const { opens, opened: told } = gate();
    const telling: number[] = [];
    const first = draining(one, never, async ({ update_id }) => {
      telling.push(update_id);
      await told;
    });
    await one.put([asked(1, 1)]);
    await first.handled(1);
    await one.put([asked(2, 2)]);
    passes(QUEUED_MS);
    await expect.poll(() => telling, inTime).toEqual([2]);
    const lock = "pincite:inbox:telling:2";
    await one.client.pexpire(lock, 60_000);
    await expect.poll(() => one.client.pttl(lock), inTime).toBeLessThan(1_000);
    const second = draining(other, () => DONE);
    await one.put([asked(3, 3)]);
    await second.handled(1);
    opens(DONE);
    await second.handled(2);
    expect(second.ids()).toEqual([3, 2]);
  });

  it("is told by another one, and holds no answer up, when who tells it dies", async () => {
    const inbox = await opened(url(), QUICK, 1);
    const child = await startWorker(url(), 1);
    onTestFinished(() => void child.kill("SIGKILL"));
    await inbox.put([asked(1, 1, "hang")]);
    await said(child, "begun 1");
    await inbox.put([asked(2, 2), asked(3, 3)]);
    passes(QUEUED_MS);
    await said(child, "telling 3");
    child.kill("SIGKILL");
    const { opens, opened: answered } = gate();
    const told: number[] = [];
    const { handled, ids } = draining(
      inbox,
      () => answered,
      async ({ update_id }) => void told.push(update_id),
    );
    await handled(1);
    expect(ids()).toEqual([2]);
    await expect.poll(() => told, inTime).toEqual([3]);
    opens(DONE);
    await empty(inbox);
    expect(ids().toSorted()).toEqual([1, 2, 3]);
  });

  it("is told to its end by a process that stops", async () => {
    const inbox = await opened(url(), QUICK, 1);
    const [answer, notice] = [gate(), gate()];
    const order: string[] = [];
    const { drain, handled } = draining(
      inbox,
      () => answer.opened,
      async ({ update_id }) => {
        order.push(`telling ${update_id}`);
        await notice.opened;
        order.push("told");
      },
    );
    await inbox.put([asked(1, 1)]);
    await handled(1);
    await inbox.put([asked(2, 2)]);
    passes(QUEUED_MS);
    await expect.poll(() => order, inTime).toEqual(["telling 2"]);
    const stopped = drain.stop(60_000).then(() => order.push("stopped"));
    answer.opens(DONE);
    await expect.poll(async () => (await inbox.backlog()).updates, inTime).toBe(1);
    notice.opens(DONE);
    await stopped;
    expect(order).toEqual(["telling 2", "told", "stopped"]);
    expect(await inbox.client.exists("pincite:inbox:telling:2")).toBe(0);
  });
});
