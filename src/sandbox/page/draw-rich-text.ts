import type { RichMessageButton, RichText } from "@grammyjs/types";
import { drawLink, drawSpoiler, type SendCommand } from "./draw-text.ts";
import { button, element } from "./element.ts";
import { goToAnchor, goToReference } from "./footnotes.ts";
import { plainWords } from "./rich-words.ts";

/** What can be done with the parts of a rich text. */
export type RichActions = {
  readonly sendCommand: SendCommand;
  readonly drawButton: (button: RichMessageButton) => HTMLElement;
};

/** A rich text as DOM. Words become text nodes only, so they can never become markup. */
export function drawRichText(text: RichText | undefined, actions: RichActions): DocumentFragment {
  const drawn = document.createDocumentFragment();
  if (text === undefined) return drawn;
  const parts: readonly RichText[] = Array.isArray(text) ? text : [text];
  drawn.append(
    ...parts.map((part) =>
      typeof part === "string"
        ? part
        : Array.isArray(part)
          ? drawRichText(part, actions)
          : drawOne(part, actions),
    ),
  );
  return drawn;
}

const tags = {
  bold: "strong",
  italic: "em",
  underline: "u",
  strikethrough: "s",
  subscript: "sub",
  superscript: "sup",
  marked: "mark",
  code: "code",
} as const;

type Part = Exclude<RichText, string | readonly RichText[]>;

function drawOne(part: Part, actions: RichActions): Node {
  if (part.type === "button") return actions.drawButton(part.button);
  if (part.type === "anchor") return element("span", { "data-anchor": part.name });
  if (part.type === "custom_emoji" || part.type === "mathematical_expression")
    return element("span", { class: part.type }, plainWords(part));
  const inside = drawRichText(part.text, actions);
  switch (part.type) {
    case "spoiler":
      return drawSpoiler(inside);
    case "url":
      return drawLink(part.url, inside);
    case "email_address":
      return drawLink(`mailto:${part.email_address}`, inside);
    case "phone_number":
      return drawLink(`tel:${part.phone_number.replace(/[^+\d]/gu, "")}`, inside);
    case "bot_command":
      return button({ class: "command" }, () => actions.sendCommand(part.bot_command), inside);
    case "reference":
      return element("span", { class: "reference", "data-reference": part.name }, inside);
    case "reference_link": {
      const label = `Footnote ${plainWords(part.text)}`;
      const link = button(
        { class: "footnote", "aria-label": label, title: "Show the footnote" },
        () => goToReference(link, part.reference_name),
        inside,
      );
      return link;
    }
    case "anchor_link": {
      const link = button({ class: "command" }, () => goToAnchor(link, part.anchor_name), inside);
      return link;
    }
    default:
      return part.type in tags
        ? element(tags[part.type as keyof typeof tags], {}, inside)
        : element("span", { class: `entity ${part.type}` }, inside);
  }
}
