/** A line of text on a page: where it begins, in points from the lower left corner, and its size. */
export type PdfLine = readonly [text: string, left: number, y: number, size?: number];

/** A PDF of pages of lines, set in Helvetica, by hand. `trailer` and `objects` go in as they are. */
export function aPdf(
  pages: readonly (readonly PdfLine[])[],
  { trailer = "", objects = [] }: { trailer?: string; objects?: readonly string[] } = {},
): Uint8Array {
  const kids = pages.map((_, at) => `${4 + 2 * at} 0 R`).join(" ");
  const all = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ...pages.flatMap((lines, at) => {
      const content = lines.map(drawn).join("\n");
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${5 + 2 * at} 0 R /Resources << /Font << /F 3 0 R >> >> >>`,
        `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
      ];
    }),
    ...objects,
  ];
  return written(all, trailer);
}

function drawn([text, left, y, size = 10]: PdfLine): string {
  const escaped = text.replace(/[\\()]/g, "\\$&");
  return `BT /F ${size} Tf ${left} ${y} Td (${escaped}) Tj ET`;
}

/** Objects, numbered from 1, with the table that says where each begins. */
function written(objects: readonly string[], trailer: string): Uint8Array {
  let file = "%PDF-1.4\n";
  const places = objects.map((object, at) => {
    const place = file.length;
    file += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const table = places.map((place) => `${String(place).padStart(10, "0")} 00000 n \n`).join("");
  const size = objects.length + 1;
  const end = `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R ${trailer} >>\nstartxref\n${file.length}\n%%EOF\n`;
  return Uint8Array.from(Buffer.from(file + end, "latin1"));
}
