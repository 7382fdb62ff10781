import type { Message } from "grammy/types";
import type { Group } from "../../src/sandbox/group.ts";
import type { Person } from "../../src/sandbox/person.ts";
import type { RunningBot } from "../telegram/a-bot.ts";
import { AGAIN } from "./compromised.ts";
import type { Attack } from "./inputs.ts";

const PEOPLE = 12;
/** So many are typed at once, a second apart: the bot answers no more without waiting. */
const AT_ONCE = 10;
const SECOND_MS = 1000;
/** Telegram takes no more behind a bot's name, in characters. */
const INLINE_LIMIT = 256;
/** Under so many messages every button is tapped. */
const TAPPED = 4;
/** By then the bot may write as much as it likes again. */
const CALM_MS = 600_000;

/**
 * Sends each input in private, in classic and in rich messages. Sends a third of them, and all that are
 * meant for it, once more into a group, by a command or as a reply to whoever wrote it; every tenth to the
 * bot as a guest, and every fifth behind its name; one in twenty by an edit and as a reply to an answer.
 * Then taps buttons. Resolves when the bot is through with all of it.
 */
export async function attackAll(bot: RunningBot, attacks: readonly Attack[]): Promise<void> {
  const { sandbox } = bot;
  const people = Array.from({ length: PEOPLE }, (_, at) =>
    sandbox.person({ first_name: `Person ${at}`, language_code: "en" }),
  );
  const personOf = (at: number) => people[at % PEOPLE] as Person;
  const group = sandbox.group({ title: "Duma watchers", members: people });
  const strangers = sandbox.group({ title: "Strangers", members: people, bot_status: "left" });
  for (const [at, person] of people.entries()) {
    const { id } = person.privateChat();
    if (at % 3 === 2) await bot.settings.change({ chat: id }, { render: "rich" });
  }

  // First what Telegram does not wait for long: the bot's pace in a group takes minutes, on its clock.
  for (let from = 0; from < attacks.length; from += AT_ONCE) {
    bot.passes(SECOND_MS);
    await Promise.all(
      attacks.slice(from, from + AT_ONCE).map(async ({ question }, i) => {
        // What somebody types on from is not answered, so each types once.
        const typist = sandbox.person({ first_name: "Typist" });
        const query = [...question].slice(0, INLINE_LIMIT).join("");
        const text = `${question}${AGAIN}`;
        if (i === 0) await (await personOf(from + i).asksGuest(strangers, text)).answered;
        if (i % 5 === 1) await (await typist.asksInline(typist.privateChat(), query)).answered;
      }),
    );
  }
  await Promise.all([
    ...attacks.map(async ({ question }, at) => {
      const person = personOf(at);
      const message = await person.says(person.privateChat(), question);
      await bot.isThroughWith(message);
      if (at % 20 !== 0) return;
      bot.passes(2000);
      await bot.isThroughWith(await person.edits(message, `${question}${AGAIN}`));
      const reply_to = sandbox.sentTo(person.privateChat()).at(-1);
      const reply = await person.says(person.privateChat(), question, reply_to && { reply_to });
      await bot.isThroughWith(reply);
    }),
    ...attacks.map(async ({ kind, question }, at) => {
      if (at % 3 !== 1 && kind !== "orders-in-replies") return;
      const text = `${question}${AGAIN}`;
      if (kind === "orders-in-replies")
        return replied(bot, group, [personOf(at), personOf(at + 1)], text);
      await bot.isThroughWith(await personOf(at).says(group, `/ask ${text}`));
    }),
  ]);
  bot.passes(CALM_MS);
  await tapAll(bot, group, personOf(0));
  await tapAll(bot, personOf(0).privateChat(), personOf(0));
}

/** Somebody writes it, and somebody else points the bot at it. */
async function replied(
  bot: RunningBot,
  group: Group,
  [writer, asker]: readonly [Person, Person],
  text: string,
): Promise<void> {
  const reply_to = await writer.says(group, text);
  await bot.isThroughWith(await asker.says(group, "/ask", { reply_to }));
}

async function tapAll(
  { sandbox }: RunningBot,
  chat: { readonly id: number },
  person: Person,
): Promise<void> {
  for (const message of sandbox.sentTo(chat).slice(0, TAPPED)) {
    for (const data of dataUnder(message)) {
      await (await person.taps(message, data)).answered;
    }
  }
}

/** What buttons send that change no button and ask nothing. */
function dataUnder({ reply_markup }: Message): readonly string[] {
  return (reply_markup?.inline_keyboard ?? []).flat().flatMap((button) => {
    const data = "callback_data" in button ? button.callback_data : undefined;
    return data === undefined || /^(?:wrong|plain|ask)/.test(data) ? [] : [data];
  });
}
