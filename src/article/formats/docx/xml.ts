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
    throw new FormatError({ kind: "xml-entities" }, { limit: "contents" });
  }
  if (depthOf(text) > DEEPEST) {
    throw new FormatError({ kind: "too-deep", of: "word", most: DEEPEST }, { limit: "contents" });
  }
  const document = new DOMParser().parseFromString(text, "text/xml") as unknown as XmlDocument;
  if ((document.documentElement as XmlElement | null) !== null) return document;
  throw new FormatError({ kind: "damaged-word", how: "no-xml" });
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
