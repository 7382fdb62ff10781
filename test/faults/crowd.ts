import type { Message } from "grammy/types";
import type { ChatHandle, Person } from "../../src/sandbox/person.ts";
import type { Sandbox } from "../../src/sandbox/sandbox.ts";

/** Questions about the shipped article whose answers differ, so that an answer tells its question. */
const QUESTIONS = [
  "Has Putin signed it?",
  "Does it cover people who already finished their service?",
  "When did the State Duma pass the bill?",
  "Who proposed the law?",
  "What is the capital of Mongolia?",
] as const;

/** People who each ask the same questions in a private chat of their own. */
export type Crowd = {
  /** Everybody asks everything, at once. */
  ask(): Promise<void>;
  /** Everybody asks the last question once more. */
  askAgain(): Promise<void>;
  /** Whether every question of everybody has an answer now. */
  isAnswered(): boolean;
  /** How many answers stand more than once. */
  copies(): number;
  /** Chats in which an answer stands before that to an earlier question. */
  outOfOrder(): number;
  questions: number;
};

/**
 * So many people, who each ask so many questions. Somebody besides asks first, in peace, which tells
 * what the answers are. A chat gets one answer a second.
 */
export async function gatherCrowd(
  sandbox: Sandbox,
  size: number,
  each: number = QUESTIONS.length,
): Promise<Crowd> {
  const questions = QUESTIONS.slice(0, each);
  const answers = await answersInPeace(sandbox, questions);
  const people = Array.from({ length: size }, (_, i) =>
    sandbox.person({ first_name: `Person ${i}` }),
  );
  const places = people.map((person) => person.privateChat());
  const given = (chat: ChatHandle) =>
    sandbox.sentTo(chat).map(({ text }) => answers.indexOf(text ?? ""));
  return {
    questions: size * questions.length,
    async ask() {
      for (const [i, person] of people.entries()) {
        for (const question of questions) await says(person, places[i], question);
      }
    },
    async askAgain() {
      for (const [i, person] of people.entries()) {
        await says(person, places[i], questions.at(-1) ?? "");
      }
    },
    isAnswered: () =>
      places.every((chat) => {
        const there = given(chat);
        return answers.every((_, i) => there.includes(i));
      }),
    copies: () =>
      places.reduce((sum, chat) => sum + given(chat).length - new Set(given(chat)).size, 0),
    outOfOrder: () =>
      places.filter((chat) => {
        // A place in line that was told in the instant before a kill may stand among them.
        const first = [...new Set(given(chat))].filter((answer) => answer >= 0);
        return first.some((answer, i) => i > 0 && answer < (first[i - 1] ?? 0));
      }).length,
  };
}

async function answersInPeace(sandbox: Sandbox, questions: readonly string[]): Promise<string[]> {
  const answers: string[] = [];
  for (const question of questions) {
    // Each in a chat of its own: in one, answers are a second apart.
    const person = sandbox.person({ first_name: "First" });
    await says(person, person.privateChat(), question);
    const { result } = await sandbox.nextCall("sendMessage");
    answers.push((result as Message).text ?? "");
  }
  if (new Set(answers).size < questions.length) throw new Error("Two questions have one answer.");
  return answers;
}

function says(person: Person, chat: ChatHandle | undefined, text: string): Promise<Message> {
  if (chat === undefined) throw new Error("Everybody has a chat.");
  return person.says(chat, text);
}
