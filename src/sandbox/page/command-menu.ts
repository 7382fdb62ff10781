import type { BotCommand } from "@grammyjs/types";
import { button, element } from "./element.ts";

/** The list of the bot's commands above the message box. */
export type CommandMenu = {
  /** The commands that can be chosen from now on. */
  readonly offer: (commands: readonly BotCommand[]) => void;
  /** Follows what is being typed: a lone `/` and letters narrow the list, other text closes it. */
  readonly follow: (typed: string) => void;
  readonly close: () => void;
  /** Moves the keyboard into the open list; false where it is closed. */
  readonly enter: (edge: "first" | "last") => boolean;
};

/**
 * @param list the list element, hidden while closed
 * @param opener the button that opens it
 * @param leave brings the keyboard back to the message box
 */
export function createCommandMenu(
  list: HTMLElement,
  opener: HTMLButtonElement,
  choose: (command: string) => void,
  leave: () => void,
): CommandMenu {
  let commands: readonly BotCommand[] = [];

  function open(shown: readonly BotCommand[]): void {
    list.replaceChildren(...shown.map(drawCommand));
    list.hidden = shown.length === 0;
    opener.setAttribute("aria-expanded", String(!list.hidden));
  }

  function close(): void {
    open([]);
  }

  function drawCommand({ command, description }: BotCommand): HTMLElement {
    return element(
      "li",
      {},
      button(
        {},
        () => {
          close();
          leave();
          choose(`/${command}`);
        },
        element("span", { class: "command-name" }, `/${command}`),
        element("span", { class: "command-description", dir: "auto" }, description),
      ),
    );
  }

  function buttons(): readonly HTMLElement[] {
    return [...list.querySelectorAll("button")];
  }

  function enter(edge: "first" | "last"): boolean {
    if (list.hidden) return false;
    buttons()
      .at(edge === "first" ? 0 : -1)
      ?.focus();
    return true;
  }

  function move(event: KeyboardEvent): void {
    const all = buttons();
    const at = all.findIndex((each) => each.matches(":focus"));
    if (event.key === "ArrowDown") all[(at + 1) % all.length]?.focus();
    else if (event.key === "ArrowUp") all.at(at - 1)?.focus();
    else if (event.key === "Escape") {
      close();
      leave();
    } else return;
    event.preventDefault();
  }

  list.addEventListener("keydown", move);
  opener.addEventListener("click", () => {
    if (!list.hidden) return close();
    open(commands);
    enter("first");
  });

  return {
    offer(next) {
      commands = next;
      opener.hidden = next.length === 0;
      close();
    },
    follow(typed) {
      const beginning = /^\/([a-z0-9_]*)$/iu.exec(typed)?.[1]?.toLowerCase();
      open(
        beginning === undefined
          ? []
          : commands.filter(({ command }) => command.startsWith(beginning)),
      );
    },
    close,
    enter,
  };
}
