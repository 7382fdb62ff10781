import type { Keyv } from "keyv";
import { SnapshotError } from "./sections.ts";

/** Bytes of one piece: 1 MiB as Base64, so that no write keeps others waiting for long. */
const PIECE_BYTES = 768 * 1024;

const HEAD = "index:head";

/** Which pieces are whole. There are two sets of them, so that one can be written beside the other. */
type Head = { readonly set: 0 | 1; readonly pieces: number };

type Pieces = Pick<Keyv, "get" | "set" | "delete">;

/**
 * Keeps bytes under `index:<set>:<n>`, a piece after the other. `index:head` says which set holds,
 * and is written last: whoever reads finds the bytes of before or those of now, however many of a
 * write were cut off. What was written is not what holds until this resolves.
 *
 * @param keyv from `openStore`, so that a failed read throws.
 */
export async function keepBytes(keyv: Pieces, bytes: Uint8Array): Promise<void> {
  const before = await keyv.get<Head>(HEAD);
  const set = before?.set === 0 ? 1 : 0;
  const pieces = Math.ceil(bytes.length / PIECE_BYTES);
  for (let n = 0; n < pieces; n += 1) {
    const piece = bytes.subarray(n * PIECE_BYTES, (n + 1) * PIECE_BYTES);
    const { buffer, byteOffset, byteLength } = piece;
    await keyv.set(keyOf(set, n), Buffer.from(buffer, byteOffset, byteLength).toString("base64"));
  }
  await keyv.set(HEAD, { set, pieces } satisfies Head);
  await deleteFrom(keyv, set, pieces);
  await deleteFrom(keyv, set === 0 ? 1 : 0, 0);
}

/**
 * The bytes kept last; `undefined` when there are none.
 *
 * @throws SnapshotError when a piece is missing.
 */
export async function keptBytes(keyv: Pieces): Promise<Uint8Array | undefined> {
  const head = await keyv.get<Head>(HEAD);
  if (head === undefined) return undefined;
  const pieces: Buffer[] = [];
  for (let n = 0; n < head.pieces; n += 1) {
    const piece = await keyv.get<string>(keyOf(head.set, n));
    if (piece === undefined) throw new SnapshotError(`Piece ${n} of the snapshot is missing.`);
    pieces.push(Buffer.from(piece, "base64"));
  }
  return Buffer.concat(pieces);
}

/** Keeps nothing any more. */
export async function forgetBytes(keyv: Pieces): Promise<void> {
  if (!(await keyv.delete(HEAD))) return;
  await deleteFrom(keyv, 0, 0);
  await deleteFrom(keyv, 1, 0);
}

/** Pieces are written in order, so behind one that is missing there is none. */
async function deleteFrom(keyv: Pieces, set: 0 | 1, first: number): Promise<void> {
  for (let n = first; await keyv.delete(keyOf(set, n)); n += 1);
}

function keyOf(set: 0 | 1, n: number): string {
  return `index:${set}:${n}`;
}
