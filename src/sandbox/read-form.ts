/** A file that came along with a call. */
export type Upload = { readonly name: string; readonly bytes: Uint8Array };

/**
 * The fields of a multipart form (RFC 7578), in order: texts, and files as {@link Upload}s. It is as
 * lenient as Telegram about names without quotation marks around them, which some clients send.
 * `undefined` when the body is no such form.
 */
export function readForm(
  body: Buffer,
  contentType: string,
): [string, string | Upload][] | undefined {
  const boundary = parameterOf(contentType, "boundary");
  if (boundary === undefined) return undefined;
  const fields: [string, string | Upload][] = [];
  const border = Buffer.from(`\r\n--${boundary}`);
  // The first border may stand at the very beginning.
  const parts = split(Buffer.concat([Buffer.from("\r\n"), body]), border).slice(1);
  if (parts.pop()?.toString("latin1", 0, 2) !== "--") return undefined;
  for (const part of parts) {
    const headEnd = part.indexOf("\r\n\r\n");
    if (headEnd < 0) return undefined;
    const head = part.toString("utf8", 0, headEnd);
    const disposition = /^content-disposition:.*$/im.exec(head)?.[0] ?? "";
    const name = parameterOf(disposition, "name");
    if (name === undefined) return undefined;
    const bytes = part.subarray(headEnd + "\r\n\r\n".length);
    const fileName = parameterOf(disposition, "filename");
    fields.push([
      name,
      fileName === undefined ? bytes.toString("utf8") : { name: fileName, bytes },
    ]);
  }
  return fields;
}

/** Whether a value is a file that came along. */
export function isUpload(value: unknown): value is Upload {
  return typeof value === "object" && value !== null && "bytes" in value;
}

function parameterOf(header: string, name: string): string | undefined {
  const [, quoted, bare] =
    new RegExp(`[;\\s]${name}=(?:"([^"]*)"|([^;\\s]+))`, "i").exec(header) ?? [];
  return quoted ?? bare;
}

function split(bytes: Buffer, border: Buffer): Buffer[] {
  const pieces: Buffer[] = [];
  let start = 0;
  for (let at = bytes.indexOf(border); at >= 0; at = bytes.indexOf(border, start)) {
    pieces.push(bytes.subarray(start, at));
    start = at + border.length;
  }
  return [...pieces, bytes.subarray(start)];
}
