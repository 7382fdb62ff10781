import type { Locator, Page } from "playwright-core";

// The functions given to `evaluate` run in the browser. They reach its document through the node
// that they are given, since this project's tests are compiled without the browser's globals.

/** Whether the keyboard is on this element. */
export function hasFocus(locator: Locator): Promise<boolean> {
  return locator.evaluate((node) => node === node.ownerDocument.activeElement);
}

/** How many lines of a quote are cut off. */
export function hiddenLines(words: Locator): Promise<number> {
  return words.evaluate((node) => {
    const { lineHeight } = node.ownerDocument.defaultView.getComputedStyle(node);
    return Math.round((node.scrollHeight - node.clientHeight) / Number.parseFloat(lineHeight));
  });
}

/** How far the last paragraph of a text stands from the sides of its block, in CSS pixels. */
export function sidesOfLastParagraph(text: Locator): Promise<{ left: number; right: number }> {
  return text.evaluate((node) => {
    const range = node.ownerDocument.createRange();
    const words = node.lastChild;
    range.setStart(words, words.data.lastIndexOf("\n") + 1);
    range.setEnd(words, words.data.length);
    const last = range.getBoundingClientRect();
    const block = node.parentElement.getBoundingClientRect();
    return { left: last.left - block.left, right: block.right - last.right };
  });
}

/** What can be scrolled sideways, though nothing should. */
export function overflowing(page: Page): Promise<readonly string[]> {
  return page
    .locator("html, body, #log")
    .evaluateAll((nodes) =>
      nodes
        .filter((node) => node.scrollWidth > node.clientWidth && node.checkVisibility())
        .map((node) => `${node.tagName} ${node.scrollWidth} > ${node.clientWidth}`),
    );
}

/** The HTML of everything in view that can be pressed, typed into or scrolled. */
export function pressable(page: Page): Promise<readonly string[]> {
  return page
    .locator("a[href], button, textarea, select, [role=button], #log")
    .evaluateAll((nodes) =>
      nodes.filter((node) => node.checkVisibility()).map((node) => node.outerHTML),
    );
}

/** The HTML of what the keyboard is on. */
export function focused(page: Page): Promise<string> {
  return page.locator("html").evaluate((node) => node.ownerDocument.activeElement.outerHTML);
}

type Colour = readonly [red: number, green: number, blue: number, alpha: number];

/**
 * Texts in view whose contrast with their ground is below 4.5 (WCAG 2.2, success criterion 1.4.3;
 * luminance as defined there).
 */
export function faintTexts(page: Page): Promise<readonly string[]> {
  return page.locator("body").evaluate((body) => {
    const window = body.ownerDocument.defaultView;

    function read(css: string): Colour {
      const [red = 0, green = 0, blue = 0, alpha = 1] = (css.match(/[\d.]+/gu) ?? []).map(Number);
      return [red, green, blue, alpha];
    }

    function over(top: Colour, ground: Colour): Colour {
      const mix = (at: 0 | 1 | 2) => top[at] * top[3] + ground[at] * (1 - top[3]);
      return [mix(0), mix(1), mix(2), 1];
    }

    function groundOf(node: typeof body | null): Colour {
      if (node === null) return [255, 255, 255, 1];
      const own = read(window.getComputedStyle(node).backgroundColor);
      return own[3] === 1 ? own : over(own, groundOf(node.parentElement));
    }

    function linear(value: number): number {
      const share = value / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    }

    function luminance([red, green, blue]: Colour): number {
      return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    }

    function contrast(node: typeof body): number {
      const ground = groundOf(node);
      const text = over(read(window.getComputedStyle(node).color), ground);
      const [bright, dark] = [luminance(text), luminance(ground)].sort((a, b) => b - a);
      return ((bright ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
    }

    const isText = (child: { nodeType: number; data: string }) =>
      child.nodeType === 3 && child.data.trim() !== "";
    return [...body.querySelectorAll("*")]
      .filter((node) => [...node.childNodes].some(isText) && node.checkVisibility())
      .filter((node) => node.closest("[inert]") === null && contrast(node) < 4.5)
      .map((node) => `${contrast(node).toFixed(2)} ${node.textContent}`);
  });
}
