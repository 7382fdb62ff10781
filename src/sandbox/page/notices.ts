import { button, byId, element, icon } from "./element.ts";

/** Short words over the page: what a bot answers to a press, and what went wrong. */
export type Notices = {
  /** Words that leave by themselves. */
  readonly toast: (words: string) => void;
  /** Something failed; stays until it is closed or something else is said. */
  readonly problem: (words: string) => void;
  /** Words that somebody must put away, as Telegram shows an alert of a bot. */
  readonly alert: (words: string) => void;
};

const toastMs = 5_000;

/** Uses the page's regions `toast` and `problem`, and its dialog `alert`. */
export function createNotices(): Notices {
  const toastRegion = byId("toast", HTMLElement);
  const problemRegion = byId("problem", HTMLElement);
  const dialog = byId("alert", HTMLDialogElement);
  let leaving: number | undefined;

  return {
    toast(words) {
      window.clearTimeout(leaving);
      toastRegion.replaceChildren(element("p", { dir: "auto" }, words));
      leaving = window.setTimeout(() => toastRegion.replaceChildren(), toastMs);
    },
    problem(words) {
      const close = () => problemRegion.replaceChildren();
      problemRegion.replaceChildren(
        element("p", { dir: "auto" }, words),
        button({ "aria-label": "Close" }, close, icon("close")),
      );
    },
    alert(words) {
      dialog.replaceChildren(
        element("p", { dir: "auto" }, words),
        button({ class: "primary", autofocus: true }, () => dialog.close(), "OK"),
      );
      if (!dialog.open) dialog.showModal();
    },
  };
}
