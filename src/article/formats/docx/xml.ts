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

/**
 * Parses a part of a Word file. Word writes no DTD, which could define words that grow.
 *
 * @throws FormatError when there is one.
 */
export function parseXml(bytes: Uint8Array): XmlDocument {
  const text = new TextDecoder().decode(bytes);
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) {
    throw new FormatError("this Word file defines XML entities, which none needs. Save it anew", {
      limit: "contents",
    });
  }
  return new DOMParser().parseFromString(text, "text/xml") as unknown as XmlDocument;
}

/** The first child of that name, such as `w:pPr`. */
export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return [...(element?.children ?? [])].find((child) => child.tagName === name);
}

/** The `w:val` of the first child of that name. */
export function attributeOf(element: XmlElement | undefined, name: string): string | undefined {
  return childOf(element, name)?.getAttribute("w:val") ?? undefined;
}
