import { DOMParser } from "linkedom";
import { FormatError } from "../extracted.ts";

/** What is used of an element of Word's XML. */
export type XmlElement = {
  readonly tagName: string;
  readonly parentElement: XmlElement | null;
  readonly children: Iterable<XmlElement> & {
    readonly length: number;
    [index: number]: XmlElement;
  };
  readonly ownerDocument: XmlDocument;
  textContent: string;
  getAttribute(name: string): string | null;
  setAttribute(name: string, value: string): void;
  getElementsByTagName(name: string): Iterable<XmlElement>;
  append(...nodes: XmlElement[]): void;
  prepend(...nodes: XmlElement[]): void;
  after(...nodes: XmlElement[]): void;
  remove(): void;
};

/** A parsed part of a Word file. */
export type XmlDocument = {
  readonly documentElement: XmlElement;
  getElementsByTagName(name: string): Iterable<XmlElement>;
  createElement(name: string): XmlElement;
  toString(): string;
};

/** Real ones stand thirty deep in one another. */
const DEEPEST = 500;

/**
 * Parses a part of a Word file. Word writes no DTD, which could define words that grow.
 *
 * @throws FormatError when there is one, when elements stand too deep in one another, and when it is
 *   no XML.
 */
export function parseXml(bytes: Uint8Array): XmlDocument {
  const text = new TextDecoder().decode(bytes);
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) {
    throw new FormatError("this Word file defines XML entities, which none needs. Save it anew", {
      limit: "contents",
    });
  }
  if (depthOf(text) > DEEPEST) {
    throw new FormatError(
      `the elements of this Word file stand more than ${DEEPEST} deep in one another. Save its text as .txt and add that`,
      { limit: "contents" },
    );
  }
  const document = new DOMParser().parseFromString(text, "text/xml") as unknown as XmlDocument;
  if ((document.documentElement as XmlElement | null) !== null) return document;
  throw new FormatError(
    "this Word file is damaged: a part of it is no XML. Open it, save it anew, and add that",
  );
}

/** How deep elements stand in one another, by their tags. */
function depthOf(xml: string): number {
  let [depth, most] = [0, 0];
  for (const [tag] of xml.matchAll(/<[/\w][^>]*>/g)) {
    if (tag.startsWith("</")) depth -= 1;
    else if (!tag.endsWith("/>")) depth += 1;
    most = Math.max(most, depth);
  }
  return most;
}

/** The first child of that name, such as `w:pPr`. */
export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return [...(element?.children ?? [])].find((child) => child.tagName === name);
}

/** The `w:val` of the first child of that name. */
export function attributeOf(element: XmlElement | undefined, name: string): string | undefined {
  return childOf(element, name)?.getAttribute("w:val") ?? undefined;
}
