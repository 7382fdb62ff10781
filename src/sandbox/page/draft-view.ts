import type { PageChat, PageDraft } from "./contract.ts";
import type { MessageActions } from "./draw-message.ts";
import { drawText } from "./draw-text.ts";
import { button, element, icon } from "./element.ts";

/** The bubble of a message that the bot still writes. */
export type DraftView = {
  /** What stands at the end of the chat: one bubble, or nothing where there is no draft. */
  readonly nodesFor: (chat: PageChat) => readonly HTMLElement[];
};

/** A bubble that stays in its place while it grows; only what is new in it fades in. */
export function createDraftView(actions: MessageActions): DraftView {
  const words = element("div", { class: "words", dir: "auto" });
  const bubble = element("div", { class: "bubble" }, words);
  const stop = button(
    { class: "key stop", "data-focus": "stop" },
    () => void press(),
    icon("stop"),
    "Stop",
  );
  const frame = element(
    "article",
    {
      class: "message theirs opens-run draft",
      id: "draft",
      tabindex: "-1",
      "aria-label": "The bot is writing",
      // It is read out when it is a message; half sentences would drown everything else.
      "aria-live": "off",
    },
    element("div", { class: "body" }, bubble, element("div", { class: "keyboard" }, stop)),
  );
  let place = "";
  let shown: PageDraft | undefined;

  async function press(): Promise<void> {
    stop.setAttribute("aria-busy", "true");
    if (!(await actions.stop())) stop.removeAttribute("aria-busy");
  }

  function write(draft: PageDraft, before: string): void {
    stop.hidden = !draft.can_stop;
    if (draft.text === "") {
      words.replaceChildren(element("span", { class: "thinking" }, "Thinking…"));
      return;
    }
    const text = element(
      "span",
      { class: "text" },
      drawText(draft.text, draft.entities ?? [], actions.sendCommand),
    );
    markNew(text, draft.text.startsWith(before) ? before.length : 0);
    words.replaceChildren(text, element("span", { class: "caret", "aria-hidden": "true" }));
  }

  return {
    nodesFor({ id, draft }) {
      if (draft === undefined) {
        shown = undefined;
        return [];
      }
      const here = `${id}/${draft.draft_id}`;
      if (draft !== shown) {
        if (here !== place) stop.removeAttribute("aria-busy");
        write(draft, here === place ? (shown?.text ?? "") : "");
      }
      place = here;
      shown = draft;
      return [frame];
    },
  };
}

/** Wraps the words behind the first `known` UTF-16 code units, so that the style sheet fades them in. */
function markNew(text: HTMLElement, known: number): void {
  let at = 0;
  const walk = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  while (walk.nextNode()) nodes.push(walk.currentNode as Text);
  for (const node of nodes) {
    const start = at;
    at += node.data.length;
    if (at <= known) continue;
    const fresh = start < known ? node.splitText(known - start) : node;
    const wrapped = element("span", { class: "fresh" });
    fresh.replaceWith(wrapped);
    wrapped.append(fresh);
  }
}
