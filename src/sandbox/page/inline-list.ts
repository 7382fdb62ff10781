import type { InlineFound } from "./contract.ts";
import { button, element } from "./element.ts";

/** What the bot offers for words behind its name, above the message box. */
export type InlineMenu = {
  /** Follows what is being typed: the bot's name and words open the list, other text closes it. */
  readonly follow: (typed: string) => void;
  readonly close: () => void;
  /** Moves the keyboard into the open list; false where it is closed. */
  readonly enter: (edge: "first" | "last") => boolean;
};

/** What the list asks of the page. */
export type InlineActions = {
  /** The bot's username, once it is known. */
  readonly username: () => string | undefined;
  /** Asks the bot; undefined where that failed, of which the person knows by then. */
  readonly ask: (query: string) => Promise<InlineFound | undefined>;
  readonly pick: (listId: string, resultId: string) => void;
  /** Presses the button above the results. */
  readonly start: (parameter: string) => void;
  readonly leave: () => void;
};

/** Telegram's apps wait a moment as well, so that the bot is not asked at every letter. */
const pauseMs = 300;

/** @param list the list element, hidden while closed */
export function createInlineMenu(list: HTMLElement, actions: InlineActions): InlineMenu {
  let waiting: number | undefined;
  let typed = "";

  function close(): void {
    window.clearTimeout(waiting);
    typed = "";
    list.hidden = true;
    list.replaceChildren();
  }

  function follow(text: string): void {
    const query = queryIn(text, actions.username());
    if (query === undefined) close();
    if (query === undefined || text === typed) return;
    typed = text;
    window.clearTimeout(waiting);
    waiting = window.setTimeout(() => void ask(text, query), pauseMs);
    if (list.hidden) say("Asking the bot…");
  }

  async function ask(text: string, query: string): Promise<void> {
    const found = await actions.ask(query);
    if (text !== typed) return;
    if (found === undefined) return close();
    if (found.results.length === 0 && found.button === undefined)
      return say(
        found.isLate
          ? "The bot has not answered in time."
          : "The bot offers nothing for these words.",
      );
    list.replaceChildren(
      ...drawStart(found),
      ...found.results.map((each) => drawResult(found.id, each)),
    );
    list.hidden = false;
  }

  function say(words: string): void {
    list.replaceChildren(element("li", { class: "inline-note", role: "status" }, words));
    list.hidden = false;
  }

  function drawResult(listId: string, result: InlineFound["results"][number]): HTMLElement {
    const { id, title, description } = result;
    const initial = /[\p{L}\p{N}]/u.exec(title)?.[0] ?? "·";
    return element(
      "li",
      {},
      button(
        { class: "inline-result" },
        () => {
          close();
          actions.leave();
          actions.pick(listId, id);
        },
        element("span", { class: "inline-sign", "aria-hidden": "true" }, initial.toUpperCase()),
        element(
          "span",
          { class: "inline-words" },
          element("span", { class: "inline-title", dir: "auto" }, title),
          ...(description === undefined
            ? []
            : [element("span", { class: "inline-description", dir: "auto" }, description)]),
        ),
      ),
    );
  }

  function drawStart({ button: above }: InlineFound): readonly HTMLElement[] {
    if (above?.start_parameter === undefined) return [];
    const { text, start_parameter } = above;
    const press = () => {
      close();
      actions.start(start_parameter);
    };
    return [element("li", {}, button({ class: "inline-start", dir: "auto" }, press, text))];
  }

  function buttons(): readonly HTMLElement[] {
    return [...list.querySelectorAll("button")];
  }

  list.addEventListener("keydown", (event) => {
    const all = buttons();
    const at = all.findIndex((each) => each.matches(":focus"));
    if (event.key === "ArrowDown") all[(at + 1) % all.length]?.focus();
    else if (event.key === "ArrowUp") all.at(at - 1)?.focus();
    else if (event.key === "Escape") {
      close();
      actions.leave();
    } else return;
    event.preventDefault();
  });

  return {
    follow,
    close,
    enter(edge) {
      const target = buttons().at(edge === "first" ? 0 : -1);
      target?.focus();
      return target !== undefined;
    },
  };
}

/** The words behind the bot's name, where a text begins with that; else undefined. */
export function queryIn(text: string, username: string | undefined): string | undefined {
  const name = `@${username} `.toLowerCase();
  return username !== undefined && text.toLowerCase().startsWith(name)
    ? text.slice(name.length).trim()
    : undefined;
}
