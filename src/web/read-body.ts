import type { IncomingMessage } from "node:http";

/**
 * The body of a request; `undefined` when it is longer than `limit` bytes, of which no more are read
 * then: the connection must not be used again.
 *
 * @throws when the client hangs up in the middle.
 */
export async function readBody(
  request: IncomingMessage,
  limit: number,
): Promise<Buffer | undefined> {
  if (Number(request.headers["content-length"] ?? 0) > limit) return undefined;
  const chunks: Buffer[] = [];
  let size = 0;
  // The connection has to stay for the answer.
  const reading: AsyncIterable<Buffer> = request.iterator({ destroyOnReturn: false });
  for await (const chunk of reading) {
    size += chunk.length;
    if (size > limit) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
