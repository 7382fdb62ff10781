import { strToU8, type Zippable, zipSync } from "fflate";

const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const rels = "http://schemas.openxmlformats.org/package/2006/relationships";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** A Word file: the XML inside of `w:body`, and of other parts by their names without `word/`. */
export function aDocx(body: string, parts: Readonly<Record<string, string>> = {}): Uint8Array {
  const files: Zippable = {
    "[Content_Types].xml": strToU8(
      `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/></Types>`,
    ),
    "_rels/.rels": strToU8(
      `<?xml version="1.0"?><Relationships xmlns="${rels}"><Relationship Id="r1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    "word/_rels/document.xml.rels": strToU8(
      `<?xml version="1.0"?><Relationships xmlns="${rels}">${Object.keys(parts)
        .map(
          (name, at) =>
            `<Relationship Id="p${at}" Type="${office}/${name.replace(/\d*\.xml$/, "")}" Target="${name}"/>`,
        )
        .join("")}</Relationships>`,
    ),
    "word/document.xml": strToU8(
      `<?xml version="1.0"?><w:document ${w}><w:body>${body}</w:body></w:document>`,
    ),
  };
  for (const [name, xml] of Object.entries(parts)) files[`word/${name}`] = strToU8(xml);
  return zipSync(files);
}

/** A part of a Word file, such as `w:numbering`. */
export function part(root: string, inside: string): string {
  return `<?xml version="1.0"?><w:${root} ${w}>${inside}</w:${root}>`;
}

/** A paragraph, with its properties before its words. */
export function p(text: string, properties = ""): string {
  return `<w:p><w:pPr>${properties}</w:pPr>${r(text)}</w:p>`;
}

/** A run of words. */
export function r(text: string): string {
  return `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
}

/** A paragraph of a list, on a level counted from 0. */
export function item(list: number, level: number, text: string): string {
  return p(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`);
}
