import type { Redis } from "ioredis";
import { expect, it, onTestFinished } from "vitest";
import type { Kept } from "../../src/delivery/inbox.ts";
import type { Pace } from "../../src/delivery/redis-queues.ts";
import { describeWithRedis } from "./a-redis.ts";
import { asked, DONE, gate } from "./inbox-contract.ts";
import { QUICK, someRedisInboxes } from "./some-redis-inboxes.ts";

/** Notices that a lock is gone before it would have been renewed. */
const SLOW_TO_RENEW: Pace = { ...QUICK, renewedEveryMs: 2_000, checkedEveryMs: 20 };

const LOCK = "pincite:queue:answers:u1:lock";

describeWithRedis("a lock in Redis that ends while its process lives", () => {
  const { url, told, opened, draining, empty } = someRedisInboxes();

  it("has the try told so, and done again", async () => {
    const inbox = await opened();
    const begun: Kept[] = [];
    const drain = inbox.drain((kept, stopping) => {
      begun.push(kept);
      if (begun.length > 1) return Promise.resolve(DONE);
      return new Promise((resolve) => {
        stopping.addEventListener("abort", () =>
          resolve({ kind: "again", afterMs: 0, counts: false }),
        );
      });
    });
    onTestFinished(() => drain.stop(0));
    await inbox.put([asked(1)]);
    await expect.poll(() => begun.length, { interval: 10 }).toBe(1);
    await inbox.client.del(LOCK);
    await expect.poll(() => begun.length, { timeout: 10_000 }).toBe(2);
    await empty(inbox);
    expect(begun[1]?.tries).toBe(0);
    expect(told().join()).toMatch(/Update 1 may be handled by another process/);
  });

  it("lets the try go on when the same process takes the update up again", async () => {
    const inbox = await opened(url(), SLOW_TO_RENEW);
    const { opens, opened: ended } = gate();
    const signals: AbortSignal[] = [];
    const { handled, ids } = draining(inbox, ({ update }, stopping) => {
      signals.push(stopping);
      return update.update_id === 1 ? ended : DONE;
    });
    await inbox.put([asked(1), asked(2)]);
    await handled(1);
    await loseLock(inbox.client);
    opens(DONE);
    await empty(inbox);
    expect(ids()).toEqual([1, 2]);
    expect(signals[0]!.aborted).toBe(false);
    expect(told()).toEqual([]);
  });

  it("has the next try of the same process known to be alive", async () => {
    const inbox = await opened(url(), SLOW_TO_RENEW);
    const { opens, opened: ended } = gate();
    const { begun, handled } = draining(inbox, () =>
      begun.length === 1 ? ended : new Promise(() => {}),
    );
    await inbox.put([asked(1)]);
    await handled(1);
    await loseLock(inbox.client);
    opens({ kind: "again", afterMs: 0, counts: false });
    await handled(2);
    await isRenewed(inbox.client);
  });

  it("has it known to be alive, too, when it is taken up just after the first", async () => {
    const inbox = await opened(url(), SLOW_TO_RENEW);
    const { client } = inbox;
    const { opens, opened: ended } = gate();
    const { begun, handled } = draining(inbox, () =>
      begun.length === 1 ? ended : new Promise(() => {}),
    );
    await inbox.put([asked(1)]);
    await handled(1);
    const { isUnderWay, goesOn } = heldPuttingAway(client);
    await client.set(LOCK, "somebody else's");
    opens({ kind: "again", afterMs: 0, counts: false });
    await isUnderWay;
    await client.del(LOCK);
    const timesTaken = async () => Number(await client.hget("pincite:queue:answers:u1", "ats"));
    await expect.poll(timesTaken, { timeout: 10_000, interval: 5 }).toBe(2);
    goesOn();
    await handled(2);
    await isRenewed(client);
  });
});

/** Resolves when the update that lost its lock has another one. */
async function loseLock(client: Redis): Promise<void> {
  await client.del(LOCK);
  await expect.poll(() => client.exists(LOCK), { timeout: 10_000, interval: 5 }).toBe(1);
}

/** Resolves when BullMQ, which is made to believe that there is time, has renewed the lock. */
async function isRenewed(client: Redis): Promise<void> {
  await client.pexpire(LOCK, 60_000);
  await expect
    .poll(() => client.pttl(LOCK), { timeout: 10_000 })
    .toBeLessThanOrEqual(SLOW_TO_RENEW.lockMs);
}

/** Lets BullMQ try once to put a job off; when it tries again, because that failed, it has to wait. */
function heldPuttingAway(client: Redis) {
  const [underWay, held] = [gate(), gate()];
  const send = client.sendCommand.bind(client);
  let times = 0;
  client.sendCommand = (command, stream) => {
    if (command.args[2] !== "pincite:queue:answers:marker") return send(command, stream);
    times += 1;
    if (times !== 2) return send(command, stream);
    underWay.opens(DONE);
    return held.opened.then(() => send(command, stream));
  };
  return { isUnderWay: underWay.opened, goesOn: () => held.opens(DONE) };
}
