import type { Keyv } from "keyv";
import type { InTurn } from "../store/in-turn.ts";
import { SnapshotError } from "./sections.ts";

/** Bytes of one piece: 1 MiB as Base64, so that no write keeps others waiting for long. */
const PIECE_BYTES = 768 * 1024;

/** So long others leave the writing to whoever began it (ms). */
const CLAIM_MS = 60_000;

const HEAD = "index:head";

/** Which pieces are whole. There are two sets of them, so that one can be written beside the other. */
type Head = {
  readonly set: 0 | 1;
  readonly pieces: number;
  /** What the bytes were made of: see {@link keepBytes}. */
  readonly of?: string;
  /** Somebody writes the other set, and has until then (ms since 1970) to end. */
  readonly writing?: number;
};

type Pieces = Pick<Keyv, "get" | "set" | "delete">;

const NONE: Head = { set: 1, pieces: 0 };

/**
 * Keeps bytes under `index:<set>:<n>`, a piece after the other. `index:head` says which set holds,
 * and is written last: whoever reads finds the bytes of before or those of now, however many of a
 * write were cut off. What was written is not what holds until this resolves.
 *
 * Of several processes that share the store, one writes at a time, and not what another has written.
 *
 * @param keyv from `openStore`, so that a failed read throws.
 * @param bytes are asked for only when they are to be written.
 * @param of what they are made of: who names the same would write the same.
 * @param replaces whether what holds is of no use, whatever it is said to be made of.
 * @returns whether what holds is made of that now.
 */
export async function keepBytes(
  keyv: Pieces,
  bytes: () => Uint8Array,
  {
    of,
    replaces,
    inTurn,
  }: { readonly of: string; readonly replaces: boolean; readonly inTurn: InTurn },
): Promise<boolean> {
  const until = Date.now() + CLAIM_MS;
  const before = await inTurn(() => claim(keyv, replaces ? undefined : of, until));
  if (typeof before === "boolean") return before;
  const set = otherThan(before.set);
  const pieces = await writePieces(keyv, set, bytes());
  const isOurs = await inTurn(async () => {
    if ((await keyv.get<Head>(HEAD))?.writing !== until) return false;
    await keyv.set(HEAD, { set, pieces, of } satisfies Head);
    return true;
  });
  if (!isOurs) return false;
  await deleteFrom(keyv, set, pieces);
  await deleteFrom(keyv, before.set, 0);
  return true;
}

/** The head to write beside; or whether what holds is what is wanted, when nothing is to be written. */
async function claim(keyv: Pieces, of: string | undefined, until: number): Promise<Head | boolean> {
  const head = (await keyv.get<Head>(HEAD)) ?? NONE;
  if (of !== undefined && head.of === of) return true;
  if (head.writing !== undefined && head.writing > Date.now()) return false;
  await keyv.set(HEAD, { ...head, writing: until } satisfies Head);
  return head;
}

async function writePieces(keyv: Pieces, set: 0 | 1, bytes: Uint8Array): Promise<number> {
  const pieces = Math.ceil(bytes.length / PIECE_BYTES);
  for (let n = 0; n < pieces; n += 1) {
    const piece = bytes.subarray(n * PIECE_BYTES, (n + 1) * PIECE_BYTES);
    const { buffer, byteOffset, byteLength } = piece;
    await keyv.set(keyOf(set, n), Buffer.from(buffer, byteOffset, byteLength).toString("base64"));
  }
  return pieces;
}

/**
 * The bytes kept last; `undefined` when there are none.
 *
 * @throws SnapshotError when a piece is missing.
 */
export async function keptBytes(keyv: Pieces): Promise<Uint8Array | undefined> {
  for (let head = await keyv.get<Head>(HEAD); head !== undefined; ) {
    if (head.pieces === 0 && head.writing !== undefined) return undefined;
    const { pieces, missing } = await readPieces(keyv, head);
    if (missing === undefined) return Buffer.concat(pieces);
    const now: Head | undefined = await keyv.get<Head>(HEAD);
    // Whoever wrote others meanwhile took these away.
    if (now?.set === head.set) {
      throw new SnapshotError(`Piece ${missing} of the snapshot is missing.`);
    }
    head = now;
  }
  return undefined;
}

async function readPieces(keyv: Pieces, { set, pieces: count }: Head) {
  const pieces: Buffer[] = [];
  for (let n = 0; n < count; n += 1) {
    const piece = await keyv.get<string>(keyOf(set, n));
    if (piece === undefined) return { pieces, missing: n };
    pieces.push(Buffer.from(piece, "base64"));
  }
  return { pieces, missing: undefined };
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

function otherThan(set: 0 | 1): 0 | 1 {
  return set === 0 ? 1 : 0;
}

function keyOf(set: 0 | 1, n: number): string {
  return `index:${set}:${n}`;
}
