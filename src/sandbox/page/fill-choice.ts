import { element } from "./element.ts";

/** Offers these options, and leaves an open list alone where they are the same as before. */
export function fillChoice(
  choice: HTMLSelectElement,
  options: readonly (readonly [value: string, words: string])[],
  value: string,
): void {
  const key = JSON.stringify(options);
  if (choice.dataset.options !== key) {
    choice.dataset.options = key;
    choice.replaceChildren(
      ...options.map(([id, words]) => element("option", { value: id }, words)),
    );
  }
  choice.value = value;
}
