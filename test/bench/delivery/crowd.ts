import { setTimeout as sleep } from "node:timers/promises";
import type { Call } from "../../../src/sandbox/calls.ts";
import { type Sandbox, startSandbox } from "../../../src/sandbox/sandbox.ts";
import type { Which } from "./program.ts";

const QUESTIONS: readonly string[] = [
  "Who passed the bill?",
  "Is this a law yet?",
  "Does it cover people who already finished their service?",
  "How many Africans are fighting in the Russian army?",
  "What is the capital of France?",
];
/** A bot that leaves a question without an answer for so long (ms) has failed. */
const PATIENCE_MS = 60_000;
/** After so long a chat may be written to again (ms). */
const REST_MS = 1_100;

/** One question and its answer, as the sandbox sees both (ms of {@link now}). */
export type Turn = { readonly askedAt: number; readonly answeredAt: number };

/** In words that nobody has put before, or in the same as often before. */
export type Wording = "new" | "known";

/** People who each talk with the bot in a private chat of their own. */
export type Crowd = {
  /** Puts so many questions, to one chat after the other, at once; in new words unless told otherwise. */
  ask(questions: number, wording?: Wording): Promise<void>;
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
export function gatherCrowd(
  which: Which,
  sandbox: Sandbox,
  chats: number,
  questions = QUESTIONS,
): Crowd {
  const people = Array.from({ length: chats }, (_, i) =>
    sandbox.person({ first_name: `Person ${i}` }),
  );
  const askedIn = new Map<number, number[]>();
  let asked = 0;

  async function askNext(wording: Wording): Promise<void> {
    const person = people[asked % people.length];
    if (person === undefined) throw new Error("A crowd has somebody in it.");
    const chat = person.privateChat();
    askedIn.set(chat.id, [...(askedIn.get(chat.id) ?? []), now()]);
    const question = questions[asked % questions.length] ?? "";
    asked += 1;
    await person.says(chat, wording === "new" ? inLettersOf(asked, question) : question);
  }

  return {
    async ask(count, wording = "new") {
      for (let i = 0; i < count; i += 1) await askNext(wording);
    },
    async askEvenly(count, perSecond) {
      const begunAt = now();
      for (let i = 0; i < count; i += 1) {
        await sleep(Math.max(0, begunAt + (i * 1000) / perSecond - now()));
        await askNext("new");
      }
    },
    async turns(count) {
      const turns: Turn[] = [];
      const edits: Promise<Call>[] = [];
      const answered = ({ at, payload }: Call) => {
        // In each chat answers come in the order of the questions.
        const askedAt = askedIn.get(Number(payload.chat_id))?.shift();
        if (askedAt === undefined) throw new Error("There is an answer without a question.");
        turns.push({ askedAt, answeredAt: at });
      };
      for (let sent = 0; sent < count; sent += 1) {
        const call = await sandbox.nextCall("sendMessage");
        if (isAnswer(which, call)) answered(call);
        else edits.push(sandbox.nextCall("editMessageText"));
      }
      for (const edit of edits) answered(await edit);
      return turns;
    },
    rest: () => sleep(REST_MS),
  };
}

/** The question with other letters in capitals for each number; those that words begin with stay. */
function inLettersOf(number: number, question: string): string {
  let bit = 0;
  return question.replace(/(?<=\p{L})\p{L}/gu, (letter) => {
    const isCapital = (number >> (bit++ % 31)) & 1;
    return isCapital ? letter.toUpperCase() : letter;
  });
}

/** Whoever waits long is told their place in line first, in a message that the answer then takes. */
function isAnswer(which: Which, { payload }: Call): boolean {
  return which === "echo" || payload.reply_markup !== undefined;
}
