import { button, element, icon } from "./element.ts";

let drawn = 0;

/**
 * A quote of which three lines show until somebody opens it: by a press anywhere on it, or by its
 * button. A quote that fits into three lines has no button.
 */
export function drawExpandableQuote(inside: DocumentFragment): HTMLElement {
  drawn += 1;
  const words = element("div", { class: "quote-words", id: `quote-${drawn}`, dir: "auto" }, inside);
  const toggle = button(
    { class: "quote-toggle", "aria-controls": words.id, hidden: true },
    () => setOpen(!isOpen()),
    icon("down"),
  );
  const quote = element("blockquote", { class: "expandable" }, words, toggle);

  function isOpen(): boolean {
    return quote.classList.contains("open");
  }

  function setOpen(open: boolean): void {
    quote.classList.toggle("open", open);
    toggle.setAttribute("aria-expanded", String(open));
    toggle.setAttribute(
      "aria-label",
      open ? "Show three lines of the quote" : "Show the whole quote",
    );
    if (!open) words.scrollTop = 0;
  }

  quote.addEventListener("click", (event) => {
    const pressed = event.target instanceof Element ? event.target : quote;
    if (pressed.closest("a, button, [role=button]") !== null || hasSelectedText()) return;
    if (!toggle.hidden) setOpen(!isOpen());
  });
  // The keyboard can reach a link below the third line: whoever gets there wants to see it.
  words.addEventListener("focusin", () => {
    if (words.scrollTop > 0) setOpen(true);
  });
  setOpen(false);
  clipped.observe(words);
  return quote;
}

const clipped = new ResizeObserver((entries) => {
  for (const { target } of entries) {
    const quote = target.parentElement;
    const toggle = quote?.querySelector<HTMLElement>(":scope > .quote-toggle");
    if (quote === null || !toggle || quote.classList.contains("open")) continue;
    const hides = target.scrollHeight > target.clientHeight + 1;
    toggle.hidden = !hides;
    quote.classList.toggle("clipped", hides);
  }
});

function hasSelectedText(): boolean {
  return document.getSelection()?.isCollapsed === false;
}
