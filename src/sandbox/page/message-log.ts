import type { PageChat, PageMessage } from "./contract.ts";
import { createDraftView } from "./draft-view.ts";
import { drawMessage, type MessageActions, type Standing } from "./draw-message.ts";
import { element } from "./element.ts";
import { authorIdOf, keyOf } from "./snapshot.ts";

/** The conversation of the open chat. */
export type MessageLog = {
  /** Shows these messages of a chat, as `speaker` sees them; redraws only what changed. */
  readonly show: (chat: PageChat, messages: readonly PageMessage[], speaker: number) => void;
  /** Brings a message into view and marks it for a moment. */
  readonly jumpTo: (messageId: number) => void;
  readonly toEnd: () => void;
  /** A callback query was answered: no button waits any more. */
  readonly settleButtons: () => void;
};

type Drawn = { readonly message: PageMessage; readonly look: string; readonly node: HTMLElement };

const nearEndPx = 80;

/**
 * @param log the element with `role="log"`, which scrolls
 * @param end the button that leads to the newest message; shown while that is out of view
 */
export function createMessageLog(
  log: HTMLElement,
  end: HTMLElement,
  actions: MessageActions,
): MessageLog {
  let shown: string | undefined;
  let drawn = new Map<string, Drawn>();

  let followsEnd = true;
  const draft = createDraftView(actions);

  function isNearEnd(): boolean {
    return log.scrollHeight - log.scrollTop - log.clientHeight < nearEndPx;
  }

  function toEnd(): void {
    log.scrollTop = log.scrollHeight;
    followsEnd = true;
    end.hidden = true;
  }

  function show(chat: PageChat, messages: readonly PageMessage[], speaker: number): void {
    const place = `${chat.id}/${messages[0]?.message_thread_id ?? ""}`;
    const isElsewhere = place !== shown;
    const staysAtEnd = isElsewhere || followsEnd || isOwnNews(messages, speaker);
    shown = place;
    log.setAttribute("aria-busy", String(isElsewhere));
    if (isElsewhere) drawn = new Map();
    const focus = focusedPlace(log);
    arrange(log, [...nodesFor(chat, messages, speaker), ...draft.nodesFor(chat)]);
    restoreFocus(log, focus);
    if (staysAtEnd) toEnd();
    else end.hidden = isNearEnd();
    log.setAttribute("aria-busy", "false");
  }

  function isOwnNews(messages: readonly PageMessage[], speaker: number): boolean {
    const newest = messages.at(-1);
    return newest?.from?.id === speaker && !drawn.has(keyOf(newest));
  }

  function nodesFor(
    chat: PageChat,
    messages: readonly PageMessage[],
    speaker: number,
  ): readonly HTMLElement[] {
    const before = drawn;
    drawn = new Map();
    return messages.flatMap((message, index) => {
      const previous = messages[index - 1];
      const opensDay = previous === undefined || dayOf(previous) !== dayOf(message);
      const standing: Standing = {
        isOwn: message.from?.id === speaker,
        opensRun: opensDay || authorIdOf(previous) !== authorIdOf(message),
        isGroup: chat.type !== "private" || chat.without_bot === true,
      };
      const look = JSON.stringify(standing);
      const old = before.get(keyOf(message));
      const isSame = old?.message === message && old.look === look;
      const node = isSame ? old.node : drawMessage(message, standing, actions);
      drawn.set(keyOf(message), { message, look, node });
      return opensDay ? [dayLine(log, message), node] : [node];
    });
  }

  log.addEventListener("scroll", () => {
    followsEnd = isNearEnd();
    end.hidden = followsEnd;
  });
  // What is written below, or a phone's keyboard, takes room from the log; its end stays in view.
  new ResizeObserver(() => {
    if (followsEnd) toEnd();
  }).observe(log);

  return {
    show,
    toEnd,
    jumpTo(messageId) {
      const node = drawn.get(String(messageId))?.node;
      if (node === undefined) return;
      node.scrollIntoView({ block: "center" });
      node.focus({ preventScroll: true });
      node.classList.remove("found");
      requestAnimationFrame(() => node.classList.add("found"));
    },
    settleButtons() {
      for (const key of log.querySelectorAll(".key[aria-busy]")) key.removeAttribute("aria-busy");
    },
  };
}

/** Makes `nodes` the children of `parent`, moving only those that are not where they belong. */
function arrange(parent: HTMLElement, nodes: readonly HTMLElement[]): void {
  const wanted = new Set<Node>(nodes);
  for (const child of [...parent.childNodes]) if (!wanted.has(child)) child.remove();
  nodes.forEach((node, index) => {
    const there = parent.childNodes[index];
    if (there !== node) parent.insertBefore(node, there ?? null);
  });
}

type FocusedPlace = { readonly message: string; readonly part: string | null } | undefined;

/** Where the keyboard is, in words that outlive a redrawn message. */
function focusedPlace(log: HTMLElement): FocusedPlace {
  const active = document.activeElement;
  if (active === null || active === log || !log.contains(active)) return undefined;
  const message = active.closest(".message");
  return message === null
    ? undefined
    : { message: message.id, part: active.getAttribute("data-focus") };
}

function restoreFocus(log: HTMLElement, place: FocusedPlace): void {
  if (place === undefined || log.contains(document.activeElement)) return;
  const message = document.getElementById(place.message);
  const part =
    place.part === null
      ? null
      : message?.querySelector<HTMLElement>(`[data-focus="${place.part}"]`);
  (part ?? message ?? log).focus({ preventScroll: true });
}

function dayOf(message: PageMessage): string {
  return new Date(message.date * 1000).toDateString();
}

const longDay = new Intl.DateTimeFormat(undefined, { dateStyle: "long" });

function dayLine(log: HTMLElement, message: PageMessage): HTMLElement {
  const id = `day-before-${keyOf(message)}`;
  const isToday = dayOf(message) === new Date().toDateString();
  const words = isToday ? "Today" : longDay.format(message.date * 1000);
  const old = log.querySelector<HTMLElement>(`#${id}`);
  if (old?.textContent === words) return old;
  return element("p", { class: "day", id }, words);
}
