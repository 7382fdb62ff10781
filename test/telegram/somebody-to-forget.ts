import type { InlineKeyboardMarkup, Message } from "grammy/types";
import type { Person } from "../../src/sandbox/person.ts";
import type { RunningBot } from "./a-bot.ts";

const NAME = "Annaliese";
const SURNAME = "Oberstaufen";
const QUESTION = "Has Putin signed it, and would my nephew Vissarion profit?";
const IN_GROUP = "Would Putin extradite my neighbour Melchisedek?";

/** What nobody but her brought in, and must be nowhere when she is forgotten. */
export const HER_WORDS = [NAME, SURNAME, "Vissarion", "Melchisedek"];

/** Somebody of whom the bot keeps all that it keeps of people, beside somebody else. */
export type SomebodyToForget = {
  readonly ann: Person;
  /** Has her say something to the bot in private, and gives what it says then. */
  says(text: string): Promise<string>;
};

/** Has her choose, ask, follow up, ask in a group and vote, and another person with her. */
export async function somebodyToForget(running: RunningBot): Promise<SomebodyToForget> {
  const { sandbox } = running;
  const ann = sandbox.person({ first_name: NAME, last_name: SURNAME, language_code: "en" });
  const bob = sandbox.person({ first_name: "Bartholomew", language_code: "en" });
  const group = sandbox.group({ title: "Duma watchers", members: [ann, bob] });
  const chat = ann.privateChat();
  const says = async (person: Person, at: typeof chat, text: string, reply_to?: Message) =>
    running.isThroughWith(await person.says(at, text, reply_to && { reply_to }));

  await says(ann, chat, "/lang ru");
  await says(ann, chat, "/lang en");
  await says(ann, chat, QUESTION);
  const answer = sandbox.sentTo(chat).at(-1)!;
  await vote(ann, answer, "👎");
  await says(ann, chat, `And does ${SURNAME} matter?`, answer);
  await says(ann, group, `/ask ${IN_GROUP}`);
  await vote(bob, sandbox.sentTo(group).at(-1)!, "👍");
  await says(bob, group, "/ask Has Putin signed it?");
  await vote(ann, sandbox.sentTo(group).at(-1)!, "👍");
  return {
    ann,
    async says(text) {
      await says(ann, chat, text);
      return sandbox.sentTo(chat).at(-1)?.text ?? "";
    },
  };
}

async function vote(person: Person, message: Message, label: string): Promise<void> {
  const { inline_keyboard } = message.reply_markup as InlineKeyboardMarkup;
  const button = inline_keyboard.flat().find(({ text }) => text === label);
  const tap = await person.taps(message, (button as { callback_data: string }).callback_data);
  await tap.answered;
}
