import type { BotCommand } from "@grammyjs/types";
import type { PageChat } from "./contract.ts";
import { button, element } from "./element.ts";

const usualStarts = ["/start", "/help", "/source"];

/**
 * Says in an empty chat what works there. The commands are the bot's own, and no question is
 * suggested: what can be asked depends on the texts that the bot holds, which the page cannot know.
 */
export function drawWelcome(
  box: HTMLElement,
  chat: PageChat,
  commands: readonly BotCommand[],
  username: string | undefined,
  send: (command: string) => void,
): void {
  if (chat.without_bot === true) drawWithoutBot(box, username);
  else drawWithBot(box, chat, commands, send);
}

function drawWithBot(
  box: HTMLElement,
  chat: PageChat,
  commands: readonly BotCommand[],
  send: (command: string) => void,
): void {
  const known = commands.map(({ command }) => `/${command}`);
  const starts = usualStarts.filter((each) => known.includes(each));
  const isPrivate = chat.type === "private";
  const chips = isPrivate && starts.length === 0 ? ["/start"] : starts;
  box.replaceChildren(
    element("p", { class: "welcome-title" }, "Nothing said yet."),
    element(
      "p",
      {},
      isPrivate
        ? "Ask a question in your own words, or begin with a command."
        : "As on Telegram, the bot hears commands here and replies to its messages, not the rest.",
    ),
    element(
      "p",
      { class: "chips" },
      ...chips.map((command) => button({ class: "chip" }, () => send(command), command)),
    ),
  );
}

function drawWithoutBot(box: HTMLElement, username: string | undefined): void {
  const name = () => element("strong", {}, `@${username}`);
  box.replaceChildren(
    element("p", { class: "welcome-title" }, "The bot is not in this chat."),
    element("p", {}, "Begin with ", name(), " and your words, and choose from what it offers."),
    element("p", {}, "Or send a message that names ", name(), ": it answers once, as a guest."),
  );
}
