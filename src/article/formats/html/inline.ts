import type { PageElement } from "./page.ts";

/** Elements that stand in a line of text; all others begin a line of their own. */
const inLine = new Set(
  (
    "a abbr acronym b bdi bdo big button cite code data del dfn em font i iframe img input ins kbd label " +
    "mark math menclose meter mfenced mfrac mi mn mo mover mroot mrow ms mspace msqrt msub msubsup msup mtext " +
    "munder nobr noscript object output picture progress q rb rp rt rtc ruby s samp select small span " +
    "strike strong sub sup svg textarea time tt u var wbr"
  ).split(" "),
);

/** Elements that hold no text that anybody sees. */
const silent = new Set(
  "head title meta link base script style template datalist param source track annotation".split(
    " ",
  ),
);

/** Whether an element stands in a line of text. Elements of a page's own making do, among words. */
export function isInLine(element: PageElement): boolean {
  const style = element.getAttribute("style") ?? "";
  if (/(?:^|;)\s*display\s*:\s*(?:block|flex|grid|table|list-item)/i.test(style)) return false;
  if (inLine.has(element.localName)) return true;
  return element.localName.includes("-") && isAmongWords(element);
}

/** Whether an element is drawn as a thing of its own, which parts the words around it. */
export function isControl(element: PageElement): boolean {
  return /^(?:button|select|option|textarea|label|input)$/.test(element.localName);
}

/** Whether nothing in an element is ever shown as text. */
export function isSilent(element: PageElement): boolean {
  return silent.has(element.localName);
}

function isAmongWords({ parentNode }: PageElement): boolean {
  for (let node = parentNode?.firstChild ?? null; node !== null; node = node.nextSibling) {
    if (node.nodeType === 3 && node.textContent.trim() !== "") return true;
  }
  return false;
}

const superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";
const subscripts = "₀₁₂₃₄₅₆₇₈₉";

/**
 * The words of raised or lowered text. Figures keep their place above or below the line, since
 * "1,780" with the note 1 is not 17,801, nor ten to the sixth 106.
 */
export function raised(text: string, tag: string): string {
  if (!/^\s*[\d\s,;–-]+\s*$/.test(text)) return text;
  const digits = tag === "sup" ? superscripts : subscripts;
  return text.replace(/\d/g, (digit) => digits.charAt(Number(digit)));
}
