import type { InlineKeyboardMarkup } from "grammy/types";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Call } from "../../src/sandbox/calls.ts";
import type { ChatHandle, Person } from "../../src/sandbox/person.ts";
import { LANGUAGES, type Language } from "../../src/telegram/languages.ts";
import { wordsIn } from "../../src/telegram/words.ts";
import { type RunningBot, startBot } from "./a-bot.ts";

let running: RunningBot;
beforeEach(async () => {
  running = await startBot();
});
afterEach(async () => {
  await running.stop();
  expect(running.sandbox.violations).toEqual([]);
});

function somebody(language_code?: string) {
  const person = running.sandbox.person({
    first_name: "Ann",
    ...(language_code !== undefined && { language_code }),
  });
  return { person, says: (text: string) => saysIn(person, person.privateChat(), text) };
}

/** Says something, and returns what the bot replies. */
async function saysIn(person: Person, chat: ChatHandle, text: string): Promise<string> {
  const before = running.sandbox.sentTo(chat).length;
  await running.isThroughWith(await person.says(chat, text));
  return running.sandbox
    .sentTo(chat)
    .slice(before)
    .map(({ text = "" }) => text)
    .join("\n\n");
}

const saying = (text: string) => (call: Call) => call.payload.text === text;

/** Has the next question taken for one in this language, as surely as an answerer can tell. */
function asked(language: string | undefined) {
  const { answerer } = running;
  const { answer } = answerer;
  answerer.answer = async (question) => {
    const found = await answer(question);
    return language === undefined ? found : { ...found, language };
  };
}

const QUESTION = "Who has to get it signed?";

describe("the language of a reply", () => {
  it.each([
    ["ru", "ru"],
    ["pt-br", "en"],
    ["zh-hans", "zh"],
    [undefined, "en"],
  ])("is that of the person's Telegram (%s)", async (code, language) => {
    const { says } = somebody(code);
    expect(await says("/privacy")).toBe(
      wordsIn(language).privacy({ model: false, feedback: { keptDays: 1 } }),
    );
    expect(await says(QUESTION)).toContain(wordsIn(language).ownSentences);
  });

  it("is that of the question, around its answer, when it is sure and the bot speaks it", async () => {
    const { says } = somebody("fr");
    asked("ru");
    const reply = await says(QUESTION);
    expect(reply).toContain(wordsIn("ru").ownSentences);
    expect(reply).toContain(wordsIn("ru").asOf("2026-02-26"));
    expect(await says("/help")).toBe(wordsIn("fr").help(false));
    asked("de");
    expect(await says("Who has it signed?")).toContain(wordsIn("fr").ownSentences);
  });

  it("is the one that the person chose, whatever the question's", async () => {
    const { says } = somebody("fr");
    expect(await says("/lang uk")).toBe(wordsIn("uk").languageChosen);
    asked("ru");
    expect(await says(QUESTION)).toContain(wordsIn("uk").ownSentences);
    expect(await says("/status")).toContain(wordsIn("uk").asOf("2026-02-26"));
  });

  it("is told to a model, once chosen, and left to the question until then", async () => {
    const { says } = somebody("fr");
    await says(QUESTION);
    await says("/lang uk");
    await says("Is it signed?");
    expect(running.answerer.questions.map(({ answerIn }) => answerIn)).toEqual([undefined, "uk"]);
  });

  it("goes back to Telegram's when the person wants that", async () => {
    const { person, says } = somebody("fr");
    await says("/lang uk");
    await says("/lang");
    const [menu] = running.sandbox.sentTo(person.privateChat()).slice(-1);
    await person.taps(menu!, "lang:telegram");
    await running.sandbox.nextCall("sendMessage", saying(wordsIn("fr").languageFollows));
    expect(await says("/privacy")).toBe(
      wordsIn("fr").privacy({ model: false, feedback: { keptDays: 1 } }),
    );
  });

  it("outlives a restart", async () => {
    const { says } = somebody("fr");
    await says("/lang sw");
    await running.restart();
    expect(await says("/privacy")).toBe(
      wordsIn("sw").privacy({ model: false, feedback: { keptDays: 1 } }),
    );
  });

  it("is, in a group, the one that somebody chose in private", async () => {
    const { person, says } = somebody("fr");
    const group = running.sandbox.group({ title: "Group", members: [person] });
    expect(await saysIn(person, group, `/ask ${QUESTION}`)).toContain(wordsIn("fr").ownSentences);
    await says("/lang ko");
    expect(await saysIn(person, group, "/ask Is it signed?")).toContain(wordsIn("ko").ownSentences);
  });

  it("is the group's own before anybody's", async () => {
    const { person, says } = somebody("fr");
    const group = running.sandbox.group({ title: "Group", members: [person] });
    await says("/lang ko");
    await running.settings.change({ chat: group.id }, { language: "hi" });
    expect(await saysIn(person, group, `/ask ${QUESTION}`)).toContain(wordsIn("hi").ownSentences);
  });

  it("is the question's in an apology too, as far as the bot can tell without its store", async () => {
    running.answerer.before = async () => {
      throw new Error("broken");
    };
    const { says } = somebody("fr");
    const russian = "Кто должен подписать этот законопроект и когда?";
    expect(await says(russian)).toBe(wordsIn("ru").broken);
    expect(await says("Signed?")).toBe(wordsIn("fr").broken);
    await says("/lang uz");
    expect(await says(russian)).toBe(wordsIn("uz").broken);
  });
});

describe("/lang", () => {
  it("offers every language by its own name, and Telegram's", async () => {
    const { person, says } = somebody("ar");
    expect(await says("/lang")).toBe(wordsIn("ar").chooseLanguage);
    const [menu] = running.sandbox.sentTo(person.privateChat());
    const { inline_keyboard } = menu!.reply_markup as InlineKeyboardMarkup;
    expect(inline_keyboard.flat().map(({ text }) => text)).toEqual([
      ...Object.values(LANGUAGES),
      wordsIn("ar").languageAsInTelegram,
    ]);
  });

  it.each(Object.keys(LANGUAGES) as Language[])("sets %s by its button", async (language) => {
    const { person, says } = somebody();
    await says("/lang");
    const [menu] = running.sandbox.sentTo(person.privateChat());
    await person.taps(menu!, `lang:${language}`);
    await running.sandbox.nextCall("sendMessage", saying(wordsIn(language).languageChosen));
    expect(await says("/articles")).toContain(wordsIn(language).articlesHeld);
  });

  it("says which languages there are when asked for another", async () => {
    const { says } = somebody("es");
    expect(await says("/lang Klingon")).toBe(wordsIn("es").noSuchLanguage("Klingon"));
  });

  it("says in a group who can set it there", async () => {
    const { person } = somebody("es");
    const group = running.sandbox.group({ title: "Group", members: [person] });
    expect(await saysIn(person, group, "/lang ru")).toBe(wordsIn("es").languageOfGroup);
  });
});
