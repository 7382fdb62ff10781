import type { InlineKeyboardButton, Message } from "grammy/types";
import { afterEach, describe, expect, it } from "vitest";
import { readerAddress } from "../../src/web/reader/address.ts";
import { type RunningBot, startBot } from "./a-bot.ts";

let running: RunningBot;
afterEach(async () => {
  await running.stop();
  expect(running.sandbox.violations).toEqual([]);
});

const asked = "Who must sign the bill before it becomes law?";

/** Ann asks, alone or in a group, a bot whose reader page people reach at this address. */
async function answerAt(publicUrl: string | undefined, where: "alone" | "group") {
  running = await startBot(publicUrl === undefined ? {} : { bot: { publicUrl } });
  const { sandbox, store } = running;
  const ann = sandbox.person({ first_name: "Ann", language_code: "en" });
  const chat =
    where === "alone" ? ann.privateChat() : sandbox.group({ title: "Families", members: [ann] });
  await running.isThroughWith(await ann.says(chat, where === "alone" ? asked : `/ask ${asked}`));
  const [article] = await store.list();
  const { id, version, text } = article!;
  const message = sandbox.sentTo(chat).at(-1)!;
  const [words = ""] = quotesIn(message);
  const start = text.indexOf(words);
  return { message, place: { article: id, version, start, end: start + words.length } };
}

const quotesIn = ({ text = "", entities = [] }: Message) =>
  entities
    .filter(({ type }) => /blockquote/.test(type))
    .map(({ offset, length }) => text.slice(offset, offset + length));
const linksOf = ({ entities = [] }: Message) =>
  entities.flatMap((entity) => (entity.type === "text_link" ? [entity.url] : []));
const buttonsOf = ({ reply_markup }: Message) =>
  (reply_markup?.inline_keyboard ?? []).map((row) => row.map(whatItDoes));

function whatItDoes(button: InlineKeyboardButton) {
  if ("web_app" in button) return [button.text, "web_app", button.web_app.url];
  if ("url" in button) return [button.text, "url", button.url];
  return [button.text];
}

describe("where people reach the reader page", () => {
  const root = "https://bill.example.org/pincite";

  it("quotes lead to it, and a button in private opens it as a web app", async () => {
    const { message, place } = await answerAt(root, "alone");
    const address = readerAddress(root, place);
    expect(linksOf(message)).toEqual([address]);
    expect(address).toMatch(
      /^https:\/\/bill\.example\.org\/pincite\/a\/2026-02-26-bill\?v=[0-9a-f]{16}&q=(\d+-\d+)#\1$/,
    );
    const [fragmentless] = address.split("#");
    expect(buttonsOf(message)[0]).toEqual([
      ["More context"],
      ["Read the article", "web_app", fragmentless],
    ]);
  });

  it("in a group the button opens the browser", async () => {
    const { message, place } = await answerAt(root, "group");
    const [, second] = buttonsOf(message);
    expect(second).toEqual([["Read the article", "url", readerAddress(root, place)]]);
  });

  it("so it does where there is no https", async () => {
    const { message, place } = await answerAt("http://127.0.0.1:3000", "alone");
    const address = readerAddress("http://127.0.0.1:3000", place);
    expect(buttonsOf(message)[0]).toEqual([["More context"], ["Read the article", "url", address]]);
  });
});

describe("where they do not reach it", () => {
  it("quotes lead to the publisher, and there is no button", async () => {
    const { message } = await answerAt(undefined, "alone");
    expect(linksOf(message)).toEqual([expect.stringContaining("#:~:text=")]);
    expect(
      buttonsOf(message)
        .flat()
        .map(([text]) => text),
    ).not.toContain("Read the article");
  });
});
