/** A new element. Strings become text nodes, so words from a chat can never become markup. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, string | boolean | undefined>> = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue;
    made.setAttribute(name, value === true ? "" : value);
  }
  made.append(...children);
  return made;
}

/** A button that calls `press`, and never submits a form. */
export function button(
  attributes: Readonly<Record<string, string | boolean | undefined>>,
  press: (event: MouseEvent) => void,
  ...children: readonly (Node | string)[]
): HTMLButtonElement {
  const made = element("button", { type: "button", ...attributes }, ...children);
  made.addEventListener("click", press);
  return made;
}

/** The element of the page's own HTML with this id. Throws if the HTML lost it. */
export function byId<Type extends HTMLElement>(id: string, type: new () => Type): Type {
  const found = document.getElementById(id);
  if (!(found instanceof type)) throw new Error(`index.html has no ${type.name} with id "${id}"`);
  return found;
}

const strokes = {
  back: "M15 5l-7 7 7 7",
  send: "M5 12h13M12 5l7 7-7 7",
  reply: "M10 6L4 12l6 6M4 12h9a7 7 0 0 1 7 7",
  edit: "M5 19h4L19 9l-4-4L5 15zM13 7l4 4",
  close: "M6 6l12 12M18 6L6 18",
  down: "M6 9l6 6 6-6",
  stop: "M7 7h10v10H7z",
  eye: "M3 12c5-8 13-8 18 0-5 8-13 8-18 0zM12 9.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5z",
  open: "M9 6h9v9M18 6L7 17",
} as const;

/** A small line drawing in the colour of the text around it; hidden from screen readers. */
export function icon(name: keyof typeof strokes): SVGSVGElement {
  const made = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  made.setAttribute("viewBox", "0 0 24 24");
  made.setAttribute("class", "icon");
  made.setAttribute("aria-hidden", "true");
  const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
  path.setAttribute("d", strokes[name]);
  made.append(path);
  return made;
}
