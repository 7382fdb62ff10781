import type { MessageEntity } from "@grammyjs/types";
import { drawExpandableQuote } from "./draw-expandable-quote.ts";
import { button, element } from "./element.ts";
import { isBlock, type Span, toEntityTree } from "./entity-tree.ts";

/** What a press on a command within a text does. */
export type SendCommand = (command: string) => void;

/**
 * A message's text with its entities, as DOM. Its `textContent` is the text to the letter.
 *
 * @param sendCommand called when somebody presses a command such as `/help` in the text
 */
export function drawText(
  text: string,
  entities: readonly MessageEntity[],
  sendCommand: SendCommand,
): DocumentFragment {
  let followsBlock = false;

  function drawAll(spans: readonly Span[]): DocumentFragment {
    const drawn = document.createDocumentFragment();
    for (const span of spans) {
      if (span.kind === "text") drawn.append(...drawPlain(span.text));
      else drawn.append(drawOne(span));
    }
    return drawn;
  }

  /** A block ends its own line, so the line break after it is kept but not shown twice. */
  function drawPlain(plain: string): readonly (Node | string)[] {
    const hidesBreak = followsBlock && plain.startsWith("\n");
    followsBlock = false;
    return hidesBreak ? [element("span", { hidden: true }, "\n"), plain.slice(1)] : [plain];
  }

  function drawOne(span: Extract<Span, { kind: "entity" }>): Node {
    if (isBlock(span.entity)) followsBlock = false;
    const inside = drawAll(span.children);
    followsBlock = isBlock(span.entity);
    return dress(span.entity, inside, text.slice(span.start, span.end), sendCommand);
  }

  return drawAll(toEntityTree(text, entities));
}

function dress(
  entity: MessageEntity,
  inside: DocumentFragment,
  words: string,
  sendCommand: SendCommand,
): Node {
  switch (entity.type) {
    case "bold":
      return element("strong", {}, inside);
    case "italic":
      return element("em", {}, inside);
    case "underline":
      return element("u", {}, inside);
    case "strikethrough":
      return element("s", {}, inside);
    case "code":
      return element("code", {}, inside);
    case "pre":
      return element("pre", { "data-language": entity.language }, element("code", {}, inside));
    case "spoiler":
      return drawSpoiler(inside);
    case "blockquote":
      return element("blockquote", { dir: "auto" }, inside);
    case "expandable_blockquote":
      return drawExpandableQuote(inside);
    case "text_link":
      return drawLink(entity.url, inside);
    case "url":
      return drawLink(withScheme(words), inside);
    case "email":
      return drawLink(`mailto:${words}`, inside);
    case "phone_number":
      return drawLink(`tel:${words.replace(/[^+\d]/gu, "")}`, inside);
    case "bot_command":
      return button({ class: "command" }, () => sendCommand(words), inside);
    default:
      return element("span", { class: `entity ${entity.type}` }, inside);
  }
}

/** Telegram finds addresses without a scheme in a text, and opens them over HTTP. */
function withScheme(address: string): string {
  return /^[a-z][a-z\d+.-]*:/iu.test(address) ? address : `http://${address}`;
}

const openable = new Set(["http:", "https:", "mailto:", "tel:", "tg:"]);

/**
 * A link for a new tab; plain text where the address is none that Telegram would open, such as
 * `javascript:`, or where it stands in another link.
 */
export function drawLink(address: string, inside: DocumentFragment): Node {
  if (!isOpenable(address) || inside.querySelector("a") !== null)
    return element("span", { class: "entity" }, inside);
  return element("a", { href: address, target: "_blank", rel: "noopener noreferrer" }, inside);
}

/** Whether an address is of a kind that a chat may open. */
export function isOpenable(address: string): boolean {
  return URL.canParse(address) && openable.has(new URL(address).protocol);
}

/** Hidden words, which a press shows. Until then nothing in them can be reached or read out. */
export function drawSpoiler(inside: DocumentFragment): Node {
  const words = element("span", { class: "spoiler-words", inert: true }, inside);
  const cover = element(
    "span",
    { class: "spoiler", role: "button", tabindex: "0", "aria-label": "Hidden text, press to show" },
    words,
  );
  function reveal(event: Event): void {
    if (event instanceof KeyboardEvent && event.key !== "Enter" && event.key !== " ") return;
    if (!words.inert) return;
    event.preventDefault();
    event.stopPropagation();
    words.inert = false;
    for (const name of ["role", "tabindex", "aria-label"]) cover.removeAttribute(name);
  }
  cover.addEventListener("click", reveal);
  cover.addEventListener("keydown", reveal);
  return cover;
}
