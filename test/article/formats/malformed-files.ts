import { deflateSync } from "node:zlib";
import { strToU8, zipSync } from "fflate";
import { aDocx, p } from "./a-docx.ts";
import { aPdf } from "./a-pdf.ts";

/** A file that is not as it should be. */
export type Malformed = { readonly name: string; readonly bytes: Uint8Array };

const line = "The council of the town met and spoke of rain.";
const pdf = aPdf([[[line, 60, 700]], [["Nobody spoke of the sun, which was away.", 60, 700]]]);
const docx = aDocx(p("A title of it") + p(line).repeat(20));
const html = strToU8(
  `<!doctype html><html><head><title>A title of it</title></head><body><nav><a href="/">Home</a></nav><article><h1>A title of it</h1>${`<p>${line} ${line}</p>`.repeat(8)}</article></body></html>`,
);
const mail = strToU8(
  `From: Ann <ann@example.org>\r\nTo: Bob <bob@example.org>\r\nSubject: A title of it\r\nDate: Mon, 14 Apr 2025 10:00:00 +0000\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${line}\r\n\r\n${line}\r\n--b--\r\n`,
);
const whole = { "a.pdf": pdf, "a.docx": docx, "a.html": html, "a.eml": mail };

/** Numbers from 0 to 1 that are the same every time (xorshift32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}

/** Cut off at so many places, from the first byte to the last but one. */
function truncated(places: number): Malformed[] {
  return Object.entries(whole).flatMap(([name, bytes]) =>
    Array.from({ length: places }, (_, at) => ({
      name: `cut-at-${at}-of-${places}-${name}`,
      bytes: bytes.slice(0, 1 + Math.floor((at * (bytes.length - 2)) / places)),
    })),
  );
}

/** With bytes in it that somebody changed. */
function altered(times: number): Malformed[] {
  const random = seeded(20260226);
  return Object.entries(whole).flatMap(([name, bytes]) =>
    Array.from({ length: times }, (_, time) => {
      const other = bytes.slice();
      for (let change = 0; change < 1 + time; change += 1) {
        other[Math.floor(random() * other.length)] = Math.floor(random() * 256);
      }
      return { name: `altered-${time}-${name}`, bytes: other };
    }),
  );
}

/** Bytes of no meaning, bare and behind the beginning of each format. */
function senseless(times: number): Malformed[] {
  const random = seeded(7);
  const beginnings = [
    "",
    "%PDF-1.7\n",
    "PK\x03\x04word/document.xml",
    "<!doctype html><p>",
    "From: a\nTo: b\nDate: c\n\n",
  ];
  const endings = ["txt", "md", "pdf", "docx", "html", "eml", "bin"];
  return Array.from({ length: times }, (_, time) => {
    const beginning = Buffer.from(beginnings[time % beginnings.length] ?? "", "latin1");
    const noise = Uint8Array.from({ length: Math.floor(random() * 4000) }, () => random() * 256);
    return {
      name: `senseless-${time}.${endings[time % endings.length]}`,
      bytes: Uint8Array.from([...beginning, ...noise]),
    };
  });
}

/** One format under the name of another. */
function misnamed(): Malformed[] {
  const endings = ["txt", "md", "pdf", "docx", "html", "eml", "bin", "jpg", ""];
  return Object.entries(whole).flatMap(([name, bytes]) =>
    endings.map((ending) => ({ name: `was-${name.slice(2)}.${ending}`, bytes })),
  );
}

function archives(): Malformed[] {
  const zeros = new Uint8Array(2_000_000);
  let nested = zipSync({ "0.zip": zeros });
  for (let depth = 1; depth < 8; depth += 1) {
    nested = zipSync({ [`${depth}.zip`]: nested, "word/document.xml": nested }, { level: 0 });
  }
  const deep = `<w:document xmlns:w="w"><w:body>${"<w:p>".repeat(100_000)}</w:body></w:document>`;
  return [
    { name: "nested.docx", bytes: nested },
    { name: "nested.zip", bytes: nested },
    {
      name: "inside.docx",
      bytes: aDocx("", { "embeddings/a.docx": Buffer.from(docx).toString("latin1") }),
    },
    { name: "zeros.docx", bytes: zipSync({ "word/document.xml": zeros }) },
    { name: "spaces.docx", bytes: aDocx(p(" ".repeat(1_500_000))) },
    {
      name: "many-parts.docx",
      bytes: zipSync(
        {
          "word/document.xml": strToU8(deep),
          ...Object.fromEntries(
            Array.from({ length: 6000 }, (_, at) => [`${at}`, new Uint8Array()]),
          ),
        },
        { level: 0 },
      ),
    },
    { name: "deep.docx", bytes: zipSync({ "word/document.xml": strToU8(deep) }) },
    { name: "wordless.docx", bytes: zipSync({ "word/document.xml": new Uint8Array() }) },
    {
      name: "loop-of-styles.docx",
      bytes: aDocx(p("Words", '<w:pStyle w:val="A"/>'), {
        "styles.xml":
          '<w:styles xmlns:w="w"><w:style w:styleId="A"><w:basedOn w:val="B"/></w:style><w:style w:styleId="B"><w:basedOn w:val="A"/></w:style></w:styles>',
      }),
    },
  ];
}

function hostilePdfs(): Malformed[] {
  const page = "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>";
  const of = (objects: string[], trailer = "") =>
    strToU8(
      `%PDF-1.4\n${objects.map((object, at) => `${at + 1} 0 obj\n${object}\nendobj\n`).join("")}trailer\n<< /Root 1 0 R ${trailer} >>\n%%EOF`,
      true,
    );
  const catalog = "<< /Type /Catalog /Pages 2 0 R >>";
  const bomb = deflateSync(new Uint8Array(10_000_000).fill(32));
  const stream = (dictionary: string, bytes: Buffer) =>
    `<< ${dictionary} /Length ${bytes.length} >>\nstream\n${bytes.toString("latin1")}\nendstream`;
  const drawing =
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /XObject << /X 5 0 R >> >> >>";
  const tree = "<< /Type /Pages /Kids [3 0 R] /Count 1 >>";
  return [
    {
      name: "pages-in-a-circle.pdf",
      bytes: of([catalog, "<< /Type /Pages /Kids [2 0 R] /Count 5 >>"]),
    },
    {
      name: "endless-count.pdf",
      bytes: of([catalog, "<< /Type /Pages /Kids [3 0 R] /Count 1000000000 >>", page]),
    },
    {
      name: "many-objects.pdf",
      bytes: of([catalog, tree, page, ...Array.from({ length: 250_000 }, () => "null")]),
    },
    {
      name: "tables-in-a-circle.pdf",
      bytes: strToU8(
        "%PDF-1.4\nxref\n0 1\n0000000000 65535 f \ntrailer\n<< /Size 1 /Root 1 0 R /Prev 9 >>\nstartxref\n9\n%%EOF",
        true,
      ),
    },
    {
      name: "drawing-of-itself.pdf",
      bytes: of([
        catalog,
        tree,
        drawing,
        stream("", Buffer.from("/X Do")),
        stream(
          "/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 5 0 R >> >>",
          Buffer.from("/X Do"),
        ),
      ]),
    },
    {
      name: "packed-zeros.pdf",
      bytes: of([catalog, tree, drawing, stream("/Filter /FlateDecode", bomb)]),
    },
    { name: "deep-arrays.pdf", bytes: of([catalog, tree, page, "[".repeat(300_000)]) },
    {
      name: "deep-contents.pdf",
      bytes: of([catalog, tree, drawing, stream("", Buffer.from("[".repeat(300_000)))]),
    },
    {
      name: "endless-drawing.pdf",
      bytes: of([catalog, tree, drawing, stream("", Buffer.from("BT (a) Tj ET\n".repeat(20_000)))]),
    },
    { name: "root-is-a-number.pdf", bytes: of(["7"]) },
  ];
}

function hostileTexts(): Malformed[] {
  const text = (name: string, words: string) => ({ name, bytes: strToU8(words) });
  return [
    { name: "empty.txt", bytes: new Uint8Array() },
    { name: "nul.txt", bytes: strToU8("A title\n\nWords\0words.") },
    { name: "half-a-letter.txt", bytes: Uint8Array.from([0x41, 0xc3]) },
    { name: "half-of-utf-16.txt", bytes: Uint8Array.from([0xff, 0xfe, 0x41]) },
    text("blank.md", " \n\n\t\n"),
    text("only-front-matter.md", "---\ntitle: A\n---\n"),
    text("circle.md", "---\ntitle: &a [*a]\n---\nWords"),
    text("brackets.md", `A title\n\n${"[".repeat(20_000)}`),
    text("stars.md", `A title\n\n${"*_".repeat(20_000)}`),
    text("one-line.txt", `A title\n\n${"word ".repeat(40_000)}`),
    text("many-lines.txt", `A title\n\n${"- a\n".repeat(20_000)}`),
    text("dashes.txt", `A title\n\n${"-".repeat(300_000)}`),
    text("articles.txt", `A title\n\n${"Article 1. a\n".repeat(5_000)}`),
    text("deep.html", `<!doctype html><body>${"<div>".repeat(200_000)}Words`),
    text("deep-lists.html", `<!doctype html><body>${"<ul><li>".repeat(100_000)}Words`),
    text("unclosed.html", `<!doctype html><p ${"a='".repeat(100_000)}`),
    text("comments.html", `<!doctype html>${"<!--".repeat(200_000)}`),
    text("many-tags.html", `<!doctype html><body>${"<b>a</b>".repeat(2_000)}`),
    text("only-script.html", "<!doctype html><script>while(true){}</script>"),
    text(
      "parts-in-parts.eml",
      `From: a\r\nTo: b\r\nDate: c\r\n${"Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n".repeat(5_000)}`,
    ),
    text("headers.eml", `From: a\r\nTo: b\r\nDate: c\r\n${"X-A: b\r\n".repeat(20_000)}\r\nWords`),
  ];
}

/** Five hundred of them. */
export const malformedFiles: readonly Malformed[] = [
  ...hostilePdfs(),
  ...archives(),
  ...hostileTexts(),
  ...misnamed(),
  ...truncated(40),
  ...altered(26),
  ...senseless(160),
];
