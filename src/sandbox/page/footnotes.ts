import { button } from "./element.ts";

/** Leads from a footnote's sign to its words, opens what hides them, and offers the way back. */
export function goToReference(sign: HTMLElement, name: string): void {
  const note = find(sign, "data-reference", name);
  if (note === null) return;
  reveal(note);
  note.querySelector(":scope > .way-back")?.remove();
  note.append(
    button(
      { class: "way-back", "aria-label": "Back to the text", title: "Back to the text" },
      () => reveal(sign),
      "↩",
    ),
  );
}

/** Leads to an anchor of the message, or to its top where the name is empty. */
export function goToAnchor(link: HTMLElement, name: string): void {
  const place = name === "" ? messageOf(link) : find(link, "data-anchor", name);
  if (place !== null) reveal(place);
}

function find(from: HTMLElement, attribute: string, name: string): HTMLElement | null {
  return messageOf(from)?.querySelector(`[${attribute}="${CSS.escape(name)}"]`) ?? null;
}

function messageOf(inside: HTMLElement): HTMLElement | null {
  return inside.closest<HTMLElement>(".rich");
}

function reveal(place: HTMLElement): void {
  for (
    let around = place.closest("details");
    around !== null;
    around = around.parentElement?.closest("details") ?? null
  )
    around.open = true;
  if (place.tabIndex < 0) place.tabIndex = -1;
  place.scrollIntoView({ block: "nearest" });
  place.focus({ preventScroll: true });
  place.classList.remove("shown-now");
  requestAnimationFrame(() => place.classList.add("shown-now"));
}
