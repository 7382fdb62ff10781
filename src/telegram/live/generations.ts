import type { Keyv } from "keyv";
import type { Asker } from "../../answer/answer.ts";
import type { Sleep } from "../../sleep.ts";

/** Where an answer is being written. */
export type Spot = { readonly chat: number; readonly topic?: number };

/** An answer that is being written. */
export type Generation = {
  /** Aborted when whoever asked wants no more of it. */
  readonly stop: AbortSignal;
  end(): Promise<void>;
};

/** The answers that are being written, and a way to end them. */
export type Generations = {
  begin(spot: Spot, of: { readonly draft: number; readonly person?: string }): Promise<Generation>;
  /**
   * Ends what is being written there for this person, or under this draft's id. `false`: nothing is.
   */
  stop(spot: Spot, whose: { readonly draft: string } | Pick<Asker, "person">): Promise<boolean>;
};

/** What they need. */
export type GenerationParts = {
  /** Where other processes of the same bot read and write too; without it, this process is alone. */
  readonly shared?: Pick<Keyv, "get" | "set" | "delete"> | undefined;
  readonly sleep: Sleep;
  /** Told why other processes could not be asked; then this answer is not stopped from there. */
  readonly onTrouble: (error: unknown) => void;
};

/** How often a process looks whether another one was told to stop. */
const LOOK_MS = 1000;
/** Nothing is written for so long; a process that dies leaves its mark for this time. */
const LONGEST_MS = 120_000;

type Running = { readonly draft: string; readonly person: string | undefined };

/** A lane has one answer written at a time. So the place of an answer names it. */
export function createGenerations({ shared, sleep, onTrouble }: GenerationParts): Generations {
  const here = new Map<string, Running & { readonly controller: AbortController }>();

  /** Looks for the wish to stop that another process has written down. */
  async function follow(name: string, draft: string, controller: AbortController) {
    while (!controller.signal.aborted && here.get(name)?.controller === controller) {
      await sleep(LOOK_MS, controller.signal);
      if ((await shared?.get(stopKey(name))) === draft) controller.abort();
    }
  }

  return {
    async begin(spot, of) {
      const name = nameOf(spot);
      const running = { draft: String(of.draft), person: of.person };
      const controller = new AbortController();
      here.set(name, { ...running, controller });
      if (shared !== undefined) {
        await shared.set(writingKey(name), running, LONGEST_MS);
        follow(name, running.draft, controller).catch(onTrouble);
      }
      return {
        stop: controller.signal,
        async end() {
          if (here.get(name)?.controller === controller) here.delete(name);
          await shared?.delete(writingKey(name));
        },
      };
    },

    async stop(spot, whose) {
      const name = nameOf(spot);
      const own = here.get(name);
      if (own !== undefined && isOf(own, whose)) {
        own.controller.abort();
        return true;
      }
      const other = await shared?.get<Running>(writingKey(name));
      if (shared === undefined || other === undefined || !isOf(other, whose)) return false;
      await shared.set(stopKey(name), other.draft, LONGEST_MS);
      return true;
    },
  };
}

function isOf(running: Running, whose: { readonly draft: string } | Pick<Asker, "person">) {
  return "draft" in whose ? running.draft === whose.draft : running.person === whose.person;
}

function nameOf({ chat, topic = 0 }: Spot): string {
  return `@${chat}:${topic}`;
}

const writingKey = (name: string) => `writing:${name}`;
const stopKey = (name: string) => `stop:${name}`;
