import type { PageMessage } from "./contract.ts";
import { byId } from "./element.ts";
import { inOneLine, nameOf } from "./snapshot.ts";

/** What the box is for right now, beside a plain new message. */
type Aim =
  | { readonly kind: "say" }
  | { readonly kind: "reply"; readonly to: PageMessage }
  | { readonly kind: "edit"; readonly message: PageMessage };

/** What the composer asks of the page. Sending resolves to false if the text has to stay. */
export type ComposerActions = {
  readonly say: (text: string, replyTo: number | undefined) => Promise<boolean>;
  readonly attach: (file: File, caption: string, replyTo: number | undefined) => Promise<boolean>;
  readonly edit: (messageId: number, text: string) => Promise<boolean>;
  readonly lastOwnText: () => PageMessage | undefined;
  /** Called on each change of the text. */
  readonly typed: (text: string) => void;
  /** Moves the keyboard into the list above the box; false where none is open. */
  readonly enterList: (edge: "first" | "last") => boolean;
  /** Called when Escape leaves the box as it was. */
  readonly closeLists: () => void;
};

/** The box that messages are written in. */
export type Composer = {
  /** Turns to a chat (or topic): what was begun there before is in the box again. */
  readonly turnTo: (place: string) => void;
  readonly replyTo: (message: PageMessage, placeholder?: string) => void;
  readonly edit: (message: PageMessage) => void;
  /** Puts this text in the place of what is in the box. */
  readonly write: (text: string) => void;
  readonly focus: () => void;
};

const usualPlaceholder = "Write a message";

/** Uses the page's form `composer` and what is in it. */
export function createComposer(actions: ComposerActions): Composer {
  const form = byId("composer", HTMLFormElement);
  const box = byId("box", HTMLTextAreaElement);
  const file = byId("file", HTMLInputElement);
  const aimLine = byId("aim", HTMLElement);
  const aimName = byId("aim-name", HTMLElement);
  const aimWords = byId("aim-words", HTMLElement);
  const drafts = new Map<string, string>();
  let place = "";
  let aim: Aim = { kind: "say" };

  function write(text: string): void {
    box.value = text;
    growWithText();
    actions.typed(text);
  }

  /** The box is as high as its text; the style sheet sets how high at most. */
  function growWithText(): void {
    box.style.height = "auto";
    box.style.height = `${box.scrollHeight}px`;
  }

  function take(next: Aim, placeholder = usualPlaceholder): void {
    const leavesEdit = aim.kind === "edit";
    aim = next;
    aimLine.hidden = next.kind === "say";
    box.placeholder = placeholder;
    if (next.kind === "reply") {
      aimName.textContent = `Reply to ${nameOf(next.to.from)}`;
      aimWords.textContent = inOneLine(next.to);
    } else if (next.kind === "edit") {
      aimName.textContent = "Edit message";
      aimWords.textContent = inOneLine(next.message);
    }
    if (next.kind === "edit") write(next.message.text ?? "");
    else if (leavesEdit) write("");
  }

  async function send(attached?: File): Promise<void> {
    const text = box.value.trim();
    if (text === "" && attached === undefined) return;
    const sent = aim;
    const from = place;
    if (!(await handOver(text, sent, attached))) return;
    if (from !== place) drafts.delete(from);
    else if (box.value.trim() === text) {
      write("");
      if (aim === sent) take({ kind: "say" });
    }
  }

  /** What is in the box goes along under a file. */
  function handOver(text: string, sent: Aim, attached: File | undefined): Promise<boolean> {
    const replyTo = sent.kind === "reply" ? sent.to.message_id : undefined;
    if (attached !== undefined) return actions.attach(attached, text, replyTo);
    if (sent.kind === "edit") return actions.edit(sent.message.message_id, text);
    return actions.say(text, replyTo);
  }

  function press(event: KeyboardEvent): void {
    // Enter also chooses a word in an input method; that one must not send.
    if (event.isComposing) return;
    if (event.key === "Enter" && !event.shiftKey) form.requestSubmit();
    else if (event.key === "Escape") cancel();
    else if (event.key === "ArrowUp" && actions.enterList("last")) {
      // The keyboard is in the list now.
    } else if (event.key === "ArrowDown" && actions.enterList("first")) {
      // Likewise.
    } else if (event.key === "ArrowUp" && box.value === "" && aim.kind === "say") editLast();
    else return;
    event.preventDefault();
  }

  function editLast(): void {
    const last = actions.lastOwnText();
    if (last !== undefined) take({ kind: "edit", message: last });
  }

  function cancel(): void {
    actions.closeLists();
    take({ kind: "say" });
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    void send();
  });
  box.addEventListener("keydown", press);
  box.addEventListener("input", () => {
    growWithText();
    actions.typed(box.value);
  });
  byId("attach", HTMLButtonElement).addEventListener("click", () => file.click());
  file.addEventListener("change", () => {
    const [chosen] = file.files ?? [];
    // The same file can be chosen again.
    if (chosen !== undefined) void send(chosen).finally(() => (file.value = ""));
  });
  byId("aim-cancel", HTMLButtonElement).addEventListener("click", () => {
    cancel();
    box.focus();
  });

  return {
    turnTo(next) {
      if (next === place) return;
      drafts.set(place, aim.kind === "edit" ? "" : box.value);
      place = next;
      take({ kind: "say" });
      write(drafts.get(next) ?? "");
    },
    replyTo(message, placeholder) {
      take({ kind: "reply", to: message }, placeholder);
      box.focus();
    },
    edit(message) {
      take({ kind: "edit", message });
      box.focus();
    },
    write,
    focus: () => box.focus(),
  };
}
