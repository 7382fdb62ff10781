import type { InlineKeyboardButton } from "@grammyjs/types";
import type { PageMessage } from "./contract.ts";
import type { MessageActions } from "./draw-message.ts";
import { isOpenable } from "./draw-text.ts";
import { button, element, icon } from "./element.ts";

/** The rows of buttons below a message; none where it has none. */
export function drawKeyboard(message: PageMessage, actions: MessageActions): readonly Node[] {
  const rows = message.reply_markup?.inline_keyboard ?? [];
  if (rows.length === 0) return [];
  return [
    element(
      "div",
      { class: "keyboard", role: "group", "aria-label": "Buttons of this message" },
      ...rows.map((row, y) =>
        element(
          "div",
          { class: "keyboard-row" },
          ...row.map((key, x) => drawKey(key, `key-${y}-${x}`, message, actions)),
        ),
      ),
    ),
  ];
}

/** One button, whose press the message's bot hears of, or the page alone. */
export function drawKey(
  key: InlineKeyboardButton,
  focus: string,
  message: PageMessage,
  actions: MessageActions,
): HTMLElement {
  /** The button waits for the bot's answer, which `callback_answer` brings. */
  async function press(pressed: HTMLElement, data: string): Promise<void> {
    pressed.setAttribute("aria-busy", "true");
    if (!(await actions.tap(message, data))) pressed.removeAttribute("aria-busy");
  }

  const look = { class: "key", "data-focus": focus, "data-style": key.style };
  const url = "url" in key ? key.url : "web_app" in key ? key.web_app.url : undefined;
  if (url !== undefined && isOpenable(url))
    return element(
      "a",
      { ...look, href: url, target: "_blank", rel: "noopener noreferrer" },
      key.text,
      icon("open"),
    );
  if ("callback_data" in key) {
    const made = button(look, () => void press(made, key.callback_data), key.text);
    return made;
  }
  if ("switch_inline_query_current_chat" in key) {
    const query = key.switch_inline_query_current_chat;
    return button(look, () => actions.typeInline(query), key.text);
  }
  if ("copy_text" in key) return button(look, () => actions.copy(key.copy_text.text), key.text);
  return button(
    { ...look, "aria-disabled": "true", title: "This kind of button works only in Telegram" },
    () => {},
    key.text,
  );
}
