import { randomUUID } from "node:crypto";
import type { createClient } from "@keyv/redis";
import { sleep } from "../sleep.ts";
import { createInTurn, type InTurn } from "./in-turn.ts";
import { StoreError } from "./store-error.ts";

export type RedisTurnsDeps = {
  /** Whoever uses the same name waits for one another. */
  readonly name: string;
  readonly client: Pick<ReturnType<typeof createClient>, "set" | "eval">;
  /** Makes a command reject with a StoreError, in time. */
  readonly ask: <T>(command: () => Promise<T>) => Promise<T>;
  /** Told in a sentence when a step took longer than its lock held. */
  readonly onTrouble: (sentence: string) => void;
};

/** A process that dies in a step holds up the others for so long; a step takes some milliseconds. */
const LEASE_MS = 5_000;
const PATIENCE_MS = 15_000;
const LONGEST_PAUSE_MS = 20;

/** Lets go of the lock, unless it is somebody else's by now. */
const RELEASE = `
if redis.call("GET", KEYS[1]) ~= ARGV[1] then return 0 end
return redis.call("DEL", KEYS[1])`;

/**
 * Turns among all processes that share a Redis: a key that one of them holds at a time
 * (https://redis.io/docs/latest/develop/clients/patterns/distributed-locks/). In a process one
 * step at a time asks for it. A step that is held still for longer than five seconds, between its
 * reading and its writing, overlaps with the next one; that is told, and cannot be undone.
 *
 * @throws StoreError from a turn whose lock could not be had in 15 s; its step did not begin then.
 */
export function createRedisTurns({ name, client, ask, onTrouble }: RedisTurnsDeps): InTurn {
  const key = `pincite:turn:${name}`;
  const inTurn = createInTurn();

  async function lock(owner: string): Promise<void> {
    const giveUpAt = performance.now() + PATIENCE_MS;
    const taking = { condition: "NX", expiration: { type: "PX", value: LEASE_MS } } as const;
    while ((await ask(() => client.set(key, owner, taking))) === null) {
      if (performance.now() > giveUpAt) {
        throw new StoreError(
          "failed",
          `The lock ${key} in Redis is held by others all the time. See how many processes use it, and how busy Redis is.`,
        );
      }
      await sleep(1 + Math.random() * LONGEST_PAUSE_MS);
    }
  }

  async function unlock(owner: string): Promise<void> {
    const released = await ask(() => client.eval(RELEASE, { keys: [key], arguments: [owner] }));
    if (released !== 1) {
      onTrouble(`A step took longer than its lock ${key} held: what it counted may be wrong.`);
    }
  }

  return (step) =>
    inTurn(async () => {
      const owner = randomUUID();
      await lock(owner);
      try {
        return await step();
      } finally {
        // The lock ends by itself; what the step did stands.
        await unlock(owner).catch((error: Error) => onTrouble(error.message));
      }
    });
}
