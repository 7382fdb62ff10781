import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createBrotliDecompress, createGunzip } from "node:zlib";
import { DownloadError } from "./download-error.ts";

/** How what is sent may be packed. */
export const acceptedEncodings = "gzip, br";

/**
 * Reads a response whole, unpacked. Bytes are counted while they come, both packed and unpacked, so
 * that neither a long body nor a small one that unpacks to much takes memory.
 *
 * @param most bytes, of the one as of the other.
 * @throws DownloadError when there is more, or it is packed in a way that was not asked for.
 */
export async function readContent(response: IncomingMessage, most: number): Promise<Uint8Array> {
  if (Number(response.headers["content-length"]) > most) throw tooLarge(most);
  const unpacked = unpacker(response.headers["content-encoding"] ?? "");
  const chunks: Buffer[] = [];
  const collect = async (source: AsyncIterable<Buffer>) => {
    for await (const chunk of source) chunks.push(chunk);
  };
  if (unpacked === undefined) await pipeline(response, atMost(most), collect);
  else await pipeline(response, atMost(most), unpacked, atMost(most), collect);
  return Buffer.concat(chunks);
}

function unpacker(encoding: string): Duplex | undefined {
  switch (encoding.trim().toLowerCase()) {
    case "":
    case "identity":
      return undefined;
    case "gzip":
    case "x-gzip":
      return createGunzip();
    case "br":
      return createBrotliDecompress();
    default:
      throw new DownloadError({ kind: "unknown-packing", encoding });
  }
}

function atMost(most: number) {
  return async function* (source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    let seen = 0;
    for await (const chunk of source) {
      seen += chunk.length;
      if (seen > most) throw tooLarge(most);
      yield chunk;
    }
  };
}

function tooLarge(most: number): DownloadError {
  const megabytes = Math.round(most / 1_000_000);
  return new DownloadError({ kind: "download-too-large", megabytes });
}
