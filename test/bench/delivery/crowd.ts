import { setTimeout as sleep } from "node:timers/promises";
import { type Sandbox, startSandbox } from "../../../src/sandbox/sandbox.ts";

const QUESTIONS = [
  "Who passed the bill?",
  "Is this a law yet?",
  "Does it cover people who already finished their service?",
  "How many Africans are fighting in the Russian army?",
  "What is the capital of France?",
] as const;
/** A bot that leaves a question without an answer for so long (ms) has failed. */
const PATIENCE_MS = 60_000;
/** After so long a chat may be written to again (ms). */
const REST_MS = 1_100;

/** One question and its answer, as the sandbox sees both (ms of {@link now}). */
export type Turn = { readonly askedAt: number; readonly answeredAt: number };

/** People who each talk with the bot in a private chat of their own. */
export type Crowd = {
  /** Puts so many questions, to one chat after the other, at once. */
  ask(questions: number): Promise<void>;
  /** The same at an even pace. */
  askEvenly(questions: number, perSecond: number): Promise<void>;
  /** Every question that has been put and not been told of, in the order of the answers. */
  turns(questions: number): Promise<Turn[]>;
  /** Resolves when every chat may be written to again. */
  rest(): Promise<void>;
};

/** Milliseconds since 1970, and parts of them. */
export function now(): number {
  return performance.timeOrigin + performance.now();
}

/** A sandbox without limits, in this process: the bot has one of its own. */
export function openSandbox(): Promise<Sandbox> {
  return startSandbox({ limits: "off", patience: PATIENCE_MS, now });
}

/** Brings together so many people. The same questions come in the same order every time. */
export function gatherCrowd(sandbox: Sandbox, chats: number): Crowd {
  const people = Array.from({ length: chats }, (_, i) =>
    sandbox.person({ first_name: `Person ${i}` }),
  );
  const askedIn = new Map<number, number[]>();
  let asked = 0;

  async function askNext(): Promise<void> {
    const person = people[asked % people.length];
    if (person === undefined) throw new Error("A crowd has somebody in it.");
    const chat = person.privateChat();
    askedIn.set(chat.id, [...(askedIn.get(chat.id) ?? []), now()]);
    const question = QUESTIONS[asked % QUESTIONS.length] ?? QUESTIONS[0];
    asked += 1;
    await person.says(chat, question);
  }

  return {
    async ask(questions) {
      for (let i = 0; i < questions; i += 1) await askNext();
    },
    async askEvenly(questions, perSecond) {
      const begunAt = now();
      for (let i = 0; i < questions; i += 1) {
        await sleep(Math.max(0, begunAt + (i * 1000) / perSecond - now()));
        await askNext();
      }
    },
    async turns(questions) {
      const turns: Turn[] = [];
      while (turns.length < questions) {
        const { at, payload } = await sandbox.nextCall("sendMessage");
        // In each chat answers come in the order of the questions.
        const askedAt = askedIn.get(Number(payload.chat_id))?.shift();
        if (askedAt === undefined) throw new Error("There is an answer without a question.");
        turns.push({ askedAt, answeredAt: at });
      }
      return turns;
    },
    rest: () => sleep(REST_MS),
  };
}
